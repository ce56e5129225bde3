"""What a rule looks at: days as people write them, findings with their places."""

import pytest

from wikicheck.article.reading import read_article
from wikicheck.rulekit import Context, Edit, Fix, Related, Severity, Span, format_day, parse_day
from wikicheck.rulekit.finding import Applicability
from wikicheck.values.calendar import day_number


@pytest.mark.parametrize("text", ["2026-11-24", "0001-01-01", "9999-12-31", "2024-02-29"])
def test_day_is_read_and_written_the_same(text):
    assert format_day(parse_day(text)) == text


def test_day_number_is_that_of_the_calendar():
    assert parse_day("1970-01-02") - parse_day("1970-01-01") == 1
    assert parse_day("2024-02-29") == day_number(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        *"2024-13-01 2023-02-29 20240101 2024-W01-1 2024-001 2024-1-1 24.11.2026 2024-01-01T00:00 0000-01-01 -001-01-01".split(),
        *("", " 2024-01-01", "2024 01 01", "２０２４-01-01"),
    ],
)
def test_anything_but_an_iso_date_is_refused(text):
    with pytest.raises(ValueError):
        parse_day(text)


@pytest.fixture
def ctx():
    return Context(
        read_article("Ida\r\nwas  a\nsurveyor."), parse_day("2026-11-24"), "some-rule", Severity.WARNING, doubts=frozenset({"birth"})
    )


def test_finding_has_its_place_and_the_rule_s_own_severity_and_doubts(ctx):
    finding = ctx.finding(Span(5, 14), "Wrong.")
    assert finding[:8] == ("some-rule", Severity.WARNING, "Wrong.", Span(5, 14), 2, 1, 3, 3)
    assert finding.excerpt == "was a su"
    assert (finding.related, finding.fix, finding.note, finding.doubts, finding.ordinal) == ((), None, None, {"birth"}, 1)


def test_finding_may_have_more(ctx):
    fix = Fix(Applicability.SAFE, "take it out", (Edit(Span(0, 3), ""),))
    finding = ctx.finding(
        Span(0, 3), "Wrong.", severity=Severity.INFO, related=[(Span(12, 20), "here")], fix=fix, note="Mind.", doubts=frozenset()
    )
    assert finding.severity is Severity.INFO
    assert finding.related == (Related("here", Span(12, 20), 3, 1, 3, 9),)
    assert (finding.fix, finding.note, finding.doubts) == (fix, "Mind.", frozenset())


def test_long_excerpt_is_cut(ctx):
    article = read_article("x" * 10_000)
    assert Context(article, 0, "some-rule", Severity.INFO).finding(Span(0, 10_000), "Long.").excerpt == "x" * 120


def test_fingerprint_stands_for_rule_excerpt_and_ordinal(ctx):
    finding = ctx.finding(Span(0, 3), "Wrong.")
    same = finding._replace(line=7, column=7, message="Other words.", severity=Severity.INFO)
    assert same.fingerprint == finding.fingerprint
    others = [finding._replace(rule="other"), finding._replace(excerpt="Ada"), finding._replace(ordinal=2)]
    assert len({finding.fingerprint, *(other.fingerprint for other in others)}) == 4


def test_lone_surrogate_has_a_fingerprint():
    article = read_article("\ud800 x")
    assert len(Context(article, 0, "some-rule", Severity.INFO).finding(Span(0, 3), "Half.").fingerprint) == 16


def test_as_of_date_as_people_write_it(ctx):
    assert (ctx.as_of_text, ctx.as_of_year) == ("2026-11-24", 2026)


def test_window_in_which_the_ages_of_a_flattened_text_were_frozen(ctx):
    as_of, past, future = ctx.as_of, parse_day("2020-05-01"), parse_day("2030-01-01")
    assert ctx.frozen_window(past) == (past, as_of)
    assert ctx.frozen_window(future) == (as_of, as_of)
    assert ctx.frozen_window(None) == (as_of, as_of)
