"""Numbers as articles write them: 1,234.5, 12.5 million, about 40, 3–5, 5 ± 1, −7, 1.5×10⁶."""

from typing import NamedTuple

from wikicheck.values.number_figures import read_figures
from wikicheck.values.number_phrases import (
    HAS_FIGURE,
    LONGEST_PHRASE,
    Amounts,
    Item,
    plain,
    read_amount,
    read_phrase,
    skip_blank,
    work_out,
)
from wikicheck.values.number_words import NumberWords, fold_words, number_words


class Number(NamedTuple):
    """A number, exact up to the last figure written; whole numbers are ints where they are small enough for a float too.

    A range has `low` and `high` as written, and no `value`; "over 3" has only `low`, "up to 3" only `high`. "5 ± 1" has the value 5
    and the `tolerance` 1; where that differs up and down ("5 +0.3 −0.2"), the value stands between `low` and `high`.
    """

    value: int | float | None
    low: int | float | None
    high: int | float | None
    tolerance: int | float | None
    approximate: bool
    text: str


def read_number(text: str, *, lang: str = "en") -> Number | None:
    """Return the number that a whole text is, else None.

    Figures are grouped as the language does it, or in a way that can mean only one thing. Figures that begin with a superfluous 0
    are a code, and bare fractions such as 1/2 may be dates: both are None. A word for people may follow.
    """
    if len(text) > LONGEST_PHRASE or HAS_FIGURE.search(text) is None:
        return None
    if len(text) < 16 and text.isdecimal() and text.isascii():  # by far the most frequent
        return None if text[0] == "0" and len(text) > 1 else Number(int(text), None, None, None, False, text)  # noqa: FBT003
    return _read(text, number_words(lang))


def read_written_number(text: str, *, lang: str = "en") -> Number | None:
    """Return the small number that a text is the word for ("two", "Twelve"), else None."""
    word = fold_words(text.strip())
    written = number_words(lang).written
    return Number(written[word], None, None, None, False, text) if word in written else None  # noqa: FBT003


def _is_code(amounts: Amounts) -> bool:
    """Say whether two numbers with a hyphen between them go down: those are codes (12345-6789) more often than ranges."""
    return amounts.low is not None and amounts.high is not None and amounts.low > amounts.high


def _read(text: str, words: NumberWords) -> Number | None:
    folded = fold_words(text)

    def read_item(at: int) -> Item | None:
        figures = read_figures(text, at, words)
        return None if figures is None or figures.is_fraction else read_amount(text, folded, at, words, lenient=False)

    phrase = read_phrase(text, folded, words, read_item)
    if phrase is None:
        return None
    end = skip_blank(text, phrase.end)
    if end < len(text):
        people = words.persons().find(folded, end)
        end = skip_blank(text, people.end) if people else end
    if end < len(text) or phrase.joint == "by":
        return None
    amounts = work_out(phrase)
    if amounts is None or (phrase.joint == "to" and "-" in text and _is_code(amounts)):
        return None
    return Number(plain(amounts.value), plain(amounts.low), plain(amounts.high), plain(amounts.tolerance), phrase.approximate, text)
