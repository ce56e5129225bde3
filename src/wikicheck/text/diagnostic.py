"""What the lower floors have to say about a text; the engine turns it into findings."""

from enum import StrEnum
from typing import NamedTuple

from wikicheck.text.span import Span


class Severity(StrEnum):
    """How bad a finding is. `rank` orders them: error 3, warning 2, info 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 3, 2 or 1; the worse, the higher."""
        return {"error": 3, "warning": 2, "info": 1}[self.value]


class Diagnostic(NamedTuple):
    """One thing that could not be read, or was read with a loss.

    `rule` is the name of the rule in `rules/` that explains it.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
