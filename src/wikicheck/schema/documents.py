"""A JSON Schema with every document that it refers to. Nothing is ever fetched.

A document is known by its own `$id`, and by where it was found: a shipped one by a URN such as `urn:wikicheck:schema:infobox:person`, a
local one by the `file:` URI of its path. References are resolved as JSON Schema has it (draft 2020-12, core, section 8.2).
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Document = Mapping[str, Any]

# What the URN of a shipped schema begins with.
SHIPPED = "urn:wikicheck:schema:"

# Keywords whose values are data; a "$ref" in them refers to nothing.
_DATA = frozenset(("const", "default", "enum", "examples"))


class Place(NamedTuple):
    """A schema and the URI of the document that it stands in, which its own references start from."""

    uri: str
    schema: Any


class Schema:
    """One schema, ready for use.

    `name` is what messages call it; `root` is its document and `uri` that one's; `documents` has all that can be referred to, `root` among
    them, by URI. Schemas are compared by identity, so that what is compiled from one can be kept.
    """

    __slots__ = ("compiled", "documents", "name", "root", "uri")

    def __init__(self, name: str, root: Document, uri: str = "", documents: Mapping[str, Document] | None = None) -> None:
        self.name = name
        self.root = root
        self.uri = uri or str(root.get("$id", "urn:wikicheck:unnamed"))
        self.documents: dict[str, Document] = {**(documents or {}), self.uri: root}
        self.compiled: dict[str, Any] = {}

    @property
    def place(self) -> Place:
        """The schema as a whole."""
        return Place(self.uri, self.root)

    @property
    def title(self) -> str:
        """What the schema calls itself."""
        return str(self.root.get("title", self.name))

    @property
    def target(self) -> str:
        """What the schema judges: "infobox", or "article" as a whole."""
        return "article" if self.root.get("wc:target") == "article" else "infobox"

    @property
    def types(self) -> tuple[str, ...]:
        """The types and subtypes of infoboxes that the schema serves; none where it does not say."""
        types = self.root.get("wc:types")
        return tuple(type_ for type_ in types if isinstance(type_, str)) if isinstance(types, list) else ()

    def resolve(self, uri: str, reference: str) -> Place | None:
        """Return what a reference in the document of that URI means; None for what is not among the documents."""
        target, _, fragment = reference.partition("#")
        target = join_uri(uri, target) if target else uri
        document = self.documents.get(target)
        if document is None:
            return None
        if "%" in fragment:
            from urllib.parse import unquote

            fragment = unquote(fragment)
        return follow(Place(target, document), fragment)


def join_uri(base: str, reference: str) -> str:
    """Return the URI that a reference without fragment means where references start from `base`."""
    if reference.startswith("urn:"):
        return reference
    from urllib.parse import urljoin  # to load it takes longer than all shipped schemas need

    return urljoin(base, reference)


def follow(place: Place, fragment: str) -> Place | None:
    """Return the schema that a fragment means, a JSON Pointer or the name of an anchor, in the document of a place; None for none."""
    if fragment and not fragment.startswith("/"):
        found = next(
            (schema for schema in iter_subschemas(place.schema) if fragment in (schema.get("$anchor"), schema.get("$dynamicAnchor"))), None
        )
        return None if found is None else Place(place.uri, found)
    here: Any = place.schema
    for piece in fragment.split("/")[1:]:
        name = piece.replace("~1", "/").replace("~0", "~")
        if isinstance(here, Mapping) and name in here:
            here = here[name]
        elif isinstance(here, list) and name.isdecimal() and int(name) < len(here):
            here = here[int(name)]
        else:
            return None
    return Place(place.uri, here)


def iter_subschemas(schema: Any) -> Iterator[Document]:
    """Yield every object in a schema that may be a schema, itself first; what is data is left out."""
    waiting = [schema]
    while waiting:
        here = waiting.pop()
        if isinstance(here, Mapping):
            yield here
            waiting += [value for keyword, value in reversed(list(here.items())) if keyword not in _DATA]
        elif isinstance(here, list):
            waiting += reversed(here)


def iter_references(schema: Any) -> Iterator[str]:
    """Yield the references in a schema."""
    for inner in iter_subschemas(schema):
        for keyword in ("$ref", "$dynamicRef"):
            if isinstance(target := inner.get(keyword), str):
                yield target
