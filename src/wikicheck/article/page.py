"""The article as a whole: what both readers fill and what schemas and rules read.

Order is kept everywhere: lists, not maps. What a form cannot carry is absent, not empty.
Parts that cost time to read are read when they are first asked for.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from wikicheck.article.blocks import BlockReader, Section
from wikicheck.article.infobox import FieldReader, Image, Infobox
from wikicheck.article.references import Reference
from wikicheck.article.text import Link
from wikicheck.text import Diagnostic, SourceText, Span

if TYPE_CHECKING:
    from wikicheck.article.disambiguation import Entry
    from wikicheck.article.facts.deeds import Deed
    from wikicheck.article.facts.founding import Founding
    from wikicheck.article.facts.milestones import Milestones
    from wikicheck.article.facts.periods import Period
    from wikicheck.article.facts.prose import Prose
    from wikicheck.article.facts.release import Release
    from wikicheck.article.facts.subject import Subject
    from wikicheck.article.facts.vitals import Vitals
    from wikicheck.article.facts.works import WorksGroup
    from wikicheck.article.statistics import Statistics
    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.values import Coordinates


class Form(StrEnum):
    """How the text of an article is written."""

    WIKITEXT = "wikitext"
    PLAIN = "plain"


class PageKind(StrEnum):
    """What sort of page it is; only articles and lists get article rules."""

    ARTICLE = "article"
    LIST = "list"
    DISAMBIGUATION = "disambiguation"
    REDIRECT = "redirect"
    OTHER = "other"  # talk, template, user, project pages …: read, not judged


class Category(NamedTuple):
    """A category the page is put in. `name` has no namespace."""

    name: str
    sort_key: str | None
    span: Span


class Hatnote(NamedTuple):
    """A note above the text: `type` is main, see_also, about, for, redirect, distinguish or other.

    `targets` are the titles of the pages it names, `links` the same as links; `text` is what readers see, "" where nobody knows it.
    """

    type: str
    targets: tuple[str, ...]
    span: Span
    text: str = ""
    links: tuple[Link, ...] = ()


class Interlanguage(NamedTuple):
    """The same page on a Wikipedia of another language, by its code ("fr")."""

    language: str
    target: str
    span: Span


class PageImage(NamedTuple):
    """A picture of the page, wherever it stands: in the text, in a gallery, in an infobox."""

    image: Image
    span: Span


class Settings(NamedTuple):
    """What a page sets for itself: its behaviour switches by their English names ("NOTOC"), and dmy or mdy as its form of dates."""

    switches: tuple[str, ...] = ()
    date_format: str | None = None


class Reader(FieldReader, BlockReader, Protocol):
    """Reads the parts of one article; each method is called once at most."""

    def read_infoboxes(self) -> list[Infobox]:
        """Return the infoboxes of the page, embedded ones as children."""
        ...

    def read_sections(self) -> list[Section]:
        """Return all sections in document order, the lead first."""
        ...

    def read_categories(self) -> list[Category]:
        """Return the categories in order, doubled ones included."""
        ...

    def read_default_sort(self) -> Category | None:
        """Return the default sort key (as `name`)."""
        ...

    def read_references(self) -> list[Reference]:
        """Return the footnotes in order of their first use."""
        ...

    def read_hatnotes(self) -> list[Hatnote]:
        """Return the hatnotes of the whole page."""
        ...

    def read_links(self) -> list[Link]:
        """Return all wikilinks to articles."""
        ...

    def read_short_description(self) -> str | None:
        """Return the short description."""
        ...

    def read_redirect(self) -> Link | None:
        """Return where a redirect leads."""
        ...

    def read_interlanguage(self) -> list[Interlanguage]:
        """Return the links to the same page in other languages."""
        ...

    def read_images(self) -> list[PageImage]:
        """Return the pictures of the page in order."""
        ...

    def read_coordinates(self) -> "Coordinates | None":
        """Return where the subject lies."""
        ...

    def read_settings(self) -> Settings:
        """Return what the page sets for itself."""
        ...

    def read_kind(self) -> PageKind:
        """Return what sort of page it is."""
        ...

    def read_diagnostics(self) -> list[Diagnostic]:
        """Return what was wrong with the text or could not be read."""
        ...


class Article:
    """One article. `title` is None where nothing says it; `language` is an ISO 639 code ("en").

    `has_source` is false for an article that was read back from JSON: its `source` then only knows places. `words` are those of the
    wiki itself, if it has any.
    """

    def __init__(
        self,
        source: SourceText,
        reader: Reader,
        *,
        form: Form,
        title: str | None,
        language: str,
        has_source: bool = True,
        words: "WikiWords | None" = None,
    ) -> None:
        self.source = source
        self.reader = reader
        self.form = form
        self.title = title
        self.language = language
        self.has_source = has_source
        self.words = words

    @cached_property
    def kind(self) -> PageKind:
        """What sort of page it is."""
        return self.reader.read_kind()

    @cached_property
    def infoboxes(self) -> list[Infobox]:
        """Infoboxes of the page; embedded ones are children of theirs."""
        return self.reader.read_infoboxes()

    @cached_property
    def sections(self) -> list[Section]:
        """All sections in document order, the lead first."""
        sections = self.reader.read_sections()
        if self.words is not None:
            for section in sections:
                section.words = self.words
        return sections

    @property
    def lead(self) -> Section:
        """The section before the first heading."""
        return self.sections[0]

    @cached_property
    def categories(self) -> list[Category]:
        """Categories in order, doubled ones included."""
        return self.reader.read_categories()

    @cached_property
    def default_sort(self) -> Category | None:
        """Default sort key, as `name`."""
        return self.reader.read_default_sort()

    @cached_property
    def references(self) -> list[Reference]:
        """Footnotes."""
        return self.reader.read_references()

    @cached_property
    def hatnotes(self) -> list[Hatnote]:
        """Notes above the text."""
        return self.reader.read_hatnotes()

    @cached_property
    def links(self) -> list[Link]:
        """Wikilinks to articles."""
        return self.reader.read_links()

    @cached_property
    def short_description(self) -> str | None:
        """Short description."""
        return self.reader.read_short_description()

    @cached_property
    def redirect(self) -> Link | None:
        """Where a redirect leads."""
        return self.reader.read_redirect()

    @cached_property
    def interlanguage(self) -> list[Interlanguage]:
        """Links to the same page in other languages."""
        return self.reader.read_interlanguage()

    @cached_property
    def images(self) -> list[PageImage]:
        """Pictures of the page, in order; those that fields of infoboxes name are among them."""
        from wikicheck.article.infobox_facts import add_images

        return add_images(self, self.reader.read_images())

    @cached_property
    def coordinates(self) -> "Coordinates | None":
        """Where the subject lies, if the page as a whole or its infobox says so."""
        from wikicheck.article.infobox_facts import read_coordinates

        return self.reader.read_coordinates() or read_coordinates(self)

    @cached_property
    def settings(self) -> Settings:
        """Behaviour switches and form of dates."""
        return self.reader.read_settings()

    @cached_property
    def entries(self) -> "list[Entry]":
        """The meanings that a disambiguation page lists; none of other pages."""
        from wikicheck.article.disambiguation import read_entries

        return read_entries(self) if self.kind is PageKind.DISAMBIGUATION else []

    @cached_property
    def statistics(self) -> "Statistics":
        """How much there is of what."""
        from wikicheck.article.statistics import count_parts

        return count_parts(self)

    @cached_property
    def diagnostics(self) -> list[Diagnostic]:
        """What was wrong with the text or could not be read."""
        return [*self.source.diagnostics, *self.reader.read_diagnostics()]

    @cached_property
    def subject(self) -> "Subject":
        """What the article is about: its type and the names the prose calls it by."""
        from wikicheck.article.facts.subject import read_subject

        return read_subject(self)

    @cached_property
    def vitals(self) -> "Vitals":
        """What the article says of birth and death, and where."""
        from wikicheck.article.facts.vitals import read_vitals

        return read_vitals(self)

    @cached_property
    def founding(self) -> "Founding":
        """What the article says of founding and end of an organisation, a building or a place, and where."""
        from wikicheck.article.facts.founding import read_founding

        return read_founding(self)

    @cached_property
    def release(self) -> "Release":
        """What the article says of the release of a work, and where."""
        from wikicheck.article.facts.release import read_release

        return read_release(self)

    @cached_property
    def milestones(self) -> "Milestones":
        """What the article dates in a life besides birth and death: marriages, children, degrees, awards."""
        from wikicheck.article.facts.milestones import Milestones

        return Milestones(self)

    @cached_property
    def works(self) -> "list[WorksGroup]":
        """Lists of works, group by group."""
        from wikicheck.article.facts.works import read_works

        return read_works(self)

    @cached_property
    def periods(self) -> "list[Period]":
        """Terms, reigns, spells and other periods that the infoboxes date."""
        from wikicheck.article.facts.periods import read_periods

        return read_periods(self)

    @cached_property
    def deeds(self) -> "list[Deed]":
        """What the running text dates of the doings of the article's subject."""
        from wikicheck.article.facts.deeds import read_deeds

        return read_deeds(self)

    @cached_property
    def prose(self) -> "Prose":
        """Paragraphs of running text with their sentences and dates, the exclusion zones masked."""
        from wikicheck.article.facts.prose import read_prose

        return read_prose(self)

    def latest_stated_day(self, as_of: int) -> int | None:
        """Return the latest day up to `as_of` that a date of the article names the start of; None without such a date.

        A text cannot have been written before it, so ages that were frozen in it are not older. The lists of works count too.
        """
        days = [date.low for infobox in self.iter_infoboxes() for field in infobox.fields if not field.is_empty for date in field.dates]
        if self.has_source:
            days += [date.low for paragraph in self.prose.paragraphs for date in paragraph.dates]
        days += [date.low for group in self.works for work in group.items for date in work.years]
        return max((day for day in days if day <= as_of), default=None)

    def iter_infoboxes(self) -> Iterator[Infobox]:
        """Yield every infobox, embedded ones after the box they stand in."""
        for infobox in self.infoboxes:
            yield from infobox.walk()

    def to_dict(self, as_of: int | None = None, *, sentences: bool = False) -> dict[str, Any]:
        """Return the article as data for JSON (`schemas/article.schema.json`); with an as-of date, what follows from it too.

        With `sentences`, paragraphs are parted into sentences, which takes a tenth of the time longer.
        """
        from wikicheck.article.json.writing import article_to_dict

        return article_to_dict(self, as_of=as_of, sentences=sentences)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Article":
        """Return the article that `to_dict` wrote. Raises InputError, with the JSON Pointer of the fault, for anything else."""
        from wikicheck.article.json.reading import article_from_dict

        return article_from_dict(data)
