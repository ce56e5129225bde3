"""The items of a field: what list templates, line breaks, a wiki list, separators or commas keep apart."""

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.field_places import PlacedCall, plain_place
from wikicheck.article.text import Text
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from re import Pattern

# What list templates make of their items. Names and redirects: English Wikipedia, Category:List formatting and function templates.
_TEMPLATES = {
    **dict.fromkeys(
        ("plainlist", "plain list", "ubl", "ublist", "unbulleted list", "unbullet", "ubt", "br list", "startplainlist"), "plain"
    ),
    **dict.fromkeys(("collapsible list", "vunblist", "unblist", "native name list", "br separated entries", "ubil", "ublil"), "plain"),
    **dict.fromkeys(("infobox list", "stacklist", "plain bulleted list", "collapse list", "tree list", "indented plainlist"), "plain"),
    **dict.fromkeys(("pipe separated entries", "slash separated entries", "dash separated entries", "nowraplinks"), "horizontal"),
    **dict.fromkeys(("enum", "enumeration", "nblist", "semicolon separated entries"), "comma"),
    **dict.fromkeys(("hlist", "flatlist", "flat list", "hlist-comma", "startflatlist", "horizontal list", "hlist3"), "horizontal"),
    **dict.fromkeys(("bulleted list", "blist", "bulletedlist", "bullet list", "unordered list"), "bullet"),
    **dict.fromkeys(("ordered list", "olist", "numbered list"), "ordered"),
    **dict.fromkeys(("comma separated entries", "cse", "cslist", "comma separated values", "csv", "comma list", "cs list"), "comma"),
}
# These hold a wiki list; the others hold an item in each argument.
_HOLD_LINES = frozenset(
    ("plainlist", "plain list", "flatlist", "flat list", "stacklist", "tree list", "infobox list", "indented plainlist", "nowraplinks")
)
# A dot between items: {{·}}, {{•}}, {{dot}}.
_DOTS = frozenset(("·", "•", "dot", "middot", "bullet", "∙", "⋅", "interpunct"))
# Each states something whole, so that several side by side are several items.
_WHOLE = frozenset(("marriage", "married", "marriage2", "film date", "url", "isbn", "official website", "vgrelease", "video game release"))
_MARKS = "-–—•·*‣▪"
# The items of a wiki list that a template has for its argument.
_BULLETS = lazy_pattern(r"^[ ]?\*|\n\*[ ]?", 8)
_BESIDE = " \t\n\u00a0,;·•/&|–"

_OPENING = frozenset("([“«„「（")
_DOT = lazy_pattern(r"[ \xa0\t]+[·•∙⋅‧|][ \xa0\t]*|[·•∙⋅‧][ \xa0\t]+")
_BARE_DOT = lazy_pattern(r"[ \xa0\t]*[·•∙⋅‧][ \xa0\t]*")
_SLASH = lazy_pattern(r"[ \xa0]/[ \xa0]")
_COMMA = lazy_pattern(r"[,、，،](?!\d)|(?<!\d)[,、，،]")
_SEMICOLON = lazy_pattern(r"[;；؛]")
# Between two links of which the key says that they may be many.
_JOINED_LINKS = lazy_pattern(r"[ \xa0]?(?:[,;/&]|,? ?\b(?:and|und|et|y|e|en|i|и|og|och|és)\b)[ \xa0]?")
_BRACKET_OR_QUOTE = lazy_pattern(r"[(\[“«„「（)\]”»」）\"]")
# Parts that belong to what stands before the comma.
_NOT_ALONE = frozenset(
    ("jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "inc.", "inc", "ltd.", "ltd", "llc", "m.d.", "ph.d.", "esq.", "etc.", "etc")
)
_AND = {"de": "und ", "fr": "et ", "es": "y ", "it": "e ", "pt": "e ", "nl": "en ", "pl": "i ", "ru": "и "}

# A line of its own between items: "A<br>and<br>B".
_ONLY_AND = frozenset(("and", "&", "und", "et", "y", "e", "en", "och", "og", "и"))

MOST_ITEMS = 500
# longer values are prose, whatever their field is
LONGEST_LIST = 5_000


class Item(NamedTuple):
    """Where an item stands in the readable text."""

    start: int
    end: int


class Split(NamedTuple):
    """The items of a part of a value, how they are marked, and the list templates that may stand inside them."""

    items: list[Item]
    marker: str
    calls: list[PlacedCall]


def trim(plain: str, start: int, end: int) -> Item:
    """Return the part of a text without space at its ends."""
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return Item(start, end)


def _lines(plain: str, start: int, end: int) -> list[Item]:
    """Return the lines of a part of a text that are not blank."""
    items: list[Item] = []
    while start < end:
        stop = plain.find("\n", start, end)
        if stop < 0:
            stop = end
        item = trim(plain, start, stop)
        if item.start < item.end:
            items.append(item)
        start = stop + 1
    return items


def _written_marker(raw: str) -> str:
    """Return how the lines of a list are marked in the source."""
    signs = {line.lstrip()[:1] for line in raw.split("\n")}
    return "ordered" if "#" in signs else "bullet" if signs & {"*", "-", "•", "–"} else "br"


def _joined(plain: str, items: list[Item], *, after_commas: bool = True) -> list[Item]:
    """Put lines together that are no items of their own: `(aged 54)` below a date, what follows a comma."""
    joined: list[Item] = []
    for item in items:
        if joined and (_is_note(plain, item) or (after_commas and plain[joined[-1].end - 1] in ",(–-/&")):
            joined[-1] = Item(joined[-1].start, item.end)
        else:
            joined.append(item)
    return joined


def _is_note(plain: str, item: Item) -> bool:
    """Say whether a line begins with a bracket and has no figure of its own behind it: a note on the line before."""
    if plain[item.start] not in "(（[":
        return False
    closing = max(plain.rfind(sign, *item) for sign in ")）]")
    return closing < 0 or not any(char.isdigit() for char in plain[closing : item.end])


def is_list_template(name: str) -> bool:
    """Say whether a template of that name keeps items apart."""
    return name in _TEMPLATES


class ItemSplitter:
    """Splits one value. `commas` says that its key has many values, which commas may part; `dots`, that other signs may.

    `lines` is the readable text with more line ends than it shows, each as good as a break.
    """

    __slots__ = ("_commas", "_dots", "_language", "_links", "_plain", "_raw", "_text")

    def __init__(self, text: Text, raw: str, *, commas: bool, dots: bool, language: str, lines: str | None = None) -> None:
        self._text = text
        self._plain = lines or text.plain
        self._raw = raw
        self._commas = commas
        self._dots = dots
        self._language = language
        self._links: list[tuple[int, int]] | None = None

    def split(self, start: int, end: int, calls: list[PlacedCall]) -> Split:
        """Return the items of a part of the text; a single one where it is no list. `calls` are the templates inside it."""
        if calls:
            lists = _outermost([call for call in calls if call.call.name in _TEMPLATES])
            shown = [call for call in lists if call.start < call.end]
            if shown:
                return self._of_templates(start, end, shown, calls)
            marker = _TEMPLATES[lists[0].call.name] if lists else None
            if len(calls) > 1 and marker is None and (beside := self._side_by_side(start, end, calls)):
                return Split(beside, "plain", calls)
        else:
            marker = None
        plain = self._plain
        if plain.find("\n", start, end) >= 0:
            items = _joined(plain, _without_dashes(plain, _lines(plain, start, end)))
            if len(items) > 2:
                items = [item for item in items if plain[item.start : item.end].strip(",").lower() not in _ONLY_AND]
            if len(items) > 1:
                return Split(items[:MOST_ITEMS], marker or _written_marker(self._raw), calls)
            start, end = items[0] if items else (start, start)
        if end - start <= LONGEST_LIST:
            has_dots = any(call.call.name in _DOTS for call in calls)
            items, kind = self._separated(start, end, marker, _BARE_DOT if has_dots else _DOT)
            if len(items) > 1:
                return Split(items[:MOST_ITEMS], kind, calls)
        item = trim(plain, start, end)
        return Split([item] if item.start < item.end else [], "plain", calls)

    def _of_templates(self, start: int, end: int, lists: list[PlacedCall], calls: list[PlacedCall]) -> Split:
        """Return the items of list templates, and what stands before, between and behind them."""
        plain = self._plain
        items: list[Item] = []
        at = start
        for call in [*lists, None]:
            first, last = (call.start, call.end) if call else (end, end)
            for line in _lines(plain, at, first):
                beside = _bare(plain, *line)
                if items and plain[beside.start : beside.start + 1] in ("(", "（", "["):
                    items[-1] = Item(items[-1].start, beside.end)
                elif beside.start < beside.end:
                    items.append(beside)
            if call:
                items += self._of_template(call)
            at = last
        marker = _TEMPLATES[lists[0].call.name]
        insides = [call for call in calls if not any(call is one for one in lists)]
        if len(items) == 1:
            return self.split(*items[0], insides)
        return Split(items[:MOST_ITEMS], marker, insides)

    def _of_template(self, placed: PlacedCall) -> list[Item]:
        plain, call = self._plain, placed.call
        if call.name not in _HOLD_LINES and not _BULLETS.search(plain, placed.start, placed.end):
            places = [plain_place(self._text, argument.span) for argument in call.arguments if is_positional(argument.name)]
            items = [trim(plain, *place) for place in places]
            items = [item for item in items if placed.start <= item.start < item.end <= placed.end]
            if items:
                return items
        items = [_unmarked(plain, *line) for line in _lines(plain, placed.start, placed.end)]
        return _joined(plain, [item for item in items if item.start < item.end], after_commas=False)

    def _side_by_side(self, start: int, end: int, calls: list[PlacedCall]) -> list[Item]:
        """Return the places of templates that state one thing each, if there is nothing else."""
        whole = [call for call in _outermost(calls) if call.call.name in _WHOLE and call.start < call.end]
        if len(whole) < 2:
            return []
        plain = self._plain
        ends = [start, *(call.end for call in whole)]
        starts = [*(call.start for call in whole), end]
        if any(plain[a:b].strip(_BESIDE) for a, b in zip(ends, starts, strict=True)):
            return []
        return [Item(call.start, call.end) for call in whole]

    def _separated(self, start: int, end: int, marker: str | None, dot: "Pattern[str]") -> tuple[list[Item], str]:
        plain = self._plain
        if self._dots or self._commas:
            items = self._cut(start, end, dot)
            if len(items) > 1:
                return items, "horizontal"
        if self._commas or marker == "comma":
            items = self._cut(start, end, _SEMICOLON) if marker != "comma" else []
            if len(items) < 2:
                items = _without_and(plain, _together(plain, self._cut(start, end, _COMMA)), self._language)
            if len(items) > 1:
                return items, "comma"
            items = self._cut(start, end, _SLASH)
            if len(items) > 1:
                return items, "horizontal"
            return self._joined_links(start, end), "comma"
        return [], "plain"

    def _joined_links(self, start: int, end: int) -> list[Item]:
        """Return the links of a text of links and "and" alone."""
        links = [(a, b) for a, b in self._link_places() if start <= a and b <= end]
        if len(links) < 2 or links[0][0] != start or links[-1][1] != end:
            return []
        if all(_JOINED_LINKS.fullmatch(self._plain, a[1], b[0]) for a, b in pairwise(links)):
            return [Item(a, b) for a, b in links]
        return []

    def _link_places(self) -> list[tuple[int, int]]:
        if self._links is None:
            self._links = [(link.start, link.end) for link in self._text.links if link.start < link.end]
        return self._links

    def _cut(self, start: int, end: int, joint: "Pattern[str]") -> list[Item]:
        """Return the parts between separators that stand in no bracket, quote or link."""
        plain = self._plain
        joints = [match.span() for match in joint.finditer(plain, start, end)]
        if not joints:
            return []
        links = [place for place in self._link_places() if joint.search(plain, *place)]
        marks = list(_BRACKET_OR_QUOTE.finditer(plain, start, end))
        items: list[Item] = []
        depth = at = 0
        quoted = False
        first = start
        for a, b in joints:
            while at < len(marks) and marks[at].start() < a:
                sign = marks[at].group()
                at += 1
                if sign == '"':
                    quoted = not quoted
                elif sign in _OPENING:
                    depth += 1
                else:
                    depth = max(0, depth - 1)
            if not depth and not quoted and not any(left <= a < right for left, right in links):
                items.append(trim(plain, first, a))
                first = b
        items.append(trim(plain, first, end))
        return [item for item in items if item.start < item.end]


def is_positional(name: str | None) -> bool:
    """Say whether an argument of that name counts by its position; `1=` does."""
    return name is None or name.strip().isdecimal()


def _unmarked(plain: str, start: int, end: int) -> Item:
    """Return a line of a list template without the mark of its item, which the text keeps where the list begins within a line."""
    while start < end and (plain[start] == "*" or plain.startswith("# ", start)):
        start += 1
    return trim(plain, start, end)


def _without_dashes(plain: str, items: list[Item]) -> list[Item]:
    """Take the dash or dot from the front of each line where all of them have it."""
    if len(items) < 2 or not all(plain[start] in _MARKS and plain[start + 1 : start + 2].isspace() for start, _ in items):
        return items
    return [trim(plain, start + 1, end) for start, end in items]


def _bare(plain: str, start: int, end: int) -> Item:
    """Return a piece beside a list template without the signs that join it to the list."""
    while start < end and plain[start] in _BESIDE:
        start += 1
    while end > start and plain[end - 1] in _BESIDE:
        end -= 1
    return Item(start, end)


def _outermost(calls: list[PlacedCall]) -> list[PlacedCall]:
    """Return the templates that stand in no other of them; they are in the order of the source, outer ones first."""
    found: list[PlacedCall] = []
    for call in calls:
        if not found or call.call.span.start >= found[-1].call.span.end:
            found.append(call)
    return found


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
    """Take the "and" from the last item of several, and part what it joins, if that is no name ("poet, editor and critic")."""
    if len(items) < 2:
        return items
    start, end = items[-1]
    words = ("and ", "& ", _AND.get(language, "and "))
    for word in words:
        if plain.startswith(word, start) and start + len(word) < end:
            items[-1] = trim(plain, start + len(word), end)
            return items
    for word in words[::2]:
        at = plain.find(f" {word}", start, end)
        behind = at + len(word) + 1
        if at > start and behind < end and plain[start].islower() and plain[behind].islower() and plain.find(f" {word}", behind, end) < 0:
            items[-1:] = [trim(plain, start, at), trim(plain, behind, end)]
            break
    return items
