"""What a field of dates shows of shapes that people write: the EDTF that the JSON has of it."""

import pytest

from wikicheck.article.json.writing import article_to_dict
from wikicheck.article.reading import read_article


def read_value(written, *, key="birth_date", language="en"):
    source = f"{{{{Infobox person\n| name = Ann Lee\n| {key} = {written}\n}}}}\n'''Ann Lee''' was a potter."
    article = read_article(source.encode(), title="Ann Lee", language=language)
    return article_to_dict(article)["infoboxes"][0]["fields"][1]["value"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("12:30, 5 May 2005", "2005-05-05"),
        ("12:30 UTC 5 May 2005", "2005-05-05"),
        ("5 May 2005 at 12:30", "2005-05-05"),
        ("May 5, 2005 at 3 pm UTC", "2005-05-05"),
        ("2005-05-05 12:30:15 UTC", "2005-05-05"),
        ("2005-05-05T12:30:00Z", "2005-05-05"),
        ("Thursday, 5 May 2005", "2005-05-05"),
        ("the 5th day of May, 1805", "1805-05-05"),
        ("5&nbsp;May 2005", "2005-05-05"),
        ("20050525", "2005-05-25"),
        ("2005 May", "2005-05"),
        ("5.V.2005", "2005-05-05"),
        ("nineteenth century", "18XX"),
        ("1800s", "18XX"),
        ("[[19th century]]", "18XX"),
        ("May", "XXXX-05"),
        ("5 May", "XXXX-05-05"),
        ("1995ish", "1995~"),
        ("1390–c. 1400", "1390/1400~"),
        ("c. 1390–1400", "1390~/1400~"),
        ("2004-02-01/2005-02", "2004-02-01/2005-02"),
        ("2004?-06-11", "2004?-06-11"),
        ("156X-12-25", "156X-12-25"),
        ("{1667,1668}", "{1667,1668}"),
        ("[1995]", "1995"),
        ("1914&ndash;1918", "1914/1918"),
        ("1914&mdash;1918", "1914/1918"),
        ("{{longitem|5 May 2005}}", "2005-05-05"),
    ],
)
def test_a_field_of_a_birth(written, expected):
    assert read_value(written)["edtf"] == expected


@pytest.mark.parametrize(
    "written", ["1350 AH", "AH 1350", "5 May 05", "5/6/05", "'05", "unknown", "12:30", "May flower", "two sisters", "the second one"]
)
def test_what_is_no_date(written):
    assert "edtf" not in read_value(written)


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("uk", "3 травня 2005 року", "2005-05-03"),
        ("hu", "2005. május 3.", "2005-05-03"),
        ("lt", "2005 m. gegužės 3 d.", "2005-05-03"),
        ("vi", "ngày 3 tháng 5 năm 2005", "2005-05-03"),
        ("th", "3 พฤษภาคม พ.ศ. 2548", "2005-05-03"),
        ("bn", "৩ মে ২০০৫", "2005-05-03"),
        ("fi", "3. toukokuuta 2005", "2005-05-03"),
        ("no", "3. mai 2005", "2005-05-03"),
        ("cs", "kolem roku 1450", "1450~"),
        ("tr", "1990'lar", "199X"),
        ("de", "im Jahr 1995", "1995"),
        ("fr", "en 1995", "1995"),
        ("ru", "в 1995 году", "1995"),
        ("uk", "May 3, 2005", "2005-05-03"),
    ],
)
def test_a_field_in_another_language(language, written, expected):
    assert read_value(written, language=language)["edtf"] == expected


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("de", "{{Geburtsdatum|3.5.1970}}", "1970-05-03"),
        ("de", "{{Geburtsdatum|3|5|1970}}", "1970-05-03"),
        ("it", "{{Data di nascita|3|5|1970}}", "1970-05-03"),
        ("gl", "{{data de nacemento|3|5|1970}}", "1970-05-03"),
        ("uk", "{{ДН|3|5|1970}}", "1970-05-03"),
        ("uk", "{{Дата народження та вік|1970|5|3}}", "1970-05-03"),
        ("sr", "{{Датум рођења|1970|5|3}}", "1970-05-03"),
        ("sr", "{{Датум рођења|ден=да|1970|5|3}}", "1970-05-03"),
        ("hi", "{{जन्म तिथि और आयु|1970|5|3}}", "1970-05-03"),
        ("bn", "{{জন্ম তারিখ|1970|5|3}}", "1970-05-03"),
        ("fa", "{{تاریخ تولد و سن|1970|5|3}}", "1970-05-03"),
        ("th", "{{วันเกิด-อายุ|1970|5|3}}", "1970-05-03"),
        ("ar", "{{تاريخ الميلاد|3|5|1970}}", "1970-05-03"),
        ("pl", "{{dts|3|5|1970}}", "1970-05-03"),
        ("sv", "{{datum som ingen tabell har|1970|05|03}}", "1970-05-03"),
        ("fi", "{{ikä ja päivä|3|toukokuuta|1970}}", "1970-05-03"),
        ("en", "{{some date of ours|1970|5|3}}", "1970-05-03"),
        ("en", "{{some date of ours|23|5|1970}}", "1970-05-23"),
        ("en", "{{some date of ours|3 May 1970}}", "1970-05-03"),
        ("en", "{{date range|2005|2006}}", "2005/2006"),
        ("en", "{{date range|3 May 2005|present}}", "2005-05-03/.."),
        ("en", "{{#formatdate:2005-05-03|dmy}}", "2005-05-03"),
    ],
)
def test_templates_of_other_wikis_and_of_none(language, written, expected):
    assert read_value(written, language=language)["edtf"] == expected


def test_the_earlier_of_two_dates_is_the_birth():
    for written in ("{{datum smrti ali česa|2005|5|3|1970|1|2}}", "{{datum smrti ali česa|2|1|1970|3|5|2005}}"):
        value = read_value(written, key="death_date", language="sl")
        assert (value["edtf"], value["born"]["edtf"], value["age"]["years"]) == ("2005-05-03", "1970-01-02", 35)


@pytest.mark.parametrize(
    "written",
    [
        "{{some date of ours|3|5|1970}}",  # the American order is as likely
        "{{some date of ours|1970|5|3|Oslo}}",
        "{{some thing|1970}}",
        "{{some thing|52|5|3}}",
        "{{some thing|1970|13|3}}",
        "{{some thing|1970|2|30}}",
        "{{date range|2006|2005}}",
        "{{some thing|two|sisters}}",
    ],
)
def test_what_an_unknown_template_does_not_say(written):
    assert "edtf" not in read_value(written)


def test_what_an_unknown_template_says_is_partial():
    assert read_value("{{some date of ours|1970|5|3}}")["partial"] is True
    assert "partial" not in read_value("{{birth date|1970|5|3}}")


def test_an_unknown_template_is_a_date_only_where_one_is_asked_for():
    assert read_value("{{some thing|1970|5|3}}", key="known_for")["kind"] == "template"


def test_years_of_the_persian_calendar_are_not_read():
    assert "edtf" not in read_value("{{تاریخ تولد و سن ما|1348|2|13}}", language="fa")
    assert "edtf" not in read_value("خرداد ۱۳۸۴", language="fa")


@pytest.mark.parametrize(
    ("key", "raw", "edtf"),
    [
        ("birth_date", "2004-06", "2004-06"),
        ("released", "1998-02", "1998-02"),
        ("birth_date", "2001-21", "2001-21"),
        ("birth_date", "1970-71", "1970/1971"),
        ("birth_date", "1970-1", "1970/1971"),
        ("years_active", "2004-06", "2004/2006"),
        ("years_active", "1998-02", "1998-02"),
    ],
)
def test_a_hyphen_and_two_figures_are_a_month_where_a_point_in_time_is_asked_for(key, raw, edtf):
    assert read_value(raw, key=key)["edtf"] == edtf
