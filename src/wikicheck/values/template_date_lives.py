"""Readers of date templates that state births, deaths, ages, starts and ends."""

from wikicheck.text import Span
from wikicheck.values.ages import Age, AgeUnit, age_between, birth_from_age, format_age_range
from wikicheck.values.fuzzy_date import FuzzyDate, range_date
from wikicheck.values.template_date_parts import PartialDate, read_parts, read_text_date, read_year
from wikicheck.values.template_date_reading import Arguments, Reading
from wikicheck.values.template_date_wording import Wording, format_year
from wikicheck.values.template_dates import TemplateDateKind

# Ages past this are slips or no ages of people; a template shows an error for them.
_OLDEST = 150


def _aged(death: FuzzyDate | None, birth: FuzzyDate | None, wording: Wording) -> str:
    """Return " (aged 36)", as English death templates show it."""
    if death is None or birth is None or wording.code != "en":
        return ""
    gap = age_between(birth, death)
    if not 0 <= gap.least <= gap.most <= _OLDEST:
        return ""
    return f" (aged {format_age_range(gap.least, gap.most)})"


def read_dates(arguments: Arguments) -> Reading:
    """Read year, month and day of each date in turn."""
    position = 0
    read: dict[str, PartialDate] = {}
    for number, role in enumerate(arguments.template.dates, 1):
        part = arguments.read_date(position, "" if number == 1 else str(number))
        position += part.used
        read[role] = part
    main = read["main"]
    birth = read["birth"].date if "birth" in read else None
    if arguments.template.order == "dmy" and birth and main.date and birth.low > main.date.high:
        main, birth = read["birth"], main.date  # those wikis are not of one mind about which comes first
    birth = arguments.place(birth)
    result = arguments.outcome(main.date, is_complete=main.is_complete)._replace(birth=birth)
    # {{date|19 janvier}} is no date to reckon with, but the page shows it
    dateless = arguments.template.kind == TemplateDateKind.PLAIN and any(char.isdecimal() for char in main.text)
    shown = main.text if main.date or dateless else ""
    return Reading(result, shown + _aged(main.date, birth, arguments.wording))


def read_span(arguments: Arguments) -> Reading:
    """Read a start and an end; the main date is the range of both."""
    start = arguments.read_date(0)
    end = arguments.read_date(start.used, "2")
    shown = " – ".join(part.text for part in (start, end) if part.date)
    both = range_date(start.date, end.date, text=shown) if start.date and end.date else start.date
    dates = tuple(date for date in (arguments.place(start.date), arguments.place(end.date)) if date)
    return Reading(arguments.outcome(both, is_complete=start.is_complete and end.is_complete)._replace(dates=dates), shown)


def read_text(arguments: Arguments) -> Reading:
    """Read a date written out, and perhaps another text to show for it."""
    part = _read_written(arguments, 0) if arguments.positional else arguments.read_date(0)
    shown = (arguments.at(1) if part.used < 2 else "") or part.text
    return Reading(arguments.outcome(part.date, is_complete=part.is_complete), shown if part.date else "")


def _read_written(arguments: Arguments, position: int) -> PartialDate:
    """Read one argument as a date written out; three numbers in a row are taken, too."""
    rest = arguments.positional[position:]
    apart = len(rest) > 1 and len(rest[1]) <= 2 and all(argument.isdecimal() for argument in rest[:2])
    return read_parts(rest if apart else rest[:1], "ymd", arguments.wording)


def read_two_texts(arguments: Arguments) -> Reading:
    """Read death and birth, each written out."""
    death = _read_written(arguments, 0)
    birth = _read_written(arguments, death.used).date
    if birth and death.date and birth.low >= death.date.low:
        birth = None  # the second argument can also be another text for the first
    birth = arguments.place(birth)
    result = arguments.outcome(death.date, is_complete=death.is_complete)._replace(birth=birth)
    return Reading(result, (death.text + _aged(death.date, birth, arguments.wording)) if death.date else "")


def read_death_year(arguments: Arguments) -> Reading:
    """Read year of death, year of birth, month of death."""
    death_year, birth_year, month = arguments.at(0), arguments.at(1), arguments.at(2)
    if (year := read_year(month)) is not None and year > 31:
        birth_year, month = month, birth_year
    death = read_parts([death_year, month], "ymd", arguments.wording)
    birth = arguments.place(read_parts([birth_year], "ymd", arguments.wording).date)
    result = arguments.outcome(death.date, is_complete=death.is_complete)._replace(birth=birth)
    return Reading(result, (death.text + _aged(death.date, birth, arguments.wording)) if death.date else "")


def _stated_age(text: str, span: Span, at: FuzzyDate | None) -> Age | None:
    low, _, high = text.replace("-", "–").replace("/", "–").partition("–")
    low, high = low.strip(), high.strip() or low.strip()
    if not (low.isdecimal() and high.isdecimal() and len(low) <= 3 and len(high) <= 3) or int(low) > int(high) or int(high) > _OLDEST:
        return None
    return Age(int(low), int(high), text, span, AgeUnit.YEARS, at=at)


def _years(first: int, last: int, wording: Wording) -> str:
    """Return "1966 or 1967", as templates show a birth reckoned from an age."""
    low, high = format_year(first, wording, alone=True), format_year(last, wording, alone=True)
    if low == high:
        return low
    return f"{low} or {high}" if last == first + 1 and wording.code == "en" else f"{low}–{high}"


def read_age_first(arguments: Arguments) -> Reading:
    """Read an age and the date it was stated for."""
    reference = arguments.read_date(1)
    at = arguments.place(reference.date)
    age = _stated_age(arguments.at(0), arguments.call.span, at)
    if age is None or at is None:
        return Reading(arguments.outcome(None)._replace(age=age))
    born = birth_from_age(age.low or 0, age.high or 0, at)
    first, last = born.start, born.end
    years = _years(first.year, last.year, arguments.wording) if first and last else ""
    born = born.placed(arguments.call.span, years)
    if arguments.template.kind == "age":
        return Reading(arguments.outcome(None, is_complete=reference.is_complete)._replace(birth=born, age=age, dates=(at,)))
    return Reading(arguments.outcome(born, is_complete=reference.is_complete)._replace(age=age), years)


def read_age_last(arguments: Arguments) -> Reading:
    """Read a date of death and the age at it."""
    death = arguments.read_date(0)
    age = _stated_age(arguments.at(death.used) or arguments.named.get("age", ""), arguments.call.span, arguments.place(death.date))
    shown = death.text if death.date else ""
    if age and shown and arguments.wording.code == "en":
        shown += f" (aged {age.text})"
    return Reading(arguments.outcome(death.date, is_complete=death.is_complete)._replace(age=age, shows_age=True), shown)


def read_flagged(arguments: Arguments) -> Reading:
    """Read B or nothing, then birth and death."""
    positional = [*arguments.positional, *[""] * 7]
    birth = read_parts(positional[1:4], "ymd", arguments.wording)
    death = read_parts(positional[4:7], "ymd", arguments.wording)
    if positional[0].upper().startswith("B"):
        result = arguments.outcome(birth.date, is_complete=birth.is_complete)
        return Reading(result._replace(kind=TemplateDateKind.BIRTH), birth.text if birth.date else "")
    born = arguments.place(birth.date)
    result = arguments.outcome(death.date, is_complete=death.is_complete)._replace(birth=born)
    return Reading(result, (death.text + _aged(death.date, born, arguments.wording)) if death.date else "")


def read_life(arguments: Arguments) -> Reading:
    """Read year and day of birth, year and day of death: 1970年 | 5月12日 | 2010年 | 6月3日."""
    parts = [read_text_date("".join(arguments.positional[start : start + 2]), arguments.wording) for start in (0, 2)]
    birth, death = (arguments.place(date) for date in parts)
    dates = tuple(date for date in (birth, death) if date)
    shown = "－".join(text for text in ("".join(arguments.positional[:2]), "".join(arguments.positional[2:4])) if text)
    return Reading(arguments.outcome(birth, is_complete=birth is not None)._replace(birth=birth, dates=dates), shown if dates else "")


def read_age(arguments: Arguments) -> Reading:
    """Read from one date to another, or to today."""
    start = arguments.read_date(0)
    end = arguments.read_date(start.used, "2")
    first, last = arguments.place(start.date), arguments.place(end.date)
    dates = tuple(date for date in (first, last) if date)
    if first is None or last is None:
        return Reading(arguments.outcome(None, is_complete=start.is_complete)._replace(dates=dates))
    gap = age_between(first, last)
    if not 0 <= gap.least <= gap.most < 10_000:
        return Reading(arguments.outcome(None)._replace(dates=dates))
    text = _elapsed(first, last, arguments.template.shape) or format_age_range(gap.least, gap.most)
    age = Age(gap.least, gap.most, text, arguments.call.span, at=last)
    shown = "" if arguments.template.shape == "age-other" else text
    return Reading(arguments.outcome(None, is_complete=True)._replace(age=age, dates=dates), shown)


def _elapsed(first: FuzzyDate, last: FuzzyDate, shape: str) -> str:
    """Return "5 years, 12 days" for the templates that show days."""
    if shape != "age-days" or first.low != first.high or last.low != last.high:
        return ""
    from wikicheck.values.calendar import add_years

    years = age_between(first, last).least
    days = last.low - add_years(first.low, years)
    return f"{years} year{'s' * (years != 1)}, {days} day{'s' * (days != 1)}"
