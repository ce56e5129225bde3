"""Articles that were parsed before: the JSON that `wikicheck parse` printed, as one object, an array, or one object a line."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from wikicheck.sources.files import ARTICLE_ENDINGS, Document
from wikicheck.text import InputError, lazy_pattern

# No article begins like this: not a template `{{`, a table `{|` or a link `[[`.
_BEGINNING = lazy_pattern(r"\ufeff?[ \t\r\n]*(?:\[[ \t\r\n]*)?\{[ \t\r\n]*\"")
_BEGINNING_BYTES = 1_000
_LINES_ENDINGS = (".jsonl", ".ndjson")
_JSON_ENDINGS = (".json", *_LINES_ENDINGS)


class ParsedArticle(NamedTuple):
    """The data of one article. `place` says where in the document it stands, for messages; "" where it is all there is."""

    data: dict[str, Any]
    place: str


def is_parsed(document: Document) -> bool:
    """Say whether a document is JSON and no text of an article, by its content."""
    name = document.name.lower()
    if _BEGINNING.match(document.data[:_BEGINNING_BYTES].decode("utf-8", "replace")) is None:
        return name.endswith(_JSON_ENDINGS) and _is_json(document.data)
    return not name.endswith(ARTICLE_ENDINGS) or _is_json(document.data)  # an article may begin with any sign


def _is_json(data: bytes) -> bool:
    import json

    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def iter_parsed(document: Document) -> Iterator[ParsedArticle | InputError]:
    """Yield the articles of a JSON document in order; what is no JSON object is an error as a value."""
    import json

    text = document.data.decode("utf-8-sig", "replace")
    try:
        whole = json.loads(text)
    except RecursionError:
        yield InputError("is nested too deep", path=document.name)
        return
    except ValueError as error:
        # several objects, one a line, are no single JSON value: the second begins where the first should have ended
        if getattr(error, "msg", None) != "Extra data" and not document.name.lower().endswith(_LINES_ENDINGS):
            yield InputError(f"is no JSON: {_words(error)}", path=document.name)
            return
        yield from _iter_lines(text, document.name)
        return
    many = isinstance(whole, list)
    for number, data in enumerate(whole if many else [whole], 1):
        yield _article(data, f"article {number}" if many else "", document.name)


def _iter_lines(text: str, name: str) -> Iterator[ParsedArticle | InputError]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield read_line(line, number, name)


def read_line(line: str, number: int, name: str) -> ParsedArticle | InputError:
    """Return the article that a line of JSON lines has; what is none is an error that names the line."""
    import json

    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        return InputError(f"line {number} is no JSON: {_words(error, in_line=True)}", path=name)
    return _article(data, f"line {number}", name)


def _words(error: Exception, *, in_line: bool = False) -> str:
    """Return what is wrong with a JSON text, and where: by line and column, or by column of the line that is named already."""
    column = getattr(error, "colno", None)
    if column is None:
        return "nested too deep" if isinstance(error, RecursionError) else str(error).partition(";")[0]
    place = f"column {column}" if in_line else f"line {getattr(error, 'lineno', 1)}, column {column}"
    return f"{getattr(error, 'msg', error)} ({place})"


def _article(data: object, place: str, name: str) -> ParsedArticle | InputError:
    if isinstance(data, dict):
        return ParsedArticle(data, place)
    return InputError(f"{place or 'the document'} is no JSON object, so it is no article that `wikicheck parse` printed", path=name)
