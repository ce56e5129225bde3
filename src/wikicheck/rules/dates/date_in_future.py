"""A date of something that is said to have happened, but lies after the as-of date."""

import re
from collections.abc import Iterator

from wikicheck.article import Article, Field
from wikicheck.article.facts.prose import Sentence
from wikicheck.article.facts.sections import is_plot
from wikicheck.article.facts.vital import Place
from wikicheck.article.facts.works import Work
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate
from wikicheck.values.calendar import add_years, civil, day_number

_VITAL = {"birth_date": "birth", "death_date": "death"}
_PAST_FACTS = frozenset(("birth_date", "death_date", "founded", "established", "dissolved", "burial_date", "baptism_date"))
# So far ahead reach forecasts, and no contract that somebody "signed in" that year.
_YEARS_NO_PLAN_REACHES = 20
# A work announced for the year after next is no slip.
_YEARS_AHEAD = 2

_FUTURE = lazy_pattern(
    r"\b(?:will|would|shall|should|may|might|can|could|must|is|are|be|(?:was|were|had)[ \xa0]to|scheduled?|plan(?:s|ned|ning)?|expect(?:s|ed)?|upcoming|due|project(?:s|ed|ions?)?"
    r"|forecasts?|predict(?:s|ed|ion)?|propos(?:e|ed|als?)|target(?:s|ed)?|goals?|aim(?:s|ed)?|intend(?:s|ed)?|by|until|till|through|before|fiction(?:al)?"
    r"|contract|agreement|lease|licen[cs]e|expir(?:e|es|y|ed)|announced|anticipat\w+|estimat\w+|tentative\w*|postponed|delayed|set|story|novel|film|game|scenario)\b",
    re.IGNORECASE,
)
# "hoped to open in 2031" looks ahead, "In 2101, she sold a farm to open a shop" does not.
_TO = lazy_pattern(r"\bto\b")
_OPENS = lazy_pattern(r"(?:In|On|Since|From|During)[ \xa0](?:(?:early|mid|late)[ \xa0-])?")
# Of these no deed is told as done; behind "that" and the like stands what was said or done about.
_AHEAD = lazy_pattern(
    r"\b(?:will|would|shall|should|may|might|can|could|must|is|are|be|(?:was|were|had)[ \xa0]to|scheduled?|plan(?:s|ned|ning)?|expect\w*|upcoming|due|project\w*"
    r"|forecast\w*|predict\w*|estimat\w*|anticipat\w*|hopes?|fiction\w*|story|novel|film|game|scenario)\b",
    re.IGNORECASE,
)
_JOINT = lazy_pattern(r"\b(?:that|which|who|where|after|before|because|while|when)\b|;|,[ \xa0](?:and|but)\b")
_PAST = lazy_pattern(
    r"\b(?:was|were|had|did|became|began|left|won|went|took|made|came|gave|got|held|led|lost|met|ran|saw|sold|sent|spent|stood|told|wrote|built|bought"
    r"|brought|chose|died|fell|found|grew|kept|knew|paid|rose|set|taught|thought|[a-z]{2,}ed)\b"
)
_BEFORE_DATE = lazy_pattern(r"(?:^|\b(?:[Ii]n|[Oo]n|[Ss]ince|[Ff]rom|[Dd]uring|and|early|mid|late))[ \xa0]$")


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the fields that state past facts, at past-tense sentences, and at the lists of works."""
    for infobox in article.iter_infoboxes():
        for field in infobox.fields:
            if field.key in _PAST_FACTS:
                yield from _check_field(field, ctx)
    yield from _check_vitals(article, ctx)
    if article.has_source and article.subject.kind != "fiction":
        for paragraph in article.prose.paragraphs:
            if any(_is_future(date, ctx) for date in paragraph.dates) and not is_plot(paragraph.section):
                for sentence in paragraph.sentences:
                    yield from _check_sentence(sentence, ctx)
    for group in article.works:
        for work in group.items:
            yield from _check_work(work, ctx)


def _check_vitals(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at births and deaths that stand elsewhere than in fields."""
    for fact in (*article.vitals.births, *article.vitals.deaths):
        if fact.place is not Place.INFOBOX and fact.complete and _is_future(fact.date, ctx):
            words = f"{fact.words} lies after {ctx.as_of_text}{_hint(fact.date, ctx)}."
            yield ctx.finding(fact.span, words, doubts=frozenset({fact.what}), evidence=(fact, _reason(ctx)))


def _check_field(field: Field, ctx: Context) -> Iterator[Finding]:
    for date in field.dates:
        if _is_future(date, ctx):
            doubts = frozenset({_VITAL[field.key]}) if field.key in _VITAL else frozenset()
            evidence = ((field.name, date.span, date), _reason(ctx))
            yield ctx.finding(date.span, f"{field.name} {date.text} lies after {ctx.as_of_text}.", doubts=doubts, evidence=evidence)


def _is_future(date: FuzzyDate, ctx: Context) -> bool:
    return date.low > ctx.as_of and date.kind in {DateKind.POINT, DateKind.RANGE}


def _check_sentence(sentence: Sentence, ctx: Context) -> Iterator[Finding]:
    dates = [date for date in sentence.dates if _is_future(date, ctx)]
    text = sentence.masked
    if not dates or not _PAST.search(text) or (_FUTURE.search(text) and not _tells_deed(sentence, dates[0], ctx)):
        return
    for date in dates:
        start = date.span.start - sentence.start
        if _TO.search(text) and not _OPENS.fullmatch(text[:start]):
            continue
        if _BEFORE_DATE.search(text[max(0, start - 12) : start]):
            span = sentence.span(*date.span)
            message = f"{date.text} is told as past, but lies after {ctx.as_of_text}{_hint(date, ctx)}."
            yield ctx.finding(span, message, doubts=frozenset(), evidence=(("the sentence", span, date), _reason(ctx)))


def _tells_deed(sentence: Sentence, date: FuzzyDate, ctx: Context) -> bool:
    """Say whether the date opens the sentence and somebody did something then, whatever it was about: "In 2101, Lee announced a plan"."""
    text = sentence.masked
    start, end = date.span.start - sentence.start, date.span.end - sentence.start
    if date is not sentence.dates[0] or not _OPENS.fullmatch(text[:start]):
        return False
    joint = _JOINT.search(text, end)
    last = joint.start() if joint else len(text)
    if _AHEAD.search(text, end, last):
        return False
    if date.low > add_years(ctx.as_of, _YEARS_NO_PLAN_REACHES):  # of what is so far away nothing is told in the past tense, whoever did it
        return _PAST.search(text, end, last) is not None
    return ctx.article.subject.is_person and ctx.article.subject.is_subject_of(sentence)


def _hint(date: FuzzyDate, ctx: Context) -> str:
    """Return the year a transposition or a wrong century would have made of a past one."""
    year = date.year
    if year is None or not 1000 <= year <= 9999:
        return ""
    digits = str(year)
    swapped = [int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]) for place in range(3)]
    near = [meant for meant in (year - 100, *swapped) if civil(ctx.as_of).year - 100 <= meant <= civil(ctx.as_of).year]
    return f" ({max(near)}?)" if near else ""


def _check_work(work: Work, ctx: Context) -> Iterator[Finding]:
    limit = day_number(civil(add_years(ctx.as_of, _YEARS_AHEAD)).year + 1) - 1
    if work.is_forthcoming:
        return
    for date in work.years:
        if date.low > limit and date.kind in {DateKind.POINT, DateKind.RANGE}:
            message = f"“{work.title}” is dated {date.text}, after {ctx.as_of_text}{_hint(date, ctx)}."
            evidence = ((f"“{work.title}”", date.span, date), _reason(ctx))
            yield ctx.finding(date.span, message, severity=Severity.WARNING, doubts=frozenset(), evidence=evidence)


_POTTER = "'''Ann Lee''' (born 1970) is a potter.\n\n== Life ==\n"


def _reason(ctx: Context) -> str:
    return f"even the first day that it can mean lies after {ctx.as_of_text}, the day it is judged on"


RULE = Rule(
    name="date-in-future",
    group=Group.DATES,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="Something told as past, a birth, a death or a listed work is dated after the as-of date.",
    why="The year has a slip in it, or the text was written ahead of what it tells.",
    vital=True,
    catalogue="R15",
    reads_text=True,
    good=(
        Good("'''Ann Lee''' is a potter. Her museum is due to open in 2031."),
        Good("'''Ann Lee''' is a potter. In 2031, she will retire."),
        Good(f"{_POTTER}In 2031, Lee planned to leave. In 2033, she was to come back."),
        Good(f"{_POTTER}In 2031, the town was announced as the place of a fair."),
        Good("'''Ann Lee''' is a potter. In 2031, her house was to become a museum."),
        Good("'''Ann Lee''' is a potter. Her town hoped to open a museum in 2031."),
        Good("'''Ann Lee''' is a potter. She signed a contract until 2031."),
        Good("'''Oslo''' is a city. Its population was projected to reach a million in 2050."),
        Good("{{Infobox film|name=Far}}\n'''Far''' is a 1990 film.\n\n== Plot ==\nIn 2092, a crew left the Earth."),
        Good("'''Ann Lee''' is a writer.\n\n== Works ==\n* ''One'' (1999)\n* ''Two'' (2003)\n* ''Three'' (forthcoming, 2030)"),
        Good("'''Ann Lee''' is a writer.\n\n== Works ==\n* ''One'' (1999)\n* ''Two'' (2003)\n* ''Three'' (2027)"),
        Good("'''The model''' reckons with warming. In 2100, sea levels reached one metre in the scenario."),
        Good(f"{_POTTER}In 2101, the shop is planned to have been closed."),
        Good(f"{_POTTER}In 2035, the council requested that the shop be closed."),
    ),
    bad=(
        Bad(
            "{{Infobox person|birth_date=⟦1 May 2107⟧}}\n'''Ann Lee''' is a potter.",
            message="lies after 2026-11-24",
            severity=Severity.ERROR,
        ),
        Bad("'''Ann Lee''' (born ⟦1 May 2107⟧) is a potter.", message="lead: 1 May 2107 lies after 2026-11-24"),
        Bad("'''Ann Lee''' (born 1 May 1970) is a potter.\n\n⟦[[Category:2070 births]]⟧", message="Category:2070 births lies"),
        Bad("'''The shop''' sells pots. It was founded in ⟦2102⟧.", message="(2012?)"),
        Bad("'''Ann Lee''' is a potter.\n\n== Life ==\nIn ⟦2101⟧, Lee opened a shop.", message="(2011?)"),
        Bad("'''Ann Lee''' is a potter.\n\n== Life ==\nIn ⟦2101⟧, Lee sold a farm to open a shop.", message="(2011?)"),
        Bad(f"{_POTTER}In ⟦2101⟧, the council requested that the shop be closed.", message="(2011?)"),
        Bad(f"{_POTTER}In ⟦2101⟧, Lee announced that she would open a shop.", message="(2011?)"),
        Bad(f"{_POTTER}On ⟦5 May 2101⟧, she joined Oslo until the end of the season."),
        Bad(
            "'''Ann Lee''' is a writer.\n\n== Works ==\n* ''One'' (1999)\n* ''Two'' (2003)\n* ''Three'' (⟦2041⟧)",
            message="(2014?)",
            severity=Severity.WARNING,
        ),
    ),
)
