"""Traps in infoboxes, by their numbers: what swallows fields, what a template is called, where boxes stand (1 to 9, 22 to 24)."""

import pytest

BOX = "{{Infobox person\n%s\n}}\nAnn was here."
LOST = ["unclosed-template", "unread-template"]


@pytest.mark.parametrize(
    ("inside", "expected", "found"),
    [
        pytest.param(
            "| a = 1<ref>x\n| b = 2<ref>y</ref>\n| c = 3", [("a", 1), ("b", 2), ("c", 3)], ["unclosed-ref", "unread-markup"], id="1"
        ),
        pytest.param("| a = [[X|Y\n| b = 2", [("a", "[[X|Y"), ("b", 2)], ["unclosed-link"], id="2-link"),
        pytest.param("| a = {{b|c}\n| b = 2", [("a", ""), ("b", 2)], LOST, id="2-brace"),
        pytest.param("| a = {{birth date|1970|1|1}\n| b = 2", [("a", ""), ("b", 2)], LOST, id="2-brace-of-a-date"),
        pytest.param("| url = http://x.example/?a=b|c=d", [("url", ("url", "http://x.example/?a=b")), ("c", "d")], [], id="3-address"),
        pytest.param("| url = {{URL|http://x.example/?a=b}}", [("url", ("url", "http://x.example/?a=b"))], [], id="3-template"),
        pytest.param("| url = {{URL|1=http://x.example/?a=b}}", [("url", ("url", "http://x.example/?a=b"))], [], id="3-numbered"),
        pytest.param("| 1 = a | b", [("1", "a")], ["unread-parameter"], id="4-stray-bar"),
        pytest.param("|a=1||b=2", [("a", 1), ("b", 2)], [], id="4-nothing-between-bars"),
        pytest.param("| name = A <!-- | name = B -->", [("name", "A")], [], id="5-field"),
        pytest.param("| a = b <!-- }} -->\n| c = d", [("a", "b"), ("c", "d")], [], id="5-braces"),
        pytest.param(
            "| birth_date = {{nowrap|{{birth date|1970|1|1}}}}<br />London", [("birth_date", ["1970-01-01", "London"])], [], id="7"
        ),
        pytest.param("| b = c\r\n| d = e\r", [("b", "c"), ("d", "e")], [], id="24-line-ends"),
        pytest.param("| a = x&nbsp;y\u00ad&ndash;z", [("a", "x\u00a0y\u00ad–z")], [], id="24-entities"),
    ],
)
def test_fields(fields, rules, inside: str, expected: list[tuple[str, object]], found: list[str]):
    assert fields(BOX % inside) == expected
    assert rules(BOX % inside) == found


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Infobox person<!-- c -->", id="5-comment-in-the-name"),
        pytest.param("Infobox_person", id="6-underscore"),
        pytest.param("infobox Person", id="6-capitals"),
        pytest.param("Template:Infobox person", id="6-namespace"),
        pytest.param(" Infobox person\n", id="6-space"),
        pytest.param("Infobox  person", id="6-two-spaces"),
    ],
)
def test_the_same_template(read, name: str):
    (box,) = read("{{" + name + "|a=b}}\ntext")["infoboxes"]
    assert (box["template"].lower(), box["type"]) == ("infobox person", "person")
    assert [field["name"] for field in box["fields"]] == ["a"]


@pytest.mark.parametrize(
    ("text", "boxes"),
    [
        pytest.param("{{{1|Infobox person}}}", [], id="22-parameter"),
        pytest.param("{{{{{1}}}}}", [], id="22-parameter-as-name"),
        pytest.param("{{#invoke:Infobox|person|a=b}}", [], id="22-invoke"),
        pytest.param("{{subst:Infobox person|a=b}}", [], id="22-subst"),
        pytest.param("{{safesubst:Infobox person|a=b}}", [], id="22-safesubst"),
        pytest.param("{{Infobox person|a=b}}{{Infobox company|a=b}}", ["Infobox person", "Infobox company"], id="23-two"),
        pytest.param("{{stack|{{Infobox person|a=b}}}}", ["Infobox person"], id="23-in-a-template"),
        pytest.param("{|\n| {{Infobox person|a=b}}\n|}", ["Infobox person"], id="23-in-a-table"),
        pytest.param("{{Other uses}}\n" * 10_000 + "{{Infobox person|a=b}}", ["Infobox person"], id="23-late"),
    ],
)
def test_what_is_a_box(article, text: str, boxes: list[str]):
    assert [box.template for box in article(text + "\ntext").infoboxes] == boxes


@pytest.mark.parametrize(
    ("text", "first", "parts"),
    [
        pytest.param(
            "{{Infobox animanga/Header|name=N}}\n{{Infobox animanga/Print|author=A}}\n{{Infobox animanga/Footer}}",
            "Infobox animanga/Header",
            ["Infobox animanga/Print"],
            id="23-three-templates",
        ),
        pytest.param(
            "{|{{Infobox ship begin}}\n{{Infobox ship image|Ship image=A.jpg}}\n{{Infobox ship career|Ship name=N}}\n|}",
            "Infobox ship begin",
            ["Infobox ship image", "Infobox ship career"],
            id="23-table",
        ),
    ],
)
def test_one_box_of_several_templates(read, text: str, first: str, parts: list[str]):
    (box,) = read(text + "\ntext")["infoboxes"]
    assert (box["template"], [part["template"] for part in box["has_parts"]]) == (first, parts)


def test_names_that_live_in_values(fields):
    """22: the bare box, whose labels are values."""
    text = "{{Infobox\n| title = T\n| label1 = Born\n| data1 = 1970\n| label2 = Height\n| data2 = 5 km\n}}\ntext"
    assert fields(text) == [("title", "T"), ("Born", "1970"), ("Height", ("quantity", 5, "km"))]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("na\u200dme", "name", id="24-joiner"),
        pytest.param("\u200fname", "name", id="24-mark-of-direction"),
        pytest.param("birth\u00ad_date", "birth_date", id="24-soft-hyphen"),
        pytest.param("\u00a0death_date", "death_date", id="24-no-break-space"),
    ],
)
def test_characters_that_nobody_sees(read, name: str, key: str):
    (field,) = read("{{Infobox person|" + name + "=A}}\ntext")["infoboxes"][0]["fields"]
    assert (field["name"].strip(), field["key"]) == (name.strip(), key)


def test_a_byte_order_mark_is_no_text(read):
    """24: neither form has anything before its first mark."""
    assert read("\ufeff{{Infobox person|a=b}}\ntext")["sections"][0]["has_parts"][0]["text"] == "text"
    assert read("\ufeff= T =\n\n- Born: 1970\n- Died: 1990\n\ntext", form="plain", title=None)["name"] == "T"


def test_composed_and_decomposed_letters_are_kept_as_they_are(read):
    """24: MediaWiki composes what is saved; here each is what the source has."""
    for title in ("Caf\u00e9", "Cafe\u0301"):
        data = read(f"[[{title}]] [[Category:{title}]]\n== {title} ==", title=title)
        (link,) = data["sections"][0]["has_parts"][0]["links"]
        assert (data["name"], data["categories"][0]["name"], link["target"], data["sections"][1]["name"]) == (title,) * 4
