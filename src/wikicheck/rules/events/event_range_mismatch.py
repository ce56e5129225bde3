"""The days of an event: how long it is said to have lasted, and what the lead says of its dates."""

from collections.abc import Iterator

from wikicheck.article import Article, Infobox
from wikicheck.article.infobox import Field
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, classify_slip, describe_slip, must_agree
from wikicheck.values.count_words import COUNT, read_count
from wikicheck.values.fuzzy_date import range_date

_TYPES = frozenset(("military conflict", "event", "election", "natural disaster", "sports competition", "spaceflight"))
_DAYS = lazy_pattern(rf"(?P<count>{COUNT})[ \xa0]days?", 2)
# What the lead's dates are those of: "was fought on", "took place from … to …", "began on".
_TOOK_PLACE = lazy_pattern(
    r"\b(?:was|were)[ \xa0](?:an?[ \xa0](?:[\w-]+[ \xa0]){1,6})?(?:fought|held|waged)\b|\btook[ \xa0]place\b|\boccurred\b|\blasted\b|\bwas[ \xa0]an?[ \xa0][^.,]{1,60}$"
)
_LONGEST_LEAD = 400


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold the dates of the first box of an event against its stated length, and against the lead's first sentence."""
    box = article.infoboxes[0]
    field = box.get("date")
    if box.type not in _TYPES or field is None or len(field.dates) != 1 or not field.value.complete:
        return
    date = field.dates[0]
    if date.approximate or date.kind not in {DateKind.POINT, DateKind.RANGE}:
        return
    yield from _check_length(box, field, date, ctx)
    if article.has_source:
        yield from _check_lead(article, field, date, ctx)


def _check_length(box: Infobox, field: Field, date: FuzzyDate, ctx: Context) -> Iterator[Finding]:
    """Compare a length in days with the days between the two dates, both counted or one of them."""
    duration = box.get("duration")
    if duration is None or duration.is_empty or date.kind is not DateKind.RANGE or len(date.parts) != 2:
        return
    first, last = date.parts
    if first.low != first.high or last.low != last.high:
        return
    plain = duration.text.plain.strip()
    match = _DAYS.fullmatch(plain)
    stated = read_count(match["count"]) if match is not None else None
    days = int(last.low - first.low)
    if stated is None or stated in {days, days + 1}:
        return
    fix = Fix(Applicability.SUGGESTED, f"write “{days + 1} days”", (Edit(duration.value_span, f"{days + 1} days"),))
    message = f"{date.text} is {days + 1} days, {duration.name} says {plain}."
    yield ctx.finding(duration.value_span, message, related=[(date.span, f"{field.name}: {date.text}")], fix=fix)


def _check_lead(article: Article, field: Field, date: FuzzyDate, ctx: Context) -> Iterator[Finding]:
    paragraph = next((paragraph for paragraph in article.prose.paragraphs if paragraph.is_lead), None)
    sentence = paragraph.sentences[0] if paragraph is not None and paragraph.sentences else None
    if sentence is None or sentence.end - sentence.start > _LONGEST_LEAD or not 1 <= len(sentence.dates) <= 2:
        return
    dates = sentence.dates
    before = sentence.masked[: dates[0].span.start - sentence.start]
    if not _TOOK_PLACE.search(before.rstrip("( \xa0")) and not before.rstrip().endswith(("on", "from", "between", "(", "in")):
        return
    if any(one.kind not in {DateKind.POINT, DateKind.RANGE} or one.approximate for one in dates):
        return
    told = dates[0] if len(dates) == 1 else range_date(*dates)
    verdict = must_agree(date, told)
    if not verdict.is_contradiction:
        return
    slip = classify_slip(date, told)
    hint = f" ({describe_slip(slip)})" if slip else ""
    span = sentence.span(dates[0].span.start, dates[-1].span.end)
    message = f"{field.name} says {date.text}, the lead {told.text}{hint}."
    yield ctx.finding(
        span,
        message,
        severity=Severity.ERROR,
        related=[(date.span, f"{field.name}: {date.text}")],
        evidence=((field.name, date.span, date), ("lead", span, told), verdict),
    )


def _battle(date: str, lead: str, duration: str = "") -> str:
    return f"{{{{Infobox military conflict|conflict=Battle of Lee|date={date}|duration={duration}}}}}\nThe '''Battle of Lee''' {lead}."


RULE = Rule(
    name="event-range-mismatch",
    group=Group.EVENTS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The dates of an event contradict its stated length, or those in the lead.",
    why="One of them was corrected and the other forgotten.",
    needs=frozenset({Need.THING, Need.INFOBOX}),
    catalogue="R47",
    also_known_as=("battle-outside-war",),
    reads_text=True,
    good=(
        Good(_battle("1–3 May 1863", "was fought from 1 to 3 May 1863", "3 days")),
        Good(_battle("1–3 May 1863", "was fought on 1–3 May 1863", "2 days")),
        Good(_battle("1–3 May 1863", "was a battle of the War of Lee in May 1863")),
        Good(_battle("1 May 1863", "was fought in 1863")),
        Good(_battle("c. 1300", "was fought in 1312")),
        Good(_battle("1 May 1863", "is told of in a book of 1901")),
        Good(_battle("1–3 May 1863", "was fought in 1863", "half a day")),
        Good("{{Infobox person|birth_date=1850}}\n'''Ann Lee''' was born in 1850."),
    ),
    bad=(
        Bad(
            _battle("1–3 May 1863", "was fought in May 1863", "⟦5 days⟧"),
            fixed=_battle("1–3 May 1863", "was fought in May 1863", "3 days"),
            message="1–3 May 1863 is 3 days, duration says 5 days",
            severity=Severity.WARNING,
        ),
        Bad(
            _battle("1–3 May 1863", "was fought on ⟦1 May 1836⟧"),
            message="date says 1–3 May 1863, the lead 1 May 1836",
            severity=Severity.ERROR,
        ),
        Bad(_battle("12 June 1701", "was a battle of the War of Lee on ⟦12 June 1710⟧")),
    ),
)
