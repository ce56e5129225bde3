import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.values import (
    ShortCitation,
    citation_key,
    cited_year,
    civil,
    cut_et_al,
    format_edtf,
    format_short_citation,
    is_short_year,
    read_cited_date,
    read_date,
    read_plain_date,
    split_people,
    split_person,
    split_vancouver,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2005", (2005, 0, 0)),
        ("May 2005", (2005, 5, 0)),
        ("Sept 2005", (2005, 9, 0)),
        ("5 May 2005", (2005, 5, 5)),
        ("May 5, 2005", (2005, 5, 5)),
        ("29 February 2004", (2004, 2, 29)),
        ("2005-05-12", (2005, 5, 12)),
        ("29 February 2005", None),
        ("2005-13-01", None),
        ("5 May 5, 2005", None),
        ("5 Foo 2005", None),
        ("2005-05", None),
        ("5 May 1500", None),
        ("0000", None),
        ("May", None),
        ("c. 2005", None),
        ("May 2005.", None),
        ("", None),
    ],
)
def test_dates_in_the_forms_of_most_citations(text, parts):
    assert read_plain_date(text) == parts


@pytest.mark.parametrize(
    ("text", "lang", "edtf"),
    [
        ("2005a", "en", "2005"),
        ("12 May 2005b", "en", "2005-05-12"),
        ("May–June 2005", "en", "2005-05/2005-06"),
        ("2004–2006", "en", "2004/2006"),
        ("c. 2005", "en", "2005~"),
        ("Summer 2005", "en", "2005-22"),
        ("5. Mai 2005", "de", "2005-05-05"),
        ("5 mai 2005", "fr", "2005-05-05"),
        ("5 mai 2005.", "fr", "2005-05-05"),
        ("5 May 2005", "fr", "2005-05-05"),
        ("[2005]", "en", "2005"),
        ("20150923225237", "en", "2015-09-23"),
        ("20150923", "en", "2015-09-23"),
        ("5 May 1500", "en", "1500-05-05"),
    ],
)
def test_dates_of_citations(text, lang, edtf):
    date = read_cited_date(text, lang=lang)
    assert format_edtf(date, point=True) == edtf
    assert (date.text, date.span) == (text, (0, len(text)))


@pytest.mark.parametrize("text", ["n.d.", "forthcoming", "Volume 2005", "20151323", "", " ", "first published by Collins"])
def test_what_is_no_date_of_a_citation(text):
    assert read_cited_date(text) is None


@given(st.integers(1583, 2199), st.integers(1, 12), st.integers(1, 28))
def test_the_quick_way_reads_as_the_thorough_one_does(year, month, day):
    text = f"{year:04d}-{month:02d}-{day:02d}"
    quick, thorough = read_cited_date(text), read_date(text)
    assert (quick.low, quick.high, quick.precision, quick.kind, quick.flags) == (
        thorough.low,
        thorough.high,
        thorough.precision,
        thorough.kind,
        thorough.flags,
    )
    assert civil(quick.low) == (year, month, day)


@pytest.mark.parametrize("text", ["2005", "May 2005", "5 May 2005", "May 5, 2005", "Dec 2005", "31 December 1999"])
def test_the_quick_way_reads_words_as_the_thorough_one_does(text):
    quick, thorough = read_cited_date(text), read_date(text)
    assert (quick.low, quick.high, quick.precision) == (thorough.low, thorough.high, thorough.precision)


@given(st.text(max_size=40))
def test_no_text_brings_the_readers_down(text):
    read_cited_date(text)
    read_plain_date(text)
    cited_year(text)
    is_short_year(text)
    for split in (split_people, split_person, split_vancouver):
        assert all(isinstance(name, str) for name in split(text))
    assert cut_et_al(text)[0] in text or not cut_et_al(text)[1]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2005", "2005"),
        ("2005a", "2005a"),
        ("12 May 2005a", "2005a"),
        ("2005-05-12", "2005"),
        ("c. 850", "850"),
        ("n.d.", "n.d."),
        ("forthcoming", ""),
        ("20051", ""),
        ("", ""),
    ],
)
def test_the_year_by_which_works_are_called(text, year):
    assert cited_year(text) == year


@pytest.mark.parametrize("text", ["2005", "2005a", "c. 2005", "2004–2006", "1974, 1999", "[1990]", "n.d.", "n.d", "850", "1990/91"])
def test_years_of_short_citations(text):
    assert is_short_year(text)


@pytest.mark.parametrize("text", ["Daily News 2011, On the road", "Lee", "2005 Census of the town", "p. 5", "", "Report 1999"])
def test_names_of_short_citations_with_a_year_in_them(text):
    assert not is_short_year(text)


def test_short_and_full_citations_meet_in_a_key():
    assert citation_key(("Lee",), "2000") == citation_key(("Lee",), "12 May 2000") == "Lee2000"
    assert citation_key(("van Dam", "O'Hara"), "2000a") == "vanDamO'Hara2000a"
    assert citation_key(("A", "B", "C", "D", "E"), "1999") == "ABCD1999"
    assert citation_key(("Lee",), "c. 2000") == citation_key(("Lee",), "2000")
    assert citation_key(("Lee",), "") == "Lee"
    assert citation_key(("Lee",), "2000") != citation_key(("Lee",), "2000a")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("Ann Lee and Ben Kim", ["Ann Lee", "Ben Kim"]),
        ("Ann Lee & Ben Kim", ["Ann Lee", "Ben Kim"]),
        ("Lee, Ann; Kim, Ben", ["Lee, Ann", "Kim, Ben"]),
        ("Lee, Ann", ["Lee, Ann"]),
        ("Department of Trade and Industry", ["Department of Trade and Industry"]),
        ("Simon and Schuster", ["Simon and Schuster"]),
        ("BBC News", ["BBC News"]),
        ("BBC News, London", ["BBC News, London"]),
        ("UNESCO", ["UNESCO"]),
        ("", []),
    ],
)
def test_arguments_for_one_person(text, names):
    assert split_person(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee, Ben Kim", ["Ann Lee", "Ben Kim"]),
        ("Ann Lee, Ben Kim and Carl von Fox", ["Ann Lee", "Ben Kim", "Carl von Fox"]),
        ("Lee, A.; Kim, B. C.", ["Lee, A.", "Kim, B. C."]),
        ("Lee, A., Kim, B.", ["Lee, A.", "Kim, B."]),
        ("Lee, Ann", ["Lee, Ann"]),
        ("Ann Lee / Ben Kim", ["Ann Lee", "Ben Kim"]),
        ("Ministry, Town", ["Ministry, Town"]),
        ("Ann Lee und Ben Kim", ["Ann Lee", "Ben Kim"]),
        ("Ann Lee", ["Ann Lee"]),
        (" ; ", []),
    ],
)
def test_arguments_for_several_people(text, names):
    assert split_people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lee A", ["Lee, A"]),
        ("Lee A, Kim BC", ["Lee, A", "Kim, BC"]),
        ("van Dam A, O'Hara B", ["van Dam, A", "O'Hara, B"]),
        ("Lee A, ((World Health Organization))", ["Lee, A", "World Health Organization"]),
        ("Lee A Jr", ["Lee, A Jr"]),
        ("Lee", ["Lee"]),
    ],
)
def test_names_in_vancouver_style(text, names):
    assert split_vancouver(text) == names


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Lee, Ann et al.", ("Lee, Ann", True)),
        ("Lee, et al", ("Lee", True)),
        ("Ann Lee u. a.", ("Ann Lee", True)),
        ("Lee i in.", ("Lee", True)),
        ("Lee и др.", ("Lee", True)),
        ("Al Lee Jr.", ("Al Lee Jr.", False)),
        ("Kendal", ("Kendal", False)),
        ("", ("", False)),
    ],
)
def test_and_others(text, cut):
    assert cut_et_al(text) == cut


@pytest.mark.parametrize(
    ("citation", "shown"),
    [
        (ShortCitation(("Lee",), "2000"), "Lee 2000"),
        (ShortCitation(("Lee",), "2000", "5"), "Lee 2000, p. 5"),
        (ShortCitation(("Lee", "Kim"), "2000", "5–6"), "Lee & Kim 2000, pp. 5–6"),
        (ShortCitation(("Lee", "Kim", "Fox"), "2000a", "5, 9"), "Lee, Kim & Fox 2000a, pp. 5, 9"),
        (ShortCitation(("Lee", "Kim", "Fox", "Orr"), "2000", None, "fig. 2"), "Lee et al. 2000, fig. 2"),
        (ShortCitation(("Lee",), ""), "Lee"),
        (ShortCitation((), "2000"), "2000"),
    ],
)
def test_short_citations_in_words(citation, shown):
    assert format_short_citation(citation) == shown


def test_short_citations_with_brackets():
    assert format_short_citation(ShortCitation(("Lee", "Kim"), "2000", "5"), brackets=True) == "Lee & Kim (2000), p. 5"
