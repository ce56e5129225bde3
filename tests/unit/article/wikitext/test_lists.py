import pytest

from wikicheck.article import ListBlock


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # nesting by marker
        ("*# a", [["ordered", "a"]]),
        ("#* a\n#* b", [["unordered", "a", "b"]]),
        ("* a\n*# b\n*#* c", [["unordered", ("a", ["ordered", ("b", ["unordered", "c"])])]]),
        ("# a\n#: b\n# c", [["ordered", ("a", ["indent", "b"]), "c"]]),
        ("* a\n*: b\n*: c\n* d", [["unordered", ("a", ["indent", "b", "c"]), "d"]]),
        (": a\n:* b\n:* c", [["indent", ("a", ["unordered", "b", "c"])]]),
        ("* a\n** b\n* c\n** d", [["unordered", ("a", ["unordered", "b"]), ("c", ["unordered", "d"])]]),
        ("* a\n*# b\n** c\n*# d", [["unordered", ("a", ["ordered", "b"], ["unordered", "c"], ["ordered", "d"])]]),
        # levels without a line of their own
        ("** a\n** b", [["unordered", "a", "b"]]),
        ("** a\n* b\n** c", [["unordered", "a", ("b", ["unordered", "c"])]]),
        ("** a\n*# b", [["unordered", "a"], ["ordered", "b"]]),
        ("*: a\n* b", [["indent", "a"], ["unordered", "b"]]),
        ("* a\n*** b\n*# c", [["unordered", ("a", ["unordered", "b"], ["ordered", "c"])]]),
        # what ends a list
        ("* a\n\n\n* b", [["unordered", "a"], ["unordered", "b"]]),
        ("* a\n \n* b", [["unordered", "a"], ["unordered", "b"]]),
        ("* a\n# b\n* c", [["unordered", "a"], ["ordered", "b"], ["unordered", "c"]]),
        ("* a\n----\n* b", [["unordered", "a"], ["unordered", "b"]]),
        ("* a\ntext\n** b", [["unordered", "a"], ("prose", "text"), ["unordered", "b"]]),
        # what does not
        ("* a\n<!-- one -->\n<!-- two -->\n* b", [["unordered", "a", "b"]]),
        ("* a <!-- \n* x --> b\n* c", [["unordered", "a b", "c"]]),
        ("* a {{mystery|b\n* c}}\n* d", [["unordered", "a", "d"]]),
        # markers that are none
        ("a * b\n- c", [("prose", "a * b - c")]),
        ("<nowiki>*</nowiki> a", [("prose", "* a")]),
        ("&#42; a", [("prose", "* a")]),
        ("<pre>\n* a\n</pre>\n* b", [("code", "* a"), ["unordered", "b"]]),
        ("<math display=block>\n* a\n</math>", [("math", "* a")]),
        ("'''*''' a", [("prose", "* a")]),
        (" * a", [("indent", "* a")]),
        # items
        ("*a\n*b", [["unordered", "a", "b"]]),
        ("*\ta", [["unordered", "a"]]),
        ("* ''a'' [[b|c]]s", [["unordered", "a cs"]]),
        ("* a<br>b", [["unordered", "a\nb"]]),
        ("* <ref>only</ref>\n* b", [["unordered", "", "b"]]),
        ("*\n* b", [["unordered", "", "b"]]),
        ("# a # b", [["ordered", "a # b"]]),
        ("* a: b", [["unordered", "a: b"]]),
        ("* <div>a</div>", [["unordered", "a"]]),
    ],
)
def test_nesting(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("; a\n: b\n; c\n: d", [["definition", "term: a", "description: b", "term: c", "description: d"]]),
        ("; a : b\n: c", [["definition", "term: a", "description: b", "description: c"]]),
        (";a:1", [["definition", "term: a", "description: 1"]]),
        (";;a:1", [["definition", "term: a", "description: 1"]]),
        ("; a : b : c", [["definition", "term: a", "description: b : c"]]),
        ("; http://a.b/c:d : e", [["definition", "term: http://a.b/c:d", "description: e"]]),
        ("; [http://a.b c] : d", [["definition", "term: c", "description: d"]]),
        ("; [[a:b]] : c", [["definition", "term: a:b", "description: c"]]),
        ("; ''a: b'' : c", [["definition", "term: a: b", "description: c"]]),
        ("; '''a: b : c", [["definition", "term: a: b : c"]]),
        ("; '''a''': b", [["definition", "term: a", "description: b"]]),
        ("; L''a''s: b", [["definition", "term: Las", "description: b"]]),
        ("; a <b>b: c", [["definition", "term: a b: c"]]),
        ("; <b>a:b</b> c: d", [["definition", "term: a:b c", "description: d"]]),
        ("; a </b> b: c", [["definition", "term: a b", "description: c"]]),
        ("; a //b : c", [["definition", "term: a //b", "description: c"]]),
        ("; wiki://b : c", [["definition", "term: wiki", "description: //b : c"]]),
        ("; <b>a: b</b> : c", [["definition", "term: a: b", "description: c"]]),
        ("; <nowiki>a:</nowiki> : c", [["definition", "term: a:", "description: c"]]),
        ("; a<!-- : -->b", [["definition", "term: ab"]]),
        ("; a\n; b\n: c", [["definition", "term: a", "term: b", "description: c"]]),
        ("; a\n:* b\n:* c", [["definition", "term: a", ("description: ", ["unordered", "b", "c"])]]),
        ("; a\n: b\n:* c", [["definition", "term: a", ("description: b", ["unordered", "c"])]]),
        ("; a\n:: b", [["definition", "term: a", ("description: ", ["indent", "b"])]]),
        (": a\n; b", [["definition", "description: a", "term: b"]]),
        ("* a\n*; b\n*: c", [["unordered", ("a", ["definition", "term: b", "description: c"])]]),
        ("*; a : b", [["definition", "term: a", "description: b"]]),
        ("; a\n\n: b", [["definition", "term: a"], ["indent", "b"]]),
        (": a\n: b", [["indent", "a", "b"]]),
        ("; a :", [["definition", "term: a"]]),
        ("; :b", [["definition", "term: ", "description: b"]]),
    ],
)
def test_definitions(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ul><li>a</li><li>b</li></ul>", [["unordered", "a", "b"]]),
        ("<ol>\n<li>a\n<li>b\n</ol>", [["ordered", "a", "b"]]),
        ("<UL><LI>a<LI>b</UL>", [["unordered", "a", "b"]]),
        ("<ul class='x'><li style='y'>a</li></ul>", [["unordered", "a"]]),
        ("<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>", [["definition", "term: a", "description: b", "description: c"]]),
        ("<dl><dt>a<dd>b</dl>", [["definition", "term: a", "description: b"]]),
        ("<dl><dd>a</dd></dl>", [["indent", "a"]]),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", [["unordered", ("a", ["unordered", "b"]), "c"]]),
        ("<ul><li>a<ol><li>b<li>c</ol>d</li></ul>", [["unordered", ("a d", ["ordered", "b", "c"])]]),
        ("<ul><li>a\n* b\n* c</li></ul>", [["unordered", ("a", ["unordered", "b", "c"])]]),
        ("<ul>\n* a\n* b\n</ul>", [["unordered", "a", "b"]]),
        ("* a<ul><li>b</li></ul>\n* c", [["unordered", ("a", ["unordered", "b"]), "c"]]),
        ("x<ul><li>a</li></ul>y", [("prose", "x"), ["unordered", "a"], ("prose", "y")]),
        ("* x\n<ul><li>a</li></ul>\n* y", [["unordered", "x"], ["unordered", "a"], ["unordered", "y"]]),
        ("<ul><li>a<!-- <li>x --><li>b</ul>", [["unordered", "a", "b"]]),
        ("<ul><li>[[a|b]] {{mystery|<li>c</li>}}</li></ul>", [["unordered", "b"]]),
        ("<ul><li></li><li>b</li></ul>", [["unordered", "", "b"]]),
        ("<ul></ul>x", [("prose", "x")]),
        ("<blockquote><ul><li>a</li></ul></blockquote>", [["unordered", "a"]]),
    ],
)
def test_html(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{plainlist|\n* a\n* b\n}}", [["plain", "a", "b"]]),
        ("{{Plainlist|class=x|\n* a\n** b\n}}", [["plain", ("a", ["plain", "b"])]]),
        ("{{flatlist|\n* a\n* b\n}}", [["horizontal", "a", "b"]]),
        ("{{startplainlist}}\n* a\n{{endplainlist}}\n* b", [["plain", "a"], ["unordered", "b"]]),
        ("{{plainlist}}\n* a\n* b\n{{endplainlist}}", [["plain", "a", "b"]]),
        ("{{flatlist}}\n* a\n{{endflatlist}}\n\n* b", [["horizontal", "a"], ["unordered", "b"]]),
        ("{{hlist|a|[[b|c]]|d}}", [["horizontal", "a", "c", "d"]]),
        ("{{ubl|a|b}}", [["plain", "a", "b"]]),
        ("{{unbulleted list|a||b}}", [["plain", "a", "b"]]),
        ("{{ordered list|a|b}}", [["ordered", "a", "b"]]),
        ("{{bulleted list|1=a|2=b}}", [["unordered", "a", "b"]]),
        ("{{bulleted list|a|b|style=x}}", [["unordered", "a", "b"]]),
        ("x\n{{hlist|a|b}}\ny", [("prose", "x"), ["horizontal", "a", "b"], ("prose", "y")]),
        ("They are {{hlist|a|b}}.", [("prose", "They are a · b.")]),
        ("* x {{hlist|a|b}}", [["unordered", "x a · b"]]),
        ("{{div col}}\n* a\n* b\n{{div col end}}\nc", [["unordered", "a", "b"], ("prose", "c")]),
        ("{{columns-list|colwidth=20em|\n* a\n* b\n}}", [["unordered", "a", "b"]]),
        ("{{col-begin}}\n{{col-2}}\n* a\n{{col-2}}\n* b\n{{col-end}}", [["unordered", "a"], ["unordered", "b"]]),
        ("{{tree list}}\n* a\n** b\n{{tree list/end}}", [["unordered", ("a", ["unordered", "b"])]]),
        ("{{refbegin}}\n* a\n{{refend}}", [["unordered", "a"]]),
        (
            "{{glossary}}\n{{term|a}}\n{{defn|b}}\n{{term|c}}\n{{defn|d}}",
            [["definition", "term: a", "description: b", "term: c", "description: d"]],
        ),
        ("{{hlist}}", []),
    ],
)
def test_templates(blocks, source: str, expected: list[object]):
    found = [block for block in blocks(source) if block[0] != "template"]
    assert found == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("* a\n** [[b|c]]", [("* a", "*", 1), ("** [[b|c]]", "**", 2)]),
        ("; a : [[b]]", [("; a ", ";", 1), (": [[b]]", ":", 1)]),
        ("* [[a (b)|a]], [[c|''d'']] {{e|f}}", [("* [[a (b)|a]], [[c|''d'']] {{e|f}}", "*", 1)]),
        ("<ul><li> [[a|b]] <ol><li>{{c}}</ol></ul>", [("[[a|b]] <ol><li>{{c}}</ol>", "*", 1), ("{{c}}", "*#", 2)]),
        ("{{ubl| [[a|b]] |c}}", [("[[a|b]]", "*", 1), ("c", "*", 1)]),
        ("* a<ul><li>b</li></ul>", [("* a<ul><li>b</li></ul>", "*", 1), ("b", "**", 2)]),
    ],
)
def test_items_know_their_source_marker_and_level(article, source: str, expected: list[tuple[str, str, int]]):
    (block,) = article(source).lead.blocks
    assert isinstance(block, ListBlock)
    assert [(source[slice(*item.span)], item.marker, item.level) for item in block.walk()] == expected


def test_an_item_keeps_links_and_notes(article):
    (block,) = article("* [[a|b]]<ref>c</ref>").lead.lists
    (item,) = block.items
    assert [(link.target, link.label) for link in item.text.links] == [("a", "b")]
    assert len(item.text.citations) == 1


def test_the_parts_of_an_html_item_can_be_traced(article):
    source = "x\n<ul><li>one [[two|three]]</li></ul>"
    block = article(source).lead.lists[0]
    text = block.items[0].text
    assert source[slice(*text.span(4, 9))] == "three"
    assert source[slice(*block.span)] == "<ul><li>one [[two|three]]</li></ul>"


def test_a_list_that_a_heading_cuts_is_read_in_each_section(article):
    page = article("<ul><li>a\n== H ==\n<li>b</ul>")
    assert [section.title for section in page.sections] == ["", "H"]


def test_very_deep_html_lists_do_not_nest_for_ever(article):
    source = "<ul><li>x" * 60 + "</li></ul>" * 60
    (block,) = article(source).lead.lists
    assert 10 < sum(1 for _ in block.walk()) <= 60


def test_a_table_in_a_list_ends_it(blocks):
    assert blocks("* a\n:{|\n| b\n|}\n* c") == [["unordered", "a"], (("b",),), ["unordered", "c"]]


@pytest.mark.parametrize(
    "source",
    [
        ": a",
        ":: a",
        "a ; b : c",
        "* a : b",
        "# a ; b",
        "<!-- ; a : b -->x",
        "<nowiki>; a : b</nowiki>",
        "{{nowrap|a ; b : c}}",
    ],
)
def test_what_is_no_definition(article, source: str):
    assert not any(block.marker == "definition" for block in article(source).lead.lists)
    assert not any(item.role for block in article(source).lead.lists for item in block.walk())


@pytest.mark.parametrize("source", ["a * b", "a\n<nowiki>*</nowiki> b", "<!-- * a -->b", "&#42; a", "{{nowrap|a * b}}", "-a", "''* a''"])
def test_what_is_no_list(article, source: str):
    assert article(source).lead.lists == []
