"""Paragraphs and lists of the plain form."""

from typing import NamedTuple

from wikicheck.article.blocks import Block, Item, ListBlock, Paragraph
from wikicheck.article.plain.lines import Bullet, Line, read_bullet
from wikicheck.article.plain.texts import join_spans
from wikicheck.text import Span

# Text broken into lines by an editor has lines up to this long; longer ones are paragraphs by themselves.
LONGEST_WRAPPED_LINE = 120
DEEPEST_LIST = 20
# Signs that word processors give the items of lists in lists, which stand without indentation once copied.
_SIGN_RANKS = {"◦": 1, "○": 1, "▪": 2}


class _Entry(NamedTuple):
    """An item with the lines that continue it; `indent` orders items into levels."""

    bullet: Bullet
    indent: int
    spans: list[Span]


class BlockBuilder:
    """Turns lines into paragraphs and lists.

    `fenced` holds the numbers of the lines in code blocks, `skipped` those of lines that part blocks and belong to none.
    """

    def __init__(self, source: str, lines: list[Line], fenced: set[int], skipped: set[int]) -> None:
        self.source = source
        self.lines = lines
        self.fenced = fenced
        self.skipped = skipped

    def build(self, first: int, end: int) -> list[Block]:
        """Return what stands on the lines `first` to `end`, in order."""
        blocks: list[Block] = []
        runs: list[list[_Entry]] = []
        at = first
        while at < end:
            line = self.lines[at]
            if line.is_blank or at in self.skipped:
                at += 1
                continue
            run, after = ([], at) if at in self.fenced else self._read_run(at, end)
            if run:
                runs.append(run)
                at = after
                continue
            blocks += self._lists(runs)
            runs = []
            at = self._read_prose(at, end, blocks)
        return blocks + self._lists(runs)

    def _read_prose(self, at: int, end: int, blocks: list[Block]) -> int:
        """Add the paragraphs that begin on line `at`; return the first line behind them."""
        after = at + 1
        if at in self.fenced:
            while after < end and after in self.fenced:
                after += 1
            blocks.append(self._paragraph(self.lines[at:after], "quote"))
            return after
        if "|" in self.lines[at].text or "\t" in self.lines[at].text:
            from wikicheck.article.plain.tables import read_table

            found = read_table(self.source, self.lines, at, self._block_end(at, end))
            if found is not None:
                blocks.append(found[0])
                return found[1]
        while after < end and after not in self.skipped and after not in self.fenced and not self.lines[after].is_blank:
            if read_bullet(self.lines[after]) and self._read_run(after, end)[0]:
                break
            after += 1
        lines = self.lines[at:after]
        if _is_wrapped(lines):
            blocks.append(self._paragraph(lines, "prose"))
        else:
            blocks.extend(self._paragraph([line], "prose") for line in lines)
        return after

    def _block_end(self, at: int, end: int) -> int:
        """Return the first line from `at` on that is blank, fenced or parts blocks."""
        while at < end and at not in self.skipped and at not in self.fenced and not self.lines[at].is_blank:
            at += 1
        return at

    def _paragraph(self, lines: list[Line], role: str) -> Paragraph:
        spans = [line.content for line in lines if not line.is_blank]
        text = join_spans(self.source, spans, "\n" if role == "quote" else " ")
        return Paragraph(text, Span(spans[0].start, spans[-1].end), role)

    def _read_run(self, at: int, end: int) -> tuple[list[_Entry], int]:
        """Return the items that follow each other without a gap from line `at` on, and the first line behind them."""
        entries: list[_Entry] = []
        while at < end and at not in self.skipped and at not in self.fenced:
            line = self.lines[at]
            bullet = read_bullet(line)
            if bullet and (bullet.number is None or self._counts(bullet, at, entries)):
                entries.append(_Entry(bullet, line.indent, [bullet.content]))
            elif entries and not line.is_blank and line.indent > entries[-1].indent:
                entries[-1].spans.append(line.content)
            else:
                break
            at += 1
        return entries, at

    def _counts(self, bullet: Bullet, at: int, entries: list[_Entry]) -> bool:
        """Say whether a number begins or continues a numbered list; "1. May 1945 was a Tuesday" does neither."""
        before = [entry.bullet.number for entry in entries[-50:] if entry.bullet.number is not None]
        if bullet.number in {0, 1}:
            ahead = at + 1
            while ahead < len(self.lines) and ahead < at + 6:
                other = read_bullet(self.lines[ahead])
                if other and other.number is not None:
                    return other.number == bullet.number + 1
                ahead += 1
            return False
        return bullet.number is not None and bullet.number - 1 in before

    def _lists(self, runs: list[list[_Entry]]) -> list[Block]:
        """Return runs of items as lists; runs of one item each are one list that was written with gaps."""
        if len(runs) > 1 and all(len(run) == 1 for run in runs) and len({run[0].bullet.sign for run in runs}) == 1:
            runs = [[entry for run in runs for entry in run]]
        lists: list[Block] = []
        for run in runs:
            lists += self._nest(run)
        return lists

    def _nest(self, entries: list[_Entry]) -> list[Block]:
        """Return the outermost lists of a run; deeper indentation, or more signs, nests an item under the one before."""
        outermost: list[Block] = []
        ranks = _SIGN_RANKS if len({entry.bullet.sign for entry in entries}) > 1 else {}
        stack: list[tuple[tuple[int, int], Item, ListBlock]] = []  # the items that are still open, outermost first
        for bullet, indent, spans in entries:
            depth = (indent, bullet.depth + ranks.get(bullet.sign, 0))
            siblings: ListBlock | None = None
            while stack and (stack[-1][0] >= depth or len(stack) == DEEPEST_LIST):
                siblings = stack.pop()[2]
            kind, sign = ("unordered", "*") if bullet.number is None else ("ordered", "#")
            span = Span(bullet.start, spans[-1].end)
            parent = stack[-1][1] if stack else None
            if siblings is None or siblings.marker != kind:
                siblings = ListBlock(kind, span)
                (parent.lists if parent else outermost).append(siblings)
            item = Item(join_spans(self.source, spans, "\n"), (parent.marker if parent else "") + sign, span)
            siblings.items.append(item)
            stack.append((depth, item, siblings))
            for _, _, open_list in stack:
                open_list.span = Span(open_list.span.start, span.end)
        return outermost


def _is_wrapped(lines: list[Line]) -> bool:
    """Say whether an editor broke one paragraph into these lines: short ones, some of which go on in lower case."""
    if len(lines) < 2 or any(line.end - line.start > LONGEST_WRAPPED_LINE for line in lines):
        return False
    running = sum(line.text.lstrip()[:1].islower() for line in lines[1:])
    return running * 4 >= len(lines) - 1
