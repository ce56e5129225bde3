"""How many findings one page may give before the rest is only counted."""

from wikicheck.rulekit import Context, Finding

MOST_PER_RULE = 100
MOST_PER_PAGE = 1_000


def limit_findings(findings: list[Finding], chosen: set[str], ctx: Context) -> list[Finding]:
    """Return at most 100 findings a rule and 1,000 a page, and one `too-many-findings` that counts the others."""
    if len(findings) <= MOST_PER_RULE:
        return findings
    kept: list[Finding] = []
    counts: dict[str, int] = {}
    dropped: dict[str, list[Finding]] = {}
    for finding in findings:
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
        if counts[finding.rule] > MOST_PER_RULE or len(kept) >= MOST_PER_PAGE:
            dropped.setdefault(finding.rule, []).append(finding)
        else:
            kept.append(finding)
    if dropped and "too-many-findings" in chosen:
        first = min((rest[0] for rest in dropped.values()), key=lambda finding: finding.span)
        words = ", ".join(f"{len(rest)} more of {rule}" for rule, rest in sorted(dropped.items()))
        kept.append(ctx.finding(first.span, f"Too many findings on this page: {words} not shown."))
        kept.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
    return kept
