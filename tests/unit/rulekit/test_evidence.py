"""What a finding rests on becomes data where it is asked for, and only there."""

from typing import Any

import pytest

from wikicheck.article import Article
from wikicheck.article.reading import read_article
from wikicheck.rulekit import Context, Severity, Span, format_day, parse_day
from wikicheck.values.comparison import Verdict

_TEXT = (
    "{{Infobox person|birth_date=12 May 1970|death_date=after 1998}}\n'''Ann Lee''' was a potter. She won in c. 1969.\n\n"
    "== Works ==\n* ''Clay'' (2001)\n"
)


@pytest.fixture
def article() -> Article:
    return read_article(_TEXT)


def _context(article: Article, *, wanted: bool = True) -> Context:
    return Context(article, parse_day("2026-11-24"), "some-rule", Severity.ERROR, criterion="Something that is wrong." if wanted else None)


def _span(words: str) -> Span:
    at = _TEXT.index(words)
    return Span(at, at + len(words))


def test_nothing_is_collected_unless_asked_for(article: Article) -> None:
    finding = _context(article, wanted=False).finding(_span("12 May 1970"), "No.", evidence=(article.vitals.birth, Verdict.DEFINITE))
    assert finding.evidence is None


def test_fact_verdict_and_reason(article: Article) -> None:
    birth = article.vitals.birth
    finding = _context(article).finding(_span("c. 1969"), "No.", evidence=(birth, None, "1969 is before 1970", Verdict.LIKELY))
    evidence = finding.evidence
    assert evidence is not None
    assert evidence.verdict is Verdict.LIKELY
    assert evidence.conclusion == "1969 is before 1970"
    (statement,) = evidence.statements
    assert statement[:2] == ("birth_date", "12 May 1970")
    assert article.source.slice(statement.span) == "12 May 1970"
    assert (statement.line, statement.column, statement.end_line, statement.end_column) == (1, 29, 1, 40)
    assert statement[-3:] == ("1970-05-12", "1970-05-12", "1970-05-12")


def test_open_side_has_no_day(article: Article) -> None:
    finding = _context(article).finding(_span("c. 1969"), "No.", evidence=(article.vitals.death,))
    assert finding.evidence is not None
    (statement,) = finding.evidence.statements
    assert (statement.text, statement.edtf, statement.latest) == ("after 1998", "1998/..", None)


def test_what_the_rule_reports_is_why_it_concluded_unless_it_says_more(article: Article) -> None:
    birth = article.vitals.birth
    for evidence, conclusion in (
        ((birth,), "Something that is wrong."),
        ((birth, "it is 1 year"), "it is 1 year"),
        ((birth, Verdict.DEFINITE), "they contradict each other however they are read"),
    ):
        finding = _context(article).finding(_span("c. 1969"), "No.", evidence=evidence)
        assert finding.evidence is not None
        assert finding.evidence.conclusion == conclusion


def test_days_before_christ_have_four_figures_too() -> None:
    assert format_day(parse_day("0001-01-01") - 366 - 61 * 365) == "-0061-01-16"


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_words(article: Article, verdict: Verdict) -> None:
    finding = _context(article).finding(_span("c. 1969"), "No.", evidence=(verdict,))
    assert finding.evidence is not None
    assert "agree" in str(finding.evidence.conclusion) or "contradict" in str(finding.evidence.conclusion)


def test_place_in_words_with_a_date_or_words(article: Article) -> None:
    (paragraph,) = [paragraph for paragraph in article.prose.paragraphs if paragraph.dates]
    (date,) = paragraph.dates
    items = (("the sentence", paragraph.span(*date.span), date), ("the award", _span("won"), "an award"))
    finding = _context(article).finding(_span("won"), "No.", evidence=items)
    assert finding.evidence is not None
    assert [(one.place, one.text, one.edtf, one.earliest, one.latest) for one in finding.evidence.statements] == [
        ("the sentence", "c. 1969", "1969~", "1969-01-01", "1969-12-31"),
        ("the award", "an award", None, None, None),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 May 1970", ("birth_date", "12 May 1970", "1970-05-12")),
        ("after 1998", ("death_date", "after 1998", "1998/..")),
        ("c. 1969", ("here", "c. 1969", "1969~")),
        ("Clay", ("here", "2001", "2001")),
        ("potter", ("here", "potter", None)),
    ],
)
def test_what_is_not_handed_over_is_looked_up(article: Article, words: str, expected: tuple[Any, ...]) -> None:
    finding = _context(article).finding(_span(words), "No.", related=[(_span("Ann Lee"), "the name")])
    assert finding.evidence is not None
    first, second = finding.evidence.statements
    assert (first.place, first.text, first.edtf) == expected
    assert (second.place, second.text) == ("the name", "Ann Lee")
