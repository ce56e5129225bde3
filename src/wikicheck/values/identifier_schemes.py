"""Which schemes of identifiers there are: the table `tables/identifiers.json`, read at first use."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wikicheck.text import lazy_pattern, read_package_table
from wikicheck.values.template_value_names import split_names, value_template_table

if TYPE_CHECKING:
    import re


class Scheme:
    """What the table says of one scheme; the fields are explained there."""

    __slots__ = ("auto", "case", "check", "drop", "labels", "loose", "name", "pattern", "prefix", "urls")

    def __init__(self, name: str, entry: dict[str, Any]) -> None:
        """Take an entry of the table. Its patterns are compiled when they are first used."""
        self.name = name
        self.pattern: re.Pattern[str] = lazy_pattern(entry["pattern"])
        self.loose: re.Pattern[str] | None = lazy_pattern(entry["loose"]) if "loose" in entry else None
        self.check: str = entry.get("check", "")
        self.drop = str.maketrans("", "", entry.get("drop", ""))  # no letters and no digits
        self.case: str = entry.get("case", "")
        self.prefix: str = entry.get("prefix", "")
        self.auto: bool = entry.get("auto", False)
        self.labels: tuple[str, ...] = tuple(sorted(entry.get("labels", ()), key=len, reverse=True))
        self.urls: tuple[str, ...] = tuple(entry.get("urls", ()))


@lru_cache(maxsize=1)
def identifier_table() -> dict[str, Any]:
    """Return the table."""
    table: dict[str, Any] = read_package_table("wikicheck.values", "tables/identifiers.json")
    return table


@lru_cache(maxsize=1)
def schemes() -> dict[str, Scheme]:
    """Return all schemes by their names."""
    return {name: Scheme(name, entry) for name, entry in identifier_table()["schemes"].items()}


@lru_cache(maxsize=1)
def scheme_templates() -> dict[str, str]:
    """Return the scheme of each template that states identifiers of one."""
    return {name: scheme for scheme, names in value_template_table()["identifier"].items() for name in split_names(names)}


@lru_cache(maxsize=1)
def scheme_labels() -> dict[str, list[tuple[str, str]]]:
    """Return what stands before identifiers in text, with the scheme, the longest first, by its first two letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for label, name in sorted(
        ((label, scheme.name) for scheme in schemes().values() for label in scheme.labels), key=lambda entry: -len(entry[0])
    ):
        found.setdefault(label[:2], []).append((label, name))
    return found


@lru_cache(maxsize=1)
def scheme_urls() -> tuple[tuple[str, str], ...]:
    """Return what addresses of identifiers begin with, without `https://`, with the scheme."""
    return tuple((url.casefold(), scheme.name) for scheme in schemes().values() for url in scheme.urls)


@lru_cache(maxsize=1)
def scheme_url_starts() -> tuple[str, ...]:
    """Return what addresses of identifiers begin with, of all schemes."""
    return tuple(url for url, _ in scheme_urls())


@lru_cache(maxsize=1)
def exchanges() -> dict[str, str]:
    """Return stock exchanges by the names of their templates."""
    found: dict[str, str] = value_template_table()["exchanges"]
    return found


def imdb_kinds() -> dict[str, str]:
    """Return how identifiers of IMDb begin, by the word in the name of a template: "name" is nm."""
    kinds: dict[str, str] = identifier_table()["imdb_kinds"]
    return kinds
