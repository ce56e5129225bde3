"""A readable text of wikitext: slices of the source, put together from its cuts."""

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from wikicheck.article.text import Link, Text
from wikicheck.article.wikitext.cut import BREAK, CLOSE, DROP, HIDDEN, LINK, LOSS, NOTE, OPEN, QUOTE, Cut
from wikicheck.syntax import Node
from wikicheck.text import Loss, Span

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

# Ends a word: a space that a dropped mark leaves in front of one of these goes, too.
_STOPS = frozenset(",.;:)!?")
_BLANK = " \t\n\r"

# No markup ends or begins with these.
_BESIDES = frozenset(("", " ", "\n", "\r", "\t", ",", ".", ";", ":", "(", ")", '"'))

_UNSEEN_ENDS = frozenset((HIDDEN, DROP, LOSS))

# A link in a text: its node, and where its label stands.
LinkMark = tuple[Node, int, int]


class RenderedText(Text):
    """A text whose links are read when they are asked for.

    `drops` are the places where templates were left out; `reach` is the part of the source that the text is of.
    """

    __slots__ = ("_marks", "_renderer", "drops", "reach")

    # What MappedText and Text do is done here once more, because this runs for every paragraph, item and cell.
    def __init__(  # noqa: PLR0913, PLR0917 - as Text; by place, for that is faster
        self,
        plain: str,
        plain_starts: list[int],
        source_starts: list[int],
        source_ends: list[int],
        losses: tuple[Loss, ...] = (),
        bold: tuple[Span, ...] = (),
        italic: tuple[Span, ...] = (),
        citations: tuple[Span, ...] = (),
        marks: list[LinkMark] | None = None,
        renderer: "Renderer | None" = None,
        drops: tuple[int, ...] = (),
        reach: tuple[int, int] = (0, 0),
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
        self.reach = reach

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
            reach=self.reach,
        )

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the text, in order."""
        if self._marks and self._renderer is not None:
            marks, self._marks = self._marks, None
            self._links = tuple(self._renderer.read_links(marks, self.plain))
        return self._links

    def source_of(self, start: int, end: int) -> Span:
        """Return where `plain[start:end]` comes from, with the markup around it."""
        inner = self.span(start, end)
        if self._renderer is None or end <= start:
            return inner
        source = self._renderer.text
        # mostly there is none
        if source[inner.start - 1 : inner.start] in _BESIDES and source[inner.end : inner.end + 1] in _BESIDES:
            return inner
        from wikicheck.article.wikitext.outer_spans import widen

        return widen(self, self._renderer.document, start, end)


def seen_part(source: str, start: int, end: int, cuts: list[Cut]) -> Span:
    """Return the part of `start`..`end` from the first thing in it that is seen to the last, footnote marks at its end included."""
    at, stop = 0, len(cuts)
    while start < end:
        if source[start] in _BLANK:
            start += 1
        elif at < stop and cuts[at][0] == start and HIDDEN <= cuts[at][3] < LINK:
            start = max(start, cuts[at][1])
            at += 1
        else:
            break
    while end > start:
        if source[end - 1] in _BLANK:
            end -= 1
        elif at < stop and cuts[stop - 1][1] == end and cuts[stop - 1][3] in _UNSEEN_ENDS:
            stop -= 1
            end = max(start, cuts[stop][0])
        else:
            break
    return Span(start, end)


def _merged(spans: list[Span], length: int) -> tuple[Span, ...]:
    """Return the spans without empty ones, cut to the text."""
    return tuple(Span(start, min(end, length)) for start, end in spans if start < min(end, length))


def assemble(renderer: "Renderer", start: int, end: int, cuts: list[Cut], *, fold: bool = True) -> RenderedText:  # noqa: C901, PLR0912, PLR0915 - the hot loop
    """Return the text of `start`..`end` without its cuts, trimmed. With `fold`, line ends stand as spaces.

    One loop on purpose: it runs for every paragraph, item, field and cell, and for each cut in them. Places in the text
    are kept as numbers of parts, of which there is one for each stretch of the source; offsets are added up at the end.
    """
    source = renderer.text
    fold = fold and source.find("\n", start, end) >= 0
    special = fold or source.find("  ", start, end) >= 0
    loose = False  # two spaces came together
    if not cuts and not special:
        piece = source[start:end].lstrip(_BLANK)
        first = end - len(piece)
        piece = piece.rstrip(_BLANK)
        if not piece:
            first = start
        if "<" not in piece and "&" not in piece and "\t" not in piece and ("\n" not in piece or " \n" not in piece):
            return RenderedText(piece, [0], [first], [first + len(piece)], renderer=renderer, reach=(start, end))
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    losses: list[Any] = []
    citations: list[Span] = []
    bold: list[Any] = []
    italic: list[Any] = []
    marks: list[LinkMark] = []
    drops: list[int] = []
    position = start
    eat = True  # space at this place is left over
    bold_start = italic_start = -1
    link_node: Node | None = None
    link_start = 0
    for cut_start, cut_end, shown, effect, payload in [*cuts, (end, end, "", -1, None)]:
        if position < cut_start:
            piece = source[position:cut_start]
            if eat:
                piece = piece.lstrip(_BLANK)
                eat = not piece
            if piece and piece[0] == " " and parts and parts[-1][-1:] == " ":
                loose = True
            if special:
                piece = _split_doubled(piece, cut_start, parts, starts, ends, fold=fold)
            if piece:
                parts.append(piece)
                starts.append(cut_start - len(piece))
                ends.append(cut_start)
        if position < cut_end:  # noqa: PLR1730 - `max` takes longer
            position = cut_end
        if effect == LINK:
            marks.append((payload, len(parts), len(parts) + 1))
            parts.append(shown)
            starts.append(cut_end - 2 - len(shown))
            ends.append(cut_end - 2)
            eat = False
        elif shown:
            if shown in _BLANK and (not parts or parts[-1][-1:] == "\n"):
                continue
            eat = shown == "\n"
            if shown[0] == " ":
                loose = True
            if payload:
                italic += [(len(parts), first, len(parts), last) for first, last in payload]
            parts.append(shown)
            starts.append(cut_start)
            ends.append(cut_end if cut_end - cut_start != len(shown) else -1)
        elif effect == OPEN:
            link_node = payload
            link_start = len(parts)
        elif effect == CLOSE:
            if link_node is not None:
                marks.append((link_node, link_start, len(parts)))
                link_node = None
        elif effect == QUOTE:
            is_bold, is_italic = payload
            if is_bold != (bold_start >= 0):
                if is_bold:
                    bold_start = len(parts)
                else:
                    bold.append((bold_start, 0, len(parts), 0))
                    bold_start = -1
            if is_italic != (italic_start >= 0):
                if is_italic:
                    italic_start = len(parts)
                else:
                    italic.append((italic_start, 0, len(parts), 0))
                    italic_start = -1
        elif effect >= BREAK:
            last = parts[-1][-1:] if parts else " "
            if last in _BLANK:
                eat = True
                # the space before a mark that goes belongs to the mark, if the sentence goes on with a comma
                if (
                    last == " "
                    and effect != HIDDEN
                    and source[cut_end : cut_end + 1] in _STOPS
                    and parts
                    and ends[-1] - starts[-1] == len(parts[-1])
                ):
                    parts[-1] = parts[-1][:-1]
                    ends[-1] -= 1
            if effect == NOTE:
                citations.append(Span(cut_start, cut_end))
            elif effect == LOSS:
                losses.append((len(parts), Span(cut_start, cut_end), payload))
            elif effect > HIDDEN:
                drops.append(len(parts))
    kept = len(parts)
    while kept:
        piece = parts[kept - 1].rstrip(_BLANK)
        missing = len(parts[kept - 1]) - len(piece)
        if piece:
            if missing:
                width = ends[kept - 1] - starts[kept - 1]
                if width == len(piece) + missing:
                    ends[kept - 1] -= missing
                elif width == len(piece):
                    ends[kept - 1] = -1
                parts[kept - 1] = piece
            break
        kept -= 1
        parts[kept] = ""
    offsets = [0, *accumulate(map(len, parts))]
    if bold_start >= 0:
        bold.append((bold_start, 0, len(parts), 0))
    if italic_start >= 0:
        italic.append((italic_start, 0, len(parts), 0))
    if marks:
        marks = [(node, offsets[first], offsets[last]) for node, first, last in marks]
    if losses:
        losses = [Loss(offsets[at], span, name) for at, span, name in losses]
    if bold:
        bold = _spans(bold, offsets)
    if italic:
        italic = _spans(italic, offsets)
    if drops:
        drops = [offsets[at] for at in drops]
    plain = "".join(parts)
    if "\t" in plain:
        plain = plain.replace("\t", " ")
        loose = True
    if kept:
        del starts[kept:], ends[kept:], offsets[kept:]
    else:  # nothing to read, but it stands somewhere
        starts, ends, offsets = [start], [start], [0]
    text = RenderedText(
        plain,
        offsets,
        starts,
        ends,
        tuple(losses) if losses else (),
        tuple(bold) if bold else (),
        tuple(italic) if italic else (),
        tuple(citations) if citations else (),
        marks,
        renderer,
        tuple(drops) if drops else (),
        (start, end),
    )
    if loose or "<" in plain or "&" in plain or ("\n" in plain and " \n" in plain) or ((losses or drops) and "(" in plain):
        from wikicheck.article.wikitext.tidying import tidy

        return tidy(text, renderer)
    return text


def _split_doubled(piece: str, end: int, parts: list[str], starts: list[int], ends: list[int], *, fold: bool) -> str:
    """Put all of a piece but its last part where one space is shown for several; return that last part. The piece ends at `end`."""
    if fold and "\n" in piece:
        piece = piece.replace("\n", " ").replace("\r", " ")
    while (doubled := piece.find("  ")) >= 0:
        first = end - len(piece)
        parts.append(piece[: doubled + 1])
        starts.append(first)
        ends.append(first + doubled + 1)
        piece = piece[doubled + 2 :].lstrip(" ")
    return piece


def _spans(found: list[tuple[int, int, int, int]], offsets: list[int]) -> list[Span]:
    """Return spans of the text, without empty ones; each is given by two parts and offsets into them."""
    spans = [(offsets[part] + first, min(offsets[last_part] + last, offsets[-1])) for part, first, last_part, last in found]
    return [Span(start, end) for start, end in spans if start < end]
