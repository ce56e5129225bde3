import pytest

from wikicheck.article import Code, TemplateBlock


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<pre>a\n b</pre>", [("code", "a\n b")]),
        ("<pre>\n''a'' &lt; [[b]]\n</pre>", [("code", "''a'' < [[b]]")]),
        ("x\n<pre>a</pre>\ny", [("prose", "x"), ("code", "a"), ("prose", "y")]),
        ("x <pre>a</pre> y", [("prose", "x"), ("code", "a"), ("prose", "y")]),
        ('<syntaxhighlight lang="python">\nprint(1)\n</syntaxhighlight>', [("code", "print(1)")]),
        ("<source lang=c>int a;</source>", [("code", "int a;")]),
        ("* a\n<pre>b</pre>\n* c", [["unordered", "a"], ("code", "b"), ["unordered", "c"]]),
        ("<pre></pre>x", [("prose", "x")]),
        ('<math display="block">a^2</math>', [("math", "a^2")]),
        ("x\n<math>a^2</math>\ny", [("prose", "x"), ("math", "a^2"), ("prose", "y")]),
        ("<math>a^2</math>.", [("math", "a^2"), ("prose", ".")]),
        ("{{mystery}}", [("template", "Mystery")]),
        ("{{mystery|a}}\n{{other_one|b}}\ntext", [("template", "Mystery"), ("template", "Other one"), ("prose", "text")]),
        ("* a\n{{mystery}}\n* b", [["unordered", "a"], ("template", "Mystery"), ["unordered", "b"]]),
        ("{{mystery|\n* a\n* b\n}}", [("template", "Mystery")]),
        ("{{mystery}} {{other}}", [("template", "Mystery"), ("template", "Other")]),
        ("<center>{{mystery}}</center>", [("template", "Mystery")]),
    ],
)
def test_insets(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{mystery}} text", [("prose", "text")]),
        ("text\n{{mystery}}\nmore", [("prose", "text more")]),
        ("{{cn}}", []),
        ("{{Infobox person|name=A}}", []),
        ("{{#if: a | b }}", []),
        ("{{{parameter}}}", []),
        ("{{mystery", []),
        ("<!-- {{mystery}} -->", []),
    ],
)
def test_templates_that_are_no_blocks(blocks, source: str, expected: list[object]):
    assert [block for block in blocks(source) if block[0] == "template"] == []
    assert [block for block in blocks(source) if block[0] == "prose" and expected] == expected


def test_formulas_and_code_in_a_line_are_none(blocks):
    assert [block[0] for block in blocks("a <math>x</math> b\n\nc <syntaxhighlight lang=c inline>d</syntaxhighlight> e")] == [
        "prose",
        "prose",
    ]


def test_code_knows_its_language(article):
    first, second, third = article(
        "<syntaxhighlight lang='Python' line>a</syntaxhighlight>\n<pre lang=x>b</pre>\n<source>c</source>"
    ).lead.blocks
    assert isinstance(first, Code)
    assert (first.language, second.language, third.language) == ("Python", None, None)


def test_a_template_block_has_its_arguments(article):
    source = "x\n\n{{Mystery_table |a=[[b|c]] | d }}"
    block = article(source).lead.blocks[1]
    assert isinstance(block, TemplateBlock)
    assert (block.name, source[slice(*block.span)]) == ("Mystery table", "{{Mystery_table |a=[[b|c]] | d }}")
    assert [(argument.name, argument.value) for argument in block.call.arguments] == [("a", "c"), (None, "d")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{Track listing|title1=A|length1=3:45}}", [("template", "Track listing")]),
        ("x\n{{tracklist\n| title1 = A\n}}\ny", [("prose", "x"), ("template", "Tracklist"), ("prose", "y")]),
        ("{{Graph:Chart|x=1,2|y=3,4}}\nx", [("template", "Graph:Chart"), ("prose", "x")]),
        ("{{Historical populations|1900|5|1910|6}}", [("template", "Historical populations")]),
        ("{{US Census population|1900=5|1910=6}}", [("template", "US Census population")]),
        ("<div>{{Weather box|location=X}}</div>\ny", [("template", "Weather box"), ("prose", "y")]),
    ],
)
def test_tables_and_charts_of_templates_are_kept(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!-- {{Track listing|title1=A}} -->x", [("prose", "x")]),
        ("<nowiki>{{Track listing}}</nowiki>", [("prose", "{{Track listing}}")]),
        ("{{navbox track listing|A}}x", [("prose", "x")]),
        ("[[Track listing]]", [("prose", "Track listing")]),
    ],
)
def test_what_is_no_table_of_a_template(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


def test_what_a_track_listing_is_given(article):
    (block,) = article("{{Track listing|title1=''A''|length1=3:45}}").lead.blocks
    assert [(argument.name, argument.value) for argument in block.call.arguments] == [("title1", "A"), ("length1", "3:45")]
