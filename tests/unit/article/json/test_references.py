"""References and what belongs to the page as a whole, as JSON and back."""

import json

import pytest

from wikicheck.article import Article
from wikicheck.article.json.model import ARTICLE
from wikicheck.article.reading import read_article


def _written(text: str, **options) -> dict:
    data = read_article(text, form="wikitext", title="Lake", **options).to_dict()
    ARTICLE.check(data, (), strict=True)
    assert Article.from_dict(json.loads(json.dumps(data))).to_dict() == data
    return data


def _bare(data):
    """Return data without places."""
    if isinstance(data, list):
        return [_bare(entry) for entry in data]
    if isinstance(data, dict):
        return {key: _bare(entry) for key, entry in data.items() if key not in {"source", "uses", "raw"}}
    return data


def test_a_citation():
    text = (
        "x<ref name=a>{{cite book|last=Lee|first=Ann|editor=Ben Kim|title=Waters|date=May 2000|access-date=5 June 2001|"
        "isbn=978-3-16-148410-1|display-authors=etal|mood=calm}}</ref>"
    )
    assert _bare(_written(text)["references"]) == [
        {
            "id": "a",
            "name": "a",
            "kind": "template",
            "body": text[13:-6],
            "citation": {
                "template": "Cite book",
                "type": "book",
                "author": ["Lee, Ann"],
                "editor": ["Ben Kim"],
                "et_al": True,
                "title": "Waters",
                "date": {"kind": "date", "edtf": "2000-05", "precision": "month", "text": "May 2000"},
                "access_date": {"kind": "date", "edtf": "2001-06-05", "precision": "day", "text": "5 June 2001"},
                "identifiers": [{"scheme": "isbn", "value": "9783161484101", "valid": False, "text": "978-3-16-148410-1"}],
                "anchor": "CITEREFLee2000",
                "other": {"mood": "calm"},
            },
        }
    ]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2000", {"kind": "date", "edtf": "2000", "precision": "year"}),
        ("c. 2000", {"kind": "date", "edtf": "2000~", "precision": "year", "qualifiers": ["approximate"]}),
        ("Spring 2000", {"kind": "date", "edtf": "2000-21", "precision": "season"}),
        ("May–June 2000", {"kind": "interval", "edtf": "2000-05/2000-06", "precision": "month"}),
        ("2000a", {"kind": "date", "edtf": "2000", "precision": "year"}),
        ("n.d.", {"kind": "text"}),
    ],
)
def test_dates_of_citations(written, date):
    (reference,) = _written(f"x<ref>{{{{cite book|title=T|date={written}}}}}</ref>")["references"]
    assert reference["citation"]["date"] == date | {"text": written}


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_dates_in_the_words_of_the_article(language):
    words = {"en": "5 May 2000", "de": "5. Mai 2000", "fr": "5 mai 2000"}[language]
    (reference,) = _written(f"x<ref>{{{{cite book|title=T|date={words}}}}}</ref>", language=language)["references"]
    assert reference["citation"]["date"] == {"kind": "date", "edtf": "2000-05-05", "precision": "day", "text": words}


def test_a_short_citation_names_its_full_one():
    data = _written(
        "x{{sfn|Lee|2000|p=5}}<ref>{{harvnb|Kim|2001}}; {{harvnb|Lee|2000}}</ref>\n* {{cite book|last=Lee|year=2000|title=T}}\n"
        "<ref name=k>{{cite book|last=Kim|year=2001|title=U}}</ref>"
    )
    short, both, kim, lee = data["references"]
    assert (short["id"], short["kind"], short["text"], short["parent_reference"]) == (
        "FOOTNOTELee20005",
        "shortened",
        "Lee 2000, p. 5",
        "CITEREFLee2000",
    )
    assert _bare(short["citation"]) == {
        "template": "Sfn",
        "type": "short",
        "author": ["Lee"],
        "date": {"kind": "date", "edtf": "2000", "precision": "year", "text": "2000"},
        "pages": "5",
        "anchor": "CITEREFLee2000",
    }
    assert (both["id"], both["text"], both["parent_reference"], both["parent_references"]) == (
        "#2",
        "Kim 2001; Lee 2000",
        "k",
        ["k", "CITEREFLee2000"],
    )
    assert len(both["further_citations"]) == 1
    assert (kim["id"], "listed" in kim, "parent_reference" in kim) == ("k", False, False)
    assert (lee["id"], lee["listed"], lee["uses"]) == ("CITEREFLee2000", True, [])


def test_notes_in_words():
    data = _written(
        "x<ref group=n>See [[Lake|the lake]] and [http://x.example ''Waters''].<ref name=b/></ref>{{efn|Wet.{{r|b}}}}<ref name=b>B</ref>"
    )
    first, b, wet = data["references"]
    assert _bare(first) == {
        "id": "#1",
        "group": "n",
        "kind": "text",
        "body": "See [[Lake|the lake]] and [http://x.example ''Waters''].<ref name=b/>",
        "text": "See the lake and Waters.",
        "links": [{"target": "Lake", "text": "the lake"}],
        "citations": ["b"],
        "italic": ["Waters"],
        "urls": [{"url": "http://x.example", "text": "Waters"}],
    }
    assert (wet["group"], wet["text"], wet["citations"]) == ("lower-alpha", "Wet.", ["b"])
    assert len(b["uses"]) == 3


def test_a_note_that_is_never_defined():
    (reference,) = _written("x<ref name=a />")["references"]
    assert reference.keys() == {"id", "name", "kind", "uses"}
    assert reference["kind"] == "undefined"


def test_notes_that_go_on_and_parts_of_notes():
    data = _written("x<ref name=a>One.</ref><ref follow=a>Two.</ref><ref extends=a>p. 5</ref>")
    whole, part = data["references"]
    assert (whole["text"], whole["body"], len(whole["continuations"])) == ("One. Two.", "One.", 1)
    assert (part["text"], part["parent_reference"]) == ("p. 5", "a")


def test_identifiers_are_apart():
    data = _written("<ref name='#2'>a</ref><ref>b</ref><ref name=a>c</ref>{{efn|d|name=a}}{{cite book|title=T}}")
    identifiers = [reference["id"] for reference in data["references"]]
    assert identifiers == ["#2", "#2'", "a", "lower-alpha:a", "#5"]


def test_the_page_as_a_whole():
    data = _written(
        "{{Use dmy dates}}{{About|the lake|the town|Lak}}__NOTOC__\n{{coord|51.5|-0.1|display=title}}\n"
        "[[File:A.jpg|thumb|alt=w|b]]\nA lake.\n[[fr:Lac]][[Category:Lakes|Lake]]{{DEFAULTSORT:Lake}}"
    )
    assert _bare({key: data[key] for key in ("date_format", "switches", "coordinates", "images", "interlanguage", "hatnotes")}) == {
        "date_format": "dmy",
        "switches": ["NOTOC"],
        "coordinates": {"latitude": 51.5, "longitude": -0.1, "precision": 0.1, "display": "title", "text": "51.5|-0.1"},
        "images": [{"file": "A.jpg", "caption": "b", "alt": "w", "options": ["thumb"]}],
        "interlanguage": [{"language": "fr", "target": "Lac"}],
        "hatnotes": [
            {
                "type": "about",
                "targets": [{"target": "Lak", "text": "Lak"}],
                "text": "This article is about the lake. For the town, see Lak.",
            }
        ],
    }
    assert data["statistics"] == {
        "words": 2,
        "characters": 7,
        "paragraphs": 1,
        "sections": 0,
        "lists": 0,
        "tables": 0,
        "links": 0,
        "images": 1,
        "references": 0,
        "categories": 1,
    }


def test_the_entries_of_a_disambiguation_page():
    data = _written("'''Lake''' may be:\n* [[Lake A]], wet\n* Lake B\n{{disambiguation}}")
    assert data["kind"] == "disambiguation"
    assert _bare(data["entries"]) == [{"target": "Lake A", "text": "Lake A, wet"}, {"text": "Lake B"}]


def test_a_page_that_sets_nothing():
    data = _written("A lake.")
    assert {"date_format", "coordinates", "images", "entries", "defaultsort"} & data.keys() == set()
    assert (data["switches"], data["interlanguage"], data["references"], data["hatnotes"]) == ([], [], [], [])


def test_the_plain_form_has_but_counts():
    data = read_article("= Lake =\n\nThe lake is deep and wide.\n", form="plain").to_dict()
    assert {"switches", "interlanguage", "references", "images", "date_format", "hatnotes"} & data.keys() == set()
    assert data["statistics"]["words"] == 6


def test_notes_of_the_plain_form_have_targets():
    data = read_article("= Lake =\n\nMain article: Lakes of the north\n\nThe lake is deep.\n", form="plain").to_dict()
    assert _bare(data["hatnotes"]) == [
        {
            "type": "main",
            "targets": [{"target": "Lakes of the north", "text": "Lakes of the north"}],
            "text": "Main article: Lakes of the north",
        }
    ]
    assert Article.from_dict(data).to_dict() == data


def test_what_was_recorded_is_told_again():
    text = "x{{sfn|Lee|2000}}<ref name=a>{{cite book|last=Lee|year=2000|title=T|isbn=978-3-16-148410-0}}</ref><ref>Words.</ref>"
    article = read_article(text, form="wikitext")
    back = Article.from_dict(article.to_dict())
    for note, other in zip(article.references, back.references, strict=True):
        assert (note.kind, note.text and note.text.plain, note.is_listed) == (other.kind, other.text and other.text.plain, other.is_listed)
        assert [citation.values for citation in note.citations] == [citation.values for citation in other.citations]
        assert [citation.identifiers for citation in note.citations] == [citation.identifiers for citation in other.citations]
    assert back.references[0].parents == (back.references[1],)
    assert back.references[1].citations[0].date().year == 2000
    assert back.settings == article.settings
