"""Keeps two parts of docs/architecture.md true: the rule that is shown there, and the list of every file."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/wikicheck"
TARGET = Path("docs/architecture.md")
EXAMPLE = PACKAGE / "rules/dates/invalid_calendar_date.py"
# Top floor first; floors on one line do not know each other.
FLOORS = ("cli", "sources", "report", "engine", "rules", "rulekit", "schema", "article", "syntax", "values", "text")


def outputs() -> dict[Path, str]:
    """Return the page with both parts as they should be."""
    page = (ROOT / TARGET).read_text(encoding="utf-8")
    page = _replace(page, "example", f"```python\n{EXAMPLE.read_text(encoding='utf-8').rstrip()}\n```")
    return {TARGET: _replace(page, "files", "\n".join(_iter_floors()))}


def _replace(page: str, name: str, content: str) -> str:
    """Put `content` between the marks of that name."""
    begin, end = f"<!-- {name}: made by tools/generate.py -->", f"<!-- end of {name} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if len(pattern.findall(page)) != 1:
        raise SystemExit(f"{TARGET} has no place for {name!r}")
    return pattern.sub(lambda _: f"{begin}\n\n{content}\n\n{end}", page)


def _iter_floors() -> Iterator[str]:
    """Yield the lines of the list: a heading a floor, a line a file, files of one folder together."""
    unknown = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()} - set(FLOORS)
    if unknown:
        raise SystemExit(f"no floor is called {', '.join(sorted(unknown))}: name it in tools/generate_architecture.py")
    for number, floor in enumerate(FLOORS):
        yield from ([] if number == 0 else [""])
        yield f"### {floor}/"
        yield ""
        for folder in sorted({path.parent for path in (PACKAGE / floor).rglob("*.py")}):
            yield f"* `{folder.relative_to(PACKAGE).as_posix()}/` – {_what(folder / '__init__.py')}"
            if folder.parent == PACKAGE / "rules":
                continue  # docs/rules/ has a page for each
            for path in sorted(folder.glob("*.py")):
                if path.name != "__init__.py":
                    yield f"  * `{path.name}` – {_what(path)}"


def _what(path: Path) -> str:
    """Return the first line of a file's docstring, its angle brackets as text."""
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    line = words.split("\n", 1)[0]
    # code may have them as they are
    return "".join(part if index % 2 else part.replace("<", "&lt;") for index, part in enumerate(re.split(r"(`[^`]*`)", line)))
