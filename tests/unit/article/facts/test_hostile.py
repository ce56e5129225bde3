"""Facts of texts that are none: nothing raises, and every place lies in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article.facts.derived import derive
from wikicheck.article.facts.timeline import anchors_of
from wikicheck.article.reading import read_article
from wikicheck.values.calendar import day_number

AS_OF = day_number(2026, 11, 24)
HEAD = "= Bo Berg =\n\nBo Berg (born 1950) is a painter.\n\n"
LENGTH = 20_000

CASES = {
    "brackets after the name": ("= Bo Berg =\n\nBo Berg ", "(born 1950) ", ""),
    "dates in one bracket": ("= Bo Berg =\n\nBo Berg (born ", "1950, ", ")"),
    "dashes in one bracket": ("= Bo Berg =\n\nBo Berg (", "– ", ")"),
    "parts of one bracket": ("= Bo Berg =\n\nBo Berg (", "; born 1950", ")"),
    "open brackets": ("= Bo Berg =\n\nBo Berg ", "(", ""),
    "letters after the name": ("= Bo Berg =\n\nBo Berg", ", OBE", " (born 1950) is"),
    "open quotations": (HEAD + "==Life==\n", '"a ', ""),
    "open curly quotations": (HEAD + "==Life==\n", "“a", ""),
    "single quotation marks": (HEAD + "==Life==\n", " ‘a", ""),
    "initials": (HEAD + "==Life==\n", "J. ", ""),
    "brackets around sentences": (HEAD + "==Life==\n", "(. A", ""),
    "adverbials": (HEAD + "==Life==\n", "In 1990, ", ""),
    "sentences": (HEAD + "==Life==\n", "In 1990, he left. ", ""),
    "names": (HEAD + "==Life==\n", "Berg ", ""),
    "relatives": (HEAD + "==Life==\n", "his ", ""),
    "addresses": (HEAD + "==Life==\n", "//", ""),
    "files": (HEAD + "==Life==\n", "a.jpg", ""),
    "book numbers": (HEAD + "==Life==\n", "ISBN 1", ""),
    "years in one item": (HEAD + "==Works==\n- ", "A (1990) ", ""),
    "authors in one item": (HEAD + "==Works==\n- ", "Berg, Bo ", ""),
    "joined authors in one item": (HEAD + "==Works==\n- ", "Berg & ", ""),
    "items": (HEAD + "==Works==\n", "- A (1990)\n", ""),
    "headings": (HEAD, "==Works on==\n", ""),
    "a long title": ("= ", "Bo ", "=\n\nBo (born 1950) is. Bo left in 1990."),
    "lines": (HEAD, "a\n\n", ""),
}


def walk(article):
    """Ask for every fact."""
    length = len(article.source.text)
    derived = derive(article, AS_OF)
    assert derived.to_dict()["as_of"] == "2026-11-24"
    for section in article.sections:
        anchors_of(article.prose.in_section(section), subject=article.subject, as_of=AS_OF)
    for paragraph in article.prose.paragraphs:
        assert len(paragraph.masked) == len(paragraph.text.plain)
        for sentence in paragraph.sentences:
            start, end = sentence.span()
            assert 0 <= start <= end <= length
            article.subject.is_subject_of(sentence)
    vitals = article.vitals
    for fact in (*vitals.births, *vitals.deaths, *vitals.baptisms, *vitals.burials):
        assert 0 <= fact.span.start <= fact.span.end <= length
    for group in article.works:
        for work in group.items:
            assert 0 <= work.span.start <= work.title_span.start <= work.title_span.end <= work.span.end <= length


@pytest.mark.parametrize("form", ["plain", "wikitext"])
@pytest.mark.parametrize("name", CASES)
def test_repeated(name, form):
    before, piece, after = CASES[name]
    walk(read_article(before + piece * (LENGTH // len(piece)) + after, form=form, title="Bo Berg", language="en"))


PIECES = st.sampled_from(
    [
        *(
            "Bo",
            "Berg",
            "(born",
            "1950",
            ")",
            "–",
            "12 May 1970",
            "died",
            "c.",
            "=",
            "==",
            "Works",
            "Life",
            "\n",
            "\n\n",
            "- ",
            "* ",
            "'''",
            "''",
            "{{",
            "}}",
        ),
        *(
            '"',
            "“",
            "”",
            ".",
            ",",
            ";",
            "In",
            "he",
            "his",
            "[[",
            "]]",
            "|",
            "Infobox person",
            "birth_date",
            "Category:1950 births",
            "and",
            "(",
            "aged 5",
            "?",
        ),
    ]
)


@given(st.lists(PIECES, max_size=60).map(" ".join), st.sampled_from(["plain", "wikitext"]))
def test_any_words(text, form):
    walk(read_article(text, form=form, title="Bo Berg", language="en"))


@given(st.text(max_size=200), st.sampled_from(["plain", "wikitext"]))
def test_any_text(text, form):
    walk(read_article(text, form=form, language="en"))
