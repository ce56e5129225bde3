"""The rows of a `{|` table, by MediaWiki's rules (`Parser::doTableStuff`), each cell at every place it covers."""

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from wikicheck.article.table import TableContent
from wikicheck.article.wikitext.cut import CLOSE, HIDDEN, LOSS, MARK, Cut
from wikicheck.article.wikitext.html_markup import HtmlTag, html_tags
from wikicheck.article.wikitext.table_cells import CellReader, RawCell, expand, name_headers, read_class
from wikicheck.syntax import COMMENT, EXTERNAL_LINK, TAG, WIKILINK, Node
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.reader import WikitextReader

_OPENING = lazy_pattern(r"[ \t:*#;]*\{\|")
_BEFORE_TABLE = ("{", ":", "*", "#", ";")
# A line that begins with a mark of cells.
_ROW_MARK = lazy_pattern(r"\n[ \t]*[|!]")
_BLANK = " \t\r"
_HIDDEN = "\ufffc"
# What a template may stand for that is a mark of a table: {{!}}, {{!!}}, {{(!}}.
_MARKS = ("|", "{|")
_AFTER_BAR = ("-", "+")
_CELLS = frozenset(("tr", "td", "th"))
_NO_ATTRIBUTES = Span(0, 0)


def table_view(text: str, start: int, end: int, cuts: list[Cut]) -> tuple[str, list[tuple[int, int]]]:
    """Return the part of the text with everything that a cut covers made unreadable, so that only the table's own marks stay.

    `{{!}}` is shown as the bar it stands for, at the end of its place, or at its start behind the `{` of `{{{!}}` and behind
    another one; where these stand is returned, too. Offsets stay.
    """
    parts = []
    bars: list[tuple[int, int]] = []
    at = start
    for cut_start, cut_end, shown, effect, _ in cuts:
        if cut_start < at or cut_start >= end:
            continue
        parts.append(text[at:cut_start])
        width = cut_end - cut_start
        if effect == HIDDEN:  # a comment, which is not even there
            if text.startswith("|", cut_start - 1) and text.startswith(_AFTER_BAR, cut_end) and parts[-1].endswith("|"):
                parts[-1] = parts[-1][:-1]  # `|<!-- -->-` is `|-`
                parts.append(" " * width + "|")
            else:
                parts.append(" " * width)
        elif effect == MARK and text[cut_start] == "[" and _is_barred_address(text, cut_start, cut_end):
            parts.append(text[cut_start:cut_end])  # MediaWiki looks for links to other sites after it has read the table
        elif shown and shown.startswith(_MARKS) and len(shown) < width and text.startswith("{{", cut_start):
            is_second = (bars and bars[-1][1] == cut_start) or (shown == "|" and text.endswith("{", start, cut_start))
            blanks = " " * (width - len(shown))
            parts.append(shown + blanks if is_second else blanks + shown)
            bars.append((cut_start, cut_end))
        else:
            parts.append(_HIDDEN * width)
        at = cut_end
    parts.append(text[at:end])
    return "".join(parts), bars


def _is_barred_address(text: str, start: int, end: int) -> bool:
    """Say whether this bracket is the beginning of `[http://x|y z]`, whose bar is one of the table."""
    return text[start + 1] != "[" and "|" in text[start:end] and "{" not in text[start:end]


class TableReader:
    """Reads one table. Its lines are those of a view in which links and templates cannot be mistaken for marks."""

    def __init__(self, reader: "WikitextReader", span: Span, depth: int = 0) -> None:
        self._reader = reader
        self._depth = depth
        self._renderer = renderer = reader.renderer
        self._span = span
        self._run = run = renderer.cuts(*span)
        self._nested: list[tuple[int, int]] = []
        if renderer.text.find("<!--", *span) >= 0:
            self._add_comments()
        # of those that begin at one place, the ones that are found here are longer, and have to come first
        covered = [*self._links(span), *run.cuts]
        covered.sort(key=itemgetter(0))
        self._view, self._bars = table_view(renderer.text, span.start, span.end, covered)
        self._rows: list[list[RawCell]] = []
        self._caption: tuple[int, int] | None = None
        self._in_caption = self._in_cell = False
        self._html: list[HtmlTag] = []  # rows and cells in HTML that are still to come, the next one last

    def _links(self, span: Span) -> list[Cut]:
        """Return links and nowiki texts whole, whose insides are no marks of the table either; note tables in HTML."""
        renderer = self._renderer
        text = renderer.text
        nodes = renderer.document.nodes[bisect_left(renderer.starts, span.start) : bisect_left(renderer.starts, span.end)]
        found: list[Cut] = []
        torn: list[Node] = []
        last, limit = span
        for node in nodes:
            kind = node.kind
            if kind == WIKILINK:
                if node.end > limit:
                    continue
                if self._is_torn(node):
                    torn.append(node)
                else:
                    found.append((node.start, node.end, "", MARK, None))
            elif kind == TAG and text[node.start] == "<" and last <= node.start and node.end <= limit and self._is_table(node):
                self._nested.append((node.start, node.end))
                last = node.end
        if torn:
            self._show_torn(torn)
        found += [(start, end, "", MARK, None) for start, end in self._run.literals]
        return found

    def _is_torn(self, node: Node) -> bool:
        """Say whether the marks of cells lie in a link, which makes it none: MediaWiki looks for cells first."""
        text = self._renderer.text
        start, end = node.start, node.end
        if text.find("||", start, end) >= 0:
            return True
        return text.find("\n", start, end) >= 0 and _ROW_MARK.search(text, start, end) is not None

    def _show_torn(self, torn: list[Node]) -> None:
        """Take out the cuts of links that are none."""
        starts = {node.start for node in torn}
        ends = {node.end - 2 for node in torn}
        self._run.cuts = [cut for cut in self._run.cuts if cut[0] not in starts and not (cut[0] in ends and cut[3] == CLOSE)]

    def _add_comments(self) -> None:
        """Add the comments that the tokenizer does not see because it takes them for parts of an attribute."""
        text, end = self._renderer.text, self._span.end
        missed: list[Cut] = []
        start = text.find("<!--", self._span.start, end)
        while start >= 0 and (stop := text.find("-->", start + 4, end) + 3) > 2:
            node = self._renderer.document.enclosing(start)
            if (node is None or node.kind != COMMENT) and not self._renderer.is_literal(start):
                missed.append((start, stop, "", HIDDEN, None))
            start = text.find("<!--", stop, end)
        if missed:
            self._run.put(missed)

    def _is_table(self, node: Node) -> bool:
        return self._renderer.document.tag_name(node) == "table"

    def read(self) -> TableContent:
        """Return what the table holds."""
        self._find_cells_in_html()
        self._read_lines()
        first_line = self._renderer.text[self._span.start : self._span.start + max(0, self._view.find("\n"))]
        cells = CellReader(self._reader, self._run, sorted(self._nested), self._depth)
        rows = expand([[cells.cell(raw) for raw in row] for row in self._rows if row])
        name_headers(rows)
        caption = cells.text(*self._caption, []) if self._caption is not None else None
        return TableContent(rows, caption, read_class(first_line))

    # -- lines

    def _read_lines(self) -> None:
        view, base = self._view, self._span.start
        position = view.find("\n") + 1 or len(view)
        self._rows.append([])
        while position < len(view):
            end = view.find("\n", position)
            end = end if end >= 0 else len(view)
            start = position
            if view[start] in _BLANK:
                start += len(view[start:end]) - len(view[start:end].lstrip(_BLANK))
            position = end + 1
            if view.startswith(_BEFORE_TABLE, start) and _OPENING.match(view, start, end):
                position = self._skip_nested(start, position)
                end = min(position - 1, len(view))
                self._go_on(base + start, base + end, is_table=True)
            elif view.startswith("|}", start):
                break
            elif view.startswith(("|", "!"), start):
                self._read_marks(start, end)
            else:
                self._go_on(base + start, base + end)
            if self._html:
                self._read_html(base + end)

    def _skip_nested(self, start: int, position: int) -> int:
        """Pass over a table inside a cell; return where the line after it starts."""
        view = self._view
        depth = 1
        while position < len(view):
            end = view.find("\n", position)
            end = end if end >= 0 else len(view)
            line = view[position:end].lstrip(_BLANK)
            position = end + 1
            if line.startswith("|}"):
                depth -= 1
                if not depth:
                    self._nested.append((self._span.start + start, self._span.start + end - len(line) + 2))
                    return position
            elif _OPENING.match(line):
                depth += 1
        self._nested.append((self._span.start + start, self._span.end))
        return len(view) + 1

    def _read_marks(self, start: int, end: int) -> None:
        """Read a line that starts with a mark of the table."""
        view, base = self._view, self._span.start
        if view.startswith("|+", start):
            self._in_caption = self._caption is None
            self._in_cell = False
            if self._rows[-1]:  # what follows is a row of its own
                self._rows.append([])
            if self._in_caption:
                stop = view.find("||", start + 2, end)
                if stop >= 0:  # for MediaWiki, another caption begins
                    self._in_caption = False
                    end = stop
                self._caption = (base + self._after_attributes(start + 2, end), base + end)
            return
        self._in_caption = False
        self._in_cell = not view.startswith("|-", start)
        if self._in_cell:
            self._read_cells(self._rows[-1], start, end)
        else:
            self._rows.append([])

    def _find_cells_in_html(self) -> None:
        """Note rows and cells that are written in HTML, which may stand in a table of wikitext, too."""
        start, end = self._span
        text = self._renderer.text
        if text.find("<t", start, end) >= 0 or text.find("<T", start, end) >= 0:
            inside = iter(self._nested)
            first, last = next(inside, (end, end))
            for tag in html_tags(self._renderer, start, end):
                while last <= tag.start < end:
                    first, last = next(inside, (end, end))
                if tag.name in _CELLS and not first <= tag.start < last:
                    self._html.append(tag)
            self._html.reverse()

    def _read_html(self, end: int) -> None:
        """Read the rows and cells in HTML that begin or end before `end`, which is the end of what was read last."""
        nested = self._nested[-1] if self._nested else (0, 0)
        while self._html and self._html[-1].start < end:
            tag = self._html.pop()
            if nested[0] <= tag.start < nested[1]:
                continue
            row = self._rows[-1]
            if row and self._in_cell and row[-1].start <= tag.start:
                row[-1] = row[-1]._replace(end=tag.start)
            self._in_caption = False
            self._in_cell = tag.name != "tr" and not tag.is_closing
            if tag.name == "tr":
                if row:
                    self._rows.append([])
            elif not tag.is_closing:
                row.append(RawCell(tag.end, end, tag.attributes, tag.name == "th"))

    def _go_on(self, start: int, end: int, *, is_table: bool = False) -> None:
        """Add lines to the last cell, or to the caption; a template or table between rows is a row that nobody can read."""
        row = self._rows[-1]
        if self._in_caption and self._caption is not None:
            self._caption = (self._caption[0], end)
        elif row and self._in_cell:
            row[-1] = row[-1]._replace(end=end)
        elif is_table or any(cut[3] == LOSS for cut in self._run.part(start, end).cuts):
            self._rows.insert(-1, [RawCell(start, end, attributes=Span(start, start))])

    def _after_attributes(self, start: int, end: int) -> int:
        """Return where the content of a cell starts: past the first lone bar, unless there is a link before that."""
        view, base = self._view, self._span.start
        bar = view.find("|", start, end)
        return start if bar < 0 or view.startswith("||", bar) or self._renderer.text.find("[[", base + start, base + bar) >= 0 else bar + 1

    def _read_cells(self, row: list[RawCell], start: int, end: int) -> None:
        view, base = self._view, self._span.start
        is_header = view[start] == "!"
        position = start + 1
        bars = view.find("||", position, end)
        marks = view.find("!!", position, end) if is_header else -1
        while True:
            stop = marks if bars < 0 or -1 < marks < bars else bars
            if stop < 0:
                stop = end
            content = self._after_attributes(position, stop) if view.find("|", position, stop) >= 0 else position
            attributes = _NO_ATTRIBUTES
            if content > position:
                attributes = Span(base + position, base + content - 1)
                if view.find("[", position, content) >= 0:
                    self._part_address(base + content)
            first, last = base + content, base + stop
            if self._bars:
                first, last = self._past_bars(first, last)
            row.append(RawCell(first, last, attributes, is_header))
            if stop == end:
                return
            position = stop + 2
            if -1 < bars < position:
                bars = view.find("||", position, end)
            if -1 < marks < position:
                marks = view.find("!!", position, end)

    def _part_address(self, offset: int) -> None:
        """Leave the closing bracket of an address to the text where the address lost its beginning to the bar before `offset`."""
        node = self._renderer.document.enclosing(offset)
        if node is not None and node.kind == EXTERNAL_LINK and node.start < offset - 1:
            self._run.cuts = [cut for cut in self._run.cuts if cut[1] != node.end or cut[3] != MARK]

    def _past_bars(self, start: int, end: int) -> tuple[int, int]:
        """Return the content of a cell without what its edges have of `{{!}}`."""
        index = bisect_left(self._bars, (start,)) - 1
        if index >= 0 and start < self._bars[index][1]:
            start = self._bars[index][1]
        index = bisect_left(self._bars, (end,)) - 1
        if index >= 0 and end < self._bars[index][1]:
            end = self._bars[index][0]
        return start, max(start, end)
