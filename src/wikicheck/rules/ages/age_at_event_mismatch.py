"""An age at an event that does not fit the birth date."""

from collections.abc import Iterator

from wikicheck.article.facts.events import is_of_another
from wikicheck.article.facts.prose import ProseParagraph, Sentence
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, Precision, age_between, find_stated_ages, format_age_range

# Nobody is told an age that is off by so much and was only rounded.
_GROSS = 3

# Somebody tells of an earlier time.
_REPORTED = lazy_pattern(
    r"\b(?:said|says|told|tells|recall(?:s|ed)|remember(?:s|ed)|claim(?:s|ed)|wrote|stated|states|admit(?:s|ted)|reveal(?:s|ed)|according"
    r"|class of|school year)\b"
)
# Beside age and date or between them: another time is meant than the date.
_SHIFTED = lazy_pattern(r"\b(?:since|had|before|after|later|earlier|until|from|between|when)\b")
# "…; the last, Ole, died in 1918 aged 73": behind a semicolon only a pronoun still means whom the sentence is about.
_OWN_CLAUSE = lazy_pattern(r"[ \xa0](?:(?:and|but|then|later)[ \xa0])?(?:[^,;]{1,60},[ \xa0]){0,2}(?:he|she|they)\b")
# "Bo Ek, who died in 1899 aged 65"
_RELATIVE = lazy_pattern(r"\b(?:who|whom|whose)\b")
_BESIDE = 12
_HAS_AGE = lazy_pattern(r"\bage|\byears? old|-years?-old")


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Compare an age with the one date of its sentence, if the sentence is about the subject."""
    if _HAS_AGE.search(paragraph.text.plain):
        for sentence in paragraph.sentences:
            yield from _check_sentence(sentence, ctx)


def _check_sentence(sentence: Sentence, ctx: Context) -> Iterator[Finding]:
    text = sentence.masked
    if not _HAS_AGE.search(text):
        return
    dates = sentence.dates
    if len(dates) != 1 or dates[0].kind is not DateKind.POINT or _REPORTED.search(text):
        return
    ages = [stated for stated in find_stated_ages(text) if not stated.is_others]
    if len(ages) != 1 or not ctx.article.subject.is_subject_of(sentence):
        return
    birth, event, age = ctx.article.vitals.birth, dates[0], ages[0].age
    first, last = min(age.span.start, event.span.start - sentence.start), max(age.span.end, event.span.end - sentence.start)
    if _SHIFTED.search(text, max(0, first - _BESIDE), last + _BESIDE) or _is_anothers(text, first, last, event.span.start - sentence.start):
        return
    years = age.years
    if birth is None or not birth.complete or not birth.date.is_bounded or years is None:
        return
    given, soft = age_between(birth.date, event), age_between(birth.date, event, soft=True)
    low, high = years.least - age.approximate, years.most + age.approximate
    if low <= soft.most and soft.least <= high:
        return
    off = max(low - given.most, given.least - high)
    said = format_age_range(years.least, years.most)
    preposition = "on" if event.precision is Precision.DAY else "in"
    message = f"“{age.text}” {preposition} {event.text} does not fit birth {birth.date.text}, which gives {format_age_range(given.least, given.most)}."
    yield ctx.finding(
        sentence.span(sentence.start + age.span.start, sentence.start + age.span.end),
        message,
        severity=Severity.ERROR if off >= _GROSS else Severity.WARNING,
        related=[(birth.span, birth.words), (sentence.span(*event.span), f"age {said} is stated for {event.text}")],
        evidence=(
            birth,
            ("the event", sentence.span(*event.span), event),
            f"from the one to the other it is {format_age_range(given.least, given.most)} years, and the text says {said}",
        ),
    )


def _is_anothers(text: str, first: int, last: int, date_at: int) -> bool:
    """Say whether age or date, which stand from `first` to `last`, belong to somebody who comes in later than the subject."""
    if _RELATIVE.search(text, 0, last) or is_of_another(text[:date_at]):
        return True
    semicolon = text.rfind(";", 0, first)
    return semicolon >= 0 and not _OWN_CLAUSE.match(text, semicolon + 1)


def _life(birth: str, sentence: str) -> str:
    return f"{{{{Infobox person|birth_date={birth}}}}}\n'''Ann Lee''' is a potter.\n\n== Life ==\n{sentence}"


RULE = Rule(
    name="age-at-event-mismatch",
    group=Group.AGES,
    severity=Severity.WARNING,
    on=ProseParagraph,
    check=check,
    what="An age stated with a date does not fit the birth date.",
    why="The age, the date or the birth date is wrong.",
    needs=frozenset({Need.BIRTH, Need.PROSE}),
    uses=frozenset({"birth"}),
    catalogue="R11",
    good=(
        Good(_life("1960", "In 1975, aged 15, she enlisted.")),
        Good(_life("1960", "In 1975, aged 14, she enlisted.")),
        Good(_life("1960", "In 1985, her 12-year-old son left home.")),
        Good(_life("1960", "In 1990, she said that at the age of 15 she had left home.")),
        Good(_life("c. 1960", "In 1975, aged 17, she enlisted.")),
        Good(_life("1960", "At the age of 50 she moved to Oslo, where she had lived in 1982 and 1984.")),
        Good(_life("1960", "In 1975, Bo Ek, aged 40, hired her.")),
        Good(_life("1960", "In 1985, Lee married Bo Ek, then aged 60.")),
        Good(_life("1960", "In 1985, ten years after she enlisted at the age of 15, she left.")),
        Good(_life("1960", "She lived with Bo Ek, who died in 1999 aged 65.")),
        Good(_life("1960", "She edited the letters of Bo Ek, dead in 1999 at the age of 65.")),
        Good(_life("1960", "She beat Bo Ek, who in 1990 was 20 years old.")),
        Good(_life("1960", "She outlived her brothers; the last, Bo, died in 2018 aged 73.")),
        Good(_life("1960", "She enlisted at the age of 15, and later, in 1985, she left.")),
    ),
    bad=(
        Bad(_life("1960", "In 1975, ⟦aged 21⟧, she enlisted."), message="which gives 14–15", severity=Severity.ERROR),
        Bad(
            _life("1960", "In 1975, ⟦at the age of 26⟧, she took the examination of the Berg School (later the Berg College)."),
            severity=Severity.ERROR,
        ),
        Bad(_life("1960", "In 1975, Lee formed her first band ⟦at the age of 19⟧, named the Cups."), severity=Severity.ERROR),
        Bad(_life("1960", "In 1975, Lee, then ⟦aged 21⟧, enlisted."), severity=Severity.ERROR),
        Bad(
            _life("12 May 1960", "On 3 June 1975, she left home ⟦at the age of 13⟧."),
            message="“at the age of 13” on 3 June 1975 does not fit",
            severity=Severity.WARNING,
        ),
        Bad(_life("1960", "She left Oslo; in 1975, ⟦aged 21⟧, she enlisted."), severity=Severity.ERROR),
        Bad(_life("1960", "Lee left Oslo. Lee taught. In 1980, Lee, ⟦aged thirty⟧, opened a shop."), severity=Severity.ERROR),
    ),
)
