"""What sort of page it is: by its title, where there is one, by its templates, its categories, by signatures."""

from functools import cache
from typing import TYPE_CHECKING, Any

from wikicheck.article.page import Category, PageKind
from wikicheck.article.wikitext.namespaces import read_title
from wikicheck.article.wikitext.page_templates import NamedTemplates
from wikicheck.article.wikitext.template_table import template_table
from wikicheck.syntax import TAG
from wikicheck.text import lazy_pattern, read_package_table

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

# The end of a signature on a talk page, which has a date and a time before it; articles have none.
_ZONE = lazy_pattern(r"\((?:[A-Z]{2,4}T|UTC|MEZ|MESZ|WIB|MSK)\)")
_TIME = lazy_pattern(r"\b\d\d:\d\d\b")
_YEAR = lazy_pattern(r"\b20\d\d\b")
# Namespaces of lists, which the Wikipedias in Spanish and Portuguese have or had.
_LISTS = frozenset({"Annex", "Anexo"})
# Scripts without blanks between words.
_SOLID = frozenset("ja zh ko th lo km my".split())


@cache
def _table() -> Any:
    return read_package_table("wikicheck.article", "tables/page_kinds.json")


@cache
def _entries(key: str, language: str) -> tuple[str, ...]:
    joined: str = _table()[key].get(language, "")
    return tuple(joined.split(" | ")) if joined else ()


@cache
def _kind_names(key: str) -> frozenset[str]:
    names: str = template_table()[key]
    return frozenset(names.split(" | "))


def is_list_title(title: str, language: str) -> bool:
    """Say whether a title is that of a list: "List of lakes", "Liste der Seen"."""
    title, language = title.lower(), language.partition("-")[0]
    starts = _entries("list_starts", language) or _entries("list_starts", "en")
    if any(title.startswith(start) and (not start[-1].isalpha() or title[len(start) : len(start) + 1] == " ") for start in starts):
        return True
    ends = _entries("list_ends", language)
    joint = "" if language in _SOLID else " "
    return any(title.endswith(joint + end) for end in ends)


def is_disambiguation_title(title: str, language: str) -> bool:
    """Say whether a title says that its page tells several subjects of one name apart: "Lake (disambiguation)"."""
    if not title.endswith((")", "）")):
        return False
    title = title.lower().replace("（", " (").replace("）", ")")
    language = language.partition("-")[0]
    return title.endswith((*_entries("disambiguation_ends", language), *_entries("disambiguation_ends", "")))


def _by_category(categories: list[Category], language: str) -> PageKind | None:
    language = language.partition("-")[0]
    disambiguation, lists = _entries("disambiguation_categories", language), _entries("list_categories", language)
    for category in categories:
        name = category.name.lower()
        if name in disambiguation:
            return PageKind.DISAMBIGUATION
        if lists and name.startswith(lists):
            return PageKind.LIST
    return None


def _outermost_names(templates: list[NamedTemplates]) -> set[str]:
    """Return the names, in lower case, of the templates that stand in no other template."""
    names = set()
    for _, action, nodes in templates:
        for node in nodes:
            if node.parent is None or node.parent.kind == TAG:
                names.add(action.name)
                break
    return names


def _is_signed(text: str) -> bool:
    """Say whether somebody signed on the page, as on talk pages."""
    for match in _ZONE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2]
        if _TIME.search(before) and _YEAR.search(before):
            return True
    return False


def read_kind(renderer: "Renderer", templates: list[NamedTemplates], categories: list[Category], *, is_redirect: bool) -> PageKind:
    """Return what sort of page it is; `templates` are all of it, `categories` those it is put in."""
    title = renderer.title
    namespace = read_title(title, renderer.site).namespace if title is not None else None
    if namespace is not None:
        return PageKind.LIST if namespace in _LISTS else PageKind.OTHER
    if is_redirect:
        return PageKind.REDIRECT
    names = _outermost_names(templates)
    kind = _kind_by_names(names, title, renderer.language)
    if kind is not None or _is_signed(renderer.text):
        return kind or PageKind.OTHER
    if any(switch.name == "DISAMBIG" for switch in renderer.document.switches):
        return PageKind.DISAMBIGUATION
    kind = _by_category(categories, renderer.language)
    is_list = names & _kind_names("set_index") or (title is not None and is_list_title(title, renderer.language))
    return kind or (PageKind.LIST if is_list else PageKind.ARTICLE)


def _kind_by_names(names: set[str], title: str | None, language: str) -> PageKind | None:
    """Return what the templates of a page, or the words in brackets behind its title, say it is."""
    if names & _kind_names("disambiguation") or (title is not None and is_disambiguation_title(title, language)):
        return PageKind.DISAMBIGUATION
    if names & _kind_names("talk") or any(name.startswith("wikiproject ") for name in names):
        return PageKind.OTHER
    return None
