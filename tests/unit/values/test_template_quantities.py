import pytest

from wikicheck.text import read_package_table
from wikicheck.values import quantity_template_wording, read_template_number, read_template_quantity
from wikicheck.values.template_quantity_units import convert_table, convert_unit, multiple_units


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{convert|5|km}}", "5 kilometres (3.1 mi)"),
        ("{{convert|1|km}}", "1 kilometre (0.62 mi)"),
        ("{{convert|2|km|mi|2|abbr=on}}", "2 km (1.24 mi)"),
        ("{{convert|7|mi|km}}", "7 miles (11 km)"),
        ("{{convert|7|mi|km|abbr=off}}", "7 miles (11 kilometres)"),
        ("{{convert|7|mi|km|abbr=in}}", "7 mi (11 kilometres)"),
        ("{{convert|7|mi|km|abbr=out}}", "7 miles (11 km)"),
        ("{{convert|7|mi|km|abbr=none}}", "7 miles (11 kilometres)"),
        ("{{convert|123|ft|m}}", "123 feet (37 m)"),
        ("{{convert|500|ft|m}}", "500 feet (150 m)"),
        ("{{convert|500|ft|m|-1}}", "500 feet (150 m)"),
        ("{{convert|500|ft|cm|-3}}", "500 feet (15,000 cm)"),
        ("{{convert|8000|ft}}", "8,000 feet (2,400 m)"),
        ("{{convert|8,848|m}}", "8,848 metres (29,029 ft)"),
        ("{{convert|2|m}}", "2 metres (6 ft 7 in)"),
        ("{{convert|1|lb|kg}}", "1 pound (0.45 kg)"),
        ("{{convert|100|lb|kg|order=flip}}", "45 kilograms (100 lb)"),
        ("{{convert|100|lb|kg|disp=flip}}", "45 kilograms (100 lb)"),
        ("{{convert|17,000|sqft|m2|abbr=on|order=flip}}", "1,600 m² (17,000 sq ft)"),
        ("{{convert|170|cm|ftin}}", "170 centimetres (5 ft 7 in)"),
        ("{{convert|1.57|m|ftin|1}}", "1.57 metres (5 ft 1.8 in)"),
        ("{{convert|70|kg|stlb}}", "70 kilograms (11 st 0 lb)"),
        ("{{convert|5|ft|10|in|cm}}", "5 feet 10 inches (178 cm)"),
        ("{{convert|6|ft|2|in}}", "6 feet 2 inches (1.88 m)"),
        ("{{convert|6|ft|2|in|m|1|abbr=on}}", "6 ft 2 in (1.9 m)"),
        ("{{convert|11|st|4|lb}}", "11 stone 4 pounds (158 lb; 72 kg)"),
        ("{{convert|3|-|5|km}}", "3–5 kilometres (1.9–3.1 mi)"),
        ("{{convert|3|–|5|km}}", "3–5 kilometres (1.9–3.1 mi)"),
        ("{{convert|3|to|5|km|mi}}", "3 to 5 kilometres (1.9 to 3.1 mi)"),
        ("{{convert|3-5|km}}", "3–5 kilometres (1.9–3.1 mi)"),
        ("{{convert|3 to 5|km}}", "3 to 5 kilometres (1.9 to 3.1 mi)"),
        ("{{convert|3|and|5|km|mi|sigfig=3|abbr=off}}", "3 and 5 kilometres (1.86 and 3.11 miles)"),
        ("{{convert|3|or|5|km}}", "3 or 5 kilometres (1.9 or 3.1 mi)"),
        ("{{convert|5|x|4|m}}", "5 by 4 metres (16 ft × 13 ft)"),
        ("{{convert|5|by|4|m}}", "5 by 4 metres (16 by 13 ft)"),
        ("{{convert|5|xx|4|m}}", "5 × 4 metres (16 × 13 ft)"),
        ("{{convert|10|x|20|x|30|cm|in|abbr=on}}", "10 cm × 20 cm × 30 cm (3.9 in × 7.9 in × 11.8 in)"),
        ("{{convert|10x20|cm|in|abbr=on}}", "10 cm × 20 cm (3.9 in × 7.9 in)"),
        ("{{convert|20|C}}", "20 °C (68 °F)"),
        ("{{convert|-40|F}}", "−40 °F (−40 °C)"),
        ("{{convert|0|°C|°F}}", "0 °C (32 °F)"),
        ("{{convert|20|C|K}}", "20 °C (293 K)"),
        ("{{convert|10|C-change}}", "10 °C (18 °F)"),
        ("{{convert|20|-|25|C}}", "20–25 °C (68–77 °F)"),
        ("{{convert|20|C|abbr=off}}", "20 degrees Celsius (68 degrees Fahrenheit)"),
        ("{{convert|25|kn}}", "25 knots (46 km/h; 29 mph)"),
        ("{{convert|300|nmi|km}}", "300 nautical miles (560 km)"),
        ("{{convert|1250|km2}}", "1,250 square kilometres (480 sq mi)"),
        ("{{convert|5|sqmi|km2|abbr=on}}", "5 sq mi (13 km²)"),
        ("{{convert|10|ha}}", "10 hectares (25 acres)"),
        ("{{convert|1|acre|ha}}", "1 acre (0.40 ha)"),
        ("{{convert|1000|t}}", "1,000 tonnes (980 long tons; 1,100 short tons)"),
        ("{{convert|450|hp}}", "450 horsepower (340 kW)"),
        ("{{convert|335|kW|hp PS|abbr=on}}", "335 kW (449 hp; 455 PS)"),
        ("{{convert|60|mph}}", "60 miles per hour (97 km/h)"),
        ("{{convert|60|mph|km/h|abbr=on}}", "60 mph (97 km/h)"),
        ("{{convert|100|psi}}", "100 pounds per square inch (690 kPa)"),
        ("{{convert|50|USgal}}", "50 US gallons (190 L; 42 imp gal)"),
        ("{{convert|3|L}}", "3 litres (0.66 imp gal; 0.79 US gal)"),
        ("{{convert|2000|cc|cuin|abbr=on}}", "2,000 cc (120 cu in)"),
        ("{{convert|1200|m3/s}}", "1,200 cubic metres per second (42,000 cu ft/s)"),
        ("{{convert|150|PD/sqmi}}", "150 inhabitants per square mile (58/km²)"),
        ("{{convert|150|/km2}}", "150 per square kilometre (390/sq mi)"),
        ("{{convert|1+1/2|in}}", "1 1⁄2 inches (38 mm)"),
        ("{{convert|1/2|mi}}", "1⁄2 mile (0.80 km)"),
        ("{{convert|5.5|e6acre|abbr=off}}", "5.5 million acres (2.2 million hectares)"),
        ("{{convert|5|e6km2|e6sqmi|abbr=on}}", "5×10^6 km² (1.9×10^6 sq mi)"),
        ("{{convert|1.5e6|km}}", "1.5×10^6 kilometres (930,000 mi)"),
        ("{{convert|10|mi|km|adj=on}}", "10-mile (16 km)"),
        ("{{convert|6|ft|2|in|cm|adj=on}}", "6-foot-2-inch (188 cm)"),
        ("{{convert|123|m|ft|sp=us}}", "123 meters (404 ft)"),
        ("{{convert|10|km|mi|disp=or}}", "10 kilometres or 6.2 miles"),
        ("{{convert|10|km|mi|disp=or|abbr=on}}", "10 km or 6.2 mi"),
        ("{{convert|10|km|mi|disp=sqbr}}", "10 kilometres [6.2 mi]"),
        ("{{convert|10|km|mi|disp=comma}}", "10 kilometres, 6.2 mi"),
        ("{{convert|10|km|mi|disp=br}}", "10 kilometres\n6.2 mi"),
        ("{{convert|10|km|mi|disp=br()}}", "10 kilometres\n(6.2 mi)"),
        ("{{convert|10|km|mi|disp=output only}}", "6.2 mi"),
        ("{{convert|10|km|mi|disp=number}}", "6.2"),
        ("{{convert|10|km|mi|disp=table}}", "10"),
        ("{{convert|10|km|mi|sigfig=3}}", "10 kilometres (6.21 mi)"),
        ("{{convert|10|m|ft|round=5}}", "10 metres (35 ft)"),
        ("{{convert|10,000|ft|m|comma=off}}", "10000 feet (3000 m)"),
        ("{{convert|12|in|mm|0}}", "12 inches (305 mm)"),
        ("{{convert|4.2|ly|pc}}", "4.2 light-years (1.3 pc)"),
        ("{{convert|5|MV}}", "5 megavolts"),  # converted to what?
        ("{{convert|7.5|L/100km}}", "7.5 litres per 100 kilometres"),
        ("{{cvt|100|km}}", "100 km (62 mi)"),
        ("{{cvt|100|to|200|km|mi}}", "100 to 200 km (62 to 124 mi)"),
        ("{{cvt|1,234.5|km}}", "1,234.5 km (767.1 mi)"),
        ("{{convinfobox|100|m2||sqft}}", "100 m² (1,100 sq ft)"),
        ("{{convinfobox||m2|100|sqft}}", "100 sq ft (9.3 m²)"),
        ("{{convinfobox|5|ft|6|in||cm}}", "5 ft 6 in (168 cm)"),
        ("{{height|m=1.75}}", "1.75 m (5 ft 9 in)"),
        ("{{height|ft=5|in=10}}", "5 ft 10 in (1.78 m)"),
        ("{{height|cm=188}}", "188 cm (6 ft 2 in)"),
        ("{{height|ft=6}}", "6 ft 0 in (1.83 m)"),
        ("{{km to mi|5}}", "5 km (3.1 mi)"),
        ("{{ft to m|100}}", "100 ft (30 m)"),
    ],
)
def test_wording_of_conversions(call, source, shown):
    assert quantity_template_wording(call(source)) == shown


@pytest.mark.parametrize(
    ("source", "value", "unit", "si"),
    [
        ("{{convert|170|cm|ftin}}", 170, "cm", 1.7),
        ("{{convert|-40|F}}", -40, "[degF]", 233.15),
        ("{{convert|1,234.5|km}}", 1234.5, "km", 1234500),
        ("{{convert|1+1/2|in}}", 1.5, "[in_i]", 0.0381),
        ("{{convert|5|e6km2}}", 5000000, "km2", 5000000000000),
        ("{{convert|1.5e6|km}}", 1500000, "km", 1500000000),
        ("{{convert|5|Moilbbl}}", 5000000, "[bbl_us]", 794936.47464),
        ("{{convert|300|nmi}}", 300, "[nmi_i]", 555600),
        ("{{convert|10|acre}}", 10, "[acr_us]", 40468.564224),
        ("{{convert|60|mi/h}}", 60, "[mi_i]/h", 26.8224),
        ("{{convert|150|PD/km2}}", 150, "/km2", 0.00015),
        ("{{convert|450|hp}}", 450, "[HP]", 335564.942212),
        ("{{convert|5|impgal}}", 5, "[gal_br]", 0.02273045),
        ("{{convert|5|USgal}}", 5, "[gal_us]", 0.01892705892),
        ("{{convert|5|LT}}", 5, "[lton_av]", 5080.234544),
        ("{{convert|5|long ton}}", 5, "[lton_av]", 5080.234544),
        ("{{cvt|5|cuft}}", 5, "[cft_i]", 0.14158423296),
        ("{{height|m=1.75}}", 1.75, "m", 1.75),
        ("{{height|hands=15}}", 15, "[hd_i]", 1.524),
        ("{{convinfobox||m2|100|sqft}}", 100, "[sft_i]", 9.290304),
        ("{{lb to kg|5}}", 5, "[lb_av]", 2.26796185),
        ("{{val|5|u=kg}}", 5, "kg", 5),
        ("{{val|1.5|e=6|u=m}}", 1500000, "m", 1500000),
        ("{{val|100|ul=km|up=h}}", 100, "km/h", 27.7777777778),
        ("{{val|6.5e-3|u=K}}", 0.0065, "K", 0.0065),
        ("{{val|20|s=%}}", 20, "%", 0.2),
        ("{{percentage|5|20}}", 25, "%", 0.25),
        ("{{percentage|1|3|1}}", 33.3, "%", 0.333),
    ],
)
def test_quantities_of_templates(call, source, value, unit, si):
    quantity = read_template_quantity(call(source))
    assert (quantity.value, quantity.unit) == (value, unit)
    assert quantity.si.value == pytest.approx(si, rel=1e-11)


def test_compounds(call):
    quantity = read_template_quantity(call("{{convert|5|ft|10|in|cm}}"))
    assert (quantity.value, quantity.unit, quantity.parts) == (70, "[in_i]", ((5, "[ft_i]"), (10, "[in_i]")))
    assert quantity.text == "5 feet 10 inches (178 cm)"
    assert quantity.converted == ()
    assert read_template_quantity(call("{{height|ft=5|in=10}}")).si.value == 1.778
    assert read_template_quantity(call("{{convert|-5|ft|6|in}}")).value == -66


def test_ranges_tolerances_and_dimensions(call):
    quantity = read_template_quantity(call("{{convert|3|-|5|km}}"))
    assert (quantity.value, quantity.low, quantity.high) == (None, 3, 5)
    quantity = read_template_quantity(call("{{convert|3|to|5|e3km}}"))
    assert (quantity.low, quantity.high) == (3000, 5000)
    quantity = read_template_quantity(call("{{convert|5|±|1|kg}}"))
    assert (quantity.value, quantity.tolerance) == (5, 1)
    assert read_template_quantity(call("{{convert|210|x|297|mm}}")).dimensions == (210, 297)
    assert read_template_quantity(call("{{convert|10|by|20|by|30|m}}")).dimensions == (10, 20, 30)
    quantity = read_template_quantity(call("{{val|5|1|u=kg}}"))
    assert (quantity.value, quantity.tolerance) == (5, 1)
    quantity = read_template_quantity(call("{{val|1.234|(56)|u=kg}}"))
    assert (quantity.value, quantity.tolerance) == (1.234, 0.056)
    quantity = read_template_quantity(call("{{val|5|+0.3|-0.2|u=kg}}"))
    assert (quantity.value, quantity.low, quantity.high) == (5, 4.8, 5.3)
    quantity = read_template_quantity(call("{{val|5|to|10|u=m}}"))
    assert (quantity.low, quantity.high) == (5, 10)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{val|12345}}", "12,345"),
        ("{{val|5|1|u=kg}}", "5±1 kg"),
        ("{{val|1.5|e=6}}", "1.5×10^6"),
        ("{{val|1.5|e=-6|u=m}}", "1.5×10^−6 m"),
        ("{{val|1234|56|78|u=m/s}}", "1,234+56−78 m/s"),
        ("{{val|1.234|(56)|u=kg}}", "1.234(56) kg"),
        ("{{val|20|s=%}}", "20%"),
        ("{{val|x}}", None),
        ("{{val}}", None),
        ("{{percentage|1|3|1}}", "33.3%"),
        ("{{percentage|1|0}}", None),
    ],
)
def test_wording_of_values(call, source, shown):
    assert quantity_template_wording(call(source)) == shown


@pytest.mark.parametrize(
    ("source", "shown", "value", "unit"),
    [
        ("{{unité|30|km}}", "30 km", 30, "km"),
        ("{{unité|30 km}}", "30 km", 30, "km"),
        ("{{unité|12,5|km}}", "12,5 km", 12.5, "km"),
        ("{{unité|12.5|km}}", "12,5 km", 12.5, "km"),
        ("{{unité|10|m|2}}", "10 m²", 10, "m2"),
        ("{{unité|10|m||s|-1}}", "10 m s−1", 10, "m.s-1"),
        ("{{unité|100|km/h}}", "100 km/h", 100, "km/h"),
        ("{{unité|1.5|km|e=6}}", "1,5 × 10^6 km", 1500000, "km"),
        ("{{unité|20|‰}}", "20 ‰", 20, "[ppth]"),
        ("{{unité|1500|habitants}}", "1\u00a0500 habitants", None, None),
    ],
)
def test_french_units(call, source, shown, value, unit):
    assert quantity_template_wording(call(source), lang="fr") == shown
    quantity = read_template_quantity(call(source), lang="fr")
    assert (quantity and (quantity.value, quantity.unit)) == ((value, unit) if unit else None)


@pytest.mark.parametrize(
    ("source", "language", "value"),
    [
        ("{{formatnum:1234567}}", "en", 1234567),
        ("{{formatnum|1234567}}", "de", 1234567),
        ("{{formatnum|1234.5}}", "de", 1234.5),
        ("{{formatnum|1.234,5|R}}", "de", 1234.5),
        ("{{nts|1,234}}", "en", 1234),
        ("{{number|1234}}", "en", 1234),
        ("{{gaps|1|234|567}}", "en", 1234567),
        ("{{val|12345}}", "en", 12345),
        ("{{val|1.5|e=6}}", "en", 1500000),
        ("{{frac|1|2}}", "en", 0.5),
        ("{{frac|5|1|2}}", "en", 5.5),
        ("{{frac|4}}", "en", 0.25),
        ("{{rnd|12.345|1}}", "en", 12.3),
        ("{{nombre|1500|habitants}}", "fr", 1500),
        ("{{unité|1500 habitants}}", "fr", 1500),
        ("{{nombre|3|milliards}}", "fr", 3000000000),
        ("{{nb|25000}}", "fr", 25000),
        ("{{unité|30|km}}", "fr", None),
        ("{{val|5|u=kg}}", "en", None),
        ("{{val|5|u=foo}}", "en", None),
        ("{{formatnum:x}}", "en", None),
        ("{{formatnum:}}", "en", None),
        ("{{frac|1|0}}", "en", None),
        ("{{frac}}", "en", None),
        ("{{rnd|5|--1}}", "en", None),
        ("{{nts}}", "en", None),
        ("{{convert|5|km}}", "en", None),
        ("{{birth date|1970|1|1}}", "en", None),
    ],
)
def test_numbers_of_templates(call, source, language, value):
    number = read_template_number(call(source), lang=language)
    assert (number and number.value) == value


def test_tolerances_of_numbers(call):
    number = read_template_number(call("{{val|5|1}}"))
    assert (number.value, number.tolerance, number.text) == (5, 1, "5±1")


@pytest.mark.parametrize(
    "source",
    [
        "{{convert}}",
        "{{convert|x}}",
        "{{convert|5}}",
        "{{convert|5|foo}}",
        "{{cvt|2|kgCO2}}",
        "{{convert||km}}",
        "{{convert|5|to|km}}",
        "{{convert|1/0|km}}",
        "{{convert|1e99|km}}",
        "{{convert|input=P2048}}",
        "{{convert|-|km}}",
        "{{height}}",
        "{{height|x=5}}",
        "{{convinfobox||m2||sqft}}",
        "{{foo to bar|5}}",
        "{{km to mi}}",
        "{{val|5}}",
        "{{val|5|u=foo}}",
        "{{unité|x}}",
        "{{percentage}}",
        "{{birth date|1970|1|1}}",
        "{{convert|" + "9" * 10_000 + "|km}}",
        "{{convert|5|" + "k" * 10_000 + "}}",
        "{{convert|" + "3 " * 10_000 + "|km}}",
    ],
)
def test_what_cannot_be_read_is_no_quantity(call, source):
    assert read_template_quantity(call(source)) is None


ODD_OPTIONS = "sigfig=0 sigfig=x round=x round=0.5 frac=8 abbr=x disp=x order=out |99 |-99 lk=on adj=x".split()


@pytest.mark.parametrize("options", ODD_OPTIONS)
def test_odd_options_are_no_errors(call, options):
    assert quantity_template_wording(call(f"{{{{convert|1234.5|km|mi|{options}}}}}")).startswith("1,234.5 kilometres (")


def test_every_code_has_a_unit_and_what_it_is_converted_to():
    for code, row in convert_table()["units"].items():
        unit = convert_unit(code)
        assert unit is not None, code
        for output in row[4].split():
            other = convert_unit(output)
            assert other is not None, (code, output)
            assert other.unit.dimension == unit.unit.dimension or {unit.unit.dimension, other.unit.dimension} == {"torque", "energy"}, (
                code,
                output,
            )


def test_every_alias_and_multiple_names_a_code():
    table = read_package_table("wikicheck.values", "tables/unit_names_convert.json")
    assert set(table["aliases"].values()) <= set(table["units"])
    for code, parts in table["multiples"].items():
        assert len(multiple_units(code)) == len(parts)
    for larger, smaller in table["subdivisions"].items():
        for code, many in smaller.items():
            ratio = convert_unit(larger).unit.factor / convert_unit(code).unit.factor
            assert float(ratio) == pytest.approx(many, rel=1e-5), (larger, code)
