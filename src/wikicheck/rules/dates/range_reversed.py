"""A range of dates that ends before it starts."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.listed import iter_listed_dates, reversed_years
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity, Span
from wikicheck.rulekit.mismatch import severity_of
from wikicheck.values import DateKind, FuzzyDate, classify_slip, describe_slip, must_not_precede


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at every range of the infoboxes and of the running text, and at those of lists, tables and headings that look reversed."""
    for infobox in article.iter_infoboxes():
        for field in infobox.fields:
            for date in field.dates:
                yield from _findings(ctx, date, date.span)
    if not article.has_source:
        return
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            yield from _findings(ctx, date, paragraph.span(*date.span))
    for date, span, _ in iter_listed_dates(article, reversed_years(article.source.text)):
        yield from _findings(ctx, date, span)


def _findings(ctx: Context, date: FuzzyDate, span: Span) -> Iterator[Finding]:
    if date.kind in {DateKind.SET, DateKind.ONE_OF}:
        for part in date.parts:
            if part.kind is DateKind.RANGE:
                yield from _findings(ctx, part, span)
        return
    if date.kind is not DateKind.RANGE or len(date.parts) != 2:
        return
    start, end = date.parts
    if _is_estimate(start, end):
        return
    verdict = must_not_precede(end, start)
    severity = severity_of(verdict)
    if severity is None:
        return
    slip = classify_slip(start, end)
    hint = f" ({describe_slip(slip)})" if slip else ""
    message = f"The range {date.text} ends ({end.text}) before it starts ({start.text}){hint}."
    yield ctx.finding(span, message, severity=severity, evidence=(("its start", span, start), ("its end", span, end), verdict))


def _is_estimate(start: FuzzyDate, end: FuzzyDate) -> bool:
    """Say whether two round years before Christ tell how long ago, the smaller number first, and no course of time."""
    years = start.year, end.year
    return all(year is not None and year < 0 and (1 - year) % 100 == 0 for year in years) and start.text[-1:].isdigit()


RULE = Rule(
    name="range-reversed",
    group=Group.DATES,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A range of dates whose end lies before its start.",
    why="One of the two dates is wrong, or they stand in the wrong order.",
    catalogue="R14",
    reads_text=True,
    good=(
        Good("{{Infobox person|years_active=1989–94}}\n'''Ann Lee''' was a potter."),
        Good("{{Infobox person|years_active=1998–02}}\n'''Ann Lee''' was a potter."),
        Good("'''Ann Lee''' was a queen. She ruled 44–42 BC."),
        Good("'''Ann Lee''' was a queen. She ruled from 27 BC to AD 14."),
        Good("'''Pigs''' were kept 8000–9000 BC."),
        Good("'''Ann Lee''' was a player. She won the match 31–12 and wrote pages 1994–1989."),
        Good("'''Ann Lee''' was a potter. She lived in Oslo from 5 to 7 January 1979."),
        Good("'''Ann Lee''' was a player. In the 1999–2000 season, she won."),
        Good(
            "'''Oslo''' is a city.\n\n== Mayors ==\n* Ann Lee (1989–1994)\n* Bo Ek (200–150 BC)\n* Open 2000–1400, phone 1999–1234-5\n* ''The 1994–1989 book''"
        ),
    ),
    bad=(
        Bad("{{Infobox person|years_active=⟦1994–1989⟧}}\n'''Ann Lee''' was a potter.", message="ends (1989) before it starts (1994)"),
        Bad("'''Ann Lee''' was a mayor. She served ⟦from 1994 to 1989⟧.", severity=Severity.ERROR),
        Bad("'''Oslo''' is a city.\n\n== Mayors ==\n* Ann Lee (⟦1994–1989⟧)\n* Bo Ek (1994–1999)"),
        Bad("'''Oslo''' is a city.\n\n⟦== First series (1994–1989) ==⟧\nIt was shown."),
        Bad("= Ann Lee =\n\nAnn Lee\n- Years active: ⟦May 2004 – March 2004⟧\n\nAnn Lee is a potter."),
    ),
)
