import pytest

from wikicheck.text import Span
from wikicheck.values import day_number, find_dates, format_date, format_day, format_interval, read_date, weekday_beside, weekday_name
from wikicheck.values.fuzzy_date import day_date


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("12 May 1970", "12 May 1970"),
        ("1 May 1970", "1 May 1970"),
        ("May 1970", "May 1970"),
        ("1970", "1970"),
        ("c. 1970", "c. 1970"),
        ("1970?", "1970?"),
        ("c. 1970?", "c. 1970?"),
        ("44 BC", "44 BC"),
        ("AD 79", "AD 79"),
        ("15 March 44 BC", "15 March 44 BC"),
        ("44–42 BC", "44–42 BC"),
        ("63 BC – AD 14", "63 BC – AD 14"),
        ("14–37 AD", "AD 14–37"),
        ("1970–1971", "1970–1971"),
        ("1914–18", "1914–1918"),
        ("5–7 January 1979", "5–7 January 1979"),
        ("28 May – 3 June 1999", "28 May – 3 June 1999"),
        ("28 December 1998 – 3 January 1999", "28 December 1998 – 3 January 1999"),
        ("May–June 2004", "May–June 2004"),
        ("12 May 1970 – 1999", "12 May 1970 – 1999"),
        ("2004, 2006 and 2008", "2004, 2006 and 2008"),
        ("1340 or 1345", "1340 or 1345"),
        ("by 1650", "by 1650"),
        ("before 12 May 1650", "by 12 May 1650"),
        ("since 1990", "since 1990"),
        ("1990–present", "since 1990"),
        ("after May 1990", "since May 1990"),
        ("until May 1990", "by May 1990"),
        ("present", "any time"),
        ("1990s", "1990–1999"),
        ("early 1990", "January–May 1990"),
        ("late May 1990", "19–31 May 1990"),
    ],
)
def test_intervals_in_words(text, worded):
    assert format_interval(read_date(text)) == worded


def test_a_date_is_shown_as_it_was_written():
    assert format_date(read_date("12\u00a0May  1970")) == "12 May 1970"
    assert format_date(day_date(1970, 5, 12)) == "12 May 1970"
    assert format_day(day_number(-43, 3, 15)) == "15 March 44 BC"


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("on Monday, 4 July 2021, it", 0),
        ("on Sunday 4 July 2021", 6),
        ("Sun, 4 July 2021", 6),
        ("Sun. 4 July 2021", 6),
        ("on Saturday, July 3, 2021", 5),
        ("on Monday the 4th of July 2021", 0),
        ("on Monday, the 4 July 2021", 0),
        ("4 July 2021, a Monday, was", 0),
        ("4 July 2021 (Monday)", 0),
        ("4 July 2021 (a Monday)", 0),
        ("4 July 2021, which was a Monday", 0),
        ("on 4 July 2021 he", None),
        ("Friday–Sunday, 4 July 2021", None),
        ("Friday – Sunday, 4 July 2021", None),
        ("Friday and Sunday, 4 July 2021", None),
        ("Friday to Sunday 4 July 2021", None),
        ("Friday/Saturday, 4 July 2021", None),
        ("4 July 2021, Monday–Tuesday", None),
        ("Friday–Sunday, 5–7 May 2021", None),
        ("in July 2021, Monday", None),
        ("Friday. On 4 July 2021", None),
        ("Black Monday; 4 July 2021", None),
        ("the sun 4 July 2021", None),
        ("4 July 2021. Monday came", None),
        ("Monday\n4 July 2021", None),
    ],
)
def test_the_weekday_beside_a_date(text, weekday):
    (date,) = find_dates(text)
    assert weekday_beside(text, date) == weekday


def test_weekdays_of_other_languages():
    for language, text, weekday in [
        ("de", "am Montag, 4. Juli 2021", 0),
        ("fr", "le lundi 4 juillet 2021", 0),
        ("es", "el lunes, 4 de julio de 2021", 0),
        ("ru", "в понедельник, 4 июля 2021", 0),
        ("xx", "Monday 2021-07-04", None),
    ]:
        (date,) = find_dates(text, lang=language)
        assert weekday_beside(text, date, lang=language) == weekday


def test_a_date_without_a_place_in_the_text_has_no_weekday_beside_it():
    assert weekday_beside("Monday", day_date(2021, 7, 4, span=Span(50, 60))) is None


def test_weekday_names():
    assert [weekday_name(number) for number in (0, 6)] == ["Monday", "Sunday"]
