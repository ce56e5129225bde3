"""A rule is a value: a check and what there is to know about it."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from wikicheck.rulekit.context import Context
from wikicheck.rulekit.example import Bad, Good
from wikicheck.rulekit.finding import Finding
from wikicheck.text import Diagnostic, Severity

PartT = TypeVar("PartT")


class Group(StrEnum):
    """Families of rules; each is a folder under `rules/` and can be selected as a whole."""

    DATES = "dates"
    AGES = "ages"
    LIFE = "life"
    WORKS = "works"
    TIMELINE = "timeline"
    NAMES = "names"
    OFFICES = "offices"
    SPORTS = "sports"
    ORGANISATIONS = "organisations"
    PLACES = "places"
    EVENTS = "events"
    STRUCTURE = "structure"
    TEXT = "text"
    CATEGORIES = "categories"
    SYNTAX = "syntax"
    SCHEMA = "schema"
    EDIT = "edit"
    CROSS_ARTICLE = "cross-article"
    STYLE = "style"


class Need(StrEnum):
    """What an article must have for a rule to be worth loading; a rule may rely on what it asks for."""

    PERSON = "person"  # about one person
    THING = "thing"  # about anything but one person: a work, an organisation, a place, an event
    BIRTH = "birth"  # one person, and a birth date is stated somewhere
    DEATH = "death"  # one person, and a death date is stated somewhere
    INFOBOX = "infobox"
    CATEGORIES = "categories"
    WORKS = "works"  # a list of works
    PERIODS = "periods"  # terms, reigns, spells or the like in an infobox
    TITLE = "title"
    PROSE = "prose"  # running text, which an article read back from JSON lacks
    SOURCE = "source"  # the source text, which an article read back from JSON lacks


class Rule(NamedTuple, Generic[PartT]):
    """One rule. `check` gets every part of type `on` and yields findings.

    `needs`: run only where the article has all of them. A vital rule compares vital facts with each other; its errors
    and warnings put the facts in `doubts` in doubt, and rules that `uses` those facts are then held back.
    `catalogue` is the rule's number in the catalogue of consistency rules, `also_known_as` its names in other tools.
    A `preview` rule is on trial: whatever `default` says, it is off unless previews are asked for.
    A rule that `reads_text` needs none, but takes the running text into account where there is one: of an article read back from JSON it
    sees less.
    A rule on `ArticleEdit` runs where two versions of an article are given.
    """

    name: str
    group: Group
    severity: Severity
    on: type[PartT]
    check: Callable[[PartT, Context], Iterable[Finding]]
    what: str
    why: str
    good: tuple[Good, ...]
    bad: tuple[Bad, ...]
    needs: frozenset[Need] = frozenset()
    vital: bool = False
    doubts: frozenset[str] = frozenset()
    uses: frozenset[str] = frozenset()
    default: bool = True
    also_known_as: tuple[str, ...] = ()
    catalogue: str | None = None
    preview: bool = False
    reads_text: bool = False

    @property
    def fixable(self) -> bool:
        """Say whether an example shows a fix."""
        return any(bad.fixed is not None for bad in self.bad)


class RuleEntry(NamedTuple):
    """What the engine has to know of a rule before it loads it."""

    name: str
    group: str
    severity: str
    on: str
    module: str
    needs: tuple[str, ...]
    vital: bool
    uses: tuple[str, ...]
    default: bool
    preview: bool = False
    reads_text: bool = False


def entry_of(rule: Rule[Any], module: str) -> RuleEntry:
    """Return what the engine has to know of a rule that lives in a module."""
    return RuleEntry(
        rule.name,
        rule.group.value,
        rule.severity.value,
        rule.on.__name__,
        module,
        tuple(sorted(need.value for need in rule.needs)),
        rule.vital,
        tuple(sorted(rule.uses)),
        rule.default,
        rule.preview,
        rule.reads_text,
    )


def report_diagnostic(diagnostic: Diagnostic, ctx: Context) -> Iterator[Finding]:
    """Pass on what a lower floor said; the `check` of rules that only explain a diagnostic."""
    yield ctx.finding(diagnostic.span, diagnostic.message, severity=diagnostic.severity)
