"""An article as JSON: `wikicheck.article/1`."""

from typing import Any

from wikicheck.article.blocks import Section
from wikicheck.article.json.blocks import BlockWriter
from wikicheck.article.json.infoboxes import InfoboxWriter
from wikicheck.article.json.page_parts import PageWriter
from wikicheck.article.json.places import piece_of, place_to_dict
from wikicheck.article.json.references import ReferenceWriter
from wikicheck.article.json.texts import ReferenceNames, link_to_dict
from wikicheck.article.json.unread import unread_to_dicts
from wikicheck.article.page import Article, Form
from wikicheck.text import Diagnostic, Span, collector_paused

SCHEMA = "wikicheck.article/1"
# What `PageWriter` makes.
_PAGE_PARTS = (
    "categories",
    "interlanguage",
    "hatnotes",
    "switches",
    "defaultsort",
    "date_format",
    "coordinates",
    "images",
    "entries",
    "statistics",
)


def article_to_dict(article: Article, *, as_of: int | None = None, sentences: bool = False) -> dict[str, Any]:
    """Return an article as data for JSON, as `schemas/article.schema.json` describes it.

    With an as-of date (a day number) there is `derived`: what follows from the article on that day, such as an age.
    Order is kept and what is absent stays absent; offsets are half-open code points, lines and columns count from 1.
    """
    with collector_paused():
        return _Writer(article, sentences=sentences).article(as_of)


def article_members(article: Article, names: frozenset[str] | None) -> dict[str, Any]:
    """Return of `article_to_dict` the members that are named, None for all but `derived`; some that cost nothing come along."""
    with collector_paused():
        return _Writer(article, sentences=False, names=names).article(None)


class _Writer:
    """Writes the parts of one article."""

    def __init__(self, article: Article, *, sentences: bool, names: frozenset[str] | None = None) -> None:
        self.wanted = names
        self.read = article
        self.source = article.source
        self.sentences = sentences
        self.names = ReferenceNames(article.references if self.wants("infoboxes", "sections", "references") else [], article.source)
        self.infoboxes = InfoboxWriter(article.source, self.names, labelled=article.form is Form.PLAIN)

    def wants(self, *names: str) -> bool:
        """Say whether any of some members is wanted."""
        return self.wanted is None or not self.wanted.isdisjoint(names)

    def place(self, span: Span) -> dict[str, int]:
        return place_to_dict(self.source, span)

    def article(self, as_of: int | None) -> dict[str, Any]:
        article = self.read
        data = self.head()
        if self.wants("abstract") and (abstract := self.abstract()):
            data["abstract"] = abstract
        if self.wants("infoboxes"):
            data["infoboxes"] = [self.infoboxes.infobox(infobox) for infobox in article.infoboxes]
        if self.wants("sections"):
            data["sections"] = self.sections()
        if self.wants("references"):
            data |= self.references()
        if self.wants(*_PAGE_PARTS):
            data |= PageWriter(article).parts()
        if self.wants("diagnostics"):
            data["diagnostics"] = [self.diagnostic(diagnostic) for diagnostic in article.diagnostics] + unread_to_dicts(article)
        if as_of is not None:
            from wikicheck.article.facts.derived import derive

            data["derived"] = derive(article, as_of).to_dict()
        return data

    def head(self) -> dict[str, Any]:
        """Return what the article is."""
        article = self.read
        data: dict[str, Any] = {"schema": SCHEMA}
        if article.title is not None:
            data["name"] = article.title
        data |= {"format": article.form.value, "in_language": article.language, "kind": article.kind.value}
        if article.words is not None and (words := article.words.to_dict()):
            data["tables"] = words
        if article.redirect is not None:
            data["redirect_to"] = link_to_dict(article.redirect) | {"source": self.place(article.redirect.span)}
        if article.short_description is not None:
            data["description"] = article.short_description
        return data

    def abstract(self) -> str:
        """Return the prose of the lead."""
        if not self.read.sections:
            return ""
        texts = (paragraph.text.plain for paragraph in self.read.lead.paragraphs if paragraph.role == "prose")
        return "\n\n".join(text for text in texts if text)

    def references(self) -> dict[str, Any]:
        """Return the references; the plain form has none."""
        article = self.read
        if article.form is not Form.WIKITEXT and not article.references:
            return {}
        write = ReferenceWriter(self.source, self.names).reference
        return {"references": [write(*pair) for pair in zip(article.references, self.names.identifiers, strict=True)]}

    def sections(self) -> list[dict[str, Any]]:
        blocks = BlockWriter(self.source, self.names, sentences_in=self.read.language if self.sentences else None)
        return [self.section(section, blocks) for section in self.read.sections]

    def section(self, section: Section, blocks: BlockWriter) -> dict[str, Any]:
        data: dict[str, Any] = {"name": section.title, "level": section.level, "index": section.index, "path": list(section.path)}
        if section.anchor is not None:
            data["anchor"] = section.anchor
        if section.anchors:
            data["anchors"] = list(section.anchors)
        data["has_parts"] = [blocks.block(block) for block in section.blocks]
        data["source"] = self.place(section.span)
        if section.level:
            data |= {"raw": piece_of(self.source, section.heading_span), "heading_source": self.place(section.heading_span)}
        return data

    def diagnostic(self, diagnostic: Diagnostic) -> dict[str, Any]:
        data = {"rule": diagnostic.rule, "severity": diagnostic.severity.value, "message": diagnostic.message}
        return data | {"source": self.place(diagnostic.span)}
