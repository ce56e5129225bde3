"""Academic degrees with their dates: of the infobox ("ETH Zurich (BA, 1900)"), and of sentences about the subject. English.

Honorary degrees are left out, and so are those that people take late and beside their subject (law, business, medicine, divinity).
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikicheck.article.facts.entries import dates_within, iter_boxes_fields, iter_entries
from wikicheck.article.facts.milestones import PROSE_LABEL, Degree
from wikicheck.article.facts.sections import is_plot
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind

if TYPE_CHECKING:
    from wikicheck.article.facts.prose import ProseParagraph
    from wikicheck.article.infobox import Field
    from wikicheck.article.page import Article
    from wikicheck.values import FuzzyDate

BACHELOR, MASTER, DOCTOR = 1, 2, 3
_KEYS = frozenset({"education", "alma_mater"})

_DEGREE = lazy_pattern(
    r"(?<![\w.])(?:"
    r"(?P<first>B\.?A\.?|B\.?[ \xa0]?Sc?\.?|A\.B\.|S\.B\.|B\.?Eng\.?|B\.?F\.?A\.?|B\.?Mus\.?|B\.?Tech\.?|[Bb]accalaureate"
    r"|[Bb]achelor(?:['’]?s)?(?![ \xa0]of[ \xa0]Laws))"
    r"|(?P<second>M\.?A\.?|M\.?[ \xa0]?Sc?\.?|A\.M\.|S\.M\.|M\.?Phil\.?|M\.?Eng\.?|[Mm]aster(?:['’]s|s)?[ \xa0](?=degree|thesis"
    r"|in[ \xa0]|of[ \xa0](?!Ceremonies|Laws|Business|the|Public|Fine|Divinity|Theology)))"
    r"|(?P<third>Ph\.?[ \xa0]?D\.?|D\.?[ \xa0]?Phil\.?|D\.?Sc\.?|[Dd]octorate|[Dd]octoral[ \xa0]degree"
    r"|Doctor[ \xa0]of[ \xa0](?:Philosophy|Science|Engineering))"
    r")(?![\w])"
)
_NOT_EARNED = lazy_pattern(
    r"\b(?:honorary|hon\.|honoris|posthum\w+|incomplete|not[ \xa0]complet\w+|dropped|never|without|abandon\w+|declin\w+|refus\w+"
    r"|LL\.?D|second|another|further"
    r"|his[ \xa0](?:students?|wife|father|brother|son)|her[ \xa0](?:students?|husband|father|brother|son)|supervis\w+|advis\w+|returned)\b",
    re.IGNORECASE,
)
_EARNED = lazy_pattern(
    r"\b(?:earn(?:ed|ing)|receiv(?:ed|ing)|obtain(?:ed|ing)|complet(?:ed|ing)|gain(?:ed|ing)|took|taking|awarded|graduat(?:ed|ing)"
    r"|granted|finish(?:ed|ing)"
    r"|attain(?:ed|ing)|acquir(?:ed|ing)|got|holds?|has|with|studied|conferred|defended|submitted)\b"
)
_FIELD = lazy_pattern(
    r"[ \xa0,]*(?:degree[ \xa0])?(?:\([^()]{0,30}\)[ \xa0])?(?:in|of)[ \xa0]((?:(?!in\b|from\b|at\b|and\b"
    r"|with\b)[^\W\d_][\w-]*[ \xa0]?){1,4})"
)
# What parts a degree from a date that stands behind it.
_TURN = lazy_pattern(
    r"\b(?:before|after|when|while|until|since|and[ \xa0](?:then|later|was|worked|moved|joined|became|taught|began|returned"
    r"|settled)|became|worked"
    r"|joined|moved|taught|where|who|which|born|began|started|entered|enrolled|attended)\b|[;:]"
)
_SIGNS = ("B.", "M.", "BA", "BS", "MA", "MS", "Ph", "PhD", "D.", "octor", "achelor", "aster", "accalaur", "A.B", "S.B")
_SPAN = lazy_pattern(r"\d{4}(?:[ \xa0]?[–-][ \xa0]?\d{2,4})?")
_REACH = 140


def read_degrees(article: "Article") -> list[Degree]:
    """Return the dated degrees of an article's subject."""
    found: list[Degree] = []
    for _, field in iter_boxes_fields(article, _KEYS):
        if any(sign.isdecimal() for sign in field.raw):
            found += _iter_field(field, article.language)
    if article.has_source:
        for paragraph in article.prose.paragraphs:
            plain = paragraph.text.plain
            if any(sign in plain for sign in _SIGNS) and paragraph.dates and not is_plot(paragraph.section) and _DEGREE.search(plain):
                found += _iter_prose(article, paragraph)
    return found


def _level(match: re.Match[str]) -> int:
    return BACHELOR if match["first"] else MASTER if match["second"] else DOCTOR


def _iter_field(field: "Field", language: str) -> Iterator[Degree]:
    text = field.text
    for entry in iter_entries(text.plain, by_comma=False):
        if text.lost_within(entry.start, entry.end) or _NOT_EARNED.search(entry.text):
            continue
        for piece_start, piece_end in _pieces(entry.text):
            degrees = list(_DEGREE.finditer(entry.text, piece_start, piece_end))
            dates = dates_within(entry, piece_start, piece_end, language)
            if len(degrees) != 1 or len(dates) != 1:
                continue
            date = _end_of(dates[0])
            if date is not None:
                span = text.span(*date.span)
                yield Degree(_level(degrees[0]), degrees[0][0], "", date.placed(span), field.name, span)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield what brackets and semicolons part, for each holds one degree: "ETH (BA, 1900)"; or all of "(1896–1900; BA)"."""
    if len(_DEGREE.findall(text)) == 1 and len(_SPAN.findall(text)) == 1:
        yield 0, len(text)
        return
    start = 0
    for match in re.finditer(r"[);]|,[ \xa0](?=[A-Z])(?![^()]*\))", text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _end_of(date: "FuzzyDate") -> "FuzzyDate | None":
    if date.kind is DateKind.RANGE and date.parts:
        return date.parts[-1]
    return date if date.kind is DateKind.POINT else None


def _iter_prose(article: "Article", paragraph: "ProseParagraph") -> Iterator[Degree]:
    for sentence in paragraph.sentences:
        text = sentence.masked
        dates = sentence.dates
        if not dates or not _EARNED.search(text) or _NOT_EARNED.search(text):
            continue
        degrees = list(_DEGREE.finditer(text))
        if not degrees or not article.subject.is_subject_of(sentence):
            continue
        for position, match in enumerate(degrees):
            end = degrees[position + 1].start() if position + 1 < len(degrees) else len(text)
            at, stop = sentence.start + match.end(), sentence.start + end
            behind = next((date for date in dates if at <= date.span.start < stop), None)
            opens = dates[0].span.start - sentence.start < 24 and dates[0].span.end <= sentence.start + degrees[0].start()
            date: FuzzyDate | None = None
            if behind is not None:
                between = paragraph.masked[at : behind.span.start]
                if len(between) < _REACH and not _TURN.search(between) and re.search(r"\b(?:in|on)[ \xa0]$|[(,][ \xa0]?$", between):
                    date = _end_of(behind)
            elif opens and len(degrees) == len(dates) == 1:
                between = paragraph.masked[dates[0].span.end : sentence.start + match.start()]
                if not _TURN.search(between):
                    date = _end_of(dates[0])
            if date is not None:
                field = _FIELD.match(text, match.end())
                span = paragraph.span(*date.span)
                yield Degree(
                    _level(match), match[0].strip(), field[1].strip().lower() if field else "", date.placed(span), PROSE_LABEL, span
                )
