"""Reading centuries, millennia and decades, and parts of times: "early", "the second half of"."""

from collections.abc import Callable

from wikicheck.values.date_part import Part
from wikicheck.values.date_tokens import Token, Tokens
from wikicheck.values.fuzzy_date import DateFlag

# The units and the last of each that anything is written about; "the last century" names none.
_UNITS = {"century": 60, "millennium": 12}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_LINKS = frozenset({"to", "and", "or"})


class CenturyReader:
    """Reads what is larger than a year, or a part of something. Methods return the index after it, or -1."""

    __slots__ = ("core", "limit", "tokens", "vocabulary")

    def __init__(self, tokens: Tokens, limit: int, core: Callable[[Part, int], int]) -> None:
        """Read from `tokens`; `core` reads what a portion is a portion of."""
        self.tokens = tokens
        self.vocabulary = tokens.vocabulary
        self.limit = limit
        self.core = core

    def is_decade(self, token: Token) -> bool:
        """Say whether a number is the first year of a decade, its first two figures perhaps left out."""
        return 2 <= token.digits <= 4 and token.value % 10 == 0 and not token.grouped and token.value <= self.limit

    def read_decade(self, part: Part, index: int, after: int, *, loose: bool = False) -> int:
        """Read the number at `index` as a decade that ends before `after`."""
        token = self.tokens[index]
        part.decade = True
        if token.digits >= 3:
            part.year = token.value
        else:
            part.number, part.digits = token.value, token.digits
        if loose:
            part.flags |= {DateFlag.LOOSE}
        return after

    def read_unit(self, part: Part, number: int, index: int) -> int:
        """Read the word "century" or "millennium" behind an ordinal number, also glued on with a hyphen."""
        tokens = self.tokens
        if tokens[index].kind == "dash" and tokens.is_tight(index):
            index += 1
        roles = tokens[index].roles
        for name, last in _UNITS.items():
            if name in roles and 0 < number <= last:
                part.unit, part.ordinal = name, number
                return index + 1
        if "fraction" in roles:
            return self._read_fraction(part, number, index)
        return -1

    def read_portion(self, part: Part, index: int) -> int:
        """Read `early 1990s`, `mid-1990s`, `mid-to-late 19th century`, `the end of 1990`."""
        tokens = self.tokens
        first = last = tokens[index].roles["portion"]
        index += 1
        for _ in range(2):
            at = index
            while at < index + 4 and (tokens[at].kind in {"dash", "slash"} or not _LINKS.isdisjoint(tokens[at].roles)):
                at += 1
            if at > index and "portion" in tokens[at].roles:
                last = max(last, tokens[at].roles["portion"])
                first = min(first, tokens[at].roles["portion"])
                index = at + 1
        if tokens[index].kind == "dash" and tokens.is_tight(index):
            index += 1
        return self._read_whole(part, index, portion=(first, last))

    def _read_whole(self, part: Part, index: int, portion: tuple[int, int] | None = None, fraction: tuple[int, int] | None = None) -> int:
        """Read what a portion or fraction is a part of."""
        if part.nested:
            return -1
        part.nested = True
        tokens = self.tokens
        for role in ("of", "the"):
            if role in tokens[index].roles:
                index += 1
        if "ad" in tokens[index].roles and tokens[index + 1].kind == "number":
            part.era = 1
            index += 1
        after = self.core(part, index)
        if after < 0 or part.day or part.fixed or part.open or (fraction and (part.season or part.month)):
            return -1
        # of "late spring" the season is kept whole: its months are not known anyway
        part.portion, part.fraction = None if part.season else portion, fraction
        part.bare = False
        return after

    def _read_fraction(self, part: Part, which: int, index: int) -> int:
        return self._read_whole(part, index + 1, fraction=(which, self.tokens[index].roles["fraction"]))

    def read_ordinal(self, part: Part, index: int) -> int:
        """Read `nineteenth century`, `first half of the 19th century`; an ordinal before a link is left open."""
        tokens = self.tokens
        value = tokens[index].roles["ordinal"]
        after = self.read_unit(part, value, index + 1)
        if after >= 0:
            return after
        part.ordinal = value
        return index + 1 if not _LINKS.isdisjoint(tokens[index + 1].roles) or tokens[index + 1].kind == "dash" else -1

    def read_turn(self, part: Part, index: int) -> int:
        """Read `turn of the 20th century`: ten years to either side, whichever end is meant."""
        tokens = self.tokens
        at = index + 1
        for role in ("of", "the"):
            at += tokens[at].kind == "dash"
            if role not in tokens[at].roles:
                return -1
            at += 1
        if part.nested:
            return -1
        part.nested = True
        after = self.core(part, at + (tokens[at].kind == "dash"))
        if after < 0 or part.unit != "century":
            return -1
        part.turn = True
        part.flags |= {DateFlag.LOOSE}
        return after

    def read_decade_word(self, part: Part, index: int) -> int:
        """Read a decade that a word before it marks: French `années 1990`, Hebrew `שנות ה-1990`."""
        at = self._behind_word(index + 1, "of")
        token = self.tokens[at]
        return self.read_decade(part, at, at + 1) if token.kind == "number" and token.digits >= 3 and self.is_decade(token) else -1

    def _behind_word(self, index: int, *roles: str) -> int:
        """Return the index behind what stands between "century" and its number: an article, a hyphen."""
        tokens = self.tokens
        for at in range(index, index + 3):
            if tokens[at].kind != "dash" and tokens[at].roles.keys().isdisjoint(("ordinal_before", *roles)):
                return at
        return index + 3

    def read_century_word(self, part: Part, index: int) -> int:
        """Read a century whose number follows: Spanish `siglo XIX`, Romanian `secolul al XIX-lea`, Indonesian `abad ke-19`."""
        if self.vocabulary.romans != "after":
            return -1
        tokens = self.tokens
        at = self._behind_word(index + 1)
        token = tokens[at]
        value = token.value if token.kind == "number" else roman_number(tokens.text[token.start : token.end]) if token.kind == "word" else 0
        roles = tokens[index].roles
        unit = "century" if "century" in roles else "millennium"
        if not 0 < value <= _UNITS[unit]:
            return -1
        part.unit, part.ordinal = unit, value
        mark = tokens[at + 1]
        if mark.kind == "dash" and not mark.gap and "ordinal_mark" in tokens[at + 2].roles and not tokens[at + 2].gap:
            return at + 3
        return at + 1 + (not mark.gap and "ordinal_mark" in mark.roles)

    def read_roman(self, part: Part, index: int, *, alone: bool = True) -> int:
        """Read a century whose Roman number comes first: French `XIXe siècle`, Polish `XIX wiek`.

        If it may stand `alone`, also the `XIX` of `XIX–XX wiek`.
        """
        tokens = self.tokens
        token = tokens[index]
        value = roman_number(tokens.text[token.start : token.end])
        if not value:
            return -1
        at = index + 1 + (tokens[index + 1].kind == "dot" and not tokens[index + 1].gap and self.vocabulary.day_dot)
        after = self.read_unit(part, value, at + ("ordinal_mark" in tokens[at].roles))
        if after >= 0:
            return after
        part.ordinal = value
        return index + 1 if alone else -1


def roman_number(written: str) -> int:
    """Return the value of a Roman number up to 30, an ordinal ending (`XIXe`) left out; 0 if it is none."""
    numerals = written.rstrip("eèrmoºªᵉ")
    if not numerals or len(numerals) > 6 or any(letter not in _ROMAN for letter in numerals):
        return 0
    values = [_ROMAN[letter] for letter in numerals]
    total = sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))
    return total if 0 < total <= 30 else 0
