"""Small whole numbers as English running text writes them: 12, twelve, thirty-five, a hundred, two dozen."""

from typing import Final

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = "|".join((*_TEENS, *_ONES))
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES)}))?|{_SMALL})"

# A pattern, without a group, of what `read_count` reads. Put `\b` around it.
COUNT: Final = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}}|(?:a|{_SMALL})[ -](?:hundred|dozen)(?:[ -]and[ -]{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
)

_VALUES = {word: value for value, word in enumerate((*_ONES, *_TEENS), start=1)}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS, start=2)}
_VALUES |= {"a": 1, "and": 0}


def read_count(text: str) -> int | None:
    """Return the whole number that a text is, up to 999 in words; None where it is none."""
    text = text.strip().lower()
    if text[:1].isdecimal():
        figures = text.replace(",", "")
        return int(figures) if figures.isdecimal() and len(figures) < 13 else None
    total = 0
    for word in text.replace("-", " ").split():
        if word in {"hundred", "dozen"}:
            total *= 100 if word == "hundred" else 12
        elif word in _VALUES:
            total += _VALUES[word]
        else:
            return None
    return total or None
