"""`wikicheck site`: what is known of wikis."""

import json
import socket

import pytest

PROFILE = {"language": "de", "name": "ownwiki", "namespaces": {"14": {"name": "Schublade"}}}


def test_list(call):
    done = call("site", "list")
    assert done.returncode == 0
    lines = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert lines["dewiki"] == "de"
    assert lines["simplewiki"] == "en"
    assert lines["commonswiki"] == "many languages"
    assert list(lines) == sorted(lines)
    assert len(lines) > 320


@pytest.mark.parametrize("name", ["enwiki", "dewiki", "zh_min_nanwiki", "commonswiki"])
def test_what_is_shown_can_be_used(name, call, tmp_path):
    done = call("site", "show", name)
    assert done.returncode == 0
    (tmp_path / "own.json").write_text(done.stdout, encoding="utf-8")
    assert json.loads(done.stdout)["name"] == name
    assert call("site", "show", "own.json").stdout == done.stdout
    assert call("parse", "--site", "own.json", "--get", "in_language", "-", input="A [[text]].").returncode == 0


@pytest.mark.parametrize("name", ["dwiki", "none.json", ""])
def test_what_is_not_there_cannot_be_shown(name, call):
    done = call("site", "show", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1


def test_to_call_nothing_is_answered_with_the_help(run):
    done = run("site")
    assert done.returncode == 2
    assert "fetch" in done.stdout + done.stderr


@pytest.mark.parametrize(("api", "words"), [("nonsense", "is not the address of a wiki's API"), ("port", "could not be reached")])
def test_fetch_fails_in_one_line_and_leaves_no_file(api, words, call, tmp_path):
    if api == "port":
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            api = f"http://127.0.0.1:{taken.getsockname()[1]}/api.php"
    done = call("site", "fetch", "--api", api, "-o", "own.json")
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_fetch_needs_an_address(call):
    done = call("site", "fetch")
    assert done.returncode == 2
    assert "--api" in done.stderr


def test_a_site_of_ones_own(call, tmp_path):
    (tmp_path / "own.json").write_text(json.dumps(PROFILE), encoding="utf-8")
    text = "A [[text]]. [[Schublade:Seen]]"
    read = json.loads(call("parse", "--form", "wikitext", "--site", "own.json", "-", input=text).stdout)
    assert [category["name"] for category in read["categories"]] == ["Seen"]
    assert read["in_language"] == "de"
    assert not json.loads(call("parse", "--form", "wikitext", "-", input=text).stdout).get("categories")


@pytest.mark.parametrize("command", ["parse", "validate"])
def test_a_site_that_is_not_there_stops_before_anything_is_read(command, call, articles):
    done = call(command, "--site", "dwiki", "wrong.wiki")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: there is no site 'dwiki'")
