"""Lines of the plain form that are no prose: notes on other articles, and categories at the end of the page."""

from wikicheck.article.page import Category, Hatnote
from wikicheck.article.plain.lines import Line
from wikicheck.text import Span, lazy_pattern

LONGEST_HATNOTE = 160

_HATNOTES = (
    ("main", lazy_pattern(r"(?:Main|Primary) articles?: *(?=\S)")),
    ("see_also", lazy_pattern(r"(?:See also|Further information|Further|More information|Related): *(?=\S)")),
    ("distinguish", lazy_pattern(r"Not to be confused with (?=\S)")),
    ("for", lazy_pattern(r"For (?:other|the) [^.]{1,80}, see (?=\S)")),
    ("about", lazy_pattern(r"This (?:article|section|page) is about [^.]{1,80}\. For [^.]{1,80}, see (?=\S)")),
)
_TARGET_END = lazy_pattern(r", and |; | and |, ")
# The words for "Category" of the Wikipedias with most articles; MediaWiki's language files, NS_CATEGORY.
_CATEGORY = lazy_pattern(
    r"(?:[-*•] *)?"
    r"(?:Category|Kategorie|Catégorie|Categoría|Categoria|Categorie|Kategoria|Категория|Kategori|分類|分类|분류|تصنيف)"
    r" ?[:：] ?(?=\S)"
)


def read_hatnote(line: Line) -> Hatnote | None:
    """Return the note on other articles that a line is, or None."""
    start, end = line.content
    if end - start > LONGEST_HATNOTE:
        return None
    text = line.text.strip()
    for kind, pattern in _HATNOTES:
        match = pattern.match(text)
        if match:
            rest = text[match.end() :].rstrip(".")
            targets = (rest,) if kind in {"distinguish", "for", "about"} else tuple(_TARGET_END.split(rest))
            return Hatnote(kind, tuple(target.strip() for target in targets if target.strip()), Span(start, end), text)
    return None


def read_category_lines(lines: list[Line]) -> dict[int, Category]:
    """Return the categories that end a page, by the number of their line; nothing but blank lines may follow them."""
    found: dict[int, Category] = {}
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if line.is_blank:
            continue
        text = line.text.strip()
        match = _CATEGORY.match(text)
        if not match or len(text) > LONGEST_HATNOTE:
            break
        name, bar, sort_key = text[match.end() :].partition("|")
        found[number] = Category(name.strip(), sort_key.strip() if bar else None, line.content)
    return dict(sorted(found.items()))
