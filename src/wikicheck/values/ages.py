"""Ages as articles state them, and the arithmetic between ages, births and dates.

English words; the bracketed ages of some other languages (`(54 ans)`, `54歳`) are read too, because they are unmistakable.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.calendar import FUTURE, PAST, add_years, civil, full_years
from wikicheck.values.comparison import Gap, gap_years
from wikicheck.values.fuzzy_date import DateKind, FuzzyDate, Precision, day_date, range_date, year_date

# Past this many years a number after "age" is not the age of a person.
OLDEST = 150


class AgeUnit(StrEnum):
    """What an age counts."""

    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"


_PER_YEAR = {AgeUnit.YEARS: 1, AgeUnit.MONTHS: 12, AgeUnit.WEEKS: 53, AgeUnit.DAYS: 366}


class Age(NamedTuple):
    """A stated age. `low` and `high` count `unit`s, both included; None where that side is open, or the age is blank.

    `span` is relative to the text it was read from, `at` is the date it is stated for, where the statement names one.
    """

    low: int | None
    high: int | None
    text: str
    span: Span
    unit: AgeUnit = AgeUnit.YEARS
    approximate: bool = False
    blank: bool = False
    at: FuzzyDate | None = None

    @property
    def years(self) -> Gap | None:
        """Return the full years it can mean, at least and at most; None for a blank age."""
        if self.blank or (self.low is None and self.high is None):
            return None
        divisor = _PER_YEAR[self.unit]
        return Gap((self.low or 0) // divisor, OLDEST if self.high is None else self.high // divisor)


class AgeForm(StrEnum):
    """How prose words an age."""

    AT_AGE = "at-age"  # "at the age of 12", "at age 12"
    AGED = "aged"  # "aged 12"
    YEAR_OLD = "year-old"  # "12-year-old"
    YEARS_OLD = "years-old"  # "was 12 years old"


class StatedAge(NamedTuple):
    """An age in running text.

    `is_others` says that the words around it make it the age of somebody or something else than the sentence's
    subject ("his 12-year-old son", "children aged 5"); when in doubt it is set.
    """

    age: Age
    form: AgeForm
    is_others: bool


_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = rf"(?:{_TENS})(?:[ -](?:{_ONES})\b)?|{_TEENS}|{_ONES}"
_NUMBER = rf"(?:\d{{1,3}}(?![\d.,%]?\d)|\b(?:{_WORDS})\b)"
_VALUES = {word: value for value, word in enumerate(f"{_ONES}|{_TEENS}".split("|"), start=1)} | {
    word: 10 * value for value, word in enumerate(_TENS.split("|"), start=2)
}

_ABOUT = r"(?:c\.|ca\.|circa|about|around|approximately|approx\.|roughly|nearly|almost)"
_LIMIT = r"(?:over|at least|more than|under|less than|at most)"
_UNIT = r"(?:years?|yrs?\.?|months?|weeks?|days?)"

# One age with its qualifications: "c. 53–54", "75 or 76", "over 90", "3 months", "80s".
_QUANTITY = (
    rf"(?:(?P<about>{_ABOUT})[ \xa0]?)?(?:(?P<limit>{_LIMIT})[ \xa0])?(?P<low>{_NUMBER})"
    rf"(?:(?:[ \xa0]?[–—/-][ \xa0]?|[ \xa0](?:or|to)[ \xa0])(?:{_ABOUT}[ \xa0]?)?(?P<high>{_NUMBER}))?"
    rf"(?P<decade>['’]?s\b)?(?:[ \xa0-]?(?P<unit>{_UNIT})\b)?"
)
_STATED = lazy_pattern(rf"aged?:?[ \xa0]{{1,2}}{_QUANTITY}", re.IGNORECASE)
_BRACKETED_OLD = lazy_pattern(rf"\(\s?(?P<low>{_NUMBER})[ \xa0]years[ \xa0]old\)$", re.IGNORECASE)
_BLANK = lazy_pattern(r"\(\s*aged?\s*(?:(?:c\.|circa|about|approximately)\s*)?(?:(?:[–—-]|or)\s*)?\)", re.IGNORECASE)
_FOREIGN = lazy_pattern(
    r"\([^()\d]{0,12}(?P<low>\d{1,3})(?:[–-](?P<high>\d{1,3}))?[ \xa0]?"
    r"(?:Jahren?|ans|años|anos|anni|jaar|lat|lata|года?|лет|år|let|歳|歲|岁|세)\)"
)

# These start at a word that was looked for before, or end at the end of what they are shown: they never search a whole text.
_AT_AGE = lazy_pattern(rf"(?<!\w)at[ \xa0](?:the[ \xa0])?age[ \xa0](?:of[ \xa0])?{_QUANTITY}", re.IGNORECASE)
_AGED = lazy_pattern(rf"aged[ \xa0]{_QUANTITY}", re.IGNORECASE)
_YEAR_OLD = lazy_pattern(rf"(?<![\w–-])(?P<low>{_NUMBER})[- \xa0](?P<unit>year|month|week|day)[- \xa0]old(?P<plural>s?)$", re.IGNORECASE)
_YEARS_OLD = lazy_pattern(
    rf"\b(?:at|was|is|were|being)[ \xa0](?:(?P<about>{_ABOUT}|only|just)[ \xa0])?(?P<low>{_NUMBER})"
    r"[ \xa0](?P<unit>years|months|weeks|days)[ \xa0](?:old|of[ \xa0]age)$",
    re.IGNORECASE,
)
# Room for the longest of these: "being approximately seventy-seven months old".
_REACH = 60

# Words that make the age beside them somebody else's.
_KIN = lazy_pattern(
    r"\b(?:sons?|daughters?|brothers?|sisters?|mothers?|fathers?|parents?|wife|wives|husbands?|widow(?:er)?|child|children"
    r"|grand(?:son|daughter|father|mother|parents?|child(?:ren)?)|cousins?|nephews?|nieces?|uncles?|aunts?|siblings?|twins?"
    r"|friends?|girlfriend|boyfriend|lover|partner|bab(?:y|ies)|infants?|boys?|girls?|students?|pupils?|people|persons?"
    r"|residents|players?|victims?|women|men|teenagers?|adults?|youths?|whose|fianc[ée]+e?)\b",
    re.IGNORECASE,
)
_POSSESSIVE = lazy_pattern(
    r"(?:\b(?:his|her|their|its|my|our|your|whose)|\w['’]s|s['’])\s+(?:then|now|own|first|second|[a-z]+est)?\s*$", re.IGNORECASE
)
_AS_A = lazy_pattern(r"\b(?:as|was|is|being|became)\s+(?:a|an|only\s+an?|just\s+an?)\s+$", re.IGNORECASE)
_CLAUSE_START = lazy_pattern(r".*[.;:(!?]\s", re.DOTALL)
_BEFORE_AGED = lazy_pattern(
    r"(?:^|[,;:(–—\d]\s*|\b(?:was|is|while|when|though|although|still|only|now|then|and|retired)\s+)$"
    r"|\b(?:died|dies|dead|killed|executed|drowned|murdered|passed away)\b",
    re.IGNORECASE,
)
_GROUP_AFTER = lazy_pattern(
    r"\s*(?:\+|(?:and|or|years?(?:\s+(?:and|or))?)\s+(?:over|older|above|under|up|below|younger|\d))", re.IGNORECASE
)

# A name before the comma ("He adopted Anna, aged 5"), unless it is a place or opens the clause.
_NAME_BEFORE = lazy_pattern(r"(?:^|(?P<word>\w+)\s+)(?:[A-Z]\w*[,\s]+)+(?:(?:then|now|only|just|already|still|who was)\s+)?$")
_PLACE_WORDS = frozenset(("at", "from", "in", "near", "of", "on", "outside", "to", "until"))

# How far back the words that tell whose age it is are looked for.
_CONTEXT = 90
# More ages of one form in one text are a table or worse, and none of them says anything about the subject.
_MOST_STATED = 1_000


def _value(text: str) -> int:
    """Return the number of "54", "twelve" or "twenty-one"."""
    if text.isdecimal():
        return int(text)
    return sum(_VALUES[word] for word in text.lower().replace("-", " ").split())


def _read_quantity(text: str, start: int, end: int, groups: dict[str, str | None]) -> Age | None:
    """Build the age of a match of `_QUANTITY`; None if no person can have it."""
    low = _value(groups["low"] or "")
    written = groups.get("high")
    high: int | None = _value(written) if written else low
    if high is not None and high < low and low - low % 10 + high % 10 >= low and high < 10:
        high = low - low % 10 + high  # "53–4"
    first: int | None = low
    if groups.get("decade"):
        high = low + 9
    limit = (groups.get("limit") or "").lower()
    if limit in {"over", "at least", "more than"}:
        high = None
    elif limit:
        first, high = None, low
    if low > OLDEST or (high is not None and (high > OLDEST or high < low)):
        return None
    name = (groups.get("unit") or "years").lower()
    unit = next((unit for unit in AgeUnit if unit.value[0] == name[0]), AgeUnit.YEARS)
    approximate = bool(groups.get("about")) and groups["about"] not in {"only", "just"}
    return Age(first, high, text[start:end], Span(start, end), unit, approximate)


def _ends(text: str, *words: str) -> list[int]:
    """Return where the words end in a text, each standing alone or with a plural "s"; in order."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if text[end : end + 1] == "s":
                end += 1
            if not text[end : end + 1].isalnum():
                found.append(end)
            at = text.find(word, at + len(word))
    return sorted(found)


def _age_words(text: str) -> list[int]:
    """Return where the words "age" and "aged" (or a longer one, such as "agent") start."""
    found = []
    for word in ("age", "Age", "AGE"):
        at = text.find(word)
        while at >= 0:
            before = text[at - 1 : at]
            if not (before.isalnum() or before in {"’", "'", "-", "_"}):
                found.append(at)
            at = text.find(word, at + 3)
    return sorted(found)


def find_ages(text: str) -> list[Age]:
    """Return the ages in a field or a lead: "(age 54)", "(aged c. 53–54)", "age 75 or 76", "(aged 3 months)", "(age –)".

    An age standing in a bracket of its own has the bracket in its span. A bracket that should hold an age and holds
    none comes as a blank age. Order is that of the text.
    """
    found: list[Age] = []
    for at in _age_words(text):
        match = _STATED.match(text, at)
        if match:
            start, end = match.span()
            if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
                start, end = start - 1, end + 1
            _add(found, _read_quantity(text, start, end, match.groupdict()))
            continue
        while at and text[at - 1].isspace():
            at -= 1  # noqa: PLW2901
        match = _BLANK.match(text, at - 1) if at else None
        if match:
            found.append(Age(None, None, match[0], Span(*match.span()), approximate="c." in match[0].lower(), blank=True))
    for end in _ends(text, "years old", "years\xa0old"):
        match = _BRACKETED_OLD.search(text, max(0, end - _REACH), end + 1)
        if match:
            _add(found, _read_quantity(text, *match.span(), match.groupdict()))
    for match in _FOREIGN.finditer(text):
        _add(found, _read_quantity(text, *match.span(), match.groupdict()))
    found.sort(key=lambda age: age.span)
    return found


def _add(found: list[Age], age: Age | None) -> None:
    if age:
        found.append(age)


def _clause_before(text: str, start: int) -> str:
    before = text[max(0, start - _CONTEXT) : start]
    match = _CLAUSE_START.match(before)
    return before[match.end() :] if match else before


def _is_others(text: str, start: int, end: int, form: AgeForm) -> bool:
    before = _clause_before(text, start)
    after = text[end : end + 24]
    if form is AgeForm.YEAR_OLD:
        return not _AS_A.search(before)
    if _GROUP_AFTER.match(after) or _KIN.search(before):
        return True
    if form is AgeForm.AGED:
        name = _NAME_BEFORE.search(before)
        if name and name["word"] and name["word"].lower() not in _PLACE_WORDS:
            return True
        return not _BEFORE_AGED.search(before)
    return bool(_POSSESSIVE.search(before))


def find_stated_ages(text: str) -> list[StatedAge]:
    """Return the ages in running text: "at the age of twelve", "aged 15", "a 12-year-old", "was 20 years old".

    Numbers may be spelled out, up to ninety-nine. Order is that of the text.
    """
    found: list[StatedAge] = []
    for form, match in islice(_find_stated(text), _MOST_STATED):
        start, end = match.span()
        groups = match.groupdict()
        age = _read_quantity(text, start, end, groups)
        if age:
            found.append(StatedAge(age, form, bool(groups.get("plural")) or _is_others(text, start, end, form)))
    found.sort(key=lambda stated: stated.age.span)
    return found


def _find_stated(text: str) -> Iterator[tuple[AgeForm, re.Match[str]]]:
    for at in _age_words(text):
        before = text[max(0, at - 7) : at].lower().replace("\xa0", " ")
        opening = next((opening for opening in ("at the ", "at ") if before.endswith(opening)), "")
        match = _AT_AGE.match(text, at - len(opening)) if opening else None
        if match:
            yield AgeForm.AT_AGE, match
        elif match := _AGED.match(text, at):
            yield AgeForm.AGED, match
    for end in _ends(text, "old", "of age", "of\xa0age"):
        start = max(0, end - _REACH)
        if not any(unit in text[max(0, end - 14) : end].lower() for unit in ("year", "month", "week", "day")):
            continue
        if match := _YEAR_OLD.search(text, start, end):
            yield AgeForm.YEAR_OLD, match
        elif match := _YEARS_OLD.search(text, start, end):
            yield AgeForm.YEARS_OLD, match


def age_between(birth: FuzzyDate, reference: FuzzyDate, *, soft: bool = False) -> Gap:
    """Return the age somebody born at `birth` has at `reference`, at least and at most, in full years.

    With `soft`, "c." is given its play. Nothing is rounded and no day of a year is divided by 365.
    """
    return gap_years(birth, reference, soft=soft)


def birth_from_age(low: int, high: int, at: FuzzyDate) -> FuzzyDate:
    """Return when somebody was born who was `low` to `high` full years old at some day of `at`.

    With `at` known to the day this is the span from the day after the birthday `high` + 1 years back to the birthday
    `low` years back; with only the year known, whole years.
    """
    if at.low <= PAST or at.high >= FUTURE:
        start = PAST if at.low <= PAST else _earliest_birth(at.low, high)
        end = FUTURE if at.high >= FUTURE else _latest_birth(at.high, low)
        return FuzzyDate("", Span(0, 0), start, end, Precision.YEAR, at.kind)
    first, last = _earliest_birth(at.low, high), _latest_birth(at.high, low)
    if at.precision in {Precision.DAY, Precision.MONTH}:
        one, other = day_date(*civil(first)), day_date(*civil(last))
    else:
        one, other = year_date(civil(first).year), year_date(civil(last).year)
    born = range_date(one, other)
    return FuzzyDate("", Span(0, 0), born.low, born.high, Precision.YEAR, DateKind.RANGE, at.approximate, born.parts)


def _latest_birth(day: int, years: int) -> int:
    """Return the last day on which somebody can be born who has had `years` birthdays by `day`."""
    birth = add_years(day, -years)
    while full_years(birth, day) < years:  # a 29 February has no counterpart in common years
        birth -= 1
    return birth


def _earliest_birth(day: int, years: int) -> int:
    """Return the first day on which somebody can be born who has had no more than `years` birthdays by `day`."""
    birth = add_years(day, -years - 1) + 1
    while full_years(birth - 1, day) <= years:
        birth -= 1
    while full_years(birth, day) > years:
        birth += 1
    return birth


def format_age_range(low: int, high: int) -> str:
    """Return "54" or "54–56"."""
    return str(low) if low == high else f"{low}–{high}"
