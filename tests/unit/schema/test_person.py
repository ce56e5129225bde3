"""What the schema of persons calls wrong, and what it leaves alone."""

import subprocess
import sys

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import check_infoboxes


def _violations(fields, *, template="Infobox person", language="en"):
    lines = "\n".join(f"| {line}" for line in fields.split("\n"))
    text = f"{{{{{template}\n{lines}\n}}}}\n'''Ida Brandt''' was a surveyor.\n"
    article = read_article(text, title="Ida Brandt", form="wikitext", language=language)
    return article, list(check_infoboxes(article))


_WRONG = [
    ("birth_date = 12", "12", "«birth_date» should be a date, but “12” is a number"),
    ("birth_date = [[Oslo]]", "[[Oslo]]", "«birth_date» should be a date, but “Oslo” is a link"),
    ("birth_date = Oslo, Norway", "Oslo, Norway", "«birth_date» should be a date, but “Oslo, Norway” is none"),
    (
        "birth_date = https://ida.example/life",
        "https://ida.example/life",
        "«birth_date» should be a date, but “https://ida.example/life” is a web address",
    ),
    ("death_date = yes", "yes", "«death_date» should be a date, but “yes” is none"),
    ("birth_place = 12 May 1871", "12 May 1871", "«birth_place» should be a place, but “12 May 1871” is a date"),
    ("birth_place = {{birth date|1871|5|2}}", "{{birth date|1871|5|2}}", "«birth_place» should be a place, but “May 2, 1871” is a date"),
    ("death_place = 1920", "1920", "«death_place» should be a place, but “1920” is a number"),
    ("occupation = 7", "7", "«occupation» should be words, but “7” is a number"),
    ("nationality = 1871", "1871", "«nationality» should be words, but “1871” is a number"),
    ("years_active = 25", "25", "«years_active» should be years, but “25” is a number"),
    ("website = yes please", "yes please", "«website» should be a web address, but “yes please” is none"),
    (
        "image = https://ida.example/a.jpg",
        "https://ida.example/a.jpg",
        "«image» should be the name of a file, but “https://ida.example/a.jpg” is a web address",
    ),
]

_RIGHT = [
    "birth_date = 2 May 1871",
    "birth_date = {{birth date|1871|5|2|df=y}}",
    "birth_date = c. 1871",
    "birth_date = {{circa|1871}}",
    "birth_date = 1871",
    "birth_date = [[1871]]",
    "birth_date = 2 May 1871<br />[[Oslo]], Norway",
    "birth_date = {{birth date|1871|5|2}}<br>Oslo",
    "birth_date = unknown",
    "birth_date = Unknown; probably in the reign of [[Augustus]]",
    "birth_date = fourth century",
    "birth_date = 5th century BC",
    "birth_date = ?",
    "birth_date = —",
    "birth_date = N/A",
    "birth_date = UNKNOWN",
    "birth_date = неизвестно",
    "birth_date = spring, in a leap year",
    "birth_date = {{some template|that nobody knows}}",
    "birth_date = {{birth year and age|1971}}",
    "birth_date = <!-- to be found -->",
    "birth_date =",
    "death_date = living",
    "death_date = {{death date and age|1920|5|2|1871|5|2}}",
    "death_date = presumed dead",
    "death_date = after 1650<ref>A book.</ref>",
    "birth_place = [[Oslo]], Norway",
    "birth_place = Oslo<br />Norway",
    "birth_place = 12 Bridge Street, Oslo",
    "birth_place = near [[May River]]",
    "birth_place = {{flag|Norway}}",
    "birth_place = Unknown",
    "birth_place = 1st [[Arrondissement]]",
    "occupation = Poet, surveyor",
    "occupation = {{hlist|Poet|Surveyor}}",
    "occupation = {{plainlist|\n* [[Poet]]\n* Surveyor\n}}",
    "occupation = Writer (1890–1920)",
    "nationality = [[Norway|Norwegian]]",
    "nationality = {{NOR}}",
    "spouse = {{marriage|[[Jon Brandt]]|1890|1900}}",
    "spouse = Jon Brandt (m. 1890)<br />Per Lie (m. 1902–1910)",
    "children = 3",
    "children = Three, among them [[Anna Brandt]]",
    "height = 1.83 m",
    "height = {{height|ft=6|in=0}}",
    "height = {{convert|183|cm|ftin|abbr=on}}",
    "height = 6 ft 2 in (188 cm)",
    "years_active = 1890–1920",
    "years_active = 1890–present",
    "years_active = 1890",
    "years_active = 1890s to her death",
    "website = {{URL|ida.example}}",
    "website = {{URL|1=https://ida.example/?a=b}}",
    "website = [https://ida.example Official site]",
    "website = https://ida.example",
    "website = www.ida.example",
    "website = {{official website}}",
    "website = [https://ida.example One]<br />[https://brandt.example Two]",
    "website = None",
    "image = Ida Brandt 1890.jpg",
    "image = [[File:Ida Brandt.jpg|200px]]",
    "image = 1890.jpg",
    "name = 1890",
    "alma_mater = [[University of Oslo]]",
    "education = University of Oslo (1890)",
    "resting_place = [[Vår Frelsers gravlund]]",
    "unheard_of = 12",
]


@pytest.mark.parametrize(("field", "raw", "message"), _WRONG)
def test_what_an_editor_agrees_is_wrong(field, raw, message):
    article, violations = _violations(f"name = Ida Brandt\n{field}")
    assert [violation.message for violation in violations] == [message]
    violation = violations[0]
    assert article.source.slice(violation.span) == raw
    assert violation.field is not None
    assert violation.field.name == field.partition(" ")[0]


@pytest.mark.parametrize("field", _RIGHT)
def test_what_an_editor_can_defend(field):
    assert _violations(f"name = Ida Brandt\n{field}")[1] == []


_LOADED = """
import sys
from wikicheck.article.reading import read_article
from wikicheck.schema import check_infoboxes
article = read_article(sys.stdin.read(), form="wikitext", language="en")
print(len(list(check_infoboxes(article))), "jsonschema" in sys.modules)
"""


@pytest.mark.parametrize(("born", "answer"), [("2 May 1871<br>[[Oslo]]", "0 False"), ("Oslo", "1 True")])
def test_the_library_is_loaded_only_for_what_looks_wrong(born, answer):
    text = f"{{{{Infobox person\n| name = Ida\n| birth_date = {born}\n}}}}\n"
    done = subprocess.run([sys.executable, "-c", _LOADED], input=text, capture_output=True, text=True, check=True)
    assert done.stdout.split() == answer.split()


def test_a_stub_lacks_nothing():
    assert _violations("name = Ida Brandt")[1] == []


@pytest.mark.parametrize("template", ["Infobox writer", "infobox football biography", "Infobox_scientist", "Infobox officeholder"])
def test_every_infobox_about_a_person_has_the_schema(template):
    assert len(_violations("birth_date = Oslo", template=template)[1]) == 1


@pytest.mark.parametrize("template", ["Infobox film", "Infobox settlement", "Infobox", "Infobox nobody knows"])
def test_other_infoboxes_have_none(template):
    assert _violations("birth_date = Oslo", template=template)[1] == []


def test_other_languages_are_not_judged():
    assert _violations("birth_date = Oslo", language="no")[1] == []


def test_one_reason_a_field_is_enough():
    _, violations = _violations("birth_date = https://a.example\ndeath_date = Oslo")
    assert [violation.field.name for violation in violations] == ["birth_date", "death_date"]


def test_the_value_that_readers_see_is_judged():
    _, violations = _violations("birth_date = 1871\nbirth_date = Oslo")
    assert [violation.message for violation in violations] == ["«birth_date» should be a date, but “Oslo” is none"]
    assert _violations("birth_date = Oslo\nbirth_date = 1871")[1] == []
    assert _violations("birth_date = Oslo\nbirth_date =")[1] == []


def test_an_infobox_within_another_is_judged_by_its_own_type():
    text = "{{Infobox person\n| name = Ida\n| module = {{Infobox writer|embed=yes\n | birth_date = Oslo\n }}\n}}\n"
    violations = list(check_infoboxes(read_article(text, form="wikitext")))
    assert [violation.message for violation in violations] == ["«birth_date» should be a date, but “Oslo” is none"]


def _plain_messages(fields):
    text = f"= Ida Brandt =\n\n{fields}\n\nIda Brandt was a surveyor.\n"
    return [violation.message for violation in check_infoboxes(read_article(text, form="plain"))]


def test_the_plain_form_is_judged_too():
    assert _plain_messages("- Date of birth: Oslo\n- Occupation: 7") == [
        "«Date of birth» should be a date, but “Oslo” is none",
        "«Occupation» should be words, but “7” is a number",
    ]


@pytest.mark.parametrize("line", ["Born: Oslo, Norway", "Born: 2 May 1871, Oslo", "Died: Oslo", "Born: Ida Lie", "Born: Ida Lie\n  Oslo"])
def test_a_plain_line_of_date_and_place_may_hold_the_place_alone(line):
    assert _plain_messages(f"- {line}\n- Occupation: Surveyor") == []


def test_a_number_is_neither_date_nor_place():
    assert _plain_messages("- Born: 7\n- Occupation: Surveyor") == ["«Born» should be a date, but “7” is a number"]


@pytest.mark.parametrize("born", ["[[Oslo]] {{nobody knows this|1871}}", "Oslo<br>{{nobody knows this}}"])
def test_a_value_that_was_read_in_part_is_not_judged(born):
    article, violations = _violations(f"birth_date = {born}")
    assert not article.infoboxes[0].get("birth_date").value.complete
    assert violations == []
