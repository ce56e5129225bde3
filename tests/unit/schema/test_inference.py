"""Schemas made from articles: what is asked, what is not, and in how much room."""

import json
import random
import tracemalloc

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import check_infobox
from wikicheck.schema.files import read_schema
from wikicheck.schema.inference import Profiles, Wanted, write_schema
from wikicheck.schema.inference.counter import BoundedCounter

VALUES = "urn:wikicheck:schema:values#/$defs/"


def _article(fields, template="Infobox weapon"):
    lines = "".join(f"| {name} = {value}\n" for name, value in fields.items())
    return read_article(f"{{{{{template}\n{lines}}}}}\n'''A''' is a thing.\n", form="wikitext", language="en")


def _infer(boxes, *, template="Infobox weapon", min_support=0.95, wanted=None):
    profiles = Profiles(wanted or Wanted())
    for fields in boxes:
        profiles.add(_article(fields, template))
    sort = next(iter(profiles.iter_sorts()))
    return write_schema(sort, profiles.articles, min_support, type_=None, template=None)


def _boxes(count, **fields):
    """Return that many boxes; a field is a value, or what makes it from the number of the box, None for none."""
    made = [{name: value(number) if callable(value) else value for name, value in fields.items()} for number in range(count)]
    return [{name: value for name, value in box.items() if value is not None} for box in made]


def test_head():
    schema = _infer(_boxes(20, name="A"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "Infobox weapon"
    assert "Infobox weapon" in schema["description"]
    assert schema["wc:types"] == ["weapon"]
    assert "20 infoboxes of 20 articles" in schema["$comment"]


def test_what_nearly_all_have_is_required():
    schema = _infer(_boxes(100, name="A", nick=lambda n: "B" if n < 97 else None, used_in=lambda n: "C" if n < 80 else None))
    assert schema["required"] == ["name", "nick"]
    assert schema["properties"]["nick"]["$comment"] == "In 97 of 100 infoboxes (97 %): 97 text."


def test_three_articles_prove_nothing():
    assert "required" not in _infer(_boxes(3, name="A", nick="B"))


@pytest.mark.parametrize(
    ("given", "boxes", "support", "required"),
    [(95, 100, 0.95, True), (94, 100, 0.95, False), (20, 20, 0.95, True), (19, 20, 0.95, False), (20, 20, 1, True), (19, 20, 1, False)],
)
def test_the_limit_of_support_is_part_of_it(given, boxes, support, required):
    schema = _infer(_boxes(boxes, nick=lambda n: "B" if n < given else None, name="A"), min_support=support)
    assert ("nick" in schema["required"]) is required


def test_the_schema_as_a_whole_has_the_support():
    # each is given in 97 of 100, never missing in the same box: to require both would be wrong of six
    schema = _infer(_boxes(100, nick=lambda n: "B" if n > 2 else None, used_in=lambda n: "C" if n < 97 else None))
    assert schema["required"] in (["nick"], ["used_in"])
    both = _infer(_boxes(100, nick=lambda n: "B" if n > 2 else None, used_in=lambda n: "C" if n < 97 else None), min_support=0.9)
    assert both["required"] == ["nick", "used_in"]


@pytest.mark.parametrize(
    ("name", "value", "definition"),
    [
        ("tested", lambda n: f"{{{{start date|{1900 + n % 90}|5|{n % 28 + 1}}}}}", "date"),
        ("service_run", lambda n: f"{1900 + n % 50}–{1960 + n % 50}", "years"),
        ("homepage_x", lambda n: f"https://example.org/{n}", "web-address"),
        ("barrel_x", lambda n: f"{n + 1} cm", "measure"),
        ("nick", lambda n: f"The great [[gun]] {'abcdefgh'[n % 8]}{'xyz'[n % 3]} of {n * 7}", "words"),
    ],
)
def test_kinds_become_the_shared_definitions(name, value, definition):
    assert _infer(_boxes(40, **{name: value}))["properties"][name]["$ref"] == VALUES + definition


def test_titles_and_descriptions_come_from_the_shipped_schema_of_the_type():
    schema = _infer(_boxes(20, birth_place="[[Oslo]]", ring_size="big"), template="Infobox person")
    assert schema["properties"]["birth_place"]["title"] == "Place of birth"
    assert schema["properties"]["birth_place"]["description"] == "Where the person was born."
    assert schema["properties"]["birth_place"]["$ref"] == VALUES + "place"
    assert schema["properties"]["ring_size"]["title"] == "Ring size"


def test_a_few_words_that_come_often_are_an_enumeration():
    schema = _infer(_boxes(60, rarity=lambda n: ["common", "rare", "epic"][n % 3]))
    assert schema["properties"]["rarity"]["properties"]["text"] == {"enum": ["common", "epic", "rare"]}


@pytest.mark.parametrize(
    "value",
    [
        lambda n: f"word{'abcdefghijklmnopqrstuvwxyz'[n % 26]}",  # too many
        lambda n: "common" if n else "unique",  # one is there once, so others may come
        "always the same",
    ],
)
def test_other_words_are_no_enumeration(value):
    assert "enum" not in str(_infer(_boxes(60, rarity=value))["properties"]["rarity"].get("properties", {}).get("text"))


def test_numbers_get_a_range_that_is_ten_times_as_wide():
    part = _infer(_boxes(60, damage=lambda n: n + 1))["properties"]["damage"]
    assert part["properties"]["value"] == {"minimum": 0, "maximum": 1000}
    part = _infer(_boxes(60, damage=lambda n: n - 30))["properties"]["damage"]
    assert part["properties"]["value"] == {"minimum": -500, "maximum": 500}


def test_single_and_several():
    boxes = _boxes(120, tested=lambda n: f"{n % 28 + 1} May 1950", user=lambda n: "[[A]]<br>[[B]]" if n % 9 == 0 else "[[A]]")
    schema = _infer(boxes)
    assert schema["properties"]["tested"]["properties"]["kind"] == {"not": {"const": "list"}}
    assert "properties" not in schema["properties"]["user"]


def test_what_is_always_a_link_has_to_be_one():
    schema = _infer(_boxes(60, origin=lambda n: f"[[Land {n}]]", nick=lambda n: f"[[Works {n}]]" if n % 7 else f"Works {n}"))
    assert schema["properties"]["origin"]["wc:link"] is True
    assert "wc:link" not in schema["properties"]["nick"]


def test_patterns_are_not_guessed():
    assert "pattern" not in str(_infer(_boxes(60, code=lambda n: f"AB-{n:03}")))


def test_rare_fields_are_counted_not_described():
    schema = _infer(_boxes(200, name="A", **{f"slip{n}": (lambda number, n=n: "x" if number == n else None) for n in range(150)}))
    assert list(schema["properties"]) == ["name"]
    assert "too rare to be described: 150" in schema["$comment"]


def test_the_articles_it_was_inferred_from_satisfy_it(tmp_path):
    draw = random.Random(5)  # noqa: S311 - articles, not secrets
    boxes = [
        {
            "name": f"Gun {n}",
            "tested": draw.choice([f"{1800 + n} ", "[[1899]]", "unknown", "12 May 1912", "Oslo"]) if draw.random() < 0.9 else "",
            "rarity": draw.choice(["common", "rare"]),
            "damage": draw.choice(["12", "7", "n/a", "1,000", "[[many]]"]),
        }
        for n in range(150)
    ]
    path = tmp_path / "inferred.json"
    path.write_text(json.dumps(_infer(boxes)), "utf-8")
    schema = read_schema(str(path))
    articles = [_article(box) for box in boxes]
    wrong = sum(any(check_infobox(article, article.infoboxes[0], schema)) for article in articles)
    assert wrong <= 0.05 * len(boxes)


def test_the_most_frequent_sort_counts_unless_one_is_wanted():
    boxes = [({"name": "A"}, "Infobox film")] * 3 + [({"name": "A"}, "Infobox person")] * 5 + [({"name": "B"}, "Infobox writer")] * 2
    for wanted, found in ((Wanted(), 7), (Wanted("film"), 3), (Wanted("writer"), 2), (Wanted(None, "infobox_Person"), 5)):
        profiles = Profiles(wanted)
        for fields, template in boxes:
            profiles.add(_article(fields, template))
        assert next(iter(profiles.iter_sorts())).count == found


def test_boxes_that_no_table_knows_are_told_apart_by_their_template():
    profiles = Profiles(Wanted())
    for template in ("Infobox zorb", "Infobox quux", "infobox Quux"):
        profiles.add(_article({"name": "A"}, template))
    assert [(sort.sort, sort.count) for sort in profiles.iter_sorts()] == [("infobox quux", 2), ("infobox zorb", 1)]


def test_room_is_bounded_whatever_the_names_and_values():
    """Every box brings names and words that no other has; after the first hundreds it costs no more room."""
    profiles = Profiles(Wanted())

    def add(numbers):
        for number in numbers:
            fields = {f"name{number}x{letter}": f"word {number}" for letter in "abcdefgh"}
            profiles.add(_article({"name": f"Gun {number}", **fields}, "Infobox gadget"))

    add(range(400))
    tracemalloc.start()
    try:
        add(range(400, 500))
        before = tracemalloc.get_traced_memory()[0]
        add(range(500, 700))
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 2_000_000
    assert "too rare" in write_schema(next(iter(profiles.iter_sorts())), 700, 0.95, type_=None, template=None)["$comment"]


def test_of_very_many_sorts_the_rare_ones_are_dropped():
    profiles = Profiles(Wanted())
    for number in range(120):
        profiles.add(_article({"name": "A"}, f"Infobox gadget {number}"))
        profiles.add(_article({"name": "A"}, "Infobox film"))
    sorts = list(profiles.iter_sorts())
    assert (sorts[0].sort, sorts[0].count) == ("film", 120)
    assert len(sorts) <= 48


def test_a_bounded_counter_knows_what_is_frequent():
    counter = BoundedCounter(10)
    for number in range(1_000):
        counter.add("often" if number % 3 else f"once {number}")
    name, count = next(counter.items())
    assert name == "often"
    assert 666 - counter.forgotten <= count <= 666
    assert len(counter) <= 10
    assert counter.dropped > 0
