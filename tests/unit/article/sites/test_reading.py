"""What is a profile, and what is said of what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article.sites.reading import read_profile
from wikicheck.article.sites.site import Trail
from wikicheck.text import ConfigError

LEAST = {"language": "de"}


def test_the_least_profile_is_as_every_wiki():
    site = read_profile(LEAST, "own.json")
    assert (site.name, site.language) == ("own.json", "de")
    assert site.namespaces["file"] == site.namespaces["image"] == "File"
    assert "portal" not in site.namespaces
    assert site.trail == Trail("a-z")
    assert site.redirects == ()
    assert site.interlanguage is None
    assert site.dialect is None


def test_a_whole_profile():
    site = read_profile(
        {
            "source": "by hand",
            "version": 1,
            "name": "ownwiki",
            "language": "DE",
            "namespaces": {
                "4": {"name": "Regeln", "aliases": ["R"]},
                "6": {"name": "Datei", "aliases": ["Bild"]},
                "100": {"name": "Tor", "canonical": "Portal"},
                "102": {"name": "WikiProject"},
                "3000": {"name": "Mein_Lexikon"},
            },
            "case_sensitive": [0, 14, 3000],
            "redirects": ["WEITERLEITUNG", "#NACH", "＃転送", "#"],
            "link_trail": {"letters": "a-zß", "strings": ["c'h", "'", ""]},
            "switches": {"NOTOC": ["OHNE_INHALT"]},
            "variables": {"PAGENAME": ["SEITENNAME"]},
            "functions": {"#if": ["#wenn"], "DEFAULTSORT": ["SORTIERUNG"]},
            "image_options": {"thumbnail": ["mini"]},
            "extension_tags": ["ref", "reiter"],
            "interlanguage": ["en", "fr"],
            "fallbacks": ["en"],
            "also": ["de-at"],
        },
        "own.json",
    )
    assert (site.name, site.language) == ("ownwiki", "de")
    assert [site.namespaces[name] for name in ("regeln", "r", "bild", "tor", "wikiproject", "mein lexikon")] == [
        "Project",
        "Project",
        "File",
        "Portal",
        "WikiProject",
        "Mein_Lexikon",
    ]
    assert site.local["Portal"] == "Tor"
    assert site.case_sensitive == {"", "Category", "Mein_Lexikon"}
    assert site.redirects == ("weiterleitung", "nach", "転送")
    assert site.trail.pattern.match("ßc'h'x").group() == "ßc'h'x"
    assert site.image_options == {"mini": "thumbnail"}
    assert site.dialect is not None
    assert site.dialect.tags == {"reiter"}
    assert site.is_interlanguage("fr")
    assert not site.is_interlanguage("es")


def test_pages_in_many_languages():
    assert read_profile({"language": "en", "multilingual": True}, "x").language is None


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        (None, "it is no object"),
        ([], "it is no object"),
        ("dewiki", "it is no object"),
        ({}, "'language' is not the code of a language"),
        ({"language": 5}, "'language' is not the code of a language"),
        ({"language": "Deutsch sprechen"}, "'language' is not the code of a language"),
        (LEAST | {"version": 2}, "it has version 2, and this wikicheck reads version 1"),
        (LEAST | {"namespace": {}}, "unknown key 'namespace'"),
        (LEAST | {"namespaces": []}, "'namespaces' is no object"),
        (LEAST | {"namespaces": {"6": "Datei"}}, "'namespaces' has no name for '6'"),
        (LEAST | {"namespaces": {"six": {"name": "Datei"}}}, "'namespaces' has no name for 'six'"),
        (LEAST | {"namespaces": {"6": {"name": "Datei", "aliases": "Bild"}}}, "'aliases of the namespace 6' is no list of strings"),
        (LEAST | {"namespaces": {"6": {"name": "Datei", "canonical": 6}}}, "'canonical' of the namespace 6 is no string"),
        (LEAST | {"case_sensitive": "all"}, "'case_sensitive' is no list of numbers"),
        (LEAST | {"redirects": "NACH"}, "'redirects' is no list of strings"),
        (LEAST | {"redirects": [1]}, "'redirects' is no list of strings"),
        (LEAST | {"link_trail": "a-z"}, "'link_trail' has no 'letters'"),
        (LEAST | {"link_trail": {"letters": "]+(a+)+["}}, "'letters' of 'link_trail' are not characters and ranges"),
        (LEAST | {"link_trail": {"letters": "z-a"}}, "'letters' of 'link_trail' are not characters and ranges"),
        (LEAST | {"link_trail": {"letters": "\\w"}}, "'letters' of 'link_trail' are not characters and ranges"),
        (LEAST | {"link_trail": {"letters": "^a"}}, "'letters' of 'link_trail' are not characters and ranges"),
        (LEAST | {"link_trail": {"letters": "a" * 3_000}}, "'link_trail' has no 'letters'"),
        (LEAST | {"switches": []}, "'switches' is no object"),
        (LEAST | {"functions": {"#if": "#wenn"}}, "'functions' is no list of strings"),
        (LEAST | {"extension_tags": {}}, "'extension_tags' is no list of strings"),
    ],
)
def test_what_is_no_profile(profile, words):
    with pytest.raises(ConfigError) as error:
        read_profile(profile, "own.json")
    assert str(error.value) == f"own.json: no profile of a site: {words}"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["de", "a-z", "]", "\\"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["6", "name", "aliases", "letters", "strings", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = st.sampled_from("version name multilingual namespaces case_sensitive redirects link_trail switches functions extension_tags".split())


@given(st.dictionaries(KEYS, JSON, max_size=4))
def test_anything_is_a_site_or_refused(profile):
    try:
        site = read_profile(LEAST | profile, "own.json")
    except ConfigError:
        return
    assert site.language in {"de", None}
    assert site.trail.pattern is None or site.trail.pattern.match("") is None


def test_a_trail_may_be_of_strings_alone():
    pattern = read_profile(LEAST | {"link_trail": {"letters": "", "strings": ["ab", "."]}}, "own.json").trail.pattern
    assert [match.group() if (match := pattern.match(text)) is not None else None for text in ("ab.c", "a", "")] == ["ab.", None, None]
