"""What the lead says of birth and death."""

import pytest

from wikicheck.article import Form
from wikicheck.article.facts.lead_bracket import Event, read_bracket

# The bracket, and what is read from it: events with the text of their dates; "!" in front of those that are incomplete.
BRACKETS = [
    ("12 May 1970 – 3 June 2001", "birth 12 May 1970, death 3 June 2001"),
    ("May 12, 1970 – June 3, 2001", "birth May 12, 1970, death June 3, 2001"),
    ("1874–1965", "birth 1874, death 1965"),
    ("1874-1965", "birth 1874, death 1965"),
    ("1874 - 1965", "birth 1874, death 1965"),
    ("1 April 1900—2 May 1950", "birth 1 April 1900, death 2 May 1950"),
    ("12 May 1970 to 3 June 2001", "birth 12 May 1970, death 3 June 2001"),
    ("c. 1340 – 25 October 1400", "birth c. 1340, death 25 October 1400"),
    ("63 BC – AD 14", "birth 63 BC, death AD 14"),
    ("384–322 BC", "birth 384, death 322 BC"),
    ("1869 or 1870 – 1930", "birth 1869 or 1870, death 1930"),
    ("before 1300 – after 1350", "birth before 1300, death after 1350"),
    ("12 May 1970 in London – 3 June 2001 in Paris", "birth 12 May 1970, death 3 June 2001"),
    ("1 May 1900, Lund, Sweden – 2 June 1980, Oslo", "birth 1 May 1900, death 2 June 1980"),
    ("12 May [O.S. 30 April] 1870 – 3 June 1930", "birth 12 May [O.S. 30 April] 1870, death 3 June 1930"),
    ("born 12 May 1970", "birth 12 May 1970"),
    ("born c. 1970", "birth c. 1970"),
    ("; born c. 1970–1971", "birth c. 1970–1971"),
    ("born 1970/71", "birth 1970/71"),
    ("born 1970 or 1971", "birth 1970 or 1971"),
    ("b. 1970", "birth 1970"),
    ("born 1905–1990", "birth 1905, death 1990"),
    ("born 12 May 1970; died 3 June 2001", "birth 12 May 1970, death 3 June 2001"),
    ("born 12 May 1970, died 3 June 2001", "birth 12 May 1970, death 3 June 2001"),
    ("born May 12, 1970 – died June 3, 2001", "birth May 12, 1970, death June 3, 2001"),
    ("born in 1970 in Lund", "birth 1970"),
    ("born Ann Lee; 12 May 1970", "birth 12 May 1970"),
    ("née Lee; 12 May 1970", "birth 12 May 1970"),
    ("born Ann Lee; married 12 May 1970", ""),
    ("12 May 1970 – February or March 2001", "birth 12 May 1970, death February or March 2001"),
    ("1869 or 1870 – 1930 or 1931", "birth 1869 or 1870, death 1930 or 1931"),
    ("70/69 BC – 10 August 30 BC", "birth 70/69 BC, death 10 August 30 BC"),
    ("c. 1341/1343 – 1400", "birth c. 1341/1343, death 1400"),
    ("between 25 August and 31 October 1451 – 20 May 1506", "birth between 25 August and 31 October 1451, death 20 May 1506"),
    ("c. AD 56 – c. 120", "birth c. AD 56, death c. 120"),
    ("1901–1902 – 1950", "birth 1901–1902, death 1950"),
    ("1901–90", "birth 1901, death 1990"),
    ("c. 470 – 399 BC", "birth c. 470, death 399 BC"),
    ("c. 980 – 22 June 1037", "birth c. 980, death 22 June 1037"),
    ("born c. 560 – 4 April 636", "birth c. 560, death 4 April 636"),
    ("c. 980 people", ""),
    ("1 May 1901 – unknown", "birth 1 May 1901"),
    ("born Ann Lee, 12 May 1970", "birth 12 May 1970"),
    ("born Ann Lee; 12 May 1970 – 3 June 2001", "birth 12 May 1970, death 3 June 2001"),
    ("née Lee; born 12 May 1970", "birth 12 May 1970"),
    ("Korean: 이안; born 1970", "birth 1970"),
    ("Иван Иванов 12 May 1870 – 3 June 1930", "birth 12 May 1870, death 3 June 1930"),
    ("1940–", "birth 1940"),
    ("1940 – ", "birth 1940"),
    ("born 1909 – ?", "birth 1909"),
    ("1909 – ?", "birth 1909"),
    ("died 1250", "death 1250"),
    ("? – 1250", "death 1250"),
    ("unknown – 1250", "death 1250"),
    ("assassinated 5 May 1990", "death 5 May 1990"),
    ("12 May 1970 – executed 3 June 2001", "birth 12 May 1970, death 3 June 2001"),
    ("baptised 26 April 1564 – 23 April 1616", "baptism 26 April 1564, death 23 April 1616"),
    ("26 April 1564 (baptised) – 23 April 1616", "baptism 26 April 1564, death 23 April 1616"),
    ("born 3 March 1700, baptised 5 March 1700", "birth 3 March 1700, baptism 5 March 1700"),
    ("died 3 March 1700, buried 5 March 1700", "death 3 March 1700, burial 5 March 1700"),
    ("born 1200, reigned 1220–1240, died 1250", "birth 1200, death 1250"),
    ("reigned 1220–1240; died 1250", "death 1250"),
    ("* 5 May 1970 in Berlin; † 3 June 2001", "birth 5 May 1970, death 3 June 2001"),
    # years that are no vital dates
    ("fl. 1390", ""),
    ("r. 1220–1240", ""),
    ("ruled 1220–1240", ""),
    ("in office 1950–1960", ""),
    ("active 1950–1960", ""),
    ("President 1950–1960", ""),
    ("1940–present", ""),
    ("married 1950", ""),
    ("1950", ""),
    ("pronounced as written", ""),
    ("born 1 January 1940 – disappeared 3 June 2001", "birth 1 January 1940"),
    ("born 1 January 1940; declared dead 3 June 2001", "birth 1 January 1940"),
    ("born 1920, President 1950–1960", "birth 1920"),
    # what is not whole
    (" – 3 June 2001", "!death 3 June 2001"),
    ("c. 4 BC – AD 30/33", "birth c. 4 BC, !death AD 30"),
    ("born 1961 – 1916", "birth 1961, death 1916"),
    ("born , 1970", "!birth 1970"),
    ("born  May 1970", "!birth May 1970"),
    ("born 1970 in ,", "!birth 1970"),
]


@pytest.mark.parametrize(("bracket", "expected"), BRACKETS)
def test_bracket(bracket, expected):
    reading = read_bracket(bracket, flattened=True)
    shown = ", ".join(f"{'' if event.complete else '!'}{event.event.value} {event.date.text}" for event in reading.events)
    assert shown == expected


def test_gaps_count_in_flattened_text_only():
    (event,) = read_bracket("born  1970").events
    assert event.complete


@pytest.mark.parametrize(
    ("bracket", "ages"),
    [
        ("born 5 May 1970 (age 54)", [("(age 54)", "birth")]),
        ("born 5 May 1970, age 54", [("age 54", "birth")]),
        ("5 May 1970 – 7 June 2001, aged 31", [("aged 31", "death")]),
        ("born c. 1970 (age –)", [("(age –)", "birth")]),
        ("born 1970", []),
    ],
)
def test_ages(bracket, ages):
    assert [(age.text, about) for age, about in read_bracket(bracket).ages] == ages


def test_a_word_for_birth_tells_a_person_from_a_war():
    assert read_bracket("born 12 May 1970").says_born
    assert not read_bracket("28 July 1914 – 11 November 1918").says_born
    assert not read_bracket("in office 1950–1960").says_born


def facts_of(builder, lead, title="Ann Lee", form=Form.WIKITEXT, language="en"):
    article = builder.prose(*([lead] if isinstance(lead, str) else lead)).build(title, form=form, language=language)
    return article, article.subject.lead


def shown(lead):
    return ", ".join(f"{'' if fact.complete else '!'}{fact.event.value} {fact.date.text}" for fact in lead.facts)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("'''Ann Lee''' (12 May 1970 – 3 June 2001) was a Swedish painter.", "birth 12 May 1970, death 3 June 2001"),
        ("Ann Lee (born 12 May 1970) is a Swedish painter.", "birth 12 May 1970"),
        ("'''Dame Ann Mary Lee''', OBE, FRS (born 12 May 1970) is a painter.", "birth 12 May 1970"),
        ("'''Ann Lee''', 1st Baroness Lee of Lund, KG (12 May 1900 – 3 June 1980) was a judge.", "birth 12 May 1900, death 3 June 1980"),
        ("'''Ann''' “Annie” '''Lee''' (born 1970) is a painter.", "birth 1970"),
        ("'''Ann Lee''' (Korean: 이안) (born 1970) is a painter.", "birth 1970"),
        ("'''Ann Lee''' ({{IPAc-en}}; born 1970) is a painter.", "birth 1970"),
        ("'''Maria Berg''' (born 1970), better known as '''Ann Lee''', is a painter.", "birth 1970"),
        ("'''Ann Lee''' ({{née}}; born 1970) is a painter.", "birth 1970"),
        ("'''Ann Lee''' ({{some template}}; born 1970) is a painter.", "!birth 1970"),
        ("'''Ann Lee''' (born 12 {{some template}} 1970 – 3 June 2001) was a painter.", "!birth 1970, !death 3 June 2001"),
        ("'''Ann Lee''' is a painter (born 1970) and a poet.", ""),
        ("'''Ann Lee''' is a painter. Her brother '''Bo Lee''' (born 1970) is a poet.", ""),
        ("'''Ann Lee''', mother of '''Bo Berg''' (born 1970), is a painter.", ""),
        ("'''Maria Berg''' (Korean: 이안), or simply '''Ann Lee''' (born 1970), is a painter.", "birth 1970"),
        ("'''Maria Berg''' (Korean: 이안), known as '''The Fox''' (born 1970), is a painter.", "birth 1970"),
        (
            "'''Ann Lee''' (Korean: 이안), born '''Maria Berg''' (이안, 12 May 1970 – 3 June 2001), was a painter.",
            "birth 12 May 1970, death 3 June 2001",
        ),
        ("'''Ann Lee''' (Korean: 이안), mother of '''Bo Lee''' (born 1970), is a painter.", ""),
        ("'''Ann Lee''' (Korean: 이안) and '''Bo Lee''' (born 1970) are painters.", ""),
        ("'''Ann Lee''' was born on 12 May 1970 in Lund.", "birth 12 May 1970"),
        ("'''Ann Lee''', born 12 May 1970 in Lund, is a painter.", "birth 12 May 1970"),
        ("'''Ann Lee''', born to a painter who left Lund in 1960, is a poet.", ""),
        ("'''Ann Lee''' is a painter. She was born in Lund on 12 May 1970.", "birth 12 May 1970"),
        ("'''Ann Lee''' is a painter. Lee was born in Lund, Sweden, in 1970 and died in Oslo in 2001.", "birth 1970, death 2001"),
        ("'''Ann Lee''' was a painter. She died of typhus on 3 June 2001.", "death 3 June 2001"),
        ("Born on 12 May 1970 in Lund, '''Ann Lee''' is a painter.", "birth 12 May 1970"),
        ("'''Ann Lee''' (born 1970) is a painter. She was born on 12 May 1971.", "birth 1970"),
        ("'''Ann Lee''' is a painter. Her son was born in 1990.", ""),
        ("'''Ann Lee''' is a painter. She was born after her parents had moved to Lund in 1969.", ""),
        ("'''Ann Lee''' is a painter. She was born in Lund, where a mill had burnt in 1890.", ""),
        ("'''Ann Lee''' is a painter. Bo Berg was born in 1960.", ""),
        ("'''Ann Lee''' is a painter. Her husband, who died in 1990, was a poet.", ""),
    ],
)
def test_lead(builder, lead, expected):
    assert shown(facts_of(builder, lead)[1]) == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Ann Lee (; born c. 1970–1971) is a painter.", "birth c. 1970–1971"),
        ("Ann Lee ( – 6 March 1982) was a painter.", "!death 6 March 1982"),
        ("Ann Lee (born ; 6 March 1982) is a painter.", ""),
        ("Ann Lee () is a painter.", ""),
    ],
)
def test_flattened_lead(builder, lead, expected):
    assert shown(facts_of(builder, lead, form=Form.PLAIN)[1]) == expected


def test_the_date_stands_where_it_is_written(builder):
    article, lead = facts_of(builder, "'''Ann Lee''' ({{IPA}}; born 12 May 1970 – 3 June 2001) was a painter.")
    birth, death = lead.facts
    assert article.source.slice(birth.date.span) == "12 May 1970"
    assert article.source.slice(death.date.span) == "3 June 2001"


def test_second_paragraph(builder):
    _, lead = facts_of(builder, ["A note that somebody left here.", "'''Ann Lee''' (born 1970) is a painter."])
    assert shown(lead) == "birth 1970"


def test_two_people(builder):
    article, lead = facts_of(builder, "'''Ann Lee''' (born 1970) and '''Bo Lee''' (born 1972) are painters.", title="Ann Lee")
    assert lead.people == 2
    assert not article.vitals.is_single


def test_two_people_without_bold(builder):
    _, lead = facts_of(builder, "Ann Lee (born 1970) and Bo Lee (born 1972) are painters.", title="Ann and Bo Lee")
    assert lead.people == 2


def test_no_title(builder):
    assert shown(facts_of(builder, "'''Ann Lee''' (born 1970) is a painter.", title=None)[1]) == "birth 1970"


def test_the_title_of_another_script(builder):
    assert shown(facts_of(builder, "장진성 (1970 – 2001) was a poet.", title="장진성")[1]) == "birth 1970, death 2001"


def test_other_languages_have_pairs_but_no_sentences(builder):
    assert shown(facts_of(builder, "'''Ann Lee''' (* 12. Mai 1970 in Lund; † 3. Juni 2001) war Malerin.", language="de")[1]) == (
        "birth 12. Mai 1970, death 3. Juni 2001"
    )


@pytest.mark.parametrize(
    "lead", ["", "(", "()", "Ann Lee (", "Ann Lee " + "(" * 400, "Ann Lee " + "()" * 400, "(born 1970)", "''' '''", "Ann Lee)("]
)
def test_hardly_a_lead(builder, lead):
    assert facts_of(builder, lead or " ")[1].people == 0


def test_events_are_the_kinds_of_facts():
    assert {event.value for event in (Event.BIRTH, Event.DEATH, Event.BAPTISM, Event.BURIAL)} == {"birth", "death", "baptism", "burial"}
