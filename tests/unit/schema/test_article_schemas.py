"""What the shipped schemas of whole articles miss, and where they say so."""

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import Schema, load_schema
from wikicheck.schema.pages import check_page
from wikicheck.schema.precheck import QuickLook
from wikicheck.text import Severity

LIFE = """{{Infobox scientist
| name = Ida Brandt
}}
'''Ida Brandt''' was a surveyor.<ref>Holm, ''Lives'', p. 7.</ref>

== Life ==
She was born in Oslo.

== References ==
{{reflist}}

[[Category:Surveyors]]
"""
FILM = """{{Infobox film
| name = Far
| director = Ida Brandt
}}
'''''Far''''' is a film of 1984.<ref>Holm, p. 7.</ref>

== Synopsis ==
A ship sails.

== Cast ==
* [[Ada Holm]] as the captain

== Notes ==
{{reflist}}

[[Category:1984 films]]
"""
LIST = """This is a '''list of lighthouses in Fell'''.<ref>Holm, p. 7.</ref>

== Coast ==
{| class="wikitable"
! Name !! Lit
|-
| Ness || 1871
|}

== Sources ==
{{reflist}}

[[Category:Lighthouses]]
"""
TELLING = """'''Mercer''' may refer to:

* [[Mercer (surname)]]
* [[Mercer, Fell]], a town

{{disambiguation}}
"""
WHOLE = {"biography_article": LIFE, "film_article": FILM, "list_article": LIST, "disambiguation_page": TELLING}
TITLES = {"list_article": "List of lighthouses in Fell", "disambiguation_page": "Mercer"}


def read(text, name="", **settings):
    return read_article(text, form="wikitext", language="en", title=TITLES.get(name, "Ida Brandt"), **settings)


def check(name, text):
    article = read(text, name)
    return [(found.message, found.severity, article.source.slice(found.span)) for found in check_page(article, load_schema(name))]


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_article_passes_without_the_library(name, monkeypatch):
    monkeypatch.setattr("wikicheck.schema.verdict.compile_fast", lambda _: None)
    monkeypatch.setattr("wikicheck.schema.library.iter_failures", lambda *_: pytest.fail("the library was asked"))
    answers = []
    load_schema.cache_clear()  # a schema by which many were judged has left the quick look behind
    look = QuickLook.__call__
    monkeypatch.setattr(QuickLook, "__call__", lambda self, instance: answers.append(look(self, instance)) or answers[-1])
    assert check(name, WHOLE[name]) == []
    assert answers == [True]


SOUND = [
    ("biography_article", LIFE.replace("== References ==", "== Notes and citations ==")),
    ("biography_article", LIFE.replace("== References ==", "== Literature ==")),
    ("biography_article", LIFE.replace("== References ==", "=== Bibliography ===")),
    ("biography_article", LIFE.replace("Infobox scientist", "Infobox musical artist")),
    ("biography_article", LIFE.replace("Infobox scientist", "Infobox zymologist")),
    ("biography_article", LIFE.replace("| name", "| module = {{Infobox officeholder|embed=yes|office=Mayor}}\n| name")),
    ("biography_article", LIFE + "{{Persondata\n| NAME = Brandt, Ida\n}}\n"),
    ("biography_article", LIFE.replace("== References", "== Cabinet ==\n{{Infobox administration|name=Brandt}}\n\n== References")),
    ("biography_article", "{{unreferenced}}\n" + LIFE),
    ("film_article", FILM.replace("Cast", "Voice cast and characters").replace("Synopsis", "Plot summary")),
    ("film_article", FILM.replace("Notes", "References and notes")),
    ("list_article", LIST.replace("== Coast ==", "== Coast ==\n* Ness (1871)\n")),
    ("list_article", LIST.replace(LIST[LIST.index("{|") : LIST.index("|}") + 2], "{{lighthouse row|Ness|1871}}")),
    ("disambiguation_page", TELLING + "\n== See also ==\n* [[Merchant]]\n"),
    ("disambiguation_page", TELLING.replace("{{disambiguation}}", "{{hndis|Mercer}}")),
]


@pytest.mark.parametrize(("name", "text"), SOUND)
def test_what_an_editor_may_do_otherwise_passes(name, text):
    assert check(name, text) == []


SECOND_BOX = LIFE.replace("== References", "{{Infobox person\n| name = Ada Holm\n}}\n\n== References")
MISSING = [
    ("biography_article", LIFE[: LIFE.index("'''Ida")] + LIFE[LIFE.index("== Life") :], "no lead: no sentence stands", Severity.ERROR, "{"),
    ("biography_article", LIFE[LIFE.index("'''Ida") :], "the article has no infobox of a person", Severity.WARNING, "'"),
    ("biography_article", LIFE.replace("scientist", "film"), "the article has no infobox of a person", Severity.WARNING, "{"),
    ("biography_article", SECOND_BOX, "more than one infobox of a person", Severity.WARNING, "{{Infobox person"),
    ("biography_article", LIFE.replace("== References ==", "== Home =="), "no section for its references", Severity.WARNING, "{"),
    ("biography_article", LIFE.replace("[[Category:Surveyors]]", ""), "the article is in no category", Severity.WARNING, "{"),
    ("film_article", FILM.replace("Infobox film", "Infobox book"), "no infobox of a film", Severity.WARNING, "{"),
    ("film_article", FILM.replace("== Synopsis ==", "== Release =="), "no section about the plot", Severity.INFO, "{"),
    ("film_article", FILM.replace("== Cast ==", "== Release =="), "no section about the cast", Severity.INFO, "{"),
    ("film_article", FILM.replace("== Notes ==", "== Release =="), "no section for its references", Severity.WARNING, "{"),
    ("film_article", FILM + FILM[: FILM.index("'''''")], "more than one infobox of a film", Severity.WARNING, "{{Infobox film"),
    ("film_article", FILM.replace("[[Category:1984 films]]", ""), "the article is in no category", Severity.WARNING, "{"),
    ("list_article", LIST[LIST.index("== Coast") :], "no lead: no sentence stands", Severity.ERROR, "="),
    ("list_article", LIST.replace(LIST[LIST.index("{|") : LIST.index("|}") + 2], "Ness."), "no list and no table", Severity.ERROR, "T"),
    ("list_article", LIST.replace("== Sources ==", "== Inland =="), "no section for its references", Severity.WARNING, "T"),
    ("list_article", LIST.replace("[[Category:Lighthouses]]", ""), "the article is in no category", Severity.WARNING, "T"),
    ("disambiguation_page", TELLING.replace("{{disambiguation}}", ""), "says that it is a disambiguation page", Severity.WARNING, "'"),
    ("disambiguation_page", TELLING.replace("* [[Mercer, Fell]], a town\n", ""), "fewer than two entries", Severity.WARNING, "'"),
    ("disambiguation_page", TELLING[TELLING.index("*") :], "does not say what its title may refer to", Severity.WARNING, "*"),
    ("disambiguation_page", "{{Infobox person|name=Mercer}}\n" + TELLING, "has no infobox", Severity.WARNING, "{{Infobox person"),
    ("disambiguation_page", TELLING.replace("town", "town<ref>Holm, p. 7.</ref>"), "has no references", Severity.INFO, "Holm, p. 7."),
]


@pytest.mark.parametrize(("name", "text", "message", "severity", "place"), MISSING)
def test_what_is_missing_is_told_in_words_and_in_its_place(name, text, message, severity, place):
    ((said, how, where),) = check(name, text)
    assert message in said
    assert (how, where) == (severity, place)


@pytest.mark.parametrize(("name", "text", "message", "severity", "place"), MISSING)
def test_an_article_read_back_lacks_the_same(name, text, message, severity, place):
    article = read(text, name)
    back = type(article).from_dict(article.to_dict())
    (violation,) = check_page(back, load_schema(name))
    assert message in violation.message
    assert violation.span == next(iter(check_page(article, load_schema(name)))).span


def test_the_plain_form_is_not_asked_for_what_it_cannot_have():
    box = "Ida Brandt\n- Born: 2 May 1871\n- Occupation: Surveyor\n"
    text = f"= Ida Brandt =\n\n{box}\nIda Brandt was a surveyor.\n\n== Life ==\nShe was born in Oslo.\n"
    article = read_article(text, form="plain", language="en")
    assert len(article.infoboxes) == 1
    assert list(check_page(article, load_schema("biography_article"))) == []


@pytest.mark.parametrize("text", ["", "{{Infobox person", "== ==\n==\n", "#REDIRECT [[Ida]]", "[[Category:]]" * 50])
@pytest.mark.parametrize("name", WHOLE)
def test_any_text_can_be_judged(name, text):
    assert all(said for said, *_ in check(name, text))


BOXES = {"contains": {"properties": {"type": {"const": "person"}}}, "maxContains": 1}


@pytest.mark.parametrize(
    ("root", "place"),
    [
        ({"properties": {"infoboxes": {"maxItems": 1}}}, "{{Infobox person"),
        ({"properties": {"infoboxes": {"maxItems": 0}}}, "{{Infobox scientist"),
        ({"properties": {"infoboxes": BOXES}}, "{{Infobox person"),
        ({"properties": {"infoboxes": {"$ref": "#/$defs/boxes"}}, "$defs": {"boxes": BOXES}}, "{{Infobox person"),
        ({"properties": {"sections": {"maxItems": 2}}}, "== References =="),
        ({"properties": {"infoboxes": {"minItems": 3}}}, "{"),
    ],
)
def test_what_is_too_much_is_shown(root, place):
    article = read(SECOND_BOX)
    (violation,) = check_page(article, Schema("page", {"wc:target": "article"} | root))
    assert article.source.slice(violation.span) == place
