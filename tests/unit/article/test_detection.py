import pytest

from wikicheck.article import Form
from wikicheck.article.detection import detect_form, looks_like_article, title_of_file

PLAIN = {
    "flattened article": "= Mira Toll =\n\nMira Toll\n- Born: 1921\n- Died: 1999\n\nMira Toll was a poet.\n\n== Works ==\n- First (1950)\n",
    "title alone": "= Mira Toll =\n\nMira Toll was a poet.\n",
    "title without blanks": "=Mira Toll=\nMira Toll was a poet.\n",
    "blank lines before the title": "\n\n= Mira Toll =\n\nMira Toll was a poet.\n",
    "windows line ends": "= Mira Toll =\r\n\r\n- Born: 1921\r\n- Died: 1999\r\n",
    "fields alone": "- Born: 1921\n- Died: 1999\n\nMira Toll was a poet.\n",
    "extract": "Mira Toll (1921–1999) was a poet.\nShe lived in Hull ( ; ).\n\n\n== Life ==\nShe was born.\n\n\n=== Youth "
    "===\n\nShe was young.\n",
    "extract with formulas": "The area is\n\n  \n    \n      {\\displaystyle {\\frac {{a}}{b}}}\n    \n\nof f''(x) and "
    "g''(x).\n\n\n== Uses ==\nMany.\n",
    "spaced tokens": " = Mira Toll = \n \n Mira Toll was a poet . \n \n = = Life = = \n \n She lived . \n",
    "spaced headings without a title": " Mira Toll was a poet . \n \n = = Life = = \n \n She lived . \n",
    "prose alone": "Mira Toll was a poet.\n\nShe lived in Hull.\n",
    "a stray link left behind": "= Mira Toll =\n\nMira Toll was a poet of the [[north]].\n" + "She wrote many poems. " * 50,
    "stray marks in a long text": "= Mira Toll =\n\n- Born: 1921\n\n" + "She wrote. " * 500 + "'''X''' and {{cn}} and [[y]].",
    "empty": "",
}

WIKITEXT = {
    "article": "{{Infobox person\n| name = Mira Toll\n}}\n'''Mira Toll''' was a [[poet]].\n\n== Works ==\n* ''First'' "
    "(1950)\n\n[[Category:Poets]]\n",
    "stub without templates": "'''Mira Toll''' was a [[poet]].\n",
    "one link": "Mira Toll was a [[poet]] of the north.\n",
    "bold only": "'''Mira Toll''' was a poet.\n",
    "italics only": "''First'' is a book of poems.\n",
    "redirect": "#REDIRECT [[Mira Toll]]\n",
    "redirect in another language": "#WEITERLEITUNG [[Mira Toll]]\n",
    "template only": "{{disambiguation}}\n",
    "template over lines": "{{Infobox\n| a = b\n}}\n",
    "table only": "{| class=wikitable\n|-\n| a\n|}\n",
    "comment": "<!-- nothing yet -->\nText.\n",
    "wikitext below a title line": "= Mira Toll =\n'''Mira Toll''' was a [[poet]].\n\n== Works ==\n* [[First "
    "(book)|First]]\n\n[[Category:Poets]]\n",
    "lists of fields in wikitext": "'''Mercury''':\n- Planet: [[Mercury (planet)]]\n- Metal: [[Mercury (element)]]\n- God: "
    "[[Mercury (god)]]\n",
    "tags": "<h2>Old page</h2>\n<p>Text of the page.</p>\n",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_plain(text):
    assert detect_form(text) is Form.PLAIN


@pytest.mark.parametrize("text", WIKITEXT.values(), ids=WIKITEXT)
def test_wikitext(text):
    assert detect_form(text) is Form.WIKITEXT


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("* a\n** b\n", Form.WIKITEXT),
        ("* a\n*# b\n", Form.WIKITEXT),
        ("# a\n# b\n", Form.WIKITEXT),
        ("; a\n: b\n", Form.WIKITEXT),
        (":: a\n", Form.WIKITEXT),
        ("{|\n| a\n|}\n", Form.WIKITEXT),
        ("= Mira Toll =\n{|\n| a\n|}\n", Form.WIKITEXT),
        # these are lists in both forms, or none in either
        ("* a\n* b\n", Form.PLAIN),
        ("# a\ntext\n", Form.PLAIN),
        ("a\n----\nb ; c : d\n", Form.PLAIN),
        ("** * **\n", Form.PLAIN),
        (":)\n", Form.PLAIN),
    ],
)
def test_marks_of_lists_and_tables(text, form):
    assert detect_form(text) is form


@pytest.mark.parametrize(
    ("text", "file_name", "form"),
    [
        ("Mira Toll was a poet.\n", "a.wiki", Form.WIKITEXT),
        ("Mira Toll was a poet.\n", "a.wikitext", Form.WIKITEXT),
        ("Mira Toll was a poet.\n", "A.MEDIAWIKI", Form.WIKITEXT),
        ("Mira Toll was a poet.\n", "a.txt", Form.PLAIN),
        ("'''Mira Toll''' was a [[poet]].\n", "a.txt", Form.WIKITEXT),
        (PLAIN["flattened article"], "a.wiki", Form.PLAIN),
    ],
)
def test_the_ending_of_a_name_counts_where_the_text_does_not_tell(text, file_name, form):
    assert detect_form(text, file_name=file_name) is form


@pytest.mark.parametrize("name", [*(name for name in PLAIN if name not in {"prose alone", "empty", "spaced headings without a title"})])
def test_plain_articles_are_recognised(name):
    assert looks_like_article(PLAIN[name])


@pytest.mark.parametrize(
    "text",
    [
        WIKITEXT["article"],
        "'''X''' is a [[y]].\n\n== Z ==\n",
        "{{Infobox film}}\n",
        "{{Personendaten\n|NAME=Toll, Mira\n}}\n",
        "'''X'''.\n[[Category:Y]]\n",
        "'''X'''.\n[[Kategorie:Y]]\n",
        "\ufeff= T =\n",
    ],
)
def test_wikitext_articles_are_recognised(text):
    assert looks_like_article(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Buy milk.\nCall Ann.\n",
        "Permission is hereby granted, free of charge, to any person.\n",
        "requests==2.0\njinja2==3.1\n",
        "[section]\nkey = value\n",
        "- one thing\n- another thing\n",
        "Notes:\n- he said: no\n",
        "Usage: tool [options]\n\n== not a heading\n",
        "# Readme\n\nSee [the docs](https://example.org).\n",
        "======\nRuler\n======\n",
    ],
)
def test_other_files_are_not(text):
    assert not looks_like_article(text)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Mira_Toll.wiki", "Mira Toll"),
        ("folder/Mira_Toll.txt", "Mira Toll"),
        ("folder\\Mira_Toll.txt", "Mira Toll"),
        ("AC%2FDC.wikitext", "AC/DC"),
        ("Caf%C3%A9.txt", "Café"),
        ("100%.txt", "100%"),
        ("100%25.txt", "100%"),
        ("%FF.txt", "%FF"),
        ("St._Louis", "St. Louis"),
        ("Dr._No.wiki", "Dr. No"),
        ("a__b_.txt", "a b"),
        ("Mira Toll", "Mira Toll"),
        (".wiki", ".wiki"),
        ("", None),
        ("folder/", "folder"),
    ],
)
def test_title_of_file(name, title):
    assert title_of_file(name) == title
