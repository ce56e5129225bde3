"""The years that a heading says its section tells of: "1990–1995: Early career", "Later years (2001–present)"."""

from functools import lru_cache

from wikicheck.text import lazy_pattern
from wikicheck.values import DateFlag, DateKind, FuzzyDate, Precision

_DIGIT = lazy_pattern(r"\d")
# A single year counts only where it stands apart: "1996: Return", "Return (1996)", "Return, 1996", not "1996 World Cup".
_APART_BEFORE = lazy_pattern(r"(?:^|[(,:–—-][ \xa0]?)$")
_APART_AFTER = lazy_pattern(r"[ \xa0]?(?:$|[):]|[–—-][ \xa0])")
_KINDS = frozenset({DateKind.RANGE, DateKind.OPEN, DateKind.POINT})
_PRECISIONS = frozenset({Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.DECADE})


@lru_cache(maxsize=4096)
def heading_years(title: str, language: str = "en") -> FuzzyDate | None:
    """Return the years in a heading, as a range or a point; None where it names none, several, or names them as part of a name."""
    if not _DIGIT.search(title):
        return None
    from wikicheck.values import find_dates

    dates = find_dates(title, lang=language)
    if len(dates) != 1:
        return None
    date = dates[0]
    if date.kind not in _KINDS or DateFlag.REVERSED in date.flags or not date.exists or date.precision not in _PRECISIONS:
        return None
    if date.kind is DateKind.POINT and date.precision is not Precision.DECADE and not _stands_apart(title, date):
        return None
    return date if date.start is not None else None


def _stands_apart(title: str, date: FuzzyDate) -> bool:
    return bool(_APART_BEFORE.search(title[: date.span.start]) and _APART_AFTER.match(title, date.span.end))
