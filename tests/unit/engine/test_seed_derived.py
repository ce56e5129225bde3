"""What follows from the article that the project began with: birth, ages, dates, works; see conftest for its two tellings."""

import pytest

import wikicheck
from wikicheck.article.facts.derived import age_at, derive
from wikicheck.article.facts.timeline import anchors_of
from wikicheck.rulekit import parse_day
from wikicheck.values import civil, day_number, read_date

AS_OF = "2026-11-24"


def test_parts(telling) -> None:
    article = wikicheck.parse(telling.text)
    (infobox,) = article.infoboxes
    assert (article.form.value, article.title, article.language, article.kind.value) == ("plain", "Jang Jin-sung", "en", "article")
    assert (infobox.caption, infobox.type) == ("Jang Jin-sung", "person")
    line = article.source.position
    assert [(field.key, line(field.span.start).line) for field in infobox.fields] == [
        ("birth_date", 4),
        ("birth_place", 5),
        ("occupation", 6),
    ]
    occupation = article.to_dict()["infoboxes"][0]["fields"][2]
    assert [value["text"] for value in occupation["values"]] == ["Poet", "intelligence officer", "propaganda officer"]
    works = telling.lines["works"]
    sections = [(section.title, section.level, line(section.span.start).line) for section in article.sections]
    assert sections == [("", 0, 1), ("Biography", 2, 10), ("Works", 2, works - 1), ("See also", 2, telling.lines["see also"])]
    (see_also,) = article.sections[3].blocks
    assert [item.text.plain for item in see_also.items] == ["Baek Seok", "Cho Ki-chon", "Pak Se-yong"]


def test_birth(telling) -> None:
    article = wikicheck.parse(telling.text)
    assert len(article.vitals.births) == 2
    for birth, (line, column) in zip(article.vitals.births, [(4, 9), (8, 23)], strict=True):
        date = birth.date
        assert (civil(date.low), civil(date.high)) == ((1970, 1, 1), (1971, 12, 31))
        assert (civil(date.soft_low), civil(date.soft_high)) == ((1968, 1, 1), (1973, 12, 31))
        assert (date.precision.value, date.approximate) == ("year", True)
        assert article.source.position(birth.span.start) == (line, column)
        assert article.source.position(birth.span.end) == (line, column + len("c. 1970–1971"))
    assert article.vitals.death is None
    assert not article.vitals.living
    birth = article.to_dict()["infoboxes"][0]["fields"][0]["value"]
    assert (birth["kind"], birth["precision"], birth["edtf"]) == ("date", "year", "1970~/1971~")


@pytest.mark.parametrize(
    ("as_of", "least", "most", "padded"),
    [("2026-11-24", 54, 56, (52, 58)), ("2024-12-31", 53, 54, (51, 56)), ("2024-01-01", 52, 54, (50, 56))],
)
def test_age(telling, as_of: str, least: int, most: int, padded: tuple[int, int]) -> None:
    data = wikicheck.parse(telling.text).to_dict(as_of=parse_day(as_of))["derived"]
    assert data["as_of"] == as_of
    assert (data["birth"]["edtf"], data["birth"]["stated_in"]) == ("1970~/1971~", "infobox")
    assert "death" not in data
    assert "living" not in data
    assert data["age"] == {"min": least, "max": most, "padded": {"min": padded[0], "max": padded[1]}}


def test_window_of_a_frozen_age(telling) -> None:
    derived = derive(wikicheck.parse(telling.text), parse_day(AS_OF))
    assert derived.written_after == day_number(telling.newest)
    least, padded = {2024: (52, 50), 2014: (42, 40)}[telling.newest]
    assert derived.written_age == (least, 56, padded, 58)


@pytest.mark.parametrize(
    ("event", "least", "most"),
    [
        ("1999", 27, 29),
        ("2004", 32, 34),
        ("January 2005", 33, 35),
        ("2010", 38, 40),
        ("2011", 39, 41),
        ("2013", 41, 43),
        ("2014", 42, 44),
        ("2021", 49, 51),
        ("2022", 50, 52),
        ("2024", 52, 54),
    ],
)
def test_age_at_events(telling, event: str, least: int, most: int) -> None:
    birth = wikicheck.parse(telling.text).vitals.birth
    date = read_date(event)
    assert birth is not None
    assert date is not None
    age = age_at(birth.date, date)
    assert age is not None
    assert (age.low, age.high) == (least, most)


def test_dates_of_the_running_text(telling) -> None:
    data = wikicheck.parse(telling.text).to_dict(as_of=parse_day(AS_OF))["derived"]
    assert [statement["edtf"] for statement in data["dates"]] == telling.dates
    assert [statement["edtf"] for statement in data["dates"] if statement.get("as_of")] == ["2013"]


def test_anchors_are_in_order(telling) -> None:
    article = wikicheck.parse(telling.text)
    paragraphs = article.prose.in_section(article.sections[1])
    anchors = anchors_of(paragraphs, subject=article.subject, as_of=parse_day(AS_OF))
    assert [anchor.date.year for anchor in anchors] == telling.anchors


def test_works(telling) -> None:
    (works,) = wikicheck.parse(telling.text).to_dict(as_of=parse_day(AS_OF))["derived"]["works"]
    assert works["heading"] == "Works"
    assert [(work["title"], work["key"], work["years"]) for work in works["items"]] == [
        ("Memoirs Crossing", None, []),
        ("I Am Selling My Daughter for 100 Won", 2009, ["2009", "2010"]),
        ("Kim Jong-il's last woman", None, []),
        ("시를 품고 강을 넘다", 2012, ["2012"]),
        ("Dear Leader: Poet, Spy, Escapee - A Look Inside North Korea", 2014, ["2014"]),
    ]
