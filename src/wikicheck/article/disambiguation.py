"""The entries of disambiguation pages: what else a title can mean."""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.blocks import ListBlock
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.page import Article
    from wikicheck.article.text import Text

# Sections of such pages that lead on, but list no meanings. Source: MOS:DAB and its counterparts.
_APPENDICES = frozenset(
    (
        "see also|siehe auch|voir aussi|véase también|vedi anche|altri progetti|ver também|zie ook|zobacz też|см. также|див. також"
        "|se även|se også|katso myös|viz také|関連項目|参见|參見|같이 보기|انظر أيضا|جستارهای وابسته|vegeu també|lásd még|ayrıca bakınız"
        "|xem thêm|lihat pula"
    ).split("|")
)


class Entry(NamedTuple):
    """One of the meanings that a disambiguation page lists: the page it leads to ("" where it has no link) and its line."""

    target: str
    text: str
    span: Span


def read_entries(article: "Article") -> list[Entry]:
    """Return the meanings that the lists of a disambiguation page give, in order; "See also" is left out."""
    found: list[Entry] = []
    for section in article.sections:
        if section.title.strip().lower() in _APPENDICES:
            continue
        for block in section.blocks:
            if isinstance(block, ListBlock):
                found += [_entry(item.text, item.span) for item in block.walk() if item.text.plain]
    return found


def _entry(text: "Text", span: Span) -> Entry:
    """Return an entry: its first link into the articles is the page it leads to."""
    target = next((link.target for link in text.links if link.namespace is None and link.target), "")
    return Entry(target, text.plain, span)
