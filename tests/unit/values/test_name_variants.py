import pytest

from wikicheck.text import Span
from wikicheck.values.name_variants import find_name_variants, suggest_spelling
from wikicheck.values.names import NameSource, find_names


def variants(*texts, title=None, infobox=None, works=(), declared=()):
    """Return the variants in texts: (preferred, its uses, settled, {other: (uses, in works only)})."""
    bags = [(text, source) for text, source in ((title, NameSource.TITLE), (infobox, NameSource.INFOBOX)) if text]
    bags += [(text, NameSource.PROSE) for text in texts] + [(text, NameSource.WORK) for text in works]
    uses = [use for origin, (text, source) in enumerate(bags) for use in find_names(text, source=source, origin=origin)]
    found = find_name_variants(uses, [text for text, _ in bags], declared=declared)
    return [
        (
            one.preferred.text,
            len(one.preferred.uses),
            one.is_settled,
            {other.text: (len(other.uses), other.in_works_only) for other in one.others},
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("odd", "usual"),
    [
        ("Park Min-Ho", "Park Min-ho"),
        ("Park Min Ho", "Park Min-ho"),
        ("Park Minho", "Park Min-ho"),
        ("Jurgen Bühler", "Jürgen Bühler"),
        ("Ian Macrae", "Ian MacRae"),
        ("Vincent Van Dijk", "Vincent van Dijk"),
        ("Bashar Al-Khatib", "Bashar al-Khatib"),
        ("Jean Paul Roux", "Jean-Paul Roux"),
        ("Sao Bento", "São Bento"),
        ("Mary-Ann Holm", "Mary Ann Holm"),
        ("Anna La Rue", "Anna LaRue"),
        ("Wladyslaw Nowak", "Władysław Nowak"),
        ("Charles D'Aubigny", "Charles d'Aubigny"),
        ("Old Heck-Hampton", "Old Heckhampton"),
    ],
)
def test_the_same_name_in_two_ways(odd, usual):
    found = variants(f"There {usual} was born.", f"Later {odd} went to sea.", f"Then {usual} came home, and {usual} died.")
    assert found == [(usual, 3, True, {odd: (1, False)})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Park Kyong-min", "Park Young-min"),  # two people
        ("Anna Smith", "Anna Smyth"),
        ("Park Min-ho", "Min-ho Park"),  # order is no spelling
        ("Anna Holm", "Anna Holm's"),
        ("Seán O’Dwyer", "Seán O'Dwyer"),
        ("J. R. Hartley", "J.R. Hartley"),
        ("JR Hartley", "J. R. Hartley"),
        ("St. Olaf", "St Olaf"),
        ("ANNA HOLM", "Anna Holm"),
        ("Anna HOLM", "Anna Holm"),
        ("Anna\u00a0Holm", "Anna Holm"),
        ("World War Two", "World war two"),
        ("New Lund", "new Lund"),
        ("The Hague", "the Hague"),
        ("Prime Minister", "prime minister"),
        ("Vice-President", "Vice President"),
        ("Executive Vice-President", "Executive Vice President"),
        ("North-East", "North East"),
        ("North-East Lund", "Northeast Lund"),
        ("South-East Asia", "Southeast Asia"),
        ("Post-War Lund", "Post-war Lund"),
        ("Mid-Wales Line", "Mid Wales Line"),
        ("Anglo-Saxon", "Anglo Saxon"),  # a compound before a noun has a hyphen
        ("Latin-American", "Latin American"),
        ("Moby-Dick", "Moby Dick"),
        ("President Anna Holm", "Anna Holm"),
        ("Dr Anna Holm", "Dr. Anna Holm"),
        ("Holm Family", "Holm family"),
        ("Anna Holm", "Holm"),
        ("Self-Portrait", "Self-portrait"),
        ("Hip-Hop Festival", "Hip-hop Festival"),
        ("BLUE Epic", "Blue Epic"),
        ("Nato Summit", "NATO Summit"),
        ("San José", "San Jose"),  # one in Costa Rica, one in California
    ],
)
def test_what_is_no_variant(one, other):
    assert variants(f"There {one} was seen.", f"Later {other} was seen.", f"And {one} again, and {one}.") == []


@pytest.mark.parametrize(
    "phrase",
    [
        "also spelled Park Min-Ho",
        "sometimes written Park Min-Ho",
        "born Park Min-Ho",
        "Korean: Park Min-Ho",
        "also known as Park Min-Ho",
        "(or Park Min-Ho)",
        'stylised as "Park Min-Ho"',
        "his birth name Park Min-Ho",
    ],
)
def test_declared_spellings_are_in_order(phrase):
    assert variants(f"Park Min-ho ({phrase}) is a singer. Since then Park Min-Ho sings.", title="Park Min-ho") == []


def test_either_spelling_is_in_order_where_the_text_offers_both():
    assert variants("Ann Müller or Ann Muller sings. Ann Muller sings.", title="Ann Muller") == []


def test_a_title_begins_with_a_capital_whatever_the_name_does():
    assert variants("Ahmad ibn Musa al-Rumani sings.", title="Al-Rumani") == []


def test_spellings_declared_elsewhere_are_in_order():
    assert variants("Here Park Min-Ho sings.", title="Park Min-ho", declared={"Park Min-Ho"}) == []


def test_the_title_outweighs_any_number():
    assert variants("So Park Min-Ho sang, and Park Min-Ho danced, and Park Min-Ho slept.", title="Park Min-ho") == [
        ("Park Min-ho", 1, True, {"Park Min-Ho": (3, False)})
    ]


def test_the_infobox_outweighs_prose_but_not_the_title():
    found = variants("So Park Min Ho sang, and Park Min Ho danced.", infobox="Park Min-Ho", title="Park Min-ho")
    assert found == [("Park Min-ho", 1, True, {"Park Min-Ho": (1, False), "Park Min Ho": (2, False)})]
    assert variants("So Park Min Ho sang.", infobox="Park Min-Ho") == [("Park Min-Ho", 1, True, {"Park Min Ho": (1, False)})]


def test_one_against_one_is_not_settled():
    assert variants("So Park Min-Ho sang.", "Then Park Min-ho danced.") == [("Park Min-Ho", 1, False, {"Park Min-ho": (1, False)})]


def test_two_against_one_is_settled():
    ((preferred, _, settled, _),) = variants("So Park Min-Ho sang.", "Then Park Min-ho danced, and Park Min-ho slept.")
    assert (preferred, settled) == ("Park Min-ho", True)


def test_three_against_two_is_not_settled():
    ((_, _, settled, _),) = variants("So Park Min-Ho sang, Park Min-Ho slept.", "Then Park Min-ho ran, Park Min-ho ate, Park Min-ho rose.")
    assert not settled


def test_titles_of_works_do_not_count_for_a_spelling():
    found = variants("So Park Min Ho sang.", works=("Park Min-ho's Songs", "More of Park Min-ho", "Best of Park Min-ho"))
    assert found == [("Park Min Ho", 1, True, {"Park Min-ho": (3, True)})]


def test_titles_of_works_among_themselves_are_in_order():
    assert variants(works=("Songs of Park Min-ho", "Songs of Park Min-Ho")) == []


def test_a_lone_given_name_joins_the_one_full_name_it_ends():
    found = variants("His friend Park Min-Ho fled. There Min-ho fell ill; Min-ho died. They buried Min-ho.")
    assert found == [("Min-ho", 3, True, {"Park Min-Ho": (1, False)})]


def test_lone_given_names_count_for_their_spelling():
    found = variants("His friend Park Min-Ho fled. Then Park Min-ho fell ill; Min-ho died. They buried Min-ho.")
    assert found == [("Park Min-ho", 3, True, {"Park Min-Ho": (1, False)})]


def test_a_lone_given_name_of_two_people_joins_none():
    assert variants("So Park Min-Ho and Kim Min-Ho fled. There Min-ho fell ill.") == []


def test_lone_given_names_alone_are_no_variants():
    assert variants("So Min-Ho fled. There Min-ho fell ill.") == []


def test_a_title_outweighs_lone_given_names():
    found = variants("There Min-ho fell ill, and Min-ho died.", title="Park Min-Ho")
    assert found == [("Park Min-Ho", 1, True, {"Min-ho": (2, False)})]


def test_compounds_in_lower_case_elsewhere_are_common_words():
    assert variants("My Wicked Brother-in-Law is a film. Brother-in-law is a word. A brother-in-law may be wicked.") == []


def test_words_in_lower_case_elsewhere_are_common_words():
    assert (
        variants(
            "The River-Side Park is old. A Riverside Park; the Riverside Park.", "Along the river the side paths and riverside houses."
        )
        == []
    )


def suggestion(text, title):
    texts = [title, text]
    uses = find_names(title, source=NameSource.TITLE) + find_names(text, origin=1)
    (found,) = find_name_variants(uses, texts)
    (other,) = found.others
    return suggest_spelling(other.uses[0], found.preferred)


@pytest.mark.parametrize(
    ("text", "title", "suggested"),
    [
        ("Here Park Min-Ho's song", "Park Min-ho", (Span(5, 16), "Park Min-ho")),
        ("Here Min-ho sang", "Park Min-Ho", (Span(5, 11), "Min-Ho")),
        ("Here Jurgen Bühler", "Jürgen Bühler", (Span(5, 18), "Jürgen Bühler")),
    ],
)
def test_suggests_the_preferred_spelling(text, title, suggested):
    assert suggestion(text, title) == suggested


def test_suggests_the_lone_spelling_for_the_end_of_a_full_name():
    text = "His friend Park Min-Ho fled. There Min-ho fell ill; Min-ho died."
    (found,) = find_name_variants(find_names(text), [text])
    assert suggest_spelling(found.others[0].uses[0], found.preferred) == (Span(16, 22), "Min-ho")
