"""Which templates state one value, and of which kind: the table `tables/value_templates.json`, read at first use."""

from functools import lru_cache
from typing import Any

from wikicheck.text import read_package_table


@lru_cache(maxsize=1)
def value_template_table() -> dict[str, Any]:
    """Return the table."""
    table: dict[str, Any] = read_package_table("wikicheck.values", "tables/value_templates.json")
    return table


def split_names(names: str) -> list[str]:
    """Return the names that an entry of the table lists."""
    return names.split(" | ")


@lru_cache(maxsize=1)
def value_template_kinds() -> dict[str, str]:
    """Return the kind of value that each template states: "coordinates", "duration", "identifier" or "event"."""
    table = value_template_table()
    found = {name: kind for kind in ("coordinates", "duration") for entry in table[kind] for name in split_names(entry["names"])}
    identifiers = [*table["identifier"].values(), table["airport_codes"], table["authority"]]
    found.update({name: "identifier" for names in identifiers for name in split_names(names)})
    found.update(dict.fromkeys(table["exchanges"], "identifier"))
    found.update({name: "event" for kind in ("marriage", "launch", "released") for name in split_names(table[kind])})
    return found
