"""Lengths of time as articles state them: `45 minutes`, `1 h 32 min`, `3:45`, `22–25 minutes`, `PT1H32M`."""

from typing import NamedTuple


class Duration(NamedTuple):
    """A length of time.

    `iso8601` is the length in ISO 8601 ("PT1H32M", "P10Y"), None for a range and for a mere limit. `seconds` is None too where
    months or years are counted, which have no fixed length. Of a range ("22–25 minutes") or limit ("over 2 hours") `low_seconds` and
    `high_seconds` are what it lies between.
    """

    iso8601: str | None
    seconds: int | float | None
    approximate: bool
    low_seconds: int | float | None
    high_seconds: int | float | None
    text: str
