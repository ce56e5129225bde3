"""One finding where a schema states what a rule knows anyway."""

import pytest

from wikicheck.engine import check, parse
from wikicheck.engine.doubles import drop_restated
from wikicheck.rulekit import Finding, Related, Severity, Span
from wikicheck.schema import Schema, choosing


def _finding(rule, span, *related, line=1, end_line=1):
    places = tuple(Related("", Span(*other), other[0] // 100 + 1, 1, other[1] // 100 + 1, 1) for other in related)
    return Finding(rule, Severity.ERROR, "", Span(*span), span[0] // 100 + 1, 1, span[1] // 100 + 1, 1, "", places)


_SCHEMA = _finding("schema", (210, 220), (110, 120))


@pytest.mark.parametrize(
    "other",
    [
        _finding("birth-after-death", (210, 220), (110, 120)),
        _finding("birth-after-death", (110, 120), (210, 220)),  # the other way round
        _finding("birth-after-death", (213, 217), (112, 118)),  # a part of each value
        _finding("birth-after-death", (200, 230), (100, 130)),  # the whole fields
        _finding("birth-after-death", (500, 510), (110, 120), (210, 220)),
        _finding("birth-after-death", (210, 220), (500, 510), (110, 120)),
    ],
)
def test_what_names_the_same_places_is_enough(other):
    assert drop_restated([_SCHEMA, other]) == [other]
    assert drop_restated([other, _SCHEMA]) == [other]
    assert drop_restated([_SCHEMA], [other]) == []


@pytest.mark.parametrize(
    "other",
    [
        _finding("birth-after-death", (210, 220)),
        _finding("birth-after-death", (210, 220), (310, 320)),
        _finding("birth-after-death", (220, 230), (120, 130)),  # only beside
        _finding("birth-after-death", (100, 230), (310, 320)),  # one place around both
        _finding("schema", (210, 220), (110, 120)),
    ],
)
def test_what_names_other_places_is_another_matter(other):
    assert drop_restated([_SCHEMA, other]) == [_SCHEMA, other]


def test_of_more_than_two_places_all_have_to_be_named():
    total = _finding("schema", (310, 320), (110, 120), (210, 220))
    some = _finding("casualty-sum", (310, 320), (110, 120))
    every = _finding("casualty-sum", (110, 120), (310, 320), (210, 220))
    assert drop_restated([total, some]) == [total, some]
    assert drop_restated([total, every]) == [every]


def test_a_schema_finding_of_one_place_stays():
    lone, other = _finding("schema", (210, 220)), _finding("birth-after-death", (210, 220), (110, 120))
    assert drop_restated([lone, other]) == [lone, other]


def test_a_place_in_another_article_is_none_of_this():
    elsewhere = _finding("birth-after-death", (210, 220), (110, 120))
    elsewhere = elsewhere._replace(related=(elsewhere.related[0]._replace(path="other.txt"),))
    assert drop_restated([_SCHEMA, elsewhere]) == [_SCHEMA, elsewhere]


@pytest.fixture
def ordered(monkeypatch):
    """Persons are judged by a schema that has birth and death in order."""
    schema = Schema("lives.schema.json", {"wc:order": ["birth_date", "death_date"]})
    monkeypatch.setattr(choosing, "load_schema", lambda _name: schema)


_REVERSED = "{{Infobox person\n| name = Ann Lee\n| birth_date = 1961\n| death_date = 1916\n}}\n'''Ann Lee''' was a potter.\n"


def test_one_finding_results_where_rule_and_schema_say_the_same(ordered):
    article = parse(_REVERSED)
    assert [finding.rule for finding in check(article, as_of="2026-11-24")] == ["birth-after-death"]
    (finding,) = check(article, as_of="2026-11-24", select="schema", evidence=True)
    assert (finding.rule, finding.line, finding.message) == (
        "schema",
        4,
        "«death_date» 1916 is before «birth_date» 1961 (digits transposed)",
    )
    assert [(place.line, place.message) for place in finding.related] == [(3, "birth_date: 1961")]
    assert finding.note == "asked for by lives.schema.json#/wc:order"
    assert finding.evidence.conclusion == "lives.schema.json#/wc:order asks for it"
    assert [statement.edtf for statement in finding.evidence.statements] == ["1916", "1961"]


def test_a_life_in_order_is_told_by_neither(ordered):
    assert check(parse(_REVERSED.replace("1916", "1970")), as_of="2026-11-24") == []
