"""Reading a length of time word by word: numbers with units, clock readings, ranges."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.duration_words import DurationWords, number_words, word_sets

# The units, greatest first; months and years have no fixed length.
UNITS = ("year", "month", "week", "day", "hour", "minute", "second", "millisecond")
_SECONDS = {"week": 604_800, "day": 86_400, "hour": 3_600, "minute": 60, "second": 1}

_TOKEN = lazy_pattern(
    r"[\s\u00a0\u202f\u200b\u200e\u200f]*(?:"
    r"(?P<clock>\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)"
    r"|(?P<number>\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?!\d)|\d{1,9}(?:[.,]\d{1,6})?)"
    r"(?P<fraction>\s?[½¼¾⅓⅔]|[ \u00a0+]\d/\d(?!\d)|/\d{1,2}(?!\d))?"
    r"|(?P<lone>[½¼¾⅓⅔])"
    r"|(?P<mark>[′'’]{1,2}|[″\"”])"
    r"|(?P<dash>[-–—−~〜～‐‑])"
    r"|(?P<plus>\+)|(?P<comma>[,;、，])"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’](?=[^\W\d_]))*\.?)"
    r"|(?P<sign>[&/~≈<>≤≥])"
    r")"
)  # fmt: skip
_FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}


class Token(NamedTuple):
    """A piece of text: its kind ("number", "word", "clock", "dash" …), the text, the value of a number, whether a space is before it."""

    kind: str
    text: str
    value: Fraction | None = None
    spaced: bool = False


class Measure(NamedTuple):
    """A length as amounts of units, greatest first."""

    amounts: tuple[tuple[Fraction, str], ...]

    @property
    def seconds(self) -> int | float | None:
        """Return the length in seconds; None where months or years are counted."""
        total = Fraction(0)
        for amount, unit in self.amounts:
            if unit == "millisecond":
                total += amount / 1000
            elif unit in _SECONDS:
                total += amount * _SECONDS[unit]
            elif amount:
                return None
        return int(total) if total.denominator == 1 else round(float(total), 6)

    def iso8601(self) -> str:
        """Return the length in ISO 8601, hours, minutes and seconds carried over: 92 minutes are PT1H32M."""
        dated = [(amount, unit) for amount, unit in self.amounts if unit in {"year", "month", "week", "day"} and amount]
        timed = Measure(tuple((amount, unit) for amount, unit in self.amounts if unit not in {"year", "month", "week", "day"}))
        seconds = Fraction(str(timed.seconds or 0))
        if len(dated) == 1 and dated[0][1] == "week" and not seconds and dated[0][0].denominator == 1:
            return f"P{dated[0][0]}W"
        days = sum((amount * (7 if unit == "week" else 1) for amount, unit in dated if unit in {"week", "day"}), Fraction(0))
        if days.denominator != 1:  # a fraction may stand in the smallest part only
            seconds += (days - int(days)) * 86_400
            days = Fraction(int(days))
        written = "P" + "".join(f"{_decimal(amount)}{unit[0].upper()}" for amount, unit in dated if unit in {"year", "month"})
        written += f"{int(days)}D" if days else ""
        hours, rest = divmod(seconds.limit_denominator(1_000_000), 3_600)
        minutes, rest = divmod(rest, 60)
        times = [(Fraction(hours), "H"), (Fraction(minutes), "M"), (rest, "S")]
        time = "".join(f"{_decimal(amount)}{letter}" for amount, letter in times if amount)
        if time:
            return f"{written}T{time}"
        return written if len(written) > 1 else "PT0S"


def _decimal(amount: Fraction) -> str:
    """Return an amount in figures, without zeros at its end."""
    if amount.denominator == 1:
        return str(int(amount))
    return f"{float(amount):.6f}".rstrip("0").rstrip(".")


def cut_tokens(text: str) -> list[Token] | None:
    """Return the tokens of a text; None where something else is in it."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return None if text[at:].strip() else tokens
        kind = match.lastgroup or ""
        if match["number"]:
            value = _number(match["number"], (match["fraction"] or "").strip())
            if value is None:
                return None
            tokens.append(Token("number", match["number"], value))
        elif kind == "lone":
            tokens.append(Token("number", match["lone"], _FRACTIONS[match["lone"]]))
        elif kind == "word" and match[kind][-1] == "半" and len(match[kind]) > 1:  # 2時間半
            tokens += [Token(kind, match[kind][:-1]), Token(kind, "半")]
        else:
            tokens.append(Token(kind, match[kind], spaced=match.start(kind) > at))
        at = match.end()
    return tokens


def _number(written: str, fraction: str) -> Fraction | None:
    digits = written.replace("\u00a0", " ").replace("\u202f", " ")
    if " " in digits or (
        digits.count(",") and len(digits.partition(",")[2].replace(",", "")) % 3 == 0 and len(digits.rpartition(",")[2]) == 3
    ):
        digits = digits.replace(" ", "").replace(",", "")
    value = Fraction(Decimal(digits.replace(",", ".")))
    if not fraction:
        return value
    if fraction in _FRACTIONS:
        return value + _FRACTIONS[fraction]
    top, _, bottom = fraction.strip(" +\u00a0").partition("/")
    if not int(bottom):
        return None
    return value + Fraction(int(top), int(bottom)) if top else value / int(bottom)


class DurationReader:
    """Reads measures from tokens, one after the other."""

    __slots__ = ("at", "clock", "tokens", "words")

    def __init__(self, tokens: list[Token], words: DurationWords, *, clock: bool) -> None:
        """Take the tokens of a text, the names of units, and whether `3:45` and `3′45″` are lengths."""
        self.tokens = tokens
        self.words = words
        self.clock = clock
        self.at = 0

    def peek(self, ahead: int = 0) -> Token:
        """Return a token that is still to be read; of kind "end" behind the last."""
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else Token("end", "")

    def take_word(self, name: str) -> bool:
        """Step over a word of a list, if one stands here."""
        if self.peek().kind in {"word", "sign", "dash"} and self.peek().text.casefold() in word_sets()[name]:
            self.at += 1
            return True
        return False

    def read_measure(self) -> Measure | None:
        """Return the length that begins here; the next token is then what follows it."""
        if self.peek().kind == "clock":
            return self._read_clock()
        amounts: list[tuple[Fraction, str]] = []
        while True:
            start = self.at
            if amounts:
                self._skip_joint()
            read = self._read_amount(amounts)
            if read is None:
                self.at = start
                break
            amounts.append(read)
        return Measure(tuple(amounts)) if amounts else None

    def _skip_joint(self) -> None:
        if self.peek().kind == "comma":
            self.at += 1
        if self.peek().kind == "plus" or self.peek().text.casefold() in word_sets()["joints"]:
            self.at += 1

    def _read_amount(self, before: list[tuple[Fraction, str]]) -> tuple[Fraction, str] | None:
        """Return the next number with its unit, smaller than the one before."""
        value = self.read_number()
        last = before[-1][1] if before else ""
        if value is None:
            return self._read_half(last)
        start = self.at
        if self.peek(1).kind == "word" and (self.peek().kind == "dash" or self.peek().text == "de"):  # 45-minute, 20 de minute
            self.at += 1
        unit = self._unit(beside=bool(before))
        if unit is None:
            self.at = start
            if last in {"hour", "minute"} and self.peek().kind in {"end", "comma"} and value < 60 and value.denominator == 1:
                return value, UNITS[UNITS.index(last) + 1]  # 1 h 32
            return None
        if last and UNITS.index(unit) <= UNITS.index(last):
            return None
        if unit == "year" and self._is_calendar_year(value):
            return None
        if not before and self.peek().text.casefold() == "半":  # 2時間半
            self.at += 1
            value += Fraction(1, 2)
        return value, unit

    def _is_calendar_year(self, value: Fraction) -> bool:
        """Say whether the number just read is a year of the calendar: 1990 год."""
        number, name = self.tokens[self.at - 2], self.tokens[self.at - 1]
        singular = name.text.casefold().rstrip(".") in word_sets()["singular_years"]
        return 1000 <= value < 3000 and number.text.isdecimal() and singular

    def _read_half(self, last: str) -> tuple[Fraction, str] | None:
        """Return the half of the unit before ("an hour and a half"), or "half an hour"."""
        start = self.at
        if not (self.clock or last):
            return None
        if self.peek().text.casefold() in {"a", "an", "une", "una", "uma", "un", "één", "eine"}:
            self.at += 1
        if self.peek().kind != "word" or self.peek().text.casefold() not in word_sets()["halves"]:
            self.at = start
            return None
        self.at += 1
        if self.peek().text.casefold() in {"a", "an"}:
            self.at += 1
        unit = self._unit(beside=False)
        if unit is None and last and UNITS.index(last) < len(UNITS) - 1 and last in _SECONDS:
            smaller = {"week": Fraction(7, 2), "day": Fraction(12), "hour": Fraction(30), "minute": Fraction(30), "second": Fraction(500)}
            return smaller[last], UNITS[UNITS.index(last) + 1]
        return (Fraction(1, 2), unit) if unit else None

    def read_number(self) -> Fraction | None:
        """Return the number that stands here, in figures or as a word."""
        token = self.peek()
        if token.kind == "number":
            self.at += 1
            return token.value
        following = self.peek(1)
        if (
            not self.clock
            or token.kind != "word"
            or following.kind not in {"word", "dash"}
            or following.text.casefold() in word_sets()["halves"]
        ):
            return None
        value = number_words().get(token.text.casefold())
        if value is None:
            return None
        self.at += 1
        # "one and a half hours"
        if self.peek().text.casefold() == "and" and self.peek(1).text.casefold() == "a" and self.peek(2).text.casefold() == "half":
            self.at += 3
            return Fraction(value) + Fraction(1, 2)
        return Fraction(value)

    def _unit(self, *, beside: bool) -> str | None:
        """Return the unit that is named here. Some letters are units only beside another one: 1h 32m."""
        token = self.peek()
        if token.kind == "mark":
            if not (self.clock or beside):
                return None
            self.at += 1
            return "minute" if token.text in {"′", "'", "’"} else "second"
        if token.kind != "word":
            return None
        key = token.text.casefold().rstrip(".")
        unit = self.words.units.get(key)
        if not beside and len(key) == 1 and key.isascii() and not self._is_lone_letter(token):
            unit = None
        if unit is None and (beside or self._has_unit_ahead()):
            unit = self.words.units.get(key) or self.words.beside.get(key)
        if unit is None:
            return None
        self.at += 1
        if self.peek().text in {"間", "间", "간"}:
            self.at += 1
        return unit

    def _is_lone_letter(self, token: Token) -> bool:
        """Say whether a letter alone is a unit: "24h" and "10 s" are, "3D" and the telephone "5s" are not."""
        if token.text in {"h", "H"}:
            return token.text == "h" or self.peek(1).kind == "number"  # 1H30
        return token.text in {"s", "d"} and (token.spaced or self.clock)

    def _has_unit_ahead(self) -> bool:
        """Say whether a number with a unit follows at once: then "3m" of "3m 45s" are minutes."""
        following = self.peek(1)
        named = self.peek(2)
        if following.kind != "number" or named.kind != "word":
            return False
        key = named.text.casefold().rstrip(".")
        return key in self.words.units or key in self.words.beside

    def _read_clock(self) -> Measure | None:
        """Return the length of a clock reading: minutes and seconds, hours first if there are three or the unit says so."""
        written = self.peek().text.replace(",", ".").split(":")
        self.at += 1
        unit = self._unit(beside=True) if self.peek().kind == "word" else None
        if not self.clock and unit not in {"hour", "minute"} and len(written) < 3:
            return None
        if not self.clock and unit is None:
            return None
        numbers = [Fraction(Decimal(part)) for part in written]
        if any(number >= 60 for number in numbers[1:]):
            return None
        names = ("hour", "minute", "second")[: len(numbers)] if len(numbers) == 3 or unit == "hour" else ("minute", "second")
        return Measure(tuple(zip(numbers, names, strict=False)))
