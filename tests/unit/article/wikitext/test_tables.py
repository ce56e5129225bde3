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
        ("{|\n| style='x' {{!}} a\n| b\n|}", [["a", "b"]]),
        ("{|\n| <nowiki>a || b</nowiki>\n|}", [["a || b"]]),
        ("{|\n| a <!-- || b --> c\n|}", [["a c"]]),
        ("{|\n|}", []),
        ("{|\n|\n|a\n|}", [["", "a"]]),
    ],
)
def test_rows(article, source: str, rows: list[list[str]]):
    assert rows_of(article, source) == rows


def test_captions(article):
    (table,) = article("{|\n|+ style='x' | Great [[lake]]s\n! a\n|}").lead.blocks
    assert table.caption.plain == "Great lakes"
    (table,) = article("{|\n|+ Great\nlakes\n|-\n! a\n|}").lead.blocks
    assert table.caption.plain == "Great lakes"
    (table,) = article("{|\n! a\n|}").lead.blocks
    assert table.caption is None


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
