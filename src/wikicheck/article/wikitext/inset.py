"""What a pass over a section sets aside while it looks for cuts: what becomes a block of its own.

Only notes are taken here, cheaply; `inset_reader` makes blocks of them once the lines of the section are read.
"""

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

from wikicheck.article.wikitext.cut import BREAK, DROP

if TYPE_CHECKING:
    from wikicheck.article.wikitext.cut_pass import CutPass
    from wikicheck.article.wikitext.template_table import Action
    from wikicheck.syntax import Node, TagNode

FIGURE: Final = 0  # a `[[File:…]]`; the payload is its title
GALLERY: Final = 1
CODE: Final = 2
MATH: Final = 3
LIST: Final = 4  # in HTML
TABLE: Final = 5  # in HTML
ITEMS: Final = 6  # a template whose arguments are the items of a list; the payload is the list's marker
TERM: Final = 7  # `{{term}}` and `{{defn}}` of a glossary; the payload is the role
FIGURES: Final = 8  # a template that shows pictures; the payload is its name
DATA: Final = 9  # a template that shows a table or a chart of its arguments

_BLANK = " \t\r\x0b\x0c"
# No template of a list stands in more others.
_MOST_STYLES = 20
_HAS_BODY: Final = 3  # cuts of a tag with a body

_TAGS = {
    "gallery": GALLERY,
    "pre": CODE,
    "syntaxhighlight": CODE,
    "source": CODE,
    "math": MATH,
    "ul": LIST,
    "ol": LIST,
    "dl": LIST,
    # without a list around them
    "li": LIST,
    "dt": LIST,
    "dd": LIST,
    "table": TABLE,
}
INSET_TAGS = frozenset(_TAGS)

# Templates of lists by the marker of what they make. Source: Help:List and Template:List on the English Wikipedia.
_ITEMS = {
    **dict.fromkeys(("ordered list", "numbered list", "olist"), "ordered"),
    **dict.fromkeys(("unordered list", "bulleted list", "bulletedlist", "bulletlist", "blist", "bullet list"), "unordered"),
    **dict.fromkeys(("hlist", "horizontal list", "hlist-comma"), "horizontal"),
    **dict.fromkeys(
        (
            *("ubl", "ublist", "unbulleted list", "unbullet", "vunblist", "unblist", "ubt", "br list", "brlist", "pagelist"),
            *("collapsible list", "collapsed list", "br-separated entries", "br separated entries", "line separated entries"),
        ),
        "plain",
    ),
}
_AROUND_LISTS = {
    **dict.fromkeys(("plainlist", "plain list", "indented plainlist"), "plain"),
    **dict.fromkeys(("flatlist", "flat list"), "horizontal"),
}
_BEFORE_LISTS = {
    **dict.fromkeys(("startplainlist", "start plainlist", "start plain list", "plainlist start"), "plain"),
    **dict.fromkeys(("startflatlist", "start flatlist", "start flat list", "flatlist start"), "horizontal"),
}
_AFTER_LISTS = frozenset(
    ("endplainlist", "end plainlist", "end plain list", "plainlist end", "endflatlist", "end flatlist", "end flat list", "flatlist end")
)
_TERMS = {"term": "term", "defn": "description", "defn2": "description", "definition": "description"}
_PICTURES = frozenset(("gallery", "multiple image", "multiple images", "wide image", "panorama", "annotated image", "css image crop"))
# Those that show tables and charts: no text, but what they are given is worth keeping.
_DATA = frozenset(
    (
        *("track listing", "tracklist", "track list", "tracks", "album ratings", "music ratings"),
        *("historical populations", "us census population", "weather box", "climate chart"),
        *("graph:chart", "graph:lines", "graph:population history"),
    )
)
LIST_TEMPLATES = frozenset({*_ITEMS, *_AROUND_LISTS, *_BEFORE_LISTS, *_AFTER_LISTS, *_TERMS, *_PICTURES, *_DATA})


class Inset:
    """Something set aside: what it is, where it stands, and the node it comes from. `is_used` once it is part of another block."""

    __slots__ = ("end", "is_used", "kind", "node", "payload", "start")

    def __init__(self, kind: int, start: int, end: int, node: "Node", payload: Any = None) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.node = node
        self.payload = payload
        self.is_used = False


class Insets:
    """All that a pass sets aside. `styles` are stretches in which lists are plain or horizontal."""

    __slots__ = ("_open_style", "found", "styles")

    def __init__(self) -> None:
        self.found: list[Inset] = []
        self.styles: list[tuple[int, int, str]] = []
        self._open_style: tuple[int, str] | None = None

    def add(self, kind: int, node: "Node", payload: Any = None) -> Inset:
        """Set a node aside."""
        inset = Inset(kind, node.start, node.end, node, payload)
        self.found.append(inset)
        return inset

    def finish(self, end: int) -> None:
        """Close what is still open at the end of the section."""
        self.close_style(end)
        self.styles.sort()

    def open_style(self, start: int, marker: str) -> None:
        """Note that lists from here on are plain or horizontal."""
        self.close_style(start)
        self._open_style = start, marker

    def close_style(self, end: int) -> None:
        """Note that lists are as usual again."""
        if self._open_style is not None:
            start, marker = self._open_style
            self.styles.append((start, end, marker))
            self._open_style = None

    def style_at(self, offset: int) -> str | None:
        """Return what lists are at `offset`, if they are not as usual."""
        styles = self.styles
        index = bisect_right(styles, (offset + 1,))
        # the one that began last counts; those that are over lie before it
        for start, end, marker in reversed(styles[max(0, index - _MOST_STYLES) : index]):
            if start <= offset < end:
                return marker
        return None


def stands_alone(text: str, start: int, end: int, around: str = "") -> bool:
    """Say whether nothing else stands on the lines of `start`..`end`; `around` are characters that do not count."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    after = after if after >= 0 else len(text)
    blank = _BLANK + around
    # the end of a template's argument is the end of a line as well
    rest = text[end : min(after, end + 200)].strip(blank)
    return (not rest or rest.startswith(("}}", "|"))) and not text[max(before, start - 200) : start].strip(blank)


def set_tag_aside(run: "CutPass", tag: "TagNode", name: str, limit: int) -> bool:
    """Set a tag aside that becomes a block, and cut it out; False for one that does not."""
    insets = run.insets
    if insets is None or len(tag.cuts) < _HAS_BODY or tag.end > limit:
        return False
    kind = _TAGS[name]
    if kind == GALLERY:
        insets.add(kind, tag)
        run.cuts.append((tag.start, tag.end, "", DROP, name))
        return True
    if kind == MATH:
        is_block = run.document.tag_attributes(tag).get("display") == "block" or stands_alone(run.text, tag.start, tag.end, ".,;")
        if not is_block:
            return False
    elif kind == CODE and name != "pre" and tag.attributes and "inline" in run.document.tag_attributes(tag):
        return False
    inset = insets.add(kind, tag)
    run.cuts.append((tag.start, tag.end, "", BREAK, inset))
    run.has_breaks = True
    return True


def set_template_aside(run: "CutPass", node: "Node", action: "Action") -> bool:
    """Set a template of `LIST_TEMPLATES` aside; say whether it was cut out, too."""
    insets = run.insets
    if insets is None:
        return False
    name = action.name
    marker = _AROUND_LISTS.get(name)
    if marker is not None and node.cuts:
        insets.styles.append((node.start, node.end, marker))
    elif marker is not None or name in _BEFORE_LISTS:
        insets.open_style(node.end, marker or _BEFORE_LISTS[name])
        run.cuts.append((node.start, node.end, "", DROP, name))
        return True
    elif name in _AFTER_LISTS:
        insets.close_style(node.start)
    elif name in _PICTURES:
        insets.add(FIGURES, node, name)
    elif name in _DATA:
        insets.add(DATA, node)
    elif stands_alone(run.text, node.start, node.end):
        inset = insets.add(TERM, node, _TERMS[name]) if name in _TERMS else insets.add(ITEMS, node, _ITEMS[name])
        run.cuts.append((node.start, node.end, "", BREAK, inset))
        run.has_breaks = True
        return True
    return False
