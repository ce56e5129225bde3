import pytest

_KEYS = ["lit", "unlit"]


@pytest.mark.parametrize(
    ("lit", "unlit"),
    [
        ("1901", "1890"),
        ("5 May 1950", "4 May 1950"),
        ("May 1950", "April 1950"),
        ("1950", "c. 1900"),  # far beyond what "c." may mean
        ("after 1950", "before 1940"),
        ("1914–1918", "1912"),
        ("1901; 1905", "1880; 1890"),
        ("AD 14", "63 BC"),
        ("{{start date|1950|5|5}}", "{{end date|1949|1|1}}"),
    ],
)
def test_what_lies_before_an_earlier_field_is_wrong(judge, lit, unlit):
    (breach,) = judge("wc:order", _KEYS, lit=lit, unlit=unlit)
    assert breach.path[0] == "unlit"
    assert [path[0] for path in breach.related] == ["lit"]
    assert judge("wc:order", ["unlit", "lit"], lit=lit, unlit=unlit) == []


@pytest.mark.parametrize(
    ("lit", "unlit"),
    [
        ("1901", "1901"),
        ("1901", "1950"),
        ("1901", "3 May 1901"),
        ("3 May 1901", "1901"),
        ("c. 1901", "1900"),  # as written a contradiction, but "c." has its play
        ("1901?", "1890"),  # not even its writer is sure
        ("fl. 1390", "1380"),
        ("1914–1918", "1916"),
        ("1901; 1880", "1890"),  # of several the first
        ("1901", "1880; 1905"),  # of several the last
        ("1901; never", "1890"),  # what could not be read may be the first
        ("1901", "early in her reign"),
        ("1901", ""),
        ("", "1890"),
        ("{{foo}} 1901", "1890"),
        ("12 kg", "1890"),
        ("901", "899"),  # a number of three figures is no year
        ("25 December", "1890"),
        ("20th century", "1900"),
    ],
)
def test_what_may_be_in_order_is(judge, lit, unlit):
    assert judge("wc:order", _KEYS, lit=lit, unlit=unlit) == []


def test_both_sides_are_named(judge):
    (breach,) = judge("wc:order", _KEYS, lit="1961", unlit="1916")
    assert breach.message == "«unlit» 1916 is before «lit» 1961 (digits transposed)"


def test_of_more_keys_each_is_held_against_the_nearest_that_contradicts(judge):
    keys = ["one", "two", "three", "four"]
    found = judge("wc:order", keys, one="1900", two="1950", three="1940", four="1890")
    assert [(breach.path, breach.related) for breach in found] == [(("three",), (("two",),)), (("four",), (("three",),))]


def test_a_missing_key_does_not_part_the_others(judge):
    assert len(judge("wc:order", ["one", "two", "three"], one="1900", three="1890")) == 1


def test_several_orders_stand_beside_each_other(judge):
    found = judge("wc:order", [["one", "two"], ["three", "two"]], one="1900", two="1890", three="1880")
    assert [breach.related for breach in found] == [(("one",),)]


def test_the_value_of_a_list_that_is_wrong_is_pointed_at(judge):
    (breach,) = judge("wc:order", ["lit", "term_start"], lit="1950", term_start1="1901", term_start2="1910")
    assert breach.path == ("term_start", "items", 1)


def test_a_long_list_is_judged_as_fast_as_it_is_read(judge):
    some = [{"kind": "number", "value": 1900, "text": "1900"}] * 20_000
    from wikicheck.schema.vocabulary import KEYWORDS

    instance = {"a": {"kind": "list", "items": some}, "b": {"kind": "list", "items": some}}
    assert list(KEYWORDS["wc:order"].check(["a", "b"], instance)) == []


@pytest.mark.parametrize(
    "text",
    [
        *("1950", "May 1950", "1950–51", "c. 1900", "early 1990s", "3 May 1950", "before 1950", "after 1950", "1914–1918", "1999–present"),
        *("1340 or 1345", "63 BC", "19th century", "spring 1950", "14/25 December 1800", "c. 1970–1971", "mid-1980s", "2004; 2006"),
        *("1731/32", "{{start date|1950|5|5}}"),
    ],
)
def test_a_date_keeps_all_its_bounds(text):
    from wikicheck.article.reading import read_article
    from wikicheck.schema.fields import gather_members, to_instance
    from wikicheck.schema.vocabulary.reading import read_date_value

    article = read_article(f"{{{{Infobox person\n| birth_date = {text}\n}}}}\n", form="wikitext", language="en")
    (field,) = article.infoboxes[0].fields
    (value,) = to_instance(gather_members(article, article.infoboxes[0]), article.source).values()
    (date,), read = field.dates, read_date_value(value)
    assert (read.low, read.high, read.soft_low, read.soft_high) == (date.low, date.high, date.soft_low, date.soft_high)
    assert read.kind is date.kind
    assert [(part.low, part.high) for part in read.parts] == [(part.low, part.high) for part in date.parts]
