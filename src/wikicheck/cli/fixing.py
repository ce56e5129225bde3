"""Writing fixed articles back: each file is there whole, with its old mode, line ends and byte order mark, or as it was."""

# A path is what it was given as, and pathlib would tidy it up.
# ruff: noqa: PTH123

import os
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.cli.notes import write_note
from wikicheck.text import InputError, WikicheckError

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikicheck.article import Article
    from wikicheck.cli.intake import Given
    from wikicheck.engine.fixing import Fixed
    from wikicheck.rulekit import Finding


class FixOptions(NamedTuple):
    """What to do with fixes: apply them, show them as a diff, and which of them."""

    apply: bool = False
    diff: bool = False
    unsafe: bool = False

    @property
    def wanted(self) -> bool:
        """Say whether articles are to be fixed at all, in their files or on paper."""
        return self.apply or self.diff

    @property
    def suggested(self) -> bool:
        """Say whether fixes that a person should look at are among them, as in a diff unless it is one of `--fix`."""
        return self.unsafe or (self.diff and not self.apply)


class Fixer:
    """Fixes the articles of a run. `changed` counts those that a fix changes, or would."""

    def __init__(self, options: FixOptions) -> None:
        self.options = options
        self.changed = 0

    def fix(self, given: "Given", findings: "list[Finding]", check: "Callable[[Article], list[Finding]]") -> "Fixed | None":
        """Return an article after its fixes; None where there is nothing to fix. Says what could not be."""
        from wikicheck.engine.fixing import applicable, fix_article

        if not any(applicable(finding, unsafe=self.options.suggested) for finding in findings):
            return None
        if given.read is None:
            write_note(f"note: {given.name}: not fixed, since the article was parsed before")
            return None
        if given.article.source.diagnostics:
            write_note(f"note: {given.name}: not fixed, since it has bytes that are not UTF-8")
            return None
        fixed = fix_article(given.article, findings, unsafe=self.options.suggested, read=given.read, check=check)
        for finding in fixed.refused:
            write_note(
                f"note: {given.name}:{finding.line}:{finding.column}: the fix of {finding.rule} was not applied: it would break the markup,"
                " or mend nothing"
            )
        self.changed += bool(fixed.applied)
        return fixed

    def text_of(self, given: "Given", fixed: "Fixed | None") -> str:
        """Return what the file of an article holds after its fixes."""
        source = given.article.source if fixed is None else fixed.article.source
        return ("\ufeff" if given.article.source.bom else "") + source.text

    def write(self, given: "Given", fixed: "Fixed") -> None:
        """Put a fixed article in the place of its file. Raises WikicheckError where that fails or the file changed meanwhile."""
        from wikicheck.cli.output import cannot_write, open_output

        document = given.document
        if document is None or document.file_name is None or document.from_stdin or not fixed.applied:
            return
        path = document.file_name
        try:
            with open(path, "rb") as file:
                if file.read() != document.data:
                    raise InputError("not fixed: the file was changed while it was checked")
        except OSError as error:
            raise cannot_write(path, error) from None
        if not os.access(path, os.W_OK):
            raise WikicheckError(f"cannot write to {path}: permission denied")
        with open_output(path) as output:
            output.write_json(self.text_of(given, fixed))
