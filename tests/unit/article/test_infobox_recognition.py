"""Which templates are infoboxes, and of what type."""

import pytest

from wikicheck.article.infobox_types import infobox_type, is_generic, unprefixed
from wikicheck.article.reading import read_article


def boxes(text, **known):
    return read_article(text, form="wikitext", **known).infoboxes


@pytest.mark.parametrize(
    "opening",
    [
        "{{Infobox person",
        "{{infobox Person",
        "{{INFOBOX PERSON",
        "{{Infobox_person",
        "{{ Infobox  person ",
        "{{\nInfobox person\n",
        "{{Infobox person<!-- see talk -->",
        "{{<!-- see talk -->Infobox person",
        "{{Template:Infobox person",
        "{{template: infobox_person",
        "{{Vorlage:Infobox person",
        "{{Modèle:Infobox person",
        "{{Шаблон:Infobox person",
        "{{Šablona:Infobox person",
        "{{Bản mẫu:Infobox person",
        "{{テンプレート:Infobox person",
        "{{Infobox\u200e person",
    ],
)
def test_one_template_in_many_spellings(opening):
    (box,) = boxes(opening + "|name=A}}")
    assert (box.type, box.get("name").raw) == ("person", "A")


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("Taxobox", "species"),
        ("Automatic taxobox", "species"),
        ("Speciesbox", "species"),
        ("Subspeciesbox", "species"),
        ("Infraspeciesbox", "species"),
        ("Hybridbox", "species"),
        ("Virusbox", "species"),
        ("Chembox", "chemical"),
        ("Elementbox", "chemical"),
        ("Drugbox", "drug"),
        ("Geobox", ""),
        ("Bio", "person"),
        ("Personendaten", "person"),
        ("Persondata", "person"),
        ("Starbox begin", "astronomical object"),
        ("Planetbox begin", "astronomical object"),
        ("Ethnic group", "ethnic group"),
        ("NRHP", "building"),
        ("Enzyme", "biology"),
        ("Tassobox", "species"),
        ("Quimibox", "chemical"),
        ("Taksokutu", "species"),
        ("Военный деятель", "person"),
        ("Населений пункт", "settlement"),
        ("Faktamall biografi", "person"),
        ("Infobox - sídlo světa", "settlement"),
        ("Kişi bilgi kutusu", "person"),
        ("Yerleşim bilgi kutusu", "settlement"),
        ("Infoboks biografi", "person"),
        ("Infoboks tettsted", "settlement"),
        ("Személy infobox", "person"),
        ("אישיות", "person"),
        ("جعبه اطلاعات شخص", "person"),
        ("Thông tin nhân vật", "person"),
        ("Kotak info orang", "person"),
        ("Infocaseta biografie", "person"),
        ("Infotaula persona", "person"),
        ("Πληροφορίες προσώπου", "person"),
        ("Henkilö", "person"),
        ("Infobox film series", "film"),
        ("Infobox book series", "book"),
        ("Football player infobox", ""),
        ("Book infobox", "book"),
        ("Infobox of my own", ""),
    ],
)
def test_families_without_the_word_and_names_of_other_languages(name, type_):
    (box,) = boxes("{{" + name + "|name=A}}")
    assert box.type == type_


@pytest.mark.parametrize(
    "text",
    [
        "{{Infobox documentation|name=A}}",
        "{{Infobox mapframe|name=A}}",
        "{{Infobox person/doc|name=A}}",
        "{{Infobox person/height|m=1.7}}",
        "{{Infobox requested|name=A}}",
        "{{Cleanup infobox|name=A}}",
        "{{User infobox|name=A}}",
        "{{Userbox|name=A}}",
        "{{Navbox|name=A}}",
        "{{Succession box|before=A}}",
        "{{Chess diagram|tright}}",
        "{{Sidebar|name=A}}",
        "{{Weather box|location=A}}",
        "{{Quote box|quote=A}}",
        "{{Track listing|title1=A}}",
        "{{Multiple infoboxes|name=A}}",
        "{{#invoke:Infobox|infobox|label1=A|data1=B}}",
        "{{#if:x|Infobox person}}",
        "{{{Infobox person|A}}}",
        "{{{{{1}}}|name=A}}",
        "{{subst:Infobox person|name=A}}",
        "{{ safesubst:Infobox person|name=A}}",
        "<nowiki>{{Infobox person|name=A}}</nowiki>",
        "<!-- {{Infobox person|name=A}} -->",
        "[[Template:Infobox person]]",
        "{{tl|Infobox person}}",
    ],
)
def test_what_only_looks_like_an_infobox(text):
    assert boxes(text) == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("{{Infobox person|name=A}}{{Infobox film|name=B}}", ["person", "film"]),
        ("{{stack|{{Infobox person|name=A}}{{Infobox film|name=B}}}}", ["person", "film"]),
        ("{{multiple infoboxes|{{Infobox person|name=A}}|{{Infobox film|name=B}}}}", ["person", "film"]),
        ("<div>\n{{Infobox person|name=A}}\n</div>\n{|\n| {{Infobox film|name=B}}\n|}", ["person", "film"]),
        ("{{Other uses}}\n" * 3_000 + "{{Infobox person|name=A}}", ["person"]),
        ("Some prose first. {{Infobox person|name=A}} And more.", ["person"]),
        ("== One ==\n{{Infobox person|name=A}}\n== Two ==\n{{Infobox film|name=A}}", ["person", "film"]),
    ],
)
def test_several_boxes_are_kept_apart(text, types):
    assert [box.type for box in boxes(text)] == types


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("{{Infobox person|module={{Infobox officeholder|embed=yes|office=A}}}}", [("module", "officeholder")]),
        ("{{Infobox person|misc=x {{Infobox royalty|child=yes|reign=1}} y}}", [("misc", "royalty")]),
        ("{{Infobox person|module = \n{{nowrap|{{Infobox film|name=B}}}}}}", [("module", None)]),
        ("{{Infobox person|name=A|{{Infobox film|name=B}}}}", [("1", None)]),
        (
            "{{Infobox person|module={{Infobox film|name=B}}|module2={{Infobox royalty|reign=1}}}}",
            [("module", None), ("module2", "royalty")],
        ),
        (
            "{{Chembox|Section1={{Chembox Identifiers|CASNo=7}}|Section2={{Chembox Hazards|NFPA-H=1}}}}",
            [("Section1", None), ("Section2", None)],
        ),
        ("{{Infobox spaceflight|interplanetary={{Infobox spaceflight/IP|type=orbiter}}}}", [("interplanetary", None)]),
    ],
)
def test_embedded_boxes_know_the_field_they_stand_in(text, tree):
    (box,) = boxes(text)
    assert [(child.via, child.subtype) for child in box.children] == tree


def test_boxes_in_boxes_in_boxes_are_a_tree():
    (box,) = boxes("{{Infobox person|name=A|module={{Infobox film|name=B|misc={{Infobox album|name=C}}}}}}")
    assert [inner.get("name").raw for inner in box.walk()] == ["A", "B", "C"]
    assert [inner.via for inner in box.walk()] == [None, "module", "misc"]


def test_a_value_template_that_is_called_infobox_is_no_child():
    (box,) = boxes("{{Infobox person|height={{Infobox person/height|m=1.7}}|map={{Infobox mapframe}}}}")
    assert box.children == []


@pytest.mark.parametrize(
    ("kind", "type_", "subtype"),
    [
        ("River", "river", None),
        (" Settlement ", "settlement", None),
        ("Mountain", "mountain", None),
        ("Building", "building", None),
        ("Bridge", "building", "bridge"),
        ("Whatever", "", None),
    ],
)
def test_a_geobox_says_its_type_in_its_first_parameter(kind, type_, subtype):
    (box,) = boxes("{{Geobox|" + kind + "\n|name=A}}")
    assert (box.type, box.subtype) == (type_, subtype)
    assert [field.name for field in box.fields] == ["name"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("{{Infobox|label1=Born|data1=1970}}", [("Born", "birth_date", "1970")]),
        ("{{Infobox|data1=1970|label1=[[Birth|Born]]}}", [("Born", "birth_date", "1970")]),
        ("{{Infobox|label1=Shoe size|data1=41}}", [("Shoe size", "shoe_size", "41")]),
        ("{{Infobox|label1=Born|data2=loose}}", [("data2", "data", "loose")]),
        (
            "{{Infobox|above=A|header1=H|image=B.jpg|caption1=c}}",
            [("above", "above", "A"), ("header1", "header", "H"), ("image", "image", "B.jpg"), ("caption1", "caption", "c")],
        ),
        ("{{Infobox|bodyclass=x|label1=|data1=y}}", [("bodyclass", "bodyclass", "x"), ("data1", "data", "y")]),
        ("{{Карточка|метка1=Рост|текст1=2 м}}", [("Рост", "height", "2 м")]),
        ("{{Infobox|Nome1=Altezza|Valore1=2 m}}", [("Altezza", "height", "2 m")]),
        ("{{Info|rótulo1=Altura|dados1=2 m}}", [("Altura", "height", "2 m")]),
        ("{{Infotaula|etiqueta1=Naixement|dades1=1970}}", [("Naixement", "birth_date", "1970")]),
        ("{{Infobox of my own|label1=Born|data1=1970}}", [("Born", "birth_date", "1970")]),
        ("{{Infobox river|label1=Born|data1=1970}}", [("label1", "label", "Born"), ("data1", "data", "1970")]),
    ],
)
def test_bare_boxes_have_their_names_in_the_values(text, fields):
    (box,) = boxes(text)
    assert [(field.name, field.key, field.raw) for field in box.fields] == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        # an unclosed footnote, link and template inside a value
        ("{{Infobox person\n| a = 1<ref>x\n| b = 2<ref>y</ref>\n| c = 3\n}}", {"b": "2<ref>y</ref>", "c": "3"}),
        ("{{Infobox person\n| a = [[X|Y\n| b = 2\n}}", {"b": "2"}),
        ("{{Infobox person\n| a = {{b|c}\n| b = 2\n}}\n'''A'''", {"a": "{{b|c}", "b": "2"}),
        ("{{Infobox person\n| a = 1\n| b = 2\n\n'''A''' is here.", {"a": "1", "b": "2"}),
        # equals signs in values
        ("{{Infobox person\n| u = http://x.org/?a=b\n| c = d=e\n}}", {"u": "http://x.org/?a=b", "c": "d=e"}),
        # stray pipes
        ("{{Infobox person| a = 1 || b = 2 | }}", {"a": "1", "b": "2"}),
        ("{{Infobox person| a = x | y | b = 2}}", {"a": "x", "b": "2"}),
        # comments
        ("{{Infobox person| a = 1 <!-- | a = 2 --> | b = <!-- nothing --> | c = 3 <!-- }} -->}}", {"a": "1", "b": "", "c": "3"}),
        # line ends
        ("{{Infobox person\r\n| a = 1\r\n| b = 2\r\n}}", {"a": "1", "b": "2"}),
    ],
)
def test_fields_survive_what_is_wrong_with_their_neighbours(text, fields):
    (box,) = boxes(text)
    found = {field.name: field.raw for field in box.fields}
    assert {name: found.get(name) for name in fields} == fields


def test_what_another_template_closed_is_not_left_in_the_text():
    article = read_article("{{Infobox person\n| a = {{b|c}\n| b = 2\n}}\n'''A''' is here.\n", form="wikitext")
    assert [paragraph.text.plain for paragraph in article.lead.paragraphs] == ["A is here."]
    assert [diagnostic.rule for diagnostic in article.diagnostics] == ["unclosed-template"]


def test_repeated_and_empty_fields_are_kept_in_order():
    (box,) = boxes("{{Infobox person|name=A|born=|name=B|name=}}")
    assert [(field.key, field.raw, field.is_empty, field.duplicate_of) for field in box.fields] == [
        ("name", "A", False, None),
        ("birth_date", "", True, None),
        ("name", "B", False, 0),
        ("name", "", True, 0),
    ]


def test_names_and_values_know_their_places():
    text = "{{Infobox person\n|  name   =  Ann Lee <!-- c -->\n|born=<!-- d --> 1970\n}}"
    (box,) = boxes(text)
    for field in box.fields:
        assert text[slice(*field.name_span)] == field.name
        assert text[slice(*field.value_span)] == field.raw
    assert [field.raw for field in box.fields] == ["Ann Lee", "1970"]


def test_bare_names():
    assert is_generic("Infobox")
    assert is_generic("Ficha")
    assert not is_generic("Infobox person")
    assert unprefixed("Vorlage:infobox Ort") == "Infobox Ort"
    assert unprefixed("Info:x") == "Info:x"


@pytest.mark.parametrize("name", ["infobox " * 10_000, "box" * 50_000, "Infobox/" * 20_000, ":" * 10_000, "_" * 10_000])
def test_names_of_any_length(name):
    assert infobox_type(name) in {None, ""}


LAKE = (
    "{{%s\n| nimi = Järvi\n| pinta-ala = 12,5\n| syvyys = 3\n| saaria = 4\n| maa = [[Suomi]]\n}}\n'''Järvi''' on järvi.\n\n== Luonto ==\n"
)


@pytest.mark.parametrize(
    "text",
    [
        LAKE % "Järvikehys",
        "{{tarkennettava|jokin}}\n" + LAKE % "Järvikehys",
        (LAKE % "Järvikehys").replace("\n| ", "\n  | "),
        (LAKE % "Järvikehys").replace("\n| ", " |\n"),
    ],
)
def test_a_page_of_another_language_may_begin_with_a_box_of_unknown_name(text):
    (box,) = boxes(text, language="fi")
    assert (box.template, box.type, len(box.fields)) == ("Järvikehys", "", 5)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LAKE % "Lake frame", "en"),  # all boxes of English Wikipedia are known by name
        ("'''Järvi''' on järvi.\n\n== Luonto ==\n" + LAKE % "Järvikehys", "fi"),
        ("{{Järvikehys|nimi=A|pinta-ala=1|syvyys=2|saaria=3|maa=4}}\n'''A''' on järvi.", "fi"),
        ("{{Järvikehys\n| nimi = A\n| syvyys = 2\n}}\n'''A''' on järvi.", "fi"),
    ],
)
def test_what_a_page_begins_with_is_not_always_a_box(text, language):
    assert not boxes(text, language=language)


def test_a_known_box_counts_before_one_of_unknown_name():
    found = boxes(LAKE % "Järvikehys" + "{{Infobox person\n| name = A\n}}\n", language="fi")
    assert [box.template for box in found] == ["Infobox person"]


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("<li>b", "b"),
        ("x<li>a</li><li>b", "x\na\n\nb"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<dl><dt>a<dd>b</dl>", "a\nb"),
        ("<td>b", "b"),
    ],
)
def test_items_of_html_that_nothing_closes_leave_the_box_whole(raw, plain):
    text = f"{{{{Infobox person|name=X\n|notes={raw}\n|birth_date=1 May 1970\n}}}}\n'''X''' is a potter.\n\n<li>c"
    article = read_article(text, form="wikitext", language="en")
    (box,) = article.infoboxes
    assert [(field.name, field.text.plain) for field in box.fields] == [("name", "X"), ("notes", plain), ("birth_date", "1 May 1970")]
    assert article.diagnostics == []
