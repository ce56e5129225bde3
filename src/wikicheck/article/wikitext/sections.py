"""The sections of a page: what its headings part it into."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from wikicheck.article.anchors import Anchors
from wikicheck.article.blocks import Section
from wikicheck.article.wikitext.page_anchors import read_page_anchors, tag_id
from wikicheck.syntax import Heading, TagNode
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.blocks import BlockReader
    from wikicheck.article.wikitext.page_templates import NamedTemplates
    from wikicheck.article.wikitext.renderer import Renderer


def read_sections(renderer: "Renderer", templates: "list[NamedTemplates]", reader: "BlockReader") -> list[Section]:
    """Return the sections in document order, the lead first; together they cover the whole page. `templates` are all of the page.

    They are numbered as MediaWiki's table of contents numbers them: a level that is skipped counts as none.
    """
    text = renderer.text
    headings = renderer.document.headings
    starts = [*(heading.span.start for heading in headings), len(text)]
    lead_span = Span(0, starts[0])
    sections = [Section(reader, 0, "", span=lead_span, heading_span=Span(0, 0), body_span=lead_span)]
    above: list[Section] = []
    outermost = covered = 0
    has_tables = "{|" in text
    anchors = Anchors()
    for heading, end in zip(headings, starts[1:], strict=True):
        body = min(end, heading.line_end + text.startswith("\n", heading.line_end))
        table = _table_around(renderer, heading) if has_tables else None
        if table is not None:
            # the table stays whole, in the section that it begins in; that of the heading goes on behind it
            if covered <= table.start:
                sections[-1].body_span = Span(sections[-1].body_span.start, table.end)
            covered = max(covered, table.end)
        body = max(body, min(covered, end))
        title = renderer.plain(*heading.title_span)
        section = Section(
            reader,
            heading.level,
            title if "\n" not in title else title.replace("\n", " "),
            span=Span(heading.span.start, end),
            heading_span=Span(heading.span.start, heading.line_end - text.endswith("\r", 0, heading.line_end)),
            body_span=Span(body, end),
        )
        own = _html_id(renderer, heading.span.start) if text.startswith("<", heading.span.start) else None
        section.anchor = anchors.take(own or title.replace("\n", ""))  # MediaWiki's rule strips `<br>` like any tag
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
    _add_anchors(sections, read_page_anchors(renderer, templates))
    return sections


def _table_around(renderer: "Renderer", heading: Heading) -> Span | None:
    """Return the outermost table that a heading stands in, and take the heading's marks out of the text of its cell."""
    table = None
    node = renderer.document.enclosing(heading.span.start)
    while node is not None:
        if isinstance(node, TagNode) and node.markup == "{|":
            table = node.span
        node = node.parent
    if table is not None and heading.title_span.start > heading.span.start:
        renderer.leave_out(Span(heading.span.start, heading.title_span.start), Span(heading.title_span.end, heading.line_end))
    return table


def _html_id(renderer: "Renderer", start: int) -> str | None:
    """Return the `id` of a heading that is written in HTML, which is its anchor."""
    node = renderer.document.enclosing(start)
    return tag_id(renderer, node) if isinstance(node, TagNode) and node.start == start else None


def _add_anchors(sections: list[Section], found: list[tuple[int, str]]) -> None:
    """Give each section the anchors that stand in it."""
    if not found:
        return
    starts = [section.span.start for section in sections]
    names: dict[Section, dict[str, None]] = {}
    for start, name in found:
        section = sections[max(0, bisect_right(starts, start) - 1)]
        if name != section.anchor:
            names.setdefault(section, {})[name] = None
    for section, own in names.items():
        section.anchors = tuple(own)
