"""Angles in running text: numbers, marks and words put together, whatever their order and language."""

from functools import lru_cache

from wikicheck.text import lazy_pattern
from wikicheck.values.coordinates_angles import Angle, coordinate_table, direction_key, is_direction

_TOKEN = lazy_pattern(
    r"(?P<blank>[\s\u200b\u200e\u200f\ufeff]+)"
    r"|(?P<number>[-+−–]?\d{1,9}(?:[.,]\d{1,15})?)"
    r"|(?P<degree>[°º˚∘⁰]|度|도)|(?P<second>[″\"”“ʺ]|''|′′|’’|秒|초)|(?P<minute>[′'’‘‵´`ʹ]|分|분)"
    r"|(?P<split>[,;/|·，、])"
    r"|(?P<words>[^\W\d_度도分분秒초º](?:[^\W\d_度도分분秒초º]|[.:= \u00a0\u0300-\u036f])*)"
)
_WORD = lazy_pattern(r"[^\s:=]+")

_MARK_WORDS = {
    "degree": "deg degs degree degrees grad graden grados graus gradi degrés degré градусов град stopni",
    "minute": "min mins minute minutes minuten minutos minuti минут мин minut",
    "second": "sec secs second seconds sekunden segundos secondi secondes секунд сек sekund",
}
_UNITS = {word: mark for mark, words in _MARK_WORDS.items() for word in words.split()}
_UNIT_LETTERS = {"d": "degree", "m": "minute", "s": "second"}


def read_angles(text: str) -> tuple[Angle, Angle] | None:
    """Return the two angles that a text consists of. The text is short, and not empty."""
    found = _read_all(text)
    return (found[0], found[1]) if len(found) == 2 else None


def read_angle(text: str) -> Angle | None:
    """Return the one angle that a text consists of. The text is short, and not empty."""
    found = _read_all(text)
    return found[0] if len(found) == 1 else None


def _read_all(text: str) -> list[Angle]:
    """Return one or two angles; none where something else is there."""
    if text[0] in "([（" and text[-1] in ")]）":
        text = text[1:-1].strip()
    reader = _AngleReader()
    at, spaced = 0, True
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return []
        kind = match.lastgroup
        if kind == "number":
            understood = reader.add_number(match[0], spaced=spaced)
        elif kind == "words":
            understood = all(reader.add_word(word) for word in _split_words(match[0]))
        elif kind == "split":
            understood = reader.add_split()
        elif kind == "blank":
            understood = True
        else:
            understood = reader.add_mark(str(kind))
        if not understood:
            return []
        spaced = kind == "blank"
        at = match.end()
    return reader.finish()


def _split_words(text: str) -> list[str]:
    """Return a run of words as one where it is known as one ("n. Br."), else one by one ("N Long.")."""
    if _is_known(direction_key(text)):
        return [text]
    return [match[0] for match in _WORD.finditer(text)]


def _is_known(key: str) -> bool:
    return is_direction(key) or key in _labels() or key in _UNITS


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {name: axis for axis, names in coordinate_table()["labels"].items() for name in names}


class _AngleReader:
    """Puts numbers, marks and words together to two angles. Every `add_` says whether what it was given fits."""

    __slots__ = ("angles", "axis", "direction", "direction_first", "ended", "lettered", "marked", "negative", "parts")

    def __init__(self) -> None:
        self.angles: list[Angle] = []
        self.direction_first: bool | None = None
        self._clear()

    def _clear(self) -> None:
        self.parts: list[str] = []
        self.negative = self.marked = self.ended = self.lettered = False
        self.direction = self.axis = ""

    def _close(self) -> bool:
        self.angles.append(Angle(tuple(self.parts), self.negative, self.direction, self.axis, self.marked))
        self._clear()
        return len(self.angles) <= 2

    def add_number(self, written: str, *, spaced: bool) -> bool:
        """Take a number: the next part of the angle, or the first of the next one."""
        sign = written[0] if written[0] in "-+−–" else ""
        number = written[len(sign) :]
        if self.parts:
            is_whole = "." not in self.parts[-1] and "," not in self.parts[-1]
            joins = is_whole and not self.ended and len(self.parts) < 3 and not (sign and spaced) and sign in {"", "-", "–"}
            if joins:
                self.parts.append(number)
                return len(number) <= 2 or not number.isdecimal()
            if not self._close():
                return False
        self.parts = [number]
        self.negative = sign in {"-", "−", "–"} and bool(sign)
        return len(number.partition(".")[0].partition(",")[0]) <= 3

    def add_mark(self, kind: str) -> bool:
        """Take the mark behind a number, which says what part it is."""
        if not self.parts:
            return False
        if kind == "degree":
            if len(self.parts) > 1:  # the number before it began a new angle
                last = self.parts.pop()
                if not self._close():
                    return False
                self.parts = [last]
            self.marked = True
            return True
        if kind == "minute":
            return len(self.parts) == 2
        if len(self.parts) == 2 and self.marked:  # degrees and seconds, no minutes
            self.parts.insert(1, "0")
        return len(self.parts) == 3

    def add_split(self) -> bool:
        """Take a comma or the like: the next number begins a new angle."""
        self.ended = bool(self.parts)
        return True

    def add_word(self, word: str) -> bool:
        """Take a direction, a label or the name of a mark."""
        key = direction_key(word)
        letter = _UNIT_LETTERS.get(word)
        if letter and self.parts and (self.lettered or letter == "degree"):
            self.lettered = True
            return self.add_mark(letter)
        if is_direction(key):
            return self._add_direction(key)
        if key in _UNITS:
            return self.add_mark(_UNITS[key])
        return not key or self._add_label(_labels().get(key))

    def _add_label(self, axis: str | None) -> bool:
        if axis is None:
            return False
        if axis == "both":
            return not self.parts and not self.angles
        if self.parts and not self._close():
            return False
        self.axis = axis
        return True

    def _add_direction(self, key: str) -> bool:
        if self.direction_first is None:
            self.direction_first = not self.parts
        if self.direction_first:
            if self.parts and not self._close():
                return False
            known = bool(self.direction)
            self.direction = key
            return not known
        if not self.parts:
            return False
        self.direction = key
        return self._close()

    def finish(self) -> list[Angle]:
        """Return the angles, none if something is left over."""
        if self.parts:
            if not self._close():
                return []
        elif self.direction or self.axis:
            return []
        return self.angles
