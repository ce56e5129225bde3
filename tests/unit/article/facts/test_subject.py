"""What an article is about, what the prose calls it, and whose deeds its sentences tell."""

import pytest

from wikicheck.article.facts.binding import Standing

LIFE = "He was born in Lund. His father kept a mill. He studied law. Berg moved to Oslo. His friends helped him."


def person(builder, *paragraphs, title="Bo Berg", lead="'''Bo Berg''' (born 1950) is a painter. He lives in Lund. Berg is known."):
    return builder.prose(lead).section(2, "Life").prose(*paragraphs).build(title)


BOUND = [
    "He moved to Lima.",
    "Berg moved to Lima.",
    "Bo Berg moved to Lima.",
    "Berg was elected in 1990.",
    "In 1990, he moved to Lima.",
    "In 1990 he moved to Lima.",
    "In 1990, Berg moved to Lima.",
    "In 1990 Berg moved to Lima.",
    "On 5 May 1990, he moved to Lima.",
    "On May 5, 1990, he moved to Lima.",
    "In May 1990, after a long illness, he moved to Lima.",
    "A few months after arriving in Lima, in January 1990, Berg became a judge.",
    "Two years later, he moved to Lima.",
    "The following year he moved to Lima.",
    "In Lima, Peru, he opened a shop.",
    "While he denied the charge, he paid.",
    "According to the court, he was guilty.",
    "After the war, Berg moved to Lima.",
    "After the war he moved to Lima.",
    "Eventually, he moved to Lima.",
    "Soon he moved to Lima.",
    "Born in Lund, Berg moved to Lima.",
    "Leaving his mill, he moved to Lima.",
    "At the age of 30, Berg moved to Lima.",
    "Aged 30, he moved to Lima.",
    "Berg later moved to Lima.",
    "Berg also wrote poems.",
    "Berg, a keen sailor, moved to Lima.",
    "Berg (then a clerk) moved to Lima.",
    "Berg never left Lima.",
    "From 1990 to 1995, Berg co-taught a course.",
    "BERG MOVED. Berg left.",
    "Berg and his wife moved to Lima.",
    "“He moved to Lima.",
    "In 1990, Bo Berg wrote a book.",
]

NOT_BOUND = [
    "Berg's father moved to Lima in 1900.",
    "Berg’s house was built in 1900.",
    "In 1900, Berg's father moved to Lima.",
    "In 1900, his father moved to Lima.",
    "His father moved to Lima in 1900.",
    "Her book appeared in 1900.",
    "The mill was built in 1900.",
    "In 1900, the mill was built.",
    "Anna Lund moved to Lima.",
    "In 1900, Anna Lund moved to Lima.",
    "She moved to Lima.",
    "In 1900, she moved to Lima.",
    "Berg Street was opened in 1900.",
    "Berg and Lund moved to Lima.",
    "Berg, Lund and Vik moved to Lima.",
    "Berg supporters moved to Lima.",
    "Berg-Lund moved to Lima.",
    "The Berg family moved to Lima.",
    "In 1900, the town that Berg knew was burnt.",
    "Nobody moved to Lima.",
    "It opened in 1900.",
    "Eva Berg moved to Lima.",
    "When he died, his son sold the mill.",
    "In 1900, when he was unborn, the mill burnt.",
    "There was a mill in 1900.",
    "Captain Berg was killed in 1786.",
    "Mr. Berg moved to Lima.",
]


def last_sentence(article):
    return article.prose.paragraphs[-1].sentences[-1]


@pytest.mark.parametrize("sentence", BOUND)
def test_bound(builder, sentence):
    article = person(builder, LIFE, sentence)
    assert article.subject.is_subject_of(last_sentence(article))
    assert article.subject.standing(last_sentence(article)) is Standing.SUBJECT


@pytest.mark.parametrize("sentence", NOT_BOUND)
def test_not_bound(builder, sentence):
    article = person(builder, LIFE, sentence)
    assert not article.subject.is_subject_of(last_sentence(article))


@pytest.mark.parametrize(
    ("before", "bound"),
    [
        ("Berg sold the mill.", True),
        ("The mill burnt.", True),
        ("The Lund Mill Society bought it.", True),
        ("Berg sold the mill. The price was low. It was paid.", True),
        ("His father sold the mill.", False),
        ("Olaf Vik sold the mill.", False),
        ("Olaf Vik sold the mill. It was old.", False),
        ("His brother, a painter, sold the mill.", False),
        ("Berg's brother sold the mill.", False),
        ("The first born was a son.", False),
        ("The eldest sold the mill.", False),
        ("Olaf Vik sold the mill. Berg bought it.", True),
        ("In 1920, his uncle sold the mill.", False),
    ],
)
def test_a_pronoun_means_the_last_one_named(builder, before, bound):
    article = person(builder, LIFE, f"{before} In 1925, he moved to Lima.")
    assert article.subject.is_subject_of(last_sentence(article)) is bound


def test_a_title_that_the_lead_gives_binds(builder):
    lead = "'''Dr. Bo Berg''' (born 1950) is a painter and was prime minister. He lives in Lund."
    article = person(builder, "Dr. Berg left. Dr Berg left. Prime Minister Berg left. Captain Berg left.", lead=lead)
    assert [article.subject.is_subject_of(sentence) for sentence in article.prose.paragraphs[-1].sentences] == [True, True, True, False]


def test_other_languages_bind_nothing(builder):
    article = builder.prose("'''Bo Berg''' (born 1950) is a painter. He paints.").build("Bo Berg", language="de")
    assert not article.subject.is_subject_of(last_sentence(article))


def test_things_are_it(builder):
    builder.infobox("company", "Infobox company").prose("'''Mill Works''' is a firm.").section(2, "History")
    article = builder.prose("Mill Works was founded in Lund. It moved in 1990. It was in 1990 that workers left.").build(
        "Mill Works (firm)"
    )
    first, second, third = article.prose.paragraphs[-1].sentences
    assert article.subject.pronouns == ("it",)
    assert article.subject.is_subject_of(first)
    assert article.subject.is_subject_of(second)
    assert not article.subject.is_subject_of(third)


@pytest.mark.parametrize(
    ("title", "prose", "surname", "short"),
    [
        ("Bo Berg", "Berg paints. Berg left.", "Berg", ("Berg", "Bo Berg")),
        ("Bo Berg (painter)", "", "Berg", ("Berg", "Bo Berg")),
        ("Bo Berg Jr.", "", "Berg", ("Berg", "Bo Berg")),
        ("Park Min-ho", "", "Park", ("Park", "Park Min-ho")),
        ("Li Wei", "Li paints. Li left. In Lund, Li died.", "Li", ("Li", "Li Wei")),
        ("Jan van Dam", "Van Dam paints. Later van Dam left.", "Dam", ("Dam", "van Dam", "Van Dam", "Jan van Dam")),
        ("Sir Bo Berg", "", "Berg", ("Berg", "Bo Berg")),
        ("Cherish", "", "Cherish", ("Cherish",)),
        ("Anna of Lund", "", "Lund", ("Lund", "Anna", "Anna of Lund")),
    ],
)
def test_short_names(builder, title, prose, surname, short):
    article = builder.prose(f"'''{title}''' (born 1950) is a painter.").section(2, "Life").prose(prose or "Nothing.").build(title)
    assert article.subject.surname == surname
    assert article.subject.short_names == short


def test_the_sort_key_tells_the_surname(builder):
    article = builder.prose("'''Ito Ren''' (born 1950) is a painter.").sort_key("Ito, Ren").build("Ito Ren")
    assert article.subject.surname == "Ito"


def test_names(builder):
    builder.infobox(name="Bo “Bobo” Berg", birth_date="1950").prose("'''Bo Olaf Berg''' (born 1950) is a painter.")
    assert builder.build("Bo Berg (painter)").subject.names == ("Bo Berg", "Bo “Bobo” Berg", "Bo Olaf Berg")


def test_pronouns_are_those_used_most(builder):
    article = person(builder, "She painted. Her mother taught her. He was her friend.", lead="'''Bo Berg''' (born 1950) is a painter.")
    assert article.subject.pronouns == ("she",)


@pytest.mark.parametrize(
    ("box", "fields", "categories", "lead", "title", "expected"),
    [
        (("person", "Infobox person"), {"birth_date": "1950"}, (), "'''Bo Berg''' is a painter.", "Bo Berg", True),
        (("person", "Infobox writer"), {}, (), "'''Bo Berg''' is a painter.", "Bo Berg", True),
        (None, {}, ("1950 births",), "'''Bo Berg''' is a painter.", "Bo Berg", True),
        (None, {}, ("Living people",), "'''Bo Berg''' is a painter.", "Bo Berg", True),
        (None, {}, ("1990 deaths",), "'''Bo Berg''' was a painter.", "Bo Berg", True),
        (None, {}, (), "'''Bo Berg''' (born 1950) is a painter.", "Bo Berg", True),
        (None, {}, (), "'''Bo Berg''' (1950–1990) was a painter. He lived in Lund.", "Bo Berg", True),
        (None, {}, (), "'''Mill War''' (1950–1990) was a war.", "Mill War", False),
        (None, {}, (), "'''Bo Berg''' is a painter.", "Bo Berg", False),
        (None, {}, (), "'''Bo Berg''' (born 1950) is a fictional painter.", "Bo Berg", False),
        (("film", "Infobox film"), {}, (), "'''Mill''' is a film.", "Mill", False),
        (("film", "Infobox film"), {}, (), "'''Mill''' (born 1950) is a film.", "Mill", False),
        (("character", "Infobox character"), {"birth_date": "1950"}, (), "'''Bo Berg''' is a cook.", "Bo Berg", False),
        (
            ("animal", "Infobox horse"),
            {"birth_date": "1950"},
            ("1950 births",),
            "'''Bo''' (1950–1970) was a horse. He won.",
            "Bo (horse)",
            False,
        ),
        (("musical artist", "Infobox musical artist"), {"background": "group_or_band"}, (), "'''Mills''' are a band.", "Mills", False),
        (("musical artist", "Infobox musical artist"), {"past_members": "Bo"}, (), "'''Mills''' are a band.", "Mills", False),
        (("musical artist", "Infobox musical artist"), {"birth_date": "1950"}, (), "'''Bo Berg''' is a singer.", "Bo Berg", True),
        (("person", "Infobox person"), {"birth_date": "1950"}, (), "'''Bo and Eva Berg''' are painters.", "Bo and Eva Berg", False),
        (("person", "Infobox person"), {"birth_date": "1950"}, (), "The '''Berg brothers''' are painters.", "Berg brothers", False),
        (("settlement", "Infobox town"), {}, (), "'''Lund''' (1950–1990) was a town.", "Lund", False),
    ],
)
def test_is_person(builder, box, fields, categories, lead, title, expected):
    if box is not None:
        builder.infobox(*box, **(fields or {"name": title}))
    article = builder.prose(lead).categories(*categories).build(title)
    assert article.subject.is_person is expected


def test_type(builder):
    assert builder.prose("'''Bo''' is.").build("Bo").subject.type == ""


def test_type_of_a_film(builder):
    article = builder.infobox("film", "Infobox film", name="Mill").build("Mill")
    assert article.subject.type == "film"
    assert article.subject.kind == "other"


def test_without_a_title_the_bold_name_serves(builder):
    article = builder.prose("'''Bo Berg''' (born 1950) is a painter. Berg paints.").build(None)
    assert article.subject.short_names == ("Berg", "Bo Berg")


def test_an_empty_article(builder):
    subject = builder.build(None).subject
    assert not subject.is_person
    assert subject.names == subject.short_names == ()
    assert subject.surname is None
