"""Baptisms and burials that sentences about the subject date: "She was buried in Oslo on 5 May 1900". English."""

import re
from typing import TYPE_CHECKING

from wikicheck.article.facts.milestones import PROSE_LABEL, Rite
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind

if TYPE_CHECKING:
    from wikicheck.article.page import Article

_RITE = lazy_pattern(
    r"\bwas[ \xa0](?:later[ \xa0]|then[ \xa0])?(?:(?P<baptism>baptised|baptized|christened)|(?P<burial>buried|interred"
    r"|laid[ \xa0]to[ \xa0]rest))\b"
)
# A second burial, a rite that was put off, or a date of something else.
_OTHER = lazy_pattern(
    r"\b(?:re-?buried|re-?interred|exhumed|moved|until|before|after|since|remains|alongside|beside|next[ \xa0]to|died|who|whose"
    r"|where|which|that|built|destroyed"
    r"|founded|erected|unveiled|with[ \xa0](?:his|her))\b",
    re.IGNORECASE,
)
_BEHIND = lazy_pattern(r"[^;:()]{0,120}\b(?:on|in)[ \xa0]$")
_EXACT = frozenset({"day", "month", "year"})


def read_rites(article: "Article") -> list[Rite]:
    """Return the baptisms and burials that the running text dates."""
    found: list[Rite] = []
    if not article.has_source:
        return found
    for paragraph in article.prose.paragraphs:
        plain = paragraph.text.plain
        if (
            not any(word in plain for word in ("was buried", "interred", "baptis", "baptiz", "christened", "laid to rest"))
            or not paragraph.dates
        ):
            continue
        for sentence in paragraph.sentences:
            match = _RITE.search(sentence.masked)
            dates = sentence.dates
            if match is None or len(dates) != 1 or _OTHER.search(sentence.masked):
                continue
            date = dates[0]
            at = sentence.start + match.end()
            if date.kind is not DateKind.POINT or date.precision not in _EXACT or date.span.start < at or paragraph.is_bracketed(date):
                continue
            if not _BEHIND.fullmatch(paragraph.masked[at : date.span.start]) or not article.subject.is_subject_of(sentence):
                continue
            span = paragraph.span(*date.span)
            found.append(Rite("baptism" if match["baptism"] else "burial", date.placed(span), PROSE_LABEL, span))
    return found
