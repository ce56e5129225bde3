"""Real articles as JSON: each is as the schema says, comes back, and gives the same findings."""

import csv
import json
from collections import Counter

import pytest
from jsonschema import Draft202012Validator

from wikicheck.article import Article, Paragraph, Table
from wikicheck.article.json.model import ARTICLE
from wikicheck.article.reading import read_article
from wikicheck.engine import check_article, hampered_rules, select_rules, unavailable_rules
from wikicheck.rules import entries, load_rule
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


def _said(article, rules, places):
    """Return the findings by what they say and where; places in running text are those of its paragraphs, which JSON knows."""

    def place(span):
        return next((tuple(part) for part in places if part.contains(span)), tuple(span))

    found = check_article(article, as_of=_AS_OF, rules=rules)
    return Counter(
        (
            finding.rule,
            finding.severity,
            finding.message,
            place(finding.span),
            tuple((other.message, place(other.span)) for other in finding.related),
            finding.note,
        )
        for finding in found
    )


def _places(article):
    """Return where the parts stand whose insides JSON does not place: paragraphs, and the cells of tables."""
    blocks = [block for section in article.sections for block in section.blocks]
    cells = [cell.span for block in blocks if isinstance(block, Table) for row in block.rows for cell in row if cell is not None]
    return [*(block.span for block in blocks if isinstance(block, Paragraph)), *cells]


def _compare(articles):
    """Return how many findings were compared, and those that only the text or only JSON has."""
    chosen = select_rules("ALL", preview=True)
    compared, differences = 0, []
    for name, article in articles:
        back = Article.from_dict(json.loads(json.dumps(article.to_dict())))
        off = {*unavailable_rules(back, chosen), *hampered_rules(back, chosen)}
        rules = [entry for entry in chosen if entry.name not in off]
        found, again = (_said(side, rules, _places(article)) for side in (article, back))
        compared += found.total()
        differences += [(name, *finding) for finding in ((found - again) | (again - found))]
    return compared, differences


def test_rules_that_do_not_read_the_text_say_the_same_on_json(manifest):
    compared, differences = _compare((row[0].name, _read(row)) for row in manifest if row[2] in _ENGLISH)
    assert differences == []
    assert compared > 50


def _examples():
    for name in entries():
        rule = load_rule(name)
        for example in (*rule.good, *rule.bad):
            text = example.text if isinstance(example.text, bytes) else example.text.replace("⟦", "").replace("⟧", "")
            yield name, read_article(text, title=example.title, language=example.language, form=example.form)


def test_they_do_so_on_the_examples_of_all_rules():
    compared, differences = _compare(_examples())
    assert differences == []
    assert compared > 200


def test_they_do_so_on_the_fixtures(repository):
    paths = [path for path in sorted((repository / "fixtures").rglob("*")) if path.suffix in {".wiki", ".txt"}]
    compared, differences = _compare((path.name, read_article(path.read_bytes(), file_name=path.name)) for path in paths)
    assert differences == []
    assert compared > 20


def test_schemas_are_silent_on_what_editors_left_alone(manifest):
    english = [row for row in manifest if row[2] in _ENGLISH]
    violations = [(row[0].name, violation.message) for row in english for violation in check_infoboxes(_read(row))]
    assert len(violations) <= 0.01 * len(english), violations
