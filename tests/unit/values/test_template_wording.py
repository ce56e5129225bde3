import pytest

from wikicheck.values.comparison import Verdict, must_agree
from wikicheck.values.date_text import read_date
from wikicheck.values.fuzzy_date import day_date
from wikicheck.values.languages import LANGUAGES
from wikicheck.values.template_dates import (
    format_date_template,
    read_date_template,
)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{birth date|1970|5|12}}", "May 12, 1970"),
        ("{{birth date|1970|5|12|df=y}}", "12 May 1970"),
        ("{{birth date|1970|5|12|df=no}}", "May 12, 1970"),
        ("{{birth date|1970|5}}", "May 1970"),
        ("{{birth date|1970}}", "1970"),
        ("{{birth date|79}}", "AD 79"),
        ("{{birth date|14|8|19|df=y}}", "19 August 14"),
        ("{{birth date|-44|3|15}}", "March 15, 44 BC"),
        ("{{birth date|12 May 1970}}", "12 May 1970"),
        ("{{birth date and age|1970|5|12}}", "May 12, 1970"),
        ("{{birth date and age2|2000|1|1|1970|5|12|df=y}}", "12 May 1970"),
        ("{{birth year and age|1970}}", "1970"),
        ("{{birth-date|12 May 1970}}", "12 May 1970"),
        ("{{birth-date|1941-04-12|12 April 1941}}", "12 April 1941"),
        ("{{birth based on age as of date|50|2017|12|18}}", "1966 or 1967"),
        ("{{birth based on age as of date|50|2017|12|31}}", "1967"),
        ("{{birth based on age as of date|50–52|2017}}", "1964–1967"),
        ("{{death date and age|1852|11|27|1815|12|10}}", "November 27, 1852 (aged 36)"),
        ("{{death date and age|1852|11|27|1815|12|10|df=y}}", "27 November 1852 (aged 36)"),
        ("{{death date and age|1852|11|27|1815}}", "November 27, 1852 (aged 36–37)"),
        ("{{death date and age|1852|11|27}}", "November 27, 1852"),
        ("{{death date and age|1852|11|27|1952|1|1}}", "November 27, 1852"),
        ("{{death year and age|2017|1967|2}}", "February 2017 (aged 49–50)"),
        ("{{death date and given age|1993|2|24|72}}", "February 24, 1993 (aged 72)"),
        ("{{BirthDeathAge||1976|||1990||}}", "1990 (aged 13–14)"),
        ("{{start date and age|1929|5|16}}", "May 16, 1929"),
        ("{{start and end dates|1993|2|24|1995|3|2|df=y}}", "24 February 1993 – 2 March 1995"),
        ("{{film date|df=yes|1997|1|17|Spain|1998|5|2|Peru}}", "17 January 1997 (Spain); 2 May 1998 (Peru)"),
        ("{{film date|1978|05| |Chile}}", "May 1978 (Chile)"),
        ("{{vgrelease|NA|August 22, 2004|JP|1985}}", "August 22, 2004 (NA); 1985 (JP)"),
        ("{{circa|1970}}", "c. 1970"),
        ("{{circa|c. 1970}}", "c. 1970"),
        ("{{circa|1970|1971}}", "c. 1970 – c. 1971"),
        ("{{circa|470}}", "c. 470"),
        ("{{circa|AD 56|120}}", "c. AD 56 – c. 120"),
        ("{{circa}}", "c."),
        ("{{fl.}}", "fl."),
        ("{{floruit|1390}}", "fl. 1390"),
        ("{{floruit|1390|1400}}", "fl. 1390–1400"),
        ("{{reign|1990|1995}}", "r. 1990–1995"),
        ("{{reign|1990|present}}", "r. 1990–present"),
        ("{{OldStyleDate|31 March|1685|21 March}}", "31 March 1685 [O.S. 21 March]"),
        ("{{OldStyleDate|February 2|1905|January 20}}", "February 2, 1905 [O.S. January 20]"),
        ("{{OldStyleDateDY|22 February|1732|11 February 1731}}", "22 February 1732 [O.S. 11 February 1731]"),
        ("{{OldStyleDateNY|March 31|March 20}}", "March 31 [O.S. March 20]"),
        ("{{OS2NS|20 January|1905|2 February}}", "2 February 1905 [O.S. 20 January]"),
        ("{{dts|1777|12|16}}", "December 16, 1777"),
        ("{{dts|format=dmy|1777|12|16}}", "16 December 1777"),
        ("{{age|1876|2|21|1956|2|2}}", "79"),
        ("{{age|1876|1956}}", None),
        ("{{age|1970|5|12}}", None),
        ("{{age in years and days|1989|7|23|2003|7|24}}", "14 years, 1 day"),
        ("{{age in months|1989|7|23|2003|7|24}}", None),
        ("{{as of|2016|1|11}}", "As of 11 January 2016"),
        ("{{as of|2016|1|11|df=US|lc=y}}", "as of January 11, 2016"),
        ("{{as of|2016|since=y}}", "Since 2016"),
        ("{{as of|2016|bare=y}}", "2016"),
        ("{{as of|2016|alt=In that year}}", "In that year"),
        ("{{as of|2016|post=,}}", "As of 2016,"),
        ("{{birth date|}}", None),
        ("{{convert|5|km}}", None),
    ],
)
def test_shows_what_the_page_shows(source, shown, call):
    assert format_date_template(call(source)) == shown


@pytest.mark.parametrize(
    ("lang", "shown"),
    [
        ("en", "May 3, 1970"),
        ("de", "3. Mai 1970"),
        ("fr", "3 mai 1970"),
        ("es", "3 de mayo de 1970"),
        ("pt", "3 de maio de 1970"),
        ("it", "3 maggio 1970"),
        ("nl", "3 mei 1970"),
        ("ja", "1970年5月3日"),
        ("zh", "1970年5月3日"),
        ("ko", "1970년 5월 3일"),
        ("sv", "3 maj 1970"),
        ("cs", "3. května 1970"),
        ("hu", "1970. május 3."),
        ("lt", "1970 m. gegužės 3 d."),
        ("uk", "3 травня 1970\u202fр."),
        ("vi", "3 tháng 5, 1970"),
        ("no", "3. mai 1970"),
        ("tlh", "1970-05-03"),
        ("pt-br", "3 de maio de 1970"),
    ],
)
def test_shows_the_date_in_the_language_of_the_article(lang, shown, call):
    assert format_date_template(call("{{birth date|1970|5|3}}"), lang=lang) == shown


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
@pytest.mark.parametrize(
    "source",
    ["{{birth date|1970|5|3}}", "{{birth date|1970|12|31}}", "{{birth date|1970|3}}", "{{birth date|1970}}", "{{start date|812|3|8}}"],
)
def test_what_is_shown_reads_as_the_same_date(lang, source, call):
    date = read_date_template(call(source), lang=lang).date
    again = read_date(format_date_template(call(source), lang=lang), lang=lang)
    assert (again.low, again.high, again.kind) == (date.low, date.high, date.kind)


@pytest.mark.parametrize(
    "source",
    [
        "{{birth date|-44|3|15}}",
        "{{birth date|79}}",
        "{{circa|1970}}",
        "{{circa|1970|1971}}",
        "{{floruit|1390}}",
        "{{floruit|1390|1400}}",
        "{{OldStyleDate|31 March|1685|21 March}}",
        "{{birth date|1970|2|30}}",
        "{{start and end dates|1993|2|24|1995|3|2}}",
        "{{julgreg|1700|3|5}}",
        "{{death date and age|1852|11|27|1815|12|10}}",
        "{{birth date|1970|25|12}}",
    ],
)
def test_what_is_shown_in_english_reads_as_the_same_date(source, call):
    date = read_date_template(call(source)).date
    again = read_date(format_date_template(call(source)).partition(" (aged")[0])
    assert (again.low, again.high, again.kind, again.approximate, again.exists) == (
        date.low,
        date.high,
        date.kind,
        date.approximate,
        date.exists,
    )


def test_a_birth_reckoned_from_an_age_agrees_with_what_is_shown(call):
    date = read_date_template(call("{{birth based on age as of date|50|2017|12|18}}")).date
    assert must_agree(date, read_date("1966 or 1967")) is Verdict.HOLDS
    assert must_agree(date, day_date(1966, 12, 18)) is Verdict.DEFINITE


@pytest.mark.parametrize(
    ("source", "shown"), [("{{date|19 janvier}}", "19 janvier"), ("{{date-|976}}", "976"), ("{{date|}}", None), ("{{date|mai}}", None)]
)
def test_shows_days_without_a_year(source, shown, call):
    assert format_date_template(call(source), lang="fr") == shown


def test_a_day_without_a_year_is_partial(call):
    read = read_date_template(call("{{date|19 janvier}}"), lang="fr")
    assert (read.date, read.is_complete) == (None, False)
