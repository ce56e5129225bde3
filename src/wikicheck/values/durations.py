"""Lengths of time as articles state them: `45 minutes`, `1 h 32 min`, `3:45`, `22–25 minutes`, `PT1H32M`."""

from fractions import Fraction
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.duration_text import DurationReader, Measure, cut_tokens
from wikicheck.values.duration_words import duration_words, openers, word_sets
from wikicheck.values.languages import fold_marks


class Duration(NamedTuple):
    """A length of time.

    `iso8601` is the length in ISO 8601 ("PT1H32M", "P10Y"), None for a range and for a mere limit. `seconds` is None too where
    months or years are counted, which have no fixed length. Of a range ("22–25 minutes") or limit ("over 2 hours") `low_seconds` and
    `high_seconds` are what it lies between.
    """

    iso8601: str | None
    seconds: int | float | None
    approximate: bool
    low_seconds: int | float | None
    high_seconds: int | float | None
    text: str


# Longer texts are sentences.
_LONGEST = 120

# "90+ minutes", "90 minutes+"
_PLUS = lazy_pattern(r"(\d{1,6})\+(?=[ \u00a0]?[^\W\d_])|\+$")
_FIGURE = lazy_pattern(r"\d|[½¼¾]")
_ISO = lazy_pattern(
    r"P(?:(?P<year>\d{1,6}(?:[.,]\d{1,6})?)Y)?(?:(?P<month>\d{1,6}(?:[.,]\d{1,6})?)M)?(?:(?P<week>\d{1,6}(?:[.,]\d{1,6})?)W)?"
    r"(?:(?P<day>\d{1,6}(?:[.,]\d{1,6})?)D)?"
    r"(?:T(?=\d)(?:(?P<hour>\d{1,6}(?:[.,]\d{1,6})?)H)?(?:(?P<minute>\d{1,6}(?:[.,]\d{1,6})?)M)?(?:(?P<second>\d{1,6}(?:[.,]\d{1,6})?)S)?)?"
)


def read_duration(text: str, *, lang: str = "en", clock: bool = False) -> Duration | None:
    """Return the length of time that a text states and nothing else, else None.

    With `clock` (something else, such as the name of a field, tells that a length is meant) "3:45" is three minutes and 45 seconds,
    "1:32:10" an hour and more, "90′" ninety minutes and "half an hour" thirty; without, they may be times of the day and titles.
    """
    text = text.strip()
    if not 2 <= len(text) <= _LONGEST:
        return None
    if text[0] == "P":
        return _read_iso(text)
    if not _FIGURE.search(text) and not (clock and _has_number_word(text)):
        return None
    return _read_words(text, lang, clock=clock)


def _has_number_word(text: str) -> bool:
    """Say whether a text without figures begins as a length can, so that other words are not looked at any further."""
    from wikicheck.values.duration_words import number_words

    words = text.casefold().replace("-", " ").split(maxsplit=4)
    return len(words) <= 6 and any(word in number_words() or word in word_sets()["halves"] for word in words[:4])


def _read_iso(text: str) -> Duration | None:
    match = _ISO.fullmatch(text)
    if match is None or len(text) < 3:
        return None
    amounts = [(Fraction(value.replace(",", ".")), unit) for unit, value in match.groupdict().items() if value is not None]
    measure = Measure(tuple(amounts))
    return Duration(measure.iso8601(), measure.seconds, approximate=False, low_seconds=None, high_seconds=None, text=text)


def _read_words(text: str, lang: str, *, clock: bool) -> Duration | None:
    rest, approximate, limit = _without_opening(text)
    rest, is_about = _without_ending(rest, lang)
    if "+" in rest and not limit:
        without = _PLUS.sub(r"\1", rest, count=1)
        rest, limit = without, limit if without == rest else "at_least"
    tokens = cut_tokens(fold_marks(rest))
    if not tokens:
        return None
    reader = DurationReader(tokens, duration_words(lang), clock=clock)
    between = reader.peek().kind == "word" and reader.peek(1).kind in {"number", "clock"} and reader.take_word("between")
    first, second = _read_range(reader)
    if first is None or reader.peek().kind != "end" or (between and second is None):
        return None
    approximate = approximate or is_about
    if second is None:
        return _single(first, text, limit, approximate=approximate)
    low, high = first.seconds, second.seconds
    if limit or low is None or high is None:
        return None if limit else Duration(None, None, approximate, None, None, text)
    if low > high:
        return None
    return Duration(None, None, approximate, low, high, text)


def _single(measure: Measure, text: str, limit: str, *, approximate: bool) -> Duration:
    if limit:
        low, high = (measure.seconds, None) if limit == "at_least" else (None, measure.seconds)
        return Duration(None, None, approximate, low, high, text)
    return Duration(measure.iso8601(), measure.seconds, approximate, None, None, text)


def _read_range(reader: DurationReader) -> tuple[Measure | None, Measure | None]:
    """Return a length, or the two of a range; the unit of the second is that of the first where that has none."""
    start = reader.at
    first = reader.read_measure()
    if first is None:
        reader.at = start
        number = reader.read_number()
        if number is None or not _take_dash(reader):
            return None, None
        second = reader.read_measure()
        if second is None or len(second.amounts) != 1:
            return None, None
        return Measure(((number, second.amounts[0][1]),)), second
    if reader.peek().kind == "end" or not _take_dash(reader):
        return first, None
    return first, reader.read_measure() or Measure(((Fraction(-1), "second"),))


def _take_dash(reader: DurationReader) -> bool:
    if reader.peek().kind == "dash" or reader.peek().text.casefold() in word_sets()["joints"]:
        reader.at += 1
        return True
    return reader.take_word("ranges")


def _without_opening(text: str) -> tuple[str, bool, str]:
    """Return a text without the words that qualify it at its beginning: whether it is approximate, and which limit it is."""
    approximate, limit = False, ""
    for _ in range(2):
        key = text.casefold()
        for kind in ("at_least", "at_most", "about_words"):
            opening = next((phrase for phrase in openers(kind) if key.startswith(phrase) and _ends_word(key, len(phrase))), "")
            if not opening:
                continue
            text = text[len(opening) :].strip()
            approximate = approximate or kind == "about_words"
            limit = limit or ("" if kind == "about_words" else kind)
            break
        else:
            break
    return text, approximate, limit


def _ends_word(key: str, at: int) -> bool:
    """Say whether a word ends before `at`: what follows is no letter, or it was a sign."""
    return at < len(key) and (not key[at].isalpha() or not key[at - 1].isalpha() or ord(key[at - 1]) > 0x3000)


def _without_ending(text: str, lang: str) -> tuple[str, bool]:
    """Return a text without what may stand behind a length, and whether that was "about".

    That is "per episode", "each", "(approx.)", or the same length in other units: "100 minutes (1 h 40 min)".
    """
    key = text.casefold()
    behind, about = word_sets()["behind"], word_sets()["about_words"]
    if key.endswith(")"):
        opening = key.rfind("(")
        inside = key[opening + 1 : -1].strip()
        if opening <= 0:
            return text, False
        is_about = inside in about or f"{inside}." in about
        is_same = not is_about and read_duration(inside, lang=lang) is not None
        return (text[:opening].strip(), is_about) if is_about or is_same else (text, False)
    words = text.split()
    for count in (1, 2, 3):
        if len(words) <= count:
            break
        ending = " ".join(words[-count:]).casefold()
        if ending in behind:
            return " ".join(words[:-count]), ending in about
        if count == 2 and words[-2].casefold() in behind and words[-1].isalpha():
            return " ".join(words[:-2]), False
    return text, False
