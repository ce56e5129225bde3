"""What the tests of traps share: a page read to data, with every recorded place held against the source."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from wikicheck.article import Article
from wikicheck.article.reading import read_article


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        for part in data.values():
            yield from _nodes(part)
    elif isinstance(data, list):
        for part in data:
            yield from _nodes(part)


def read_data(text: str, *, form: str = "wikitext", language: str = "en", title: str | None = "Lake") -> dict[str, Any]:
    """Read a page to JSON; what is recorded with its place stands there, and the JSON is read back to itself."""
    data = read_article(text, form=form, title=title, language=language).to_dict()
    text = text.removeprefix("\ufeff")  # no part of the text, and not counted
    for node in _nodes(data):
        place = node.get("source")
        if place is not None and "start" in place:
            piece = text[place["start"] : place["end"]]
            assert node.get("raw", "") in piece
            assert node.get("body", piece) == piece
            assert text.count("\n", 0, place["start"]) + 1 == place["line"]
            assert place["start"] - (text.rfind("\n", 0, place["start"]) + 1) + 1 == place["column"]
    assert Article.from_dict(data).to_dict() == data
    return data


def _tell(value: dict[str, Any]) -> Any:
    """Return what a value says, as a plain value: its kind and its numbers, dates or words."""
    kind = value["kind"]
    found: dict[str, Any] = {
        key: value[key]
        for key in ("edtf", "value", "min", "max", "tolerance", "dimensions", "unit", "url", "file", "target", "latitude", "note")
        if key in value
    }
    if kind == "list":
        return [_tell(item) for item in value["items"]]
    if kind == "text":
        return value["text"]
    if kind == "number" and list(found) == ["value"]:
        return found["value"]
    if kind in {"date", "interval"}:
        return value["edtf"]
    return kind, *found.values()


@pytest.fixture(scope="session")
def read() -> Callable[..., dict[str, Any]]:
    """Reads a page to JSON and holds its places against the source."""
    return read_data


@pytest.fixture(scope="session")
def fields() -> Callable[..., list[tuple[str, Any]]]:
    """Reads the fields of the first infobox as pairs of name and what the value says; an empty field says None."""

    def tell(text: str, **options: Any) -> list[tuple[str, Any]]:
        box = read_data(text, **options)["infoboxes"][0]
        return [(field["name"], _tell(field["value"]) if "value" in field else None) for field in box["fields"]]

    return tell


@pytest.fixture(scope="session")
def said() -> Callable[..., Any]:
    """Reads a value in a field, and returns what it says."""

    def tell(name: str, value: str, **options: Any) -> Any:
        box = read_data(f"{{{{Infobox person\n| {name} = {value}\n}}}}\nAnn was here.", **options)["infoboxes"][0]
        return _tell(box["fields"][0]["value"])

    return tell


@pytest.fixture(scope="session")
def rules() -> Callable[..., list[str]]:
    """Returns which diagnostics a page gives."""

    def tell(text: str, **options: Any) -> list[str]:
        return [entry["rule"] for entry in read_data(text, **options)["diagnostics"]]

    return tell


def _block(block: dict[str, Any]) -> Any:
    kind = block["type"]
    if kind == "list":
        return [block["marker"], *map(_item, block["items"])]
    if kind == "table":
        rows = [*block["headers"], *block["rows"]]
        return tuple(tuple(("!" if "header" in cell else "") + cell["text"] for cell in row) for row in rows)
    if kind == "figure":
        return "figure", block["file"]
    return block.get("role", kind), block["text"] if "text" in block else block["name"]


def _item(item: dict[str, Any]) -> Any:
    shown = f"{item['role']}: {item['text']}" if "role" in item else item["text"]
    return (shown, *([part["marker"], *map(_item, part["items"])] for part in item["lists"])) if "lists" in item else shown


@pytest.fixture(scope="session")
def blocks() -> Callable[..., list[Any]]:
    """Reads the blocks of all sections as plain values, a heading as its level and title."""

    def tell(text: str, **options: Any) -> list[Any]:
        found: list[Any] = []
        for section in read_data(text, **options)["sections"]:
            if section["level"]:
                found.append((section["level"], section["name"]))
            found += map(_block, section["has_parts"])
        return found

    return tell


@pytest.fixture(scope="session")
def article() -> Callable[[str], Article]:
    """Reads a page of wikitext, each part when it is asked for."""
    return lambda text: read_article(text, form="wikitext", title="Lake", language="en")
