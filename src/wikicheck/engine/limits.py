"""How many findings one page may give before the rest is only counted."""

from wikicheck.rulekit import Context, Finding, Span

MOST_PER_RULE = 100
MOST_PER_PAGE = 1_000


def sort_by_place(findings: list[Finding]) -> None:
    """Sort findings as they are reported: by place, then by rule."""
    findings.sort(key=lambda finding: (finding.span, finding.rule, finding.message))


def limit_findings(findings: list[Finding], chosen: set[str], ctx: Context) -> list[Finding]:
    """Return at most 100 findings a rule and 1,000 a page, the worst first to stay, and one `too-many-findings` that counts the others.

    `findings` are sorted by place, and so are those that stay.
    """
    if len(findings) <= MOST_PER_RULE:
        return findings
    kept: list[Finding] = []
    counts: dict[str, int] = {}
    dropped: dict[str, list[Span]] = {}
    for finding in sorted(findings, key=lambda finding: -finding.severity.rank):
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
        if counts[finding.rule] > MOST_PER_RULE or len(kept) >= MOST_PER_PAGE:
            dropped.setdefault(finding.rule, []).append(finding.span)
        else:
            kept.append(finding)
    if dropped and "too-many-findings" in chosen:
        first = min(min(spans) for spans in dropped.values())
        words = ", ".join(f"{len(spans)} more of {rule}" for rule, spans in sorted(dropped.items()))
        kept.append(ctx.finding(first, f"Too many findings on this page: {words} not shown."))
    sort_by_place(kept)
    return kept
