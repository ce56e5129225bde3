"""From the paths on the command line to articles; every failure is one line, and none is the end of the run."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.cli.notes import write_error, write_note
from wikicheck.engine.configuration import Configurations
from wikicheck.sources.files import STANDARD_INPUT, Document, Unreadable, iter_documents
from wikicheck.sources.names import printable_name
from wikicheck.text import ConfigError, InputError

if TYPE_CHECKING:
    from wikicheck.article import Article
    from wikicheck.engine.configuration_keys import Configuration
    from wikicheck.schema import ChosenSchemas, SchemaChoices


class Reading(NamedTuple):
    """How to read articles, as the options say. `parsed` also takes the JSON that `wikicheck parse` printed.

    `preview` is None where the configuration of each article says whether rules on trial judge it.
    """

    form: str | None = None
    title: str | None = None
    language: str | None = None
    site: str | None = None
    stdin_name: str | None = None
    config_file: str | None = None
    isolated: bool = False
    verbose: bool = False
    parsed: bool = False
    preview: bool | None = False


class Given(NamedTuple):
    """An article and its name as printed, and whether its configuration has rules on trial judge it too.

    `cross_article` says that the configuration has it held against the others of the run, and `schemas` what that chooses by template,
    category and `path`. `document` is what it was read from, and `read` reads another text the same way; both are None for an article
    that was parsed before.
    """

    name: str
    article: "Article"
    preview: bool = False
    document: Document | None = None
    read: "Callable[[str | bytes], Article] | None" = None
    cross_article: bool = False
    schemas: "SchemaChoices | None" = None
    path: str | None = None

    def choose(self, article: "Article") -> "ChosenSchemas | None":
        """Return the schemas that the configuration chooses for a version of the article."""
        return self.schemas.of(article, self.path) if self.schemas else None

    def has_schemas(self) -> bool:
        """Say whether the configuration chooses a schema for the article or an infobox of it."""
        if not self.schemas:
            return False
        from wikicheck.schema import has_schemas

        return has_schemas(self.article, self.schemas.of(self.article, self.path))


class Intake:
    """The articles at some paths (the current folder where none is given), read one at a time.

    `read` counts them, `failed` what could not be read or broke wikicheck.
    """

    def __init__(self, paths: Sequence[str], reading: Reading) -> None:
        """Raise ConfigError for options that make no sense, before anything is read."""
        if reading.language:
            from wikicheck.article.reading import read_language

            reading = reading._replace(language=read_language(reading.language))
        if reading.site:
            from wikicheck.article.sites.profiles import load_site

            load_site(reading.site)
        self.read = 0
        self.failed = 0
        self._paths = paths or (".",)
        self._reading = reading
        self._documents = iter_documents(self._paths, stdin_name=reading.stdin_name)
        self._waiting: list[Document | Unreadable] = []
        self._configurations = Configurations(reading.config_file, isolated=reading.isolated)
        self._reported: set[ConfigError] = set()
        if reading.title is not None and self.are_many():
            raise ConfigError("--title is the title of one article, but there are several; name its file")

    def are_many(self) -> bool:
        """Say whether there is more than one document, reading no more than two."""
        while sum(isinstance(document, Document) for document in self._waiting) < 2:
            document = next(self._documents, None)
            if document is None:
                return False
            self._waiting.append(document)
        return True

    def __iter__(self) -> Iterator[Given]:
        waiting, self._waiting = self._waiting, []
        for documents in (waiting, self._documents):
            for document in documents:
                if isinstance(document, Unreadable):
                    self.fail(document.name, InputError(document.reason))
                    continue
                for given in self._read(document):
                    self.read += 1
                    yield given

    def fail(self, name: str, error: Exception) -> None:
        """Say in one line what went wrong with an article, and count it."""
        self.failed += 1
        write_error(error, name, verbose=self._reading.verbose)

    def say_if_empty(self, purpose: str) -> None:
        """Where there was nothing at all, say so and count it as a failure: a wrong path must not look like a clean one."""
        if not self.read and not self.failed:
            self.failed += 1
            places = ", ".join("this folder" if path == "." else printable_name(path) for path in self._paths)
            write_note(f"error: nothing to {purpose} in {places}: no *.wiki, *.wikitext or *.mediawiki, and no *.txt that is an article")

    def _read(self, document: Document) -> Iterator[Given]:
        reading = self._reading
        if reading.parsed and reading.form is None:
            from wikicheck.sources.parsed import is_parsed

            if is_parsed(document):
                yield from self._restore(document)
                return
        file_name = None if document.file_name is None else printable_name(document.file_name)
        try:
            from wikicheck.article.reading import read_article

            configured = self._settings_of(document.file_name)
            language, site, words = configured.language, configured.site, configured.words

            def read(text: str | bytes) -> "Article":
                return read_article(
                    text, title=reading.title, form=reading.form, language=language, file_name=file_name, site=site, words=words
                )

            article = read(document.data)
        except ConfigError as error:
            self._fail_configuration(document.name, error)
            return
        except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
            self.fail(document.name, error)
            return
        yield _given(document.name, article, configured, document.file_name)._replace(document=document, read=read)

    def _settings_of(self, path: str | None) -> "Configuration":
        """Return what counts for the article of a path, as options or its configuration say."""
        reading = self._reading
        configured = self._configurations.of(os.path.dirname(path or ""))  # noqa: PTH120 - pathlib is one more import
        return configured._replace(
            site=reading.site or configured.site,
            language=reading.language or (None if reading.site else configured.language),
            preview=configured.preview if reading.preview is None else reading.preview,
        )

    def _fail_configuration(self, name: str, error: ConfigError) -> None:
        """Count an article whose configuration makes no sense; that is said once for all articles that it is for."""
        self.failed += 1
        if error not in self._reported:
            self._reported.add(error)
            write_error(error, None if error.path else name, verbose=self._reading.verbose)

    def _restore(self, document: Document) -> Iterator[Given]:
        """Yield the articles of a document that `wikicheck parse` printed, under the names they had then."""
        from wikicheck.article.json.reading import article_from_dict
        from wikicheck.sources.parsed import iter_parsed

        for parsed in iter_parsed(document):
            if isinstance(parsed, InputError):
                self.fail(document.name, parsed)
                continue
            try:
                article = article_from_dict(parsed.data)
            except Exception as error:  # noqa: BLE001 - one article's failure is not the others'
                self.fail(f"{document.name}: {parsed.place}" if parsed.place else document.name, error)
                continue
            article.title = self._reading.title or article.title
            article.language = self._reading.language or article.language
            path = parsed.data.get("path")
            name = path if isinstance(path, str) and path else None
            place = name if name is not None and name != STANDARD_INPUT else None
            try:
                configured = self._settings_of(document.file_name if place is None or _is_elsewhere(place) else place)
            except ConfigError as error:
                self._fail_configuration(name or document.name, error)
                continue
            yield _given(name or document.name, article, configured, place)


def _is_elsewhere(path: str) -> bool:
    """Say whether a recorded path is one of another machine."""
    return os.path.isabs(path) and not os.path.isdir(os.path.dirname(path))  # noqa: PTH112, PTH117, PTH120 - pathlib is one more import


def _given(name: str, article: "Article", configured: "Configuration", path: str | None) -> Given:
    return Given(name, article, configured.preview, cross_article=configured.cross_article, schemas=configured.schemas, path=path)
