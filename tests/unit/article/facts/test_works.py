"""Lists of works: titles, years, groups, and what is no list of works at all."""

import pytest

from wikicheck.article import Cell, PageKind, Table
from wikicheck.article.facts.work_item import FORTHCOMING, read_work
from wikicheck.article.facts.works import lists_sources
from wikicheck.text import Span

ITEMS = [
    # item, title, years, key
    ("''Salt Road'' (1999)", "Salt Road", "1999", 1999),
    ("''Salt Road''", "Salt Road", "", None),
    ("Salt Road (1999)", "Salt Road", "1999", 1999),
    ("Salt Road", "Salt Road", "", None),
    ("“Salt Road” (1999)", "Salt Road", "1999", 1999),
    ('"Salt Road" (1999)', "Salt Road", "1999", 1999),
    ("''Salt Road'', 1999", "Salt Road", "1999", 1999),
    ("''Salt Road'' – 1999", "Salt Road", "1999", 1999),
    ("Salt Road, 1999", "Salt Road", "1999", 1999),
    ("Salt Road – 1999", "Salt Road", "1999", 1999),
    ("''Salt Road''. Lund: Mill Press, 1999.", "Salt Road", "1999", 1999),
    ("''Salt Road''. Lund 1999. ISBN 978-0-1990-1234-5", "Salt Road", "1999", 1999),
    ("''Salt Road'' (Mill Press, 12 May 1999)", "Salt Road", "12 May 1999", 1999),
    # years inside titles are no years of the work
    ("''1984'' (1949)", "1984", "1949", 1949),
    ("1984 (1949)", "1984", "1949", 1949),
    ("''2001: A Space Odyssey'' (1968)", "2001: A Space Odyssey", "1968", 1968),
    ("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", "1968", 1968),
    ("''The War of 1812'' (1990)", "The War of 1812", "1990", 1990),
    ("The War of 1812 (1990)", "The War of 1812", "1990", 1990),
    ("''Letters 1840–1860''", "Letters 1840–1860", "", None),
    ("Dear Reader: Poet, Cook - A Look Back (2014)", "Dear Reader: Poet, Cook - A Look Back", "2014", 2014),
    # several years
    ("Poems “Salt Road” (“소금길”) (Japanese 2009, English 2010)", "Salt Road", "2009, 2010", 2009),
    ("''Salt Road'' (1990; revised 1995)", "Salt Road", "1990, 1995", 1990),
    ("''Salt Road'' (1990, 1992 and 1995)", "Salt Road", "1990, 1992, 1995", 1990),
    ("''Salt Road'' (English translation 1995; first published in 1990)", "Salt Road", "1995, 1990", 1990),
    ("''Salt Road''. Paris, 1969. (English translation, New York, 1980)", "Salt Road", "1969, 1980", 1969),
    ("''Salt Road'' (1998–2003)", "Salt Road", "1998–2003", 1998),
    ("''Salt Road'' (1990/91)", "Salt Road", "1990/91", 1990),
    # leading years
    ("1990 – ''Salt Road''", "Salt Road", "1990", 1990),
    ("1990: ''Salt Road''", "Salt Road", "1990", 1990),
    ("(1990) ''Salt Road''", "Salt Road", "1990", 1990),
    ("In 1990, ''Salt Road''", "Salt Road", "1990", 1990),
    ("'''1990''' ''Salt Road''", "Salt Road", "1990", 1990),
    # not years of the work
    ("''Salt Road'', pp. 1990–1995", "Salt Road", "", None),
    ("''Salt Road'' (based on the 1912 novel; 1990)", "Salt Road", "1990", 1990),
    ("''Salt Road'' (from the album ''Mills of 1970'')", "Salt Road", "", None),
    ("''Salt Road'', about the revolution of 1848", "Salt Road", "", None),
    ("''Salt Road'', first performed in Lund in 1920", "Salt Road", "1920", 1920),
    ("''Salt Road'' (winner of the 1990 Mill Prize)", "Salt Road", "", None),
    ("''Salt Road (1999)''", "Salt Road", "1999", 1999),
    # authors first
    ("Lee, Ann (1999), Salt Road, Mill Press", "Salt Road", "1999", 1999),
    ("Lee, A. B. (1999). Salt Road. Lund: Mill Press.", "Salt Road", "1999", 1999),
    ("Lee, Ann; Berg, Bo (12 May 1999). “Salt Road”. ''The Mill''.", "Salt Road", "12 May 1999", 1999),
    ("Lee, Ann (1999b). ''Salt Road''. Mill Press", "Salt Road", "1999", 1999),
    ("Lee, Ann (1999–2001). Salt Road (2nd ed., 2005)", "Salt Road", "1999–2001, 2005", 1999),
    ("Lee, Ann (1999)", "Lee, Ann", "1999", 1999),
    ("The Mills, Like Salt (1999), ISBN 0-553-29343-5", "The Mills, Like Salt", "1999", 1999),
    ("The Mills, Like Salt (1999), ISBN 0-553-29343-5 (the second)", "The Mills, Like Salt", "1999", 1999),
    ("Life at the Mill, 1400–1800 (1973)", "Life at the Mill, 1400–1800", "1973", 1973),
    ("Mill, 1924 (revised 1930)", "Mill", "1924, 1930", 1924),
    ("Ann Lee (1999). ''Salt Road''. Mill Press.", "Salt Road", "1999", 1999),
    ("Ann Lee and Bo de Berg (1999). “Salt Road”. ''The Mill''.", "Salt Road", "1999", 1999),
    ("Salt Road (1999), from the album ''Mills''", "Salt Road", "1999", 1999),
    ("Symphony No. 1 (1999). ''Mills''", "Symphony No. 1", "1999", 1999),
    ("''“Salt Road”'' (1999)", "Salt Road", "1999", 1999),
    ("''“Salt” and “Road”'' (1999)", "“Salt” and “Road”", "1999", 1999),
    ("Modern edition: Salt Road, Oslo 1999", "Modern edition: Salt Road", "1999", None),
    ("''Salt Road'' (1956), letters written between 1937 and 1944", "Salt Road", "1956", 1956),
    ("Mill, Lund, between 1890 and 1892", "Mill", "between 1890 and 1892", 1890),
    ("''Salt Road'' (Summer 1999)", "Salt Road", "Summer 1999", 1999),
    # trailing years behind places and deeds
    ("Mill, Lund, restored 1872–73", "Mill", "1872–73", 1872),
    ("Mill, Lund, restoration in 1872", "Mill", "1872", 1872),
    ("Mill, Zurich and Leipzig 1872", "Mill", "1872", 1872),
    ("''Mill'', Lund 1977\nmodern edition: Oslo 1996", "Mill", "1977, 1996", 1977),
    ("Mill at Lund, ''circa'' 1875", "Mill at Lund", "circa 1875", None),
    ("''Salt Road.'' Lund, 1999.", "Salt Road", "1999", 1999),
    ("''Salt, etc.'', 1999.", "Salt, etc.", "1999", 1999),
    ("new edition: ''Salt Road'' (2005)", "Salt Road", "2005", None),
    # dates too vague to sort by
    ("''Salt Road'' (c. 1500)", "Salt Road", "c. 1500", None),
    ("''Salt Road'' (1990s)", "Salt Road", "1990s", None),
    ("''Salt Road'' (44 BC)", "Salt Road", "44 BC", -43),
    # a year as a title
    ("1984 (1949)", "1984", "1949", 1949),
    ("1914 (London: Mill, 1960)", "1914", "1960", 1960),
    # still to come
    ("''Salt Road'' (forthcoming)", "Salt Road", "", FORTHCOMING),
    ("''Salt Road'' (TBA)", "Salt Road", "", FORTHCOMING),
    ("''Salt Road'' (forthcoming 2031)", "Salt Road", "2031", 2031),
    # glosses
    ("Salt Road (소금길)", "Salt Road", "", None),
    ("소금길 (2012)", "소금길", "2012", 2012),
]


@pytest.mark.parametrize(("item", "title", "years", "key"), ITEMS, ids=[item[0] for item in ITEMS])
def test_item(text, item, title, years, key):
    work = read_work(text(item), leads_with_year=False)
    assert work.title == title
    assert ", ".join(year.text for year in work.years) == years
    assert work.key == key


@pytest.mark.parametrize(
    ("item", "title", "key"),
    [
        ("1990 – Salt Road", "Salt Road", 1990),
        ("1990: Salt Road", "Salt Road", 1990),
        ("1990 Salt Road", "Salt Road", 1990),
        ("(1990) Salt Road", "Salt Road", 1990),
        ("1990, Salt Road, Mill Press", "Salt Road, Mill Press", 1990),
        ("1990. Salt Road (reissued 1995)", "Salt Road", 1990),
    ],
)
def test_item_of_a_list_that_leads_with_years(text, item, title, key):
    work = read_work(text(item), leads_with_year=True)
    assert (work.title, work.key) == (title, key)


def test_places(builder):
    article = builder.section(2, "Works").list("Poems “Salt Road” (1999)", "''Mill'' (2001)").build("Ann Lee")
    salt, mill = read(article)[0].items
    assert article.source.slice(salt.title_span) == "Salt Road"
    assert article.source.slice(salt.years[0].span) == "1999"
    assert article.source.slice(mill.title_span) == "Mill"
    assert article.source.slice(salt.span) == "Poems “Salt Road” (1999)"
    assert salt.prefix == "Poems"


def test_what_stands_between_title_and_year(text):
    work = read_work(text("''Salt'', vol. 2 (Mill Press, 1999)"), leads_with_year=False)
    assert work.qualifier == "vol. 2"
    assert not work.is_posthumous


def test_posthumous(text):
    assert read_work(text("''Letters'' (posthumous, 1999)"), leads_with_year=False).is_posthumous
    assert not read_work(text("''Posthumous Letters'' (1999)"), leads_with_year=False).is_posthumous


def test_undated_is_not_the_same_as_without_key(text):
    assert read_work(text("''Salt''"), leads_with_year=False).is_undated
    assert not read_work(text("''Salt'' (c. 1500)"), leads_with_year=False).is_undated
    assert not read_work(text("''Salt'' (TBA)"), leads_with_year=False).is_undated


def read(article):
    article.subject.__dict__["is_person"] = True
    return article.works


def shown(article):
    return [(group.label, [(work.title, work.key) for work in group.items]) for group in read(article)]


def test_groups_end_at_labels_and_prose(builder):
    builder.section(2, "Works")
    builder.list("''A'' (1990)", "''B'' (1980)").prose("'''Poems'''").list("''C'' (1970)")
    builder.prose("He wrote more.").list("''D'' (1960)").prose("Plays:").list("''E'' (1950)")
    assert shown(builder.build("Ann Lee")) == [
        (None, [("A", 1990), ("B", 1980)]),
        ("Poems", [("C", 1970)]),
        (None, [("D", 1960)]),
        ("Plays", [("E", 1950)]),
    ]


def test_groups_end_at_headings(builder):
    builder.section(2, "Works").section(3, "Novels").list("''A'' (1990)").section(3, "Poems").list("''B'' (1980)")
    assert [group.heading for group in read(builder.build("Ann Lee"))] == ["Novels", "Poems"]


def test_a_definition_term_labels_the_list_below(builder):
    builder.section(2, "Works").list("Novels", marker="definition").list("''A'' (1990)").list("Poems", marker="definition").list(
        "''B'' (1980)"
    )
    assert [group.label for group in read(builder.build("Ann Lee"))] == ["Novels", "Poems"]


def test_items_with_a_blank_line_between_are_one_group(builder):
    builder.section(2, "Works").list("''A'' (1990)").list("''B'' (1980)").list("''C'' (1970)")
    assert shown(builder.build("Ann Lee")) == [(None, [("A", 1990), ("B", 1980), ("C", 1970)])]


def test_two_lists_with_a_blank_line_between_are_two_groups(builder):
    builder.section(2, "Works").list("''A'' (1990)", "''B'' (1995)").list("''C'' (1970)", "''D'' (1975)")
    assert len(read(builder.build("Ann Lee"))) == 2


def test_nested_items_belong_to_their_parent(builder):
    builder.section(2, "Works").list("''A'' (1990)", "*German: ''B'' (1970)", "''C'' (1991)")
    assert shown(builder.build("Ann Lee")) == [(None, [("A", 1990), ("C", 1991)])]


def test_an_item_that_only_labels_what_is_nested_is_no_work(builder):
    builder.section(2, "Works").list("Novels", "*''A'' (1990)", "''B'' (1991)")
    assert shown(builder.build("Ann Lee")) == [(None, [("B", 1991)])]


def test_a_list_that_leads_with_years(builder):
    builder.section(2, "Works").list("1990 – Salt", "1984 – Bread", "1999 – Road of 2001")
    assert shown(builder.build("Ann Lee")) == [(None, [("Salt", 1990), ("Bread", 1984), ("Road of 2001", 1999)])]


def test_one_title_with_a_number_makes_no_list_that_leads_with_years(builder):
    builder.section(2, "Works").list("Salt (1990)", "2001: A Space Odyssey (1968)", "Bread (1999)")
    assert shown(builder.build("Ann Lee")) == [(None, [("Salt", 1990), ("2001: A Space Odyssey", 1968), ("Bread", 1999)])]


@pytest.mark.parametrize(
    "label", ["Books about Lee", "Other books on Ann Lee", "Biographies", "Secondary literature", "Works by other authors", "References"]
)
def test_lists_about_the_subject_are_left_out(builder, label):
    builder.section(2, "Works").prose(f"'''{label}'''").list("''A'' (1990)", "''B'' (1980)")
    assert shown(builder.build("Ann Lee")) == []


@pytest.mark.parametrize(
    "items",
    [
        ("Berg, Bo, ''A'' (1990)", "Lund, Eva, ''B'' (1980)"),
        ("Bo Berg, ''A'' (1990)", "Eva Lund: ''B'' (1980)"),
        ("Berg, B. (1990). ''A''. Mill Press.", "Lund, E.; Vik, O. (1980). ''B''."),
        ("Berg, Bo (1990). A long title. Mill Press.", "Lund, Eva (1980). Another title."),
        ("''A'' by Bo Berg (1990)", "''B'' by Eva Lund (1980)"),
    ],
)
def test_lists_by_others_are_left_out(builder, items):
    assert shown(builder.section(2, "Bibliography").list(*items).build("Ann Lee")) == []


@pytest.mark.parametrize(
    "items",
    [
        ("Lee, Ann, ''A'' (1990)", "Lee, Ann, ''B'' (1980)"),
        ("Lee, A. (1990). ''A''. Mill Press.", "Lee, A.; Vik, O. (1980). ''B''."),
        ("Ann Lee and Bo Berg, ''A'' (1990)", "''B'' (1980)"),
        ("''A'', with Bo Berg (1990)", "''B'' (translated by Eva Lund, 1980)"),
        ("Novel ''A'' (1990)", "Poem ''B'' (1980)"),
    ],
)
def test_lists_by_the_subject_stay(builder, items):
    assert len(shown(builder.section(2, "Bibliography").list(*items).build("Ann Lee"))[0][1]) == 2


def test_a_bibliography_after_the_references_lists_sources(builder):
    article = builder.section(2, "References").section(2, "Bibliography").list("''A'' (1990)").build("Ann Lee")
    assert shown(article) == []
    assert lists_sources(article.sections[-1], article)


def test_a_bibliography_before_the_references_lists_works(builder):
    article = builder.section(2, "Bibliography").list("''A'' (1990)").section(2, "References").build("Ann Lee")
    assert shown(article) == [(None, [("A", 1990)])]
    assert not lists_sources(article.sections[1], article)


def test_a_bibliography_of_a_town_lists_sources(builder):
    article = builder.infobox("settlement", "Infobox town").section(2, "Bibliography").list("''A'' (1990)").build("Lund")
    assert lists_sources(article.sections[1], article)


def test_buildings_of_a_town_are_no_works(builder):
    article = builder.infobox("settlement", "Infobox town").section(2, "Buildings").list("Mill (1990)", "Church (1880)").build("Lund")
    assert article.works == []


def test_publications_of_a_society_are_works(builder):
    article = builder.infobox("organization", "Infobox society").section(2, "Publications").list("''A'' (1990)").build("Mill Society")
    assert article.works[0].items[0].title == "A"


@pytest.mark.parametrize("kind", [PageKind.DISAMBIGUATION, PageKind.REDIRECT, PageKind.OTHER])
def test_only_articles_have_works(builder, kind):
    builder.reader.kind = kind
    assert shown(builder.section(2, "Works").list("''A'' (1990)").build("Lee")) == []


def test_other_languages_have_no_works(builder):
    assert shown(builder.section(2, "Works").list("''A'' (1990)").build("Ann Lee", language="de")) == []


def cells(builder, *contents, header=False):
    row = []
    for content in contents:
        if isinstance(content, Cell):
            row.append(content)
        else:
            text = builder.text(content)
            row.append(Cell(text, text.span(0, len(text)), is_header=header))
    return row


def test_table_with_a_year_that_spans_rows(builder):
    builder.section(2, "Filmography")
    head = cells(builder, "Year", "Title", "Role", header=True)
    first = cells(builder, "1990", "''Salt''", "Cook")
    second = cells(builder, first[0], "''Bread'' (short)", "Baker")
    third = cells(builder, "1992–1994", "''Mill''", "Miller")
    last = cells(builder, "TBA", "''Road''", "Driver")
    builder.block(Table([head, first, second, third, last], Span(0, 0)))
    (group,) = read(builder.build("Ann Lee"))
    assert group.is_table
    assert group.columns == ("year", "title", "role")
    assert [(work.title, work.key) for work in group.items] == [("Salt", 1990), ("Bread", 1990), ("Mill", 1992), ("Road", FORTHCOMING)]
    assert [work.cells for work in group.items] == [("Cook",), ("Baker",), ("Miller",), ("Driver",)]
    assert group.items[1].qualifier == "(short)"


def test_table_with_a_title_that_spans_rows_and_a_total(builder):
    builder.section(2, "Discography")
    head = cells(builder, "Album", "Released", "Label", header=True)
    first = cells(builder, "''Salt''", "1990", "Mill")
    again = cells(builder, first[0], "1991", "Lund")
    total = cells(builder, "Total", "2", "")
    builder.block(Table([head, first, again, total], Span(0, 0)))
    (group,) = read(builder.build("Ann Lee"))
    assert [(work.title, work.key) for work in group.items] == [("Salt", 1990)]


@pytest.mark.parametrize("header", ["Year of first publication", "Year (first appeared)", "Release date (UK)", "Year", "Original release"])
def test_headers_of_years(builder, header):
    builder.section(2, "Novels")
    builder.block(Table([cells(builder, "Title", header, header=True), cells(builder, "''A''", "1990")], Span(0, 0)))
    assert shown(builder.build("Ann Lee bibliography")) == [(None, [("A", 1990)])]


def test_details_say_when_an_album_was_released(builder):
    builder.section(2, "Discography")
    head = cells(builder, "Title", "Album details", "ITA", header=True)
    first = cells(builder, "''A''", "Recorded: 1988\nReleased: 5 July 1990\nLabel: Mill (since 1950)", "3")
    second = cells(builder, "''B''", "Label: Mill (since 1950)", "1")
    builder.block(Table([head, first, second], Span(0, 0)))
    assert shown(builder.build("Ann Lee")) == [(None, [("A", 1990), ("B", None)])]


def test_headers_in_bold_print(builder):
    builder.section(2, "Filmography")
    builder.block(Table([cells(builder, "'''Year'''", "'''Film'''"), cells(builder, "1990", "''A''")], Span(0, 0)))
    assert shown(builder.build("Ann Lee")) == [(None, [("A", 1990)])]


def test_headers_may_stand_above_each_part(builder):
    builder.section(2, "Filmography")
    wide = cells(builder, "Television", header=True)[0]
    rows = [cells(builder, "Year", "Film", header=True), cells(builder, "1990", "''A''"), [wide, wide]]
    rows += [cells(builder, "Title", "Year", header=True), cells(builder, "''B''", "1980")]
    builder.block(Table(rows, Span(0, 0)))
    assert shown(builder.build("Ann Lee")) == [(None, [("A", 1990)]), ("Television", [("B", 1980)])]


def test_a_list_led_by_years_goes_by_these(builder):
    builder.section(2, "Theatre").list("1981 – ''Salt''", "1983 – ''Bread'' (1888), by Bo Berg", "1999 – ''Mill''")
    assert shown(builder.build("Ann Lee")) == [(None, [("Salt", 1981), ("Bread", 1983), ("Mill", 1999)])]


def test_works_signed_with_another_name_are_works(builder):
    builder.infobox("person", "Infobox person", birth_name="Maria Berg").section(2, "Works")
    builder.list("Berg, Maria (1990). ''A''", "Berg, M. (1995). ''B''")
    assert shown(builder.build("Ann Lee")) == [(None, [("A", 1990), ("B", 1995)])]


def test_a_wide_row_parts_a_table(builder):
    builder.section(2, "Filmography")
    head = cells(builder, "Year", "Film", header=True)
    wide = cells(builder, "As director")[0]
    rows = [head, cells(builder, "1990", "''A''"), [wide, wide], cells(builder, "1980", "''B''")]
    builder.block(Table(rows, Span(0, 0)))
    assert shown(builder.build("Ann Lee")) == [(None, [("A", 1990)]), ("As director", [("B", 1980)])]


@pytest.mark.parametrize("header", [("Name", "Role"), ("Year", "Award", "Title", "Result"), ("Place", "Population")])
def test_other_tables_are_no_works(builder, header):
    builder.section(2, "Works")
    builder.block(Table([cells(builder, *header, header=True), cells(builder, *("1990" for _ in header))], Span(0, 0)))
    assert shown(builder.build("Ann Lee")) == []
