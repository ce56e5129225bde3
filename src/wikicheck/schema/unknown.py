"""Fields that a schema does not want, and what they may have been meant for."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from wikicheck.schema.documents import Schema
from wikicheck.schema.fields import Member
from wikicheck.schema.way import Step, iter_applied

if TYPE_CHECKING:
    from wikicheck.article import Field, Infobox
    from wikicheck.schema.wording import Failure

_ABOUT_NAMES = frozenset(("additionalProperties", "unevaluatedProperties"))
# Names less alike than this are not meant.
_LEAST_LIKENESS = 0.8
_LONGEST_COMPARED = 60


def unwanted_fields(failure: "Failure", way: list[Step], members: Mapping[str, Member]) -> "list[Field]":
    """Return the fields that a failure says should not be there, the first one of each key."""
    if isinstance(failure.instance, str):  # the name itself was judged, by `propertyNames`
        return list(members[failure.instance].fields[:1]) if failure.instance in members else []
    if failure.keyword in _ABOUT_NAMES:
        return [member.fields[0] for key, member in members.items() if repr(key) in failure.message]
    if failure.keyword == "None" and failure.schema_path[-1:] == ["properties"] and way:  # a schema that is `false`
        refused = way[-1].schema
        return [member.fields[0] for key, member in members.items() if refused.get(key) is False]
    return []


def hint(field: "Field", infobox: "Infobox", schema: Schema) -> str:
    """Return "; did you mean «birth_date»?" for the name that a field's is nearest to, of those that the schema knows; or nothing.

    The schema's names count, and all others that the tables have for the same keys.
    """
    from difflib import get_close_matches

    known = set(_known_keys(schema))
    name = field.key[:_LONGEST_COMPARED]
    near = get_close_matches(name, [key for key in known if key != name], n=1, cutoff=_LEAST_LIKENESS)
    if not near:
        aliases = _aliases(infobox, known)
        near = [aliases[alias] for alias in get_close_matches(name, aliases, n=1, cutoff=_LEAST_LIKENESS)]
    return f"; did you mean «{near[0]}»?" if near else ""


def _known_keys(schema: Schema) -> Iterator[str]:
    for applied in iter_applied(schema, schema.place):
        properties = applied.get("properties")
        if isinstance(properties, Mapping):
            yield from (key for key, inner in properties.items() if inner is not False)


def _aliases(infobox: "Infobox", keys: Iterable[str]) -> dict[str, str]:
    """Return the English names of parameters for some keys."""
    from wikicheck.article.field_tables import key_table

    wanted = set(keys)
    names = key_table(infobox.subtype or infobox.type).names("en")
    return {name: key for name, key in names.items() if key in wanted}
