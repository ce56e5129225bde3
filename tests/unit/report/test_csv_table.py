"""Infobox fields of many articles as one table."""

import csv
import io

import wikicheck
from wikicheck.report.csv_table import CsvTable


def read_table(*texts):
    table = CsvTable()
    for number, text in enumerate(texts):
        table.add(wikicheck.parse(text, form="wikitext", lang="en"), f"{number}.wiki")
    return list(csv.DictReader(io.StringIO("".join(table.iter_lines()))))


def test_articles_are_rows_and_fields_columns():
    rows = read_table(
        "{{Infobox person|birth_date={{birth date|1871|5|2}}|children=3|death_date=}}",
        "No box here.",
        '{{Infobox film|released=c. 1950|name=A, "B"\nand C}}',
    )
    assert [row["birth_date"] for row in rows] == ["1871-05-02", "", ""]
    assert [row["infobox"] for row in rows] == ["Infobox person", "", "Infobox film"]
    assert [row["path"] for row in rows] == ["0.wiki", "1.wiki", "2.wiki"]
    assert rows[0]["death_date"] == ""
    assert rows[0]["children"] == "3"
    assert 'A, "B"' in rows[2]["name"]


def test_first_filled_field_counts_and_numbers_have_columns():
    row = read_table(
        "{{Infobox officeholder|name=|office=Mayor|office2=Judge|module={{Infobox person|embed=yes|name=Ida}}}}{{Infobox film|name=No}}"
    )[0]
    assert (row["name"], row["office"], row["office 2"]) == ("Ida", "Mayor", "Judge")


def test_field_that_is_called_as_a_column_of_ours():
    row = read_table("{{Infobox book|path=a/b|title=Notes}}")[0]
    assert (row["path"], row["path (field)"], row["title (field)"]) == ("0.wiki", "a/b", "Notes")


def test_of_a_parameter_given_twice_the_last_counts_as_on_the_page():
    (row,) = read_table("{{Infobox person|name=Ann|age=|name=Ida|name=Eva|birth_date=1871|birth_date=}}")
    assert (row["name"], row["birth_date"]) == ("Eva", "")


def test_lines_of_the_plain_form_do_not_overrule_each_other():
    table = CsvTable()
    table.add(wikicheck.parse("= Ann =\n\n- Born: 1871\n- Born: 1872\n\nAnn was here.", form="plain"), "a.txt")
    (row,) = csv.DictReader(io.StringIO("".join(table.iter_lines())))
    assert row["birth_date"] == "1871"
