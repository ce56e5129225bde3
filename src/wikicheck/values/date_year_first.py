"""Reading dates of languages that put the year first: `2005. május 3.`, `2005 m. gegužės 3 d.`, `2005. gada 3. maijs`."""

from wikicheck.text import Span
from wikicheck.values.date_days import MOST_DAYS, DayReader
from wikicheck.values.date_part import Part
from wikicheck.values.date_tokens import Tokens
from wikicheck.values.fuzzy_date import day_date

_JOINTS = frozenset({"dash", "apostrophe"})
_MARKS = ("day_word", "ordinal_mark")


class YearFirstReader:
    """Reads the month and day behind a year."""

    __slots__ = ("days", "tokens")

    def __init__(self, tokens: Tokens, days: DayReader) -> None:
        """Read from `tokens`; `days` knows the months."""
        self.tokens = tokens
        self.days = days

    def read(self, part: Part, index: int) -> int:
        """Read on from `index`, behind the year of `part`; return `index` itself if no month or season follows."""
        at = self._read_year_ending(index)
        if self.tokens[at].kind == "comma":
            at += 1
        month, after = self.days.month_at(at)
        if month:
            part.month, part.bare = month, False
            return self._read_day(part, after)
        token = self.tokens[at]
        if "season" in token.roles:
            part.season, part.bare = token.roles["season"], False
            return at + 1
        if token.kind == "number" and token.gap:
            return self._read_day_and_month(part, index, at)
        return index

    def _read_year_ending(self, index: int) -> int:
        """Return the index behind the dot, the case ending and the word for "year"."""
        tokens = self.tokens
        if tokens[index].kind == "dot" and not tokens[index].gap:
            index += 1
        elif tokens[index].kind in _JOINTS and not tokens[index].gap and tokens[index + 1].roles.keys() & {"year_mark", "year_word"}:
            index += 2
        elif "year_mark" in tokens[index].roles and not tokens[index].gap:
            index += 1
        return index + ("year_word" in tokens[index].roles)

    def _read_day(self, part: Part, index: int) -> int:
        """Read the day behind a month, if there is one."""
        tokens = self.tokens
        token = tokens[index]
        if token.kind != "number" or token.digits > 2 or not 1 <= token.value <= MOST_DAYS or not token.gap:
            return index
        mark = tokens[index + 1]
        if mark.roles.keys() & {"century", "year_word"} or (mark.kind == "dot" and "century" in tokens[index + 2].roles):
            return index
        part.day = token.value
        return self.read_day_ending(index + 1)

    def read_day_ending(self, index: int) -> int:
        """Return the index behind what ends a day: a dot, a word or a case ending."""
        tokens = self.tokens
        if tokens[index].kind == "dot" and not tokens[index].gap and (not tokens.prose or tokens[index + 1].kind in _JOINTS):
            index += 1
        token, following = tokens[index], tokens[index + 1]
        if token.kind == "word" and any(mark in token.roles for mark in _MARKS):
            return index + 1
        if token.kind in _JOINTS and not token.gap and not following.gap and any(mark in following.roles for mark in _MARKS):
            return index + 2
        return index

    def _read_day_and_month(self, part: Part, index: int, at: int) -> int:
        """Read `3. maijs` behind the year, or the figures of `2005. 05. 03.`; `index` if neither stands there."""
        tokens = self.tokens
        token = tokens[at]
        if token.digits > 2 or not 1 <= token.value <= MOST_DAYS:
            return index
        dot = tokens[at + 1].kind in {"dot", "dash"} and not tokens[at + 1].gap  # also Uzbek "3-may"
        month, after = self.days.month_at(at + 1 + dot)
        if month:
            part.day, part.month, part.bare = token.value, month, False
            return after
        day = tokens[at + 2]
        if (
            tokens[at + 1].kind != "dot"
            or not dot
            or tokens[index].kind != "dot"
            or day.kind != "number"
            or not day.gap
            or day.digits > 2
            or not 1 <= day.value <= MOST_DAYS
        ):
            return index
        part.fixed = day_date(part.year, token.value, day.value, text="", span=Span(0, 0))
        part.year, part.bare = 0, False
        return at + 3 + (tokens[at + 3].kind == "dot" and not tokens[at + 3].gap)
