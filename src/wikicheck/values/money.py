"""Money as articles write it: US$12.5 million, £1,200, 3,5 Mio. €, ₹12 crore, $1.2–1.5 million (1970 dollars)."""

from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.money_words import Currency, currency_words
from wikicheck.values.number_phrases import HAS_FIGURE, LONGEST_PHRASE, Item, Phrase, plain, read_amount, read_phrase, skip_blank, work_out
from wikicheck.values.number_words import NumberWords, fold_words, number_words

# "(1970 dollars)", "in 2014 US dollars": the year whose prices are meant. A bare "(2014)" may be when it was counted.
_YEAR = lazy_pattern(
    r"[ \u00a0,;]*[(\[]?[ ]?(?:in|at|en|in den)?[ \u00a0]?(?P<year>1[5-9]\d\d|20\d\d)[ \u00a0](?:constant |nominal )?"
    r"(?:(?:U\.?S\.? )?dollars|USD|prices|pounds|euros|money|values?|GBP|AUD|CAD|dólares|dollars américains|Preisen)[ ]?[)\]]?",
)
# What a currency may be followed by in brackets to say whose it is: $5 million (CAD), $5 (US).
_BRACKETED = lazy_pattern(r"[ \u00a0]*\((?P<code>[A-Z]{2,3})\)")
_COUNTRIES = {"US": "USD", "USA": "USD", "CDN": "CAD", "CAN": "CAD", "AUS": "AUD", "NZ": "NZD", "HK": "HKD", "UK": "GBP"}
# Letters that mean millions and more only where money is meant.
_SCALE_LETTERS = {
    "m": 6,
    "M": 6,
    "b": 9,
    "B": 9,
    "k": 3,
    "K": 3,
    "T": 12,
    "bn": 9,
    "Bn": 9,
    "BN": 9,
    "mn": 6,
    "Mn": 6,
    "MM": 6,
    "tn": 12,
    "bil": 9,
    "bil.": 9,
}
_SCALE_LETTER = lazy_pattern(r"[ \u00a0]?(MM|bil|[bBmt]n|Bn|BN|Mn|[mMbBkKT])(?!\w)\.?")
# A price tag without anything behind the point: "$5.-", "5,– €".
_TAG = lazy_pattern(r"[.,](?:--|[-–—])(?!\d)")


class Money(NamedTuple):
    """An amount of money in whole units of a currency (ISO 4217): US$12.5 million is 12500000.

    `value`, `low`, `high` and `approximate` are as in `Number`; `year` is the year whose prices are meant, where the text says so.
    """

    value: int | float | None
    low: int | float | None
    high: int | float | None
    currency: str
    approximate: bool
    year: int | None
    text: str


def read_money(text: str, *, lang: str = "en") -> Money | None:
    """Return the amount of money that a whole text is, else None.

    A plain $ is the dollar of the United States. Signs that several countries have, such as kr, are read where the language of the
    article says which is meant.
    """
    if len(text) > LONGEST_PHRASE or HAS_FIGURE.search(text) is None or text.isdecimal():
        return None
    return MoneyReader(text, lang).read()


class MoneyReader:
    """Reads the money of one text."""

    __slots__ = ("_currencies", "_found", "folded", "text", "words")

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.folded = fold_words(text)
        self.words: NumberWords = number_words(language)
        self._currencies = currency_words(language)
        self._found: list[Currency] = []

    def read(self) -> Money | None:
        """Return the money that the whole text is."""
        phrase = read_phrase(self.text, self.folded, self.words, self.read_item)
        if phrase is None or phrase.joint not in {"", "to", "or"}:
            return None
        end = phrase.end
        bracketed = _BRACKETED.match(self.text, end)
        if bracketed is not None:
            code = _COUNTRIES.get(bracketed["code"], bracketed["code"])
            if self._currencies.before(code, 0) is None:
                return None
            self._found.append(Currency(code, bracketed.end()))
            end = bracketed.end()
        currency = self._settle()
        year = _YEAR.fullmatch(self.text, end) if end < len(self.text) else None
        if currency is None or (year is None and skip_blank(self.text, end) < len(self.text)):
            return None
        return self._finish(phrase, currency, int(year["year"]) if year else None)

    def _settle(self) -> str | None:
        """Return the one currency of all that was found; a plain $ gives way to what says whose it is."""
        codes = {found.code for found in self._found if not found.is_bare} or {found.code for found in self._found}
        bare = {found.code for found in self._found if found.is_bare}
        if len(codes) != 1:
            return None
        code = codes.pop()
        return code if not bare or bare == {code} or _is_kin(code, bare) else None

    def _finish(self, phrase: Phrase, currency: str, year: int | None) -> Money | None:
        amounts = work_out(phrase._replace(items=tuple(item._replace(unit=None) for item in phrase.items)))
        if amounts is None:
            return None
        return Money(plain(amounts.value), plain(amounts.low), plain(amounts.high), currency, phrase.approximate, year, self.text)

    def read_item(self, at: int) -> Item | None:
        """Return the number at a place with its scale, and note the currency before or behind it."""
        negative = self.text[at : at + 1] in {"-", "−", "–"} and self.text[at : at + 1] != ""
        start = skip_blank(self.text, at + negative)
        before = self._currencies.before(self.text, start)
        if before is not None:
            start = skip_blank(self.text, before.end)
        amount = read_amount(self.text, self.folded, start if before else at, self.words, lenient=True)
        if amount is None:
            return None
        end = amount.end
        tag = _TAG.match(self.text, end)
        end = tag.end() if tag else end
        if amount.scale is None:
            letter = _SCALE_LETTER.match(self.text, end)
            if letter is not None and (before is not None or self._after(letter.end()) is not None):
                amount, end = amount._replace(scale=_SCALE_LETTERS[letter[1]]), letter.end()
        behind = self._after(end)
        if behind is not None:
            end = behind.end
        self._found += [found for found in (before, behind) if found is not None]
        value = -amount.value if negative and before is not None else amount.value
        return amount._replace(value=value, end=end)

    def _after(self, at: int) -> Currency | None:
        start = skip_blank(self.text, at)
        if self.text[start : start + 1] == "-" and start == at and self.text[start + 1 : start + 2].isalpha():
            start += 1  # a 5-million-dollar house
        for preposition in ("de ", "d'", "di ", "of "):
            if self.folded.startswith(preposition, start):
                return self._currencies.after(self.text, self.folded, start + len(preposition)) or self._currencies.after(
                    self.text, self.folded, start
                )
        return self._currencies.after(self.text, self.folded, start)


def _is_kin(code: str, bare: set[str]) -> bool:
    """Say whether a plain sign can stand for a currency: $ for any dollar or peso, £ for any pound, ¥ for yen and yuan."""
    kin = {"USD": "D", "GBP": "P", "JPY": "Y"}
    kinds = {kin.get(sign, "") for sign in bare}
    if bare == {"CNY"}:  # 新台幣500萬元
        return code in {"TWD", "HKD", "USD", "JPY", "MOP", "SGD"}
    if kinds == {"D"}:
        return code.endswith("D") or code in {"MXN", "ARS", "CLP", "COP", "BRL", "UYU", "DOP", "CUP"}
    if kinds == {"P"}:
        return code.endswith("P")
    return code in {"JPY", "CNY"}
