"""Birth, death, baptism, burial and ages, wherever an article states them."""

import pytest

from wikicheck.article.facts.vital import Place
from wikicheck.article.reading import read_article
from wikicheck.values import DateKind
from wikicheck.values.fuzzy_date import day_date

LEAD = "'''Bo Berg''' (12 May 1950 – 3 June 2001) was a painter."


def texts(facts):
    return [(fact.place.value, fact.date.text, fact.complete) for fact in facts]


def test_places_come_in_order(builder):
    builder.infobox(birth_date="12 May 1950", death_date="3 June 2001").prose(LEAD).categories("2001 deaths", "1950 births", "Painters")
    article = builder.build("Bo Berg")
    vitals = article.vitals
    assert texts(vitals.births) == [("infobox", "12 May 1950", True), ("lead", "12 May 1950", True), ("category", "1950 births", True)]
    assert texts(vitals.deaths) == [("infobox", "3 June 2001", True), ("lead", "3 June 2001", True), ("category", "2001 deaths", True)]
    assert vitals.birth is vitals.births[0]
    assert vitals.birth_at(Place.LEAD) is vitals.births[1]
    assert vitals.death_at(Place.CATEGORY) is vitals.deaths[2]
    assert vitals.death_at(Place.TEMPLATE) is None
    assert vitals.is_single
    for fact in (*vitals.births[:2], *vitals.deaths[:2]):
        assert article.source.slice(fact.span) == article.source.slice(fact.date.span) == fact.date.text


def test_the_birth_that_a_death_template_states(builder):
    builder.infobox(birth_date="12 May 1950", death_date="3 June 2001")
    field = builder.reader.infoboxes[0].fields[1]
    builder.reader.values[id(field)].born = day_date(1951, 5, 12, text="1951|5|12")
    vitals = builder.prose(LEAD).build("Bo Berg").vitals
    assert [fact.place for fact in vitals.births] == [Place.INFOBOX, Place.TEMPLATE, Place.LEAD]
    assert vitals.birth_at(Place.TEMPLATE).label == "birth in death_date"


def test_the_best_birth_is_the_first_whole_one(builder):
    builder.infobox(birth_date="12 May {{unread}} 1950").prose(LEAD)
    vitals = builder.build("Bo Berg").vitals
    assert not vitals.births[0].complete
    assert vitals.birth is vitals.births[1]


def test_no_whole_birth_at_all(builder):
    vitals = builder.infobox(birth_date="12 May {{unread}} 1950").build("Bo Berg").vitals
    assert vitals.birth is None
    assert vitals.birth_at(Place.INFOBOX) is not None


def test_a_range_in_a_birth_field_stays_a_range(builder):
    fact = builder.infobox(birth_date="c. 1970–1971").build("Bo Berg").vitals.birth
    assert fact.complete
    assert fact.date.approximate
    assert (fact.date.start.year, fact.date.end.year) == (1970, 1971)


@pytest.mark.parametrize("birth", ["fl. 1390", "unknown", "", "Lund"])
def test_no_birth(builder, birth):
    assert builder.infobox(birth_date=birth, name="Bo").build("Bo Berg").vitals.births == []


@pytest.mark.parametrize("birth", ["1999–present", "2004, 2006"])
def test_no_whole_birth(builder, birth):
    (fact,) = builder.infobox(birth_date=birth).build("Bo Berg").vitals.births
    assert not fact.complete


def test_before_and_after_stay_open(builder):
    vitals = builder.infobox(birth_date="before 1300", death_date="after 1350").build("Bo Berg").vitals
    assert vitals.birth.date.kind is DateKind.BEFORE
    assert not vitals.death.date.is_bounded


def field_with(builder, text):
    article = builder.infobox(death_date="3 June 2001").build("Bo Berg")
    field = article.infoboxes[0].fields[0]
    builder.reader.texts[id(field)] = builder.text(text)
    return article.vitals.deaths[0]


@pytest.mark.parametrize(
    "text",
    [
        "Disappeared 3 June 2001",
        "3 June 2001 (declared death)",
        "declared dead 3 June 2001",
        "3 June 2001 (declared dead in absentia)",
        "missing since 3 June 2001",
    ],
)
def test_a_disappearance_is_no_death(builder, text):
    assert not field_with(builder, text).complete


def test_the_day_a_court_named_is_no_death(builder):
    vitals = builder.infobox(disappeared_date="2 July 1937", death_date="5 January 1939").build("Bo Berg").vitals
    assert not vitals.deaths[0].complete


def test_two_categories_of_births_are_two_people_unless_the_year_is_left_open(builder):
    builder.categories("1941 births", "1942 births")
    assert not builder.infobox(birth_date="1941").build("Bo Berg").vitals.is_single


def test_two_categories_of_births_for_one_year_or_the_other(builder):
    builder.categories("1941 births", "1942 births")
    assert builder.infobox(birth_date="16 February 1941 or 1942").build("Bo Berg").vitals.is_single


def test_a_death_is_one(builder):
    assert field_with(builder, "3 June 2001, Lund").complete


def test_baptism_and_burial_are_facts_of_their_own(builder):
    builder.infobox(baptism_date="26 April 1564", burial_date="25 April 1616")
    vitals = builder.prose("'''Bo Berg''' (baptised 26 April 1564 – 23 April 1616) was a poet.").build("Bo Berg").vitals
    assert vitals.births == []
    assert texts(vitals.baptisms) == [("infobox", "26 April 1564", True), ("lead", "26 April 1564", True)]
    assert texts(vitals.burials) == [("infobox", "25 April 1616", True)]
    assert vitals.of("death") is vitals.deaths


def test_ages(builder):
    builder.infobox(birth_date="12 May 1950 (age 51)", death_date="3 June 2001 (aged 51)")
    vitals = builder.prose("'''Bo Berg''' (12 May 1950 – 3 June 2001, aged 51) was a painter.").build("Bo Berg").vitals
    assert [(stated.age.text, stated.label, stated.place, stated.about) for stated in vitals.ages] == [
        ("(age 51)", "birth_date", Place.INFOBOX, "birth"),
        ("(aged 51)", "death_date", Place.INFOBOX, "death"),
        ("aged 51", "lead", Place.LEAD, "death"),
    ]


def test_blank_age_beside_a_birth(builder):
    article = builder.infobox(birth_date="c. 1970–1971 (age –)").build("Bo Berg")
    (stated,) = article.vitals.ages
    assert stated.age.blank
    assert article.source.slice(stated.age.span) == "(age –)"
    assert article.vitals.birth.date.text == "c. 1970–1971"


def test_markers(builder):
    vitals = builder.categories("Living people", "Year of birth missing", "Year of death missing", "2001 deaths").build("Bo Berg").vitals
    assert [marker.label for marker in vitals.living] == ["Category:Living people"]
    assert [marker.label for marker in vitals.birth_missing] == ["Category:Year of birth missing"]
    assert [marker.label for marker in vitals.death_missing] == ["Category:Year of death missing"]
    assert [marker.label for marker in vitals.dead] == ["Category:Year of death missing", "Category:2001 deaths"]


def test_later_duplicate_of_a_field_counts(builder):
    builder.infobox(birth_date="1950", **{"birth_date ": "1951"})
    box = builder.reader.infoboxes[0]
    box.fields[1].key = "birth_date"
    box.fields[1].duplicate_of = 0
    assert texts(builder.build("Bo Berg").vitals.births) == [("infobox", "1951", True)]


def test_two_boxes_with_births_are_two_people(builder):
    builder.infobox(name="Bo", birth_date="1950").infobox(name="Eva", birth_date="1950")
    assert not builder.build("Berg twins").vitals.is_single


def test_two_boxes_with_different_births_are_two_people(builder):
    builder.infobox(birth_date="1950").infobox(birth_date="1951")
    assert not builder.build("Bo Berg").vitals.is_single


def test_two_boxes_with_the_same_birth_are_one_person(builder):
    builder.infobox(birth_date="1950").infobox(birth_date="1950", office="Mayor")
    assert builder.build("Bo Berg").vitals.is_single


def test_two_boxes_of_one_name_are_one_person_whatever_the_dates(builder):
    builder.infobox(name="Bo Emil Berg", birth_date="1950").infobox(name="Berg, Bo", birth_date="1951")
    assert builder.build("Bo Berg").vitals.is_single


@pytest.mark.parametrize(
    ("title", "bold", "categories", "single"),
    [
        ("Bo Berg", "Bo Emil Berg", ("1950 births", "1951 births"), True),
        ("Cliff Berg", "Clifford N. Berg", ("1950 births", "1951 births"), True),
        ("Bo Berg", "Bo Berg", ("1951 births", "1952 births"), False),
        ("Murder of Bo Berg", "Bo Berg", ("1950 births", "1951 births"), False),
        ("Berg", "Bo Berg", ("1950 births", "1951 births"), False),
    ],
)
def test_of_two_years_in_categories_a_lead_on_one_person_says_which_is_wrong(builder, title, bold, categories, single):
    lead = builder.prose(f"'''{bold}''' (born 5 May 1950) is a potter.")
    assert lead.categories(*categories).build(title).vitals.is_single is single


@pytest.mark.parametrize(
    ("title", "categories", "single"),
    [
        ("Bo Berg", ("1950 births",), True),
        ("Bo and Eva Berg", ("1950 births",), False),
        ("Berg & Lund", ("1950 births",), False),
        ("Bo Berg", ("1950 births", "1951 births"), False),
        ("Bo Berg", ("1950 births", "1950s births"), True),
        ("Bo Berg", ("1950 births", "2001 deaths", "2002 deaths"), False),
        ("Sandy Andersson", ("1950 births",), True),
    ],
)
def test_is_single(builder, title, categories, single):
    assert builder.prose(f"'''{title}''' paints.").categories(*categories).build(title).vitals.is_single is single


def test_a_war_has_no_birth(builder):
    builder.infobox("military conflict", "Infobox military conflict", name="Mill War")
    vitals = builder.prose("The '''Mill War''' (5 May 1900 – 6 June 1901) was a war.").build("Mill War").vitals
    assert vitals.births == vitals.deaths == []


def test_nothing(builder):
    vitals = builder.build(None).vitals
    assert vitals.birth is None
    assert vitals.death is None
    assert vitals.is_single


@pytest.mark.parametrize(
    ("text", "whole"), [("Baptised 12 May 1750", False), ("12 May 1750 (baptised)", False), ("12 May 1750, Lund", True)]
)
def test_the_day_of_a_baptism_is_no_whole_birth(text, whole):
    source = f"{{{{Infobox person\n| name = Bo Berg\n| birth_date = {text}\n}}}}\n'''Bo Berg''' was a painter."
    (fact,) = read_article(source, title="Bo Berg").vitals.births
    assert fact.complete == whole
