"""Reading numbers that letters or signs touch: `1990s`, `19th`, Russian `1990-е`, German `20. März`, Czech `3. 5. 2005`."""

from wikicheck.values.date_centuries import CenturyReader
from wikicheck.values.date_days import MOST_DAYS, MOST_MONTHS, DayReader
from wikicheck.values.date_part import Part
from wikicheck.values.date_tokens import Token, Tokens

_AROUND = ("ad", "bc")


class MarkedReader:
    """Reads a number and what touches it. Methods take a part and the index of the number and return the index after, or -1."""

    __slots__ = ("centuries", "days", "limit", "tokens", "vocabulary")

    def __init__(self, tokens: Tokens, days: DayReader, centuries: CenturyReader, limit: int) -> None:
        """Read from `tokens`; a bare number past the year `limit` is no year."""
        self.tokens = tokens
        self.days = days
        self.centuries = centuries
        self.limit = limit
        self.vocabulary = tokens.vocabulary

    def read_marked(self, part: Part, index: int) -> int:
        """Read a number that letters touch."""
        token, mark = self.tokens[index], self.tokens[index + 1]
        if "decade" in mark.roles and self.centuries.is_decade(token):
            return self.centuries.read_decade(part, index, index + 2)
        if "ordinal_mark" in mark.roles and token.digits <= 2:
            return self._after_ordinal(part, index, index + 2)
        if "month" in mark.roles:
            return self.days.read_day(part, index, index + 1) or -1
        return -1

    def read_signed(self, part: Part, index: int) -> int:
        """Read a number that a sign touches; 0 if the two are no part of a date."""
        tokens = self.tokens
        token, sign, mark = tokens[index], tokens[index + 1], tokens[index + 2]
        if sign.kind == "dash" and not mark.gap:
            return self._read_hyphenated(part, index, token, mark)
        if sign.kind == "dot":
            return self._read_dotted(part, index, token, mark)
        if sign.kind == "apostrophe" and "decade" in mark.roles and not mark.gap and self.centuries.is_decade(token):
            return self.centuries.read_decade(part, index, index + 3, loose=True)
        if sign.kind == "other" and tokens.text[sign.start] == "°":  # Italian "1° maggio"
            return self.days.read_day(part, index, index + 2)
        return 0

    def _read_hyphenated(self, part: Part, index: int, token: Token, mark: Token) -> int:
        if "century_dash" in mark.roles and token.digits in {3, 4} and token.value % 100 == 0:  # Swedish "1800-talet"
            part.unit, part.ordinal = "century", token.value // 100 + 1
            return index + 3
        if "decade_dash" in mark.roles and self.centuries.is_decade(token):
            return self.centuries.read_decade(part, index, index + 3)
        if "ordinal_mark" in mark.roles and token.digits <= 2:  # Ukrainian "3-го", Esperanto "3-a"
            return self._after_ordinal(part, index, index + 3)
        return 0

    def _read_dotted(self, part: Part, index: int, token: Token, mark: Token) -> int:
        if "ordinal_mark" in mark.roles and not mark.gap:  # Spanish "1.º"
            return self._after_ordinal(part, index, index + 3)
        if "decade_dot" in mark.roles and token.digits == 4 and self.centuries.is_decade(token):  # Latvian "1990. gadi"
            return self.centuries.read_decade(part, index, index + 3)
        if self.vocabulary.year_dot and not mark.roles.keys().isdisjoint(_AROUND):  # Serbian "44. п. н. е."
            part.number, part.digits = token.value, token.digits
            return index + 2
        if token.digits <= 2 and (self.vocabulary.day_dot or ("month" in mark.roles and not self.tokens.prose)):
            return self._read_spaced_figures(part, index) or self._after_ordinal(part, index, index + 2)
        return 0

    def _read_spaced_figures(self, part: Part, index: int) -> int:
        """Read `3. 5. 2005`; 0 if it is something else."""
        tokens = self.tokens
        day, month, dot, year = tokens[index], tokens[index + 2], tokens[index + 3], tokens[index + 4]
        if month.kind != "number" or not month.gap or month.digits > 2 or dot.kind != "dot" or dot.gap:
            return 0
        if not (1 <= day.value <= MOST_DAYS and 1 <= month.value <= MOST_MONTHS):
            return 0
        if year.kind != "number" or year.digits != 4 or not 1000 <= year.value <= self.limit:
            return 0
        part.day, part.month, part.year = day.value, month.value, year.value
        return index + 5

    def _after_ordinal(self, part: Part, index: int, after: int) -> int:
        """Read on after an ordinal number: it counts centuries, or days, or (left open) either."""
        token = self.tokens[index]
        if token.digits > 2 or not token.value:
            return -1
        unit = self.centuries.read_unit(part, token.value, after)
        if unit >= 0:
            return unit
        day = self.days.read_day(part, index, after)
        if day:
            return day
        part.ordinal = part.number = token.value
        part.digits = token.digits
        return after
