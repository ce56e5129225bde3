"""The plain reader on any text: it never raises, its spans are those of what it read, its sections tile the page."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article import Article, Form, ListBlock
from wikicheck.article.detection import detect_form, looks_like_article
from wikicheck.article.reading import read_article

_LINES = """= T =
== S ==
==
- Born: c. 1970–1971 (age –)
- Died:
- Field: value
- item
• item
** deep
  - nested
1. one
2. two
```
Category: X
Main article: Y
Prose (; born 1970) goes on.
and on
T
Mira Toll
- Website: https://example.org/?a=b
- 出生：1900年
[[a|b]]
{{c|d}}
'''e'''
""".split("\n")
_PIECES = st.sampled_from([*_LINES, " = = S = = ", "=== ", "\n", "\r\n", "\r", "\u2028", "\x0b", "\ufeff", "\x00"])
_TEXTS = st.one_of(
    st.lists(_PIECES, max_size=25).map("\n".join),
    st.lists(_PIECES, max_size=25).map("".join),
    st.text(alphabet=st.sampled_from("=- \n\r:*•ab1.Tñ出(`)#"), max_size=200),
    st.text(max_size=200),
)


def read(text: str) -> Article:
    return read_article(text, form=Form.PLAIN, title="T")


@given(_TEXTS)
def test_every_part_of_every_text_can_be_read(text):
    article = read(text)
    source = article.source.text
    for box in article.iter_infoboxes():
        assert 0 <= box.span.start <= box.span.end <= len(source)
        for field in box.fields:
            assert source[slice(*field.name_span)] == field.name
            assert source[slice(*field.value_span)] == field.raw
            assert box.span.contains(field.span)
            assert field.span.contains(field.value_span)
            assert field.value.complete
            for date in field.dates:
                assert field.value_span.contains(date.span)
    for section in article.sections:
        for block in section.blocks:
            assert section.body_span.contains(block.span)
            for part in block.walk() if isinstance(block, ListBlock) else [block]:
                assert block.span.contains(part.span)
                assert part.text.plain == part.text.plain.strip()
    assert isinstance(article.categories, list)
    assert isinstance(article.hatnotes, list)
    assert article.kind
    assert article.diagnostics == []


@given(_TEXTS)
def test_sections_tile_the_text(text):
    article = read(text)
    sections = article.sections
    assert sections[0].level == 0
    assert sections[0].span.start == 0
    assert sections[-1].span.end == len(article.source.text)
    for one, other in pairwise(sections):
        assert one.span.end == other.span.start
    for section in sections:
        assert section.span.contains(section.body_span)
        assert section.span.contains(section.heading_span)
        assert len(section.path) == len(section.index.split(".")) or section.level == 0


@given(_TEXTS)
def test_blocks_come_in_order_and_do_not_overlap(text):
    blocks = [block for section in read(text).sections for block in section.blocks]
    for one, other in pairwise(blocks):
        assert one.span.end <= other.span.start


@given(_TEXTS)
def test_every_character_of_a_text_maps_to_its_source(text):
    article = read(text)
    for section in article.sections:
        for paragraph in section.paragraphs:
            for offset, char in enumerate(paragraph.text.plain):
                span = paragraph.text.span(offset, offset + 1)
                assert char in {article.source.slice(span), " ", "\n"}


@given(_TEXTS)
def test_no_word_is_lost(text):
    """Every letter of the page is in its title, its infoboxes, its blocks, its notes or its categories."""
    article = read(text)
    seen: set[int] = set()
    spans = [part.span for part in (*article.infoboxes, *article.hatnotes, *article.categories)]
    for section in article.sections:
        spans += [section.heading_span, *(block.span for block in section.blocks)]
    heading = getattr(article.reader, "title_heading", None)
    if heading:
        spans.append(heading.span)
    for span in spans:
        seen.update(range(*span))
    lost = [char for offset, char in enumerate(article.source.text) if char.isalnum() and offset not in seen]
    assert lost == []


@given(_TEXTS)
def test_detection_never_raises(text):
    assert detect_form(text) in Form
    assert looks_like_article(text) in {True, False}
    assert read_article(text).form == detect_form(read_article(text).source.text)
