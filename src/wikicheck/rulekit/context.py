"""What a rule may look at while it judges an article."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from wikicheck.rulekit.finding import Finding, Fix, Related
from wikicheck.text import Severity, Span
from wikicheck.values.calendar import civil, day_number

if TYPE_CHECKING:
    from wikicheck.article import Article
    from wikicheck.article.facts.profile import Mention
    from wikicheck.rulekit.evidence import EvidenceItem
    from wikicheck.schema import ChosenSchemas

_EXCERPT_LENGTH = 120


def format_day(number: int) -> str:
    """Return a day number as an ISO date."""
    year, month, day = civil(number)
    return f"{'-' * (year < 0)}{abs(year):04d}-{month:02d}-{day:02d}"


class Context:
    """The article under judgement, the as-of date, and the way to make findings.

    `as_of` is a day number; `doubted` names the vital facts that an error or warning already puts in doubt (a rule
    that lists them under `uses` is held back by the engine and need not ask). `criterion` is what the rule reports, in words, where
    findings are to say what they rest on. `schemas` are those that the wiki's configuration chooses for the article.
    """

    __slots__ = ("_criterion", "_doubts", "_name", "_severity", "article", "as_of", "doubted", "schemas")

    def __init__(  # noqa: PLR0913 - one parameter for each thing a rule may ask for
        self,
        article: "Article",
        as_of: int,
        name: str,
        severity: Severity,
        *,
        doubts: frozenset[str] = frozenset(),
        doubted: frozenset[str] = frozenset(),
        criterion: str | None = None,
        schemas: "ChosenSchemas | None" = None,
    ) -> None:
        self.article = article
        self.as_of = as_of
        self.doubted = doubted
        self.schemas = schemas
        self._name = name
        self._severity = severity
        self._doubts = doubts
        self._criterion = criterion

    @property
    def as_of_text(self) -> str:
        """The as-of date as people write it: 2026-11-24."""
        return format_day(self.as_of)

    @property
    def as_of_year(self) -> int:
        """The year of the as-of date."""
        return civil(self.as_of).year

    def frozen_window(self, latest_stated: int | None) -> tuple[int, int]:
        """Return the days between which a flattened text's ages were frozen: its latest past date, and the as-of date."""
        first = min(latest_stated, self.as_of) if latest_stated is not None else self.as_of
        return first, self.as_of

    def related(self, span: Span, message: str) -> Related:
        """Return another place that a finding is about."""
        start, end = self.article.source.position(span.start), self.article.source.position(span.end)
        return Related(message, span, start.line, start.column, end.line, end.column)

    def line(self, span: Span) -> int:
        """Return the line a span begins in, for messages that name it."""
        return self.article.source.position(span.start).line

    def finding(  # noqa: PLR0913 - one parameter for each thing a finding may say
        self,
        span: Span,
        message: str,
        *,
        severity: Severity | None = None,
        related: Iterable[tuple[Span, str]] = (),
        fix: Fix | None = None,
        note: str | None = None,
        doubts: frozenset[str] | None = None,
        evidence: "Iterable[EvidenceItem]" = (),
    ) -> Finding:
        """Return a finding of the rule at hand; severity and doubts are the rule's own unless given.

        `evidence` is what the rule compared, as one tuple in any order: facts (a `VitalFact`, or anything with `label`, `span` and
        `date`); `(place in words, span in the source, date)` for other dates, or a value in words instead of the date; the `Verdict`;
        a sentence with the reckoning. None in it is passed over. Without it, the dates at the places of the finding are looked up.
        """
        source = self.article.source
        start, end = source.position(span.start), source.position(span.end)
        excerpt = " ".join(source.text[span.start : min(span.end, span.start + _EXCERPT_LENGTH)].split())
        places = tuple(self.related(place, words) for place, words in related)
        shown = None
        if self._criterion is not None:
            from wikicheck.rulekit.evidence import collect_evidence

            shown = collect_evidence(self.article, evidence, span, places, self._criterion)
        return Finding(
            self._name,
            severity or self._severity,
            message,
            span,
            start.line,
            start.column,
            end.line,
            end.column,
            excerpt,
            places,
            fix,
            note,
            self._doubts if doubts is None else doubts,
            evidence=shown,
        )

    def finding_at(
        self,
        place: "Mention",
        message: str,
        *,
        severity: Severity | None = None,
        related: "Sequence[tuple[str, Mention]]" = (),
        reason: str | None = None,
    ) -> Finding:
        """Return a finding at a place of an article that is no longer at hand.

        `related` are other places, each with the path of its article, "" for the same one; `reason` is for the evidence.
        """
        others = tuple(
            Related(other.words, other.span, other.line, other.column, other.end_line, other.end_column, path or None)
            for path, other in related
        )
        shown = None
        if self._criterion is not None:
            from wikicheck.rulekit.evidence import evidence_of_mentions

            shown = evidence_of_mentions(
                [("here", place), *((path or "here", other) for path, other in related)], reason or self._criterion
            )
        where = (place.line, place.column, place.end_line, place.end_column)
        return Finding(self._name, severity or self._severity, message, place.span, *where, place.excerpt, others, evidence=shown)


def parse_day(text: str) -> int:
    """Return the day number of an ISO date (YYYY-MM-DD).

    Raises ValueError for anything else.
    """
    from datetime import date

    if text[4:8:3] != "--":  # Python reads more forms of ISO 8601, and more of them with each version
        raise ValueError(f"{text!r} is not written as YYYY-MM-DD")
    day = date.fromisoformat(text)
    return day_number(day.year, day.month, day.day)
