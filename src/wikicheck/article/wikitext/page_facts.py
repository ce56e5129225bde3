"""What a page says of itself: its categories, links and hatnotes, whether it is a redirect, what kind of page it is."""

from functools import cache
from typing import TYPE_CHECKING

from wikicheck.article.page import Category, Hatnote, PageKind
from wikicheck.article.text import Link
from wikicheck.article.wikitext.namespaces import read_title
from wikicheck.article.wikitext.template_table import Treatment, template_action, template_table
from wikicheck.syntax import TAG, WIKILINK, Document, Node
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

# Where the targets begin among the positional arguments, and how many lie between two of them; see the templates' documentation.
_TARGETS = {"main": (0, 1), "see_also": (0, 1), "about": (2, 2), "for": (1, 1), "redirect": (2, 2), "distinguish": (0, 1), "other": (0, 1)}

# The end of a signature on a talk page, which has a date and a time before it; articles have none.
_ZONE = lazy_pattern(r"\((?:[A-Z]{2,4}T|UTC|MEZ|MESZ|WIB|MSK)\)")
_TIME = lazy_pattern(r"\b\d\d:\d\d\b")
_YEAR = lazy_pattern(r"\b20\d\d\b")

# How pages that are lists are called, by language. Source: the naming conventions of the Wikipedias in these languages.
_LIST_STARTS = {
    "en": ("list of ", "lists of ", "index of ", "outline of ", "glossary of ", "timeline of ", "bibliography of ", "discography of "),
    "de": ("liste ", "listen "),
    "fr": ("liste de ", "liste d'", "liste d’", "liste des ", "liste du ", "listes "),
    "es": ("anexo:", "lista de "),
    "pt": ("lista de ", "lista das ", "lista dos ", "anexo:"),
    "it": ("lista di ", "lista dei ", "lista delle ", "elenco "),
    "nl": ("lijst van ", "lijst met ", "lijst "),
    "pl": ("lista ",),
    "ru": ("список ",),
    "ar": ("قائمة ",),
}
_LIST_ENDS = {
    "en": (" discography", " filmography", " bibliography"),
    "ja": ("一覧", "の一覧"),
    "zh": ("列表", "一览", "一覽"),
    "ko": ("목록",),
}


@cache
def _redirect_words() -> tuple[str, ...]:
    from wikicheck.article.sites.profiles import redirect_words

    return tuple(sorted(redirect_words(), key=len, reverse=True))


def _is_included_only(document: Document, node: Node) -> bool:
    """Say whether a node counts only where the page is transcluded."""
    parent = node.parent
    while parent is not None:
        if parent.kind == TAG and document.tag_name(parent) == "includeonly":
            return True
        parent = parent.parent
    return False


def read_categories(renderer: "Renderer") -> list[Category]:
    """Return the categories in order, doubled ones included."""
    document, text = renderer.document, renderer.text
    found = []
    for node in document.wikilinks:
        cuts = node.cuts
        end = cuts[0] if cuts else node.end - 2
        if text.find(":", node.start + 2, end) < 0:
            continue
        title = read_title(renderer.plain(node.start + 2, end), renderer.site)
        if title.namespace == "Category" and not title.shown and title.name and not _is_included_only(document, node):
            sort_key = renderer.plain(cuts[0] + 1, node.end - 2) if cuts else None
            found.append(Category(renderer.site.title_name("Category", title.name), sort_key, node.span))
    return found


def read_default_sort(renderer: "Renderer") -> Category | None:
    """Return the default sort key, as `name`; the last one on a page counts."""
    document = renderer.document
    for node in reversed(document.templates):
        raw = renderer.text[node.start + 2 : node.start + 40]
        if ":" not in raw and not raw.lstrip().startswith("DEFAULTSORT"):
            continue
        function = document.function(node)
        argument: Span | None = None
        if function is not None and function.name == "DEFAULTSORT":
            argument = function.argument
        elif document.template_name(node) == "DEFAULTSORT":
            argument = next((parameter.value_span for parameter in document.parameters(node) if parameter.position == 1), None)
        if argument is not None:
            return Category(renderer.plain(*argument), None, node.span)
    return None


def read_links(renderer: "Renderer") -> list[Link]:
    """Return the links to articles, wherever on the page they are; `start` and `end` of their labels are 0."""
    found = []
    for node in renderer.document.wikilinks:
        cuts = node.cuts
        label = cuts[0] + 1 if cuts and cuts[0] + 1 < node.end - 2 else node.start + 2
        shown = renderer.plain(label, node.end - 2).rstrip("|") + renderer.trail(node)
        link = renderer.read_link(node, shown, 0, len(shown))
        if link.namespace is None:
            found.append(link._replace(start=0, end=0))
    return found


def read_hatnotes(renderer: "Renderer") -> list[Hatnote]:
    """Return the hatnotes of the page in order."""
    document, text = renderer.document, renderer.text
    found = []
    for node in document.templates:
        cuts = node.cuts
        action = template_action(text[node.start + 2 : cuts[0] if cuts else node.end - 2])
        if action.treatment is not Treatment.HATNOTE or document.is_function(node):
            continue
        found.append(Hatnote(action.detail, _targets(renderer, node, action.detail), node.span))
    return found


def _targets(renderer: "Renderer", node: Node, kind: str) -> tuple[str, ...]:
    document = renderer.document
    linked = [inner for inner in document.children(node) if inner.kind == WIKILINK]
    if linked:
        return tuple(read_title(renderer.text[slice(*document.link(inner).target)], renderer.site).name for inner in linked)
    values = [renderer.plain(*parameter.value_span) for parameter in document.parameters(node) if parameter.name is None]
    start, step = _TARGETS[kind]
    return tuple(" ".join(value.partition("#")[0].replace("_", " ").split()) for value in values[start::step] if value)


def read_short_description(renderer: "Renderer") -> str | None:
    """Return what `{{Short description}}` or Wikibase's `{{SHORTDESC:}}` says."""
    document, text = renderer.document, renderer.text
    for node in document.templates:
        if not text[node.start + 2 : node.start + 30].lstrip().lower().startswith(("short", "sd")):
            continue
        name = document.template_name(node)
        shown: str | None = None
        if name.startswith("SHORTDESC:"):
            shown = renderer.plain(text.index(":", node.start) + 1, node.end - 2)
        elif name.lower() in {"short description", "shortdesc", "sd"}:
            values = [parameter.value_span for parameter in document.parameters(node) if parameter.position == 1 or parameter.name == "1"]
            shown = renderer.plain(*values[0]) if values else None
        if shown is not None:
            return None if not shown or shown.lower() == "none" else shown
    return None


def read_redirect(renderer: "Renderer") -> Link | None:
    """Return where the page leads if it is a redirect, in any language's word for it."""
    text = renderer.text
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] not in {"#", "＃"}:
        return None
    head = text[start + 1 : start + 60].lower()
    own = ("redirect", *renderer.site.redirects)
    word = next((word for words in (own, _redirect_words()) for word in words if head.startswith(word)), None)
    if word is None:
        return None
    after = start + 1 + len(word)
    link = next((node for node in renderer.document.wikilinks if node.start >= after), None)
    if link is None or text[after : link.start].strip(" \t\n\r:"):
        return None
    label = link.cuts[0] + 1 if link.cuts else link.start + 2
    return renderer.read_link(link, renderer.plain(label, link.end - 2), 0, link.end - 2 - label)._replace(start=0, end=0)


@cache
def _kind_names(key: str) -> frozenset[str]:
    names: str = template_table()[key]
    return frozenset(names.split(" | "))


def read_kind(renderer: "Renderer") -> PageKind:
    """Return what sort of page it is: by its title, where there is one, by its templates, by signatures."""
    title = renderer.title
    if title is not None and read_title(title, renderer.site).namespace is not None:
        return PageKind.OTHER
    if read_redirect(renderer) is not None:
        return PageKind.REDIRECT
    names = {name.lower() for name in map(renderer.document.template_name, _outermost(renderer.document))}
    if names & _kind_names("disambiguation"):
        return PageKind.DISAMBIGUATION
    if _is_signed(renderer.text) or names & _kind_names("talk") or any(name.startswith("wikiproject ") for name in names):
        return PageKind.OTHER
    if names & _kind_names("set_index") or (title is not None and _is_list(title.lower(), renderer.language)):
        return PageKind.LIST
    return PageKind.ARTICLE


def _is_signed(text: str) -> bool:
    """Say whether somebody signed on the page, as on talk pages."""
    for match in _ZONE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()].rpartition("\n")[2]
        if _TIME.search(before) and _YEAR.search(before):
            return True
    return False


def _outermost(document: Document) -> list[Node]:
    """Return the templates that stand in no other template."""
    return [node for node in document.templates if node.parent is None or node.parent.kind == TAG]


def _is_list(title: str, language: str) -> bool:
    language = language.partition("-")[0]
    return title.startswith(_LIST_STARTS.get(language, _LIST_STARTS["en"])) or title.endswith(_LIST_ENDS.get(language, ("\0",)))
