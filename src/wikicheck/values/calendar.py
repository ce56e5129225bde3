"""Calendar arithmetic on day numbers, valid for any year.

A day number counts days from 1 January 1970 in the proleptic Gregorian calendar, or, for the functions that say so,
names the same day in the Julian calendar. Years are astronomical: 0 is 1 BC, -43 is 44 BC. `datetime.date` cannot hold
them. The arithmetic is that of Howard Hinnant's "chrono-compatible low-level date algorithms".
"""

from typing import NamedTuple

# Day numbers of ends that are open: earlier and later than any day an article can name.
PAST = -(10**12)
FUTURE = 10**12

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Civil(NamedTuple):
    """A day of a calendar. Years are astronomical (0 is 1 BC), months and days count from 1."""

    year: int
    month: int
    day: int


def is_leap(year: int, *, julian: bool = False) -> bool:
    """Say whether `year` has a 29 February."""
    return year % 4 == 0 and (julian or year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int, *, julian: bool = False) -> int:
    """Return the number of days of a month (1-12)."""
    return 29 if month == 2 and is_leap(year, julian=julian) else _MONTH_LENGTHS[month - 1]


def exists(year: int, month: int, day: int, *, julian: bool = False) -> bool:
    """Say whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month, julian=julian)


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Return the day number of a day of the Gregorian calendar. Days past a month's end run on into the next."""
    if month <= 2:
        year -= 1
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719_468


def civil(number: int) -> Civil:
    """Return the day of the Gregorian calendar with that number; the reverse of `day_number`."""
    number += 719_468
    era = number // 146_097
    day_of_era = number - era * 146_097
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return Civil(year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1)


def year_of(number: int) -> int:
    """Return the (astronomical) year a day number lies in."""
    return civil(number).year


def julian_day_number(year: int, month: int, day: int) -> int:
    """Return the day number of a day of the Julian calendar."""
    if month <= 2:
        year -= 1
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return year * 365 + year // 4 + day_of_year - 719_470


def weekday(number: int) -> int:
    """Return the day of the week: 0 is Monday, 6 is Sunday."""
    return (number + 3) % 7


def month_end(year: int, month: int) -> int:
    """Return the day number of the last day of a month."""
    return day_number(year, month, days_in_month(year, month))


def full_years(start: int, end: int) -> int:
    """Return how many birthdays lie between two days; negative when `end` comes first.

    Who was born on a 29 February has his birthday on 1 March in common years.
    """
    first, last = civil(start), civil(end)
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def add_years(number: int, years: int) -> int:
    """Return the same day of the year, `years` later; 29 February becomes 1 March where there is none."""
    year, month, day = civil(number)
    return day_number(year + years, month, day)
