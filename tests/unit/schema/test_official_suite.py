"""The official JSON-Schema-Test-Suite, from the sources of jsonschema: whatever we say in our own words, the verdict is the library's.

The suite is no part of this repository. WIKICHECK_JSON_SCHEMA_SUITE names a source distribution of jsonschema, or a folder with its
`json/`; without it the distribution is downloaded once, into the cache of pytest.
"""

import json
import os
import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import SPECIFICATIONS
from referencing import Registry
from referencing.jsonschema import DRAFT202012, specification_with

from wikicheck.schema.branches import explain
from wikicheck.schema.documents import Schema
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.library import iter_failures
from wikicheck.schema.precheck import QuickLook
from wikicheck.schema.verdict import compile_fast
from wikicheck.schema.vocabulary import DIALECTS
from wikicheck.schema.way import find_way, name_place
from wikicheck.schema.wording import Failure, word_infobox, word_value
from wikicheck.text import SchemaError

# The required cases of draft 2020-12. `vocabulary` is about dialects of others, which wikicheck refuses.
_FILES = (
    "additionalProperties allOf anchor anyOf boolean_schema const contains content default defs dependentRequired dependentSchemas"
    " dynamicRef enum exclusiveMaximum exclusiveMinimum format if-then-else infinite-loop-detection items maxContains maxItems maxLength"
    " maxProperties maximum minContains minItems minLength minProperties minimum multipleOf not oneOf pattern patternProperties"
    " prefixItems properties propertyNames ref refRemote required type unevaluatedItems unevaluatedProperties uniqueItems"
).split()


@pytest.fixture(scope="module")
def suite(request: pytest.FixtureRequest) -> Path:
    """The folder of the suite: `tests/` and `remotes/`."""
    named = os.environ.get("WIKICHECK_JSON_SCHEMA_SUITE")
    if named and Path(named).is_dir():
        return Path(named, "json")
    if request.config.pluginmanager.hasplugin("cacheprovider"):
        folder = Path(request.config.cache.mkdir("json-schema-suite"))
    else:
        folder = request.getfixturevalue("tmp_path_factory").mktemp("json-schema-suite")
    source = Path(named) if named else folder / f"jsonschema-{version('jsonschema')}.tar.gz"
    unpacked = folder / source.name.removesuffix(".tar.gz") / "json"
    if not unpacked.is_dir():
        if not source.is_file():
            _download(folder)
        with tarfile.open(source) as archive:
            archive.extractall(folder, filter="data")
    return unpacked


def _download(folder: Path) -> None:
    wanted = f"jsonschema=={version('jsonschema')}"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", "jsonschema", "--dest", str(folder), wanted]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["pip gave no reason"])[-1]
        pytest.skip(f"the sources of {wanted}, which have the suite, cannot be had: {reason}; WIKICHECK_JSON_SCHEMA_SUITE names them")


@pytest.fixture(scope="module")
def documents(suite: Path) -> dict[str, dict]:
    """What the schemas of the suite refer to, by URI."""
    found = {uri: resource.contents for uri in SPECIFICATIONS if isinstance((resource := SPECIFICATIONS[uri]).contents, dict)}
    remotes = suite / "remotes"
    for path in sorted(remotes.rglob("*.json")):
        document = json.loads(path.read_text("utf-8"))
        if isinstance(document, dict):
            found[f"http://localhost:1234/{path.relative_to(remotes).as_posix()}"] = document
    return found


@pytest.fixture(scope="module")
def registry(documents: dict[str, dict]) -> Registry:
    """The same, for the library."""
    resources = []
    for uri, document in documents.items():
        specification = specification_with(document.get("$schema", DIALECTS[0]), default=DRAFT202012)
        resources.append((uri, specification.create_resource(document)))
    return Registry().with_resources(resources)


@pytest.mark.parametrize("name", _FILES)
def test_our_verdict_is_the_librarys(name: str, suite: Path, documents: dict[str, dict], registry: Registry) -> None:
    cases = 0
    different = []
    for group in json.loads((suite / "tests" / "draft2020-12" / f"{name}.json").read_text("utf-8")):
        root = group["schema"] if isinstance(group["schema"], dict) else {"allOf": [group["schema"]]}
        library = Draft202012Validator(root, registry=registry)
        schema = Schema(f"{name}: {group['description']}", root, documents=documents)
        checks = [QuickLook(schema, FORMATS), *([fast] if (fast := compile_fast(schema)) else [])]
        for case in group["tests"]:
            cases += 1
            is_valid = library.is_valid(case["data"])
            if (not iter_failures(schema, case["data"])) != is_valid or (not is_valid and any(check(case["data"]) for check in checks)):
                different.append((group["description"], case["description"], is_valid))
    assert not different
    assert cases


def test_every_required_case_is_held(suite: Path) -> None:
    assert {path.stem for path in (suite / "tests" / "draft2020-12").glob("*.json")} == {*_FILES, "vocabulary"}


@pytest.mark.parametrize("name", _FILES)
def test_every_failure_can_be_said(name: str, suite: Path, documents: dict[str, dict]) -> None:
    for group in json.loads((suite / "tests" / "draft2020-12" / f"{name}.json").read_text("utf-8")):
        root = group["schema"] if isinstance(group["schema"], dict) else {"allOf": [group["schema"]]}
        whole = Schema("suite.schema.json", {"properties": {"field": root}, "$defs": root.get("$defs", {})}, documents=documents)
        for case in group["tests"]:
            for schema, instance in ((Schema(name, root, documents=documents), case["data"]), (whole, {"field": case["data"]})):
                for failure in _failures(schema, instance):
                    explained = explain(failure)
                    way = find_way(schema, explained.schema_path)
                    sentence = word_value(explained, way, instance, "field") if explained.path else word_infobox(explained, "“Infobox x”")
                    assert sentence
                    assert explained.message not in sentence
                    assert ".json#" in name_place(schema, way, explained.keyword)


def _failures(schema: Schema, instance: object) -> list[Failure]:
    try:
        return iter_failures(schema, instance)
    except SchemaError:  # moved to another place, a reference leads nowhere
        return []
