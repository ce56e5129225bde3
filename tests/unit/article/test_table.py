import pytest

from wikicheck.article import Table
from wikicheck.article.reading import read_article


def table_of(source: str) -> Table:
    (table,) = [block for block in read_article(source, form="wikitext").lead.blocks if isinstance(block, Table)]
    return table


@pytest.mark.parametrize(
    ("source", "records"),
    [
        ("{|\n! Name !! Born\n|-\n| A || 1900\n|-\n| B || 1910\n|}", [{"Name": "A", "Born": "1900"}, {"Name": "B", "Born": "1910"}]),
        ("{|\n! Year !! Work !! Year\n|-\n| 1 || a || 2\n|}", [{"Year": "1", "Work": "a", "Year_2": "2"}]),
        ("{|\n! A !! A_2 !! A\n|-\n| 1 || 2 || 3\n|}", [{"A": "1", "A_2": "2", "A_3": "3"}]),
        ("{|\n! !! Name\n|-\n| 1 || a\n|}", [{"column 1": "1", "Name": "a"}]),
        ("{|\n! Name\n|-\n| a || b\n|}", [{"Name": "a", "column 2": "b"}]),
        # heads of several rows
        (
            "{|\n! rowspan=2 | Club !! colspan=2 | League\n|-\n! Apps !! Goals\n|-\n| X || 3 || 1\n|}",
            [{"Club": "X", "League Apps": "3", "League Goals": "1"}],
        ),
        ("{|\n! colspan=2 | All works\n|-\n! Year !! Title\n|-\n| 1900 || A\n|}", [{"Year": "1900", "Title": "A"}]),
        # cells over several rows are in each record
        ("{|\n! Y !! T\n|-\n| rowspan=2 | 1900 || A\n|-\n| B\n|}", [{"Y": "1900", "T": "A"}, {"Y": "1900", "T": "B"}]),
        # headers of rows are data of their records
        ("{|\n! Name !! Born\n|-\n! A\n| 1900\n|}", [{"Name": "A", "Born": "1900"}]),
        # no records
        ("{|\n! Y !! T\n|-\n| colspan=2 | First part\n|-\n| 1900 || A\n|}", [{"Y": "1900", "T": "A"}]),
        ("{|\n! Y !! T\n|-\n| 1 || A\n|-\n! Y !! T\n|-\n| 2 || B\n|}", [{"Y": "1", "T": "A"}, {"Y": "2", "T": "B"}]),
        ("{|\n| 1 || A\n|}", []),
        ("{|\n! Y !! T\n|}", []),
        # a column of headers: one record
        ("{|\n! Name\n| A\n|-\n! Born\n| 1900\n|}", [{"Name": "A", "Born": "1900"}]),
        ("{|\n! Name\n| A\n|-\n! Name\n| B\n|}", []),
        ("{|\n! Name\n| A\n|-\n! Born\n| 1900 || 1901\n|}", []),
        ("{|\n|}", []),
        ("{|\n! [[a|Name]]<ref>x</ref> !! ''Born''\n|-\n| a || b\n|}", [{"Name": "a", "Born": "b"}]),
        ("{|\n! Date<br>of birth !! x\n|-\n| a || b\n|}", [{"Date of birth": "a", "x": "b"}]),
    ],
)
def test_records(source: str, records: list[dict[str, str]]):
    assert table_of(source).records == records


@pytest.mark.parametrize(
    ("source", "headers"),
    [
        ("{|\n! a !! b\n|-\n| c || d\n|}", [["col", "col"], [None, None]]),
        ("{|\n! a\n| b\n|-\n! c\n| d\n|}", [["row", None], ["row", None]]),
        ("{|\n! !! b\n|-\n! c\n| d\n|}", [["col", "col"], ["row", None]]),
        ("{|\n|\n! b\n|-\n! c\n| d\n|}", [[None, "col"], ["row", None]]),
        ('{|\n! scope="row" | a !! b\n|}', [["row", "col"]]),
        ("{|\n! scope=col | a\n| b\n|}", [["col", None]]),
        ("{|\n! scope=rowgroup | a\n| b\n|}", [["row", None]]),
        ("{|\n! rowspan=2 | a\n| b\n|-\n| c\n|}", [["row", None], ["row", None]]),
        ("{|\n| scope=row | a\n|}", [[None]]),
    ],
)
def test_sorts_of_headers(source: str, headers: list[list[str | None]]):
    assert [[cell.header for cell in row] for row in table_of(source).rows] == headers


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        ('| data-sort-value="1234" | 1.2 thousand', "number", "1234"),
        ("| data-sort-value=-5 | x", "number", "-5"),
        ('| data-sort-value="1990-05-02" | 2 May', "date", "1990-05-02"),
        ('| data-sort-value="Smith, John" | John Smith', "text", "Smith, John"),
        ("| data-sort-value='a b' align=left | x", "text", "a b"),
        ("| {{sort|42|forty-two}}", "number", "42"),
        ("| {{dts|1990|5|2}}", "date", None),
        ("| {{nts|1234}}", "number", None),
    ],
)
def test_the_value_a_cell_sorts_by(cell: str, kind: str, text: str | None):
    value = table_of("{|\n" + cell + "\n|}").rows[0][0].value
    assert value is not None
    assert value.kind == kind
    assert text is None or value.text == text


@pytest.mark.parametrize("cell", ["| 1234", "| sort | a", '| data-sort-value="" | a', "| {{nowrap|1}}", "| data-sort-type=number | 5"])
def test_cells_without_such_a_value(cell: str):
    assert table_of("{|\n" + cell + "\n|}").rows[0][0].value is None


@pytest.mark.parametrize(
    ("head", "css_class"),
    [
        ('{| class="wikitable sortable"', "wikitable sortable"),
        ("{| class=wikitable border=1", "wikitable"),
        ("{| border=1 class = 'a'", "a"),
        ("{|", None),
        ("{| id=class", None),
        ('{| class=""', None),
    ],
)
def test_class(head: str, css_class: str | None):
    assert table_of(f"{head}\n| a\n|}}").css_class == css_class
