"""A real MediaWiki: a template with TemplateData becomes a schema, and an article that breaks it gets a finding; and the way back."""

import json
import os
import socket
import subprocess
import sys

import mwclient
import pytest

TEMPLATE = """{{{name}}}<noinclude>
<templatedata>
{
    "description": "A lighthouse.",
    "params": {
        "name": {"type": "line", "required": true, "description": {"en": "What it is called.", "de": "Wie er heißt."}},
        "lit": {"label": "First lit", "type": "date", "required": true, "aliases": ["lit_since"]},
        "unlit": {"inherits": "lit", "label": "Deactivated", "required": false, "aliases": []},
        "height_above_mud": {"type": "number", "suggested": true},
        "light": {"suggestedvalues": ["white", "red"], "default": "white"},
        "colour_x": {"deprecated": "use light"}
    },
    "paramOrder": ["name", "light", "lit", "unlit", "height_above_mud", "colour_x"],
    "format": "block"
}
</templatedata>
</noinclude>"""
ARTICLE = """{{Infobox beacon
| name = Skarholm
| lit_since = 1871
| unlit = [[Oslo]]
| height_above_mud = tall
| colour_x = red
}}
'''Skarholm''' is a lighthouse.
"""


@pytest.fixture(scope="module")
def wiki(corpus_root, tmp_path_factory):
    """Return the address of a wiki's API and a client that may edit."""
    script = corpus_root.parent / "mediawiki/wiki.sh"
    if not script.is_file():
        pytest.skip(f"no script that starts a MediaWiki at {script}")
    folder = tmp_path_factory.mktemp("wiki")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    started = subprocess.run([script, "start", folder, port], capture_output=True, text=True, check=False, timeout=300)
    assert started.returncode == 0, started.stderr
    lines = (folder / "wiki.env").read_text("utf-8").splitlines()
    settings = dict(line.removeprefix("export ").split("=", 1) for line in lines if "=" in line)
    client = mwclient.Site(f"127.0.0.1:{port}", path="/", scheme="http")
    client.login(settings["MW_ADMIN_USER"], settings["MW_ADMIN_PASS"])
    yield started.stdout.strip(), client
    subprocess.run([script, "stop", folder], capture_output=True, check=True, timeout=60)


def _run(*arguments, cwd):
    command = [sys.executable, "-m", "wikicheck", *arguments]
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120)


def _save(client, title, text):
    saved = client.api("edit", title=title, text=text, token=client.get_token("csrf"))
    assert saved["edit"]["result"] == "Success"


def test_from_the_wiki_to_a_finding(wiki, tmp_path):
    api, client = wiki
    _save(client, "Template:Infobox beacon", TEMPLATE)
    done = _run("schema", "from-templatedata", "--api", api, "Infobox beacon", "-o", "beacon.schema.json", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert _run("schema", "check", "beacon.schema.json", cwd=tmp_path).returncode == 0
    (tmp_path / "wikicheck.toml").write_text('[schemas]\n"Infobox beacon" = "beacon.schema.json"\n', "utf-8")
    (tmp_path / "skarholm.wiki").write_text(ARTICLE, "utf-8")
    done = _run("validate", "skarholm.wiki", "--output-format", "concise", "-q", "--as-of", "2026-11-24", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "skarholm.wiki:4:11: error schema: «unlit» should be a date, but “Oslo” is a link",
        "skarholm.wiki:5:22: error schema: «height_above_mud» should be a number, but “tall” is none",
        "skarholm.wiki:6:14: warning schema: the parameter «colour_x» is deprecated: use light",
    ]
    (tmp_path / "valid.wiki").write_text(ARTICLE.replace("[[Oslo]]", "1950").replace("tall", "31").replace("colour_x", "light"), "utf-8")
    (tmp_path / "invalid.wiki").write_text(ARTICLE.replace("| lit_since = 1871\n", ""), "utf-8")
    tried = _run("schema", "test", "beacon.schema.json", ".", cwd=tmp_path)
    assert (tried.returncode, tried.stdout) == (0, "2 examples: 2 passed\n")


def test_a_file_of_what_the_api_answered_says_the_same(wiki, tmp_path):
    api, client = wiki
    _save(client, "Template:Infobox beacon", TEMPLATE)
    fetched = json.loads(_run("schema", "from-templatedata", "--api", api, "Infobox beacon", cwd=tmp_path).stdout)
    for version in ("1", "2"):
        answer = client.get("templatedata", titles="Template:Infobox beacon", formatversion=version)
        (tmp_path / "answer.json").write_text(json.dumps(answer), "utf-8")
        read = json.loads(_run("schema", "from-templatedata", "answer.json", cwd=tmp_path).stdout)
        assert {**read, "$comment": ""} == {**fetched, "$comment": ""}


@pytest.mark.parametrize("name", ["person", "beacon.schema.json"])
def test_the_wiki_takes_what_is_exported(name, wiki, tmp_path):
    """MediaWiki refuses to save a page whose TemplateData is not valid."""
    api, client = wiki
    _save(client, "Template:Infobox beacon", TEMPLATE)
    _run("schema", "from-templatedata", "--api", api, "Infobox beacon", "-o", "beacon.schema.json", cwd=tmp_path)
    exported = _run("schema", "to-templatedata", name, "--tags", cwd=tmp_path)
    assert exported.returncode == 0
    _save(client, f"Template:Exported {name}", f"x<noinclude>{exported.stdout}</noinclude>")
    answer = client.get("templatedata", titles=f"Template:Exported {name}", formatversion="2")
    (page,) = answer["pages"].values()
    wanted = json.loads(exported.stdout.removeprefix("<templatedata>").rstrip().removesuffix("</templatedata>"))
    assert list(page["params"]) == list(wanted["params"])
    assert page["paramOrder"] == wanted["paramOrder"]


@pytest.mark.parametrize(("template", "words"), [("Nowhere", "no such template"), ("Bare", "no TemplateData")])
def test_what_the_wiki_does_not_have_is_one_line(template, words, wiki, tmp_path):
    api, client = wiki
    _save(client, "Template:Bare", "x")
    done = _run("schema", "from-templatedata", "--api", api, template, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
