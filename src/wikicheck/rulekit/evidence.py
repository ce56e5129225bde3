"""What a finding rests on: what was read where, as which interval of days, and why the rule concluded what it did.

A rule hands over what it compared, `ctx.finding(…, evidence=(birth, death, verdict))`; it becomes data only where somebody asks for it.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias, cast

from wikicheck.rulekit.context import format_day
from wikicheck.text import Span
from wikicheck.values.calendar import FUTURE, PAST
from wikicheck.values.comparison import Verdict

if TYPE_CHECKING:
    from wikicheck.article import Article
    from wikicheck.article.facts.profile import Mention
    from wikicheck.rulekit.finding import Related
    from wikicheck.values import FuzzyDate

# Of a long statement, this much is quoted.
_MOST_QUOTED = 120

_VERDICTS = {
    Verdict.DEFINITE: "they contradict each other however they are read",
    Verdict.LIKELY: "they contradict each other as written; only the play of “c.” would reconcile them",
    Verdict.HOLDS: "they agree",
    Verdict.UNKNOWN: "it cannot be told whether they agree",
}


class Fact(Protocol):
    """A statement of a date: a `VitalFact`, or anything else that has these."""

    @property
    def label(self) -> str:
        """How a message names its place: "birth_date", "lead"."""

    @property
    def span(self) -> Span:
        """Where it stands in the source."""

    @property
    def date(self) -> "FuzzyDate":
        """The date as it was understood."""


# What a rule may hand over: a fact; a place in words, its span in the source, and the date (or another value, in words)
# that was read there; the verdict of a comparison; a sentence that says why. None is passed over.
EvidenceItem: TypeAlias = "Fact | tuple[str, Span, FuzzyDate | str] | Verdict | str | None"


class Statement(NamedTuple):
    """One thing that was read: where, in which words, and as which interval.

    `span` is half-open code-point offsets; lines and columns count from 1, the end is exclusive. `edtf` is absent for what is no
    date; `earliest` and `latest` are ISO dates, absent where that side is open.
    """

    place: str
    text: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None


class Evidence(NamedTuple):
    """What a finding rests on; `verdict` is that of a comparison, `reason` says in words why the rule concluded."""

    statements: tuple[Statement, ...]
    verdict: Verdict | None = None
    reason: str | None = None

    @property
    def conclusion(self) -> str | None:
        """Why the rule concluded, in words."""
        return self.reason or (None if self.verdict is None else _VERDICTS[self.verdict])


def collect_evidence(
    article: "Article", items: Iterable[EvidenceItem], span: Span, related: Iterable["Related"], criterion: str
) -> Evidence:
    """Return as data what a rule handed over.

    What it did not hand over is looked up: the finding's own place and the related ones, with the dates that were read there. Why the
    rule concluded is then its `criterion`: what it reports wherever it finds it.
    """
    statements: list[Statement] = []
    verdict: Verdict | None = None
    reason: str | None = None
    for item in items:
        if isinstance(item, Verdict):
            verdict = item
        elif isinstance(item, str):
            reason = item
        elif item is not None:
            statements.append(_state(article, *_parts(item)))
    if not statements:
        statements = [*_look_up(article, "here", span)]
        for place in related:
            statements += _look_up(article, place.message, place.span)
    return Evidence(tuple(statements), verdict, criterion if reason is None and verdict is None else reason)


def evidence_of_mentions(mentions: "Iterable[tuple[str, Mention]]", reason: str | None) -> Evidence:
    """Return as data what was read at some places, each with words for it; the articles themselves are not at hand."""
    statements = []
    for words, (said, span, line, column, end_line, end_column, _, date) in mentions:
        statements.append(_with_date(words, said, (span, line, column, end_line, end_column), date))
    return Evidence(tuple(statements), reason=reason)


def _parts(item: "Fact | tuple[str, Span, FuzzyDate | str]") -> "tuple[str, Span, FuzzyDate | str]":
    if isinstance(item, tuple) and not hasattr(item, "date"):
        return item
    fact = cast("Fact", item)  # which may be a named tuple, and so looks like the other kind
    return fact.label, fact.span, fact.date


def _state(article: "Article", place: str, span: Span, value: "FuzzyDate | str | None") -> Statement:
    start, end = article.source.position(span.start), article.source.position(span.end)
    where = (span, start.line, start.column, end.line, end.column)
    if value is None or isinstance(value, str):
        return Statement(place, value if value is not None else _quote(article, span), *where)
    return _with_date(place, value.text or _quote(article, span), where, value)


def _with_date(place: str, text: str, where: tuple[Span, int, int, int, int], date: "FuzzyDate | None") -> Statement:
    if date is None:
        return Statement(place, text, *where)
    from wikicheck.values.edtf import format_edtf

    earliest = format_day(date.low) if date.low > PAST else None
    latest = format_day(date.high) if date.high < FUTURE else None
    return Statement(place, text, *where, format_edtf(date), earliest, latest)


def _quote(article: "Article", span: Span) -> str:
    if not article.has_source:
        return ""
    return " ".join(article.source.text[span.start : min(span.end, span.start + _MOST_QUOTED)].split())


def _look_up(article: "Article", place: str, span: Span) -> Iterator[Statement]:
    """Yield the dates that were read within a span, or else what stands there."""
    dates = _dates_within(article, place, span)
    for label, where, date in dates:
        yield _state(article, place if label is None else label, where, date)
    if not dates:
        yield _state(article, place, span, None)


def _dates_within(article: "Article", words: str, span: Span) -> "list[tuple[str | None, Span, FuzzyDate]]":
    """Return the dates within a span, each with what to call its place (None: as the rule does, with `words`)."""
    vitals = article.vitals
    facts = [fact for fact in (*vitals.births, *vitals.deaths, *vitals.baptisms, *vitals.burials) if span.contains(fact.span)]
    if facts:  # a template may give several at one place
        fact = next((fact for fact in facts if fact.words == words), facts[0])
        return [(fact.label, fact.span, fact.date)]
    for infobox in article.iter_infoboxes():
        for field in infobox.fields:
            found = [(field.name, date.span, date) for date in field.dates if span.contains(date.span)]
            if found:
                return [*found]
    if not article.has_source:
        return []
    for group in article.works:
        for work in group.items:
            if work.span.contains(span) or span.contains(work.span):
                return [(None, date.span, date) for date in work.years]
    return [
        (None, place, date)
        for paragraph in article.prose.paragraphs
        if paragraph.span(0, len(paragraph.text.plain)).overlaps(span)
        for date in paragraph.dates
        if span.contains(place := paragraph.span(*date.span))
    ]
