import pytest

from wikicheck.schema.vocabulary import KEYWORDS, Circumstances, judged_under


def _messages(keyword, limit, value):
    return [breach.message for breach in KEYWORDS[keyword].check(limit, value)]


@pytest.mark.parametrize("value", ["Oslo", "Oslo, Norway", "3 May 1990", "12 km"])
def test_what_has_no_link_is_wrong(seen, value):
    assert _messages("wc:link", True, seen(x=value)["x"]) == [f"“{value}” in «» should be a link"]


@pytest.mark.parametrize("value", ["[[Oslo]]", "[[Oslo]], Norway", "{{foo}}", "{{nowrap|Oslo}}", "https://a.example", "[[A]]<br>[[B]]"])
def test_what_has_a_link_or_may_get_one_is_right(seen, value):
    assert _messages("wc:link", True, seen(x=value)["x"]) == []


def test_every_value_of_a_list_needs_its_link(seen):
    (breach,) = KEYWORDS["wc:link"].check(True, seen(x="{{hlist|[[Oslo]]|Lund}}")["x"])
    assert breach.path == ("items", 1)


def test_an_article_that_shows_no_links_lacks_none(seen):
    with judged_under(Circumstances(has_links=False)):
        assert _messages("wc:link", True, seen(x="Oslo")["x"]) == []


def test_false_asks_for_nothing(seen):
    assert _messages("wc:link", False, seen(x="Oslo")["x"]) == []


@pytest.mark.parametrize("limit", ["m", ["km", "metres"], "[mi_i]"])
def test_a_quantity_in_another_unit_is_wrong(seen, limit):
    (message,) = _messages("wc:unit", limit, seen(x="400 ft")["x"])
    assert message.startswith("“400 ft” in «» is given in ft, not in ")


@pytest.mark.parametrize(
    ("value", "limit"),
    [
        ("400 ft", "[ft_i]"),
        ("400 ft", "feet"),
        ("400 feet", ["m", "ft"]),
        ("400 ft (120 m)", "m"),
        ("{{convert|100|mi|km}}", "km"),
        ("400", "m"),
        ("high", "m"),
        ("{{foo}} 400 ft", "m"),
        ("5 ft 10 in", "m"),
        ("120 square miles", "sq mi"),
    ],
)
def test_a_quantity_in_the_unit_is_right(seen, value, limit):
    assert KEYWORDS["wc:unit"].is_usable(limit)
    assert _messages("wc:unit", limit, seen(x=value)["x"]) == []


def test_every_value_of_a_list_needs_the_unit(seen):
    (breach,) = KEYWORDS["wc:unit"].check("km", seen(x="{{ubl|3 km|400 ft}}")["x"])
    assert breach.path == ("items", 1)
