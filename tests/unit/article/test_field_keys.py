import json
from importlib.resources import files

import pytest

from wikicheck.article.field_keys import canonical_key, is_label, label_key, readings_of
from wikicheck.article.infobox_types import guess_type, infobox_type
from wikicheck.article.reading import read_article


@pytest.mark.parametrize(
    ("name", "key", "index"),
    [
        ("birth_date", "birth_date", None),
        ("birthdate", "birth_date", None),
        ("Birth date", "birth_date", None),
        ("birth-date", "birth_date", None),
        ("BIRTH_DATE", "birth_date", None),
        ("date_of_birth", "birth_date", None),
        ("dateofbirth", "birth_date", None),
        ("born", "birth_date", None),
        ("placeofbirth", "birth_place", None),
        ("death date", "death_date", None),
        ("restingplace", "burial_place", None),
        ("yearsactive", "years_active", None),
        ("active", "years_active", None),
        ("almamater", "alma_mater", None),
        ("occupations", "occupation", None),
        ("official_website", "website", None),
        ("preceded", "preceded_by", None),
        ("termstart", "term_start", None),
        # numbered families
        ("office2", "office", 2),
        ("office 2", "office", 2),
        ("office_2", "office", 2),
        ("term_start10", "term_start", 10),
        ("termend3", "term_end", 3),
        ("predecessor4", "predecessor", 4),
        ("image2", "image", 2),
        ("1blankname2", "1blankname", 2),
        # numbers that belong to the name
        ("area_km2", "area_km2", None),
        ("mp3", "mp3", None),
        ("population_2010", "population_2010", None),
        ("office123", "office123", None),
        ("office0", "office0", None),
        ("2010pop", "2010pop", None),
        # names no table has
        ("shoe size", "shoe_size", None),
        ("Shoe-Size", "shoe_size", None),
        ("  shoe__size  ", "shoe_size", None),
        ("", "", None),
        # other languages
        ("GEBURTSDATUM", "birth_date", None),
        ("STERBEORT", "death_place", None),
        ("date de naissance", "birth_date", None),
        ("lieu de décès", "death_place", None),
        ("fecha de fallecimiento", "death_date", None),
        ("LuogoNascita", "birth_place", None),
        ("AnnoMorte", "death_date", None),
        ("nascimento_data", "birth_date", None),
        ("geboorteplaats", "birth_place", None),
        ("data urodzenia", "birth_date", None),
        ("дата рождения", "birth_date", None),
        ("Дата смерти", "death_date", None),
        ("生年月日", "birth_date", None),
        ("출생일", "birth_date", None),
        ("出生日期", "birth_date", None),
        ("تاريخ الميلاد", "birth_date", None),
        ("profession", "occupation", None),
    ],
)
def test_canonical_key(name, key, index):
    assert canonical_key(name, "person") == (key, index)


@pytest.mark.parametrize(
    ("name", "type_", "key"),
    [
        ("foundation", "organization", "founded"),
        ("formation", "company", "founded"),
        ("defunct", "organization", "dissolved"),
        ("opening_date", "building", "opened"),
        ("release_date", "film", "released"),
        ("directed_by", "film", "director"),
        ("dates", "military unit", "active_dates"),
        ("dates", "military conflict", "date"),
        ("released", "book", "publication_date"),
        ("released", "film", "released"),
        ("active", "military unit", "active_dates"),
        ("active", "ship", "active"),
        ("first", "species", "first"),
    ],
)
def test_keys_that_depend_on_the_type(name, type_, key):
    assert canonical_key(name, type_) == (key, None)


def test_a_name_of_any_length_has_a_key():
    assert canonical_key("Born" * 100_000, "person") == ("born" * 100_000, None)
    assert canonical_key("1" * 100_000, "person")[0] == "1" * 100_000


@pytest.mark.parametrize(
    ("label", "language", "key"),
    [
        ("Born", "en", "birth_date"),
        ("Date of birth", "en", "birth_date"),
        ("Place of birth", "en", "birth_place"),
        ("Birthplace", "en", "birth_place"),
        ("Died", "en", "death_date"),
        ("Occupation(s)", "en", "occupation"),
        ("Years active", "en", "years_active"),
        ("Directed by", "en", "director"),
        ("Release date", "en", "released"),
        ("Founded", "en", "founded"),
        ("No. of episodes", "en", "num_episodes"),
        ("Battles/wars", "en", "battles"),
        ("Geboren", "de", "birth_date"),
        ("Geburtsort", "de", "birth_place"),
        ("Naissance", "fr", "birth_date"),
        ("Fallecimiento", "es", "death_date"),
        ("Nato", "it", "birth_date"),
        ("Geboren", "nl", "birth_date"),
        ("Родился", "ru", "birth_date"),
        ("生誕", "ja", "birth_date"),
        ("출생", "ko", "birth_date"),
        ("Born", "de", "birth_date"),
        ("Formation", "fr", "alma_mater"),
        ("Formation", "en", "founded"),
        ("Shoe size", "en", "shoe_size"),
    ],
)
def test_label_key(label, language, key):
    assert label_key(label, "", language) == (key, None)


@pytest.mark.parametrize("label", ["Born", "born", "Years active", "Geboren", "Data urodzenia"])
def test_known_labels(label):
    assert is_label(label)


@pytest.mark.parametrize("label", ["He said", "Note", "Where are you going"])
def test_unknown_labels(label):
    assert not is_label(label)


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("Infobox person", "person"),
        ("infobox Person", "person"),
        ("Infobox_person", "person"),
        ("  Infobox person\n", "person"),
        ("Template:Infobox person", "person"),
        ("Infobox  person", "person"),
        ("Person infobox", "person"),
        ("Infobox writer", "person"),
        ("Infobox football biography", "person"),
        ("Infobox officeholder", "person"),
        ("Infobox scientist", "person"),
        ("Infobox royalty", "person"),
        ("Infobox saint", "person"),
        ("Infobox comedian", "person"),
        ("Infobox military person", "person"),
        ("Infobox person/Wikidata", "person"),
        ("Infobox musical artist", "musical artist"),
        ("Infobox character", "character"),
        ("Infobox film", "film"),
        ("Infobox television", "television"),
        ("Infobox album", "album"),
        ("Infobox song", "song"),
        ("Infobox book", "book"),
        ("Infobox video game", "video game"),
        ("Infobox company", "company"),
        ("Infobox organization", "organization"),
        ("Infobox school", "school"),
        ("Infobox university", "university"),
        ("Infobox settlement", "settlement"),
        ("Infobox UK place", "settlement"),
        ("Infobox country", "country"),
        ("Infobox former country", "country"),
        ("Infobox military conflict", "military conflict"),
        ("Infobox military unit", "military unit"),
        ("Infobox event", "event"),
        ("Infobox ship begin", "ship"),
        ("Infobox ship career", "ship"),
        ("Taxobox", "species"),
        ("speciesbox", "species"),
        ("Automatic taxobox", "species"),
        ("Chembox", "chemical"),
        ("Drugbox", "drug"),
        ("Infobox NRHP", "building"),
        ("Infobox station", "station"),
        ("Infobox river", "river"),
        ("Infobox mountain", "mountain"),
        ("Infobox football club", "sports club"),
        ("Infobox animanga/Print", "book"),
        ("Personendaten", "person"),
        ("Infobox Fußballspieler", "person"),
        ("Infobox Biographie2", "person"),
        ("Ficha de persona", "person"),
        ("Bio", "person"),
        ("Info/Biografia", "person"),
        ("Infobox persoon", "person"),
        ("Biogram infobox", "person"),
        ("Персона", "person"),
        ("Infobox 人物", "person"),
        ("인물 정보", "person"),
        ("艺人", "person"),
        ("صندوق معلومات شخص", "person"),
        ("Ficha de película", "film"),
        ("НП", "settlement"),
        ("Infobox", ""),
        ("Infobox thing nobody knows", ""),
        ("Ficha de algo", ""),
        ("Infobox3cols", ""),
        ("Navbox", None),
        ("Cite web", None),
        ("Weather box", None),
        ("bar box", None),
        ("Birth date", None),
        ("Infobox mapframe", None),
        ("Infobox person/doc", None),
        ("", None),
        ("Infobox " + "x" * 1000, None),
    ],
)
def test_infobox_type(name, type_):
    assert infobox_type(name) == type_


@pytest.mark.parametrize(
    ("fields", "type_"),
    [
        ("background = solo_singer", "person"),
        ("background = non_vocal_instrumentalist", "person"),
        ("background = group_or_band", "musical artist"),
        ("birth_date = 1950", "person"),
        ("years_active = 1950–1960", "musical artist"),
    ],
)
def test_a_musician_is_a_person_and_a_band_is_not(fields, type_):
    (box,) = read_article(f"{{{{Infobox musical artist\n| name = X\n| {fields}\n}}}}\n'''X'''\n").infoboxes
    assert box.type == type_


def test_readings():
    assert readings_of("birth_date") == {"point"}
    assert readings_of("years_active") == {"span"}
    assert "commas" in readings_of("occupation")
    assert "commas" not in readings_of("alma_mater")
    assert readings_of("shoe_size") == frozenset()


def test_type_needs_a_sure_sign():
    assert guess_type(["Country", "Language"], "en") == ""
    assert guess_type([], "en") == ""


@pytest.mark.parametrize("name", ["field_index", "field_labels", "field_readings", "infobox_types", "languages"])
def test_tables_name_their_source(name):
    assert json.loads(files("wikicheck.article").joinpath(f"tables/{name}.json").read_text("utf-8"))["source"]
