"""An article read back from JSON. It has no source text, but knows the place of everything that was recorded."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wikicheck.article.blocks import Block, ListBlock, Section
from wikicheck.article.infobox import Field, Infobox, Value
from wikicheck.article.json.blocks import BlockLoader, texts_of
from wikicheck.article.json.infoboxes import InfoboxRestorer
from wikicheck.article.json.page_parts import PageLoader
from wikicheck.article.json.places import SourceRebuilder
from wikicheck.article.json.pointer import Path, fault
from wikicheck.article.json.references import ReferenceLoader
from wikicheck.article.json.rereading import Rereader
from wikicheck.article.json.texts import text_from_dict
from wikicheck.article.json.unread import UNREAD
from wikicheck.article.page import Article, Category, Form, Hatnote, Interlanguage, PageImage, PageKind, Settings
from wikicheck.article.references import Reference
from wikicheck.article.text import Link, Text
from wikicheck.text import Diagnostic, Severity, SourceText, Span
from wikicheck.values import TemplateCall

if TYPE_CHECKING:
    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.values import Coordinates


def article_from_dict(data: Mapping[str, Any]) -> Article:
    """Return the article that `article_to_dict` wrote; `derived` is not read back, for it follows from the rest.

    Raises InputError, with the JSON Pointer of what is wrong, for anything else.
    """
    from wikicheck.article.json.model import ARTICLE

    ARTICLE.check(data, ())
    reader = JsonReader(data)
    form = Form(data["format"])
    return Article(
        reader.source, reader, form=form, title=data.get("name"), language=data["in_language"], has_source=False, words=reader.words
    )


def _words(data: Mapping[str, Any]) -> "WikiWords":
    from wikicheck.article.wiki_words import WikiWords

    return WikiWords(templates=data.get("templates"), infoboxes=data.get("infoboxes"), sections=data.get("sections"))


class JsonReader:
    """Reads the parts of one article out of a checked document. Everything is read at once, so that faults show at once."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self.words = _words(data["tables"]) if data.get("tables") else None
        self._places = SourceRebuilder()
        self._loader = BlockLoader(self._places, self._text)
        self._blocks: dict[Section, list[Block]] = {}
        self._fields = InfoboxRestorer(self, self._places, self.words)
        references = ReferenceLoader(self._places, self._text, language=data["in_language"])
        self._references = [references.reference(entry, ("references", number)) for number, entry in enumerate(data.get("references", ()))]
        self._uses = {entry["id"]: reference.uses for entry, reference in zip(data.get("references", ()), self._references, strict=True)}
        self._infoboxes = [self._fields.infobox(entry, ("infoboxes", number)) for number, entry in enumerate(data["infoboxes"])]
        self._sections = [self._section(entry, ("sections", number)) for number, entry in enumerate(data["sections"])]
        if not self._sections or self._sections[0].level:
            raise fault(("sections", 0), "should be the lead, which is of level 0")
        _link_sections(self._sections)
        self._page = PageLoader(data, self._places)
        self._diagnostics = [
            Diagnostic(entry["rule"], Severity(entry["severity"]), entry["message"], self._place(entry, ("diagnostics", number)))
            for number, entry in enumerate(data["diagnostics"])
            if entry["rule"] not in UNREAD
        ]
        self.unread = [entry for entry in data["diagnostics"] if entry["rule"] in UNREAD]
        self.source: SourceText = self._places.build()
        self._rereader = Rereader(self.source, Form(data["format"]), data.get("name"), data["in_language"], self.words)

    def _place(self, data: Mapping[str, Any], path: Path, piece: str | None = None) -> Span:
        return self._places.read_place(data["source"], (*path, "source"), piece)

    def _text(self, data: dict[str, Any], span: Span) -> Text:
        return text_from_dict(data, span, self._citation, self._dropped_place)

    def _dropped_place(self, data: dict[str, Any]) -> Span:
        return self._place(data, ("dropped",))

    def _citation(self, identifier: str, span: Span) -> Span | None:
        """Return the mark of a footnote within a part of the article, or else its first."""
        uses = self._uses.get(identifier, ())
        return next((use for use in uses if span.contains(use)), uses[0] if uses else None)

    def _section(self, data: dict[str, Any], path: Path) -> Section:
        span = self._place(data, path)
        heading = Span(span.start, span.start)
        if "heading_source" in data:
            heading = self._places.read_place(data["heading_source"], (*path, "heading_source"), data.get("raw"))
        body = Span(max(heading.end, span.start), max(heading.end, span.end))
        section = Section(self, data["level"], data["name"], span=span, heading_span=heading, body_span=body)
        section.index = data["index"]
        section.path = tuple(data["path"])
        section.anchor = data.get("anchor")
        section.anchors = tuple(data.get("anchors", ()))
        self._blocks[section] = [self._loader.block(entry, (*path, "has_parts", number)) for number, entry in enumerate(data["has_parts"])]
        return section

    def field_text(self, field: Field) -> Text:
        """Return the recorded text of a field's value."""
        data, span = self._fields.texts[field]
        return self._rereader.text(self._text(data, span), span)

    def field_templates(self, field: Field) -> list[TemplateCall]:
        """Return the templates in the recorded source of a field's value."""
        return self._rereader.templates(field)

    def field_value(self, field: Field) -> Value:
        """Return the recorded value of a field."""
        recorded = self._fields.values[field]
        data = self._fields.texts[field][0].get("value")
        return recorded if data is None else self._rereader.value(field, recorded, data)

    def section_blocks(self, section: Section) -> list[Block]:
        """Return what was recorded of a section's own text."""
        blocks = self._blocks[section]
        for block in blocks:
            for item in block.walk() if isinstance(block, ListBlock) else ():
                item.text = self._rereader.text(item.text, item.span)
        return blocks

    def read_infoboxes(self) -> list[Infobox]:
        """Return the infoboxes."""
        return self._infoboxes

    def read_sections(self) -> list[Section]:
        """Return the sections in document order."""
        return self._sections

    def read_categories(self) -> list[Category]:
        """Return the categories."""
        return self._page.categories

    def read_default_sort(self) -> Category | None:
        """Return the default sort key."""
        return self._page.default_sort

    def read_references(self) -> list[Reference]:
        """Return the footnotes."""
        return self._references

    def read_hatnotes(self) -> list[Hatnote]:
        """Return the hatnotes."""
        return self._page.hatnotes

    def read_links(self) -> list[Link]:
        """Return the links of fields and sections."""
        texts = [field.text for infobox in self._infoboxes for box in infobox.walk() for field in box.fields]
        texts += [text for section in self._sections for block in section.blocks for text in texts_of(block)]
        return [link for text in texts for link in text.links if link.namespace is None]

    def read_short_description(self) -> str | None:
        """Return the short description."""
        description: str | None = self._data.get("description")
        return description

    def read_redirect(self) -> Link | None:
        """Return where a redirect leads."""
        return self._page.redirect

    def read_interlanguage(self) -> list[Interlanguage]:
        """Return the links to the same page in other languages."""
        return self._page.interlanguage

    def read_images(self) -> list[PageImage]:
        """Return the pictures."""
        return self._page.images

    def read_coordinates(self) -> "Coordinates | None":
        """Return where the subject lies."""
        return self._page.coordinates

    def read_settings(self) -> Settings:
        """Return what the page sets for itself."""
        return self._page.settings

    def read_kind(self) -> PageKind:
        """Return what sort of page it is."""
        return PageKind(self._data["kind"])

    def read_diagnostics(self) -> list[Diagnostic]:
        """Return what was wrong with the text when it was read."""
        return self._diagnostics


def _link_sections(sections: list[Section]) -> None:
    """Hang each section under the last one before it that is of a lower level."""
    open_sections: list[Section] = []
    for section in sections:
        if section.level == 0:
            continue
        while open_sections and open_sections[-1].level >= section.level:
            open_sections.pop()
        if open_sections:
            open_sections[-1].children.append(section)
        open_sections.append(section)
