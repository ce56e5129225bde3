"""The items of a field: what a list template, line breaks, a wiki list or commas keep apart."""

from typing import NamedTuple

from wikicheck.article.text import Text
from wikicheck.values import TemplateCall

# What list templates make of their items. Names and redirects: English Wikipedia, Category:List formatting and function templates.
_TEMPLATES = {
    **dict.fromkeys(
        ("plainlist", "plain list", "ubl", "ublist", "unbulleted list", "unbullet", "ubt", "br list", "startplainlist"), "plain"
    ),
    **dict.fromkeys(("collapsible list", "vunblist", "unblist", "native name list", "br separated entries"), "plain"),
    **dict.fromkeys(("hlist", "flatlist", "flat list", "hlist-comma", "startflatlist", "horizontal list"), "horizontal"),
    **dict.fromkeys(("bulleted list", "blist", "bulletedlist", "bullet list"), "bullet"),
    **dict.fromkeys(("ordered list", "olist", "numbered list"), "ordered"),
    **dict.fromkeys(("comma separated entries", "cse", "cslist", "comma separated values", "csv", "comma list"), "comma"),
}
_OPENING = {"(": ")", "[": "]", "“": "”", "«": "»", "„": "“", "「": "」", "（": "）"}
_CLOSING = frozenset(_OPENING.values())
_JOINTS = (("horizontal", " · "), ("horizontal", " • "))
# Parts that belong to what stands before the comma.
_NOT_ALONE = frozenset(
    ("jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "inc.", "inc", "ltd.", "ltd", "llc", "m.d.", "ph.d.", "esq.", "etc.", "etc")
)
_AND = {"de": "und ", "fr": "et ", "es": "y ", "it": "e ", "pt": "e ", "nl": "en ", "pl": "i ", "ru": "и "}
_COMMAS = {ord("、"): ",", ord("，"): ",", ord("،"): ",", ord("；"): ";", ord("؛"): ";"}

MOST_ITEMS = 500
# longer values are prose, whatever their field is
LONGEST_LIST = 5_000


class Item(NamedTuple):
    """Where an item stands in the readable text."""

    start: int
    end: int


def _trim(plain: str, start: int, end: int) -> Item:
    piece = plain[start:end]
    start += len(piece) - len(piece.lstrip())
    return Item(start, start + len(piece.strip()))


def _lines(plain: str) -> list[Item]:
    """Return the lines of a text that are not blank."""
    items: list[Item] = []
    at = 0
    for line in plain.split("\n"):
        item = _trim(plain, at, at + len(line))
        at += len(line) + 1
        if item.start < item.end:
            items.append(item)
    return items


def _written_marker(raw: str) -> str:
    """Return how the lines of a list are marked in the source."""
    signs = {line.lstrip()[:1] for line in raw.split("\n")}
    return "ordered" if "#" in signs else "bullet" if signs & {"*", "-", "•", "–"} else "br"


def _joined(plain: str, items: list[Item]) -> list[Item]:
    """Put lines together that are no items of their own: `(aged 54)` below a date, what follows a comma."""
    joined: list[Item] = []
    for item in items:
        first = plain[item.start]
        if joined and (first in "(（[" or plain[joined[-1].end - 1] in ",(–-/&"):
            joined[-1] = Item(joined[-1].start, item.end)
        else:
            joined.append(item)
    return joined


def list_marker(templates: list[TemplateCall]) -> str | None:
    """Return what the outermost list template makes of its items."""
    return next((_TEMPLATES[call.name] for call in templates if call.name in _TEMPLATES), None)


def split_items(text: Text, templates: list[TemplateCall], raw: str, *, commas: bool, language: str = "en") -> tuple[list[Item], str]:
    """Return the items of a value and their marker; a single one where the value is no list.

    Commas part items only if `commas` says so, and never within brackets, quotes or links.
    """
    plain = text.plain
    marker = list_marker(templates)
    items = _joined(plain, _lines(plain))
    if len(items) > 1:
        return items[:MOST_ITEMS], marker or _written_marker(raw)
    start, end = (items[0].start, items[-1].end) if items else (0, 0)
    if end - start > LONGEST_LIST:
        return [Item(start, end)], "plain"
    for kind, joint in _JOINTS:
        if joint in plain[start:end] and (marker == kind or plain.count(joint) > 1 or commas):
            return _cut(plain, start, end, joint, text)[:MOST_ITEMS], kind
    if commas or marker == "comma":
        folded = plain.translate(_COMMAS)
        joint = ";" if ";" in folded and marker != "comma" else ","
        items = _without_and(plain, _together(plain, _cut(folded, start, end, joint, text)), language)
        if len(items) > 1:
            return items[:MOST_ITEMS], "comma"
    return ([Item(start, end)] if start < end else []), "plain"


def _cut(plain: str, start: int, end: int, joint: str, text: Text) -> list[Item]:
    links = [(link.start, link.end) for link in text.links if joint in plain[link.start : link.end]]
    items: list[Item] = []
    depth = 0
    quoted = False
    first = at = start
    while at < end:
        char = plain[at]
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif char == '"':
            quoted = not quoted
        elif (
            plain.startswith(joint, at)
            and not depth
            and not quoted
            and not _is_number(plain, at)
            and not any(a <= at < b for a, b in links)
        ):
            items.append(_trim(plain, first, at))
            first = at = at + len(joint)
            continue
        at += 1
    items.append(_trim(plain, first, end))
    return [item for item in items if item.start < item.end]


def _is_number(plain: str, at: int) -> bool:
    return plain[at] == "," and plain[at - 1 : at].isdigit() and plain[at + 1 : at + 2].isdigit()


def _together(plain: str, items: list[Item]) -> list[Item]:
    """Give "Jr." and the like back to the name before it."""
    joined: list[Item] = []
    for item in items:
        if joined and plain[item.start : item.end].lower() in _NOT_ALONE:
            joined[-1] = Item(joined[-1].start, item.end)
        else:
            joined.append(item)
    return joined


def _without_and(plain: str, items: list[Item], language: str) -> list[Item]:
    """Take the "and" from the last item of several."""
    if len(items) > 1:
        start, end = items[-1]
        for word in ("and ", "& ", _AND.get(language, "and ")):
            if plain.startswith(word, start) and start + len(word) < end:
                items[-1] = _trim(plain, start + len(word), end)
                break
    return items
