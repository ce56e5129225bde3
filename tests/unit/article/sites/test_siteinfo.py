"""From what a wiki says of itself to a profile."""

import copy

import pytest

from wikicheck.article.sites.reading import read_profile
from wikicheck.article.sites.siteinfo import profile_of
from wikicheck.article.sites.writing import format_profile
from wikicheck.text import InputError

# A wiki of our own, in the form in which the API answers.
SITEINFO = {
    "general": {
        "sitename": "Seenwiki",
        "wikiid": "seenwiki",
        "lang": "de",
        "generator": "MediaWiki 1.43.9",
        "linktrail": "/^([äöüßa-z]+)(.*)$/sDu",
    },
    "namespaces": {
        "-1": {"id": -1, "case": "first-letter", "name": "Spezial", "canonical": "Special"},
        "0": {"id": 0, "case": "case-sensitive", "name": ""},
        "4": {"id": 4, "case": "first-letter", "name": "Seenwiki", "canonical": "Project"},
        "6": {"id": 6, "case": "first-letter", "name": "Datei", "canonical": "File"},
        "10": {"id": 10, "case": "case-sensitive", "name": "Vorlage", "canonical": "Template"},
        "100": {"id": 100, "case": "first-letter", "name": "Tor"},
        "3000": {"id": 3000, "case": "first-letter", "name": "Tiefe", "canonical": "Depth"},
    },
    "namespacealiases": [{"id": 6, "alias": "Bild"}, {"id": 100, "alias": "Portal"}, {"id": 9999, "alias": "Nichts"}],
    "magicwords": [
        {"name": "redirect", "aliases": ["#WEITERLEITUNG", "#REDIRECT"], "case-sensitive": False},
        {"name": "notoc", "aliases": ["__KEIN_INHALT__", "__NOTOC__"], "case-sensitive": False},
        {"name": "disambiguation", "aliases": ["__BEGRIFFSKLÄRUNG__", "__DISAMBIG__"], "case-sensitive": True},
        {"name": "pagename", "aliases": ["SEITENNAME", "PAGENAME"], "case-sensitive": True},
        {"name": "numberofwikis", "aliases": ["WIKIANZAHL", "NUMBEROFWIKIS"], "case-sensitive": True},
        {"name": "bcp47", "aliases": ["#bcp47"], "case-sensitive": True},
        {"name": "defaultsort", "aliases": ["SORTIERUNG:", "DEFAULTSORT:"], "case-sensitive": True},
        {"name": "formatnum", "aliases": ["ZAHLENFORMAT", "FORMATNUM"], "case-sensitive": False},
        {"name": "if", "aliases": ["wenn", "if"], "case-sensitive": False},
        {"name": "language", "aliases": ["#SPRACHE:", "#LANGUAGE"], "case-sensitive": False},
        {"name": "subst", "aliases": ["SUBST:"], "case-sensitive": False},
        {"name": "img_thumbnail", "aliases": ["mini", "thumb"], "case-sensitive": True},
    ],
    "extensiontags": ["<ref>", "<Reiter>"],
    "functionhooks": ["formatnum", "defaultsort", "if", "language", "pagename", "subst"],
    "variables": ["pagename", "numberofwikis", "bcp47"],
    "interwikimap": [{"prefix": "en", "language": "English", "url": "x"}, {"prefix": "commons", "url": "y"}],
}


def trail(written):
    siteinfo = copy.deepcopy(SITEINFO)
    siteinfo["general"]["linktrail"] = written
    return profile_of(siteinfo, "test")["link_trail"]


def test_a_wiki():
    profile = profile_of(SITEINFO, "asked in a test")
    assert profile == {
        "source": "asked in a test",
        "version": 1,
        "name": "seenwiki",
        "language": "de",
        "namespaces": {
            "-1": {"name": "Spezial"},
            "4": {"name": "Seenwiki"},
            "6": {"name": "Datei", "aliases": ["Bild"]},
            "10": {"name": "Vorlage"},
            "100": {"name": "Tor", "aliases": ["Portal"], "canonical": "Portal"},
            "3000": {"name": "Tiefe", "canonical": "Depth"},
        },
        "case_sensitive": [0, 10],
        "redirects": ["WEITERLEITUNG"],
        "link_trail": {"letters": "äöüßa-z"},
        "switches": {"NOTOC": ["KEIN_INHALT"], "DISAMBIG": ["BEGRIFFSKLÄRUNG"]},
        "variables": {"PAGENAME": ["SEITENNAME"], "NUMBEROFWIKIS": ["WIKIANZAHL"]},
        "functions": {
            "formatnum": ["ZAHLENFORMAT"],
            "DEFAULTSORT": ["SORTIERUNG"],
            "#if": ["#wenn"],
            "#language": ["#sprache"],
            "PAGENAME": ["SEITENNAME"],
        },
        "image_options": {"thumbnail": ["mini", "thumb"]},
        "extension_tags": ["ref", "reiter"],
        "interlanguage": ["en"],
    }


def test_the_profile_makes_a_site():
    site = read_profile(profile_of(SITEINFO, "test"), "own.json")
    assert site.namespaces["tiefe"] == site.namespaces["depth"] == "Depth"
    assert site.case_sensitive == {"", "Template"}
    assert site.dialect.function_name("SORTIERUNG", colon=True) == "DEFAULTSORT"
    assert site.dialect.function_name("zahlenformat", colon=True) == "formatnum"
    assert site.dialect.function_name("WIKIANZAHL", colon=False) == "NUMBEROFWIKIS"


def test_a_profile_can_be_read_as_text():
    lines = format_profile(profile_of(SITEINFO, "test")).splitlines()
    assert '  "6": {"name": "Datei", "aliases": ["Bild"]},' in lines
    assert ' "link_trail": {"letters": "äöüßa-z"},' in lines


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("/^([a-z]+)(.*)$/sD", {"letters": "a-z"}),
        ("/^()(.*)$/sD", {"letters": ""}),
        (r"/^(\p{L}+)(.*)$/sDu", {"letters": "*"}),
        (r"/^([a-z\x{0D02}-\x{0D7F}]+)(.*)$/sDu", {"letters": "a-z\u0d02-\u0d7f"}),
        (r"/^([a-z\x80-\xff]+)(.*)$/sD", {"letters": "a-z\x80-\xff"}),
        ("/^((?:[a-zàç·]|'(?!'))+)(.*)$/sDu", {"letters": "a-zàç·", "strings": ["'"]}),
        (r"/^((?:c\'h|C’H|[a-zñ])+)(.*)$/sDu", {"letters": "a-zñ", "strings": ["c'h", "C’H"]}),
        ("/^((?:[a-z]|а|б|“)+)(.*)$/sDu", {"letters": "a-zаб“"}),
        ("/^(:?[a-zš]+)(.*)$/sDu", {"letters": "a-zš"}),
        # ways of writing that nobody has used yet
        (r"/^([\p{Chakma}]+)(.*)$/su", {"letters": "a-z"}),
        ("/^([^a-z]+)(.*)$/su", {"letters": "a-z"}),
        ("/^((a+)+b)(.*)$/", {"letters": "a-z"}),
        ("", {"letters": "a-z"}),
    ],
)
def test_link_trails(written, expected):
    assert trail(written) == expected


@pytest.mark.parametrize("part", ["general", "namespaces", "magicwords", "extensiontags", "functionhooks", "variables"])
@pytest.mark.parametrize("value", [None, 5, "x", [1]])
def test_an_answer_that_is_no_wikis(part, value):
    with pytest.raises(InputError, match="the answer is not what a MediaWiki says of itself"):
        profile_of({name: item for name, item in SITEINFO.items() if name != part} | ({} if value is None else {part: value}), "test")
