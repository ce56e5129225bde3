"""Times of day beside a date, which belong to it but not to the interval of days it is: where the date without them stands."""

import re

from wikicheck.text import lazy_pattern

# Longer texts with a time of day in them are prose.
_LONGEST = 120
_TIME = r"~?\d{1,2}(?:[:.]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:[ \u00a0]?[ap]\.?[ ]?m\.?)?|[ \u00a0]?[ap]\.?[ ]?m\.?|h\d{2})"
_ZONE = r"(?:[ \u00a0]?(?:\(?(?:UTC|GMT)?[ ]?[-+\u2212\u00b1]\d{1,2}(?::?\d{2})?\)?|\(?[A-Z]{2,5}\)?|Z|Uhr))?"
_BEFORE = lazy_pattern(rf"(?:at )?{_TIME}{_ZONE}(?:,[ \u00a0]?|[ \u00a0])(?:on )?(?=[^\W_])", re.IGNORECASE)
_BEHIND = lazy_pattern(
    rf"(?:,?[ \u00a0](?:(?:at|around|um|om|kl\.?|klo|\u00e0|a las|a les|alle|\u00e0s|o|v|\u0432|\u043e)[ \u00a0])?|T){_TIME}{_ZONE}$",
    re.IGNORECASE,
)


def without_clock(text: str) -> tuple[int, int] | None:
    """Return where the date of a text stands that has a time of day before or behind it; None if there is none.

    `12:30, 5 May 2005`, `May 5, 2005 at 3 pm UTC`, `2005-05-05 12:30:15 UTC`.
    """
    if len(text) > _LONGEST:
        return None
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    before = _BEFORE.match(text, start, end)
    if before is not None:
        return before.end(), end
    behind = _BEHIND.search(text, start, end)
    return (start, behind.start()) if behind is not None and behind.start() > start else None
