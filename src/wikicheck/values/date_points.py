"""Reading one date: a day, month, season, year, decade or century, with the words that qualify it."""

from wikicheck.values.date_centuries import CenturyReader
from wikicheck.values.date_days import MOST_DAYS, DayReader
from wikicheck.values.date_numeric import read_cjk, read_figures, reign_year
from wikicheck.values.date_part import Part
from wikicheck.values.date_tokens import Token, Tokens

_AROUND = ("ad", "bc")


class PointReader:
    """Reads one date at a token. What is left open (a day without a month, a year without an era) stays in the part."""

    __slots__ = ("_readers", "centuries", "days", "limit", "prose", "tokens", "vocabulary")

    def __init__(self, tokens: Tokens, limit: int) -> None:
        """Read from `tokens`; a bare number past the year `limit` is no year."""
        self.tokens = tokens
        self.limit = limit
        self.prose = tokens.prose
        self.vocabulary = tokens.vocabulary
        self.days = DayReader(tokens)
        self.centuries = centuries = CenturyReader(tokens, limit, self._core)
        # what the first word of a date can be, and who reads on
        self._readers = (
            ("month", self.days.read_month),
            ("season", self.days.read_season),
            ("portion", centuries.read_portion),
            ("ordinal", centuries.read_ordinal),
            ("reign", self._from_reign),
            ("century", centuries.read_century_word),
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
        after = self._behind(part, after)
        if part.weekday >= 0 and not part.day:
            return None
        part.end = self.tokens[after - 1].end
        return part, after

    def _before(self, part: Part, index: int) -> int:
        """Read "c.", "probably", a weekday, an era, an article."""
        tokens = self.tokens
        for _ in range(6):
            token = tokens[index]
            roles = token.roles
            if not roles and token.kind != "tilde":
                break
            if "circa" in roles or token.kind == "tilde":
                part.circa = True
                part.vague = "vague" in roles
            elif "uncertain" in roles:
                part.uncertain = True
            elif "weekday" in roles and part.weekday < 0 and not ("month" in roles and self._is_month(index)):
                part.weekday = roles["weekday"]
                if tokens[index + 1].kind == "comma":
                    index += 1
            elif ("ad" in roles or "bc" in roles) and not part.era and tokens[index + 1].kind == "number":
                part.era = -1 if "bc" in roles else 1
            elif "the" in roles:
                if not (part.circa or part.uncertain or part.weekday >= 0):
                    part.start = tokens[index + 1].start
            else:
                break
            index += 1
        return index

    def _is_month(self, index: int) -> bool:
        """Say whether a word that is the name of a weekday and of a month (Spanish "mar") is the month."""
        tokens = self.tokens
        index += 1 + (tokens[index + 1].kind == "comma")
        following = tokens[index + 1]
        return tokens[index].digits > 2 or not following.roles.keys() & {"month", "of"} if tokens[index].kind == "number" else True

    def _core(self, part: Part, index: int) -> int:
        """Read the date proper; -1 if there is none."""
        token = self.tokens[index]
        if token.kind == "number":
            return self._from_number(part, index)
        if token.kind == "question":
            part.open = "unknown"
            return index + 1
        if token.kind != "word":
            return -1
        if "\u2e80" <= self.tokens.text[token.start] <= "\ud7ff":
            return self._from_cjk(part, index)
        for role, read in self._readers:
            if role in token.roles:
                return read(part, index)
        return self.centuries.read_roman(part, index) if self.vocabulary.romans == "before" else -1

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
            after = self._from_signed(part, index)
            if after:
                return after
        return self.days.read_day(part, index, index + 1) or self._as_year_or_number(part, index)

    def _from_signs(self, part: Part, index: int) -> int:
        """Read figures with signs between them, or CJK; 0 if it is neither."""
        token, text = self.tokens[index], self.tokens.text
        sign = text[token.end : token.end + 1]
        reading = None
        if sign and sign in "-/.\u2010\u2011\u2013":
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
        if "decade" in mark.roles and self.centuries.is_decade(token):
            return self.centuries.read_decade(part, index, index + 2)
        if "ordinal_mark" in mark.roles:
            return self._after_ordinal(part, index, index + 2)
        if "month" in mark.roles:
            return self.days.read_day(part, index, index + 1) or -1
        if not mark.roles.keys().isdisjoint(_AROUND) and not (
            self.prose and token.digits == 1 and "ad" in mark.roles
        ):  # 4AD is a record label
            return self._as_year_or_number(part, index)
        return -1

    def _from_signed(self, part: Part, index: int) -> int:
        """Read a number that a sign touches: `1990's`, Russian `1990-е`, German `20. März`, Italian `1° maggio`; 0 if it is none."""
        tokens = self.tokens
        token, sign, mark = tokens[index], tokens[index + 1], tokens[index + 2]
        if sign.kind == "apostrophe" and "decade" in mark.roles and not mark.gap and self.centuries.is_decade(token):
            return self.centuries.read_decade(part, index, index + 3, loose=True)
        if sign.kind == "dash" and "decade_dash" in mark.roles and not mark.gap and self.centuries.is_decade(token):
            return self.centuries.read_decade(part, index, index + 3)
        if sign.kind == "dot" and "ordinal_mark" in mark.roles and not mark.gap:  # Spanish "1.º"
            return self._after_ordinal(part, index, index + 3)
        if sign.kind == "other" and tokens.text[sign.start] == "°":
            return self.days.read_day(part, index, index + 2)
        if sign.kind == "dot" and self.vocabulary.day_dot and token.digits <= 2:
            return self._after_ordinal(part, index, index + 2)
        return 0

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

    def _as_year_or_number(self, part: Part, index: int) -> int:
        token = self.tokens[index]
        if token.digits > 5 or not (token.value or token.digits == 2):  # "1999–00"
            return -1
        if part.era:
            part.year = token.value
            return index + 1
        if token.grouped or token.digits != 4 or not 1000 <= token.value <= self.limit:
            part.number, part.digits = token.value, token.digits
            return index + 1
        part.year = token.value
        part.bare = True
        after = self.days.read_dual_year(part, index + 1)
        return after if self.prose else self._day_behind_year(part, after)

    def _day_behind_year(self, part: Part, index: int) -> int:
        """Read the month and day of `1985 March 12`."""
        tokens = self.tokens
        day = tokens[index + 1]
        if "month" not in tokens[index].roles or day.kind != "number" or day.digits > 2 or not 1 <= day.value <= MOST_DAYS:
            return index
        if tokens[index + 2].kind != "end":
            return index
        part.month, part.day, part.bare = tokens[index].roles["month"], day.value, False
        return index + 2

    def _from_reign(self, part: Part, index: int) -> int:
        """Read `Shōwa 20`."""
        number = self.tokens[index + 1]
        if number.kind != "number" or not number.gap or number.digits > 2:
            return -1
        part.fixed = reign_year(self.tokens[index].roles["reign"], number.value)
        return index + 2 if part.fixed else -1

    # -- what stands behind -------------------------------------------------------------------------------------

    def _behind(self, part: Part, index: int) -> int:
        """Read an era, a question mark, the name of the calendar."""
        for _ in range(5):
            token = self.tokens[index]
            if token.kind == "word":
                after = self._word_behind(part, index, token.roles) if token.roles else index
            else:
                after = index if part.open else self._doubt(part, index, token)
            if after == index and (part.day or part.second_year):
                after = self.days.read_style(part, index)
            if after == index:
                break
            index = after
        return index

    def _word_behind(self, part: Part, index: int, roles: dict[str, int]) -> int:
        """Read an era or a word such as Russian "года"."""
        if not roles.keys().isdisjoint(_AROUND) and not part.era and self._takes_era(part):
            part.era = -1 if "bc" in roles else 1
            part.bare = False
            if part.is_number and not part.ordinal:
                part.year = part.number
                if not part.year:
                    part.digits = 0
            return index + 1
        if "year_word" in roles and not part.decade and (part.year or self._is_year_before_era(part, index + 1)):
            part.bare = False
            return index + 1
        return index

    def _doubt(self, part: Part, index: int, token: Token) -> int:
        """Read `?`, `(?)`, `~` or `(circa)` behind a date."""
        following = self.tokens[index + 1]
        if token.kind == "question" and not token.gap and self._is_doubt(following):
            part.uncertain = True
            return index + 1
        if token.kind == "tilde" and not token.gap and following.kind != "number":
            part.circa = True
            return index + 1
        if token.kind == "open" and self.tokens[index + 2].kind == "close":
            if following.kind == "question":
                part.uncertain = True
                return index + 3
            if "circa" in following.roles:
                part.circa = True
                return index + 3
        return index

    def _is_year_before_era(self, part: Part, index: int) -> bool:
        """Say whether an era follows: Russian "44 год до н. э."."""
        return part.is_number and not self.tokens[index].roles.keys().isdisjoint(_AROUND)

    def _takes_era(self, part: Part) -> bool:
        return not part.open and not part.fixed and bool(part.year or part.number or part.ordinal)

    def _is_doubt(self, following: Token) -> bool:
        """Say whether a question mark belongs to the date and does not end the sentence."""
        return not self.prose or following.kind in {"close", "comma", "dash", "semicolon", "slash"}
