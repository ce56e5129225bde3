"""Writes every generated file of the repository, or says which ones are stale.

    python tools/generate.py           write what differs
    python tools/generate.py --check   write nothing; name each stale file and exit with 1

A generator is a module of this folder with a function `outputs() -> dict[Path, str]`: the path of each file it
makes, relative to the repository's root, and the exact content. A generator that makes all files of a kind may say
so in `OWNS`, a tuple of glob patterns: what matches and was not made is left over from earlier, and goes.
To add a generator, name it in `GENERATORS`.
"""

import argparse
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent

# In order: a later generator may read what an earlier one wrote.
GENERATORS = (
    "generate_site_tables",
    "generate_date_names",
    "generate_units",
    "generate_names",
    "generate_field_index",
    "generate_schemas",
    "generate_schema_index",
    "generate_schema_docs",
    "generate_rule_index",
    "generate_rule_docs",
    "generate_architecture",
)


def read_generated(path: Path) -> bytes | None:
    """Return what a file holds now, or None if it is missing. Line ends count."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def iter_stale(generator: ModuleType, root: Path) -> Iterable[tuple[Path, bytes | None]]:
    """Yield each file that differs from what the generator makes, with what it should hold; None is: it should not be there."""
    outputs: dict[Path, str] = generator.outputs()
    for path, content in outputs.items():
        wanted = content.encode("utf-8")
        if read_generated(root / path) != wanted:
            yield path, wanted
    for pattern in getattr(generator, "OWNS", ()):
        for found in sorted(root.glob(pattern)):
            if (path := found.relative_to(root)) not in outputs:
                yield path, None


def write_generated(path: Path, content: bytes | None) -> None:
    """Give a file its content; remove it if there is none."""
    if content is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def generate(generators: Iterable[str], root: Path, *, write: bool) -> list[Path]:
    """Run the generators and return the files that were stale; with `write` they are mended."""
    stale: list[Path] = []
    for name in generators:
        for path, content in list(iter_stale(import_module(name), root)):
            stale.append(path)
            if write:
                write_generated(root / path, content)
    return stale


def main() -> int:
    """Mend or name stale files; return 1 if they were only to be named and there are any."""
    parser = argparse.ArgumentParser(description="Write the generated files of the repository.")
    parser.add_argument("--check", action="store_true", help="write nothing, name each stale file, exit with 1")
    check: bool = parser.parse_args().check
    try:
        stale = generate(GENERATORS, ROOT, write=not check)
    except ImportError as error:  # a generator's own tool is not installed
        print(error, file=sys.stderr)
        return 1
    for path in stale:
        print(f"{path.as_posix()} is stale: run `make generate`" if check else f"{path.as_posix()} is up to date again")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
