"""A quick look that can say "certainly valid", so that most articles never need the validation library.

Loading jsonschema takes about 55 ms, half as long as all the rest of a run over one small article, and judging one
infobox with it 2 to 4 ms, as long as reading the article; this takes 0.1 ms. Nearly every infobox is in order. So a
schema is compiled into plain functions that know the keywords below exactly; what they accept is accepted, and only
what they do not accept, or cannot judge because the schema uses another keyword, goes to the library, which has the
last word and the reasons.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from wikicheck.schema.circles import is_endless
from wikicheck.schema.documents import Schema
from wikicheck.schema.vocabulary import DESCRIBING, DIALECTS, KEYWORDS, Keyword

Check = Callable[[Any], bool]

# Keywords that describe and never refuse.
_ANNOTATIONS = frozenset(
    (
        "$schema",
        "$id",
        "$comment",
        "$defs",
        "title",
        "description",
        "default",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
    )
).union(DESCRIBING)


class _UnknownKeywordError(Exception):
    """The schema says something that only the library understands."""


class QuickLook:
    """A function that is true only for what certainly satisfies a schema.

    For a value that meets a keyword, a dialect or a format not known here it is false, and `knows` is from then on; so it is with a schema
    that applies itself to the same value without end, of which the library can say nothing.
    """

    __slots__ = ("_check", "knows")

    def __init__(self, schema: Schema, formats: Mapping[str, Check]) -> None:
        self._check: Check = _never
        self.knows = schema.root.get("$schema", DIALECTS[0]) in DIALECTS and not is_endless(schema)
        if self.knows:
            try:
                self._check = _Compiler(schema, formats, schema.uri).compile(schema.root)
            except (_UnknownKeywordError, RecursionError):
                self.knows = False

    def __call__(self, instance: Any) -> bool:
        """Say whether a value certainly satisfies the schema."""
        try:
            return self._check(instance)
        except RecursionError:  # a schema that refers to itself, a value nested without end
            return False
        except _UnknownKeywordError:
            self.knows = False
            return False


def _never(_: Any) -> bool:
    return False


class _Compiler:
    """Turns one schema document into functions; documents that it refers to have compilers of their own."""

    def __init__(
        self, whole: Schema, formats: Mapping[str, Check], uri: str, references: "dict[tuple[str, str], Check] | None" = None
    ) -> None:
        self.whole = whole
        self.formats = formats
        self.uri = uri
        self.root = whole.documents[uri]
        self.references: dict[tuple[str, str], Check] = {} if references is None else references

    def compile(self, schema: Any) -> Check:
        if isinstance(schema, bool):
            return lambda _: schema
        if not isinstance(schema, Mapping) or (schema is not self.root and not {"$id", "$schema", "$defs"}.isdisjoint(schema)):
            raise _UnknownKeywordError
        checks = [self.compile_keyword(keyword, value, schema) for keyword, value in schema.items() if keyword not in _ANNOTATIONS]
        if len(checks) == 1:
            return checks[0]
        return lambda instance: all(check(instance) for check in checks)

    def compile_keyword(self, keyword: str, value: Any, schema: Mapping[str, Any]) -> Check:
        if keyword == "additionalProperties":
            return self.additional(value, schema)
        if keyword == "if":
            return self.conditional(schema)
        if keyword == "contains":
            return self.contains(value, schema)
        if keyword in {"then", "else", "minContains", "maxContains"}:
            return _always  # `if` and `contains` read them
        if (own := KEYWORDS.get(keyword)) is not None:
            return _own_keyword(own, value)
        maker = _MAKERS.get(keyword)
        if maker is None:
            raise _UnknownKeywordError
        return maker(self, value)

    def reference(self, target: Any) -> Check:
        if not isinstance(target, str) or "%" in target:
            raise _UnknownKeywordError
        place = self.whole.resolve(self.uri, target)
        # what is no definition may be data, or stand in a schema with an identifier of its own
        fragment = target.partition("#")[2]
        if place is None or (fragment and (not fragment.startswith("/$defs/") or "/" in fragment[len("/$defs/") :] or "~" in fragment)):
            raise _UnknownKeywordError
        name = (place.uri, fragment)
        if name not in self.references:
            self.references[name] = self.later(name)  # while it is compiled it may refer to itself
            compiler = self if place.uri == self.uri else _Compiler(self.whole, self.formats, place.uri, self.references)
            self.references[name] = compiler.compile(place.schema)
        return self.references[name]

    def later(self, name: tuple[str, str]) -> Check:
        def check(instance: Any) -> bool:
            return self.references[name](instance)

        return check

    def type_of(self, names: Any) -> Check:
        wanted = [names] if isinstance(names, str) else names
        if not isinstance(wanted, list) or not all(isinstance(name, str) and name in _TYPES for name in wanted):
            raise _UnknownKeywordError
        tests = [_TYPES[name] for name in wanted]
        return tests[0] if len(tests) == 1 else lambda instance: any(test(instance) for test in tests)

    def member(self, values: Any) -> Check:
        # what equals what among numbers and objects is left to the library; a truth value equals itself alone, and no number
        if not isinstance(values, list) or not all(isinstance(value, str | bool) for value in values):
            raise _UnknownKeywordError
        known = frozenset(values)
        return lambda instance: isinstance(instance, str | bool) and instance in known

    def constant(self, value: Any) -> Check:
        return self.member([value])

    def pattern(self, source: Any) -> Check:
        search = self.search(source)
        return lambda instance: not isinstance(instance, str) or search(instance)

    def search(self, source: Any) -> Check:
        if not isinstance(source, str):
            raise _UnknownKeywordError
        compiled: re.Pattern[str] | None = None

        def search(text: Any) -> bool:
            nonlocal compiled
            if compiled is None:  # long patterns take milliseconds to compile, and most are never asked
                try:
                    compiled = re.compile(source)
                except (re.error, OverflowError):
                    raise _UnknownKeywordError from None
            return compiled.search(text) is not None

        return search

    def format(self, name: Any) -> Check:
        check = self.formats.get(name) if isinstance(name, str) else None
        if check is None:
            raise _UnknownKeywordError
        return lambda instance: not isinstance(instance, str) or check(instance)

    def properties(self, schemas: Any) -> Check:
        known = _object(schemas)
        checks: dict[str, Check] = {}  # compiled when a value comes: most infoboxes have few of the fields that they may have

        def check(instance: Any) -> bool:
            if not isinstance(instance, dict):
                return True
            for name, value in instance.items():
                if name in known:
                    test = checks.get(name)
                    if test is None:
                        test = checks[name] = self.compile(known[name])
                    if not test(value):
                        return False
            return True

        return check

    def pattern_properties(self, schemas: Any) -> Check:
        checks = [(self.search(source), self.compile(schema)) for source, schema in _object(schemas).items()]
        return lambda instance: (
            not isinstance(instance, dict)
            or all(test(value) for search, test in checks for name, value in instance.items() if search(name))
        )

    def additional(self, value: Any, schema: Mapping[str, Any]) -> Check:
        if "patternProperties" in schema:  # the library joins the patterns into one, which may then mean something else
            raise _UnknownKeywordError
        test = self.compile(value)
        named = frozenset(_object(schema.get("properties", {})))
        return lambda instance: not isinstance(instance, dict) or all(test(value) for name, value in instance.items() if name not in named)

    def property_names(self, value: Any) -> Check:
        test = self.compile(value)
        return lambda instance: not isinstance(instance, dict) or all(test(name) for name in instance)

    def required(self, names: Any) -> Check:
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise _UnknownKeywordError
        return lambda instance: not isinstance(instance, dict) or all(name in instance for name in names)

    def items(self, value: Any) -> Check:
        test = self.compile(value)
        return lambda instance: not isinstance(instance, list) or all(test(item) for item in instance)

    def contains(self, value: Any, schema: Mapping[str, Any]) -> Check:
        test = self.compile(value)
        least, most = schema.get("minContains", 1), schema.get("maxContains")
        if not _is_integer(least) or not (most is None or _is_integer(most)):
            raise _UnknownKeywordError
        if least == 1 and most is None:
            return lambda instance: not isinstance(instance, list) or any(test(item) for item in instance)

        def check(instance: Any) -> bool:
            if not isinstance(instance, list):
                return True
            count = sum(test(item) for item in instance)
            return count >= least and (most is None or count <= most)

        return check

    def all_of(self, schemas: Any) -> Check:
        checks = self.branches(schemas)
        return lambda instance: all(check(instance) for check in checks)

    def any_of(self, schemas: Any) -> Check:
        checks = self.branches(schemas)
        return lambda instance: any(check(instance) for check in checks)

    def one_of(self, schemas: Any) -> Check:
        checks = self.branches(schemas)
        return lambda instance: sum(check(instance) for check in checks) == 1

    def branches(self, schemas: Any) -> list[Check]:
        if not isinstance(schemas, list):
            raise _UnknownKeywordError
        return [self.compile(schema) for schema in schemas]

    def negation(self, value: Any) -> Check:
        test = self.compile(value)
        return lambda instance: not test(instance)

    def conditional(self, schema: Mapping[str, Any]) -> Check:
        test = self.compile(schema["if"])
        then = self.compile(schema.get("then", True))
        otherwise = self.compile(schema.get("else", True))
        return lambda instance: then(instance) if test(instance) else otherwise(instance)


def _own_keyword(keyword: Keyword, limit: Any) -> Check:
    if not keyword.is_usable(limit):
        raise _UnknownKeywordError
    return lambda instance: next(iter(keyword.check(limit, instance)), None) is None


def _always(_: Any) -> bool:
    return True


def _object(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _UnknownKeywordError
    return value


def _is_number(instance: Any) -> bool:
    return isinstance(instance, int | float) and not isinstance(instance, bool)


def _is_integer(instance: Any) -> bool:
    return _is_number(instance) and (isinstance(instance, int) or instance.is_integer())


_TYPES: dict[str, Check] = {
    "array": lambda instance: isinstance(instance, list),
    "boolean": lambda instance: isinstance(instance, bool),
    "integer": _is_integer,
    "null": lambda instance: instance is None,
    "number": _is_number,
    "object": lambda instance: isinstance(instance, dict),
    "string": lambda instance: isinstance(instance, str),
}


def _limit(applies: Check, measure: Callable[[Any], Any], within: Callable[[Any, Any], bool]) -> Callable[[_Compiler, Any], Check]:
    """Return the maker of a keyword that compares a measure of some instances with its number."""

    def make(_: _Compiler, limit: Any) -> Check:
        if not _is_number(limit):
            raise _UnknownKeywordError
        return lambda instance: not applies(instance) or within(measure(instance), limit)

    return make


# Asked the other way round, as the library asks, so that a number that is none (NaN) gets the same answer.
def _at_least(measured: Any, limit: Any) -> bool:
    return not measured < limit


def _at_most(measured: Any, limit: Any) -> bool:
    return not measured > limit


def _itself(instance: Any) -> Any:
    return instance


_MAKERS: dict[str, Callable[[_Compiler, Any], Check]] = {
    "$ref": _Compiler.reference,
    "allOf": _Compiler.all_of,
    "anyOf": _Compiler.any_of,
    "const": _Compiler.constant,
    "enum": _Compiler.member,
    "exclusiveMaximum": _limit(_is_number, _itself, lambda measured, limit: not measured >= limit),
    "exclusiveMinimum": _limit(_is_number, _itself, lambda measured, limit: not measured <= limit),
    "format": _Compiler.format,
    "items": _Compiler.items,
    "maxItems": _limit(_TYPES["array"], len, _at_most),
    "maxLength": _limit(_TYPES["string"], len, _at_most),
    "maxProperties": _limit(_TYPES["object"], len, _at_most),
    "maximum": _limit(_is_number, _itself, _at_most),
    "minItems": _limit(_TYPES["array"], len, _at_least),
    "minLength": _limit(_TYPES["string"], len, _at_least),
    "minProperties": _limit(_TYPES["object"], len, _at_least),
    "minimum": _limit(_is_number, _itself, _at_least),
    "not": _Compiler.negation,
    "oneOf": _Compiler.one_of,
    "pattern": _Compiler.pattern,
    "patternProperties": _Compiler.pattern_properties,
    "properties": _Compiler.properties,
    "propertyNames": _Compiler.property_names,
    "required": _Compiler.required,
    "type": _Compiler.type_of,
}
