"""Marriages, children, degrees, awards, rites and birthplaces, as infoboxes and sentences give them."""

import pytest

from wikicheck.article.facts.birthplaces import may_be_same_place, read_birthplaces
from wikicheck.article.reading import read_article


def article(fields="", text="", heading="Personal life"):
    box = f"{{{{Infobox person|birth_date=1900|death_date=1980{fields}}}}}"
    return read_article(f"{box}\n'''Ann Lee''' was a potter. She lived in Oslo.\n\n== {heading} ==\n{text}", title="Ann Lee", language="en")


def years(date):
    return date.text if date is not None else None


@pytest.mark.parametrize(
    ("spouse", "expected"),
    [
        ("{{marriage|Bo Ek|1925|1931|end=div}}", [("Bo Ek", "1925", "1931")]),
        ("Bo Ek (m. 1925; div. 1931)", [("Bo Ek", "1925", "1931")]),
        ("Bo Ek (1925–31)", [("Bo Ek", "1925", "31")]),
        ("Bo Ek (1895–1960)", []),
        ("Bo Ek (1895–1960)<br>Carl Dal (1961–1966)", [("Bo Ek", "1895", "1960"), ("Carl Dal", "1961", "1966")]),
        ("Bo Ek (partner, 1925–1931)", []),
        ("Bo Ek", []),
    ],
)
def test_marriages_of_the_infobox(spouse, expected):
    found = article(f"|spouse={spouse}").milestones.marriages
    assert [(one.spouse, years(one.start), years(one.end)) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1925, Lee married Bo Ek.", ["1925"]),
        ("Lee married Bo Ek on 5 May 1925 in Lund.", ["5 May 1925"]),
        ("In 1920, she left Lund, and on 5 May 1925 she married Bo Ek.", ["5 May 1925"]),
        ("Lee met Bo Ek in Lund. They married in 1925.", ["1925"]),
        ("Lee was married to Bo Ek from 1925 to 1931.", ["1925"]),
        ("Lee has been married to Bo Ek since 1925.", ["since 1925"]),
        ("Her brother came home. They married in 1925.", []),
        ("In 1925, Lee moved to Lund, where her sister had married.", []),
        ("Lee never married, and in 1925 she moved to Lund.", []),
        ("Lee married Bo Ek, who was born in 1905.", []),
    ],
)
def test_marriages_of_sentences(text, expected):
    page = article(text=text)
    found = page.milestones.marriages
    assert [years(one.start) for one in found] == expected
    assert all(page.source.slice(one.span) in text for one in found)


@pytest.mark.parametrize(
    ("children", "text", "expected"),
    [
        ("Dan (b. 1930), Eva (1932–1990)", "", [("Dan", "1930"), ("Eva", "1932")]),
        ("Dan (d. 1990)", "", []),
        ("Dan (1930)", "", []),
        ("Dan (adopted, b. 1930)", "", []),
        ("", "Lee married Bo Ek. Their son Dan was born on 5 May 1930.", [("Dan", "5 May 1930")]),
        ("", "She had two sons, Dan (born 1930) and Finn (1932–1990).", [("Dan", "1930"), ("Finn", "1932")]),
        ("", "In 1930, Lee gave birth to a son.", [("", "1930")]),
        ("", "Her sister had a son, born in 1930.", []),
        ("", "She was the daughter of Bo Ek (born 1870).", []),
        ("", "Their neighbour had a son. Their dog was born in 1930.", []),
    ],
)
def test_children(children, text, expected):
    found = article(f"|children={children}", text).milestones.children
    assert [(one.name, years(one.date)) for one in found] == expected


def test_the_parents_of_the_subject_have_other_children():
    page = article(text="Bo Lee had three children: Sarah (born 1895), Ann and Dan (born 1905).", heading="Early life")
    assert page.milestones.children == []


@pytest.mark.parametrize(
    ("education", "text", "expected"),
    [
        ("Lund (BA, 1920; PhD, 1925)", "", [(1, "1920"), (3, "1925")]),
        ("Lund (1916–1920; B.A.)<br>Uppsala (Ph.D., 1925)", "", [(1, "1920"), (3, "1925")]),
        ("Lund (honorary PhD, 1925)", "", []),
        ("", "She received a B.A. in 1920, an M.A. in 1922 and a Ph.D. in 1925.", [(1, "1920"), (2, "1922"), (3, "1925")]),
        ("", "In 1925, Lee earned a doctorate in botany.", [(3, "1925")]),
        ("", "Lee received a doctorate and moved to Oslo, where she taught in 1925.", []),
        ("", "She was awarded an honorary doctorate in 1925.", []),
        ("", "Her son received a doctorate in 1950.", []),
    ],
)
def test_degrees(education, text, expected):
    found = article(f"|education={education}", text, "Life").milestones.degrees
    assert [(one.level, years(one.date)) for one in found] == expected


@pytest.mark.parametrize(
    ("awards", "text", "expected"),
    [
        ("Kiln Medal (1950), Clay Prize (1960)", "", [("Kiln Medal", "1950"), ("Clay Prize", "1960")]),
        ("Kiln Medal (posthumous, 1990)", "", []),
        (
            "",
            "* 1950: Kiln Medal\n* Clay Prize, 1960\n* Nominated for the Glaze Award (1961)",
            [("Kiln Medal", "1950"), ("Clay Prize", "1960")],
        ),
        ("", "Lee was awarded the Kiln Medal in 1950.", [("Kiln Medal", "1950")]),
        ("", "In 1950, she won the Kiln Medal.", [("Kiln Medal", "1950")]),
        ("", "* Ann Lee Award, 1990", []),
        ("", "Lee won the Kiln Medal, founded in 1890.", []),
    ],
)
def test_awards(awards, text, expected):
    found = article(f"|awards={awards}", text, "Awards").milestones.awards
    assert [(one.name, years(one.date)) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee was baptised in Lund on 5 May 1900.", [("baptism", "5 May 1900")]),
        ("She was buried in Lund in 1980.", [("burial", "1980")]),
        ("She was buried in a church that was built in 1880.", []),
        ("Her father was buried in Lund in 1920.", []),
    ],
)
def test_rites(text, expected):
    assert [(one.what, years(one.date)) for one in article(text=text).milestones.rites] == expected


@pytest.mark.parametrize(
    ("box", "text", "told", "same"),
    [
        ("Oslo, Norway", "Lee was born in Oslo and moved to Lund.", "Oslo", True),
        ("[[Oslo]]", "Lee was born on 5 May 1900 in Bergen, Norway, to a baker.", "Bergen, Norway", False),
        ("[[Danzig]]", "Lee was born in Gdańsk.", "Gdańsk", True),
        ("Norway", "Lee was born in Bergen.", "Bergen", True),
        ("Russian Empire", "Lee was born in Russia.", "Russia", True),
        ("Oslo", "Lee was born in the village of Vik, near Bergen.", "Vik, near Bergen", False),
    ],
)
def test_birthplaces(box, text, told, same):
    page = article(f"|birth_place={box}", text)
    stated, places = read_birthplaces(page)
    assert stated is not None
    assert [place.text for place in places] == [told]
    assert page.source.slice(places[0].span) == told
    assert may_be_same_place(stated, places[0]) is same


@pytest.mark.parametrize(
    "text", ["Her mother was born in Bergen.", "Lee was born in May 1900.", "Lee was born to Bo Ek, a baker in Bergen."]
)
def test_no_birthplace(text):
    assert read_birthplaces(article("|birth_place=Oslo", text))[1] == []


@pytest.mark.parametrize(
    "piece", ["married in 1925 ", "born in Oslo, ", "B.A. in 1920, ", "Medal (1950), ", "(1950–1960) ", "Their son Dan (born 1930), "]
)
def test_long_texts_are_read(piece):
    page = article(f"|spouse={piece * 300}|children={piece * 300}|education={piece * 300}|awards={piece * 300}", f"She had {piece * 300}")
    milestones = page.milestones
    for found in (milestones.marriages, milestones.children, milestones.degrees, milestones.awards, milestones.rites):
        assert isinstance(found, list)
