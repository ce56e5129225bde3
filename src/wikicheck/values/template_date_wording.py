"""How a date template writes its date: the order of day and month, the names of months, in the article's language."""

from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import read_package_table

_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_OF = {"es": " de ", "pt": " de "}
_EAST = {"ja": ("年", "月", "日", ""), "zh": ("年", "月", "日", ""), "ko": ("년", "월", "일", " ")}


class Wording(NamedTuple):
    """Language of the article, whether the day comes first, and the as-of date (a day number) if one is known."""

    language: str = "en"
    day_first: bool = False
    as_of: int | None = None

    @property
    def code(self) -> str:
        """Return the language without its region: `pt` for `pt-br`."""
        return self.language.lower().replace("_", "-").partition("-")[0]


@lru_cache(maxsize=32)
def month_names(code: str) -> tuple[str, ...]:
    """Return the twelve names of the months as dates are written with them, or none for a language without a table."""
    if code == "en":
        return _ENGLISH
    from wikicheck.values.languages import LANGUAGES

    if code not in LANGUAGES:
        return ()
    table = read_package_table("wikicheck.values", f"tables/dates/{code}.json")
    return tuple(names[0] for names in table["months"])


def read_month(text: str, code: str) -> int | None:
    """Return the number of a month written as a number or a name, English or of the language `code`."""
    text = text.strip().rstrip(".月월").strip()
    if text.isdecimal():
        return int(text) if len(text) <= 2 else None
    if not text or len(text) > 24:
        return None
    from wikicheck.values.languages import vocabulary, word_key

    for language in dict.fromkeys((code, "en")):
        for entry in vocabulary(language).words.get(word_key(text), ()):
            if not entry.rest and "month" in entry.roles:
                return entry.roles["month"]
    return None


def format_year(year: int, wording: Wording, *, alone: bool = False) -> str:
    """Return a year (astronomical: 0 is 1 BC) as text; with `alone` a year of few digits is marked as one."""
    code = wording.code
    if code in _EAST:
        before = {"ja": "紀元前", "zh": "前", "ko": "기원전 "}[code] if year <= 0 else ""
        return f"{before}{1 - year if year <= 0 else year}{_EAST[code][0]}"
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if alone and year < 1000 and code == "en" else str(year)


def format_date_parts(year: int, month: int | None, day: int | None, wording: Wording) -> str:
    """Return a date as a template shows it. Parts that no calendar has are shown as they are."""
    code = wording.code
    if month is None:
        return format_year(year, wording, alone=True)
    shown = format_year(year, wording)
    if code in _EAST:
        _, month_sign, day_sign, gap = _EAST[code]
        tail = "" if day is None else f"{gap}{day}{day_sign}"
        return f"{shown}{gap}{month}{month_sign}{tail}"
    names = month_names(code)
    if not names or not 1 <= month <= 12:
        tail = "" if day is None else f"-{day:02d}"
        return f"{year:04d}-{month:02d}{tail}"
    name, joint = names[month - 1], _OF.get(code, " ")
    if day is None:
        return f"{name}{joint}{shown}"
    if code == "en" and not wording.day_first:
        return f"{name} {day}, {shown}"
    return f"{day}{'.' if code == 'de' else ''}{joint}{name}{joint}{shown}"
