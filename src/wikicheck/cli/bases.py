"""The versions before an edit: which file of `--base` belongs to which article."""

# A path is printed as it was given, and pathlib would tidy it up.
# ruff: noqa: PTH100, PTH110, PTH112, PTH113, PTH117, PTH118, PTH119

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wikicheck.sources.files import STANDARD_INPUT, Document, Unreadable, iter_documents
from wikicheck.text import ConfigError, InputError

if TYPE_CHECKING:
    from wikicheck.article import Article
    from wikicheck.cli.intake import Given, Intake


class Bases:
    """The versions before an edit, for the articles at some paths.

    `path` is one file, "-" for standard input, or a folder: then an article of a folder has the base of the same path below that
    one, and a named file the base of the same path, or else of the same name. `missing` counts the articles without one, which are
    new.
    """

    def __init__(self, path: str, paths: Sequence[str], intake: "Intake") -> None:
        """Raise ConfigError for a base that cannot be one."""
        self.missing = 0
        self._path = path
        self._is_folder = path != STANDARD_INPUT and os.path.isdir(path)
        self._folders = [folder for folder in paths or (".",) if folder != STANDARD_INPUT and os.path.isdir(folder)]
        if path == STANDARD_INPUT and STANDARD_INPUT in paths:
            raise ConfigError("standard input cannot be both the article and its --base")
        if not self._is_folder:
            if path != STANDARD_INPUT and not os.path.exists(path):
                raise ConfigError(f"--base {path}: no such file or folder")
            if intake.are_many():
                raise ConfigError("--base is the text of one article, but there are several; name a folder")

    def read(self, given: "Given") -> "Article | None":
        """Return the version before an edit, read as the one after it was; None for a new article.

        Raises InputError for one that cannot be read, and where there is no text to compare.
        """
        if given.read is None or given.document is None:
            raise InputError("--base compares texts, and this article was parsed before")
        for path in self._candidates(given.document):
            document = next(iter_documents([path]), None)
            if isinstance(document, Unreadable):
                raise InputError(f"{document.name}: {document.reason}")
            if document is not None:
                from wikicheck.sources.parsed import is_parsed

                if is_parsed(document):
                    raise InputError(f"--base compares texts, and {document.name} was parsed before")
                return given.read(document.data)
        self.missing += 1
        return None

    def _candidates(self, document: Document) -> Iterator[str]:
        if not self._is_folder:
            yield self._path
            return
        name = document.file_name
        if name is None:
            return
        for candidate in self._below(name):
            path = os.path.join(self._path, candidate)
            if os.path.isfile(path):
                yield path

    def _below(self, name: str) -> Iterator[str]:
        """Yield the paths that a file may have below the folder of the bases."""
        full = os.path.abspath(name)
        within = [folder for folder in map(os.path.abspath, self._folders) if full.startswith(os.path.join(folder, ""))]
        if within:
            yield os.path.relpath(full, max(within, key=len))
            return
        if not os.path.isabs(name) and not os.path.normpath(name).startswith(os.pardir):
            yield os.path.normpath(name)
        yield os.path.basename(name)
