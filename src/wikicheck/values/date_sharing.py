"""Sharing out what is written once: the year of "5–7 January 1979", the era of "44–42 BC", the century of "1914–18"."""

from collections.abc import Sequence

from wikicheck.values.date_days import MOST_DAYS
from wikicheck.values.date_part import Part
from wikicheck.values.date_points import PointReader
from wikicheck.values.fuzzy_date import DateFlag

# "1998–02" is 2002; "1967–61" is not 2061 but a slip.
_MOST_YEARS_ACROSS_CENTURIES = 40
_FEW_YEARS = 20
_HYPHENS = "-\u2010\u2011"
_ERA_LINKS = frozenset({"range", "or", "slash", "and"})


def extend(previous: Part, part: Part, after: int, *, link: str, tight: bool, points: PointReader, sign: int) -> int:
    """Complete `part` from the one before it; return the index after it, or -1 if the two cannot stand together.

    `after` is the index behind `part`, `sign` that of the token between the two, `tight` that nothing else stands there.
    """
    if part.decade and not part.year and part.number:
        return after if _extend_decade(previous, part) else -1
    if link == "slash" and part.era < 0 and previous.is_number and part.year and part.digits < previous.digits:
        _shorten_before_christ(previous, part)
    elif previous.year and previous.month and not previous.fixed and points.vocabulary.year_first and not part.year:
        return _extend_year_first(previous, part, after, points)
    elif part.is_number:
        return _extend_number(previous, part, after, link=link, tight=tight, points=points, sign=sign)
    return after


def _extend_year_first(previous: Part, part: Part, after: int, points: PointReader) -> int:
    """Give what follows the year, and perhaps the month, that stands before it: Hungarian "2005. május 3–5."."""
    if part.is_number or (part.day and not part.month):
        number = part.day or part.number
        if not previous.day or not 1 <= number <= MOST_DAYS or part.era:
            return -1
        part.day, part.month = number, previous.month
    elif not part.month:
        return after
    part.year, part.era = previous.year, previous.era
    return points.year_first.read_day_ending(after)


def _extend_number(previous: Part, part: Part, after: int, *, link: str, tight: bool, points: PointReader, sign: int) -> int:
    """Read a mere number by the date before it: "May 5–7, 1979", "1914–18", "AD 14–37"."""
    if previous.month_first and previous.day and not previous.year:
        if part.number > 39 or part.digits > 2 or part.era:
            return after
        part.day, part.month, part.month_first = part.number, previous.month, True
        return points.days.read_year(part, after)
    if not previous.year or part.era or previous.level != "year":
        return after
    if previous.bare and tight and part.digits <= 2:
        text = points.tokens.text
        return after if _abbreviate(previous, part, hyphen=text[points.tokens[sign].start] in _HYPHENS) else -1
    if previous.era and link in {"range", "slash", "or"}:
        part.year, part.era = part.number, 1
        if previous.era < 0:  # "27 BC–14": who means 14 BC writes "27–14 BC"
            part.flags |= {DateFlag.LOOSE}
    return after


def _shorten_before_christ(previous: Part, part: Part) -> None:
    """Read the end of `348/47 BC`."""
    unit = 10**part.digits
    year = previous.number - previous.number % unit + part.year
    if year < previous.number:
        part.year = year


def _abbreviate(previous: Part, part: Part, *, hyphen: bool) -> bool:
    """Read the end of `1914–18`, `1998–02`, `1970/71`, `1970-1`."""
    unit = 10**part.digits
    year = previous.year - previous.year % unit + part.number
    if year <= previous.year:
        if part.digits == 1:
            return False
        if year + unit - previous.year <= _MOST_YEARS_ACROSS_CENTURIES:
            year += unit
            if year - previous.year > _FEW_YEARS:
                if hyphen:  # "1985-13" is neither
                    return False
                part.flags |= {DateFlag.LOOSE}
        elif year < previous.year:
            part.flags |= {DateFlag.LOOSE}
    if hyphen and part.digits == 2 and part.number <= 12:
        part.flags |= {DateFlag.LOOSE}  # a year and month as ISO 8601 writes them, or the end of a range
    part.year = year
    part.bare = True
    return True


def _extend_decade(previous: Part, part: Part) -> bool:
    """Read the end of `1970s–80s` or `1970–80s`."""
    if not previous.year or previous.day or previous.month or previous.era:
        return False
    part.year = previous.year - previous.year % 100 + part.number
    if part.digits != 2 or part.year < previous.year:
        return False
    if previous.year % 10 == 0 and previous.bare:
        previous.decade, previous.bare = True, False
    return True


def share_era(previous: Sequence[Part], part: Part, links: Sequence[str]) -> None:
    """Give the era of "2000–1500 BC" to the dates before it that seemed to need none; `links[-1]` joins `part` to the last of them.

    Whole dates share it as well ("26 March 1185 to 15 April 1154 BC"), if they then run on, as all but slips do.
    """
    if part.era >= 0:
        return
    following = part
    for before, link in zip(reversed(previous), reversed(links), strict=True):
        if before.era or before.fixed or before.unit or not before.year or link not in _ERA_LINKS:
            return
        if not before.bare and before.year < following.year:
            return
        before.era, before.bare = -1, False
        following = before


def fill(parts: list[Part], links: list[str], complete: int) -> bool:
    """Complete the parts from index `complete` on by the last one; False if one of them cannot be."""
    return all(_fill_one(parts[at], parts[at + 1], links[at + 1]) for at in range(len(parts) - 2, complete - 1, -1))


def _fill_one(part: Part, source: Part, link: str) -> bool:
    if part.open:
        return part.open == "unknown" and link == "range"
    if source.unit and part.ordinal:
        part.unit = source.unit
        part.shares_era = not part.era
        part.era = part.era or source.era
    elif part.season and source.season:
        part.year, part.era, part.second_year = source.year, source.era, source.second_year
    elif part.month and source.month and source.year:
        if part.day or not source.day or link == "range":
            _share_year(part, source, link)
    elif part.is_number:
        _fill_number(part, source)
    return part.is_complete


def _fill_number(part: Part, source: Part) -> None:
    """Read a mere number by the date after it: "5–7 January 1979", "44–42 BC"."""
    if source.era and source.level == "year":
        part.year, part.era = part.number, source.era
    elif source.day and source.year and not source.month_first and part.digits <= 2 and 0 < part.number <= 39:
        part.day, part.month = part.number, source.month
        _share_year(part, source, "")


def _share_year(part: Part, source: Part, link: str) -> None:
    part.year, part.era, part.second_year = source.year, source.era, source.second_year
    if link == "range" and part.month > source.month and not source.second_year:
        part.year += 1 if source.era < 0 else -1
        if not part.year:
            part.year, part.era = 1, -1
    elif source.style and not part.style:
        part.style = source.style
