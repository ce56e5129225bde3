import subprocess
import sys

import pytest

from wikicheck.article import Form
from wikicheck.article.reading import read_article
from wikicheck.text import ConfigError, SourceText

PLAIN = "= Mira Toll =\n\n- Born: 1921\n- Died: 1999\n\nMira Toll was a poet.\n"
WIKITEXT = "'''Mira Toll''' was a [[poet]].\n\n== Works ==\n* ''First''\n"


@pytest.mark.parametrize("text", [PLAIN, PLAIN.encode(), SourceText(PLAIN)])
def test_what_can_be_read(text):
    article = read_article(text)
    assert (article.form, article.title, article.language) == (Form.PLAIN, "Mira Toll", "en")


def test_wikitext():
    article = read_article(WIKITEXT, title="Mira Toll")
    assert (article.form, article.title) == (Form.WIKITEXT, "Mira Toll")
    assert [section.title for section in article.sections] == ["", "Works"]


@pytest.mark.parametrize("form", ["wikitext", "plain", Form.WIKITEXT, Form.PLAIN])
@pytest.mark.parametrize("text", [PLAIN, WIKITEXT])
def test_the_form_can_be_said(text, form):
    assert read_article(text, form=form).form == form


def test_no_other_form():
    with pytest.raises(ConfigError, match="'markdown' is no form of an article; it is wikitext or plain"):
        read_article(PLAIN, form="markdown")


@pytest.mark.parametrize(
    ("text", "title", "file_name", "expected"),
    [
        (PLAIN, None, None, "Mira Toll"),
        (PLAIN, None, "Other.txt", "Mira Toll"),
        (PLAIN, "Given", "Other.txt", "Given"),
        ("Mira Toll was a poet.\n", None, "x/Mira_Toll.txt", "Mira Toll"),
        (WIKITEXT, None, "AC%2FDC.wiki", "AC/DC"),
        (WIKITEXT, None, None, None),
        ("= Mira Toll =\n" + WIKITEXT + "[[Category:X]] {{stub}}", None, "Other.wiki", "Mira Toll"),
        ("Mira Toll was a poet.\n", None, None, None),
    ],
)
def test_title(text, title, file_name, expected):
    article = read_article(text, title=title, file_name=file_name)
    assert article.title == expected
    assert article.reader.title == expected


def test_language_can_be_said():
    assert read_article(PLAIN, language="de").language == "de"
    assert read_article(WIKITEXT, language="de").language == "de"


@pytest.mark.parametrize(
    ("given", "language"),
    [
        ("DE", "de"),
        (" de ", "de"),
        ("pt_BR", "pt-br"),
        ("be-tarask", "be-tarask"),
        ("zh-min-nan", "zh-min-nan"),
        ("und", "und"),
        ("commons", "commons"),
        # whatever English is called, it is the language that has tables
        *((given, "en") for given in ("en", "EN", "en-GB", "en_US", "eng", "simple")),
    ],
)
@pytest.mark.parametrize("text", [PLAIN, WIKITEXT])
def test_language_is_a_code(given, language, text):
    assert read_article(text, language=given).language == language


@pytest.mark.parametrize("given", ["german", "x", "d e", "de-", "-de", "de-!", "d" * 1_000, "日本"])
def test_what_is_no_code_of_a_language_is_refused(given):
    with pytest.raises(ConfigError, match="is no language code; write it as en or pt-br"):
        read_article(PLAIN, language=given)


def test_no_language_is_one_to_be_detected():
    assert read_article(PLAIN, language="").language == "en"


def test_first_line_of_wikitext_ends_where_lines_end_and_nowhere_else():
    assert read_article("= A\u2028B =\r" + WIKITEXT, form="wikitext", file_name="Other.wiki").title == "A\u2028B"


def test_bad_bytes_are_a_diagnostic():
    article = read_article(b"= Mira Toll =\n\nA po\xffet.\n")
    assert [diagnostic.rule for diagnostic in article.diagnostics] == ["invalid-utf8"]
    assert article.lead.paragraphs[0].text.plain == "A po\ufffdet."


def test_a_plain_article_needs_no_parser_of_wikitext():
    code = (
        "import sys\nfrom wikicheck.article.reading import read_article\n"
        f"article = read_article({PLAIN!r})\n"
        "article.infoboxes[0].fields[0].value, article.sections[0].blocks, article.kind, article.diagnostics\n"
        "print([name for name in sys.modules if name.startswith(('mwparserfromhell', 'wikicheck.syntax', 'jsonschema', 'click'))])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
