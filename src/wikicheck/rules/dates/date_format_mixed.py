"""Dates written in more than one way."""

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.facts.prose import ProseParagraph
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, Precision

_DAY_FIRST = lazy_pattern(r"(?P<day>\d{1,2})[ \xa0](?P<month>[A-Z][a-z]{2,8})[ \xa0](?P<year>\d{4})")
_MONTH_FIRST = lazy_pattern(r"(?P<month>[A-Z][a-z]{2,8})[ \xa0](?P<day>\d{1,2}),[ \xa0]?(?P<year>\d{4})")
_ISO = lazy_pattern(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_PATTERNS = (("dmy", _DAY_FIRST), ("mdy", _MONTH_FIRST), ("iso", _ISO))
_NAMES = {"dmy": "day first", "mdy": "month first", "iso": "as numbers"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# "Windows 10 May 2019 Update": the number belongs to the name before it.
_NAME_BEFORE = lazy_pattern(r"[^\W\d_a-z][\w’'-]*[ \xa0]$")
_BEFORE_DAY = lazy_pattern(
    r"(?:On|From|By|Until|Till|Since|In|Between|And|After|Before|Of|To|As|Around|About|Dated|Born|Died|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?[ \xa0]$"
)
_GOES_ON = lazy_pattern(r"[ \xa0][^\W\d_]")


class _Written(NamedTuple):
    """A full date of the running text, how it is written, and whether a letter follows."""

    style: str
    match: Match[str]
    span: Span
    goes_on: bool


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Report full dates that are not in the form the page asks for, or else not in the one it uses most."""
    dates = list(_iter_written(article))
    count = {style: sum(date.style == style for date in dates) for style in _NAMES}
    meant = article.settings.date_format
    if meant is None:
        if sum(bool(number) for number in count.values()) < 2:
            return
        first = next(date.style for date in dates if date.style != "iso") if count["dmy"] or count["mdy"] else "iso"
        meant = max(("dmy", "mdy"), key=lambda style: (count[style], style == first))
    model = next((date for date in dates if date.style == meant), None)
    for date in dates:
        if date.style == meant:
            continue
        message = f"“{date.match[0]}” is written {_NAMES[date.style]}; "
        if article.settings.date_format is not None:
            message += f"the page asks for dates with the {meant[0].replace('d', 'day').replace('m', 'month')} first."
        elif model is not None:
            message += f"{count[meant]} {'other is' if count[meant] == 1 else 'others are'} written {_NAMES[meant]}."
        related = [(model.span, model.match[0])] if model is not None else []
        yield ctx.finding(date.span, message, related=related, fix=_fix(ctx, date, meant))


def _iter_written(article: Article) -> Iterator[_Written]:
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            if date.precision is not Precision.DAY or date.kind is not DateKind.POINT or date.low != date.high:
                continue
            if _is_name(paragraph, date):
                continue
            for style, pattern in _PATTERNS:
                match = pattern.fullmatch(date.text)
                if match is None:
                    continue
                span = paragraph.span(*date.span)
                # what a template wrote keeps to the template's own form
                if article.source.text[span.start : span.end].replace("&nbsp;", " ") == date.text:
                    yield _Written(style, match, span, bool(_GOES_ON.match(paragraph.text.plain, date.span.end)))


def _is_name(paragraph: ProseParagraph, date: FuzzyDate) -> bool:
    """Say whether the day belongs to a name, or the date stands in a link, whose target it may be a part of."""
    if any(link.start < date.span.end and date.span.start < link.end for link in paragraph.text.links):
        return True
    before = paragraph.text.plain[max(0, date.span.start - 30) : date.span.start]
    return date.text[:1].isdigit() and bool(_NAME_BEFORE.search(before)) and not _BEFORE_DAY.search(before)


def _fix(ctx: Context, date: _Written, meant: str) -> Fix | None:
    day, year = date.match["day"].lstrip("0"), date.match["year"]
    month = date.match["month"]
    if date.style == "iso":
        if not 1 <= int(month) <= 12:
            return None
        month = _MONTHS[int(month) - 1]
    # behind a year that comes last in "June 6, 1991" stands a comma, if the sentence goes on
    content = f"{day} {month} {year}" if meant == "dmy" else f"{month} {day}, {year}{',' if date.goes_on else ''}"
    if ctx.article.source.slice(date.span) == content:
        return None
    return Fix(Applicability.SAFE, f"write “{content}”", (Edit(date.span, content),))


def _page(text: str, above: str = "") -> str:
    return f"{above}'''Ann Lee''' is a potter. {text}"


RULE = Rule(
    name="date-format-mixed",
    group=Group.DATES,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="Some full dates are written day first, others month first or as numbers.",
    why="An article keeps to one form (Wikipedia:Manual of Style/Dates and numbers); `{{Use dmy dates}}` says which.",
    needs=frozenset({Need.PROSE, Need.SOURCE}),
    catalogue="R93",
    good=(
        Good(_page("She came on 5 May 1990 and left on 6 June 1991.")),
        Good(_page("She came on May 5, 1990, and left on June 6, 1991.")),
        Good(_page("She came on 5 May 1990 and left in June 1991, on a Monday, June 6.")),
        Good(_page("She came on 5 May 1990. A letter says “I left on June 6, 1991, at dawn”.")),
        Good(_page("She came on 5 May 1990.<ref>Paper, June 6, 1991</ref>")),
        Good(_page("She came on 5 May 1990 (''The June 6, 1991 Tapes'').")),
        Good(_page("She came on {{date|1990-05-05|mdy}} and left on 6 June 1991.")),
        Good(_page("She came on 5 May 1990.", "{{Use dmy dates|date=May 2020}}\n")),
        Good(_page("She came on May 5, 1990. The program is called Kiln 10 June 1991 Edition.")),
        Good(_page("She came on May 5, 1990. She read of the [[6 June 1991 fire]].")),
        Good(_page("She was there from 5–7 May 1990 and on 6 June 1991.")),
    ),
    bad=(
        Bad(
            _page("She came on 5 May 1990. She left on ⟦June 6, 1991⟧."),
            fixed=_page("She came on 5 May 1990. She left on 6 June 1991."),
            message="“June 6, 1991” is written month first; 1 other is written day first",
            severity=Severity.INFO,
        ),
        Bad(
            _page("She came on May 5, 1990. On ⟦6 June 1991⟧ she left. She died on June 7, 1999."),
            fixed=_page("She came on May 5, 1990. On June 6, 1991, she left. She died on June 7, 1999."),
        ),
        Bad(
            _page("On ⟦June 6, 1991⟧, she left.", "{{Use dmy dates|date=May 2020}}\n"),
            fixed=_page("On 6 June 1991, she left.", "{{Use dmy dates|date=May 2020}}\n"),
            message="the page asks for dates with the day first",
        ),
        Bad(
            "= Ann Lee =\n\nAnn Lee is a potter. She came on 5 May 1990 and left on ⟦1991-06-06⟧.",
            fixed="= Ann Lee =\n\nAnn Lee is a potter. She came on 5 May 1990 and left on 6 June 1991.",
            message="as numbers",
        ),
    ),
)
