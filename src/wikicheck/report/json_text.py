"""JSON as text, the same everywhere."""

import json


def format_json(data: object, *, indent: int | None = None) -> str:
    """Return `data` as JSON text with a line end; letters of all scripts stay as they are."""
    return json.dumps(data, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":")) + "\n"
