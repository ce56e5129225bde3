from decimal import Decimal

import pytest

from wikicheck.values.sums import adds_up, is_rounded_sum


def _adds_up(total, *parts, slack=0):
    return adds_up(Decimal(total), [Decimal(part) for part in parts], Decimal(slack))


@pytest.mark.parametrize(
    ("total", "parts"),
    [("300", ("100", "200")), ("3100", ("1013", "2046")), ("3000", ("1013", "2046")), ("0", ()), ("0.3", ("0.1", "0.2"))],
)
def test_parts_that_make_the_total_or_what_it_was_rounded_from_add_up(total, parts):
    assert _adds_up(total, *parts)


@pytest.mark.parametrize(
    ("total", "parts"),
    [("400", ("100", "200")), ("43", ("12", "30")), ("3110", ("1013", "2046")), ("100", ("12", "30")), ("3200", ("1013", "2046"))],
)
def test_parts_that_make_something_else_do_not(total, parts):
    assert not _adds_up(total, *parts)


def test_slack_is_how_far_off_they_may_be():
    assert _adds_up("2.6", "1.2", "1.3", slack="0.15")
    assert _adds_up("2.6", "1.2", "1.3", slack="0.1")
    assert not _adds_up("2.7", "1.2", "1.3", slack="0.15")


def test_a_sum_below_a_hundred_is_not_rounded_to_one():
    assert not is_rounded_sum(Decimal(100), Decimal(99))
    assert is_rounded_sum(Decimal(100), Decimal(101))
