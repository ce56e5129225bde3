"""Numbered fields: which number a name bears, and which fields share it."""

import pytest

from wikicheck.article import Article
from wikicheck.article.reading import read_article
from wikicheck.text import InputError


def box_of(fields, template="Infobox person"):
    (box,) = read_article("{{" + template + "\n" + "\n".join(f"| {field}" for field in fields) + "\n}}", form="wikitext").infoboxes
    return box


def grouped(fields, template="Infobox person"):
    box = box_of(fields, template)
    return [(key, number, {name: box.fields[at].name for name, at in positions.items()}) for key, number, positions in box.groups]


@pytest.mark.parametrize(
    ("template", "fields", "groups"),
    [
        (
            "Infobox officeholder",
            ["office1=A", "term_start1=1", "term_end1=2", "predecessor1=B"],
            [("office", 1, {"office": "office1", "term_start": "term_start1", "term_end": "term_end1", "predecessor": "predecessor1"})],
        ),
        (
            "Infobox officeholder",
            ["office=A", "term_start=1", "office2=B", "termstart2=2"],
            [
                ("office", 1, {"office": "office", "term_start": "term_start"}),
                ("office", 2, {"office": "office2", "term_start": "termstart2"}),
            ],
        ),
        (
            "Infobox officeholder",
            ["office1=A", "1blankname1=B", "1namedata1=C", "office2=D"],
            [
                ("office", 1, {"office": "office1", "1blankname": "1blankname1", "1namedata": "1namedata1"}),
                ("office", 2, {"office": "office2"}),
            ],
        ),
        (
            "Infobox football biography",
            ["years1=1", "clubs1=A", "caps1=2", "goals1=3", "nationalyears1=4", "nationalteam1=B"],
            [
                ("years", 1, {"years": "years1", "clubs": "clubs1", "caps": "caps1", "goals": "goals1"}),
                ("national_years", 1, {"national_years": "nationalyears1", "national_team": "nationalteam1"}),
            ],
        ),
        (
            "Infobox football biography",
            ["years1=1", "years2=2", "clubs1=A", "clubs2=B"],
            [("years", 1, {"years": "years1", "clubs": "clubs1"}), ("years", 2, {"years": "years2", "clubs": "clubs2"})],
        ),
        (
            "Infobox military conflict",
            ["combatant1=A", "combatant2=B", "commander1=C", "commander2=D"],
            [
                ("combatant", 1, {"combatant": "combatant1", "commander": "commander1"}),
                ("combatant", 2, {"combatant": "combatant2", "commander": "commander2"}),
            ],
        ),
        (
            "Infobox settlement",
            ["subdivision_type=C", "subdivision_name=A", "subdivision_type1=S", "subdivision_name1=B"],
            [("subdivision_type", 1, {"subdivision_type": "subdivision_type1", "subdivision_name": "subdivision_name1"})],
        ),
        (
            "Infobox settlement",
            ["blank_name_sec1=A", "blank_info_sec1=B", "blank1_name_sec1=C", "blank1_info_sec1=D"],
            [("blank_name_sec1", 1, {"blank_name_sec1": "blank1_name_sec1", "blank_info_sec1": "blank1_info_sec1"})],
        ),
        (
            "Infobox election",
            ["candidate1=A", "party1=B", "percentage1=5", "candidate2=C", "party2=D"],
            [
                ("candidate", 1, {"candidate": "candidate1", "party": "party1", "percentage": "percentage1"}),
                ("candidate", 2, {"candidate": "candidate2", "party": "party2"}),
            ],
        ),
        # families that no table has
        (
            "Infobox regatta",
            ["race1_winner=A", "race1_time=1", "race2_winner=B", "race2_time=2"],
            [
                ("race", 1, {"race_winner": "race1_winner", "race_time": "race1_time"}),
                ("race", 2, {"race_winner": "race2_winner", "race_time": "race2_time"}),
            ],
        ),
        (
            "Infobox regatta",
            ["boat1=A", "skipper1=B", "boat2=C", "skipper2=D"],
            [("boat", 1, {"boat": "boat1", "skipper": "skipper1"}), ("boat", 2, {"boat": "boat2", "skipper": "skipper2"})],
        ),
        (
            "Infobox regatta",
            ["team1=A", "team1score=1", "team2=B", "team2score=2"],
            [("team", 1, {"team": "team1", "team_score": "team1score"}), ("team", 2, {"team": "team2", "team_score": "team2score"})],
        ),
        (
            "Infobox regatta",
            ["country_admin1_type=A", "country_admin1_name=B"],
            [("country_admin", 1, {"country_admin_type": "country_admin1_type", "country_admin_name": "country_admin1_name"})],
        ),
        ("Infobox person", ["image1=A", "image1_caption=B"], [("image", 1, {"image": "image1", "caption": "image1_caption"})]),
        ("Infobox officeholder", ["office 2=A", "term start 2=1"], [("office", 2, {"office": "office 2", "term_start": "term start 2"})]),
    ],
)
def test_fields_that_share_a_number_are_grouped(template, fields, groups):
    assert grouped(fields, template) == groups


@pytest.mark.parametrize(
    ("template", "fields"),
    [
        ("Infobox officeholder", ["office=A", "term_start=1"]),
        ("Infobox person", ["spouse1=A", "spouse2=B"]),
        ("Infobox officeholder", ["office1=", "term_start1="]),
        ("Infobox settlement", ["area_km2=1", "area_mi2=2"]),
        ("Infobox settlement", ["population_2010=1", "population_2020=2"]),
        ("Infobox device", ["mp3=yes", "mp4=no"]),
        ("Infobox thing", ["h2o=1", "co2=2"]),
        ("Infobox thing", ["image1=A", "website1=B"]),
        ("Infobox person", []),
    ],
)
def test_what_is_no_group(template, fields):
    assert grouped(fields, template) == []


@pytest.mark.parametrize(
    ("fields", "keys"),
    [
        (["race1_time=1", "race2_time=2"], [("race_time", 1), ("race_time", 2)]),
        (["race1_time=1"], [("race1_time", None)]),
        (["race2_time=1", "race3_time=2"], [("race2_time", None), ("race3_time", None)]),
        (["race_time=1", "race2_time=2"], [("race_time", None), ("race_time", 2)]),
        (["race12_time=1", "race1_time=2"], [("race_time", 12), ("race_time", 1)]),
        (["boat1=A", "boat2=B"], [("boat", 1), ("boat", 2)]),
        (["boat=A", "boat2=B"], [("boat", None), ("boat", 2)]),
        (["boat1=A"], [("boat1", None)]),
        (["boat2=A", "boat3=B"], [("boat2", None), ("boat3", None)]),
        (["boat_1=A", "boat_2=B"], [("boat", 1), ("boat", 2)]),
        (["mp3=A", "mp4=B"], [("mp3", None), ("mp4", None)]),
        (["boat1990=A", "boat1991=B"], [("boat1990", None), ("boat1991", None)]),
        (["2010pop=A", "2020pop=B"], [("2010pop", None), ("2020pop", None)]),
    ],
)
def test_the_box_itself_says_which_numbers_count(fields, keys):
    assert [(field.key, field.index) for field in box_of(fields, "Infobox thing").fields] == keys


def test_of_a_repeated_field_the_last_counts():
    assert grouped(["office1=A", "term_start1=1", "office1=B"], "Infobox officeholder") == [
        ("office", 1, {"office": "office1", "term_start": "term_start1"})
    ]
    assert box_of(["office1=A", "term_start1=1", "office1=B"]).groups[0].fields["office"] == 2


def test_fields_without_number_stay_apart_where_the_first_is_numbered_too():
    assert grouped(["office=A", "term_start=0", "office1=B", "term_start1=1"], "Infobox officeholder") == [
        ("office", 1, {"office": "office1", "term_start": "term_start1"})
    ]


def test_groups_in_json():
    text = "{{Infobox officeholder|name=A|office1=B|term_start1=1990}}"
    data = read_article(text, form="wikitext").to_dict()
    assert data["infoboxes"][0]["subtype"] == "officeholder"
    assert data["infoboxes"][0]["groups"] == [{"key": "office", "index": 1, "fields": {"office": 1, "term_start": 2}}]
    back = Article.from_dict(data)
    assert back.to_dict() == data
    assert back.infoboxes[0].groups[0].fields == {"office": 1, "term_start": 2}


def test_a_position_that_no_field_has_is_refused():
    data = read_article("{{Infobox officeholder|office1=B|term_start1=1990}}", form="wikitext").to_dict()
    data["infoboxes"][0]["groups"][0]["fields"]["office"] = 7
    with pytest.raises(InputError, match="/infoboxes/0/groups/0/fields/office"):
        Article.from_dict(data)


def test_boxes_without_numbers_say_nothing_of_groups():
    assert "groups" not in read_article("{{Infobox person|name=A}}", form="wikitext").to_dict()["infoboxes"][0]


def test_many_numbered_fields_are_grouped_in_time_that_grows_with_their_number():
    fields = [f"{name}{number}_x{other}=1" for number in range(1, 100) for other in "abcdefghij" for name in ("a", "b", "c")]
    assert len(box_of(fields, "Infobox thing").groups) == 99


def test_labels_of_the_plain_form_are_grouped_too():
    fields = "- Born: 1900\n- Office 1: Mayor\n- Term start 1: 1930\n- Office 2: Judge\n- Term start 2: 1940"
    text = f"= Ann Lee =\n\n{fields}\n\nAnn Lee was a mayor.\n"
    (box,) = read_article(text, form="plain").infoboxes
    assert [(group.key, group.number, len(group.fields)) for group in box.groups] == [("office", 1, 2), ("office", 2, 2)]
