"""Which fields hold identifiers, and of which scheme: the table `tables/identifier_keys.json`, read at first use."""

from functools import lru_cache

from wikicheck.text import read_package_table


@lru_cache(maxsize=1)
def scheme_keys() -> dict[str, str]:
    """Return the scheme of each field that holds identifiers; fields without underscores."""
    table = read_package_table("wikicheck.values", "tables/identifier_keys.json")
    return {key: scheme for scheme, keys in table["keys"].items() for key in keys.split(" | ")}


def scheme_of_key(key: str) -> str | None:
    """Return the scheme of the identifiers that a field of that canonical key holds ("isbn", "imdb_id"), None for other fields."""
    name = key.replace("_", "").replace(" ", "").replace("-", "").casefold()
    found = scheme_keys().get(name)
    if found is None and name[-1:].isdecimal():
        found = scheme_keys().get(name.rstrip("0123456789"))
    return found
