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


@pytest.mark.parametrize("written", ["5 May 05", "5/6/05", "'05", "unknown", "12:30", "May flower", "two sisters", "the second one"])
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
