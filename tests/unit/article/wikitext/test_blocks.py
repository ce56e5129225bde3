import pytest

from wikicheck.article import ListBlock, Paragraph


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\nb\n\nc", [("prose", "a b"), ("prose", "c")]),
        ("a\n\n\n\nb", [("prose", "a"), ("prose", "b")]),
        ("a\n<!-- c -->\nb", [("prose", "a b")]),
        ("a\n[[Category:X]]\nb", [("prose", "a b")]),
        ("a\n{{clear}}\nb", [("prose", "a"), ("prose", "b")]),
        ("a\n[[File:X.jpg|thumb|caption\nover lines]]\nb", [("prose", "a"), ("figure", "X.jpg", "caption over lines"), ("prose", "b")]),
        ("{{Infobox person\n| name = x\n}}\na", [("prose", "a")]),
        ("{{stack|{{Infobox person\n| name = x\n}}}}\na", [("prose", "a")]),
        ("{{Infobox person\n| name = x\n}} a", [("prose", "a")]),
        ("a<ref>x\n\ny</ref> b", [("prose", "a b")]),
        ("a {{convert|1\n|km}}\nb", [("prose", "a 1 kilometre (0.62 mi) b")]),
        ("{{main|X}}\na", [("prose", "a")]),
        ("a\n----\nb", [("prose", "a"), ("prose", "b")]),
        (" typed line\n typed too\ntext", [("indent", "typed line"), ("indent", "typed too"), ("prose", "text")]),
        ("<pre>\n* a\n</pre>\ntext", [("code", "* a"), ("prose", "text")]),
        ("<gallery>\nA.jpg|cap\n</gallery>\ntext", [("figure", "A.jpg", "cap"), ("prose", "text")]),
        ("{{Unknown box|x}}\n\ntext", [("template", "Unknown box"), ("prose", "text")]),
        ("<div>a</div>\n<center>b</center>", [("prose", "a"), ("prose", "b")]),
        ("<p>a</p><p>b</p>", [("prose", "a"), ("prose", "b")]),
        ("<div>a</div>; b", [("prose", "a"), ("prose", "; b")]),
        ("a\n|}\nb", [("prose", "a |} b")]),
        ("{{table start}}\n| a\n|}\nb", [("template", "Table start"), ("prose", "| a"), ("prose", "b")]),
        ("__NOTOC__\na", [("prose", "a")]),
        ("a\n<!-- b\n<!-- c -->\nd <!-- e", [("prose", "a d")]),
        ("a [[b|c\n\nd]]s e", [("prose", "a c ds e")]),
        ("a {{b\nc", [("prose", "a {{b c")]),
        ("a &#1; &#150; &#10;b", [("prose", "a &#1; &#150; b")]),
        ("<poem>\n* a\n:b\n</poem>", [["unordered", "a"], ("quote", "b")]),
        ("<poem>\na: b\n::c\n</poem>", [("quote", "a: b\nc")]),
        ("a<includeonly>b", [("prose", "a")]),
        ("{|\nstray\n|-\n| a\n|}", [(("a",),), ("prose", "stray")]),
        ("", []),
    ],
)
def test_paragraphs(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\n<blockquote>b</blockquote>\nc", [("prose", "a"), ("quote", "b"), ("prose", "c")]),
        ("<blockquote>\nb\n\nc\n</blockquote>", [("quote", "b"), ("quote", "c")]),
        ("<blockquote>\n b\n</blockquote>", [("quote", "b")]),
        ("{{quote|a ''b''\n\nc|Author}}\nd", [("quote", "a b"), ("quote", "c"), ("prose", "d")]),
        ("{{cquote|text=a|author=b}}", [("quote", "a")]),
        ("<poem>\na\nb\n</poem>", [("quote", "a\nb")]),
        ("{{poemquote|a\nb}}", [("quote", "a\nb")]),
        ("{{quote box|a}}\nb", [("prose", "b")]),
        ("* x {{quote|a}}\n* y", [["unordered", "x a", "y"]]),
    ],
)
def test_quotes_are_no_prose(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


def test_a_quote_over_sections_is_one_in_each(article):
    page = article("<blockquote>\na\n== H ==\nb\n</blockquote>\nc")
    assert [[(block.role, block.text.plain) for block in section.paragraphs] for section in page.sections] == [
        [("quote", "a")],
        [("quote", "b"), ("prose", "c")],
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("* a\n* b", [["unordered", "a", "b"]]),
        ("# a\n# b", [["ordered", "a", "b"]]),
        ("*a\n**b\n***c\n*d", [["unordered", ("a", ["unordered", ("b", ["unordered", "c"])]), "d"]]),
        ("* a\n\n* b", [["unordered", "a"], ["unordered", "b"]]),
        ("* a\n<!-- c -->\n* b", [["unordered", "a", "b"]]),
        ("* a\n# b", [["unordered", "a"], ["ordered", "b"]]),
        ("* a\n*# b\n*# c\n** d", [["unordered", ("a", ["ordered", "b", "c"], ["unordered", "d"])]]),
        ("# a\n#* b", [["ordered", ("a", ["unordered", "b"])]]),
        ("** a\n* b", [["unordered", "a", "b"]]),
        ("* a\n*** b\n** c", [["unordered", ("a", ["unordered", "b", "c"])]]),
        (": a\n:: b", [["indent", ("a", ["indent", "b"])]]),
        ("* a\n*: b", [["unordered", ("a", ["indent", "b"])]]),
        ("; a\n: b\n: c", [["definition", "term: a", "description: b", "description: c"]]),
        ("; a : b", [["definition", "term: a", "description: b"]]),
        (";a:b", [["definition", "term: a", "description: b"]]),
        ("; [[x:y|a]] : b", [["definition", "term: a", "description: b"]]),
        ("; http://x.y : b", [["definition", "term: http://x.y", "description: b"]]),
        ("; {{lang|de|a:b}}", [["definition", "term: a:b"]]),
        ("* a\ntext\n* b", [["unordered", "a"], ("prose", "text"), ["unordered", "b"]]),
        ("text\n* a", [("prose", "text"), ["unordered", "a"]]),
        ("* {{cite book|title=T}}", [["unordered", "T."]]),
        ("* {{mystery|x}}\n* b", [["unordered", "", "b"]]),
        ("* a<ref>x\n* y</ref>\n* b", [["unordered", "a", "b"]]),
        ("* <!-- a\n* b --> c", [["unordered", "c"]]),
        ("<nowiki>* a\n* b</nowiki>", [("prose", "* a * b")]),
        ("{{columns-list|colwidth=20em|\n* a\n* b\n}}\nc", [["unordered", "a", "b"], ("prose", "c")]),
        ("{{div col}}\n* a\n{{div col end}}", [["unordered", "a"]]),
        ("• a\n• b", [["unordered", "a", "b"]]),
        ("<!-- c -->* a", [["unordered", "a"]]),
        ("<ref>c</ref>: a", [("prose", ": a")]),
        ("{{nowrap|* a}}", [["unordered", "a"]]),
        ("* a\r\n* b\r\n\r\ntext", [["unordered", "a", "b"], ("prose", "text")]),
    ],
)
def test_lists(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


def test_places_end_before_the_line_end(article):
    source = "* one\r\n** two\r\n\r\n== A ==\r\ntext"
    page = article(source)
    (block,) = page.lead.blocks
    assert isinstance(block, ListBlock)
    assert [source[slice(*item.span)] for item in block.walk()] == ["* one", "** two"]
    assert source[slice(*page.sections[1].heading_span)] == "== A =="


def test_items_know_marker_level_and_place(article):
    source = "* one\n*# two [[x|y]]\n"
    (block,) = article(source).lead.blocks
    assert isinstance(block, ListBlock)
    first, second = block.walk()
    assert (first.marker, first.level, source[slice(*first.span)]) == ("*", 1, "* one")
    assert (second.marker, second.level, source[slice(*second.span)]) == ("*#", 2, "*# two [[x|y]]")
    assert source[slice(*block.span)] == "* one\n*# two [[x|y]]"
    assert source[slice(*second.text.span(4, 5))] == "y"


def test_an_item_of_an_unknown_template_is_partial(article):
    (block,) = article("* {{mystery|x}}").lead.lists
    assert [loss.name for loss in block.items[0].text.losses] == ["mystery"]


def test_very_deep_lists_do_not_nest_for_ever(article):
    source = "\n".join("*" * depth + " x" for depth in range(1, 301))
    (block,) = article(source).lead.lists
    assert sum(1 for _ in block.walk()) == 300


def test_a_paragraph_knows_where_it_stands(article):
    source = "{{cn}}  '''A''' is b.{{cn}}\n\nc"
    first, second = article(source).lead.paragraphs
    assert isinstance(first, Paragraph)
    assert source[slice(*first.span)] == "'''A''' is b."
    assert source[slice(*second.span)] == "c"


def test_unclosed_lists_and_tables_swallow_no_heading(article):
    page = article("* a\n{|\n| b\n== H ==\nc\n")
    assert [section.title for section in page.sections] == ["", "H"]
    assert [block.text.plain for block in page.sections[1].paragraphs] == ["c"]


def test_a_page_too_large_to_be_read_has_no_blocks(article):
    page = article("text\n\n" * 400_000)
    assert page.lead.blocks == []
    assert [diagnostic.rule for diagnostic in page.diagnostics] == ["page-too-large"]


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("One.\n<ref>a</ref>\nTwo.", [("One. Two.", 1)]),
        ("One.\n<ref name=x />\n\nTwo.", [("One.", 1), ("Two.", 0)]),
        ("<ref>a</ref>\nOne.", [("One.", 1)]),
        ("One.\n{{sfn|Lee|2000}}\n* item", [("One.", 1)]),
        ("* item\n<ref>a</ref>\nOne.", [("One.", 1)]),
        ("One.\n<ref>a</ref><ref>b</ref>\n<ref>c</ref>", [("One.", 3)]),
        ("<ref>a</ref>\n\nOne.", [("One.", 0)]),
        ("One.\n<!-- <ref>a</ref> -->\n\nTwo.", [("One.", 0), ("Two.", 0)]),
        ("One.\n<references />\nTwo.", [("One.", 0), ("Two.", 0)]),
    ],
)
def test_marks_on_lines_of_their_own_belong_to_the_paragraph(article, source: str, paragraphs: list[tuple[str, int]]):
    assert [(part.text.plain, len(part.text.citations)) for part in article(source).lead.paragraphs] == paragraphs
