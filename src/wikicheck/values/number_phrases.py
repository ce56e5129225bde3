"""What a phrase with numbers says: about so many, more than so many, from so many to so many, so many by so many."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.number_figures import read_figures
from wikicheck.values.number_words import NumberWords

LONGEST_PHRASE = 240
BLANK = " \u00a0\u2009\u202f\u2007\t\n"
_MOST_ITEMS = 6

# A quick look whether a text holds any figure at all.
HAS_FIGURE = lazy_pattern(r"[\d½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]")

_DASHES = "-–—―‒‐‑~〜～.…"
_TIMES_SIGNS = "×xXхХ*✕"
_DASH = lazy_pattern(r"[ \u00a0\u2009\u202f]*(?:[-–—―‒‐‑~〜～]|\.\.\.|…)[ \u00a0\u2009\u202f]*")
_TIMES = lazy_pattern(r"[ \u00a0\u2009\u202f]*[×xXхХ*✕][ \u00a0\u2009\u202f]*(?=[\d.,½¼¾⅓⅔⅛])")
_PLUS_MINUS = lazy_pattern(r"[ \u00a0\u2009\u202f]*(?:±|\+/[-−–]|\+-)[ \u00a0\u2009\u202f]*")
_PLUS = lazy_pattern(r"[ \u00a0\u2009\u202f]*\+[ ]?")
_MINUS = lazy_pattern(r"[ \u00a0\u2009\u202f]*/?[ \u00a0\u2009\u202f]*[-−–][ ]?")


class Item(NamedTuple):
    """One number of a phrase: its figures' value, the power of ten of its scale word (None without one), and its unit.

    `unit` is whatever the reader of the phrase reads units as; `parts` are those of a compound such as 5 ft 10 in.
    """

    value: Decimal
    scale: int | None
    unit: Any
    end: int
    unit_text: str = ""
    parts: tuple[tuple[Decimal, Any], ...] = ()


class Phrase(NamedTuple):
    """The numbers of a phrase, how they are joined (`to`, `and`, `or`, `by`, `±`, `+-`; "" for a single number), and what is said of them.

    `bound` is `over`, `under` or "".
    """

    items: tuple[Item, ...]
    joint: str
    bound: str
    approximate: bool
    end: int


class Amounts(NamedTuple):
    """What a phrase comes to, scale words and units worked in; see `Number` for what is what."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    tolerance: Decimal | None
    dimensions: tuple[Decimal, ...]


def skip_blank(text: str, at: int) -> int:
    """Return where the next sign that is no space stands."""
    while at < len(text) and text[at] in BLANK:
        at += 1
    return at


def read_amount(text: str, folded: str, at: int, words: NumberWords, *, lenient: bool) -> Item | None:
    """Return a number in figures with the scale words behind it: 12.5 million, 1億2000万, 12k."""
    figures = read_figures(text, at, words, lenient=lenient)
    if figures is None:
        return None
    value, end = figures.value, figures.end
    scale, after = read_scale(text, folded, end, words)
    if scale is None:
        return Item(value, None, None, end)
    if words.joined and scale >= 4:  # 1億2345万: one number in parts
        total = value.scaleb(scale)
        last = scale
        while (more := read_figures(text, after, words)) is not None:
            further, beyond = read_scale(text, folded, more.end, words)
            if (further or 0) >= last:
                break
            total += more.value.scaleb(further or 0)
            after, last = beyond if further is not None else more.end, further or 0
        return Item(total, 0, None, after)
    return Item(value, scale, None, after)


def read_scale(text: str, folded: str, at: int, words: NumberWords) -> tuple[int | None, int]:
    """Return the power of ten of the scale words at a place and where they end; several multiply (10 thousand million)."""
    tight = words.tight_scales.get(text[at : at + 1])
    if tight is not None and not text[at + 1 : at + 2].isalnum():
        return tight, at + 1
    power, end = None, at
    for _ in range(2):
        start = skip_blank(text, end)
        if folded[start : start + 1] == "-" and end == at:
            start += 1  # a 5-million-year gap
        found = words.scales.find(folded, start)
        if found is None:
            break
        power, end = (power or 0) + found.value, found.end
        if folded[end : end + 1] == "." and not folded[end + 1 : end + 2].isdigit() and folded[end - 1] != "e":
            end += 1
    return power, end


class _Around(NamedTuple):
    """What the words before or behind the numbers of a phrase say: `role` is "between", "from" or ""."""

    at: int
    bound: str
    approximate: bool
    role: str


def read_phrase(text: str, folded: str, words: NumberWords, read_item: Callable[[int], Item | None]) -> Phrase | None:
    """Return the phrase that a text begins with; `read_item` reads a number with its unit at a place."""
    start = skip_blank(text, 0)
    opened: _Around | None = _Around(start, "", approximate=False, role="")
    first = read_item(start)  # "C$5": what looks like a word before a number may belong to it
    if first is None:
        opened = _read_opening(text, folded, words)
        first = read_item(opened.at) if opened else None
    if opened is None or first is None:
        return None
    items, joint, end = [first], "", first.end
    while len(items) < _MOST_ITEMS:
        found = _read_joint(text, folded, end, words, read_item, opened.role)
        if found is None:
            break
        kind, more = found
        if joint and (kind != joint or kind != "by"):
            return None
        joint = kind
        items += more
        end = more[-1].end
    kept, bound = _settle(opened, joint)
    closed = _read_closing(text, folded, words, end, bound) if kept is not None else None
    if kept is None or closed is None or (closed.bound and kept):
        return None
    return Phrase(tuple(items), kept, closed.bound, opened.approximate or closed.approximate, closed.at)


def _settle(opened: _Around, joint: str) -> tuple[str | None, str]:
    """Return the joint and the bound when "between" and "from" have had their say; no joint where they contradict it."""
    if not opened.role:
        return joint, opened.bound
    if joint in {"to", "and"}:
        return "to", opened.bound
    if joint or opened.role == "between" or opened.bound:
        return None, ""
    return "", "over"  # "from 5 euros"


def _read_opening(text: str, folded: str, words: NumberWords) -> _Around | None:
    """Read the words before the first number: about, more than, between."""
    at = skip_blank(text, 0)
    bound, approximate, role = "", False, ""
    while not role and (word := words.prefixes.find(folded, at)) is not None:
        at = skip_blank(text, word.end)
        if word.role in {"between", "from"}:
            role = word.role
        elif word.role == "about":
            approximate = True
        elif not bound:
            bound = word.role
        else:
            return None
    return _Around(at, bound, approximate, role)


def _read_closing(text: str, folded: str, words: NumberWords, at: int, bound: str) -> _Around | None:
    """Read the words behind the last number: or more, approx."""
    approximate = False
    while (word := words.suffixes.find(folded, skip_blank(text, at))) is not None:
        at = word.end
        if word.role == "about_after":
            approximate = True
        elif bound:
            return None
        else:
            bound = word.role.removesuffix("_after")
    return _Around(at, bound, approximate, "")


def _read_joint(
    text: str, folded: str, end: int, words: NumberWords, read_item: Callable[[int], Item | None], opening: str
) -> tuple[str, list[Item]] | None:
    """Return how the next number is joined to what ends at a place, and that number (two of `+0.3 −0.2`)."""
    start = skip_blank(text, end)
    sign = text[start : start + 1] or "\0"  # at the end nothing is joined
    for kind, signs, pattern in (("±", "±+", _PLUS_MINUS), ("by", _TIMES_SIGNS, _TIMES), ("to", _DASHES, _DASH)):
        match = pattern.match(text, end) if sign in signs else None
        if match is not None and (item := read_item(match.end())) is not None:
            return kind, [item]
    match = _PLUS.match(text, end) if sign == "+" else None
    if match is not None and (up := read_item(match.end())) is not None:
        behind = _MINUS.match(text, up.end)
        down = read_item(behind.end()) if behind else None
        return ("+-", [up, down]) if down else None
    word = words.joints.find(folded, start)
    if word is None or (start == end and not words.joined):
        return None
    kind = word.role
    if kind == "and" and opening != "between":
        return None
    after = skip_blank(text, word.end)
    if after == word.end and not words.joined:
        return None
    item = read_item(after)
    return (kind, [item]) if item is not None else None


def work_out(phrase: Phrase, convert: Callable[[Item, Decimal], Decimal | None] | None = None) -> Amounts | None:
    """Return what a phrase comes to. `convert` brings the value of an item into the unit of the whole, or says that it cannot be."""
    last = phrase.items[-1]
    values: list[Decimal] = []
    for item in phrase.items:
        scale = item.scale
        # "1.2–1.5 million": the scale word belongs to both, unless the first is written out: "900,000–1.2 million"
        if scale is None and last.scale and item is not last and abs(item.value) < 1000 and not _has_other_unit(item, last):
            scale = last.scale
        value: Decimal | None = item.value.scaleb(scale or 0)
        if convert is not None and value is not None:
            value = convert(item, value)
        if value is None:
            return None
        values.append(value)
    return _combine(phrase, values)


def _has_other_unit(item: Item, last: Item) -> bool:
    return item.unit is not None and item.unit != last.unit


def _combine(phrase: Phrase, values: list[Decimal]) -> Amounts:
    first = values[0]
    match phrase.joint, phrase.bound:
        case "", "over":
            found = Amounts(None, first, None, None, ())
        case "", "under":
            found = Amounts(None, None, first, None, ())
        case "", _:
            found = Amounts(first, None, None, None, ())
        case "±", _:
            found = Amounts(first, None, None, abs(values[1]), ())
        case "+-", _:
            found = Amounts(first, first - abs(values[2]), first + abs(values[1]), None, ())
        case "by", _:
            found = Amounts(None, None, None, None, tuple(values))
        case _:
            found = Amounts(None, first, values[1], None, ())
    return found


def plain(value: Decimal | None) -> int | float | None:
    """Return a decimal as an int where it is a whole number that a float would hold exactly, else as a float."""
    if value is None:
        return None
    if value == value.to_integral_value() and abs(value) < 2**53:
        return int(value)
    return float(value)
