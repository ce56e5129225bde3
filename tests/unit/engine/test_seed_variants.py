"""The article that the project began with: every finding of it, and what small edits change; see conftest for its two tellings."""

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner

import wikicheck
from wikicheck.cli import main
from wikicheck.rulekit import Finding
from wikicheck.text import apply_edits

AS_OF = "2026-11-24"
BORN = "- Born: c. 1970–1971 (age –)\n"
LEAD = "(; born c. 1970–1971)"
WITHOUT_GLOSS = "- 시를 품고 강을 넘다 (Japan 2012)\n"
DEAR_LEADER = "- Dear Leader: Poet, Spy, Escapee - A Look Inside North Korea (2014)\n"

Row = tuple[str, int, str]  # rule, line, severity


def replace(text: str, old: str, new: str) -> str:
    """Replace what must stand there exactly once."""
    assert text.count(old) == 1
    return text.replace(old, new)


def check(text: str) -> list[Finding]:
    return wikicheck.check(text, as_of=AS_OF)


def rows_of(findings: list[Finding]) -> list[Row]:
    return sorted((finding.rule, finding.line, finding.severity.value) for finding in findings)


def finding_of(findings: list[Finding], rule: str, line: int) -> Finding:
    return next(finding for finding in findings if (finding.rule, finding.line) == (rule, line))


def expect(
    telling: Any, text: str, *, gone: list[Row] | None = None, new: list[Row] | None = None, shift: Callable[[int], int] = int
) -> list[Finding]:
    """Check an edited text; `gone` are rows of the unedited one, `new` of the edited one, `shift` says where a line has moved."""
    findings = check(text)
    expected = [(rule, shift(line), severity) for rule, line, severity in telling.rows() if (rule, line, severity) not in (gone or [])]
    assert rows_of(findings) == sorted(expected + (new or []))
    return findings


# What is reported.


def test_exact_findings(telling: Any) -> None:
    assert rows_of(check(telling.text)) == sorted(telling.rows())


def test_places_and_messages(telling: Any) -> None:
    findings = check(telling.text)
    at = telling.lines
    blank = finding_of(findings, "age-blank", at["age"])
    assert (blank.column, blank.end_column) == (22, 29)
    assert "54–56 as of 2026-11-24" in blank.message
    assert "two age templates" in blank.message
    assert blank.related[0].column == 9

    excerpts = {
        ("empty-parens", at["lead"]): "(;",
        ("empty-parens", at["magazine"]): "()",
        ("name-variant", at["friend"]): "Hwang Young-Min",
        ("name-variant", at["spelling"]): "Jang Jin-Sung",
        ("name-variant", at["last woman"]): "Kim Jong-il",
        ("as-of-stale", at["threats"]): "as of 2013",
        ("works-undated", at["works"]): "Memoirs Crossing",
        ("title-without-gloss", at["without gloss"]): "시를 품고 강을 넘다",
    }
    assert {place: finding_of(findings, *place).excerpt for place in excerpts} == excerpts

    assert "the title" in finding_of(findings, "name-variant", at["spelling"]).message
    assert "“Young-min”" in finding_of(findings, "name-variant", at["friend"]).message
    assert len(finding_of(findings, "name-variant", at["friend"]).related) == 3
    assert "“Kim Jong Il”" in finding_of(findings, "name-variant", at["last woman"]).message
    undated = finding_of(findings, "works-undated", at["works"])
    assert "2 of 5" in undated.message
    assert [place.line for place in undated.related] == [at["last woman"]]
    stale = finding_of(findings, "as-of-stale", at["threats"])
    assert "13 years before 2026-11-24" in stale.message
    assert f"{telling.newest - 2013} before the newest date in the article ({telling.newest})" in stale.message


def test_fixes(telling: Any) -> None:
    edits = [edit for finding in check(telling.text) if finding.fix for edit in finding.fix.edits]
    fixed = telling.text
    fixed = replace(fixed, "(age –)", "(age c. 54–56)")
    fixed = replace(fixed, LEAD, "(born c. 1970–1971)")
    fixed = replace(fixed, " ()", "")
    fixed = replace(fixed, "Jin-Sung", "Jin-sung")
    fixed = replace(fixed, "Young-Min", "Young-min")
    assert apply_edits(telling.text, edits) == fixed


@pytest.mark.parametrize(("fail_on", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_exit_code(telling: Any, fail_on: str, status: int) -> None:
    arguments = ["validate", str(telling.path), "--as-of", AS_OF, "--fail-on", fail_on, "--output-format", "concise"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == status, result.output
    assert sum(" error " in line for line in result.stdout.splitlines()) == 0


@pytest.mark.parametrize(
    "innocent",
    [
        "Office 101",
        "Section 5",
        "Division 19",
        "Kim Kyong-min",
        "January 2005",
        "Dear Leader: Poet, Spy, Escapee - A Look Inside North Korea",
        "Japanese 2009, English 2010",
        "내 딸을 백원에 팝니다",
        "Spring Rests on the Gun Barrel of the Lord",
        "Baek Seok",
        "Cho Ki-chon",
        "Pak Se-yong",
        "1999",
        "2004",
        "See also",
    ],
)
def test_nothing_is_found_at(telling: Any, innocent: str) -> None:
    starts = [at for at in range(len(telling.text)) if telling.text.startswith(innocent, at)]
    assert starts
    for finding in check(telling.text):
        assert not any(finding.span.start < at + len(innocent) and at < finding.span.end for at in starts), finding.message


def test_variants_are_of_one_name_each(telling: Any) -> None:
    findings = [finding for finding in check(telling.text) if finding.rule == "name-variant"]
    names = [{finding.excerpt, *(place.message for place in finding.related)} for finding in findings]
    assert names == [{"Hwang Young-Min", "Young-min"}, {"Jang Jin-Sung", "Jang Jin-sung"}, {"Kim Jong-il", "Kim Jong Il"}]


# What small edits change.


def test_age_filled_in(telling: Any) -> None:
    expect(telling, replace(telling.text, "(age –)", "(age 54–56)"), gone=[("age-blank", 4, "warning")])


def test_age_within_the_window(telling: Any) -> None:
    expect(telling, replace(telling.text, "(age –)", "(age 53)"), gone=[("age-blank", 4, "warning")])


def test_age_out_of_the_window(telling: Any) -> None:
    text = replace(telling.text, "(age –)", f"(age {telling.blunt_age})")
    findings = expect(telling, text, gone=[("age-blank", 4, "warning")], new=[("age-mismatch", 4, "error")])
    least = {2024: 52, 2014: 42}[telling.newest]
    window = f"the time of writing (between {telling.newest}-01-01 and 2026-11-24)"
    message = f"States age {telling.blunt_age}, but c. 1970–1971 to {window} gives {least}–56."
    assert finding_of(findings, "age-mismatch", 4).message == message


def test_another_birth_in_the_infobox(telling: Any) -> None:
    text = replace(telling.text, BORN, BORN.replace("1970–1971", "1980–1981"))
    findings = expect(telling, text, new=[("birth-mismatch-lead", 8, "error")])
    mismatch = finding_of(findings, "birth-mismatch-lead", 8)
    assert "c. 1970–1971" in mismatch.message
    assert "c. 1980–1981" in mismatch.message
    assert [(place.line, place.column) for place in mismatch.related] == [(4, 9)]
    assert finding_of(findings, "age-blank", 4).fix is None


def test_an_overlapping_birth_in_the_infobox(telling: Any) -> None:
    expect(telling, replace(telling.text, BORN, BORN.replace("1970–1971", "1971–1972")))


def test_another_birth_in_the_lead(telling: Any) -> None:
    expect(telling, replace(telling.text, LEAD, "(; born c. 1907–1917)"), new=[("birth-mismatch-lead", 8, "error")])


def test_two_works_swapped(telling: Any) -> None:
    line = telling.lines["without gloss"]
    text = replace(telling.text, WITHOUT_GLOSS + DEAR_LEADER, DEAR_LEADER + WITHOUT_GLOSS)
    gone = [("title-without-gloss", line, "info")]
    findings = check(text)
    unsorted = next(finding for finding in findings if finding.rule == "works-unsorted")
    expect(telling, text, gone=gone, new=[("title-without-gloss", line + 1, "info"), ("works-unsorted", unsorted.line, "warning")])
    assert unsorted.line in {line, line + 1}
    assert "Dear Leader: Poet, Spy, Escapee - A Look Inside North Korea" in unsorted.message
    assert "시를 품고 강을 넘다" in unsorted.message
    assert "(2012)" in unsorted.message
    assert "(2014)" in unsorted.message


def test_a_work_from_the_future(telling: Any) -> None:
    line = telling.lines["dear leader"]
    text = replace(telling.text, DEAR_LEADER, DEAR_LEADER.replace("2014", "2041"))
    findings = expect(telling, text, new=[("works-prose-year-mismatch", line, "error"), ("date-in-future", line, "warning")])
    mismatch = finding_of(findings, "works-prose-year-mismatch", line)
    assert "2014" in mismatch.message
    assert "2041" in mismatch.message
    assert "transposed" in mismatch.message
    assert [place.line for place in mismatch.related] == [22]


def test_a_post_left_before_it_is_taken_is_missed(telling: Any) -> None:
    # "In January 2005, … hired. In 2001, he gave up that post": the other dates stay in order, and no rule compares joining with leaving
    expect(telling, replace(telling.text, "In 2010, he", "In 2001, he"))


def test_an_event_in_the_future(telling: Any) -> None:
    line = telling.lines["magazine"]
    findings = expect(telling, replace(telling.text, "In 2011, Jang", "In 2101, Jang"), new=[("date-in-future", line, "error")])
    assert "(2011?)" in finding_of(findings, "date-in-future", line).message


def test_an_event_a_century_early(telling: Any) -> None:
    right, wrong = telling.past
    line = telling.lines[telling.past_line]
    new = [("event-before-birth", line, "error"), ("timeline-outlier", line, "warning")]
    findings = expect(telling, replace(telling.text, right, wrong), new=new)
    assert f"was {right[3:7]} meant?" in finding_of(findings, "timeline-outlier", line).message
    before = finding_of(findings, "event-before-birth", line)
    assert before.excerpt == wrong[3:7]
    assert [(place.line, place.column) for place in before.related] == [(4, 9)]


def test_the_spelling_mended(telling: Any) -> None:
    expect(telling, replace(telling.text, "Jin-Sung", "Jin-sung"), gone=[("name-variant", telling.lines["spelling"], "warning")])


def test_works_behind_see_also(telling: Any) -> None:
    body, _, rest = telling.text.partition("==Works==\n")
    works, _, see_also = rest.partition("==See also==\n")
    text = f"{body}==See also==\n{see_also.rstrip()}\n\n==Works==\n{works.rstrip()}\n"
    first, moved = telling.lines["works"] - 1, 5  # "See also" takes five lines
    findings = expect(
        telling,
        text,
        new=[("appendix-order", first + moved, "warning")],
        shift=lambda line: line + moved if line >= first else line,
    )
    assert finding_of(findings, "appendix-order", first + moved).message == "“Works” should come before “See also”."


def test_a_work_listed_twice(telling: Any) -> None:
    line = telling.lines["without gloss"]
    text = replace(telling.text, WITHOUT_GLOSS, WITHOUT_GLOSS * 2)
    findings = expect(telling, text, new=[("works-duplicate", line + 1, "warning")])
    duplicate = finding_of(findings, "works-duplicate", line + 1)
    assert [place.line for place in duplicate.related] == [line]
    assert duplicate.fix is not None
    assert apply_edits(text, duplicate.fix.edits) == telling.text


@pytest.mark.parametrize(("year", "severity"), [("1969", "warning"), ("1961", "error")])
def test_a_death_before_the_birth(telling: Any, year: str, severity: str) -> None:
    text = replace(telling.text, BORN, f"{BORN}- Died: 3 May {year}\n")
    findings = expect(telling, text, new=[("birth-after-death", 5, severity)], shift=lambda line: line + (line > 4))
    assert finding_of(findings, "age-blank", 4).fix is None
    assert "as of" not in finding_of(findings, "age-blank", 4).message
    assert finding_of(findings, "birth-after-death", 5).note is not None


def test_edits_elsewhere_leave_fingerprints_alone(telling: Any) -> None:
    # what compares two versions of an article tells its findings apart by these
    moved = replace(telling.text, "= Jang Jin-sung =\n", "= Jang Jin-sung =\n\n\n")
    before, after = check(telling.text), check(moved)
    assert [finding.line + 2 for finding in before] == [finding.line for finding in after]
    assert [finding.fingerprint for finding in before] == [finding.fingerprint for finding in after]
