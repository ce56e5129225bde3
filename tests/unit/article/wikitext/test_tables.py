import pytest

from wikicheck.article import Table


def rows_of(article, source: str):
    (table,) = [block for block in article(source).lead.blocks if isinstance(block, Table)]
    return [["!" * cell.is_header + cell.text.plain for cell in row] for row in table.rows]


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("{|\n! a !! b\n|-\n| c || d\n|}", [["!a", "!b"], ["c", "d"]]),
        ("{|\n|-\n! a\n! b\n|-\n| c\n| d\n|}", [["!a", "!b"], ["c", "d"]]),
        ("{| class='x'\n|-\n|-\n| a\n|-\n|}", [["a"]]),
        ("{|\n! a || b\n|}", [["!a", "!b"]]),
        ("{|\n! a\n| b\n|}", [["!a", "b"]]),
        ("{|\n| style='x' | a\n| b\n|}", [["a", "b"]]),
        ("{|\n| a | b\n|}", [["b"]]),
        ("{|\n| [[x|y]] || {{nowrap|z}}\n|}", [["y", "z"]]),
        ("{|\n| {{lang|de|x}} | y\n|}", [["y"]]),
        ("{|\n| colspan=2 | a\n| b\n|}", [["a", "a", "b"]]),
        ('{|\n| rowspan="2" | a\n| b\n|-\n| c\n|}', [["a", "b"], ["a", "c"]]),
        ("{|\n| a\n| rowspan=2 | b\n|-\n| c\n|}", [["a", "b"], ["c", "b"]]),
        ("{|\n| rowspan=9 | a\n| b\n|-\n| c\n|}", [["a", "b"], ["a", "c"]]),
        ("{|\n| rowspan=2 colspan=2 | a\n| b\n|-\n| c\n|}", [["a", "a", "b"], ["a", "a", "c"]]),
        ("{|\n| -5\n| +5\n|}", [["-5", "+5"]]),
        ("{|\n| a\n|-5\n| b\n|}", [["a"], ["b"]]),
        ("{|\n| a\nb\n* c\n|}", [["a b\nc"]]),
        ("{|\n| a<br>b<ref>c</ref>\n|}", [["a\nb"]]),
        ("{|\n| a\n{|\n| nested\n|}\nb\n| c\n|}", [["a b", "c"]]),
        ("{|\n| a\n| b", [["a", "b"]]),
        ("{|\n| a\n{|\n| nested", [["a"]]),
        ("{|\n| a\n|+ late caption\nmore of it\n|-\n| b\n|}", [["a"], ["b"]]),
        ("{|\n| a\n----\nb\n|}", [["a\nb"]]),
        (":{|\n| a\n|}", [["a"]]),
        ("{|\n| a {{!}}{{!}} b\n|}", [["a", "b"]]),
        # comments are gone before MediaWiki looks for tables, and links to other sites come after
        ("{|\n| a\n|<!-- next -->-\n| b\n|}", [["a"], ["b"]]),
        ("{|\n| a\n<!-- end -->|}", [["a"]]),
        ("{|\n| a\n<!-- end --> <!-- of it --> |}", [["a"]]),
        ("{|\n| a<!-- c -->-\n|}", [["a-"]]),
        ("{|\n| [http://a.example|b c]\n| d\n|}", [["b c]", "d"]]),
        ("{|\n| [http://a.example/?x b c] || d\n|}", [["b c", "d"]]),
        ("{|\n| x | [http://a.example|b c]\n|}", [["c"]]),
        ("{|\n| style='x' {{!}} a\n| b\n|}", [["a", "b"]]),
        ("{|\n| <nowiki>a || b</nowiki>\n|}", [["a || b"]]),
        ("{|\n| a <!-- || b --> c\n|}", [["a c"]]),
        ("{|\n|}", []),
        # attributes
        ("{|\n! style='x' | a !! id=b | c\n|}", [["!a", "!c"]]),
        ("{|\n| a | b | c\n|}", [["b | c"]]),
        ("{|\n| [[a | b\n|}", [["[[a | b"]]),
        ("{|\n| colspan='2' rowspan=\"1\" | a\n|}", [["a", "a"]]),
        ("{|\n| COLSPAN = 2 | a\n|}", [["a", "a"]]),
        ("{|\n| colspan=0 | a || colspan=x | b || rowspan=-1 | c\n|}", [["a", "b", "c"]]),
        # spans
        ("{|\n| rowspan=0 | a || b\n|-\n| c\n|-\n| d\n|}", [["a", "b"], ["a", "c"], ["a", "d"]]),
        ("{|\n| a || b || rowspan=2 | c\n|-\n| d\n|}", [["a", "b", "c"], ["d", "", "c"]]),
        ("{|\n| a || rowspan=2 | b\n|-\n| colspan=2 | c || d\n|}", [["a", "b"], ["c", "b", "d"]]),
        ("{|\n| rowspan=2 | a || rowspan=3 | b\n|-\n|-\n| c\n|-\n| d\n|}", [["a", "b"], ["a", "b", "c"], ["d", "b"]]),
        # marks that are none
        ("{|\n| a - b || -1 || +2\n|}", [["a - b", "-1", "+2"]]),
        ("{|\n|\n-5\n|}", [["-5"]]),
        ("{|\n| # || *a || ;b\n|}", [["#", "*a", ";b"]]),
        ("{|\n|#\n|}", [["#"]]),
        ("{|\n| a !! b\n|}", [["a !! b"]]),
        ("{|\n| a ! b\n! c\n|}", [["a ! b", "!c"]]),
        ("{|\n| [[a|b||c]]\n|}", [["[[a|b", "c]]"]]),
        ("{|\n| {{mystery|a || b}} c\n|}", [["c"]]),
        # marks that are some
        ("{|\n|a||b||\n|}", [["a", "b", ""]]),
        ("{|\n|a|||b\n|}", [["a", "b"]]),
        ("{|\n  | a\n\t| b\n  |-\n | c\n |}", [["a", "b"], ["c"]]),
        ("{|\n!a!!b!!c\n|}", [["!a", "!b", "!c"]]),
        ("{|\n|-style='x'\n|a\n|--------\n|b\n|}", [["a"], ["b"]]),
        ("{|\n|- a | b\n| c\n|}", [["c"]]),
        ("{|\n<!-- c -->| a\n<!-- d -->|-\n <!-- e --> | b\n|}", [["a"], ["b"]]),
        ("{|\n| a <!--\n|-\n--> b\n| c\n|}", [["a b", "c"]]),
        ('{|\n| title="[[x]]" | a\n|}', [['title="x" | a']]),
        ("{|\n|&#124; a\n|}", [["| a"]]),
        ("{|\n| a\n|+ Cap\n| b\n|}", [["a"], ["b"]]),
        # rows and cells in HTML
        ("{|\n<tr><td>a</td><th>b</th></tr>\n|-\n| c\n|}", [["a", "!b"], ["c"]]),
        ("{|\n| a\n<tr><td colspan=2>b\n<td>c\n|}", [["a"], ["b", "b", "c"]]),
        ("{|\n| a <td>b</td>\n| c\n|}", [["a", "b", "c"]]),
        ("{|\n| <nowiki><td></nowiki>a <!-- <td> -->b\n|}", [["<td>a b"]]),
        ("{|\n| a<table><tr><td>b</table>\n|}", [["a"]]),
        # lists and blocks in cells
        ("{|\n|\n* a\n** b\n* c\n| d\n|}", [["a\nb\nc", "d"]]),
        ("{|\n|\n# a\n# b\n|}", [["a\nb"]]),
        ("{|\n| a\n\nb\n|}", [["a\nb"]]),
        ("{|\n| <p>a</p><p>b</p>\n|}", [["a\nb"]]),
        ("{|\n| {{plainlist|\n* a\n* b\n}}\n|}", [["a\nb"]]),
        ("{|\n| {{ubl|a|b}}\n|}", [["a\nb"]]),
        # what is written by templates
        ("{{{!}}\n{{!}} a\n{{!}}-\n{{!}} b\n{{!}}}", [["a"], ["b"]]),
        ("{{(!}}\n! a\n{{!-}}\n{{!}} b {{!!}} c\n{{!)}}", [["!a"], ["b", "c"]]),
        ("{|\n{{!}}-\n{{!}} style='x' {{!}} a\n|}", [["a"]]),
        ("{|\n{{!}}+ Cap\n{{!}} a\n|}", [["a"]]),
        ("{|\n! a\n|-\n{{Mystery row|x}}\n|-\n| b\n|}", [["!a"], [""], ["b"]]),
        # what is not closed
        ("{|\n| a\n|-\n| b\n", [["a"], ["b"]]),
        ("{|\n| a <b>b\n| c\n|}", [["a b", "c"]]),
        ("{|\n| ''a\n| b\n|}", [["a", "b"]]),
        ("{|\n|\n|a\n|}", [["", "a"]]),
    ],
)
def test_rows(article, source: str, rows: list[list[str]]):
    assert rows_of(article, source) == rows


def test_bars_in_formulas_part_no_cells(article):
    assert [len(row) for row in rows_of(article, "{|\n| <math>a||b</math> || c\n|}")] == [2]


def test_captions(article):
    (table,) = article("{|\n|+ style='x' | Great [[lake]]s\n! a\n|}").lead.blocks
    assert table.caption.plain == "Great lakes"
    (table,) = article("{|\n|+ Great\nlakes\n|-\n! a\n|}").lead.blocks
    assert table.caption.plain == "Great lakes"
    (table,) = article("{|\n! a\n|}").lead.blocks
    assert table.caption is None


@pytest.mark.parametrize(
    ("source", "caption"),
    [
        ("{|\n|+Cap\n|}", "Cap"),
        ("{|\n|+ class=x | Cap || second\n|}", "Cap"),
        ("{|\n|-\n|+ Cap\n| a\n|}", "Cap"),
        ("{|\n|+ One\n|+ Two\n| a\n|}", "One"),
        ("{|\n|+ [[a|b]] c<ref>d</ref>\n| a\n|}", "b c"),
        ("{|\n|+\nCap\n|}", "Cap"),
        ("{|\n|+\n|}", ""),
    ],
)
def test_more_captions(article, source: str, caption: str):
    (table,) = article(source).lead.blocks
    assert table.caption.plain == caption


@pytest.mark.parametrize("start", [":", "::", ": ", " ", "\t", "*", "#", ";", ":*", "<!-- c -->"])
def test_indented_tables(article, start: str):
    page = article(f"x\n{start}{{|\n| a\n|}}\ny")
    assert [[cell.text.plain for cell in row] for block in page.lead.blocks if isinstance(block, Table) for row in block.rows] == [["a"]]
    assert [block.text.plain for block in page.lead.paragraphs] == ["x", "y"]


def test_text_behind_the_end_of_a_table_is_prose(blocks):
    assert blocks("{|\n| a\n|} b\nc\n\nd") == [(("a",),), ("prose", "b c"), ("prose", "d")]
    assert blocks("{|\n| a\n|}<ref>x</ref>\nb") == [(("a",),), ("prose", "b")]


def test_a_table_in_an_argument_ends_before_the_argument(blocks):
    assert blocks("{{center|\n{|\n| a\n|}}}\nb") == [(("a",),), ("prose", "b")]


def test_tables_inside_cells(article):
    (table,) = article("{|\n| a\n{|\n| b\n|\n{|\n| c\n|}\n|}\n| d\n|}").lead.blocks
    first, second = table.rows[0]
    assert (first.text.plain, second.text.plain, second.tables) == ("a", "d", ())
    (inner,) = first.tables
    assert [[cell.text.plain for cell in row] for row in inner.rows] == [["b", ""]]
    assert [[cell.text.plain for cell in row] for row in inner.rows[0][1].tables[0].rows] == [["c"]]


def test_a_table_between_rows_is_not_lost(article):
    (table,) = article("{|\n{|\n| a\n|}\n|-\n| b\n|}").lead.blocks
    assert [[cell.text.plain for cell in row] for row in table.rows] == [[""], ["b"]]
    assert [[cell.text.plain for cell in row] for row in table.rows[0][0].tables[0].rows] == [["a"]]


def test_html_tables_inside_cells(article):
    (table,) = article("{|\n| a <table><tr><td>b</td></tr></table>\n|}").lead.blocks
    assert [[cell.text.plain for cell in row] for row in table.rows[0][0].tables[0].rows] == [["b"]]


def test_very_deep_tables_do_not_nest_for_ever(article):
    page = article("{|\n|\n" * 500 + "x\n" + "|}\n" * 500)
    (table,) = page.lead.blocks
    depth = 0
    while table.rows[0][0].tables:
        table = table.rows[0][0].tables[0]
        depth += 1
    assert 5 < depth < 50


def test_cells_know_what_they_cover_and_where_they_stand(article):
    source = "{|\n| rowspan=3 colspan=2 | big\n|}"
    (table,) = article(source).lead.blocks
    cell = table.rows[0][0]
    assert (cell.rowspan, cell.colspan) == (3, 2)
    assert source[slice(*cell.span)].strip() == "big"
    assert source[slice(*cell.text.span(0, 3))] == "big"
    assert source[slice(*table.span)] == source


def test_a_nested_table_is_a_loss_of_its_cell(article):
    (table,) = article("{|\n| a\n{|\n| b\n|}\n|}").lead.blocks
    assert [loss.name for loss in table.rows[0][0].text.losses] == ["table"]


def test_a_table_is_no_prose_and_ends(article):
    page = article("before\n{|\n| a\n|}\nafter")
    assert [block.text.plain for block in page.lead.paragraphs] == ["before", "after"]


def test_cells_that_claim_the_world_are_not_spread_over_it(article):
    source = "{|\n" + "|-\n| colspan=9999 rowspan=9999 | x\n" * 3000 + "|}"
    (table,) = article(source).lead.blocks
    assert sum(map(len, table.rows)) < 150_000


@pytest.mark.parametrize("end", ["|}", "<!-- end -->|}", "<!-- end of the table --> |}", "<!-- a --><!-- b -->|}"])
def test_what_stands_behind_the_end_of_a_table_is_prose(article, end: str):
    page = article("{|\n| a\n" + end + "\nafter")
    assert [block.text.plain for block in page.lead.paragraphs] == ["after"]
    assert page.diagnostics == []


@pytest.mark.parametrize("end", ["x|}", "x<!-- end -->|}", "<!-- end -->x|}", "<!-- end -->\n x |}"])
def test_what_does_not_end_a_table(article, end: str):
    page = article("{|\n| a\n" + end + "\nafter")
    assert page.lead.paragraphs == []
    assert [diagnostic.rule for diagnostic in page.diagnostics] == ["unclosed-table"]


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("\n* a\n* b", [["a", "b"]]),
        ("x\n* a\ny\n# b", [["a"], ["b"]]),
        ("\n<!-- x -->* a", [["a"]]),
        ("<ul><li>a</li></ul>", [["a"]]),
        ("\n{|\n|\n* a\n|}\n* b", [["b"]]),
        # behind the bar, or behind a space, a marker is none
        ("* a", []),
        ("* a\n* b", [["b"]]),
        ("\n * a", []),
        ("x || y\n* a", [["a"]]),
    ],
)
def test_lists_in_cells(article, cell: str, items: list[list[str]]):
    (table,) = article("{|\n|" + cell + "\n|}").lead.blocks
    found = [block for row in table.rows for cell in row for block in cell.lists]
    assert [[item.text.plain for item in block.walk()] for block in found] == items


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("{|\n| [[a||b]] || c\n|}", [["[[a", "b]]", "c"]]),
        ("{|\n! [[a\n! b]]\n|}", [["![[a", "!b]]"]]),
        ("{|\n| [[File:a.jpg||thumb]]\n|}", [["[[File:a.jpg", "thumb]]"]]),
        ("{|\n| [[a|b]] || [[c|d\ne]]\n|}", [["b", "d e"]]),
        ('{|\n| class="x" <!-- y | z --> | a\n|}', [["a"]]),
        ("{|\n| a\n * b\n|}", [["a * b"]]),
    ],
)
def test_cells_are_cut_before_links_and_behind_comments(article, source: str, rows: list[list[str]]):
    assert rows_of(article, source) == rows


@pytest.mark.parametrize(
    ("inside", "stray"),
    [
        ("a\n| b", ["a"]),
        ("a\nb\n|-\nc\n| d\ne", ["a b", "c"]),
        ("* a\n| b", []),
        ("<!-- x -->| b", []),
        ("|+ caption\nmore", []),
        ("<tr><td>a</td></tr>\n| b", []),
        ("{{row|a}}\n| b", []),
        ("<div>a</div>\n| b", ["a"]),
    ],
)
def test_text_of_a_table_outside_of_its_cells(article, inside: str, stray: list[str]):
    blocks = article("{|\n" + inside + "\n|}").lead
    assert [block.text.plain for block in blocks.paragraphs] == stray


def test_a_marks_end_without_a_table_is_text(blocks):
    assert blocks("a\n|}\nb") == [("prose", "a |} b")]
    assert blocks("{|\n| a\n|}}") == [(("a",),), ("prose", "}")]
    assert blocks("{{table start|x}}\n|}") == [("template", "Table start")]
