"""Reads an article written in wikitext. Every part is read when it is first asked for."""

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from wikicheck.article.blocks import Block, Section
from wikicheck.article.infobox import Field, Image, Infobox, Value
from wikicheck.article.insets import Figure, TemplateBlock
from wikicheck.article.page import Category, Hatnote, Interlanguage, PageImage, PageKind, Settings
from wikicheck.article.references import Reference
from wikicheck.article.sites.site import ENGLISH, Site
from wikicheck.article.table import Table, TableContent
from wikicheck.article.text import Link, Text
from wikicheck.article.wikitext import page_facts, page_links
from wikicheck.article.wikitext.page_templates import NamedTemplates, group_templates
from wikicheck.article.wikitext.rendered import RenderedText
from wikicheck.article.wikitext.renderer import Renderer
from wikicheck.syntax import COMMENT, TAG, TEMPLATE, Document, parse
from wikicheck.text import Diagnostic, SourceText, Span, lazy_pattern
from wikicheck.values import TemplateCall

if TYPE_CHECKING:
    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.article.wikitext.page_figures import PageFigures
    from wikicheck.values import Coordinates


# What makes the value of a field more than words, beside nodes.
_MARKS = lazy_pattern(r"\A[*#;:]|''|__|  |[<&{\n\r\t]")


def _language_site(language: str) -> Site:
    from wikicheck.article.sites.profiles import language_site

    return language_site(language)


class WikitextReader:
    """Reads one page of wikitext, as `Reader` says.

    `title` is None where nothing says it; `language` is an ISO 639 code. Without a `document` the source is parsed. `site` is the
    wiki of the page, by default the Wikipedia of its language; `words` are that wiki's own.
    """

    def __init__(
        self,
        source: SourceText,
        document: Document | None = None,
        *,
        title: str | None,
        language: str,
        site: Site | None = None,
        words: "WikiWords | None" = None,
    ) -> None:
        if site is None:
            site = ENGLISH if language == ENGLISH.language else _language_site(language)
        self.source = source
        self.document = document if document is not None else parse(source.text, site.dialect)
        self.title = title
        self.language = language
        self.renderer = Renderer(self.document, title=title, language=language, site=site, words=words)
        self._is_unread = self.document.too_large or any(diagnostic.rule == "unreadable-markup" for diagnostic in self.document.diagnostics)

    # -- fields

    def read_infoboxes(self) -> list[Infobox]:
        """Return the infoboxes of the page, embedded ones as children."""
        from wikicheck.article.wikitext.infobox_reader import InfoboxReader

        return InfoboxReader(self.renderer, self._templates, self).read()

    def field_text(self, field: Field) -> Text:
        """Return the readable text of a field: each item of a list, and what `<br>` parts, has a line of its own."""
        start, end = span = field.value_span
        raw, renderer = field.raw, self.renderer
        if raw and not _MARKS.search(raw) and not renderer.has_nodes(start, end) and not renderer.masks_between(start, end):
            return RenderedText(raw, [0], [start], [end], renderer=renderer, reach=span)  # words are what they are
        return renderer.value(start, end)

    def field_templates(self, field: Field) -> list[TemplateCall]:
        """Return the templates in a field, outermost first; those in footnotes and infoboxes do not count."""
        return self._templates_between(*field.value_span) if "{{" in field.raw else []

    def field_value(self, field: Field) -> Value:
        """Return the typed value of a field."""
        from wikicheck.article.field_values import read_value

        return read_value(
            field.key,
            field.text,
            field.templates,
            raw=field.raw,
            span=field.value_span,
            language=self.language,
            name=field.name,
            pictures=self._pictures,
        )

    def _pictures(self, span: Span) -> list[Image]:
        from wikicheck.article.wikitext.field_pictures import read_pictures

        return read_pictures(self.figures, span)

    def _templates_between(self, start: int, end: int) -> list[TemplateCall]:
        from wikicheck.article.wikitext.template_table import Treatment, template_action

        document, text, words = self.document, self.document.text, self.renderer.words
        found = []
        for outer in document.nodes_between(start, end):
            index = outer.index
            while index < outer.stop:
                node = document.nodes[index]
                index += 1
                if node.kind == COMMENT or (node.kind == TAG and document.tag_name(node) in {"ref", "gallery", "nowiki"}):
                    index = node.stop
                elif node.kind == TEMPLATE:
                    cuts = node.cuts
                    action = template_action(text[node.start + 2 : cuts[0] if cuts else node.end - 2], "en", words)
                    if action.treatment in {Treatment.INFOBOX, Treatment.NOTE}:
                        index = node.stop
                    else:
                        found.append(self.renderer.call(node))
        return found

    # -- sections

    def read_sections(self) -> list[Section]:
        """Return all sections in document order, the lead first."""
        from wikicheck.article.wikitext.sections import read_sections

        return read_sections(self.renderer, self._templates, self)

    def section_blocks(self, section: Section) -> list[Block]:
        """Return paragraphs, lists and tables of a section's own text, in order; none of a page whose markup is not read."""
        if self._is_unread:
            return []
        from wikicheck.article.wikitext.block_scanner import BlockScanner

        start, end = section.body_span
        if not section.level and (redirect := self.read_redirect()) is not None:
            start = redirect.span.end
        return BlockScanner(self, start, end).scan(start)

    def table_content(self, table: Table) -> TableContent:
        """Return what a table holds."""
        if self.source.text.startswith("<", table.span.start):
            from wikicheck.article.wikitext.html_table import HtmlTableReader

            return HtmlTableReader(self, table.span, table.depth).read()
        from wikicheck.article.wikitext.table_reader import TableReader

        return TableReader(self, table.span, table.depth).read()

    @cached_property
    def figures(self) -> "PageFigures":
        """The pictures of the page."""
        from wikicheck.article.wikitext.page_figures import PageFigures

        return PageFigures(self.renderer)

    def figure_parts(self, figure: Figure) -> tuple[Text | None, str | None, tuple[str, ...]]:
        """Return caption, alternative text and options of a figure."""
        return self.figures.parts_at(figure.span.start)

    def template_call(self, block: TemplateBlock) -> TemplateCall:
        """Return the template of a block with its arguments."""
        return self.renderer.call(self.document.nodes[bisect_left(self.renderer.starts, block.span.start)])

    # -- the page

    @cached_property
    def _templates(self) -> list[NamedTemplates]:
        return group_templates(self.document, self.renderer.words)

    @cached_property
    def _prefixed_links(self) -> list[page_links.PrefixedLink]:
        return page_links.read_prefixed_links(self.renderer)

    def read_categories(self) -> list[Category]:
        """Return the categories in order, doubled ones included."""
        return page_links.read_categories(self.renderer, self._prefixed_links)

    def read_default_sort(self) -> Category | None:
        """Return the default sort key (as `name`)."""
        return page_facts.read_default_sort(self.renderer, self._templates)

    def read_references(self) -> list[Reference]:
        """Return the footnotes in order of their first use."""
        from wikicheck.article.wikitext.reference_reader import ReferenceReader

        return ReferenceReader(self.renderer, self._templates).read()

    def read_hatnotes(self) -> list[Hatnote]:
        """Return the hatnotes of the whole page."""
        from wikicheck.article.wikitext.page_hatnotes import HatnoteReader

        return HatnoteReader(self.renderer, self._templates).read()

    def read_links(self) -> list[Link]:
        """Return all wikilinks to articles."""
        return page_links.read_links(self.renderer)

    def read_interlanguage(self) -> list[Interlanguage]:
        """Return the links to the same page in other languages."""
        return page_links.read_interlanguage(self._prefixed_links)

    def read_images(self) -> list[PageImage]:
        """Return the pictures of the page in order."""
        return page_links.read_images(self.figures, self._templates, self._prefixed_links)

    def read_coordinates(self) -> "Coordinates | None":
        """Return the coordinates that are shown beside the title."""
        return page_facts.read_coordinates(self.renderer, self._templates)

    def read_settings(self) -> Settings:
        """Return what the page sets for itself."""
        return page_facts.read_settings(self.renderer, self._templates)

    def read_short_description(self) -> str | None:
        """Return the short description."""
        return page_facts.read_short_description(self.renderer, self._templates)

    def read_redirect(self) -> Link | None:
        """Return where a redirect leads."""
        return page_facts.read_redirect(self.renderer)

    def read_kind(self) -> PageKind:
        """Return what sort of page it is."""
        from wikicheck.article.wikitext.page_kind import read_kind

        return read_kind(self.renderer, self._templates, self.read_categories(), is_redirect=self.read_redirect() is not None)

    def read_diagnostics(self) -> list[Diagnostic]:
        """Return what is wrong with the markup."""
        return self.document.diagnostics

    def text_between(self, start: int, end: int) -> Text:
        """Return the readable text of any part of the page, read as the value of a field is."""
        return self.renderer.value(start, end)
