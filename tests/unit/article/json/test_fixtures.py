"""The data of every article that we wrote is as the schema says, and comes back from JSON."""

import json

import pytest
from jsonschema import Draft202012Validator

from wikicheck.article import Article
from wikicheck.article.json.model import ARTICLE
from wikicheck.article.reading import read_article
from wikicheck.values import day_number


@pytest.fixture(scope="module")
def validator(repository):
    return Draft202012Validator(json.loads((repository / "schemas/article.schema.json").read_text("utf-8")))


def test_every_article_is_as_the_schema_says(repository, validator):
    paths = [path for path in sorted((repository / "fixtures").rglob("*")) if path.suffix in {".wiki", ".txt"}]
    assert len(paths) >= 15
    for path in paths:
        data = read_article(path.read_bytes(), file_name=path.name).to_dict(as_of=day_number(2026, 11, 24))
        assert [error.json_path for error in validator.iter_errors(data)] == [], path.name
        ARTICLE.check(data, (), strict=True)


def test_every_article_comes_back(repository):
    for path in sorted((repository / "fixtures").rglob("*.*")):
        if path.suffix in {".wiki", ".txt"}:
            data = read_article(path.read_bytes(), file_name=path.name).to_dict()
            assert Article.from_dict(json.loads(json.dumps(data))).to_dict() == data, path.name
