"""Small pieces of wikitext, and what a real MediaWiki makes of them: headings, items, cells, captions and running text.

`mediawiki_cases.json` holds both; `tests/live/test_rendering.py` asks a MediaWiki again, and writes the file with `--update-golden`.
Each case was written or drawn for this test. Footnote marks, numbers of addresses, files and other presentation are left out.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wikicheck.article.reading import read_article

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("mediawiki_cases.json").read_text(encoding="utf-8"))["cases"]


def fold(text: str) -> str:
    return " ".join(text.split())


class Shown:
    """What readers see of an article, as lists of folded texts."""

    def __init__(self, wikitext: str) -> None:
        self.headings: list[list[Any]] = []
        self.items: list[str] = []
        self.cells: list[str] = []
        self.captions: list[str] = []
        prose: list[str] = []
        for section in read_article(wikitext, form="wikitext").to_dict()["sections"]:
            if section["level"]:
                self.headings.append([section["level"], fold(section["name"])])
            for block in section["has_parts"]:
                if block["type"] == "list":
                    self._add_list(block)
                elif block["type"] == "table":
                    self._add_table(block)
                elif block["type"] in {"paragraph", "code", "math"}:
                    prose.append(block["text"])
        self.prose = fold(" ".join(prose))

    def _add_list(self, block: dict[str, Any]) -> None:
        for item in block["items"]:
            self.items.append(fold(item["text"]))
            for nested in item.get("lists", ()):
                self._add_list(nested)

    def _add_table(self, table: dict[str, Any]) -> None:
        if "caption" in table:
            self.captions.append(fold(table["caption"]["text"]))
        for cell in _once(table):
            self.cells.append(fold(cell["text"]))
            for block in cell.get("lists", ()):
                self._add_list(block)
            for nested in cell.get("tables", ()):
                self._add_table(nested)

    def as_case(self) -> dict[str, Any]:
        """Return it in the form of the file: what is empty is left out, cells and items are sorted."""
        return as_case(self.headings, self.items, self.cells, self.captions, self.prose)


def _once(table: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each cell of a table once; one that reaches over several places stands in each of them."""
    wide = set()
    for row in (*table["headers"], *table["rows"]):
        for cell in row:
            place = cell["source"]["start"], cell["source"]["end"]
            if cell.keys() & {"rowspan", "colspan"}:
                if place in wide:
                    continue
                wide.add(place)
            yield cell


def as_case(headings: list[list[Any]], items: list[str], cells: list[str], captions: list[str], prose: str) -> dict[str, Any]:
    """Return what is seen as a case of the file. An item or cell without text counts for nothing: MediaWiki makes some of its own."""
    found = {
        "headings": headings,
        "items": sorted(item for item in items if item),
        "cells": sorted(cell for cell in cells if cell),
        "captions": captions,
        "prose": prose,
    }
    return {key: value for key, value in found.items() if value}


@pytest.mark.parametrize("case", CASES, ids=[case["wikitext"][:40] for case in CASES])
def test_what_mediawiki_shows(case: dict[str, Any]) -> None:
    expected = {key: value for key, value in case.items() if key != "wikitext"}
    assert Shown(case["wikitext"]).as_case() == expected
