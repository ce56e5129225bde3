"""Rules of other packages: each fault is one line that names the plug-in."""

import sys

import pytest

from wikicheck.rules.plugins import PART_NAMES, iter_plugin_rules
from wikicheck.text import PluginError

MODULE = """
from wikicheck.article import Article
from wikicheck.rulekit import Group, Rule, Severity

def check(article, ctx):
    return ()

def rule(name):
    return Rule(name=name, group=Group.STYLE, severity=Severity.INFO, on=Article, check=check, what="", why="", good=(), bad=())

RULE = rule("house-one")
MANY = [rule("house-two"), rule("house-three")]
CLASH = rule("works-unsorted")
TWIN = rule("house-one")
NOTHING = []
WORDS = "words"
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    def install_package(name, *points, module=MODULE):
        file = f"{name.replace('-', '_')}_rules"
        (tmp_path / f"{file}.py").write_text(module, encoding="utf-8")
        info = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        lines = "".join(f"{at} = {file}{point}\n" for at, point in enumerate(points))
        (info / "entry_points.txt").write_text(f"[wikicheck.rules]\n{lines}", encoding="utf-8")
        monkeypatch.delitem(sys.modules, file, raising=False)
        return file

    monkeypatch.syspath_prepend(tmp_path)
    yield install_package
    for name in [name for name in sys.modules if name.startswith("house_")]:
        del sys.modules[name]


def names():
    return sorted(name for name, _ in iter_plugin_rules({"works-unsorted": None}))


def test_without_plugins_the_library_that_finds_them_is_not_asked(monkeypatch):
    monkeypatch.setattr("wikicheck.rules.plugins._points", lambda: pytest.fail("it was"))
    monkeypatch.setattr(sys, "path", [])
    assert names() == []


def test_module_rule_and_list(install):
    file = install("house-rules", "", ":MANY")
    assert names() == ["house-one", "house-three", "house-two"]
    ((_, (entry, rule)), *_) = iter_plugin_rules({})
    assert (entry.name, entry.module, entry.on) == ("house-one", file, "Article")
    assert rule.name == "house-one"


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (":CLASH", "calls a rule 'works-unsorted', but so does wikicheck itself"),
        (":MISSING", "cannot be loaded: AttributeError: "),
        (".nowhere", "cannot be loaded: ModuleNotFoundError: "),
        (":NOTHING", "names no rule: it has to be a Rule, a list of them, or a module with RULE or RULES"),
        (":check", "names no rule: it has to be a Rule"),
        (":WORDS", "names no rule"),
    ],
)
def test_fault_names_the_plugin(install, point, said):
    file = install("house-rules", point)
    with pytest.raises(PluginError) as caught:
        names()
    assert str(caught.value).startswith(f"the plug-in house-rules (0 = {file}{point}) {said}")
    assert "\n" not in str(caught.value)


def test_two_plugins_with_one_name(install):
    install("house-rules", "")
    install("house-words", ":TWIN")
    with pytest.raises(PluginError, match=r"house-words .* calls a rule 'house-one', but so does the plug-in house-rules \("):
        names()


def test_module_that_leaves_is_no_end_of_the_run(install):
    install("house-rules", "", module="raise SystemExit(0)\n")
    with pytest.raises(PluginError, match="cannot be loaded: SystemExit"):
        names()


def test_parts_are_those_that_the_engine_has():
    from wikicheck.engine.parts import PARTS

    assert {*PARTS, "ArticleEdit", "Diagnostic"} == PART_NAMES
