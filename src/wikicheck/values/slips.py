"""Telling by what slip of the pen two dates differ, to word a finding and to trust it more."""

from enum import StrEnum

from wikicheck.values.calendar import Civil, civil, day_number
from wikicheck.values.fuzzy_date import FuzzyDate, Precision

# Greece gave up the Julian calendar in 1923, the last country of Europe to do so.
_LAST_OLD_STYLE = day_number(1930) - 1


class Slip(StrEnum):
    """How one date may have come from another by mistake."""

    OLD_NEW_STYLE = "old-new-style"  # the same day in the Julian and the Gregorian calendar
    DAY_MONTH_SWAPPED = "day-month-swapped"  # 3 May, 5 March
    TRANSPOSED = "transposed"  # 1967, 1976
    CENTURY = "century"  # 1885, 1985
    OFF_BY_ONE_YEAR = "off-by-one-year"
    ONE_DIGIT = "one-digit"  # 1985, 1995


_DESCRIPTIONS = {
    Slip.OLD_NEW_STYLE: "Old Style and New Style",
    Slip.DAY_MONTH_SWAPPED: "day and month swapped",
    Slip.TRANSPOSED: "digits transposed",
    Slip.CENTURY: "a century apart",
    Slip.OFF_BY_ONE_YEAR: "one year apart",
    Slip.ONE_DIGIT: "one digit differs",
}


def describe_slip(slip: Slip) -> str:
    """Return the words for a slip in a message, such as "digits transposed"."""
    return _DESCRIPTIONS[slip]


def slip_words(one: FuzzyDate, other: FuzzyDate) -> str:
    """Return what may have happened between two dates, in brackets and with a space before it, or nothing."""
    slip = classify_slip(one, other)
    return f" ({describe_slip(slip)})" if slip is not None else ""


def classify_slip(one: FuzzyDate, other: FuzzyDate) -> Slip | None:
    """Return the slip that turns one date into the other, or None.

    Both have to lie within one year each. The more telling slip wins, in the order of `Slip`: a difference of calendars before
    all, then swaps and transpositions, which hardly ever are chance, then the century, then one year, then one digit.
    Where both dates name month and day, a slip of the year needs these to be the same, and only one thing may differ.
    """
    if one.year is None or other.year is None:
        return None
    first, second = civil(one.low), civil(other.low)
    if one.precision is Precision.DAY and other.precision is Precision.DAY and one.low == one.high and other.low == other.high:
        slip = _day_slip(one.low, other.low, first, second)
        if slip or (first.month, first.day) != (second.month, second.day):
            return slip
    elif {one.precision, other.precision} <= {Precision.DAY, Precision.MONTH} and first.month != second.month:
        return None
    return _number_slip(first.year, second.year, is_year=True)


def _day_slip(low: int, other_low: int, first: Civil, second: Civil) -> Slip | None:
    if 10 <= abs(low - other_low) <= 13 and max(low, other_low) <= _LAST_OLD_STYLE:
        return Slip.OLD_NEW_STYLE
    if first.year != second.year:
        return None
    if (first.month, first.day) == (second.day, second.month) and first.month != first.day:
        return Slip.DAY_MONTH_SWAPPED
    if first.month == second.month and first.day != second.day:
        return _number_slip(first.day, second.day, is_year=False)
    return None


def _number_slip(first: int, second: int, *, is_year: bool) -> Slip | None:
    if first == second or first <= 0 or second <= 0:
        return None
    digits, other_digits = str(first), str(second)
    if len(digits) != len(other_digits):
        return Slip.OFF_BY_ONE_YEAR if is_year and abs(first - second) == 1 else None
    different = [place for place, (one, other) in enumerate(zip(digits, other_digits, strict=True)) if one != other]
    if len(different) == 2 and different[1] == different[0] + 1:
        left, right = different
        if digits[left] == other_digits[right] and digits[right] == other_digits[left]:
            return Slip.TRANSPOSED
    if is_year and abs(first - second) == 100:
        return Slip.CENTURY
    if is_year and abs(first - second) == 1:
        return Slip.OFF_BY_ONE_YEAR
    return Slip.ONE_DIGIT if len(different) == 1 else None
