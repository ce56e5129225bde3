"""Texts that are one value as a whole: quantities, money, numbers, coordinates, addresses and the like, by kind."""

from collections.abc import Callable
from typing import Any, Final

from wikicheck import values
from wikicheck.article.field_dates import of_template, read_age
from wikicheck.article.field_durations import is_compound_time, read_compound_time
from wikicheck.article.field_images import read_file_name
from wikicheck.article.field_items import Item
from wikicheck.article.field_notes import Core, joined_notes, label_before, last_bracket, read_cores
from wikicheck.article.field_plans import unit_of_name
from wikicheck.article.field_reading import Reading
from wikicheck.article.infobox import Value, ValueKind
from wikicheck.text import lazy_pattern

# A text that is longer than this, or has no digit, is no number with anything.
_LONGEST: Final = 200
_LONGEST_UNASKED: Final = 60
_DIGIT = lazy_pattern(r"[\d½⅓⅔¼¾⅛⅜⅝⅞]")
# Without anything else there is no unit and no currency.
_FIGURES = lazy_pattern(r"[\d.,'’ \xa0\u202f±≈~+−–/:-]{1,40}")
# 6'2 is as tall as somebody is.
_FEET = lazy_pattern(r"[3-8][ ]?['’][ ]?(?:\d|1[01])")
# So do those who measure people: 5-10.
_FEET_INCHES = lazy_pattern(r"([4-7])[-–](\d|1[01])|(\d{1,3})['′’]")
# A bracket with which no amount ends: words, or a year. What an amount is in other units has figures and letters.
_NOTE = lazy_pattern(r"(?<!/)\((?:[^()\d]{0,58}|(?:FY[ \xa0])?(?:1\d|20)\d\d(?:[^()\d][^()]{0,40})?)\)$")
_DECIMAL = lazy_pattern(r"[-−]?(?:0|[1-9]\d{0,14})[.,](?:\d{1,2}|\d{4,10})")
# What may stand behind the years of an age.
_YEARS_BEHIND = lazy_pattern(
    r"[ \xa0]?(?:years?(?:[ \xa0-]old)?|yrs?\.?|y/o|Jahre?(?: alt)?|ans|años|anni|anos|jaar|lat|år|год|года|лет|歳|岁|歲|세)$"
)
_CURRENCY_SIGNS: Final = "$€£¥₹₽₩₺₴₪"
_ENGLISH = lazy_pattern(r"[-−]?(?:[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,14}|0)(?:\.\d{1,10})?")
# How an amount begins, where nothing asks for one: most texts with a digit are names and sentences.
_MAY_BEGIN = lazy_pattern(
    r"[^\w\s]|[½⅓⅔¼¾⅛⅜⅝⅞¹²³]|\d(?!\d{0,4}(?:st|nd|rd|th)\b)|(?:[^\W\d]{1,8}\.?[ \xa0]?){1,2}[$€£¥₹₽₩]"
    r"|(?:Rs|kr|Fr|R|S)\.?[ \xa0]?\d|[A-Z]{3}[ \xa0]\d"
    r"|[^\W\d_A-Z]{1,14}\.?[ \xa0](?:[^\W\d_A-Z]{1,6}[ \xa0])?\d"
    r"|(?:About|Around|Approx\.?|Approximately|Circa|Ca\.?|Over|Under|Some|Up to|Estimated)[ \xa0]"
)
# Where nothing asks for money, a sign or a code has to speak of it, or a word that most languages share.
_CURRENCY = lazy_pattern(
    r"[$€£¥₹₽₩₺₴₪₫₦₱฿]|\b[A-Z]{2,3}\b|(?:[Dd][oóò]l+[aá]r|[Ee]uro|[Pp]ound|[Yy]en\b|[Yy]uan|[Rr]upee|[Ff]ran[ck]|[Kk]ron|[Pp]eso|[Rr]ubl|руб|дол"
    r"|[Ll]ira|[Ll]ire|[Rr]e(?:al|ais)|\b[Ww]on\b|[Zz]łot|Kč|\bkr\b|\bRs\b|円|元|원)"
)
_DEGREES = lazy_pattern(r"[°º˚′″]|\d[ ]?[NSEWO]\b")
# What is counted: "1,200 students", "24 (two seasons)", in words without a capital.
_COUNTED = lazy_pattern(
    r"(?P<unit>(?!(?<=\d)(?:st|nd|rd|th|er|re|e)\b)[^\W\d_A-Z][^\W\d_]{1,24}(?:[ -][^\W\d_A-Z][^\W\d_]{0,24}){0,3}\.?|[MRL](?:[☉⊕🜨♃]|J|E))$"
)
# A decade or a century is no amount: seconds are hardly counted in round thousands, and nothing is counted by ordinals.
_PERIOD = lazy_pattern(
    r"(?:[a-z]{1,8}\.?[ \xa0]){0,2}(?:(?:1\d|20)\d0['’]?s\b|\d{1,2}(?:st|nd|rd|th)[ \xa0-](?:century|centuries|millennium)\b)"
)
_DOMAIN = lazy_pattern(r"\.[^\W\d_]{2}|://")
_YEAR = lazy_pattern(r"(?:FY[ \xa0]?)?(\d{4})")


def read_text(reading: Reading, item: Item) -> Value | None:
    """Return the value of the first kind of the plan, dates aside, that the text of an item is; None for plain words."""
    start, end = item
    plain = reading.plain
    value = None
    if "//" in reading.raw and "[" in reading.raw:
        value = _labelled_address(reading, item)
    if value is None and (_DIGIT.search(plain, start, end) or reading.plan.scheme or not reading.plan.words.isdisjoint(_IN_WORDS)):
        if "identifier" in reading.plan.kinds:
            value = _identifier(reading, item)
        elif "event" in reading.plan.words:
            value = _marriage(reading, item)
        if value is None and end - start <= _LONGEST and (reading.plan.asks or _MAY_BEGIN.match(plain, start, end)):
            value = _read_measured(reading, item)
    elif value is None and "number" in reading.plan.words and end - start < _LONGEST_WRITTEN:
        value = _written_number(reading, item)
    if value is None and plain.find(".", start, end) >= 0 and _DOMAIN.search(plain, start, end):
        value = _url(reading, item) or _image(reading, item)
    return value


# What may be told without a figure: "half an hour", the code "LHR".
_IN_WORDS: Final = frozenset(("duration", "identifier"))


_LONGEST_WRITTEN: Final = 80


def _written_number(reading: Reading, item: Item) -> Value | None:
    """Return the number that is written in words, where a number is asked for: "Two", "three (two sons)"."""
    for core in read_cores(reading.plain, *item):
        data = values.read_written_number(reading.plain[core.start : core.end], lang=reading.language)
        if data is not None:
            value = reading.new(ValueKind.NUMBER, *item)
            value.data, value.number, value.note = data, data.value, core.note
            return value
    return None


def _read_measured(reading: Reading, item: Item) -> Value | None:
    """Return the amount that an item is, or begins with where its key asks for one."""
    plan = reading.plan
    value = _read_amount(reading, item, item.start)
    if value is None and plan.asks and (match := _BRACKETED.fullmatch(reading.plain, *item)) is not None:
        start, end = match.span("count" if match["count"] else "loss")
        return _read_core(reading, item, Core(start, end, None)) if ("number" if match["count"] else "money") in plan.words else None
    if plan.asks and (value is None or value.unit_text is not None):
        value = _read_described(reading, item) or value or _read_labelled(reading, item)
    return value


def _read_described(reading: Reading, item: Item) -> Value | None:
    """Return the quantity or money that a text begins with whose end only describes it: "5,252 tonnes full load", "$5 per share"."""
    start, end = item
    plain = reading.plain
    kinds = [kind for kind in ("money", "quantity") if kind in reading.plan.words]
    if not kinds or not _DESCRIBED.search(plain, start, end):
        return None
    for _ in range(_MOST_WORDS):
        end = max(plain.rfind(sign, start, end) for sign in _GAPS)
        if end <= start or not _WORDS.fullmatch(plain, end, item.end):
            return None
        note = plain[end : item.end].strip(_AROUND_NOTE)
        core = Core(start, end - (plain[end - 1] == ","), None)
        for kind in kinds:
            value = _AMOUNTS[kind](reading, item, core) if plain[end - 1] not in _GAPS else None
            if value is not None:
                value.note = note
                return None if note.lower().startswith(_SCALES) or (plain.endswith(" in", start, end) and not _SIZES.match(note)) else value
    return None


# Goals beside games, "(12)", and a loss, "(US$−5 million)", stand in brackets as a whole.
_BRACKETED = lazy_pattern(r"[^\w\s(]?[ \xa0]?\((?:(?P<count>\d{1,3})|(?P<loss>[^()\d]{0,6}[-−][^()]{1,40}))\)")
# What may describe an amount behind it, and where it may begin.
_DESCRIBED = lazy_pattern(r"[\d½¼¾].*[^\W\d_][.)]?$")
_WORDS = lazy_pattern(r"(?:,[ ])?[ \xa0,(/]{0,2}[^\W\d_][^\d(\n]{1,80}(?:\([^()\n]{1,60}\))?")
_GAPS: Final = " \xa0/"
_AROUND_NOTE: Final = " \xa0,;"
_MOST_WORDS: Final = 8
# A word that multiplies, of whatever language, makes another amount of it, and "12 in" is not always inches.
_SCALES: Final = tuple(
    "mil mld mrd mln mio bil tri qua tho tau tys tis cro lak hun doz мил млн млр тыс тис трл 万 億 亿 萬 兆 만 억 조".split()
)
_SIZES = lazy_pattern(r"(?:long|wide|high|tall|thick|deep|in (?:diameter|length|height|width)|diameter|across|at|approx|max|min|bore)\b")


def _read_labelled(reading: Reading, item: Item) -> Value | None:
    """Return what stands behind a label ("Estate: 2,140 mm"), which becomes a note."""
    label = label_before(reading.plain, *item)
    value = _read_amount(reading, item, label[0]) if label is not None else None
    if value is not None and label is not None:
        value.note = joined_notes(label[1], value.note)
    return value


def _read_amount(reading: Reading, item: Item, start: int) -> Value | None:
    if _PERIOD.match(reading.plain, start, item.end):
        return None
    for core in read_cores(reading.plain, start, item.end):
        value = _read_core(reading, item, core)
        if value is not None:
            if core.note is not None:
                _note(reading, item, core, value)
            return value
    return None


def _read_core(reading: Reading, item: Item, core: Core) -> Value | None:
    start, end = core.start, core.end
    if start >= end:
        return None
    if end - start > _LONGEST_UNASKED and not reading.plan.asks:
        return None
    if reading.plain[end - 1] == ")" and _NOTE.search(reading.plain, max(start + 1, end - _LONGEST_UNASKED), end):
        return None
    is_figures = _FIGURES.fullmatch(reading.figures, start, end) is not None
    if is_figures and (_FEET.fullmatch(reading.plain, start, end) or reading.plan.key == "height"):
        is_figures = False
    for kind in reading.plan.kinds:
        reader = _AMOUNTS.get(kind)
        if reader is None or (is_figures and kind not in _OF_FIGURES):
            continue
        value = reader(reading, item, core)
        if value is not None:
            return value
    return None


def _note(reading: Reading, item: Item, core: Core, value: Value) -> None:
    """Give a value what stands behind it: an age, the year of a sum of money, or a note."""
    value.note = joined_notes(value.note, core.note)
    opening = last_bracket(reading.plain, *item) if core.note and not core.note.isdecimal() else None
    if opening is not None and (age := read_age(reading.text, opening, item.end)) is not None:
        value.age, value.note = age, None
    if value.kind is ValueKind.MONEY and value.note and (year := _YEAR.fullmatch(value.note)):
        data: Any = value.data
        value.data = data._replace(year=int(year[1]))


def _quantity(reading: Reading, item: Item, core: Core) -> Value | None:
    if reading.plain[core.start] in _CURRENCY_SIGNS:
        return None
    text = reading.figures[core.start : core.end]
    if reading.plan.key == "height" and (match := _FEET_INCHES.fullmatch(text)) is not None:
        text = f"{match[1]} ft {match[2]} in" if match[2] else f"{match[3]} ft"
    data = values.read_quantity(text, lang=reading.language)
    if data is None or is_compound_time(data):
        value = read_compound_time(reading, item, core.start, core.end)
        if data is None or value is not None:
            return value
    if "duration" in reading.plan.kinds and data.unit in _TIMES:
        return None
    if data.unit != "%" and "money" in reading.plan.words and "quantity" not in reading.plan.words:  # TL may be liras, libras pounds
        return None
    value = reading.new(ValueKind.QUANTITY, *item)
    value.data = data._replace(approximate=True) if core.estimated else data
    return value


_TIMES: Final = frozenset(("s", "min", "h", "d"))


def _money(reading: Reading, item: Item, core: Core) -> Value | None:
    if not reading.plan.asks and not _CURRENCY.search(reading.plain, core.start, core.end):
        return None
    data = values.read_money(reading.figures[core.start : core.end], lang=reading.language)
    if data is None:
        return None
    value = reading.new(ValueKind.MONEY, *item)
    value.data = data._replace(approximate=True) if core.estimated else data
    return value


def _duration(reading: Reading, item: Item, core: Core) -> Value | None:
    data = values.read_duration(reading.plain[core.start : core.end], lang=reading.language, clock=True)
    if data is None:
        return None
    value = reading.new(ValueKind.DURATION, *item)
    value.data = data
    return value


def _coordinates(reading: Reading, item: Item, core: Core) -> Value | None:
    plain = reading.plain[core.start : core.end]
    if not (_DEGREES.search(plain) or "coordinates" in reading.plan.words):
        return None
    data = values.read_coordinates(plain, lang=reading.language, bare="coordinates" in reading.plan.words)
    if data is None:
        return None
    value = reading.new(ValueKind.COORDINATES, *item)
    value.data = data
    return value


def _number(reading: Reading, item: Item, core: Core) -> Value | None:
    plain = reading.figures
    start, end = core.start, core.end
    if plain[end - 1] in ")）" or (reading.plan.dates_first and plain[start] in "-−–"):
        return None  # "–2014" is the end of a span whose start nobody knows
    unit = None
    data = _figures(plain[start:end], reading.language)
    if data is None and reading.plan.counts and (match := _COUNTED.search(plain, start, end)) is not None:
        data, unit = _figures(plain[start : match.start()].rstrip(), reading.language), match["unit"]
        if data is not None and "quantity" in reading.plan.kinds and values.read_quantity(plain[start:end], lang=reading.language):
            return None  # measured and not counted
    if data is None or (data.value is None and reading.plan.dates_first):
        return None
    if unit is None and reading.plan.counts and (of_name := unit_of_name(reading.name)) is not None:
        measured = _measured(reading, item, plain[start:end], of_name)
        if measured is not None:
            return measured
    value = reading.new(ValueKind.NUMBER, *item)
    value.data = data._replace(approximate=True) if core.estimated else data
    value.number = data.value
    value.unit_text = unit
    return value


def _figures(plain: str, language: str) -> "values.Number | None":
    """Return the number that a text is, written as the language does it or as English does it."""
    if language == "en" and _ENGLISH.fullmatch(plain):  # nearly all; what is left is worth a closer look
        return _plain_number(plain, plain.replace(",", ""))
    if language != "en" and _DECIMAL.fullmatch(plain):  # can mean only one thing
        return _plain_number(plain, plain.replace(",", "."))
    data = values.read_number(plain, lang=language)
    return values.read_number(plain) if data is None and language != "en" else data


def _plain_number(text: str, figures: str) -> "values.Number":
    figures = figures.replace("−", "-")
    value = float(figures) if "." in figures else int(figures)
    return values.Number(int(value) if value == int(value) else value, None, None, None, approximate=False, text=text)


def _measured(reading: Reading, item: Item, figures: str, unit: str) -> Value | None:
    """Return the quantity that a bare number is in a field such as `elevation_m`."""
    data = values.read_quantity(f"{figures} {unit}", lang=reading.language)
    if data is None:
        return None
    value = reading.new(ValueKind.QUANTITY, *item)
    value.data = data._replace(text=figures)
    return value


def _age(reading: Reading, item: Item, core: Core) -> Value | None:
    plain = reading.plain[core.start : core.end]
    age = read_age(reading.text, core.start, core.end)
    if age is None:
        data = values.read_number(_YEARS_BEHIND.sub("", plain), lang=reading.language)
        years = data.value if data is not None else None
        if not isinstance(years, int) or not 0 <= years < 150:
            return None
        age = values.Age(years, years, plain, reading.text.span(core.start, core.end))
    elif age.text != plain:
        return None
    value = reading.new(ValueKind.AGE, *item)
    value.age = age
    return value


def _marriage(reading: Reading, item: Item) -> Value | None:
    """Return the marriage that is written out: "Ann Lee (m. 1950)"."""
    data = values.read_marriage(reading.plain[item.start : item.end], lang=reading.language)
    if data is None:
        return None
    value = reading.new(ValueKind.EVENT, *item)
    start, end = (of_template(date, value.span) if date is not None else None for date in (data.start, data.end))
    value.data = data._replace(start=start, end=end)
    return value


def _identifier(reading: Reading, item: Item) -> Value | None:
    plain = reading.plain
    for core in read_cores(plain, *item):
        data = values.read_identifier(plain[core.start : core.end], scheme=reading.plan.scheme)
        if data is not None:
            value = reading.new(ValueKind.IDENTIFIER, *item)
            value.data = data
            value.note = core.note
            return value
    return None


def _url(reading: Reading, item: Item) -> Value | None:
    if "url" not in reading.plan.kinds:
        return None
    return _address(reading, item, values.read_url(reading.plain[item.start : item.end], bare="url" in reading.plan.words))


def _labelled_address(reading: Reading, item: Item) -> Value | None:
    """Return the address of `[https://example.org a label]` if the label is the whole item."""
    if "url" not in reading.plan.kinds:
        return None
    start, end = reading.text.span(*item)
    raw, first = reading.raw, reading.span.start
    opening = raw.rfind("[", 0, max(0, start - first))
    if opening < 0 or raw[end - first : end - first + 1] != "]":
        return None
    return _address(reading, item, values.read_url(raw[opening : end - first + 1]))


def _address(reading: Reading, item: Item, data: "values.Url | None") -> Value | None:
    if data is None:
        return None
    value = reading.new(ValueKind.URL, *item)
    value.target = data.address
    return value


def _image(reading: Reading, item: Item) -> Value | None:
    if "image" not in reading.plan.kinds:
        return None
    data = read_file_name(reading.plain[item.start : item.end])
    if data is None:
        return None
    value = reading.new(ValueKind.IMAGE, *item)
    value.data = data
    return value


_AMOUNTS: Final[dict[str, Callable[[Reading, Item, Core], Value | None]]] = {
    "quantity": _quantity,
    "money": _money,
    "duration": _duration,
    "coordinates": _coordinates,
    "age": _age,
    "number": _number,
}
# Figures alone are none of the others.
_OF_FIGURES: Final = frozenset(("number", "age", "duration", "coordinates"))
