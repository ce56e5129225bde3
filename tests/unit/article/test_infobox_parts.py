"""Boxes that are made of several templates are one box: the first template, with the others as its parts."""

import pytest

from wikicheck.article import Article
from wikicheck.article.reading import read_article

SHIP = """{|{{Infobox ship begin}}
{{Infobox ship image
|Ship image=[[File:Ship.jpg]]
}}
{{Infobox ship career
|Ship country=Norway
|Ship name=''Ida''
|Ship launched=1 May 1900
}}
{{Infobox ship career
|Hide header=title
|Ship country=Sweden
|Ship name=''Eva''
}}
{{Infobox ship characteristics
|Ship length=10 m
}}
|}
'''Ida''' was a ship.
"""


def boxes(text):
    return read_article(text, form="wikitext").infoboxes


def test_a_ship_is_one_box_and_two_careers_are_not_mixed():
    (box,) = boxes(SHIP)
    assert (box.template, box.type) == ("Infobox ship begin", "ship")
    assert [part.template for part in box.parts] == [
        "Infobox ship image",
        "Infobox ship career",
        "Infobox ship career",
        "Infobox ship characteristics",
    ]
    assert [part.via for part in box.children] == [None] * 4
    assert [part.get("ship_country").raw for part in box.children[1:3]] == ["Norway", "Sweden"]
    assert all(field.duplicate_of is None for part in box.walk() for field in part.fields)


def test_a_box_of_parts_is_asked_as_one():
    (box,) = boxes(SHIP)
    assert box.get("ship_launched").raw == "1 May 1900"
    assert box.get("name").raw == "''Ida''"
    assert box.get("ship_length").raw == "10 m"
    assert box.get("birth_date") is None
    assert box.span == (SHIP.index("{{Infobox ship begin"), SHIP.index("\n|}"))


def test_the_table_around_it_leaves_nothing_in_the_text():
    article = read_article(SHIP, form="wikitext")
    assert [paragraph.text.plain for paragraph in article.lead.paragraphs] == ["Ida was a ship."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "{{Infobox animanga/Header|name=X}}\n{{Infobox animanga/Print}}\n{{Infobox animanga/Video}}\n{{Infobox animanga/Footer}}",
            ["Infobox animanga/Print", "Infobox animanga/Video"],
        ),
        (
            "{{Starbox begin|name=V}}\n{{Starbox observe|epoch=J}}\n{{Starbox character|class=A}}\n{{Starbox end}}",
            ["Starbox observe", "Starbox character"],
        ),
        ("{{Planetbox begin|name=V}}{{Planetbox star|star=S}}{{Planetbox end}}", ["Planetbox star"]),
        (
            "{|{{Infobox aircraft begin|name=V}}{{Infobox aircraft type|type=T}}{{Infobox aircraft career|c=1}}\n|}",
            ["Infobox aircraft type", "Infobox aircraft career"],
        ),
        ("{{Infobox Ship Begin}}\n|-\n<!-- c -->\n{{Infobox_Ship_Career|Ship name=A}}", ["Infobox Ship Career"]),
        ("{{Infobox ship image|Ship image=A}}\n{{Infobox ship career|Ship name=A}}", ["Infobox ship career"]),
    ],
)
def test_families_of_parts(text, parts):
    (box,) = boxes(text)
    assert [part.template for part in box.parts] == parts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("{{Infobox ship career|Ship name=A}}\nA ship sails here.\n{{Infobox ship career|Ship name=B}}", 2),
        ("{{Infobox ship career|Ship name=A}}\n== B ==\n{{Infobox ship career|Ship name=B}}", 2),
        ("{{Infobox ship career|Ship name=A}}\n{{Infobox aircraft type|type=T}}", 2),
        ("{{Infobox ship career|Ship name=A}}\n{{Infobox person|name=B}}\n{{Infobox ship career|Ship name=C}}", 3),
        ("{{Starbox begin|name=A}}{{Starbox end}}{{Starbox begin|name=B}}{{Starbox end}}", 2),
        ("{{Infobox person|name=A}}\n{{Infobox person|name=B}}", 2),
        ("{{Starbox end}}", 0),
    ],
)
def test_what_does_not_belong_together(text, count):
    assert len(boxes(text)) == count


def test_parts_inside_a_field_are_joined_there():
    (box,) = boxes("{{Infobox person|name=A|module={{Infobox ship begin}}{{Infobox ship career|Ship name=B}}}}")
    (child,) = box.children
    assert (child.via, [part.via for part in child.children]) == ("module", [None])


def test_parts_survive_json():
    article = read_article(SHIP, form="wikitext")
    data = article.to_dict()
    (box,) = data["infoboxes"]
    assert [part["type"] for part in box["has_parts"]] == ["ship"] * 4
    assert not any("via" in part for part in box["has_parts"])
    assert Article.from_dict(data).to_dict() == data
    assert Article.from_dict(data).infoboxes[0].get("ship_launched").raw == "1 May 1900"
