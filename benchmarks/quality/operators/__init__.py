"""The ways to break an article, by what they break."""

from benchmarks.quality.mutation import Operator
from benchmarks.quality.operators.dated import OPERATORS as DATED
from benchmarks.quality.operators.facts import OPERATORS as FACTS
from benchmarks.quality.operators.life import OPERATORS as LIFE
from benchmarks.quality.operators.listed import OPERATORS as LISTED
from benchmarks.quality.operators.numbers import OPERATORS as NUMBERS
from benchmarks.quality.operators.offices import OPERATORS as OFFICES
from benchmarks.quality.operators.persons import OPERATORS as PERSONS
from benchmarks.quality.operators.prose import OPERATORS as PROSE
from benchmarks.quality.operators.structure import OPERATORS as STRUCTURE
from benchmarks.quality.operators.text import OPERATORS as TEXT
from benchmarks.quality.operators.works import OPERATORS as WORKS
from benchmarks.quality.operators.works_and_makers import OPERATORS as MAKERS

OPERATORS: tuple[Operator, ...] = (*LIFE, *DATED, *WORKS, *PROSE, *STRUCTURE, *TEXT, *NUMBERS, *MAKERS, *OFFICES, *PERSONS, *FACTS, *LISTED)
