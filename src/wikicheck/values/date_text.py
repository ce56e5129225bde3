"""Reading dates from text: a whole value, the beginning of one, or all dates in prose."""

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.calendar import FUTURE, PAST, year_of
from wikicheck.values.date_numeric import cjk_start
from wikicheck.values.date_statements import StatementReader
from wikicheck.values.date_tokens import Tokens
from wikicheck.values.fuzzy_date import DateKind, FuzzyDate, Precision, choice_date
from wikicheck.values.languages import Vocabulary, vocabulary, word_key

# The last year a bare number can mean where no as-of date is known. Not the clock's year: the same text reads the same.
_LAST_YEAR = 2100
_YEARS_AHEAD = 20

_NUMBER = lazy_pattern(r"\d+")
_NUMBERS = lazy_pattern(r"\d+(?:[-.,:/\u2010-\u2015\u2212]\d+)*")
_WORD_BEFORE = lazy_pattern(r"[^\S\n\r]{0,3}(?:(\.?)([^\W\d_]{1,24})|([-,~'\u2019\u2010-\u2015\u2212(\[]))")
_LABELLED = lazy_pattern(r"[,;]")
_LABEL = lazy_pattern(r"[^\W\d_]{1,30}(?:[ \u00a0-][^\W\d_]{1,30}){0,3}[ \u00a0]")
_MOST_BEFORE = 14

_STARTS = frozenset(
    "month weekday circa uncertain portion ordinal season reign century decade_of turn ad bc before until after from between either floruit".split()
)


def _limit(as_of: int | None) -> int:
    return _LAST_YEAR if as_of is None or not PAST < as_of < FUTURE else year_of(as_of) + _YEARS_AHEAD


def read_date(text: str, *, lang: str = "en", as_of: int | None = None) -> FuzzyDate | None:
    """Return the date that the whole of `text` states, or None if it states none or anything else beside it.

    `as_of` is the day number "present" means and, with 20 years added, the last year that a bare number can be. Without
    it "present" has no end (`FUTURE`) and years go up to 2100.
    """
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start >= end:
        return None
    date = _read_whole(text, start, end, lang, as_of)
    if date is None and text[start] == "(" and text[end - 1] == ")":
        date = _read_whole(text, start + 1, end - 1, lang, as_of) or _read_labelled(text, start + 1, end - 1, lang, as_of)
    return date


def _read_whole(text: str, start: int, end: int, lang: str, as_of: int | None) -> FuzzyDate | None:
    words = vocabulary(lang)
    tokens = Tokens(text, start, words, prose=False)
    if "present" in tokens[0].roles and tokens[0].end == end:
        high = FUTURE if as_of is None else as_of
        return FuzzyDate(text[start:end], Span(start, end), PAST, high, Precision.DAY, DateKind.OPEN)
    date = StatementReader(tokens, _limit(as_of), as_of).read(0).date
    return date if date is not None and date.span == (start, end) else None


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
    tokens = Tokens(text, start, vocabulary(lang), prose=False)
    date = StatementReader(tokens, _limit(as_of), as_of).read(0).date
    return date if date is not None and date.span.start == start else None


def find_dates(text: str, *, lang: str = "en", as_of: int | None = None) -> list[FuzzyDate]:
    """Return the dates stated in prose, in order and without overlap, each as large as it is written.

    A number is a year only if nothing beside it makes it a quantity, a page or a catalogue number. "from 1990 to 1994",
    "between 1990 and 1994" and "1990 until 1994" are one range, "in 1990 and 1994" is a set; "from 1990" alone is the
    point 1990. "by", "before", "since" and the like belong to the date.
    """
    words = vocabulary(lang)
    limit = _limit(as_of)
    found: list[FuzzyDate] = []
    floor = 0
    backwards = text[::-1]
    for match in _NUMBER.finditer(text):
        at = match.start()
        if at < floor:
            continue
        starts = _starts_before(text, backwards, at, floor, words)
        tokens = Tokens(text, starts[0], words, prose=True)
        reader = StatementReader(tokens, limit, as_of)
        end = match.end()
        date = None
        index = 0
        for start in starts:
            while tokens[index].start < start and tokens[index].kind != "end":
                index += 1
            if tokens[index].start != start:
                tokens = Tokens(text, start, words, prose=True)
                reader = StatementReader(tokens, limit, as_of)
                index = 0
            date, after = reader.read(index)
            if date is not None and date.span.end >= end:
                found.append(date)
                floor = max(date.span.end, end)
                break
        else:
            whole = _NUMBERS.match(text, at)
            floor = whole.end() if whole else end
    return found


def _starts_before(text: str, backwards: str, at: int, floor: int, words: Vocabulary) -> list[int]:
    """Return where the date around the number at `at` may begin, the farthest first, `at` itself last."""
    starts = [at]
    first = cjk_start(text, at, floor) if at and text[at - 1] > "\u2e80" else at
    if first < at:
        return [first, at]
    length = len(text)
    place = at
    for _ in range(_MOST_BEFORE):
        match = _WORD_BEFORE.match(backwards, length - place, length - floor)
        if match is None:
            break
        place = length - match.end()
        word = match[2]
        if word is None:
            continue
        key = word_key(word[::-1])
        entries = words.words.get(key)
        if entries is None:
            if key not in words.leading:
                break
        elif any(not _STARTS.isdisjoint(entry.roles) for entry in entries):
            starts.append(place)
    starts.reverse()
    return starts
