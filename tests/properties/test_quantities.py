"""What always holds of numbers, units, quantities and money."""

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wikicheck.text import Span
from wikicheck.values import (
    TemplateArgument,
    TemplateCall,
    money_template_wording,
    quantity_template_wording,
    read_money,
    read_number,
    read_quantity,
    read_template_money,
    read_template_number,
    read_template_quantity,
    read_unit,
)
from wikicheck.values.unit_codes import read_ucum
from wikicheck.values.unit_table import unit_table

PIECES = st.sampled_from(
    "5 10 1.5 1,234 007 ½ 1/2 km ft in kg lb °C % million bn 万 億 $ € US$ kr – - × x ± + / ( ) [ ] ' \" ′ ″ · ² ^ . , ~ c. about over "
    "between and to or e6 10^6 ⁶ −1 per people d' de 2004 dollars \u00a0 \u202f".split(" ")
)
TEXTS = st.lists(PIECES | st.just(" ") | st.characters(), max_size=10).map("".join)
LANGUAGES = st.sampled_from(["en", "de", "fr", "ru", "ja", "zh", "ar", "pt-br", "xx"])
NAMES = (
    "convert cvt height convinfobox val unité nombre percentage us$ inr currency fxconvert inrconvert formatnum nts gaps frac rnd".split()
)
VALUES = st.sampled_from(
    "5 -5 1,234 1.5 1/2 1+1/2 5e6 e6km2 km mi ft in lb st kg C F to - x by ± and ftin 0 2 -2 99 m acre L/100km (5) USD million c b".split()
)
KEYS = st.sampled_from([None, "abbr", "disp", "order", "sigfig", "round", "u", "e", "m", "ft", "in", "year", "code"])
ARGUMENTS = st.tuples(KEYS, VALUES | st.text(max_size=8))


@given(TEXTS, LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_no_text_is_too_much_and_whatever_is_read_is_the_whole(text, language):
    for read in (read_number, read_quantity, read_money):
        found = read(text, lang=language)
        assert found is None or found.text == text
    quantity = read_quantity(text, lang=language)
    if quantity is not None:
        assert read_ucum(quantity.unit) is not None
        assert (quantity.value is None) == (quantity.si.value is None)
        assert len(quantity.si.dimensions) == len(quantity.dimensions)


@given(st.sampled_from(NAMES), st.lists(ARGUMENTS, max_size=6), LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_no_template_is_too_much(name, arguments, language):
    call = TemplateCall(name, tuple(TemplateArgument(key, value, Span(0, 0)) for key, value in arguments), Span(0, 9))
    for read in (read_template_number, read_template_quantity, read_template_money):
        found = read(call, lang=language)
        assert found is None or isinstance(found.text, str)
    for word in (quantity_template_wording, money_template_wording):
        shown = word(call, lang=language)
        assert shown is None or shown


@given(st.integers(-(10**15), 10**15), st.integers(0, 6), st.sampled_from([("en", ",", "."), ("de", ".", ","), ("fr", "\u202f", ",")]))
def test_grouped_figures_are_read_back(whole, places, habit):
    language, group, point = habit
    value = Decimal(whole).scaleb(-places)
    written = f"{value:,.{places}f}".replace(",", "_").replace(".", point).replace("_", group)
    number = read_number(written, lang=language)
    assert number is not None
    assert number.value == (int(value) if value == int(value) else float(value))


@given(st.integers(1, 9999), st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9), ("crore", 7), ("lakh", 5)]))
def test_scale_words_multiply_exactly(tenths, scale):
    word, power = scale
    assert read_number(f"{Decimal(tenths) / 10} {word}").value == tenths * 10 ** (power - 1)


@given(st.sampled_from(sorted(set(unit_table().symbols))), st.integers(1, 10**6))
@example("g0", 1)
def test_a_number_with_any_symbol_is_the_quantity(symbol, value):
    quantity = read_quantity(f"{value} {symbol}")
    if symbol in {"′", "″"}:
        assert quantity is None
    else:
        unit = read_unit(symbol)
        assert (quantity.value, quantity.unit) == (value, unit.ucum)
        assert quantity.si.value == pytest.approx(float((value + unit.offset) * unit.factor), rel=1e-10)


@pytest.mark.parametrize(
    "text", ["5 " * 100_000, "1," * 100_000, "(" * 100_000, "5–" * 100_000, "$" * 200_000, "½" * 100_000, "1/" * 100_000]
)
def test_long_texts_are_left_alone(text):
    assert read_number(text) is read_quantity(text) is read_money(text) is None
