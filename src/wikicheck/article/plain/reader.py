"""The reader of the plain form: `= Title =`, `- Field: value`, `== Section ==`, `- item`, paragraphs."""

from functools import cached_property
from typing import TYPE_CHECKING

from wikicheck.article.blocks import Block, Section
from wikicheck.article.infobox import Field, Infobox, Value
from wikicheck.article.page import Category, Hatnote, Interlanguage, PageImage, PageKind, Settings
from wikicheck.article.plain.blocks import BlockBuilder
from wikicheck.article.plain.fields import BlockScanner, FieldBlock, FieldLine
from wikicheck.article.plain.hatnotes import read_category_lines, read_hatnote
from wikicheck.article.plain.headings import Heading, fenced_lines, read_headings, title_heading
from wikicheck.article.plain.lines import Line, read_bullet, read_lines
from wikicheck.article.plain.texts import join_spans
from wikicheck.article.references import Reference
from wikicheck.article.text import Link, Text
from wikicheck.text import Diagnostic, SourceText, Span, is_too_large, lazy_pattern, page_too_large
from wikicheck.values import TemplateCall

if TYPE_CHECKING:
    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.values import Coordinates

_DISAMBIGUATION = lazy_pattern(r"\b(?:may|can|could|might) (?:also )?(?:refer to|mean|stand for)\b[^.]{0,80}:\s*$")
_LIST_TITLE = lazy_pattern(r"(?:List|Lists|Timeline|Index|Outline|Glossary) of ")


class PlainReader:
    """Reads the parts of one article in the plain form.

    `title`, `language` and `words` are what the caller knows of the page and its wiki.
    """

    def __init__(self, source: SourceText, *, title: str | None, language: str, words: "WikiWords | None" = None) -> None:
        self.source = source
        self.title = title
        self.language = language
        self._words = words
        self._is_unread = is_too_large(source.text)
        self.lines: list[Line] = [] if self._is_unread else read_lines(source)
        self._fenced = fenced_lines(self.lines)
        headings = read_headings(self.lines, self._fenced)
        self.title_heading: Heading | None = title_heading(self.lines, headings)
        self._headings = headings[1:] if self.title_heading else headings

    @cached_property
    def _field_blocks(self) -> list[FieldBlock]:
        from wikicheck.article.field_keys import is_label

        words = self._words
        known = is_label if words is None else lambda label: is_label(label, words)
        title = self.title_heading.title if self.title_heading else self.title
        scanner = BlockScanner(self.lines, self.source.text, title=title, is_label=known, fenced=self._fenced)
        return scanner.scan(self._first_line, self._lead_end)

    @property
    def _first_line(self) -> int:
        return self.title_heading.line + 1 if self.title_heading else 0

    @property
    def _lead_end(self) -> int:
        return self._headings[0].line if self._headings else len(self.lines)

    @cached_property
    def _category_lines(self) -> dict[int, Category]:
        return read_category_lines(self.lines)

    @cached_property
    def _hatnote_lines(self) -> dict[int, Hatnote]:
        # notes stand at the top of the page or directly below a heading
        found: dict[int, Hatnote] = {}
        starts = [self._field_blocks[-1].last + 1 if self._field_blocks else self._first_line]
        starts += [heading.line + 1 for heading in self._headings]
        for start in starts:
            for number in range(start, min(start + 6, len(self.lines))):
                line = self.lines[number]
                note = None if line.is_blank or read_bullet(line) else read_hatnote(line)
                if note:
                    found[number] = note
                elif not line.is_blank:
                    break
        return found

    @cached_property
    def _blocks(self) -> BlockBuilder:
        return BlockBuilder(self.source.text, self.lines, self._fenced, {*self._category_lines, *self._hatnote_lines})

    def read_infoboxes(self) -> list[Infobox]:
        """Return the blocks of `- Field: value` lines before the lead."""
        return [self._infobox(block) for block in self._field_blocks]

    def _infobox(self, block: FieldBlock) -> Infobox:
        from wikicheck.article.infobox_types import guess_type

        infobox = Infobox("", guess_type([line.label for line in block.fields], self.language, self._words), block.span)
        infobox.caption = block.caption
        first: dict[str, int] = {}
        for position, line in enumerate(block.fields):
            field = self._field(line, infobox.type)
            name = field.name.casefold()
            if name and name in first:
                field.duplicate_of = first[name]
            else:
                first[name] = position
            infobox.fields.append(field)
        return infobox

    def _field(self, line: FieldLine, type_: str) -> Field:
        from wikicheck.article.field_keys import label_key

        key, index = label_key(line.label, type_, self.language, self._words) if line.label else ("", None)
        raw = self.source.slice(line.value_span)
        field = Field(self, line.label, key, raw, span=line.span, name_span=line.label_span, value_span=line.value_span)
        field.index = index
        return field

    def field_text(self, field: Field) -> Text:
        """Return the value, its lines joined by line ends and without the signs of items."""
        start, end = field.value_span
        spans: list[Span] = []
        number = self.source.position(start).line - 1
        while number < len(self.lines) and self.lines[number].start < end:
            line = self.lines[number]
            bullet = read_bullet(line)
            if bullet and start <= bullet.start:
                spans.append(bullet.content)
            else:
                spans.append(Span(max(start, line.content.start), line.content.end))
            number += 1
        return join_spans(self.source.text, spans or [Span(start, end)], "\n")

    def field_templates(self, field: Field) -> list[TemplateCall]:  # noqa: ARG002 - the protocol of both forms
        """Return no templates: the plain form has none."""
        return []

    def field_value(self, field: Field) -> Value:
        """Return the typed value."""
        from wikicheck.article.field_values import read_value

        return read_value(field.key, field.text, [], raw=field.raw, span=field.value_span, language=self.language)

    def read_sections(self) -> list[Section]:
        """Return the lead and a section for each heading; the page's title is none."""
        lines = self.lines
        end = len(self.source.text)
        starts = [lines[heading.line].start for heading in self._headings] + [end]
        body = self._field_blocks[-1].last + 1 if self._field_blocks else self._first_line
        while body < self._lead_end and lines[body].is_blank:
            body += 1
        body_start = min(lines[body].start, starts[0]) if body < len(lines) else starts[0]
        lead = Section(self, 0, "", span=Span(0, starts[0]), heading_span=Span(0, 0), body_span=Span(body_start, starts[0]))
        sections = [lead]
        stack: list[Section] = []
        counters: list[int] = []
        for heading, start, stop in zip(self._headings, starts, starts[1:], strict=False):
            after = lines[heading.line + 1].start if heading.line + 1 < len(lines) else end
            section = Section(
                self, heading.level, heading.title, span=Span(start, stop), heading_span=heading.span, body_span=Span(after, stop)
            )
            while stack and stack[-1].level >= heading.level:
                stack.pop()
            depth = len(stack)
            counters = [*counters[: depth + 1], *([0] * (depth + 1 - len(counters)))]
            counters[depth] += 1
            section.index = ".".join(map(str, counters))
            section.path = (*(above.title for above in stack), heading.title)
            if stack:
                stack[-1].children.append(section)
            stack.append(section)
            sections.append(section)
        return sections

    def section_blocks(self, section: Section) -> list[Block]:
        """Return paragraphs and lists of the section's own text, in order."""
        first = self.source.position(section.body_span.start).line - 1
        last = first
        while last < len(self.lines) and self.lines[last].start < section.body_span.end:
            last += 1
        if section.body_span.start >= section.body_span.end:
            return []
        return self._blocks.build(first, last)

    def read_categories(self) -> list[Category]:
        """Return the `Category: name` lines at the end of the page."""
        return list(self._category_lines.values())

    def read_default_sort(self) -> Category | None:
        """Return None: the plain form has no sort keys."""
        return None

    def read_references(self) -> list[Reference]:
        """Return none: flattening drops footnotes."""
        return []

    def read_hatnotes(self) -> list[Hatnote]:
        """Return the notes at the top of the page and of its sections."""
        return list(self._hatnote_lines.values())

    def read_links(self) -> list[Link]:
        """Return none: flattening drops links."""
        return []

    def read_short_description(self) -> str | None:
        """Return None: the plain form has none."""
        return None

    def read_redirect(self) -> Link | None:
        """Return None: the plain form has no redirects."""
        return None

    def read_interlanguage(self) -> list[Interlanguage]:
        """Return none: flattening drops links."""
        return []

    def read_images(self) -> list[PageImage]:
        """Return none: flattening drops pictures."""
        return []

    def read_coordinates(self) -> "Coordinates | None":
        """Return None: where the subject lies is a field, if it is said at all."""
        return None

    def read_settings(self) -> Settings:
        """Return nothing: the plain form has no switches."""
        return Settings()

    def read_kind(self) -> PageKind:
        """Return what sort of page it is, as far as its title and its first line say so."""
        title = self.title or ""
        lead = next((line.text.strip() for line in self.lines[self._first_line :] if not line.is_blank), "")
        if self.language == "en" and _DISAMBIGUATION.search(lead[-200:]):
            return PageKind.DISAMBIGUATION
        return PageKind.LIST if _LIST_TITLE.match(title) else PageKind.ARTICLE

    def read_diagnostics(self) -> list[Diagnostic]:
        """Return whether the page is too large; every other text can be read in the plain form."""
        return [page_too_large()] if self._is_unread else []
