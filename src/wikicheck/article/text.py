"""Readable text of a part of an article: what a person sees, with the way back to the source."""

from typing import NamedTuple

from wikicheck.text import Loss, MappedText, Span


class Link(NamedTuple):
    """A wikilink. `start` and `end` say where its label stands in the readable text it was found in."""

    target: str  # page title, spaces for underscores, without fragment; "" for a link within the page
    fragment: str | None
    label: str
    namespace: str | None  # canonical English name ("Category", "File"), an interwiki prefix ("fr"), None for articles
    span: Span  # of the whole link in the source
    start: int = 0
    end: int = 0


class Text(MappedText):
    """A readable text that knows what was bold, italic and linked. All spans in it are offsets into `plain`.

    A line end within a paragraph stands in it as a space, one for one; otherwise what was copied was copied unchanged.
    """

    __slots__ = ("_links", "bold", "citations", "italic")

    def __init__(  # noqa: PLR0913 - the pieces come from one hot loop
        self,
        plain: str,
        plain_starts: list[int],
        source_starts: list[int],
        source_ends: list[int],
        losses: tuple[Loss, ...] = (),
        *,
        bold: tuple[Span, ...] = (),
        italic: tuple[Span, ...] = (),
        links: tuple[Link, ...] = (),
        citations: tuple[Span, ...] = (),
    ) -> None:
        """Take the pieces of MappedText and the marks; `citations` are source spans of the footnote marks dropped."""
        super().__init__(plain, plain_starts, source_starts, source_ends, losses)
        self.bold = bold
        self.italic = italic
        self._links = links
        self.citations = citations

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the text, in order."""
        return self._links

    def moved(self, offset: int) -> "Text":
        """Return the same text from a place in the source `offset` code points further on."""
        return Text(
            self.plain,
            self._plain_starts,
            [start + offset for start in self._source_starts],
            [end + offset if end >= 0 else end for end in self._ends],
            tuple(loss._replace(span=loss.span.moved(offset)) for loss in self.losses),
            bold=self.bold,
            italic=self.italic,
            links=tuple(link._replace(span=link.span.moved(offset)) for link in self.links),
            citations=tuple(place.moved(offset) for place in self.citations),
        )

    def source_of(self, start: int, end: int) -> Span:
        """Return where `plain[start:end]` comes from, with the markup around it, if there is any: `[[Lake]]`, and not `Lake`."""
        return self.span(start, end)

    def __str__(self) -> str:
        return self.plain
