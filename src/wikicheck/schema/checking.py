"""Holding infoboxes against their JSON Schemas."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.article import Article, Field, Infobox
from wikicheck.schema.fields import Member, gather_members, locate, to_instance
from wikicheck.schema.files import load_schema, schema_languages, schema_names
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.precheck import compile_precheck
from wikicheck.text import SchemaError, Severity, Span

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
        name = schema_names().get(infobox.type)
        if name is not None:
            yield from check_infobox(article, infobox, load_schema(name), name)


def check_infobox(article: Article, infobox: Infobox, schema: Mapping[str, Any], name: str) -> Iterator[SchemaViolation]:
    """Yield what is wrong with one infobox by a schema; `name` is what an error calls the schema."""
    members = gather_members(article, infobox)
    instance = to_instance(members, article.source)
    if _precheck(name, schema)(instance):
        return
    seen: set[Field | None] = set()
    for failure in _failures(name, schema, instance):
        violation = _violation(article, infobox, members, failure, schema, instance)
        if violation.field is not None and not violation.field.value.complete:
            continue  # what could not be read of it may be just what the schema asks for
        # the first reason is enough: a value that is no date fails every keyword about dates
        if violation.field is None or violation.field not in seen:
            seen.add(violation.field)
            yield violation


_prechecks: dict[str, tuple[Mapping[str, Any], Callable[[Any], bool]]] = {}


def _precheck(name: str, schema: Mapping[str, Any]) -> Callable[[Any], bool]:
    """Return the compiled quick look of a schema; compiled once, again only if the name comes with another schema."""
    known = _prechecks.get(name)
    if known is None or known[0] is not schema:
        known = _prechecks[name] = (schema, compile_precheck(schema, FORMATS))
    return known[1]


@lru_cache(maxsize=1)
def _format_checker() -> Any:
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=())
    for name, check in FORMATS.items():
        checker.checks(name)(lambda instance, check=check: not isinstance(instance, str) or check(instance))
    return checker


def _failures(name: str, schema: Mapping[str, Any], instance: Any) -> "list[Failure]":
    """Return what the library finds, in the order of the schema."""
    from jsonschema import Draft202012Validator
    from referencing import Registry

    from wikicheck.schema.wording import Failure

    # an empty registry, for the default one fetches references from the network
    registry: Registry[Any] = Registry()
    validator = Draft202012Validator(schema, format_checker=_format_checker(), registry=registry)
    try:
        return [
            Failure(
                str(error.validator),
                error.validator_value,
                error.instance,
                list(error.absolute_path),
                list(error.absolute_schema_path),
                error.message,
            )
            for error in validator.iter_errors(instance)
        ]
    except Exception as error:  # whatever a broken schema makes the library stumble over
        reason = " ".join(str(error).split())[:200]
        raise SchemaError(f"{name} is no usable JSON Schema: {type(error).__name__}: {reason}", path=name) from error


def _violation(
    article: Article,
    infobox: Infobox,
    members: Mapping[str, Member],
    failure: "Failure",
    schema: Mapping[str, Any],
    instance: dict[str, Any],
) -> SchemaViolation:
    from wikicheck.article.json.pointer import pointer
    from wikicheck.schema.wording import word_infobox, word_value

    path, keyword = failure.path, failure.keyword
    if path and path[0] in members:
        field, span = locate(members[str(path[0])], path[1:])
        message = word_value(failure, schema, instance, field.name)
        return SchemaViolation(infobox, field, span, keyword, pointer(tuple(path)), message)
    unknown = _unknown_fields(failure, schema, members)
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
