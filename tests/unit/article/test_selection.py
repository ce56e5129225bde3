"""Parts of an article's JSON by path."""

import pytest

from wikicheck.article.json.selection import check_article_path, check_path, iter_selected
from wikicheck.text import ConfigError

DATA = {
    "name": "Ida Brandt",
    "infoboxes": [
        {
            "type": "person",
            "fields": [{"name": "born", "key": "birth_date", "value": {"edtf": "1871-05-02"}}, {"name": "a.b", "key": "a.b"}],
        },
        {"type": "ship", "fields": [{"name": "birth_date", "key": "birth_date", "value": {"edtf": "1900"}}]},
    ],
    "sections": [{"name": "", "has_parts": []}, {"name": "Life", "path": ["Life"], "has_parts": [{"type": "list"}]}],
    "rows": [[{"text": "a"}, {"text": "b"}], [{"text": "c"}]],
    "odd": {"a/b": 1, "m~n": 2, "": 3},
}


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("", [DATA]),
        ("/name", ["Ida Brandt"]),
        ("/infoboxes/1/type", ["ship"]),
        ("/odd/a~1b", [1]),
        ("/odd/m~0n", [2]),
        ("/odd/", [3]),
        ("/infoboxes/2", []),
        ("/infoboxes/-1", []),
        ("/infoboxes/01", []),
        ("/infoboxes/fields", []),
        ("/name/0", []),
        ("name", ["Ida Brandt"]),
        ("infoboxes.fields.birth_date.value.edtf", ["1871-05-02", "1900"]),
        ("infoboxes.0.fields.birth_date.value.edtf", ["1871-05-02"]),
        ("infoboxes.ship.fields.birth_date.value.edtf", ["1900"]),
        ("infoboxes.fields.born.key", ["birth_date"]),
        (r"infoboxes.fields.a\.b.key", ["a.b"]),
        ("sections.Life.has_parts.list", [{"type": "list"}]),
        ("sections.Death", []),
        ("rows.text", ["a", "b", "c"]),
        ("rows.1.0.text", ["c"]),
        ("name.0", []),
        ("nothing.at.all", []),
    ],
)
def test_paths(path, found):
    assert list(iter_selected(DATA, check_path(path))) == found


@pytest.mark.parametrize("path", ["infoboxes..fields", ".name", "name.", "/a~b", "/a~2"])
def test_what_is_no_path(path):
    with pytest.raises(ConfigError, match="is no"):
        check_path(path)


@pytest.mark.parametrize("path", ["", "name", "/name", "infoboxes.fields.birth_date", "/infoboxes/0/fields/99", "derived.birth", "path"])
def test_what_an_article_can_have(path):
    assert check_article_path(path) == path


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("infobox.fields.birth_date", "there is no 'infobox'; did you mean 'infoboxes'"),
        ("/section/0", "there is no 'section'; did you mean 'sections'"),
        ("Infoboxes.fields", "did you mean 'infoboxes'"),
        ("infoboxes[0].fields", "did you mean 'infoboxes'"),
        ("birth_date", "it has schema, path, name, "),
        ("/", "there is no ''"),
    ],
)
def test_what_no_article_can_have(path, hint):
    with pytest.raises(ConfigError, match="is no path in an article") as error:
        check_article_path(path)
    assert hint in str(error.value)
    assert "\n" not in str(error.value)
