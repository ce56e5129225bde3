"""One table file for each type: what a name means in one type it means in no other."""

import json
from importlib.resources import files

import pytest

from wikicheck.article.field_keys import canonical_key, field_families, label_key, plain_key, readings_of
from wikicheck.article.infobox_types import infobox_subtype, infobox_type

TABLES = files("wikicheck.article").joinpath("tables")
KEYS = {path.name.removesuffix(".json"): json.loads(path.read_text("utf-8")) for path in TABLES.joinpath("keys").iterdir()}
TYPES = json.loads(TABLES.joinpath("infobox_types.json").read_text("utf-8"))
READINGS = set("point span dated text place commas number quantity money url coordinates image duration identifier event age".split())


@pytest.mark.parametrize(
    ("name", "type_", "key"),
    [
        # p1 and s1 are what was there before a state and after it, but a settlement's parts
        ("p1", "country", "predecessor"),
        ("s1", "country", "successor"),
        ("flag_p1", "country", "predecessor_flag"),
        ("flag_s1", "country", "successor_flag"),
        ("s1", "region", "successor"),
        ("p1", "settlement", "parts"),
    ],
)
def test_numbered_names_mean_what_they_mean_in_their_type(name, type_, key):
    assert canonical_key(name, type_) == (key, 1)


@pytest.mark.parametrize(
    ("name", "type_", "key"),
    [
        # persons
        ("dob", "person", "birth_date"),
        ("resting place", "person", "burial_place"),
        ("termstart", "officeholder", "term_start"),
        ("assumed_office", "officeholder", "term_start"),
        ("primeminister", "officeholder", "prime_minister"),
        ("cor", "royalty", "coronation"),
        ("royal house", "royalty", "house"),
        ("ordained", "religious leader", "ordination"),
        ("beatified", "religious leader", "beatified_date"),
        ("battles/wars", "military person", "battles"),
        ("serviceyears", "military person", "service_years"),
        ("turnedpro", "sportsperson", "turned_pro"),
        ("careerprizemoney", "sportsperson", "prize_money"),
        ("fullname", "football biography", "full_name"),
        ("totalcaps", "football biography", "total_caps"),
        ("pcupdate", "football biography", "club_update"),
        ("subjects", "writer", "subject"),
        ("field", "scientist", "fields"),
        ("record label", "musical artist", "label"),
        ("former_members", "musical artist", "past_members"),
        ("portrayed_by", "character", "portrayer"),
        # works
        ("cinematographer", "film", "cinematography"),
        ("box office", "film", "gross"),
        ("num_series", "television", "num_seasons"),
        ("release_date", "book", "publication_date"),
        ("orig_title", "book", "title_orig"),
        ("recording_date", "album", "recorded"),
        ("bside", "song", "b_side"),
        ("developers", "video game", "developer"),
        ("latest release version", "software", "latest_release_version"),
        ("licence", "software", "license"),
        ("founded", "periodical", "founded"),
        # bodies
        ("employees", "company", "num_employees"),
        ("ebit", "company", "operating_income"),
        ("established", "organization", "founded"),
        ("enrollment", "school", "students"),
        ("undergraduates", "university", "undergrad"),
        ("iata_code", "airline", "iata"),
        ("launched", "broadcaster", "airdate"),
        # places
        ("population", "settlement", "population_total"),
        ("area_total_km2", "settlement", "area_total"),
        ("elevation_m", "settlement", "elevation"),
        ("mayor", "settlement", "leader_name"),
        ("official language", "country", "official_languages"),
        ("tld", "country", "cctld"),
        ("admittancedate", "region", "admittance_date"),
        ("start_date", "building", "groundbreaking_date"),
        ("seating_capacity", "building", "capacity"),
        ("longest_span", "bridge", "mainspan"),
        ("elevation-f", "airport", "elevation"),
        ("basin_area", "river", "basin_size"),
        ("max-depth", "lake", "max_depth"),
        ("elevation_m", "mountain", "elevation"),
        ("iucn", "protected area", "iucn_category"),
        ("train_operators", "station", "train_operators"),
        ("line_length", "road", "length"),
        # events
        ("fatalities", "event", "deaths"),
        ("mag", "natural disaster", "magnitude"),
        ("date", "election", "election_date"),
        ("campaign", "military conflict", "partof"),
        ("most_titles", "sports competition", "most_champs"),
        # things
        ("launched", "ship", "ship_launched"),
        ("launched", "spaceflight", "launch_date"),
        ("maiden flight", "aircraft", "first_flight"),
        ("bodystyle", "automobile", "bodystyle"),
        ("calibre", "weapon", "caliber"),
        ("units_sold", "device", "number_built"),
        ("order", "species", "ordo"),
        ("family", "species", "familia"),
        ("CASNo", "chemical", "cas_number"),
        ("iupacname", "chemical", "iupac_name"),
        ("half-life", "drug", "elimination_half_life"),
        ("icd-10", "disease", "icd10"),
        ("speakers_total", "language", "speakers"),
        ("first_awarded", "award", "year"),
        ("constell", "astronomical object", "constellation"),
        ("date_signed", "law", "signed"),
        ("stadium", "sports club", "ground"),
    ],
)
def test_names_of_each_type(name, type_, key):
    assert canonical_key(name, type_) == (key, None)


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("born", "ship"),
        ("died", "company"),
        ("spouse", "film"),
        ("launched", "person"),
        ("director", "settlement"),
        ("order", "person"),
        ("family", "film"),
        ("caps", "country"),
        ("genus", "book"),
        ("defunct", "person"),
        ("opening_date", "film"),
        ("population", "person"),
        ("shoe size", "person"),
    ],
)
def test_a_name_of_another_type_is_a_key_of_its_own(name, type_):
    assert canonical_key(name, type_) == (plain_key(name), None)


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de", ("geboren", "geburtsort", "todestag", "beruf", "kinder")),
        ("fr", ("date de naissance", "lieu de naissance", "date de décès", "activité", "enfants")),
        ("es", ("fecha de nacimiento", "lugar de nacimiento", "fecha de fallecimiento", "ocupación", "hijos")),
        ("it", ("Data di nascita", "luogo di nascita", "data di morte", "professione", "figli")),
        ("pt", ("data_nascimento", "local_nascimento", "data_morte", "ocupação", "filhos")),
        ("nl", ("geboortedatum", "geboorteplaats", "sterfdatum", "beroep", "kinderen")),
        ("pl", ("data urodzenia", "miejsce urodzenia", "data śmierci", "zawód", "dzieci")),
        ("ru", ("дата рождения", "место рождения", "дата смерти", "род деятельности", "дети")),
        ("uk", ("дата народження", "місце народження", "дата смерті", "рід діяльності", "діти")),
        ("sv", ("födelsedatum", "födelseort", "dödsdatum", "yrke", "barn")),
        ("cs", ("datum narození", "místo narození", "datum úmrtí", "povolání", "děti")),
        ("ja", ("生年月日", "出生地", "没年月日", "職業", "子供")),
        ("zh", ("出生日期", "出生地点", "逝世日期", "职业", "儿女")),
        ("ar", ("تاريخ الميلاد", "مكان الولادة", "تاريخ الوفاة", "المهنة", "أبناء")),
        ("ko", ("출생일", "출생지", "사망일", "직업", "자녀")),
        ("tr", ("doğum_tarihi", "doğum_yeri", "ölüm_tarihi", "meslek", "çocuklar")),
        ("fi", ("syntymäaika", "syntymäpaikka", "kuolinaika", "ammatti", "lapset")),
        ("no", ("fødselsdato", "fødested", "dødsdato", "yrke", "barn")),
        ("da", ("fødselsdato", "fødested", "dødsdato", "beskæftigelse", "børn")),
        ("hu", ("születési dátum", "születési hely", "halál dátuma", "foglalkozás", "gyermekek")),
        ("he", ("תאריך לידה", "מקום לידה", "תאריך פטירה", "עיסוק", "ילדים")),
        ("fa", ("تاریخ تولد", "محل تولد", "تاریخ مرگ", "پیشه", "فرزندان")),
        ("vi", ("ngày sinh", "nơi sinh", "ngày mất", "nghề nghiệp", "con cái")),
        ("id", ("tanggal lahir", "tempat lahir", "tanggal meninggal", "pekerjaan", "anak")),
        ("ro", ("data nașterii", "locul nașterii", "data decesului", "ocupație", "copii")),
        ("ca", ("data naixement", "lloc naixement", "data defunció", "ocupació", "fills")),
    ],
)
def test_persons_in_many_languages(language, names):
    keys = [canonical_key(name, "person", language) for name in names]
    assert keys == [(key, None) for key in ("birth_date", "birth_place", "death_date", "occupation", "children")]


@pytest.mark.parametrize(
    ("language", "type_", "name", "key"),
    [
        ("de", "settlement", "Einwohner", "population_total"),
        ("de", "company", "Gründungsdatum", "founded"),
        ("de", "film", "Regie", "director"),
        ("fr", "film", "réalisation", "director"),
        ("fr", "settlement", "superficie", "area_total"),
        ("es", "company", "sede", "headquarters"),
        ("it", "album", "durata", "length"),
        ("pl", "officeholder", "funkcja", "office"),
        ("ru", "film", "режиссёр", "director"),
        ("ru", "settlement", "население", "population_total"),
        ("uk", "film", "режисер", "director"),
        ("uk", "settlement", "площа", "area_total"),
        ("sv", "company", "grundat", "founded"),
        ("cs", "film", "režie", "director"),
        ("cs", "settlement", "rozloha", "area_total"),
        ("tr", "film", "yönetmen", "director"),
        ("fi", "settlement", "asukasluku", "population_total"),
        ("no", "album", "plateselskap", "label"),
        ("da", "book", "forfatter", "author"),
        ("hu", "settlement", "népesség", "population_total"),
        ("he", "film", "בימוי", "director"),
        ("fa", "film", "کارگردان", "director"),
        ("vi", "film", "đạo diễn", "director"),
        ("id", "film", "sutradara", "director"),
        ("ja", "company", "設立", "founded"),
        ("ko", "film", "감독", "director"),
        ("zh", "film", "导演", "director"),
        ("ar", "film", "المخرج", "director"),
        ("de", "event", "Datum", "date"),
        ("it", "election", "data", "election_date"),
        ("de", "species", "art", "species"),
    ],
)
def test_names_of_other_types_in_many_languages(language, type_, name, key):
    assert canonical_key(name, type_, language) == (key, None)


@pytest.mark.parametrize("name", ["data", "art", "land", "stand", "mode", "dog", "gift", "far"])
def test_words_that_mean_something_else_in_english_count_in_their_language_alone(name):
    assert canonical_key(name, "person", "en") == (name, None)


@pytest.mark.parametrize("name", ["geburts\u00addatum", "\u200fgeburtsdatum", "GEBURTSDATUM\u200e"])
def test_what_shows_nothing_in_a_name_does_not_count(name):
    assert canonical_key(name, "person") == ("birth_date", None)


def test_zero_width_joiners_and_composed_letters_do_not_part_names():
    assert canonical_key("وب‌گاه", "person", "fa") == canonical_key("وبگاه", "person", "fa") == ("website", None)
    assert canonical_key("Nationalita\u0308t", "person", "de") == ("nationality", None)


@pytest.mark.parametrize(
    ("label", "type_", "language", "key"),
    [
        ("Launched", "ship", "en", "ship_launched"),
        ("Class and type", "ship", "en", "ship_class"),
        ("Founded", "company", "en", "founded"),
        ("Order", "species", "en", "ordo"),
        ("Box office", "film", "en", "gross"),
        ("Running time", "film", "en", "runtime"),
        ("Born", "ship", "en", "born"),
        ("Land", "settlement", "de", "country"),
        ("Land", "settlement", "en", "land"),
    ],
)
def test_labels_of_each_type(label, type_, language, key):
    assert label_key(label, type_, language) == (key, None)


@pytest.mark.parametrize(
    ("template", "type_", "subtype"),
    [
        ("Infobox officeholder", "person", "officeholder"),
        ("Infobox royalty", "person", "royalty"),
        ("Infobox football biography", "person", "football biography"),
        ("Infobox tennis biography", "person", "sportsperson"),
        ("Infobox scientist", "person", "scientist"),
        ("Infobox saint", "person", "religious leader"),
        ("Infobox person", "person", "person"),
        ("Infobox bridge", "building", "bridge"),
        ("Infobox airport", "station", "airport"),
        ("Infobox election", "event", "election"),
        ("Infobox automobile", "vehicle", "automobile"),
        ("Infobox weapon", "vehicle", "weapon"),
        ("Infobox newspaper", "company", "periodical"),
        ("Infobox Fußballspieler", "person", "football biography"),
        ("Ficha de futbolista", "person", "football biography"),
        ("Футболіст", "person", "football biography"),
        ("Infobox - politik", "person", "officeholder"),
        ("Navbox", None, None),
    ],
)
def test_subtypes(template, type_, subtype):
    assert (infobox_type(template), infobox_subtype(template)) == (type_, subtype)


def test_readings_know_what_a_key_holds():
    for key, word in {
        "revenue": "money",
        "image": "image",
        "runtime": "duration",
        "isbn": "identifier",
        "age": "age",
        "spouse": "event",
        "ship_length": "quantity",
        "population_total": "number",
        "coordinates": "coordinates",
        "website": "url",
        "founded": "point",
        "reign": "span",
    }.items():
        assert word in readings_of(key), key


def test_families_of_numbered_fields():
    assert field_families("officeholder")["term_start"] == "office"
    assert field_families("football biography")["caps"] == "years"
    assert field_families("football biography")["national_caps"] == "national_years"
    assert field_families("settlement")["subdivision_name"] == "subdivision_type"
    assert "term_start" not in field_families("ship")


@pytest.mark.parametrize("name", KEYS)
def test_a_table_of_names_is_well_formed(name):
    table = KEYS[name]
    assert table["source"]
    assert set(table.get("with", ())) <= KEYS.keys()
    for key, entry in table["keys"].items():
        assert key == plain_key(key)
        assert set(entry.get("reading", "").split()) <= READINGS, key
        for names in (*entry.get("names", {}).values(), *entry.get("labels", {}).values()):
            assert names == " ".join(plain_key(name) for name in names.split()), key


@pytest.mark.parametrize("name", KEYS)
def test_no_name_has_two_keys_in_a_table(name):
    taken: dict[tuple[str, str], str] = {}
    for key, entry in KEYS[name]["keys"].items():
        for language, names in entry.get("names", {}).items():
            for one in names.split():
                assert taken.setdefault((language, one), key) == key


def test_every_type_has_a_table_and_every_language_names_known_types():
    types = TYPES["english"].keys()
    assert {name.replace(" ", "_") for name in types} <= KEYS.keys()
    assert set(TYPES["within"]) <= types
    assert set(TYPES["within"].values()) <= types
    for language in TYPES["other"].values():
        assert language.keys() <= types
