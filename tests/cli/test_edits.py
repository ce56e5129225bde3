"""`validate --base`: which versions are compared, and what is said of an edit."""

import json

import pytest

AS_OF = ("--as-of", "2026-11-24")
CONCISE = (*AS_OF, "--output-format", "concise")

OLD = "{{Infobox person|name=Ida Brandt|birth_date=2 May 1871}}\n'''Ida Brandt''' (born 2 May 1871) was a surveyor ().\n"
NEW = "<!-- more\nlines -->\n" + OLD.replace("(born 2 May 1871)", "(born 2 May 1878)")
EDIT_RULE = "edit-partial-date-change"


@pytest.fixture
def versions(tmp_path):
    for folder, text in (("old", OLD), ("new", NEW)):
        (tmp_path / folder / "deep").mkdir(parents=True)
        (tmp_path / folder / "Ida Brandt.wiki").write_text(text, encoding="utf-8")
        (tmp_path / folder / "deep" / "b.wiki").write_text(OLD, encoding="utf-8")
    return tmp_path


def rules(done):
    return [(line.split(":")[0], line.split(": ")[1].split(" ")[1]) for line in done.stdout.splitlines()]


def test_only_what_the_edit_brought_is_reported_and_counts(versions, call):
    done = call("validate", *CONCISE, "new/Ida Brandt.wiki", "--base", "old/Ida Brandt.wiki")
    assert rules(done) == [("new/Ida Brandt.wiki", EDIT_RULE)]
    assert done.returncode == 1
    assert "Found 1 new error in 1 of 1 file; 0 fixed by the edit, 1 unchanged" in done.stderr
    back = call("validate", *CONCISE, "old/Ida Brandt.wiki", "--base", "new/Ida Brandt.wiki")
    assert (rules(back), back.returncode) == ([], 0)
    assert "All checks passed: 1 file; 1 fixed by the edit, 1 unchanged" in back.stderr


def test_an_edit_of_nothing_brings_nothing(versions, call):
    done = call("validate", *CONCISE, "--fail-on", "info", "new", "--base", "new")
    assert (done.stdout, done.returncode) == ("", 0)


def test_folders_match_by_relative_name(versions, call):
    done = call("validate", *CONCISE, "new", "--base", "old")
    assert rules(done) == [("new/Ida Brandt.wiki", EDIT_RULE)]
    assert "0 fixed by the edit, 2 unchanged" in done.stderr
    from_within = call("validate", *CONCISE, "--base", "../old", cwd=versions / "new")
    assert rules(from_within) == [("Ida Brandt.wiki", EDIT_RULE)]


@pytest.mark.parametrize("path", ["new/Ida Brandt.wiki", "Ida Brandt.wiki"])
def test_a_named_file_matches_by_its_path_or_its_name(versions, call, path):
    (versions / "Ida Brandt.wiki").write_text(NEW, encoding="utf-8")
    assert rules(call("validate", *CONCISE, path, "--base", "old")) == [(path, EDIT_RULE)]
    (versions / "old" / "new").mkdir()
    (versions / "old" / "new" / "Ida Brandt.wiki").write_text(NEW, encoding="utf-8")
    expected = [] if path.startswith("new") else [(path, EDIT_RULE)]
    assert rules(call("validate", *CONCISE, path, "--base", "old")) == expected


def test_a_new_article_is_new_as_a_whole(versions, call):
    (versions / "old" / "Ida Brandt.wiki").unlink()
    done = call("validate", *CONCISE, "new", "--base", "old")
    assert rules(done) == [("new/Ida Brandt.wiki", "birth-mismatch-lead"), ("new/Ida Brandt.wiki", "empty-parens")]
    assert "note: 1 file not in old: all findings there are new" in done.stderr


def test_standard_input_may_be_either_version(versions, call):
    new = call("validate", *CONCISE, "-", "--base", "old/Ida Brandt.wiki", input=NEW)
    assert rules(new) == [("-", EDIT_RULE)]
    old = call("validate", *CONCISE, "new/Ida Brandt.wiki", "--base", "-", input=OLD)
    assert rules(old) == [("new/Ida Brandt.wiki", EDIT_RULE)]
    named = call("validate", *CONCISE, "-", "--stdin-filename", "new/Ida Brandt.wiki", "--base", "old", input=NEW)
    assert rules(named) == [("new/Ida Brandt.wiki", EDIT_RULE)]
    both = call("validate", "-", "--base", "-", input=NEW)
    assert (both.returncode, both.stderr) == (2, "error: standard input cannot be both the article and its --base\n")


def test_plain_form(versions, call):
    text = "= Ida Brandt =\n\nIda Brandt\n- Born: 2 May 1871\n\nIda Brandt (born 2 May 1871) was a surveyor.\n"
    (versions / "old.txt").write_text(text, encoding="utf-8")
    (versions / "new.txt").write_text(text.replace("Born: 2 May 1871", "Born: 2 May 1817"), encoding="utf-8")
    assert rules(call("validate", *CONCISE, "new.txt", "--base", "old.txt")) == [("new.txt", EDIT_RULE)]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("new", "--base", "nowhere"), "error: --base nowhere: no such file or folder\n"),
        (("new", "--base", "old/deep/b.wiki"), "error: --base is the text of one article, but there are several; name a folder\n"),
        (("new/missing.wiki", "--base", "old/deep/b.wiki"), "error: new/missing.wiki: no such file or folder\n"),
    ],
)
def test_wrong_use_is_one_line_and_2(versions, call, arguments, said):
    done = call("validate", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_parsed_articles_have_no_text_to_compare(versions, call):
    parsed = call("parse", "old/Ida Brandt.wiki").stdout
    (versions / "old.json").write_text(parsed, encoding="utf-8")
    done = call("validate", *AS_OF, "new/Ida Brandt.wiki", "--base", "old.json")
    assert done.returncode == 2
    assert "--base compares texts, and old.json was parsed before" in done.stderr
    done = call("validate", *AS_OF, "old.json", "--base", "old/Ida Brandt.wiki")
    assert done.returncode == 2
    assert "--base compares texts, and this article was parsed before" in done.stderr


def test_summary_of_the_json(versions, call, repository):
    from jsonschema import Draft202012Validator

    done = call("validate", *AS_OF, "--output-format", "json", "new", "--base", "old")
    data = json.loads(done.stdout)
    schema = json.loads((repository / "schemas/findings.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(data)
    assert data["summary"]["edit"] == {"new": 1, "fixed": 0, "unchanged": 2}
    assert "edit" not in json.loads(call("validate", *AS_OF, "--output-format", "json", "new").stdout)["summary"]
