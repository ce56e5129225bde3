"""Articles read with words of their wiki: what its templates, fields, boxes and headings stand for."""

import json

import pytest

from wikicheck.article import Article, ValueKind
from wikicheck.article.facts.sections import appendix_ranks, is_afterlife, is_plot, is_works
from wikicheck.article.reading import read_article
from wikicheck.article.wiki_words import WikiWords
from wikicheck.engine import check
from wikicheck.text import InputError

WORDS = WikiWords(
    templates={"Born": "birth date", "Quelle": "cite book", "held_box": "Infobox hero"},
    infoboxes={"Infobox hero": "person", "Zauber": "spell", "Infobox keeper": "officeholder"},
    fields={"": {"Geburt": "birth_date", "Titel": "title"}, "person": {"Stand": "occupation"}, "spell": {"Stand": "level"}},
    sections={"Publications List": "works", "Chronik": "plot", "Quellen": "references", "Nachwirkung": "legacy"},
)


def read(text, words=WORDS, **how):
    return read_article(text, words=words, **{"form": "wikitext", "language": "en"} | how)


def box_of(text, **how):
    return read(text, **how).infoboxes[0]


@pytest.mark.parametrize("name", ["Born", "born", "Template:Born", "Born ", " born<!-- x -->", "Vorlage:born"])
def test_a_template_is_read_as_the_one_that_it_stands_for(name):
    value = box_of("{{Infobox person|birth_date={{" + name + "|1970|5|12}}}}").fields[0].value
    assert (value.kind, value.date.year, value.text) == (ValueKind.DATE, 1970, "May 12, 1970")


def test_a_template_in_the_text_shows_what_the_other_one_shows():
    article = read("'''Ann Lee''' (born {{Born|1970|5|12}}) is a potter.")
    assert article.lead.paragraphs[0].text.plain == "Ann Lee (born May 12, 1970) is a potter."
    assert article.vitals.birth.date.year == 1970
    assert "unknown" not in str(article.to_dict()["diagnostics"])


def test_a_template_that_cites_is_a_citation():
    article = read("Text.<ref>{{Quelle|title=Lakes|last=Lee|year=1990}}</ref>\n\n{{Quelle|title=Seas|year=1991}}\n")
    assert [citation.type for reference in article.references for citation in reference.citations] == ["book", "book"]
    assert [citation.title for reference in article.references for citation in reference.citations] == ["Lakes", "Seas"]


def test_without_words_nothing_is_known_of_them():
    text = "{{Infobox person|birth_date={{Born|1970|5|12}}|Stand=Smith}}\n'''Ann''' (born {{Born|1970|5|12}}) is a smith."
    article, told = read(text, words=None), read(text)
    assert [field.key for field in article.infoboxes[0].fields] == ["birth_date", "stand"]
    assert [field.key for field in told.infoboxes[0].fields] == ["birth_date", "occupation"]
    assert "1970" not in article.lead.paragraphs[0].text.plain
    assert "1970" in told.lead.paragraphs[0].text.plain
    assert "tables" not in article.to_dict()


@pytest.mark.parametrize(
    ("template", "known", "type_", "subtype"),
    [
        ("Infobox hero", "Infobox hero", "person", None),
        ("infobox_Hero", "Infobox hero", "person", None),
        ("Held box", "Infobox hero", "person", None),
        ("Zauber", "Zauber", "spell", None),
        ("Infobox keeper", "Infobox keeper", "person", "officeholder"),
        ("Infobox film", "Infobox film", "film", None),
    ],
)
def test_a_box_has_the_type_that_the_wiki_says(template, known, type_, subtype):
    box = box_of("{{" + template + "|name=Ann}}")
    assert (box.template.replace("_", " ").lower(), box.known_template.lower()) == (template.replace("_", " ").lower(), known.lower())
    assert (box.type, box.subtype) == (type_, subtype)


def test_names_of_fields_count_by_type_and_then_in_all_boxes():
    def keys(text):
        return [(field.key, field.index) for field in box_of(text).fields]

    assert keys("{{Infobox hero|GEBURT=1|Stand=Smith|Titel2=Lady}}") == [("birth_date", None), ("occupation", None), ("title", 2)]
    assert keys("{{Infobox keeper|Stand=Smith|Geburt=1}}") == [("occupation", None), ("birth_date", None)]
    assert keys("{{Zauber|Stand=3|Geburt=1}}") == [("level", None), ("birth_date", None)]
    assert keys("{{Infobox film|Stand=3|Geburt=1|name=x}}") == [("stand", None), ("birth_date", None), ("name", None)]
    # of a box of no known type, all names count
    assert keys("{{Infobox whatever|Stand=3}}") == [("occupation", None)]


def test_fields_of_a_type_of_the_wikis_own_are_keys_themselves():
    text = "|Added=2019|Level 2=x|office1=y|Geburt=1970}}"
    assert [field.key for field in box_of("{{Zauber" + text).fields] == ["added", "level_2", "office1", "birth_date"]
    assert [field.key for field in box_of("{{Infobox whatever" + text).fields] == ["designated_date", "level_2", "office", "birth_date"]


def test_labels_of_bare_boxes_and_of_the_plain_form():
    box = box_of("{{Infobox|label1=Geburt|data1=12 May 1970}}")
    assert [(field.name, field.key) for field in box.fields] == [("Geburt", "birth_date")]
    article = read("= Ann Lee =\n\n- Geburt: 12 May 1970\n- Stand: Smith\n\nAnn Lee is a potter.\n", form="plain")
    box = article.infoboxes[0]
    assert (box.type, [field.key for field in box.fields]) == ("person", ["birth_date", "occupation"])


def test_own_words_make_boxes_of_wikitext_that_nothing_closes():
    (box,) = read("{{Zauber\n| name = Fire\n| Stand = 3\n\nText that goes on.\n\nMore text.").infoboxes
    assert (box.type, [field.key for field in box.fields]) == ("spell", ["name", "level"])


def test_headings_are_taken_for_what_they_stand_for():
    article = read(
        "Lead.\n\n== Publications list ==\n* ''A'' (1990)\n\n== CHRONIK: ==\nShe died in 1990.\n\n== Quellen ==\n\n== Nachwirkung ==\nx\n"
    )
    _, works, plot, sources, legacy = article.sections
    assert works.title == "Publications list"
    assert is_works(works, strict=True)
    assert is_plot(plot)
    assert appendix_ranks(sources.known_title) == appendix_ranks("References")
    assert is_afterlife(legacy)
    assert not is_plot(read("Lead.\n\n== Chronik ==\n", words=None).sections[1])


def test_a_section_within_one_of_the_wikis_own():
    article = read("Lead.\n\n== Chronik ==\n\n=== Year one ===\nShe died.\n")
    assert article.sections[2].known_path == ("plot", "Year one")
    assert is_plot(article.sections[2])


HERO = """{{Held box
| name   = Ann Lee
| Geburt = {{Born|1970|5|12}}
| died   = 3 June 1907
}}
'''Ann Lee''' is a potter.

== Publications list ==
* ''One'' (1990)
* ''Two'' (1980)
* ''Three'' (2000)
* ''Four'' (2001)
"""


def test_rules_on_lives_and_works_see_what_the_words_say():
    article = read(HERO, title="Ann Lee")
    found = {finding.rule for finding in check(article, as_of="2026-11-24", select="birth-after-death,works-unsorted")}
    assert found == {"birth-after-death", "works-unsorted"}
    assert not check(read(HERO, words=None, title="Ann Lee"), as_of="2026-11-24", select="birth-after-death")


def test_json_brings_the_words_along():
    article = read(HERO, title="Ann Lee")
    data = json.loads(json.dumps(article.to_dict()))
    assert data["tables"] == {
        "templates": {"born": "birth date", "quelle": "cite book", "held box": "Infobox hero"},
        "infoboxes": {"infobox hero": "person", "zauber": "spell", "infobox keeper": "officeholder"},
        "sections": {"publications list": "works", "chronik": "plot", "quellen": "references", "nachwirkung": "legacy"},
    }
    assert data["infoboxes"][0]["template"] == "Held box"
    back = Article.from_dict(data)
    assert back.to_dict() == data
    assert back.infoboxes[0].known_template == "Infobox hero"
    assert back.sections[1].known_title == "works"
    select = "birth-after-death,works-unsorted,term-outside-life,schema"
    strip = [(f.rule, f.message, f.span, f.related) for f in check(article, as_of="2026-11-24", select=select)]
    assert strip
    assert [(f.rule, f.message, f.span, f.related) for f in check(back, as_of="2026-11-24", select=select)] == strip


def test_actions_of_one_wiki_are_not_those_of_another():
    one, other = WikiWords(templates={"Born": "birth date"}), WikiWords(templates={"Born": "death date"})
    text = "{{Infobox person|birth_date={{Born|1970|5|12}}}}"
    for _ in range(2):
        assert [call.name for call in read(text, words=one).infoboxes[0].fields[0].templates] == ["birth date"]
        assert [call.name for call in read(text, words=other).infoboxes[0].fields[0].templates] == ["death date"]
        assert [call.name for call in read(text, words=None).infoboxes[0].fields[0].templates] == ["born"]


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"templates": {"": ""}},
        {"templates": {"infobox person": "infobox person"}},
        {"templates": {"a": "b", "b": "a"}},
        {"sections": {"": "", "works": "plot"}},
        {"infoboxes": {"infobox person": "zzz", "born": ""}},
        {"templates": {"\0": "\ud800"}},
        {"unknown": {"a": "b"}},
    ],
)
def test_any_words_in_json_can_be_read_and_judged(tables):
    data = read(HERO, title="Ann Lee").to_dict() | {"tables": tables}
    article = Article.from_dict(data)
    assert isinstance(check(article, as_of="2026-11-24"), list)
    assert isinstance(article.to_dict(), dict)


@pytest.mark.parametrize(
    ("tables", "fault"),
    [([], "/tables: "), ({"templates": []}, "/tables/templates: "), ({"sections": {"a": 1}}, "/tables/sections/a: ")],
)
def test_what_is_no_table_in_json_is_named(tables, fault):
    data = read(HERO).to_dict() | {"tables": tables}
    with pytest.raises(InputError, match=f"^{fault}"):
        Article.from_dict(data)
