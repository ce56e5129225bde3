"""What follows from an article on a day."""

import json

import pytest

from wikicheck.article import Form
from wikicheck.article.facts.derived import AgeRange, age_at, derive
from wikicheck.article.facts.timeline import anchors_of
from wikicheck.article.reading import read_article
from wikicheck.values import read_date
from wikicheck.values.calendar import day_number

AS_OF = day_number(2026, 11, 24)

OWN = """= Park Min-ho =

Park Min-ho
- Born: c. 1970–1971 (age –)
- Birthplace: Sinpo
- Occupation: Novelist, clerk

Park Min-ho (; born c. 1970–1971) is the pen name of a novelist who moved to Seoul.

==Life==

Park's first novel was praised in 1999. He left home in 2004. A few months after his arrival, in January 2005, Park became a clerk.
In 2010, he left the office.

In 2011, Park founded a magazine. As of 2013, it has two editors. Park wrote about it in his 2014 book, A Clerk at Night.

In 2021, Park Min-Ho was given a prize. In 2022, he was ill. In 2024 he moved to Busan.

==Works==
- The Crossing
- Novel "The Market Square" ("장터") (Japanese 2009, English 2010)
- The last house (마지막 집)
- 강을 따라 걷다 (Japan 2012)
- A Clerk at Night (2014)

==See also==
- Han Sora
"""


@pytest.fixture
def own():
    return read_article(OWN)


@pytest.fixture
def seed(seed_root):
    (path,) = sorted(seed_root.glob("*.txt"))
    return read_article(path.read_bytes(), file_name=path.name)


@pytest.mark.parametrize("name", ["own", "seed"])
def test_the_whole_of_an_article(name, request):
    article = request.getfixturevalue(name)
    derived = derive(article, AS_OF)
    birth = derived.birth
    assert article.form is Form.PLAIN
    assert (birth.date.low, birth.date.high) == (day_number(1970), day_number(1972) - 1)
    assert (birth.date.soft_low, birth.date.soft_high) == (day_number(1968), day_number(1974) - 1)
    assert birth.date.approximate
    assert article.source.position(birth.span.start) == (4, 9)
    assert article.source.position(birth.span.end) == (4, 21)
    lead = article.vitals.births[1]
    assert (lead.date.low, lead.date.high) == (birth.date.low, birth.date.high)
    assert article.source.position(lead.span.start).line == 8
    assert derived.death is None
    assert derived.is_living is None
    assert derived.age == AgeRange(54, 56, 52, 58)
    assert derived.written_after == day_number(2024)
    assert derived.written_age == AgeRange(52, 56, 50, 58)


@pytest.mark.parametrize("name", ["own", "seed"])
@pytest.mark.parametrize(("day", "age"), [((2024, 12, 31), (53, 54, 51, 56)), ((2024, 1, 1), (52, 54, 50, 56))])
def test_age_on_other_days(name, day, age, request):
    assert derive(request.getfixturevalue(name), day_number(*day)).age == AgeRange(*age)


@pytest.mark.parametrize(
    ("date", "low", "high"),
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
def test_age_at_events(own, date, low, high):
    assert age_at(own.vitals.birth.date, read_date(date))[:2] == (low, high)


@pytest.mark.parametrize("name", ["own", "seed"])
def test_works_and_statements(name, request):
    article = request.getfixturevalue(name)
    derived = derive(article, AS_OF)
    (group,) = derived.works
    assert [work.key for work in group.items] == [None, 2009, None, 2012, 2014]
    assert [year.text for year in group.items[1].years] == ["2009", "2010"]
    stated = [(statement.date.text, statement.is_as_of) for statement in derived.statements]
    texts = ["1999", "2004", "January 2005", "2010", "2011", "2013", "2014", "2021", "2022", "2024"]
    assert stated == [(text, text == "2013") for text in texts]
    anchors = anchors_of(article.prose.in_section(article.sections[1]), subject=article.subject, as_of=AS_OF)
    assert [anchor.date.text for anchor in anchors] == ["2010", "2011", "2021", "2022", "2024"]


@pytest.mark.parametrize("name", ["own", "seed"])
def test_nobody_but_the_subject(name, request):
    subject = request.getfixturevalue(name).subject
    assert subject.is_person
    assert subject.surname == subject.names[0].split()[0]
    assert subject.pronouns == ("he",)


def test_json(own):
    data = derive(own, AS_OF).to_dict()
    assert json.loads(json.dumps(data)) == data
    assert data["as_of"] == "2026-11-24"
    assert data["birth"]["edtf"] == "1970~/1971~"
    assert data["birth"]["stated_in"] == "infobox"
    assert data["age"] == {"min": 54, "max": 56, "padded": {"min": 52, "max": 58}}
    assert data["written_after"] == "2024-01-01"
    assert data["works"][0]["items"][1]["years"] == ["2009", "2010"]
    assert data["dates"][2] == {
        "edtf": "2005-01",
        "precision": "month",
        "text": "January 2005",
        "section": "Life",
        "source": data["dates"][2]["source"],
        "sentence": data["dates"][2]["sentence"],
    }
    assert data["dates"][5]["as_of"] is True
    assert "death" not in data


def test_the_dead_have_the_age_they_died_at(builder):
    article = builder.prose("'''Bo Berg''' (12 May 1950 – 3 June 2001) was a painter. He died.").build("Bo Berg")
    derived = derive(article, AS_OF)
    assert derived.age == AgeRange(51, 51, 51, 51)
    assert derived.is_living is False
    assert derived.written_age is None
    assert "living" in derived.to_dict()


@pytest.mark.parametrize(
    ("lead", "categories"),
    [
        ("'''Bo Berg''' (born 12 May 1950) was a painter.", ("Year of death missing",)),
        ("'''Bo Berg''' (fl. 1390) was a painter.", ("Living people",)),
        ("'''Bo Berg''' (born before 1390) was a painter.", ()),
        ("'''Bo Berg''' (born 12 {{unread}} 1950) was a painter.", ()),
        ("'''Bo and Eva Berg''' (born 1950) are painters.", ()),
    ],
)
def test_no_age(builder, lead, categories):
    title = "Bo and Eva Berg" if "Eva" in lead else "Bo Berg"
    assert derive(builder.prose(lead).categories(*categories).build(title), AS_OF).age is None


def test_no_negative_age():
    assert age_at(read_date("1990"), read_date("1980")) is None


def test_no_age_from_when_somebody_flourished():
    assert age_at(read_date("fl. 1390"), read_date("1400")) is None


def test_the_living(builder):
    derived = derive(builder.prose("'''Bo Berg''' (born 12 May 1950) is a painter.").categories("Living people").build("Bo Berg"), AS_OF)
    assert derived.is_living is True
    assert derived.age == AgeRange(76, 76, 76, 76)


def test_a_work_to_come(builder):
    builder.prose("'''Bo Berg''' (born 1950) is a poet.").section(2, "Works").list(
        "''A'' (1990)", "''B'' (forthcoming)", "''C'' (posthumous, 2001)"
    )
    items = derive(builder.build("Bo Berg"), AS_OF).to_dict()["works"][0]["items"]
    assert [item["key"] for item in items] == [1990, "forthcoming", 2001]
    assert items[1]["forthcoming"] is True
    assert items[2]["posthumous"] is True


def test_an_article_on_nobody(builder):
    data = derive(builder.prose("'''Lund''' is a town. It burnt in 1900.").build("Lund"), AS_OF).to_dict()
    assert "birth" not in data
    assert [date["text"] for date in data["dates"]] == ["1900"]
