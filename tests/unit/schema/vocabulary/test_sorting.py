import pytest

from wikicheck.schema.vocabulary import KEYWORDS


def _list(*texts):
    return {"kind": "list", "marker": "br", "items": [_item(text) for text in texts]}


def _item(text):
    if text[:4].isdigit():
        qualifiers = {"qualifiers": ["approximate"]} if "~" in text else {}
        return {"kind": "date", "edtf": text, "precision": "day" if text.count("-") == 2 else "year", "text": text, **qualifiers}
    return {"kind": "text", "text": text}


def _check(limit, instance):
    return list(KEYWORDS["wc:sorted"].check(limit, instance))


def test_what_stands_behind_a_later_date_is_wrong():
    (breach,) = _check("ascending", _list("1990", "2001-05-03", "1985", "1986"))
    assert (breach.path, breach.related) == (("items", 2), (("items", 1),))
    assert breach.message == "in «», 1985 stands behind 2001-05-03 in a list that has the oldest first"


def test_the_direction_is_the_schemas():
    assert _check("descending", _list("2001", "1990", "1990", "1985")) == []
    (breach,) = _check("descending", _list("2001", "1985", "1990"))
    assert breach.message == "in «», 1990 stands behind 1985 in a list that has the newest first"


@pytest.mark.parametrize(
    "values",
    [
        ("1990", "1990"),
        ("1990", "1990-05-03", "1990"),
        ("1990", "someday", "1991"),
        ("1990~", "1989"),
        ("1990/1995", "1988/1999"),  # in the order of their ends
        ("1990/1995", "1992/1993"),  # in the order of their beginnings
        ("1990",),
        (),
        ("Oslo", "Lund"),
    ],
)
def test_what_may_be_in_order_is(values):
    assert _check("ascending", _list(*values)) == []


def test_what_has_no_date_is_passed_over():
    (breach,) = _check("ascending", _list("1990", "someday", "1985"))
    assert breach.related == (("items", 0),)


def test_years_in_one_value_have_an_order(seen):
    (breach,) = _check("ascending", seen(u="1990; 1985; 2000")["u"])
    assert breach.message == "in «», 1985 stands behind 1990 in a list that has the oldest first"
    assert breach.path == ()


def test_objects_are_sorted_by_a_member():
    works = [{"title": "A", "year": 1990}, {"title": "B"}, {"title": "C", "year": 1985}]
    (breach,) = _check({"direction": "ascending", "by": "year"}, works)
    assert (breach.path, breach.related) == ((2, "year"), ((0, "year"),))
    assert _check({"direction": "descending", "by": "year"}, works) == []


@pytest.mark.parametrize("instance", [None, 7, "1990", {}, {"kind": "list", "items": 7}, [None, [1990], {"year": {}}]])
def test_what_is_no_list_of_dates_has_no_order(instance):
    assert _check("ascending", instance) == []
