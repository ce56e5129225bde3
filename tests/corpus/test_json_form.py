"""Real articles as JSON: each is as the schema says, comes back, and gives the same findings."""

import csv
import json

import pytest
from jsonschema import Draft202012Validator

from wikicheck.article import Article
from wikicheck.article.json.model import ARTICLE
from wikicheck.article.reading import read_article
from wikicheck.engine import check_article, select_rules, unavailable_rules
from wikicheck.schema import check_infoboxes
from wikicheck.values import day_number

_AS_OF = day_number(2026, 11, 24)
_ENGLISH = {"en", "simple"}


@pytest.fixture(scope="module")
def manifest(corpus_root):
    with (corpus_root / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        (corpus_root / "articles" / row["file"], row["title"], row["lang"])
        for row in rows
        if (corpus_root / "articles" / row["file"]).is_file()
    ]


def _read(row):
    path, title, language = row
    return read_article(path.read_bytes(), title=title or None, language=language or None)


def test_every_article_is_as_described_and_comes_back(manifest):
    for row in [row for row in manifest if row[0].stat().st_size < 100_000]:
        article = _read(row)
        data = article.to_dict()
        ARTICLE.check(data, (), strict=True)
        assert Article.from_dict(json.loads(json.dumps(data))).to_dict() == data, row[0].name


def test_articles_are_as_the_schema_says(manifest, repository):
    validator = Draft202012Validator(json.loads((repository / "schemas/article.schema.json").read_text("utf-8")))
    for row in [row for row in manifest if row[0].stat().st_size < 30_000][::6]:
        data = _read(row).to_dict(as_of=_AS_OF)
        assert [error.json_path for error in validator.iter_errors(data)] == [], row[0].name


def test_rules_that_can_work_on_json_say_the_same(manifest):
    chosen = select_rules()
    compared = 0
    for row in [row for row in manifest if row[2] in _ENGLISH and row[0].parent.name in {"strus", "wikipedia-client", "textextracts"}]:
        article = _read(row)
        back = Article.from_dict(article.to_dict())
        off = {*unavailable_rules(back, chosen), "range-reversed"}  # which also reads prose, where there is any
        rules = [entry for entry in chosen if entry.name not in off]
        # excerpts and fixes may lack what is not recorded, such as the sign between a field's name and its value
        found, again = (
            [finding._replace(excerpt="", fix=None, ordinal=1) for finding in check_article(side, as_of=_AS_OF, rules=rules)]
            for side in (article, back)
        )
        compared += len(found)
        assert again == found, row[0].name
    assert compared


def test_schemas_are_silent_on_what_editors_left_alone(manifest):
    english = [row for row in manifest if row[2] in _ENGLISH]
    violations = [(row[0].name, violation.message) for row in english for violation in check_infoboxes(_read(row))]
    assert len(violations) <= 0.01 * len(english), violations
