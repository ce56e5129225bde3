"""Holding an article as a whole against a JSON Schema: sections, categories, the infoboxes it has, and how many of what."""

from collections.abc import Iterator, Mapping
from typing import Any

from wikicheck.article import Article, Form
from wikicheck.schema.branches import explain
from wikicheck.schema.checking import SchemaViolation
from wikicheck.schema.documents import Schema
from wikicheck.schema.placeholders import fill_message
from wikicheck.schema.verdict import compile_verdict
from wikicheck.schema.violations import severity_of
from wikicheck.schema.vocabulary import Circumstances, judged_under
from wikicheck.schema.way import Step, find_way, iter_applied, name_place, nearest
from wikicheck.schema.wording import Failure, word_infobox, word_part
from wikicheck.text import Span

# Keywords that name members of an object, and those that are about all that it has.
_NAMING = ("properties", "dependentRequired", "dependentSchemas")
_ABOUT_ALL = frozenset(
    ("additionalProperties", "maxProperties", "minProperties", "patternProperties", "propertyNames", "unevaluatedProperties")
)


def check_page(article: Article, schema: Schema, *, as_of: int | None = None) -> Iterator[SchemaViolation]:
    """Yield what is wrong with an article as a whole by a schema, each thing once.

    The schema sees the article as `wikicheck parse` prints it. Raises as `check_infoboxes`.
    """
    from wikicheck.article.json.writing import article_members

    instance = article_members(article, named_members(schema))
    with judged_under(Circumstances(as_of, has_links=article.form is Form.WIKITEXT)):
        if compile_verdict(schema)(instance):
            return
        from wikicheck.schema.library import iter_failures

        failures = iter_failures(schema, instance)
    seen = set()
    for failure in failures:
        violation = _violation(schema, instance, explain(failure))
        if (violation.span, violation.message) not in seen:
            seen.add((violation.span, violation.message))
            yield violation


def named_members(schema: Schema) -> frozenset[str] | None:
    """Return the members of an article that a schema names; None where it is about all of them."""
    named: set[str] = set()
    for applied in iter_applied(schema, schema.place):
        if not _ABOUT_ALL.isdisjoint(applied) or any(
            keyword.startswith("wc:") and isinstance(applied[keyword], list) for keyword in applied
        ):
            return None
        for keyword in _NAMING:
            members = applied.get(keyword)
            named.update(members if isinstance(members, Mapping) else ())
        required = applied.get("required")
        named.update(name for name in (required if isinstance(required, list) else ()) if isinstance(name, str))
    return frozenset(named)


def _violation(schema: Schema, instance: Mapping[str, Any], failure: Failure) -> SchemaViolation:
    from wikicheck.article.json.pointer import pointer

    way = find_way(schema, failure.schema_path)
    part = _innermost(instance, failure.path) or _surplus(schema, failure, way)
    message = _message(failure, way, part)
    template = nearest(way, "wc:message")
    if isinstance(template, str):
        said = {"message": message, "schema": schema.title, "value": _shown(part), "field": str(failure.path[0]) if failure.path else ""}
        message = fill_message(template, said)
    place = name_place(schema, way, failure.keyword)
    path = pointer(tuple(failure.path))
    return SchemaViolation(None, None, _span(part), failure.keyword, path, message, severity_of(schema, way), place=place)


def _innermost(instance: Mapping[str, Any], path: list[str | int]) -> Mapping[str, Any]:
    """Return the innermost part on a path that has a place of its own; the article itself has none."""
    found: Mapping[str, Any] = {}
    here: Any = instance
    for piece in path:
        here = here[piece]
        if isinstance(here, dict) and "source" in here:
            found = here
    return found


def _surplus(schema: Schema, failure: Failure, way: list[Step]) -> Mapping[str, Any]:
    """Return the first entry of an array that is one too many: where a second infobox stands, not where the article begins."""
    entries = failure.instance
    if failure.keyword == "maxContains":
        from wikicheck.schema.library import iter_valid

        entries = list(iter_valid(schema, way[-1].schema, entries)) if way else []
    elif failure.keyword != "maxItems":
        return {}
    beyond = entries[int(failure.limit) :]
    return next((entry for entry in beyond if isinstance(entry, dict) and "source" in entry), {})


def _span(part: Mapping[str, Any]) -> Span:
    """Return where a part stands: a section at its heading, others of several lines at their beginning; an article at its first sign."""
    if not part:
        return Span(0, 1)
    place = part.get("heading_source", part["source"])
    if "template" in part:
        return Span(place["start"], min(place["end"], place["start"] + len("{{") + len(part["template"])))
    if place["line"] != place["end_line"]:
        return Span(place["start"], place["start"] + 1)
    return Span(place["start"], place["end"])


def _message(failure: Failure, way: list[Step], part: Mapping[str, Any]) -> str:
    if not failure.path:
        return word_infobox(failure, "the article")
    name = next(str(piece) for piece in reversed(failure.path) if isinstance(piece, str))
    return word_part(failure, way, name, _shown(part))


def _shown(part: Mapping[str, Any]) -> str:
    """Return what a part is called or says."""
    return str(next((part[key] for key in ("name", "text", "template", "target", "raw") if part.get(key)), ""))
