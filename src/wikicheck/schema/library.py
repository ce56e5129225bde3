"""What is wrong with a value by a schema: the validation library's findings as plain data. Loaded only where something may be wrong."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from wikicheck.schema.documents import Schema
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.vocabulary import DIALECTS, KEYWORDS, Keyword
from wikicheck.schema.wording import Failure
from wikicheck.text import SchemaError

# So many failures are told of one value; more say nothing new to anybody.
_MOST_FAILURES = 1_000


def iter_failures(schema: Schema, instance: Any) -> list[Failure]:
    """Return what is wrong, in the order of the schema. Raises SchemaError, with its name, for a schema that cannot be used."""
    try:
        return [_failure(error) for error in islice(_validator(schema).iter_errors(instance), _MOST_FAILURES)]
    except SchemaError:
        raise
    except Exception as error:  # whatever a broken schema makes the library stumble over
        reason = " ".join(str(error).split())[:200]
        raise SchemaError(f"{schema.name} is no usable JSON Schema: {type(error).__name__}: {reason}", path=schema.name) from error


def iter_valid(schema: Schema, inner: Any, instances: Iterable[Any]) -> Iterator[Any]:
    """Yield the instances that satisfy a schema inside of another, which `iter_failures` could use."""
    validator = _validator(schema).evolve(schema=inner)
    return (instance for instance in instances if validator.is_valid(instance))


def _failure(error: Any) -> Failure:
    return Failure(
        str(error.validator),
        error.validator_value,
        error.instance,
        list(error.absolute_path),
        list(error.absolute_schema_path),
        error.message,
        getattr(error, "breach", None),
        tuple(_failure(inner) for inner in error.context or ()),
    )


def _validator(schema: Schema) -> Any:
    validator = schema.compiled.get("validator")
    if validator is None:
        from jsonschema import Draft202012Validator
        from jsonschema.validators import validator_for

        dialect = schema.root.get("$schema", DIALECTS[0])
        class_ = Draft202012Validator if dialect in DIALECTS else validator_for(schema.root, default=_NO_CLASS)
        if class_ is _NO_CLASS:
            raise SchemaError(f"{schema.name} is written in an unknown dialect of JSON Schema, {str(dialect)[:100]}", path=schema.name)
        root = {**schema.root, "$id": schema.uri}  # what its references start from, which a file need not say itself
        validator = _extended(class_)(root, format_checker=format_checker(), registry=_registry(schema))
        schema.compiled["validator"] = validator
    return validator


def _registry(schema: Schema) -> Any:
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012, specification_with

    # made without the default retrieval, which fetches references from the network
    registry: Registry[Any] = Registry()
    resources = []
    for uri, document in schema.documents.items():
        dialect = document.get("$schema", DIALECTS[0])
        specification = DRAFT202012 if dialect in DIALECTS else specification_with(dialect, default=DRAFT202012)
        resources.append((uri, specification.create_resource(document)))
    return registry.with_resources(resources)


# What the library is told to take for a dialect that it does not know.
_NO_CLASS: Any = None


@cache
def _extended(class_: Any) -> Any:
    """Return a validator class of the library that knows our keywords, too."""
    from jsonschema import validators

    extend: Any = validators.extend
    return extend(class_, {name: _adapter(name, keyword) for name, keyword in KEYWORDS.items()})


def _adapter(name: str, keyword: Keyword) -> Any:
    from jsonschema import ValidationError

    def check(_validator: Any, limit: Any, instance: Any, _schema: Any) -> Iterator[ValidationError]:
        if not keyword.is_usable(limit):
            raise ValueError(f"{name} cannot be {repr(limit)[:80]}")
        for breach in keyword.check(limit, instance):
            error: Any = ValidationError(breach.message, path=breach.path)
            error.breach = breach
            yield error

    return check


@cache
def format_checker() -> Any:
    """Return the checker of our formats, and of no others."""
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=())
    for name, check in FORMATS.items():
        checker.checks(name)(lambda instance, check=check: not isinstance(instance, str) or check(instance))
    return checker
