"""What is said on standard error: everything that is not a result."""

import sys

from wikicheck.report.display import escape_controls
from wikicheck.text import WikicheckError


def write_note(line: str) -> None:
    """Write one line to standard error; where nobody can read it, it is lost without complaint."""
    stream = sys.stderr
    if stream is None:
        return
    text = escape_controls(line) + "\n"
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except (OSError, ValueError):
        return


def is_own(error: BaseException) -> bool:
    """Say whether an error is one of ours, with a text that is one line for the user."""
    return isinstance(error, WikicheckError)


def format_fault(error: Exception) -> str:
    """Return the one line that says what went wrong, with the file it is about."""
    path = getattr(error, "path", None)
    message = str(error)
    return f"{path}: {message}" if path and path not in message else message
