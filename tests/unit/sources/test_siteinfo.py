"""Asking a wiki what it is like, and all that may go wrong with it. The wikis are servers of our own on this machine."""

import json
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from wikicheck.sources.siteinfo import fetch_profile, fetch_siteinfo, generator_of
from wikicheck.text import ConfigError, InputError

SITEINFO = {
    "general": {"sitename": "Seenwiki", "lang": "de", "generator": "MediaWiki 1.43.9", "linktrail": "/^([äöüßa-z]+)(.*)$/sDu"},
    "namespaces": {"6": {"id": 6, "case": "first-letter", "name": "Datei", "canonical": "File"}},
    "namespacealiases": [],
    "magicwords": [{"name": "notoc", "aliases": ["__KEIN_INHALT__", "__NOTOC__"], "case-sensitive": False}],
    "extensiontags": ["<ref>"],
    "functionhooks": ["if"],
    "variables": [],
    "interwikimap": [],
}
ANSWER = json.dumps({"batchcomplete": True, "query": SITEINFO})


@contextmanager
def wiki(*answers: tuple[int, str]) -> Iterator[tuple[str, list[tuple[str, dict[str, list[str]], str]]]]:
    """Run a server that gives these answers one after the other, the last one again and again; yield its API and what was asked."""
    asked: list[tuple[str, dict[str, list[str]], str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            address = urlsplit(self.path)
            asked.append((address.path, parse_qs(address.query), self.headers["User-Agent"]))
            status, body = answers[min(len(asked), len(answers)) - 1]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/w/api.php", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_wiki_that_answers():
    with wiki((200, ANSWER)) as (api, asked):
        profile = fetch_profile(api)
    assert profile["source"] == f"made by `wikicheck site fetch --api {api}` from MediaWiki 1.43.9"
    assert (profile["name"], profile["language"]) == ("Seenwiki", "de")
    assert profile["namespaces"] == {"6": {"name": "Datei"}}
    ((path, query, agent),) = asked
    assert path == "/w/api.php"
    assert query["action"] == ["query"]
    assert query["meta"][0].startswith("siteinfo")
    assert "namespaces" in query["siprop"][0].split("|")
    assert query["formatversion"] == ["2"]
    assert agent.startswith("wikicheck/")


def test_more_parameters_and_other_parts():
    with wiki((200, ANSWER)) as (api, asked):
        assert fetch_siteinfo(api, ("general",), sitelang="nds") == SITEINFO
    assert asked[0][1]["sitelang"] == ["nds"]
    assert asked[0][1]["siprop"] == ["general"]


def test_a_wiki_that_is_out_of_breath_is_asked_once_more():
    with wiki((503, "busy"), (200, ANSWER)) as (api, asked):
        assert fetch_profile(api)["language"] == "de"
    assert len(asked) == 2


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (200, "<html>Not a wiki</html>", "did not answer as a MediaWiki does"),
        (200, "", "did not answer as a MediaWiki does"),
        (200, "[]", "did not answer as a MediaWiki does"),
        (200, "{}", "did not answer as a MediaWiki does"),
        (200, '{"query": 5}', "did not answer as a MediaWiki does"),
        (200, '{"query": {}}', "the answer is not what a MediaWiki says of itself"),
        (200, '{"query": {"general": "x"}}', "the answer is not what a MediaWiki says of itself"),
        (200, '{"error": {"code": "readapidenied", "info": "You need read permission."}}', "refused to answer: You need read permission."),
        (404, "no", "could not be reached (it answers 404 Not Found)"),
        (403, "no", "could not be reached (it answers 403 Forbidden)"),
        (500, "no", "could not be reached"),
    ],
)
def test_what_is_no_answer(status, body, words):
    with wiki((status, body)) as (api, _), pytest.raises(InputError) as error:
        fetch_profile(api)
    assert words in str(error.value)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 300


def test_nobody_there():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(InputError, match=r"/api.php could not be reached \(.*refused"):
        fetch_profile(f"http://127.0.0.1:{port}/api.php")


@pytest.mark.parametrize(
    "api",
    [
        "",
        "de.wikipedia.org",
        "https://de.wikipedia.org",
        "https://de.wikipedia.org/w/index.php",
        "https:///w/api.php",
        "ftp://de.wikipedia.org/w/api.php",
        "file:///etc/api.php",
        "https://de.wikipedia.org/w/api.php?action=query",
        "https://[::1/w/api.php",
    ],
)
def test_what_is_no_address_of_an_api(api):
    with pytest.raises(ConfigError, match="is not the address of a wiki's API, which looks like https://"):
        fetch_profile(api)


def test_without_mwclient_one_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "mwclient", None)
    with pytest.raises(ConfigError) as error:
        fetch_profile("https://de.wikipedia.org/w/api.php")
    assert str(error.value) == "mwclient is not installed; wikis are read with it: pip install 'wikicheck[wiki]'"


def test_which_software():
    assert generator_of(SITEINFO) == "MediaWiki 1.43.9"
    assert generator_of({}) == generator_of({"general": 5}) == generator_of({"general": {}}) == "an unknown MediaWiki"
