"""Rules in files that nobody has installed, such as those somebody is writing."""

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wikicheck.rules.plugins import fault_of
from wikicheck.text import InputError, PluginError

if TYPE_CHECKING:
    from types import ModuleType

    from wikicheck.rulekit import Rule

# What a file is called that no package has.
_UNNAMED = "rule_file_"


def find_rule_files(paths: Iterable[str]) -> Iterator[str]:
    """Yield the Python files at some paths: files as they are named, and of folders all that say RULE, sorted.

    Raises InputError for a path that is not there.
    """
    for name in paths:
        path = Path(name)
        if path.is_dir():
            for file in sorted(path.rglob("*.py")):
                if not any(part.startswith(".") or part == "__pycache__" for part in file.relative_to(path).parts) and _may_have_rule(file):
                    yield str(file)
        elif path.is_file():
            yield name
        else:
            raise InputError(f"{name}: no such file or folder")


def _may_have_rule(file: Path) -> bool:
    try:
        text = file.read_bytes()
    except OSError:
        return True  # whoever reads it says what is wrong
    return any(line.startswith((b"RULE =", b"RULE=", b"RULE:", b"RULES =", b"RULES=", b"RULES:")) for line in text.splitlines())


def read_rules(path: str) -> "list[tuple[str, Rule[Any]]]":
    """Import a rule file and return its rules, each with the name of its module; the path where no package has it.

    A file of a package is imported as such, so that it finds what it imports from there. Raises PluginError, which names the file,
    for one that cannot be imported, or that has no proper RULE or RULES.
    """
    try:
        module = _import(Path(path).resolve())
    except (Exception, SystemExit) as error:
        raise PluginError(f"it cannot be imported: {type(error).__name__}: {error}", path=path) from error
    found = getattr(module, "RULE", getattr(module, "RULES", None))
    rules: list[Any] = list(found) if isinstance(found, list) or type(found) is tuple else [found]
    if found is None or not rules:
        raise PluginError("it has no RULE", path=path)
    for rule in rules:
        fault = fault_of(rule)
        if fault is not None:
            raise PluginError(f"it has no proper rule: {fault}", path=path)
    name = path if module.__name__.startswith(_UNNAMED) else module.__name__
    return [(name, rule) for rule in rules]


def _import(file: Path) -> "ModuleType":
    parts = [file.stem]
    folder = file.parent
    while (folder / "__init__.py").exists() and folder.name.isidentifier():
        parts.append(folder.name)
        folder = folder.parent
    name = ".".join(reversed(parts))
    if len(parts) > 1:
        sys.path.insert(0, str(folder))
        try:
            module = import_module(name)
        finally:
            sys.path.remove(str(folder))
        if module.__file__ is not None and Path(module.__file__).resolve() == file:
            return module
    spec = spec_from_file_location(f"{_UNNAMED}{abs(hash(file)):x}_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise ImportError("it is no Python file")
    module = module_from_spec(spec)
    sys.modules[module.__name__] = module
    spec.loader.exec_module(module)
    return module
