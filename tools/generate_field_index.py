"""Writes what is made from all tables of field names: the index for boxes of no known type, and how values of keys are read."""

import json
from pathlib import Path
from typing import Any

TABLES = Path("src/wikicheck/article/tables")
SOURCE = "Made from the files of tables/keys/ by tools/generate.py; do not edit."

# The files whose parameter names are taken for boxes of no known type. Where a name means one thing in one and another in
# another, the file that comes first counts. Of the others only the labels are taken.
ORDER = (
    "all_types life person officeholder sportsperson football_biography royalty military_person scientist writer artist musical_artist"
    " work film television book album song video_game software place settlement country body company organization education university"
    " school structure building event military_conflict election sports_club species"
).split()


def _files() -> dict[str, Any]:
    root = Path(__file__).resolve().parent.parent / TABLES / "keys"
    names = sorted(path.stem for path in root.glob("*.json"))
    names.sort(key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    return {name: json.loads((root / f"{name}.json").read_text("utf-8")) for name in names}


class _Index:
    """Collects names and labels, each once in a language: who comes first has it."""

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, dict[str, list[str]]]] = {}
        self._taken: dict[str, dict[tuple[str, str], str]] = {"names": {}, "labels": {}}

    def add_key(self, key: str) -> None:
        if self._taken["names"].setdefault(("en", key), key) == key:
            self.keys.setdefault(key, {})

    def add(self, key: str, part: str, entry: dict[str, Any]) -> None:
        for language, joined in entry.get(part, {}).items():
            for name in joined.split():
                if self._taken[part].setdefault((language, name), key) == key and name != key:
                    names = self.keys.setdefault(key, {}).setdefault(part, {}).setdefault(language, [])
                    names += [name] if name not in names else []

    def content(self) -> dict[str, dict[str, dict[str, str]]]:
        """Return the names by key, part and language; a key whose own name means another key is left out."""
        return {
            key: {part: {code: " ".join(names) for code, names in by.items()} for part, by in entry.items()}
            for key, entry in self.keys.items()
            if self._taken["names"].get(("en", key), key) == key
        }


def _index(files: dict[str, Any]) -> dict[str, dict[str, dict[str, str]]]:
    """Return the names of the files in ORDER, and the labels of all."""
    index = _Index()
    for name in ORDER:
        entries = files[name]["keys"]
        for key in entries:
            index.add_key(key)
        for key, entry in entries.items():
            index.add(key, "names", entry)
    for file in files.values():
        for key, entry in file["keys"].items():
            index.add(key, "labels", entry)
    return index.content()


def _readings(files: dict[str, Any]) -> dict[str, str]:
    """Return keys by how they are read; what one type says of a key is added to what another says."""
    words: dict[str, set[str]] = {}
    for file in files.values():
        for key, entry in file["keys"].items():
            words.setdefault(key, set()).update(entry.get("reading", "").split())
    by_words: dict[str, list[str]] = {}
    for key, found in words.items():
        kept = found - {"text"} or found
        if kept:
            by_words.setdefault(" ".join(sorted(kept)), []).append(key)
    return {reading: " ".join(sorted(keys)) for reading, keys in sorted(by_words.items())}


def outputs() -> dict[Path, str]:
    """Return the exact content of both files."""
    files = _files()
    contents = {
        "field_index.json": {"source": SOURCE, "keys": _index(files)},
        "field_readings.json": {"source": SOURCE, "readings": _readings(files)},
    }
    return {TABLES / name: _lines(content) for name, content in contents.items()}


def _lines(content: dict[str, Any]) -> str:
    """Return JSON with a line for each entry of its second part."""
    (part, entries) = list(content.items())[1]
    lines = [f"  {_json(name)}: {_json(entry)}" for name, entry in entries.items()]
    return f'{{\n "source": {_json(content["source"])},\n "{part}": {{\n' + ",\n".join(lines) + "\n }\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
