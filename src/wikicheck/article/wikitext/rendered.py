"""A readable text of wikitext: slices of the source, put together from its cuts."""

from typing import TYPE_CHECKING

from wikicheck.article.text import Link, Text
from wikicheck.article.wikitext.cut import BREAK, CLOSE, HIDDEN, LOSS, NOTE, OPEN, QUOTE, Cut
from wikicheck.syntax import Node
from wikicheck.text import Loss, Span

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

# Ends a word: a space that a dropped mark leaves in front of one of these goes, too.
_STOPS = frozenset(",.;:)!?")
_BLANK = " \t\n\r"

# A link in a text: its node, and where its label stands.
LinkMark = tuple[Node, int, int]


class RenderedText(Text):
    """A text whose links are read when they are asked for. `drops` are the places where templates were left out."""

    __slots__ = ("_marks", "_renderer", "drops")

    # What MappedText and Text do is done here once more, because this runs for every paragraph, item and cell.
    def __init__(  # noqa: PLR0913 - as Text
        self,
        plain: str,
        plain_starts: list[int],
        source_starts: list[int],
        source_ends: list[int],
        losses: tuple[Loss, ...] = (),
        *,
        bold: tuple[Span, ...] = (),
        italic: tuple[Span, ...] = (),
        citations: tuple[Span, ...] = (),
        marks: list[LinkMark] | None = None,
        renderer: "Renderer | None" = None,
        drops: tuple[int, ...] = (),
    ) -> None:
        self.plain = plain
        self._plain_starts = plain_starts
        self._source_starts = source_starts
        self._ends = source_ends
        self.losses = losses
        self.bold = bold
        self.italic = italic
        self.citations = citations
        self._links = ()
        self._marks = marks
        self._renderer = renderer
        self.drops = drops

    def without(self, ranges: list[tuple[int, int]]) -> "RenderedText":
        """Return the text without parts of it; `ranges` are in order and do not overlap."""
        from wikicheck.article.wikitext.tidying import Shift

        shift = Shift(ranges)
        parts, starts, ends = self.plain, self._plain_starts, self._ends
        pieces: list[tuple[str, int, int]] = []
        for index, plain_start in enumerate(starts):
            plain_end = starts[index + 1] if index + 1 < len(starts) else len(parts)
            source_start, source_end = self._source_starts[index], ends[index]
            kept = shift.kept(plain_start, plain_end)
            if source_end - source_start == plain_end - plain_start:
                pieces += [(parts[a:b], source_start + a - plain_start, source_start + b - plain_start) for a, b in kept]
            elif kept:
                shown = "".join(parts[a:b] for a, b in kept)
                whole = source_end if source_end >= 0 else source_start + plain_end - plain_start
                pieces.append((shown, source_start, -1 if whole - source_start == len(shown) else whole))
        plain_starts: list[int] = []
        length = 0
        for shown, _, _ in pieces:
            plain_starts.append(length)
            length += len(shown)
        return RenderedText(
            "".join(piece[0] for piece in pieces),
            plain_starts or [0],
            [piece[1] for piece in pieces] or self._source_starts[:1],
            [piece[2] for piece in pieces] or self._source_starts[:1],
            tuple(loss._replace(offset=shift.moved(loss.offset)) for loss in self.losses),
            bold=_merged([Span(shift.moved(a), shift.moved(b)) for a, b in self.bold], length),
            italic=_merged([Span(shift.moved(a), shift.moved(b)) for a, b in self.italic], length),
            citations=self.citations,
            marks=[(node, shift.moved(a), shift.moved(b)) for node, a, b in self._marks or ()],
            renderer=self._renderer,
            drops=tuple(shift.moved(offset) for offset in self.drops),
        )

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the text, in order."""
        if self._marks and self._renderer is not None:
            marks, self._marks = self._marks, None
            self._links = tuple(self._renderer.read_link(node, self.plain, start, end) for node, start, end in marks)
        return self._links


def _merged(spans: list[Span], length: int) -> tuple[Span, ...]:
    """Return the spans without empty ones, cut to the text."""
    return tuple(Span(start, min(end, length)) for start, end in spans if start < min(end, length))


def assemble(renderer: "Renderer", start: int, end: int, cuts: list[Cut], *, fold: bool = True) -> RenderedText:  # noqa: C901, PLR0912, PLR0915 - the hot loop
    """Return the text of `start`..`end` without its cuts, trimmed. With `fold`, line ends stand as spaces.

    One loop on purpose: it runs for every paragraph, item, field and cell, and for each cut in them.
    """
    source = renderer.text
    fold = fold and source.find("\n", start, end) >= 0
    parts: list[str] = []
    plain_starts: list[int] = []
    source_starts: list[int] = []
    source_ends: list[int] = []
    losses: list[Loss] = []
    citations: list[Span] = []
    bold: list[Span] = []
    italic: list[Span] = []
    marks: list[LinkMark] = []
    drops: list[int] = []
    length = 0
    position = start
    eat = True  # space at this place is left over
    bold_start = italic_start = -1
    link_node: Node | None = None
    link_start = 0
    for cut_start, cut_end, shown, effect, payload in [*cuts, (end, end, "", -1, None)]:
        if cut_start > position:
            piece = source[position:cut_start]
            if eat:
                piece = piece.lstrip(_BLANK)
            if piece:
                eat = False
                if fold and "\n" in piece:
                    piece = piece.replace("\n", " ").replace("\r", " ")
                while "  " in piece:  # one space is shown
                    doubled = piece.find("  ")
                    parts.append(piece[: doubled + 1])
                    plain_starts.append(length)
                    source_starts.append(cut_start - len(piece))
                    source_ends.append(cut_start - len(piece) + doubled + 1)
                    length += doubled + 1
                    piece = piece[doubled + 2 :].lstrip(" ")
                if piece:
                    parts.append(piece)
                    plain_starts.append(length)
                    source_starts.append(cut_start - len(piece))
                    source_ends.append(cut_start)
                    length += len(piece)
        position = max(position, cut_end)
        if shown:
            if shown in _BLANK and (not parts or parts[-1][-1] == "\n"):
                continue
            eat = shown == "\n"
            parts.append(shown)
            plain_starts.append(length)
            source_starts.append(cut_start)
            source_ends.append(cut_end if cut_end - cut_start != len(shown) else -1)
            if payload:
                italic.extend(Span(length + first, length + last) for first, last in payload)
            length += len(shown)
        elif effect == OPEN:
            link_node = payload
            link_start = length
        elif effect == CLOSE:
            if link_node is not None:
                marks.append((link_node, link_start, length))
                link_node = None
        elif effect == QUOTE:
            is_bold, is_italic = payload
            if is_bold != (bold_start >= 0):
                if is_bold:
                    bold_start = length
                else:
                    bold.append(Span(bold_start, length))
                    bold_start = -1
            if is_italic != (italic_start >= 0):
                if is_italic:
                    italic_start = length
                else:
                    italic.append(Span(italic_start, length))
                    italic_start = -1
        elif effect >= BREAK:
            last = parts[-1] if parts else " "
            if last[-1] in _BLANK:
                eat = True
                following = source[cut_end : cut_end + 1]
                if following in _STOPS and last[-1] == " " and parts and source_ends[-1] - source_starts[-1] == len(last):
                    length -= 1
                    if len(last) > 1:
                        parts[-1] = last[:-1]
                        source_ends[-1] -= 1
                    else:
                        for pieces in (parts, plain_starts, source_starts, source_ends):
                            pieces.pop()
            if effect == NOTE:
                citations.append(Span(cut_start, cut_end))
            elif effect == LOSS:
                losses.append(Loss(length, Span(cut_start, cut_end), payload))
            elif effect > HIDDEN:
                drops.append(length)
    while parts:
        piece = parts[-1].rstrip(_BLANK)
        missing = len(parts[-1]) - len(piece)
        if not missing:
            break
        length -= missing
        if piece:
            if source_ends[-1] - source_starts[-1] == len(parts[-1]):
                source_ends[-1] -= missing
            elif source_ends[-1] - source_starts[-1] == len(piece):
                source_ends[-1] = -1
            parts[-1] = piece
            break
        for pieces in (parts, plain_starts, source_starts, source_ends):
            pieces.pop()
    if bold_start >= 0:
        bold.append(Span(bold_start, length))
    if italic_start >= 0:
        italic.append(Span(italic_start, length))
    if losses:
        losses = [loss if loss.offset <= length else loss._replace(offset=length) for loss in losses]
    if not parts:  # nothing to read, but it stands somewhere
        plain_starts.append(0)
        source_starts.append(start)
        source_ends.append(start)
    text = RenderedText(
        "".join(parts),
        plain_starts,
        source_starts,
        source_ends,
        tuple(losses),
        bold=_merged(bold, length) if bold else (),
        italic=_merged(italic, length) if italic else (),
        citations=tuple(citations),
        marks=marks,
        renderer=renderer,
        drops=tuple(min(drop, length) for drop in drops) if drops else (),
    )
    plain = text.plain
    if "  " in plain or " \n" in plain or "<" in plain or ((losses or drops) and "(" in plain):
        from wikicheck.article.wikitext.tidying import tidy

        return tidy(text, source)
    return text
