"""How the commands under `schema` read articles."""

from collections.abc import Mapping
from typing import Any

from wikicheck.cli.intake import Reading


def read_as(options: Mapping[str, Any]) -> Reading:
    """Return how to read articles, by the options that `reading_options` adds; JSON that `wikicheck parse` printed is read too."""
    return Reading(
        form=options["form"],
        title=options["title"],
        language=options["lang"],
        site=options["site"],
        stdin_name=options["stdin_filename"],
        config_file=options["config_file"],
        isolated=options["isolated"],
        verbose=options["verbose"],
        parsed=True,
    )


def check_type(type_: str) -> None:
    """Raise ConfigError for what is no type of infoboxes."""
    from wikicheck.schema.files import infobox_types
    from wikicheck.text import ConfigError

    if type_ not in infobox_types():
        from wikicheck.engine.selection import suggest

        raise ConfigError(f"there is no type of infoboxes called {type_!r}{suggest(type_, infobox_types())}")
