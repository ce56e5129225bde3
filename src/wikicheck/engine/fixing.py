"""Applying the fixes of findings to a text: nothing but their spans changes, and no fix stays that breaks what it touches.

The fixed text is read and checked again. A fix whose finding is still there, or that costs the article a heading, a field, a category,
a footnote, a link or a table outside of its span, or leaves markup unclosed, is not applied. Of two fixes that overlap the first is
applied, and the other one by the next pass if it still applies then.
"""

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wikicheck.article import Article, Section, Table
from wikicheck.rulekit import Applicability, Finding
from wikicheck.text import Edit, Span, apply_edits, lazy_pattern

# Each pass takes what the one before it left; a fix that begets another one for so long never ends.
_MOST_PASSES = 10
# Code points that are read again for one article while looking for the fix that breaks it; some texts are read in any case.
_MOST_READ = 5_000_000
_FEWEST_READINGS = 10
_BARE_LINE_FEED = lazy_pattern(r"(?<!\r)\n")


class Fixed(NamedTuple):
    """An article after its fixes: what is left to report, what was mended, and what was not since that would break something."""

    article: Article
    findings: list[Finding]
    applied: list[Finding]
    refused: list[Finding]


class _Attempt(NamedTuple):
    article: Article
    findings: list[Finding]


def applicable(finding: Finding, *, unsafe: bool) -> bool:
    """Say whether a finding has a fix that may be applied: a safe one, or with `unsafe` any."""
    return finding.fix is not None and bool(finding.fix.edits) and (unsafe or finding.fix.applicability is Applicability.SAFE)


def fix_article(
    article: Article,
    findings: Sequence[Finding],
    *,
    unsafe: bool,
    read: Callable[[str], Article],
    check: Callable[[Article], list[Finding]],
) -> Fixed:
    """Return an article with the fixes of its findings applied; with `unsafe` the suggested ones too.

    `read` and `check` are how the article was read and checked; `check` has to return all findings, however many. An article with bytes
    that are not UTF-8, or without its text, stays as it is: writing it would change more than the fixes do.
    """
    if not article.has_source or article.source.diagnostics:
        return Fixed(article, list(findings), [], [])
    fixing = _Fixing(_Attempt(article, list(findings)), read, check)
    for _ in range(_MOST_PASSES):
        if not fixing.run_pass(unsafe=unsafe):
            break
    return Fixed(*fixing.state, fixing.applied, fixing.refused)


class _Fixing:
    def __init__(self, state: _Attempt, read: Callable[[str], Article], check: Callable[[Article], list[Finding]]) -> None:
        self.state = state
        self.applied: list[Finding] = []
        self.refused: list[Finding] = []
        self._read = read
        self._check = check
        self._readings_left = max(_FEWEST_READINGS, min(100, _MOST_READ // (len(state.article.source.text) + 1)))
        self._tried: dict[tuple[int, ...], _Attempt | None] = {}

    def run_pass(self, *, unsafe: bool) -> bool:
        """Apply all fixes that do not overlap; return whether anything was done or refused, so that another pass may do more."""
        refused = {_key(finding) for finding in self.refused}
        wanted = [finding for finding in self.state.findings if applicable(finding, unsafe=unsafe) and _key(finding) not in refused]
        chosen = _without_overlaps(wanted)
        if not chosen:
            return False
        self._tried.clear()
        before = len(self.refused)
        good = self._acceptable(chosen)
        attempt = self._attempt(good) if good else None
        if attempt is not None:
            self.state = attempt
            self.applied += good
        return bool(good) or len(self.refused) > before

    def _acceptable(self, chosen: list[Finding]) -> list[Finding]:
        """Return those fixes that can be applied together, by halving what breaks something."""
        if self._attempt(chosen) is not None:
            return chosen
        if len(chosen) == 1:
            self.refused += chosen
            return []
        middle = len(chosen) // 2
        first, second = self._acceptable(chosen[:middle]), self._acceptable(chosen[middle:])
        both = first + second
        if not (first and second) or self._attempt(both) is not None:
            return both
        return first  # the others have another pass

    def _attempt(self, chosen: list[Finding]) -> _Attempt | None:
        """Return what the article is after some fixes; None if they break something or mend nothing."""
        key = tuple(map(id, chosen))
        if key not in self._tried:
            self._tried[key] = self._try(chosen) if self._readings_left > 0 else None
        return self._tried[key]

    def _try(self, chosen: list[Finding]) -> _Attempt | None:
        self._readings_left -= 1
        article, findings = self.state
        edits = _edits_of(chosen, article)
        text = apply_edits(article.source.text, edits)
        fixed = self._read(text)
        if fixed.source.text != text or not keeps_structure(article, fixed, edits):
            return None
        left = self._check(fixed)
        counts, still = Counter(map(_key, findings)), Counter(map(_key, left))
        mended = Counter(map(_key, chosen))
        if any(still[key] > counts[key] - number for key, number in mended.items()):
            return None
        return _Attempt(fixed, left)


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.excerpt, finding.message


def _edits_of(chosen: Sequence[Finding], article: Article) -> list[Edit]:
    """Return the edits of some fixes, with the line ends of the article."""
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
    if "\r\n" in article.source.text:
        edits = [edit._replace(content=_BARE_LINE_FEED.sub("\r\n", edit.content)) for edit in edits]
    return edits


def _without_overlaps(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings whose fixes touch no fix before them; a fix is applied as a whole."""
    chosen: list[Finding] = []
    taken: list[Span] = []  # sorted; none touches another
    for finding in findings:
        own = sorted(edit.span for edit in finding.fix.edits) if finding.fix else []
        if any(_touch(one, other) for one, other in pairwise(own)) or any(span.start > span.end for span in own):
            continue
        places = [bisect_right(taken, span) for span in own]
        if not any(_touch(span, other) for span, at in zip(own, places, strict=True) for other in taken[max(0, at - 2) : at + 2]):
            for span in own:
                insort(taken, span)
            chosen.append(finding)
    return chosen


def _touch(one: Span, other: Span) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def keeps_structure(before: Article, after: Article, edits: Sequence[Edit]) -> bool:
    """Say whether an article that was edited still has what it had outside of the edits, and no markup that is newly unclosed."""
    if before.form is not after.form or before.title != after.title or before.language != after.language:
        return False
    said, says = Counter(one.rule for one in before.diagnostics), Counter(one.rule for one in after.diagnostics)
    if says - said:
        return False
    spans = sorted(edit.span for edit in edits)
    starts = [span.start for span in spans]
    kept: Counter[tuple[str, ...]] = Counter()
    touched: Counter[str] = Counter()
    for part, span in _iter_parts(before):
        last = bisect_right(starts, span.end)  # they do not overlap: if any of them touches, one of the last two does
        near = spans[max(0, last - 2) : last]
        # a link whose label is edited still leads where it led
        if any(other.contains(span) if part[0] == "link" else _touch(span, other) for other in near):
            touched[part[0]] += 1
        else:
            kept[part] += 1
    found = Counter(part for part, _ in _iter_parts(after))
    if kept - found:
        return False
    # nothing may come to be where nothing was: a heading out of a line that only looked like one
    more = Counter(part[0] for part in (found - kept).elements())
    return all(more[kind] <= touched[kind] for kind in ("section", "infobox", "table"))


def _iter_parts(article: Article) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Yield what an article is made of, named so that it can be found again, with its place."""
    for section in article.sections:
        if section.level:
            yield ("section", str(section.level), section.title), section.heading_span
        yield from _iter_tables(section)
    for infobox in article.iter_infoboxes():
        yield ("infobox", infobox.type), Span(infobox.span.start, infobox.span.start)
        for field in infobox.fields:
            yield ("field", field.name), field.span
    for category in article.categories:
        yield ("category", category.name), category.span
    for reference in article.references:
        if reference.body is not None:
            yield ("reference",), reference.body
    for link in article.links:
        yield ("link", link.target), link.span


def _iter_tables(section: Section) -> Iterator[tuple[tuple[str, ...], Span]]:
    for block in section.blocks:
        if isinstance(block, Table):
            yield ("table",), Span(block.span.start, block.span.start)
