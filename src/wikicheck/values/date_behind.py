"""Reading what stands behind a date and belongs to it: an era, a question mark, the name of the calendar, a case ending."""

from wikicheck.values.date_days import DayReader
from wikicheck.values.date_part import Part
from wikicheck.values.date_tokens import Token, Tokens

_AROUND = ("ad", "bc")
_JOINTS = frozenset({"dash", "apostrophe"})
# After a dot behind a year one of these shows that the dot is no full stop; in a value of its own the end does as well.
_BEHIND_DOT = frozenset({"dash", "close", "comma", "semicolon"})
_YEAR_MARKS = frozenset({"year_mark", "year_word", "circa_behind"})
_MOST_WORDS = 5


class BehindReader:
    """Reads what follows the date proper. Methods take a part and an index and return the index after."""

    __slots__ = ("days", "prose", "tokens", "vocabulary")

    def __init__(self, tokens: Tokens, days: DayReader) -> None:
        """Read from `tokens`; `days` reads the same day in the other calendar."""
        self.tokens = tokens
        self.days = days
        self.prose = tokens.prose
        self.vocabulary = tokens.vocabulary

    def read(self, part: Part, index: int) -> int:
        """Read an era, a question mark, the name of the calendar."""
        for _ in range(_MOST_WORDS):
            token = self.tokens[index]
            if token.kind == "word":
                after = self._word_behind(part, index, token.roles) if token.roles else index
            else:
                after = index if part.open else self._sign_behind(part, index, token)
            if after == index and (part.day or part.second_year):
                after = self.days.read_style(part, index)
            if after == index:
                break
            index = after
        return index

    def _word_behind(self, part: Part, index: int, roles: dict[str, int]) -> int:
        """Read an era or a word such as Russian "года", Turkish "civarı", Finnish "alku"."""
        if not roles.keys().isdisjoint(_AROUND) and not part.era and self._takes_era(part):
            part.era = -1 if "bc" in roles else 1
            part.bare = False
            if part.is_number and not part.ordinal:
                part.year = part.number
                if not part.year:
                    part.digits = 0
            return index + 1
        tight = not self.tokens[index].gap
        if ("year_word" in roles or (tight and "year_mark" in roles)) and self._is_year(part, index + 1):
            part.bare = False
            return index + 1
        if part.open or not part.is_complete:
            return index
        if "circa_behind" in roles:
            part.circa, part.bare = True, False
            return index + 1
        if "decade_behind" in roles and part.level == "year" and part.year % 10 == 0:
            part.decade, part.bare = True, False
            return index + 1
        return self._portion_behind(part, index, roles)

    def _portion_behind(self, part: Part, index: int, roles: dict[str, int]) -> int:
        """Read the beginning or the second half of a time that is named before it, as Hungarian "19. század első fele" has it."""
        if part.day or part.portion or part.fraction or part.season:
            return index
        if "portion_behind" in roles:
            part.portion, part.bare = (roles["portion_behind"],) * 2, False
            return index + 1
        fraction = self.tokens[index + 1].roles.get("fraction") if "ordinal" in roles and (part.unit or part.year) else None
        if fraction is None or part.month:
            return index
        part.fraction, part.bare = (roles["ordinal"], fraction), False
        return index + 2

    def _sign_behind(self, part: Part, index: int, token: Token) -> int:
        """Read `?`, `(?)`, `~` or `(circa)` behind a date, the dot of a year, an ending behind a hyphen."""
        following = self.tokens[index + 1]
        tight = not token.gap
        if token.kind == "question" and tight and self._is_doubt(following):
            part.uncertain = True
            return index + 1
        if token.kind == "tilde" and tight and following.kind != "number":
            part.circa = True
            return index + 1
        if token.kind == "open" and self.tokens[index + 2].kind == "close" and self._bracketed(part, following):
            return index + 3
        if token.kind == "dot" and tight and self.vocabulary.year_dot and (part.year or part.fixed) and not part.decade:
            return index + 1 if self._is_dot_of_year(following) else index
        if token.kind in _JOINTS and tight and not following.gap and part.year and following.roles.keys() & _YEAR_MARKS:
            part.circa = part.circa or "circa_behind" in following.roles
            part.bare = False
            return index + 2
        return index

    def _bracketed(self, part: Part, inside: Token) -> bool:
        """Read what a bracket holds; say whether that was a doubt."""
        if inside.kind == "question":
            part.uncertain = True
        elif "circa" in inside.roles:
            part.circa = True
        else:
            return False
        return True

    def _is_dot_of_year(self, following: Token) -> bool:
        if following.kind in _BEHIND_DOT or not following.roles.keys().isdisjoint(("year_word", *_AROUND)):
            return True
        return not self.prose and following.kind == "end"

    def _is_year(self, part: Part, index: int) -> bool:
        """Say whether a word for "year" may follow: behind a year, or a number before an era (Russian "44 год до н. э.")."""
        if part.decade or part.year:
            return not part.decade
        return part.is_number and not self.tokens[index].roles.keys().isdisjoint(_AROUND)

    def _takes_era(self, part: Part) -> bool:
        return not part.open and not part.fixed and bool(part.year or part.number or part.ordinal)

    def _is_doubt(self, following: Token) -> bool:
        """Say whether a question mark belongs to the date and does not end the sentence."""
        return not self.prose or following.kind in {"close", "comma", "dash", "semicolon", "slash"}
