"""Links, addresses, pictures, places, identifiers, events, dates and templates in fields, and how each stands in JSON."""

import json

import pytest

from wikicheck.article import Article, Value, ValueKind
from wikicheck.article.json.model import ARTICLE
from wikicheck.article.reading import read_article
from wikicheck.values import format_edtf


def article_of(name: str, raw: str, language: str = "en") -> Article:
    return read_article(f"{{{{Infobox thing\n| name = X\n| {name} = {raw}\n}}}}\n'''X''' is a thing.\n", form="wikitext", language=language)


def value_of(name: str, raw: str, language: str = "en") -> Value:
    return article_of(name, raw, language).infoboxes[0].fields[1].value


def json_of(name: str, raw: str, language: str = "en") -> dict:
    """The value as JSON, after a look at the shape of the whole, and at what comes back of it."""
    data = article_of(name, raw, language).to_dict()
    ARTICLE.check(data, (), strict=True)
    assert Article.from_dict(json.loads(json.dumps(data))).to_dict() == data
    value = data["infoboxes"][0]["fields"][1]["value"]
    return {key: entry for key, entry in value.items() if key != "source"}


LINKS = [
    ("[[Hull]]", "Hull", None, None),
    ("[[Hull|the port]]", "Hull", None, None),
    ("[[Hull#Port|the port]]", "Hull", "Port", None),
    ("[[Hull]] (town)", "Hull", None, "town"),
    ("[[Hull]]{{citation needed}}", "Hull", None, None),
    ("{{nowrap|[[Hull]]}}", "Hull", None, None),
    ("''[[Hull]]''", "Hull", None, None),
    ("{{flagicon|Norway}} [[Hull]]", "Hull", None, None),
    ("[[File:A.svg|20px]] [[Hull]]", "Hull", None, None),
    ("{{flag|Norway}}", "Norway", None, None),
    ("[[24 (series)|24]]", "24 (series)", None, None),
    ("[[10 Downing Street]]", "10 Downing Street", None, None),
]


@pytest.mark.parametrize(("raw", "target", "fragment", "note"), LINKS)
def test_links(raw, target, fragment, note):
    value = value_of("foo", raw)
    assert (value.kind, value.target, value.data.fragment, value.note) == (ValueKind.LINK, target, fragment, note)


@pytest.mark.parametrize(
    "raw", ["[[Hull]], England", "[[Hull]] and [[York]]", "the [[Hull]]", "Hull", "[[Hull]]-born", "[[Category:Towns]]"]
)
def test_what_is_no_single_link(raw):
    assert value_of("foo", raw).kind is ValueKind.TEXT


def test_links_in_json():
    assert json_of("foo", "[[Hull#Port|the port]]") == {"kind": "link", "target": "Hull", "fragment": "Port", "text": "the port"}


ADDRESSES = [
    ("website", "https://example.org/a?b=c", "https://example.org/a?b=c"),
    ("website", "{{URL|https://example.org/a?b=c}}", "https://example.org/a?b=c"),
    ("website", "{{URL|1=https://example.org/a?b=c}}", "https://example.org/a?b=c"),
    ("website", "{{URL|example.org}}", "http://example.org"),
    ("website", "{{URL|example.org|Home}}", "http://example.org"),
    ("website", "{{official website|https://example.org}}", "https://example.org"),
    ("website", "[https://example.org Home]", "https://example.org"),
    ("website", "[https://example.org]", None),
    ("website", "www.example.org", "http://www.example.org"),
    ("website", "example.org", "http://example.org"),
    ("foo", "https://example.org", "https://example.org"),
    ("foo", "{{URL|example.org}}", "http://example.org"),
    ("birth_date", "https://example.org", "https://example.org"),
]


@pytest.mark.parametrize(("name", "raw", "address"), ADDRESSES)
def test_addresses(name, raw, address):
    value = value_of(name, raw)
    if address is None:  # shown as [1]
        assert value.kind in {ValueKind.TEXT, ValueKind.URL}
    else:
        assert (value.kind, value.target) == (ValueKind.URL, address)


@pytest.mark.parametrize(
    ("name", "raw"), [("website", "none"), ("foo", "example.org"), ("website", "[https://example.org Home] and more"), ("foo", "St. Ives")]
)
def test_what_is_no_address(name, raw):
    assert value_of(name, raw).kind is ValueKind.TEXT


PICTURES = [
    ("image", "Ash tree.jpg", ("Ash tree.jpg", None, None, ())),
    ("image", "ash_tree.JPG", ("Ash tree.JPG", None, None, ())),
    ("image", "File:Ash.jpg", ("Ash.jpg", None, None, ())),
    ("logo", "Ash.svg", ("Ash.svg", None, None, ())),
    ("image_map2", "Ash.png", ("Ash.png", None, None, ())),
    ("image", "[[File:Ash.jpg]]", ("Ash.jpg", None, None, ())),
    ("image", "[[File:Ash.jpg|200px]]", ("Ash.jpg", None, None, ("200px",))),
    ("image", "[[Image:Ash.jpg|thumb|An [[ash]]]]", ("Ash.jpg", "An ash", None, ("thumb",))),
    ("image", "[[File:Ash.jpg|alt=A tree|frameless|upright=1.2]]", ("Ash.jpg", None, "A tree", ("frameless", "upright=1.2"))),
    ("foo", "[[File:Ash.jpg|200px]]", ("Ash.jpg", None, None, ("200px",))),
    ("image", "{{CSS image crop|Image=Ash.jpg|bSize=200}}", ("Ash.jpg", None, None, ())),
    ("image", "[[File:Ash.jpg]]<!-- a tree -->", ("Ash.jpg", None, None, ())),
]


@pytest.mark.parametrize(("name", "raw", "picture"), PICTURES)
def test_pictures(name, raw, picture):
    value = value_of(name, raw)
    assert value.kind is ValueKind.IMAGE
    assert tuple(value.data) == picture


def test_several_pictures():
    value = value_of("image", "{{multiple image|image1=Ash.jpg|caption1=An ash|alt1=tree|image2=Elm.jpg}}")
    assert [tuple(item.data)[:3] for item in value.items] == [("Ash.jpg", "An ash", "tree"), ("Elm.jpg", None, None)]
    value = value_of("image", "[[File:Ash.jpg]] [[File:Elm.jpg|thumb]]")
    assert [item.data.file for item in value.items] == ["Ash.jpg", "Elm.jpg"]


def test_pictures_of_other_languages():
    assert value_of("foo", "[[Datei:Esche.jpg|mini|Eine Esche]]", "de").data.file == "Esche.jpg"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("image", "none"),
        ("image", ""),
        ("name", "Ash.jpg"),
        ("foo", "[[:File:Ash.jpg|the picture]]"),
        ("foo", "[[File:Flag.svg|20px]] Norway"),
        ("image_size", "200px"),
        ("foo", "Mr. Jpg"),
    ],
)
def test_what_is_no_picture(name, raw):
    assert value_of(name, raw).kind is not ValueKind.IMAGE


def test_pictures_in_json():
    raw = "[[File:Ash.jpg|thumb|alt=A tree|An ash]]"
    assert json_of("image", raw) == {
        "kind": "image",
        "file": "Ash.jpg",
        "caption": "An ash",
        "alt": "A tree",
        "options": ["thumb"],
        "text": "",
    }


COORDINATES = [
    ("coordinates", "{{coord|48|12|N|16|21|E}}", 48.2, 16.35, True),
    ("coordinates", "{{coord|48|12|N|16|21|E|display=title}}", 48.2, 16.35, True),
    ("coordinates", "{{coord|48.5|-16.25}}", 48.5, -16.25, True),
    ("coordinates", "{{coord|91|0|N|0|0|E}}", 91, 0, False),
    ("coordinates", "48°12′N 16°21′E", 48.2, 16.35, True),
    ("foo", "48°12′N 16°21′E", 48.2, 16.35, True),
    ("foo", "{{coord|48|12|N|16|21|E}}", 48.2, 16.35, True),
    ("birth_place", "{{coord|48|12|N|16|21|E}}", 48.2, 16.35, True),
]


@pytest.mark.parametrize(("name", "raw", "latitude", "longitude", "in_range"), COORDINATES)
def test_coordinates(name, raw, latitude, longitude, in_range):
    value = value_of(name, raw)
    assert value.kind is ValueKind.COORDINATES
    assert (value.data.latitude, value.data.longitude, value.data.in_range) == (latitude, longitude, in_range)


@pytest.mark.parametrize(("name", "raw"), [("foo", "48, 16"), ("foo", "48 N"), ("latd", "48"), ("coordinates", "unknown")])
def test_what_is_no_place(name, raw):
    assert value_of(name, raw).kind is not ValueKind.COORDINATES


IDENTIFIERS = [
    ("isbn", "978-3-16-148410-0", "isbn", "9783161484100", True),
    ("isbn", "ISBN 978-3-16-148410-1", "isbn", "9783161484101", False),
    ("isbn", "{{ISBN|0-306-40615-2}}", "isbn", "0306406152", True),
    ("isbn", "{{ISBNT|0-306-40615-2}}", "isbn", "0306406152", True),
    ("foo", "{{ISBN|0-306-40615-2}}", "isbn", "0306406152", True),
    ("oclc", "12345678", "oclc", "12345678", None),
    ("oclc", "{{OCLC|12345678}}", "oclc", "12345678", None),
    ("issn", "1999-4893", "issn", "1999-4893", True),
    ("doi", "10.1000/182", "doi", "10.1000/182", True),
    ("orcid", "0000-0002-1825-0097", "orcid", "0000-0002-1825-0097", True),
    ("isin", "US4592001014", "isin", "US4592001014", True),
]


@pytest.mark.parametrize(("name", "raw", "scheme", "number", "valid"), IDENTIFIERS)
def test_identifiers(name, raw, scheme, number, valid):
    value = value_of(name, raw)
    assert value.kind is ValueKind.IDENTIFIER
    assert (value.data.scheme, value.data.value, value.data.valid) == (scheme, number, valid)


def test_several_identifiers():
    value = value_of("isbn", "0-306-40615-2, 978-3-16-148410-0")
    assert [item.data.value for item in value.items] == ["0306406152", "9783161484100"]


@pytest.mark.parametrize(("name", "raw"), [("isbn", "n/a"), ("foo", "978-3-16-148410-0"), ("foo", "12345678"), ("pages", "320")])
def test_what_is_no_identifier(name, raw):
    assert value_of(name, raw).kind is not ValueKind.IDENTIFIER


MARRIAGES = [
    ("{{marriage|[[Ann Toll]]|1950|1960|end=div}}", "Ann Toll", "1950", "1960"),
    ("{{marriage|Ann Toll|5 May 1950|1960}}", "Ann Toll", "1950-05-05", "1960"),
    ("{{marriage|Ann Toll|1950}}", "Ann Toll", "1950", None),
    ("{{marriage|Ann Toll|1950}}<ref>A book.</ref>", "Ann Toll", "1950", None),
    ("{{nowrap|{{marriage|Ann Toll|1950}}}}", "Ann Toll", "1950", None),
    ("Ann Toll (m. 1950)", "Ann Toll", "1950", None),
    ("[[Ann Toll]] (m. 1950; div. 1960)", "Ann Toll", "1950", "1960"),
]


@pytest.mark.parametrize(("raw", "name", "start", "end"), MARRIAGES)
def test_marriages(raw, name, start, end):
    data = value_of("spouse", raw).data
    assert (data.name, data.kind) == (name, "marriage")
    assert (format_edtf(data.start), data.end and format_edtf(data.end)) == (start, end)


@pytest.mark.parametrize("raw", ["Ann Toll", "[[Ann Toll]]", "Ann Toll (1920–1990)", "Ann Toll, 1950"])
def test_what_is_no_marriage(raw):
    assert value_of("spouse", raw).kind in {ValueKind.TEXT, ValueKind.LINK}


def test_marriages_state_no_dates_of_the_field():
    assert article_of("spouse", "{{marriage|Ann Toll|1950|1960}}").infoboxes[0].fields[1].dates == []


def test_events_in_json():
    data = json_of("spouse", "{{marriage|Ann Toll|5 May 1950|1960|end=div}}")
    assert (data["kind"], data["event"], data["name"], data["start"], data["end"]) == (
        "event",
        "marriage",
        "Ann Toll",
        "1950-05-05",
        "1960",
    )


def test_releases_have_places_and_dates():
    field = article_of("released", "{{film date|1999|3|31|Norway|1999|6|11|Sweden}}").infoboxes[0].fields[1]
    assert [(item.kind.value, item.data.place) for item in field.value.items] == [("event", "Norway"), ("event", "Sweden")]
    assert [format_edtf(date) for date in field.dates] == ["1999-03-31", "1999-06-11"]


DATES = [
    ("released", "1 May 1995 (Norway), 3 June 1995 (Sweden)", ["1995-05-01", "1995-06-03"]),
    ("released", "{{start date|1995|5|1}}<br>{{start date|1995|6|3}} (Sweden)", ["1995-05-01", "1995-06-03"]),
    ("released", "'''Arcade'''{{vgrelease|JP|1985}}'''MSX'''{{vgrelease|JP|1986}}", ["1985", "1986"]),
    ("released", "Norway: 1 May 1995", ["1995-05-01"]),
    ("released", "Norway (1 May 1995)", ["1995-05-01"]),
    ("service_years", "3 months (21 April 1832 – 10 July 1832)", ["1832-04-21/1832-07-10"]),
    ("reign", "560–592", ["0560/0592"]),
    ("reign", "c. 560", ["0560~"]),
    ("launch_date", "19 July 1969, ~21:44 UTC", ["1969-07-19"]),
    ("next_election", "Norwegian election, 1848", ["1848"]),
    ("foo", "12 May 1970", ["1970-05-12"]),
    ("foo", "12 May 1970 (Monday)", ["1970-05-12"]),
    ("foo", "1970–1975", ["1970/1975"]),
    ("foo", "2010-05-12", ["2010-05-12"]),
    ("foo", "since 1990", ["1990/.."]),
]


@pytest.mark.parametrize(("name", "raw", "dates"), DATES)
def test_dates(name, raw, dates):
    values = [value for value in value_of(name, raw).iter_values() if value.date is not None]
    assert [format_edtf(value.date, point=value.kind is not ValueKind.INTERVAL) for value in values] == dates


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("foo", "1950"),
        ("foo", "300px"),
        ("foo", "12.5 million in 1990"),
        ("foo", "54th"),
        ("foo", "891.85"),
        ("date_format", "dd/mm/yyyy"),
        ("birth_date", "unknown"),
        ("birth_date", "baptised (12 May 1970)"),
        ("years", "Norway"),
    ],
)
def test_what_is_no_date(name, raw):
    assert article_of(name, raw).infoboxes[0].fields[1].dates == []


def test_english_dates_in_articles_of_other_languages():
    assert format_edtf(value_of("birth_date", "31 May 2012", "de").date) == "2012-05-31"


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("foo", "12.5 million", {"kind": "number", "value": 12500000}),
        ("foo", "3–5", {"kind": "number", "min": 3, "max": 5}),
        ("foo", "5 ± 1", {"kind": "number", "value": 5, "tolerance": 1}),
        ("foo", "about 40", {"kind": "number", "value": 40, "approximate": True}),
        ("capacity", "1,200 seats", {"kind": "number", "value": 1200}),
        ("height", "170 cm", {"kind": "quantity", "value": 170, "unit": "cm", "unit_text": "cm", "si": {"value": 1.7, "unit": "m"}}),
        ("size", "210 × 297 mm", {"kind": "quantity", "dimensions": [210, 297], "unit": "mm"}),
        (
            "height",
            "5 ft 10 in (178 cm)",
            {
                "kind": "quantity",
                "value": 70,
                "unit": "[in_i]",
                "parts": [{"value": 5, "unit": "[ft_i]"}, {"value": 10, "unit": "[in_i]"}],
            },
        ),
        ("elevation", "34–115 m", {"kind": "quantity", "min": 34, "max": 115, "unit": "m"}),
        ("budget", "$5 million (2010)", {"kind": "money", "value": 5000000, "currency": "USD", "year": 2010, "note": "2010"}),
        ("budget", "€5–6 million", {"kind": "money", "min": 5000000, "max": 6000000, "currency": "EUR"}),
        ("coordinates", "{{coord|48|12|N|16|21|E}}", {"kind": "coordinates", "latitude": 48.2, "longitude": 16.35}),
        ("coordinates", "{{coord|91|0|N|0|0|E}}", {"kind": "coordinates", "out_of_range": True}),
        ("runtime", "92 minutes", {"kind": "duration", "iso8601": "PT1H32M", "seconds": 5520}),
        ("runtime", "22–24 minutes", {"kind": "duration", "min_seconds": 1320, "max_seconds": 1440}),
        ("age", "54", {"kind": "age", "years": 54}),
        ("age", "aged 53–54", {"kind": "age", "min": 53, "max": 54}),
        ("website", "{{URL|example.org|Home}}", {"kind": "url", "url": "http://example.org", "text": "Home"}),
        ("isbn", "978-3-16-148410-0", {"kind": "identifier", "scheme": "isbn", "value": "9783161484100", "valid": True}),
        ("released", "{{film date|1999|3|31|Norway}}", {"kind": "event", "start": "1999-03-31", "place": "Norway", "edtf": "1999-03-31"}),
        (
            "foo",
            "{{unheard of|a|b=c}}",
            {"kind": "template", "name": "unheard of", "args": [{"value": "a"}, {"name": "b", "value": "c"}], "partial": True},
        ),
        ("foo", "{{hlist|12 km|[[Hull]]}}", {"kind": "list", "marker": "horizontal"}),
        ("foo", "{{ubl|a|{{hlist|1 km|$5}}}}", {"kind": "list", "marker": "plain"}),
        ("foo", "{{film date|1999|3|31|Norway|1999|6|11}}", {"kind": "list"}),
    ],
)
def test_json(name, raw, expected):
    data = json_of(name, raw)
    assert {key: data[key] for key in expected} == expected


def test_unread_templates_are_told():
    data = article_of("foo", "{{unheard of|a}}").to_dict()
    (told,) = data["diagnostics"]
    assert (told["rule"], told["severity"], told["path"]) == ("unread-template", "info", "/infoboxes/0/fields/1/value")
    assert "unheard of" in told["message"]
    assert told["source"]["line"] == 3


@pytest.mark.parametrize("name", ["birth_date", "years_active", "height", "population", "net_worth", "foo"])
@pytest.mark.parametrize("raw", ["{{val}}", "{{convert}}", "{{height|}}", "{{plainlist|\n* {{val}}\n* {{val}}\n}}"])
def test_templates_that_say_nothing_stay_templates(name, raw):
    assert json_of(name, raw)["kind"] == "template"


def test_unread_parts_are_told_where_they_stand():
    data = article_of("foo", "{{ubl|12 km|Hull {{unheard of}}}}").to_dict()
    assert [told["path"] for told in data["diagnostics"]] == ["/infoboxes/0/fields/1/value/items/1"]


def test_what_was_read_is_not_told():
    for raw in ("{{convert|5|km}}", "{{ubl|a|b}}", "{{flag|Norway}}", "12 km<ref>{{unheard of}}</ref>", "<!-- {{unheard of}} -->"):
        assert article_of("foo", raw).to_dict()["diagnostics"] == [], raw


def test_unread_templates_are_no_fault():
    assert article_of("foo", "{{unheard of|a}}").diagnostics == []


@pytest.mark.parametrize("raw", ["", "<!-- none -->", "{{Infobox person|name=Y}}"])
def test_nothing_is_nothing(raw):
    value = value_of("foo", raw)
    assert (value.kind, value.text, value.complete) == (ValueKind.TEXT, "", True)
