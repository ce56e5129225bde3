"""Reading one date: a day, month, season, year, decade or century, with the words that qualify it."""

from wikicheck.values.date_numeric import read_cjk, read_figures, reign_year
from wikicheck.values.date_part import NEW, OLD, Part
from wikicheck.values.date_tokens import Token, Tokens
from wikicheck.values.fuzzy_date import DateFlag

_MOST_DAYS = 39  # "32 June" is a slip, "45 June" is a number before a month
_LAST_DUAL_YEAR = 1752  # in which England moved New Year to 1 January
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_UNITS = ("century", "millennium")


class PointReader:
    """Reads one date at a token. What is left open (a day without a month, a year without an era) stays in the part."""

    __slots__ = ("limit", "prose", "tokens", "vocabulary")

    def __init__(self, tokens: Tokens, limit: int) -> None:
        """Read from `tokens`; a bare number past the year `limit` is no year."""
        self.tokens = tokens
        self.limit = limit
        self.prose = tokens.prose
        self.vocabulary = tokens.vocabulary

    def read(self, index: int) -> tuple[Part, int] | None:
        """Return the part that begins at token `index` and the index after it, or None."""
        part = Part(self.tokens[index].start)
        after = self._before(part, index)
        after = self._core(part, after)
        if after < 0:
            return None
        after = self._behind(part, after)
        if part.weekday >= 0 and not part.day:
            return None
        part.end = self.tokens[after - 1].end
        return part, after

    # -- what stands before -------------------------------------------------------------------------------------

    def _before(self, part: Part, index: int) -> int:
        """Read "c.", "probably", a weekday, an era, an article."""
        tokens = self.tokens
        for _ in range(6):
            token = tokens[index]
            roles = token.roles
            if "circa" in roles or token.kind == "tilde":
                part.circa = True
            elif "uncertain" in roles:
                part.uncertain = True
            elif "weekday" in roles and part.weekday < 0:
                part.weekday = roles["weekday"]
                if tokens[index + 1].kind == "comma":
                    index += 1
            elif ("ad" in roles or "bc" in roles) and not part.era and tokens[index + 1].kind == "number":
                part.era = -1 if "bc" in roles else 1
            elif "the" in roles:
                if index == 0 or not (part.circa or part.uncertain or part.weekday >= 0):
                    part.start = tokens[index + 1].start
            else:
                break
            index += 1
        return index

    def _core(self, part: Part, index: int) -> int:
        token = self.tokens[index]
        if token.kind == "number":
            return self._from_number(part, index)
        if token.kind == "question":
            part.open = "unknown"
            return index + 1
        if token.kind != "word":
            return -1
        roles = token.roles
        if "\u2e80" <= self.tokens.text[token.start] <= "\ud7ff":
            return self._from_cjk(part, index)
        for role, read in (
            ("month", self._from_month),
            ("portion", self._from_portion),
            ("ordinal", self._from_ordinal),
            ("season", self._from_season),
            ("reign", self._from_reign),
            ("century", self._from_century_word),
            ("decade_of", self._from_decade_word),
            ("turn", self._from_turn),
        ):
            if role in roles:
                return read(part, index)
        if "present" in roles or "unknown" in roles:
            part.open = "present" if "present" in roles else "unknown"
            return index + 1
        return self._from_roman(part, index) if self.vocabulary.romans == "before" else -1

    # -- cores --------------------------------------------------------------------------------------------------

    def _from_number(self, part: Part, index: int) -> int:
        tokens = self.tokens
        token, following = tokens[index], tokens[index + 1]
        if token.value < 0:
            return -1
        if token.digits <= 4 and not token.grouped:
            after = self._from_signs(part, index)
            if after:
                return after
        if following.kind == "word" and not following.gap:
            return self._from_marked(part, index)
        if following.kind == "apostrophe" and not following.gap and self._is_decade(token) and "decade" in tokens[index + 2].roles:
            if not tokens[index + 2].gap:
                return self._as_decade(part, index, index + 3, loose=True)
        if following.kind == "dash" and tokens.is_tight(index + 1) and "decade_dash" in tokens[index + 2].roles and self._is_decade(token):
            return self._as_decade(part, index, index + 3)
        if following.kind == "other" and not following.gap and tokens.text[following.start] == "°":
            return self._month_of_day(part, index, index + 2) or -1
        if self.vocabulary.day_dot and following.kind == "dot" and not following.gap and token.digits <= 2:
            return self._after_ordinal(part, index, index + 2)
        after = self._month_of_day(part, index, index + 1)
        return after or self._as_year_or_number(part, index)

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
        reading = read_cjk(self.tokens.text, self.tokens[index].start, self.limit)
        if reading is None:
            if "present" in self.tokens[index].roles:
                part.open = "present"
                return index + 1
            return -1
        part.fixed = reading.date
        return self.tokens.skip_to(index, reading.end)

    def _from_marked(self, part: Part, index: int) -> int:
        """Read a number that letters touch: `1990s`, `19th century`, `20th March`, `79AD`."""
        token, mark = self.tokens[index], self.tokens[index + 1]
        if "decade" in mark.roles and self._is_decade(token):
            return self._as_decade(part, index, index + 2)
        if "ordinal_mark" in mark.roles:
            return self._after_ordinal(part, index, index + 2)
        if "month" in mark.roles:
            return self._month_of_day(part, index, index + 1) or -1
        if "ad" in mark.roles or "bc" in mark.roles:
            return self._as_year_or_number(part, index)
        return -1

    def _is_decade(self, token: Token) -> bool:
        return 2 <= token.digits <= 4 and token.value % 10 == 0 and not token.grouped and token.value <= self.limit

    def _as_decade(self, part: Part, index: int, after: int, *, loose: bool = False) -> int:
        token = self.tokens[index]
        part.decade = True
        if token.digits >= 3:
            part.year = token.value
        else:
            part.number, part.digits = token.value, token.digits
        if loose:
            part.flags |= {DateFlag.LOOSE}
        return after

    def _after_ordinal(self, part: Part, index: int, after: int) -> int:
        """Read on after an ordinal number: it counts centuries, or days, or (left open) either."""
        tokens, token = self.tokens, self.tokens[index]
        if token.digits > 2 or not token.value:
            return -1
        unit = after + (tokens[after].kind == "dash" and tokens.is_tight(after))
        for name in _UNITS:
            if name in tokens[unit].roles:
                part.unit, part.ordinal = name, token.value
                return unit + 1
        if "fraction" in tokens[unit].roles:
            return self._from_fraction(part, token.value, unit)
        month = self._month_of_day(part, index, after)
        if month:
            return month
        part.ordinal = part.number = token.value
        part.digits = token.digits
        return after

    def _month_of_day(self, part: Part, index: int, after: int) -> int:
        """Read the month, and the year if there is one, that follow a day; 0 if no month does."""
        tokens, token = self.tokens, self.tokens[index]
        if token.digits > 2 or not 1 <= token.value <= _MOST_DAYS:
            return 0
        sign = tokens[after]
        month = after + ("of" in sign.roles or (sign.kind in {"dash", "slash"} and tokens.is_tight(after)))
        if month == after and "the" in sign.roles and "of" in tokens[after + 1].roles:
            month += 2
        if "month" not in tokens[month].roles:
            return 0
        part.day, part.month = token.value, tokens[month].roles["month"]
        if month > after and sign.kind in {"dash", "slash"}:
            year = tokens[month + 2]
            if tokens[month + 1].kind == sign.kind and tokens.is_tight(month + 1) and year.kind == "number" and year.digits == 4:
                part.year = year.value
                return month + 3
            part.day = part.month = 0
            return 0
        return self.read_year(part, self._bracketed_style(part, month + 1))

    def _as_year_or_number(self, part: Part, index: int) -> int:
        token, tokens = self.tokens[index], self.tokens
        if part.era and token.value and token.digits <= 5:
            part.year = token.value
            return index + 1
        if token.grouped or token.digits > 4 or not token.value:
            if not token.value or token.digits > 5:
                return -1
            part.number, part.digits = token.value, token.digits
            return index + 1
        if token.digits < 4 or not 1000 <= token.value <= self.limit:
            part.number, part.digits = token.value, token.digits
            return index + 1
        part.year = token.value
        part.bare = True
        after = self._dual_year(part, index + 1)
        if not self.prose and "month" in tokens[after].roles:
            day = tokens[after + 1]
            if day.kind == "number" and day.digits <= 2 and 1 <= day.value <= _MOST_DAYS and tokens[after + 2].kind == "end":
                part.month, part.day, part.bare = tokens[after].roles["month"], day.value, False
                return after + 2
        return after

    def _dual_year(self, part: Part, index: int) -> int:
        """Read the `/32` of `1731/32`: a year that was counted from March as well as from January."""
        sign, number = self.tokens[index], self.tokens[index + 1]
        if sign.kind != "slash" or not self.tokens.is_tight(index) or number.kind != "number" or number.grouped:
            return index
        following = part.year + 1
        if number.digits not in {1, 2, 4} or following % 10**number.digits != number.value:
            return index
        if part.year <= _LAST_DUAL_YEAR and part.year >= 1000:
            part.second_year = following
            return index + 2
        return index

    def read_year(self, part: Part, index: int) -> int:
        """Read the year behind a day and month, if there is one, and return the index after it."""
        tokens = self.tokens
        at = index
        comma = tokens[at].kind == "comma"
        if comma or "of" in tokens[at].roles:
            at += 1
        if "ad" in tokens[at].roles and tokens[at + 1].kind == "number":
            part.era = 1
            at += 1
        token, following = tokens[at], tokens[at + 1]
        if token.kind != "number" or token.grouped or not token.value or token.digits > 4:
            part.era = 0
            return index
        if not token.gap and not comma and tokens[at - 1].kind == "word":
            return index
        era = bool(part.era) or "bc" in following.roles or "ad" in following.roles
        if following.kind == "word" and not following.gap and not era:
            return index
        if not era and not self._is_year_of_day(token, following, comma=comma, month_first=part.month_first):
            return index
        if token.digits < 3 and not era:
            part.flags |= {DateFlag.LOOSE}
        part.year = token.value
        return self._dual_year(part, at + 1)

    def _is_year_of_day(self, token: Token, following: Token, *, comma: bool, month_first: bool) -> bool:
        """Say whether a number behind a day and month is their year: 548 is in "28 June 548", not in "on 28 June, 548 men"."""
        if following.kind in {"dot", "comma", "apostrophe"} and not following.gap:
            sign = self.tokens.text[following.end : following.end + 1]
            if sign.isdigit():
                return False
        if token.digits == 4:
            return not (self.prose and not comma and self._is_unit(following)) and token.value >= 1000
        if self.tokens.text[token.end : token.end + 1] in {":", "%"}:
            return False
        if not self.prose:
            return True
        if token.digits < 3 or self._is_unit(following):
            return False
        return not (comma or month_first) or following.kind in {"close", "comma", "dot", "semicolon", "end"}

    def _is_unit(self, token: Token) -> bool:
        return token.kind == "word" and self.tokens.text[token.start : token.end].casefold() in self.vocabulary.units

    def _from_month(self, part: Part, index: int) -> int:
        tokens = self.tokens
        part.month = tokens[index].roles["month"]
        after = index + 1
        day = tokens[after]
        if day.kind == "number" and day.digits <= 2 and not day.grouped and 1 <= day.value <= _MOST_DAYS and day.gap:
            mark = tokens[after + 1]
            if "bc" in mark.roles or "ad" in mark.roles:
                part.year = day.value
                return after + 1
            marked = not mark.gap and "ordinal_mark" in mark.roles
            if marked or mark.gap or mark.kind not in {"word", "other"}:
                if not (mark.kind in {"dot", "slash"} and not mark.gap and tokens[after + 2].kind == "number" and not tokens[after + 2].gap):
                    part.day, part.month_first = day.value, True
                    return self.read_year(part, self._bracketed_style(part, after + 1 + marked))
        return self._year_of_month(part, after)

    def _year_of_month(self, part: Part, index: int) -> int:
        """Read the year of a month or season: four figures, or an era with it."""
        tokens = self.tokens
        at = index
        if tokens[at].kind == "comma" or "of" in tokens[at].roles:
            at += 1
            if "the" in tokens[at].roles:
                at += 1
        era = 0
        if "ad" in tokens[at].roles and tokens[at + 1].kind == "number":
            era = 1
            at += 1
        token, following = tokens[at], tokens[at + 1]
        if token.kind != "number" or token.grouped or not token.value or not token.gap:
            return index
        if era or "bc" in following.roles or "ad" in following.roles:
            part.year, part.era = token.value, era
            return at + 1
        if token.digits != 4 or token.value < 1000 or (following.kind == "word" and not following.gap):
            return index
        sign = self.tokens.text[token.end : token.end + 2]
        if (len(sign) == 2 and sign[0] in ".," and sign[1].isdigit()) or (self.prose and self._is_unit(following)):
            return index
        part.year = token.value
        return self._dual_year(part, at + 1)

    def _from_season(self, part: Part, index: int) -> int:
        part.season = self.tokens[index].roles["season"]
        after = self._year_of_month(part, index + 1)
        if not part.year or part.second_year:
            return after
        sign, number = self.tokens[after], self.tokens[after + 1]
        if sign.kind in {"dash", "slash"} and self.tokens.is_tight(after) and number.kind == "number" and number.digits in {2, 4}:
            if (part.year + 1) % 10**number.digits == number.value:
                part.second_year = part.year + 1
                return after + 2
        return after

    def _from_portion(self, part: Part, index: int) -> int:
        """Read `early 1990s`, `mid-1990s`, `mid-to-late 19th century`, `the end of 1990`."""
        tokens = self.tokens
        first = last = tokens[index].roles["portion"]
        index += 1
        for _ in range(2):
            at = index
            while tokens[at].kind in {"dash", "slash"} or {"to", "and", "or"} & tokens[at].roles.keys():
                at += 1
                if at > index + 3:
                    return -1
            if at > index and "portion" in tokens[at].roles:
                last = max(last, tokens[at].roles["portion"])
                first = min(first, tokens[at].roles["portion"])
                index = at + 1
        if tokens[index].kind == "dash" and tokens.is_tight(index):
            index += 1
        return self._of(part, index, portion=(first, last))

    def _of(self, part: Part, index: int, portion: tuple[int, int] | None = None, fraction: tuple[int, int] | None = None) -> int:
        """Read what a portion or fraction is a part of."""
        tokens = self.tokens
        for role in ("of", "the"):
            if role in tokens[index].roles:
                index += 1
        after = self._core(part, self._before_number(part, index))
        if after < 0 or part.day or part.fixed or part.open or part.season or part.portion or part.fraction:
            return -1
        if fraction and part.month:
            return -1
        part.portion, part.fraction = portion, fraction
        part.bare = False
        return after

    def _before_number(self, part: Part, index: int) -> int:
        if "ad" in self.tokens[index].roles and self.tokens[index + 1].kind == "number":
            part.era = 1
            return index + 1
        return index

    def _from_fraction(self, part: Part, which: int, index: int) -> int:
        return self._of(part, index + 1, fraction=(which, self.tokens[index].roles["fraction"]))

    def _from_ordinal(self, part: Part, index: int) -> int:
        """Read `nineteenth century`, `first half of the 19th century`."""
        tokens = self.tokens
        value = tokens[index].roles["ordinal"]
        after = index + 1
        if tokens[after].kind == "dash" and tokens.is_tight(after):
            after += 1
        if "fraction" in tokens[after].roles:
            return self._from_fraction(part, value, after)
        part.ordinal = value
        for name in _UNITS:
            if name in tokens[after].roles:
                part.unit = name
                return after + 1
        part.number = 0
        return index + 1 if {"and", "to", "or"} & tokens[index + 1].roles.keys() or tokens[index + 1].kind == "dash" else -1

    def _from_reign(self, part: Part, index: int) -> int:
        number = self.tokens[index + 1]
        if number.kind != "number" or not number.gap or number.digits > 2:
            return -1
        part.fixed = reign_year(self.tokens[index].roles["reign"], number.value)
        return index + 2 if part.fixed else -1

    def _from_turn(self, part: Part, index: int) -> int:
        """Read `turn of the 20th century`: ten years to either side of it, whichever end is meant."""
        tokens = self.tokens
        if "of" not in tokens[index + 1].roles or "the" not in tokens[index + 2].roles:
            return -1
        after = self._core(part, index + 3)
        if after < 0 or part.unit != "century" or not part.ordinal:
            return -1
        part.flags |= {DateFlag.LOOSE}
        part.circa = True
        part.fraction = (1, 1)
        return after

    def _from_decade_word(self, part: Part, index: int) -> int:
        """Read a decade that a word before it marks: French `années 1990`."""
        at = index + 1
        while "of" in self.tokens[at].roles and at < index + 3:
            at += 1
        token = self.tokens[at]
        return self._as_decade(part, at, at + 1) if token.kind == "number" and token.digits >= 3 and self._is_decade(token) else -1

    def _from_century_word(self, part: Part, index: int) -> int:
        """Read a century whose number follows: Spanish `siglo XIX`."""
        if self.vocabulary.romans != "after":
            return -1
        token = self.tokens[index + 1]
        value = roman_number(self.tokens.text[token.start : token.end]) if token.kind == "word" else 0
        part.unit, part.ordinal = "century", value
        return index + 2 if value else -1

    def _from_roman(self, part: Part, index: int) -> int:
        """Read a century whose Roman number comes first: French `XIXe siècle`, Polish `XIX wiek`."""
        tokens = self.tokens
        token = tokens[index]
        value = roman_number(tokens.text[token.start : token.end])
        if not value:
            return -1
        after = index + 1
        if "ordinal_mark" in tokens[after].roles or tokens[after].kind == "other":
            after += 1
        for name in _UNITS:
            if name in tokens[after].roles:
                part.unit, part.ordinal = name, value
                return after + 1
        part.ordinal = value
        return index + 1

    # -- what stands behind -------------------------------------------------------------------------------------

    def _behind(self, part: Part, index: int) -> int:
        """Read an era, a question mark, the name of the calendar."""
        tokens = self.tokens
        for _ in range(5):
            token = tokens[index]
            following = tokens[index + 1]
            if ("bc" in token.roles or "ad" in token.roles) and not part.era and self._takes_era(part):
                part.era = -1 if "bc" in token.roles else 1
                part.bare = False
                if part.is_number and not part.ordinal:
                    part.year = part.number
                index += 1
            elif token.kind == "question" and not token.gap and not part.open and self._is_doubt(following):
                part.uncertain = True
                index += 1
            elif token.kind == "tilde" and not token.gap and following.kind != "number" and not part.open:
                part.circa = True
                index += 1
            elif "year_word" in token.roles and part.year and not part.decade:
                part.bare = False
                index += 1
            elif token.kind == "open" and tokens[index + 2].kind == "close" and (following.kind == "question" or "circa" in following.roles):
                part.uncertain = part.uncertain or following.kind == "question"
                part.circa = part.circa or following.kind != "question"
                index += 3
            else:
                after = self._style(part, index) if part.day or part.second_year or part.fixed else index
                if after == index:
                    break
                index = after
        return index

    def _takes_era(self, part: Part) -> bool:
        return not part.open and not part.fixed and bool(part.year or part.number or part.ordinal)

    def _is_doubt(self, following: Token) -> bool:
        """Say whether a question mark belongs to the date and does not end the sentence."""
        return not self.prose or following.kind in {"close", "comma", "dash", "semicolon", "slash"}

    def _bracketed_style(self, part: Part, index: int) -> int:
        return self._style(part, index) if self.tokens[index].kind == "open" else index

    def _style(self, part: Part, index: int) -> int:
        """Read `[O.S. 11 February]`, `(25 October O.S.)`, `(O.S.)` or a bare `O.S.` behind a day; `index` if there is none."""
        tokens = self.tokens
        if part.style or part.other is not None:
            return index
        token = tokens[index]
        style = style_of(token)
        if style:
            part.style = style
            return index + 1
        if token.kind != "open":
            return index
        style = style_of(tokens[index + 1])
        at = index + 1
        if style:
            at += 1
            if tokens[at].kind == "close":
                part.style = style
                return at + 1
            if tokens[at].kind == "other" and tokens.text[tokens[at].start] == ":":
                at += 1
        reader = PointReader(tokens, self.limit)
        other = Part(tokens[at].start)
        if tokens[at].kind != "number" and "month" not in tokens[at].roles:
            return index
        after = reader._core(other, at)
        if after < 0 or not (other.day or other.is_number):
            return index
        other.end = tokens[after - 1].end
        if not style:
            style = style_of(tokens[after])
            after += 1
        if not style or tokens[after].kind != "close":
            return index
        if other.is_number:
            other.day, other.month = other.number, part.month
        other.style, part.style, part.other = style, NEW if style is OLD else OLD, other
        return after + 1


def style_of(token: Token) -> DateFlag | None:
    """Return the calendar a word names."""
    return OLD if "old_style" in token.roles else NEW if "new_style" in token.roles else None


def roman_number(written: str) -> int:
    """Return the value of a Roman number up to 30, an ordinal ending (`XIXe`) left out; 0 if it is none."""
    numerals = written.rstrip("eèrmoºªᵉ") if len(written) > 1 else written
    if not numerals or len(numerals) > 6 or any(letter not in _ROMAN for letter in numerals):
        return 0
    values = [_ROMAN[letter] for letter in numerals]
    total = sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))
    return total if 0 < total <= 30 else 0
