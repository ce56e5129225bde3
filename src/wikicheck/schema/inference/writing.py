"""From what was counted to a schema that a person can go on with."""

from collections.abc import Mapping
from typing import Any

from wikicheck.schema.files import schema_of_type, shipped_names
from wikicheck.schema.inference.box_profile import BoxProfile
from wikicheck.schema.inference.choosing import known_properties
from wikicheck.schema.inference.constraints import Demand, iter_demands
from wikicheck.schema.inference.field_profile import VALUES, FieldProfile
from wikicheck.schema.vocabulary import DIALECTS

# Fields of fewer boxes, or of a smaller share of them, are not described.
_LEAST_COUNT = 3
_LEAST_SHARE = 0.01
_MOST_KINDS_SHOWN = 4

_NOUNS = {
    "text": "text",
    "date": "date",
    "interval": "period",
    "number": "number",
    "quantity": "quantity",
    "money": "sum of money",
    "coordinates": "coordinates",
    "duration": "length of time",
    "age": "age",
    "link": "link",
    "url": "web address",
    "image": "picture",
    "event": "event",
    "identifier": "identifier",
    "list": "list",
    "template": "template",
}
_UNCHANGED = frozenset(("text", "coordinates"))
_DESCRIPTIONS = {
    "date": "A date, as exactly as is known.",
    "place": "A place.",
    "words": "Words.",
    "name": "A name.",
    "years": "Years or a period.",
    "measure": "A number with its unit.",
    "file": "The name of a file.",
    "web-address": "A web address.",
    "money": "A sum of money.",
    "coordinates": "Coordinates.",
    "running-time": "A length of time.",
    "count": "A number.",
}


def write_schema(profile: BoxProfile, articles: int, min_support: float, *, type_: str | None, template: str | None) -> dict[str, Any]:
    """Return a schema that at least `min_support` of the infoboxes satisfy as a whole.

    Demands are taken up in order of how few boxes break them, as long as the boxes that break any of them are few enough together.
    `type_` and `template` are what was asked for.
    """
    type_ = type_ or profile.type
    known = known_properties(type_) or known_properties(profile.type)
    fields = {
        key: field
        for key, field in sorted(profile.fields.items(), key=lambda item: (-item[1].count, item[0]))
        if field.count >= max(_LEAST_COUNT, _LEAST_SHARE * profile.count) or field.count == profile.count
    }
    chosen = _choose(fields, profile.count, known, 1 - min_support)
    template = template or profile.template
    schema: dict[str, Any] = {
        "$schema": DIALECTS[0],
        "$comment": _origin(profile, articles, min_support, len(profile.fields) + profile.rare - len(fields)),
        "title": _title(type_, template),
        "description": _describe(type_, template),
    }
    if type_:
        schema["wc:types"] = [type_]
    schema["type"] = "object"
    required = [key for key in fields if (key, "required") in chosen]
    if required:
        schema["required"] = required
    schema["properties"] = {
        key: _property(key, field, profile.count, known.get(key, {}), [demand for (of, _), demand in chosen.items() if of == key])
        for key, field in fields.items()
    }
    return schema


def _choose(fields: Mapping[str, FieldProfile], boxes: int, known: Mapping[str, Any], tolerance: float) -> dict[tuple[str, str], Demand]:
    """Return the demands that all boxes but `tolerance` of them meet together, by key and aspect."""
    demands = [demand for key, field in fields.items() for demand in iter_demands(key, field, boxes, known.get(key, {}), tolerance)]
    left = tolerance * boxes + 1e-9
    chosen: dict[tuple[str, str], Demand] = {}
    for demand in sorted(demands, key=lambda demand: demand.broken):  # of equals the more frequent field comes first
        if demand.broken > left:
            break
        left -= demand.broken
        chosen[demand.key, demand.aspect] = demand
    return chosen


def _property(key: str, field: FieldProfile, boxes: int, known: Mapping[str, Any], demands: list[Demand]) -> dict[str, Any]:
    found: dict[str, Any] = {"title": known.get("title") or key.replace("_", " ").strip().capitalize() or key}
    parts = [demand.part for demand in demands]
    description = known.get("description") or _description(parts)
    if description:
        found["description"] = description
    found["$comment"] = _support(field, boxes)
    inner: dict[str, Any] = {}
    for part in parts:
        for keyword, value in part.items():
            if keyword == "properties":
                for name, schema in value.items():
                    inner[name] = {**inner.get(name, {}), **schema}
            else:
                found[keyword] = value
    if inner:
        found["properties"] = inner
    return found


def _description(parts: list[Mapping[str, Any]]) -> str:
    for part in parts:
        if "$ref" in part:
            return _DESCRIPTIONS.get(str(part["$ref"]).removeprefix(f"{VALUES}#/$defs/"), "")
        words = part.get("properties", {}).get("text", {}).get("enum")
        if words:
            return "One of a few words."
    return ""


def _support(field: FieldProfile, boxes: int) -> str:
    kinds = [_count(number, kind) for kind, number in field.kinds.most_common(_MOST_KINDS_SHOWN)]
    more = sum(field.kinds.values()) - sum(number for _, number in field.kinds.most_common(_MOST_KINDS_SHOWN))
    if more:
        kinds.append(f"{more:,} of other kinds")
    return f"In {field.count:,} of {boxes:,} infoboxes ({_percent(field.count / boxes)}): {', '.join(kinds)}."


def _count(number: int, kind: str) -> str:
    noun = _NOUNS.get(kind, kind)
    if kind in _UNCHANGED or number == 1:
        return f"{number:,} {noun}"
    return f"{number:,} " + ("sums of money" if kind == "money" else "lengths of time" if kind == "duration" else _plural(noun))


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("ty") else f"{noun}es" if noun.endswith("s") else f"{noun}s"


def _percent(share: float) -> str:
    return f"{100 * share:.1f}".removesuffix(".0") + " %"


def _origin(profile: BoxProfile, articles: int, min_support: float, left_out: int) -> str:
    words = (
        f"Inferred by `wikicheck schema infer` from {profile.count:,} infoboxes of {articles:,} articles,"
        f" of which at least {_percent(min_support)} satisfy it."
    )
    return f"{words} Fields that are too rare to be described: {left_out:,}." if left_out else words


def _title(type_: str, template: str) -> str:
    if template:
        return template
    name = schema_of_type(type_) if type_ else None
    return shipped_names()[name] if name else f"Infobox of type {type_}" if type_ else "Infobox"


def _describe(type_: str, template: str) -> str:
    whose = f"infoboxes made by “{template}”" if template else f"infoboxes of type {type_}" if type_ else "infoboxes"
    return f"What the fields of {whose} hold: canonical key → value as `wikicheck parse` prints it."
