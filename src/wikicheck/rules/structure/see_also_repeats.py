"""A page listed under "See also" that the article links to anyway."""

from bisect import bisect_left
from collections.abc import Iterator

from wikicheck.article import Article, Item, Link, ListBlock, Paragraph, Section
from wikicheck.article.facts.sections import normal_heading
from wikicheck.rulekit import Applicability, Bad, Context, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.removal import delete_line

_MOST_LOOKED_AT = 20

_Key = tuple[str, str | None]


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the links of the list with those of the text above it, with the title, and with each other."""
    for section in article.sections:
        if section.level == 2 and normal_heading(section.known_title) == "see also":
            yield from _check_section(article, ctx, section)


def _check_section(article: Article, ctx: Context, section: Section) -> Iterator[Finding]:
    entries = [entry for block in section.blocks if isinstance(block, ListBlock) for item in block.walk() if (entry := _entry(item))]
    if not entries:
        return
    linked = _body_links(article, section, {name for _, link in entries for name in _spellings(link.target)})
    own = _page(article.title) if article.title else None
    listed: dict[_Key, Link] = {}
    for item, link in entries:
        key = (_page(link.target), link.fragment)
        first = listed.setdefault(key, link)
        if first is not link:
            message = f"“{link.target}” is listed twice (line {ctx.line(first.span)})."
            yield ctx.finding(link.span, message, related=[(first.span, link.target)], fix=_fix(article, item))
        elif key == (own, None):
            yield ctx.finding(link.span, f"“{link.target}” is this page itself.", fix=_fix(article, item))
        elif key in linked:
            message = f"“{link.target}” is already linked in the text (line {ctx.line(linked[key])})."
            yield ctx.finding(link.span, message, related=[(linked[key], link.target)])


def _entry(item: Item) -> tuple[Item, Link] | None:
    """Return an item with its link, if it opens with one to an article."""
    links = item.text.links
    if not links or links[0].namespace is not None or not links[0].target or item.text.plain[: links[0].start].strip(" \xa0\"“'‘"):
        return None
    return item, links[0]


def _page(target: str) -> str:
    name = " ".join(target.replace("_", " ").split())
    return name[:1].upper() + name[1:]


def _spellings(target: str) -> tuple[str, str]:
    """Return a target with a small and with a capital first letter, which are one page."""
    return target[:1].lower() + target[1:], target[:1].upper() + target[1:]


def _body_links(article: Article, section: Section, wanted: set[str]) -> dict[_Key, Span]:
    """Return where the paragraphs and lists above the section link to the wanted pages."""
    places = sorted(at for name in wanted for at in _iter_places(article.source.text, f"[[{name}", section.span.start))
    found: dict[_Key, Span] = {}
    for before in article.sections if places else ():
        if before.span.start >= section.span.start:
            break
        if not _has_place(places, before.span):
            continue
        for block in before.blocks:
            if isinstance(block, Paragraph | ListBlock) and _has_place(places, block.span):
                _add_links(found, block, wanted)
    return found


def _iter_places(source: str, sign: str, end: int) -> Iterator[int]:
    """Yield the first places of a sign; where the first few are footnotes and the like, so are most others."""
    at = -1
    for _ in range(_MOST_LOOKED_AT):
        at = source.find(sign, at + 1, end)
        if at < 0:
            return
        yield at


def _has_place(places: list[int], span: Span) -> bool:
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end


def _add_links(found: dict[_Key, Span], block: Paragraph | ListBlock, wanted: set[str]) -> None:
    for text in (block.text,) if isinstance(block, Paragraph) else (item.text for item in block.walk()):
        for link in text.links:
            if link.target in wanted and link.namespace is None:
                found.setdefault((_page(link.target), link.fragment), link.span)


def _fix(article: Article, item: Item) -> Fix | None:
    """Return the fix that deletes the line of an item with nothing under it."""
    if not article.has_source or item.lists:
        return None
    edit = delete_line(article.source.text, item.span)
    return Fix(Applicability.SUGGESTED, "delete the entry", (edit,)) if edit.span != item.span else None


def _page_of(entries: str, body: str = "It lies by a [[fjord]].") -> str:
    return f"'''Oslo''' is a city. {body}\n\n== See also ==\n{entries}\n\n== References ==\n{{{{reflist}}}}"


RULE = Rule(
    name="see-also-repeats",
    group=Group.STRUCTURE,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="“See also” lists the page itself, a page twice, or one that the text above already links to.",
    why="The list is there for what the text does not lead to (Wikipedia:Manual of Style/Layout).",
    needs=frozenset({Need.SOURCE}),
    catalogue="R97",
    good=(
        Good(_page_of("* [[Bergen]]\n* [[Stavanger]]"), title="Oslo"),
        Good(_page_of("* [[Fjord#Norway]]\n* [[Fjord (album)]]"), title="Oslo"),
        Good(_page_of("* [[Fjord]]", "It is old.<ref>See [[fjord]].</ref>"), title="Oslo"),
        Good(_page_of("* [[Fjord]]", "It is old.{{efn|See [[fjord]].}}"), title="Oslo"),
        Good(_page_of("* Other cities by a [[fjord]]"), title="Oslo"),
        Good(_page_of("* [[Bergen]], by another [[fjord]]"), title="Oslo"),
        Good("{{Infobox settlement|region=[[Viken]]}}\n" + _page_of("* [[Viken]]"), title="Oslo"),
        Good(_page_of("* [[Bergen]]").replace("{{reflist}}", "* [[Bergen]] (book)"), title="Oslo"),
    ),
    bad=(
        Bad(_page_of("* ⟦[[Fjord]]⟧\n* [[Bergen]]"), message="already linked in the text (line 1)"),
        Bad(
            _page_of("* [[Bergen]]\n* [[Skien]]\n* ⟦[[bergen|Bergen, city]]⟧"),
            fixed=_page_of("* [[Bergen]]\n* [[Skien]]"),
            message="listed twice (line 4)",
        ),
        Bad(
            _page_of("* [[Bergen]]\n* ⟦[[Oslo]]⟧\n* [[Skien]]"), fixed=_page_of("* [[Bergen]]\n* [[Skien]]"), title="Oslo", message="itself"
        ),
    ),
)
