"""The opening of an article: the name it begins with, the verb, and what comes behind. English."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.lead import find_brackets
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.page import Article
    from wikicheck.article.text import Text

# "Ann Lee, who was a potter, is …": the verb behind "who" is not that of the sentence.
_VERB = lazy_pattern(r"(?<!\bwho[ \xa0])(?<!\bwhich[ \xa0])(?<!\bthat[ \xa0])\b(?:is|was|are|were)\b")
_NAME_END = lazy_pattern(r"[(（,;:]|[ \xa0](?:or|and|also|is|was|are|were|has|had)\b|[ \xa0][–—-][ \xa0]")
# The verb follows the name with its titles and brackets at once.
_FURTHEST = 600
_LONGEST_NAME = 120


class Opening(NamedTuple):
    """How an article begins; spans are offsets into the text of its first paragraph.

    `name` is the bold name, or the words before the first bracket, comma or verb; `head` is all that stands before the verb.
    """

    text: "Text"
    name: str
    name_span: Span
    head: str
    verb: str
    verb_span: Span

    @property
    def predicate(self) -> str:
        """What stands behind the verb, to the end of the paragraph."""
        return self.text.plain[self.verb_span.end :]


def read_opening(article: "Article") -> Opening | None:
    """Return the opening of the first paragraph; None where it does not begin with a name and a form of "to be"."""
    paragraph = next(
        (paragraph for paragraph in article.lead.paragraphs if paragraph.role == "prose" and paragraph.text.plain.strip()), None
    )
    if paragraph is None:
        return None
    text = paragraph.text
    plain = text.plain
    brackets = find_brackets(plain, _FURTHEST)
    verb = next(
        (match for match in _VERB.finditer(plain, 0, _FURTHEST) if not any(start <= match.start() < end for start, end in brackets)), None
    )
    if verb is None or not plain[: verb.start()].strip():
        return None
    start = len(plain) - len(plain.lstrip())
    bold = next((span for span in text.bold if span.start < verb.start()), None)
    if bold is None:
        end = _NAME_END.search(plain, start + 1)
        bold = Span(start, min(end.start() if end else verb.start(), verb.start()))
    name = plain[bold.start : bold.end].strip()
    if not name or len(name) > _LONGEST_NAME:
        return None
    return Opening(text, name, bold, plain[: verb.start()], verb[0], Span(*verb.span()))
