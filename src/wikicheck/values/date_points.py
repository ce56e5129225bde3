"""Reading one date: a day, month, season, year, decade or century, with the words that qualify it."""

from wikicheck.values.date_behind import BehindReader
from wikicheck.values.date_centuries import CenturyReader
from wikicheck.values.date_days import MOST_DAYS, DayReader
from wikicheck.values.date_marked import MarkedReader
from wikicheck.values.date_numeric import read_cjk, read_figures, read_roman_month, reign_year
from wikicheck.values.date_part import Part
from wikicheck.values.date_tokens import Token, Tokens
from wikicheck.values.date_year_first import YearFirstReader

_AROUND = ("ad", "bc")
_MOST_CENTURIES = 21
_ROMAN_SIGNS = frozenset(" IVX")


class PointReader:
    """Reads one date at a token. What is left open (a day without a month, a year without an era) stays in the part."""

    __slots__ = ("_readers", "behind", "centuries", "days", "limit", "marked", "prose", "tokens", "vocabulary", "year_first")

    def __init__(self, tokens: Tokens, limit: int) -> None:
        """Read from `tokens`; a bare number past the year `limit` is no year."""
        self.tokens = tokens
        self.limit = limit
        self.prose = tokens.prose
        self.vocabulary = tokens.vocabulary
        self.days = DayReader(tokens)
        self.behind = BehindReader(tokens, self.days)
        self.year_first = YearFirstReader(tokens, self.days)
        self.centuries = centuries = CenturyReader(tokens, limit, self._core)
        self.marked = MarkedReader(tokens, self.days, centuries, limit)
        # what the first word of a date can be, and who reads on
        self._readers = (
            ("month", self.days.read_month),
            ("month_before", self.days.read_month),
            ("season", self.days.read_season),
            ("portion", centuries.read_portion),
            ("ordinal", centuries.read_ordinal),
            ("reign", self._from_reign),
            ("century", centuries.read_century_word),
            ("millennium", centuries.read_century_word),
            ("decade_of", centuries.read_decade_word),
            ("turn", centuries.read_turn),
            ("present", self._from_open_end),
            ("unknown", self._from_open_end),
        )

    def read(self, index: int) -> tuple[Part, int] | None:
        """Return the part that begins at token `index` and the index after it, or None."""
        part = Part(self.tokens[index].start)
        after = self._core(part, self._before(part, index))
        if after < 0:
            return None
        after = self.behind.read(part, after)
        if part.weekday >= 0 and not part.day:
            return None
        part.end = self.tokens[after - 1].end
        return part, after

    def _before(self, part: Part, index: int) -> int:
        """Read "c.", "probably", a weekday, an era, an article."""
        for _ in range(6):
            token = self.tokens[index]
            if not token.roles and token.kind != "tilde":
                break
            after = self._before_one(part, index, token)
            if after < 0:
                break
            index = after
        return index

    def _before_one(self, part: Part, index: int, token: Token) -> int:
        """Read one of the words before a date; return the index after it, or -1 if it is none."""
        tokens, roles = self.tokens, token.roles
        if "circa" in roles or token.kind == "tilde":
            part.circa = True
            part.vague = "vague" in roles
        elif "uncertain" in roles:
            part.uncertain = True
        elif "weekday" in roles and part.weekday < 0 and not ("month" in roles and self._is_month(index)):
            part.weekday = roles["weekday"]
            index += tokens[index + 1].kind == "comma"
        elif ("ad" in roles or "bc" in roles) and not part.era and tokens[index + 1].kind == "number":
            part.era = -1 if "bc" in roles else 1
        elif "day_before" in roles and self._is_day(index + 1):
            index += tokens[index + 1].kind == "dash"
        elif "the" in roles:
            if not (part.circa or part.uncertain or part.weekday >= 0):
                part.start = tokens[index + 1].start
        else:
            return -1
        return index + 1

    def _is_month(self, index: int) -> bool:
        """Say whether a word that is the name of a weekday and of a month (Spanish "mar") is the month."""
        tokens = self.tokens
        index += 1 + (tokens[index + 1].kind == "comma")
        following = tokens[index + 1]
        return tokens[index].digits > 2 or not following.roles.keys() & {"month", "of"} if tokens[index].kind == "number" else True

    def _is_day(self, index: int) -> bool:
        tokens = self.tokens
        return tokens[index + (tokens[index].kind == "dash")].kind == "number"

    def _core(self, part: Part, index: int) -> int:
        """Read the date proper; -1 if there is none."""
        token = self.tokens[index]
        if token.kind == "number":
            return self._from_number(part, index)
        if token.kind != "word":
            part.open = "unknown" if token.kind == "question" else ""
            return index + 1 if part.open else -1
        if "\u2e80" <= self.tokens.text[token.start] <= "\ud7ff":
            return self._from_cjk(part, index)
        for role, read in self._readers:
            if role in token.roles:
                return read(part, index)
        may_stand_alone = self.vocabulary.romans == "before"
        is_roman = may_stand_alone or "century" in self.tokens[index + 1].roles
        return self.centuries.read_roman(part, index, alone=may_stand_alone) if is_roman else -1

    def _from_open_end(self, part: Part, index: int) -> int:
        """Read `present` or `unknown`."""
        part.open = "present" if "present" in self.tokens[index].roles else "unknown"
        return index + 1

    # -- from a number ------------------------------------------------------------------------------------------

    def _from_number(self, part: Part, index: int) -> int:
        tokens = self.tokens
        token, following = tokens[index], tokens[index + 1]
        if token.value < 0:
            return -1
        if token.digits <= 4 and not token.grouped:
            after = self._from_signs(part, index)
            if after:
                return after
        if not following.gap:
            if following.kind == "word":
                return self._from_marked(part, index)
            after = self.marked.read_signed(part, index)
            if after:
                return after
        if self.vocabulary.bare_centuries and following.kind == "word" and not self.prose and 4 < token.value <= _MOST_CENTURIES:
            after = self.centuries.read_unit(part, token.value, index + 1)
            if after >= 0:
                return after
        return self.days.read_day(part, index, index + 1) or self._as_year_or_number(part, index)

    def _from_signs(self, part: Part, index: int) -> int:
        """Read figures with signs between them, or CJK; 0 if it is neither."""
        token, text = self.tokens[index], self.tokens.text
        sign = text[token.end : token.end + 1]
        reading = None
        if sign and sign in "-/. \u00a0" and token.digits <= 2 and text[token.end + 1 : token.end + 2] in _ROMAN_SIGNS:
            reading = read_roman_month(text, token.start, prose=self.prose)
        if reading is not None:
            pass
        elif sign and sign in "-/.\u2010\u2011\u2013":
            reading = read_figures(text, token.start, self.vocabulary.numeric_order, prose=self.prose)
        elif sign > "\u2e80" or (sign == " " and text[token.end + 1 : token.end + 2] > "\u2e80"):
            reading = read_cjk(text, token.start, self.limit)
        if reading is None:
            return 0
        part.fixed = reading.date
        return self.tokens.skip_to(index, reading.end)

    def _from_cjk(self, part: Part, index: int) -> int:
        """Read a date that begins with a reign or era in Chinese, Japanese or Korean."""
        reading = read_cjk(self.tokens.text, self.tokens[index].start, self.limit)
        if reading is None:
            return self._from_open_end(part, index) if self.tokens[index].roles.keys() & {"present", "unknown"} else -1
        part.fixed = reading.date
        return self.tokens.skip_to(index, reading.end)

    def _from_marked(self, part: Part, index: int) -> int:
        """Read a number that letters touch: `1990s`, `19th century`, `20th March`, `79AD`."""
        token, mark = self.tokens[index], self.tokens[index + 1]
        if token.digits == 4 and mark.roles.keys() & {"year_word", "year_mark", "circa_behind"}:
            return self._as_year_or_number(part, index)
        if not mark.roles.keys().isdisjoint(_AROUND) and not (self.prose and token.digits == 1 and "ad" in mark.roles):
            return self._as_year_or_number(part, index)  # but 4AD is a record label
        return self.marked.read_marked(part, index)

    def _as_year_or_number(self, part: Part, index: int) -> int:
        token = self.tokens[index]
        if token.digits > 5 or not (token.value or token.digits == 2):  # "1999–00"
            return -1
        if part.era:
            part.year = token.value
            return index + 1
        if self.vocabulary.year_first and not token.grouped and 3 <= token.digits <= 4 and token.value <= self.limit:
            part.year = token.value
            after = self.year_first.read(part, index + 1)
            if after > index + 1:
                return after
            part.year = 0
        if token.grouped or token.digits != 4 or not 1000 <= token.value <= self.limit or token.value in self.vocabulary.not_years:
            part.number, part.digits = token.value, token.digits
            return index + 1
        part.year = token.value
        part.bare = True
        after = self.days.read_dual_year(part, index + 1)
        return after if self.prose else self._day_behind_year(part, after)

    def _day_behind_year(self, part: Part, index: int) -> int:
        """Read the month, and the day if there is one, of `1985 March 12` or `1985, March`."""
        tokens = self.tokens
        month, after = self.days.month_at(index + (tokens[index].kind == "comma"))
        if not month:
            return index
        day = tokens[after]
        if day.kind == "number" and day.digits <= 2 and 1 <= day.value <= MOST_DAYS and tokens[after + 1].kind == "end":
            part.month, part.day, part.bare = month, day.value, False
            return after + 1
        if day.kind == "end":
            part.month, part.bare = month, False
            return after
        return index

    def _from_reign(self, part: Part, index: int) -> int:
        """Read `Shōwa 20`."""
        number = self.tokens[index + 1]
        if number.kind != "number" or not number.gap or number.digits > 2:
            return -1
        part.fixed = reign_year(self.tokens[index].roles["reign"], number.value)
        return index + 2 if part.fixed else -1
