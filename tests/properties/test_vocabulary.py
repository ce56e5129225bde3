"""What is true of the keywords whatever the values are: doubt never makes a finding, and what is missing contradicts nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.schema.vocabulary import KEYWORDS, Circumstances, judged_under
from wikicheck.values.calendar import day_number

_KEYS = ["a", "b", "c", "d"]


def _dated(edtf, precision, approximate):
    qualifiers = {"qualifiers": ["approximate"]} if approximate else {}
    mark = "~" if approximate else ""
    return {"kind": "date", "edtf": edtf + mark, "precision": precision, "text": edtf + mark, **qualifiers}


_years = st.integers(1850, 2050)
_dates = st.one_of(
    st.builds(lambda year, mark: _dated(f"{year}", "year", mark), _years, st.booleans()),
    st.builds(lambda year, month, mark: _dated(f"{year}-{month:02d}", "month", mark), _years, st.integers(1, 12), st.booleans()),
    st.builds(
        lambda year, month, day, mark: _dated(f"{year}-{month:02d}-{day:02d}", "day", mark),
        _years,
        st.integers(1, 12),
        st.integers(1, 28),
        st.booleans(),
    ),
    st.builds(lambda year: {"kind": "number", "value": year, "text": f"{year}"}, _years),
    st.builds(
        lambda one, more: {"kind": "interval", "edtf": f"{one}/{one + more}", "precision": "year", "text": ""}, _years, st.integers(0, 50)
    ),
)
_lists = st.lists(_dates, min_size=1, max_size=3).map(lambda items: {"kind": "list", "items": items})
_amounts = st.integers(0, 60).map(lambda value: {"kind": "number", "value": value, "text": str(value)}) | st.builds(
    lambda value, unit: {"kind": "quantity", "value": value, "unit": unit, "unit_text": unit, "text": f"{value} {unit}"},
    st.integers(0, 60),
    st.sampled_from(["m", "km", "kg"]),
)
_ages = st.integers(0, 110).map(lambda years: {"kind": "age", "years": years, "text": str(years)})
_values = _dates | _lists | _amounts | _ages | st.sampled_from([{"kind": "text", "text": "someday"}, {"kind": "template", "text": ""}])
_instances = st.dictionaries(st.sampled_from(_KEYS), _values, min_size=1)

_LIMITS = [
    ("wc:order", ["a", "b", "c", "d"]),
    ("wc:agree", ["a", "b", "c"]),
    ("wc:within", {"date": ["a", "b"], "in": "c"}),
    ("wc:within", {"date": "a", "from": "b", "until": "c"}),
    ("wc:sum", {"total": "a", "parts": ["b", "c"]}),
    ("wc:ageOf", {"age": "a", "born": "b", "at": "c"}),
    ("wc:ageOf", {"age": "a", "born": "b"}),
]
_limits = st.sampled_from(_LIMITS)


def _breaches(keyword, limit, instance):
    with judged_under(Circumstances(day_number(2026, 11, 24))):
        return list(KEYWORDS[keyword].check(limit, instance))


def _wrong(keyword, limit, instance):
    return {breach.path for breach in _breaches(keyword, limit, instance)}


@settings(max_examples=300)
@given(one=_dates | _lists, other=_dates | _lists)
def test_no_two_fields_lie_before_each_other(one, other):
    instance = {"a": one, "b": other}
    both = (_breaches("wc:order", ["a", "b"], instance), _breaches("wc:order", ["b", "a"], instance))
    assert not all(both)
    if any(both):  # nor do those agree of which one lies before the other
        assert _breaches("wc:agree", ["a", "b"], instance) or "list" in (one["kind"], other["kind"])


@settings(max_examples=200)
@given(one=_values, other=_values)
def test_agreement_has_no_direction(one, other):
    there, back = (_breaches("wc:agree", keys, {"a": one, "b": other}) for keys in (["a", "b"], ["b", "a"]))
    assert bool(there) == bool(back)


@settings(max_examples=300)
@given(rule=_limits, instance=_instances, key=st.sampled_from(_KEYS))
def test_what_was_read_in_part_or_not_at_all_is_in_no_finding(rule, instance, key):
    before = _wrong(*rule, instance)
    rest = {name: value for name, value in instance.items() if name != key}
    partial = rest | ({key: instance[key] | {"partial": True}} if key in instance else {})
    for doubtful in (rest, partial):
        found = _breaches(*rule, doubtful)
        assert {breach.path for breach in found} <= before
        assert all(path[0] != key for breach in found for path in (breach.path, *breach.related))


@settings(max_examples=300)
@given(rule=_limits, instance=_instances, key=st.sampled_from(_KEYS))
def test_an_approximate_value_is_never_more_wrong(rule, instance, key):
    value = instance.get(key)
    if value is None or "edtf" not in value or value["kind"] != "date":
        return
    approximate = instance | {key: value | {"qualifiers": ["approximate"]}}
    assert _wrong(*rule, approximate) <= _wrong(*rule, instance)


@settings(max_examples=200)
@given(rule=_limits, instance=_instances)
def test_a_finding_leads_to_values_that_are_there(rule, instance):
    for breach in _breaches(*rule, instance):
        for path in (breach.path, *breach.related):
            here = instance
            for piece in path:
                here = here[piece]
            assert here["kind"] not in {"text", "template"}
        assert breach.path not in breach.related


@settings(max_examples=200)
@given(items=st.lists(_dates, max_size=6))
def test_sorted_dates_are_in_order(items):
    def day(value):
        first = value["edtf"].partition("/")[0].rstrip("~") if "edtf" in value else value["text"]
        return (first + "-01-01")[:10]

    ordered = {"kind": "list", "items": sorted(items, key=day)}
    assert _breaches("wc:sorted", "ascending", ordered) == []
    assert _breaches("wc:sorted", "descending", {"kind": "list", "items": ordered["items"][::-1]}) == []
