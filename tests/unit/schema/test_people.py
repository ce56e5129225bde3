"""What the schemas of people by their calling call wrong, and what they leave alone."""

import pytest

from wikicheck import check
from wikicheck.article.reading import read_article
from wikicheck.schema import check_infoboxes, load_schema
from wikicheck.schema.precheck import QuickLook
from wikicheck.text import Severity


def _check(template, fields, *, language="en"):
    lines = "".join(f"| {field}\n" for field in fields.split(" | "))
    text = f"{{{{Infobox {template}\n| name = Ida Brandt\n{lines}}}}}\n'''Ida Brandt''' was known in Oslo.\n"
    article = read_article(text, title="Ida Brandt", form="wikitext", language=language)
    return article, list(check_infoboxes(article))


# What each field is wrong with, the field's value in question, and the end of the message.
_WRONG = {
    "officeholder": [
        ("term_start = 12", "12", "should be a date, but “12” is a number"),
        (
            "office1 = Mayor | term_end1 = 1984 | term_end2 = https://a.example/",
            "https://a.example/",
            "but “https://a.example/” is a web address",
        ),
        ("office = 1999", "1999", "should be words, but “1999” is a number"),
        ("predecessor = 1984", "1984", "should be words, but “1984” is a number"),
        ("president2 = 4 May 1984", "4 May 1984", "should be words, but “4 May 1984” is a date"),
        ("party = {{start date|1984}}", "{{start date|1984}}", "should be words, but “1984” is a date"),
        ("serviceyears = 9", "9", "should be years, but “9” is a number"),
    ],
    "royalty": [
        ("reign = https://a.example/", "https://a.example/", "should be a period, but “https://a.example/” is a web address"),
        ("reign = {{coord|59|N|10|E}}", "{{coord|59|N|10|E}}", "is coordinates"),
        ("coronation = 9", "9", "should be a date, but “9” is a number"),
        ("succession = 1412", "1412", "should be words, but “1412” is a number"),
        ("succession1 = King of Fell | succession2 = 1412", "1412", "should be words, but “1412” is a number"),
        ("house = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
        ("enthroned = https://a.example/", "https://a.example/", "should be a date, but “https://a.example/” is a web address"),
    ],
    "military person": [
        ("allegiance = 1940", "1940", "should be words, but “1940” is a number"),
        ("serviceyears = 26", "26", "should be years, but “26” is a number"),
        ("rank = 1944", "1944", "should be words, but “1944” is a number"),
        ("branch = https://a.example/", "https://a.example/", "should be words, but “https://a.example/” is a web address"),
        ("laterwork = 1946", "1946", "should be words, but “1946” is a number"),
        ("battles = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
    ],
    "scientist": [
        ("fields = 1999", "1999", "should be words, but “1999” is a number"),
        ("thesis_year = 12", "12", "should be a date, but “12” is a number"),
        ("thesis_url = yes please", "yes please", "should be a web address, but “yes please” is none"),
        ("doctoral_advisor = 1999", "1999", "should be words, but “1999” is a number"),
        ("workplaces = 12 May 1970", "12 May 1970", "should be words, but “12 May 1970” is a date"),
        ("known_for = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
    ],
    "writer": [
        ("genre = 1999", "1999", "should be words, but “1999” is a number"),
        ("language = 1999", "1999", "should be words, but “1999” is a number"),
        ("subject = 12 May 1970", "12 May 1970", "should be words, but “12 May 1970” is a date"),
        ("period = https://a.example/", "https://a.example/", "should be a period, but “https://a.example/” is a web address"),
        ("pseudonym = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
        ("debut_works = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
    ],
    "artist": [
        ("field = 1999", "1999", "should be words, but “1999” is a number"),
        ("training = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
        ("movement = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
        ("patrons = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
        ("elected = https://a.example/", "https://a.example/", "should be a name, but “https://a.example/” is a web address"),
        ("birth_place = 1871", "1871", "should be a place, but “1871” is a number"),
    ],
    "musical artist": [
        ("background = group_or_band | origin = 1999", "1999", "should be a place, but “1999” is a number"),
        ("background = group_or_band | genre = 1999", "1999", "should be words, but “1999” is a number"),
        ("background = solo_singer | instrument = 1999", "1999", "should be words, but “1999” is a number"),
        ("background = solo_singer | years_active = 12", "12", "should be years, but “12” is a number"),
        ("background = group_or_band | past_members = https://a.example/", "https://a.example/", "should be a name"),
        ("background = band_or_group", "band_or_group", "which is none of the words that the template knows"),
    ],
    "sportsperson": [
        ("draft_round = 4 May 1999", "4 May 1999", "should be a number, but “4 May 1999” is a date"),
        ("wins = 12 | losses = -1", "-1", "should be at least 0, but is -1"),
        ("height = 18 m", "18 m", "is 18 m, but no person is so tall or so short"),
        ("height = 80 kg", "80 kg", "should be the height of a person, but “80 kg” is a quantity"),
        ("weight = 8000 kg", "8000 kg", "is 8000 kg, but no person is so heavy or so light"),
        ("weight = 182 cm", "182 cm", "should be the weight of a person, but “182 cm” is a quantity"),
        ("height = {{convert|18|ft|2|in|m}}", "{{convert|18|ft|2|in|m}}", "but no person is so tall or so short"),
    ],
    "football biography": [
        ("years1 = 1995–1999 | caps1 = 1999", "1999", "is 1999, which is more than any player has reached"),
        ("caps1 = 12 | caps2 = 1999", "1999", "is 1999, which is more than any player has reached"),
        ("years1 = 99", "99", "should be years, but “99” is a number"),
        ("years1 = 1999–2001 | years2 = 12", "12", "should be years, but “12” is a number"),
        ("caps1 = 1 January 2004", "1 January 2004", "should be a number, but “1 January 2004” is a date"),
        ("nationalcaps1 = -4", "-4", "should be at least 0, but is -4"),
        ("clubs1 = [[Brann]] | clubs2 = 1995", "1995", "should be words, but “1995” is a number"),
        ("totalgoals = 18000", "18000", "is 18000, which is more than any player has reached"),
        ("clubupdate = https://a.example/", "https://a.example/", "should be a date, but “https://a.example/” is a web address"),
    ],
}

_RIGHT = {
    "officeholder": [
        "office = [[Mayor of Oslo]] | term_start = 4 May 1984 | term_end = Incumbent",
        "office1 = Mayor | office2 = {{nowrap|Member of Parliament}} | term_start1 = 1984 | term_start2 = c. 1990",
        "office = Consul | term_start = 74 BC | term_end = 73 BC",
        "office = Governor | term_start = 98 | term_end = 103",
        "predecessor = ''Position established'' | successor = [[Rolf Ask]]<br>[[Niels Thorup]]",
        "president = {{plainlist|\n* [[Ada Holm]]\n* [[Rolf Ask]]\n}}",
        "party = [[Labour Party (Norway)|Labour]] (since 1990) | district = 7th | order = 2",
        "serviceyears = 1990–1999 | rank = [[Captain (OF-2)|Captain]]",
        "module = {{Infobox scientist|embed=yes|thesis_year=1986|fields=[[Physics]]}}",
    ],
    "royalty": [
        "reign = 4 May 1412 – 1 August 1430 | coronation = 9 June 1412, [[Oslo]]",
        "reign = 98–117 | succession = [[Emperor]]",
        "reign1 = 1030–1035 | reign2 = 1041–1066 | succession1 = King | succession2 = King",
        "reign = c. 560 – 592 | coronation = never crowned",
        "issue = 5 | house = [[House of Fell|Fell]] | full_name = Ida Ada Rolf",
        "issue = {{plainlist|\n* [[Beorn I]]\n* Ada\n}} | regent = [[Queen Ada]] (1412–1420)",
        "reign = {{reign|1412|1430}} | era_name = Long Peace: 1412–1420",
    ],
    "military person": [
        "allegiance = {{flag|Norway}} | branch = {{army|Norway}}",
        "allegiance = {{flagicon|USA}} [[United States]]<br>{{flag|Texas}}",
        "serviceyears = 1939–45 | rank = [[File:Rank.svg|25px]] [[Captain]]",
        "serviceyears = {{plainlist|\n* 1826–1834\n* 1849–1861\n}}",
        "battles = {{tree list}}\n* [[First Schleswig War]]\n** [[Battle of Bov]]\n{{tree list/end}}",
        "unit = 2nd Infantry Regiment | commands = 1st Rifles | servicenumber = 123456",
        "embed = yes | rank = Major (posthumously, 1919)",
    ],
    "scientist": [
        "fields = [[Mathematics]], [[physics]] | workplaces = {{plainlist|\n* [[University of Oslo]] (1902–1909)\n}}",
        "thesis_title = On Heat | thesis_year = 1986 | thesis_url = https://a.example/thesis.pdf",
        "thesis_year = c. 1890 | doctoral_advisor = {{ill|Rolf Ask|no}}",
        "doctoral_students = [[Ada Holm]]<br>[[Rolf Ask]] | notable_students = 12",
        "known_for = [[1729 (number)|1729]] | awards = Fell Medal (1952)",
        "era = [[19th-century philosophy]] | main_interests = [[Ethics]], logic | influences = {{hlist|[[Kant]]|[[Hume]]}}",
        "birth_date = 384 BC | death_date = 322 BC (aged 62)",
    ],
    "writer": [
        "period = 1990–present | genre = [[Comedy]] | language = English",
        "period = 19th century | subject = {{hlist|Ships|the sea}}",
        "period = {{circa|1380}}–1400 | movement = [[Romanticism]]",
        "spouse = {{marriage|Rolf Ask|1929|1979|end=d.}} | notableworks = ''[[Nineteen Eighty-Four|1984]]''",
        "pseudonym = 21 | awards = [[Fell Prize]] (1987)",
        "occupation = Novelist, poet | alma_mater = [[University of Oslo]]",
    ],
    "artist": [
        "field = [[Painting]], drawing | movement = [[Impressionism]]",
        "training = [[Academy of Fine Arts]], Oslo | elected = [[Royal Academy]] (1871)",
        "patrons = [[King of Fell]] | works = ''Harbour'' (1871)",
        "birth_date = {{birth date|1876|2|21}} | death_date = {{death date|1956|2|2}} ({{age|1876|2|21|1956|2|2}})",
        "birth_place = [[Kharkov]], [[Russian Empire]] | nationality = Russian",
        "memorials = Statue in Oslo | awards = 3",
    ],
    "musical artist": [
        "background = solo_singer | genre = {{hlist|[[Pop music|Pop]]|[[jazz]]}}",
        "background = group_or_band | origin = [[Seoul]], South Korea | years_active = 1992–1997, 2003–2014",
        "background = Group or band<!-- for the colour --> | label = [[4AD]], 1972 Records | associated_acts = [[311 (band)|311]]",
        "background = classical_ensemble | current_members = * [[Ida Ek]]\n* Rolf Ask",
        "background = non_vocal_instrumentalist | instrument = Guitar, vocals | birth_date = {{birth date and age|1970|5|12}}",
        "background = group_or_band | website = {{URL|band.example}} | founded = 1992",
    ],
    "sportsperson": [
        "turnedpro = 1986 | retired = September 3, 2006 | plays = Right-handed (two-handed backhand)",
        "turnedpro = 2001 | retired = No",
        "turnedpro = 2001 | retired = 2001, 2014",
        "draft_year = 2004 | draft_round = 2 | draft_pick = 48 | draft_team = [[Sacramento Kings]]",
        "debutdate = April 4 | debutyear = 1990 | finaldate = 1999",
        "height = {{height|ft=5|in=11}} | weight = 12 st 3 lb",
        "height = {{convert|1.82|m|ftin|abbr=on}} | weight = 136–138 lb<br>174–176 lb",
        "height = 182 | weight = [[Heavyweight]]",
        "height_ft = 6 | height_in = 5 | weight_lb = 196 | number = 23, 45",
        "career_start = 2004 | career_end = present | highlights = * Champion (2011)\n* Finalist",
    ],
    "football biography": [
        "years1 = 1995–1997 | clubs1 = [[Jasper United]] | caps1 = 40 | goals1 = (20)",
        "years1 = 2007– | clubs1 = → [[Brann]] (loan) | caps1 = {{0}}9 | goals1 = −12",
        "caps1 = ? | goals1 = ? | nationalcaps1 = {{unknown}}",
        "youthyears1 = 1999–2003 | years1 = 2000–2005 | manageryears1 = 2006, 2008",
        "nationalyears1 = 2005 | nationalteam1 = Norway U15 | nationalcaps1 = 4 | nationalgoals1 = 0",
        "height = 1.80 m<ref>Club</ref> | position = {{hlist|[[Midfielder]]|[[Forward (association football)|forward]]}}",
        "position = 9 | clubnumber = 10 | currentclub = [[Dila Gori]] (head coach)",
        "totalcaps = 1390 | totalgoals = 642 | pcupdate = 14 September 2014 | ntupdate = 18 May 2012 (UTC)",
        "collegeyears1 = 1999–2002 | college1 = [[Fell Tigers]] | collegecaps1 = 60",
    ],
}


@pytest.mark.parametrize(
    ("template", "fields", "value", "message"),
    [(template, *case) for template, cases in _WRONG.items() for case in cases],
)
def test_a_slip_is_told_at_the_value_of_its_field(template, fields, value, message):
    article, violations = _check(template, fields)
    (violation,) = violations
    assert article.source.slice(violation.span) == value
    assert violation.message.endswith(message) or message in violation.message
    assert violation.severity is (Severity.INFO if "none of the words" in message else None)
    assert _check(template, fields, language="fr")[1] == []


@pytest.mark.parametrize(("template", "fields"), [(template, fields) for template, cases in _RIGHT.items() for fields in cases])
def test_what_an_editor_may_write_passes_without_the_library(template, fields, monkeypatch):
    answers = []
    load_schema.cache_clear()  # a schema by which many were judged has left the quick look behind
    look = QuickLook.__call__

    def recorded(self, instance):
        answers.append(look(self, instance))
        return answers[-1]

    monkeypatch.setattr(QuickLook, "__call__", recorded)
    monkeypatch.setattr("wikicheck.schema.verdict.compile_fast", lambda _: None)
    monkeypatch.setattr("wikicheck.schema.library.iter_failures", lambda *_: pytest.fail("the library was asked"))
    article, violations = _check(template, fields)
    assert violations == []
    assert answers == [True] * len(list(article.iter_infoboxes()))


@pytest.mark.parametrize(("background", "schema"), [("solo_singer", "person"), ("", "musical_artist"), ("group_or_band", "musical_artist")])
def test_a_soloist_is_judged_as_a_person_and_a_band_as_a_band(background, schema):
    _, violations = _check("musical artist", f"background = {background} | origin = 7 | voice_type = 7")
    places = ["person.schema.json#/properties/origin", "musical_artist.schema.json#/properties/voice_type"]
    assert [violation.place for violation in violations] == places[: 1 if schema == "person" else 2]


@pytest.mark.parametrize(
    ("template", "fields"),
    [
        ("tennis biography", "turnedpro = 2001 | retired = 1999"),
        ("baseball biography", "debutdate = 4 May 2001 | finaldate = 4 May 1999"),
        ("ice hockey player", "career_start = 2004 | career_end = 1999"),
        ("officeholder", "office = Mayor | term_start = 2004 | term_end = 1999"),
        ("royalty", "reign = 4 May 1412 – 1 August 1430 | coronation = 1399"),
        ("person", "birth_date = 2 May 1871 | death_date = 2 May 1817"),
    ],
)
def test_the_order_of_dates_is_for_rules_to_tell(template, fields):
    article, violations = _check(template, fields)
    assert violations == []
    assert [finding.rule for finding in check(article) if finding.severity is Severity.ERROR]


def test_religious_leaders_and_criminals_are_persons():
    for template in ("saint", "criminal"):
        assert len(_check(template, "birth_date = 7")[1]) == 1
