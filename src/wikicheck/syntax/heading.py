"""Headings by MediaWiki's rule, found on the lines of the source.

A tokenizer that pairs markup loses a section as soon as one quote or tag before it stays open; MediaWiki does not, it
looks at lines (`Parser::handleHeadings`, `PPDStackElement`). So do we.
"""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.syntax.node import ARGUMENT, COMMENT, TAG, TEMPLATE, TagNode
from wikicheck.syntax.trimming import trim
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.syntax.document import Document

DEEPEST_LEVEL = 6

# What may follow the last `=`; not a no-break space, which makes the line an ordinary one.
_TRAILING = " \t\r\x0b\x0c"

_HTML_HEADING = lazy_pattern(r"<[hH][1-6]")
# Tags around a heading that leave it one of the page.
_TRANSPARENT = frozenset("article b big center div font noinclude onlyinclude section small span".split())
_EDGES = 2
# What begins the line of an item, of a row or of what is set as it was typed.
_LINE_MARKS = frozenset("*#:;|! ")
# Nobody sets a line farther in.
_LONGEST_INDENT = 1_000


class Heading(NamedTuple):
    """A heading. `span` goes from the first `=` to the last, `title_span` is the trimmed title, empty for `==  ==`.

    `level` is 1 to 6. `line_end` is where its line ends, past trailing space and comments; the line end is not included.
    One in HTML (`<h2>`) goes from tag to tag and may have text behind it on its line; its `line_end` is its own end.
    """

    level: int
    span: Span
    title_span: Span
    line_end: int


def _line_end(document: "Document", start: int) -> int:
    """Return the end of the line that starts at `start`, passing over line ends inside templates, comments and such."""
    text = document.text
    end = text.find("\n", start)
    if end < 0:
        return len(text)
    nodes = document.nodes
    index = bisect_left(document.starts, start)
    while index < len(nodes) and nodes[index].start < end:
        node = nodes[index]
        index += 1
        if node.end <= end:
            continue
        masks = node.kind in (TEMPLATE, ARGUMENT, COMMENT) or (node.kind == TAG and document.is_extension_tag(node))
        if masks:
            end = text.find("\n", node.end)
            if end < 0:
                return len(text)
            index = node.stop
    return end


def _content_end(text: str, start: int, end: int, switches: dict[int, int]) -> int:
    """Return the end of a line without the comments, the switches (start by end) and the space that trail it."""
    while True:
        end = start + len(text[start:end].rstrip(_TRAILING))
        if end in switches:
            end = switches[end]
            continue
        if not text.endswith("-->", start, end):
            return end
        opening = text.rfind("<!--", start, end - 3)
        if opening < 0:
            return end
        end = opening


def _read_heading(text: str, start: int, line_end: int, switches: dict[int, int]) -> Heading | None:
    end = _content_end(text, start, line_end, switches)
    width = end - start
    opening = width - len(text[start:end].lstrip("="))
    if opening == width:  # nothing but equals signs: the middle one or two are the title
        level = min(DEEPEST_LEVEL, (width - 1) // 2)
    else:
        closing = width - len(text[start:end].rstrip("="))
        level = min(DEEPEST_LEVEL, opening, closing)
    if level < 1:
        return None
    return Heading(level, Span(start, end), trim(text, start + level, end - level), line_end)


def _html_level(document: "Document", tag: TagNode) -> int:
    """Return the level of a heading that is written in HTML and parts the page, or 0.

    MediaWiki lists every `<h2>` in the contents. Only one outside of tables, items, templates and what is set as it
    was typed begins a section that a reader would see as one.
    """
    name = document.tag_name(tag)
    if len(name) != len("h1") or name[0] != "h" or name[1] not in "123456" or document.tag_body(tag) is None:
        return 0
    text = document.text
    line_start = text.rfind("\n", 0, tag.start) + 1
    if line_start < tag.start and text[line_start] in _LINE_MARKS:
        before = text[line_start : min(tag.start, line_start + _LONGEST_INDENT)]
        if before.strip():
            return 0
    node = tag.parent
    while node is not None:
        if node.kind != TAG or document.is_wiki_markup(node) or document.tag_name(node) not in _TRANSPARENT:
            return 0
        node = node.parent
    return int(name[1])


def _html_headings(document: "Document") -> list[Heading]:
    found = []
    for tag in document.tags:
        body = tag.cuts[1:3]
        if tag.markup is None and len(body) == _EDGES and (level := _html_level(document, tag)):
            found.append(Heading(level, Span(tag.start, tag.end), trim(document.text, *body), tag.end))
    return found


def _is_for_others(document: "Document", offset: int) -> bool:
    """Say whether a place is in `<includeonly>`, which only pages see that take this one in."""
    node = document.enclosing(offset)
    while node is not None:
        if isinstance(node, TagNode) and document.tag_name(node) == "includeonly":
            return True
        node = node.parent
    return False


def _behind_switches(text: str, lines: list[int], switches: dict[int, int]) -> list[int]:
    """Return the lines together with those that start with `=` once the switches before it are gone."""
    found = []
    firsts: dict[int, int] = {}  # where the run of switches begins that ends there
    for end, begin in switches.items():
        firsts[end] = start = firsts.get(begin, begin)
        if text.startswith("=", end) and (not start or text[start - 1] == "\n"):
            found.append(end)
    return sorted({*lines, *found}) if found else lines


def find_headings(document: "Document", lines: list[int]) -> list[Heading]:
    """Return the headings among the lines at these offsets, each of which starts with `=`, and those that are written in HTML."""
    found = []
    text = document.text
    switches: dict[int, int] = {}
    if "__" in text:
        switches = {switch.span.end: switch.span.start for switch in document.switches}
        lines = _behind_switches(text, lines, switches)
    for start in lines:
        heading = _read_heading(text, start, _line_end(document, start), switches)
        if heading is not None:
            found.append(heading)
    if found and "<includeonly" in text:
        found = [heading for heading in found if not _is_for_others(document, heading.span.start)]
    if _HTML_HEADING.search(text) is not None:
        found += _html_headings(document)
        found.sort(key=lambda heading: heading.span)
        found = [heading for at, heading in enumerate(found) if not at or found[at - 1].span.end <= heading.span.start]
    return found
