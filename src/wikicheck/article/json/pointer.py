"""Where in a JSON document something stands, and how an error says so."""

from wikicheck.text import InputError

Path = tuple[str | int, ...]


def pointer(path: Path) -> str:
    """Return a path as JSON Pointer (RFC 6901); a piece that is very long is cut, for it goes into a message."""
    return "".join("/" + str(piece)[:80].replace("~", "~0").replace("/", "~1") for piece in path)


def fault(path: Path, message: str) -> InputError:
    """Return the error for what stands at `path`, in one line."""
    return InputError(f"{pointer(path) or 'the document'}: {message}")
