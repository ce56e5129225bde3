"""How quantities are read: numbers with units, compounds, ranges, dimensions, and the same in other units behind them."""

from decimal import Decimal, localcontext

from wikicheck.text import lazy_pattern
from wikicheck.values.number_figures import read_figures
from wikicheck.values.number_phrases import Item, Phrase, read_amount, read_phrase, read_scale, skip_blank, work_out
from wikicheck.values.number_words import NumberWords, fold_words, number_words
from wikicheck.values.quantities import Quantity, in_hands, make_quantity, same_kind
from wikicheck.values.units import LONGEST_UNIT, Unit, read_unit, unit_of_code

# What can belong to a unit: no figure but a power right behind a letter, no sign that joins numbers.
_RUN = lazy_pattern(
    r"(?:(?<=[^\W\d_])[-−^]?[1-4](?![\d.,]*\d)"  # km2, s−1
    r"|(?<=\bg)0(?![\d.,]*\d)"  # g0
    r"|(?<=/)[1-9]\d{1,2}(?= ?[^\W\d_])"  # l/100 km
    r"|\((?=[^\W\d_]{1,6}[·⋅*][^\W\d_]{1,6}\))"  # W/(m·K)
    r"|(?<=[^\W\d_])\([A-Z]{1,3}\)"  # dB(A)
    r"|[^\d(±×–—~=;,+\[\]])+"
)
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_MOST_WORDS = 6
_LONGEST_JOINED = 14
_BETWEEN_PARTS = lazy_pattern(
    r"[ \u00a0\u2009\u202f]*,?[ \u00a0\u2009\u202f]*(?:and[ \u00a0]+|und[ \u00a0]+|et[ \u00a0]+|y[ \u00a0]+|e[ \u00a0]+|и[ \u00a0]+)?"
)
_ALSO = lazy_pattern(r"[ \u00a0\u2009\u202f]*(?:/|=|≈|;|,|\bor\b|\boder\b|\bou\b)[ \u00a0\u2009\u202f]*")
_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_BETWEEN_CONVERTED = lazy_pattern(r"[;/=,]|\bor\b")
_MOST_CONVERTED = 4
_MOST_PARTS = 3
# Factors that go back to pi or to a survey are not exact; what is so near a whole number is one.
_NOISE = Decimal("1e-9")

_TEN = r"(?P<power>[ \u00a0\u2009\u202f]?[×x·⋅][ \u00a0\u2009\u202f]?10(?:\^[-−–+]?\d{1,3}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))?"
_BRACKETED = lazy_pattern(r"\((?P<value>[^()±+]{1,30})(?:±|\+/[-−–])(?P<tolerance>[^()±]{1,30})\)" + _TEN)
# The uncertainty of the last places: 1.25(3).
_CONCISE = lazy_pattern(r"(?P<value>[-−]?\d{1,15}[.,]\d{1,15})\((?P<last>\d{1,3})\)" + _TEN)

# What may follow what in a compound, the larger first.
_COMPOUNDS = {
    "[ft_i]": {"[in_i]"},
    "[yd_i]": {"[ft_i]", "[in_i]"},
    "[mi_i]": {"[yd_i]", "[ft_i]", "[fur_us]", "[ch_us]"},
    "[stone_av]": {"[lb_av]", "[oz_av]"},
    "[lb_av]": {"[oz_av]"},
    "[lton_av]": {"[lcwt_av]"},
    "m": {"cm", "mm"},
    "km": {"m"},
    "cm": {"mm"},
    "kg": {"g"},
    "t": {"kg"},
    "h": {"min", "s"},
    "min": {"s"},
    "d": {"h", "min"},
    "a": {"mo", "d", "wk"},
    "mo": {"d"},
    "deg": {"'", "''"},
    "'": {"''"},
}
_FEET, _INCHES = frozenset("'′’"), frozenset(('"', "″", "”", "''", "′′", "’’"))


class QuantityReader:
    """Reads the quantities of one text; `folded` is the text in small letters, `language` that of the article."""

    __slots__ = ("folded", "is_open", "language", "text", "words")

    def __init__(self, text: str, language: str, words: NumberWords) -> None:
        self.text = text
        self.folded = fold_words(text)
        self.language = language
        self.words = words
        self.is_open = False

    def read(self) -> Quantity | None:
        """Return the quantity that the whole text is."""
        phrase = read_phrase(self.text, self.folded, self.words, self.read_item)
        if phrase is None or (self.is_open and (phrase.joint or phrase.bound)):
            return None
        if phrase.joint == "or" and phrase.items[0].unit not in {None, phrase.items[1].unit}:  # 178 cm or 5 ft 10 in
            phrase = phrase._replace(items=phrase.items[:1], joint="", end=phrase.items[0].end)
        found = self._finish(phrase._replace(bound="over") if self.is_open else phrase)
        if found is None:
            return None
        at = skip_blank(self.text, phrase.end)
        if at == len(self.text):
            return found
        converted = self._converted(at, found)
        return found._replace(converted=converted) if converted else None

    def _converted(self, at: int, found: Quantity) -> tuple[Quantity, ...]:
        """Return what stands behind a quantity, in brackets or after a stroke, if all of it is the same in other units."""
        rest = self.text[at:].rstrip()
        closing = _BRACKETS.get(rest[0])
        if closing is not None and rest[-1] == closing and rest.count(rest[0]) == 1:
            pieces = _BETWEEN_CONVERTED.split(rest[1:-1], maxsplit=_MOST_CONVERTED)
        else:
            match = _ALSO.match(self.text, at)
            if match is None:
                return ()
            pieces = [self.text[match.end() :]]
        read = [read_whole(piece.strip(), self.language) for piece in pieces]
        quantities = tuple(quantity for quantity in read if quantity is not None)
        if len(quantities) < len(read):  # the comma of "1,000 ft" parts nothing
            whole = read_whole(rest[1:-1].strip(), self.language) if closing else None
            if whole is None:
                return ()
            quantities = (whole._replace(converted=()), *whole.converted)
        return quantities if all(_says_the_same(found, quantity) for quantity in quantities) else ()

    # -- one number with its unit

    def read_item(self, at: int) -> Item | None:
        """Return the number at a place with the unit behind it, if there is one; several of a compound are one."""
        figures = read_figures(self.text, at, self.words, lenient=True)
        if figures is None:
            return None
        start = figures.end
        if self.text[start : start + 1] == "+" and self._read_unit(start + 1)[0] is not None:  # 5+ km
            self.is_open = True
            start += 1
        unit, end = self._read_unit(start)
        scale = None
        if unit is None:
            amount = read_amount(self.text, self.folded, at, self.words, lenient=True)
            if amount is None:
                return None
            figures = figures._replace(value=amount.value)
            if amount.scale is not None:
                scale, start = amount.scale, amount.end
                unit, end = self._read_unit(start)
                if unit is None:
                    end = start
            else:
                _, end = read_scale(self.text, self.folded, figures.end, self.words)
                end = amount.end
        if unit is None:
            return Item(figures.value, scale, None, end)
        unit_text = self.text[skip_blank(self.text, start) : end].strip(" \u00a0-")
        if unit.ucum == "[hd_i]":
            figures = figures._replace(value=in_hands(figures.value))
        item = Item(figures.value, scale, unit, end, unit_text)
        return self._read_parts(item) if unit.ucum in _COMPOUNDS and scale is None else item

    def _read_unit(self, at: int) -> tuple[Unit | None, int]:
        """Return the longest unit that begins at a place, and where it ends."""
        start = skip_blank(self.text, at)
        if self.text[start : start + 1] in {"-", "‑"} and self.text[start + 1 : start + 2].isalpha():
            start += 1  # a 12-inch record
        match = _RUN.match(self.text, start, start + LONGEST_UNIT)
        run = match.group().rstrip() if match else ""
        if not run:
            return None, at
        ends = [len(run)]
        while (space := max(run.rfind(" ", 0, ends[-1]), run.rfind("\u00a0", 0, ends[-1]))) > 0:
            ends.append(space)
        for end in (*ends[-_MOST_WORDS:], *self._shorter_ends(run[: ends[-1]])):
            if (found := self._unit_of(run[:end], start)) is not None:
                return found, start + end
        return None, at

    def _shorter_ends(self, first: str) -> list[int]:
        """Return where else the unit may end that a run of signs without a space begins with: 5ft2in, 5km-8km, 20°–, 5公里至."""
        ends = []
        if (stripped := first.rstrip("-/‑.")) != first and stripped:
            ends.append(len(stripped))
        letters = _LETTERS.match(first)
        if letters is None:
            return [*ends, 1] if first[0] in "°'\"′″’%" else ends
        if letters.end() < len(first) and first[letters.end()].isdecimal():
            ends.append(letters.end())
        if self.words.joined:
            ends += range(min(len(first), _LONGEST_JOINED), 0, -1)
        return ends

    def _unit_of(self, written: str, start: int) -> Unit | None:
        if written in {"'", "′", "’"} and not self._inches_follow(start + 1):
            return None if written == "′" else read_unit("'", lang="en")
        if written == "″":
            return None
        return read_unit(written, lang=self.language)

    def _inches_follow(self, at: int) -> bool:
        """Say whether figures follow, as inches do behind the sign of feet."""
        return self.text[skip_blank(self.text, at) : skip_blank(self.text, at) + 1].isdecimal()

    # -- compounds

    def _read_parts(self, item: Item) -> Item:
        """Return 5 ft 10 in and the like as one, in the smallest unit; anything else as it is."""
        parts: list[tuple[Decimal, Unit]] = [(item.value, item.unit)]
        end, unit_text = item.end, item.unit_text
        negative = item.value.is_signed()
        while len(parts) < _MOST_PARTS:
            match = _BETWEEN_PARTS.match(self.text, end)
            start = match.end() if match else end
            if not self.text[start : start + 1].isdecimal() and self.text[start : start + 1] not in {"½", "¼", "¾"}:
                break
            figures = read_figures(self.text, start, self.words, lenient=True, padded=True)
            if figures is None or figures.value < 0:
                break
            unit, after = self._part_unit(parts[-1][1], figures.end, item.unit_text)
            if unit is None or unit.ucum not in _COMPOUNDS.get(parts[-1][1].ucum, ()) or not _is_whole(parts[-1][0]):
                break
            parts.append((-figures.value if negative else figures.value, unit))
            end, unit_text = after, self.text[figures.end : after].strip(" \u00a0-") or unit_text
        if len(parts) == 1:
            return item
        smallest = parts[-1][1]
        total = sum((value * ratio(unit, smallest) for value, unit in parts), Decimal(0))
        return Item(total, None, smallest, end, unit_text, tuple(parts))

    def _part_unit(self, larger: Unit, at: int, sign: str) -> tuple[Unit | None, int]:
        """Return the unit of a part; the signs of minutes and seconds are those of angles behind degrees, of feet and inches else."""
        start = skip_blank(self.text, at)
        for length in (2, 1):
            written = self.text[start : start + length]
            if len(written) < length:
                continue
            if larger.ucum == "deg" and length == 1 and written in _FEET:
                return unit_of_code("'"), start + 1
            if written in _INCHES:
                return unit_of_code("[in_i]" if larger.ucum == "[ft_i]" else "''"), start + length
        unit, end = self._read_unit(at)
        if unit is None and start == len(self.text.rstrip()):
            if sign in _FEET:
                return unit_of_code("[in_i]"), at  # 6'2
            if larger.ucum == "m" and self.text[start - 2 : start].isdecimal() and not self.text[start - 3 : start - 2].isdecimal():
                return unit_of_code("cm"), at  # 1 m 78
        return unit, end

    # -- the whole

    def _finish(self, phrase: Phrase) -> Quantity | None:
        last = phrase.items[-1]
        units = [item.unit for item in phrase.items if item.unit is not None]
        if not units:
            return None
        unit: Unit = last.unit or (units[0] if phrase.joint in {"±", "+-"} else None) or units[-1]
        if last.unit is None and phrase.joint not in {"±", "+-"}:
            return None
        if unit.ucum in {"Cel", "[degF]"}:  # 20°–25 °C
            phrase = phrase._replace(
                items=tuple(item._replace(unit=unit) if item.unit and item.unit.ucum == "deg" else item for item in phrase.items)
            )

        def convert(item: Item, value: Decimal) -> Decimal | None:
            if item.unit is None or item.unit.ucum == unit.ucum:
                return value
            if not same_kind(item.unit, unit) or unit.offset or item.unit.offset:
                return None
            return value * ratio(item.unit, unit)

        amounts = work_out(phrase, convert)
        if amounts is None:
            return None
        written = next(item for item in reversed(phrase.items) if item.unit is not None).unit_text
        parts = last.parts if not phrase.joint else ()
        return make_quantity(amounts, unit, approximate=phrase.approximate, unit_text=written, parts=parts, text=self.text)


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def ratio(unit: Unit, smaller: Unit) -> Decimal:
    """Return how many of one unit another is."""
    with localcontext() as context:
        context.prec = 20
        many = (unit.factor / smaller.factor).normalize()
    whole = many.to_integral_value()
    return whole if abs(many - whole) < _NOISE else many


def _says_the_same(found: Quantity, other: Quantity) -> bool:
    from wikicheck.values.unit_codes import read_ucum

    unit, second = read_ucum(found.unit), read_ucum(other.unit)
    if unit is None or second is None or other.unit == found.unit:
        return False
    if unit.dimension == second.dimension:
        return True
    return {unit.dimension, second.dimension} in ({"torque", "energy"}, {"mass", "force"}, {"speed", "time"})


def read_whole(text: str, language: str) -> Quantity | None:
    """Return the quantity that a whole text is, with what stands behind it in other units."""
    if not text:
        return None
    spread = spread_tolerance(text) if "(" in text else None
    found = QuantityReader(spread or text, language.partition("-")[0], number_words(language)).read()
    return found._replace(text=text) if found is not None and spread else found


def spread_tolerance(text: str) -> str | None:
    """Return "(5 ± 0.5) × 10³ kg" and "1.25(3) kg" as "5 × 10³ ± 0.5 × 10³ kg" and "1.25 ± 0.03 kg"; None for any other text."""
    match = _BRACKETED.match(text)
    if match is not None:
        value, tolerance = match["value"].strip(), match["tolerance"].strip()
    else:
        match = _CONCISE.match(text)
        if match is None:
            return None
        value = match["value"]
        places = len(value) - 1 - max(value.rfind("."), value.rfind(","))
        tolerance = format(Decimal(int(match["last"])).scaleb(-places), "f")
        if "," in value:
            tolerance = tolerance.replace(".", ",")
    power = match["power"] or ""
    return f"{value}{power} ± {tolerance}{power} {text[match.end() :].lstrip()}"
