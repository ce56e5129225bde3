"""Reading days, months, seasons and their years, in either calendar."""

from wikicheck.values.date_part import NEW, OLD, Part
from wikicheck.values.date_tokens import Token, Tokens
from wikicheck.values.fuzzy_date import DateFlag

MOST_MONTHS = 12
MOST_DAYS = 39  # "32 June" is a slip, "45 June" is a number before a month
_LAST_DUAL_YEAR = 1752  # in which England moved New Year to 1 January
_ENDING = frozenset({"close", "comma", "dot", "semicolon", "end"})


class DayReader:
    """Reads what has a day, month or season in it. Every method takes a part and an index and returns the index after."""

    __slots__ = ("prose", "text", "tokens", "vocabulary")

    def __init__(self, tokens: Tokens) -> None:
        """Read from `tokens`."""
        self.tokens = tokens
        self.text = tokens.text
        self.prose = tokens.prose
        self.vocabulary = tokens.vocabulary

    def month_at(self, index: int) -> tuple[int, int]:
        """Return the month at an index and the index after it; 0 if there is none. A few languages count their months."""
        tokens = self.tokens
        token = tokens[index]
        if "month" in token.roles:
            return token.roles["month"], index + 1
        if "month_before" in token.roles:  # Vietnamese "tháng 5"
            number, after = tokens[index + 1], index + 2
        elif token.kind == "number" and token.digits <= 2:  # Mongolian "5 сарын", "5-р сарын"
            number, after = token, index + 1
            if tokens[after].kind == "dash" and "month_mark" in tokens[after + 1].roles:
                after += 2
            if "month_sign" not in tokens[after].roles:
                return 0, index
            after += 1
        else:
            return 0, index
        if number.kind != "number" or not 1 <= number.value <= MOST_MONTHS:
            return 0, index
        return number.value, after

    def read_day(self, part: Part, index: int, after: int) -> int:
        """Read the month, and the year if there is one, that follow the day at `index` from `after` on; 0 if no month does."""
        tokens, token = self.tokens, self.tokens[index]
        if token.digits > 2 or not 1 <= token.value <= MOST_DAYS:
            return 0
        sign = tokens[after]
        if sign.kind in {"dash", "slash"}:
            return self._read_joined_day(part, token, after)
        at = after + ("day_word" in sign.roles)  # Finnish "3. päivänä toukokuuta"
        if "the" in tokens[at].roles and "of" in tokens[at + 1].roles:  # Portuguese "20 da"
            at += 2
        elif "of" in tokens[at].roles:
            at += 1
        month, behind = self.month_at(at)
        if not month:
            return 0
        part.day, part.month = token.value, month
        return self.read_year(part, self._read_bracketed_style(part, behind))

    def _read_joined_day(self, part: Part, token: Token, index: int) -> int:
        """Read `20-Mar-1985`, Uzbek `20-mart, 1985`."""
        tokens = self.tokens
        month, sign, year = tokens[index + 1], tokens[index + 2], tokens[index + 3]
        if "month" not in month.roles or not tokens.is_tight(index):
            return 0
        if sign.kind != tokens[index].kind or year.kind != "number" or year.digits != 4:
            part.day, part.month = token.value, month.roles["month"]
            after = self.read_year(part, index + 2)
            if part.year >= 100:
                return after
            part.day = part.month = part.year = 0
            return 0
        if not (tokens.is_tight(index) and tokens.is_tight(index + 2)):
            return 0
        part.day, part.month, part.year = token.value, month.roles["month"], year.value
        return index + 4

    def read_month(self, part: Part, index: int) -> int:
        """Read a month with its day and year as far as they are there: `March 20, 1985`, `March 1985`, `March`."""
        tokens = self.tokens
        part.month, after = self.month_at(index)
        if not part.month:
            return -1
        index = after - 1
        if "the" in tokens[after].roles and tokens[after + 1].kind == "number":  # "September the 11th"
            index = after
        day, mark = tokens[index + 1], tokens[index + 2]
        if day.kind != "number" or day.digits > 2 or not 1 <= day.value <= MOST_DAYS or not day.gap:
            return self.read_year_of_month(part, index + 1)
        if mark.roles.keys() & {"bc", "ad"}:
            part.year = day.value
            return index + 2
        marked = ("day_word" in mark.roles) if mark.gap else "ordinal_mark" in mark.roles or "day_word" in mark.roles
        if not marked and not mark.gap:
            if mark.kind in {"word", "other"}:
                return index + 1
            following = tokens[index + 3]
            is_number = mark.kind in {"dot", "slash"} and following.kind == "number" and not following.gap
            if is_number and not (mark.kind == "slash" and following.value == day.value + 1):  # but "April 26/27, 1994"
                return index + 1
        part.day, part.month_first = day.value, True
        return self.read_year(part, self._read_bracketed_style(part, index + 2 + marked))

    def read_season(self, part: Part, index: int) -> int:
        """Read `spring 1945`, `winter of 1944–45`."""
        tokens = self.tokens
        part.season = tokens[index].roles["season"]
        after = self.read_year_of_month(part, index + 1)
        if not part.year or part.second_year:
            return after
        sign, number = tokens[after], tokens[after + 1]
        if sign.kind not in {"dash", "slash"} or not tokens.is_tight(after) or number.kind != "number" or number.digits not in {2, 4}:
            return after
        if (part.year + 1) % 10**number.digits != number.value:
            return after
        part.second_year = part.year + 1
        return after + 2

    def read_dual_year(self, part: Part, index: int) -> int:
        """Read the `/32` of `1731/32`: a year that was counted from March as well as from January."""
        sign, number = self.tokens[index], self.tokens[index + 1]
        if sign.kind != "slash" or not self.tokens.is_tight(index) or number.kind != "number" or number.grouped:
            return index
        following = part.year + 1
        if number.digits not in {1, 2, 4} or following % 10**number.digits != number.value:
            return index
        if not 1000 <= part.year <= _LAST_DUAL_YEAR:
            return index
        part.second_year = following
        return index + 2

    def read_year(self, part: Part, index: int) -> int:
        """Read the year behind a day and month, if there is one."""
        tokens = self.tokens
        at = index
        comma = tokens[at].kind == "comma"
        if comma or "of" in tokens[at].roles:
            at += 1
        if "the" in tokens[at].roles and self.vocabulary.language != "en":  # Czech "roku", Catalan "de l'any"
            at += 1
        at = self._read_era_before(part, at)
        token, following = tokens[at], tokens[at + 1]
        era = bool(part.era) or bool(following.roles.keys() & {"bc", "ad"})
        if not self._is_number_of_year(token, following, era=era) or (not token.gap and not comma):
            part.era = 0
            return index
        if not era and not self._is_year_of_day(token, following, comma=comma, month_first=part.month_first):
            return index
        if token.digits < 3 and not era:
            part.flags |= {DateFlag.LOOSE}
        part.year = token.value
        return self.read_dual_year(part, at + 1)

    def read_year_of_month(self, part: Part, index: int) -> int:
        """Read the year of a month or season: four figures, or an era with it."""
        tokens = self.tokens
        at = index
        if tokens[at].kind == "comma" or "of" in tokens[at].roles:
            at += 1
            if "the" in tokens[at].roles:
                at += 1
        at = self._read_era_before(part, at)
        token, following = tokens[at], tokens[at + 1]
        era = bool(part.era) or bool(following.roles.keys() & {"bc", "ad"})
        if not self._is_number_of_year(token, following, era=era) or not token.gap:
            part.era = 0
            return index
        if not era and (token.digits != 4 or token.value < 1000 or self._continues(following) or (self.prose and self._is_unit(following))):
            return index
        part.year = token.value
        return self.read_dual_year(part, at + 1)

    def _read_era_before(self, part: Part, index: int) -> int:
        if "ad" in self.tokens[index].roles and self.tokens[index + 1].kind == "number":
            part.era = 1
            return index + 1
        return index

    def _is_number_of_year(self, token: Token, following: Token, *, era: bool) -> bool:
        if token.kind != "number" or token.grouped or not token.value or token.digits > 4:
            return False
        return era or following.kind != "word" or following.gap or not following.roles.keys().isdisjoint(("year_word", "year_mark"))

    def _is_year_of_day(self, token: Token, following: Token, *, comma: bool, month_first: bool) -> bool:
        """Say whether a number behind a day and month is their year: 548 is in "28 June 548", not in "on 28 June, 548 men"."""
        if self._continues(following):
            return False
        if token.digits == 4:
            return token.value >= 1000 and not (self.prose and not comma and self._is_unit(following))
        if self.text[token.end : token.end + 1] in {":", "%"}:
            return False
        if not self.prose:
            return token.digits > 2 or token.value > 9  # "5 May 05": of which century nobody says
        if token.digits < 3 or self._is_unit(following):
            return False
        return not (comma or month_first) or following.kind in _ENDING

    def _continues(self, following: Token) -> bool:
        """Say whether a number goes on behind a dot, comma or apostrophe: "1985.5"."""
        if following.gap or following.kind not in {"dot", "comma", "apostrophe"}:
            return False
        return self.text[following.end : following.end + 1].isdigit()

    def _is_unit(self, token: Token) -> bool:
        return token.kind == "word" and self.text[token.start : token.end] in self.vocabulary.units

    # -- Old and New Style ------------------------------------------------------------------------------------

    def _read_bracketed_style(self, part: Part, index: int) -> int:
        return self.read_style(part, index) if self.tokens[index].kind == "open" else index

    def read_style(self, part: Part, index: int) -> int:
        """Read `[O.S. 11 February]`, `(25 October O.S.)`, `(O.S.)` or a bare `O.S.` behind a day."""
        tokens = self.tokens
        if part.style or part.other is not None:
            return index
        bracket = tokens[index].kind == "open"
        at = index + bracket
        style = style_of(tokens[at])
        if style and (not bracket or tokens[at + 1].kind == "close"):
            part.style = style
            return at + 1 + bracket
        return self._read_bracket(part, at, style) or index if bracket else index

    def _read_bracket(self, part: Part, at: int, style: DateFlag | None) -> int:
        """Read the same day in the other calendar from behind a bracket on; 0 if it is none."""
        tokens = self.tokens
        if style:
            at += 1
            if tokens[at].kind == "other" and self.text[tokens[at].start] == ":":
                at += 1
        other = Part(tokens[at].start)
        other.style = NEW  # no bracket within the bracket
        after = self._read_other_day(other, part, at)
        if after and not style:
            style = style_of(tokens[after])
            after += 1
        if not after or not style or tokens[after].kind != "close":
            return 0
        other.style, part.style, part.other = style, NEW if style is OLD else OLD, other
        return after + 1

    def _read_other_day(self, other: Part, part: Part, index: int) -> int:
        """Read the same day in the other calendar; 0 if there is none."""
        tokens = self.tokens
        if tokens[index].kind == "number":
            after = self.read_day(other, index, index + 1)
            if not after and part.month and tokens[index].digits <= 2 and tokens[index].value:
                other.day, other.month = tokens[index].value, part.month
                after = index + 1
        elif "month" in tokens[index].roles:
            after = self.read_month(other, index)
        else:
            return 0
        other.end = tokens[after - 1].end
        return after if other.day else 0


def style_of(token: Token) -> DateFlag | None:
    """Return the calendar a word names."""
    return OLD if "old_style" in token.roles else NEW if "new_style" in token.roles else None
