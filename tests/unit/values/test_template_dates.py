import json
from importlib.resources import files

import pytest

from wikicheck.text import Span
from wikicheck.values.calendar import Civil, day_number
from wikicheck.values.fuzzy_date import DateFlag, DateKind, Precision
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_date_shapes import SHAPES
from wikicheck.values.template_date_table import date_templates
from wikicheck.values.template_dates import (
    TemplateDateKind,
    canonical_date_template,
    format_date_template,
    is_date_template,
    read_date_template,
)


def interval(date):
    """Return a date as "1970-05-12..1970-05-12"."""
    return None if date is None else f"{stamp(date.start)}..{stamp(date.end)}"


def stamp(civil: Civil | None) -> str:
    return "" if civil is None else f"{civil.year:04d}-{civil.month:02d}-{civil.day:02d}"


def day(text: str) -> str:
    return f"{text}..{text}"


YEAR_1970 = "1970-01-01..1970-12-31"


@pytest.mark.parametrize(
    ("source", "kind", "expected"),
    [
        ("{{birth date|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{Birth_date|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{BIRTH DATE|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{birth date| 1970 | 05 | 12 }}", "birth", day("1970-05-12")),
        ("{{birth date|df=y|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{birth date|1970|df=yes|5|12|mf=no}}", "birth", day("1970-05-12")),
        ("{{birth date|1970|May|12}}", "birth", day("1970-05-12")),
        ("{{birth date|1970|Sept|12}}", "birth", day("1970-09-12")),
        ("{{birth date|1970|sep.|12}}", "birth", day("1970-09-12")),
        ("{{birth date|May|12|1970}}", "birth", day("1970-05-12")),
        ("{{birth date|12|May|1970}}", "birth", day("1970-05-12")),
        ("{{birth date|23|5|1970}}", "birth", day("1970-05-23")),
        ("{{birth date|5|23|1970}}", "birth", day("1970-05-23")),
        ("{{birth date|5|5|1970}}", "birth", day("1970-05-05")),
        ("{{birth date|year=1970|month=5|day=12}}", "birth", day("1970-05-12")),
        ("{{birth date|year=1970|month=May|day=12}}", "birth", day("1970-05-12")),
        ("{{birth date|1=1970|2=5|3=12}}", "birth", day("1970-05-12")),
        ("{{birth date|3=12|1=1970|2=5}}", "birth", day("1970-05-12")),
        ("{{birth date|12 May 1970}}", "birth", day("1970-05-12")),
        ("{{birth date|May 12, 1970}}", "birth", day("1970-05-12")),
        ("{{birth date|1970-05-12}}", "birth", day("1970-05-12")),
        ("{{birth date|1970|1| |}}", "birth", "1970-01-01..1970-01-31"),
        ("{{birth date|1970|1}}", "birth", "1970-01-01..1970-01-31"),
        ("{{birth date|May|1970}}", "birth", "1970-05-01..1970-05-31"),
        ("{{birth date|1970||}}", "birth", YEAR_1970),
        ("{{birth date|1970}}", "birth", YEAR_1970),
        ("{{birth date|14|8|19}}", "birth", day("0014-08-19")),
        ("{{birth date|79}}", "birth", "0079-01-01..0079-12-31"),
        ("{{birth date|-44|3|15}}", "birth", day("-043-03-15")),
        ("{{birth date|−44|3|15}}", "birth", day("-043-03-15")),
        ("{{birth date|44 BC|3|15}}", "birth", day("-043-03-15")),
        ("{{birth date|1 BCE|3|15}}", "birth", day("0000-03-15")),
        ("{{birth date|AD 79|3|15}}", "birth", day("0079-03-15")),
        ("{{dob|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{date of birth|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{birth date and age|1970|5|12|mf=yes}}", "birth", day("1970-05-12")),
        ("{{bda|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{birth date and age2|2000|1|1|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{birth date and age2|2000|1|1|1970|5|12|df=y}}", "birth", day("1970-05-12")),
        ("{{birth year and age|1970}}", "birth", YEAR_1970),
        ("{{birth year and age|1970|5}}", "birth", "1970-05-01..1970-05-31"),
        ("{{birth month and age|1970|May}}", "birth", "1970-05-01..1970-05-31"),
        ("{{bya|1970}}", "birth", YEAR_1970),
        ("{{birth-date|12 May 1970}}", "birth", day("1970-05-12")),
        ("{{birth-date|1970}}", "birth", YEAR_1970),
        ("{{birth-date|1970|5|12}}", "birth", day("1970-05-12")),
        ("{{birth-date and age|May 1970}}", "birth", "1970-05-01..1970-05-31"),
        ("{{b-da|12 May 1970}}", "birth", day("1970-05-12")),
        ("{{birth based on age as of date|50|2017|12|18}}", "birth", "1966-12-19..1967-12-18"),
        ("{{birth based on age as of date|mos=1|50|2017|12|18}}", "birth", "1966-12-19..1967-12-18"),
        ("{{birth based on age as of date|50|2017|December|18}}", "birth", "1966-12-19..1967-12-18"),
        ("{{birth based on age as of date|50|2017}}", "birth", "1966-01-01..1967-12-31"),
        ("{{bbad|50|18 December 2017}}", "birth", "1966-12-19..1967-12-18"),
        ("{{birth based on age at death|50|2017|12|18}}", "birth", "1966-12-19..1967-12-18"),
        ("{{birth based on age at death|50–52|2017}}", "birth", "1964-01-01..1967-12-31"),
        ("{{death date|1852|11|27}}", "death", day("1852-11-27")),
        ("{{death date and age|1852|11|27|1815|12|10}}", "death", day("1852-11-27")),
        ("{{dda|1852|11|27|1815|12|10|df=yes}}", "death", day("1852-11-27")),
        ("{{death year and age|2017|1967}}", "death", "2017-01-01..2017-12-31"),
        ("{{death year and age|2017|1967|2}}", "death", "2017-02-01..2017-02-28"),
        ("{{dya|2017|1967}}", "death", "2017-01-01..2017-12-31"),
        ("{{death-date|27 November 1852}}", "death", day("1852-11-27")),
        ("{{death-date|0593|593}}", "death", "0593-01-01..0593-12-31"),
        ("{{death-date and age|27 November 1852|10 December 1815}}", "death", day("1852-11-27")),
        ("{{d-da|1941-04-12}}", "death", day("1941-04-12")),
        ("{{death date and given age|1993|2|24|72}}", "death", day("1993-02-24")),
        ("{{BirthDeathAge|B|1976|6|6|1990|8|8}}", "birth", day("1976-06-06")),
        ("{{BirthDeathAge| |1976|6|6|1990|8|8}}", "death", day("1990-08-08")),
        ("{{BirthDeathAge| |1976| | |1990| |}}", "death", "1990-01-01..1990-12-31"),
        ("{{start date|1993|02|24}}", "start", day("1993-02-24")),
        ("{{start date|1993|02|24|08|30|23}}", "start", day("1993-02-24")),
        ("{{start date and age|1929|5|16|p=yes|br=y}}", "start", day("1929-05-16")),
        ("{{start date and years ago|1929}}", "start", "1929-01-01..1929-12-31"),
        ("{{start-date|July 16, 1969, 13:32:00|timezone=yes}}", "start", day("1969-07-16")),
        ("{{start-date|7 December 1941 5:55 AM (local)|tz=y}}", "start", day("1941-12-07")),
        ("{{end date|2003|7|24}}", "end", day("2003-07-24")),
        ("{{end-date|24 July 2003}}", "end", day("2003-07-24")),
        ("{{start and end dates|1993|2|24|1995|3|2}}", "start", "1993-02-24..1995-03-02"),
        ("{{dts|1777|12|16}}", "plain", day("1777-12-16")),
        ("{{dts|format=dmy|1777|Dec|16}}", "plain", day("1777-12-16")),
        ("{{dts|mdy|1777|12|16}}", "plain", day("1777-12-16")),
        ("{{date table sorting|16 December 1777}}", "plain", day("1777-12-16")),
        ("{{date|3 October 1990|mdy}}", "plain", day("1990-10-03")),
        ("{{date|1990-10-03|dmy}}", "plain", day("1990-10-03")),
        ("{{date|3|10|1990}}", "plain", day("1990-10-03")),
        ("{{circa|1970}}", "circa", YEAR_1970),
        ("{{c.|1970}}", "circa", YEAR_1970),
        ("{{circa|1970|1971}}", "circa", "1970-01-01..1971-12-31"),
        ("{{circa|1970s}}", "circa", "1970-01-01..1979-12-31"),
        ("{{circa|44 BC}}", "circa", "-043-01-01..-043-12-31"),
        ("{{circa|551|479 BC}}", "circa", "-550-01-01..-478-12-31"),
        ("{{circa|12 May 1970|lk=no}}", "circa", day("1970-05-12")),
        ("{{floruit|1390}}", "floruit", "1390-01-01..1390-12-31"),
        ("{{fl.|1390|1400}}", "floruit", "1390-01-01..1400-12-31"),
        ("{{floruit|1390–1400}}", "floruit", "1390-01-01..1400-12-31"),
        ("{{floruit|date=1390|date2=1400}}", "floruit", "1390-01-01..1400-12-31"),
        ("{{reign|1990|1995}}", "reign", "1990-01-01..1995-12-31"),
        ("{{r.|1990|present}}", "reign", "1990-01-01.."),
        ("{{reign|1990–1995}}", "reign", "1990-01-01..1995-12-31"),
        ("{{OldStyleDate|31 March|1685|21 March}}", "old-style", day("1685-03-31")),
        ("{{OldStyleDate|February 2|1905|January 20}}", "old-style", day("1905-02-02")),
        ("{{OldStyleDateDY|February 22,|1732|February 11, 1731}}", "old-style", day("1732-02-22")),
        ("{{OS2NS|20 January|1905|2 February}}", "old-style", day("1905-02-02")),
        ("{{julgreg|1700|3|5}}", "old-style", day("1700-03-16")),
        ("{{film date|1978|05| |Chile}}", "release", "1978-05-01..1978-05-31"),
        ("{{film date|df=yes|1997|1|17|Spain|1998|5|2|Peru}}", "release", "1997-01-17..1998-05-02"),
        ("{{vgrelease|NA|August 22, 2004}}", "release", day("2004-08-22")),
        ("{{video game release|NA|August 22, 2004|JP|1985}}", "release", "1985-01-01..2004-08-22"),
        ("{{vgrelease|NA=August 22, 2004|JP=1985}}", "release", "1985-01-01..2004-08-22"),
        ("{{vgrelease|JP|November 25, 2008 (handheld)|PAL|17 July 2009}}", "release", "2008-11-25..2009-07-17"),
        ("{{as of|2016}}", "as-of", "2016-01-01..2016-12-31"),
        ("{{as of|2016|January|11}}", "as-of", day("2016-01-11")),
        ("{{as of|2016|1|lc=y}}", "as-of", "2016-01-01..2016-01-31"),
    ],
)
def test_reads_the_main_date(source, kind, expected, call):
    read = read_date_template(call(source))
    assert read.kind == kind
    assert interval(read.date) == expected
    assert read.is_complete
    assert read.date.span == call(source).span
    assert read.date.exists


@pytest.mark.parametrize(
    ("lang", "source", "kind", "expected", "birth"),
    [
        ("fr", "{{Date de naissance|11|novembre|1866}}", "birth", day("1866-11-11"), None),
        ("fr", "{{naissance|1er|mai|1866}}", "birth", day("1866-05-01"), None),
        ("fr", "{{date de naissance||novembre|1866}}", "birth", "1866-11-01..1866-11-30", None),
        ("fr", "{{Date de décès|21|septembre|1936|11|novembre|1866}}", "death", day("1936-09-21"), day("1866-11-11")),
        ("fr", "{{date-|19 janvier 1990}}", "plain", day("1990-01-19"), None),
        ("fr", "{{date|3|octobre|1990}}", "plain", day("1990-10-03"), None),
        ("es", "{{fecha|12|5|1970|edad}}", "plain", day("1970-05-12"), None),
        ("es", "{{fecha de nacimiento|12|mayo|1970}}", "birth", day("1970-05-12"), None),
        ("es", "{{fecha de fallecimiento|12|5|2001|3|6|1950}}", "death", day("2001-05-12"), day("1950-06-03")),
        ("pt", "{{dni|12|5|1970|lang=br}}", "birth", day("1970-05-12"), None),
        ("pt", "{{morte|5|8|1962|1|6|1926|lang=br}}", "death", day("1962-08-05"), day("1926-06-01")),
        ("pt", "{{morte|1|6|1926|5|8|1962}}", "death", day("1962-08-05"), day("1926-06-01")),
        ("pt", "{{dtlink|12|5|1970}}", "plain", day("1970-05-12"), None),
        ("ru", "{{ДатаРождения|12|5|1970}}", "birth", day("1970-05-12"), None),
        ("ru", "{{дата смерти|12|5|2001|3|6|1950}}", "death", day("2001-05-12"), day("1950-06-03")),
        ("ru", "{{СС2|30|1|1900}}", "old-style", day("1900-02-11"), None),
        ("ru", "{{СС3|30.01.1900}}", "old-style", day("1900-02-11"), None),
        ("ja", "{{生年月日と年齢|1970|5|12}}", "birth", day("1970-05-12"), None),
        ("ja", "{{生年月日と年齢|1970|5|12|死亡}}", "birth", day("1970-05-12"), None),
        ("ja", "{{死亡年月日と没年齢|1940|10|9|1980|12|8}}", "death", day("1980-12-08"), day("1940-10-09")),
        ("ja", "{{生年月日と年齢2|1988|6|10|1961|7|4}}", "birth", day("1961-07-04"), None),
        ("ko", "{{출생일과 만나이|1970|5|12}}", "birth", day("1970-05-12"), None),
        ("ko", "{{사망일과 나이|1984|11|28|1897|10|28}}", "death", day("1984-11-28"), day("1897-10-28")),
        ("zh", "{{出生日期和年龄|1970|5|12}}", "birth", day("1970-05-12"), None),
        ("zh", "{{bd|1970年|5月12日|2010年|6月3日}}", "life", day("1970-05-12"), day("1970-05-12")),
        ("ar", "{{تاريخ الولادة والعمر|1970|5|12}}", "birth", day("1970-05-12"), None),
        ("de", "{{birth date|1970|Mai|12}}", "birth", day("1970-05-12"), None),
        ("sv", "{{födelsedatum och ålder|1970|5|12}}", "birth", day("1970-05-12"), None),
        ("cs", "{{Datum úmrtí a věk|2001|5|12|1950|6|3}}", "death", day("2001-05-12"), day("1950-06-03")),
    ],
)
def test_reads_templates_of_other_wikis(lang, source, kind, expected, birth, call):
    read = read_date_template(call(source), lang=lang)
    assert (read.kind, interval(read.date), interval(read.birth)) == (kind, expected, birth)


@pytest.mark.parametrize(
    ("source", "birth"),
    [
        ("{{death date and age|1852|11|27|1815|12|10}}", day("1815-12-10")),
        ("{{death date and age|df=y|1852|11|27|1815|12|10}}", day("1815-12-10")),
        ("{{death date and age|1852|11|27|1815|12}}", "1815-12-01..1815-12-31"),
        ("{{death date and age|1852|11|27|1815}}", "1815-01-01..1815-12-31"),
        ("{{death date and age|1852|November|27|1815|December|10}}", day("1815-12-10")),
        ("{{death date and age|27 November 1852|10 December 1815}}", day("1815-12-10")),
        ("{{death date and age|year=1852|month=11|day=27|year2=1815|month2=12|day2=10}}", day("1815-12-10")),
        ("{{death date and age|1852| | |1815|12|10}}", day("1815-12-10")),
        ("{{death date and age|1852|11|27||||}}", None),
        ("{{death date and age|1852|11|27}}", None),
        ("{{death year and age|2017|1967}}", "1967-01-01..1967-12-31"),
        ("{{death year and age|2017|1967|2}}", "1967-01-01..1967-12-31"),
        ("{{death year and age|2017|2|1967}}", "1967-01-01..1967-12-31"),
        ("{{death-date and age|27 November 1852|10 December 1815}}", day("1815-12-10")),
        ("{{death-date and age|1941-04-12|Twelfth of April, 1941}}", None),
        ("{{BirthDeathAge||1976|6|6|1990|8|8}}", day("1976-06-06")),
        ("{{birth date|1970|5|12}}", None),
    ],
)
def test_reads_the_birth_a_death_template_states(source, birth, call):
    assert interval(read_date_template(call(source)).birth) == birth


@pytest.mark.parametrize(
    ("source", "age", "at"),
    [
        ("{{birth based on age as of date|50|2017|12|18}}", (50, 50), day("2017-12-18")),
        ("{{bbad|50–51|2017}}", (50, 51), "2017-01-01..2017-12-31"),
        ("{{birth based on age at death|50|2017}}", (50, 50), "2017-01-01..2017-12-31"),
        ("{{death date and given age|1993|2|24|72}}", (72, 72), day("1993-02-24")),
        ("{{age|1876|2|21|1956|2|2}}", (79, 79), day("1956-02-02")),
        ("{{age|12 May 1970|12 May 1990}}", (20, 20), day("1990-05-12")),
        ("{{age|1970|1990}}", None, None),
        ("{{age in years|year1=1970|month1=7|day1=1|year2=1990|month2=7|day2=2}}", (20, 20), day("1990-07-02")),
        ("{{age in years and days|1989|7|23|2003|7|24}}", (14, 14), day("2003-07-24")),
        ("{{age as of date|50|2000|1|1}}", (50, 50), day("2000-01-01")),
        ("{{age|1970|5|12}}", None, None),
        ("{{age|2000|1|1|1990|1|1}}", None, None),
        ("{{death date and age|1852|11|27|1815|12|10}}", None, None),
        ("{{birth based on age as of date|old|2017}}", None, None),
        ("{{birth based on age as of date|250|2017}}", None, None),
    ],
)
def test_reads_stated_ages(source, age, at, call):
    read = read_date_template(call(source))
    assert (read.age and (read.age.low, read.age.high)) == age
    assert interval(read.age.at if read.age else None) == at


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{birth date}}", None),
        ("{{birth date|}}", None),
        ("{{birth date||}}", None),
        ("{{birth date and age| | | }}", None),
        ("{{birth date|year=|month=|day=}}", None),
        ("{{birth date|unknown}}", None),
        ("{{birth date||5|12}}", None),
        ("{{birth date|1970||12}}", YEAR_1970),
        ("{{birth date|1970|Foo|12}}", YEAR_1970),
        ("{{birth date|1970|5|about 12}}", "1970-05-01..1970-05-31"),
        ("{{birth date|5|6|1970}}", YEAR_1970),  # May or June
        ("{{birth-date and age}}", None),
        ("{{birth based on age as of date||}}", None),
        ("{{birth based on age as of date|50}}", None),
        ("{{death date and age||||1815|12|10}}", None),
        ("{{OldStyleDateNY|March 31|March 20}}", None),
        ("{{film date|}}", None),
        ("{{vgrelease|NA}}", None),
        ("{{as of}}", None),
        ("{{birth date|0|1|1}}", None),
    ],
)
def test_says_that_a_value_is_partial(source, expected, call):
    read = read_date_template(call(source))
    assert not read.is_complete
    assert interval(read.date) == expected


@pytest.mark.parametrize(
    ("source", "expected", "text"),
    [
        ("{{birth date|1970|2|30}}", "1970-02-01..1970-02-28", "February 30, 1970"),
        ("{{birth date|1970|2|30|df=y}}", "1970-02-01..1970-02-28", "30 February 1970"),
        ("{{birth date|1970|25|12}}", YEAR_1970, "1970-25-12"),
        ("{{birth date|1900|2|29}}", "1900-02-01..1900-02-28", "February 29, 1900"),
    ],
)
def test_keeps_days_that_no_calendar_has(source, expected, text, call):
    read = read_date_template(call(source))
    assert read.is_complete
    assert not read.date.exists
    assert (interval(read.date), read.date.text, read.date.precision) == (expected, text, Precision.DAY)


@pytest.mark.parametrize(
    ("source", "shows"),
    [
        ("{{birth date|1970|5|12}}", False),
        ("{{birth date and age|1970|5|12}}", True),
        ("{{bda|1970|5|12}}", True),
        ("{{birth-date|12 May 1970}}", False),
        ("{{birth-date and age|12 May 1970}}", True),
        ("{{birth year and age|1970}}", True),
        ("{{birth based on age as of date|50|2017}}", True),
        ("{{birth based on age at death|50|2017}}", False),
        ("{{death date|1970|5|12}}", False),
        ("{{death date and age|1970|5|12|1900|1|1}}", True),
        ("{{death date and given age|1970|5|12|70}}", True),
        ("{{start date|1970}}", False),
        ("{{start date and age|1970}}", True),
        ("{{age|1970|5|12}}", True),
        ("{{circa|1970}}", False),
    ],
)
def test_says_whether_an_age_is_shown(source, shows, call):
    assert read_date_template(call(source)).shows_age is shows


@pytest.mark.parametrize(
    ("source", "kind", "approximate"),
    [
        ("{{circa|1970}}", DateKind.POINT, True),
        ("{{circa|1970|1971}}", DateKind.RANGE, True),
        ("{{birth date|c. 1970}}", DateKind.POINT, True),
        ("{{birth-date|c. 1970}}", DateKind.POINT, True),
        ("{{floruit|1390|1400}}", DateKind.FLORUIT, False),
        ("{{floruit|1390|ca=yes}}", DateKind.FLORUIT, True),
        ("{{reign|1990|1995}}", DateKind.RANGE, False),
        ("{{reign|1990|present}}", DateKind.OPEN, False),
        ("{{film date|1997|1|17|Spain|1998|5|2|Peru}}", DateKind.SET, False),
        ("{{birth based on age as of date|50|2017}}", DateKind.RANGE, False),
    ],
)
def test_says_what_sort_of_date_it_is(source, kind, approximate, call):
    date = read_date_template(call(source)).date
    assert (date.kind, date.approximate) == (kind, approximate)


def test_marks_eras_and_styles(call):
    assert DateFlag.ERA in read_date_template(call("{{birth date|-44|3|15}}")).date.flags
    assert DateFlag.NEW_STYLE in read_date_template(call("{{OldStyleDate|31 March|1685|21 March}}")).date.flags


def test_present_is_the_as_of_date(call):
    read = read_date_template(call("{{reign|1990|present}}"), as_of=day_number(2020, 6, 1))
    assert interval(read.date) == "1990-01-01..2020-06-01"


def test_several_dates_come_in_the_order_of_the_template(call):
    read = read_date_template(call("{{film date|1998|5|2|Peru|1997|1|17|Spain}}"))
    assert [interval(date) for date in read.dates] == [day("1998-05-02"), day("1997-01-17")]
    assert [interval(date) for date in read_date_template(call("{{age|1876|2|21|1956|2|2}}")).dates] == [
        day("1876-02-21"),
        day("1956-02-02"),
    ]


@pytest.mark.parametrize(
    "name",
    ["birth date", "Birth Date and Age", "Death_date_and_age", "bda", "DTS", "circa", "c.", "as of", "生年月日と年齢", " birth  date "],
)
def test_knows_date_templates(name):
    assert is_date_template(name)


@pytest.mark.parametrize("name", ["", "convert", "birth", "marriage", "use dmy dates", "cite book", "r", "c", "date missing"])
def test_knows_other_templates(name):
    assert not is_date_template(name)
    assert read_date_template(TemplateCall(name, (), Span(0, 0))) is None


@pytest.mark.parametrize("source", ["{{date}}", "{{bd}}", "{{fecha|}}", "{{date|x=1}}", "{{date|see talk}}"])
def test_a_namesake_of_another_purpose_is_no_date_template(source, call):
    assert read_date_template(call(source)) is None
    assert format_date_template(call(source)) is None


@pytest.mark.parametrize(
    ("name", "canonical"), [("bda", "birth date and age"), ("Dda", "death date and age"), ("c.", "circa"), ("convert", None)]
)
def test_canonical_names(name, canonical):
    assert canonical_date_template(name) == canonical


def test_the_table_is_sound():
    table = json.loads(files("wikicheck.values").joinpath("tables/date_templates.json").read_text("utf-8"))
    names = [name for group in table["groups"] for name in group["names"]]
    assert len(names) == len(set(names)) == len(date_templates())
    assert all(name == " ".join(name.lower().replace("_", " ").split()) for name in names)
    assert {template.shape for template in date_templates().values()} == set(SHAPES)
    assert {template.kind for template in date_templates().values()} == set(TemplateDateKind)
    assert all(template.dates for template in date_templates().values() if template.shape == "dates")
