"""The blocks of a section: paragraphs, lists and tables, by MediaWiki's rules for lines (`BlockLevelPass`)."""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from wikicheck.article.blocks import Block, Paragraph
from wikicheck.article.insets import TemplateBlock
from wikicheck.article.table import Table
from wikicheck.article.wikitext.cut import BREAK, DROP, HIDDEN, LOSS, MARK, NOTE, OPEN, Cut
from wikicheck.article.wikitext.inset import Insets
from wikicheck.article.wikitext.list_builder import ListBuilder
from wikicheck.article.wikitext.rendered import seen_part
from wikicheck.syntax import TEMPLATE
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.reader import WikitextReader

_MARKERS = lazy_pattern(r"[*#:;]+|•(?=\s)")
# `{|`, and what writes it within templates: {{(!}}, {{{!}}.
_TABLE = lazy_pattern(r"[ \t:*#;]*(?:\{\||\{\{\(!\}\}|\{\{\{!\}\})")
_TABLE_FIRST = ("{|", "{{(!}}", "{{{!}}", ":", "*", "#", ";", " ", "\t")
_TABLE_END = lazy_pattern(r"[ \t]*(?:\|\}|\{\{!\}\}\}|\{\{!\)\}\})")
_RULE = lazy_pattern(r"-{4,}")
_BLANK = " \t\r"
_MARKED = frozenset("*#:;")
# What begins a row, a cell or a caption; a template may stand for one.
_CELL_FIRST = frozenset("|!{")
# What begins a line and is not even there for MediaWiki before it looks for markers.
_GONE_BEFORE = ("<!--", "__", "<noinclude", "<onlyinclude", "{{")

# Colons that set a line of a poem in.
_INDENT = lazy_pattern(r"(?:(?<=\n)|(?<=<poem>)):+")

# What a line begins with, if it may be anything but words.
_TELLING = frozenset(" \t\r\n*#:;•-|")

# A piece of a line: start, end, and which cuts lie in it.
_Piece = tuple[int, int, int, int]


def _edges(cut: Cut) -> tuple[int, int]:
    return cut[:2]


class BlockScanner:
    """Reads the lines of one section. A line may run over line ends that lie inside templates, comments and the like."""

    __slots__ = ("_blocks", "_cuts", "_depth", "_end", "_first_lost", "_insets", "_list", "_open", "_reader", "_renderer", "_run", "_text")

    def __init__(self, reader: "WikitextReader", start: int, end: int, *, depth: int = 0) -> None:
        """Take a part of the page; `depth` says inside how many lists of HTML it lies."""
        self._reader = reader
        self._renderer = renderer = reader.renderer
        self._text = renderer.text
        self._depth = depth
        self._insets = Insets()
        self._run = renderer.cuts(start, end, self._insets)
        self._insets.finish(end)
        self._cuts = self._run.cuts
        self._end = end
        self._blocks: list[Block] = []
        self._list = ListBuilder(reader, self._run, self._insets, depth)
        self._first_lost = -1  # where the first template stands that nobody could read, once somebody asks
        self._open: list[_Piece] = []  # lines of the paragraph that is being read

    def scan(self, start: int) -> list[Block]:
        """Return the blocks from `start` to the end of the section."""
        text, cuts, end = self._text, self._cuts, self._end
        count = len(cuts)
        breaks = self._run.has_breaks
        position = start
        at = 0
        while position < end:
            line_end = text.find("\n", position, end)
            if line_end < 0:
                line_end = end
            last = at
            if at < count and cuts[at][0] < line_end:
                line_end, last = self._line(position, at)
            seen = self._past_comments(position, at, last) if last > at and text.startswith("<!--", position) else position
            if text.startswith(_TABLE_FIRST, seen) and _TABLE.match(text, seen, line_end):
                line_end, last = self._read_table(seen, at)
            elif breaks and any(cuts[index][3] == BREAK for index in range(at, last)):
                self._read_pieces(position, line_end, at, last)
            elif text[position] not in _TELLING and (last == at or cuts[at][0] > position):  # as most: words
                self._list.close()
                self._open.append((position, line_end, at, last))
            else:
                self._read_line(position, line_end, at, last, typed=text.startswith((" ", "\t"), position))
            position = line_end + 1
            at = last
        self._close()
        if self._insets.found:
            from wikicheck.article.wikitext.inset_reader import read_insets

            return read_insets(self._reader, self._insets.found, self._blocks, self._depth)
        return self._blocks

    def _past_comments(self, position: int, first: int, last: int) -> int:
        """Return where a line goes on behind the comments and the like at its start: there a table may begin or end."""
        for cut in self._cuts[first:last]:
            if cut[0] != position or cut[3] != HIDDEN:
                break
            position = cut[1]
        return position

    def _line(self, position: int, at: int) -> tuple[int, int]:
        """Return the end of the line at `position`, and the index of the first cut past it."""
        text, cuts, end = self._text, self._cuts, self._end
        literals = self._run.literals
        line_end = text.find("\n", position, end)
        if line_end < 0:
            line_end = end
        count = len(cuts)
        while True:
            while at < count and cuts[at][0] < line_end:
                cut = cuts[at]
                cut_end = cut[1] if cut[3] != OPEN else cut[4].end  # a label may have line ends in it
                if cut_end > line_end:
                    line_end = text.find("\n", cut_end, end)
                    if line_end < 0:
                        line_end = end
                at += 1
            literal = self._literal_at(line_end) if literals else -1
            if literal < 0:
                return line_end, at
            line_end = text.find("\n", literal, end)
            if line_end < 0:
                line_end = end

    def _literal_at(self, offset: int) -> int:
        """Return the end of the `<nowiki>` text that `offset` lies in, or -1."""
        literals = self._run.literals
        index = bisect_right(literals, (offset, self._end)) - 1
        return literals[index][1] if index >= 0 and literals[index][0] <= offset < literals[index][1] else -1

    def _read_pieces(self, start: int, end: int, first: int, last: int) -> None:
        """Read a line in which blocks begin or end."""
        cuts = self._cuts
        position, _, shown, _, is_start = self._first_seen(start, end, first, last)
        if is_start and not shown and self._text[position : min(end, position + 1)] in _MARKED:
            self._read_line(start, end, first, last)
            return
        after_break = False
        for index in range(first, last):
            cut = cuts[index]
            if cut[3] == BREAK:
                if start < cut[0]:
                    self._read_line(start, cut[0], first, index, after_break=after_break)
                self._close()
                start = cut[1]
                first = index + 1
                after_break = True
        if start < end:
            self._read_line(start, end, first, last, after_break=after_break)

    def _read_line(self, start: int, end: int, first: int, last: int, *, typed: bool = False, after_break: bool = False) -> None:
        """Read one line, or a piece of one, by its first character that is seen.

        `typed` says that the line begins with a space, `after_break` that the piece is not the first of its line.
        """
        text = self._text
        position, at, shown, is_hidden, is_start = self._first_seen(start, end, first, last)
        char = shown[:1] or text[position : min(end, position + 1)]
        if not char or (char in _BLANK and not text[position:end].strip(_BLANK)):
            if not is_hidden:
                self._read_empty(start, end, first, last)
            return
        if char in "*#:;•" and is_start and not after_break and self._literal_at(position) < 0:
            markers = _MARKERS.match(text, position, end)
            if markers is not None and not (char == ":" and self._is_typed(position)):
                self._close_paragraph()
                self._list.add(markers.group(), position, markers.end(), end, at, last, self._blocks)
                return
        self._list.close()
        if typed and position == start and not self._is_quoted(position):
            self._read_typed(start, end, first, last)
        elif char == "-" and (rule := _RULE.match(text, position, end)) is not None:
            self._close()
            if text[rule.end() : end].strip(_BLANK):
                self._open.append((rule.end(), end, at, last))
        elif char == "|" and self._is_end_of_lost_table(position, at) and _TABLE_END.match(text, position, end):
            self._close()  # the table was begun by a template
        else:
            self._open.append((start, end, first, last))

    def _first_seen(self, start: int, end: int, first: int, last: int) -> tuple[int, int, str, bool, bool]:
        """Find the first thing on a line that is seen.

        Return where it stands, the first cut from there on, what that cut shows if it stands right there, whether all
        before it does not even count as a line, and whether it begins the line for MediaWiki, too: behind a footnote
        mark it does not.
        """
        text, cuts = self._text, self._cuts
        is_hidden = first < last
        is_start = True
        while first < last and cuts[first][0] == start:
            cut = cuts[first]
            if cut[2]:
                return start, first, cut[2], is_hidden, False
            is_hidden &= cut[3] == HIDDEN
            is_start &= text.startswith(_GONE_BEFORE, start)
            start = cut[1]
            if cut[3] >= HIDDEN:
                while start < end and text[start] in _BLANK:
                    start += 1
                    is_start = False
            first += 1
        return start, first, "", is_hidden, is_start

    def _is_end_of_lost_table(self, position: int, at: int) -> bool:
        """Say whether a mark of a table's end may be that of a table which a template above it begins; else it is text."""
        if not at:
            return False
        if self._first_lost < 0:
            lost = (cut[0] for cut in self._cuts if cut[3] >= DROP and self._text.startswith("{{", cut[0]))
            self._first_lost = next(lost, self._end)
        return self._first_lost < position

    def _read_empty(self, start: int, end: int, first: int, last: int) -> None:
        """Read a line without text: it ends a paragraph, unless something unknown or a footnote mark stands on it."""
        effects = {self._cuts[index][3] for index in range(first, last)}
        if NOTE in effects or (self._open and LOSS in effects):
            self._list.close()
            self._open.append((start, end, first, last))
            return
        self._close()
        if LOSS in effects:
            self._add_templates(first, last)

    def _add_templates(self, first: int, last: int) -> None:
        """Add the templates that nobody could read among these cuts, which have their lines for themselves."""
        renderer = self._renderer
        document = renderer.document
        for start, end, _, effect, _ in self._cuts[first:last]:
            if effect == LOSS and self._text.startswith("{{", start):
                node = document.enclosing(start)
                # what is broken or is a parameter of a template is none
                if node is not None and node.kind == TEMPLATE and node.span == (start, end) and not document.is_function(node):
                    self._blocks.append(TemplateBlock(document.template_name(node), node.span, self._reader))

    def _is_typed(self, position: int) -> bool:
        """Say whether a place is in a poem, whose line ends count, and whose colons only set lines in."""
        return any(start <= position < end for start, end in self._run.poems)

    def _is_quoted(self, position: int) -> bool:
        return any(start <= position < end for start, end in self._run.quotes)

    def _read_typed(self, start: int, end: int, first: int, last: int) -> None:
        """Read a line that starts with a space: shown as it was typed, and no prose."""
        self._close_paragraph()
        text = self._renderer.block(start, end, self._cuts[first:last], self._run.literals, fold=False)
        if text.plain:
            self._blocks.append(Paragraph(text, Span(start, end), "indent"))

    def _read_table(self, start: int, at: int) -> tuple[int, int]:
        """Read a table up to its end, or that of the section; return where that is, and the first cut past it.

        Text in it that stands in no cell is no part of it.
        """
        self._close()
        text = self._text
        depth = 0
        position = start
        in_cell = False
        stray: list[_Piece] = []
        while True:
            first = at
            line_end, at = self._line(position, at)
            seen = self._past_comments(position, first, at) if at > first else position
            if _TABLE.match(text, seen, line_end):
                depth += 1
            elif closing := _TABLE_END.match(text, seen, line_end):
                depth -= 1
                if not depth:
                    stop = closing.end()
                    self._add_table(start, stop, stray)
                    if text[stop:line_end].strip(_BLANK):
                        self._read_line(stop, line_end, bisect_left(self._cuts, (stop,)), at, after_break=True)
                    return line_end, at
            elif depth == 1:
                mark = text[seen:line_end].lstrip(_BLANK)[:2]
                if mark[:1] in _CELL_FIRST or mark.lower() == "<t":
                    in_cell = mark != "|-"
                elif mark and not in_cell:
                    stray.append((position, line_end, first, at))
            position = line_end + 1
            if position >= self._end:
                self._add_table(start, self._end, stray)
                return self._end, at

    def _add_table(self, start: int, end: int, stray: list[_Piece]) -> None:
        """Add a table, and what stands in it, but in no cell; browsers show that above it, but it begins behind the table's beginning."""
        self._blocks.append(Table(self._reader, Span(start, end)))
        last = -1
        for piece in stray:
            if piece[0] != last + 1:
                self._close()
            self._read_pieces(*piece)
            last = piece[1]
        self._close()

    def _close(self) -> None:
        self._close_paragraph()
        self._list.close()

    def _close_paragraph(self) -> None:
        """End the paragraph that is being read."""
        lines = self._open
        if not lines:
            return
        self._open = []
        run = self._run
        start, first = lines[0][0], lines[0][2]
        end, last = lines[-1][1], lines[-1][3]
        is_typed = self._is_typed(start)
        cuts = self._cuts[first:last]
        if is_typed and self._text.find(":", start, end) >= 0:
            cuts = sorted([*cuts, *((*match.span(), "", MARK, None) for match in _INDENT.finditer(self._text, start, end))], key=_edges)
        text = self._renderer.block(start, end, cuts, run.literals, fold=not is_typed)
        if not text.plain:
            if text.losses:
                self._add_templates(first, last)
        else:
            source = seen_part(self._text, start, end, self._cuts[first:last])
            quoted = bool(run.quotes) and self._is_quoted(source.start)
            self._blocks.append(Paragraph(text, source, "quote" if quoted else "prose"))
