"""Terms, reigns, spells and schools that infoboxes date."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.article.facts.periods import PeriodKind
from wikicheck.article.facts.regnal import read_number, regnal_name
from wikicheck.article.facts.spells import spells_of
from wikicheck.article.reading import read_article


def box(fields, template="officeholder"):
    return read_article(f"{{{{Infobox {template}\n{fields}\n}}}}\n'''Ann Lee''' was a potter.", title="Ann Lee")


def periods(fields, template="officeholder"):
    return [(period.kind.value, period.number, period.text) for period in box(fields, template).periods]


@pytest.mark.parametrize(
    ("template", "fields", "expected"),
    [
        ("officeholder", "|term_start=2003|term_end=2005", [("office", 1, "2003–2005")]),
        ("officeholder", "|termstart2=5 May 2003|termend2=Incumbent", [("office", 2, "5 May 2003 – present")]),
        ("officeholder", "|term=2001–2003<br>2007–present", [("office", 1, "2001–2003"), ("office", 1, "2007 – present")]),
        ("officeholder", "|term_start={{start date|2003|5|1}}", [("office", 1, "May 1, 2003")]),
        ("officeholder", "|term_start=c. 2003|term_end=2005", [("office", 1, "c. 2003 – 2005")]),
        ("royalty", "|reign=1300–1320", [("reign", 1, "1300–1320")]),
        ("royalty", "|reign1=1300–1320|reign2=5 May 1330 – 1331", [("reign", 1, "1300–1320"), ("reign", 2, "5 May 1330 – 1331")]),
        ("royalty", "|reign=1300–1310, 1312–1320", [("reign", 1, "1300–1310"), ("reign", 1, "1312–1320")]),
        ("football biography", "|years1=1999–2001|clubs1=A|years2=2001|clubs2=B", [("club", 1, "1999–2001"), ("club", 2, "2001")]),
        (
            "football biography",
            "|youthyears1=1999|nationalyears1=2001–|manageryears1=2009",
            [("youth", 1, "1999"), ("national", 1, "2001–"), ("manager", 1, "2009")],
        ),
        ("rugby biography", "|ru_clubyears=1980–1983 <br/> 1984", [("club", 1, "1980–1983"), ("club", 1, "1984")]),
        ("rugby biography", "|ru_coachyears=1980|ru_provinceyears=1984–1993", [("manager", 1, "1980"), ("province", 1, "1984–1993")]),
        ("ice hockey player", "|career_start=1982|career_end=1996", [("career", 1, "1982–1996")]),
        ("NFL biography", "|pastteams=\n* Bears (1990–1995)\n* Lions ({{nfly|1996}})", [("club", 1, "1990–1995"), ("club", 1, "1996")]),
        ("person", "|years_active=1958–86", [("active", 1, "1958–86")]),
        ("military person", "|serviceyears=1950–1960; 1962", [("service", 1, "1950–1960"), ("service", 1, "1962")]),
        ("person", "|alma_mater=[[Oslo]] (BA, 1990)<br>[[Lund]] (1992–1995)", [("education", 1, "1990"), ("education", 1, "1992–1995")]),
    ],
)
def test_forms_of_boxes(template, fields, expected):
    assert periods(fields, template) == expected


@pytest.mark.parametrize(
    "fields",
    [
        "|term_start={{some date|2003}}",
        "|term_start=5 May|term_end=6 June",
        "|term_start=2003 or 2004|term_end=2005",
        "|term_start=2003|term_end={{some date|2005}}",
        "|term_start=|term_end=",
        "|alma_mater=[[Oslo]] (honorary doctorate, 1990)",
        "|reign=fl. 1300",
        "|office=Mayor from 1990 to 1995",
    ],
)
def test_what_is_not_read_whole_is_no_period(fields):
    assert periods(fields) == []


def test_years_of_things_are_no_spells():
    article = read_article(
        "{{Infobox award|year=1929}}\n{{Infobox automobile|production=1959–1967}}\nThe '''Lee''' is a prize.", title="Lee"
    )
    assert article.periods == []


def test_places_names_and_marks():
    article = box("|office=[[Mayor of Hamar]] (acting)|term_start=5 May 2003|term_end=2005\n|successor=Bo")
    (term,) = article.periods
    assert (term.name, term.label, term.is_split, term.marks) == ("Mayor of Hamar (acting)", "term_start", True, frozenset({"acting"}))
    assert article.source.slice(term.start.span) == "5 May 2003"
    assert article.source.slice(term.end.span) == "2005"
    assert term.fields["successor"].raw == "Bo"


def test_fields_without_number_are_the_first_where_no_other_is():
    first, second = box("|office=A|term_start=2003|term_end=2005\n|office2=B|term_start2=1999|term_end2=2001").periods
    assert (first.number, first.name, second.number, second.name) == (1, "A", 2, "B")
    none, one = box("|office=A|term_start=2003|term_end=2005\n|office1=B|term_start1=1999|term_end1=2001").periods
    assert (none.number, none.name, one.number, one.name) == (0, "A", 1, "B")


def test_loans_and_second_teams_are_marked():
    fields = "|years1=2001–2005|clubs1=Brann 2\n|years2=2003|clubs2=→ Lyn (loan)\n|years3=2005–2009|clubs3=Viking"
    (spells,) = spells_of(box(fields, "football biography"))
    assert [sorted(spell.marks) for spell in spells] == [["reserve"], ["loan"], []]
    assert all(spell.kind is PeriodKind.CLUB for spell in spells)


def test_words_beside_one_item_of_a_list_are_about_that_one():
    article = box("|pastteams=\n* Bears (1990–1995)\n* Lions (1996, on loan)\n* Hawks (1997–1999)", "NFL biography")
    assert [sorted(spell.marks) for spell in article.periods] == [[], ["loan"], []]
    first, second = box("|term=1990–1995 (acting)<br>1999–2003").periods
    assert (first.marks, second.marks) == (frozenset({"acting"}), frozenset())


def test_of_doubled_fields_the_last_counts():
    assert periods("|term_start=1990|term_end=1995\n|term_end=1999") == [("office", 1, "1990–1999")]


@given(st.text(alphabet="0123456789–-()→ \n*|=[]{}present<br>", max_size=60))
@settings(max_examples=100, deadline=None)
def test_no_value_breaks_the_reader(value):
    for key in ("term_start", "reign", "years1", "pastteams", "alma_mater"):
        for period in box(f"|{key}={value}").periods:
            assert period.words
            assert period.span.start <= period.span.end


@pytest.mark.parametrize(
    ("numeral", "number"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XLII", 42), ("IIX", None), ("", None), ("VX", None)]
)
def test_roman_numbers(numeral, number):
    assert read_number(numeral) == number


def test_regnal_names():
    assert regnal_name("King Karl XII of Sweden")[:3] == ("Karl", 12, "Sweden")
    assert regnal_name("Ann II")[:3] == ("Ann", 2, "")
    assert regnal_name("Ann Lee") is None
    assert regnal_name("Malcolm X and others") is None
