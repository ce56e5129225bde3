"""`--show-evidence`: what was read where, as which interval, and why the rule concluded."""

import json

AS_OF = ("--as-of", "2026-11-24")
READ = ["5:24 lead: “2 May 1878” = 1878-05-02", "3:16 birth_date: “2 May 1871” = 1871-05-02"]
BECAUSE = "they contradict each other however they are read"


def test_full_shows_it_on_demand(articles, call):
    done = call("validate", *AS_OF, "wrong.wiki", "--show-evidence")
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert [line for line in lines if line.startswith("= read: ")] == [f"= read: {line}" for line in READ]
    assert f"= because: {BECAUSE}" in lines
    assert "= read:" not in call("validate", *AS_OF, "wrong.wiki").stdout


def test_concise_shows_it_below_the_line(articles, call):
    done = call("validate", *AS_OF, "wrong.wiki", "--show-evidence", "--output-format", "concise")
    assert done.stdout.splitlines()[1:] == [*(f"    read: {line}" for line in READ), f"    because: {BECAUSE}"]


def test_json_has_it_always(articles, call):
    done = call("validate", *AS_OF, "--output-format", "jsonl")
    found = {finding["rule"]: finding["evidence"] for finding in map(json.loads, done.stdout.splitlines())}
    evidence = found["birth-mismatch-lead"]
    assert (evidence["verdict"], evidence["conclusion"]) == ("definite", BECAUSE)
    assert evidence["statements"][0] == {
        "place": "lead",
        "text": "2 May 1878",
        "line": 5,
        "column": 24,
        "end_line": 5,
        "end_column": 34,
        "edtf": "1878-05-02",
        "earliest": "1878-05-02",
        "latest": "1878-05-02",
    }
    # what is no date is quoted
    assert found["empty-parens"]["statements"][0]["text"] == "()"
    assert "edtf" not in found["empty-parens"]["statements"][0]
