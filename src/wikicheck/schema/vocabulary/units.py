"""`wc:unit`: the units that a quantity may be given in."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wikicheck.schema.vocabulary.keyword import Breach, Keyword
from wikicheck.schema.vocabulary.reading import is_partial, iter_items, show

if TYPE_CHECKING:
    from wikicheck.values import Unit


def _check(limit: Any, instance: Any) -> Iterator[Breach]:
    """Yield each quantity that is given in none of the units, nor converted into one; a bare number is in nobody's unit."""
    names = [limit] if isinstance(limit, str) else limit
    allowed = [unit for name in names for unit in read_unit_name(name)]
    if is_partial(instance):
        return
    for value, path in iter_items(instance):
        if not isinstance(value, Mapping) or value.get("kind") != "quantity" or is_partial(value) or value.get("parts"):
            continue
        if not any(_is_allowed(code, allowed) for code in _iter_codes(value)):
            words = f"“{show(value)}” in «» is given in {value.get('unit_text') or value.get('unit')}, not in {_joined(names)}"
            yield Breach(words, path)


def _is_allowed(code: Any, allowed: "list[Unit]") -> bool:
    """Say whether a code is one of the units, or none that could be told apart from them."""
    from wikicheck.values.unit_codes import read_ucum

    unit = read_ucum(code) if isinstance(code, str) else None
    return unit is None or any(_same(unit, other) for other in allowed)


def _iter_codes(value: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the codes of the units that a quantity is given in, and converted into."""
    yield value.get("unit")
    converted, text = value.get("converted"), value.get("text")
    if isinstance(converted, list):
        yield from (entry.get("unit") for entry in converted if isinstance(entry, Mapping))
    elif isinstance(text, str) and "(" in text:  # a template that shows its conversion
        from wikicheck.values import read_quantity

        read = read_quantity(text)
        yield from (other.unit for other in (read.converted if read is not None else ()))


def _joined(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]


def _same(one: "Unit", other: "Unit") -> bool:
    return (one.factor, one.offset, one.si, one.dimension) == (other.factor, other.offset, other.si, other.dimension)


@lru_cache(maxsize=256)
def read_unit_name(name: str) -> "tuple[Unit, ...]":
    """Return what a UCUM code, a symbol or an English name can mean: `ft` is a foot, and a femtotonne by its code; nothing for no unit."""
    from wikicheck.values import read_unit
    from wikicheck.values.unit_codes import read_ucum

    return tuple(unit for unit in (read_unit(name), read_ucum(name)) if unit is not None)


def _is_usable(limit: Any) -> bool:
    names = [limit] if isinstance(limit, str) else limit
    return isinstance(names, list) and bool(names) and all(isinstance(name, str) and bool(read_unit_name(name)) for name in names)


UNIT = Keyword(_check, _is_usable)
