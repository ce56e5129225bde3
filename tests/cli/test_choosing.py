"""Schemas that a configuration chooses, and a wiki's own words, with real files."""

import json

import pytest

WEAPON = {"required": ["damage"], "wc:order": ["added", "removed"]}
SWORD = "{{Infobox weapon\n| name = Ember\n| added = 2019\n| removed = 1754\n}}\n'''Ember''' is a sword.\n"


@pytest.fixture(autouse=True)
def _no_configuration_of_the_user(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody"))
    monkeypatch.delenv("WIKICHECK_CONFIG", raising=False)
    (tmp_path / ".git").mkdir()


@pytest.fixture
def put(tmp_path):
    def write(path, content):
        path = tmp_path / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")

    return write


@pytest.fixture
def found(call):
    """Return what says the findings of a run, as path, line and message."""

    def validate(*arguments, **settings):
        done = call("validate", "--as-of", "2026-11-24", "--output-format", "json", "-q", *arguments, **settings)
        assert done.returncode in {0, 1}, done.stderr
        findings = json.loads(done.stdout)["findings"]
        return [(entry["path"], entry["rule"], entry["line"], entry["message"]) for entry in findings]

    return validate


SAID = [
    ("a.wiki", "schema", 1, "“Infobox weapon” lacks «damage»"),
    ("a.wiki", "schema", 4, "«removed» 1754 is before «added» 2019"),
]


def named(path, findings=SAID):
    return [(path, *rest) for _, *rest in findings]


def test_a_template_of_the_wikis_own(found, put):
    put("a.wiki", SWORD)
    assert found() == []
    put("schemas/weapon.schema.json", WEAPON)
    put("wikicheck.toml", '[schemas]\n"Infobox weapon" = "schemas/weapon.schema.json"\n')
    assert found() == SAID
    assert found("--isolated") == []
    assert found("--select", "range-reversed") == []
    assert found("--ignore", "schema") == []


def test_a_template_that_no_one_would_take_for_an_infobox(found, put):
    put("a.wiki", SWORD.replace("Infobox weapon", "Weapon"))
    put("weapon.json", WEAPON)
    put("pyproject.toml", '[tool.wikicheck.schemas]\nweapon = "weapon.json"\n')
    assert [message for *_, message in found()] == ["“Weapon” lacks «damage»", "«removed» 1754 is before «added» 2019"]
    put("pyproject.toml", '[tool.wikicheck]\nschemas = {weapon = "weapon.json"}\ntables.infoboxes = {weapon = "arm"}\n')
    assert [message for *_, message in found()] == ["“Weapon” lacks «damage»", "«removed» 1754 is before «added» 2019"]


def test_paths_count_from_the_file_whatever_the_current_folder_is(found, put, tmp_path):
    put("wiki/swords/a.wiki", SWORD)
    put("wiki/axes/a.wiki", SWORD)
    put("wiki/schemas/weapon.json", WEAPON)
    put("wiki/wikicheck.toml", '[schemas]\n"swords/**" = "schemas/weapon.json"\n')
    assert found() == named("wiki/swords/a.wiki")
    assert found("a.wiki", cwd=tmp_path / "wiki/swords") == SAID
    assert found("a.wiki", cwd=tmp_path / "wiki/axes") == []
    assert found("--config", "wiki/wikicheck.toml", "wiki") == named("wiki/swords/a.wiki")
    assert found("--stdin-filename", "wiki/swords/new.wiki", "-", input=SWORD) == named("wiki/swords/new.wiki")
    assert found("-", input=SWORD) == []


def test_the_nearest_configuration_counts_alone(found, put):
    put("weapon.json", WEAPON)
    put("wikicheck.toml", '[schemas]\n"Infobox weapon" = "weapon.json"\n')
    put("near/wikicheck.toml", "preview = false\n")
    put("near/a.wiki", SWORD)
    put("far/a.wiki", SWORD)
    assert found() == named("far/a.wiki")


def test_schemas_refer_to_files_beside_them_and_to_shipped_ones(found, put):
    put(
        "schemas/weapon.json",
        {"allOf": [{"$ref": "parts/dates.json"}], "properties": {"forged": {"$ref": "urn:wikicheck:schema:values#/$defs/date"}}},
    )
    put("schemas/parts/dates.json", WEAPON)
    put("wikicheck.toml", '[schemas]\n"Infobox weapon" = "schemas/weapon.json"\n')
    put("a.wiki", SWORD.replace("| added", "| forged = [[Oslo]]\n| added"))
    assert {message for *_, message in found()} == {
        "“Infobox weapon” lacks «damage»",
        "«removed» 1754 is before «added» 2019",
        "«forged» should be a date, but “Oslo” is a link",
    }


def test_shipped_schemas_by_category_and_none(found, put):
    put("a.wiki", "{{Infobox person|name=Ann|birth_date=7}}\n'''Ann''' is a potter. [[Category:Potters]]\n")
    (shipped,) = found("--select", "schema")
    assert shipped[1] == "schema"
    put("wikicheck.toml", '[schemas]\n"Infobox person" = false\n')
    assert found("--select", "schema") == []
    put("wikicheck.toml", '[schemas]\n"*.wiki" = "none"\n"Category:potters" = "person"\n')
    assert found("--select", "schema") == [shipped]
    put("wikicheck.toml", '[schemas]\n"*.wiki" = "person"\n"Category:potters" = "none"\n')
    assert found("--select", "schema") == []


def test_chosen_schemas_judge_in_any_language_and_the_note_says_so(call, put):
    put("a.wiki", SWORD)
    put("b.wiki", "'''Ida''' war eine Fotografin. [[Kategorie:Frau]]")
    put("weapon.json", WEAPON)
    put("wikicheck.toml", 'lang = "de"\n[schemas]\n"Infobox weapon" = "weapon.json"\n')
    done = call("validate", "--output-format", "concise")
    assert [line.partition(": ")[0] for line in done.stdout.splitlines()] == ["a.wiki:1:1", "a.wiki:4:13"]
    assert (
        "only the markup and the schemas of 2 files (the schemas of 1) were checked: there are no rules for their language (de)"
        in done.stderr
    )
    assert "only the markup and the schemas of 1 file were checked" in call("validate", "a.wiki").stderr
    assert "only the markup of 1 file was checked" in call("validate", "b.wiki").stderr


def test_categories_in_the_words_of_the_site(found, put):
    put("weapon.json", WEAPON)
    put("wikicheck.toml", 'site = "dewiki"\n[schemas]\n"Kategorie:Waffe" = "weapon.json"\n')
    put("a.wiki", SWORD + "[[Kategorie:Waffe]]")
    assert found() == SAID


HERO = """{{Hero
| name       = Ida Brandt
| First seen = {{Born|1871|5|2}}
| Last seen  = 6 June 1817
}}
'''Ida Brandt''' is a smith.
"""
TABLES = """
[tables.templates]
Born = "birth date"
[tables.infoboxes]
Hero = "person"
[tables.fields]
"First seen" = "birth_date"
"Last seen" = "death_date"
"""


def test_words_of_the_wiki(found, put):
    put("a.wiki", HERO)
    assert found() == []
    put("wikicheck.toml", TABLES)
    (finding,) = found()
    assert finding[:3] == ("a.wiki", "birth-after-death", 4)


def test_json_gives_the_same_findings_from_wherever_it_lies(call, found, put, tmp_path):
    put("weapon.json", WEAPON)
    put("wikicheck.toml", f'[schemas]\n"swords/*" = "weapon.json"\n{TABLES}')
    put("swords/a.wiki", SWORD)
    put("b.wiki", HERO)
    direct = found("swords/a.wiki", "b.wiki")
    assert {rule for _, rule, *_ in direct} == {"schema", "birth-after-death"}
    parsed = call("parse", "swords/a.wiki", "b.wiki").stdout
    by_path = {data["path"]: data for data in map(json.loads, parsed.splitlines())}
    put("out/all.jsonl", parsed)
    assert sorted(found("out/all.jsonl")) == sorted(direct)
    put("out/absolute.json", {**by_path["swords/a.wiki"], "path": str(tmp_path / "swords/a.wiki")})
    assert [entry[1:] for entry in found("out/absolute.json")] == [entry[1:] for entry in direct if entry[0] == "swords/a.wiki"]
    # of a path of another machine nothing is known here, so the file's own folder decides
    put("swords/elsewhere.json", {**by_path["b.wiki"], "path": "/no/such/folder/b.wiki"})
    assert [entry[1:] for entry in found("swords/elsewhere.json")] == [entry[1:] for entry in direct if entry[0] == "b.wiki"]


def test_json_has_the_configuration_named_wrong_in_one_line(call, put):
    put("a.wiki", SWORD)
    put("out.jsonl", call("parse", "--format", "jsonl", "a.wiki").stdout * 2)
    put("wikicheck.toml", "[schema]\n")
    done = call("validate", "out.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == "error: wikicheck.toml: unknown key 'schema'; did you mean 'schemas'?"


def test_the_note_names_the_rules_that_want_the_text_and_those_that_saw_the_rest(call, put):
    put("a.wiki", HERO)
    put("a.json", call("parse", "a.wiki").stdout)
    (note,) = [line for line in call("validate", "a.json").stderr.splitlines() if "left out" in line]
    left_out, _, rest = note.partition("; ")
    assert "empty-section" in left_out
    assert "release-mismatch" not in left_out
    assert rest.startswith(f"{rest.count(',') + 1} saw the rest alone: age-mismatch, ")
    assert "release-mismatch" in rest
    done = call("validate", "a.json", "--select", "release-mismatch")
    assert "note: 1 rule saw all but the text, which parsed articles lack: release-mismatch" in done.stderr
    assert "the text" not in call("validate", "a.json", "--select", "schema").stderr


def test_an_edit_and_fixes_are_judged_by_the_same_schemas(found, put, tmp_path):
    put("weapon.json", WEAPON)
    put("wikicheck.toml", '[schemas]\n"Category:Swords" = "weapon.json"\n')
    put("old.wiki", SWORD + "[[Category:Swords]]")
    put("new/a.wiki", SWORD.replace("1754", "1643") + "[[Category:Swords]]")
    assert [entry[3] for entry in found("new/a.wiki", "--base", "old.wiki")] == ["«removed» 1643 is before «added» 2019"]
    put("old.wiki", SWORD)
    assert len(found("new/a.wiki", "--base", "old.wiki")) == 2
    put("new/a.wiki", SWORD + "[[Category:Swords]]\n[[Category:Swords]]\n")
    left = found("--fix", "new/a.wiki")
    assert [entry[1] for entry in left] == ["schema", "schema"]
    assert (tmp_path / "new/a.wiki").read_text("utf-8").count("[[Category:Swords]]") == 1


FAULTS = [
    ('schemas = "weapon.json"', "'schemas' is no table"),
    (
        '[schemas]\n"Infobox weapon" = "schemas/no.json"',
        "'schemas.\"Infobox weapon\"': schemas/no.json cannot be read (No such file or directory)",
    ),
    ('[schemas]\nship = "persn"', "'schemas.ship': there is no schema “persn”; did you mean “person”?"),
    ("[schemas]\nship = 3", "'schemas.ship' is neither the name of a schema, nor the path of one, nor false"),
    ("[schemas]\nship = true", "'schemas.ship' is neither the name of a schema, nor the path of one, nor false"),
    ('[schemas]\nship = " "', "'schemas.ship' is neither the name of a schema, nor the path of one, nor false"),
    (
        '[schemas]\nship = "remote.json"',
        "'schemas.ship': remote.json refers to https://example.org/a.json, and nothing is fetched; save it beside and refer to its path",
    ),
    ('[schemas]\nship = "broken.json"', "'schemas.ship': broken.json is no JSON: Expecting value: line 1 column 7 (char 6)"),
    ('[schemas]\nship = "list.json"', "'schemas.ship': list.json is no JSON object, so it is no schema"),
    ('[schemas]\n"!lists/*" = "person"', "'schemas.\"!lists/*\"': a pattern cannot take back another one; give its paths the value false"),
    ('[schemas]\n"#lists/*" = "person"', "'schemas.\"#lists/*\"' is no pattern of paths: no path is ever like this"),
    (
        '[schemas]\n"File:Ship.jpg" = "person"',
        "'schemas.\"File:Ship.jpg\"': a key is the name of a template, “Category:” with a name, or a pattern of paths with “/” or “*”",
    ),
    (
        '[schemas]\n"" = "person"',
        "'schemas.\"\"': a key is the name of a template, “Category:” with a name, or a pattern of paths with “/” or “*”",
    ),
    (
        '[schemas]\n"Category:" = "person"',
        "'schemas.\"Category:\"': a key is the name of a template, “Category:” with a name, or a pattern of paths with “/” or “*”",
    ),
    ("tables = []", "'tables' is no table"),
    ("[tables]\ntemplate = {}", "unknown key 'tables.template'; did you mean 'tables.templates'?"),
    (
        '[tables.templates]\nBorn = "brith date"',
        "'tables.templates.Born': nothing is known of a template “brith date”; did you mean “birth date”?",
    ),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
@pytest.mark.parametrize("name", ["wikicheck.toml", "pyproject.toml"])
def test_what_makes_no_sense_is_one_line_and_exit_code_2(text, message, name, call, put):
    put("remote.json", {"$ref": "https://example.org/a.json"})
    put("broken.json", '{"a": ')
    put("list.json", "[]")
    put("a.wiki", SWORD)
    if name == "pyproject.toml":
        text = text.replace("[", "[tool.wikicheck.", 1) if text.startswith("[") else f"[tool.wikicheck]\n{text}"
        for key in ("schemas", "tables"):
            message = message.replace(f"'{key}", f"'tool.wikicheck.{key}")
    put(name, text)
    done = call("validate", "-q")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [f"error: {name}: {message}"]


def test_template_with_a_slash_in_its_name(found, put):
    put("weapon.json", WEAPON)
    put("wikicheck.toml", '[schemas]\n"Template:Infobox weapon/Sword" = "weapon.json"\n')
    put("a.wiki", SWORD.replace("Infobox weapon", "Infobox weapon/sword"))
    assert len(found()) == 2
    put("wikicheck.toml", '[schemas]\n"Infobox weapon/Sword" = "weapon.json"\n')
    assert found() == []


def test_a_schema_for_the_article_as_a_whole(found, put, call):
    asked = {"wc:target": "article", "properties": {"categories": {"minItems": 1, "wc:message": "Put the article into a category."}}}
    put("page.json", asked)
    put("wikicheck.toml", '[schemas]\n"lives/**" = "page.json"\n"lives/drafts/**" = false\n')
    put("lives/a.wiki", "'''Ann Lee''' is a potter.\n")
    put("lives/b.wiki", "'''Bo Berg''' is a potter. [[Category:Potters]]\n")
    put("lives/empty.wiki", "")
    put("lives/redirect.wiki", "#REDIRECT [[Ann Lee]]")
    put("lives/drafts/c.wiki", "'''Cy Dahl''' is a potter.\n")
    put("works/d.wiki", "'''Dee''' is a film.\n")
    said = ("schema", 1, "Put the article into a category.")
    assert found("--select", "schema") == [("lives/a.wiki", *said), ("lives/empty.wiki", *said)]
    put("parsed.jsonl", call("parse", "--format", "jsonl", "lives").stdout)
    assert found("--select", "schema", "parsed.jsonl") == [("lives/a.wiki", *said), ("lives/empty.wiki", *said)]
    done = call("validate", "lives/a.wiki", "--select", "schema")
    assert "lives/a.wiki:1:1" in done.stdout
    assert "asked for by page.json#/properties/categories/minItems" in done.stdout


def test_text_and_json_give_the_same_places(call, put):
    put(
        "weapon.json",
        {
            "required": ["damage", "name"],
            "wc:order": ["added", "removed"],
            "additionalProperties": False,
            "properties": {"name": {}, "added": {}},
        },
    )
    put("page.json", {"wc:target": "article", "required": ["coordinates"]})
    put("wikicheck.toml", '[schemas]\n"Infobox weapon" = "weapon.json"\n"*.wiki" = "page.json"\n')
    put("a.wiki", SWORD)
    put("a.json", call("parse", "a.wiki").stdout)
    shown = [call("validate", "--select", "schema", "--output-format", "json", path).stdout for path in ("a.wiki", "a.json")]
    places = [
        [
            {key: entry.get(key) for key in ("line", "column", "end_line", "end_column", "message", "related", "note")}
            for entry in json.loads(text)["findings"]
        ]
        for text in shown
    ]
    assert len(places[0]) == 3
    assert places[0] == places[1]
