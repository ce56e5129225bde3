import pytest

from wikicheck.article.json.places import LONGEST, SourceRebuilder, place_to_dict
from wikicheck.text import InputError, SourceText, Span


def _place(start, end, line, column, end_line, end_column):
    return {"start": start, "end": end, "line": line, "column": column, "end_line": end_line, "end_column": end_column}


def _rebuild(place):
    rebuilder = SourceRebuilder()
    rebuilder.read_place(place, ("here",))
    return rebuilder.build()


def test_a_place_has_offsets_lines_and_columns():
    source = SourceText("a\r\nbb\rccc\n")
    assert place_to_dict(source, Span(3, 8)) == _place(3, 8, 2, 1, 3, 3)


def test_every_offset_in_a_recorded_piece_has_its_place_again():
    text = "{{Infobox x\r\n| a = one\n\ntwo\r| b = three\n}}"
    source = SourceText(text)
    rebuilder = SourceRebuilder()
    for piece in ("one\n\ntwo", "three"):
        start = text.index(piece)
        rebuilder.read_place(place_to_dict(source, Span(start, start + len(piece))), ("x",), piece)
    rebuilt = rebuilder.build()
    for piece in ("one\n\ntwo", "three"):
        start = text.index(piece)
        assert rebuilt.text[start : start + len(piece)] == piece
        for offset in range(start, start + len(piece) + 1):
            assert rebuilt.position(offset) == source.position(offset)


def test_a_piece_may_end_between_the_two_signs_of_a_line_end():
    text = "a\r\n\r\n\r\nb\rc\r\rd"
    source = SourceText(text)
    for spans in ([(0, 2), (7, 8)], [(0, 2), (2, 3)], [(7, 9), (9, 10)], [(9, 11), (12, 13)], [(3, 4), (5, 6), (7, 8)]):
        rebuilder = SourceRebuilder()
        for span in spans:
            rebuilder.read_place(place_to_dict(source, Span(*span)), (), text[slice(*span)])
        rebuilt = rebuilder.build()
        assert [rebuilt.position(offset) for span in spans for offset in span] == [
            source.position(offset) for span in spans for offset in span
        ]


def test_what_nobody_recorded_is_blank():
    source = SourceText("secret\nsecret\nhere")
    rebuilder = SourceRebuilder()
    rebuilder.read_place(place_to_dict(source, Span(14, 18)), (), "here")
    assert rebuilder.build().text.split() == ["here"]


def test_a_byte_order_mark_inside_a_piece_is_kept():
    rebuilder = SourceRebuilder()
    rebuilder.read_place(_place(0, 2, 1, 1, 1, 3), (), "\ufeffa")
    assert rebuilder.build().text == "\ufeffa"


@pytest.mark.parametrize(
    "place",
    [
        _place(5, 4, 1, 6, 1, 5),  # ends before it starts
        _place(0, LONGEST + 1, 1, 1, 1, LONGEST + 2),
        _place(0, 3, 1, 1, 1, 5),  # a column that the offset cannot have
        _place(0, 3, 1, 1, 9, 1),  # eight line ends in three code points
        _place(4, 5, 1, 1, 1, 2),  # the line starts at 4, but there is no line end before it
        _place(0, 10**9, 10**9, 1, 10**9, 2),
        _place(0, 3, 2, 1, 1, 3),  # runs backwards
    ],
)
def test_impossible_places_are_named(place):
    with pytest.raises(InputError, match=r"^/here"):
        _rebuild(place)


def test_places_that_contradict_each_other_are_named():
    rebuilder = SourceRebuilder()
    rebuilder.read_place(_place(0, 3, 1, 1, 1, 4), ("one",))
    rebuilder.read_place(_place(1, 3, 2, 1, 2, 3), ("two",))
    with pytest.raises(InputError, match=r"^/(one|two)"):
        rebuilder.build()


def test_many_wide_places_do_not_add_up():
    rebuilder = SourceRebuilder()
    for number in range(1, 50):
        offset = LONGEST - 50 + number
        rebuilder.read_place(_place(offset, offset, number + 1, offset + 1, number + 1, offset + 1), (number,))
    with pytest.raises(InputError):
        rebuilder.build()
