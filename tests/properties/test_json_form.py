"""Any article survives the way to JSON and back, and no JSON brings the reader down."""

import copy
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.article import Article
from wikicheck.article.json.model import ARTICLE
from wikicheck.article.json.places import SourceRebuilder, place_to_dict
from wikicheck.article.reading import read_article
from wikicheck.text import InputError, SourceText, Span

_PIECES = st.sampled_from(
    [
        "{{Infobox person\n",
        "| birth_date = {{birth date|1871|5|2|df=y}}\n",
        "| birth_date = c. 1970–1971 (age –)\r\n",
        "| death_date = {{nowrap|{{death date and age|1920|5|2|1871|5|2}}}}\n",
        "| occupation = {{plainlist|\n* [[Poet]]\n* Surveyor<ref name=a/>\n}}\n",
        "| spouse = Anna (m. 1890)<br />[[Berta|B.]]\n",
        "| office2 = Mayor | term_start2 = 1999–present\r",
        "| name =\n| name = Ida\n| name = Ada\n",
        "| module = {{Infobox writer|embed=yes\n | years_active = 1890s–1914/18 }}\n",
        "| website = [https://a.example A]\n",
        "}}\n",
        "'''Ida''' (2 May 1871 – 30 February 1920) was a [[poet]]s' ''poet''.<ref name=a>{{cite book|title=X}}</ref>\n",
        "\n\n",
        "== Works ==\n",
        "=== ''Late'' <!-- c --> ===\r\n",
        "== Works ==\n",
        "* ''One'' (1900)\n** [[Two#x|2]] (1901)\n*# Three\n",
        "; term : description\n: more\n",
        "{| class=x\n|+ Caption\n! A !! B\n|-\n| rowspan=2 | 1 || 2\n|-\n| 3\n|}\n",
        "<ul><li>One<ol><li>[[Two|2]]</ol>\n* Three</ul>\n",
        "<table><tr><th>A<td>B<td>\n{|\n| C\n|}\n</table>",
        "{|\n! A\n{|\n| B\n",
        "{{ubl|One|[[Two]]}}\n{{startplainlist}}\n* Three\n",
        "[[File:A.jpg|thumb|alt=x|See [[B]]]]\n<gallery>\nC.jpg|''D''\n</gallery>\n",
        "<pre>a</pre><syntaxhighlight lang=c>b</syntaxhighlight><math display=block>c</math>\n",
        "{{mystery|a=b|c}}\n",
        "<h2 id=x>Early</h2>\n{{anchor|y}}\n",
        "<li>",
        "</ul>",
        "{{!}}",
        "<blockquote>Quoted\n\nat length</blockquote>\n",
        "[[Category:1871 births|Ida]]\n{{DEFAULTSORT:Brandt, Ida}}\n",
        "{{Main|Other|Third}}\n{{short description|A poet}}\n",
        "#REDIRECT [[Other#x]]\n",
        "= Ida Brandt =\n",
        "- Born: c. 1970–1971 (age –)\n- Occupation: Poet,\n  surveyor\n",
        "- One (1900)\n  - Two\n• Three\n1. Four\n2. Five\n",
        "{{",
        "[[",
        "<ref>",
        "''",
        "|",
        "\r",
        "\u2028",
        "\x00",
        "\ufeff",
        "𝄞",
        "&ndash;",
        " ",
    ]
)
_TEXTS = st.lists(_PIECES, max_size=14).map("".join) | st.text(max_size=60)


@settings(max_examples=200)
@given(text=_TEXTS, form=st.sampled_from(["wikitext", "plain", None]), title=st.sampled_from([None, "Ida Brandt"]))
def test_an_article_survives_the_way_to_json_and_back(text, form, title):
    article = read_article(text, form=form, title=title)
    data = article.to_dict()
    ARTICLE.check(data, (), strict=True)
    back = Article.from_dict(json.loads(json.dumps(data)))
    assert back.to_dict() == data


@settings(max_examples=150)
@given(text=_TEXTS, form=st.sampled_from(["wikitext", "plain"]))
def test_every_place_in_fields_and_items_is_where_it_was(text, form):
    article = read_article(text, form=form)
    back = Article.from_dict(article.to_dict())
    spans = [field.value_span for box in article.iter_infoboxes() for field in box.fields if not field.is_empty]
    spans += [item.span for section in article.sections for block in section.lists for item in block.walk()]
    for start, end in spans:
        assert back.source.text[start:end] == article.source.text[start:end]
        for offset in range(start, end + 1):
            assert back.source.position(offset) == article.source.position(offset)


_BASE = read_article(
    "{{Infobox person\n| birth_date = {{birth date|1871|5|2}}\n| occupation = [[Poet]]<br>Surveyor\n| years_active = 1890–present\n}}\n"
    "'''Ida''' was a poet.<ref name=a>B</ref>\n== Works ==\n* One (1900)\n** Two\n{|\n! A\n|-\n| 1\n|}\n[[Category:1871 births]]\n",
    title="Ida",
).to_dict()

_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-1, 3)
    | st.sampled_from([10**9, 10**30, -(10**30), 1e308, float("nan"), float("inf")])
    | st.text(max_size=5)
    | st.sampled_from(["date", "list", "link", "1990/..", "[1990,1991]", "wikitext", "plain", "birth_date", "{{Infobox x", "\ud800"])
)
_JSON = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["kind", "source", "text", "items", "edtf", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


def _paths(data, path=()):
    """Yield the path of every value in a document."""
    yield path
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield from _paths(value, (*path, key))


_PATHS = [path for path in _paths(_BASE) if path]


def _changed(path, value, *, drop):
    data = copy.deepcopy(_BASE)
    here = data
    for key in path[:-1]:
        here = here[key]
    if drop and isinstance(here, dict):
        del here[path[-1]]
    else:
        here[path[-1]] = value
    return data


@settings(max_examples=400)
@given(path=st.sampled_from(_PATHS), value=_JSON, drop=st.booleans())
def test_a_document_that_was_tampered_with_is_read_or_refused(path, value, drop):
    data = _changed(path, value, drop=drop)
    try:
        article = Article.from_dict(data)
    except InputError as error:
        message = str(error)
        assert "\n" not in message
        assert message.startswith(("/", "the document"))
        return
    written = article.to_dict()
    ARTICLE.check(written, (), strict=True)
    assert Article.from_dict(written).to_dict() == written


@given(_JSON | st.dictionaries(st.sampled_from(sorted(_BASE)), _JSON))
def test_anything_else_is_refused(data):
    try:
        Article.from_dict(data)
    except InputError:
        return
    raise AssertionError(data)


@settings(max_examples=300)
@given(text=st.text(st.sampled_from("ab\r\n\u2028"), max_size=40), data=st.data())
def test_any_recorded_places_lead_back(text, data):
    source = SourceText(text)
    rebuilder = SourceRebuilder()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    for span in spans:
        known = data.draw(st.booleans())
        rebuilder.read_place(place_to_dict(source, span), (), source.slice(span) if known else None)
    rebuilt = rebuilder.build()
    for span in spans:
        for offset in span:
            assert rebuilt.position(offset) == source.position(offset)
