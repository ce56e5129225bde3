"""`wikicheck schema`: what a wiki states of its infoboxes and articles, in JSON Schema."""

import click

# Where each command lives; it is imported when it is called, or when the help lists it.
_HOMES = {
    "list": "schema_list",
    "show": "schema_show",
    "check": "schema_check",
    "infer": "schema_infer",
    "from-templatedata": "schema_from_templatedata",
    "to-templatedata": "schema_to_templatedata",
    "test": "schema_test",
}


class _Group(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, in the order in which a newcomer meets them."""
        return list(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command of that name."""
        if cmd_name not in _HOMES:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"wikicheck.cli.{_HOMES[cmd_name]}").command
        return command


@click.group(cls=_Group)
def command() -> None:
    """Show, check, make and try JSON Schemas of infoboxes and articles."""
