"""Whatever the text, it is read; and every letter of a readable text knows where it comes from."""

from hypothesis import example, given
from hypothesis import strategies as st

from wikicheck.article import Article, Form, ListBlock, Paragraph, Table, Text
from wikicheck.article.wikitext.reader import WikitextReader
from wikicheck.text import SourceText

TOKENS = [
    "word",
    "Born",
    "1970",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "'",
    "''",
    "'''",
    "'''''",
    "[[",
    "]]",
    "|",
    "[[A|b]]",
    "[[B (c)|]]",
    "[[File:X.jpg|thumb|a [[b]]]]",
    "[[Category:D|e]]",
    "[[:Category:D]]",
    "[[fr:E]]",
    "[http://x.org ",
    "http://x.org",
    "]",
    "{{",
    "}}",
    "{{nowrap|",
    "{{lang|fr|",
    "{{lang-de|",
    "{{cn}}",
    "{{IPA|x}}",
    "{{unknown|",
    "{{birth date|1970|1|2}}",
    "{{convert|3|km}}",
    "{{ubl|",
    "{{hlist|",
    "{{nihongo|",
    "{{quote|",
    "{{Infobox person\n| name = ",
    "\n| birth_date = ",
    "\n}}",
    "{{#if:x|",
    "{{formatnum:1234}}",
    "{{PAGENAME}}",
    "{{!}}",
    "{{{1|",
    "}}}",
    "<ref>",
    "</ref>",
    '<ref name="a" />',
    "<references />",
    "<nowiki>",
    "</nowiki>",
    "<br>",
    "<br />",
    "<small>",
    "</small>",
    "<div>",
    "</div>",
    "<blockquote>",
    "</blockquote>",
    "<poem>",
    "</poem>",
    "<math>",
    "</math>",
    "<p>",
    "<!--",
    "-->",
    "&nbsp;",
    "&amp;",
    "&ndash;",
    "__NOTOC__",
    "\n* ",
    "\n** ",
    "\n# ",
    "\n: ",
    "\n; ",
    "\n;a : b",
    "\n== H ==\n",
    "\n=== ''I'' ===\n",
    "\n{|\n",
    "\n{| class=x\n|-\n! a !! b\n|-\n| rowspan=2 | c || d\n",
    "\n|-\n",
    "\n|}\n",
    "\n|+ cap\n",
    "\n| c || d\n",
    "\n----\n",
    "\n typed",
    "(",
    ")",
    ";",
    ",",
    ":",
    "\u00e9",
    "\U0001f600",
    "\0",
]

soups = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)


def open_article(text: str, language: str = "en") -> Article:
    source = SourceText(text)
    return Article(source, WikitextReader(source, title="Title", language=language), form=Form.WIKITEXT, title="Title", language=language)


def texts_of(article: Article) -> list[Text]:
    """Every readable text of an article."""
    found: list[Text] = []
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                found.append(block.text)
            elif isinstance(block, ListBlock):
                found += [item.text for item in block.walk()]
            elif isinstance(block, Table):
                found += [cell.text for row in block.rows for cell in row]
                if block.caption is not None:
                    found.append(block.caption)
    for infobox in article.iter_infoboxes():
        found += [field.text for field in infobox.fields]
    return found


@given(soups)
def test_any_text_is_read(text: str):
    article = open_article(text)
    texts = texts_of(article)
    length = len(article.source.text)
    for part in texts:
        for link in part.links:
            assert 0 <= link.start <= link.end <= len(part.plain)
            assert 0 <= link.span.start < link.span.end <= length
        for citation in part.citations:
            assert 0 <= citation.start < citation.end <= length
        for loss in part.losses:
            assert 0 <= loss.offset <= len(part.plain)
            assert 0 <= loss.span.start <= loss.span.end <= length
    for infobox in article.iter_infoboxes():
        for field in infobox.fields:
            assert article.source.slice(field.value_span).replace("\0", "\ufffd") == field.raw
            assert field.templates is not None
    parts = [article.categories, article.references, article.hatnotes, article.links, article.diagnostics]
    assert all(part is not None for part in parts)
    assert article.kind


@given(soups)
def test_letters_know_where_they_come_from(text: str):
    article = open_article(text)
    source = article.source.text.replace("\0", "\ufffd")
    for part in texts_of(article):
        last = -1
        for offset, char in enumerate(part.plain):
            start, end = part.span(offset, offset + 1)
            assert 0 <= start < end <= len(source)
            assert start >= last
            last = start
            if end - start == 1 and char not in " \n":
                assert source[start] == char or source[start] in "&{[<|*'_}"
        start, end = part.span(0, len(part.plain))
        assert 0 <= start <= end <= len(source)


@given(soups)
def test_texts_are_tidy(text: str):
    for part in texts_of(open_article(text)):
        assert part.plain == part.plain.strip(" \t\n\r")
        assert "<!--" not in part.plain or "-->" not in part.plain


@given(soups)
@example("\n{|\n\n== H ==\n\n|}\n")
@example("\n{|\n\n== H ==\n\n== H ==\n\n|}\n")
def test_sections_cover_the_page(text: str):
    article = open_article(text)
    position = body_end = 0
    for section in article.sections:
        assert section.span.start == position
        # no text is in two bodies; only a table that headings stand in keeps its section's body open over them
        assert section.body_span.start >= position
        assert section.body_span.start >= body_end or section.body_span.start == section.body_span.end
        assert section.body_span.end <= section.span.end or "{|" in text
        position, body_end = section.span.end, max(body_end, section.body_span.end)
    assert position == len(article.source.text)


@given(soups)
def test_blocks_stand_in_order_within_their_section(text: str):
    for section in open_article(text).sections:
        last = section.body_span.start
        for block in section.blocks:
            assert last <= block.span.start <= block.span.end <= section.body_span.end
            last = block.span.start


@given(soups, st.sampled_from(["de", "fr", "ru", "zh", "ar", "xx", "pt-br"]))
def test_any_language_is_read(text: str, language: str):
    article = open_article(text, language)
    assert texts_of(article) is not None
    assert article.kind
