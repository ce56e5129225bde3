"""Totals and their parts: whether numbers add up, given that people round."""

from collections.abc import Iterable
from decimal import Decimal

# A total that is a multiple of this may be rounded to it.
_ROUND = 100


def adds_up(total: Decimal, parts: Iterable[Decimal], slack: Decimal = Decimal(0)) -> bool:
    """Say whether parts make a total, give or take `slack`; a total in full hundreds may be rounded, up or down."""
    summed = sum(parts, Decimal(0))
    return abs(total - summed) <= slack or is_rounded_sum(total, summed)


def is_rounded_sum(total: Decimal, summed: Decimal) -> bool:
    """Say whether a total in full hundreds may stand for a sum."""
    return total % _ROUND == 0 and abs(total - summed) < _ROUND <= summed
