"""Readers of date templates for "c.", "fl.", reigns, the two calendars, releases and "as of"."""

from dataclasses import replace

from wikicheck.values.calendar import civil, julian_day_number
from wikicheck.values.fuzzy_date import DateFlag, DateKind, FuzzyDate, choice_date, range_date
from wikicheck.values.template_date_parts import PartialDate, build_date, read_parts, read_text_date
from wikicheck.values.template_date_reading import Arguments, Reading
from wikicheck.values.template_date_wording import format_date_parts, read_month

# A film template takes five dates, a game template a region more or less; more are no releases.
_MOST_RELEASES = 30


def _read_one(text: str, arguments: Arguments) -> PartialDate:
    return read_parts([text], "ymd", arguments.wording) if text else PartialDate(None, 0, is_complete=False, text="")


def _two(arguments: Arguments) -> tuple[str, str]:
    """Return the two dates as written, positional or named."""
    return arguments.at(0) or arguments.named.get("date", ""), arguments.at(1) or arguments.named.get("date2", "")


def _range(first: str, second: str, arguments: Arguments, joint: str) -> tuple[FuzzyDate | None, str]:
    """Return one date or the range of two, and how it is shown."""
    one, other = _read_one(first, arguments), _read_one(second, arguments)
    shown = joint.join(part.text or text for part, text in ((one, first), (other, second)) if text)
    if not second or one.date is None:
        return one.date, shown
    if other.date is None or not other.date.is_bounded:  # "present" means something only beside a start
        return read_text_date(shown, arguments.wording) or one.date, shown
    return range_date(one.date, other.date), shown


def read_circa(arguments: Arguments) -> Reading:
    """Read a date, or two, only roughly known."""
    first, second = _two(arguments)
    if not first:
        return Reading(arguments.outcome(None, is_complete=True), "c.")
    parts = [_read_one(text, arguments) for text in (first, second) if text]
    # "c. 470", not "c. AD 470": an era may follow, and what is counted may be men and no years
    texts = [text if text.isdecimal() else part.text for text, part in zip((first, second), parts, strict=False)]
    shown = " – ".join(text if text.lower().startswith("c.") else f"c. {text}" for text in texts)
    dates = [replace(part.date, approximate=True) for part in parts if part.date]
    if len(dates) == 2 and dates[1].high < dates[0].low:
        dates = _share_era(dates, shown, arguments)
    date = None
    if len(dates) == len(parts):
        date = dates[0] if len(dates) == 1 else range_date(dates[0], dates[1])
    date = arguments.place(date, shown)
    return Reading(arguments.outcome(date, is_complete=date is not None), shown)


def _share_era(dates: list[FuzzyDate], shown: str, arguments: Arguments) -> list[FuzzyDate]:
    """Read `{{circa|551|479 BC}}` as it is shown: the first year takes the era of the second."""
    date = read_text_date(shown, arguments.wording)
    return list(date.parts) if date is not None and date.kind is DateKind.RANGE and len(date.parts) == 2 else dates


def read_floruit(arguments: Arguments) -> Reading:
    """Read when somebody was alive and at work."""
    first, second = _two(arguments)
    if not first:
        return Reading(arguments.outcome(None, is_complete=True), "fl.")
    date, shown = _range(first, second, arguments, "–")
    shown = f"fl. {shown}"
    if date:
        approximate = date.approximate or arguments.is_on("ca")
        date = arguments.place(replace(date, kind=DateKind.FLORUIT, approximate=approximate), shown)
    return Reading(arguments.outcome(date, is_complete=date is not None), shown)


def read_reign(arguments: Arguments) -> Reading:
    """Read from when to when somebody reigned."""
    first, second = _two(arguments)
    if not first:
        return Reading(arguments.outcome(None, is_complete=True), "" if arguments.positional else "r.")
    date, shown = _range(first, second, arguments, "–")
    shown = f"r. {shown}"
    return Reading(arguments.outcome(arguments.place(date, shown), is_complete=date is not None), shown)


def _dated(day: str, year: str) -> str:
    """Return "31 March 1685" or "March 31, 1685"."""
    day = day.strip(" ,")
    return f"{day} {year}".strip() if day[:1].isdecimal() or not year else f"{day}, {year}"


def _old_style(new: str, old: str, arguments: Arguments) -> Reading:
    shown = f"{new} [O.S. {old}]" if old else new
    date = read_text_date(shown, arguments.wording) or read_text_date(new, arguments.wording)
    return Reading(arguments.outcome(arguments.place(date, shown), is_complete=date is not None), shown)


def read_old_style(arguments: Arguments) -> Reading:
    """Read day and month of the new style, year, day and month of the old style."""
    return _old_style(_dated(arguments.at(0), arguments.at(1)), arguments.at(2).strip(" ,"), arguments)


def read_old_style_bare(arguments: Arguments) -> Reading:
    """Read day and month of both styles, without a year."""
    old = arguments.at(1).strip(" ,")
    return Reading(arguments.outcome(None), f"{arguments.at(0).strip(' ,')} [O.S. {old}]" if old else arguments.at(0))


def read_old_to_new(arguments: Arguments) -> Reading:
    """Read day and month of the old style, year, day and month of the new style."""
    return _old_style(_dated(arguments.at(2), arguments.at(3) or arguments.at(1)), arguments.at(0).strip(" ,"), arguments)


def read_julian(arguments: Arguments) -> Reading:
    """Read a day of the Julian calendar, shown in both."""
    written = arguments.positional
    if len(written) == 1 and written[0].count(".") == 2:
        written = written[0].split(".")
    numbers = [read_month(text, arguments.wording.code) if len(text) != 4 else None for text in written[:3]]
    years = [int(text) for text in written[:3] if len(text) == 4 and text.isdecimal()]
    small = [number for number in numbers if number is not None]
    if len(years) != 1 or len(small) != 2:
        return Reading(arguments.outcome(None))
    day, month = small if not written[0].isdecimal() or len(written[0]) != 4 else reversed(small)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return Reading(arguments.outcome(None))
    new = civil(julian_day_number(years[0], month, day))
    date = build_date(new.year, new.month, new.day, arguments.wording)
    old = format_date_parts(years[0], month, day, arguments.wording)
    shown = f"{date.text} [O.S. {old}]"
    date = replace(date, flags=date.flags | {DateFlag.NEW_STYLE})
    return Reading(arguments.outcome(arguments.place(date, shown), is_complete=True), shown)


def _releases(parts: list[tuple[PartialDate, str]], arguments: Arguments) -> Reading:
    """Return the outcome of several dates, each with its place."""
    dates = [part.date for part, _ in parts if part.date]
    shown = "; ".join(f"{part.text} ({place})" if place else part.text for part, place in parts if part.date)
    placed = tuple(date.placed(arguments.call.span) for date in dates)
    date = choice_date(tuple(dates), DateKind.SET) if len(dates) > 1 else dates[0] if dates else None
    complete = bool(dates) and all(part.is_complete for part, _ in parts)
    return Reading(arguments.outcome(arguments.place(date, shown), is_complete=complete)._replace(dates=placed), shown)


def film_releases(arguments: Arguments) -> list[tuple[PartialDate, str]]:
    """Return the dates of year, month, day and place, as often as need be, each with its place."""
    parts = []
    positional = arguments.positional
    for start in range(0, min(len(positional), 4 * _MOST_RELEASES), 4):
        group = positional[start : start + 4]
        if any(group[:3]):
            parts.append((read_parts(group[:3], "ymd", arguments.wording), group[3] if len(group) > 3 else ""))
    return parts


def read_film(arguments: Arguments) -> Reading:
    """Read year, month, day and place, as often as need be."""
    return _releases(film_releases(arguments), arguments)


def region_releases(arguments: Arguments) -> list[tuple[PartialDate, str]]:
    """Return the dates of region and date, as often as need be, or of a named argument for each region, each with its region."""
    positional = arguments.positional[: 2 * _MOST_RELEASES]
    pairs = list(zip(positional[::2], positional[1::2], strict=False))
    if len(positional) == 1:
        pairs = [("", positional[0])]
    pairs += [(name.upper(), value) for name, value in list(arguments.named.items())[:_MOST_RELEASES] if len(name) <= 3]
    parts = [(_read_noted(value, arguments), region) for region, value in pairs if value]
    return [(part, region) for part, region in parts if part.date]


def read_regions(arguments: Arguments) -> Reading:
    """Read region and date, as often as need be, or a named argument for each region."""
    return _releases(region_releases(arguments), arguments)


def _read_noted(text: str, arguments: Arguments) -> PartialDate:
    """Read a date behind which something else may stand: "17 July 2009 (Wii)"."""
    part = _read_one(text, arguments)
    if part.date is not None:
        return part
    from wikicheck.values.date_text import read_leading_date

    date = read_leading_date(text, lang=arguments.wording.language, as_of=arguments.wording.as_of)
    return PartialDate(date, 1, date is not None, text)


def read_as_of(arguments: Arguments) -> Reading:
    """Read the date at which a statement held."""
    part = arguments.read_date(0)
    if part.date is None:
        return Reading(arguments.outcome(None), arguments.named.get("alt", ""))
    words = "since" if arguments.is_on("since") else "as of"
    opening = "" if arguments.is_on("bare") else f"{words if arguments.is_on('lc') else words.capitalize()} "
    shown = arguments.named.get("alt", "") or opening + part.text + arguments.named.get("post", "")
    return Reading(arguments.outcome(part.date, is_complete=part.is_complete), shown)
