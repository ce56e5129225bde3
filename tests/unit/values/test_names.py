import pytest

from wikicheck.values.names import NameSource, find_names, name_key, spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Park Min-Ho", "Park Min-ho"),
        ("Park Min Ho", "Park Min-ho"),
        ("Park Minho", "Park Min-ho"),
        ("Jürgen Bühler", "Jurgen Buhler"),
        ("Ian MacRae", "Ian Macrae"),
        ("J. R. Hartley", "J.R. Hartley"),
        ("Seán O’Dwyer", "Sean O'Dwyer"),
        ("Władysław Nowak", "Wladyslaw Nowak"),
        ("Søren Holm", "Soren Holm"),
        ("Park Min\u2011ho", "Park Min-ho"),
        ("E\u0301milie Roux", "Émilie Roux"),
    ],
)
def test_one_key_for_all_spellings(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyong-min", "Young-min"),
        ("Anna Smith", "Anna Smyth"),
        ("Min-ho Park", "Park Min-ho"),
        ("Erik Holm", "Eric Holm"),
        ("Jürgen Bühler", "Juergen Buehler"),
    ],
)
def test_other_names_have_other_keys(one, other):
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. R. Hartley", "J.R. Hartley"),
        ("J R Hartley", "JR Hartley"),
        ("J. R. R. Hartley", "J.R.R. Hartley"),
        ("St. Olaf", "St Olaf"),
        ("Seán O’Dwyer", "Seán O'Dwyer"),
        ("Park Min\u2011ho", "Park Min-ho"),
        ("Anna\u00a0Holm", "Anna Holm"),
        ("E\u0301milie Roux", "Émilie Roux"),
    ],
)
def test_what_is_no_spelling(one, other):
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Park Min-Ho", "Park Min-ho"), ("Park Min Ho", "Park Min-ho"), ("Jürgen Bühler", "Jurgen Bühler"), ("Ian MacRae", "Ian Macrae")],
)
def test_what_is_spelling(one, other):
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1990 Anna Holm moved to Lund.", ["Anna Holm"]),
        ("In Anna Holm they saw a poet.", ["Anna Holm"]),
        ("When Anna Holm met Erik Lind, she left.", ["Anna Holm", "Erik Lind"]),
        ("Anna Holm's brother", ["Anna Holm"]),
        ("Anna Holm’s Second Novel", ["Anna Holm", "Second Novel"]),
        ("the Holms' Summer House", ["Summer House"]),
        ("He told Young-min of it.", ["Young-min"]),
        ("Young-min's uncle", ["Young-min"]),
        ("Vincent van Dijk and Ludwig von der Tann", ["Vincent van Dijk", "Ludwig von der Tann"]),
        ("Charles d'Aubigny met Bashar al-Khatib", ["Charles d'Aubigny", "Bashar al-Khatib"]),
        ("Dr. Anna Holm", ["Anna Holm"]),
        ("President Anna Holm", ["Anna Holm"]),
        ("Vice President Anna Holm", ["Anna Holm"]),
        ("Sir Anthony", ["Sir Anthony"]),
        ("J. R. R. Hartley wrote", ["J. R. R. Hartley"]),
        ("Harry S. Falk", ["Harry S. Falk"]),
        ("It was Plan B. The Germans came.", ["Plan B."]),
        ("Seán O'Dwyer", ["Seán O'Dwyer"]),
        ("Émilie Du Roux", ["Émilie Du Roux"]),
        ("Łukasz Nowak", ["Łukasz Nowak"]),
        ("Nguyễn Văn Ân", ["Nguyễn Văn Ân"]),
        ("Anna\u00a0Holm", ["Anna\u00a0Holm"]),
        ("Anna Holm, Erik Lind", ["Anna Holm", "Erik Lind"]),
        ("Anna Holm\nErik Lind", ["Anna Holm", "Erik Lind"]),
        ("University of Lund Press", ["Lund Press"]),
        ("the 'Old Mill' there", ["Old Mill"]),
        ("(Anna Holm)", ["Anna Holm"]),
        ("Holm–Lind Theorem", ["Lind Theorem"]),
    ],
)
def test_finds_names(text, names):
    found = find_names(text)
    assert [use.text for use in found] == names
    assert all(text[use.span.start : use.span.end] == use.text for use in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "he went home",
        "Holm went home.",
        "The Hague",
        "In Lund",
        "World war",
        "However, Lund",
        "prime minister",
        "Anna and Erik",
        "a self-made man",
        "1990-S",
        "I am",
        "pre-Columbian",
    ],
)
def test_what_is_no_name(text):
    assert find_names(text) == []


def test_uses_say_where_they_stand():
    (use,) = find_names("Anna Holm", source=NameSource.TITLE, origin=7)
    assert (use.source, use.origin) == (NameSource.TITLE, 7)


def test_a_heap_of_capitals_is_no_name():
    assert find_names("X" * 500 + " " + "Y" * 500) == []


@pytest.mark.parametrize("text", ["Élise Örn met Ann Lee – and Ðan Łuc", "Ann Lee met Jean-Luc Élan", "Ḥasan Ṭaha met Ann Lee"])
def test_capitals_with_marks_in_any_place(text):
    """A text without any is looked through with a simpler pattern."""
    plain = text.translate(str.maketrans("ÉÖÐŁḤṬ", "EODLHT"))
    assert [use.span for use in find_names(text)] == [use.span for use in find_names(plain)] != []
