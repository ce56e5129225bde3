"""What `validate` prints, in each format and for each sort of input."""

import json

import pytest

AS_OF = ("--as-of", "2026-11-24")


@pytest.fixture(scope="module")
def validator(repository):
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads((repository / "schemas/findings.schema.json").read_text(encoding="utf-8")))


def places(done):
    return [(finding["path"], finding["line"], finding["rule"]) for finding in json.loads(done.stdout)["findings"]]


EXPECTED = [("doubtful.wiki", 5, "empty-parens"), ("notable.wiki", 10, "works-undated"), ("wrong.wiki", 5, "birth-mismatch-lead")]


def test_json(articles, call, validator):
    done = call("validate", *AS_OF, "--output-format", "json")
    assert places(done) == EXPECTED
    data = json.loads(done.stdout)
    validator.validate(data)
    assert list(data) == ["version", "tool", "as_of", "files", "findings", "summary"]
    assert (data["as_of"], data["files"]) == ("2026-11-24", 4)
    assert data["summary"]["rules"] == {"birth-mismatch-lead": 1, "empty-parens": 1, "works-undated": 1}
    wrong = data["findings"][2]
    assert (wrong["line"], wrong["column"], wrong["end_line"], wrong["end_column"]) == (5, 24, 5, 34)
    assert [(place["path"], place["line"]) for place in wrong["related"]] == [("wrong.wiki", 3)]


def test_json_without_a_finding_or_an_article(articles, call, validator):
    for path in ("clean.wiki", "missing.wiki"):
        data = json.loads(call("validate", *AS_OF, "--output-format", "json", path).stdout)
        validator.validate(data)
        assert data["findings"] == []


def test_json_lines(articles, call, validator):
    findings = [json.loads(line) for line in call("validate", *AS_OF, "--output-format", "jsonl").stdout.splitlines()]
    assert findings == json.loads(call("validate", *AS_OF, "--output-format", "json").stdout)["findings"]
    for finding in findings:
        validator.evolve(schema=validator.schema["$defs"]["Finding"] | {"$defs": validator.schema["$defs"]}).validate(finding)


def test_full_is_the_default(articles, call):
    done = call("validate", *AS_OF, "wrong.wiki")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("error[birth-mismatch-lead]: ")
    assert lines[1:6] == [
        " --> wrong.wiki:5:24",
        "  |",
        "4 | }}",
        "5 | '''Ida Brandt''' (born 2 May 1878) was a Danish surveyor.",
        "  |                        ^^^^^^^^^^",
    ]
    assert "3 | | birth_date = {{birth date|1871|5|2|df=y}}" in lines
    assert done.stdout == call("validate", *AS_OF, "--output-format", "full", "wrong.wiki").stdout


def test_concise(articles, call):
    lines = call("validate", *AS_OF, "--output-format", "concise").stdout.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        ["doubtful.wiki:5:58", "warning empty-parens"],
        ["notable.wiki:10:5", "info works-undated"],
        ["wrong.wiki:5:24", "error birth-mismatch-lead"],
    ]


def test_github_actions_gets_annotations_unless_told_otherwise(articles, call):
    for arguments, env in [((), {"GITHUB_ACTIONS": "true"}), (("--output-format", "github"), {})]:
        lines = call("validate", *AS_OF, *arguments, env=env).stdout.splitlines()
        assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
    done = call("validate", *AS_OF, "--output-format", "full", env={"GITHUB_ACTIONS": "true"})
    assert done.stdout.startswith("warning[empty-parens]")
    assert call("validate", *AS_OF, env={"GITHUB_ACTIONS": "false"}).stdout == done.stdout


def test_github_names_files_from_the_root_of_the_workspace(articles, call):
    (articles / "below").mkdir()
    env = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(articles)}
    done = call("validate", *AS_OF, "../wrong.wiki", cwd=articles / "below", env=env)
    assert done.stdout.startswith("::error file=wrong.wiki,line=5,")


@pytest.mark.parametrize("name", ["Paris, Texas: a story.wiki", "100% – “A” & 'B'.wiki", "-dash.wiki", "a b\tc.wiki"])
def test_titles_make_file_names_of_every_sort(name, tmp_path, wrong, call):
    try:
        (tmp_path / name).write_text(wrong, encoding="utf-8")
    except OSError as error:
        pytest.skip(f"this system has no such names: {error}")
    assert places(call("validate", *AS_OF, "--output-format", "json")) == [(name, 5, "birth-mismatch-lead")]
    assert call("validate", *AS_OF, "--output-format", "concise").stdout.startswith(name.replace("\t", r"\t") + ":5:24: ")
    escaped = name.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    assert f"::error file={escaped},line=5," in call("validate", *AS_OF, "--output-format", "github").stdout
    assert places(call("validate", *AS_OF, "--output-format", "json", "--", name)) == [(name, 5, "birth-mismatch-lead")]


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (("--select", "works-undated"), ["works-undated"]),
        (("--select", "works,text"), ["empty-parens", "works-undated"]),
        (("--select", "works", "--select", "empty-parens"), ["empty-parens", "works-undated"]),
        (("--select", "ALL", "--ignore", "works, empty-parens"), ["birth-mismatch-lead"]),
        (("--ignore", "birth-mismatch-lead", "--ignore", "text"), ["works-undated"]),
    ],
)
def test_rules_are_chosen_by_name_and_group(options, rules, articles, call):
    assert [rule for _, _, rule in places(call("validate", *AS_OF, "--output-format", "json", *options))] == rules


def test_statistics_come_last_and_count_each_rule(articles, call):
    (articles / "wrong2.wiki").write_text((articles / "wrong.wiki").read_text(encoding="utf-8"), encoding="utf-8")
    table = "2  error    birth-mismatch-lead\n1  warning  empty-parens\n1  info     works-undated\n"
    for output_format in ("full", "concise"):
        assert call("validate", *AS_OF, "--statistics", "--output-format", output_format).stdout.endswith("\n" + table)
    for output_format in ("json", "jsonl", "github"):  # their output stays what it is
        done = call("validate", *AS_OF, "--statistics", "--output-format", output_format)
        assert done.stderr.startswith(table)
        assert table not in done.stdout
    assert call("validate", *AS_OF, "--statistics", "clean.wiki").stdout == ""


def test_form_title_and_language_can_be_said(articles, call):
    arguments = ("validate", *AS_OF, "--output-format", "json")
    assert places(call(*arguments, "--lang", "da", "wrong.wiki")) == []  # read, not judged
    assert places(call(*arguments, "--form", "plain", "--title", "Ida Brandt", "wrong.wiki")) != EXPECTED[2:]


def test_day_decides_what_lies_in_the_future(tmp_path, call):
    (tmp_path / "a.wiki").write_text(
        "{{Infobox person\n| name = Ida\n| birth_date = 2 May 2030\n}}\n'''Ida''' is a surveyor.\n", encoding="utf-8"
    )
    arguments = ("validate", "--select", "date-in-future", "--output-format", "json")
    assert places(call(*arguments, "--as-of", "2026-11-24")) == [("a.wiki", 3, "date-in-future")]
    assert places(call(*arguments, "--as-of", "2031-01-01")) == []


@pytest.mark.parametrize("output_format", ["json", "jsonl"])
def test_parsed_articles_are_checked_under_the_names_they_had(output_format, articles, call):
    parsed = call("parse", *AS_OF, "--format", output_format).stdout
    (articles / "out").mkdir()
    (articles / "out" / "parsed.any").write_text(parsed, encoding="utf-8")
    for done in [
        call("validate", *AS_OF, "--output-format", "json", "out/parsed.any"),
        call("validate", *AS_OF, "--output-format", "json", "-", input=parsed),
    ]:
        assert [place for place in places(done) if place[2] == "works-undated"] == [EXPECTED[1]]
        (note,) = [line for line in done.stderr.splitlines() if line.startswith("note: ")]
        assert "birth-mismatch-lead" in note
        assert "works-undated" not in note
        assert json.loads(done.stdout)["files"] == 4


def test_parsed_article_alone(articles, call):
    (articles / "one.json").write_text(call("parse", *AS_OF, "notable.wiki").stdout, encoding="utf-8")
    done = call("validate", *AS_OF, "one.json")
    assert " --> notable.wiki:10:5\n" in done.stdout
    assert " | " not in done.stdout  # there is no text to show
    assert "Traceback" not in done.stderr


def test_quiet_drops_the_note_on_rules_left_out(articles, call):
    (articles / "one.json").write_text(call("parse", *AS_OF, "clean.wiki").stdout, encoding="utf-8")
    assert call("validate", *AS_OF, "-q", "one.json").stderr == ""


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "Ida"}',
        '{"cut off',
        '[{"a": 1}]',
        '{"a": 1}\n{"b": 2}',
        '{"schema": "wikicheck.article/1", "sections": 3}',
        '[{"a": ' * 10_000,
    ],
)
def test_json_that_is_no_parsed_article_is_one_line_an_article(text, tmp_path, call):
    (tmp_path / "data.json").write_text(text, encoding="utf-8")
    done = call("validate", *AS_OF, "data.json")
    assert done.returncode == 2
    errors = done.stderr.splitlines()
    assert errors
    assert all(line.startswith("error: data.json: ") for line in errors)


def test_json_in_a_folder_is_not_looked_for(articles, call):
    (articles / "data.json").write_text('{"name": "Ida"}', encoding="utf-8")
    assert places(call("validate", *AS_OF, "--output-format", "json")) == EXPECTED


def test_form_makes_text_of_anything(tmp_path, call):
    (tmp_path / "song.txt").write_text('{"Heroes"} is a song.\n', encoding="utf-8")
    assert call("validate", *AS_OF, "song.txt").returncode == 2
    assert call("validate", *AS_OF, "--form", "wikitext", "song.txt").returncode == 0


def test_positions_are_code_points_whatever_the_line_ends(tmp_path, wrong, call):
    for ending in ("\r\n", "\r"):
        text = wrong.replace("'''Ida Brandt'''", "\U0001f600 '''Ida'''").replace("\n", ending)
        (tmp_path / "a.wiki").write_bytes(b"\xef\xbb\xbf" + text.encode())
        assert call("validate", *AS_OF, "--output-format", "concise").stdout.startswith("a.wiki:5:19: error birth-mismatch-lead")


def test_empty_file_is_an_article_without_findings(tmp_path, call):
    (tmp_path / "a.wiki").write_bytes(b"")
    done = call("validate", *AS_OF)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "All checks passed: 1 file (as of 2026-11-24).\n")


def test_line_of_ten_megabytes_is_a_finding_in_a_few_columns(tmp_path, call):
    (tmp_path / "a.wiki").write_text("'''Ida''' " + "is a surveyor. " * 700_000, encoding="utf-8")
    done = call("validate", *AS_OF)
    assert "page-too-large" in done.stdout
    assert max(map(len, done.stdout.splitlines())) < 400
