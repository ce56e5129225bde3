"""A real MediaWiki, started for these tests by the script that WIKICHECK_CORPUS' neighbour has, and asked what it is like."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from wikicheck.article.reading import read_article
from wikicheck.article.sites.profiles import load_site

# The line that lets one wiki speak all languages; see tools/fetch_site_profiles.py.
SETTINGS = "<?php\n$wgLanguageCode = $_GET['sitelang'] ?? 'en';\n"


@pytest.fixture(scope="module")
def api(corpus_root, tmp_path_factory):
    script = corpus_root.parent / "mediawiki/wiki.sh"
    if not script.is_file():
        pytest.skip(f"no script that starts a MediaWiki at {script}")
    folder = tmp_path_factory.mktemp("wiki")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    started = subprocess.run([script, "start", folder, port], capture_output=True, text=True, check=False, timeout=300)
    assert started.returncode == 0, started.stderr
    (folder / "LocalSettings.extra.php").write_text(SETTINGS, encoding="utf-8")
    yield started.stdout.strip()
    subprocess.run([script, "stop", folder], capture_output=True, check=True, timeout=60)


def run(*arguments, cwd):
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=os.environ | {"PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def test_fetch_makes_a_profile_that_reads_pages(api, tmp_path):
    done = run("-m", "wikicheck", "site", "fetch", "--api", api, "-o", "own.json", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    profile = json.loads((tmp_path / "own.json").read_text(encoding="utf-8"))
    assert profile["source"].startswith("made by `wikicheck site fetch")
    assert "MediaWiki 1." in profile["source"]
    assert {"ref", "nowiki", "gallery"} <= set(profile["extension_tags"])
    site = load_site(str(tmp_path / "own.json"))
    name = profile["namespaces"]["4"]["name"]
    article = read_article(f"A [[lake]]s [[Category:Lakes]] [[{name}:Rules]] <ref>x</ref>", site=site, form="wikitext")
    assert [category.name for category in article.categories] == ["Lakes"]
    assert article.lead.paragraphs[0].text.links[0].target == "lake"
    assert read_article("x", site=site, title=f"{name}:Rules", form="wikitext").kind == "other"


@pytest.mark.parametrize("language", ["de", "ja", "ca", "fa"])
def test_bundled_profiles_say_what_the_wiki_says(api, language, repository):
    code = (
        "import sys; sys.path.insert(0, 'tools'); from fetch_site_profiles import *;"
        f"english, other = (fetch_language({api!r}, name) for name in ('en', {language!r}));"
        "print(json.dumps(without_english(other, english)))"
    )
    done = run("-c", code, cwd=repository)
    assert done.returncode == 0, done.stderr
    fetched = json.loads(done.stdout)
    path = Path(repository) / f"src/wikicheck/article/sites/languages/{language}.json"
    bundled = json.loads(path.read_text(encoding="utf-8"))
    if bundled["source"] != fetched["source"]:  # another version of MediaWiki: names come and go
        assert set(bundled["namespaces"]) == set(fetched["namespaces"])
    else:
        assert {key: value for key, value in fetched.items() if value} == {key: value for key, value in bundled.items() if key != "also"}


def test_a_wiki_that_is_not_there_is_one_line(api, tmp_path):
    done = run("-m", "wikicheck", "site", "fetch", "--api", api.replace("/api.php", "/none/api.php"), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "could not be reached (it answers 404 Not Found)" in done.stderr
    assert done.stderr.count("\n") == 1
