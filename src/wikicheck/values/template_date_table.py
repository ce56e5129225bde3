"""Which templates state dates, and how their arguments lie: the table `tables/date_templates.json`, read at first use."""

from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import read_package_table


class DateTemplate(NamedTuple):
    """What the table says of one template; the fields are explained in the table."""

    name: str
    kind: str
    shape: str
    dates: tuple[str, ...]
    order: str
    ages: bool
    ambiguous: bool


@lru_cache(maxsize=1)
def date_templates() -> dict[str, DateTemplate]:
    """Return the table: every name, redirects included, to what the template is."""
    table = read_package_table("wikicheck.values", "tables/date_templates.json")
    found: dict[str, DateTemplate] = {}
    for group in table["groups"]:
        names = group["names"]
        template = DateTemplate(
            names[0],
            group["kind"],
            group["shape"],
            tuple(group.get("dates", ())),
            group.get("order", "ymd"),
            bool(group.get("ages")),
            bool(group.get("ambiguous")),
        )
        for name in names:
            found[name] = template
    return found


def date_template(name: str) -> DateTemplate | None:
    """Return what is known of a template by its name; case and underscores do not count."""
    table = date_templates()
    found = table.get(name)
    if found is None:
        found = table.get(" ".join(name.replace("_", " ").lower().split()))
    return found
