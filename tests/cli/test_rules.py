"""The catalogue of rules at the command line."""

import json
import subprocess
import sys

import pytest

from wikicheck.rules import entries, load_rule

KEYS = ["name", "group", "severity", "default", "preview", "fixable", "what", "why", "examples", "also_known_as", "catalogue"]


def test_json_has_every_rule_with_all_that_is_known_of_it(call):
    done = call("rules", "--output-format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    rules = json.loads(done.stdout)
    assert [rule["name"] for rule in rules] == list(entries())
    for rule in rules:
        assert list(rule) == KEYS
        assert {example["kind"] for example in rule["examples"]} == {"bad", "good"}
        assert rule["severity"] in {"error", "warning", "info"}
        assert rule["what"]
        assert rule["why"]


def test_text_has_a_line_for_every_rule(call):
    lines = call("rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(entries())
    assert any(line.split()[1:3] == ["error", "life"] for line in lines)


def test_page_of_a_rule(call):
    done = call("rule", "birth-after-death")
    assert (done.returncode, done.stderr) == (0, "")
    rule = load_rule("birth-after-death")
    assert done.stdout.startswith(f"birth-after-death ({rule.severity}, group {rule.group}")
    for part in [rule.what, rule.why, "Reported\n", "Not reported\n", "⟦"]:
        assert part in done.stdout


def test_page_of_a_rule_as_json_is_its_entry_in_the_list(call):
    listed = {rule["name"]: rule for rule in json.loads(call("rules", "--output-format", "json").stdout)}
    for name in ("birth-after-death", "invalid-utf8"):
        assert json.loads(call("rule", name, "--output-format", "json").stdout) == listed[name]


@pytest.mark.parametrize("name", list(entries()))
def test_every_page_can_be_printed(name):
    from wikicheck.cli.rule_page import format_rule_page, rule_to_dict
    from wikicheck.report.style import Style

    rule = load_rule(name)
    page = format_rule_page(rule, Style())
    assert page.startswith(f"{name} (")
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
    assert "\x1b" not in page
    assert json.loads(json.dumps(rule_to_dict(rule))) == rule_to_dict(rule)


def test_unknown_rule_is_one_line(call):
    done = call("rule", "birth-after-deth")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: no rule is called 'birth-after-deth'; did you mean 'birth-after-death'?\n"


def test_catalogue_loads_neither_the_parser_nor_json_schema(tmp_path, environ):
    code = (
        "import sys\n"
        "sys.argv = ['wikicheck', *sys.argv[1:]]\n"
        "from wikicheck.cli import main\n"
        "try:\n    main()\n"
        "finally:\n    print(sorted({'mwparserfromhell', 'jsonschema'} & set(sys.modules)), file=sys.stderr)\n"
    )
    for arguments in [("rules",), ("rules", "--output-format", "json"), ("rule", "birth-after-death")]:
        command = [sys.executable, "-c", code, *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environ(), capture_output=True, encoding="utf-8", check=False, timeout=120)
        assert done.stderr == "[]\n"
