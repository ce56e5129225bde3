import gc
from weakref import ref

import pytest


def notes_of(article, source: str):
    return [
        (note.name, note.group, None if note.body is None else source[slice(*note.body)], [source[slice(*use)] for use in note.uses])
        for note in article(source).references
    ]


def test_notes_without_a_name(article):
    source = "a<ref>b</ref> c<ref>b</ref>"
    assert notes_of(article, source) == [(None, None, "b", ["<ref>b</ref>"]), (None, None, "b", ["<ref>b</ref>"])]


def test_named_notes_are_one(article):
    source = "a<ref name=x/> b<ref name=\"x\">body</ref> c<ref name='x' />"
    assert notes_of(article, source) == [("x", None, "body", ["<ref name=x/>", '<ref name="x">body</ref>', "<ref name='x' />"])]


def test_the_first_body_counts(article):
    source = "<ref name=a>one</ref><ref name=a>two</ref>"
    assert notes_of(article, source)[0][2] == "one"


def test_a_note_that_is_never_defined(article):
    assert notes_of(article, "a<ref name=x />") == [("x", None, None, ["<ref name=x />"])]


def test_groups_keep_names_apart(article):
    source = '<ref name=a>one</ref><ref name=a group=note>two</ref><ref group="note" name=a />'
    assert notes_of(article, source) == [
        ("a", None, "one", ["<ref name=a>one</ref>"]),
        ("a", "note", "two", ["<ref name=a group=note>two</ref>", '<ref group="note" name=a />']),
    ]


def test_listed_notes_are_defined_there_and_used_elsewhere(article):
    source = "x<ref name=a/>\n<references><ref name=a>body</ref><ref name=b>idle</ref></references>"
    assert notes_of(article, source) == [("a", None, "body", ["<ref name=a/>"]), ("b", None, "idle", [])]
    source = "x<ref name=a/>\n{{reflist|refs=\n<ref name=a>body</ref>\n}}"
    assert notes_of(article, source) == [("a", None, "body", ["<ref name=a/>"])]


def test_a_list_may_set_the_group(article):
    source = "x<ref name=a group=n /><references group=n><ref name=a>body</ref></references>"
    assert notes_of(article, source) == [("a", "n", "body", ["<ref name=a group=n />"])]


def test_templates_that_write_notes(article):
    source = "a{{r|x|y}} b{{efn|text|name=z}} c{{sfn|Lee|2000|p=5}} d{{sfn|Lee|2000|p=5}} e{{refn|own|group=n}}"
    assert notes_of(article, source) == [
        ("x", None, None, ["{{r|x|y}}"]),
        ("y", None, None, ["{{r|x|y}}"]),
        ("z", "lower-alpha", "text", ["{{efn|text|name=z}}"]),
        ("FOOTNOTELee20005", None, "{{sfn|Lee|2000|p=5}}", ["{{sfn|Lee|2000|p=5}}", "{{sfn|Lee|2000|p=5}}"]),
        (None, "n", "own", ["{{refn|own|group=n}}"]),
    ]


def test_notes_come_in_the_order_of_their_use(article):
    source = "<ref name=b /><ref name=a>1</ref>\n{{reflist|refs=<ref name=c>3</ref><ref name=b>2</ref>}}"
    assert [note[0] for note in notes_of(article, source)] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("<ref name=a/>", "a"),
        ("<ref name=a />", "a"),
        ('<ref name="a"/>', "a"),
        ("<ref name='a' />", "a"),
        ('<ref name = "a">b</ref>', "a"),
        ('<ref name="a b">b</ref>', "a b"),
        ("<ref name=a>b</ref>", "a"),
        ("<REF NAME=a>b</REF>", "a"),
        ('<ref name="a&amp;b">b</ref>', "a&b"),
        ('<ref name=" a  b ">b</ref>', "a b"),
        ('<ref name="">b</ref>', None),
        ("<ref>b</ref>", None),
        ("{{r|a}}", "a"),
        ("{{R|a}}", "a"),
        ("{{r|name=a}}", "a"),
        ("{{r|a|p=5}}", "a"),
        ('{{r|"a"}}', "a"),
        ("{{efn|b|name=a}}", "a"),
        ("{{efn|name=a}}", "a"),
        ("{{refn|name=a|b}}", "a"),
        ("{{refn|1=b|name=a}}", "a"),
        ("{{#tag:ref|b|name=a}}", "a"),
        ('{{#tag:ref|b|name="a"}}', "a"),
    ],
)
def test_names_of_notes(article, source: str, name: str | None):
    (note,) = article("x" + source).references
    assert note.name == name
    assert [use.end - use.start for use in note.uses] == [len(source)]


@pytest.mark.parametrize(
    "source",
    [
        "<nowiki><ref>a</ref></nowiki>",
        "<!-- <ref>a</ref> -->",
        "<reference>a</reference>",
        "{{reflist}}",
        "{{rp|5}}",
        "{{cn}}",
        "{{main|a}}",
        "",
    ],
)
def test_what_is_no_note(article, source: str):
    assert article(source).references == []


@pytest.mark.parametrize(
    ("source", "group"),
    [
        ("{{efn|a}}", "lower-alpha"),
        ("{{efn-ua|a}}", "upper-alpha"),
        ("{{efn-lr|a}}", "lower-roman"),
        ("{{efn-ur|a}}", "upper-roman"),
        ("{{efn-lg|a}}", "lower-greek"),
        ("{{notetag|a}}", "note"),
        ("{{efn|a|group=z}}", "z"),
        ("{{refn|a|group=z}}", "z"),
        ("{{refn|a}}", None),
        ("{{refnest|group=注|a}}", "注"),
        ("{{#tag:ref|a|group=z}}", "z"),
        ("<ref group=z>a</ref>", "z"),
        ('<ref group="z z">a</ref>', "z z"),
    ],
)
def test_groups_of_notes(article, source: str, group: str | None):
    (note,) = article(source).references
    assert note.group == group


def test_a_function_takes_its_first_argument_whole(article):
    source = "{{#tag:ref|See http://x.example/?a=b and [[c|d]]|group=n}}"
    assert notes_of(article, source)[0][2] == "See http://x.example/?a=b and [[c|d]]"


@pytest.mark.parametrize(
    "source",
    [
        "x<ref name=a/><references><ref name=a>b</ref></references>",
        "x<ref name=a/>{{reflist|refs=<ref name=a>b</ref>}}",
        "x<ref name=a/>{{Reflist|30em|refs=\n<ref name=a>b</ref>\n}}",
        "x<ref name=a/>{{references|<ref name=a>b</ref>}}",
        "x<ref name=a/>{{#tag:references|<ref name=a>b</ref>}}",
        "x<ref name=a/>{{listaref|refs=<ref name=a>b</ref>}}",
        "x<ref name=a/>{{références|références=<ref name=a>b</ref>}}",
        "x<ref name=a/>{{примечания|refs=<ref name=a>b</ref>}}",
        "x<ref name=a/>{{Przypisy|<ref name=a>b</ref>}}",
    ],
)
def test_notes_that_are_only_listed(article, source: str):
    (note,) = article(source).references
    assert (source[slice(*note.body)], len(note.uses)) == ("b", 1)


@pytest.mark.parametrize(
    "source", ["x{{efn|name=a}}{{notelist|notes={{efn|name=a|b}}}}", "x{{efn|name=a}}{{notelist|refs={{efn|name=a|b}}}}"]
)
def test_notes_of_templates_that_are_only_listed(article, source: str):
    (note,) = article(source).references
    assert (note.group, source[slice(*note.body)], len(note.uses)) == ("lower-alpha", "b", 1)


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("{{cite book|title=T}}", "template", None),
        (" {{cite book|title=T}} ", "template", None),
        ("{{cite book|title=T}}.", "template", None),
        ("{{cite book|title=T}} {{dead link|date=May 2010}}", "template", None),
        ("{{cite book|title=T}}<!-- checked -->", "template", None),
        ("<small>{{cite book|title=T}}</small>", "template", None),
        ("* {{cite book|title=T}}\n* {{cite book|title=U}}", "template", None),
        ("{{unbulleted list citebundle|{{cite book|title=T}}|{{cite book|title=U}}}}", "template", None),
        ("See {{cite book|title=T}}", "template", "See T."),
        ("{{cite book|title=T}}, which says so", "template", "T., which says so"),
        ("{{A source nobody knows|12}}", "template", None),
        ("{{webarchive|url=http://x.example|date=May 2010}}", "template", None),
        ("Lee, ''Waters''.", "text", "Lee, Waters."),
        ("[http://x.example Waters], 2004", "text", "Waters, 2004"),
        ("http://x.example", "text", "http://x.example"),
        ("{{harvnb|Lee|2000|p=5}}", "shortened", "Lee 2000, p. 5"),
        ("{{harvnb|Lee|2000|p=5}}; {{harvnb|Kim|2001}}", "shortened", "Lee 2000, p. 5; Kim 2001"),
        ("See {{harvnb|Lee|2000|p=5}}.", "shortened", "See Lee 2000, p. 5."),
        ("{{harvnb|Lee|2000}} in {{cite book|title=T}}", "template", "Lee 2000 in T."),
    ],
)
def test_how_notes_say_what_they_refer_to(article, body: str, kind: str, text: str | None):
    (note,) = article(f"x<ref>{body}</ref>").references
    assert (note.kind, note.text and note.text.plain) == (kind, text)


def test_a_note_that_is_used_and_never_defined(article):
    (note,) = article("x<ref name=a/>").references
    assert (note.kind, note.text, note.citations, note.parents) == ("undefined", None, (), ())


def test_a_note_with_several_citations(article):
    (note,) = article("x<ref>{{cite book|title=T}} {{cite web|title=U}}</ref>").references
    assert [citation.title for citation in note.citations] == ["T", "U"]


def test_addresses_in_notes(article):
    (note,) = article("x<ref>[http://x.example ''Waters''], http://y.example and [http://z.example]</ref>").references
    assert note.note.addresses == (("http://x.example", "Waters"), ("http://y.example", None), ("http://z.example", None))


def test_notes_in_notes(article):
    source = "x{{efn|A note.<ref name=b>{{cite book|title=T}}</ref>{{sfn|Lee|2000}}|name=a}}"
    notes = article(source).references
    assert [(note.name, note.kind) for note in notes] == [("a", "text"), ("b", "template"), ("FOOTNOTELee2000", "shortened")]
    assert notes[0].text.plain == "A note."
    assert [source[slice(*mark)] for mark in notes[0].text.citations] == [
        "<ref name=b>{{cite book|title=T}}</ref>",
        "{{sfn|Lee|2000}}",
    ]


_FULL = "{{cite book|last=Lee|first=Ann|year=2000|title=T}}"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("{{sfn|Lee|2000}}", _FULL),
        ("{{Sfn|Lee|2000|p=5}}", _FULL),
        ("{{sfn|Lee|2000|pp=5–6|loc=fig. 2}}", _FULL),
        ("{{sfnp|Lee|2000}}", _FULL),
        ("<ref>{{harvnb|Lee|2000}}</ref>", _FULL),
        ("<ref>{{harv|Lee|2000}}</ref>", _FULL),
        ("{{harvtxt|Lee|2000}}", _FULL),
        ("{{harvcoltxt|Lee|2000}}", _FULL),
        ("{{harv|Lee|2000|p=5}}", _FULL),
        ("{{harvnb|last=Lee|year=2000}}", _FULL),
        ("{{sfn|Lee|Kim|2000}}", "{{citation|last=Lee|last2=Kim|year=2000|title=T}}"),
        ("{{sfn|A|B|C|D|2000}}", "{{citation|last1=A|last2=B|last3=C|last4=D|last5=E|year=2000|title=T}}"),
        ("{{sfn|Lee|2000a}}", "{{cite book|last=Lee|year=2000a|title=T}}"),
        ("{{sfn|Lee|2000a}}", "{{cite journal|last=Lee|date=5 May 2000a|title=T}}"),
        ("{{sfn|Wave Society|2000}}", "{{cite web|author=Wave Society|date=2000-05-05|title=T}}"),
        ("{{sfn|Lee|2000}}", "{{cite book|editor-last=Lee|year=2000|title=T}}"),
        ("{{sfn|Waves|2000}}", "{{cite web|title=T|ref={{sfnref|Waves|2000}}}}"),
        ("{{sfn|Waves|2000}}", "{{cite web|title=T|ref={{harvid|Waves|2000}}}}"),
        ("{{sfn|Lee|ref=Waves}}", "{{cite web|title=T|ref=Waves}}"),
        ("{{sfn|Lee}}", "{{cite web|last=Lee|title=T}}"),
        ("{{sfn|Lee|n.d.}}", "{{cite web|last=Lee|date=n.d.|title=T}}"),
        ("{{sfn|Lee|c. 2000}}", "{{cite web|last=Lee|date=c. 2000|title=T}}"),
        ("{{sfn|Lee|2000}}", "{{A source|12|ref={{harvid|Lee|2000}}}}"),
        ("{{sfn|Lee|2000}}", "{{wikicite|ref={{sfnref|Lee|2000}}|reference=Lee, ''T''.}}"),
        ("{{odn|Lee|2000|s=5}}", "{{Cytuj książkę|nazwisko=Lee|rok=2000|tytuł=T}}"),
        ("{{sfn|Ли|2000|с=5}}", "{{книга|автор=Ли|год=2000|заглавие=T}}"),
        ("<ref>{{Harvsp|Lee|2000|p=5}}</ref>", "{{Ouvrage|nom1=Lee|année=2000|titre=T}}"),
    ],
)
def test_short_citations_lead_to_the_full_one(article, short: str, full: str):
    source = f"x{short}\n== Sources ==\n* {full}\n* {{{{cite book|last=Orr|year=1999|title=Z}}}}"
    first, *rest = article(source).references
    assert first.kind == "shortened"
    (parent,) = first.parents
    assert (source[slice(*parent.body)], parent.is_listed, parent.uses) == (full, True, ())
    assert [note.is_listed for note in rest] == [True, True]


def test_full_citations_may_stand_in_notes(article):
    source = f"x<ref name=a>{_FULL}</ref> y{{{{sfn|Lee|2000|p=5}}}}"
    note, short = article(source).references
    assert short.parents == (note,)
    assert not note.is_listed


@pytest.mark.parametrize(
    "short", ["{{sfn|Lee|2001}}", "{{sfn|Lea|2000}}", "{{sfn|Lee|2000b}}", "{{sfn|Lee|Kim|2000}}", "{{sfn|2000}}", "{{sfn}}"]
)
def test_short_citations_that_lead_nowhere(article, short: str):
    first, full = article(f"x{short}\n* {_FULL}").references
    assert (first.kind, first.parents, full.is_listed) == ("shortened", (), True)


def test_several_short_citations_in_one_template(article):
    full = "* {{cite book|last=Lee|year=2000|title=T}}\n* {{cite book|last=Kim|last2=Fox|year=2001|title=U}}"
    for short in ("{{sfnm|1a1=Lee|1y=2000|1p=5|2a1=Kim|2a2=Fox|2y=2001|2pp=6–7}}", "{{sfnm|Lee|2000|1p=5|Kim|Fox|2001|2pp=6–7}}"):
        first, lee, kim = article(f"x{short}\n{full}").references
        assert first.text.plain == "Lee 2000, p. 5; Kim & Fox 2001, pp. 6–7"
        assert first.parents == (lee, kim)


def test_the_same_short_citation_is_one_note(article):
    notes = article(f"x{{{{sfn|Lee|2000|p=5}}}} y{{{{sfn|Lee|2000|p=5}}}} z{{{{sfn|Lee|2000|p=6}}}}\n* {_FULL}").references
    assert [len(note.uses) for note in notes] == [2, 1, 0]


def test_the_citation_of_a_short_one(article):
    (note,) = article("x{{sfn|Lee|Kim|2000|pp=5–6|loc=fig. 2}}").references
    (citation,) = note.citations
    assert (citation.template, citation.type, citation.authors) == ("Sfn", "short", ("Lee", "Kim"))
    assert citation.values == {"date": "2000", "pages": "5–6", "at": "fig. 2"}


def test_a_note_that_goes_on_with_another(article):
    source = "x<ref name=a>One.</ref> y<ref follow=a>Two.</ref>"
    (note,) = article(source).references
    assert note.text.plain == "One. Two."
    assert [source[slice(*body)] for body in note.continuations] == ["Two."]
    assert len(note.uses) == 1


def test_a_note_that_goes_on_with_none_stands_alone(article):
    assert notes_of(article, "x<ref follow=a>Two.</ref>") == [(None, None, "Two.", ["<ref follow=a>Two.</ref>"])]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<ref name=a>{{cite book|title=T}}</ref><ref extends=a>p. 5</ref>", ["p. 5"]),
        ("<ref extends=a>p. 5</ref><ref name=a>{{cite book|title=T}}</ref>", ["p. 5"]),
        ('<ref name=a>{{cite book|title=T}}</ref><ref name=a details="p. 5" /><ref name=a details="p. 6" />', ["p. 5", "p. 6"]),
        ('<ref name=a details="p. 5">{{cite book|title=T}}</ref>', ["p. 5"]),
        ('<ref details="p. 5">{{cite book|title=T}}</ref>', ["p. 5"]),
    ],
)
def test_parts_of_notes(article, source: str, texts: list[str]):
    notes = article("x" + source).references
    parts = [note for note in notes if note.parents]
    (whole,) = [note for note in notes if not note.parents]
    assert [note.text.plain for note in parts] == texts
    assert all(note.parents == (whole,) for note in parts)
    assert whole.citations[0].title == "T"


def test_full_citations_outside_of_notes_come_last(article):
    source = "{{cite book|title=A}} x<ref>{{cite book|title=B}}</ref>{{reflist|refs=<ref name=c>{{cite book|title=C}}</ref>}}"
    assert [(note.citations[0].title, note.is_listed) for note in article(source).references] == [("B", False), ("C", False), ("A", True)]


def test_a_citation_within_a_citation_is_no_other(article):
    (note,) = article("{{cite book|title=T|quote=as {{cite book|title=U}} has it}}").references
    assert note.citations[0].title == "T"


def test_citations_of_fields_and_paragraphs_name_all_their_notes(article):
    page = article(
        "{{Infobox x|a = 1<ref name=n>b</ref>{{r|o|p}}}}\nText.{{r|n|o}}{{sfn|Lee|2000}} More.<ref name=o>c</ref><ref name=p>d</ref>"
    )
    data = page.to_dict()
    assert data["infoboxes"][0]["fields"][0]["citations"] == ["n", "o", "p"]
    assert data["sections"][0]["has_parts"][0]["citations"] == ["n", "o", "FOOTNOTELee2000", "p"]


def test_hostile_notes_are_read_in_time(article):
    for source in (
        "<ref name=a>b</ref>" * 3_000,
        "{{sfn|Lee|2000}}" * 3_000,
        "{{cite book|" + "last=A|" * 20_000 + "}}",
        "{{cite book|" + "isbn=1|" * 20_000 + "}}",
        "{{cite book|authors=" + "A b, " * 20_000 + "}}",
        "{{cite book|title=" + "[http" * 20_000 + "}}",
        "{{r|" + "a|" * 20_000 + "}}",
        "<ref>" + "{{cite book|title=T}} x " * 2_000 + "</ref>",
        "<ref>" + "{{efn|" * 90 + "}}" * 90 + "</ref>",
    ):
        for note in article(source).references:
            assert note.kind
            assert note.parents is not None


def test_references_do_not_wait_for_the_collector_of_cycles(article):
    gc.collect()
    gc.disable()
    try:
        page = article("x{{sfn|Lee|2000}}<ref name=a>One.</ref><ref extends=a>p. 5</ref>\n* {{cite book|last=Lee|year=2000|title=T}}")
        held = [ref(note) for note in page.references]
        assert [len(note.parents) for note in page.references] == [1, 0, 1, 0]
        del page
        assert [note() for note in held] == [None] * 4
    finally:
        gc.enable()
