from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.values.identifier_checks import check_identifier
from wikicheck.values.identifier_keys import scheme_of_key
from wikicheck.values.identifier_schemes import identifier_table, schemes
from wikicheck.values.identifiers import read_identifier, read_identifiers
from wikicheck.values.template_values import is_identifier_template, read_template_identifier, read_template_identifiers

# scheme: text => value, valid
READ = """
isbn: 978-0-306-40615-7 => 9780306406157 True
isbn: 978 0 306 40615 7 => 9780306406157 True
isbn: 978–0–306–40615–7 => 9780306406157 True
isbn: 0-306-40615-2 => 0306406152 True
isbn: 0306406152 => 0306406152 True
isbn: 0-8044-2957-x => 080442957X True
isbn: ISBN 978-0-306-40615-7 => 9780306406157 True
isbn: ISBN-13: 9780306406157 => 9780306406157 True
isbn: 978-0-306-40615-7 (hardcover) => 9780306406157 True
isbn: 978-0-306-40615-8 => 9780306406158 False
isbn: 0-306-40615-3 => 0306406153 False
isbn: 978-0-306-40615 => 978030640615 False
issn: 0378-5955 => 0378-5955 True
issn: 03785955 => 0378-5955 True
issn: ISSN 2049-3630 => 2049-3630 True
issn: 0378-5954 => 0378-5954 False
ismn: 979-0-2600-0043-8 => 9790260000438 True
doi: 10.1000/182 => 10.1000/182 True
doi: doi:10.1000/182 => 10.1000/182 True
doi: https://doi.org/10.1000/182 => 10.1000/182 True
doi: http://dx.doi.org/10.1000/182 => 10.1000/182 True
doi: 10.1000/0370-2693(85)91013-6 => 10.1000/0370-2693(85)91013-6 True
doi: 10.1000 => 10.1000 False
oclc: 49976309 => 49976309 None
oclc: OCLC 49976309 => 49976309 None
lccn: n79018834 => n79018834 True
lccn: n 79018834 => n79018834 True
lccn: n/79/18834 => n79018834 True
lccn: 85-2 => 85000002 True
lccn: 2001-000002 => 2001000002 True
imdb: tt0111161 => tt0111161 True
imdb: nm0000206 => nm0000206 True
imdb: https://www.imdb.com/title/tt0111161/ => tt0111161 True
imdb: 0111161 => 0111161 None
imdb: tt12 => tt12 False
isin: US0378331005 => US0378331005 True
isin: US0378331006 => US0378331006 False
orcid: 0000-0002-1825-0097 => 0000-0002-1825-0097 True
orcid: https://orcid.org/0000-0002-1825-0097 => 0000-0002-1825-0097 True
orcid: 0000-0002-1825-0098 => 0000-0002-1825-0098 False
isni: 0000 0001 2150 090X => 000000012150090X True
viaf: 75121530 => 75121530 None
gnd: 118540238 => 118540238 True
gnd: 118540239 => 118540239 False
gnd: 4005728-8 => 4005728-8 True
pmid: PMID 12345678 => 12345678 None
pmc: 1234567 => PMC1234567 True
arxiv: 0706.0001 => 0706.0001 True
arxiv: arXiv:1501.00001v1 => 1501.00001v1 True
arxiv: hep-th/9901001 => hep-th/9901001 True
arxiv: math.GT/0309136 => math.GT/0309136 True
arxiv: astro-ph/991050 => astro-ph/991050 False
bibcode: 2005Natur.438.1132P => 2005Natur.438.1132P True
wikidata: q42 => Q42 True
wikidata: https://www.wikidata.org/wiki/Q42 => Q42 True
cas: 50-00-0 => 50-00-0 True
cas: 7732-18-5 => 7732-18-5 True
cas: 50-00-0 (pure) => 50-00-0 True
cas: 50-00-1 => 50-00-1 False
atc: N02BA01 => N02BA01 True
atc: N02 => N02 True
icd10: F20.0 => F20.0 True
icd10: A00-B99 => A00-B99 True
ec: 200-001-8 => 200-001-8 True
ec: 200-001-7 => 200-001-7 False
ec: 1.1.1.1 => 1.1.1.1 True
ec: 3.4.21.- => 3.4.21.- True
unii: R16CO5Y76E => R16CO5Y76E True
unii: R16CO5Y76F => R16CO5Y76F False
pubchem: CID 2244 => 2244 None
chebi: 15377 => CHEBI:15377 True
drugbank: DB00945 => DB00945 True
drugbank: DB945 => DB945 False
inchi: 1S/H2O/h1H2 => InChI=1S/H2O/h1H2 True
inchikey: XLYOFNOQVPJJNP-UHFFFAOYSA-N => XLYOFNOQVPJJNP-UHFFFAOYSA-N True
iata: LHR => LHR True
icao: EGLL => EGLL True
faa: JFK => JFK True
imo: IMO 9074729 => 9074729 True
imo: 9074728 => 9074728 False
mmsi: 235006000 => 235006000 True
mmsi: 23500600 => 23500600 False
isrc: US-RC1-76-07839 => USRC17607839 True
iswc: T-034.524.680-1 => T-034524680-1 True
iswc: T-034.524.680-2 => T-034524680-2 False
upc: 036000291452 => 036000291452 True
upc: 036000291453 => 036000291453 False
ean: 4006381333931 => 4006381333931 True
ean: 4006381333930 => 4006381333930 False
lei: 5493001KJTIIGC8Y1R12 => 5493001KJTIIGC8Y1R12 True
bic: DEUTDEFF500 => DEUTDEFF500 True
iban: GB82 WEST 1234 5698 7654 32 => GB82WEST12345698765432 True
iban: GB82 WEST 1234 5698 7654 33 => GB82WEST12345698765433 False
iso3166: DE-BE => DE-BE True
iso639: deu => deu True
ipni: 77126787-1 => 77126787-1 True
ncbi: 9606 => 9606 None
echa: 100.003.499 => 100.003.499 True
smiles: NC(=N)N => NC(=N)N None
smiles: [nH]:c(:[nH2]):[nH] => [nH]:c(:[nH2]):[nH] None
smiles: CC(=O)C(C)(C) => CC(=O)C(C)(C) None
cospar: 1969-059A => 1969-059A True
un_number: UN 1203 => 1203 True
genereviews: NBK1442 => NBK1442 True
iso15924: Latn => Latn True
ticker: NYSE: IBM => NYSE:IBM None
ticker: nasdaq: AAPL => Nasdaq:AAPL None
"""
CASES = [line.split(": ", 1) for line in READ.strip().splitlines()]


@pytest.mark.parametrize(("scheme", "case"), CASES)
def test_an_identifier_of_a_scheme_is_read_and_checked(scheme, case):
    text, expected = case.split(" => ")
    found = read_identifier(text, scheme=scheme)
    assert found is not None
    assert f"{found.value} {found.valid}" == expected
    assert (found.scheme, found.text) == (scheme, text)


@pytest.mark.parametrize(
    ("scheme", "text"),
    [
        ("isbn", "see below"), ("isbn", "n/a"), ("isbn", ""), ("isbn", "ISBN"), ("issn", "none"), ("doi", "pending"),
        ("imdb", "Ann Lee"), ("isin", "none"),
        ("orcid", "yes"), ("lccn", "x"), ("cas", "unknown"), ("iata", "none"), ("icao", "Heathrow"), ("imo", "unknown"), ("gnd", "x"),
        ("atc", "foo"),
        ("unii", "none given"), ("ticker", "Foo: BAR"), ("ticker", "private"), ("wikidata", "yes"), ("iso3166", "Germany"),
        ("no such scheme", "1234"),
        ("mmsi", "pending"), ("isbn", "1990"), ("inchikey", "none"), ("isrc", "various"),
    ],
)  # fmt: skip
def test_what_was_not_meant_as_one_is_not_read(scheme, text):
    assert read_identifier(text, scheme=scheme) is None


@pytest.mark.parametrize(
    ("text", "scheme", "value"),
    [
        ("ISBN 978-0-306-40615-7", "isbn", "9780306406157"),
        ("978-0-306-40615-7", "isbn", "9780306406157"),
        ("10.1000/182", "doi", "10.1000/182"),
        ("doi:10.1000/182", "doi", "10.1000/182"),
        ("https://doi.org/10.1000/182", "doi", "10.1000/182"),
        ("tt0111161", "imdb", "tt0111161"),
        ("US0378331005", "isin", "US0378331005"),
        ("NYSE: IBM", "ticker", "NYSE:IBM"),
        ("PMID 12345", "pmid", "12345"),
        ("ISSN 0378-5955", "issn", "0378-5955"),
        ("arXiv:0706.0001", "arxiv", "0706.0001"),
        ("ORCID 0000-0002-1825-0097", "orcid", "0000-0002-1825-0097"),
        ("CAS 50-00-0", "cas", "50-00-0"),
        ("IMO 9074729", "imo", "9074729"),
        ("XLYOFNOQVPJJNP-UHFFFAOYSA-N", "inchikey", "XLYOFNOQVPJJNP-UHFFFAOYSA-N"),
        ("InChI=1S/H2O/h1H2", "inchi", "InChI=1S/H2O/h1H2"),
        ("https://viaf.org/viaf/75121530/", "viaf", "75121530"),
    ],
)
def test_the_scheme_is_found_where_it_is_unmistakable(text, scheme, value):
    found = read_identifier(text)
    assert (found.scheme, found.value) == (scheme, value)


@pytest.mark.parametrize(
    "text",
    [
        "0306406152", "50-00-0", "2001-02-3", "1990-05-12", "0378-5955", "1990-1995", "1985–1990", "London", "Q42", "123456",
        "12 May 1990", "Note: ABC",
        "BA 123", "https://example.org/x", "iata", "ICAO code", "lei", "set: ABC", "mr 12", "10.5", "978", "A", "tt12", "US1234567890",
        "EC", "Mesh size 5",
    ],
)  # fmt: skip
def test_what_may_be_anything_else_has_no_scheme(text):
    assert read_identifier(text) is None


def test_several_identifiers_of_a_field_are_read():
    found = read_identifiers("0-306-40615-2 (hbk), 978-0-306-40615-7 (pbk)", scheme="isbn")
    assert [one.value for one in found] == ["0306406152", "9780306406157"]
    found = read_identifiers("ISBN 978-0-306-40615-7, 0-306-40615-2")
    assert [one.value for one in found] == ["9780306406157", "0306406152"]
    assert [one.value for one in read_identifiers("10.1000/182", scheme="doi")] == ["10.1000/182"]
    assert len(read_identifiers("NYSE: IBM; Nasdaq: AAPL", scheme="ticker")) == 2
    assert read_identifiers("0-306-40615-2 and more", scheme="isbn") == ()
    assert read_identifiers("London, Paris") == ()
    assert read_identifiers("1, " * 20_000, scheme="oclc") == ()


@pytest.mark.parametrize(
    ("key", "scheme"),
    [
        ("isbn", "isbn"), ("isbn13", "isbn"), ("ISBN_note", "isbn"), ("issn", "issn"), ("doi", "doi"), ("imdb_id", "imdb"),
        ("cas_number", "cas"), ("CASNo", "cas"),
        ("CASNo2", "cas"), ("icd10", "icd10"), ("iso_code", "iso3166"), ("iso2", "iso639"), ("traded_as", "ticker"),
        ("PubChem", "pubchem"), ("atc_code", "atc"),
        ("imo_number", "imo"), ("orcid", "orcid"), ("oclc", "oclc"), ("isin", "isin"), ("iata", "iata"), ("UNII", "unii"),
        ("wikidata", "wikidata"),
        ("name", None), ("mr", None), ("symbol", None), ("birth_date", None), ("callsign", None), ("postal_code", None),
        ("", None), ("1", None),
    ],
)  # fmt: skip
def test_keys_have_schemes(key, scheme):
    assert scheme_of_key(key) == scheme


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ISBN|978-0-306-40615-7}}", "isbn:9780306406157"),
        ("{{ISBN|1=0-306-40615-2}}", "isbn:0306406152"),
        ("{{ISBN|0-306-40615-2|978-0-306-40615-7}}", "isbn:0306406152 isbn:9780306406157"),
        ("{{ISBNT|0-306-40615-2}}", "isbn:0306406152"),
        ("{{ISSN|0378-5955}}", "issn:0378-5955"),
        ("{{doi|10.1000/182}}", "doi:10.1000/182"),
        ("{{OCLC|49976309}}", "oclc:49976309"),
        ("{{IMDb name|0000206|Ann Lee}}", "imdb:nm0000206"),
        ("{{IMDb name|206}}", "imdb:nm0000206"),
        ("{{IMDb name|id=nm0000206}}", "imdb:nm0000206"),
        ("{{IMDb title|111161|A Film}}", "imdb:tt0111161"),
        ("{{IMDb title|id=tt0111161|title=A Film}}", "imdb:tt0111161"),
        ("{{IMDb company|0002663}}", "imdb:co0002663"),
        ("{{arxiv|hep-th|9901001}}", "arxiv:hep-th/9901001"),
        ("{{arxiv|archive=astro-ph|id=9910503}}", "arxiv:astro-ph/9910503"),
        ("{{arxiv|0706.0001}}", "arxiv:0706.0001"),
        ("{{PMID|12345678}}", "pmid:12345678"),
        ("{{PMC|1234567}}", "pmc:PMC1234567"),
        ("{{VIAF|75121530}}", "viaf:75121530"),
        ("{{LCCN|n|79|018834}}", "lccn:n79018834"),
        ("{{LCCN|n79018834}}", "lccn:n79018834"),
        ("{{CAS|50-00-0}}", "cas:50-00-0"),
        ("{{ATC|N02|BA01}}", "atc:N02BA01"),
        ("{{ICD10|F|20|0|f|20}}", "icd10:F20.0"),
        ("{{ICD10|F20.0}}", "icd10:F20.0"),
        ("{{bibcode|2005Natur.438.1132P}}", "bibcode:2005Natur.438.1132P"),
        ("{{ORCID|0000-0002-1825-0097}}", "orcid:0000-0002-1825-0097"),
        ("{{IMO Number|9074729}}", "imo:9074729"),
        ("{{NYSE|IBM}}", "ticker:NYSE:IBM"),
        ("{{nasdaq|aapl}}", "ticker:Nasdaq:AAPL"),
        ("{{LSE|VOD}}", "ticker:LSE:VOD"),
        ("{{airport codes|LHR|EGLL}}", "iata:LHR icao:EGLL"),
        ("{{airport codes||EGLL|}}", "icao:EGLL"),
        ("{{authority control|VIAF=75121530|LCCN=n/79/018834|GND=118540238}}", "viaf:75121530 lccn:n79018834 gnd:118540238"),
        ("{{Normdaten|TYP=p|GND=118540238|VIAF=75121530}}", "gnd:118540238 viaf:75121530"),
    ],
)
def test_templates_of_identifiers_are_read(call, source, expected):
    found = read_template_identifiers(call(source))
    assert " ".join(f"{one.scheme}:{one.value}" for one in found) == expected
    assert read_template_identifier(call(source)) == found[0]
    assert is_identifier_template(call(source).name)


@pytest.mark.parametrize(
    "source",
    [
        "{{ISBN}}",
        "{{ISBN|x}}",
        "{{doi|}}",
        "{{IMDb name}}",
        "{{NYSE}}",
        "{{NYSE|a b c d}}",
        "{{airport codes}}",
        "{{authority control}}",
        "{{cite book|isbn=0-306-40615-2}}",
    ],
)
def test_templates_without_identifier_are_none(call, source):
    assert read_template_identifier(call(source)) is None


def test_a_wrong_check_digit_in_a_template_is_told(call):
    assert read_template_identifier(call("{{ISBN|978-0-306-40615-8}}")).valid is False


@pytest.mark.parametrize("name", identifier_table()["schemes"])
def test_no_scheme_falls_over(name):
    for text in (
        "1",
        "0" * 9,
        "9" * 13,
        "A" * 12,
        "X-1",
        "T0000000000",
        "00-00-0",
        "M123456789",
        "é" * 10,
        "٣" * 10,
        "²" * 10,
        "0000000000" * 3,
    ):
        found = read_identifier(text, scheme=name)
        assert found is None or found.valid in {True, False, None}
    assert schemes()[name].name == name


@pytest.mark.parametrize(
    ("check", "pattern"),
    [
        ("isbn", r"[0-9]{9}[0-9X]"), ("isbn", r"97[89][0-9]{10}"), ("issn", r"[0-9]{7}[0-9X]"), ("ean", r"[0-9]{8}|[0-9]{12,14}"),
        ("isni", r"[0-9]{15}[0-9X]"), ("casrn", r"[1-9][0-9]{1,6}-[0-9]{2}-[0-9]"),
    ],
)  # fmt: skip
def test_checks_of_our_own_agree_with_python_stdnum(check, pattern):
    module = import_module(f"stdnum.{check}")

    @given(st.from_regex(pattern, fullmatch=True))
    @settings(max_examples=150, deadline=None)
    def agree(value):
        # any last digit: one of them is right
        for last in "0123456789X" if pattern.endswith("X]") else "0123456789":
            candidate = value[:-1] + last
            assert check_identifier(check, candidate) == module.is_valid(candidate)

    agree()


@given(st.text(max_size=40), st.sampled_from(sorted(identifier_table()["schemes"])))
@settings(max_examples=200, deadline=None)
def test_nothing_raises_on_any_text(text, scheme):
    for found in (read_identifier(text), read_identifier(text, scheme=scheme)):
        assert found is None or found.scheme


@pytest.mark.parametrize("piece", ["1", "1-", "10.1000/", "ISBN ", "a", "(", "InChI=1S/", "NYSE:", "/", "97 "])
def test_long_hostile_text_is_no_identifier(piece):
    for length in (2_000, 100_000):
        text = (piece * length)[:length]
        assert len(read_identifiers(text)) <= 100
        assert read_identifier(text, scheme="isbn") is None
