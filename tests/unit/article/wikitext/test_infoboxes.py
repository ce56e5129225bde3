import pytest

from wikicheck.article import Infobox


def fields_of(box: Infobox) -> list[tuple[str, str]]:
    return [(field.name, field.raw) for field in box.fields]


@pytest.mark.parametrize(
    "name",
    [
        "Infobox person",
        "infobox person",
        "Infobox_person",
        "infobox  Person",
        " Infobox person\n",
        "Infobox person<!-- c -->",
        "Template:Infobox person",
        "template:infobox person",
    ],
)
def test_one_template_in_many_spellings(article, name: str):
    (box,) = article("{{" + name + "\n| name = A\n}}").infoboxes
    assert box.type == "person"
    assert fields_of(box) == [("name", "A")]


@pytest.mark.parametrize("name", ["Taxobox", "Speciesbox", "Chembox", "Geobox", "Drugbox", "Automatic taxobox", "Some infobox for x"])
def test_families_without_a_plain_name(article, name: str):
    (box,) = article("{{" + name + "\n| name = A\n}}").infoboxes
    assert box.fields[0].raw == "A"


@pytest.mark.parametrize("name", ["Navbox", "Quote box", "Succession box", "subst:x", "{1}", "#invoke:Infobox", "nowrap"])
def test_what_is_no_infobox(article, name: str):
    assert article("{{" + name + "|name = A}}").infoboxes == []


def test_fields_keep_order_doubles_and_empties(article):
    source = "{{Infobox person\n| name = A\n| alias =\n| born = 1970 \n| name = B\n| note = <!-- none -->\n}}"
    (box,) = article(source).infoboxes
    assert fields_of(box) == [("name", "A"), ("alias", ""), ("born", "1970"), ("name", "B"), ("note", "")]
    assert [field.duplicate_of for field in box.fields] == [None, None, None, 0, None]
    assert [field.is_empty for field in box.fields] == [False, True, False, False, True]
    assert box.get("name").raw == "A"
    assert source[slice(*box.span)] == source


def test_fields_know_where_they_stand(article):
    source = "{{Infobox person\n| birth_date  = {{birth date|1970|1|2}} <!-- sure -->\n| x=y}}"
    first, second = article(source).infoboxes[0].fields
    assert source[slice(*first.name_span)] == "birth_date"
    assert source[slice(*first.value_span)] == first.raw == "{{birth date|1970|1|2}}"
    assert source[slice(*first.span)] == "birth_date  = {{birth date|1970|1|2}}"
    assert source[slice(*second.span)] == "x=y"


def test_keys_and_numbers(article):
    source = "{{Infobox officeholder\n| office2 = B\n| birthdate = 1970\n| Some thing = c\n}}"
    assert [(field.name, field.key, field.index) for field in article(source).infoboxes[0].fields] == [
        ("office2", "office", 2),
        ("birthdate", "birth_date", None),
        ("Some thing", "some_thing", None),
    ]


def test_commented_out_and_positional_parameters_are_no_fields(article):
    source = "{{Infobox person\n| name = A <!-- \n| name = B -->\n| 1970 | b\n||x=1\n}}"
    assert fields_of(article(source).infoboxes[0]) == [("name", "A"), ("x", "1")]


def test_a_url_keeps_its_equals_sign(article):
    source = "{{Infobox person\n| website = http://x.org/?a=b\n| url = {{URL|http://x.org/?a=b}}\n}}"
    box = article(source).infoboxes[0]
    assert [field.text.plain for field in box.fields] == ["http://x.org/?a=b", "x.org/?a=b"]


def test_several_boxes_stay_apart(article):
    page = article(
        "{{Infobox person|name=A}}{{Infobox film|name=B}}\n{|\n| {{Infobox album|name=C}}\n|}\n{{stack|{{Infobox book|name=D}}}}"
    )
    assert [(box.type, box.fields[0].raw) for box in page.infoboxes] == [("person", "A"), ("film", "B"), ("album", "C"), ("book", "D")]


@pytest.mark.parametrize("name", ["module", "child", "embed", "misc2"])
def test_embedded_boxes_are_children(article, name: str):
    source = "{{Infobox person\n| name = A\n| " + name + " = {{Infobox officeholder|embed=yes\n| office1 = B\n}}\n| died = 1999\n}}"
    (box,) = article(source).infoboxes
    assert [field.name for field in box.fields] == ["name", name, "died"]
    (child,) = box.children
    assert (child.template, child.via) == ("Infobox officeholder", name)
    assert ("office1", "B") in fields_of(child)
    assert [inner.template for inner in box.walk()] == ["Infobox person", "Infobox officeholder"]
    assert list(article(source).iter_infoboxes())[1].via == name


def test_a_box_within_a_wrapper_in_a_field_is_a_child_of_the_field(article):
    source = "{{Infobox person|name=A|module={{nowrap|{{Infobox medal|x=1}} {{Infobox b|y={{Infobox c|z=1}}}}}}}}"
    (box,) = article(source).infoboxes
    assert [child.via for child in box.children] == ["module", "module"]
    assert [child.via for child in box.children[1].children] == ["y"]


def test_an_unclosed_infobox_is_read_as_far_as_it_goes(article):
    source = "{{Infobox person\n| name = A\n| birth_date = {{birth date|1970|1|2}}\n\n'''A''' is a singer.\n== Life ==\nText."
    page = article(source)
    (box,) = page.infoboxes
    assert box.type == "person"
    assert [(field.key, field.text.plain) for field in box.fields] == [("name", "A"), ("birth_date", "January 2, 1970")]
    assert "unclosed-template" in [diagnostic.rule for diagnostic in page.diagnostics]
    assert [paragraph.text.plain for paragraph in page.lead.paragraphs] == ["A is a singer."]
    assert [section.title for section in page.sections] == ["", "Life"]


def test_an_unclosed_reference_swallows_no_field(article):
    source = "{{Infobox person\n| a = 1<ref>x\n| b = 2<ref>y</ref>\n}}"
    (box,) = article(source).infoboxes
    assert [field.name for field in box.fields] == ["a", "b"]
    assert [field.text.plain for field in box.fields] == ["1", "2"]


def test_an_unclosed_link_is_no_exception(article):
    page = article("{{Infobox person\n| a = [[X|Y\n| b = 2\n}}\ntext")
    assert page.infoboxes[0].fields[0].name == "a"


def test_labels_of_the_plain_infobox_name_their_data(article):
    source = "{{Infobox\n| title = T\n| label1 = Born\n| data1 = 1970\n| label2 = [[Height]]\n| data2 = 2 m\n| data3 = loose\n}}"
    (box,) = article(source).infoboxes
    assert [(field.name, field.key, field.raw) for field in box.fields] == [
        ("title", "title", "T"),
        ("Born", "birth_date", "1970"),
        ("Height", "height", "2 m"),
        ("data3", "data", "loose"),
    ]


def test_text_and_templates_of_a_field(article):
    source = (
        "{{Infobox person\n| d = {{nowrap|{{birth date|1970|1|2}}}}<br />[[London]]<ref>{{cite web|url=u|title=t}}</ref>\n| n = *NSYNC\n}}"
    )
    field, name = article(source).infoboxes[0].fields
    assert field.text.plain == "January 2, 1970\nLondon"
    assert [call.name for call in field.templates] == ["nowrap", "birth date"]
    assert [argument.value for argument in field.templates[1].arguments] == ["1970", "1", "2"]
    assert source[slice(*field.templates[1].span)] == "{{birth date|1970|1|2}}"
    start = source.index("1970")
    assert field.templates[1].arguments[0].span == (start, start + 4)
    assert [link.target for link in field.text.links] == ["London"]
    assert name.text.plain == "*NSYNC"


def test_arguments_of_a_template_are_readable(article):
    source = "{{Infobox person\n| d = {{Start date|1970|1|df={{nowrap|y}}|x=[[a|b]] <!-- c -->}}\n}}"
    (call,) = [call for call in article(source).infoboxes[0].fields[0].templates if call.name == "start date"]
    assert [(argument.name, argument.value) for argument in call.arguments] == [
        (None, "1970"),
        (None, "1"),
        ("df", "y"),
        ("x", "b"),
    ]


def test_values_have_their_dates_in_place(article):
    source = "{{Infobox person\n| birth_date = {{birth date|1970|1|2}}\n| death_date = 3 March 1999 (aged 29)\n}}"
    born, died = article(source).infoboxes[0].fields
    (date,) = born.dates
    assert source[slice(*date.span)] == "{{birth date|1970|1|2}}"
    (date,) = died.dates
    assert source[slice(*date.span)] == "3 March 1999"


def test_boxes_of_other_languages(article):
    (box,) = article("{{Infobox Schriftsteller\n| Name = A\n| Geburtsdatum = 2. Januar 1970\n}}", language="de").infoboxes
    assert [field.key for field in box.fields] == ["name", "birth_date"]
    (box,) = article("{{Ficha de persona\n| nombre = A\n}}", language="es").infoboxes
    assert box.fields[0].raw == "A"


@pytest.mark.parametrize(
    ("source", "unnamed"),
    [
        ("{{Infobox person| name = A | b | x = 1 }}", ["b"]),
        ("{{Infobox person| b | name = A }}", ["b"]),
        ("{{Infobox person| name = A | b c | [[d]] }}", ["b c", "[[d]]"]),
        ("{{Infobox person| name = [[A]] | b }}", ["b"]),
        ("{{Infobox person| 1 = A | b }}", ["b"]),
        ("{{Geobox|River| name = A | b }}", ["b"]),
        # nothing is lost here
        ("{{Infobox person|| name = A ||| x = 1 | }}", []),
        ("{{Infobox person| name = A | <!-- b --> }}", []),
        ("{{Infobox person| name = [[A|b]] {{nowrap|c}} }}", []),
        ("{{Geobox|River| name = A }}", []),
        ("{{Infobox person| name = A | {{Infobox film|name=B}} }}", []),
    ],
)
def test_what_has_no_name_is_told(article, source: str, unnamed: list[str]):
    page = article(source + "\ntext")
    entries = [entry for entry in page.to_dict()["diagnostics"] if entry["rule"] == "unread-parameter"]
    assert [source[entry["source"]["start"] : entry["source"]["end"]] for entry in entries] == unnamed
    assert {(entry["severity"], entry["path"]) for entry in entries} <= {("info", "/infoboxes/0")}
    assert type(page).from_dict(page.to_dict()).to_dict() == page.to_dict()


@pytest.mark.parametrize(
    ("value", "raw"), [("[[B|c", "[[B|c"), ("[[B|c|d", "[[B|c|d"), ("x [[B|c]", "x [[B|c]"), ("[[B|c]] [[D|e", "[[B|c]] [[D|e")]
)
def test_an_open_link_takes_no_other_field_with_it(article, value: str, raw: str):
    page = article("{{Infobox person\n| a = " + value + "\n| f = 2\n}}\ntext")
    assert [(field.name, field.raw) for field in page.infoboxes[0].fields] == [("a", raw), ("f", "2")]
    assert [diagnostic.rule for diagnostic in page.diagnostics] == ["unclosed-link"]
