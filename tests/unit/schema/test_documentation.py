"""The examples of docs/infobox-schemas.md: a schema, an infobox, and what is said of it."""

import json
import re

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import Schema, check_infobox
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.vocabulary import DESCRIBING, KEYWORDS

_EXAMPLE = re.compile(r"```json\n([^`]+)```\n\n```wikitext\n([^`]+)```\n\n```text\n([^`]+)\n```")


@pytest.fixture(scope="module")
def page(repository) -> str:
    return (repository / "docs" / "infobox-schemas.md").read_text("utf-8")


@pytest.fixture(scope="module")
def vocabulary(page) -> str:
    """The section on the vocabulary."""
    return page.partition("\n## The vocabulary\n")[2].partition("\n## ")[0]


def test_every_keyword_is_told(vocabulary):
    headings = "\n".join(line for line in vocabulary.splitlines() if line.startswith("### "))
    assert {name for name in [*KEYWORDS, *DESCRIBING] if f"`{name}`" not in headings} == set()


def test_every_format_is_told(page):
    assert {name for name in FORMATS if f"| `{name}` |" not in page} == set()


def test_every_keyword_that_judges_has_an_example(vocabulary):
    used = "".join(schema for schema, _, _ in _EXAMPLE.findall(vocabulary))
    assert {name for name in KEYWORDS if f'"{name}"' not in used} == set()


def test_the_examples_are_true(vocabulary):
    examples = _EXAMPLE.findall(vocabulary)
    assert len(examples) > len(KEYWORDS)
    for schema, text, said in examples:
        article = read_article(text, form="wikitext", language="en")
        violations = list(check_infobox(article, article.infoboxes[0], Schema("example", json.loads(schema))))
        assert [violation.message for violation in violations] == said.splitlines()
