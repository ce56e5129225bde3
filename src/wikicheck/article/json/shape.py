"""Shapes of JSON data, said once: they check a document with one clear line, and they print themselves as JSON Schema.

The article's own shape is in `article.json.model`. The reader trusts what has passed `check`; the published schema is
generated from the same description, so the two cannot drift apart.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wikicheck.article.json.pointer import Path, fault
from wikicheck.text import InputError

# Lists in lists, boxes in boxes: no article is deeper, and Python's own stack ends at a thousand.
DEEPEST = 300

_NOUNS: dict[type, str] = {
    type(None): "null",
    bool: "a truth value",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
}


def _noun(data: object) -> str:
    return _NOUNS.get(type(data), type(data).__name__)


class Shape:
    """What a piece of JSON has to look like."""

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:
        """Raise InputError, with the JSON Pointer, if `data` does not have this shape; `strict` refuses unknown keys."""
        raise NotImplementedError

    def schema(self) -> dict[str, object]:
        """Return the shape as JSON Schema; records stand in it as references to `$defs`."""
        raise NotImplementedError

    def parts(self) -> "Iterator[Shape]":
        """Yield the shapes this one is made of."""
        yield from ()


class String(Shape):
    """Any text, or one of a closed set."""

    def __init__(self, *values: str) -> None:
        self.values = values

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:  # noqa: ARG002 - as declared above
        """Raise InputError for what is no text, or none of the set."""
        if not isinstance(data, str):
            raise fault(path, f"should be a string, but is {_noun(data)}")
        if self.values and data not in self.values:
            known = " or ".join(f'"{value}"' for value in self.values)
            raise fault(path, f"should be {known}, but is {data[:80]!r}")

    def schema(self) -> dict[str, object]:
        """Return type, and const or enum."""
        if len(self.values) == 1:
            return {"const": self.values[0]}
        return {"enum": list(self.values)} if self.values else {"type": "string"}


class Number(Shape):
    """A number; with `whole`, one without a fraction, and not less than `minimum`."""

    def __init__(self, *, whole: bool = False, minimum: int | None = None) -> None:
        self.whole = whole
        self.minimum = minimum

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:  # noqa: ARG002 - as declared above
        """Raise InputError for what is no such number; NaN and infinity are none."""
        if isinstance(data, bool) or not isinstance(data, int | float):
            raise fault(path, f"should be a number, but is {_noun(data)}")
        if isinstance(data, float) and (self.whole or data != data or data in (float("inf"), float("-inf"))):  # noqa: PLR0124 - NaN
            raise fault(path, f"should be a {'whole' if self.whole else 'finite'} number, but is {data}")
        if self.minimum is not None and data < self.minimum:
            raise fault(path, f"should be at least {self.minimum}")

    def schema(self) -> dict[str, object]:
        """Return type and minimum."""
        schema: dict[str, object] = {"type": "integer" if self.whole else "number"}
        if self.minimum is not None:
            schema["minimum"] = self.minimum
        return schema


class Truth(Shape):
    """Yes or no."""

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:  # noqa: ARG002 - as declared above
        """Raise InputError for what is neither."""
        if not isinstance(data, bool):
            raise fault(path, f"should be true or false, but is {_noun(data)}")

    def schema(self) -> dict[str, object]:
        """Return the type boolean."""
        return {"type": "boolean"}


class Flag(Shape):
    """A mark that is true where it stands and absent where it is not."""

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:  # noqa: ARG002 - as declared above
        """Raise InputError for anything but true."""
        if data is not True:
            raise fault(path, "should be true, or absent")

    def schema(self) -> dict[str, object]:
        """Return the constant true."""
        return {"const": True}


class Null(Shape):
    """Nothing, where nothing is a statement of its own."""

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:  # noqa: ARG002 - as declared above
        """Raise InputError for anything but null."""
        if data is not None:
            raise fault(path, f"should be null, but is {_noun(data)}")

    def schema(self) -> dict[str, object]:
        """Return the type null."""
        return {"type": "null"}


class Array(Shape):
    """A list of things of one shape."""

    def __init__(self, item: Shape) -> None:
        self.item = item

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:
        """Raise InputError for what is no list, or for the first item that is wrong."""
        if not isinstance(data, list | tuple):
            raise fault(path, f"should be an array, but is {_noun(data)}")
        for index, item in enumerate(data):
            self.item.check(item, (*path, index), strict=strict)

    def schema(self) -> dict[str, object]:
        """Return type and items."""
        return {"type": "array", "items": self.item.schema()}

    def parts(self) -> Iterator[Shape]:
        """Yield the shape of the items."""
        yield self.item


class Names(Shape):
    """An object whose keys are names nobody can foresee, with values of one shape."""

    def __init__(self, value: Shape) -> None:
        self.value = value

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:
        """Raise InputError for what is no object, or for the first value that is wrong."""
        if not isinstance(data, Mapping):
            raise fault(path, f"should be an object, but is {_noun(data)}")
        for name, value in data.items():
            self.value.check(value, (*path, name), strict=strict)

    def schema(self) -> dict[str, object]:
        """Return type and additionalProperties."""
        return {"type": "object", "additionalProperties": self.value.schema()}

    def parts(self) -> Iterator[Shape]:
        """Yield the shape of the values."""
        yield self.value


class Property(NamedTuple):
    """A key of a record."""

    shape: Shape
    description: str
    required: bool


def must(shape: Shape, description: str) -> Property:
    """Return a key that is always there."""
    return Property(shape, description, required=True)


def may(shape: Shape, description: str) -> Property:
    """Return a key that is absent where there is nothing to say."""
    return Property(shape, description, required=False)


class Record(Shape):
    """An object with known keys. Keys it does not know are passed over: later versions may say more."""

    def __init__(self, name: str, description: str, properties: dict[str, Property]) -> None:
        self.name = name
        self.description = description
        self.properties = properties

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:
        """Raise InputError for what is no object, or for the first key that is missing or wrong."""
        if not isinstance(data, Mapping):
            raise fault(path, f"should be an object, but is {_noun(data)}")
        if len(path) > DEEPEST:
            raise fault(path[:8], "is nested too deep")
        for key, (shape, _, required) in self.properties.items():
            if key in data:
                shape.check(data[key], (*path, key), strict=strict)
            elif required:
                raise fault((*path, key), "is missing")
        if strict:
            for key in data:
                if key not in self.properties:
                    raise fault((*path, key), f"is not described in {self.name}")

    def schema(self) -> dict[str, object]:
        """Return the reference to its definition."""
        return {"$ref": f"#/$defs/{self.name}"}

    def definition(self) -> dict[str, object]:
        """Return what stands under `$defs`."""
        schema: dict[str, object] = {"description": self.description, "type": "object"}
        schema["properties"] = {key: {"description": words, **shape.schema()} for key, (shape, words, _) in self.properties.items()}
        required = [key for key, (_, _, required) in self.properties.items() if required]
        if required:
            schema["required"] = required
        return schema

    def parts(self) -> Iterator[Shape]:
        """Yield the shapes of the values."""
        for shape, _, _ in self.properties.values():
            yield shape


class Tagged(Shape):
    """One of several records, told apart by the value of one key."""

    def __init__(self, tag: str, records: dict[str, Record]) -> None:
        self.tag = tag
        self.records = records

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:
        """Raise InputError for what is no object, has no known tag, or is not what its tag says."""
        if not isinstance(data, Mapping):
            raise fault(path, f"should be an object, but is {_noun(data)}")
        tag = data.get(self.tag)
        if not isinstance(tag, str) or tag not in self.records:
            raise fault((*path, self.tag), f"should be one of {', '.join(self.records)}")
        self.records[tag].check(data, path, strict=strict)

    def schema(self) -> dict[str, object]:
        """Return the choice between the records."""
        return {"oneOf": [record.schema() for record in self.records.values()]}

    def parts(self) -> Iterator[Shape]:
        """Yield the records."""
        yield from self.records.values()


class Either(Shape):
    """A thing of one of several shapes."""

    def __init__(self, *shapes: Shape) -> None:
        self.shapes = shapes

    def check(self, data: object, path: Path, *, strict: bool = False) -> None:
        """Raise InputError for what has none of the shapes: what the first has to say to it."""
        reasons: list[InputError] = []
        for shape in self.shapes:
            try:
                shape.check(data, path, strict=strict)
            except InputError as error:
                reasons.append(error)
            else:
                return
        raise reasons[0]

    def schema(self) -> dict[str, object]:
        """Return the choice."""
        return {"anyOf": [shape.schema() for shape in self.shapes]}

    def parts(self) -> Iterator[Shape]:
        """Yield the shapes."""
        yield from self.shapes


def definitions(shape: Shape) -> dict[str, object]:
    """Return the `$defs` of every record that a shape is made of, by name."""
    found: dict[str, Record] = {}
    queue = [shape]
    while queue:
        part = queue.pop()
        if isinstance(part, Record):
            if part.name in found:
                continue
            found[part.name] = part
        queue.extend(part.parts())
    return {name: found[name].definition() for name in sorted(found)}
