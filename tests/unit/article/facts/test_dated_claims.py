"""What several places of an article say of one event."""

import pytest

from wikicheck.article.facts.dated_claims import iter_prose_claims, read_dated_claims
from wikicheck.article.reading import read_article

COMPANY = (
    "{{Infobox company|name=Lee & Ek|founded=3 May 1902|defunct=1931}}\n'''Lee & Ek''' was founded in 1902 by two potters.\n\n"
    "== History ==\nLee & Ek was founded in 1902, and closed in 1931. The town of Lund was founded in 990.\n\n"
    "[[Category:1902 establishments in Norway]]\n[[Category:Companies disestablished in 1931]]\n"
)


def claims(text):
    found = read_dated_claims(read_article(text))
    return {key: [claim.date.text for claim in value] for key, value in found.items()}


def test_organisation():
    assert claims(COMPANY) == {
        ("founding", "infobox"): ["3 May 1902"],
        ("closure", "infobox"): ["1931"],
        ("founding", "Category:# establishments in Norway"): ["1902"],
        ("closure", "Category:Companies disestablished in #"): ["1931"],
        ("founding", "lead"): ["1902"],
    }


def test_prose_about_the_subject_alone():
    article = read_article(COMPANY, title="Lee & Ek")
    assert [claim.date.text for claim in iter_prose_claims(article, "founding")] == ["1902"]
    assert [claim.date.text for claim in iter_prose_claims(article, "closure")] == ["1931"]
    assert list(iter_prose_claims(article, "baptism")) == []
    for claim in iter_prose_claims(article, "founding"):
        assert article.source.slice(claim.span) == "1902"


def test_work():
    text = "{{Infobox film|name=Clay|released=1990}}\n'''''Clay''''' is a 1990 Norwegian film.\n\n"
    text += "[[Category:1990 films]]\n[[Category:1990 drama films]]"
    assert claims(text) == {
        ("release", "infobox"): ["1990"],
        ("release", "Category:# films"): ["1990"],
        ("release", "Category:# drama films"): ["1990"],
        ("release", "lead"): ["1990"],
    }


def test_person():
    text = "{{Infobox person|name=Ann Lee|birth_date=3 May 1970}}\n'''Ann Lee''' (born 1970) is a potter.\n\n[[Category:1970 births]]"
    assert claims(text) == {("birth", "infobox"): ["3 May 1970"], ("birth", "lead"): ["1970"], ("birth", "Category:# births"): ["1970"]}


@pytest.mark.parametrize("text", ["", "{{Infobox company|founded=}}", "[[Category:1902 establishments]]", "[[Category:²³]]", "in 1990"])
def test_little_is_no_trouble(text):
    assert all(len(found) == 1 for found in claims(text).values())
