"""What an article says of birth and death, and where it says it."""

from enum import StrEnum
from typing import NamedTuple

from wikicheck.text import Span
from wikicheck.values import FuzzyDate


class Place(StrEnum):
    """Where in an article a fact stands."""

    INFOBOX = "infobox"
    TEMPLATE = "template"  # the birth that a death-and-age template states
    LEAD = "lead"
    CATEGORY = "category"


class VitalFact(NamedTuple):
    """One statement of a birth, death, baptism or burial.

    `label` is how a message names the place ("birth_date", "lead", "Category:1970 births"). `span` is where it stands in the
    source. `complete` is false when part of the statement could not be read (a template nobody expanded): mismatch
    rules are then silent.
    """

    what: str  # "birth", "death", "baptism", "burial"
    place: Place
    label: str
    date: FuzzyDate
    span: Span
    complete: bool = True

    @property
    def words(self) -> str:
        """The place and what it says: "birth_date: 12 May 1970"; a category says it by its name."""
        return self.label if self.place is Place.CATEGORY else f"{self.label}: {self.date.words}"

    @property
    def name(self) -> str:
        """The place as a sentence names it: "birth_date", "the lead", "Category:1970 births"."""
        return name_place(self.label)

    @property
    def statement(self) -> str:
        """The place and what it says, as a clause: "birth_date says 12 May 1970", "the lead says 1970"."""
        return f"{self.name} says {self.date.words}"


def name_place(label: str) -> str:
    """Return the label of a place as a sentence names it: the lead has an article, a field or a category has none."""
    return f"the {label}" if label == Place.LEAD else label


class Marker(NamedTuple):
    """Something that says the subject lives or has died without giving a date, such as a category."""

    label: str
    span: Span
