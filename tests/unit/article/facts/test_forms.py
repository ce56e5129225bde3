"""The same facts from both forms, through their readers."""

import pytest

from wikicheck.article.facts.vital import Place
from wikicheck.article.reading import read_article

WIKITEXT = """{{Short description|Swedish painter (1950–2001)}}
{{Infobox person
| name        = Bo Berg
| birth_date  = {{birth date|1950|5|12|df=y}}
| death_date  = {{death date and age|2001|6|3|1950|5|12|df=y}}
| occupation  = Painter
}}
'''Bo Olaf Berg''' ({{IPAc-en|b|oʊ}}; 12 May 1950 – 3 June 2001) was a Swedish painter.<ref>A note of 1850.</ref>

== Life ==
In 1970, he moved to [[Oslo]].<ref name="a">Lee (1999)</ref> His brother, Olaf, came in 1971. Berg painted ''Mill of 1984'' in 1972.
<blockquote>In 1860, I was there.</blockquote>
[[File:Mill 1990.jpg|thumb|The mill in 1880]]

== Works ==
* ''Mill of 1984'' (1972)
** German: ''Mühle'' (1960)
* ''Road'', 1975{{r|a}}
* ''Sea'' (forthcoming)

=== Films ===
{| class="wikitable"
! Year !! Title !! Role
|-
| rowspan="2" | 1990 || ''Salt'' || Cook
|-
| ''Bread'' || Baker
|-
| 1995 || ''Mill'' || Miller
|}

== References ==
{{reflist}}
In 1850, nothing happened.

[[Category:1950 births]]
[[Category:2001 deaths]]
<!-- [[Category:1951 births]] -->
"""

PLAIN = """= Bo Berg =

Bo Berg
- Born: 12 May 1950
- Died: 3 June 2001 (aged 51)
- Occupation: Painter

Bo Olaf Berg (; 12 May 1950 – 3 June 2001) was a Swedish painter.

== Life ==
In 1970, he moved to Oslo. His brother, Olaf, came in 1971. Berg painted "Mill of 1984" in 1972.

== Works ==
- "Mill of 1984" (1972)
- Road, 1975
- Sea (forthcoming)

== References ==
In 1850, nothing happened.
"""


@pytest.fixture(params=["wikitext", "plain"])
def article(request):
    return read_article(WIKITEXT if request.param == "wikitext" else PLAIN, form=request.param, title="Bo Berg")


def test_vitals(article):
    vitals = article.vitals
    assert article.subject.is_person
    assert vitals.is_single
    for place in (Place.INFOBOX, Place.LEAD):
        for fact, day in ((vitals.birth_at(place), (1950, 5, 12)), (vitals.death_at(place), (2001, 6, 3))):
            assert fact.date.start == fact.date.end == day
            assert fact.complete
            assert article.source.slice(fact.span) in {
                "12 May 1950",
                "3 June 2001",
                "{{birth date|1950|5|12|df=y}}",
                "{{death date and age|2001|6|3|1950|5|12|df=y}}",
            }


def test_prose(article):
    dates = [(date.text, paragraph.is_lead) for paragraph in article.prose.paragraphs for date in paragraph.dates]
    assert dates == [("12 May 1950 – 3 June 2001", True), ("1970", False), ("1971", False), ("1972", False)]
    first, second, third = article.prose.paragraphs[1].sentences
    assert article.subject.is_subject_of(first)
    assert not article.subject.is_subject_of(second)
    assert article.subject.is_subject_of(third)


def test_works(article):
    group = article.works[0]
    assert [(work.title, work.key) for work in group.items] == [("Mill of 1984", 1972), ("Road", 1975), ("Sea", 10**6)]
    assert [article.source.slice(work.title_span) for work in group.items] == ["Mill of 1984", "Road", "Sea"]
    assert [article.source.slice(year.span) for work in group.items for year in work.years] == ["1972", "1975"]


def test_what_only_wikitext_has():
    article = read_article(WIKITEXT, title="Bo Berg")
    vitals = article.vitals
    assert vitals.birth_at(Place.TEMPLATE).date.start == (1950, 5, 12)
    assert [fact.label for fact in vitals.births if fact.place is Place.CATEGORY] == ["Category:1950 births"]
    assert [fact.label for fact in vitals.deaths if fact.place is Place.CATEGORY] == ["Category:2001 deaths"]
    (table,) = (group for group in article.works if group.is_table)
    assert [(work.title, work.key, work.cells) for work in table.items] == [
        ("Salt", 1990, ("Cook",)),
        ("Bread", 1990, ("Baker",)),
        ("Mill", 1995, ("Miller",)),
    ]


@pytest.mark.parametrize(
    ("bracket", "complete"),
    [
        ("{{some unread template|x}}; born 12 May 1950", False),
        ("born {{some unread template|x}} 1950", False),
        ("{{lang-sv|Bo Berg}}; born 12 May 1950", True),
        ("{{IPA-sv|buː}}; born 12 May 1950", True),
        ("born 12 May 1950{{efn|A note.}}", True),
        ("born 12 May 1950<ref>Lee 1999</ref>", True),
        ("born {{birth date|1950|5|12}}", True),
    ],
)
def test_templates_in_the_lead(bracket, complete):
    article = read_article(f"'''Bo Berg''' ({bracket}) is a painter.\n\n[[Category:1950 births]]\n", title="Bo Berg")
    fact = article.vitals.birth_at(Place.LEAD)
    assert fact.complete is complete
    assert fact.date.start.year == 1950


def test_a_death_that_was_only_declared():
    article = read_article(
        "{{Infobox person\n| birth_date = 1950\n| death_date = Declared dead 3 June 2001\n}}\n'''Bo Berg''' paints.\n", title="Bo Berg"
    )
    assert article.vitals.death is None


def test_two_boxes_of_two_people():
    box = "{{{{Infobox person\n| name = {}\n| birth_date = {}\n}}}}\n"
    article = read_article(box.format("Bo", 1950) + box.format("Eva", 1951) + "'''Bo''' and '''Eva Berg''' paint.\n", title="Berg couple")
    assert not article.vitals.is_single


def test_an_embedded_box_is_the_same_person():
    box = "{{Infobox person\n| birth_date = 1950\n| module = {{Infobox officeholder|embed=yes\n | office = Mayor }}\n}}\n"
    article = read_article(f"{box}'''Bo Berg''' paints.\n", title="Bo Berg")
    assert article.subject.is_person
    assert article.vitals.is_single


def test_a_disambiguation_page_has_no_works():
    text = "'''Lee''' may refer to:\n\n== Works ==\n* ''Lee'' (1990)\n* ''Lee'' (1980)\n{{disambiguation}}\n"
    assert read_article(text, title="Lee").works == []
