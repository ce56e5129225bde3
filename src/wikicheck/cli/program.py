"""The command `wikicheck`: finds its subcommands, and turns what they raise into one line and an exit code."""

import gc
import sys
from collections.abc import Sequence
from typing import Any

import click

# Where each command lives; it is imported when it is called, or when the help lists it.
_HOMES = {
    "parse": "parse",
    "validate": "validate",
    "rules": "rules",
    "rule": "rule",
    "test-rules": "test_rules",
    "schema": "schema",
    "site": "site",
}
_ALIASES = {"check": "validate"}

# Python's own 700 (2,000) suits programs that run for long; an article makes tens of thousands of objects.
_ALLOCATIONS_BETWEEN_COLLECTIONS = 100_000

WRONG_USE = 2
INTERRUPTED = 130


class Program(click.Group):
    """A group that loads the command that is called and no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands, in the order in which a newcomer meets them."""
        return list(_HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command of that name or alias."""
        home = _HOMES.get(_ALIASES.get(cmd_name, cmd_name))
        if home is None:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"wikicheck.cli.{home}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; to call nothing is wrong use, and answered with the help (older click calls it a success)."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(WRONG_USE)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; click would suggest only names that are loaded by now."""
        known = [*_HOMES, *_ALIASES]
        if args[0] in known or args[0].startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        near = get_close_matches(args[0], known, n=1)
        raise click.UsageError(f"No such command {args[0]!r}.{f' Did you mean {near[0]!r}?' if near else ''}", ctx)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run as a process of its own, which ends with this call.

        Looking for garbage while modules load, and once more at exit in all that then dies anyway, is a seventh of the
        time that one small article takes.
        """
        gc.set_threshold(_ALLOCATIONS_BETWEEN_COLLECTIONS)
        try:
            return super().__call__(*args, **kwargs)
        finally:
            gc.freeze()

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 - click's signature
        windows_expand_args: bool = True,  # noqa: FBT001, FBT002 - click's signature
        **extra: Any,
    ) -> Any:
        """Run a command and exit: with what the command returns, 2 for wrong use and our own errors, 130 for Ctrl-C."""

        def run() -> Any:
            name = "wikicheck" if prog_name is None else prog_name
            return super(Program, self).main(
                args, name, complete_var, standalone_mode=False, windows_expand_args=windows_expand_args, **extra
            )

        if not standalone_mode:
            return run()
        try:
            status = run()
        except click.ClickException as error:
            error.show()
            status = error.exit_code
        except (click.Abort, KeyboardInterrupt, EOFError):
            status = INTERRUPTED
        except Exception as error:  # noqa: BLE001 - a crash is one line and never the exit code of a finding
            from wikicheck.cli.notes import write_error

            if isinstance(error, OSError) and error.filename is None:  # help and version are printed by click
                from wikicheck.cli.output import cannot_write

                error = cannot_write("standard output", error)
            write_error(error, verbose=bool({"-v", "--verbose"} & set(args or sys.argv)))
            status = WRONG_USE
        sys.exit(status or 0)


def _print_version(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's signature
    if asked and not ctx.resilient_parsing:
        import wikicheck

        click.echo(f"wikicheck {wikicheck.__version__}")
        ctx.exit()


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-V", "--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help="Show the version.")
def main() -> None:
    """Read encyclopedic articles, and report what contradicts itself in them.

    Articles are MediaWiki wikitext or flattened plain text. `wikicheck validate` checks the articles in this folder.
    """
