"""JSON as text, the same everywhere."""

import io
import json


def format_json(data: object, *, indent: int | None = None) -> str:
    """Return `data` as JSON text with a line end; letters of all scripts stay as they are."""
    if indent is None:
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
    # json.dumps would first make a list of every bracket, comma and word of it, many times as large as the text
    text = io.StringIO()
    json.dump(data, text, ensure_ascii=False, indent=indent)
    text.write("\n")
    return text.getvalue()
