"""Holding infoboxes against their JSON Schemas."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article import Article, Field, Form, Infobox
from wikicheck.schema.choosing import ChosenSchemas, iter_infobox_schemas
from wikicheck.schema.documents import Schema
from wikicheck.schema.fields import gather_members, to_instance
from wikicheck.schema.properties import keys_as_written
from wikicheck.schema.verdict import compile_verdict
from wikicheck.schema.vocabulary import Circumstances, judged_under
from wikicheck.text import Severity, Span


class SchemaViolation(NamedTuple):
    """One way in which an infobox or an article is not what its schema asks for.

    `infobox` is None where it is about the article as a whole, `field` where it is about that or an infobox as a whole; `path` is the
    JSON Pointer into the object that the schema sees; `message` is for a person to read. `severity` is None where the schema does not say
    it. `related` are the places that contradict it, with their words; `place` says where in which schema it is asked for:
    "weapon.schema.json#/properties/calibre".
    """

    infobox: Infobox | None
    field: Field | None
    span: Span
    keyword: str
    path: str
    message: str
    severity: Severity | None = None
    related: tuple[tuple[Span, str], ...] = ()
    place: str = ""


def check_article(article: Article, chosen: ChosenSchemas | None = None, *, as_of: int | None = None) -> Iterator[SchemaViolation]:
    """Yield what is wrong with an article by its schemas: with its infoboxes, and with the whole, if one is chosen for that."""
    yield from check_infoboxes(article, chosen, as_of=as_of)
    whole = chosen.of_page() if chosen is not None else None
    if whole is not None:
        from wikicheck.schema.pages import check_page

        yield from check_page(article, whole, as_of=as_of)


def check_infoboxes(article: Article, chosen: ChosenSchemas | None = None, *, as_of: int | None = None) -> Iterator[SchemaViolation]:
    """Yield what is wrong with the infoboxes of an article by their schemas, one violation a field at most.

    `chosen` are the schemas of the wiki's choice; without one, a box has the shipped one of its type. `as_of` is the day number of the
    day on which ages are judged; without it they are judged only by the dates of the article.
    Raises SchemaError, with the path, for a schema that is missing or broken; that is never the article's fault.
    """
    for infobox, schema in iter_infobox_schemas(article, chosen):
        yield from check_infobox(article, infobox, schema, as_of=as_of)


def check_infobox(article: Article, infobox: Infobox, schema: Schema, *, as_of: int | None = None) -> Iterator[SchemaViolation]:
    """Yield what is wrong with one infobox by a schema."""
    members = gather_members(article, infobox, keys_as_written(schema))
    instance = to_instance(members, article.source)
    with judged_under(Circumstances(as_of, has_links=article.form is Form.WIKITEXT)):
        if compile_verdict(schema)(instance):
            return
        from wikicheck.schema.library import iter_failures

        failures = iter_failures(schema, instance)
    from wikicheck.schema.violations import ViolationMaker

    yield from ViolationMaker(article, infobox, members, schema, instance).iter_violations(failures)
