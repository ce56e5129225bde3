"""Configuration files, as commands heed them."""

import json

import pytest

GERMAN = "'''Ida''' war eine Fotografin. [[Schublade:Frau]] [[Kategorie:Frau]]"


@pytest.fixture(autouse=True)
def _no_configuration_of_the_user(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody"))
    monkeypatch.delenv("WIKICHECK_CONFIG", raising=False)
    (tmp_path / ".git").mkdir()


@pytest.fixture
def language(call):
    """Return what says in which language an article is read."""

    def read(*arguments, **settings):
        done = call("parse", "--get", "in_language", *arguments, **settings)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return read


def put(path, text=GERMAN):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_option_before_configuration_before_detection(language, tmp_path):
    put(tmp_path / "a.wiki")
    assert language("a.wiki") == "de"
    put(tmp_path / "wikicheck.toml", 'lang = "nds"')
    assert language("a.wiki") == "nds"
    assert language("--lang", "bar", "a.wiki") == "bar"
    assert language("--site", "lbwiki", "a.wiki") == "lb"
    assert language("--site", "lbwiki", "--lang", "bar", "a.wiki") == "bar"
    assert language("--isolated", "a.wiki") == "de"


def test_the_language_goes_before_that_of_the_site(language, tmp_path):
    put(tmp_path / "a.wiki")
    put(tmp_path / "wikicheck.toml", 'site = "lbwiki"')
    assert language("a.wiki") == "lb"
    assert language("--lang", "bar", "a.wiki") == "bar"
    put(tmp_path / "wikicheck.toml", 'site = "lbwiki"\nlang = "nds"')
    assert language("a.wiki") == "nds"


def test_each_article_has_its_own(call, tmp_path):
    put(tmp_path / "pyproject.toml", '[tool.wikicheck]\nsite = "dewiki"')
    put(tmp_path / "fr/.wikicheck.toml", 'site = "frwiki"')
    for name in ("a.wiki", "fr/b.wiki", "fr/deep/c.wiki", "other/d.wiki"):
        put(tmp_path / name)
    done = call("parse", "--format", "jsonl", ".")
    found = {data["path"]: data["in_language"] for data in map(json.loads, done.stdout.splitlines())}
    assert found == {"a.wiki": "de", "fr/b.wiki": "fr", "fr/deep/c.wiki": "fr", "other/d.wiki": "de"}


def test_standard_input_has_that_of_its_folder(language, tmp_path):
    put(tmp_path / "wikicheck.toml", 'lang = "nds"')
    put(tmp_path / "fr/wikicheck.toml", 'lang = "fr"')
    assert language("-", input=GERMAN) == "nds"
    assert language("--stdin-filename", "fr/Ida.wiki", "-", input=GERMAN) == "fr"
    assert language("-", input=GERMAN, cwd=tmp_path / "fr") == "fr"


def test_a_named_file_counts_for_all(language, tmp_path):
    put(tmp_path / "wikicheck.toml", 'lang = "nds"')
    put(tmp_path / "other/any.toml", 'lang = "fr"')
    put(tmp_path / "a.wiki")
    assert language("--config", "other/any.toml", "a.wiki") == "fr"
    assert language("a.wiki", env={"WIKICHECK_CONFIG": "other/any.toml"}) == "fr"
    assert language("--isolated", "a.wiki", env={"WIKICHECK_CONFIG": "other/any.toml"}) == "de"


def test_a_profile_counts_from_the_folder_of_the_configuration(call, tmp_path):
    put(tmp_path / "profiles/own.json", '{"language": "de", "namespaces": {"14": {"name": "Schublade"}}}')
    put(tmp_path / "wikicheck.toml", 'site = "profiles/own.json"')
    put(tmp_path / "deep/a.wiki")
    done = call("parse", "a.wiki", cwd=tmp_path / "deep")
    assert [category["name"] for category in json.loads(done.stdout)["categories"]] == ["Frau"]
    assert [category["raw"] for category in json.loads(done.stdout)["categories"]] == ["[[Schublade:Frau]]"]


@pytest.mark.parametrize("command", ["parse", "validate"])
def test_a_fault_is_said_once_and_the_others_are_still_read(command, call, tmp_path):
    put(tmp_path / "bad/wikicheck.toml", 'sitee = "dewiki"')
    for name in ("a.wiki", "bad/b.wiki", "bad/c.wiki", "bad/deep/d.wiki"):
        put(tmp_path / name, "'''Ida''' is a [[lake]].")
    done = call(command, ".")
    assert done.returncode == 2
    errors = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert errors == ["error: bad/wikicheck.toml: unknown key 'sitee'; did you mean 'site'?"]
    if command == "parse":
        assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == ["a.wiki"]


@pytest.mark.parametrize("command", ["parse", "validate"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("site = 5", "error: own.toml: 'site' is no text"),
        ("site =", "error: own.toml: no valid TOML: "),
        ('site = "dwiki"', "error: own.toml: 'site': there is no site 'dwiki'"),
        (None, "error: own.toml: no such file"),
    ],
)
def test_a_named_file_that_makes_no_sense(command, text, words, call, articles):
    if text is not None:
        put(articles / "own.toml", text)
    done = call(command, "--config", "own.toml", "wrong.wiki")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(words)
    assert done.stderr.count("\n") == 1


def test_what_was_parsed_before_keeps_its_language(call, tmp_path):
    put(tmp_path / "a.wiki", "'''Ida''' (born 2 May 1871) is a [[lake]]. She died on 1 May 1870. [[Category:1871 births]]")
    parsed = call("parse", "a.wiki").stdout
    put(tmp_path / "wikicheck.toml", 'lang = "de"')
    put(tmp_path / "a.json", parsed)
    assert "only the markup" not in call("validate", "a.json").stderr
    assert "only the markup" in call("validate", "a.wiki").stderr
