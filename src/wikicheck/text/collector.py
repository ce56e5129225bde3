"""Keeping Python's garbage collector out of work that makes many objects and no cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector of cycles and let it go on afterwards.

    A page gives a hundred thousand tokens, nodes and pieces of text, and no cycle among them; looking for cycles costs a
    sixth of the time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
