"""Changes that leave what an article says as it was: after them no rule may have more to say."""

import calendar
import random
import re
from itertools import pairwise

from benchmarks.quality.mutation import Rewording

from wikicheck.article import Article, Form
from wikicheck.article.facts.works import FORTHCOMING
from wikicheck.text import Span
from wikicheck.values import DateKind, Precision, civil

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


def _with_weekday(article: Article, chance: random.Random) -> str | None:
    """Put the right weekday before a few full dates of the text."""
    places = []
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            if date.kind is DateKind.POINT and date.precision is Precision.DAY and date.low == date.high:
                year, month, day = civil(date.low)
                if year > 1930 and paragraph.text.plain[max(0, date.span.start - 3) : date.span.start].lower() == "on ":
                    places.append((paragraph.span(*date.span), calendar.day_name[calendar.weekday(year, month, day)]))
    chance.shuffle(places)
    return _rewritten(article, [(span._replace(end=span.start), f"{name}, ") for span, name in places[:10]])


def _circa_template(article: Article, _chance: random.Random) -> str | None:
    text = article.source.text
    new = re.sub(r"(?<=[ (])c\. (\d{3,4})\b(?![–-])", r"{{circa|\1}}", text) if article.form is Form.WIKITEXT else text
    return new if new != text else None


def _spaced_ranges(article: Article, _chance: random.Random) -> str | None:
    """Put spaces around the dashes of ranges of years in the text."""
    edits = []
    for paragraph in article.prose.paragraphs:
        for date in paragraph.dates:
            span = paragraph.span(*date.span)
            if re.fullmatch(r"\d{4}–\d{4}", article.source.slice(span)):
                edits.append((span, article.source.slice(span).replace("–", " – ")))
    return _rewritten(article, edits)


def _more_blank_lines(article: Article, _chance: random.Random) -> str | None:
    """Leave one more line blank before each heading."""
    text = article.source.text
    new = re.sub(r"\n\n(?===)", "\n\n\n", text)
    return new if new != text else None


def _other_breaks(article: Article, _chance: random.Random) -> str | None:
    text = article.source.text
    new = re.sub(r"<br ?/?>", lambda match: "<br>" if "/" in match[0] else "<br />", text)
    return new if new != text else None


def _emphasised_name(article: Article, _chance: random.Random) -> str | None:
    """Write the name of the subject in bold where the text uses it by itself."""
    name = article.subject.surname
    if article.form is not Form.WIKITEXT or not name or not name.isalpha():
        return None
    for paragraph in article.prose.paragraphs:
        if not paragraph.is_lead and paragraph.text.plain.startswith(f"{name} "):
            span = paragraph.span(0, len(name))
            if article.source.slice(span) == name:
                return _rewritten(article, [(span, f"'''{name}'''")])
    return None


def _other_category_order(article: Article, _chance: random.Random) -> str | None:
    """Exchange the last two categories, which stand on lines that follow each other."""
    text = article.source.text
    new = re.sub(r"(\[\[Category:[^\]\n]+\]\])\n(\[\[Category:[^\]\n]+\]\])(?=\s*\Z)", r"\2\n\1", text)
    return new if new != text else None


def _comments_at_headings(article: Article, _chance: random.Random) -> str | None:
    text = article.source.text
    new = re.sub(r"(?m)^(={2,6})([^=\n]+)\1$", r"\1\2\1<!-- linked from elsewhere -->", text) if article.form is Form.WIKITEXT else text
    return new if new != text else None


def _other_appendix_order(article: Article, _chance: random.Random) -> str | None:
    """Exchange "Notes" and "References", which may stand in either order."""
    text = article.source.text
    sections = [section for section in article.sections if section.level == 2 and not section.children]
    for one, other in pairwise(sections):
        if {one.title, other.title} == {"Notes", "References"} and one.span.end == other.span.start < other.span.end < len(text):
            first, second = text[one.span.start : one.span.end], text[other.span.start : other.span.end]
            return f"{text[: one.span.start]}{second.rstrip()}\n\n{first.rstrip()}\n\n{text[other.span.end :]}"
    return None


def _other_grouping(article: Article, _chance: random.Random) -> str | None:
    """Group the thousands of the text with a thin space that does not break."""
    edits = []
    for paragraph in article.prose.paragraphs:
        for match in re.finditer(r"(?<![\d.,$£€])\d{1,3},\d{3}(?![\d.,])", paragraph.text.plain):
            span = paragraph.span(*match.span())
            if article.source.slice(span) == match[0]:
                edits.append((span, match[0].replace(",", "\u202f")))
    return _rewritten(article, edits)


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
    Rewording("weekdays before dates", _with_weekday),
    Rewording("circa as a template", _circa_template),
    Rewording("spaces around dashes", _spaced_ranges),
    Rewording("more blank lines", _more_blank_lines),
    Rewording("line breaks closed or not", _other_breaks),
    Rewording("the name in bold", _emphasised_name),
    Rewording("categories exchanged", _other_category_order),
    Rewording("comments at headings", _comments_at_headings),
    Rewording("notes and references exchanged", _other_appendix_order),
    Rewording("thousands with thin spaces", _other_grouping),
)
