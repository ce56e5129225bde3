"""What an article dates in a life besides birth and death: marriages, children, degrees, awards, baptism and burial in the running text.

Each is read when it is first asked for, with the place it stands at; what is not plainly the subject's own is left out. English.
"""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.text import Span
from wikicheck.values import FuzzyDate

if TYPE_CHECKING:
    from wikicheck.article.facts.prose import Sentence
    from wikicheck.article.page import Article

# How messages call the running text as a place.
PROSE_LABEL = "the text"


class Marriage(NamedTuple):
    """A marriage of the subject. `span` is its place in the source, `start_span` and `end_span` those of its dates, where they are known.

    `reason` is why it ended ("divorced", "widowed", "died" …), `sentence` the one it was read from in running text,
    `has_words` whether a template or a word such as "m." says that it is a marriage.
    """

    spouse: str
    start: FuzzyDate | None
    end: FuzzyDate | None
    label: str
    span: Span
    start_span: Span
    end_span: Span
    reason: str | None = None
    sentence: "Sentence | None" = None
    has_words: bool = False


class Child(NamedTuple):
    """A child of the subject and its birth. `span` is the place of the birth date in the source."""

    name: str
    date: FuzzyDate
    label: str
    span: Span


class Degree(NamedTuple):
    """An academic degree. `level` is 1 for a bachelor, 2 for a master, 3 for a doctor; `field` what it was taken in, "" where not said."""

    level: int
    name: str
    field: str
    date: FuzzyDate
    label: str
    span: Span


class Award(NamedTuple):
    """An award and when it was given. `span` is the place of the date, `sentence` the one it was read from in running text."""

    name: str
    date: FuzzyDate
    label: str
    span: Span
    sentence: "Sentence | None" = None


class Rite(NamedTuple):
    """A baptism or a burial (`what`) that a sentence dates."""

    what: str
    date: FuzzyDate
    label: str
    span: Span


class Milestones:
    """The dated milestones of one life."""

    def __init__(self, article: "Article") -> None:
        self._article = article

    @cached_property
    def marriages(self) -> list[Marriage]:
        """Marriages, those of infoboxes first."""
        from wikicheck.article.facts.marriages import read_marriages

        return read_marriages(self._article)

    @cached_property
    def children(self) -> list[Child]:
        """Children with their births, those of infoboxes first."""
        from wikicheck.article.facts.children import read_children

        return read_children(self._article)

    @cached_property
    def degrees(self) -> list[Degree]:
        """Degrees with their dates, those of infoboxes first; honorary ones are left out."""
        from wikicheck.article.facts.degrees import read_degrees

        return read_degrees(self._article)

    @cached_property
    def awards(self) -> list[Award]:
        """Awards with their dates: of infoboxes, of lists, of running text."""
        from wikicheck.article.facts.awards import read_awards

        return read_awards(self._article)

    @cached_property
    def rites(self) -> list[Rite]:
        """Baptism and burial as the running text has them."""
        from wikicheck.article.facts.rites import read_rites

        return read_rites(self._article)
