"""Sums that `{{#expr:}}` works out, by the rules of MediaWiki's ParserFunctions (`ExprParser`)."""

import math
from collections.abc import Callable

from wikicheck.text import lazy_pattern

# More than this nobody writes by hand.
_LONGEST = 1_000

_TOKEN = lazy_pattern(r"\s*(?:(\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})|([A-Za-z]{1,8})|(<=|>=|<>|!=|[-+*/^()<>=\u2212]))")

_UNARY: dict[str, Callable[[float], float]] = {
    "abs": abs,
    "acos": math.acos,
    "asin": math.asin,
    "atan": math.atan,
    "ceil": math.ceil,
    "cos": math.cos,
    "exp": math.exp,
    "floor": math.floor,
    "ln": math.log,
    "not": lambda value: float(not value),
    "sin": math.sin,
    "sqrt": math.sqrt,
    "tan": math.tan,
    "trunc": math.trunc,
    "negative": lambda value: -value,
    "positive": lambda value: value,
}
_NAMES = {"pi": math.pi, "e": math.e}


def _round(value: float, places: float) -> float:
    digits = int(places)
    if abs(digits) > 20:
        return value
    scaled = value * 10.0**digits
    return math.copysign(math.floor(abs(scaled) + 0.5 + 1e-9), scaled) / 10.0**digits


def _remainder(left: float, right: float) -> float:
    return math.fmod(math.trunc(left), math.trunc(right))


_BINARY: dict[str, tuple[int, Callable[[float, float], float]]] = {
    "e": (10, lambda left, right: left * 10.0**right),
    "^": (8, lambda left, right: left**right),
    "*": (7, lambda left, right: left * right),
    "/": (7, lambda left, right: left / right),
    "div": (7, lambda left, right: left / right),
    "mod": (7, _remainder),
    "fmod": (7, math.fmod),
    "+": (6, lambda left, right: left + right),
    "-": (6, lambda left, right: left - right),
    "round": (5, _round),
    "=": (4, lambda left, right: float(left == right)),
    "<": (4, lambda left, right: float(left < right)),
    ">": (4, lambda left, right: float(left > right)),
    "<=": (4, lambda left, right: float(left <= right)),
    ">=": (4, lambda left, right: float(left >= right)),
    "<>": (4, lambda left, right: float(left != right)),
    "!=": (4, lambda left, right: float(left != right)),
    "and": (3, lambda left, right: float(bool(left and right))),
    "or": (2, lambda left, right: float(bool(left or right))),
}
_UNARY_RANK = 9
_SIGN_RANK = 10


class _Sum:
    """One sum that is being worked out: values, and the operators that wait for their right side."""

    def __init__(self) -> None:
        self.values: list[float] = []
        self.waiting: list[tuple[str, int, bool]] = []  # operator, rank, whether it takes two values

    def apply(self) -> None:
        name, _, takes_two = self.waiting.pop()
        right = self.values.pop()
        if takes_two:
            self.values.append(float(_BINARY[name][1](self.values.pop(), right)))
        else:
            self.values.append(float(_UNARY[name](right)))

    def settle(self, rank: int) -> None:
        """Apply what binds at least as strongly as an operator of this rank."""
        while self.waiting and self.waiting[-1][0] != "(" and self.waiting[-1][1] >= rank:
            self.apply()

    def run(self, text: str) -> float:
        wants_value = True
        at = 0
        end = len(text.rstrip())
        while at < end:
            match = _TOKEN.match(text, at)
            if match is None:
                raise ValueError("neither a number nor an operator")
            at = match.end()
            number, word, sign = match.groups()
            mark = (word or sign or "").lower().replace("\u2212", "-")
            wants_value = self._take_value(number, mark) if wants_value else self._take_operator(number, mark)
        if wants_value:
            raise ValueError("something is missing")
        while self.waiting:
            if self.waiting[-1][0] == "(":
                raise ValueError("a bracket is not closed")
            self.apply()
        return self.values[0]

    def _take_value(self, number: str | None, mark: str) -> bool:
        """Take what may stand before an operator; say whether a value is still wanted."""
        if number is not None:
            self.values.append(float(number))
        elif mark in _NAMES:
            self.values.append(_NAMES[mark])
        elif mark == "(":
            self.waiting.append(("(", -1, False))
            return True
        elif mark in {"-", "+"}:
            self.waiting.append(("negative" if mark == "-" else "positive", _SIGN_RANK, False))
            return True
        elif mark in _UNARY:
            self.waiting.append((mark, _UNARY_RANK, False))
            return True
        else:
            raise ValueError("a value is missing")
        return False

    def _take_operator(self, number: str | None, mark: str) -> bool:
        if mark == ")":
            self.settle(-1)
            if not self.waiting:
                raise ValueError("a bracket is not opened")
            self.waiting.pop()
            return False
        if number is not None or mark not in _BINARY:
            raise ValueError("an operator is missing")
        rank = _BINARY[mark][0]
        self.settle(rank)
        self.waiting.append((mark, rank, True))
        return True


def read_expression(text: str) -> float | None:
    """Return what a sum comes to; None for one with an error in it, at which MediaWiki shows a message."""
    if not text.strip() or len(text) > _LONGEST:
        return None
    try:
        value = _Sum().run(text)
    except (ValueError, ArithmeticError, IndexError, TypeError):  # a root of a negative number is no float
        return None
    return value if math.isfinite(value) else None


def format_result(value: float) -> str:
    """Return a number as PHP writes it: 14 digits at most, `1.0E+20` beyond."""
    shown = f"{value:.14G}"
    if shown in {"-0", "0"}:
        return "0"
    number, exponent, power = shown.partition("E")
    if not exponent:
        return shown
    return f"{number if '.' in number else number + '.0'}E{power[0]}{power[1:].lstrip('0')}"
