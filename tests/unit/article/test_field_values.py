"""The typed values of fields. Where both forms can say a thing, both have to give the same value."""

import pytest

from wikicheck.article import Field, Value, ValueKind
from wikicheck.article.reading import read_article
from wikicheck.values import DateFlag, DateKind, format_edtf


def wikitext_field(name: str, raw: str, language: str = "en") -> Field:
    text = f"{{{{Infobox thing\n| name = X\n| {name} = {raw}\n}}}}\n'''X''' is a [[person]].\n"
    field = read_article(text, form="wikitext", language=language).infoboxes[0].fields[1]
    assert text[slice(*field.value_span)] == field.raw
    return field


def plain_field(label: str, raw: str, language: str = "en") -> Field:
    text = f"= X =\n\nX\n- Name: X\n- {label}: {raw}\n\nX is a person of some renown.\n"
    field = read_article(text, form="plain", language=language).infoboxes[0].fields[1]
    assert text[slice(*field.value_span)] == field.raw
    return field


def told(value: Value) -> object:
    """What a value says, short: kind and date, number, target or text; a list is a list."""
    if value.kind is ValueKind.LIST:
        return [told(item) for item in value.items]
    if value.date is not None:
        said: object = format_edtf(value.date, point=value.kind is not ValueKind.INTERVAL)
    else:
        said = value.target or (value.text if value.number is None else value.number)
    return (value.kind.value, said)


BOTH = [
    # a point in time
    ("birth_date", "Born", "12 May 1970", ("date", "1970-05-12")),
    ("birth_date", "Born", "May 12, 1970", ("date", "1970-05-12")),
    ("birth_date", "Born", "1970-05-12", ("date", "1970-05-12")),
    ("birth_date", "Born", "May 1970", ("date", "1970-05")),
    ("birth_date", "Born", "1970", ("date", "1970")),
    ("birth_date", "Born", "c. 1970", ("date", "1970~")),
    ("birth_date", "Born", "c. 1970–1971", ("date", "1970~/1971~")),
    ("birth_date", "Born", "1970–1971", ("date", "1970/1971")),
    ("birth_date", "Born", "12 May 1970[1][a] (age 54)", ("date", "1970-05-12")),
    ("birth_date", "Born", "c. 980", ("date", "0980~")),
    ("birth_date", "Born", "980 (age 57)", ("date", "0980")),
    ("birth_date", "Born", "44 BC", ("date", "-0043")),
    ("birth_date", "Born", "19th c.", ("date", "18XX")),
    ("birth_date", "Born", "194X", ("date", "194X")),
    ("birth_date", "Born", "1862 (uncertain)", ("date", "1862?")),
    ("birth_date", "Born", "12 May", ("date", "XXXX-05-12")),
    ("birth_date", "Born", "unknown", ("text", "unknown")),
    ("birth_date", "Born", "baptised 12 May 1970", ("text", "baptised 12 May 1970")),
    ("birth_date", "Born", "12 May 1970, Oslo", ("date", "1970-05-12")),
    ("birth_date", "Born", "12 May 1970 in Oslo, Norway", ("date", "1970-05-12")),
    ("birth_date", "Born", "12 May 1970 (age 54) Oslo, Norway", ("date", "1970-05-12")),
    ("birth_date", "Born", "Oslo, Norway, 12 May 1970", ("date", "1970-05-12")),
    ("birth_date", "Born", "12 May 1970, or so his mother said", ("text", "12 May 1970, or so his mother said")),
    ("birth_date", "Born", "12 May 1970, Room 101", ("text", "12 May 1970, Room 101")),
    ("death_date", "Died", "12 May 1970 (aged 54)", ("date", "1970-05-12")),
    ("death_date", "Died", "12 May 1970 (aged 54) (disputed)", ("date", "1970-05-12")),
    ("death_date", "Died", "31 March 1727 (aged 84) [O.S. 20 March 1726]", ("date", "1727-03-31")),
    ("founded", "Founded", "1999 by John Doe", ("date", "1999")),
    ("founded", "Founded", "12 May 1970; 54 years ago", ("date", "1970-05-12")),
    ("released", "Released", "12 May 1970 (Norway)", ("date", "1970-05-12")),
    ("dissolved", "Dissolved", "1918", ("date", "1918")),
    # a stretch of time
    ("years_active", "Years active", "1990–present", ("interval", "1990/..")),
    ("years_active", "Years active", "1985–1995", ("interval", "1985/1995")),
    ("years_active", "Years active", "since 1990", ("interval", "1990/..")),
    ("years_active", "Years active", "1990", ("date", "1990")),
    ("years_active", "Years active", "–2014", ("interval", "../2014")),
    ("reign", "Reign", "1413–1422", ("interval", "1413/1422")),
    ("allegation_dates", "Allegation dates", "1999–2002", ("interval", "1999/2002")),
    # keys that no table has
    ("renamed", "Renamed", "12 May 1970", ("date", "1970-05-12")),
    ("renamed", "Renamed", "1970–1975", ("interval", "1970/1975")),
    ("renamed", "Renamed", "the war of 1812 began", ("text", "the war of 1812 began")),
    ("seats", "Seats", "1950", ("number", 1950)),
    ("visit_date", "Visit date", "1950", ("date", "1950")),
    ("visit_date", "Visit date", "1861–1862", ("interval", "1861/1862")),
    ("label", "Label", "4AD", ("text", "4AD")),
    ("known_for", "Known for", "1984", ("text", "1984")),
    ("birth_place", "Birthplace", "Paris", ("text", "Paris")),
    # numbers
    ("population", "Population", "1,234", ("number", 1234)),
    ("population", "Population", "1,234,567 (2006)", ("number", 1234567)),
    ("height", "Height", "1.75", ("number", 1.75)),
    ("depth", "Depth", "−12", ("number", -12)),
    ("depth", "Depth", "12 m", ("quantity", "12 m")),
    ("depth", "Depth", "1,23", ("text", "1,23")),
    # addresses
    ("website", "Website", "https://example.org/a?b=c", ("url", "https://example.org/a?b=c")),
    ("website", "Website", "example.org", ("url", "http://example.org")),
    ("website", "Website", "none yet", ("text", "none yet")),
    # several values
    ("occupation", "Occupation", "Poet, editor, and translator", [("text", "Poet"), ("text", "editor"), ("text", "translator")]),
    ("occupation", "Occupation", "Poet", ("text", "Poet")),
    ("occupation", "Occupation", "Poet (until 1950, mostly), editor", [("text", "Poet (until 1950, mostly)"), ("text", "editor")]),
    ("occupation", "Occupation", "Poet; editor, writer", [("text", "Poet"), ("text", "editor, writer")]),
    ("starring", "Starring", "Ann Toll, Jr., Bea Rell", [("text", "Ann Toll, Jr."), ("text", "Bea Rell")]),
    ("genre", "Genre", "rock · pop", [("text", "rock"), ("text", "pop")]),
    ("birth_place", "Birthplace", "Hull, England", ("text", "Hull, England")),
    ("alma_mater", "Alma mater", "University of Hull, Hull", ("text", "University of Hull, Hull")),
]


@pytest.mark.parametrize(("name", "label", "raw", "expected"), BOTH, ids=[f"{name}={raw}" for name, _, raw, _ in BOTH])
def test_both_forms_read_the_same(name, label, raw, expected):
    marked_up, plain = wikitext_field(name, raw), plain_field(label, raw)
    assert told(plain.value) == expected
    assert told(marked_up.value) == expected
    assert marked_up.value.note == plain.value.note
    assert marked_up.key == plain.key


@pytest.mark.parametrize(
    ("label", "raw", "note", "age"),
    [
        ("Born", "3 May 1921 (age –)", None, "(age –)"),
        ("Born", "c. 1970–1971 (age 54)", None, "(age 54)"),
        ("Born", "3 May 1921 (age 54) Hull, England", "Hull, England", "(age 54)"),
        ("Born", "Ann Mary Toll 3 May 1921 (age 54) Hull", "Ann Mary Toll; Hull", "(age 54)"),
        ("Born", "May 3, 1921 (1921-05-03) (age 54)", None, "(age 54)"),
        ("Born", "(1921-05-03) May 3, 1921 (age 54)", None, "(age 54)"),
        ("Died", "3 May 1981 (aged 59–60) (drowned)", "drowned", "(aged 59–60)"),
        ("Founded", "1999 in Hull", "in Hull", None),
        ("Spouse", "Bea Rell (painter)", "painter", None),
        ("Population", "1,200 (2006)", "2006", None),
    ],
)
def test_what_stands_beside_a_value(label, raw, note, age):
    field = plain_field(label, raw)
    value = field.value
    assert value.note == note
    assert (value.age.text if value.age else None) == age
    if value.age:
        assert field.raw[value.age.span.start - field.value_span.start : value.age.span.end - field.value_span.start] == age


def test_a_blank_age_is_an_age():
    age = plain_field("Born", "c. 1970–1971 (age –)").value.age
    assert age is not None
    assert age.blank


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("birth_date", "{{birth date|1970|5|12}}", ("date", "1970-05-12")),
        ("birth_date", "{{birth date and age|df=y|1970|May|12}}", ("date", "1970-05-12")),
        ("birth_date", "{{nowrap|{{birth date|1970|5|12}}}}", ("date", "1970-05-12")),
        ("birth_date", "{{small|{{nowrap|{{birth date|1970|5|12}}}}}}", ("date", "1970-05-12")),
        ("birth_date", "{{birth date|1970|5|12}}<br />London", [("date", "1970-05-12"), ("text", "London")]),
        ("birth_date", "{{birth date|1970|5|12}}<br />[[London]]", [("date", "1970-05-12"), ("link", "London")]),
        ("birth_date", "{{birth date|1970|5|12}}, [[London]]", ("date", "1970-05-12")),
        ("birth_date", "{{birth date|1970|5|12}}<ref>A book.</ref>", ("date", "1970-05-12")),
        ("birth_date", "{{birth date|1970|5|12}}<!-- checked -->", ("date", "1970-05-12")),
        ("birth_date", "{{birth date|1970|5|12}} or {{birth date|1971|5|12}}", ("date", "[1970-05-12,1971-05-12]")),
        ("birth_date", "{{circa|1970}}", ("date", "1970~")),
        ("birth_date", "c. {{birth date|1970}}", ("date", "1970~")),
        ("birth_date", "before {{birth date|1970|5|12}}", ("date", "../1970-05-12")),
        ("birth_date", "{{ubl|{{birth date|1970|5|12}}|London}}", [("date", "1970-05-12"), ("text", "London")]),
        ("death_date", "{{death date and age|1852|11|27|1815|12|10}}, [[Hull]]", ("date", "1852-11-27")),
        ("released", "{{film date|2001|1|1|Norway|2001|2|2}}", [("event", "2001-01-01"), ("event", "2001-02-02")]),
        ("released", "{{film date|2001|1|1}}", ("date", "2001-01-01")),
        ("reign", "{{reign|1413|1422}}", ("interval", "1413/1422")),
        ("launch_date", "{{start-date|16 July 1969}} UTC", ("date", "1969-07-16")),
        ("launch_date", "16 July 1969, 13:32 UTC", ("date", "1969-07-16")),
        ("years_active", "{{circa|1830}}–1852", ("interval", "1830~/1852")),
        ("occupation", "{{hlist|Poet|[[Actor]]}}", [("text", "Poet"), ("link", "Actor")]),
        ("occupation", "{{plainlist|\n* Poet\n* [[Actor]]\n}}", [("text", "Poet"), ("link", "Actor")]),
        ("occupation", "{{flatlist|\n* Poet\n* [[Actor]]\n}}", [("text", "Poet"), ("link", "Actor")]),
        ("occupation", "\n* Poet\n* [[Actor]]", [("text", "Poet"), ("link", "Actor")]),
        ("occupation", "Poet<br>Actor<br/>", [("text", "Poet"), ("text", "Actor")]),
        ("occupation", "Poet, [[Washington, D.C.|lobbyist]]", [("text", "Poet"), ("link", "Washington, D.C.")]),
        ("occupation", "Poet, [[Hull, England]], actor", [("text", "Poet"), ("link", "Hull, England"), ("text", "actor")]),
        ("label", "[[Arista|*NSYNC]]<br>#1 Records", [("link", "Arista"), ("text", "#1 Records")]),
        ("birth_place", "[[London]]", ("link", "London")),
        ("birth_place", "[[London]], England", ("text", "London, England")),
        ("birth_place", "London,<br />England", ("text", "London,\nEngland")),
        ("website", "{{URL|https://example.org/a?b=c}}", ("url", "https://example.org/a?b=c")),
        ("website", "{{URL|example.org|Home}}", ("url", "http://example.org")),
        ("website", "[https://example.org Official site]", ("url", "https://example.org")),
        ("website", "[https://example.org Official] site", ("text", "Official site")),
        ("population", "{{formatnum:1234567}}", ("number", 1234567)),
        ("population", "1,432 <small>(2006)</small>", ("number", 1432)),
        ("spouse", "{{marriage|Bea Rell|1950|1960|end=div}}", ("event", "Bea Rell (m. 1950; div. 1960)")),
        ("spouse", "Bea Rell<br>(m. 1950)", ("event", "Bea Rell\n(m. 1950)")),
    ],
)
def test_wikitext_values(name, raw, expected):
    value = wikitext_field(name, raw).value
    assert told(value) == expected
    assert value.complete


@pytest.mark.parametrize(
    ("raw", "marker"),
    [
        ("{{hlist|a|b}}", "horizontal"),
        ("{{flatlist|\n* a\n* b\n}}", "horizontal"),
        ("{{plainlist|\n* a\n* b\n}}", "plain"),
        ("{{unbulleted list|a|b}}", "plain"),
        ("\n* a\n* b", "bullet"),
        ("\n# a\n# b", "ordered"),
        ("a<br>b", "br"),
        ("a, b", "comma"),
    ],
)
def test_markers(raw, marker):
    value = wikitext_field("occupation", raw).value
    assert value.marker == marker
    assert [item.text for item in value.items] == ["a", "b"]


@pytest.mark.parametrize(
    "raw", ["{{birth date|1970|5|12}} {{unheard of|x}}", "1970 {{unheard of|x}}", "{{unheard of|1970|5|12}}", "{{age|1970|5|12}}"]
)
def test_partial_values_say_so(raw):
    assert not wikitext_field("birth_date", raw).value.complete


def test_one_unreadable_item_leaves_the_others():
    value = wikitext_field("birth_date", "{{birth date|1970|5|12}}<br>{{unheard of|x}} Hull<br>[[London]]").value
    assert told(value) == [("date", "1970-05-12"), ("text", "Hull"), ("link", "London")]
    assert [item.complete for item in value.items] == [True, False, True]
    assert not value.complete


def test_a_death_template_states_the_birth():
    field = wikitext_field("death_date", "{{death date and age|1852|11|27|1815|12|10|df=y}}")
    value = field.value
    assert value.text == "27 November 1852 (aged 36)"
    assert value.age is None  # reckoned, not stated
    assert value.born is not None
    assert format_edtf(value.born) == "1815-12-10"
    assert value.born.span == field.value_span


def test_dates_stand_in_the_source():
    text = "{{Infobox person|birth_date={{nowrap|12&nbsp;May 1970}} (age&nbsp;54)|name=X}}"
    field = read_article(text).infoboxes[0].fields[0]
    (date,) = field.dates
    assert text[slice(*date.span)] == "12&nbsp;May 1970"
    age = field.value.age
    assert age is not None
    assert text[slice(*age.span)] == "(age&nbsp;54)"


def test_parts_of_dates_stand_in_the_source():
    text = "= X =\n\n- Reign: 3 May 1413 – 1422\n- Name: X\n\nX.\n"
    (date,) = read_article(text).infoboxes[0].fields[0].dates
    assert date.kind is DateKind.RANGE
    assert [text[slice(*part.span)] for part in date.parts] == ["3 May 1413", "1422"]


def test_impossible_days_are_kept_and_flagged():
    for field in (wikitext_field("birth_date", "{{birth date|1990|2|30}}"), plain_field("Born", "30 February 1990")):
        (date,) = field.dates
        assert DateFlag.INVALID in date.flags


def test_two_calendars():
    value = wikitext_field("birth_date", "25 December 1642 {{small|([[Old Style and New Style dates|NS]] 4 January 1643)}}").value
    assert value.kind is ValueKind.DATE
    assert value.complete


def test_raw_of_items_is_their_source():
    value = wikitext_field("occupation", "Poet &amp; editor<br>[[Actor]]").value
    assert [item.raw for item in value.items] == ["Poet &amp; editor", "[[Actor]]"]


def test_empty_values():
    for raw in ("", "<!-- none -->", "   "):
        value = wikitext_field("birth_date", raw).value
        assert (value.kind, value.text, value.complete) == (ValueKind.TEXT, "", True)


def test_other_languages():
    field = wikitext_field("GEBURTSDATUM", "12. Mai 1970", language="de")
    assert (field.key, told(field.value)) == ("birth_date", ("date", "1970-05-12"))
    assert told(wikitext_field("Einwohner", "1.234,5", language="de").value) == ("number", 1234.5)


def test_the_old_style_behind_an_age_belongs_to_the_date():
    raw = "{{death date and age|df=yes|1727|3|31|1643|1|4}} [O.S. 20 March 1726]"
    value = wikitext_field("death_date", raw).value
    assert value.date.text == "31 March 1727 [O.S. 20 March 1726]"
    assert [part.start.year for part in value.date.parts] == [1727, 1726]
    assert value.born is not None
