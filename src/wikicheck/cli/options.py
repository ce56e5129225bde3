"""Options that several commands have."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

# How to read an article: the same words for `parse` and `validate`.
_READING = (
    click.option("--form", type=click.Choice(["wikitext", "plain"]), help="The form of the text; detected otherwise."),
    click.option("--title", metavar="TITLE", help="The title of the page; otherwise what the page or its file name says."),
    click.option("--lang", metavar="CODE", help="The language of the page, as in en; otherwise that of the site, or what the page shows."),
    click.option(
        "--site", metavar="SITE", help="The wiki that the page is from, as in dewiki, or the path of a profile; see `wikicheck site`."
    ),
    click.option("--as-of", metavar="DATE", help="The day to judge by, as in 2026-11-24; otherwise today in UTC."),
    click.option("--stdin-filename", metavar="NAME", help="What to call standard input."),
    click.option(
        "--config",
        "config_file",
        metavar="FILE",
        envvar="WIKICHECK_CONFIG",
        show_envvar=True,
        help="The configuration for all articles; otherwise the nearest wikicheck.toml.",
    ),
    click.option("--isolated", is_flag=True, help="Heed no configuration file."),
    click.option("-o", "--output-file", metavar="FILE", help="Write there instead of to standard output."),
    click.option("-v", "--verbose", is_flag=True, help="Show where in wikicheck an internal error happened."),
)


def reading_options(command: CommandT) -> CommandT:
    """Add the options that say how to read an article and where to write."""
    for option in reversed(_READING):
        command = option(command)
    return command
