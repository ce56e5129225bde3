"""Sections and what stands in them: paragraphs, lists, and what `table` and `insets` have.

All spans are half-open code-point offsets into the article's source.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from wikicheck.article.insets import Code, Figure, Math, TemplateBlock
from wikicheck.article.table import Table
from wikicheck.article.text import Text
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.wiki_words import WikiWords


class Paragraph:
    """A run of text. `role` is "prose", "quote" (block quotes, poems), "caption" or "indent" (set as it was typed)."""

    __slots__ = ("role", "span", "text")

    def __init__(self, text: Text, span: Span, role: str = "prose") -> None:
        self.text = text
        self.span = span
        self.role = role


class Item:
    """One item of a list. `marker` is the whole run of markers (`**`, `#:`), `level` its length, `span` the whole line.

    A deeper item with no parent (`** x` first) stands in the list itself, with its own level. The description that follows
    a term on its line has no marker of its own: `marker` is that of the line with `:` at its end, and `span` begins there.
    An item of HTML or of a template has the marker that would be written instead, and the span of what it says.
    `role` is "term" or "description" in definition lists, else None. `lists` are the lists nested under it.
    """

    __slots__ = ("level", "lists", "marker", "role", "span", "text")

    def __init__(self, text: Text, marker: str, span: Span, role: str | None = None) -> None:
        self.text = text
        self.marker = marker
        self.level = len(marker)
        self.span = span
        self.role = role
        self.lists: list[ListBlock] = []


class ListBlock:
    """A list: `marker` is "unordered", "ordered", "definition", "indent"; "plain" or "horizontal" in templates for such lists."""

    __slots__ = ("items", "marker", "span")

    def __init__(self, marker: str, span: Span) -> None:
        self.marker = marker
        self.span = span
        self.items: list[Item] = []

    def walk(self) -> Iterator[Item]:
        """Yield all items in source order, nested ones after their parent."""
        for item in self.items:
            yield item
            for nested in item.lists:
                yield from nested.walk()


Block = Paragraph | ListBlock | Table | Figure | Code | Math | TemplateBlock


class BlockReader(Protocol):
    """What a section asks its article's reader for, at first use."""

    def section_blocks(self, section: "Section") -> list[Block]:
        """Return what stands in the section's own text, in order."""
        ...


class Section:
    """A heading and the text up to the next heading. The lead comes first: level 0, title "".

    `level` is the number of `=` (1 to 6), `index` is "2.1", `path` the titles from the outermost down to its own.
    `span` covers heading and own text, `heading_span` the heading line (empty for the lead), `body_span` the own text:
    where headings stand in a table, that goes on behind them to the table's end, and theirs begins there.
    `anchor` is under what links find it, None for the lead and in the plain form; `anchors` are others that it or its text has
    (`{{anchor}}`, `<span id="…">`). `words` are those of the wiki itself, if it has any.
    """

    __slots__ = (
        "_blocks",
        "_reader",
        "anchor",
        "anchors",
        "body_span",
        "children",
        "heading_span",
        "index",
        "level",
        "path",
        "span",
        "title",
        "words",
    )

    def __init__(self, reader: BlockReader, level: int, title: str, *, span: Span, heading_span: Span, body_span: Span) -> None:
        self._reader = reader
        self._blocks: list[Block] | None = None
        self.level = level
        self.title = title
        self.span = span
        self.heading_span = heading_span
        self.body_span = body_span
        self.anchor: str | None = None
        self.anchors: tuple[str, ...] = ()
        self.index = "0"
        self.path: tuple[str, ...] = ()
        self.words: WikiWords | None = None
        self.children: list[Section] = []

    @property
    def known_title(self) -> str:
        """The heading, in words that the tables know where it is one of the wiki's own."""
        return self.title if self.words is None else self.words.heading(self.title)

    @property
    def known_path(self) -> tuple[str, ...]:
        """The headings from the outermost down to its own, in words that the tables know; never empty."""
        path = self.path or (self.title,)
        return path if self.words is None else tuple(map(self.words.heading, path))

    @property
    def blocks(self) -> list[Block]:
        """What stands in the section's own text, in order."""
        if self._blocks is None:
            self._blocks = self._reader.section_blocks(self)
        return self._blocks

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Paragraphs of the section's own text."""
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def lists(self) -> list[ListBlock]:
        """Outermost lists of the section's own text."""
        return [block for block in self.blocks if isinstance(block, ListBlock)]
