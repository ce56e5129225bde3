"""Fields of several values: what parts them, lists in lists, and what is no list."""

import pytest

from wikicheck.article import Field, Value, ValueKind
from wikicheck.article.reading import read_article


def field_of(name: str, raw: str, language: str = "en") -> Field:
    text = f"{{{{Infobox thing\n| name = X\n| {name} = {raw}\n}}}}\n'''X''' is a thing.\n"
    return read_article(text, form="wikitext", language=language).infoboxes[0].fields[1]


def told(value: Value) -> object:
    """The texts of a value; a list is a list."""
    return [told(item) for item in value.items] if value.kind is ValueKind.LIST else value.text


TEMPLATES = [
    ("{{plainlist|\n* Ash\n* Birch\n}}", "plain", ["Ash", "Birch"]),
    ("{{Plainlist}}\n* Ash\n* Birch\n{{endplainlist}}", None, ["Ash", "Birch"]),
    ("{{startplainlist}}\n* Ash\n* Birch\n{{endplainlist}}", "plain", ["Ash", "Birch"]),
    ("{{flatlist|\n* Ash\n* Birch\n}}", "horizontal", ["Ash", "Birch"]),
    ("{{flatlist|\n* Ash\n* Birch\n}} {{flatlist|\n* Elm\n}}", "horizontal", ["Ash", "Birch", "Elm"]),
    ("{{hlist|Ash|Birch}}", "horizontal", ["Ash", "Birch"]),
    ("{{hlist|Ash|Birch}} {{hlist|Elm|Fir}}", "horizontal", ["Ash", "Birch", "Elm", "Fir"]),
    ("{{hlist|Ash|Birch}}<br>{{hlist|Elm|Fir}}", "horizontal", ["Ash", "Birch", "Elm", "Fir"]),
    ("{{hlist|Ash · Elm|Birch}}", "horizontal", ["Ash · Elm", "Birch"]),
    ("{{ubl|Ash|Birch}}", "plain", ["Ash", "Birch"]),
    ("{{Unbulleted list|Ash|Birch|class=x|style=color:red}}", "plain", ["Ash", "Birch"]),
    ("{{ubl|1=Ash|2=Birch}}", "plain", ["Ash", "Birch"]),
    ("{{ubl|Ash||Birch}}", "plain", ["Ash", "Birch"]),
    ("{{ubl|Ash, Elm|Birch}}", "plain", ["Ash, Elm", "Birch"]),
    ("{{br list|Ash|Birch}}", "plain", ["Ash", "Birch"]),
    ("{{bulleted list|Ash|Birch}}", "bullet", ["Ash", "Birch"]),
    ("{{ordered list|Ash|Birch}}", "ordered", ["Ash", "Birch"]),
    ("{{collapsible list|title=Trees|Ash|Birch}}", "plain", ["Ash", "Birch"]),
    ("{{cslist|Ash|Birch}}", "comma", ["Ash", "Birch"]),
    ("{{cslist|Ash, Elm|Birch}}", "comma", ["Ash, Elm", "Birch"]),
    ("{{nowrap|{{hlist|Ash|Birch}}}}", "horizontal", ["Ash", "Birch"]),
    ("{{Plainlist|* Ash\n* Birch}}", "plain", ["Ash", "Birch"]),
    ("{{flatlist|* [[Ash]]\n* Birch}}", "horizontal", ["Ash", "Birch"]),
    ("{{collapsible list|title=Trees|* Ash\n* Birch\n}}", "plain", ["Ash", "Birch"]),
    ("{{cslist|\n* Ash\n* Birch\n}}", "comma", ["Ash", "Birch"]),
    ("{{indented plainlist|\n* Ash\n* Birch\n}}", "plain", ["Ash", "Birch"]),
    ("{{pipe separated entries|Ash|Birch}}", "horizontal", ["Ash", "Birch"]),
    ("{{native name list|tag1=la|name1=Fraxinus|tag2=fi|name2=Saarni}}", None, ["Fraxinus", "Saarni"]),
    ("{{plainlist|\n* #1 Ash\n* Birch\n}}", "plain", ["#1 Ash", "Birch"]),
    ("{{ubl|{{nowrap|Ash}}|[[Birch]]}}", "plain", ["Ash", "Birch"]),
    ("{{hlist|Ash|Birch}}<ref>A book.</ref>", "horizontal", ["Ash", "Birch"]),
    ("{{hlist|Ash|Birch}} (2010)", "horizontal", ["Ash", "Birch (2010)"]),
    ("Ash {{ubl|Birch|Elm}}", "plain", ["Ash", "Birch", "Elm"]),
    ("{{ubl|Birch|Elm}} and more", "plain", ["Birch", "Elm", "and more"]),
    ("{{ubl|Ash|{{hlist|Birch|Elm}}}}", "plain", ["Ash", ["Birch", "Elm"]]),
    ("{{plainlist|\n* Ash\n* {{hlist|Birch|Elm}}\n}}", "plain", ["Ash", ["Birch", "Elm"]]),
    ("{{ubl|{{hlist|Ash|Birch}}|{{hlist|Elm|Fir}}}}", "plain", [["Ash", "Birch"], ["Elm", "Fir"]]),
    ("{{ubl|{{ubl|Ash|Birch}}}}", "plain", ["Ash", "Birch"]),
]


@pytest.mark.parametrize(("raw", "marker", "items"), TEMPLATES)
def test_list_templates(raw, marker, items):
    value = field_of("trees", raw).value
    assert value.kind is ValueKind.LIST
    assert told(value) == items
    assert marker is None or value.marker == marker


LINES = [
    ("Ash<br>Birch", "br", ["Ash", "Birch"]),
    ("Ash<br />Birch<br/>", "br", ["Ash", "Birch"]),
    ("Ash<br><br>Birch", "br", ["Ash", "Birch"]),
    ("\n* Ash\n* Birch", "bullet", ["Ash", "Birch"]),
    ("* Ash\n* Birch", "bullet", ["Ash", "Birch"]),
    ("\n* Ash\n** Birch", "bullet", ["Ash", "Birch"]),
    ("\n* Ash\n* Birch\nElm", "bullet", ["Ash", "Birch", "Elm"]),  # on the page, too, the line is below the list
    ("Ash\n* Birch\nElm<br>Fir\n* Oak\n", "bullet", ["Ash", "Birch", "Elm", "Fir", "Oak"]),
    ("* Ash<!--\n-->tree\n* Birch<ref>\na\n</ref>\n", "bullet", ["Ashtree", "Birch"]),
    ("Ash\ntree<br>Birch", "br", ["Ash tree", "Birch"]),
    ("\n# Ash\n# Birch", "ordered", ["Ash", "Birch"]),
    ("Ash<br>(2010)<br>Birch", "br", ["Ash\n(2010)", "Birch"]),
    ("Ash<br>(2010) 12 m<br>Birch", "br", ["Ash", "(2010) 12 m", "Birch"]),
    ("Ash <br> and Birch", "br", ["Ash", "and Birch"]),
]


@pytest.mark.parametrize(("raw", "marker", "items"), LINES)
def test_lines(raw, marker, items):
    value = field_of("trees", raw).value
    assert (value.marker, told(value)) == (marker, items)


SIGNS = [
    ("trees", "Ash · Birch", ["Ash", "Birch"]),
    ("trees", "Ash • Birch • Elm", ["Ash", "Birch", "Elm"]),
    ("trees", "Ash{{·}}Birch{{·}}Elm", ["Ash", "Birch", "Elm"]),
    ("trees", "[[Ash]]{{•}} [[Birch]]", ["Ash", "Birch"]),
    ("trees", "Ash | Birch", None),
    ("occupation", "Poet, editor", ["Poet", "editor"]),
    ("occupation", "Poet, editor and critic", ["Poet", "editor", "critic"]),
    ("occupation", "Poet, editor, and critic", ["Poet", "editor", "critic"]),
    ("occupation", "[[Poet]] and [[Editor]]", ["Poet", "Editor"]),
    ("occupation", "[[Poet]] & [[Editor]]", ["Poet", "Editor"]),
    ("occupation", "[[Poet]] / [[Editor]]", ["Poet", "Editor"]),
    ("occupation", "Poet / editor", ["Poet", "editor"]),
    ("occupation", "Poet; editor, critic", ["Poet", "editor, critic"]),
    ("occupation", '"Poet, seer", critic', ['"Poet, seer"', "critic"]),
    ("occupation", "[[Hull, England|Hull]], [[York]]", ["Hull", "York"]),
    ("starring", "Ann Toll, Jr., Bea Rell", ["Ann Toll, Jr.", "Bea Rell"]),
    ("publisher", "Ash & Birch, Elm & Fir", ["Ash & Birch", "Elm & Fir"]),
]


@pytest.mark.parametrize(("name", "raw", "items"), SIGNS)
def test_signs_between_items(name, raw, items):
    value = field_of(name, raw.replace(" | ", " {{!}} ")).value
    assert told(value) == (items if items is not None else ["Ash", "Birch"])


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("trees", "Ash, Birch"),  # nothing says that there may be several
        ("trees", "Ash and Birch"),
        ("trees", "Ash/Birch"),
        ("trees", "Ash·Birch"),  # no space: one word
        ("title", "Ash · Birch"),  # titles may have any sign
        ("name", "Ash • Birch"),
        ("occupation", "Poet and editor"),
        ("occupation", "Poet"),
        ("occupation", "Poet (since 1990, mostly)"),
        ("birth_place", "Hull, England"),
        ("birth_place", "Hull,<br>England"),
        ("author", "Smith & Sons"),
        ("trees", "{{plainlist|\n* Ash\n}}"),
        ("trees", "{{ubl|Ash}}"),
        ("trees", "{{hlist|[[Ash]]}}"),
        ("trees", "Ash<br>"),
        ("trees", "12,345"),
    ],
)
def test_what_is_no_list(name, raw):
    assert field_of(name, raw).value.kind is not ValueKind.LIST


def test_templates_side_by_side_are_items():
    value = field_of("spouse", "{{marriage|Ann Toll|1950|1960}} {{marriage|Bea Rell|1961}}").value
    assert [item.kind for item in value.items] == [ValueKind.EVENT, ValueKind.EVENT]


def test_items_are_read_apart():
    value = field_of("trees", "{{ubl|12 m|[[Ash]]|$5 million|{{unheard of}}|1999}}").value
    kinds = [item.kind.value for item in value.items]
    assert kinds[:3] == ["quantity", "link", "money"]
    assert not value.complete


def test_items_know_their_source():
    text = "{{Infobox thing\n| trees = {{hlist|Ash|[[Birch]] tree}}\n}}"
    value = read_article(text).infoboxes[0].fields[0].value
    assert [text[slice(*item.span)] for item in value.items] == ["Ash", "[[Birch]] tree"]


@pytest.mark.parametrize("depth", [5, 40])
def test_deep_lists_end(depth):
    raw = "{{ubl|a|" * depth + "b" + "}}" * depth
    value = field_of("trees", raw).value
    assert next(value.iter_values()).text == "a"


def test_very_many_items_are_cut():
    value = field_of("trees", "<br>".join("abc" for _ in range(3000))).value
    assert len(value.items) == 500


@pytest.mark.parametrize(
    ("name", "raw", "items"),
    [
        ("genre", "[[Ash]]\n[[Birch]]\n[[Elm]]", ["Ash", "Birch", "Elm"]),
        ("genre", "[[Ash]],\n[[Birch]]", ["Ash", "Birch"]),
        ("genre", "[[Ash]]\n{{small|(old)}}\n[[Birch]]", ["Ash (old)", "Birch"]),
        ("x", "– Ash<br>– Birch", ["Ash", "Birch"]),
        ("x", "• Ash<br />• Birch", ["Ash", "Birch"]),
        ("starring", "[[Ash]]<br>[[Birch]]<br>and<br>[[Elm]]", ["Ash", "Birch", "Elm"]),
    ],
)
def test_lines_of_the_source_and_dashes(name, raw, items):
    assert told(field_of(name, raw).value) == items


@pytest.mark.parametrize(
    ("name", "raw", "text"),
    [
        ("x", "Ash and\nBirch", "Ash and Birch"),
        ("motto", "Ash and oak\nfor ever", "Ash and oak for ever"),
        ("genre", "A story of trees that stand side by side in this forest which is old and has been wild and\nelms", None),
        ("x", "– Ash<br>Birch", ["– Ash", "Birch"]),
    ],
)
def test_lines_that_are_no_items(name, raw, text):
    found = told(field_of(name, raw).value)
    assert found == text if text is not None else isinstance(found, str)
