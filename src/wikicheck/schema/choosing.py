"""Which schemas a wiki has chosen for its articles: by the infobox template, by a category, by where the article's file lies."""

# A path is looked at as the system spells it; `pathlib` costs more to load than this needs.
# ruff: noqa: PTH100, PTH118

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from wikicheck.article import Article, Infobox, PageKind
from wikicheck.article.infobox_types import fold_template_name, known_types
from wikicheck.schema.documents import Schema
from wikicheck.schema.files import load_schema, schema_languages, schema_of_type

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

# What a key of `[schemas]` has: a schema, or False for none.
Choice = Schema | Literal[False]

_JUDGED = frozenset((PageKind.ARTICLE, PageKind.LIST))


class SchemaChoices:
    """What a configuration chooses, in its order: `templates` and `categories` by name, `globs` by pattern as in `.gitignore`.

    Globs count from `folder`, and the last one of several that say something counts; so does the last category.
    """

    def __init__(
        self,
        *,
        templates: Mapping[str, Choice] | None = None,
        categories: Mapping[str, Choice] | None = None,
        globs: Mapping[str, Choice] | None = None,
        folder: str = "",
    ) -> None:
        self._templates = {fold_template_name(name): choice for name, choice in (templates or {}).items()}
        self._categories = {fold_category(name): choice for name, choice in reversed(list((categories or {}).items()))}
        self._globs = dict(reversed(list((globs or {}).items())))
        self._folder = os.path.abspath(folder)

    def __bool__(self) -> bool:
        """Say whether anything is chosen."""
        return bool(self._templates or self._categories or self._globs)

    def box_templates(self) -> list[str]:
        """Return the templates whose calls have a schema for infoboxes."""
        return [name for name, choice in self._templates.items() if choice and choice.target == "infobox"]

    def iter_choices(self) -> Iterator[tuple[str, Choice]]:
        """Yield what is chosen for each template, category and glob; names are in lower case."""
        yield from self._templates.items()
        yield from ((f"category:{name}", choice) for name, choice in reversed(self._categories.items()))
        yield from reversed(self._globs.items())

    @cached_property
    def _patterns(self) -> "list[tuple[GitIgnoreSpec, Choice]]":
        return [(compile_glob(glob), choice) for glob, choice in self._globs.items()]

    def of(self, article: Article, path: str | None = None) -> "ChosenSchemas":
        """Return what is chosen for an article; `path` is that of its file, None where it has none, and then no glob counts."""
        names = {fold_category(category.name) for category in article.categories} if self._categories else set()
        found = [choice for name, choice in self._categories.items() if name in names]
        if path is not None and self._globs and (inner := self._below(path)) is not None:
            found += [choice for spec, choice in self._patterns if spec.match_file(inner)]
        return ChosenSchemas(article, self._templates, found)

    def _below(self, path: str) -> str | None:
        """Return a path from the folder that globs count from, with `/` between its parts; None for what lies elsewhere."""
        folder = os.path.join(self._folder, "")
        full = os.path.abspath(path)
        return full.removeprefix(folder).replace(os.sep, "/") if full.startswith(folder) else None


class ChosenSchemas:
    """The schemas for one article: those by template, and those by what the article is as a whole, the strongest first."""

    __slots__ = ("_article", "_of_article", "_templates")

    def __init__(self, article: Article, templates: Mapping[str, Choice], of_article: list[Choice]) -> None:
        self._article = article
        self._templates = templates
        self._of_article = of_article

    def of_infobox(self, infobox: Infobox) -> Choice | None:
        """Return what is chosen for an infobox; None where nothing is said."""
        choice = self._by_template(infobox)
        if choice is False or (choice is not None and choice.target == "infobox"):
            return choice
        for choice in self._of_article:
            if choice is False or (choice.target == "infobox" and _serves(choice, infobox)):
                return choice
        return None

    def of_page(self) -> Schema | None:
        """Return the schema that is chosen for the article as a whole; None for none."""
        article = self._article
        by_template = [choice for box in article.iter_infoboxes() if (choice := self._by_template(box))] if self._templates else []
        for choice in (*by_template, *self._of_article):
            if choice is False:
                return None
            if choice.target == "article":
                return choice if article.kind in _JUDGED or _is_of_kinds(choice, article) else None
        return None

    def _by_template(self, infobox: Infobox) -> Choice | None:
        if not self._templates or not infobox.template:
            return None
        names = dict.fromkeys((infobox.template, infobox.known_template))
        return next((self._templates[name] for name in map(fold_template_name, names) if name in self._templates), None)


def iter_infobox_schemas(article: Article, chosen: ChosenSchemas | None = None) -> Iterator[tuple[Infobox, Schema]]:
    """Yield the infoboxes of an article that have a schema: the one that is chosen, else the shipped one of their type.

    Shipped ones count unasked only in languages whose words they know. Raises SchemaError for a schema that is missing or broken.
    """
    if article.kind not in _JUDGED:
        return
    has_shipped = article.language in schema_languages()
    if not has_shipped and chosen is None:
        return
    for infobox in article.iter_infoboxes():
        choice = chosen.of_infobox(infobox) if chosen is not None else None
        if choice is None and has_shipped:
            name = schema_of_type(infobox.subtype or infobox.type) or schema_of_type(infobox.type)
            choice = load_schema(name) if name is not None else None
        if choice:
            yield infobox, choice


def has_schemas(article: Article, chosen: ChosenSchemas) -> bool:
    """Say whether a schema of the wiki's choice is for an article or for one of its infoboxes."""
    if chosen.of_page() is not None:
        return True
    return article.kind in _JUDGED and any(chosen.of_infobox(infobox) for infobox in article.iter_infoboxes())


def _serves(schema: Schema, infobox: Infobox) -> bool:
    """Say whether a schema that is chosen for an article is for one of its infoboxes: no schema of ships is for a person's box.

    A box of a type that nobody else knows is what the schema is of; one that is embedded in a field has to be of a type of the schema.
    """
    types = schema.types
    if infobox.via is not None or infobox.type in known_types():
        return not (types or infobox.via is not None) or infobox.type in types or (infobox.subtype or "") in types
    return True


def _is_of_kinds(schema: Schema, article: Article) -> bool:
    """Say whether a schema judges other pages than articles and lists: those that say of which kind a page has to be."""
    return article.kind is PageKind.DISAMBIGUATION and "kind" in schema.root.get("properties", {})


def fold_category(name: str) -> str:
    """Return the name of a category as names are compared: in any capitals, with blanks or underscores."""
    return " ".join(name.replace("_", " ").split()).casefold()


def compile_glob(glob: str) -> "GitIgnoreSpec":
    """Return a pattern as in `.gitignore`, ready for use. Raises ValueError for what is none."""
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines([glob])
    if not spec.patterns or not all(pattern.include for pattern in spec.patterns):
        raise ValueError("no path is ever like this")
    return spec
