"""`wikicheck schema`: schemas shown, checked, made and tried."""

import json
import subprocess
import sys

import pytest

BOX = "{{{{Infobox weapon\n| name = Gun {0}\n| calibre = {1} mm\n| rarity = {2}\n}}}}\n'''Gun {0}''' is a gun.\n"
GOOD = "{{Infobox person\n| birth_date = 4 May 1871\n}}\n"
BAD = GOOD.replace("4 May 1871", "[[Oslo]]")
DRAFT = "https://json-schema.org/draft/2020-12/schema"


@pytest.fixture
def guns(tmp_path):
    folder = tmp_path / "guns"
    folder.mkdir()
    for number in range(40):
        text = BOX.format(number, 5 + number % 4, ["common", "rare"][number % 2])
        (folder / f"gun{number:02}.wiki").write_text(text, "utf-8")
    return folder


def _ends_badly(done, words):
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1


def test_help_loads_the_command_line_alone():
    code = (
        "import sys; sys.argv = ['wikicheck', 'schema', '--help']; from wikicheck.cli import main\ntry: main()\n"
        "finally: print(sorted({name.split('.')[1] for name in sys.modules if name.startswith('wikicheck.')}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert all(name in done.stdout for name in ("list", "show", "check", "infer", "from-templatedata", "to-templatedata", "test"))
    assert done.stderr.strip() == "['cli']"


def test_list(call):
    done = call("schema", "list")
    assert done.returncode == 0
    assert "Infobox of a person" in next(line for line in done.stdout.splitlines() if line.startswith("person "))
    entries = {entry["name"]: entry for entry in json.loads(call("schema", "list", "--output-format", "json").stdout)}
    assert entries["person"]["target"] == "infobox"
    assert "person" in entries["person"]["types"]
    assert len(entries) == len(done.stdout.splitlines())


def test_list_has_what_the_configuration_chooses(call, tmp_path):
    (tmp_path / "weapon.schema.json").write_text(json.dumps({"$schema": DRAFT, "title": "A weapon"}), "utf-8")
    text = '[schemas]\n"Infobox weapon" = "weapon.schema.json"\n"Category:Ships" = "ship"\n"lists/*" = false\n'
    (tmp_path / "wikicheck.toml").write_text(text, "utf-8")
    shipped = call("schema", "list", "--isolated").stdout.splitlines()
    assert [line.partition("(")[2] for line in call("schema", "list").stdout.splitlines()[len(shipped) :]] == [
        "chosen for infobox weapon)",
        "chosen for category:ships)",
    ]
    entries = json.loads(call("schema", "list", "--output-format", "json").stdout)
    assert next((entry["title"], entry["chosen_for"]) for entry in entries[len(shipped) :]) == ("A weapon", "infobox weapon")


def test_show(call, tmp_path):
    shown = call("schema", "show", "person")
    assert shown.returncode == 0
    assert json.loads(shown.stdout)["$id"] == "urn:wikicheck:schema:infobox:person"
    assert call("schema", "show", "person", "--bundle", "-o", "own.json").returncode == 0
    text = (tmp_path / "own.json").read_text("utf-8")
    assert '"$ref": "urn:' not in text
    assert call("schema", "show", "own.json").stdout == text
    assert call("schema", "check", "own.json").returncode == 0


@pytest.mark.parametrize("name", ["persn", "none.json", "."])
@pytest.mark.parametrize("command", ["show", "to-templatedata"])
def test_what_is_not_there_is_one_line(name, command, call):
    _ends_badly(call("schema", command, name), "error: ")


def test_check(call, tmp_path):
    (tmp_path / "good.json").write_text(json.dumps({"$schema": DRAFT, "wc:types": ["person"], "properties": {"birth_date": {}}}), "utf-8")
    (tmp_path / "doubtful.json").write_text(json.dumps({"$schema": DRAFT, "propertes": {}}, indent=1), "utf-8")
    (tmp_path / "bad.json").write_text(json.dumps({"$schema": DRAFT, "wc:ordr": []}, indent=1), "utf-8")
    assert call("schema", "check", "good.json").stdout == "good.json: a schema in order\n"
    done = call("schema", "check", "doubtful.json", "good.json")
    assert done.returncode == 0
    first = "doubtful.json:3:2: warning: “propertes” is no keyword, so it says nothing; did you mean “properties”? (#/propertes)"
    assert done.stdout.splitlines() == [first, "doubtful.json: 1 warning", "good.json: a schema in order"]
    assert call("schema", "check", "--strict", "doubtful.json").returncode == 1
    done = call("schema", "check", "bad.json", "-q")
    assert (done.returncode, done.stdout.count("\n")) == (1, 1)
    assert json.loads(call("schema", "check", "bad.json", "--output-format", "json").stdout)[0] == {
        "path": "bad.json",
        "line": 3,
        "column": 2,
        "severity": "error",
        "message": "“wc:ordr” is no keyword of wikicheck; did you mean “wc:order”?",
        "pointer": "/wc:ordr",
    }
    done = call("schema", "check", "good.json", "none.json")
    assert done.returncode == 2
    assert "good.json: a schema in order" in done.stdout
    assert done.stderr.count("\n") == 1


def test_infer(call, guns):
    done = call("schema", "infer", "guns")
    assert (done.returncode, done.stderr) == (0, "")
    schema = json.loads(done.stdout)
    assert schema["title"] == "Infobox weapon"
    assert len(schema["required"]) == 3
    assert schema["properties"]["rarity"]["properties"]["text"]["enum"] == ["common", "rare"]


def test_what_is_inferred_is_a_schema_in_order_that_the_articles_satisfy(call, guns, tmp_path):
    assert call("schema", "infer", "guns", "-o", "weapon.schema.json").returncode == 0
    assert call("schema", "check", "--strict", "weapon.schema.json").returncode == 0
    for number, path in enumerate(sorted(guns.iterdir())):
        path.rename(guns / f"valid{number}.wiki")
    (guns / "invalid.wiki").write_text(BOX.format(1, 5, "legendary"), "utf-8")
    done = call("schema", "test", "weapon.schema.json", "guns")
    assert (done.returncode, done.stdout) == (0, "41 examples: 41 passed\n")


def test_infer_reads_what_parse_printed(call, guns, tmp_path):
    wanted = call("schema", "infer", "guns").stdout
    assert call("parse", "guns", "--format", "jsonl", "-o", "guns.jsonl").returncode == 0
    assert call("parse", "guns", "--format", "json", "-o", "guns.json").returncode == 0
    assert call("schema", "infer", "guns.jsonl").stdout == wanted
    assert call("schema", "infer", "guns.json").stdout == wanted
    assert call("schema", "infer", "-", input=(tmp_path / "guns.jsonl").read_text("utf-8")).stdout == wanted


def test_infer_says_which_boxes_it_took(call, guns):
    (guns / "film.wiki").write_text("{{Infobox film\n| name = A\n}}\n", "utf-8")
    done = call("schema", "infer", "guns")
    assert done.returncode == 0
    assert "(40 of 41); others: film (1)" in done.stderr
    assert json.loads(call("schema", "infer", "guns", "--type", "film").stdout)["wc:types"] == ["film"]
    assert json.loads(call("schema", "infer", "guns", "--template", "infobox_Film").stdout)["title"] == "infobox_Film"
    _ends_badly(call("schema", "infer", "guns", "--type", "flim"), "did you mean 'film'?")
    _ends_badly(call("schema", "infer", "guns", "--template", "Infobox person"), "no infobox made by “Infobox person”")


@pytest.mark.parametrize("support", ["0.2", "1.5", "x"])
def test_support_is_a_share(support, call, guns):
    assert call("schema", "infer", "guns", "--min-support", support).returncode == 2


def test_infer_goes_on_after_what_cannot_be_read(call, guns, tmp_path):
    (tmp_path / "bad.jsonl").write_text('{"a": 1}\nnonsense\n\n', "utf-8")
    done = call("schema", "infer", "guns", "bad.jsonl", "none.wiki")
    assert done.returncode == 2
    assert json.loads(done.stdout)["title"] == "Infobox weapon"
    assert [line for line in done.stderr.splitlines() if "line 2" in line]
    assert done.stderr.count("\n") == 3


DATA = {"params": {"name": {"required": True}, "birthdate": {"type": "date", "label": {"en": "Born", "de": "Geboren"}}}}


def test_template_data_there_and_back(call, tmp_path):
    (tmp_path / "person.json").write_text(json.dumps(DATA), "utf-8")
    done = call("schema", "from-templatedata", "person.json", "--template", "Infobox person", "--lang", "de", "-o", "made.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    schema = json.loads((tmp_path / "made.json").read_text("utf-8"))
    assert schema["properties"]["birth_date"]["title"] == "Geboren"
    done = call("schema", "to-templatedata", "made.json")
    assert json.loads(done.stdout)["params"]["birthdate"] == {"label": {"en": "Born", "de": "Geboren"}, "type": "date"}
    tagged = call("schema", "to-templatedata", "made.json", "--tags").stdout
    assert tagged == f"<templatedata>\n{done.stdout}</templatedata>\n"
    again = call("schema", "from-templatedata", "-", "--type", "person", input=tagged)
    assert again.returncode == 0
    assert "birth_date" in json.loads(again.stdout)["properties"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.json"], "none.json: cannot be read"),
        (["clean.wiki"], "clean.wiki: has no TemplateData"),
        (["clean.wiki", "--type", "persn"], "did you mean 'person'?"),
        (["Infobox person", "--api", "nonsense"], "is not the address of a wiki's API"),
        (["A|B", "--api", "http://127.0.0.1:9/api.php"], "'A|B' is not the name of a template"),
    ],
)
def test_template_data_that_is_not_there_is_one_line(arguments, words, call, articles):
    _ends_badly(call("schema", "from-templatedata", *arguments), words)


@pytest.fixture
def examples(tmp_path):
    folder = tmp_path / "examples"
    (folder / "more").mkdir(parents=True)
    (folder / "valid.wiki").write_text(GOOD, "utf-8")
    (folder / "invalid_place.wiki").write_text(BAD, "utf-8")
    (folder / "more/invalid.json").write_text('{"birth_date": {"kind": "link", "text": "Oslo", "raw": "[[Oslo]]"}}', "utf-8")
    (folder / "notes.txt").write_text("no example", "utf-8")
    return folder


def test_examples_that_are_as_they_say(call, examples):
    done = call("schema", "test", "person", "examples")
    assert (done.returncode, done.stdout, done.stderr) == (0, "3 examples: 3 passed\n", "")


def test_examples_that_are_not_as_they_say(call, examples):
    (examples / "valid2.wiki").write_text(BAD, "utf-8")
    (examples / "invalid2.wiki").write_text(GOOD, "utf-8")
    (examples / "valid3.wiki").write_text("Words.", "utf-8")
    done = call("schema", "test", "person", "examples")
    assert done.returncode == 1
    lines = done.stdout.replace("\\", "/").splitlines()
    assert lines == [
        "FAILED examples/invalid2.wiki: nothing is wrong with it by the schema",
        "FAILED examples/valid2.wiki: 2:16: «birth_date» should be a date, but “Oslo” is a link",
        "FAILED examples/valid3.wiki: there is nothing in it that the schema is for",
        "6 examples: 3 passed, 3 failed",
    ]
    assert call("schema", "test", "person", "examples", "-q").stdout.count("\n") == 3


def test_each_article_of_a_file_is_an_example(call, examples, tmp_path):
    lines = call("parse", "examples/valid.wiki", "examples/invalid_place.wiki", "--format", "jsonl").stdout
    (examples / "invalid_both.jsonl").write_text(lines, "utf-8")
    done = call("schema", "test", "person", "examples")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "5 examples: 4 passed, 1 failed"


@pytest.mark.parametrize(("schema", "folder"), [("persn", "examples"), ("person", "none"), ("none.json", "examples"), ("person", "guns")])
def test_a_trial_that_cannot_be_is_one_line(schema, folder, call, examples, tmp_path):
    (tmp_path / "guns").mkdir()
    done = call("schema", "test", schema, folder)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1


def test_a_schema_that_is_no_schema_is_not_the_fault_of_the_examples(call, examples, tmp_path):
    (tmp_path / "own.json").write_text('{"wc:types": ["person"], "type": 5}', "utf-8")
    done = call("schema", "test", "own.json", "examples")
    assert done.returncode == 2
    assert "own.json" in done.stderr
