"""What a rule has found, as data. Reporters print it, the engine silences it."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.text import Edit, Severity, Span

if TYPE_CHECKING:
    from wikicheck.rulekit.evidence import Evidence


class Applicability(StrEnum):
    """Whether a fix may be applied without a person looking at it."""

    SAFE = "safe"
    SUGGESTED = "suggested"


class Fix(NamedTuple):
    """A way to mend a finding: what it does, and the edits of the source that do it."""

    applicability: Applicability
    message: str
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """Another place that a finding is about, with a few words on it. Lines and columns count from 1.

    `path` is the name of the article it stands in where that is another one.
    """

    message: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    path: str | None = None


class Finding(NamedTuple):
    """One finding. `span` is half-open code-point offsets, lines and columns count from 1, the end is exclusive.

    `doubts` names the vital facts ("birth", "death") that the finding puts in doubt. `excerpt` is the beginning of what
    stands at the place, white space folded; `ordinal` counts the findings of one rule with the same excerpt. `evidence` is there only
    where it was asked for.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    note: str | None = None
    doubts: frozenset[str] = frozenset()
    ordinal: int = 1
    evidence: "Evidence | None" = None

    @property
    def fingerprint(self) -> str:
        """Hash that stays the same when other lines of the article change: rule, excerpt and ordinal."""
        import hashlib

        evidence = "\0".join((self.rule, self.excerpt, str(self.ordinal)))
        return hashlib.sha256(evidence.encode("utf-8", "surrogatepass")).hexdigest()[:16]
