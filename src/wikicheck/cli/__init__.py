"""The command line: one file per command, options in, exit code out."""

from wikicheck.cli.program import main

__all__ = ["main"]
