import pytest

from wikicheck.values import read_quantity


def read(text, language="en"):
    quantity = read_quantity(text, lang=language)
    assert quantity is not None, text
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "unit", "si"),
    [
        ("170 cm", 170, "cm", 1.7),
        ("170cm", 170, "cm", 1.7),
        ("170\u00a0cm", 170, "cm", 1.7),
        ("1.75 m", 1.75, "m", 1.75),
        ("12,5 km", 12.5, "km", 12500),
        ("1,250 km", 1250, "km", 1250000),
        ("5½ in", 5.5, "[in_i]", 0.1397),
        ("1/2 in", 0.5, "[in_i]", 0.0127),
        ("5 1/2 inches", 5.5, "[in_i]", 0.1397),
        ("12-inch", 12, "[in_i]", 0.3048),
        ("5-foot", 5, "[ft_i]", 1.524),
        ("18 hands", 18, "[hd_i]", 1.8288),
        ("-5 °C", -5, "Cel", 268.15),
        ("−40 °F", -40, "[degF]", 233.15),
        ("37.5º C", 37.5, "Cel", 310.65),
        ("20°C", 20, "Cel", 293.15),
        ("20.5%", 20.5, "%", 0.205),
        ("20.5 %", 20.5, "%", 0.205),
        ("60 per cent", 60, "%", 0.6),
        ("1.5 million km²", 1500000, "km2", 1500000000000),
        ("15.5 million tonnes", 15500000, "t", 15500000000),
        ("1.5×10^6 km", 1500000, "km", 1500000000),
        ("5 × 10³ kg", 5000, "kg", 5000),
        ("100 km/h", 100, "km/h", 27.7777777778),
        ("9.81 m/s²", 9.81, "m/s2", 9.81),
        ("9.81 m s−2", 9.81, "m.s-2", 9.81),
        ("12.3 m³/s", 12.3, "m3/s", 12.3),
        ("120/km2", 120, "/km2", 0.00012),
        ("85.3 people per km²", 85.3, "/km2", 0.0000853),
        ("2.4 GHz", 2.4, "GHz", 2400000000),
        ("512 MiB", 512, "MiBy", 2**32),
        ("450 nm", 450, "nm", 4.5e-7),
        ('5.5"', 5.5, "[in_i]", 0.1397),
        ("6'", 6, "[ft_i]", 1.8288),
        ("0 km", 0, "km", 0),
        ("5 ft.", 5, "[ft_i]", 1.524),
        ("7.5 l/100 km", 7.5, "L/(100.km)", 7.5e-8),
    ],
)
def test_quantities(text, value, unit, si):
    quantity = read(text)
    assert (quantity.value, quantity.unit, quantity.text) == (value, unit, text)
    assert quantity.si.value == pytest.approx(si, rel=1e-11)
    assert (quantity.low, quantity.high, quantity.dimensions, quantity.parts, quantity.converted) == (None, None, (), (), ())
    assert not quantity.approximate


def test_values_in_si_units_have_no_noise():
    assert read("170 cm").si.value == 1.7
    assert read("1.1 km").si.value == 1100
    assert isinstance(read("1.1 km").si.value, int)
    assert read("0.1 mm").si.value == 0.0001
    assert read("5 ft 7 in").si.value == 1.7018
    assert read("68 °F").si.value == 293.15


def test_unit_text_is_as_written():
    assert read("5 sq. mi.").unit_text == "sq. mi."
    assert read("5 Quadratkilometer", "de").unit_text == "Quadratkilometer"
    assert read("12-inch").unit_text == "inch"


@pytest.mark.parametrize(
    ("text", "value", "unit", "parts"),
    [
        ("5 ft 10 in", 70, "[in_i]", ((5, "[ft_i]"), (10, "[in_i]"))),
        ("5ft10in", 70, "[in_i]", ((5, "[ft_i]"), (10, "[in_i]"))),
        ("5ft2in", 62, "[in_i]", ((5, "[ft_i]"), (2, "[in_i]"))),
        ("5 ft. 10 in.", 70, "[in_i]", ((5, "[ft_i]"), (10, "[in_i]"))),
        ("5′10″", 70, "[in_i]", ((5, "[ft_i]"), (10, "[in_i]"))),
        ("5'10\"", 70, "[in_i]", ((5, "[ft_i]"), (10, "[in_i]"))),
        ("5’ 10”", 70, "[in_i]", ((5, "[ft_i]"), (10, "[in_i]"))),
        ("5' 10''", 70, "[in_i]", ((5, "[ft_i]"), (10, "[in_i]"))),
        ("6'2", 74, "[in_i]", ((6, "[ft_i]"), (2, "[in_i]"))),
        ("5'08\"", 68, "[in_i]", ((5, "[ft_i]"), (8, "[in_i]"))),
        ("6 feet 2 inches", 74, "[in_i]", ((6, "[ft_i]"), (2, "[in_i]"))),
        ("6 feet and 2 inches", 74, "[in_i]", ((6, "[ft_i]"), (2, "[in_i]"))),
        ("6 ft, 2 in", 74, "[in_i]", ((6, "[ft_i]"), (2, "[in_i]"))),
        ("6 ft 2½ in", 74.5, "[in_i]", ((6, "[ft_i]"), (2.5, "[in_i]"))),
        ("11 st 4 lb", 158, "[lb_av]", ((11, "[stone_av]"), (4, "[lb_av]"))),
        ("5 lb 6 oz", 86, "[oz_av]", ((5, "[lb_av]"), (6, "[oz_av]"))),
        ("1 m 75 cm", 175, "cm", ((1, "m"), (75, "cm"))),
        ("2 yd 1 ft 3 in", 87, "[in_i]", ((2, "[yd_i]"), (1, "[ft_i]"), (3, "[in_i]"))),
        ("38°32'", 2312, "'", ((38, "deg"), (32, "'"))),
        ("38° 32′ 15″", 138735, "''", ((38, "deg"), (32, "'"), (15, "''"))),
    ],
)
def test_compounds_are_one_value_in_the_smallest_unit(text, value, unit, parts):
    quantity = read(text)
    assert (quantity.value, quantity.unit, quantity.parts) == (value, unit, parts)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("3–5 km", 3, 5, "km"),
        ("3-5 km", 3, 5, "km"),
        ("3 to 5 km", 3, 5, "km"),
        ("3 km to 5 km", 3, 5, "km"),
        ("5km-8km", 5, 8, "km"),
        ("between 5 and 8 km", 5, 8, "km"),
        ("5 mm – 6 mm", 5, 6, "mm"),
        ("500 m to 2 km", 0.5, 2, "km"),
        ("−5 to 10 °C", -5, 10, "Cel"),
        ("20°–25°C", 20, 25, "Cel"),
        ("8–5 kg", 8, 5, "kg"),
        ("5–10%", 5, 10, "%"),
        ("1.2–1.5 million km²", 1200000, 1500000, "km2"),
        ("6 ft 2 in – 6 ft 4 in", 74, 76, "[in_i]"),
        ("over 5 km", 5, None, "km"),
        ("at least 5 km", 5, None, "km"),
        ("5+ km", 5, None, "km"),
        ("5 km+", 5, None, "km"),
        ("> 5 km", 5, None, "km"),
        ("up to 30 kg", None, 30, "kg"),
        ("max. 5 km", None, 5, "km"),
        ("<5 km", None, 5, "km"),
    ],
)
def test_ranges_and_bounds(text, low, high, unit):
    quantity = read(text)
    assert (quantity.value, quantity.low, quantity.high, quantity.unit) == (None, low, high, unit)


@pytest.mark.parametrize(
    ("text", "dimensions", "unit"),
    [
        ("210 × 297 mm", (210, 297), "mm"),
        ("210 mm × 297 mm", (210, 297), "mm"),
        ("210×297 mm", (210, 297), "mm"),
        ("30 x 40 cm", (30, 40), "cm"),
        ("30x40 cm", (30, 40), "cm"),
        ("30 by 40 cm", (30, 40), "cm"),
        ("4.5 m × 1.8 m × 1.5 m", (4.5, 1.8, 1.5), "m"),
        ("8½ × 11 in", (8.5, 11), "[in_i]"),
        ("1920 × 1080 pixels", (1920, 1080), "{px}"),
        ("2×4 in", (2, 4), "[in_i]"),
    ],
)
def test_dimensions(text, dimensions, unit):
    quantity = read(text)
    assert (quantity.value, quantity.dimensions, quantity.unit) == (None, dimensions, unit)
    assert len(quantity.si.dimensions) == len(dimensions)


def test_dimensions_in_si_units():
    assert read("210 × 297 mm").si == (None, None, None, (0.21, 0.297), "m")


def test_tolerances():
    assert read("5 ± 1 kg").tolerance == 1
    assert read("5 km ± 1 km").tolerance == 1
    assert read("5±0.5 mm").value == 5
    quantity = read("5 +0.3/−0.2 km")
    assert (quantity.value, quantity.low, quantity.high) == (5, 4.8, 5.3)


@pytest.mark.parametrize(
    "text", ["about 5 km", "c. 5 km", "~5 km", "≈ 5 km", "approx. 5 km", "5 km approx.", "5 km (approx.)", "circa 5 km"]
)
def test_approximations(text):
    quantity = read(text)
    assert (quantity.value, quantity.unit, quantity.approximate) == (5, "km", True)


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("5 ft 10 in (178 cm)", [(178, "cm")]),
        ("178 cm (5 ft 10 in)", [(70, "[in_i]")]),
        ("1.78 m (5′10″)", [(70, "[in_i]")]),
        ("1,250 km2 (480 sq mi)", [(480, "[mi_i]2")]),
        ("5 mi (8.0 km; 4.3 nmi)", [(8, "km"), (4.3, "[nmi_i]")]),
        ("5 US gal (19 L, 4.2 imp gal)", [(19, "L"), (4.2, "[gal_br]")]),
        ("310/sq mi (120/km2)", [(120, "/km2")]),
        ("68 °F (20 °C)", [(20, "Cel")]),
        ("1.75 m / 5 ft 9 in", [(69, "[in_i]")]),
        ("1.75 m = 5 ft 9 in", [(69, "[in_i]")]),
        ("5 ft 10 in, 178 cm", [(178, "cm")]),
        ("178 cm or 5 ft 10 in", [(70, "[in_i]")]),
        ("155 mm [6.1 in]", [(6.1, "[in_i]")]),
    ],
)
def test_the_same_in_other_units_stays_as_written(text, converted):
    assert [(other.value, other.unit) for other in read(text).converted] == converted


def test_ranges_and_dimensions_are_given_in_other_units_too():
    (other,) = read("3–5 kg (6.6–11.0 lb)").converted
    assert (other.low, other.high, other.unit, other.text) == (6.6, 11, "[lb_av]", "6.6–11.0 lb")
    (other,) = read("30 cm × 40 cm (12 in × 16 in)").converted
    assert other.dimensions == (12, 16)


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("de", "12,5 km", 12.5, "km"),
        ("de", "1.234 km²", 1234, "km2"),
        ("de", "1,75 m", 1.75, "m"),
        ("de", "1.75 m", 1.75, "m"),  # can mean one thing only
        ("de", "5 Quadratkilometer", 5, "km2"),
        ("de", "150 PS", 150, "75.m.kgf/s"),
        ("fr", "1 234,5 km²", 1234.5, "km2"),
        ("fr", "1,5 million de km²", 1500000, "km2"),
        ("es", "1,75 metros", 1.75, "m"),
        ("es", "1,5 millones de km²", 1500000, "km2"),
        ("it", "12,5 chilometri", 12.5, "km"),
        ("pt", "1,75 m", 1.75, "m"),
        ("nl", "5 km/u", 5, "km/h"),
        ("pl", "12,5 km", 12.5, "km"),
        ("ru", "12,5 км", 12.5, "km"),
        ("ru", "1,5 млн км²", 1500000, "km2"),
        ("ru", "5 тыс. км²", 5000, "km2"),
        ("ja", "5キロメートル", 5, "km"),
        ("ja", "1.5万km2", 15000, "km2"),
        ("zh", "1.5万平方公里", 15000, "km2"),
        ("ko", "5킬로미터", 5, "km"),
        ("ar", "5 كم", 5, "km"),
    ],
)
def test_other_languages(language, text, value, unit):
    quantity = read(text, language)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [("de", "3 bis 5 km", 3, 5), ("fr", "3 à 5 km", 3, 5), ("es", "3 a 5 km", 3, 5), ("ru", "3—5 км", 3, 5), ("zh", "3公里至5公里", 3, 5)],
)
def test_ranges_of_other_languages(language, text, low, high):
    quantity = read(text, language)
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "km",
        "5",
        "1,234",
        "5 foo",
        "5 people",
        "5 to 8",
        "3 × 5",
        "10 M",
        "5 C",
        "2 tons",
        "5 gal",
        "30″",  # of angle or of time
        "30′",
        "5 (km)",
        "(178 cm)",
        "5 km (wide)",
        "5 km (2006)",
        "5 km long",
        "a 5 km",
        "178 cm 5 ft 10 in",
        "5 kg 3 kg",
        "5 in 1900",
        "5 kg (3 km)",
        "178 cm (178 cm)",
        "12 V, 5 A",
        "120 V AC",
        "3 km to 5 kg",
        "5 °C – 9 °F",
        "5 km 6 km",
        "1970–71",
        "12 May 1970",
        "born 5 km away",
        "$5 million",
        "3:45",
        "5 ± km",
        "007 km",
        "1" * 300 + " km",
        "5 " + "m" * 10_000,
    ],
)
def test_what_is_no_quantity(text):
    assert read_quantity(text) is None
