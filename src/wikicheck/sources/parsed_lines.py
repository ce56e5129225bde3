"""Articles that were parsed before, one a line of a file of any length: read line by line, where `parsed` reads the whole."""

# A path is printed as it was given, and pathlib would tidy it up.
# ruff: noqa: PTH123

from collections.abc import Iterator

from wikicheck.sources.files import MOST_BYTES
from wikicheck.sources.names import printable_name
from wikicheck.sources.parsed import ParsedArticle, read_line
from wikicheck.text import InputError

_ENDINGS = (".jsonl", ".ndjson")


def has_lines(path: str) -> bool:
    """Say whether a file is JSON lines, by its name."""
    return path.lower().endswith(_ENDINGS)


def iter_parsed_lines(path: str) -> Iterator[ParsedArticle | InputError]:
    """Yield the articles of a file in order; what is no article, and a file that cannot be read, is an error as a value."""
    name = printable_name(path)
    try:
        with open(path, "rb") as stream:
            number = 0
            while line := stream.readline(MOST_BYTES):
                number += 1
                if line.strip():
                    yield read_line(line.decode("utf-8-sig" if number == 1 else "utf-8", "replace"), number, name)
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or str(error)
        yield InputError(f"cannot be read ({words[:1].lower()}{words[1:]})", path=name)
