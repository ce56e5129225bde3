"""The marks and the exact places of recorded texts, read once more from the source pieces that were recorded with them."""

from functools import cached_property
from typing import TYPE_CHECKING

from wikicheck.article.infobox import Field
from wikicheck.article.json.texts import link_to_dict
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

    def templates(self, field: Field) -> list[TemplateCall]:
        """Return the templates in a field's value."""
        return [] if self._form is Form.PLAIN else self._wikitext.field_templates(field)
