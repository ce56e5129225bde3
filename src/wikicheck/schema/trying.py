"""Trying a schema on examples: articles and values of which it is known whether they are in order."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from wikicheck.article import Article, Infobox
from wikicheck.schema.checking import SchemaViolation, check_infobox
from wikicheck.schema.documents import Schema
from wikicheck.schema.verdict import compile_verdict

VALID = "valid"
INVALID = "invalid"


class Trial(NamedTuple):
    """What a schema said of one example. `judged` counts the infoboxes, articles or objects that it is for."""

    judged: int
    violations: list[str]


def expected(name: str) -> str | None:
    """Return what a file is an example of by its name: "valid" or "invalid"; None for a file that is no example."""
    folded = name.lower()
    return INVALID if folded.startswith(INVALID) else VALID if folded.startswith(VALID) else None


def fault_of(trial: Trial, wanted: str) -> str | None:
    """Return what went otherwise than an example wants; None where nothing did."""
    if not trial.judged:
        return "there is nothing in it that the schema is for"
    if wanted == INVALID:
        return None if trial.violations else "nothing is wrong with it by the schema"
    return "; ".join(trial.violations) or None


def try_article(article: Article, schema: Schema, *, as_of: int | None = None) -> Trial:
    """Hold an article against a schema: the infoboxes that it is for, or the article as a whole, as on the day of that number."""
    if schema.target == "article":
        from wikicheck.schema.pages import check_page

        return Trial(1, [_place(article, violation) for violation in check_page(article, schema, as_of=as_of)])
    boxes = [infobox for infobox in article.iter_infoboxes() if _serves(schema, infobox)]
    found = [violation for infobox in boxes for violation in check_infobox(article, infobox, schema, as_of=as_of)]
    return Trial(len(boxes), [_place(article, violation) for violation in found])


def _place(article: Article, violation: SchemaViolation) -> str:
    line, column = article.source.position(violation.span.start)
    return f"{line}:{column}: {violation.message}"


def _serves(schema: Schema, infobox: Infobox) -> bool:
    """Say whether a schema is for an infobox: of one of its types, or, where nobody knows its type or the schema names none, any."""
    types = schema.types
    if infobox.via is None and (not types or not infobox.type):
        return True
    return infobox.type in types or (infobox.subtype or "") in types


def is_object_of_fields(data: Mapping[str, Any]) -> bool:
    """Say whether a JSON object is what a schema of infoboxes judges, not an article that `wikicheck parse` printed."""
    return "infoboxes" not in data and not str(data.get("schema", "")).startswith("wikicheck.")


def try_object(data: Mapping[str, Any], schema: Schema) -> Trial:
    """Hold a JSON object against a schema."""
    return Trial(1, [] if compile_verdict(schema)(data) else list(dict.fromkeys(_iter_words(data, schema))))


def _iter_words(data: Mapping[str, Any], schema: Schema) -> Iterator[str]:
    from wikicheck.article.json.pointer import pointer
    from wikicheck.schema.library import iter_failures

    for failure in iter_failures(schema, data):
        words = failure.breach.message if failure.breach is not None else f"is not what “{failure.keyword}” asks for"
        yield f"{pointer(tuple(failure.path)) or 'the whole'}: {words}"
