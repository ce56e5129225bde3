"""From TemplateData to a schema."""

from collections.abc import Iterator
from typing import Any

from wikicheck.article.field_keys import canonical_key
from wikicheck.article.infobox_types import infobox_subtype
from wikicheck.schema.templatedata.model import InterfaceText, Parameter, Template, choose_text
from wikicheck.schema.templatedata.types import part_of
from wikicheck.schema.vocabulary import DIALECTS

# What JSON Schema has no word for is kept under this annotation, and comes back by `to-templatedata`.
KEPT = "x-templatedata"


def to_schema(template: Template, *, type_: str | None = None, language: str = "", source: str = "TemplateData") -> dict[str, Any]:
    """Return the schema of the infoboxes that a template makes.

    `type_` is the type of its infoboxes, by default that of the template's name; by it and by `language`, that of the wiki, parameters
    get the keys that they have in articles. `source` says where the TemplateData is from.
    """
    if type_ is None:
        type_ = infobox_subtype(template.name) or ""
    return _Importer(template, type_, language).make(source)


class _Importer:
    def __init__(self, template: Template, type_: str, language: str) -> None:
        self._template = template
        self._type = type_
        self._language = language
        self._properties: dict[str, dict[str, Any]] = {}
        self._others: dict[str, list[str]] = {}  # by key: other keys that mean the same

    def make(self, source: str) -> dict[str, Any]:
        for parameter in self._template.parameters:
            self._add(parameter)
        for parameter in self._template.parameters:
            self._add_aliases(parameter)
        schema: dict[str, Any] = {"$schema": DIALECTS[0], "$comment": f"Made by `wikicheck schema from-templatedata` from {source}."}
        schema["title"] = self._template.name or "Infobox"
        description = choose_text(self._template.description, self._language)
        if description:
            schema["description"] = description
        if self._type:
            schema["wc:types"] = [self._type]
        schema["type"] = "object"
        schema |= self._needs()
        schema["properties"] = self._properties
        if kept := self._kept_of_template():
            schema[KEPT] = kept
        return schema

    def _key(self, name: str) -> str:
        """Return the key of a parameter; numbered ones (`office2`) are values of one key."""
        return canonical_key(name, self._type, self._language)[0]

    def _add(self, parameter: Parameter) -> None:
        key = self._key(parameter.name)
        if not key:
            return
        known = self._properties.get(key)
        if known is not None:  # another number, or another name that our tables know for the same thing
            known[KEPT].setdefault("others", []).append(_whole(parameter))
            return
        found: dict[str, Any] = {"title": choose_text(parameter.label, self._language) or key.replace("_", " ").capitalize()}
        if description := choose_text(parameter.description, self._language):
            found["description"] = description
        found |= _deprecated(parameter) if parameter.deprecated else part_of(parameter.type)
        if parameter.suggested_values:
            found["examples"] = list(parameter.suggested_values)
        if default := choose_text(parameter.default, self._language):
            found["default"] = default
        found[KEPT] = {"name": parameter.name, **_kept(parameter)}
        self._properties[key] = found

    def _add_aliases(self, parameter: Parameter) -> None:
        """Let names that our tables do not know for the same thing stand for it."""
        key = self._key(parameter.name)
        for alias in parameter.aliases:
            other = self._key(alias)
            if other and other not in self._properties:
                self._properties[other] = {"title": f"Another name of “{parameter.name}”", "$ref": f"#/properties/{_escaped(key)}"}
                self._others.setdefault(key, []).append(other)

    def _needs(self) -> dict[str, Any]:
        """Return what has to be given."""
        keys = dict.fromkeys(self._key(one.name) for one in self._template.parameters if one.required and not one.deprecated)
        found: dict[str, Any] = {}
        if plain := [key for key in keys if key in self._properties and key not in self._others]:
            found["required"] = plain
        either = [[key, *self._others[key]] for key in keys if key in self._others]
        if either:
            found["allOf"] = [
                {
                    "anyOf": [{"required": [name]} for name in names],
                    "wc:message": f"the infobox lacks «{self._properties[names[0]][KEPT]['name']}», under whatever name",
                }
                for names in either
            ]
        return found

    def _kept_of_template(self) -> dict[str, Any]:
        template = self._template
        kept = {
            "description": template.description if isinstance(template.description, dict) else None,
            "format": template.format,
            "sets": list(template.sets),
            "maps": template.maps,
        }
        return {name: value for name, value in kept.items() if value}


def _deprecated(parameter: Parameter) -> dict[str, Any]:
    """Return that a parameter should not be used any more."""
    why = f": {parameter.deprecated}" if isinstance(parameter.deprecated, str) else ""
    return {
        "deprecated": True,
        "not": {},
        "wc:severity": "warning",
        "wc:message": f"the parameter «{parameter.name}» is deprecated{why}".replace("{", "(").replace("}", ")"),
    }


def _kept(parameter: Parameter) -> dict[str, Any]:
    return {name: value for name, value in _iter_kept(parameter) if value}


def _whole(parameter: Parameter) -> dict[str, Any]:
    """Return all that is said of a parameter that has no property of its own."""
    said = {
        "name": parameter.name,
        "label": parameter.label,
        "description": parameter.description,
        "type": parameter.type if parameter.type != "unknown" else None,
        "required": parameter.required,
        "suggested": parameter.suggested,
        "deprecated": parameter.deprecated,
        "aliases": list(parameter.aliases),
        "suggestedvalues": list(parameter.suggested_values),
        "default": parameter.default,
        "example": parameter.example,
        "autovalue": parameter.autovalue,
    }
    return {name: value for name, value in said.items() if value}


def _iter_kept(parameter: Parameter) -> Iterator[tuple[str, Any]]:
    yield "type", parameter.type if parameter.type != "unknown" else None
    yield "suggested", parameter.suggested
    yield "deprecated", parameter.deprecated if isinstance(parameter.deprecated, str) else None
    yield "aliases", list(parameter.aliases)
    yield "autovalue", parameter.autovalue
    yield "example", parameter.example
    texts: tuple[tuple[str, InterfaceText], ...] = (
        ("label", parameter.label),
        ("description", parameter.description),
        ("default", parameter.default),
    )
    for name, text in texts:
        yield name, text if isinstance(text, dict) and len(text) > 1 else None


def _escaped(key: str) -> str:
    from urllib.parse import quote

    return quote(key.replace("~", "~0").replace("/", "~1"), safe="~!$&'()*+,;=:@")
