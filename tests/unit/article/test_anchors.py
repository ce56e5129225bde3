import pytest

from wikicheck.article.anchors import Anchors, anchor_of


def test_anchors_are_unique_whatever_their_case():
    anchors = Anchors()
    assert [anchors.take(title) for title in ("A b", "a B", "A b_2", "A b", "C")] == ["A_b", "a_B_2", "A_b_2_2", "A_b_3", "C"]


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("A b", "A_b"),
        ("  A   b  ", "A_b"),
        ("A__b_", "A_b"),
        ("A\u00a0b", "A_b"),
        ("A\u2003b", "A_b"),
        ("A\u200eb", "Ab"),
        ("A\tb", "A_b"),
        ("C++ & C#", "C++_&_C#"),
        ("Größe", "Größe"),
        ("日本語 版", "日本語_版"),
        ("", ""),
    ],
)
def test_spaces_become_underscores(title: str, anchor: str):
    assert anchor_of(title) == anchor


def test_only_ascii_letters_are_alike_in_either_case():
    anchors = Anchors()
    assert [anchors.take(title) for title in ("ÉTÉ", "été", "Été", "ÉTÉ")] == ["ÉTÉ", "été", "Été", "ÉTÉ_2"]


def test_an_anchor_has_at_most_1024_bytes():
    assert anchor_of("é" * 2000) == "é" * 512
