"""What the schemas of ships and aircraft leave alone, and what they call wrong."""

import pytest

_RIGHT = {
    "Infobox ship career": [
        "Ship ordered = 7 November 1803",
        "Ship laid down = Feb 1804",
        "Ship laid down = Unknown",
        "Ship launched = 21 November 1914",
        "Ship launched = 1805, [[Topsham, Devon|Topsham]]",
        "Ship launched = {{start date|1914|11|21}}",
        "Ship commissioned = 4 September 1915",
        "Ship commissioned = Never",
        "Ship commissioned = 1915–1916, 1920",
        "Ship decommissioned = 1922",
        "Ship fate = Sold for breaking on 20 July 1825",
        "Ship fate = [[Scuttled]] 1919",
        "Ship builder = [[Schichau]], Danzig",
        "Ship namesake = City of Elbing",
        "Ship homeport = [[Kiel]]",
        "Ship original cost = £1,200,000",
        "Ship struck = 5 November 1919",
        "Ship country = {{flag|Norway}}",
        "Ship in service = 1914–1920",
        "Ship completed = By 1915",
    ],
    "Infobox ship characteristics": [
        "Ship displacement = {{convert|4390|t|LT|abbr=on}}",
        "Ship displacement = 5,252 tonnes full load",
        "Ship displacement = 4,390 tons normal<br />5,252 tons full load",
        "Ship displacement = 384 long tons",
        "Ship tonnage = 384 (bm)",
        "Ship tonnage = {{GRT|12000}}",
        "Ship tonnage = 12,000 GT",
        "Ship tonnage = 2,000 DWT",
        "Ship length = {{convert|135.3|m|ftin|abbr=on}}",
        "Ship length = 100 ft 0 in (gundeck)<br />77 ft (keel)",
        "Ship length = 135.3 m overall",
        "Ship beam = 30 ft 6 in",
        "Ship draught = 5.64 m",
        "Ship draught = {{convert|18|ft}}",
        "Ship speed = {{convert|27.5|kn|km/h mph}}",
        "Ship speed = 27.5 knots",
        "Ship speed = 11 knots (surfaced), 5 knots (submerged)",
        "Ship power = 30,000 shp",
        "Ship power = {{convert|22|MW|hp}}",
        "Ship complement = 442",
        "Ship complement = 21 officers, 421 men",
        "Ship complement = 1,200+",
        "Ship crew = 16",
        "Ship type = [[Light cruiser]]",
        "Ship class = 1936A-class destroyer",
        "Ship armament = 8 × 15 cm guns",
        "Ship depth = 12 ft 9 in",
    ],
    "Infobox aircraft type": [
        "manufacturer = [[Curtiss]]",
        "manufacturer = 3Xtrim",
        "first flight = January 1910",
        "first flight = {{start date|1910|1|12}}",
        "first flight = Not flown",
        "introduction = 1912",
        "introduction = Cancelled",
        "retired = 1999",
        "retired = Still in service",
        "number built = 1",
        "number built = 500+",
        "number built = 1,200 (all marks)",
        "number built = Approximately 40",
        "produced = 1935–1950",
        "produced = 1935–present",
        "unit cost = US$4,423 (base price 2009)",
        "unit cost = {{US$|66 million|link=yes}}",
        "status = In service",
        "status = Prototype, abandoned in 1912",
        "national origin = United States",
        "primary user = [[United States Air Force]]",
        "designer = Anna Lie",
        "developed from = [[Boeing 707]]",
        "program cost = US$1.5 billion",
        "type = Twin-engined airliner",
    ],
    "Infobox aircraft engine": [
        "first run = 1936",
        "number built = over 168,000",
        "manufacturer = [[Rolls-Royce]]",
        "type = V-12 piston engine",
    ],
}

_WRONG = {
    "Infobox ship career": [
        "Ship ordered = https://ship.example",
        "Ship laid down = {{coord|54|19}}",
        "Ship launched = 12",
        "Ship commissioned = https://ship.example",
        "Ship homeport = 1914",
        "Ship country = 1914",
        "Ship original cost = 21 November 1914",
        "Ship builder = 21 November 1914",
        "Ship fate = https://ship.example",
    ],
    "Infobox ship characteristics": [
        "Ship displacement = 135 m",
        "Ship displacement = 21 November 1914",
        "Ship length = 4,390 t",
        "Ship length = 21 November 1914",
        "Ship length = 135,300 m",
        "Ship beam = 13 kg",
        "Ship draught = 5 kn",
        "Ship draught = 5,640 m",
        "Ship speed = 27 m",
        "Ship speed = 21 November 1914",
        "Ship speed = 27,500 knots",
        "Ship power = 30 km",
        "Ship complement = -442",
        "Ship complement = 4 September 1915",
        "Ship crew = https://ship.example",
        "Ship tonnage = 12 knots",
    ],
    "Infobox aircraft type": [
        "manufacturer = 12 May 1910",
        "manufacturer = https://plane.example",
        "first flight = [[Anna Lie]]",
        "first flight = Oslo",
        "number built = 12 May 1910",
        "number built = -5",
        "number built = https://plane.example",
        "unit cost = 12 May 1910",
        "status = 1999",
        "national origin = 1910",
        "designer = 12 May 1910",
        "produced = https://plane.example",
    ],
}


def _rows(table):
    return [(template, line) for template, lines in table.items() for line in lines]


@pytest.mark.parametrize(("template", "line"), _rows(_RIGHT))
def test_what_an_editor_can_defend(judge, template, line):
    assert judge(template, line) == []


@pytest.mark.parametrize(("template", "line"), _rows(_WRONG))
def test_what_an_editor_agrees_is_wrong(judge, template, line):
    assert [violation.field.name for violation in judge(template, line)] == [line.partition(" = ")[0]]
