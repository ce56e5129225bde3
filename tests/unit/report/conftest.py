"""Findings made by hand, as rules would report them."""

from collections.abc import Callable

import pytest

from wikicheck.report.checked import CheckedArticle
from wikicheck.rulekit import Applicability, Context, Edit, Finding, Fix, Severity, Span
from wikicheck.text import SourceText

MakeFinding = Callable[..., Finding]


class _Page:
    """As much of an article as a finding is made from."""

    def __init__(self, source: SourceText) -> None:
        self.source = source


@pytest.fixture
def make_finding() -> MakeFinding:
    """Return what makes a finding about the first place where some words stand in a text."""

    def make(
        text: str,
        words: str,
        message: str = "This is odd.",
        *,
        rule: str = "odd-words",
        severity: Severity = Severity.WARNING,
        related: tuple[tuple[str, str], ...] = (),
        note: str | None = None,
        replacement: str | None = None,
    ) -> Finding:
        def span(wanted: str) -> Span:
            start = text.index(wanted)
            return Span(start, start + len(wanted))

        fix = None
        if replacement is not None:
            fix = Fix(Applicability.SUGGESTED, f"write “{replacement}”", (Edit(span(words), replacement),))
        ctx = Context(_Page(SourceText(text)), 0, rule, severity)  # type: ignore[arg-type]
        return ctx.finding(span(words), message, related=[(span(other), said) for other, said in related], note=note, fix=fix)

    return make


@pytest.fixture
def make_checked() -> Callable[..., CheckedArticle]:
    def make(text: str, *findings: Finding, path: str = "articles/Ida_Brandt.wiki", has_text: bool = True) -> CheckedArticle:
        return CheckedArticle(path, SourceText(text), findings, has_text)

    return make


ARTICLE = """{{Infobox person
| name = Ida Brandt
| birth_date = {{birth date|1871|5|2|df=y}}
}}
'''Ida Brandt''' (born 2 May 1878) was a Danish surveyor.

== Maps ==
* ''Skagen'' ()
"""


@pytest.fixture
def text() -> str:
    """An article whose lead contradicts its infobox."""
    return ARTICLE


@pytest.fixture
def findings(text: str, make_finding: MakeFinding) -> list[Finding]:
    """Two findings about it: one with another side, a note; one with a fix."""
    return [
        make_finding(
            text,
            "2 May 1878",
            "Born 2 May 1878 in the lead, but 1871-05-02 in the infobox.",
            rule="birth-mismatch-lead",
            severity=Severity.ERROR,
            related=(("{{birth date|1871|5|2|df=y}}", "the infobox: 1871-05-02"),),
            note="2 dependent checks skipped",
        ),
        make_finding(text, "()", "The brackets are empty.", rule="empty-parens", replacement=""),
    ]
