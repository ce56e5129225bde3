"""The table of shipped schemas in the documentation."""

import importlib.util
import json
import re

import pytest


@pytest.fixture(scope="module")
def generator(repository):
    spec = importlib.util.spec_from_file_location("generate_schema_docs", repository / "tools/generate_schema_docs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def rows(generator):
    page = generator.outputs()[generator.TARGET]
    return {match[1]: match[0] for match in re.finditer(r"^\| \[`(\w+)`\].*$", page, re.MULTILINE)}


def test_every_schema_of_infoboxes_is_in_it(repository, rows):
    names = {path.name.removesuffix(".schema.json") for path in (repository / "schemas/infobox").glob("*.schema.json")}
    assert rows.keys() == names


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("film", "a sum of money: `budget`, `gross`"),
        ("mountain", "a length from −11,000 to 9,000 m: `elevation`"),
        ("river", "a length from 0 to 8,000 km: `length`"),
        ("country", "a number from 0 to 1: `hdi`"),
        ("settlement", "| settlement, region |"),
        ("species", "such as LC, NT, VU, EN, CR, EW, EX or DD: `status`"),
        ("ship", "in order of time: `ship_launched`, `ship_commissioned`, `ship_decommissioned`"),
        ("person", "a place: `birth_place`"),
    ],
)
def test_it_says_what_is_asked(rows, name, words):
    assert words in rows[name]


def test_what_a_schema_builds_on_requires_and_leaves_unsaid(generator):
    schema = {
        "$ref": "urn:wikicheck:schema:infobox:person",
        "required": ["name"],
        "properties": {"rank": {"maxProperties": 9}, "pages": {"allOf": [{"then": {"properties": {"value": {"minimum": 1}}}}]}},
        "wc:order": ["rank", "pages"],
    }
    assert list(generator._iter_demands(schema)) == [
        "all that `person` asks",
        "there is `name`",
        "a number of 1 or more: `pages`",
        "by rules of their own: 1 more",
        "in order of time: `rank`, `pages`",
    ]


def test_every_shared_definition_is_told(repository, generator):
    page = generator.outputs()[generator.TARGET]
    definitions = json.loads((repository / "schemas/values.schema.json").read_text("utf-8"))["$defs"]
    assert [name for name in definitions if f"| `{name}` |" not in page] == []
