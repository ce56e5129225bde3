"""What a reporter gets: one article with its findings."""

from collections.abc import Sequence
from typing import NamedTuple

from wikicheck.rulekit import Finding
from wikicheck.text import SourceText


class CheckedArticle(NamedTuple):
    """An article that was checked. `path` is its name as printed.

    `has_text` is false where `source` only knows places, as for an article that was read back from JSON.
    """

    path: str
    source: SourceText
    findings: Sequence[Finding]
    has_text: bool = True
