"""What stands among paragraphs and is no text of the article: figures, code, formulas, templates nobody could read.

All spans are half-open code-point offsets into the article's source.
"""

from typing import Protocol

from wikicheck.article.text import Text
from wikicheck.text import Span
from wikicheck.values import TemplateCall


class FigureReader(Protocol):
    """What a figure asks its article's reader for, at first use."""

    def figure_parts(self, figure: "Figure") -> tuple[Text | None, str | None, tuple[str, ...]]:
        """Return caption, alternative text, and the options as written."""
        ...


class Figure:
    """A picture, sound or film. `file` is its title without namespace, `options` are those beside caption and `alt`: thumb, 200px.

    A picture within a line of text is none, unless it has the line for itself. Each picture of a gallery is one; the options
    of those are `gallery` and what the gallery's line has.
    """

    __slots__ = ("_parts", "_reader", "file", "span")

    def __init__(
        self,
        file: str,
        span: Span,
        *,
        caption: Text | None = None,
        alt: str | None = None,
        options: tuple[str, ...] = (),
        reader: FigureReader | None = None,
    ) -> None:
        """Take the parts, or the reader that can read them."""
        self.file = file
        self.span = span
        self._reader = reader
        self._parts = (caption, alt, options)

    def _read(self) -> tuple[Text | None, str | None, tuple[str, ...]]:
        if self._reader is not None:
            reader, self._reader = self._reader, None
            self._parts = reader.figure_parts(self)
        return self._parts

    @property
    def caption(self) -> Text | None:
        """The caption, if there is one."""
        return self._read()[0]

    @property
    def alt(self) -> str | None:
        """The alternative text, if there is one."""
        return self._read()[1]

    @property
    def options(self) -> tuple[str, ...]:
        """The options as written, trimmed."""
        return self._read()[2]


class Code:
    """A block of code (`<pre>`, `<syntaxhighlight>`): `text` as it is shown, `language` as the source names it."""

    __slots__ = ("language", "span", "text")

    def __init__(self, text: str, span: Span, language: str | None = None) -> None:
        self.text = text
        self.span = span
        self.language = language


class Math:
    """A formula that has a line of its own; `text` is its source, in TeX."""

    __slots__ = ("span", "text")

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span


class CallReader(Protocol):
    """What a template block asks its article's reader for, at first use."""

    def template_call(self, block: "TemplateBlock") -> TemplateCall:
        """Return the template with its arguments."""
        ...


class TemplateBlock:
    """A template that has a line of its own and that no reader understands. `name` is as titles are compared."""

    __slots__ = ("_call", "_reader", "name", "span")

    def __init__(self, name: str, span: Span, call: TemplateCall | CallReader) -> None:
        self.name = name
        self.span = span
        self._call = call if isinstance(call, TemplateCall) else None
        self._reader = None if isinstance(call, TemplateCall) else call

    @property
    def call(self) -> TemplateCall:
        """The template with its arguments, made readable."""
        if self._call is None:
            assert self._reader is not None  # noqa: S101 - one of the two is there
            self._call = self._reader.template_call(self)
        return self._call
