"""Configuration files: which one counts, and what is said of one that makes no sense."""

import os
import subprocess
import sys

import pytest

from wikicheck.engine import configuration
from wikicheck.engine.configuration import NOTHING, Configurations, read_configuration
from wikicheck.text import ConfigError


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A repository of its own, with nobody's configuration around it."""
    root = tmp_path / "repository"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody"))
    return root


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def sites(folder, *below):
    configurations = Configurations()
    return [configurations.of(str(folder / place)).site for place in below]


def test_without_a_file_there_is_nothing(folder):
    assert Configurations().of(str(folder)) is NOTHING
    assert Configurations().of("") is NOTHING


def test_the_nearest_file_counts_alone(folder):
    put(folder / "wikicheck.toml", 'site = "dewiki"\nlang = "nds"')
    put(folder / "a/b/wikicheck.toml", 'site = "frwiki"')
    configurations = Configurations()
    assert configurations.of(str(folder / "a"))[1:3] == ("dewiki", "nds")
    assert configurations.of(str(folder / "a/b"))[1:3] == ("frwiki", None)
    assert configurations.of(str(folder / "a/b/c/d"))[1:3] == ("frwiki", None)
    assert configurations.of(str(folder))[1:3] == ("dewiki", "nds")


def test_precedence_within_one_folder(folder):
    put(folder / "pyproject.toml", '[tool.wikicheck]\nsite = "itwiki"')
    assert sites(folder, "") == ["itwiki"]
    put(folder / "wikicheck.toml", 'site = "dewiki"')
    assert sites(folder, "") == ["dewiki"]
    put(folder / ".wikicheck.toml", 'site = "frwiki"')
    assert sites(folder, "") == ["frwiki"]


def test_an_empty_file_counts(folder):
    put(folder / "wikicheck.toml", 'site = "dewiki"')
    put(folder / "a/wikicheck.toml", "")
    put(folder / "b/pyproject.toml", "[tool.wikicheck]")
    assert sites(folder, "a", "b") == [None, None]


@pytest.mark.parametrize("text", ["", "[project]\nname = 'x'", "[tool.other]\nkey = 1", "# wikicheck\n[tool]", "no toml at all"])
def test_a_project_that_says_nothing_of_us_is_passed_by(text, folder):
    put(folder / "wikicheck.toml", 'site = "dewiki"')
    put(folder / "a/pyproject.toml", text)
    assert sites(folder, "a") == ["dewiki"]


@pytest.mark.parametrize(
    "text", ['tool.wikicheck.site = "itwiki"', '[tool]\nwikicheck = {site = "itwiki"}', '\ufeff[tool.wikicheck]\nsite = "itwiki"']
)
def test_all_ways_of_writing_the_table(text, folder):
    put(folder / "pyproject.toml", text)
    assert sites(folder, "") == ["itwiki"]


@pytest.mark.parametrize("git", ["folder", "file"])
def test_the_search_ends_at_the_root_of_the_repository(git, tmp_path):
    put(tmp_path / "outer/wikicheck.toml", 'site = "dewiki"')
    inner = tmp_path / "outer/inner"
    if git == "folder":
        (inner / ".git").mkdir(parents=True)
    else:
        put(inner / ".git", "gitdir: elsewhere")
    assert sites(tmp_path, "outer", "outer/inner", "outer/inner/a") == ["dewiki", None, None]
    put(inner / "wikicheck.toml", 'site = "frwiki"')
    assert sites(tmp_path, "outer/inner", "outer/inner/a") == ["frwiki", "frwiki"]


def test_a_folder_that_is_not_there(folder):
    put(folder / "wikicheck.toml", 'site = "dewiki"')
    assert sites(folder, "not/there") == ["dewiki"]
    put(folder / "file", "x")
    assert sites(folder, "file/below") == ["dewiki"]


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of the user is found otherwise here")
@pytest.mark.parametrize("name", ["wikicheck.toml", ".wikicheck.toml"])
def test_the_users_own_counts_where_there_is_no_other(name, folder, tmp_path, monkeypatch):
    put(tmp_path / "config/wikicheck" / name, 'lang = "de"')
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    put(folder / "a/wikicheck.toml", 'lang = "fr"')
    configurations = Configurations()
    assert [configurations.of(str(folder / place)).language for place in ("", "a", "b")] == ["de", "fr", "de"]


def test_the_folder_that_spares_loading_platformdirs_is_the_one_that_it_names(tmp_path, monkeypatch):
    from platformdirs import user_config_dir

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert user_config_dir("wikicheck", appauthor=False) == str(tmp_path / "wikicheck")


def test_neither_platformdirs_nor_tomllib_is_loaded_for_nothing(folder):
    code = (
        "import sys; from wikicheck.engine.configuration import Configurations; Configurations().of('');"
        "print([name for name in ('tomllib', 'platformdirs', 'pathlib') if name in sys.modules])"
    )
    put(folder / "pyproject.toml", "[project]")
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        env={"PYTHONPATH": os.pathsep.join(sys.path), "XDG_CONFIG_HOME": "/none"},
        capture_output=True,
        text=True,
        check=True,
    )
    wanted = "[]\n" if sys.platform == "linux" else done.stdout
    assert done.stdout == wanted


def test_each_file_is_read_once(folder, monkeypatch):
    put(folder / "wikicheck.toml", 'site = "dewiki"')
    opened = []
    monkeypatch.setattr(configuration, "_read", lambda path, real=configuration._read: opened.append(path) or real(path))
    configurations = Configurations()
    for place in ("a", "a", "a/b", "", "a/b", "c"):
        assert configurations.of(str(folder / place)).site == "dewiki"
    assert len(opened) == len(set(opened))


def test_one_file_for_all(folder):
    put(folder / "wikicheck.toml", 'site = "dewiki"')
    named = put(folder / "other/any.toml", 'site = "frwiki"')
    project = put(folder / "other/pyproject.toml", '[tool.wikicheck]\nsite = "itwiki"')
    assert Configurations(str(named)).of(str(folder)).site == "frwiki"
    assert Configurations(str(project)).of(str(folder)).site == "itwiki"
    assert Configurations(isolated=True).of(str(folder)) is NOTHING
    assert Configurations(str(named), isolated=True).of(str(folder)) is NOTHING


def test_a_named_project_that_says_nothing_is_no_error(folder):
    assert read_configuration(str(put(folder / "pyproject.toml", "[project]"))).site is None


def test_a_profile_beside_the_configuration(folder):
    put(folder / "profiles/own.json", '{"language": "nds", "name": "ownwiki"}')
    put(folder / "wikicheck.toml", 'site = "profiles/own.json"')
    assert sites(folder, "a") == [str(folder / "profiles/own.json")]


@pytest.mark.parametrize(
    ("written", "read"), [("de", "de"), ("DE", "de"), ("pt_BR", "pt-br"), ("simple", "en"), ("zh-min-nan", "zh-min-nan")]
)
def test_languages(written, read, folder):
    put(folder / "wikicheck.toml", f'lang = "{written}"')
    assert Configurations().of(str(folder)).language == read


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("wikicheck.toml", 'sitee = "dewiki"', "unknown key 'sitee'; did you mean 'site'?"),
        ("wikicheck.toml", 'Site = "dewiki"', "unknown key 'Site'; did you mean 'site'?"),
        ("wikicheck.toml", 'language = "de"', "unknown key 'language'; did you mean 'lang'?"),
        ("wikicheck.toml", 'extend = "x.toml"', "unknown key 'extend'"),
        (
            "wikicheck.toml",
            '[tool.wikicheck]\nsite = "dewiki"',
            "unknown key 'tool'; in a file of our own, the keys stand without [tool.wikicheck]",
        ),
        ("pyproject.toml", '[tool.wikicheck]\nsites = "dewiki"', "unknown key 'tool.wikicheck.sites'; did you mean 'tool.wikicheck.site'?"),
        ("pyproject.toml", "[tool]\nwikicheck = 5", "'tool.wikicheck' is no table"),
        ("wikicheck.toml", "site = 5", "'site' is no text"),
        ("wikicheck.toml", 'site = ["dewiki"]', "'site' is no text"),
        ("wikicheck.toml", 'lang = ""', "'lang' is no text"),
        ("wikicheck.toml", "lang = true", "'lang' is no text"),
        ("wikicheck.toml", 'lang = "Deutsch!"', "'lang': 'Deutsch!' is no language code; write it as en or pt-br"),
        ("wikicheck.toml", 'site = "dwiki"', "'site': there is no site 'dwiki'; did you mean"),
        ("wikicheck.toml", 'site = "own.json"', "own.json: the profile of the site cannot be read (No such file or directory)"),
        ("wikicheck.toml", "site = ", "no valid TOML: Invalid value (at"),
        ("wikicheck.toml", "site = 'a'\nsite = 'b'", "no valid TOML: "),
        ("wikicheck.toml", "a = " + "[" * 100_000, "no valid TOML: "),
        ("pyproject.toml", "[tool.wikicheck", "no valid TOML: "),
    ],
)
def test_what_makes_no_sense_is_one_line_with_the_file_and_the_key(name, text, words, folder):
    put(folder / name, text)
    with pytest.raises(ConfigError) as error:
        Configurations().of("a")
    assert error.value.path == name
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_bytes_that_are_no_text(folder):
    (folder / "wikicheck.toml").write_bytes(b'lang = "\xff"')
    with pytest.raises(ConfigError, match=r"not UTF-8 \(byte 8\)"):
        Configurations().of("")


def test_a_file_that_is_too_large(folder):
    put(folder / "wikicheck.toml", "#" * 1_000_001)
    with pytest.raises(ConfigError, match="too large"):
        Configurations().of("")


def test_a_folder_in_place_of_the_file(folder):
    (folder / "wikicheck.toml").mkdir()
    with pytest.raises(ConfigError, match="the configuration cannot be read"):
        Configurations().of("")


def test_a_named_file_that_is_not_there():
    with pytest.raises(ConfigError, match="no such file") as error:
        Configurations("none.toml")
    assert error.value.path == "none.toml"


def test_the_same_fault_is_the_same_error_for_every_folder(folder):
    put(folder / "wikicheck.toml", "site = 5")
    configurations = Configurations()
    found = []
    for place in ("a", "b", "a/b"):
        with pytest.raises(ConfigError) as error:
            configurations.of(place)
        found.append(error.value)
    assert found[0] is found[1] is found[2]


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of the user is found otherwise here")
def test_a_fault_in_the_users_own(folder, tmp_path, monkeypatch):
    put(tmp_path / "config/wikicheck/wikicheck.toml", "key = 1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    configurations = Configurations()
    for _ in range(2):
        with pytest.raises(ConfigError, match="unknown key 'key'") as error:
            configurations.of("")
        assert error.value.path == str(tmp_path / "config/wikicheck/wikicheck.toml")


def test_rules_on_trial_are_on_where_a_file_says_so(folder):
    put(folder / "wikicheck.toml", "preview = true")
    put(folder / "a/b/wikicheck.toml", "preview = false")
    put(folder / "a/c/wikicheck.toml", 'preview = "yes"')
    configurations = Configurations()
    assert configurations.of(str(folder)).preview is True
    assert configurations.of(str(folder / "a/b")).preview is False
    with pytest.raises(ConfigError, match="'preview' is neither true nor false"):
        configurations.of(str(folder / "a/c"))
