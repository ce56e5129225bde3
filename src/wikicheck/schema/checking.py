"""Holding infoboxes against their JSON Schemas."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.article import Article, Field, Infobox
from wikicheck.schema.documents import Schema
from wikicheck.schema.fields import Member, gather_members, locate, to_instance
from wikicheck.schema.files import load_schema, schema_languages, schema_of_type
from wikicheck.schema.verdict import compile_verdict
from wikicheck.text import Severity, Span

if TYPE_CHECKING:
    from wikicheck.schema.wording import Failure


class SchemaViolation(NamedTuple):
    """One way in which an infobox is not what its schema asks for.

    `field` is None where it is about the infobox as a whole; `path` is the JSON Pointer into the object that the schema
    sees; `message` is for a person to read. `severity` is None where the schema does not say it.
    """

    infobox: Infobox
    field: Field | None
    span: Span
    keyword: str
    path: str
    message: str
    severity: Severity | None = None


def check_infoboxes(article: Article) -> Iterator[SchemaViolation]:
    """Yield what is wrong with the infoboxes of an article whose type has a schema, one violation a field at most.

    Raises SchemaError, with the path, for a schema that is missing or broken; that is never the article's fault.
    """
    if article.language not in schema_languages():
        return
    for infobox in article.iter_infoboxes():
        name = schema_of_type(infobox.subtype or infobox.type) or schema_of_type(infobox.type)
        if name is not None:
            yield from check_infobox(article, infobox, load_schema(name))


def check_infobox(article: Article, infobox: Infobox, schema: Schema) -> Iterator[SchemaViolation]:
    """Yield what is wrong with one infobox by a schema."""
    members = gather_members(article, infobox)
    instance = to_instance(members, article.source)
    if compile_verdict(schema)(instance):
        return
    from wikicheck.schema.library import iter_failures

    seen: set[Field | None] = set()
    for failure in iter_failures(schema, instance):
        violation = _violation(article, infobox, members, failure, schema, instance)
        if violation.field is not None and not violation.field.value.complete:
            continue  # what could not be read of it may be just what the schema asks for
        # the first reason is enough: a value that is no date fails every keyword about dates
        if violation.field is None or violation.field not in seen:
            seen.add(violation.field)
            yield violation


def _violation(
    article: Article,
    infobox: Infobox,
    members: Mapping[str, Member],
    failure: "Failure",
    schema: Schema,
    instance: dict[str, Any],
) -> SchemaViolation:
    from wikicheck.article.json.pointer import pointer
    from wikicheck.schema.wording import word_infobox, word_value

    path, keyword = failure.path, failure.keyword
    if path and path[0] in members:
        field, span = locate(members[str(path[0])], path[1:])
        message = word_value(failure, schema, instance, field.name)
        return SchemaViolation(infobox, field, span, keyword, pointer(tuple(path)), message)
    unknown = _unknown_fields(failure, schema.root, members)
    message = word_infobox(failure, _name(infobox), [field.name for field in unknown])
    if unknown:
        return SchemaViolation(infobox, unknown[0], unknown[0].name_span, keyword, pointer(tuple(path)), message)
    return SchemaViolation(infobox, None, _head(article, infobox), keyword, pointer(tuple(path)), message)


def _unknown_fields(failure: "Failure", schema: Mapping[str, Any], members: Mapping[str, Member]) -> list[Field]:
    """Return the fields that a failure says should not be there."""
    if isinstance(failure.instance, str):  # the name itself was judged, by `propertyNames`
        return list(members[failure.instance].fields[:1]) if failure.instance in members else []
    if failure.keyword not in {"additionalProperties", "unevaluatedProperties"}:
        return []
    named = schema.get("properties", {})
    return [member.fields[0] for key, member in members.items() if key not in named and repr(key) in failure.message]


def _name(infobox: Infobox) -> str:
    return f"“{infobox.template}”" if infobox.template else "the infobox"


def _head(article: Article, infobox: Infobox) -> Span:
    """Return where an infobox begins: what stands before its first field, without the white space behind it."""
    start, end = infobox.span
    if infobox.fields:
        end = max(start, infobox.fields[0].span.start)
    head = article.source.slice(Span(start, end)).rstrip().removesuffix("|").rstrip()
    return Span(start, start + len(head)) if head else infobox.span
