"""Traps of the plain form (26)."""

import pytest

PAGE = "= Lake =\n\n%s\n\nLake is a lake.\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param("- Note: a: b\n- Empty:\n- C: d", [("Note", "a: b"), ("Empty", None), ("C", "d")], id="26-colon-and-nothing"),
        pytest.param("- Born: 1970\n- item\n- C: d", [("Born", "1970"), ("", "item"), ("C", "d")], id="26-item-in-the-box"),
        pytest.param("- Note: begins\n  and goes on\n- C: d", [("Note", ["begins", "and goes on"]), ("C", "d")], id="26-next-line"),
        pytest.param("– Note: dash\n– C: d", [("Note", "dash"), ("C", "d")], id="26-en-dash"),
        pytest.param("- Author : Ann\n- C: d", [("Author", "Ann"), ("C", "d")], id="26-space-before-the-colon"),
        pytest.param("- Born: 1970\n- Born: 1971", [("Born", "1970"), ("Born", "1971")], id="26-twice"),
        pytest.param(
            "- Website: https://a.example/b:c\n- C: d", [("Website", ("url", "https://a.example/b:c")), ("C", "d")], id="26-address"
        ),
        pytest.param("- Height: 170 cm (5 ft 7 in)\n- C: d", [("Height", ("quantity", 170, "cm")), ("C", "d")], id="26-unit"),
    ],
)
def test_fields(fields, lines: str, expected: list[tuple[str, object]]):
    assert fields(PAGE % lines, form="plain", title=None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("=T=\n\nProse.\n\n==H==\n\n- x\n- y", [("paragraph", "Prose."), (2, "H"), ["unordered", "x", "y"]], id="26-no-spaces"),
        pytest.param(
            "= T =\n\n- A: b\n- C: d\n\nProse.\n\n- one\n- two", [("paragraph", "Prose."), ["unordered", "one", "two"]], id="26-list-after"
        ),
        pytest.param(
            "= T =\n\nProse.\n\n- He said so, and that was all there was to say.\n\nMore prose.",
            [("paragraph", "Prose."), ["unordered", "He said so, and that was all there was to say."], ("paragraph", "More prose.")],
            id="26-prose-behind-a-dash",
        ),
        pytest.param(
            "= T =\n\nProse.\n\n    == code ==\n\nend",
            [("paragraph", "Prose."), ("paragraph", "== code =="), ("paragraph", "end")],
            id="26-code",
        ),
        pytest.param("= T =\n\nTom ( ; ) was here.", [("paragraph", "Tom ( ; ) was here.")], id="26-empty-brackets"),
    ],
)
def test_blocks(blocks, text: str, expected: list[object]):
    assert blocks(text, form="plain", title=None) == expected


def test_what_the_plain_form_drops_is_absent(read):
    """26: there are no references and no categories to be empty."""
    data = read(PAGE % "- A: b\n- C: d", form="plain", title=None)
    assert not {"references", "categories"} & set(data)
