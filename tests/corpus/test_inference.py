"""Schemas inferred from one half of the real articles, held against the other half."""

import csv

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import check_infobox
from wikicheck.schema.files import read_schema
from wikicheck.schema.inference import Profiles, Wanted, write_schema


@pytest.fixture(scope="module")
def articles(corpus_root):
    """The English articles of the corpus that have an infobox, in the order of their names."""
    with (corpus_root / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names = sorted(row["file"] for row in rows if row["lang"] in {"en", "simple"} and not row["file"].startswith("nonarticle"))
    paths = [corpus_root / "articles" / name for name in names]
    found = [read_article(path.read_bytes(), file_name=path.name) for path in paths if path.is_file()]
    return [article for article in found if article.infoboxes]


# Fewer of a type would say nothing.
@pytest.mark.parametrize(("type_", "least"), [("person", 20), ("settlement", 3), ("building", 3), ("film", 2)])
@pytest.mark.parametrize("first", [0, 1])
def test_at_most_a_tenth_of_the_other_half_violates(type_, least, first, articles, tmp_path):
    of_type = [article for article in articles if any(type_ in {box.type, box.subtype} for box in article.iter_infoboxes())]
    halves = of_type[first::2], of_type[1 - first :: 2]
    assert min(map(len, halves)) >= least
    profiles = Profiles(Wanted(type_))
    for article in halves[0]:
        profiles.add(article)
    path = tmp_path / "inferred.json"
    path.write_text(_json(write_schema(next(iter(profiles.iter_sorts())), profiles.articles, 0.95, type_=type_, template=None)), "utf-8")
    schema = read_schema(str(path))
    wrong = {article.title: found for article in halves[1] if (found := _messages(article, schema, type_))}
    assert len(wrong) <= 0.1 * len(halves[1]), wrong


def _messages(article, schema, type_):
    boxes = [box for box in article.iter_infoboxes() if type_ in {box.type, box.subtype}]
    return [violation.message for box in boxes for violation in check_infobox(article, box, schema)]


def _json(data):
    import json

    return json.dumps(data)
