"""What keywords have to know of the article beyond the instance: the day it is judged on, and whether it can have links."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


class Circumstances(NamedTuple):
    """`as_of` is a day number, None where no day is given; an article in the plain form shows no links."""

    as_of: int | None = None
    has_links: bool = True


_NONE = Circumstances()
_CURRENT: ContextVar[Circumstances] = ContextVar("circumstances", default=_NONE)


def current_circumstances() -> Circumstances:
    """Return what holds for the article at hand."""
    return _CURRENT.get()


@contextmanager
def judged_under(circumstances: Circumstances) -> Iterator[None]:
    """Let some circumstances hold within a block."""
    token = _CURRENT.set(circumstances)
    try:
        yield
    finally:
        _CURRENT.reset(token)
