import json
from decimal import Decimal

import pytest

from wikicheck.text import read_package_table
from wikicheck.values import Unit, read_unit
from wikicheck.values.unit_codes import read_ucum
from wikicheck.values.unit_table import unit_table
from wikicheck.values.units import LONGEST_UNIT


@pytest.mark.parametrize(
    ("text", "ucum"),
    [
        ("m", "m"),
        ("metre", "m"),
        ("meters", "m"),
        ("km", "km"),
        ("KM", "km"),
        ("kilometres", "km"),
        ("cm", "cm"),
        ("µm", "um"),
        ("μm", "um"),
        ("microns", "um"),
        ("nm", "nm"),
        ("in", "[in_i]"),
        ("inches", "[in_i]"),
        ("ft", "[ft_i]"),
        ("feet", "[ft_i]"),
        ("ft.", "[ft_i]"),
        ("yards", "[yd_i]"),
        ("mi", "[mi_i]"),
        ("miles", "[mi_i]"),
        ("nmi", "[nmi_i]"),
        ("NM", "[nmi_i]"),
        ("nautical miles", "[nmi_i]"),
        ("fathoms", "[fth_i]"),
        ("hands", "[hd_i]"),
        ("AU", "AU"),
        ("ly", "[ly]"),
        ("light-years", "[ly]"),
        ("Mly", "M[ly]"),
        ("kpc", "kpc"),
        ("km2", "km2"),
        ("km²", "km2"),
        ("km^2", "km2"),
        ("sq km", "km2"),
        ("sq. km", "km2"),
        ("square kilometers", "km2"),
        ("sq mi", "[mi_i]2"),
        ("mi²", "[mi_i]2"),
        ("sq. mi.", "[mi_i]2"),
        ("square miles", "[mi_i]2"),
        ("sq ft", "[sft_i]"),
        ("ft²", "[sft_i]"),
        ("acres", "[acr_us]"),
        ("ha", "har"),
        ("hectares", "har"),
        ("kg", "kg"),
        ("Kg", "kg"),
        ("g", "g"),
        ("mg", "mg"),
        ("t", "t"),
        ("tonnes", "t"),
        ("metric tons", "t"),
        ("short tons", "[ston_av]"),
        ("long ton", "[lton_av]"),
        ("lb", "[lb_av]"),
        ("lbs", "[lb_av]"),
        ("lbs.", "[lb_av]"),
        ("pounds", "[lb_av]"),
        ("oz", "[oz_av]"),
        ("st", "[stone_av]"),
        ("stone", "[stone_av]"),
        ("°C", "Cel"),
        ("℃", "Cel"),
        ("º C", "Cel"),
        ("degrees Celsius", "Cel"),
        ("°F", "[degF]"),
        ("K", "K"),
        ("mph", "[mi_i]/h"),
        ("miles per hour", "[mi_i]/h"),
        ("km/h", "km/h"),
        ("kmh", "km/h"),
        ("kilometres per hour", "km/h"),
        ("kn", "[kn_i]"),
        ("knots", "[kn_i]"),
        ("m/s", "m/s"),
        ("m s−1", "m.s-1"),
        ("m/s²", "m/s2"),
        ("m/s/s", "m/s/s"),
        ("hp", "[HP]"),
        ("bhp", "[HP]"),
        ("PS", "75.m.kgf/s"),
        ("kW", "kW"),
        ("MW", "MW"),
        ("W", "W"),
        ("V", "V"),
        ("mAh", "mA.h"),
        ("Hz", "Hz"),
        ("GHz", "GHz"),
        ("mhz", "MHz"),
        ("bit", "bit"),
        ("kB", "kBy"),
        ("GiB", "GiBy"),
        ("Mbit/s", "Mbit/s"),
        ("bytes", "By"),
        ("L", "L"),
        ("ml", "mL"),
        ("litres", "L"),
        ("cc", "cm3"),
        ("cm³", "cm3"),
        ("cu in", "[cin_i]"),
        ("cubic feet", "[cft_i]"),
        ("US gal", "[gal_us]"),
        ("imp gal", "[gal_br]"),
        ("bbl", "[bbl_us]"),
        ("bar", "bar"),
        ("psi", "[psi]"),
        ("hPa", "hPa"),
        ("mmHg", "mm[Hg]"),
        ("N", "N"),
        ("kN", "kN"),
        ("lbf", "[lbf_av]"),
        ("J", "J"),
        ("kWh", "kW.h"),
        ("kcal", "kcal"),
        ("BTU", "[Btu_IT]"),
        ("Nm", "N.m"),
        ("N·m", "N.m"),
        ("lb⋅ft", "[ft_i].[lbf_av]"),
        ("g/mol", "g/mol"),
        ("g/cm3", "g/cm3"),
        ("kg/m³", "kg/m3"),
        ("m³/s", "m3/s"),
        ("cu ft/s", "[cft_i]/s"),
        ("W/(m·K)", "W/(m.K)"),
        ("l/100 km", "L/(100.km)"),
        ("people/km²", "/km2"),
        ("/km2", "/km2"),
        ("per square mile", "/[mi_i]2"),
        ("inhabitants per square kilometre", "/km2"),
        ("min", "min"),
        ("hours", "h"),
        ("days", "d"),
        ("years", "a"),
        ("°", "deg"),
        ("arcsec", "''"),
        ("rpm", "{rev}/min"),
        ("dB", "dB"),
        ("keV", "keV"),
        ("dpi", "{dot}/[in_i]"),
        ("pixels", "{px}"),
        ("%", "%"),
        ("per cent", "%"),
        ("‰", "[ppth]"),
    ],
)
def test_units(text, ucum):
    unit = read_unit(text)
    assert unit is not None
    assert unit.ucum == ucum


@pytest.mark.parametrize(
    ("language", "text", "ucum"),
    [
        ("de", "Quadratkilometer", "km2"),
        ("de", "Kubikmeter", "m3"),
        ("de", "Stundenkilometer", "km/h"),
        ("de", "Einwohner pro km²", "/km2"),
        ("de", "Einw./km²", "/km2"),
        ("fr", "mètres", "m"),
        ("fr", "kilomètres carrés", "km2"),
        ("fr", "hab./km2", "/km2"),
        ("fr", "ch", "75.m.kgf/s"),
        ("fr", "Go", "GBy"),
        ("es", "km cuadrados", "km2"),
        ("es", "pulgadas", "[in_i]"),
        ("it", "chilometri quadrati", "km2"),
        ("it", "ettari", "har"),
        ("pt", "quilômetros quadrados", "km2"),
        ("nl", "vierkante kilometer", "km2"),
        ("nl", "km/u", "km/h"),
        ("pl", "kilometrów kwadratowych", "km2"),
        ("pl", "km", "km"),
        ("pl", "KM", "75.m.kgf/s"),
        ("ru", "км", "km"),
        ("ru", "км²", "km2"),
        ("ru", "кв. км", "km2"),
        ("ru", "км/ч", "km/h"),
        ("ru", "кг", "kg"),
        ("ru", "л. с.", "75.m.kgf/s"),
        ("ru", "квадратных километров", "km2"),
        ("ru", "м³/с", "m3/s"),
        ("ja", "キロメートル", "km"),
        ("ja", "平方キロメートル", "km2"),
        ("ja", "人/km2", "/km2"),
        ("zh", "公里", "km"),
        ("zh", "平方公里", "km2"),
        ("ko", "킬로미터", "km"),
        ("ko", "제곱킬로미터", "km2"),
        ("ar", "كم", "km"),
        ("ar", "كيلومتر مربع", "km2"),
    ],
)
def test_units_of_other_languages(language, text, ucum):
    unit = read_unit(text, lang=language)
    assert unit is not None
    assert unit.ucum == ucum


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "5",
        "x",
        "of",
        "foo",
        "people",
        "M",
        "C",
        "F",
        "kt",
        "ton",
        "tons",
        "gal",
        "gallons",
        "Einwohner",
        "ft2in",
        "km/",
        "/",
        "m/foo",
        "a",
        "°C²",
        "km/h2x",
        ".",
        "...",
        "m" * LONGEST_UNIT,
        "/" * LONGEST_UNIT,
        "m·" * 20,
    ],
)
def test_what_is_no_unit_or_could_be_several(text):
    assert read_unit(text) is None


@pytest.mark.parametrize(
    ("text", "factor", "si", "dimension"),
    [
        ("ft", "0.3048", "m", "length"),
        ("mi", "1609.344", "m", "length"),
        ("lb", "0.45359237", "kg", "mass"),
        ("mph", "0.44704", "m/s", "speed"),
        ("km²", "1000000", "m2", "area"),
        ("L", "0.001", "m3", "volume"),
        ("kWh", "3600000", "J", "energy"),
        ("N·m", "1", "N.m", "torque"),
        ("g/cm³", "1000", "kg/m3", "density"),
        ("GiB", str(8 * 2**30), "bit", "information"),
        ("bar", "100000", "Pa", "pressure"),
        ("%", "0.01", "1", "ratio"),
        ("ly", "9460730472580800", "m", "length"),
        ("US gal", "0.003785411784", "m3", "volume"),
    ],
)
def test_factors(text, factor, si, dimension):
    unit = read_unit(text)
    assert (unit.factor, unit.offset, unit.si, unit.dimension) == (Decimal(factor), 0, si, dimension)


def test_temperatures_have_an_offset():
    assert read_unit("°C") == Unit("Cel", Decimal(1), Decimal("273.15"), "K", "temperature")
    fahrenheit = read_unit("°F")
    assert fahrenheit.offset == Decimal("459.67")
    assert abs((Decimal(32) + fahrenheit.offset) * fahrenheit.factor - Decimal("273.15")) < Decimal("1e-15")


def test_every_code_of_the_table_is_read_back():
    for code, factor in unit_table().factors.items():
        unit = read_ucum(code)
        assert unit is not None
        assert unit.factor == factor.factor


def test_every_name_and_symbol_of_the_table_is_read():
    names = read_package_table("wikicheck.values", "tables/unit_names.json")
    for unit in names["units"]:
        for symbol in unit.get("bare_symbols", unit["symbols"]):
            assert read_unit(symbol) is not None, symbol
        for language, forms in unit["names"].items():
            for name in forms.split("|"):
                assert read_unit(name, lang=language) is not None, (language, name)


def test_codes_that_the_readers_give_are_read_back():
    for text in ("km²", "sq ft", "cu ft/s", "W/(m·K)", "people/km²", "kN·m", "MiB/s", "m s−1", "lb/cu in", "J/(kg·K)"):
        unit = read_unit(text)
        again = read_ucum(unit.ucum)
        assert again is not None
        assert (again.factor, again.si) == (unit.factor, unit.si)


def test_codes_that_are_none():
    for code in ("", "xyz", "(m", "m)", "m//s", "m/", "[ft_i", "9" * 100, "m" * 100):
        assert read_ucum(code) is None


def test_the_generated_table_has_what_the_names_have():
    names = read_package_table("wikicheck.values", "tables/unit_names.json")
    table = read_package_table("wikicheck.values", "tables/units.json")
    assert [unit["ucum"] for unit in names["units"]] == list(table["units"])
    assert len(json.dumps(table)) > 1000
