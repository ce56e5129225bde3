"""The running text of an article: paragraphs, their sentences and the dates in them.

What is not the article's own statement is masked before anything is read: quotations, titles of works, addresses of files
and pages, book numbers. Appendices, lists, tables, captions, quoted blocks and hatnotes are not running text at all.
"""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from wikicheck.article.blocks import Paragraph, Section
from wikicheck.article.facts.sections import is_appendix, is_bibliography
from wikicheck.article.facts.sentences import split_sentences
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.page import Article
    from wikicheck.article.text import Text
    from wikicheck.values import FuzzyDate

MASK = "\ufffc"

# A longer quotation is masked whatever it holds; a shorter one if it looks like a title or holds a number.
LONGEST_OWN_WORDS = 25
_LONGEST_STRAY = 8
# Where a quotation is not closed within so many characters, a mark was forgotten.
_LONGEST_QUOTATION = 1_000

_QUOTATION = lazy_pattern(
    rf"(?<!\w)“[^“”]{{1,{_LONGEST_QUOTATION}}}”|(?<![\w.,])\"[^\"\s][^\"]{{0,{_LONGEST_QUOTATION}}}\"(?!\w)|«[^«»]{{1,{_LONGEST_QUOTATION}}}»"
    rf"|„[^„“”]{{1,{_LONGEST_QUOTATION}}}[“”]|(?<!\w)‘[^‘\n]{{1,{_LONGEST_QUOTATION // 2}}}?’(?!\w)"
)
_ADDRESS = lazy_pattern(r"(?:https?:)?//[^\s<>\"]+|\bwww\.[^\s<>\"]+")
_NUMBER = lazy_pattern(r"\b(?:ISBN(?:-1[03])?|ISSN|OCLC)[:\s]{0,2}[\dXx][\dXx\xa0 –-]{3,22}|\bdoi:\s?\S+|\b10\.\d{4,9}/\S+")
_FILE = lazy_pattern(r"\.(?:jpe?g|png|gif|svg|og[gv]|pdf|webm|tiff?|mp3)\b", re.IGNORECASE)
_QUOTATION_MARKS = '"“«„‘'
_NUMBER_SIGNS = ("ISBN", "ISSN", "OCLC", "doi:", "/10.", " 10.")
_FILE_SIGNS = (".jp", ".png", ".gif", ".svg", ".pdf", ".og", ".JPG")
_TITLE_WORDS = lazy_pattern(r"(?:^|\s)[A-ZÀ-Þ]\w*\b.*\s[A-ZÀ-Þ]\w*|\d")
_DIGIT = lazy_pattern(r"\d")
_AS_OF = lazy_pattern(r"\bas[ \xa0]of(?:[ \xa0](?:early|mid|late|the[ \xa0]end[ \xa0]of))?[ \xa0-]$", re.IGNORECASE)


class Sentence:
    """One sentence of a paragraph. All offsets are into the paragraph's plain text; `index` counts the paragraph's sentences."""

    __slots__ = ("end", "index", "paragraph", "start", "subject_kind")

    def __init__(self, paragraph: "ProseParagraph", index: int, start: int, end: int) -> None:
        self.subject_kind: str | None = None  # what `binding` found its grammatical subject to be
        self.paragraph = paragraph
        self.index = index
        self.start = start
        self.end = end

    @property
    def text(self) -> str:
        """The sentence as it reads."""
        return self.paragraph.text.plain[self.start : self.end]

    @property
    def masked(self) -> str:
        """The sentence with quotations and titles masked; as long as `text`."""
        return self.paragraph.masked[self.start : self.end]

    @property
    def dates(self) -> "list[FuzzyDate]":
        """Dates that stand in the sentence; their spans are offsets into the paragraph's plain text."""
        dates = self.paragraph.dates
        if not dates:
            return []
        first = bisect_left(dates, self.start, key=lambda date: date.span.start)
        last = bisect_left(dates, self.end, key=lambda date: date.span.start)
        return dates[first:last]

    def span(self, start: int | None = None, end: int | None = None) -> Span:
        """Return where a piece of the paragraph stands in the source (offsets into its plain text); without offsets, the sentence."""
        return self.paragraph.text.span(self.start if start is None else start, self.end if end is None else end)


class ProseParagraph:
    """A paragraph of running text. `masked` is `text.plain` with the exclusion zones overwritten by U+FFFC, one for one."""

    __slots__ = ("_dates", "_language", "_masked", "_sentences", "section", "text")

    def __init__(self, section: Section, text: "Text", language: str = "en") -> None:
        self.section = section
        self.text = text
        self._language = language
        self._masked: str | None = None
        self._dates: list[FuzzyDate] | None = None
        self._sentences: list[Sentence] | None = None

    @property
    def is_lead(self) -> bool:
        """Say whether it stands before the first heading."""
        return self.section.level == 0

    @property
    def masked(self) -> str:
        """The readable text, with what the article does not say itself masked."""
        if self._masked is None:
            self._masked = mask_text(self.text)
        return self._masked

    @property
    def dates(self) -> "list[FuzzyDate]":
        """Dates in order; their spans are offsets into the plain text."""
        if self._dates is None:
            if _DIGIT.search(self.text.plain):
                from wikicheck.values import find_dates

                self._dates = sorted(find_dates(self.masked, lang=self._language), key=lambda date: date.span)
            else:
                self._dates = []
        return self._dates

    @property
    def sentences(self) -> list[Sentence]:
        """Sentences in order."""
        if self._sentences is None:
            bounds = split_sentences(self.masked, self._language)
            self._sentences = [Sentence(self, index, start, end) for index, (start, end) in enumerate(bounds)]
        return self._sentences

    def span(self, start: int, end: int) -> Span:
        """Return where a piece of the plain text stands in the source."""
        return self.text.span(start, end)

    def is_as_of(self, date: "FuzzyDate") -> bool:
        """Say whether "as of" stands before one of the paragraph's dates: it dates a statement, no event."""
        return bool(_AS_OF.search(self.text.plain[max(0, date.span.start - 24) : date.span.start]))

    def is_bracketed(self, date: "FuzzyDate") -> bool:
        """Say whether one of the paragraph's dates stands inside brackets."""
        before = self.text.plain[max(0, date.span.start - 200) : date.span.start]
        return before.rfind("(") > before.rfind(")") or before.rfind("[") > before.rfind("]")


class Prose:
    """The running text of an article."""

    __slots__ = ("_by_section", "paragraphs")

    def __init__(self, paragraphs: list[ProseParagraph]) -> None:
        self.paragraphs = paragraphs
        self._by_section: dict[int, list[ProseParagraph]] | None = None

    def in_section(self, section: Section) -> list[ProseParagraph]:
        """Return the paragraphs of a section's own text."""
        if self._by_section is None:
            self._by_section = {}
            for paragraph in self.paragraphs:
                self._by_section.setdefault(id(paragraph.section), []).append(paragraph)
        return self._by_section.get(id(section), [])


def mask_text(text: "Text") -> str:
    """Return the plain text with quotations, titles (quoted or in italics), addresses and book numbers masked one for one.

    Quotation marks stay, and so does the full stop before a closing one, so that sentences still end where they do.
    """
    plain = text.plain
    spans = [(span.start, span.end) for span in text.italic]
    # most paragraphs have none of the signs, and looking for them one by one is far cheaper than any pattern
    if any(mark in plain for mark in _QUOTATION_MARKS):
        spans += [span for match in _QUOTATION.finditer(plain) if (span := _quoted_span(plain, match.start() + 1, match.end() - 1))]
    if "//" in plain or "www." in plain:
        spans += [_without_closing(plain, *match.span()) for match in _ADDRESS.finditer(plain)]
    if any(sign in plain for sign in _NUMBER_SIGNS):
        spans += [_without_closing(plain, *match.span()) for match in _NUMBER.finditer(plain)]
    if any(sign in plain for sign in _FILE_SIGNS):
        spans += [_file_span(plain, *match.span()) for match in _FILE.finditer(plain)]
    if not spans:
        return plain
    spans.sort()
    parts: list[str] = []
    at = 0
    for start, end in spans:
        if end > at:
            parts.append(plain[at : max(at, start)])
            parts.append(MASK * (end - max(at, start)))
            at = end
    parts.append(plain[at:])
    return "".join(parts)


def _file_span(plain: str, start: int, end: int) -> tuple[int, int]:
    before = plain.rfind(" ", max(0, start - 200), start)
    return (before + 1 if before >= 0 else max(0, start - 200)), end


def _without_closing(plain: str, start: int, end: int) -> tuple[int, int]:
    while end > start and plain[end - 1] in ".,;:)":
        end -= 1
    return start, end


def _quoted_span(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """Return what of a quotation is masked; None for a few words that are neither a title nor have a number."""
    content = plain[start:end]
    if len(content) <= LONGEST_OWN_WORDS and not _TITLE_WORDS.search(content):
        return None
    return start, end - (content[-1] in ".!?…")


def read_prose(article: "Article") -> Prose:
    """Return the running text of an article: its paragraphs outside the appendices."""
    paragraphs: list[ProseParagraph] = []
    for section in article.sections:
        if is_appendix(section) or (is_bibliography(section) and _is_sources(section, article)):
            continue
        paragraphs.extend(
            ProseParagraph(section, block.text, article.language)
            for block in section.blocks
            if isinstance(block, Paragraph) and block.role == "prose" and _is_running(block.text.plain) and not _is_heading_like(block.text)
        )
    return Prose(paragraphs)


def _is_sources(section: Section, article: "Article") -> bool:
    from wikicheck.article.facts.works import lists_sources

    return lists_sources(section, article)


def _is_running(plain: str) -> bool:
    """Say whether a paragraph is more than a stray sign or word; broken markup can leave a hundred thousand of those."""
    return len(plain) > _LONGEST_STRAY or " " in plain.strip()


def _is_heading_like(text: "Text") -> bool:
    """Say whether a paragraph is one bold line: a heading in all but name."""
    return len(text.bold) == 1 and text.bold[0].end - text.bold[0].start >= len(text.plain.strip().rstrip(":")) > 0
