"""Cutting text into the words, numbers and signs that dates are made of."""

import re

from wikicheck.text import lazy_pattern
from wikicheck.values.languages import Vocabulary, word_key

_TOKEN = lazy_pattern(
    r"([^\S\n\r]{0,4})"
    r"(?:(\d{1,3}(?:,\d{3})+(?!\d)|\d+)"  # a number, perhaps with thousands grouped
    r"|((?:[^\W\d_][.\u2024][-\u2010]?){2,4})"  # initials: B.C., J.-C.
    r"|([^\W\d_]{1,32})([.\u2024\u0970]?)"
    r"|([^\n\r]))"
)

_SIGNS = {
    **dict.fromkeys("-\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "dash"),
    **dict.fromkeys("~\u301c\uff5e", "tilde"),
    **dict.fromkeys(",\u3001\uff0c\u060c", "comma"),
    **dict.fromkeys(";\u061b\uff1b", "semicolon"),
    **dict.fromkeys("/\u2044\uff0f", "slash"),
    **dict.fromkeys("([\uff08", "open"),
    **dict.fromkeys(")]\uff09", "close"),
    **dict.fromkeys("?\uff1f", "question"),
    **dict.fromkeys("'\u2019", "apostrophe"),
    "&": "ampersand",
    **dict.fromkeys(".\u2024", "dot"),
    "\u2248": "tilde",
}

# Longer numbers are never part of a date.
_MOST_DIGITS = 6
# A number of four figures from here on is no year of our era that anybody writes about.
_FIRST_BUDDHIST_YEAR = 2300


class Token:
    """A word, number or sign. `kind` is number, word, end or the name of a sign; `roles` is what a word can mean.

    `gap` says that white space stands before it; `value` and `digits` describe a number (value -1: too long to be a date).
    """

    __slots__ = ("digits", "end", "gap", "grouped", "kind", "roles", "start", "value")

    def __init__(self, kind: str, start: int, end: int, gap: bool, roles: dict[str, int]) -> None:  # noqa: FBT001 - made by the thousand
        """Take kind, place and roles; the number is filled in where it is one."""
        self.kind = kind
        self.start = start
        self.end = end
        self.gap = gap
        self.roles = roles
        if kind == "number":
            self.value = -1
            self.digits = 0
            self.grouped = False


_NO_ROLES: dict[str, int] = {}


class Tokens:
    """The tokens of a text from `start` on, cut when they are asked for. Past a line end, or the text's, stand `end` tokens."""

    __slots__ = ("_at", "_tokens", "prose", "text", "vocabulary")

    def __init__(self, text: str, start: int, vocabulary: Vocabulary, *, prose: bool) -> None:
        """Read `text` with the words of `vocabulary`; in `prose`, words that mean other things too need their capital."""
        self.text = text
        self.vocabulary = vocabulary
        self.prose = prose
        self._at = start
        self._tokens: list[Token] = []

    def __getitem__(self, index: int) -> Token:
        try:
            return self._tokens[index]
        except IndexError:
            tokens = self._tokens
            while index >= len(tokens):
                tokens.append(self._next())
            return tokens[index]

    def restart(self, offset: int) -> None:
        """Begin anew at another offset."""
        self._at = offset
        self._tokens.clear()

    def is_tight(self, index: int) -> bool:
        """Say whether a token touches both neighbours."""
        return not self[index].gap and not self[index + 1].gap

    def skip_to(self, index: int, offset: int) -> int:
        """Make token `index` reach to `offset`, because it was read by other means; return the index after it."""
        token = self[index]
        del self._tokens[index + 1 :]
        token.end = self._at = offset
        return index + 1

    def _next(self) -> Token:
        start = self._at
        match = _TOKEN.match(self.text, start)
        if match is None:
            return Token("end", start, start, True, _NO_ROLES)  # noqa: FBT003
        kind = match.lastindex
        self._at = end = match.end()
        if kind == 5:
            return self._word(match, start, end)
        after_gap = match.end(1)
        if kind == 2:
            return self._number(after_gap, end, after_gap > start)
        if kind == 3:
            return self._initials(after_gap, end, after_gap > start)
        sign = match[6]
        if sign.isspace():  # more white space than stands inside a date
            self._at = after_gap
            return Token("end", after_gap, after_gap, True, _NO_ROLES)  # noqa: FBT003
        return Token(_SIGNS.get(sign, "other"), after_gap, end, after_gap > start, _NO_ROLES)

    def _number(self, start: int, end: int, gap: bool) -> Token:  # noqa: FBT001
        token = Token("number", start, end, gap, _NO_ROLES)
        written = self.text[start:end]
        token.digits = end - start
        if "," in written:
            token.grouped = True
            token.digits -= written.count(",")
            written = written.replace(",", "")
        if token.digits <= _MOST_DIGITS:
            token.value = int(written)
        if self.vocabulary.year_offset:
            self._count_from_our_era(token)
        return token

    def _count_from_our_era(self, token: Token) -> None:
        """Turn a year of the Buddhist era into one of ours: 2548 is 2005."""
        named = bool(self._tokens) and "buddhist" in self._tokens[-1].roles
        offset = self.vocabulary.year_offset
        if token.value > offset and (named or (token.digits == 4 and token.value >= _FIRST_BUDDHIST_YEAR)):
            token.value -= offset
            token.digits = len(str(token.value))

    def _word(self, match: re.Match[str], at: int, end: int) -> Token:
        start, after_word = match.span(4)
        word = match[4]
        key = word.casefold()
        roles = _NO_ROLES
        after = after_word
        for entry in self.vocabulary.words.get(key, ()):
            if entry.rest:
                after_rest = self._after_rest(end, entry.rest)
                if after_rest < 0:
                    continue
                after = after_rest + (entry.takes_dot and self.text.startswith(".", after_rest))
            elif not self._is_meant(key, word, dotted=end > after_word):
                break
            elif entry.takes_dot:
                after = end
            roles = entry.roles
            break
        self._at = after
        return Token("word", start, after, start > at, roles)

    def _initials(self, start: int, end: int, gap: bool) -> Token:  # noqa: FBT001
        word = self.text[start:end]
        key = word_key(word)
        for entry in self.vocabulary.words.get(key, ()):
            if not entry.rest and self._is_meant(key, word, dotted=True):
                return Token("word", start, end, gap, entry.roles)
        return Token("word", start, end, gap, _NO_ROLES)

    def _is_meant(self, key: str, word: str, *, dotted: bool) -> bool:
        """Say whether letter case allows a word to be one of a date."""
        vocabulary = self.vocabulary
        if key in vocabulary.lower_only:
            return word.islower() or (dotted and not (len(word) > 1 and word.isupper()))
        return not (self.prose and key in vocabulary.cased and word.islower() and not self._follows_number())

    def _follows_number(self) -> bool:
        return bool(self._tokens) and self._tokens[-1].kind == "number"

    def _after_rest(self, at: int, rest: tuple[str, ...]) -> int:
        """Return where a phrase ends whose other words are `rest`, or -1 if they do not stand at `at`."""
        for position, wanted in enumerate(rest):
            match = _TOKEN.match(self.text, at)
            if match is None or match.lastindex not in {3, 5, 6}:
                return -1
            written = match[match.lastindex if match.lastindex != 5 else 4]
            if word_key(written) != wanted:
                return -1
            at = match.end() if match.lastindex != 5 or position + 1 < len(rest) else match.end(4)
        return at
