import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.text import Span
from wikicheck.values.edtf import format_edtf
from wikicheck.values.template_event_text import read_marriage
from wikicheck.values.template_values import read_template_event


def stamp(date):
    return "" if date is None else format_edtf(date)


@pytest.mark.parametrize(
    ("source", "name", "start", "end", "reason"),
    [
        ("{{marriage|Ann Lee|1929|1979|end=w.}}", "Ann Lee", "1929", "1979", "widowed"),
        ("{{marriage|Ann Lee|1929|1979|end=wid}}", "Ann Lee", "1929", "1979", "widowed"),
        ("{{marriage|Ann Lee|()=smaller|1919|1955}}", "Ann Lee", "1919", "1955", None),
        ("{{marriage|Ann Lee|1977|end=div|1982}}", "Ann Lee", "1977", "1982", "divorced"),
        ("{{marriage|Ann Lee|1977|1982|reason=div.}}", "Ann Lee", "1977", "1982", "divorced"),
        ("{{Marriage|Ann Lee|19 March 1970|8 February 1980|end=divorced}}", "Ann Lee", "1970-03-19", "1980-02-08", "divorced"),
        ("{{marriage|Ann Lee|June 17, 1977}}", "Ann Lee", "1977-06-17", "", None),
        ("{{marriage|Ann Lee|24 April 1992|}}", "Ann Lee", "1992-04-24", "", None),
        ("{{marriage|Ann Lee|May 1992}}", "Ann Lee", "1992-05", "", None),
        ("{{marriage|Ann Lee|1842|1865|reason=his death}}", "Ann Lee", "1842", "1865", "his death"),
        ("{{marriage|Ann Lee|1842|1865|end=her death}}", "Ann Lee", "1842", "1865", "her death"),
        ("{{marriage|Ann Lee|1990|her death}}", "Ann Lee", "1990", "", "her death"),
        ("{{marriage|Ann Lee|1990|end=died}}", "Ann Lee", "1990", "", "died"),
        ("{{marriage|Ann Lee|1990|1999|end=d.}}", "Ann Lee", "1990", "1999", "died"),
        ("{{marriage|Ann Lee|1990|1999|end=ann}}", "Ann Lee", "1990", "1999", "annulled"),
        ("{{marriage|Ann Lee|1990|1999|end=sep.}}", "Ann Lee", "1990", "1999", "separated"),
        ("{{marriage|Ann Lee|1990|end=2001}}", "Ann Lee", "1990", "2001", None),
        ("{{marriage|Ann Lee|1929–1979}}", "Ann Lee", "1929", "1979", None),
        ("{{marriage|Ann Lee|1999–present}}", "Ann Lee", "1999", "", None),
        ("{{marriage|spouse=Ann Lee|date=1990|enddate=1995}}", "Ann Lee", "1990", "1995", None),
        ("{{marriage|1=Ann Lee|2=1990}}", "Ann Lee", "1990", "", None),
        ("{{marriage|Ann Lee}}", "Ann Lee", "", "", None),
        ("{{marriage|Ann Lee||2001|end=d.}}", "Ann Lee", "", "2001", "died"),
        ("{{marriage|Ann Lee|c. 1300|1310}}", "Ann Lee", "1300~", "1310", None),
        ("{{marriage|Ann Lee|1970 (civil)|1980}}", "Ann Lee", "1970", "1980", None),
        ("{{marriage|Ann Lee|unknown date|1980}}", "Ann Lee", "", "1980", None),
        ("{{marriage|Ann\nLee |1970}}", "Ann Lee", "1970", "", None),
    ],
)
def test_a_marriage_is_read(call, source, name, start, end, reason):
    (event,) = read_template_event(call(source))
    assert (event.name, stamp(event.start), stamp(event.end), event.reason) == (name, start, end, reason)
    assert (event.kind, event.place) == ("marriage", None)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{marriage|Ann Lee|1929|1979|end=w.}}", "Ann Lee (m. 1929; wid. 1979)"),
        ("{{marriage|Ann Lee|1929|1979}}", "Ann Lee (m. 1929–1979)"),
        ("{{marriage|Ann Lee|1929|end=div}}", "Ann Lee (m. 1929; div.)"),
        ("{{marriage|Ann Lee||2001|end=d.}}", "Ann Lee (died 2001)"),
        ("{{marriage|Ann Lee}}", "Ann Lee"),
        ("{{marriage||1990}}", "m. 1990"),
    ],
)
def test_the_text_of_a_marriage_is_what_is_shown(call, source, text):
    assert read_template_event(call(source))[0].text == text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{Film date|2012|6|30|Tokyo|2012|7|3|United States}}", ["2012-06-30 Tokyo", "2012-07-03 United States"]),
        ("{{Film date|1978|05||U.S.}}", ["1978-05 U.S."]),
        ("{{film date|df=yes|1997|1|17|Spain|ref1=x}}", ["1997-01-17 Spain"]),
        ("{{film date|1997|1|17|Spain|1998}}", ["1997-01-17 Spain", "1998 None"]),
        ("{{Film date|1997|||Spain}}", ["1997 Spain"]),
        ("{{vgrelease|NA|12 May 1990|EU|June 1991}}", ["1990-05-12 NA", "1991-06 EU"]),
        ("{{vgrelease|na=12 May 1990|eu=13 May 1990}}", ["1990-05-12 NA", "1990-05-13 EU"]),
        ("{{Video game release|JP|1990-05-12}}", ["1990-05-12 JP"]),
        ("{{vgrelease|NA|TBA|EU|June 1991}}", ["1991-06 EU"]),
        ("{{release date|1990|5|12|Oslo}}", ["1990-05-12 Oslo"]),
        ("{{released|2001|5|2|Japan}}", ["2001-05-02 Japan"]),
    ],
)
def test_releases_have_their_places(call, source, expected):
    events = read_template_event(call(source))
    assert [f"{stamp(event.start)} {event.place}" for event in events] == expected
    assert {event.kind for event in events} == {"release"}


@pytest.mark.parametrize(
    ("source", "kind", "start", "place"),
    [
        ("{{start date|1990|5|12|London}}", "start", "1990-05-12", "London"),
        ("{{start date|1990|5|12|df=y|place=London}}", "start", "1990-05-12", "London"),
        ("{{end date|1990|5|12|location=London}}", "end", "1990-05-12", "London"),
        ("{{launched|12 May 1990|Oslo}}", "launch", "1990-05-12", "Oslo"),
        ("{{launched|1990|5|12}}", "launch", "1990-05-12", None),
        ("{{launched|1990|Oslo}}", "launch", "1990", "Oslo"),
    ],
)
def test_other_events_are_read(call, source, kind, start, place):
    (event,) = read_template_event(call(source))
    assert (event.kind, stamp(event.start), event.place) == (kind, start, place)


@pytest.mark.parametrize(
    "source",
    [
        "{{start date|1990|5|12}}", "{{start date|1990|5|12|08|30|Z}}", "{{start date|1990|5|12|df=y}}", "{{film date|1997|1|17}}",
        "{{film date|1997|1|17|1998}}",
        "{{Film date|2011|4|7||df=y}}", "{{film date}}", "{{vgrelease}}", "{{vgrelease|12 May 1990}}", "{{marriage}}", "{{marriage|}}",
        "{{birth date|1970|5|12}}",
        "{{birth date and age|1970|5|12}}", "{{awards|x}}", "{{launched}}", "{{launched|soon}}", "{{circa|1970}}", "{{coord|1|2}}",
        "{{dts|1990|5|12}}",
    ],
)  # fmt: skip
def test_what_is_a_date_or_nothing_is_no_event(call, source):
    assert read_template_event(call(source)) is None


def test_dates_stand_where_the_template_does(call):
    found = call("{{marriage|Ann Lee|1929|1979}}")
    (event,) = read_template_event(found)
    assert event.start.span == event.end.span == found.span
    assert isinstance(event.start.span, Span)


def test_the_language_of_the_article_is_that_of_its_dates(call):
    (event,) = read_template_event(call("{{marriage|Ann Lee|12. Mai 1990}}"), lang="de")
    assert stamp(event.start) == "1990-05-12"


def test_hostile_arguments_are_no_events(call):
    assert read_template_event(call("{{marriage|" + "x" * 100_000 + "|1990}}")) is None
    (event,) = read_template_event(call("{{marriage|Ann Lee|" + "1990–" * 20_000 + "}}"))
    assert event.start is None
    assert len(read_template_event(call("{{film date|" + "1990|1|1|x|" * 20_000 + "}}"))) <= 30


@pytest.mark.parametrize(
    ("text", "start", "end", "reason"),
    [
        ("Ann Lee (m. 1990)", "1990", "", None),
        ("Ann Lee (m. 1990; div. 2001)", "1990", "2001", "divorced"),
        ("Ann Lee (m. 1990–2001)", "1990", "2001", None),
        ("Ann Lee (m.\u20091990; died 2001)", "1990", "2001", "died"),
        ("Ann Lee (married 1990, died 2001)", "1990", "2001", "died"),
        ("Ann Lee (m. 12 May 1990; div. 3 June 2001)", "1990-05-12", "2001-06-03", "divorced"),
        ("Ann Lee (m. March 3, 1990; d. June 5, 2001)", "1990-03-03", "2001-06-05", "died"),
        ("Ann Lee (m. May 1990)", "1990-05", "", None),
        ("Ann Lee (m. 1990; divorced)", "1990", "", "divorced"),
        ("Ann Lee (m. 1990; her death 1999)", "1990", "1999", "her death"),
        ("Ann Lee (1984–2019; his death)", "1984", "2019", "his death"),
        ("Ann Lee (div. 2001)", "", "2001", "divorced"),
        ("Ann Lee (1999–present)", "1999", "", None),
    ],
)
def test_a_marriage_written_out_is_read(text, start, end, reason):
    event = read_marriage(text)
    assert (event.name, stamp(event.start), stamp(event.end), event.reason) == ("Ann Lee", start, end, reason)
    assert (event.kind, event.text) == ("marriage", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee", "Ann Lee (writer)", "Ann Lee (1870–1940)", "Ann Lee (1990)", "Ann Lee (d. 2001)", "Ann Lee (b. 1990)",
        "Ann Lee (born 1990)",
        "Ann Lee (actress, 1990)", "Ann Lee (3 children)", "Ann Lee (2 sons, 1 daughter)", "Ann Lee (m. 1990; m. 1995)", "(m. 1990)",
        "Ann Lee (m. 1990) and others", "Ann Lee (before 1984)", "Ann Lee (m. 1990; in Oslo)", "Ann Lee (m. 1990, div. 1995, m. 1999)",
        "(1990)", "",
    ],
)  # fmt: skip
def test_what_may_be_the_life_of_a_spouse_is_no_marriage(text):
    assert read_marriage(text) is None


@given(st.text(alphabet="Ann Le(m.div;1990–,)'", max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_marriage_raises(text):
    event = read_marriage(text)
    assert event is None or event.name
