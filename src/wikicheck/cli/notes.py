"""What is said on standard error: everything that is not a result."""

import sys

from wikicheck.report.display import escape_controls
from wikicheck.text import RuleError, WikicheckError


def write_note(line: str) -> None:
    """Write one line to standard error; where nobody can read it, it is lost without complaint."""
    stream = sys.stderr
    if stream is None:
        return
    encoding = getattr(stream, "encoding", None) or "utf-8"
    text = escape_controls(line).encode(encoding, "backslashreplace").decode(encoding)
    try:
        stream.write(text + "\n")
        stream.flush()
    except (OSError, ValueError):
        return


def write_error(error: Exception, path: str | None = None, *, verbose: bool = False) -> None:
    """Say in one line what went wrong, with the file it is about.

    What is no one's fault but ours says how to report it; `verbose` shows where in the code it happened.
    """
    path = path or getattr(error, "path", None)
    before = f"{path}: " if path and not str(error).startswith(f"{path}:") else ""
    if isinstance(error, WikicheckError) and not isinstance(error, RuleError):
        write_note(f"error: {before}{error}")
        return
    if verbose:
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            write_note(line)
    words = str(error) if isinstance(error, RuleError) else f"{type(error).__name__}: {error}"
    advice = "" if verbose else " and the output of --verbose"
    write_note(f"error: {before}wikicheck itself failed ({words[:300]}); please report it with the article{advice}")
