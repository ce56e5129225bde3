"""One day in Old and New Style whose two dates are not as far apart as the calendars were."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values import DateFlag, FuzzyDate, Precision, civil, day_number, format_day
from wikicheck.values.calendar import Civil, julian_day_number

_HINTS = ("O.S", "N.S", "tyle", "OS", "NS")
_STYLES = frozenset({DateFlag.OLD_STYLE, DateFlag.NEW_STYLE})
# Sweden was a day ahead of the Julian calendar from 1 March 1700 to 30 February 1712.
_SWEDISH = range(1700, 1713)
# Until 25 March the year of Old Style could still be the one before.
_NEW_YEAR = (3, 25)
_DAY_IN_TEXT = lazy_pattern(r"(?<!\d)\d{1,2}(?!\d)")


class _Stated(NamedTuple):
    """A date with its other reading, and where in the source the whole stands."""

    date: FuzzyDate
    span: Span


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Reckon each Old Style day of infobox and text in the Gregorian calendar, and compare."""
    for stated in _iter_stated(article):
        for date in _walk(stated.date):
            yield from _check_date(ctx, date, stated)


def _iter_stated(article: Article) -> Iterator[_Stated]:
    for box in article.iter_infoboxes():
        for field in box.fields:
            if "S" in field.raw and any(hint in field.raw for hint in _HINTS):
                for date in field.dates:
                    yield _Stated(date, date.span)
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            if len(date.parts) == 2 and (_STYLES & date.flags or any(part.parts for part in date.parts)):
                yield _Stated(date, paragraph.span(*date.span))


def _walk(date: FuzzyDate) -> Iterator[FuzzyDate]:
    """Yield the date, or the ends of a range."""
    if _sides(date) is not None:
        yield date
    else:
        for part in date.parts:
            if part.parts:
                yield from _walk(part)


def _sides(date: FuzzyDate) -> tuple[FuzzyDate, FuzzyDate] | None:
    """Return the Old Style and the New Style reading of a day that has both."""
    if len(date.parts) != 2 or any(part.precision is not Precision.DAY or part.low != part.high for part in date.parts):
        return None
    old = next((part for part in date.parts if DateFlag.OLD_STYLE in part.flags), None)
    new = next((part for part in date.parts if DateFlag.NEW_STYLE in part.flags), None)
    return (old, new) if old is not None and new is not None else None


def _check_date(ctx: Context, date: FuzzyDate, stated: _Stated) -> Iterator[Finding]:
    sides = _sides(date)
    if sides is None:
        return
    old, new = sides
    written, meant = civil(old.low), civil(new.low)
    if any(reckoned == new.low for reckoned in _reckoned(written)):
        return
    gregorian = civil(julian_day_number(*written))
    if written.year in _SWEDISH and any(abs(reckoned - new.low) <= 1 for reckoned in _reckoned(written)):
        return
    gap = julian_day_number(*written) - day_number(*written)
    if gap <= 0:
        return  # the calendars were one, or are taken back to a time before there were two
    message = f"“{date.text}”: {_words(written)} in Old Style is {_words(gregorian)} in New Style ({gap} days later), not {_words(meant)}."
    yield ctx.finding(stated.span, message, fix=_fix(ctx, date, written, meant, stated))


def _reckoned(written: Civil) -> Iterator[int]:
    """Yield the days that an Old Style date can be: in its own year; before Lady Day also in the next.

    Around New Year a day that shares the year of the other is of the year before: "5 January 1732 (25 December O.S.)".
    """
    yield julian_day_number(*written)
    if (written.month, written.day) < _NEW_YEAR:
        yield julian_day_number(written.year + 1, written.month, written.day)
    if written.month == 12:
        yield julian_day_number(written.year - 1, written.month, written.day)


def _words(day: Civil) -> str:
    return format_day(day_number(*day))


def _fix(ctx: Context, date: FuzzyDate, written: Civil, meant: Civil, stated: _Stated) -> Fix | None:
    """Return the fix that writes the Old Style day anew, where only its day is wrong and it is written out at its place."""
    target = day_number(*meant)
    years = (written.year, written.year + 1)
    right = next((day for year in years for day in range(1, 32) if julian_day_number(year, written.month, day) == target), None)
    if right is None:
        return None
    source = ctx.article.source.slice(stated.span)
    old = next(part for part in date.parts if DateFlag.OLD_STYLE in part.flags)
    at = source.find(old.text)
    if at < 0 or source.count(old.text) != 1 or old.text == date.text:
        return None
    match = _DAY_IN_TEXT.search(old.text)
    if match is None or int(match[0]) != written.day:
        return None
    start = stated.span.start + at + match.start()
    edit = Edit(Span(start, start + len(match[0])), str(right))
    return Fix(Applicability.SUGGESTED, f"write {right} as the day in Old Style", (edit,))


def _lead(dates: str) -> str:
    return f"'''Ann Lee''' ({dates}) was a potter."


RULE = Rule(
    name="os-ns-gap",
    group=Group.DATES,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A day is given in Old and New Style, and the two are not as far apart as the calendars were.",
    why="One of the two was reckoned wrongly: 10 days to February 1700, 11 to 1800, 12 to 1900, 13 since.",
    needs=frozenset({Need.SOURCE, Need.PROSE}),
    catalogue="R79",
    good=(
        Good(_lead("22 February [O.S. 11 February] 1732 – 1799")),
        Good(_lead("22 February 1732 [O.S. 11 February 1731] – 1799")),
        Good(_lead("5 January 1732 [O.S. 25 December 1731] – 1799")),
        Good(_lead("5 January [O.S. 25 December] 1732 – 1799")),
        Good(_lead("{{OldStyleDate|7 November|1917|25 October}} – 1999")),
        Good(_lead("10 March [O.S. 28 February] 1700 – 1750")),
        Good(_lead("11 March [O.S. 29 February] 1700 – 1750")),
        Good(_lead("12 June 1682 (Old Style) – 1718")),
        Good("King Ek fell on 11 December [O.S. 30 November] 1718. The fort fell on 1 May (O.S. 21 April) 1703."),
        Good("The fort fell on 28 June (O.S.)/8 July 1709 (N.S.), and a mast on 22 June 1709."),
        Good("She came on 7 November (25 October O.S.) 1917 and left on 22 February 1932."),
    ),
    bad=(
        Bad(
            _lead("⟦22 February [O.S. 12 February] 1732⟧"),
            fixed=_lead("22 February [O.S. 11 February] 1732"),
            message="12 February 1732 in Old Style is 23 February 1732 in New Style (11 days later)",
        ),
        Bad(
            "{{Infobox person|birth_date=⟦{{OldStyleDate|7 November|1917|26 October}}⟧}}\n'''Ann Lee''' was a potter.",
            fixed="{{Infobox person|birth_date={{OldStyleDate|7 November|1917|25 October}}}}\n'''Ann Lee''' was a potter.",
        ),
        Bad("The fort fell on ⟦12 June [O.S. 1 June] 1650⟧.", fixed="The fort fell on 12 June [O.S. 2 June] 1650."),
        Bad("= Ann Lee =\n\nAnn Lee was born on ⟦7 November (O.S. 27 October) 1817⟧ in Riga."),
    ),
)
