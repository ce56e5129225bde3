"""Awards with the year they were given: of the infobox, of lists under headings such as "Awards and honours", of sentences. English.

What bears the subject's own name is a prize given in its memory, and no award of the subject's.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikicheck.article.blocks import ListBlock
from wikicheck.article.facts.entries import dates_within, iter_boxes_fields, iter_entries
from wikicheck.article.facts.milestones import PROSE_LABEL, Award
from wikicheck.article.facts.sections import is_appendix, is_plot, normal_heading
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind

if TYPE_CHECKING:
    from wikicheck.article.blocks import Item, Section
    from wikicheck.article.facts.prose import ProseParagraph
    from wikicheck.article.infobox import Field
    from wikicheck.article.page import Article
    from wikicheck.values import FuzzyDate

_KEYS = frozenset({"awards", "prizes", "honours", "honors"})
_HEADING = lazy_pattern(r"\b(?:awards?|honou?rs?|prizes?|accolades|decorations|medals|distinctions|recognition|honorary degrees)\b")
_NOT_HEADING = lazy_pattern(
    r"\b(?:nominations?|legacy|named|memorial|posthumous|eponym\w*|tributes?|commemorat\w+|influence|culture|death)\b"
)
_AWARD = lazy_pattern(
    r"\b(?:Prizes?|Medal|Awards?|Order|Cross|Oscar|Grammy|Emmy|BAFTA|Knight|Legion|Fellow(?:ship)?|Honou?rs?|Star|Laureate"
    r"|Decoration|Ribbon|Trophy"
    r"|Nobel|Medallion|Lectureship|Scholarship|Bundesverdienstkreuz)\b"
)
_GIVEN = lazy_pattern(
    r"\b(?:(?:was|were|been)[ \xa0](?:also[ \xa0]|later[ \xa0]|posthumously[ \xa0])?awarded|received|receiving|won|winning|earned"
    r"|granted|presented[ \xa0]with|decorated|knighted|honou?red[ \xa0]with)\b"
)
# For what a later year may stand beside an award, or an earlier one.
_NOT_GIVEN = lazy_pattern(
    r"\b(?:established|founded|created|nominat\w+|named[ \xa0](?:after|for|in)|since|first[ \xa0](?:person|woman|man)|inducted"
    r"|induct\w+|born|previous\w*"
    r"|juvenile|youth|junior|school|child|predecessor|donated|auction\w*|sold|returned|revoked|stripped|posthum\w+|father|mother"
    r"|brother|sister|husband|wife|son|daughter)\b",
    re.IGNORECASE,
)
_TURN = lazy_pattern(
    r"\b(?:before|after|when|while|until|since|who|which|whose|where|because|although|but|became|for|died|born|published|from|by"
    r"|alongside|to)\b|[;:]"
)
_MOST_LISTED = 60


def read_awards(article: "Article") -> list[Award]:
    """Return the dated awards of an article's subject."""
    found: list[Award] = []
    for _, field in iter_boxes_fields(article, _KEYS):
        if any(sign.isdecimal() for sign in field.raw):
            found += _iter_field(field, article.language)
    for section in article.sections:
        if section.level and is_award_section(section):
            for block in section.blocks:
                if isinstance(block, ListBlock):
                    found += _iter_list(block, article.language)
    if article.has_source:
        for paragraph in article.prose.paragraphs:
            if paragraph.dates and not is_plot(paragraph.section) and _AWARD.search(paragraph.text.plain):
                found += _iter_prose(article, paragraph)
    surname = article.subject.surname
    return [award for award in found if not surname or surname not in award.name]


def is_award_section(section: "Section") -> bool:
    """Say whether a section lists the awards of the article's subject."""
    heading = normal_heading(section.known_title)
    return bool(_HEADING.search(heading)) and not _NOT_HEADING.search(heading) and not is_appendix(section)


def _iter_field(field: "Field", language: str) -> Iterator[Award]:
    text = field.text
    for entry in iter_entries(text.plain):
        if text.lost_within(entry.start, entry.end) or _NOT_GIVEN.search(entry.text):
            continue
        dates = dates_within(entry, 0, len(entry.text), language)
        if len(dates) == 1 and dates[0].kind is DateKind.POINT:
            span = text.span(*dates[0].span)
            yield Award(entry.name or entry.text, dates[0].placed(span), field.name, span)


def _iter_list(block: ListBlock, language: str) -> Iterator[Award]:
    for count, item in enumerate(block.walk()):
        if count >= _MOST_LISTED:
            return
        award = _read_item(item, language)
        if award is not None:
            yield award


def _read_item(item: "Item", language: str) -> Award | None:
    """Return the award of an item that has one date: "1970: Grand Prix", "Grand Prix (1970)", "Grand Prix, 1970"."""
    text = item.text
    plain = text.plain.strip("\n")
    if len(plain) > 300 or not any(sign.isdecimal() for sign in plain) or _NOT_GIVEN.search(plain):
        return None
    from wikicheck.article.facts.prose import mask_text
    from wikicheck.values import find_dates

    dates = find_dates(mask_text(text), lang=language)
    if len(dates) != 1 or dates[0].kind is not DateKind.POINT:
        return None
    date = dates[0]
    before, after = text.plain[: date.span.start], text.plain[date.span.end :]
    first = not before.strip(" (\xa0") and after.lstrip(" )\xa0")[:1] in {":", "–", "—", "-", ","}
    last = before.rstrip(" \xa0")[-1:] in {"(", ",", "–", "—"} and not after.strip(" ).\n\xa0")
    if not (first or last):
        return None
    name = (after if first else before).strip(" :–—-,()\n\xa0")
    span = text.span(*date.span)
    return Award(" ".join(name.split())[:80], date.placed(span), "the list of awards", span) if name else None


def _iter_prose(article: "Article", paragraph: "ProseParagraph") -> Iterator[Award]:
    for sentence in paragraph.sentences:
        text = sentence.masked
        dates = sentence.dates
        if not dates or _NOT_GIVEN.search(text):
            continue
        given = _GIVEN.search(text)
        award = _AWARD.search(text, given.end()) if given else None
        if given is None or (award is None and "knighted" not in given[0]) or not article.subject.is_subject_of(sentence):
            continue
        date = _date_of(sentence.start, paragraph, dates, given, award)
        if date is not None:
            span = paragraph.span(*date.span)
            name = " ".join(text[given.end() : award.end()].split()) if award else "knighthood"
            yield Award(name.removeprefix("the ").removeprefix("a ").removeprefix("an "), date.placed(span), PROSE_LABEL, span, sentence)


def _date_of(
    start: int, paragraph: "ProseParagraph", dates: "list[FuzzyDate]", given: re.Match[str], award: re.Match[str] | None
) -> "FuzzyDate | None":
    first = dates[0]
    if first.kind is not DateKind.POINT:
        return None
    opening = paragraph.masked[start : first.span.start]
    if re.fullmatch(r"(?:In|On)[ \xa0]", opening) and first.span.end <= start + given.start():
        return first if not _TURN.search(paragraph.masked[first.span.end : start + given.start()]) else None
    at = start + (award or given).end()
    behind = next((date for date in dates if date.span.start >= at and not paragraph.is_bracketed(date)), None)
    if behind is None or behind.kind is not DateKind.POINT:
        return None
    between = paragraph.masked[at : behind.span.start]
    return behind if len(between) < 100 and re.search(r"\b(?:in|on)[ \xa0]$", between) and not _TURN.search(between) else None
