"""References: footnotes, the sources they cite, and the full citations that short ones lead to.

All spans are half-open code-point offsets into the article's source.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from wikicheck.article.text import Text
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.values import FuzzyDate, Identifier

# The type of citations that only lead to a full one.
SHORT = "short"
DATE_KEYS = ("date", "original_date", "publication_date", "access_date", "archive_date")


class ReferenceKind(StrEnum):
    """How a reference says what it refers to."""

    TEMPLATE = "template"  # a citation template
    TEXT = "text"  # in words
    SHORTENED = "shortened"  # by author, year and page; the full citation stands elsewhere
    UNDEFINED = "undefined"  # not at all: it is used and never defined


class CitedAddress(NamedTuple):
    """A web address in a footnote that is written in words, and what it is called there."""

    url: str
    label: str | None


class Citation:
    """A source as a template describes it. `template` is the template's name, `type` book, web, journal …, or citation.

    `values` are what its arguments say, as readers see it, by canonical key ("title", "work", "access_date" …), in the order
    of the source; `people` are names ("Lee, Ann") by role ("author", "editor" …); `other` holds arguments that no key
    stands for, by the names they have. `anchor` is what short citations call it, names and year or what its template says; None
    where they cannot call it anything. `places` say where the dates stand. `written_identifiers` are pairs of scheme and text.
    """

    __slots__ = (
        "_dates",
        "_identifiers",
        "anchor",
        "has_more_people",
        "language",
        "other",
        "people",
        "places",
        "span",
        "template",
        "type",
        "values",
        "written_identifiers",
    )

    def __init__(self, template: str, type_: str, span: Span, *, language: str) -> None:
        """`language` is that of the article, whose words its dates are written with."""
        self.template = template
        self.type = type_
        self.span = span
        self.language = language
        self.values: dict[str, str] = {}
        self.people: dict[str, tuple[str, ...]] = {}
        self.has_more_people = False  # "et al."
        self.written_identifiers: tuple[tuple[str, str], ...] = ()
        self._identifiers: tuple[Identifier, ...] | None = None
        self.other: dict[str, str] = {}
        self.places: dict[str, tuple[int, int]] = {}
        self.anchor: str | None = None
        self._dates: dict[str, FuzzyDate | None] | None = None

    @property
    def identifiers(self) -> "tuple[Identifier, ...]":
        """Identifiers of the work (ISBN, DOI …); `valid` says whether their form and check digit are right, where that can be said."""
        if self._identifiers is None:
            if not self.written_identifiers:
                return ()
            from wikicheck.values.identifiers import Identifier, read_identifier

            self._identifiers = tuple(
                [read_identifier(text, scheme=scheme) or Identifier(scheme, text, None, text) for scheme, text in self.written_identifiers]
            )
        return self._identifiers

    @identifiers.setter
    def identifiers(self, identifiers: "tuple[Identifier, ...]") -> None:
        self._identifiers = identifiers

    @property
    def title(self) -> str | None:
        """Title of the work; of a part of one, see `values["chapter"]`."""
        return self.values.get("title")

    @property
    def authors(self) -> tuple[str, ...]:
        """Names of the authors, each as "Lee, Ann" where both are given."""
        return self.people.get("author", ())

    @property
    def url(self) -> str | None:
        """Web address."""
        return self.values.get("url")

    def date(self, key: str = "date") -> "FuzzyDate | None":
        """Return a date of it, one of DATE_KEYS, at its place in the source; None where it has none or none can be read."""
        if self._dates is None:
            self._dates = {}
        if key not in self._dates:
            text = self.values.get(key)
            date = None
            if text is not None:
                from wikicheck.values.citations import read_cited_date

                date = read_cited_date(text, lang=self.language)
            self._dates[key] = date.placed(Span(*self.places.get(key, self.span))) if date is not None else None
        return self._dates[key]


class Note(NamedTuple):
    """What a reference says. `text` is None where it consists of citation templates alone."""

    kind: ReferenceKind
    text: Text | None = None
    citations: tuple[Citation, ...] = ()
    addresses: tuple[CitedAddress, ...] = ()


class NoteReader(Protocol):
    """What a reference asks its article's reader for, at first use."""

    def read_note(self, reference: "Reference") -> Note:
        """Return what a reference says."""
        ...

    def read_parents(self, reference: "Reference") -> "tuple[Reference, ...]":
        """Return the references that a short or partial one leads to."""
        ...


class Reference:
    """A footnote, or a full citation that stands in no footnote but in a list of sources (`is_listed`).

    `body` is None where it is only used and never defined; `uses` are the places of its marks; `continuations` are the
    bodies of `<ref follow=…>` that go on with it.
    """

    __slots__ = ("__weakref__", "_note", "_parents", "_reader", "body", "continuations", "group", "is_listed", "name", "uses")

    def __init__(
        self,
        reader: NoteReader,
        name: str | None,
        group: str | None,
        body: Span | None,
        uses: tuple[Span, ...],
        *,
        continuations: tuple[Span, ...] = (),
        is_listed: bool = False,
    ) -> None:
        self._reader = reader
        self._note: Note | None = None
        self._parents: tuple[Reference, ...] | None = None
        self.name = name
        self.group = group
        self.body = body
        self.uses = uses
        self.continuations = continuations
        self.is_listed = is_listed

    @property
    def note(self) -> Note:
        """What it says."""
        if self._note is None:
            self._note = self._reader.read_note(self)
        return self._note

    @property
    def kind(self) -> ReferenceKind:
        """How it says what it refers to."""
        return self.note.kind

    @property
    def text(self) -> Text | None:
        """Its readable text; None where it consists of citation templates alone, or is not defined."""
        return self.note.text

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sources that its templates describe, in order."""
        return self.note.citations

    @property
    def parents(self) -> "tuple[Reference, ...]":
        """The references that a short one (`{{sfn}}`), or a part of another (`<ref extends=…>`), leads to."""
        if self._parents is None:
            self._parents = self._reader.read_parents(self)
        return self._parents
