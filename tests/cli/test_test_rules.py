"""`test-rules`: the examples of rule files, run as a test runner does."""

import pytest

RULE = """
from wikicheck.article import Article
from wikicheck.rulekit import Bad, Edit, Fix, Applicability, Good, Group, Rule, Severity, Span


def check(article, ctx):
    at = article.source.text.find("!")
    if at >= 0:
        fix = Fix(Applicability.SAFE, "say it calmly", (Edit(Span(at, at + 1), "."),))
        yield ctx.finding(Span(at, at + 1), "An article does not shout.", fix=fix)


RULE = Rule(
    name="no-shouting",
    group=Group.STYLE,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="An exclamation mark.",
    why="It is no tone for an encyclopedia.",
    good=(Good("She was a potter."),{good}),
    bad=(Bad("She was a potter⟦!⟧", fixed="She was a potter."),{bad}),
)
"""


def write(folder, name="no_shouting.py", good="", bad="", text=RULE):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("{good}", good).replace("{bad}", bad), encoding="utf-8")


def test_rule_that_does_as_it_says(tmp_path, call):
    write(tmp_path)
    done = call("test-rules", "no_shouting.py")
    assert (done.returncode, done.stdout) == (0, "no_shouting.py no-shouting ..\n1 rule, 2 examples: 2 passed\n")
    assert call("test-rules", "-q", "no_shouting.py").stdout == "1 rule, 2 examples: 2 passed\n"


@pytest.mark.parametrize(
    ("example", "said"),
    [
        ({"good": 'Good("Stop!")'}, "good 2: expected nothing, reported 1:5 '!'; it said: An article does not shout."),
        ({"bad": 'Bad("She ⟦was⟧.")'}, "bad 2: expected 1:5 'was', reported nothing"),
        ({"bad": 'Bad("She was.")'}, "bad 2: it marks no place with ⟦ ⟧ that must be reported"),
        ({"bad": 'Bad("Stop!⟧")'}, "bad 2: its mark ⟧ has no ⟦ before it"),
        ({"bad": 'Bad("Stop⟦!")'}, "bad 2: its mark ⟦ has no ⟧ behind it"),
        ({"good": 'Good("Stop.", as_of="soon")'}, "good 2: 'soon' is not written as YYYY-MM-DD"),
        ({"bad": 'Bad("Stop⟦!⟧", message="quiet")'}, "bad 2: expected a message with “quiet”; it said: An article does not shout."),
        ({"bad": 'Bad("Stop⟦!⟧", severity=Severity.ERROR)'}, "bad 2: expected severity error, reported info"),
        ({"bad": 'Bad("Stop⟦!⟧", fixed="Stop")'}, "bad 2: expected after the fix 'Stop', but it is 'Stop.'"),
    ],
)
def test_example_that_fails_is_explained(tmp_path, call, example, said):
    write(tmp_path, **example)
    done = call("test-rules", "no_shouting.py")
    assert done.returncode == 1
    assert f"FAILED no-shouting, {said}\n" in done.stdout
    assert done.stdout.endswith("1 rule, 3 examples: 2 passed, 1 failed\n")


def test_folder_is_searched_for_rules(tmp_path, call):
    write(tmp_path, "house/rules/no_shouting.py")
    write(tmp_path, "house/rules/words.py", text="WORDS = 1\n")
    write(tmp_path, "house/.hidden/broken.py", text="RULE = 1\n")
    done = call("test-rules", "house")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "1 rule, 2 examples: 2 passed")


def test_rule_of_a_package_finds_its_package(tmp_path, call):
    write(tmp_path, "some_house/__init__.py", text="")
    write(tmp_path, "some_house/words.py", text="MARK = '!'\n")
    write(tmp_path, "some_house/no_shouting.py", text=RULE.replace('find("!")', "find(MARK)") + "\nfrom some_house.words import MARK\n")
    done = call("test-rules", "some_house/no_shouting.py")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "1 rule, 2 examples: 2 passed")


def test_rule_that_fails_is_said_of_its_example(tmp_path, call):
    write(tmp_path, text=RULE.replace("article.source.text.find", "article.no_such"))
    done = call("test-rules", "no_shouting.py")
    assert done.returncode == 1
    assert "the rule no-shouting of the plug-in no_shouting.py failed: AttributeError" in done.stdout


@pytest.mark.parametrize(
    ("yields", "said"),
    [
        ("1", "it gives 1, which is no Finding"),
        ("*ctx.finding(Span(0, 1), 'No.')", "it gives 'no-shouting', which is no Finding"),
        ("ctx.finding(Span(0, 1), None)", "the message of its finding is no text (None)"),
        ("ctx.finding(Span(0, 1), 'No.', severity='bad')", "the severity of its finding is no Severity ('bad')"),
        ("ctx.finding(Span(-1, 1), 'No.')", "-1 to 1 is no place in a text of 17"),
        ("ctx.finding(Span(0, 1), 'No.', related=[(Span(2, 99), 'far')])", "2 to 99 is no place in a text of 17"),
        (
            "ctx.finding(Span(0, 1), 'No.', fix=Fix(Applicability.SAFE, 'x', (Edit(Span(2, 1), ''),)))",
            "2 to 1 is no place in a text of 17",
        ),
        ("exec('raise SystemExit(3)')", "SystemExit: 3"),
    ],
)
def test_what_is_no_finding_is_said_of_the_rule(tmp_path, call, yields, said):
    text = RULE.replace('ctx.finding(Span(at, at + 1), "An article does not shout.", fix=fix)', f"from ({yields},)")
    assert text != RULE
    write(tmp_path, text=text)
    done = call("test-rules", "no_shouting.py")
    assert done.returncode == 1
    assert f"FAILED no-shouting, bad 1: the rule no-shouting of the plug-in no_shouting.py failed: {said}\n" in done.stdout


def test_file_without_names_of_packages_is_called_by_its_path(tmp_path, call):
    write(tmp_path, text=RULE.replace("article.source.text.find", "article.no_such"))
    done = call("test-rules", "no_shouting.py")
    assert "rule_file_" not in done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import no_such_module_here\n", "it cannot be imported: ModuleNotFoundError: No module named 'no_such_module_here'"),
        ("RULE = 3\n", "it has no proper rule: 3 is no Rule"),
        ("def\n", "it cannot be imported: SyntaxError"),
        ("X = 1\n", "it has no RULE"),
        (RULE.replace('"no-shouting"', '"No Shouting"'), "it has no proper rule: its name is not written like some-rule (No Shouting)"),
        (RULE.replace("Group.STYLE", '"style"'), "it has no proper rule: its group is no Group (no-shouting)"),
        (RULE.replace("on=Article", "on=str"), "it has no proper rule: its `on` is no part of an article (no-shouting)"),
        (RULE.replace('"An exclamation mark."', "None"), "it has no proper rule: its what and why are no texts (no-shouting)"),
        (RULE.replace("good=(", "good=('',"), "it has no proper rule: its good examples are no tuple of Good with a text (no-shouting)"),
        (
            RULE.replace('"She was a potter⟦!⟧"', "5"),
            "it has no proper rule: its bad examples are no tuple of Bad with a text (no-shouting)",
        ),
        (RULE.replace("check=check", "check=1"), "it has no proper rule: its check cannot be called (no-shouting)"),
    ],
)
def test_broken_file_is_one_line_and_2_and_the_others_are_tested(tmp_path, call, text, said):
    write(tmp_path, "broken.py", text=text)
    write(tmp_path)
    done = call("test-rules", "broken.py", "no_shouting.py")
    assert done.returncode == 2
    assert done.stdout.endswith("1 rule, 2 examples: 2 passed\n")
    assert done.stderr.startswith(f"error: broken.py: {said}")
    assert done.stderr.count("\n") == 1


def test_no_rule_is_2(tmp_path, call):
    (tmp_path / "empty").mkdir()
    assert call("test-rules", "empty").returncode == 2
    done = call("test-rules", "missing.py")
    assert (done.returncode, done.stderr) == (2, "error: missing.py: no such file or folder\n")


def test_rule_of_the_documentation_does_as_it_says(tmp_path, call, repository):
    page = (repository / "docs/plugins.md").read_text(encoding="utf-8")
    write(tmp_path, "house_style/no_shouting.py", text=page.partition("```python\n")[2].partition("```")[0])
    done = call("test-rules", "house_style/no_shouting.py")
    shown = page.partition("    $ wikicheck test-rules house_style/no_shouting.py\n")[2].partition("\n\n")[0]
    assert done.stdout.splitlines() == [line.removeprefix("    ") for line in shown.splitlines()]
