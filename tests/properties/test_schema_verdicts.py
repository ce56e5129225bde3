"""The quick look, the fast library and the library agree on infoboxes, with our own keywords among the others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.article.reading import read_article
from wikicheck.schema import Schema
from wikicheck.schema.fields import gather_members, to_instance
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.library import iter_failures
from wikicheck.schema.precheck import QuickLook
from wikicheck.schema.verdict import compile_fast
from wikicheck.schema.vocabulary import KEYWORDS, Circumstances, judged_under

_NAMES = ["birth_date", "death_date", "caps1", "caps2", "total", "length", "opened", "works", "place"]
_KEYS = ["birth_date", "death_date", "caps", "total", "length", "opened", "works", "place"]

_years = st.integers(1000, 2100).map(str)
_values = st.one_of(
    _years,
    st.sampled_from(["", "c. 1900", "3 May 1950", "before 1950", "1914–1918", "fl. 1390", "1950?", "someday", "1990; 1985; 2000"]),
    st.sampled_from(["12", "30", "42", "1,200", "about 12", "1.2 million", "12 km", "400 ft", "{{convert|100|mi|km}}", "5 ft 10 in"]),
    st.sampled_from(["[[Oslo]]", "Oslo", "[[Oslo]], Lund", "{{ubl|1901|1890}}", "{{hlist|[[A]]|B}}", "{{foo}} 1900", "$5", "45 (aged 12)"]),
)
_fields = st.dictionaries(st.sampled_from(_NAMES), _values, max_size=7)

_key = st.sampled_from(_KEYS)
_keys = st.lists(_key, min_size=2, max_size=4, unique=True)
_some = _key | st.lists(_key, min_size=1, max_size=3)
_OWN = {
    "wc:order": _keys | st.lists(_keys, min_size=1, max_size=2),
    "wc:agree": _keys,
    "wc:within": st.fixed_dictionaries({"date": _some, "in": _key}) | st.fixed_dictionaries({"date": _some, "from": _key, "until": _key}),
    "wc:sum": st.fixed_dictionaries({"total": _key, "parts": _some}, optional={"tolerance": st.integers(0, 20)}),
    "wc:ageOf": st.fixed_dictionaries({"age": _key, "born": _key}, optional={"at": _key}),
}
_OF_VALUES = {
    "wc:sorted": st.sampled_from(["ascending", "descending", {"direction": "ascending"}]),
    "wc:link": st.booleans(),
    "wc:unit": st.sampled_from(["km", "ft", ["m", "[mi_i]"]]),
}
_VALUE_SCHEMAS = st.fixed_dictionaries(
    {},
    optional={
        **_OF_VALUES,
        "required": st.sampled_from([["edtf"], ["value"], ["items"]]),
        "properties": st.sampled_from([{"kind": {"enum": ["date", "number"]}}, {"items": {"minItems": 2}}, {"edtf": {"format": "edtf"}}]),
        "not": st.sampled_from([{"wc:link": True}, {"required": ["partial"]}]),
        "wc:severity": st.just("warning"),
    },
)


def _wholes(inner):
    branches = st.lists(inner, min_size=1, max_size=2)
    return st.fixed_dictionaries(
        {},
        optional={
            **_OWN,
            "properties": st.dictionaries(_key, _VALUE_SCHEMAS, max_size=3),
            "additionalProperties": _VALUE_SCHEMAS,
            "required": st.lists(_key, max_size=2, unique=True),
            "anyOf": branches,
            "allOf": branches,
            "oneOf": branches,
            "not": inner,
            "if": inner,
            "then": inner,
            "$ref": st.just("#/$defs/part"),
            "wc:message": st.just("{field} is wrong"),
        },
    ).map(lambda schema: dict(list(schema.items())[:4]))


_schemas = st.recursive(st.just({}) | _wholes(st.just({})), _wholes, max_leaves=6)
_documents = st.builds(
    lambda schema, part: {**schema, "$defs": {"part": {"properties": part}}}, _schemas, st.dictionaries(_key, _VALUE_SCHEMAS)
)


def test_every_keyword_is_tried():
    assert _OWN.keys() | _OF_VALUES.keys() == KEYWORDS.keys()


@settings(max_examples=200)
@given(document=_documents, infoboxes=st.lists(_fields, min_size=1, max_size=4), as_of=st.none() | st.just(20_000), has_links=st.booleans())
def test_all_verdicts_agree_on_infoboxes(document, infoboxes, as_of, has_links):
    schema = Schema("test", document)
    quick, fast = QuickLook(schema, FORMATS), compile_fast(schema)
    assert fast is not None
    with judged_under(Circumstances(as_of, has_links)):
        for fields in infoboxes:
            instance = _instance(fields)
            is_valid = not iter_failures(schema, instance)
            assert fast(instance) == is_valid
            assert quick(instance) == is_valid


def _instance(fields):
    lines = "".join(f"| {name} = {value}\n" for name, value in fields.items())
    article = read_article(f"{{{{Infobox thing\n{lines}}}}}\n", form="wikitext", language="en")
    return to_instance(gather_members(article, article.infoboxes[0]), article.source)


_members = st.sampled_from(["kind", "edtf", "precision", "text", "value", "unit", "items", "years", "age", *_KEYS])
_words = st.sampled_from(["1985", "date", "list", "km", "1985/.."])
_odd = st.recursive(
    st.none() | st.booleans() | st.integers(-3000, 3000) | st.floats(allow_nan=False) | _words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_members, inner, max_size=5),
    max_leaves=12,
)


@settings(max_examples=200)
@given(document=_documents, instances=st.lists(_odd, min_size=1, max_size=4))
def test_what_is_certainly_valid_is_valid_of_whatever_there_is(document, instances):
    schema = Schema("test", document)
    quick, fast = QuickLook(schema, FORMATS), compile_fast(schema)
    assert fast is not None
    for instance in instances:
        if quick(instance) or fast(instance):
            assert not iter_failures(schema, instance)
