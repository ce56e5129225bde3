"""Findings of the rule `schema` that only say again what another rule says of the same places."""

from collections.abc import Iterable

from wikicheck.rulekit import Finding, Span

_SCHEMA = "schema"
# A value that is longer is nothing that two rules would compare.
_MOST_LINES = 50
# Of more places, whether they are the same is not asked.
_MOST_PLACES = 50


def drop_restated(findings: list[Finding], held_back: Iterable[Finding] = ()) -> list[Finding]:
    """Return the findings without those of schemas whose places another finding, or one that is held back, names as well.

    A schema can state by a keyword what a rule knows anyway, that nobody dies before being born; the rule has the better words. At which
    of the places a finding stands, and which are the related ones, does not matter.
    """
    if not any(finding.rule == _SCHEMA and finding.related for finding in findings):
        return findings
    by_line: dict[int, list[list[Span]]] = {}
    for other in (*findings, *held_back):
        if other.rule != _SCHEMA and other.related:
            near = [related for related in other.related[:_MOST_PLACES] if related.path is None]
            places = [other.span, *(related.span for related in near)]
            for line in {other.line, *(related.line for related in near)}:
                by_line.setdefault(line, []).append(places)
    return [finding for finding in findings if finding.rule != _SCHEMA or not _is_restated(finding, by_line)]


def _is_restated(finding: Finding, by_line: dict[int, list[list[Span]]]) -> bool:
    if not 0 < len(finding.related) <= _MOST_PLACES:
        return False
    own = [finding.span, *(related.span for related in finding.related)]
    lines = range(finding.line, min(finding.end_line, finding.line + _MOST_LINES) + 1)
    return any(_names_all(places, own) for line in lines for places in by_line.get(line, ()))


def _names_all(places: list[Span], own: list[Span]) -> bool:
    """Say whether each of some places is among others, each of them another one."""
    left = list(places)
    for place in own:
        found = next((other for other in left if place.start < other.end and other.start < place.end), None)
        if found is None:
            return False
        left.remove(found)
    return True
