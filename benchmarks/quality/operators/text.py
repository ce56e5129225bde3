"""Sections, sentences, links, categories and names, broken in one place each."""

import random
import re
from collections.abc import Iterator

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced, slip

from wikicheck.article import Article, Form
from wikicheck.article.facts.sections import is_narrative
from wikicheck.text import Span
from wikicheck.values import DateKind, Precision

_DMY = re.compile(r"(\d{1,2}) ([A-Z][a-z]+) ([12]\d{3})")
_MDY = re.compile(r"([A-Z][a-z]+) (\d{1,2}), ([12]\d{3})")


def _some(places: list[Span], chance: random.Random) -> list[Span]:
    chance.shuffle(places)
    return places[:MOST_PLACES]


def _repeat_heading(article: Article, chance: random.Random) -> Iterator[str]:
    """Give a section the title of the one before it, of the same level and under the same."""
    pairs = [
        (one, other)
        for section in article.sections
        for one, other in zip(section.children, section.children[1:], strict=False)
        if one.title != other.title and one.title and "{" not in article.source.slice(one.heading_span)
    ]
    for one, other in chance.sample(pairs, min(len(pairs), MOST_PLACES)):
        yield replaced(article, other.heading_span, article.source.slice(one.heading_span))


def _empty_section(article: Article, chance: random.Random) -> Iterator[str]:
    if article.form is not Form.WIKITEXT:
        return
    sections = [
        section
        for section in article.sections
        if section.level == 2
        and not section.children
        and is_narrative(section)
        and "[[Category" not in article.source.slice(section.body_span)
    ]
    for section in chance.sample(sections, min(len(sections), MOST_PLACES)):
        if "<ref" not in article.source.slice(section.body_span):
            yield replaced(article, section.body_span, "\n")


def _link_year(article: Article, chance: random.Random) -> Iterator[str]:
    """Let a link to a year's page show another year."""
    text = article.source.text
    places = [Span(*match.span(2)) for match in re.finditer(r"\[\[([12]\d{3}) in [^\[\]|]+\|(\1)\]\]", text)]
    for span in _some(places, chance):
        yield replaced(article, span, str(slip(int(text[span.start : span.end]), chance)))


def _category_contradiction(article: Article, _chance: random.Random) -> Iterator[str]:
    births = [category for category in article.categories if re.fullmatch(r"\d{4} births", category.name)]
    if article.form is Form.WIKITEXT and births:
        yield f"{article.source.text.rstrip()}\n[[Category:Year of birth missing]]\n"


def _sort_key(article: Article, _chance: random.Random) -> Iterator[str]:
    """Mistype the sort key of a person."""
    match = re.search(r"\{\{DEFAULTSORT:([A-Z][a-z]{4,}), [A-Z][a-z]+\}\}", article.source.text)
    if match is not None and article.subject.is_person:
        span = Span(match.start(1) + 2, match.start(1) + 3)
        yield replaced(article, span, "xq")


def _sentences(article: Article, least: int) -> list[Span]:
    """Return whole sentences that stand in the source as they read."""
    found = []
    for paragraph in article.prose.paragraphs:
        if paragraph.is_lead or not is_narrative(paragraph.section):
            continue
        for sentence in paragraph.sentences:
            span = sentence.span()
            if len(sentence.text.split()) >= least and article.source.slice(span) == sentence.text and sentence.text[-1:] == ".":
                found.append(span)
    return found


def _repeat_sentence(article: Article, chance: random.Random) -> Iterator[str]:
    text = article.source.text
    for span in _some(_sentences(article, 10), chance):
        end = text.find("\n", span.end)
        if end > 0:
            yield f"{text[:end]} {text[span.start : span.end]}{text[end:]}"


def _open_bracket(article: Article, chance: random.Random) -> Iterator[str]:
    """Take the closing bracket away behind some words of the running text."""
    places = []
    for paragraph in article.prose.paragraphs:
        if paragraph.text.plain.count("(") != paragraph.text.plain.count(")"):
            continue
        for match in re.finditer(r"\([A-Za-z][\w ,]{3,40}\)(?=[ ,.])", paragraph.text.plain):
            span = paragraph.span(*match.span())
            if article.source.slice(span) == match.group():
                places.append(span)
    for span in _some(places, chance):
        yield replaced(article, span._replace(start=span.end - 1), "")


def _mix_format(article: Article, chance: random.Random) -> Iterator[str]:
    """Write one full date of the text the other way round, where there are three at least and all are written alike."""
    dates = []
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            if date.kind is DateKind.POINT and date.precision is Precision.DAY:
                span = paragraph.span(*date.span)
                dates.append((span, article.source.slice(span)))
    for pattern, other in ((_DMY, r"\2 \1, \3"), (_MDY, r"\2 \1 \3")):
        if len(dates) >= 4 and all(pattern.fullmatch(words) for _, words in dates):
            span, words = chance.choice(dates)
            yield replaced(article, span, pattern.sub(other, words))


def _see_also(article: Article, chance: random.Random) -> Iterator[str]:
    """Repeat an entry of "See also"."""
    for section in article.sections:
        if section.title.strip().lower() == "see also" and article.form is Form.WIKITEXT:
            items = [item for block in section.lists for item in block.items if item.text.links]
            if items:
                item = chance.choice(items)
                line = article.source.slice(item.span)
                yield article.source.text[: item.span.end] + "\n" + line + article.source.text[item.span.end :]


def _tense(article: Article, _chance: random.Random) -> Iterator[str]:
    """Let the lead of a dead person say "is"."""
    lead = next((paragraph for paragraph in article.prose.paragraphs if paragraph.is_lead), None)
    if lead is None or article.vitals.death is None or not article.subject.is_person:
        return
    match = re.search(r"\) was an? ", lead.text.plain)
    if match is not None:
        span = lead.span(match.start() + 2, match.start() + 5)
        if article.source.slice(span) == "was":
            yield replaced(article, span, "is")


def _name_in_lead(article: Article, _chance: random.Random) -> Iterator[str]:
    """Exchange two letters of the surname where the lead begins with it."""
    text = article.source.text
    surname = article.subject.surname
    match = re.search(rf"'''[^'\n]*?\b({re.escape(surname)})'''", text) if surname and len(surname) > 4 and article.title else None
    if match is not None and surname and surname in (article.title or "") and article.subject.is_person:
        start = match.start(1) + 2
        if text[start] != text[start + 1]:
            yield text[:start] + text[start + 1] + text[start] + text[start + 2 :]


def _heading_years(article: Article, chance: random.Random) -> Iterator[str]:
    """Move the years of one of several headings that carry them."""
    for section in article.sections:
        dated = [(child, match) for child in section.children if (match := re.search(r"\b([12]\d{3})[–-]([12]\d{3})\b", child.title))]
        if len(dated) >= 3 and len(dated) == len(section.children):
            child, match = dated[-1]
            first = re.search(r"[12]\d{3}", dated[0][0].title)
            span = child.heading_span
            heading = article.source.slice(span)
            if first is not None and match[1] in heading:
                earlier = int(first.group()) - 3 - chance.randrange(5)
                yield replaced(article, span, heading.replace(match[1], str(earlier)).replace(match[2], str(earlier + 1)))


def _section_date(article: Article, chance: random.Random) -> Iterator[str]:
    """Move a date that opens a sentence out of the years of its heading."""
    from wikicheck.article.facts.timeline import opening_date

    places = []
    for paragraph in article.prose.paragraphs:
        match = re.search(r"\b([12]\d{3})[–-]([12]\d{3})\b", paragraph.section.title)
        for sentence in paragraph.sentences[1:] if match is not None else ():
            date = opening_date(sentence)
            if date is not None and date.year is not None and article.subject.is_subject_of(sentence):
                span = paragraph.span(*date.span)
                if article.source.slice(span).count(str(date.year)) == 1 and match is not None:
                    places.append((span, date.year, int(match[2])))
    chance.shuffle(places)
    for span, year, last in places[:MOST_PLACES]:
        yield replaced(article, span, article.source.slice(span).replace(str(year), str(last + 9)))


def _field_residue(article: Article, chance: random.Random) -> Iterator[str]:
    """Leave nothing of a field but brackets."""
    fields = [
        field
        for box in article.iter_infoboxes()
        for field in box.fields
        if field.key in {"occupation", "nationality", "spouse", "birth_place", "location", "genre"} and not field.is_empty
    ]
    for field in chance.sample(fields, min(len(fields), MOST_PLACES)):
        yield replaced(article, field.value_span, "( ; )")


def _era(article: Article, chance: random.Random) -> Iterator[str]:
    """Write BCE for one of the BC of a page that has several."""
    places = []
    for paragraph in article.prose.paragraphs:
        for match in re.finditer(r"(?<=\d )BC\b", paragraph.text.plain):
            span = paragraph.span(*match.span())
            if article.source.slice(span) == "BC":
                places.append(span)
    if len(places) >= 4 and "BCE" not in article.source.text:
        yield replaced(article, chance.choice(places), "BCE")


OPERATORS = (
    Operator("heading-repeated", 2, ("duplicate-heading",), _repeat_heading),
    Operator("section-emptied", 2, ("empty-section",), _empty_section),
    Operator("link-shows-other-year", 1, ("link-year-mismatch",), _link_year),
    Operator("birth-known-and-missing", 1, ("category-contradiction",), _category_contradiction),
    Operator("sort-key-mistyped", 1, ("defaultsort-mismatch",), _sort_key),
    Operator("sentence-repeated", 2, ("duplicate-sentence",), _repeat_sentence),
    Operator("bracket-left-open", 2, ("unbalanced-brackets",), _open_bracket),
    Operator("date-format-mixed", 3, ("date-format-mixed",), _mix_format),
    Operator("see-also-repeated", 3, ("see-also-repeats",), _see_also),
    Operator("dead-person-is", 2, ("lead-tense-living",), _tense),
    Operator("name-in-lead-mistyped", 2, ("title-lead-name",), _name_in_lead),
    Operator("heading-years-moved", 1, ("heading-range-order",), _heading_years),
    Operator("date-outside-heading", 1, ("section-date-outside-heading",), _section_date),
    Operator("field-emptied", 1, ("infobox-residue", "empty-parens"), _field_residue),
    Operator("era-mixed", 2, ("era-mix",), _era),
)
