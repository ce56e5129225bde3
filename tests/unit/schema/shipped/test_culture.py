"""What the schemas of languages and awards leave alone, and what they call wrong."""

import pytest

_RIGHT = {
    "Infobox language": [
        "iso1 = de",
        "iso2 = ger",
        "iso2b = ger | iso2t = deu",
        "iso3 = deu",
        "iso3 = none",
        "iso3 = —",
        "iso1 = no | iso2 = nor | iso3 = nor",
        "iso3 = [[ISO 639:deu|deu]]",
        "iso3 = bxa | iso3comment = (individual code)",
        "lc1 = kpx | ld1 = Mountain",
        "glotto = stan1295",
        "glotto = none",
        "glotto = gothi1244",
        "speakers = 95 million",
        "speakers = {{sigfig|95.2|2}} million",
        "speakers = 1,200",
        "speakers = fewer than 10",
        "speakers = None",
        "speakers = extinct",
        "speakers = 20–30",
        "speakers = 3.4 billion",
        "date = 2014",
        "date = 2011 census",
        "date = 2005–2011",
        "extinct = by 1900",
        "extinct = 4th century",
        "extinct = 18 October 1987, with the death of Anna Lie",
        "states = [[Norway]], Sweden",
        "region = Horn of Africa",
        "nation = {{flag|Norway}}",
        "script = [[Latin script|Latin]]",
        "name = 1337",
        "agency = Language Council",
        "family = Afro-Asiatic",
    ],
    "Infobox award": [
        "year = 1929",
        "year = May 16, 1929",
        "year = {{start date|1929|5|16}}",
        "first_awarded = 1929",
        "year2 = 2019",
        "last_awarded = 2019",
        "last_awarded = Ongoing",
        "presenter = [[Academy of Arts]]",
        "presenter = 4Music",
        "country = United States",
        "description = Best picture of the year",
        "awarded_for = Bravery",
        "reward = €5,000",
        "reward = A medal and 50,000 kroner",
        "website = http://oscars.example",
        "total = 1,356",
        "total = 12 (3 posthumous)",
        "location = [[Oslo]]",
        "winners = 12",
        "holder = Anna Lie",
        "ribbon = Ribbon 1.svg",
    ],
}

_WRONG = {
    "Infobox language": [
        "iso1 = German",
        "iso2 = german",
        "iso3 = de-DE-1996",
        "iso3 = German language",
        "glotto = German",
        "speakers = 12 May 2014",
        "speakers = -5",
        "speakers = https://tongue.example",
        "speakers = 95 billion",
        "date = https://tongue.example",
        "extinct = https://tongue.example",
        "states = 2014",
        "region = 12 May 2014",
        "nation = 1814",
        "script = 2014",
    ],
    "Infobox award": [
        "year = https://prize.example",
        "year = {{coord|59|10}}",
        "presenter = 16 May 1929",
        "presenter = https://prize.example",
        "country = 1929",
        "awarded_for = 1929",
        "reward = {{coord|59|10}}",
        "website = Oscars",
        "total = 16 May 1929",
        "total = -12",
        "location = 1929",
        "last_awarded = https://prize.example",
        "ribbon = https://prize.example/r.svg",
    ],
}


def _rows(table):
    return [(template, line) for template, lines in table.items() for line in lines]


@pytest.mark.parametrize(("template", "line"), _rows(_RIGHT))
def test_what_an_editor_can_defend(judge, template, line):
    assert judge(template, line) == []


@pytest.mark.parametrize(("template", "line"), _rows(_WRONG))
def test_what_an_editor_agrees_is_wrong(judge, template, line):
    assert [violation.field.name for violation in judge(template, line)] == [line.partition(" = ")[0]]
