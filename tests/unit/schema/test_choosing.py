"""Which schema a wiki has chosen for what."""

import pytest

from wikicheck.article.reading import read_article
from wikicheck.article.wiki_words import WikiWords
from wikicheck.schema import Schema, SchemaChoices, check_infoboxes, has_schemas, iter_infobox_schemas, load_schema
from wikicheck.schema.choosing import compile_glob


def schema(name, **root):
    return Schema(name, {"type": "object"} | root)


A, B, C, D = (schema(name) for name in "ABCD")
PAGE = schema("page", **{"wc:target": "article"})


def read(text="{{Infobox weapon|name=Ember}}\n'''Ember''' is a sword. [[Category:Swords]] [[Category:Old things]]", words=None, **how):
    return read_article(text, words=words, **{"form": "wikitext", "language": "en"} | how)


def names(choices, article=None, path=None):
    """Return the templates that have a schema, with its name."""
    article = article or read()
    return {box.template: found.name for box, found in iter_infobox_schemas(article, SchemaChoices(**choices).of(article, path))}


@pytest.mark.parametrize("key", ["Infobox weapon", "infobox_WEAPON", "Template:Infobox weapon", "Vorlage: infobox  weapon"])
def test_a_template_is_known_in_any_spelling(key):
    assert names({"templates": {key: A}}) == {"Infobox weapon": "A"}


def test_a_template_that_stands_for_another_has_its_schema_unless_it_has_its_own():
    words = WikiWords(templates={"Sword": "Infobox weapon"})
    article = read("{{Sword|name=Ember}}", words)
    assert names({"templates": {"Infobox weapon": A}}, article) == {"Sword": "A"}
    assert names({"templates": {"Infobox weapon": A, "Sword": B}}, article) == {"Sword": "B"}


def test_template_before_category_before_path_before_shipped(tmp_path):
    path = str(tmp_path / "swords/ember.wiki")
    article = read(read().source.text.replace("Infobox weapon", "Infobox person"))
    every = {"templates": {"Infobox person": A}, "categories": {"Swords": B}, "globs": {"swords/": C}, "folder": str(tmp_path)}
    assert names(every, article, path) == {"Infobox person": "A"}
    assert names(every | {"templates": {"Infobox film": A}}, article, path) == {"Infobox person": "B"}
    assert names(every | {"templates": {}, "categories": {"Axes": B}}, article, path) == {"Infobox person": "C"}
    assert names(every | {"templates": {}, "categories": {}}, article) == {"Infobox person": "person"}
    assert names({}, article) == {"Infobox person": "person"}


def test_of_several_categories_or_patterns_the_last_in_the_file_counts(tmp_path):
    path = str(tmp_path / "a/b/c.wiki")
    assert names({"categories": {"Swords": A, "Old things": B}}) == {"Infobox weapon": "B"}
    assert names({"categories": {"old_things": B, "swords": A}}) == {"Infobox weapon": "A"}
    assert names({"globs": {"a/**": A, "a/b/**": B}, "folder": str(tmp_path)}, path=path) == {"Infobox weapon": "B"}
    assert names({"globs": {"a/b/**": B, "a/**": A}, "folder": str(tmp_path)}, path=path) == {"Infobox weapon": "A"}


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [
        ("articles/lists/**", "articles/lists/a.wiki", True),
        ("articles/lists/**", "articles/lists/deep/a.wiki", True),
        ("articles/lists/**", "articles/a.wiki", False),
        ("/articles/*.wiki", "articles/a.wiki", True),
        ("articles/*.wiki", "more/articles/a.wiki", False),
        ("*.wiki", "more/articles/a.wiki", True),
        ("lists/", "more/lists/a.wiki", True),
        ("lists/a?.wiki", "lists/ab.wiki", True),
        ("lists/[ab].wiki", "lists/c.wiki", False),
        ("**/List of *", "a/List of lakes.wiki", True),
    ],
)
def test_patterns_are_those_of_gitignore(glob, path, matches, tmp_path):
    choices = {"globs": {glob: A}, "folder": str(tmp_path)}
    assert names(choices, path=str(tmp_path / path)) == ({"Infobox weapon": "A"} if matches else {})


def test_no_pattern_is_for_what_lies_elsewhere_or_has_no_path(tmp_path):
    choices = {"globs": {"**/*": A, "*": A}, "folder": str(tmp_path / "wiki")}
    assert names(choices) == {}
    assert names(choices, path=str(tmp_path / "wikis/a.wiki")) == {}
    assert names(choices, path=str(tmp_path / "wiki/a.wiki")) == {"Infobox weapon": "A"}


def test_paths_count_from_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "wiki").mkdir()
    monkeypatch.chdir(tmp_path / "wiki")
    assert names({"globs": {"a/*": A}, "folder": str(tmp_path / "wiki")}, path="a/b.wiki") == {"Infobox weapon": "A"}
    assert names({"globs": {"wiki/a/*": A}, "folder": str(tmp_path)}, path="a/../a/b.wiki") == {"Infobox weapon": "A"}


@pytest.mark.parametrize("glob", ["#a/b", "", "   "])
def test_what_can_match_nothing_is_no_pattern(glob):
    with pytest.raises(ValueError, match=r"\w"):
        compile_glob(glob)


def test_false_is_no_schema_not_even_the_shipped_one(tmp_path):
    article = read("{{Infobox person|name=Ann}}\n'''Ann''' is a potter. [[Category:Swords]]")
    path = str(tmp_path / "a.wiki")
    assert names({"templates": {"Infobox person": False}, "categories": {"Swords": A}}, article) == {}
    assert names({"categories": {"Swords": False}, "globs": {"*": A}, "folder": str(tmp_path)}, article, path) == {}
    assert names({"globs": {"*": False}, "folder": str(tmp_path)}, article, path) == {}
    assert names({"templates": {"Infobox person": A}, "globs": {"*": False}, "folder": str(tmp_path)}, article, path) == {
        "Infobox person": "A"
    }


BOXES = """{{Infobox ship begin}}
{{Infobox ship career|name=Ida}}
{{Infobox person|name=Ann|module={{Infobox officeholder|embed=yes|office=Mayor}}}}
{{Infobox vessel|name=Ida}}
[[Category:Ships]]
"""


def test_a_schema_by_category_is_for_boxes_of_its_types_and_of_types_nobody_knows():
    article = read(BOXES)
    ships = schema("ships", **{"wc:types": ["ship"]})
    people = schema("people", **{"wc:types": ["person"]})
    embedded = names({}, article).get("Infobox officeholder")
    found = names({"categories": {"Ships": ships}}, article)
    assert {box for box, name in found.items() if name == "ships"} == {"Infobox ship begin", "Infobox ship career", "Infobox vessel"}
    found = names({"categories": {"Ships": people}}, article)
    assert {box for box, name in found.items() if name == "people"} == {"Infobox person", "Infobox officeholder", "Infobox vessel"}
    found = names({"categories": {"Ships": A}}, article)
    assert set(found.values()) == {"A", embedded}
    assert found["Infobox officeholder"] == embedded  # which A, that names no types, is not for


def test_shipped_ones_count_in_languages_they_know_and_chosen_ones_in_all():
    article = read("{{Infobox person|name=Ann}}", language="de")
    assert names({}, article) == {}
    assert names({"templates": {"Infobox film": A}}, article) == {}
    assert names({"templates": {"Infobox person": load_schema("person")}}, article) == {"Infobox person": "person"}


def test_boxes_of_pages_that_are_no_articles_have_none():
    article = read("{{Infobox weapon|name=Ember}}", title="Talk:Ember")
    assert names({"templates": {"Infobox weapon": A}}, article) == {}
    assert not has_schemas(article, SchemaChoices(templates={"Infobox weapon": A, "x": PAGE}, categories={"y": PAGE}).of(article))


def test_the_schema_itself_says_whether_it_is_for_the_whole_article(tmp_path):
    article = read()

    def page(**choices):
        found = SchemaChoices(**choices, folder=str(tmp_path)).of(article, str(tmp_path / "a.wiki")).of_page()
        return found and found.name

    assert page(templates={"Infobox weapon": A}) is None
    assert page(templates={"Infobox weapon": PAGE}) == "page"
    assert page(templates={"Infobox film": PAGE}) is None
    assert page(categories={"Swords": PAGE}, globs={"*": A}) == "page"
    assert page(categories={"Swords": A}, globs={"*": PAGE}) == "page"  # each judges what it is for
    assert page(categories={"Swords": False}, globs={"*": PAGE}) is None
    assert page(globs={"*": PAGE, "a*": False}) is None
    assert names({"templates": {"Infobox weapon": PAGE}, "categories": {"Swords": A}}) == {"Infobox weapon": "A"}


def test_pages_of_other_kinds_are_held_against_schemas_of_kinds():
    article = read("'''Ember''' may refer to:\n* [[Ember (river)]]\n{{Disambiguation}}\n[[Category:Swords]]")
    assert article.kind == "disambiguation"
    kinds = schema("kinds", **{"wc:target": "article", "properties": {"kind": {"const": "disambiguation"}}})
    assert SchemaChoices(categories={"Swords": PAGE}).of(article).of_page() is None
    assert SchemaChoices(categories={"Swords": kinds}).of(article).of_page() is kinds
    redirect = read("#REDIRECT [[Ember]]\n[[Category:Swords]]")
    assert SchemaChoices(categories={"Swords": kinds}).of(redirect).of_page() is None


def test_violations_are_those_of_the_chosen_schema():
    article = read("{{Infobox person|name=Ann|birth_date=7}}")
    assert [violation.keyword for violation in check_infoboxes(article)]
    chosen = SchemaChoices(templates={"Infobox person": schema("own", required=["caste"])}).of(article)
    assert [(violation.keyword, violation.field) for violation in check_infoboxes(article, chosen)] == [("required", None)]
    assert not list(check_infoboxes(article, SchemaChoices(templates={"Infobox person": False}).of(article)))


def test_nothing_chosen_is_false():
    assert not SchemaChoices()
    assert SchemaChoices(globs={"*": A})
