"""The order in which the value of a field is read, and what of it each key asks for.

1. Comments are away, footnotes are citations of the text, templates and tags that only style are unwrapped: the renderer's work.
2. Pictures: `[[File:…]]` and templates of pictures (`field_images`).
3. What a list template, line breaks, a wiki list, separators or commas keep apart are items (`field_items`), each read on its own.
4. A template that is the whole item, notes beside it aside (`field_dates`, `field_templates`).
5. Kinds of text, the whole item or all of it before a trailing bracket (`field_dates`, `field_kinds`): of the table ASKED where the
   key asks for something, else AUTO, in that order.
6. A link that is the whole item.
7. Text.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from wikicheck.article.field_keys import readings_of
from wikicheck.text import lazy_pattern

AUTO: Final = ("date", "quantity", "money", "coordinates", "url", "image", "number")

# What a key asks for (`readings_of`) → kinds to try, in order. A key that asks for several gets the kinds of all; "number" comes last.
ASKED: Final[dict[str, tuple[str, ...]]] = {
    "point": ("date", "url", "number"),
    "span": ("date", "url", "number"),
    "dated": ("date", "url", "number"),
    "quantity": ("quantity", "url", "number"),
    "money": ("money", "quantity", "url", "number"),
    "duration": ("duration", "url", "number"),
    "number": ("number", "quantity", "money", "url"),
    "age": ("age", "url", "number"),
    "coordinates": ("coordinates", "url", "number"),
    "identifier": ("identifier", "url"),
    "url": ("url",),
    "image": ("image", "url"),
    "event": ("url",),
    "place": ("url",),
    "text": ("url",),
    "commas": ("url", "number"),
}
# Keys of one thing, whose value may hold any sign.
_UNSPLIT: Final = frozenset(("name", "title", "native_name", "caption", "alt", "full_name", "official_name", "motto"))
# A key that no table has still says what it holds.
_POINT_KEY = lazy_pattern(r"(?:^|_)(?:date|datum|data|fecha|дата)(?:_(?!format)|$)|(?:^|_)(?:year|jahr|année|año|rok|год)$")
_SPAN_KEY = lazy_pattern(r"(?:^|_)(?:years|dates|term|reign|jahre|années|años|lata|годы)$")
_IMAGE_KEY = lazy_pattern(
    r"(?:^|_)(?:image|photo|picture|logo|flag|map|coat|seal|signature|emblem|shield|crest|cover|bild|foto|imagen|immagine|imagem|wappen|karte)"
    r"(?:_?\d{1,2})?(?:_(?:file|image|map|flag|name))?$"
)
# Parameters whose name has the unit of a bare number: `elevation_m`.
_UNIT_IN_NAME = lazy_pattern(
    r"(?:(?P<per>(?:population_?)?density)|area|elevation|height|length|width|depth|weight|mass|diameter|radius|distance|altitude|prominence"
    r"|volume|perimeter|wingspan)(?:[_ ]?[a-z]{1,16}){0,2}?[_ ](?P<unit>km2|km|m|cm|mm|ha|sq[_ ]?mi|mi|ft|in|acres?|kg|lbs?|st|m3|km3)"
)
# The same of temperatures and of airports: `MeltingPtC`, `boiling point K`, `r1-length-f`.
_LETTER_IN_NAME = lazy_pattern(
    r"(?:melting|boiling|sublimation|flash|autoignition)[_ -]?(?:pt|point)?[_ -]?(?P<degree>[cfk])"
    r"|(?:r\d{1,2}-)?(?:elevation|length)-(?P<size>[fm])"
)
_LETTERS: Final = {"c": "°C", "f": "°F", "k": "K"}
_LONGEST_NAME: Final = 60
_UNIT_WORDS: Final = {"sq_mi": "sq mi", "sqmi": "sq mi", "acre": "acres", "lbs": "lb"}
_OF_AMOUNT = (
    r"(?:_?(?:total|land|water|urban|metro|rural|est|estimate|census|latest|max|min|mean|average|avg|nominal|ppp|per_capita|capita|km2|sq_mi"
    r"|sqmi|ha|acres?|m|ft|in|cm|mm|kg|lbs?|st|mi|km|us|usd|f|\d))*$"
)
_MEASURE_KEY = lazy_pattern(
    r"(?:^|(?<!postcode_)(?<!broadcast_)(?<!service_)(?<!coverage_)(?<=_))(?:area|density|elevation|height|length|width|depth|weight|mass|volume|diameter|radius|altitude|wingspan|wheelbase|displacement"
    r"|beam|draught|speed|power|capacity|temperature|perimeter|circumference|prominence|discharge|basin_size|luminosity|gravity)"
    + _OF_AMOUNT
)
_COUNT_KEY = lazy_pattern(r"(?:^|_)(?:population|pop|households|inhabitants|num_employees|attendance|enrol?lment)" + _OF_AMOUNT)
_MONEY_KEY = lazy_pattern(
    r"(?:^|_)(?:gdp|revenue|income|profit|budget|cost|price|assets|equity|endowment|debt|salary|net_worth|turnover|prize_money|exports|imports"
    r"|expenses|aum|market_cap)" + _OF_AMOUNT
)


_AMOUNTS: Final = frozenset(("quantity", "money", "duration", "number", "age"))


class Plan(NamedTuple):
    """How the values of a key are read.

    `asks` says that the key asks for something, `dates_first` for dates; `dates_last`, that it asks for amounts, and that what is none
    may be a date; `counts`, that a number may name what it counts,
    `asks_words`, that words without a figure may say something; `scheme` is
    that of its identifiers.
    """

    key: str
    kinds: tuple[str, ...]
    words: frozenset[str]
    asks: bool
    dates: bool
    dates_first: bool
    dates_last: bool
    commas: bool
    dots: bool
    counts: bool
    asks_words: bool
    scheme: str | None


def _words(key: str) -> frozenset[str]:
    words = readings_of(key)
    if words:
        return words
    if _SPAN_KEY.search(key):
        return frozenset(("span",))
    if _POINT_KEY.search(key):
        return frozenset(("dated",))
    for pattern, word in ((_IMAGE_KEY, "image"), (_MEASURE_KEY, "quantity"), (_COUNT_KEY, "number"), (_MONEY_KEY, "money")):
        if pattern.search(key):
            return frozenset((word,))
    return words


def _kinds(words: frozenset[str], scheme: str | None) -> tuple[str, ...]:
    if not words:
        return ("identifier", "url") if scheme else AUTO
    kinds = [kind for word, kinds in ASKED.items() if word in words for kind in kinds if kind != "number"]
    if any("number" in ASKED[word] for word in words if word in ASKED) and "identifier" not in words:
        kinds.append("number") if words.isdisjoint(("number",)) else kinds.insert(0, "number")
    return tuple(dict.fromkeys(kinds))


@lru_cache(maxsize=4096)
def plan_of(key: str) -> Plan:
    """Return how values of a key are read."""
    from wikicheck.values import scheme_of_key

    words = _words(key)
    scheme = scheme_of_key(key) if not words or "identifier" in words else None
    kinds = _kinds(words, scheme)
    wants = not words.isdisjoint(("point", "span", "dated"))
    return Plan(
        key,
        kinds,
        words,
        asks=bool(words or scheme),
        dates="date" in kinds,
        dates_last="date" not in kinds and not words.isdisjoint(_AMOUNTS),
        dates_first=wants,
        commas="commas" in words,
        dots=key not in _UNSPLIT,
        asks_words=scheme is not None or not words.isdisjoint(("duration", "identifier", "image", "number")),
        counts=not words.isdisjoint(("number", "quantity", "age")),
        scheme=scheme,
    )


@lru_cache(maxsize=4096)
def unit_of_name(name: str) -> str | None:
    """Return the unit that the name of a parameter gives to a bare number ("elevation_m": "m"), None for other names."""
    folded = name.strip().lower() if len(name) < _LONGEST_NAME else ""
    match = _UNIT_IN_NAME.fullmatch(folded)
    if match is None:
        letter = _LETTER_IN_NAME.fullmatch(folded)
        return None if letter is None else _LETTERS[letter["degree"]] if letter["degree"] else "ft" if letter["size"] == "f" else "m"
    unit = _UNIT_WORDS.get(match["unit"], match["unit"])
    return f"/{unit}" if match["per"] else unit
