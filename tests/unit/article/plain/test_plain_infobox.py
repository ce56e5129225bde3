import pytest

from wikicheck.article import Article, Infobox
from wikicheck.article.reading import read_article


def plain(text: str, title: str | None = None) -> Article:
    return read_article(text, title=title, form="plain", language="en")


def box_of(text: str) -> Infobox:
    (box,) = plain(text).infoboxes
    return box


def fields_of(text: str) -> list[tuple[str, str]]:
    return [(field.name, field.raw) for field in box_of(text).fields]


PAGE = """= Mira Tolland =

Mira Tolland
- Born: 3 March 1921 (age –)
- Birthplace: Hull, England
- Occupation: Poet, editor, translator

Mira Tolland (; born 3 March 1921) is a poet.

== Works ==
- First Lines (1950)
"""


def test_fields_and_their_places():
    box = box_of(PAGE)
    assert box.caption == "Mira Tolland"
    assert box.template == ""
    assert box.type == "person"
    assert [(field.name, field.key, field.raw) for field in box.fields] == [
        ("Born", "birth_date", "3 March 1921 (age –)"),
        ("Birthplace", "birth_place", "Hull, England"),
        ("Occupation", "occupation", "Poet, editor, translator"),
    ]
    born = box.fields[0]
    assert PAGE[slice(*born.value_span)] == born.raw
    assert PAGE[slice(*born.name_span)] == "Born"
    assert PAGE[slice(*born.span)] == "Born: 3 March 1921 (age –)"
    assert PAGE[slice(*box.span)] == PAGE[PAGE.index("Mira Tolland\n- B") : PAGE.index("\n\nMira Tolland (;")]


def test_the_lead_begins_behind_the_box():
    lead = plain(PAGE).lead
    assert lead.body_span.start == PAGE.index("Mira Tolland (;")
    assert [paragraph.text.plain for paragraph in lead.paragraphs] == ["Mira Tolland (; born 3 March 1921) is a poet."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("- Motto: Truth: always", [("Motto", "Truth: always")]),
        ("- Born:\n- Died: 1950", [("Born", ""), ("Died", "1950")]),
        ("- Born : 1900\n- Died : 1950", [("Born", "1900"), ("Died", "1950")]),
        ("- Website: https://example.org/a:b\n- Born: 1900", [("Website", "https://example.org/a:b"), ("Born", "1900")]),
        ("- Height: 170 cm (5 ft 7 in)\n- Born: 1900", [("Height", "170 cm (5 ft 7 in)"), ("Born", "1900")]),
        ("• Born: 1900\n• Died: 1950", [("Born", "1900"), ("Died", "1950")]),
        ("* Born: 1900\n* Died: 1950", [("Born", "1900"), ("Died", "1950")]),
        ("– Born: 1900\n– Died: 1950", [("Born", "1900"), ("Died", "1950")]),
        ("- Born: 1900\n- Born: 1901", [("Born", "1900"), ("Born", "1901")]),
        ("- Born: 1900\n\n- Died: 1950", [("Born", "1900"), ("Died", "1950")]),
        ("- 出生：1900年\n- 国籍：日本", [("出生", "1900年"), ("国籍", "日本")]),
        ("- Born: 1900\n- President of the club\n- Died: 1950", [("Born", "1900"), ("", "President of the club"), ("Died", "1950")]),
        ("- Years active: 1990–present", [("Years active", "1990–present")]),
        ("- No. of episodes: 12\n- Network: X", [("No. of episodes", "12"), ("Network", "X")]),
        ("- Born: 1900\nPersonal details\n- Died: 1950", [("Born", "1900"), ("Died", "1950")]),
        ("- Born: 1900\n\nMilitary service\n- Allegiance: X", [("Born", "1900"), ("Allegiance", "X")]),
    ],
)
def test_field_lines(lines, expected):
    assert fields_of(f"= T =\n\n{lines}\n\nT is a thing of some kind.\n") == expected


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        ("- Occupation: Poet,\neditor\n- Born: 1900", "Poet,\neditor"),
        ("- Occupation: Poet\n  and editor\n- Born: 1900", "Poet\n  and editor"),
        ("- Occupation: Poet\nEditor\n- Born: 1900", "Poet\nEditor"),
        ("- Occupation:\n- Born: 1900", ""),
        ("- Occupation:\n  - Poet\n  - Editor\n- Born: 1900", "- Poet\n  - Editor"),
        ("- Occupation:\n- Poet\n- Editor\n- Born: 1900", "- Poet\n- Editor"),
    ],
)
def test_values_that_run_on(lines, value):
    box = box_of(f"= T =\n\n{lines}\n\nT is a poet.\n")
    assert box.fields[0].raw == value
    assert [field.name for field in box.fields] == ["Occupation", "Born"]


def test_items_below_a_label_are_the_items_of_its_value():
    value = box_of("= T =\n\n- Occupation:\n  - Poet\n  - Editor\n- Born: 1900\n\nT is.\n").fields[0].value
    assert [item.text for item in value.items] == ["Poet", "Editor"]
    assert value.marker == "bullet"


def test_last_value_runs_on_when_the_lead_follows():
    box = box_of("= T =\n\n- Born: 1900\n- Occupation: Poet\nEditor\n\nT is a poet.\n")
    assert box.fields[1].raw == "Poet\nEditor"


def test_lead_without_a_gap_is_no_value():
    text = "= Mira Tolland =\n- Born: 1900\n- Occupation: Poet\nMira Tolland is a poet of the north.\n\n== Life ==\n"
    article = plain(text)
    assert article.infoboxes[0].fields[1].raw == "Poet"
    assert article.lead.paragraphs[0].text.plain == "Mira Tolland is a poet of the north."


def test_duplicates_are_kept_and_marked():
    box = box_of("= T =\n\n- Born: 1900\n- Died: 1950\n- born: 1901\n\nT.\n")
    assert [field.duplicate_of for field in box.fields] == [None, None, 0]
    assert box.fields[2].key == "birth_date"


def test_empty_field():
    field = box_of("= T =\n\n- Born:\n- Died: 1950\n\nT.\n").fields[0]
    assert field.is_empty
    assert field.value_span.start == field.value_span.end
    assert field.value.text == ""


@pytest.mark.parametrize(
    "text",
    [
        "= T =\n\n- Where are you going? she asked: nowhere.\n\nProse.\n",
        "= T =\n\n- He said: hello there\n\nProse.\n",
        "= T =\n\nT was a poet who wrote long letters.\n\n- Born: 1900\n- Died: 1950\n",
        "= T =\n\nThese are the facts:\n- Born: 1900\n- Died: 1950\n",
        "= T =\n\n- 12:30 lunch\n- 14:00 tea\n",
        "= T =\n\n- https://example.org\n- https://example.com\n",
        "= T =\n\n- First item\n- Second item: with a remark\n- Third item\n- Fourth item\n",
        "= T =\n\nProse.\n\n== Facts ==\n- Born: 1900\n- Died: 1950\n",
        "= T =\n\n- It was in that year, he said, that the old house burned down: nobody knows why\n",
        "= T =\n",
        "",
    ],
)
def test_what_is_no_infobox(text):
    assert plain(text).infoboxes == []


def test_a_list_after_the_box_is_a_list():
    article = plain("= T =\n\n- Born: 1900\n- Died: 1950\n\n- One poem\n- Another poem\n")
    assert len(article.infoboxes[0].fields) == 2
    assert [item.text.plain for item in article.lead.lists[0].items] == ["One poem", "Another poem"]


def test_short_caption_that_is_not_the_title():
    assert box_of("= Henry V =\n\nKing of England\n- Born: 1386\n- Died: 1422\n\nHenry.\n").caption == "King of England"


def test_two_caption_lines():
    assert box_of("= Henry V =\n\nHenry V\nKing of England\n- Reign: 1413–1422\n\nHenry.\n").caption == "Henry V\nKing of England"


def test_two_boxes():
    text = "= T =\n\nT\n- Born: 1900\n- Died: 1950\n\nMinister of Works\n- Predecessor: A. B.\n- Successor: C. D.\n\nT was a minister.\n"
    boxes = plain(text).infoboxes
    assert [box.caption for box in boxes] == ["T", "Minister of Works"]
    assert [field.key for field in boxes[1].fields] == ["predecessor", "successor"]


def test_box_without_a_title():
    assert [field.key for field in box_of("- Born: 1900\n- Died: 1950\n\nShe was a poet.\n").fields] == ["birth_date", "death_date"]


@pytest.mark.parametrize(
    ("labels", "type_"),
    [
        (["Born", "Birthplace", "Occupation"], "person"),
        (["Born", "Genres", "Instruments", "Labels"], "person"),
        (["Genres", "Past members", "Labels"], "musical artist"),
        (["Directed by", "Starring", "Release date"], "film"),
        (["Author", "Publisher", "ISBN"], "book"),
        (["Industry", "Founded", "Revenue"], "company"),
        (["Population", "Elevation"], "settlement"),
        (["Launched", "Commissioned"], "ship"),
        (["Kingdom", "Genus"], "species"),
        (["Colour", "Shape"], ""),
    ],
)
def test_type_is_guessed_from_labels(labels, type_):
    lines = "\n".join(f"- {label}: x" for label in labels)
    assert box_of(f"= T =\n\nT\n{lines}\n\nT.\n").type == type_


def test_labels_of_another_language():
    text = "= Mira Toll =\n\nMira Toll\n- Geboren: 3. März 1921\n- Geburtsort: Hull\n- Gestorben: 1950\n\nMira Toll war eine Dichterin.\n"
    article = read_article(text, language="de")
    assert [field.key for field in article.infoboxes[0].fields] == ["birth_date", "birth_place", "death_date"]
    assert article.infoboxes[0].fields[0].value.kind == "date"
