"""The formats for programs, letter by letter."""

import json

import pytest

from wikicheck.report.concise import ConciseReport
from wikicheck.report.formats import FORMATS, open_report
from wikicheck.report.github import GithubReport
from wikicheck.report.json_lines import JsonLinesReport
from wikicheck.report.json_object import JsonReport
from wikicheck.report.style import Style
from wikicheck.report.summary import Summary
from wikicheck.rulekit import Applicability, Severity

BIRTH = {
    "rule": "birth-mismatch-lead",
    "severity": "error",
    "message": "Born 2 May 1878 in the lead, but 1871-05-02 in the infobox.",
    "path": "articles/Ida_Brandt.wiki",
    "line": 5,
    "column": 24,
    "end_line": 5,
    "end_column": 34,
    "fingerprint": "270a3c9b419434c3",
    "related": [
        {
            "path": "articles/Ida_Brandt.wiki",
            "line": 3,
            "column": 16,
            "end_line": 3,
            "end_column": 44,
            "message": "the infobox: 1871-05-02",
        }
    ],
    "note": "2 dependent checks skipped",
}
BRACKETS = {
    "rule": "empty-parens",
    "severity": "warning",
    "message": "The brackets are empty.",
    "path": "articles/Ida_Brandt.wiki",
    "line": 8,
    "column": 14,
    "end_line": 8,
    "end_column": 16,
    "fix": {
        "applicability": "suggested",
        "message": "write “”",
        "edits": [{"start": {"line": 8, "column": 14}, "end": {"line": 8, "column": 16}, "content": ""}],
    },
    "fingerprint": "3dbaf835aceb23b6",
    "related": [],
}


def run(report, *articles):
    return "".join(report.add(checked) for checked in articles) + report.finish()


def test_concise(text, findings, make_checked):
    fix = findings[1].fix._replace(applicability=Applicability.SAFE)
    findings = [*findings, findings[1]._replace(fix=fix)]
    assert run(ConciseReport(Style()), make_checked(text, *findings), make_checked(text, path="b.wiki")) == (
        "articles/Ida_Brandt.wiki:5:24: error birth-mismatch-lead: Born 2 May 1878 in the lead, but 1871-05-02 in the infobox.\n"
        "articles/Ida_Brandt.wiki:8:14: warning empty-parens: The brackets are empty.\n"
        "articles/Ida_Brandt.wiki:8:14: warning empty-parens: The brackets are empty. [*]\n"
    )


def test_concise_stays_one_line_a_finding(make_finding, make_checked):
    finding = make_finding("a b", "b", "two\nlines\x1b[0m")
    assert (
        run(ConciseReport(Style()), make_checked("a b", finding, path="x\ny")) == r"x\ny:1:3: warning odd-words: two\nlines\x1b[0m" + "\n"
    )


def test_json_lines(text, findings, make_checked):
    printed = run(JsonLinesReport(), make_checked(text, *findings), make_checked(text))
    assert [json.loads(line) for line in printed.splitlines()] == [BIRTH, BRACKETS]
    assert printed.splitlines()[1].startswith('{"rule":"empty-parens","severity":"warning","message":"The brackets are empty.","path":')


def test_json_is_one_object(text, findings, make_checked):
    summary = Summary("2026-11-24")
    articles = [make_checked(text, *findings), make_checked(text, path="b.wiki")]
    for checked in articles:
        summary.add(checked)
    assert json.loads(run(JsonReport(summary, "1.2.3"), *articles)) == {
        "version": 1,
        "tool": {"name": "wikicheck", "version": "1.2.3"},
        "as_of": "2026-11-24",
        "files": 2,
        "findings": [BIRTH, BRACKETS],
        "summary": {
            "errors": 1,
            "warnings": 1,
            "infos": 0,
            "files_with_findings": 1,
            "fixable": 1,
            "rules": {"birth-mismatch-lead": 1, "empty-parens": 1},
        },
    }


def test_json_without_findings_is_an_object_too(text, make_checked):
    data = json.loads(run(JsonReport(Summary("2026-11-24"), "1.2.3")))
    assert data["findings"] == []
    assert data["files"] == 0


def test_json_keeps_letters_of_all_scripts(make_finding, make_checked):
    text = "𝒜 日本\n"
    printed = run(JsonLinesReport(), make_checked(text, make_finding(text, "日本", "“日本” is odd."), path="記事.wiki"))
    assert '"path":"記事.wiki"' in printed
    assert '"message":"“日本” is odd."' in printed
    data = json.loads(printed)
    assert (data["column"], data["end_column"]) == (3, 5)  # code points


def test_github_puts_errors_first(text, findings, make_finding, make_checked):
    info = make_finding(text, "Danish", "Worth a look.", rule="look", severity=Severity.INFO)
    assert run(GithubReport(), make_checked(text, info, findings[1], path="a.wiki"), make_checked(text, findings[0], path="b.wiki")) == (
        "::error file=b.wiki,line=5,endLine=5,col=24,endColumn=34,title=wikicheck (birth-mismatch-lead)"
        "::Born 2 May 1878 in the lead, but 1871-05-02 in the infobox.\n"
        "::warning file=a.wiki,line=8,endLine=8,col=14,endColumn=16,title=wikicheck (empty-parens)::The brackets are empty.\n"
        "::notice file=a.wiki,line=5,endLine=5,col=42,endColumn=48,title=wikicheck (look)::Worth a look.\n"
    )


def test_github_escapes_what_would_end_a_property_or_a_message(make_finding, make_checked):
    finding = make_finding("a\nb\nc", "a\nb", "100 % sure: yes, really")
    assert run(GithubReport(), make_checked("a\nb\nc", finding, path="Paris, Texas: 100%.wiki")) == (
        "::warning file=Paris%2C Texas%3A 100%25.wiki,line=1,endLine=2,title=wikicheck (odd-words)::100 %25 sure: yes, really\n"
    )


def test_github_lets_no_message_start_a_command(make_finding, make_checked):
    finding = make_finding("a", "a", "x\n::add-mask::y\r::error::z")
    printed = run(GithubReport(), make_checked("a", finding, path="p\n::stop-commands::q"))
    assert printed.count("\n") == 1
    assert "\r" not in printed


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("a.wiki", "articles/a.wiki"),
        ("./a.wiki", "articles/a.wiki"),
        ("../b.wiki", "b.wiki"),
        ("../../c.wiki", "../../c.wiki"),
        ("-", "articles/-"),
    ],
)
def test_github_names_files_from_the_root_of_the_workspace(path, named, tmp_path, monkeypatch, make_finding, make_checked):
    folder = tmp_path / "work" / "articles"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    printed = run(GithubReport(str(tmp_path / "work")), make_checked("a", make_finding("a", "a"), path=path))
    assert printed.startswith(f"::warning file={named},line=1")


def test_summary_in_words(text, findings, make_finding, make_checked):
    summary = Summary("2026-11-24")
    summary.add(make_checked(text))
    assert summary.format() == "All checks passed: 1 file (as of 2026-11-24)."
    assert summary.format(unread=1) == "Nothing found in 1 file; 1 file could not be checked (as of 2026-11-24)."
    assert summary.worst == 0
    for _ in range(1_200):
        summary.add(make_checked(text, *findings, findings[1]))
    assert summary.format() == "Found 1,200 errors, 2,400 warnings in 1,200 of 1,201 files (as of 2026-11-24)."
    assert summary.worst == Severity.ERROR.rank
    assert summary.statistics(Style()) == "2400  warning  empty-parens\n1200  error    birth-mismatch-lead\n"


def test_every_format_opens_by_its_name(text, findings, make_checked):
    for name in FORMATS:
        summary = Summary("2026-11-24")
        report = open_report(name, Style(), summary, root=None, read_version=lambda: "1.2.3")
        assert "empty-parens" in run(report, make_checked(text, *findings)), name
    with pytest.raises(ValueError, match="xml"):
        open_report("xml", Style(), Summary("2026-11-24"), root=None, read_version=lambda: "1.2.3")
