"""How a date template writes its date: the order of day and month, the names of months, in the article's language."""

from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern

_LETTERS = lazy_pattern(r"(dd?|MMMM|LLLL|y)")
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
        from wikicheck.values.languages import language_code

        return language_code(self.language)


@lru_cache(maxsize=32)
def month_names(code: str) -> tuple[str, ...]:
    """Return the twelve names of the months as dates are written with them, or none for a language without a table."""
    if code == "en":
        return _ENGLISH
    from wikicheck.values.languages import read_language

    table, names = read_language(code)
    counted = names.get("month_pattern")
    if counted:
        return tuple(str(counted).replace("M", str(month)) for month in range(1, 13))
    months = names.get("months") or table.get("months")
    written = [str(forms[0]) for forms in months if forms] if isinstance(months, list) else []
    return tuple(written) if len(written) == 12 else ()


@lru_cache(maxsize=32)
def _patterns(code: str) -> tuple[str, str]:
    """Return how a language writes a day and a month, as `{d}. {MMMM} {y}`; empty where its table does not say."""
    from wikicheck.values.languages import read_language

    patterns = read_language(code)[1].get("patterns")
    day, month = (str(patterns.get(name, "")) for name in ("day", "month")) if isinstance(patterns, dict) else ("", "")
    return _as_format(day), _as_format(month)


def _as_format(pattern: str) -> str:
    """Return a pattern of the CLDR as a format string; what stands between quotes is itself."""
    pieces = pattern.split("'")
    return "".join(piece if at % 2 else _LETTERS.sub(r"{\1}", piece).replace("LLLL", "MMMM") for at, piece in enumerate(pieces))


def read_month(text: str, code: str) -> int | None:
    """Return the number of a month written as a number or a name, English or of the language `code`."""
    text = text.strip().rstrip(".月월").strip()
    if text.isdecimal():
        return int(text) if len(text) <= 2 else None
    if not text or len(text) > 24:
        return None
    from wikicheck.values.languages import fold_marks, vocabulary, word_key

    for language in dict.fromkeys((code, "en")):
        words = vocabulary(language)
        for entry in words.words.get(word_key(fold_marks(text) if words.has_marks else text), ()):
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
    return _format_named(names[month - 1], shown, day, wording)


def _format_named(name: str, shown: str, day: int | None, wording: Wording) -> str:
    code = wording.code
    pattern = _patterns(code)[day is None]
    if pattern:
        return pattern.format(d=day, dd=day, MMMM=name, y=shown)
    joint = _OF.get(code, " ")
    if day is None:
        return f"{name}{joint}{shown}"
    if code == "en" and not wording.day_first:
        return f"{name} {day}, {shown}"
    return f"{day}{'.' if code == 'de' else ''}{joint}{name}{joint}{shown}"
