"""How alike two words are written: one slip of the pen apart, or the same at both ends."""


def is_one_slip(one: str, other: str) -> bool:
    """Say whether one letter more, less, another or two neighbours exchanged make one word of the other (they must differ)."""
    start, end = _shared(one, other)
    first, second = one[start : len(one) - end], other[start : len(other) - end]
    if len(first) <= 1 and len(second) <= 1:
        return bool(first or second)
    return len(first) == 2 and first == second[::-1]


def likeness(one: str, other: str) -> float:
    """Return which share of the longer word the two have in common at their ends, from 0 to 1."""
    start, end = _shared(one, other)
    return (start + end) / max(len(one), len(other), 1)


def _shared(one: str, other: str) -> tuple[int, int]:
    """Return how many letters the two have in common at the start, and at the end of what is left."""
    most = min(len(one), len(other))
    start = 0
    while start < most and one[start] == other[start]:
        start += 1
    end = 0
    while end < most - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return start, end
