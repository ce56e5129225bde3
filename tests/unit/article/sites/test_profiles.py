"""The bundled sites, languages as sites, and profiles in files."""

import json

import pytest

from wikicheck.article.reading import read_article
from wikicheck.article.sites import profiles
from wikicheck.article.sites.profiles import is_path, language_site, load_site, site_languages, site_profile
from wikicheck.article.sites.reading import read_profile
from wikicheck.article.sites.site import ENGLISH, EVERYWHERE, Trail
from wikicheck.text import ConfigError

LARGEST = "en ceb de fr sv nl ru es it pl arz zh ja uk vi war ar pt fa ca".split()
DATED = "ar de en es fr it ja ko nl pl pt ru zh".split()


@pytest.fixture(scope="module")
def languages(repository):
    folder = repository / "src/wikicheck/article/sites/languages"
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}


@pytest.mark.parametrize("code", dict.fromkeys(LARGEST + DATED))
def test_the_largest_wikipedias_and_all_languages_with_dates_are_there(code):
    site = load_site(f"{code}wiki")
    assert (site.name, site.language) == (f"{code}wiki", code)
    assert {"File", "Template", "Category", "User", "Project", "Portal"} - {"Portal"} <= set(site.namespaces.values())
    assert site.namespaces["wp"] == "Project"
    assert site.namespaces["module"] == "Module"


def test_every_bundled_site_can_be_read():
    assert len(site_languages()) > 320
    for name, language in site_languages().items():
        site = load_site(name)
        assert site.name == name
        assert site.language == language
        assert EVERYWHERE.keys() <= site.namespaces.keys()
        assert all(name == " ".join(name.split()).lower() for name in site.namespaces), name


def test_every_language_comes_from_a_real_mediawiki_and_can_be_read(languages):
    assert len(languages) > 400
    for code, profile in languages.items():
        assert profile["language"] == code
        assert "tools/fetch_site_profiles.py" in profile["source"]
        assert "MediaWiki 1." in profile["source"]
        site = read_profile(profile, code)
        trail = site.trail.pattern
        assert trail is None or trail.match(" ") is None
        # what is left out is as in English
        assert not {"4", "5"} & profile.get("namespaces", {}).keys()


def test_no_namespace_of_a_site_has_two_meanings(languages):
    for name in site_languages():
        spaces = site_profile(name)["namespaces"]
        numbers: dict[str, str] = {}
        for number, space in spaces.items():
            assert numbers.setdefault(space["name"].lower(), number) == number, (name, space["name"])


def test_english_is_as_its_profile_says(languages):
    for site in (read_profile(languages["en"], "en"), read_profile(site_profile("enwiki"), "enwiki")):
        wanting = {name: space for name, space in site.namespaces.items() if ENGLISH.namespaces.get(name) != space}
        assert wanting == {}
        assert site.trail == ENGLISH.trail
        assert site.redirects == ENGLISH.redirects
        assert site.case_sensitive == ENGLISH.case_sensitive
    assert load_site("enwiki") is ENGLISH
    assert language_site("en") is language_site("simple") is ENGLISH


def test_english_reads_no_table(monkeypatch):
    def refuse(package, path):
        raise AssertionError(path)

    monkeypatch.setattr(profiles, "read_package_table", refuse)
    article = read_article(
        "'''Ida''' of the [[lake]]s in the north of the land. __NOTOC__ {{PAGENAME}} [[wikt:Ida]] [[Category:Lakes]]", title="Ida"
    )
    assert [category.name for category in article.categories] == ["Lakes"]
    assert article.redirect is None
    assert article.lead.paragraphs[0].text.plain.startswith("Ida of the lakes")


@pytest.mark.parametrize(
    ("code", "name", "namespace", "canonical"),
    [
        ("de", "dewiki", "vorlage", "Template"),
        ("no", "nowiki", "mal", "Template"),
        ("nb", "nowiki", "mal", "Template"),
        ("be-tarask", "be_x_oldwiki", "шаблён", "Template"),
        ("be-x-old", "be_x_oldwiki", "вікіпэдыя", "Project"),
        ("nan", "zh_min_nanwiki", "pang-bô͘", "Template"),
        ("zh-min-nan", "zh_min_nanwiki", "tóng-àn", "File"),
        ("zh-classical", "zh_classicalwiki", "門", "Portal"),
        ("als", "alswiki", "vorlage", "Template"),
        ("gsw", "alswiki", "buech", "Buech"),
        ("pt-br", "ptwiki", "predefinição", "Template"),
        ("zh-tw", "zhwiki", "模板", "Template"),
        ("de-at", "dewiki", "wd", "Project talk"),
        ("simple", "enwiki", "wp", "Project"),
        ("roa-tara", "roa_tarawiki", "portale", "Portal"),
        ("commons", "commonswiki", "creator", "Creator"),
        ("wikidata", "wikidatawiki", "p", "Property"),
        ("ak", "akwiki", "soronko", "Special"),
    ],
)
def test_languages_lead_to_their_wikipedia(code, name, namespace, canonical):
    site = language_site(code)
    assert site.name == name
    assert site.namespaces[namespace] == canonical


@pytest.mark.parametrize("code", ["xx", "tlh", "qaa-x-own", "und"])
def test_a_language_that_nobody_knows_is_as_english(code):
    site = language_site(code)
    assert site.language == code
    assert site.namespaces["category"] == "Category"
    assert site.namespaces["portal"] == "Portal"
    assert site.trail == Trail("a-z")


def test_a_language_without_a_wikipedia_has_its_words():
    assert language_site("sli").namespaces["kategorie"] == "Category"  # as German, on which it falls back
    assert language_site("bcc").namespaces["رده"] == "Category"


def test_wikis_in_many_languages_have_none():
    assert load_site("commonswiki").language is None
    assert load_site("commonswiki").namespaces["com"] == "Project"
    assert load_site("commonswiki").local["Institution"] == "Institution"


def test_interlanguage_prefixes():
    assert all(ENGLISH.is_interlanguage(code) for code in ("de", "zh-min-nan", "be-tarask", "simple", "als"))
    assert not any(ENGLISH.is_interlanguage(code) for code in ("xx", "qq", "talk", ""))


def test_titles_begin_with_a_capital_unless_the_wiki_says_otherwise():
    site = ENGLISH._replace(case_sensitive=frozenset({"", "Category"}))
    assert ENGLISH.title_name("Category", "lakes") == "Lakes"
    assert site.title_name("Category", "lakes") == "lakes"
    assert site.title_name(None, "lake") == "lake"
    assert site.title_name("Template", "lake") == "Lake"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("de", "did you mean 'dewiki'"),
        ("DEWIKI", "did you mean 'dewiki'"),
        ("frwkii", "did you mean 'frwiki'"),
        ("zh-min-nan", "did you mean 'zh_min_nanwiki'"),
        ("a name that none has", "`wikicheck site list` names them"),
        ("", "there is no site ''"),
    ],
)
def test_a_name_that_no_site_has(name, words):
    with pytest.raises(ConfigError) as error:
        load_site(name)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_a_profile_in_a_file(tmp_path):
    path = tmp_path / "own.json"
    path.write_text(
        json.dumps({"language": "nds", "name": "ownwiki", "namespaces": {"14": {"name": "Kategorie"}, "3000": {"name": "Lexikon"}}})
    )
    site = load_site(str(path))
    assert (site.name, site.language) == ("ownwiki", "nds")
    assert site.namespaces["kategorie"] == site.namespaces["category"] == "Category"
    assert site.namespaces["lexikon"] == "Lexikon"
    assert site_profile(str(path))["name"] == "ownwiki"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "cannot be read (No such file or directory)"),
        (b"", "no JSON"),
        (b"{", "no JSON"),
        (b"\xff\xfe\x00", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "it is no object"),
        (b"{}", "'language' is not the code of a language"),
        (b" " * 5_000_001, "too large"),
    ],
)
def test_a_file_that_is_no_profile(tmp_path, content, words):
    path = tmp_path / "own.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError) as error:
        load_site(str(path))
    assert words in str(error.value)
    assert str(error.value).startswith(f"{path}: ")


def test_a_name_that_no_file_can_have():
    with pytest.raises(ConfigError, match="cannot be read"):
        load_site("a\0b.json")


def test_a_profile_is_read_again_when_its_file_changes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "own.json"
    path.write_text('{"language": "de"}')
    first = load_site("own.json")
    assert load_site("own.json") is first
    path.write_text('{"language": "nds"}')
    assert load_site("own.json").language == "nds"
    (tmp_path / "other").mkdir()
    (tmp_path / "other/own.json").write_text('{"language": "fr"}')
    monkeypatch.chdir(tmp_path / "other")
    assert load_site("own.json").language == "fr"


def test_paths_are_told_from_names():
    assert [is_path(name) for name in ("own.json", "x/own", "x\\own")] == [True] * 3
    assert [is_path(name) for name in ("dewiki", "de", "own.jsonl", "")] == [False] * 4
