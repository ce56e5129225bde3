"""The marks and the exact places of recorded texts, read once more from the source pieces that were recorded with them."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wikicheck.article.infobox import Field, Value
from wikicheck.article.json.texts import link_to_dict
from wikicheck.article.json.values import ValueWriter
from wikicheck.article.page import Form
from wikicheck.article.text import Text
from wikicheck.text import SourceText, Span
from wikicheck.values import TemplateCall

if TYPE_CHECKING:
    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.article.wikitext.reader import WikitextReader

_MARKERS = "*#:;"


class Rereader:
    """Reads pieces of a rebuilt source again. What does not come out as it was recorded is not taken.

    JSON records of a text what readers of the page see; rules also ask what is italic, and where each word stands.
    """

    def __init__(self, source: SourceText, form: Form, title: str | None, language: str, words: "WikiWords | None" = None) -> None:
        self._source = source
        self._form = form
        self._title = title
        self._language = language
        self._words = words

    @cached_property
    def _wikitext(self) -> "WikitextReader":
        from wikicheck.article.wikitext.reader import WikitextReader

        return WikitextReader(self._source, title=self._title, language=self._language, words=self._words)

    def text(self, recorded: Text, span: Span) -> Text:
        """Return the text of a field's value or an item's line with all its marks, or else as it was recorded."""
        if self._form is Form.PLAIN:
            return self._plain_text(recorded, span)
        piece = self._source.slice(span)
        markers = len(piece) - len(piece.lstrip(_MARKERS))
        read = self._wikitext.text_between(span.start + markers, span.end)
        same = read.plain == recorded.plain and read.citations == recorded.citations
        return read if same and [*map(link_to_dict, read.links)] == [*map(link_to_dict, recorded.links)] else recorded

    def _plain_text(self, recorded: Text, span: Span) -> Text:
        from wikicheck.article.plain.texts import join_spans

        piece = self._source.slice(span)
        spans: list[Span] = []
        at = 0
        for line in recorded.plain.split("\n"):
            found = piece.find(line, at)
            if found < 0 or recorded.links or recorded.citations:
                return recorded
            at = found + len(line)
            spans.append(Span(span.start + found, span.start + at))
        return join_spans(self._source.text, spans, "\n")

    def value(self, field: Field, recorded: Value, data: Mapping[str, Any]) -> Value:
        """Return the value of a field with all that JSON has no place for, such as the ends of "1300–1320", or else as recorded.

        `data` is the record. What was changed in it counts, and so does what another site's words made of the source.
        """
        if self._form is Form.PLAIN:
            from wikicheck.article.field_values import read_value

            read = read_value(field.key, field.text, [], raw=field.raw, span=field.value_span, language=self._language)
        else:
            read = self._wikitext.field_value(field)
        return read if self._values.value(read) == data else recorded

    @cached_property
    def _values(self) -> ValueWriter:
        return ValueWriter(self._source)

    def templates(self, field: Field) -> list[TemplateCall]:
        """Return the templates in a field's value."""
        return [] if self._form is Form.PLAIN else self._wikitext.field_templates(field)
