"""What `parse` prints: one object, one object a line, or an outline."""

import json

import pytest

AS_OF = ("--as-of", "2026-11-24")
PLAIN = """= Ida Brandt =

Ida Brandt
- Born: 2 May 1871
- Occupation: Surveyor

Ida Brandt (born 2 May 1871) was a Danish surveyor.

== Maps ==

- Skagen (1899)
- Thy (1901)
"""


@pytest.fixture
def both(tmp_path):
    """An article in each form."""
    (tmp_path / "Ida_Brandt.wiki").write_text(
        "{{Infobox person\n| name = Ida Brandt\n}}\n'''Ida Brandt''' was a surveyor.\n", encoding="utf-8"
    )
    (tmp_path / "brandt.txt").write_text(PLAIN, encoding="utf-8")
    return tmp_path


def test_one_file_gives_one_object(both, call):
    done = call("parse", *AS_OF, "Ida_Brandt.wiki")
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    assert (data["path"], data["name"], data["format"]) == ("Ida_Brandt.wiki", "Ida Brandt", "wikitext")
    assert data["infoboxes"][0]["fields"][0]["text"] == "Ida Brandt"
    assert done.stdout.startswith('{\n  "path": "Ida_Brandt.wiki",\n')


def test_several_files_give_one_object_a_line(both, call):
    for arguments in [(".",), (), ("brandt.txt", "Ida_Brandt.wiki")]:
        done = call("parse", *AS_OF, *arguments)
        assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == ["Ida_Brandt.wiki", "brandt.txt"]


def test_formats_can_be_chosen(both, call):
    assert [data["path"] for data in json.loads(call("parse", "--format", "json").stdout)] == ["Ida_Brandt.wiki", "brandt.txt"]
    assert call("parse", "--format", "jsonl", "brandt.txt").stdout.count("\n") == 1


def test_missing_file_among_several_breaks_no_array(both, call):
    done = call("parse", "--format", "json", "brandt.txt", "missing", "Ida_Brandt.wiki")
    assert done.returncode == 2
    assert len(json.loads(done.stdout)) == 2


def test_age_is_reckoned_for_the_day(tmp_path, call):
    (tmp_path / "a.txt").write_text(PLAIN.replace("1871", "1971"), encoding="utf-8")
    ages = [json.loads(call("parse", "--as-of", day, "a.txt").stdout)["derived"]["age"] for day in ("2026-05-01", "2026-05-02")]
    assert [(age["min"], age["max"]) for age in ages] == [(54, 54), (55, 55)]


def test_form_title_and_language_can_be_said(both, call):
    data = json.loads(call("parse", "--form", "plain", "--title", "Somebody", "--lang", "da", "Ida_Brandt.wiki").stdout)
    assert (data["format"], data["name"], data["in_language"]) == ("plain", "Somebody", "da")


def test_output_is_what_the_schema_says(both, call, repository):
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(json.loads((repository / "schemas/article.schema.json").read_text(encoding="utf-8")))
    lines = call("parse", *AS_OF).stdout.splitlines()
    assert len(lines) > 1
    for line in lines:
        validator.validate(json.loads(line))


def test_outline(both, call):
    done = call("parse", "--format", "tree", "brandt.txt")
    assert done.stdout == (
        "Ida Brandt (brandt.txt, plain, article, en)\n"
        "  infobox person [3]: Ida Brandt\n"
        "    birth_date  2 May 1871 → 1871-05-02 (date)\n"
        "    occupation  Surveyor\n"
        "  lead [1]\n"
        "    Ida Brandt (born 2 May 1871) was a Danish surveyor.\n"
        "  == Maps [9]\n"
        "    - Skagen (1899)\n"
        "    - Thy (1901)\n"
    )
    assert call("parse", "--format", "tree").stdout.count("\n\n") == 1  # an empty line between two articles


def test_outline_of_all_that_an_article_can_have(tmp_path, call):
    text = """{{short description|Danish surveyor}}
{{about|the surveyor|the ship|Ida Brandt (ship)}}
{{Infobox person
| name = Ida\x1b[31m Brandt
| birth_date = {{circa|1871}}
| occupation = {{hlist|Surveyor|Painter}}
| website = https://example.org
| children = 3
| module = {{Infobox officeholder|embed=yes|office=Mayor}}
| children = 4
}}
'''Ida Brandt''' was a [[surveyor]].<ref name="a">Source.</ref>

== Maps ==
# ''Skagen'' (1899)
#* second edition
; Scale
: 1:20,000
{| class="wikitable"
! Year !! Map
|-
| 1899 || Skagen
|}
=== Unclosed ===
{{cite book|title=
[[Category:Surveyors]]
{{DEFAULTSORT:Brandt, Ida}}
"""
    (tmp_path / "Ida_Brandt.wiki").write_text(text, encoding="utf-8")
    shown = call("parse", "--format", "tree").stdout
    for part in [
        "  short description: Danish surveyor\n",
        "  infobox person [3]\n",
        "    birth_date  ",
        "→ 1871~ (date)\n",
        "Surveyor; Painter\n",
        "    infobox ",
        " in module",
        "  lead [",
        "    # Skagen (1899)\n",
        "      - second edition\n",
        "    ; Scale\n",
        "    : 1:20,000\n",
        "    table of 2 rows and 2 columns\n",
        "  === Unclosed [",
        "  categories: Surveyors\n",
        "  default sort key: Brandt, Ida\n",
        "  1 reference\n",
        "  error unclosed-template [",
    ]:
        assert part in shown, (part, shown)
    assert "\x1b" not in shown


def test_redirect_has_an_outline(tmp_path, call):
    (tmp_path / "a.wiki").write_text("#REDIRECT [[Ida Brandt]]\n", encoding="utf-8")
    assert "  redirect to Ida Brandt\n" in call("parse", "--format", "tree").stdout


def test_deeply_nested_lists_have_an_outline(tmp_path, call):
    (tmp_path / "a.wiki").write_text("".join("*" * level + f" item {level}\n" for level in range(1, 300)) + "== End ==\n", encoding="utf-8")
    done = call("parse", "--format", "tree")
    assert done.returncode == 0, done.stderr
    assert "- item 1\n" in done.stdout


def test_part_by_names(both, call):
    done = call("parse", "--get", "infoboxes.fields.birth_date.value.edtf", "Ida_Brandt.wiki", "brandt.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, '"1871-05-02"\n', "")


def test_part_by_pointer_with_its_file(both, call):
    done = call("parse", "--get", "/name", "--format", "jsonl")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"path": "Ida_Brandt.wiki", "value": "Ida Brandt"},
        {"path": "brandt.txt", "value": "Ida Brandt"},
    ]


def test_part_that_nothing_has(both, call):
    done = call("parse", "--get", "infoboxes.fields.weight")
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--get", "a..b"),
        ("--get", "/~"),
        ("--get", "infobox.fields"),
        ("--get", "/name", "--format", "tree"),
        ("--get", "/name", "--format", "csv"),
    ],
)
def test_paths_that_make_no_sense(both, call, arguments):
    done = call("parse", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--get" in done.stderr or "is no" in done.stderr


def test_table_of_fields(both, call):
    done = call("parse", "--format", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "path,title,infobox,name,birth_date,occupation",
        "Ida_Brandt.wiki,Ida Brandt,Infobox person,Ida Brandt,,",
        "brandt.txt,Ida Brandt,person,,1871-05-02,Surveyor",
    ]
