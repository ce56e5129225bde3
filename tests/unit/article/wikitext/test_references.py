def notes_of(article, source: str):
    return [
        (note.name, note.group, None if note.body is None else source[slice(*note.body)], [source[slice(*use)] for use in note.uses])
        for note in article(source).references
    ]


def test_notes_without_a_name(article):
    source = "a<ref>b</ref> c<ref>b</ref>"
    assert notes_of(article, source) == [(None, None, "b", ["<ref>b</ref>"]), (None, None, "b", ["<ref>b</ref>"])]


def test_named_notes_are_one(article):
    source = "a<ref name=x/> b<ref name=\"x\">body</ref> c<ref name='x' />"
    assert notes_of(article, source) == [("x", None, "body", ["<ref name=x/>", '<ref name="x">body</ref>', "<ref name='x' />"])]


def test_the_first_body_counts(article):
    source = "<ref name=a>one</ref><ref name=a>two</ref>"
    assert notes_of(article, source)[0][2] == "one"


def test_a_note_that_is_never_defined(article):
    assert notes_of(article, "a<ref name=x />") == [("x", None, None, ["<ref name=x />"])]


def test_groups_keep_names_apart(article):
    source = '<ref name=a>one</ref><ref name=a group=note>two</ref><ref group="note" name=a />'
    assert notes_of(article, source) == [
        ("a", None, "one", ["<ref name=a>one</ref>"]),
        ("a", "note", "two", ["<ref name=a group=note>two</ref>", '<ref group="note" name=a />']),
    ]


def test_listed_notes_are_defined_there_and_used_elsewhere(article):
    source = "x<ref name=a/>\n<references><ref name=a>body</ref><ref name=b>idle</ref></references>"
    assert notes_of(article, source) == [("a", None, "body", ["<ref name=a/>"]), ("b", None, "idle", [])]
    source = "x<ref name=a/>\n{{reflist|refs=\n<ref name=a>body</ref>\n}}"
    assert notes_of(article, source) == [("a", None, "body", ["<ref name=a/>"])]


def test_a_list_may_set_the_group(article):
    source = "x<ref name=a group=n /><references group=n><ref name=a>body</ref></references>"
    assert notes_of(article, source) == [("a", "n", "body", ["<ref name=a group=n />"])]


def test_templates_that_write_notes(article):
    source = "a{{r|x|y}} b{{efn|text|name=z}} c{{sfn|Lee|2000|p=5}} d{{sfn|Lee|2000|p=5}} e{{refn|own|group=n}}"
    assert notes_of(article, source) == [
        ("x", None, None, ["{{r|x|y}}"]),
        ("y", None, None, ["{{r|x|y}}"]),
        ("z", "lower-alpha", "text", ["{{efn|text|name=z}}"]),
        ("FOOTNOTELee20005", None, "{{sfn|Lee|2000|p=5}}", ["{{sfn|Lee|2000|p=5}}", "{{sfn|Lee|2000|p=5}}"]),
        (None, "n", "own", ["{{refn|own|group=n}}"]),
    ]


def test_notes_come_in_the_order_of_their_use(article):
    source = "<ref name=b /><ref name=a>1</ref>\n{{reflist|refs=<ref name=c>3</ref><ref name=b>2</ref>}}"
    assert [note[0] for note in notes_of(article, source)] == ["b", "a", "c"]
