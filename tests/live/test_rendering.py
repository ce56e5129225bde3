"""Asks a real MediaWiki for what it makes of the cases in `mediawiki_cases.json`; with `--update-golden`, writes its answers there."""

import json
import runpy
import socket
import subprocess
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

HOME = Path(__file__).parents[1] / "unit/article/wikitext"
_SHAPE = runpy.run_path(str(HOME / "test_as_mediawiki.py"))
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS = frozenset("blockquote br caption center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th tr ul".split())
_LISTS = frozenset(("ul", "ol", "dl"))
_ITEMS = frozenset(("li", "dt", "dd"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Presentation: no text of the page.
_UNSEEN = frozenset(("autonumber", "gallery", "mw-editsection", "mw-references-wrap", "reference", "references", "toc"))


class Element:
    """An element of the page with what stands in it."""

    def __init__(self, tag: str, attributes: dict[str, str | None], parent: "Element | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    @property
    def is_unseen(self) -> bool:
        """Whether it is presentation, or a picture."""
        classes = (self.attributes.get("class") or "").split()
        is_picture = self.tag == "figure" or "mw:File" in (self.attributes.get("typeof") or "")
        return self.tag in {"style", "script"} or is_picture or not _UNSEEN.isdisjoint(classes)

    def pieces(self, without: frozenset[str]) -> str:
        """Return its text; blocks are parted by spaces, elements with these tags are left out."""
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.is_unseen or child.tag in without:
                parts.append(" " if child.tag in without else "")
            else:
                inner = child.pieces(without)
                parts.append(f" {inner} " if child.tag in _BLOCKS else inner)
        return "".join(parts)

    def text(self, without: frozenset[str] = frozenset()) -> str:
        """Return the same, folded."""
        return " ".join(self.pieces(without).split())

    def walk(self) -> "list[Element]":
        """Return all elements inside it that are seen, in order."""
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element) and not child.is_unseen:
                found += [child, *child.walk()]
        return found


class PageParser(HTMLParser):
    """Makes elements of a page; MediaWiki closes whatever it opens."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.current = Element("body", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        element = Element(tag, dict(attrs), self.current)
        self.current.children.append(element)
        if tag not in _EMPTY:
            self.current = element

    def handle_endtag(self, tag: str) -> None:
        """Close an element with what is open in it."""
        element: Element | None = self.current
        while element is not None and element.tag != tag:
            element = element.parent
        if element is not None and element.parent is not None:
            self.current = element.parent

    def handle_data(self, data: str) -> None:
        """Add text."""
        self.current.children.append(data)


def seen_on(html: str) -> dict[str, Any]:
    """Return what readers see of a page in the form of a case."""
    parser = PageParser()
    parser.feed(html)
    parser.close()
    elements = parser.root.walk()
    table = frozenset(("table",))
    found: dict[str, Any] = _SHAPE["as_case"](
        [[int(element.tag[1]), element.text()] for element in elements if element.tag in _HEADINGS],
        [element.text(_LISTS | table) for element in elements if element.tag in _ITEMS],
        [element.text(table) for element in elements if element.tag in {"td", "th"}],
        [element.text(table) for element in elements if element.tag == "caption"],
        parser.root.text(_LISTS | _ITEMS | table | _HEADINGS),
    )
    return found


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
    yield started.stdout.strip()
    subprocess.run([script, "stop", folder], capture_output=True, check=True, timeout=60)


def render(api: str, wikitext: str) -> str:
    """Return the HTML that a MediaWiki makes of wikitext."""
    fields = {"action": "parse", "format": "json", "formatversion": 2, "text": wikitext, "title": "Sandbox", "contentmodel": "wikitext"}
    fields |= {"prop": "text", "disableeditsection": 1, "disabletoc": 1, "disablelimitreport": 1, "wrapoutputclass": ""}
    body = urllib.parse.urlencode(fields).encode()
    with urllib.request.urlopen(api, body, timeout=60) as answer:  # noqa: S310 - the address is that of the wiki started above
        html: str = json.load(answer)["parse"]["text"]
    return html


def test_the_cases_say_what_mediawiki_shows(api, update_golden):
    path = HOME / "mediawiki_cases.json"
    recorded = json.loads(path.read_text(encoding="utf-8"))
    texts = [case["wikitext"] for case in recorded["cases"]]
    with ThreadPoolExecutor(3) as pool:
        pages = list(pool.map(lambda text: render(api, text), texts))
    answers = [{"wikitext": text, **seen_on(page)} for text, page in zip(texts, pages, strict=True)]
    if update_golden:
        lines = ",\n".join(json.dumps(answer, ensure_ascii=False) for answer in answers)
        source = json.dumps(recorded["source"], ensure_ascii=False)
        path.write_text(f'{{"source": {source},\n"cases": [\n{lines}\n]}}\n', encoding="utf-8")
    assert answers == recorded["cases"]
