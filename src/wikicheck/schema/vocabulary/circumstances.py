"""What keywords have to know of the article beyond the instance: the day it is judged on, and whether it can have links."""

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


class judged_under:  # noqa: N801 - a class only because that loads nothing; it is used as `contextlib` has it
    """Let some circumstances hold within a block."""

    __slots__ = ("_circumstances", "_token")

    def __init__(self, circumstances: Circumstances) -> None:
        self._circumstances = circumstances

    def __enter__(self) -> None:
        self._token = _CURRENT.set(self._circumstances)

    def __exit__(self, *_: object) -> None:
        _CURRENT.reset(self._token)
