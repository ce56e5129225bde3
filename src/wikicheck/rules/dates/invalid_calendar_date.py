"""A date that no calendar has."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.listed import impossible_days, iter_cited_dates, iter_listed_dates
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values import DateFlag, FuzzyDate

# The Gregorian calendar began on 15 October 1582; before it every fourth year had a 29 February.
_GREGORIAN_FROM = 1582
# Where the Julian calendar went on after that, 29 February 1700, 1800 and 1900 were days like any other.
_JULIAN_CONTEXT = lazy_pattern(
    r"\b(?:O\.?\s?S\.|Old Style|Julian|Russian?|Ukrain|Greek|Greece|Serbian?|Bulgarian?|Romanian?|Orthodox|Swed)"
)
# "before 31 June": the day is wrong, not the word.
_WORDS_BEFORE = lazy_pattern(r"(?:[a-z.]{1,12}[ \xa0]){1,3}")
_LEAP_DAY = lazy_pattern(r"(?<!\d)29(?!\d)")
# Sweden gave February a thirtieth day once.
_SWEDISH_LEAP_DAY = lazy_pattern(r"(?<!\d)30(?!\d)")


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at every date of the infoboxes and of the running text, and at those of lists, tables and sources that look impossible."""
    for date, span, around in _iter_dates(article):
        if not date.exists:
            yield from _findings(ctx, date, span, around)


def _iter_dates(article: Article) -> Iterator[tuple[FuzzyDate, Span, str]]:
    """Yield dates, where they stand, and the text around them."""
    for field in (field for infobox in article.iter_infoboxes() for field in infobox.fields):
        for value in field.value.iter_values():
            for date in (value.date, value.born):
                if date is not None:
                    yield date, date.span, "" if date.exists else field.text.plain
    if not article.has_source:
        return
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            yield date, paragraph.span(*date.span), paragraph.text.plain
    suspects = impossible_days(article.source.text)
    yield from iter_listed_dates(article, suspects)
    for date in iter_cited_dates(article, suspects):
        yield date, date.span, ""


def _findings(ctx: Context, date: FuzzyDate, span: Span, around: str) -> Iterator[Finding]:
    year = date.year
    severity = Severity.ERROR
    if year is not None and date.start is not None and date.start.month == 2:
        if year == 1712 and _SWEDISH_LEAP_DAY.search(date.text):
            return
        if year % 4 == 0 and _LEAP_DAY.search(date.text):
            if year < _GREGORIAN_FROM:
                return
            if DateFlag.OLD_STYLE in date.flags or _JULIAN_CONTEXT.search(around):
                severity = Severity.INFO
    facts = (*ctx.article.vitals.births, *ctx.article.vitals.deaths)
    doubts = frozenset(fact.what for fact in facts if fact.span.overlaps(span) and not fact.date.exists)
    note = "a day of the Julian calendar only" if severity is Severity.INFO else None
    words = _WORDS_BEFORE.match(date.text)
    day = date.text[words.end() :] if words else date.text
    yield ctx.finding(span, f"{day} is not a calendar date.", severity=severity, note=note, doubts=doubts)


RULE = Rule(
    name="invalid-calendar-date",
    group=Group.DATES,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A date that no calendar has, such as 31 June.",
    why="It is a slip of the pen, and readers of the data drop it or make another day of it.",
    vital=True,
    catalogue="R12",
    reads_text=True,
    good=(
        Good("{{Infobox person|birth_date=28 February 1990}}\n'''Ann Lee''' was a potter."),
        Good("{{Infobox person|birth_date={{birth date|1992|2|29}}}}\n'''Ann Lee''' was a potter."),
        Good("{{Infobox person|death_date={{death date and age|1990|1|5|1930|12|5}}}}\n'''Ann Lee''' was a potter."),
        Good("'''Ann Lee''' was a potter. On 29 February 1500, she left Oslo."),
        Good("'''Ann Lee''' was a potter. On 30 February 1712, she left Lund in Sweden."),
        Good("'''Ann Lee''' was a potter. The shop opened on 12/13/1990 or 13/12/1990."),
        Good("'''Ann Lee''' was a potter. The score on 5 June was 31–6."),
        Good("'''Ann Lee''' was a potter.\n\n== Works ==\n* ''31 June'' (1990)\n* ''Night of “32 May 1990”'' (1991)\n* 31 May 1993"),
        Good("'''Ann Lee''' was a potter.\n\n== Shows ==\n{|\n! Day !! Score\n|-\n| 30 June 1999 || 31\n|-\n| June 30, 1999 || 131\n|}"),
        Good(
            "'''Ann Lee''' was a potter.<ref>{{cite web|title=The 31 June 1990 Album|url=http://a.example|access-date=30 June 2012}}</ref>"
        ),
    ),
    bad=(
        Bad(
            "{{Infobox person|birth_date=⟦30 February 1990⟧}}\n'''Ann Lee''' was a potter.",
            message="30 February 1990 is not a calendar date",
        ),
        Bad("{{Infobox person|birth_date=⟦{{birth date|1990|13|5}}⟧}}\n'''Ann Lee''' was a potter."),
        Bad("{{Infobox person|death_date=⟦{{death date and age|1990|1|5|1930|13|5}}⟧}}\n'''Ann Lee''' was a potter."),
        Bad("'''Ann Lee''' was a potter. On ⟦31 June 1999⟧, she left Oslo.", severity=Severity.ERROR),
        Bad("'''Ann Lee''' was a potter. She left Oslo ⟦before 31 June 1999⟧.", message="31 June 1999 is not"),
        Bad("'''Ann Lee''' was a Russian potter. On ⟦29 February 1900⟧, she left Oslo.", severity=Severity.INFO),
        Bad("'''Ann Lee''' was a potter.\n\n== Shows ==\n* Bergen, ⟦31 June 1999⟧\n* Oslo, 30 June 1999"),
        Bad("'''Ann Lee''' was a potter.\n\n== Shows ==\n{|\n! Place !! Day\n|-\n| Oslo || ⟦April 31, 1999⟧\n|}"),
        Bad("'''Ann Lee''' was a potter.<ref>{{cite web|title=Potters|url=http://a.example|access-date=⟦31 June 2012⟧}}</ref>"),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: ⟦April 31, 1970⟧\n\nAnn Lee is a potter."),
    ),
)
