"""A marriage before the birth, after the death, or with an end before its start."""

from collections.abc import Iterator
from itertools import combinations
from re import IGNORECASE

from wikicheck.article import Article
from wikicheck.article.facts.events import is_told_after, is_told_before
from wikicheck.article.facts.milestones import Marriage
from wikicheck.article.facts.vital import VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.mismatch import severity_of, slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, gap_years, must_not_precede

_POLYGAMY = lazy_pattern(
    r"\b(?:polygam\w*|polygyn\w*|polyandr\w*|bigam\w*|plural[ \xa0]wi\w+|plural[ \xa0]marriage|concubin\w*|harem|co-wi\w+|sultan"
    r"|caliph|emperor|tribal|mormon)",
    IGNORECASE,
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold the start and the end of each marriage against birth, death and each other."""
    marriages = article.milestones.marriages
    if not marriages:
        return
    for marriage in marriages:
        finding = _reversed(ctx, marriage) or _too_early(ctx, marriage) or _too_late(ctx, marriage)
        if finding is not None:
            yield finding
    yield from _overlaps(ctx, [marriage for marriage in marriages if marriage.sentence is None][:_MOST])


# Whoever is married more often is nobody to compare each pair of.
_MOST = 30


def _who(marriage: Marriage) -> str:
    return f" to {marriage.spouse}" if marriage.spouse else ""


def _ends(marriage: Marriage) -> tuple[tuple[str, FuzzyDate | None, Span], ...]:
    """Return start and end of a marriage, each with the words for it and its place."""
    who = _who(marriage)
    return (f"Married{who}", marriage.start, marriage.start_span), (f"The marriage{who} ended", marriage.end, marriage.end_span)


def _reversed(ctx: Context, marriage: Marriage) -> Finding | None:
    start, end = marriage.start, marriage.end
    if start is None or end is None or marriage.sentence is not None:
        return None  # of a sentence with a range, the range itself is judged
    verdict = must_not_precede(end, start)
    severity = severity_of(verdict)
    if severity is None:
        return None
    message = f"The marriage{_who(marriage)} ends in {end.text}, before its start in {start.text}{slip_words(start, end)}."
    evidence = (("start", marriage.span, start), ("end", marriage.span, end), verdict)
    return ctx.finding(marriage.span, message, severity=severity, evidence=evidence)


def _too_early(ctx: Context, marriage: Marriage) -> Finding | None:
    birth = ctx.article.vitals.birth
    if birth is None or "birth" in ctx.doubted or not birth.complete:
        return None
    for what, date, span in _ends(marriage):
        severity = severity_of(must_not_precede(date, birth.date)) if date is not None else None
        if date is None or severity is None:
            continue
        if marriage.sentence is not None and is_told_before(marriage.sentence, span, ctx.article):
            return None
        message = f"{what} {date.text}, but the subject was born {birth.date.text}{slip_words(date, birth.date)}."
        return _finding(ctx, message, severity, (what, span, date), birth)
    return None


def _too_late(ctx: Context, marriage: Marriage) -> Finding | None:
    death = ctx.article.vitals.death
    if death is None or "death" in ctx.doubted or not death.complete:
        return None
    for what, date, span in _ends(marriage):
        severity = severity_of(must_not_precede(death.date, date)) if date is not None else None
        if date is None or severity is None:
            continue
        if marriage.sentence is not None and is_told_after(marriage.sentence, span, ctx.article, death.date):
            return None
        message = f"{what} {date.text}, but the subject died {death.date.text}{slip_words(date, death.date)}."
        return _finding(ctx, message, severity, (what, span, date), death)
    return None


def _finding(ctx: Context, message: str, severity: Severity, told: tuple[str, Span, FuzzyDate], fact: VitalFact) -> Finding:
    return ctx.finding(told[1], message, severity=severity, related=[(fact.span, fact.words)], evidence=(told, fact))


def _overlaps(ctx: Context, marriages: list[Marriage]) -> Iterator[Finding]:
    """Yield marriages of which one begins more than a year before another ends."""
    spans = [(marriage, marriage.start, marriage.end) for marriage in marriages]
    for (one, start, end), (other, next_start, next_end) in combinations(spans, 2):
        if start is None or end is None or next_start is None or one.span == other.span:
            continue
        first, second, first_end, second_start = one, other, end, next_start
        if start.low > next_start.low:
            if next_end is None:
                continue
            first, second, first_end, second_start = other, one, next_end, start
        if not (first_end.is_bounded and second_start.is_bounded) or first_end.approximate or second_start.approximate:
            continue
        if _years_of_overlap(second_start, first_end) <= 1 or _POLYGAMY.search(_lead(ctx.article)):
            continue
        message = f"Married{_who(second)} {second_start.text}, while the marriage{_who(first)} lasted until {first_end.text}."
        yield ctx.finding(second.span, message, severity=Severity.INFO, related=[(first.span, f"until {first_end.text}")])


def _years_of_overlap(start: FuzzyDate, end: FuzzyDate) -> int:
    return gap_years(start, end).least if start.high < end.low else 0


def _lead(article: Article) -> str:
    return " ".join(paragraph.text.plain for paragraph in article.lead.paragraphs[:4])[:3_000]


def _life(spouse: str, text: str = "", death: str = "2010", words: str = "was a potter") -> str:
    box = f"{{{{Infobox person|birth_date=1950|death_date={death}|spouse={spouse}}}}}"
    return f"{box}\n'''Ann Lee''' {words}.\n\n== Personal life ==\n{text}"


RULE = Rule(
    name="marriage-outside-life",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A marriage begins before the subject's birth or after the death, ends after the death, or ends before it begins.",
    why="One of the dates is wrong; in a list of several spouses they are easily exchanged.",
    needs=frozenset({Need.BIRTH}),
    uses=frozenset({"birth"}),
    catalogue="R48",
    reads_text=True,
    good=(
        Good(_life("{{marriage|Bo Ek|1975|1990|end=div}}")),
        Good(_life("{{marriage|Bo Ek|1975|2010|end=her death}}")),
        Good(_life("{{marriage|Bo Ek|1975}}")),
        Good("'''Ann Lee''' (1950–2010) was a potter.\n\n== Life ==\nShe was a niece of Bo Lee, who married in 1940."),
        Good(_life("Bo Ek (1931–1999)")),
        Good(_life("Bo Ek (posthumous, m. 2012)")),
        Good(_life("{{marriage|Bo Ek|2012}} (posthumously)")),
        Good(_life("Bo Ek (partner, 1940–1945)")),
        Good(_life("{{marriage|Bo Ek|1970|1980}}<br>{{marriage|Carl Dal|1980|2001}}")),
        Good(_life("{{marriage|Bo Ek|1970|1990}}<br>{{marriage|Carl Dal|1975|2001}}", words="was the head of a polyandrous family")),
        Good(_life("", "Lee's parents married in 1945.")),
        Good(_life("", "Lee was betrothed to Bo Ek, and they would have married in 2012.")),
        Good(_life("", "Lee married Bo Ek, born in 1945.")),
        Good(_life("", "Lee married Bo Ek. They had met in 1940, as his diary has it.")),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1950\n- Spouse(s): Bo Ek (m. 1975; div. 1990)\n\nAnn Lee was a potter."),
    ),
    bad=(
        Bad(
            _life("⟦{{marriage|Bo Ek|1945|1990}}⟧"),
            message="Married to Bo Ek 1945, but the subject was born 1950",
            severity=Severity.ERROR,
        ),
        Bad(_life("⟦{{marriage|Bo Ek|1975|1957|end=div}}⟧"), message="ends in 1957, before its start in 1975", severity=Severity.ERROR),
        Bad(
            _life("⟦{{marriage|Bo Ek|1975|2014|end=died}}⟧"),
            message="The marriage to Bo Ek ended 2014, but the subject died 2010",
            severity=Severity.ERROR,
        ),
        Bad(
            _life("{{marriage|Bo Ek|1970|1990}}<br>⟦{{marriage|Carl Dal|1975|2001}}⟧"),
            message="while the marriage to Bo Ek lasted until 1990",
            severity=Severity.INFO,
        ),
        Bad(_life("Bo Ek (⟦2013–2015⟧)"), severity=Severity.ERROR),
        Bad(
            _life("", "Lee met Bo Ek in 1970, as her diary has it. She was shy. They married in ⟦1935⟧."),
            message="Married 1935, but the subject was born 1950",
        ),
        Bad(_life("", "Lee lived alone. In 1999, she left Lund, and on ⟦5 May 2013⟧, she married Bo Ek."), message="died 2010"),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 1950\n- Spouse(s): ⟦Bo Ek (m. 1935; div. 1990)⟧\n\nAnn Lee was a potter."),
    ),
)
