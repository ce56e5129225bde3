"""Every article of fixtures/, parsed and judged, against what tests/golden/ says.

`pytest tests/golden --update-golden` writes the golden files anew; read the difference as an editor would.
"""

import difflib
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import wikicheck
from wikicheck.article import Article
from wikicheck.engine import check
from wikicheck.rulekit import Finding, Group, parse_day
from wikicheck.rules import entries
from wikicheck.text import Severity

AS_OF = "2026-11-24"
GOLDEN = Path(__file__).parent
FIXTURES = GOLDEN.parent.parent / "fixtures"
PATHS = sorted(path for path in FIXTURES.glob("*/*") if path.suffix in {".txt", ".wiki"})
NAMES = [path.relative_to(FIXTURES).with_suffix("").as_posix() for path in PATHS]
CLEAN = [path for path in PATHS if path.name.startswith("clean-")]

# Wikitext does not say what its page is called; the plain form does. The name of the file does, but for these.
TITLES = {
    "broken-gothic-alphabet": "Gothic alphabet",
    "clean-battle-of-bannockburn": "Battle of Bannockburn",
    "clean-european-robin": "European robin",
    "clean-kaethe-paulus": "Käthe Paulus",
    "clean-list-of-crewed-apollo-flights": "List of crewed Apollo flights",
    "clean-mercer-disambiguation": "Mercer",
    "clean-redirect-annie-cannon": "Annie Cannon",
}
# Only pages of a mebibyte and more have them, which are no articles to keep here; their own examples make such pages.
WITHOUT_FIXTURE = {"page-too-large", "unreadable-markup"}

_WIDTH = 140


def parse(path: Path) -> Article:
    title = TITLES.get(path.stem) or path.stem.partition("-")[2].replace("-", " ").title()
    return wikicheck.parse(path.read_bytes(), title=title if path.suffix == ".wiki" else None)


def format_json(value: Any, indent: int = 0) -> str:
    """Return JSON that a person can read line by line: what holds nothing nested stands on one line if it fits."""
    pad = " " * (indent + 1)
    if isinstance(value, dict | list) and value:
        line = json.dumps(value, ensure_ascii=False)
        parts = value.values() if isinstance(value, dict) else value
        if any(isinstance(part, dict | list) and part for part in parts) or len(pad) + len(line) > _WIDTH:
            if isinstance(value, dict):
                rows = [f"{pad}{json.dumps(key)}: {format_json(part, indent + 1)}" for key, part in value.items()]
                return "{\n" + ",\n".join(rows) + f"\n{pad[:-1]}}}"
            rows = [f"{pad}{format_json(part, indent + 1)}" for part in value]
            return "[\n" + ",\n".join(rows) + f"\n{pad[:-1]}]"
        return line
    return json.dumps(value, ensure_ascii=False)


def format_findings(findings: list[Finding], article: Article) -> str:
    """Return one line of JSON for each finding: what a report says of it, and the text it points at."""
    lines = []
    for finding in findings:
        place = f"{finding.line}:{finding.column}-{finding.end_line}:{finding.end_column}"
        data: dict[str, Any] = {"finding": f"{finding.rule} {place} {finding.severity} {finding.message}"}
        data["at"] = article.source.slice(finding.span)
        if finding.related:
            data["related"] = [
                f"{other.line}:{other.column}-{other.end_line}:{other.end_column} {other.message}" for other in finding.related
            ]
        if finding.fix is not None:
            data["fix"] = f"{finding.fix.applicability}: {finding.fix.message}"
            data["edits"] = [[article.source.slice(edit.span), edit.content] for edit in finding.fix.edits]
        if finding.note is not None:
            data["note"] = finding.note
        lines.append(json.dumps(data, ensure_ascii=False) + "\n")
    return "".join(lines)


def compare(path: Path, text: str, *, update: bool) -> None:
    """Hold a text against a golden file, or write it there."""
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return
    if not path.is_file():
        pytest.fail(f"{path} is missing; --update-golden writes it")
    golden = path.read_bytes().decode("utf-8")
    if golden != text:
        lines = difflib.unified_diff(golden.splitlines(), text.splitlines(), str(path), "now", n=2, lineterm="")
        pytest.fail("\n".join([*lines][:120]), pytrace=False)


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_article(path: Path, update_golden: bool) -> None:
    data = parse(path).to_dict(as_of=parse_day(AS_OF))
    compare(GOLDEN / path.parent.name / f"{path.stem}.article.json", format_json(data) + "\n", update=update_golden)


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_findings(path: Path, update_golden: bool) -> None:
    article = parse(path)
    text = format_findings(check(article, as_of=AS_OF), article)
    compare(GOLDEN / path.parent.name / f"{path.stem}.findings.jsonl", text, update=update_golden)


@pytest.mark.parametrize("path", CLEAN, ids=[path.stem for path in CLEAN])
@pytest.mark.parametrize("as_of", ["2026-11-24", "2060-02-29"])
def test_clean_articles_stay_clean(path: Path, as_of: str) -> None:
    assert [(finding.rule, finding.line, finding.message) for finding in check(parse(path), as_of=as_of)] == []
    # the title that a file's name makes is no reason for a finding either
    assert check(wikicheck.parse(path.read_bytes(), title=path.stem), as_of=as_of) == []


def test_every_rule_fires_in_a_broken_article() -> None:
    fired = {finding.rule for path in PATHS if path not in CLEAN for finding in check(parse(path), as_of=AS_OF)}
    of_several = {name for name, entry in entries().items() if entry.group in {Group.EDIT, Group.CROSS_ARTICLE}}
    assert set(entries()) - fired - of_several == WITHOUT_FIXTURE


def test_broken_articles_are_broken() -> None:
    for path in PATHS:
        if path not in CLEAN:
            assert path.name.startswith("broken-")
            assert any(finding.severity is not Severity.INFO for finding in check(parse(path), as_of=AS_OF)), path.name


def test_golden_files_and_fixtures_go_together() -> None:
    golden = {path.relative_to(GOLDEN).as_posix() for form in ("plain", "wikitext") for path in (GOLDEN / form).iterdir()}
    assert golden == {f"{name}.{kind}" for name in NAMES for kind in ("article.json", "findings.jsonl")}
    assert set(TITLES) <= {path.stem for path in PATHS}


def test_golden_articles_fit_their_schema(repository: Path) -> None:
    validator = Draft202012Validator(json.loads((repository / "schemas" / "article.schema.json").read_text(encoding="utf-8")))
    for path in sorted(GOLDEN.glob("*/*.article.json")):
        errors = [
            f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))
        ]
        assert errors == [], path.name


def test_fixtures_keep_their_bytes() -> None:
    contents = {path.name: path.read_bytes() for path in PATHS}
    with_cr = {name for name, content in contents.items() if b"\r\n" in content}
    assert with_cr == {"broken-ana-maria-tavdishvili.txt", "clean-askvika.wiki", "clean-ellersiel.txt"}
    assert all(contents[name].count(b"\n") == contents[name].count(b"\r\n") for name in with_cr)
    assert {name for name, content in contents.items() if content.startswith(b"\xef\xbb\xbf")} == {"clean-ingeborg-solheim.txt"}
    assert {name for name, content in contents.items() if "\ufffd" in content.decode("utf-8", "replace")} == {"broken-pike-and-harrow.txt"}
    astral = {name for name, content in contents.items() if max(map(ord, content.decode("utf-8", "replace"))) > 0xFFFF}
    assert astral == {"broken-gothic-alphabet.wiki"}
