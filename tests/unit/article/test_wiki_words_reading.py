"""The table `[tables]` of a configuration."""

import tomllib

import pytest

from wikicheck.article.wiki_words_reading import read_wiki_words
from wikicheck.text import ConfigError


def words(text, place="tables"):
    return read_wiki_words(tomllib.loads(text), place)


def test_all_of_it():
    found = words(
        """
        [templates]
        "Born" = "birth date"
        "Box of heroes" = "Infobox hero"
        "Charakter" = "Infobox character"
        [infoboxes]
        "Infobox hero" = "person"
        "Infobox spell" = "spell"
        [fields]
        "Geburt" = "birth_date"
        [fields.person]
        "Kaste" = "occupation"
        [fields.spell]
        "Schaden" = "damage"
        [fields."musical artist"]
        "Stil" = "genre"
        [sections]
        "Publications list" = "Works"
        "Chronik" = "plot"
        "Kindheit" = "early life"
        "Verweise" = "see also"
        """
    )
    assert found.template("BORN") == "birth date"
    assert found.field("kaste", "officeholder") == ("occupation", None)
    assert found.field("Schaden", "spell") == ("damage", None)
    assert found.heading("Chronik") == "plot"


@pytest.mark.parametrize("text", ["", "[templates]", "[fields]\n[fields.person]\n"])
def test_nothing_said_is_no_words(text):
    assert words(text) is None


FAULTS = [
    ("template = {}", "unknown key 'tables.template'; did you mean 'tables.templates'?"),
    ("qqq = 1", "unknown key 'tables.qqq'"),
    ("templates = 3", "'tables.templates' is no table"),
    ("[templates]\nBorn = 3", "'tables.templates.Born' is no text"),
    ("[templates]\n'' = 'birth date'", "'tables.templates' has a key without a name"),
    (
        "[templates]\n'My born' = 'brith date'",
        "'tables.templates.\"My born\"': nothing is known of a template “brith date”; did you mean “birth date”?",
    ),
    ("[templates]\n'birth date' = 'Birth_Date'", "'tables.templates.\"birth date\"': a template cannot stand for itself"),
    (
        "[infoboxes]\n'Infobox hero' = 'persn'",
        "'tables.infoboxes.\"Infobox hero\"': there is no type of infoboxes “persn”; did you mean “person”?",
    ),
    (
        "[infoboxes]\nHero = 'Person'",
        "'tables.infoboxes.Hero': “Person” is no type of infoboxes; write small letters, as in “video game”; did you mean “person”?",
    ),
    ("[fields]\nGeburt = 'birth_dat'", "'tables.fields.Geburt': there is no field “birth_dat”; did you mean “birth_date”?"),
    ("[fields]\nGeburt = 'Birth date'", "'tables.fields.Geburt': there is no field “Birth date”; did you mean “birth_date”?"),
    (
        "[fields.film]\nGeburt = 'birth_dat'",
        "'tables.fields.film.Geburt': there is no field “birth_dat” of the type “film”",
    ),
    ("[fields.persn]\nGeburt = 'birth_date'", "'tables.fields.persn': there is no type of infoboxes “persn”; did you mean “person”?"),
    ("[sections]\nChronik = 'plott'", "'tables.sections.Chronik': nothing is known of sections “plott”; did you mean “plot”?"),
    ("[sections]\nChronik = []", "'tables.sections.Chronik' is no text"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_what_makes_no_sense_is_named(text, message):
    with pytest.raises(ConfigError) as caught:
        words(text)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_type_near_a_known_one_is_no_slip_if_it_has_fields():
    with pytest.raises(ConfigError, match="did you mean “book”"):
        words("[infoboxes]\n'Infobox boook' = 'boook'")
    assert words("[infoboxes]\n'Infobox boook' = 'boook'\n[fields.boook]\nStufe = 'level'") is not None


def test_the_place_of_the_table_is_named():
    with pytest.raises(ConfigError, match=r"unknown key 'tool\.wikicheck\.tables\.field'; did you mean 'tool\.wikicheck\.tables\.fields'"):
        words("field = 1", "tool.wikicheck.tables")
