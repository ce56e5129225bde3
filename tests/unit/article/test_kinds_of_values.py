"""Values of fields by their kinds, in the shapes that editors write them in."""

from typing import Any

import pytest

from wikicheck.article.reading import read_article


def _value(name: str, raw: str, language: str) -> dict[str, Any]:
    text = f"{{{{Infobox thing\n| {name} = {raw}\n}}}}\nText."
    return read_article(text, form="wikitext", title="Lake", language=language).to_dict()["infoboxes"][0]["fields"][0]["value"]


def _say(value: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value[key] for key in keys if key in value}


@pytest.mark.parametrize(
    ("name", "raw", "language", "said"),
    [
        ("age", "42", "en", {"years": 42}),
        ("age", "42 years", "en", {"years": 42}),
        ("age", "aged 42", "en", {"years": 42}),
        ("age", "42 (in 2020)", "en", {"years": 42, "note": "in 2020"}),
        ("age", "about 42", "en", {"years": 42}),
        ("age", "c. 42", "en", {"years": 42}),
        ("age", "{{age|1970|5|2|2012|6|1}}", "en", {"years": 42}),
        ("age", "{{age in years|1970|5|2|2012|6|1}}", "en", {"years": 42}),
        ("age", "42 years old", "en", {"years": 42}),
        ("age", "42{{efn|in May}}", "en", {"years": 42}),
        ("age", "42 (deceased)", "en", {"years": 42, "note": "deceased"}),
        ("age", "'''42'''", "en", {"years": 42}),
        ("age", "{{nowrap|42 years}}", "en", {"years": 42}),
        ("age", "{{age nts|1970|5|2|2012|6|1}}", "en", {"years": 42}),
        ("age", "42 ans", "fr", {"years": 42}),
        ("age", "around 42 years", "en", {"years": 42}),
        ("age", "42 y/o", "en", {"years": 42}),
        ("age", "42 Jahre", "de", {"years": 42}),
        ("age", "42 лет", "ru", {"years": 42}),
        ("age", "42歳", "ja", {"years": 42}),
        ("age", "42 yrs", "en", {"years": 42}),
        ("age", "42&nbsp;years", "en", {"years": 42}),
        ("age", "42 years<ref>x</ref>", "en", {"years": 42}),
        ("age", "(aged 42)", "en", {"years": 42}),
        ("age", "42 <small>(in 2020)</small>", "en", {"years": 42, "note": "in 2020"}),
        ("age", "approximately 42", "en", {"years": 42}),
    ],
)
def test_ages(name: str, raw: str, language: str, said: dict[str, Any]):
    value = _value(name, raw, language)
    assert value["kind"] == "age"
    assert _say(value, "years", "note") == said


@pytest.mark.parametrize(
    ("name", "raw", "language", "said"),
    [
        ("coordinates", "{{coord|59|55|N|10|45|E}}", "en", {"latitude": 59.916667, "longitude": 10.75}),
        ("coordinates", "{{coord|59.9|10.7}}", "en", {"latitude": 59.9, "longitude": 10.7}),
        ("coordinates", "{{coord|59|55|12|N|10|45|30|E|display=title}}", "en", {"latitude": 59.92, "longitude": 10.758333}),
        ("coordinates", "{{coord|59.9|N|10.7|E|region:NO}}", "en", {"latitude": 59.9, "longitude": 10.7}),
        ("coordinates", "59°55′N 10°45′E", "en", {"latitude": 59.916667, "longitude": 10.75}),
        ("coordinates", "59.9°N, 10.7°E", "en", {"latitude": 59.9, "longitude": 10.7}),
        ("coordinates", "59.9, 10.7", "en", {"latitude": 59.9, "longitude": 10.7}),
        ("coordinates", "{{Coord|-33.9|151.2|type:city}}", "en", {"latitude": -33.9, "longitude": 151.2}),
        ("location", "{{coord|59|55|N|10|45|E}}", "en", {"latitude": 59.916667, "longitude": 10.75}),
        ("coordinates", "{{coord|33.9|S|151.2|E|globe:mars}}", "en", {"latitude": -33.9, "longitude": 151.2, "globe": "mars"}),
        ("coordinates", "N 59° 55' E 10° 45'", "en", {"latitude": 59.916667, "longitude": 10.75}),
        ("coordinates", "59 55 12 N, 10 45 30 E", "en", {"latitude": 59.92, "longitude": 10.758333}),
        ("coordinates", "{{coord|59|55|N|10|45|E|name=X}}<ref>y</ref>", "en", {"latitude": 59.916667, "longitude": 10.75}),
        ("coordinates", "{{nowrap|{{coord|59|55|N|10|45|E}}}}", "en", {"latitude": 59.916667, "longitude": 10.75}),
        ("coordinates", "38º32' N 9º0' W", "en", {"latitude": 38.533333, "longitude": -9.0}),
        ("coordinates", "{{Coordinate|NS=59/55/0/N|EW=10/45/0/E|type=city|region=NO}}", "de", {"latitude": 59.916667, "longitude": 10.75}),
        ("koordinaten", "59° 55′ N, 10° 45′ O", "de", {"latitude": 59.916667, "longitude": 10.75}),
        ("coordinates", "{{coord|95|N|10|E}}", "en", {"latitude": 95.0, "longitude": 10.0, "out_of_range": True}),
        ("coordinates", "{{coord|59|55.5|N|10|45.5|E}}", "en", {"latitude": 59.925, "longitude": 10.758333}),
        ("coordinates", "59.9° north, 10.7° east", "en", {"latitude": 59.9, "longitude": 10.7}),
    ],
)
def test_places(name: str, raw: str, language: str, said: dict[str, Any]):
    value = _value(name, raw, language)
    assert value["kind"] == "coordinates"
    assert _say(value, "latitude", "longitude", "globe", "out_of_range") == said


@pytest.mark.parametrize(
    ("name", "raw", "language", "said"),
    [
        ("runtime", "92 minutes", "en", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("runtime", "1 h 32 min", "en", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("runtime", "1:32:05", "en", {"iso8601": "PT1H32M5S", "seconds": 5525}),
        ("runtime", "{{duration|h=1|m=32}}", "en", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("runtime", "{{duration|m=3|s=45}}", "en", {"iso8601": "PT3M45S", "seconds": 225}),
        ("length", "3:45", "en", {"iso8601": "PT3M45S", "seconds": 225}),
        ("length", "{{duration|1:32:05}}", "en", {"iso8601": "PT1H32M5S", "seconds": 5525}),
        ("runtime", "92 min.", "en", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("runtime", "90–95 minutes", "en", {"min_seconds": 5400, "max_seconds": 5700}),
        ("runtime", "c. 92 minutes", "en", {"iso8601": "PT1H32M", "seconds": 5520, "approximate": True}),
        ("runtime", "1 hour, 32 minutes", "en", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("runtime", "45 s", "en", {"iso8601": "PT45S", "seconds": 45}),
        ("duration", "3 weeks", "en", {"iso8601": "P3W", "seconds": 1814400}),
        ("duration", "2 years, 3 months", "en", {"iso8601": "P2Y3M"}),
        ("runtime", "92 Minuten", "de", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("durée", "92 minutes", "fr", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("runtime", "1½ hours", "en", {"iso8601": "PT1H30M", "seconds": 5400}),
        ("runtime", "{{nowrap|92 minutes}}", "en", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("runtime", "92 minutes<ref>x</ref>", "en", {"iso8601": "PT1H32M", "seconds": 5520}),
        ("duration", "10 days", "en", {"iso8601": "P10D", "seconds": 864000}),
        ("runtime", "2.5 hours", "en", {"iso8601": "PT2H30M", "seconds": 9000}),
    ],
)
def test_lengths_of_time(name: str, raw: str, language: str, said: dict[str, Any]):
    value = _value(name, raw, language)
    assert value["kind"] == "duration"
    assert _say(value, "iso8601", "seconds", "min_seconds", "max_seconds", "approximate") == said


@pytest.mark.parametrize(
    ("name", "raw", "language", "said"),
    [
        ("spouse", "{{marriage|[[Ann Lee]]|1990|2000}}", "en", {"event": "marriage", "name": "Ann Lee", "start": "1990", "end": "2000"}),
        ("spouse", "{{marriage|Ann Lee|1990}}", "en", {"event": "marriage", "name": "Ann Lee", "start": "1990", "end": None}),
        (
            "spouse",
            "{{marriage|Ann Lee|2 May 1990|3 June 2000|end=divorced}}",
            "en",
            {"event": "marriage", "name": "Ann Lee", "start": "1990-05-02", "end": "2000-06-03", "reason": "divorced"},
        ),
        (
            "spouse",
            "{{marriage|Ann Lee|1990|2000|reason=died}}",
            "en",
            {"event": "marriage", "name": "Ann Lee", "start": "1990", "end": "2000", "reason": "died"},
        ),
        ("spouse", "{{marriage|Ann|1990|}}", "en", {"event": "marriage", "name": "Ann", "start": "1990", "end": None}),
        ("spouse", "Ann Lee (m. 1990)", "en", {"event": "marriage", "name": "Ann Lee", "start": "1990", "end": None}),
        (
            "spouse",
            "[[Ann Lee]] (m. 1990; div. 2000)",
            "en",
            {"event": "marriage", "name": "Ann Lee", "start": "1990", "end": "2000", "reason": "divorced"},
        ),
        ("released", "{{Film date|1990|5|2|Oslo}}", "en", {"event": "release", "start": "1990-05-02", "end": None, "place": "Oslo"}),
        ("release", "{{video game release|NA|May 2, 1990}}", "en", {"event": "release", "start": "1990-05-02", "end": None, "place": "NA"}),
        ("spouse", "{{married|Ann|1990}}", "en", {"event": "marriage", "name": "Ann", "start": "1990", "end": None}),
        ("spouse", "Ann Lee (married 1990)", "en", {"event": "marriage", "name": "Ann Lee", "start": "1990", "end": None}),
        ("spouse", "{{unbulleted list|{{marriage|Ann|1980}}}}", "en", {"event": "marriage", "name": "Ann", "start": "1980", "end": None}),
        ("partner", "{{marriage|Ann|1990|2000}}", "en", {"event": "marriage", "name": "Ann", "start": "1990", "end": "2000"}),
        ("spouse", "{{marriage|Ann|c. 1990|2000}}", "en", {"event": "marriage", "name": "Ann", "start": "1990~", "end": "2000"}),
        ("spouse", "{{marriage|{{nowrap|Ann Lee}}|1990}}", "en", {"event": "marriage", "name": "Ann Lee", "start": "1990", "end": None}),
    ],
)
def test_events(name: str, raw: str, language: str, said: dict[str, Any]):
    value = _value(name, raw, language)
    assert value["kind"] == "event"
    assert _say(value, "event", "name", "start", "end", "reason", "place") == said


@pytest.mark.parametrize(
    ("name", "raw", "language", "said"),
    [
        ("isbn", "978-3-16-148410-0", "en", {"scheme": "isbn", "value": "9783161484100", "valid": True}),
        ("isbn", "{{ISBN|978-3-16-148410-0}}", "en", {"scheme": "isbn", "value": "9783161484100", "valid": True}),
        ("issn", "0317-8471", "en", {"scheme": "issn", "value": "0317-8471", "valid": True}),
        ("doi", "10.1000/182", "en", {"scheme": "doi", "value": "10.1000/182", "valid": True}),
        ("doi", "{{doi|10.1000/182}}", "en", {"scheme": "doi", "value": "10.1000/182", "valid": True}),
        ("oclc", "12345678", "en", {"scheme": "oclc", "value": "12345678"}),
        ("oclc", "{{OCLC|12345678}}", "en", {"scheme": "oclc", "value": "12345678"}),
        ("imdb_id", "tt0111161", "en", {"scheme": "imdb", "value": "tt0111161", "valid": True}),
        ("isin", "US0378331005", "en", {"scheme": "isin", "value": "US0378331005", "valid": True}),
        ("isbn", "0-306-40615-2", "en", {"scheme": "isbn", "value": "0306406152", "valid": True}),
        ("isbn", "978-3-16-148410-1", "en", {"scheme": "isbn", "value": "9783161484101", "valid": False}),
        ("lccn", "78-890351", "en", {"scheme": "lccn", "value": "78890351", "valid": True}),
        ("orcid", "0000-0002-1825-0097", "en", {"scheme": "orcid", "value": "0000-0002-1825-0097", "valid": True}),
        ("viaf", "113230702", "en", {"scheme": "viaf", "value": "113230702"}),
        ("issn", "{{ISSN|0317-8471}}", "en", {"scheme": "issn", "value": "0317-8471", "valid": True}),
        ("isbn", "ISBN 978-3-16-148410-0", "en", {"scheme": "isbn", "value": "9783161484100", "valid": True}),
        ("doi", "https://doi.org/10.1000/182", "en", {"scheme": "doi", "value": "10.1000/182", "valid": True}),
        ("CAS_number", "7732-18-5", "en", {"scheme": "cas", "value": "7732-18-5", "valid": True}),
        ("isbn", "978-3-16-148410-0 (hardcover)", "en", {"scheme": "isbn", "value": "9783161484100", "valid": True}),
        ("imdb", "{{IMDb title|0111161}}", "en", {"scheme": "imdb", "value": "tt0111161", "valid": True}),
        ("asin", "B000123456", "en", {"scheme": "asin", "value": "B000123456", "valid": True}),
        ("icd10", "A00.0", "en", {"scheme": "icd10", "value": "A00.0", "valid": True}),
        ("iata", "OSL", "en", {"scheme": "iata", "value": "OSL", "valid": True}),
        ("icao", "ENGM", "en", {"scheme": "icao", "value": "ENGM", "valid": True}),
    ],
)
def test_identifiers(name: str, raw: str, language: str, said: dict[str, Any]):
    value = _value(name, raw, language)
    assert value["kind"] == "identifier"
    assert _say(value, "scheme", "value", "valid") == said


@pytest.mark.parametrize(
    ("name", "raw", "language", "said"),
    [
        ("a", "{{mystery}}", "en", ("mystery", [])),
        ("a", "{{mystery|b}}", "en", ("mystery", [(None, "b")])),
        ("a", "{{mystery|b=c}}", "en", ("mystery", [("b", "c")])),
        ("a", "{{Mystery_box|b|c=d}}", "en", ("mystery box", [(None, "b"), ("c", "d")])),
        ("a", "{{mystery|[[b]]}}", "en", ("mystery", [(None, "b")])),
        ("a", "{{mystery|{{nowrap|b}}}}", "en", ("mystery", [(None, "b")])),
        ("a", "{{mystery\n| b = c\n| d = e\n}}", "en", ("mystery", [("b", "c"), ("d", "e")])),
        ("a", "{{mystery}}<ref>x</ref>", "en", ("mystery", [])),
        ("a", "{{nowrap|{{mystery|b}}}}", "en", ("mystery", [(None, "b")])),
        ("a", "{{mystery}}{{other one}}", "en", ("mystery", [])),
        ("a", "{{mystery}}<br />{{other one}}", "en", ("mystery", [])),
        ("a", "{{MYSTERY|1|2|3}}", "en", ("mystery", [(None, "1"), (None, "2"), (None, "3")])),
        ("birth_date", "{{mystery|1970}}", "en", ("mystery", [(None, "1970")])),
        ("height", "{{mystery|5}}", "en", ("mystery", [(None, "5")])),
        ("coordinates", "{{mystery|5|6}}", "en", ("mystery", [(None, "5"), (None, "6")])),
        ("website", "{{mystery|x}}", "en", ("mystery", [(None, "x")])),
        ("image", "{{mystery|x}}", "en", ("mystery", [(None, "x")])),
        ("spouse", "{{mystery|x}}", "en", ("mystery", [(None, "x")])),
        ("a", "{{mystery|b|}}", "en", ("mystery", [(None, "b"), (None, "")])),
        ("a", "{{mystery||b}}", "en", ("mystery", [(None, ""), (None, "b")])),
        ("a", "{{Template:Mystery|b}}", "en", ("mystery", [(None, "b")])),
        ("a", "<small>{{mystery|b}}</small>", "en", ("mystery", [(None, "b")])),
        ("a", "'''{{mystery|b}}'''", "en", ("mystery", [(None, "b")])),
        ("a", "{{mystery/sub|b}}", "en", ("mystery/sub", [(None, "b")])),
        ("a", "{{mystery|1=b}}", "en", ("mystery", [("1", "b")])),
    ],
)
def test_templates_that_nobody_could_read(name: str, raw: str, language: str, said: tuple[str, list[tuple[str | None, str]]]):
    value = _value(name, raw, language)
    assert (value["kind"], value["partial"]) == ("template", True)
    assert (value["name"], [(argument.get("name"), argument["value"]) for argument in value["args"]]) == said


@pytest.mark.parametrize(
    ("name", "raw", "language", "said"),
    [
        ("website", "http://a.example", "en", {"url": "http://a.example"}),
        ("website", "https://a.example/b?c=d&e=f#g", "en", {"url": "https://a.example/b?c=d&e=f#g"}),
        ("website", "[http://a.example A]", "en", {"url": "http://a.example"}),
        ("website", "[http://a.example]", "en", {"url": "http://a.example"}),
        ("website", "{{URL|a.example}}", "en", {"url": "http://a.example"}),
        ("website", "{{URL|http://a.example|A}}", "en", {"url": "http://a.example"}),
        ("website", "{{official website|http://a.example}}", "en", {"url": "http://a.example"}),
        ("website", "www.a.example", "en", {"url": "http://www.a.example"}),
        ("website", "a.example", "en", {"url": "http://a.example"}),
        ("website", "//a.example/b", "en", {"url": "https://a.example/b"}),
        ("website", "{{url|1=http://a.example/?b=c}}", "en", {"url": "http://a.example/?b=c"}),
        ("website", "http://a.example<ref>x</ref>", "en", {"url": "http://a.example"}),
        ("website", "{{nowrap|http://a.example}}", "en", {"url": "http://a.example"}),
        ("homepage", "http://ä.example/ö", "en", {"url": "http://ä.example/ö"}),
        ("website", "http://a.example/(b)", "en", {"url": "http://a.example/(b)"}),
        ("website", "{{URL|https://a.example/}}", "en", {"url": "https://a.example/"}),
        ("url", "ftp://a.example/b", "en", {"url": "ftp://a.example/b"}),
        ("website", "mailto:a@b.example", "en", {"url": "mailto:a@b.example"}),
        ("website", "http://a.example.", "en", {"url": "http://a.example"}),
        ("webpräsenz", "[http://a.example A]", "de", {"url": "http://a.example"}),
        ("website", "{{URL|a.example}} (archived)", "en", {"url": "http://a.example", "note": "archived"}),
    ],
)
def test_addresses(name: str, raw: str, language: str, said: dict[str, Any]):
    value = _value(name, raw, language)
    assert value["kind"] == "url"
    assert _say(value, "url", "note") == said


@pytest.mark.parametrize(
    ("name", "raw", "kind"),
    [
        ("age", "40–45", "number"),
        ("age", "over 40", "number"),
        ("age", "unknown", "text"),
        ("age", "3 months", "number"),
        ("coordinates", "near {{coord|59|55|N|10|45|E}}", "text"),
        ("runtime", "92", "number"),
        ("spouse", "Ann Lee (1990–2000)", "text"),
        ("released", "{{film date|1990|5|2}}", "date"),
        ("website", "http://a.example http://b.example", "text"),
        ("a", "x {{mystery}}", "text"),
    ],
)
def test_what_is_of_another_kind(name: str, raw: str, kind: str):
    assert _value(name, raw, "en")["kind"] == kind


@pytest.mark.parametrize(
    ("name", "raw", "language"),
    [("age_at_death", "42", "en"), ("alter", "42", "de"), ("edad", "42 años", "es"), ("âge", "42 ans", "fr"), ("ålder", "42 år", "sv")],
)
def test_ages_by_their_names_in_other_languages(name: str, raw: str, language: str):
    text = f"{{{{Infobox person\n| {name} = {raw}\n}}}}\nText."
    (field,) = read_article(text, form="wikitext", title="Lake", language=language).to_dict()["infoboxes"][0]["fields"]
    assert (field["key"], field["value"]["kind"], field["value"]["years"]) == ("age", "age", 42)


@pytest.mark.parametrize(
    "raw", ["{{mystery|b}}{{other one}}", "{{mystery|b}}<br />{{other one}}", "{{nowrap|{{mystery|b}}}} {{other one}}"]
)
def test_each_template_that_nobody_could_read_is_told(raw: str):
    page = read_article("{{Infobox thing\n| a = " + raw + "\n}}\nText.", form="wikitext").to_dict()
    assert page["infoboxes"][0]["fields"][0]["value"]["name"] == "mystery"
    assert [entry["message"][:16] for entry in page["diagnostics"]] == ["{{mystery}} is r", "What {{other one"]
