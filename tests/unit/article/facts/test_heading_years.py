"""The years that headings give."""

import pytest

from wikicheck.article.facts.heading_years import heading_years


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("1990–1995: Early career", 1990, 1995),
        ("Early career (1990–95)", 1990, 1995),
        ("Early career, 1990–1995", 1990, 1995),
        ("1996: Return", 1996, 1996),
        ("Return (1996)", 1996, 1996),
        ("Return, 1996", 1996, 1996),
        ("1990s", 1990, 1999),
        ("War of 1776–1777", 1776, 1777),
    ],
)
def test_years(title: str, first: int, last: int) -> None:
    years = heading_years(title)
    assert years is not None
    assert years.start is not None
    assert years.end is not None
    assert (years.start.year, years.end.year) == (first, last)


def test_open_years() -> None:
    years = heading_years("Later years (2001–present)")
    assert years is not None
    assert years.start is not None
    assert years.start.year == 2001


@pytest.mark.parametrize(
    "title", ["", "History", "1998 World Cup", "The 1998 election", "1990 and 1995", "Apollo 11", "1995–1990: Career", "Area 51"]
)
def test_no_years(title: str) -> None:
    assert heading_years(title) is None
