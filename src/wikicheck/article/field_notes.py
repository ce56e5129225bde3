"""What may stand beside a value without changing it: brackets, arrows of a trend, marks of footnotes, "est."."""

from typing import Final, NamedTuple

from wikicheck.article.field_items import Item
from wikicheck.text import lazy_pattern

# Dates this far into a text are not what the field is about; a longer text is prose.
LONGEST: Final = 300
# More than these behind a value are no notes on it.
MOST_BRACKETS: Final = 4

FOOTNOTE = lazy_pattern(r"(?<=[\w.)\]%])\[(?:\d{1,3}|[a-z]|(?:note|nb|n)\s?\d{1,2})\]")
_ARROWS: Final = "▲▼△▽▴▾↑↓↗↘→←⇧⇩⬆⬇⬈⬊⯅⯆🔺🔻🔼🔽◄►■▬●\ufe0f"
_BEFORE = lazy_pattern(rf"(?:[{_ARROWS}][ \xa0]?){{1,3}}|(?:est\.|estimated|estimate:|official:|total:|est\.:)[ \xa0]{{1,2}}", 2)
_YEAR = r"(?:1[0-9]|20)\d\d(?:[-/–]\d{2,4})?"
_MOMENT = rf"(?:(?:the|early|mid|late|end[ ]of|c\.|Q[1-4]|FY|[A-Z][a-z]{{2,8}}\.?|\d{{1,2}})[ \xa0,]{{1,2}}){{0,3}}{_YEAR}"
_BEHIND = lazy_pattern(
    rf"[ \xa0\n]{{0,2}}(?:[{_ARROWS}]|[,;]?[ \xa0](?P<note>"
    rf"(?:as[ ]of|as[ ]at|in|at|by|since|until|FY)[ \xa0]{_MOMENT}(?:[ \xa0](?:census|est\.?|estimates?|figures?|data|season))?"
    rf"|(?:{_MOMENT}[ \xa0])?(?:census|est\.?|estimated?|estimates|approx\.?|approximately)(?:[ \xa0]{_YEAR})?))$",
)
_OF_WHAT = lazy_pattern(r"(?<=[%‰])[ \xa0](of[ \xa0][^()\d]{1,40})$")
# "Estate: 2,140 mm", "(off season) 80 kg": what is measured, before a value.
_LABEL = lazy_pattern(r"(?P<label>[^\W\d][^\d:()\n]{0,40}|(?:1[5-9]|20)\d\d(?:[–-]\d\d(?:\d\d)?)?)[:：][ \xa0\n]{0,3}(?=\S)")
_FRONT_BRACKET = lazy_pattern(r"\((?P<label>[^()]{1,60})\)[ \xa0\n:]{1,3}(?=\S)")
_JOINTS: Final = " \t\n\u00a0,;:–—-·/"


class Core(NamedTuple):
    """A value without what stands beside it: where it is, what the brackets say, whether it is called an estimate."""

    start: int
    end: int
    note: str | None
    estimated: bool = False


def last_bracket(plain: str, start: int, end: int) -> int | None:
    """Return where the last bracket of `start`..`end` opens if the text ends with it; None if it does not."""
    if end - start < 3 or plain[end - 1] not in ")）]":
        return None
    depth = 0
    for at in range(end - 1, max(start, end - LONGEST) - 1, -1):
        sign = plain[at]
        if sign in ")）]":
            depth += 1
        elif sign in "(（[":
            depth -= 1
            if not depth:
                return at
    return None


def joined_notes(*notes: str | None) -> str | None:
    """Return several notes as one; those that say nothing fall away."""
    return "; ".join(note for note in notes if note) or None


def read_cores(plain: str, start: int, end: int) -> list[Core]:
    """Return what may be the value: first all of it but arrows and marks of footnotes, then without the last bracket, and so on."""
    start, estimated = _without_front(plain, start, end)
    note: str | None = None
    cores: list[Core] = []
    for _ in range(MOST_BRACKETS + 1):
        end = _without_marks(plain, start, end)
        cores.append(Core(start, end, note, estimated))
        behind = _BEHIND.search(plain, max(start, end - 60), end) or _OF_WHAT.search(plain, max(start, end - 60), end)
        if behind is not None and behind.start() > start:
            said = behind[1]
            estimated |= bool(said and said.startswith("est"))
            end = behind.start()
            note = joined_notes(said, note)
            cores.append(Core(start, end, note, estimated))
            continue
        opening = last_bracket(plain, start, end)
        if opening is None or opening <= start:
            break
        inside = plain[opening + 1 : end - 1].strip()
        estimated |= inside.startswith("est")
        note = joined_notes(inside, note)
        end = opening
    return cores


def label_before(plain: str, start: int, end: int) -> tuple[int, str] | None:
    """Return where a value begins behind its label ("Estate: 2,140 mm", "(men) 80 kg"), and the label; None if it has none."""
    match = _LABEL.match(plain, start, end) or (_FRONT_BRACKET.match(plain, start, end) if plain[start] == "(" else None)
    return (match.end(), match["label"].strip()) if match is not None and match.end() < end else None


def _without_front(plain: str, start: int, end: int) -> tuple[int, bool]:
    if plain[start].isdigit():
        return start, False
    match = _BEFORE.match(plain, start, end)
    if match is None:
        return start, False
    return match.end(), match[0][:3].lower() == "est"


def _without_marks(plain: str, start: int, end: int) -> int:
    while end > start and plain[end - 1].isspace():
        end -= 1
    while end > start and plain[end - 1] == "]":
        opening = plain.rfind("[", max(start, end - 12), end)
        match = FOOTNOTE.match(plain, opening, end) if opening > start else None
        if match is None or match.end() != end:
            break
        end = opening
        while end > start and plain[end - 1].isspace():
            end -= 1
    return end


def note_behind(plain: str, item: Item, start: int, end: int) -> str | None:
    """Return the note beside `start`..`end` of an item; "" for no note, None if something else stands there."""
    before = plain[item.start : start].strip(_JOINTS + _ARROWS)
    behind = plain[end : item.end].strip(" \t\n\u00a0" + _ARROWS)
    if before:
        return None
    if not behind:
        return ""
    if behind[0] in "(（[" and behind[-1] in ")）]" and last_bracket(behind, 0, len(behind)) == 0:
        return behind[1:-1].strip()
    match = _BEHIND.fullmatch(" " + behind)
    return match["note"] if match else None
