import pytest

from wikicheck.article import Figure


def figures(article, source: str, **more: str) -> list[Figure]:
    return [block for block in article(source, **more).lead.blocks if isinstance(block, Figure)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[[File:A.jpg|thumb|Cap]]", ("A.jpg", "Cap", None, ("thumb",))),
        ("[[File:A.jpg]]", ("A.jpg", None, None, ())),
        (
            "[[Image:a b.PNG|thumb|left|200px|alt=Alt text|A ''cap'' of [[b|c]].]]",
            ("A b.PNG", "A cap of c.", "Alt text", ("thumb", "left", "200px")),
        ),
        ("[[file:a_b.svg|frameless|upright=1.3|center]]", ("A b.svg", None, None, ("frameless", "upright=1.3", "center"))),
        ("[[File:A.jpg|thumb|see [[B]] and {{nowrap|d}}|alt=x]]", ("A.jpg", "see B and d", "x", ("thumb",))),
        ("[[File:A.jpg|thumb|first|second]]", ("A.jpg", "second", None, ("thumb",))),
        ("[[File:A.jpg|thumb|100x200px|x200px|link=B|Cap]]", ("A.jpg", "Cap", None, ("thumb", "100x200px", "x200px", "link=B"))),
        (
            "[[File:A.jpg|thumb=B.png|page=3|lang=de|class=x|border|text-top|Cap]]",
            ("A.jpg", "Cap", None, ("thumb=B.png", "page=3", "lang=de", "class=x", "border", "text-top")),
        ),
        ("[[File:A.jpg|thumb|Cap<ref>x</ref>]]", ("A.jpg", "Cap", None, ("thumb",))),
        ("[[File:A.jpg|thumb|In 1990 = then]]", ("A.jpg", "In 1990 = then", None, ("thumb",))),
        ("[[File:A.jpg|thumb|a | b = c]]", ("A.jpg", "b = c", None, ("thumb",))),
        ("[[File:A.ogg|thumb|start=10|end=20|Cap]]", ("A.ogg", "Cap", None, ("thumb", "start=10", "end=20"))),
        ("[[File:A.jpg|thumb|Cap\nover lines]]", ("A.jpg", "Cap over lines", None, ("thumb",))),
        ("[[File:A.jpg|thumb|]]", ("A.jpg", None, None, ("thumb",))),
        ("[[File:A.jpg|300 px]]", ("A.jpg", None, None, ("300 px",))),
    ],
)
def test_figures(article, source: str, expected: tuple[str, str | None, str | None, tuple[str, ...]]):
    (figure,) = figures(article, source)
    caption = figure.caption.plain if figure.caption is not None else None
    assert (figure.file, caption, figure.alt, figure.options) == expected


@pytest.mark.parametrize(
    ("language", "source", "expected"),
    [
        ("de", "[[Datei:A.jpg|mini|hochkant=1.2|links|alternativtext=x|Bild]]", ("Bild", "x", ("mini", "hochkant=1.2", "links"))),
        ("fr", "[[Fichier:A.jpg|vignette|gauche|redresse=1.5|Légende]]", ("Légende", None, ("vignette", "gauche", "redresse=1.5"))),
        ("es", "[[Archivo:A.jpg|miniaturadeimagen|izquierda|Pie]]", ("Pie", None, ("miniaturadeimagen", "izquierda"))),
        ("ru", "[[Файл:A.jpg|мини|слева|250пкс|Подпись]]", ("Подпись", None, ("мини", "слева", "250пкс"))),
        ("ar", "[[ملف:A.jpg|تصغير|يسار|نص]]", ("نص", None, ("تصغير", "يسار"))),
        ("ja", "[[ファイル:A.jpg|サムネイル|左|説明]]", ("説明", None, ("サムネイル", "左"))),
        ("de", "[[File:A.jpg|thumb|left|Bild]]", ("Bild", None, ("thumb", "left"))),
    ],
)
def test_options_in_other_languages(article, language: str, source: str, expected: tuple[str, str | None, tuple[str, ...]]):
    (figure,) = figures(article, source, language=language)
    assert figure.caption is not None
    assert (figure.caption.plain, figure.alt, figure.options) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a [[File:I.svg|20px]] b", [("prose", "a b")]),
        ("a [[:File:I.svg]] b", [("prose", "a File:I.svg b")]),
        ("{|\n| [[File:A.jpg|thumb|x]]\n|}", [(("",),)]),
        ("[[File:|thumb|x]] a", [("prose", "a")]),
        ("<nowiki>[[File:A.jpg|thumb]]</nowiki>", [("prose", "[[File:A.jpg|thumb]]")]),
        ("<!-- [[File:A.jpg|thumb]] -->a", [("prose", "a")]),
        ("{{Infobox person|image=[[File:A.jpg|thumb]]}}a", [("prose", "a")]),
    ],
)
def test_what_is_no_figure(blocks, source: str, expected: list[object]):
    assert blocks(source) == expected


def test_a_figure_stands_where_it_stands(blocks):
    assert blocks("a [[File:A.jpg|thumb|x]] b\n* c [[File:B.jpg|right]]\n* d") == [
        ("prose", "a b"),
        ("figure", "A.jpg", "x"),
        ["unordered", "c", "d"],
        ("figure", "B.jpg", None),
    ]


def test_figures_before_the_text_and_in_quotes(blocks):
    assert blocks("[[File:A.jpg|thumb]]\n[[File:B.jpg|thumb]]Text.<blockquote>[[File:C.jpg|left]] q</blockquote>") == [
        ("figure", "A.jpg", None),
        ("figure", "B.jpg", None),
        ("prose", "Text."),
        ("figure", "C.jpg", None),
        ("quote", "q"),
    ]


def test_a_figure_and_its_caption_can_be_traced(article):
    source = "x\n[[File:A.jpg|thumb|See [[lake|the lake]].]]"
    (figure,) = figures(article, source)
    assert source[slice(*figure.span)] == "[[File:A.jpg|thumb|See [[lake|the lake]].]]"
    assert source[slice(*figure.caption.span(4, 12))] == "the lake"
    assert [link.target for link in figure.caption.links] == ["lake"]


GALLERY = """<gallery mode=packed>
File:A_b.jpg|A [[x|y]] ''z''<ref>q</ref>|alt=al

Image:c.png
d.svg|one | two {{nowrap|e
f}}
# g
</gallery>"""


def test_each_picture_of_a_gallery_is_a_figure(article):
    found = figures(article, GALLERY)
    assert [(figure.file, figure.caption and figure.caption.plain, figure.alt) for figure in found] == [
        ("A b.jpg", "A y z", "al"),
        ("C.png", None, None),
        ("D.svg", "two e f", None),
    ]
    assert {figure.options for figure in found} == {("gallery",)}


def test_pictures_of_a_gallery_can_be_traced(article):
    first = figures(article, GALLERY)[0]
    assert GALLERY[slice(*first.span)] == "File:A_b.jpg|A [[x|y]] ''z''<ref>q</ref>|alt=al"
    assert GALLERY[slice(*first.caption.span(2, 3))] == "y"
    assert GALLERY[slice(*first.caption.links[0].span)] == "[[x|y]]"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{gallery|File:A.jpg|one|B.jpg|two}}", [("A.jpg", "one"), ("B.jpg", "two")]),
        ("{{Gallery\n|title=T\n|File:A.jpg\n|one\n|alt1=x\n}}", [("A.jpg", "one")]),
        ("{{multiple image|image1=A.jpg|caption1=one|image2=B.jpg|footer=both}}", [("A.jpg", "one"), ("B.jpg", "both")]),
        ("{{Multiple image|image1=|image2=}}", []),
    ],
)
def test_templates_of_pictures(article, source: str, expected: list[tuple[str, str]]):
    assert [(figure.file, figure.caption.plain) for figure in figures(article, source)] == expected
