"""The infobox of the plain form: every shape that flattened articles have."""

import pytest

from wikicheck.article.reading import read_article


def read(body, title="= Ann Lee =", lead="Ann Lee was a poet."):
    return read_article(f"{title}\n\n{body}\n\n{lead}\n", form="plain")


def fields(body, **parts):
    return [(field.name, field.raw) for box in read(body, **parts).infoboxes for field in box.fields]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- Born: 1900\n- Died: 1970", [("Born", "1900"), ("Died", "1970")]),
        ("- Born : 1900\n- Died :1970", [("Born", "1900"), ("Died", "1970")]),
        ("- Born：1900\n- Died：1970", [("Born", "1900"), ("Died", "1970")]),
        ("– Born: 1900\n– Died: 1970", [("Born", "1900"), ("Died", "1970")]),
        ("• Born: 1900\n• Died: 1970", [("Born", "1900"), ("Died", "1970")]),
        ("* Born: 1900\n* Died: 1970", [("Born", "1900"), ("Died", "1970")]),
        ("  - Born: 1900\n  - Died: 1970", [("Born", "1900"), ("Died", "1970")]),
        ("- Born: 1900\r\n- Died: 1970", [("Born", "1900"), ("Died", "1970")]),
        ("- **Born**: 1900\n- **Died:** 1970", [("Born", "1900"), ("Died", "1970")]),
        # values that are empty or hold colons
        ("- Born: 1900\n- Died:", [("Born", "1900"), ("Died", "")]),
        ("- Born: 1900\n- Known for: Notes: a study", [("Born", "1900"), ("Known for", "Notes: a study")]),
        ("- Born: 1900\n- Website: https://ann.example.org:80/a", [("Born", "1900"), ("Website", "https://ann.example.org:80/a")]),
        ("- Born: 1900\n- Start: 12:30", [("Born", "1900"), ("Start", "12:30")]),
        ("- Born: 1900\n- 12:30 start", [("Born", "1900"), ("", "12:30 start")]),
        ("- Born: 1900\n- Height: 170 cm (5 ft 7 in)", [("Born", "1900"), ("Height", "170 cm (5 ft 7 in)")]),
        # values of several lines
        ("- Born: 1900\n- Occupation: Poet,\n  editor", [("Born", "1900"), ("Occupation", "Poet,\n  editor")]),
        ("- Born: 1900,\nin Hull\n- Died: 1970", [("Born", "1900,\nin Hull"), ("Died", "1970")]),
        ("- Children:\n  - Bea\n  - Cy\n- Died: 1970", [("Children", "- Bea\n  - Cy"), ("Died", "1970")]),
        ("- Children:\n- Bea\n- Cy\n- Died: 1970", [("Children", "- Bea\n- Cy"), ("Died", "1970")]),
        # gaps and captions
        ("- Born: 1900\n\n- Died: 1970", [("Born", "1900"), ("Died", "1970")]),
        ("Ann Lee\n- Born: 1900", [("Born", "1900")]),
        ("- Born: 1900\n\nPersonal details\n\n- Died: 1970", [("Born", "1900"), ("Died", "1970")]),
        # what is no infobox
        ("- Bread\n- Butter", []),
        ("- Note: the page is old", []),
        ("- she went on: it was late, and there was no more to be said of it by then.", []),
        ("Ann Lee was a poet.\n\n- Born: 1900\n- Died: 1970", []),
        ("```\n- Born: 1900\n- Died: 1970\n```", []),
        ("```\n== code ==\n```\n\nAnn Lee wrote.\n\n- Born: 1900", []),
        # a list after the infobox is none of its fields
        ("- Born: 1900\n- Died: 1970\n\n- One (1950)\n- Two (1960)", [("Born", "1900"), ("Died", "1970")]),
        ("- Born: 1900\n```\n- Died: 1970\n```", [("Born", "1900")]),
    ],
)
def test_fields_of_the_plain_form(body, expected):
    assert fields(body) == expected


@pytest.mark.parametrize("title", ["= Ann Lee =", "=Ann Lee=", "\ufeff= Ann Lee ="])
def test_titles_with_and_without_spaces(title):
    article = read("- Born: 1900\n- Died: 1970", title=title)
    assert article.title == "Ann Lee"
    assert [field.key for field in article.infoboxes[0].fields] == ["birth_date", "death_date"]


def test_repeated_fields_name_the_first():
    (box,) = read("- Born: 1900\n- Died: 1970\n- born: 1901").infoboxes
    assert [field.duplicate_of for field in box.fields] == [None, None, 0]


def test_the_text_after_the_fields_is_the_lead():
    article = read("- Born: 1900\n- Died: 1970", lead="Ann Lee ( ; ) was a poet.\n- and more")
    assert article.lead.paragraphs[0].text.plain.startswith("Ann Lee")


def test_spans_are_places_in_the_source():
    text = "= Ann Lee =\n\n- **Born:**  3 May 1900\n- Died :\n- Spouse: Bea,\n  Cy\n\nAnn Lee was a poet.\n"
    (box,) = read_article(text, form="plain").infoboxes
    for field in box.fields:
        assert text[slice(*field.name_span)] == field.name
        assert text[slice(*field.value_span)] == field.raw
    assert [field.raw for field in box.fields] == ["3 May 1900", "", "Bea,\n  Cy"]


@pytest.mark.parametrize(
    ("labels", "type_"),
    [
        (["Born", "Died"], "person"),
        (["Directed by", "Starring"], "film"),
        (["Genus", "Binomial name"], "species"),
        (["Launched", "Laid down"], "ship"),
        (["Population", "Postal code"], "settlement"),
        (["Kingdom", "Phylum"], "species"),
        (["Belligerents", "Commanders and leaders"], "military conflict"),
        (["Weight", "Colour"], ""),
    ],
)
def test_labels_tell_the_type(labels, type_):
    (box,) = read("\n".join(f"- {label}: x" for label in labels), lead="It is here.").infoboxes
    assert box.type == type_


@pytest.mark.parametrize(
    ("language", "label", "key"),
    [
        ("de", "Geboren", "birth_date"),
        ("fr", "Naissance", "birth_date"),
        ("es", "Nacimiento", "birth_date"),
        ("sv", "Född", "birth_date"),
        ("cs", "Narození", "birth_date"),
        ("uk", "Народився", "birth_date"),
        ("tr", "Doğum", "birth_date"),
        ("fi", "Syntynyt", "birth_date"),
        ("hu", "Született", "birth_date"),
        ("he", "לידה", "birth_date"),
        ("fa", "زادروز", "birth_date"),
        ("vi", "Sinh", "birth_date"),
        ("id", "Lahir", "birth_date"),
        ("da", "Født", "birth_date"),
        ("ja", "生誕", "birth_date"),
    ],
)
def test_labels_of_other_languages(language, label, key):
    text = f"= Ann Lee =\n\n- {label}: 1900\n- Website: x.org\n\nAnn Lee.\n"
    (box,) = read_article(text, form="plain", language=language).infoboxes
    assert box.fields[0].key == key
