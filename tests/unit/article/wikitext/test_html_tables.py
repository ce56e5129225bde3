import pytest

from wikicheck.article import Table


def rows_of(article, source: str):
    (table,) = [block for block in article(source).lead.blocks if isinstance(block, Table)]
    return [["!" * cell.is_header + cell.text.plain for cell in row] for row in table.rows]


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", [["a", "b"], ["c", "d"]]),
        ("<table>\n<tr>\n<th>a\n<th>b\n<tr>\n<td>c\n<td>d\n</table>", [["!a", "!b"], ["c", "d"]]),
        ("<TABLE BORDER=1><TR><TD>a</TABLE>", [["a"]]),
        ("<table><td>a<td>b</table>", [["a", "b"]]),
        ("<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>", [["!a"], ["b"]]),
        ("<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>", [["a", "a"], ["b", "c"]]),
        ('<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>', [["a", "b"], ["a", "c"]]),
        ("<table><tr><td>[[a|b]]<ref>c</ref> ''d''</td></tr></table>", [["b d"]]),
        ("<table><tr><td>\n* a\n* b\n</td></tr></table>", [["a\nb"]]),
        ("<table><tr><td>* a</td></tr></table>", [["* a"]]),
        ("<table><tr><td>a<!-- </td><td> -->b</td></tr></table>", [["ab"]]),
        ("<table><tr><td><nowiki></td></nowiki>a</td></tr></table>", [["</td>a"]]),
        ("<table><tr><td>a</td></tr><tr></tr><tr><td>b</td></tr></table>", [["a"], ["b"]]),
        ("<table><tr><td></td><td>a</td></tr></table>", [["", "a"]]),
        ("<table></table>", []),
        ("x <table><tr><td>a</td></tr></table> y", [["a"]]),
    ],
)
def test_rows(article, source: str, rows: list[list[str]]):
    assert rows_of(article, source) == rows


def test_text_around_a_table_is_prose(blocks):
    assert blocks("x <table><tr><td>a</td></tr></table> y") == [("prose", "x"), (("a",),), ("prose", "y")]


def test_caption_and_class(article):
    (table,) = article("<table class='a  b'><caption>Great [[lake]]s</caption><tr><td>x</td></tr></table>").lead.blocks
    assert table.caption.plain == "Great lakes"
    assert table.css_class == "a b"


def test_tables_inside_a_cell(article):
    source = "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>\n{|\n| c\n|}\n</td></tr></table>"
    (table,) = article(source).lead.blocks
    first, second = table.rows[0]
    assert (first.text.plain, second.text.plain) == ("a", "")
    assert [[cell.text.plain for cell in row] for row in first.tables[0].rows] == [["b"]]
    assert [[cell.text.plain for cell in row] for row in second.tables[0].rows] == [["c"]]


def test_cells_can_be_traced(article):
    source = "x\n<table><tr><th scope=row> one </th><td>two</td></tr></table>"
    table = article(source).lead.blocks[1]
    assert [source[slice(*cell.span)] for cell in table.rows[0]] == ["one", "two"]
    assert [cell.header for cell in table.rows[0]] == ["row", None]
    assert source[slice(*table.rows[0][1].text.span(0, 3))] == "two"


def test_a_table_that_is_not_closed_is_none(article):
    assert not any(isinstance(block, Table) for block in article("<table><tr><td>a").lead.blocks)
