"""The sections of a page: what its headings part it into."""

from typing import TYPE_CHECKING

from wikicheck.article.anchors import Anchors
from wikicheck.article.blocks import Section
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.blocks import BlockReader
    from wikicheck.article.wikitext.renderer import Renderer


def read_sections(renderer: "Renderer", reader: "BlockReader") -> list[Section]:
    """Return the sections in document order, the lead first; together they cover the whole page.

    They are numbered as MediaWiki's table of contents numbers them: a level that is skipped counts as none.
    """
    text = renderer.text
    headings = renderer.document.headings
    starts = [*(heading.span.start for heading in headings), len(text)]
    lead_span = Span(0, starts[0])
    sections = [Section(reader, 0, "", span=lead_span, heading_span=Span(0, 0), body_span=lead_span)]
    above: list[Section] = []
    outermost = 0
    anchors = Anchors()
    for heading, end in zip(headings, starts[1:], strict=True):
        body = min(end, heading.line_end + 1)
        section = Section(
            reader,
            heading.level,
            renderer.plain(*heading.title_span),
            span=Span(heading.span.start, end),
            heading_span=Span(heading.span.start, heading.line_end - text.endswith("\r", 0, heading.line_end)),
            body_span=Span(body, end),
        )
        section.anchor = anchors.take(section.title)
        while above and above[-1].level >= heading.level:
            above.pop()
        if above:
            parent = above[-1]
            parent.children.append(section)
            section.index = f"{parent.index}.{len(parent.children)}"
            section.path = (*parent.path, section.title)
        else:
            outermost += 1
            section.index = str(outermost)
            section.path = (section.title,)
        above.append(section)
        sections.append(section)
    return sections
