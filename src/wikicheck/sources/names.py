"""Names of files as they are printed."""

# A path is printed as it was given, and pathlib would tidy it up.
# ruff: noqa: PTH117


def printable_name(path: str) -> str:
    r"""Return a path with bytes that are not UTF-8 written as escapes: `caf\xe9.wiki`.

    On systems where a name is bytes, Python keeps such a byte as a lone surrogate, which no output can carry.
    """
    if path.isascii():
        return path
    try:
        return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # half a character of UTF-16, as Windows allows
        return path.encode("utf-8", "backslashreplace").decode("utf-8")


def name_below(folder: str) -> str:
    """Return what to put before the names of the files in a folder, so that they are relative to the current folder.

    "." gives "", "./articles/" gives "articles/". A path with ".." after a name is kept: through a link it means
    something else than it seems to.
    """
    import os

    parts = [part for part in folder.replace(os.sep, "/").split("/") if part not in {"", "."}]
    if os.path.isabs(folder):
        try:
            relative = os.path.relpath(folder) if ".." not in parts else folder
        except ValueError:  # another drive
            relative = folder
        return "" if relative == "." else relative.replace(os.sep, "/").rstrip("/") + "/"
    return "/".join([*parts, ""]) if parts else ""
