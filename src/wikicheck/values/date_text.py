"""Reading dates from text: a whole value, the beginning of one, or all dates in prose."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.calendar import FUTURE, PAST, year_of
from wikicheck.values.date_centuries import roman_number
from wikicheck.values.date_clock import without_clock
from wikicheck.values.date_context import is_blocked_before, is_quantity
from wikicheck.values.date_numeric import cjk_start
from wikicheck.values.date_statements import StatementReader
from wikicheck.values.date_tokens import Tokens
from wikicheck.values.edtf import read_edtf
from wikicheck.values.fuzzy_date import DateFlag, DateKind, FuzzyDate, Precision, choice_date, year_date
from wikicheck.values.languages import Vocabulary, fold_marks, vocabulary, word_key

# The last year a bare number can mean where no as-of date is known: not the clock's year, for the same text is to read the same,
# and far enough ahead that a slip such as 2101 for 2011 is still seen as a year.
_LAST_YEAR = 2199
_YEARS_AHEAD = 20

_NUMBER = lazy_pattern(r"\d+")
_NUMBERS = lazy_pattern(r"\d+(?:[-.,:/\u2010-\u2015\u2212]\d+)*")
_WORD_BEFORE = lazy_pattern(r"[^\S\n\r]{0,3}(?:((?:\.[^\W\d_]){2,4})|\.?([^\W\d_]{1,24})|([-,~/'\u2019\u2010-\u2015\u2212(\[]))")
_DOTTED = lazy_pattern(r"\.([^\W\d_]{1,24})")
# Behind a number: a word and no sign, or a sign that ends what the number belongs to, perhaps with a word after it.
_ALONE = lazy_pattern(
    r"[^\S\n\r]{1,4}([^\W\d_]{1,32})(?!\.?[^\W\d_])|[,.;:][^\S\n\r]{1,4}([^\W\d_]{1,32})(?!\.?[^\W\d_])|[)\]\"\u201d]|[,.;:]?(?=[\n\r]|\Z)"
)
# A percentage, a decimal fraction or a number with its thousands grouped, and the word behind it.
_QUANTITY = lazy_pattern(r"(?:\d*%|\d{1,3}(?:,\d{3})+(?![\d,])|\d+\.\d+(?![\d.]))(?:[^\S\n\r]{0,4}([^\W\d_]{1,32}))?")
_WORD_AFTER = lazy_pattern(r"[^\S\n\r]{1,4}([^\W\d_]{1,32})")
_LABELLED = lazy_pattern(r"[,;]")
_LABEL = lazy_pattern(r"[^\W\d_]{1,30}(?:[ \u00a0-][^\W\d_]{1,30}){0,3}[ \u00a0]")
# Texts of more than that are written out.
_LONGEST_ODD = 120
_NOTATION_ENDS = frozenset("~%X]}./0123456789?")
_NOTATION = lazy_pattern(
    r"[-0-9X]{4,10}(?:-[0-9X]{2}){0,2}[~%]|[-0-9X?~%]{4,14}/[-0-9X]{7,10}[~%?]?|[-0-9X]{7,10}[?~%]?/[-0-9X?~%]{4,14}"
    r"|[-0-9X]{4,10}[?~%]?/(?:\.\.)?|(?:\.\.)?/[-0-9X]{4,10}[?~%]?|[\[{][-0-9X.,?~% ]{4,100}[\]}]"
    r"|-[0-9]{4}(?:-[0-9]{2}){0,2}[?~%]?|Y-?[0-9]{5,10}(?:E[0-9])?(?:S[0-9]{1,2})?|[0-9]{4}S[0-9]"
    r"|[0-9X]{2,4}[X](?:-[0-9X]{2}){0,2}|[0-9]{4}(?:-[0-9X]{2})?-[0-9]?X{1,2}"
    r"|[?~%]?[0-9]{4}[?~%]?-[?~%]?[0-9]{2}[?~%]?(?:-[?~%]?[0-9]{2}[?~%]?)"
)
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_CLOCK = lazy_pattern(r"\d[ \u00a0]?[ap]\.?[ ]?m\b|\d[h.]\d\d", re.IGNORECASE)
_OPENING = lazy_pattern(
    r"(?:some ?time )?(?:in|during|on)(?: the)? (?:year (?:of )?)?"
    r"|(?:the |in )?(?:calendar |fiscal |financial |academic |school |tax )?year (?:of )?|FY ?|season ",
    re.IGNORECASE,
)
_BEHIND = lazy_pattern(r",? (?:approx\.?|approximately|estimated|est\.?|(uncertain|unsure|doubtful))$", re.IGNORECASE)
_AFTER_QUANTITY = frozenset("%,.")
_MOST_BEFORE = 14
# More numbers than any paragraph has; what comes after them is not read.
_MOST_NUMBERS = 50_000


def _limit(as_of: int | None) -> int:
    return _LAST_YEAR if as_of is None or not PAST < as_of < FUTURE else year_of(as_of) + _YEARS_AHEAD


def read_date(text: str, *, lang: str = "en", as_of: int | None = None) -> FuzzyDate | None:
    """Return the date that the whole of `text` states, or None if it states none or anything else beside it.

    A time of day may stand beside it, which the date's span leaves out; and it may be written as EDTF.

    `as_of` is the day number "present" means and, with 20 years added, the last year that a bare number can be. Without
    it "present" has no end (`FUTURE`) and years go up to 2199.
    """
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start >= end:
        return None
    written, text = text, _folded(text, lang)
    date = (_read_signs(text, start, end) if text[end - 1] in _NOTATION_ENDS else None) or _read_whole(text, start, end, lang, as_of)
    if date is None and text[start] == "(" and text[end - 1] == ")":
        date = _read_whole(text, start + 1, end - 1, lang, as_of) or _read_labelled(text, start + 1, end - 1, lang, as_of)
    if date is None and end - start <= _LONGEST_ODD:
        date = _read_odd(text, start, end, lang, as_of)
    return date if date is None or written == text else _as_written(date, written)


def _read_signs(text: str, start: int, end: int) -> FuzzyDate | None:
    """Read what only EDTF writes so: `2004-06~`, `{1667,1668}`, `1984/..`; the signs of its ends show it to be no text."""
    if end - start > _LONGEST_ODD or not _NOTATION.fullmatch(text, start, end):
        return None
    if text[start] == "[" and text[start + 1 : end - 1].isdigit():  # "[1995]" is what somebody added to a source
        start, end = start + 1, end - 1
    date = read_edtf(text[start:end])
    return None if date is None else _as_written(date.moved(start), text) if start else date


def _read_odd(text: str, start: int, end: int, lang: str, as_of: int | None) -> FuzzyDate | None:
    """Read a date with a time of day beside it, or with words before it that change nothing ("in the year 1995")."""
    if ":" in text or _CLOCK.search(text, start, end):
        place = without_clock(text[:end])
        if place is not None and place[0] >= start:
            return _read_whole(text, *place, lang, as_of)
    if lang.startswith(("en", "simple")):
        opening = _OPENING.match(text, start, end)
        if opening is not None:
            return _read_whole(text, opening.end(), end, lang, as_of)
        behind = _BEHIND.search(text, start, end)
        date = _read_whole(text, start, behind.start(), lang, as_of) if behind else None
        if date is not None and behind is not None and date.kind is DateKind.POINT:
            flags = date.flags | {DateFlag.UNCERTAIN} if behind[1] else date.flags
            return replace(date, approximate=True, flags=flags, text=text[start:end], span=Span(start, end))
    if text[start] in _DASHES and end > start + 1 and text[start + 1].isdigit():  # the end of something whose start nobody knows
        date = _read_whole(text, start + 1, end, lang, as_of)
        if date is not None and date.kind is DateKind.POINT:
            return replace(date, low=PAST, kind=DateKind.BEFORE, parts=(), text=text[start:end], span=Span(start, end))
    return None


def _folded(text: str, lang: str) -> str:
    return fold_marks(text) if vocabulary(lang).has_marks else text


def _as_written(date: FuzzyDate, text: str) -> FuzzyDate:
    """Return a date read from a folded text with the words as they stand in `text`."""
    parts = tuple(_as_written(part, text) for part in date.parts)
    return replace(date, text=text[date.span.start : date.span.end], parts=parts)


def _read_whole(text: str, start: int, end: int, lang: str, as_of: int | None) -> FuzzyDate | None:
    words = vocabulary(lang)
    tokens = Tokens(text, start, words, prose=False)
    if "present" in tokens[0].roles and tokens[0].end == end:
        high = FUTURE if as_of is None else as_of
        return FuzzyDate(text[start:end], Span(start, end), PAST, high, Precision.DAY, DateKind.OPEN)
    first = 1 if "the" in tokens[0].roles else 0
    date = StatementReader(tokens, _limit(as_of), as_of).read(first).date
    return date if date is not None and date.span == (tokens[first].start, end) else None


def _read_labelled(text: str, start: int, end: int, lang: str, as_of: int | None) -> FuzzyDate | None:
    """Read dates with a word before each, as in "(Japanese 2009, English 2010)"."""
    members = []
    at = start
    for stop in [*(match.start() for match in _LABELLED.finditer(text, start, end)), end]:
        first = at + len(text[at:stop]) - len(text[at:stop].lstrip())
        label = _LABEL.match(text, first, stop)
        date = _read_whole(text, label.end() if label else first, stop, lang, as_of)
        if date is None:
            return None
        members.append(date)
        at = stop + 1
    if len(members) < 2:
        return members[0] if members else None
    return choice_date(tuple(members), DateKind.SET, text=text[start:end], span=Span(start, end))


def read_leading_date(text: str, *, lang: str = "en", as_of: int | None = None) -> FuzzyDate | None:
    """Return the longest date that `text` begins with, white space aside; its span says how far it reaches."""
    start = len(text) - len(text.lstrip())
    written, text = text, _folded(text, lang)
    tokens = Tokens(text, start, vocabulary(lang), prose=False)
    first = 1 if "the" in tokens[0].roles else 0
    date = StatementReader(tokens, _limit(as_of), as_of).read(first).date
    if date is None or date.span.start != tokens[first].start:
        return None
    return date if written == text else _as_written(date, written)


def find_dates(text: str, *, lang: str = "en", as_of: int | None = None) -> list[FuzzyDate]:
    """Return the dates stated in prose, in order and without overlap, each as large as it is written.

    A number is a year only if nothing beside it makes it a quantity, a page or a catalogue number. "from 1990 to 1994",
    "between 1990 and 1994" and "1990 until 1994" are one range, "in 1990 and 1994" is a set; "from 1990" alone is the
    point 1990. "by", "before", "since" and the like belong to the date, but not to a year that is an attribute ("after the
    1974 coup"). Text is read line by line, and only its first 50 000 numbers are. `as_of` is as for `read_date`.
    """
    written, text = text, _folded(text, lang)
    dates = _Finder(text, vocabulary(lang), _limit(as_of), as_of).find()
    return dates if written == text else [_as_written(date, written) for date in dates]


class _Finder:
    """Looks around every number of a text. The time it takes is linear: it looks back and ahead by a few words only."""

    __slots__ = ("backwards", "floor", "is_day", "limit", "reader", "text", "tokens", "words")

    def __init__(self, text: str, words: Vocabulary, limit: int, as_of: int | None) -> None:
        self.text = text
        self.words = words
        self.limit = limit
        self.tokens = Tokens(text, 0, words, prose=True)
        self.reader = StatementReader(self.tokens, limit, as_of)
        self.backwards = text[::-1]
        self.floor = 0  # what lies before it is read
        self.is_day = False  # the number looked at stands behind a month, an era or the like

    def find(self) -> list[FuzzyDate]:
        """Return the dates."""
        found: list[FuzzyDate] = []
        for at, end in islice(self._anchors(), _MOST_NUMBERS):
            if at >= self.floor:
                date = self._read_around(at, end)
                if date is not None:
                    found.append(date)
        return found

    def _anchors(self) -> Iterable[tuple[int, int]]:
        """Return where numbers and words for centuries stand."""
        numbers = (match.span() for match in _NUMBER.finditer(self.text))
        words = [word for word in self.words.centuries if word in self.text]
        if not words:
            return numbers
        anchors = list(numbers)
        for word in words:
            at = self.text.find(word)
            while at >= 0:
                if not self.text[at - 1 : at].isalpha():
                    anchors.append((at, at + len(word)))
                at = self.text.find(word, at + len(word))
        anchors.sort()
        return anchors

    def _read_around(self, at: int, end: int) -> FuzzyDate | None:
        """Return the date that has the number or word from `at` to `end` in it."""
        quantity = _QUANTITY.match(self.text, at) if self.text[end : end + 1] in _AFTER_QUANTITY else None
        if quantity is not None and (quantity[1] is None or (len(quantity[1]) > 1 and self._is_no_date_word(quantity[1]))):
            self.floor = quantity.start(1) if quantity[1] else quantity.end()
            return None
        starts = self._starts_before(at)
        following = self._word_of_a_lone_number(starts, at, end)
        if following is not None:
            self.floor = end
            return self._lone_year(at, end, following)
        tokens = self.tokens
        tokens.restart(starts[0])
        index = 0
        for start in starts:
            while tokens[index].start < start and tokens[index].kind != "end":
                index += 1
            if tokens[index].start != start:
                tokens.restart(start)
                index = 0
            date, after, counts_something = self.reader.read(index)
            if date is not None and date.span.end >= end:
                self.floor = date.span.end
                return date
            if counts_something:
                self.floor = max(end, tokens[after - 1].end)
                return None
        whole = _NUMBERS.match(self.text, at)
        if whole:
            self.floor = whole.end()
        return None

    def _is_no_date_word(self, word: str) -> bool:
        return word.casefold() not in self.words.words and word < "\u2e80"

    def _word_of_a_lone_number(self, starts: list[int], at: int, end: int) -> str | None:
        """Return the word behind a number, or the empty string, if nothing can belong to a date with the number; else None.

        The closer look that most numbers of a text are spared: it would find the same.
        """
        is_year = end - at == 4
        if self.words.year_offset:
            return None
        if (len(starts) > 1 and (is_year or self.is_day)) or not self.text[at].isdigit():
            return None
        match = _ALONE.match(self.text, end)
        if match is None:
            return None
        following, after_sign = match[1], match[2]
        if following is not None:
            return str(following) if self._ties_nothing(following, match.end(), is_year=is_year) else None
        if after_sign is None or self._is_no_date_word(after_sign):
            return ""
        key = after_sign.casefold()
        return "" if is_year and key not in self.words.starts and key not in self.words.linking else None

    def _ties_nothing(self, word: str, end: int, *, is_year: bool) -> bool:
        """Say whether the word behind a number, and the one behind that, cannot belong to a date with it."""
        words = self.words
        key = word.casefold()
        if word >= "\u2e80" or not is_year or key not in words.after_year:
            return word < "\u2e80" and key not in (words.after_year if is_year else words.words)
        linked = _WORD_AFTER.match(self.text, end) if key in words.linking else None
        return linked is not None and self._is_no_date_word(linked[1])

    def _lone_year(self, at: int, end: int, following: str) -> FuzzyDate | None:
        """Return the year a number is that no word or sign ties to another part of a date."""
        text, words = self.text, self.words
        if end - at != 4:
            return None
        year = int(text[at:end])
        if not 1000 <= year <= self.limit or year in words.not_years or is_blocked_before(text, at, words):
            return None
        if following and (following in words.units or is_quantity(text, at, following, words)):
            return None
        return year_date(year, text=text[at:end], span=Span(at, end))

    def _last_of_abbreviation(self, back: int, limit: int) -> tuple[int, str] | None:
        """Return where the last word of an abbreviation such as Thai "มี.ค." ends, and it: from behind that looks like initials."""
        match = _DOTTED.match(self.backwards, back, limit)
        return (match.end(), match[1][::-1].casefold()) if match else None

    def _starts_before(self, at: int) -> list[int]:
        """Return where the date around the number at `at` may begin, the farthest first, `at` itself last."""
        text, words, floor = self.text, self.words, self.floor
        if at > floor and text[max(floor, at - 2) : at].rstrip(" \u3000")[-1:] > "\u2e80":
            first = cjk_start(text, at, floor)
            self.is_day = True
            if first < at:
                return [first, at]
        starts = [at]
        self.is_day = False
        place = back = len(text) - at
        limit = len(text) - floor
        for _ in range(_MOST_BEFORE):
            match = _WORD_BEFORE.match(self.backwards, back, limit)
            if match is None:
                break
            back = match.end()
            word = match[1] or match[2]
            if word is None:
                if match[3] == "~":
                    starts.append(at + place - back)
                continue
            key = word_key(word[::-1]) if match[1] else word[::-1].casefold()
            if match[1] and key not in words.leading:
                back, key = self._last_of_abbreviation(match.start(1), limit) or (back, key)
            if key in words.starts or (words.romans == "before" and roman_number(word[::-1])):
                starts.append(at + place - back)
                self.is_day = self.is_day or key in words.before_day
            elif key not in words.leading:
                break
        starts.reverse()
        return starts
