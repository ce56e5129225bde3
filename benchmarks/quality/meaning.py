"""Changes that leave what an article says as it was: after them no rule may have more to say."""

import random
import re
from itertools import pairwise

from benchmarks.quality.mutation import Rewording

from wikicheck.article import Article, Form
from wikicheck.article.facts.works import FORTHCOMING
from wikicheck.text import Span
from wikicheck.values import DateKind, Precision

_DMY = re.compile(r"(\d{1,2}) ([A-Z][a-z]+) (\d{3,4})")
_MDY = re.compile(r"([A-Z][a-z]+) (\d{1,2}), (\d{3,4})")


def _rewritten(article: Article, edits: list[tuple[Span, str]]) -> str | None:
    """Return the text with pieces replaced; None where there are none."""
    text = article.source.text
    for span, new in sorted(edits, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text if edits and text != article.source.text else None


def _prose_dates(article: Article) -> list[Span]:
    return [
        paragraph.span(*date.span)
        for paragraph in article.prose.paragraphs
        for date in paragraph.dates
        if date.kind is DateKind.POINT and date.precision is Precision.DAY
    ]


def _all_dates(article: Article) -> list[Span]:
    spans = _prose_dates(article)
    for box in article.iter_infoboxes():
        spans += [date.span for field in box.fields for date in field.dates]
    return sorted(set(spans))


def _other_date_format(article: Article, _chance: random.Random) -> str | None:
    """Write all full dates of text and infobox the other way round, day first or month first."""
    edits = []
    for span in _all_dates(article):
        piece = article.source.slice(span)
        if match := _DMY.fullmatch(piece):
            edits.append((span, f"{match[2]} {match[1]}, {match[3]}"))
        elif match := _MDY.fullmatch(piece):
            edits.append((span, f"{match[2]} {match[1]} {match[3]}"))
    text = article.source.text
    both = {bool(_DMY.fullmatch(article.source.slice(span))) for span in _all_dates(article)}
    if len(both) > 1 or "Use dmy" in text or "Use mdy" in text:
        return None
    # "5 May 1990" in the middle of a sentence takes a comma behind the year in the other style
    return _rewritten(article, edits)


def _other_dashes(article: Article, _chance: random.Random) -> str | None:
    """Write the dashes of ranges as entities."""
    edits = []
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            span = paragraph.span(*date.span)
            piece = article.source.slice(span)
            if re.fullmatch(r"\d{3,4}–\d{2,4}", piece):
                edits.append((span, piece.replace("–", "&ndash;") if article.form is Form.WIKITEXT else piece.replace("–", "-")))
    return _rewritten(article, edits)


def _other_circa(article: Article, _chance: random.Random) -> str | None:
    text = article.source.text
    new = re.sub(r"(?<=[ (])c\. (?=\d{3,4}\b)", "circa ", text)
    return new if new != text else None


def _thin_spaces(article: Article, chance: random.Random) -> str | None:
    """Bind the words of a few dates of the text."""
    spans = _prose_dates(article)
    chance.shuffle(spans)
    bind = "&nbsp;" if article.form is Form.WIKITEXT else "\xa0"
    edits = [(span, article.source.slice(span).replace(" ", bind, 1)) for span in spans[:10] if "[" not in article.source.slice(span)]
    return _rewritten(article, edits)


_ALIASES = (
    (r"\{\{\s*[Bb]irth date and age\s*(?=\|)", "{{Bda"),
    (r"\{\{\s*[Bb]irth date\s*(?=\|)", "{{Birth_date"),
    (r"\{\{\s*[Dd]eath date and age\s*(?=\|)", "{{Death date and age "),
    (r"\{\{\s*[Ss]tart date\s*(?=\|)", "{{ start date "),
    (r"\{\{\s*[Ii]nfobox (?=[a-z])", "{{Infobox_"),
)


def _other_template_names(article: Article, _chance: random.Random) -> str | None:
    text = article.source.text
    for pattern, new in _ALIASES:
        text = re.sub(pattern, new, text)
    return text if text != article.source.text else None


def _descending(article: Article, _chance: random.Random) -> str | None:
    """Turn a list of works in order upside down: the latest first is a way to list works, too. All of an article's lists, or none."""
    text = article.source.text
    done = False
    for group in sorted(article.works, key=lambda group: group.items[0].span if group.items else Span(0, 0), reverse=True):
        keys = [work.key for work in group.items]
        known = [key for key in keys if key is not None and key < FORTHCOMING]
        if group.is_table or len(known) < 3 or len(known) < len(keys):
            continue
        if known != sorted(known) or len(set(known)) < len(known):
            return None
        lines = [(text.rfind("\n", 0, work.span.start) + 1, text.find("\n", work.span.end)) for work in group.items]
        if any(end < 0 or text.count("\n", start, end) for start, end in lines):
            return None
        if any(one[1] + 1 != other[0] for one, other in pairwise(lines)):
            return None
        block = [text[start:end] for start, end in lines]
        text = text[: lines[0][0]] + "\n".join(reversed(block)) + text[lines[-1][1] :]
        done = True
    return text if done else None


_QUOTATION = (
    "A neighbour wrote later: “In 1066 and again in 1901 we all came here on 31 June, aged three, "
    "and nobody who was born in 2099 will believe that.”"
)
_NUMBERS = "The hall seats 1,850 people, has 1995 lamps in Room 1801, and cost £1950; the road beside it is Route 1492 and 1066 km long."
_FLASHBACK = "Long before that, in 1801, the ground had belonged to a miller, who had bought it in 1795."


def _insert(article: Article, chance: random.Random, sentence: str) -> str | None:
    """Put a sentence behind a paragraph of the text that is no lead."""
    from wikicheck.article.facts.sections import is_narrative

    text = article.source.text
    ends = []
    for paragraph in article.prose.paragraphs:
        if paragraph.is_lead or not is_narrative(paragraph.section) or not paragraph.text.plain.endswith("."):
            continue
        end = paragraph.span(len(paragraph.text.plain) - 1, len(paragraph.text.plain)).end
        line_end = text.find("\n", end)
        ends.append(line_end if line_end >= 0 else len(text))
    if not ends:
        return None
    at = chance.choice(ends)
    return f"{text[:at]} {sentence}{text[at:]}"


def _insert_quotation(article: Article, chance: random.Random) -> str | None:
    return _insert(article, chance, _QUOTATION)


def _insert_numbers(article: Article, chance: random.Random) -> str | None:
    return _insert(article, chance, _NUMBERS)


def _insert_flashback(article: Article, chance: random.Random) -> str | None:
    return _insert(article, chance, _FLASHBACK)


def _insert_reference(article: Article, chance: random.Random) -> str | None:
    if article.form is not Form.WIKITEXT:
        return None
    return _insert(
        article,
        chance,
        "<ref>{{cite book |last=Poe |first=Ann |title=Born in 1801, died in 1799 |date=31 May 1850 |isbn=978-0-306-40615-7}}</ref>",
    )


def _insert_comment(article: Article, chance: random.Random) -> str | None:
    return _insert(article, chance, "<!-- born 1701, died 1699 (age ) ( ; ) -->") if article.form is Form.WIKITEXT else None


def _spaced_headings(article: Article, _chance: random.Random) -> str | None:
    if article.form is not Form.WIKITEXT:
        return None
    text = article.source.text
    new = re.sub(r"(?m)^(={2,6}) ?([^=\n]+?) ?\1$", r"\1 \2 \1", text)
    return new if new != text else re.sub(r"(?m)^(={2,6}) ?([^=\n]+?) ?\1$", r"\1\2\1", text)


def _other_line_ends(article: Article, _chance: random.Random) -> str | None:
    return article.source.text.replace("\n", "\r\n") if "\r" not in article.source.text else None


REWORDINGS = (
    Rewording("dates the other way round", _other_date_format),
    Rewording("dashes as entities", _other_dashes),
    Rewording("circa for c.", _other_circa),
    Rewording("bound dates", _thin_spaces),
    Rewording("templates by other names", _other_template_names),
    Rewording("works the latest first", _descending),
    Rewording("a quotation", _insert_quotation),
    Rewording("numbers that look like years", _insert_numbers),
    Rewording("a flashback", _insert_flashback),
    Rewording("a footnote", _insert_reference),
    Rewording("a comment", _insert_comment),
    Rewording("spaces in headings", _spaced_headings),
    Rewording("line ends of Windows", _other_line_ends),
)
