"""Articles in files and folders, and on standard input: found first, read one at a time."""

# A path is printed as it was given, and pathlib would tidy it up.
# ruff: noqa: PTH100, PTH116, PTH122, PTH123

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from wikicheck.sources.names import name_below, printable_name

ARTICLE_ENDINGS = (".wiki", ".wikitext", ".mediawiki")
# May be an article or anything else: the content decides.
_TEXT_ENDING = ".txt"
# What version control, tools and package managers keep beside the articles.
_TOOL_FOLDERS = frozenset(
    ".git .hg .svn .jj .venv .tox .nox .mypy_cache .pytest_cache .ruff_cache .hypothesis .idea .vscode node_modules __pycache__".split()
)
STANDARD_INPUT = "-"
# Far more than an article can have, and enough for the JSON of thousands; the memory of a machine is not asked for more.
MOST_BYTES = 256 << 20
# Bytes at either end that tell an article from other text.
_LOOKED_AT = 256 << 10
# Where a shell puts the pipe of <(command); every other pipe would wait for a writer that may never come.
_OPEN_PIPES = ("/dev/fd/", "/proc/self/fd/", "/dev/stdin")


class Document(NamedTuple):
    """What was read: `name` is printed, `file_name` may say what the page is called (on standard input None, or what it goes by)."""

    name: str
    data: bytes
    file_name: str | None
    from_stdin: bool = False


class Unreadable(NamedTuple):
    """A path that gave no document, and why in a few words."""

    name: str
    reason: str


class _File(NamedTuple):
    """A file that was found; `doubtful` says that only its content can tell whether it is an article."""

    name: str
    path: str
    doubtful: bool


def iter_documents(paths: Iterable[str], *, stdin_name: str | None = None) -> Iterator[Document | Unreadable]:
    """Yield the articles at `paths`, sorted by name, each once; what cannot be read is a value too, never an exception.

    A path is a file of any ending, a folder (all its `*.wiki`, `*.wikitext`, `*.mediawiki`, and each `*.txt` that is
    recognised as an article), or "-" for standard input, which is then called `stdin_name`. Each file is opened when
    its turn comes.
    """
    for found in _find(paths, stdin_name):
        if isinstance(found, Unreadable):
            yield found
            continue
        document = _read(found, stdin_name)
        if document is not None:
            yield document


def _find(paths: Iterable[str], stdin_name: str | None) -> list[_File | Unreadable]:
    """Return all files, sorted by name, without opening one."""
    found: dict[str, _File | Unreadable] = {}
    for path in paths:
        for item in _find_at(path, stdin_name):
            key = f"\0{item.name}"
            if isinstance(item, _File) and item.path != STANDARD_INPUT:
                key = os.path.abspath(item.path)
            known = found.get(key)
            if known is None or (isinstance(known, _File) and known.doubtful):  # named beats found
                found[key] = item
    return sorted(found.values(), key=lambda item: item.name)


def _find_at(path: str, stdin_name: str | None) -> Iterable[_File | Unreadable]:
    """Return what one path of the command line stands for."""
    if path == STANDARD_INPUT:
        return [_File(printable_name(stdin_name or STANDARD_INPUT), path, doubtful=False)]
    name = printable_name(path) or "''"
    try:
        mode = os.stat(path).st_mode
    except (FileNotFoundError, ValueError):  # no file can have a name with NUL
        return [Unreadable(name, "no such file or folder")]
    except OSError as error:
        return [Unreadable(name, _reason(error))]
    if stat.S_ISDIR(mode):
        return _find_in_folder(path)
    if stat.S_ISREG(mode) or path.startswith(_OPEN_PIPES):
        return [_File(name, path, doubtful=False)]
    return [Unreadable(name, "not a regular file")]


def _find_in_folder(folder: str) -> Iterator[_File | Unreadable]:
    """Yield the files below a folder that are or may be articles. Links to folders are not followed."""
    waiting = [(folder, name_below(folder))]
    while waiting:
        place, before = waiting.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    ending = os.path.splitext(entry.name)[1].lower()
                    if entry.is_dir(follow_symlinks=False):
                        if entry.name not in _TOOL_FOLDERS:
                            waiting.append((entry.path, f"{before}{entry.name}/"))
                    elif ending in ARTICLE_ENDINGS or ending == _TEXT_ENDING:
                        yield from _find_entry(entry, before + entry.name, doubtful=ending == _TEXT_ENDING)
        except OSError as error:
            yield Unreadable(printable_name(before.rstrip("/") or place), _reason(error))


def _find_entry(entry: "os.DirEntry[str]", path: str, *, doubtful: bool) -> Iterator[_File | Unreadable]:
    """Yield what one name in a folder stands for: nothing if it is no regular file, nor a link to one."""
    name = printable_name(path)
    try:
        if entry.is_file():
            yield _File(name, entry.path, doubtful=doubtful)
    except OSError as error:  # a link that goes round in a circle, or to where one may not look
        yield Unreadable(name, _reason(error))


def _read(file: _File, stdin_name: str | None) -> Document | Unreadable | None:
    """Return what a file holds; None for a doubtful one that is no article."""
    try:
        if file.path == STANDARD_INPUT:
            if sys.stdin is None:
                return Unreadable(file.name, "standard input is closed")
            data, file_name = _read_all(sys.stdin.buffer), stdin_name
        else:
            with open(file.path, "rb") as stream:
                if file.doubtful and not _is_article(stream):
                    return None
                data, file_name = _read_all(stream), file.path
    except (OSError, ValueError, MemoryError) as error:
        return Unreadable(file.name, _reason(error))
    if data is None:
        return Unreadable(file.name, f"larger than {MOST_BYTES >> 20} MiB")
    return Document(file.name, data, file_name, file.path == STANDARD_INPUT)


def _read_all(stream: BinaryIO) -> bytes | None:
    """Return all that a stream has; None where that is more than any article or collection of parsed ones should be."""
    data = stream.read(MOST_BYTES + 1)
    return data if len(data) <= MOST_BYTES else None


def _is_article(stream: BinaryIO) -> bool:
    """Say whether a file looks like an article, by its beginning and its end; leave the stream at its beginning."""
    from wikicheck.article.detection import looks_like_article

    data = stream.read(2 * _LOOKED_AT)
    if len(data) == 2 * _LOOKED_AT:
        stream.seek(-_LOOKED_AT, os.SEEK_END)
        data += stream.read(_LOOKED_AT)
    stream.seek(0)
    return looks_like_article(data.decode("utf-8", "replace"))


def _reason(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "does not fit into memory"
    words = getattr(error, "strerror", None) or str(error)
    return words[:1].lower() + words[1:]
