"""What a template leaves of itself whose pattern is in the template table."""

from itertools import pairwise
from typing import TYPE_CHECKING

from wikicheck.article.wikitext.cut import DROP, LOSS, MARK, TEXT
from wikicheck.article.wikitext.patterns import TITLE, Slot, read_pattern, short_title
from wikicheck.syntax import Node

if TYPE_CHECKING:
    from wikicheck.article.wikitext.cut_pass import CutPass
    from wikicheck.article.wikitext.template_table import Action

_BLANK = " \t\n\r"

# A piece of what is shown: a text, or where an argument stands in the source.
_Piece = str | tuple[int, int]


class _Filling:
    """The arguments of a call, to fill a pattern with; `is_untitled` once the title of the page is wanted and not known."""

    def __init__(self, run: "CutPass", node: Node) -> None:
        self._run = run
        self.is_untitled = False
        self._arguments: dict[str, tuple[int, int]] = {}
        text, cuts = run.text, node.cuts
        last = len(cuts) - 2
        position = 0
        for at in range(0, len(cuts), 2):
            equals = cuts[at + 1]
            end = cuts[at + 2] if at < last else node.end - 2
            if equals < 0:
                position += 1
                name, start = str(position), cuts[at] + 1
            else:
                name, start = text[cuts[at] + 1 : equals].strip(_BLANK), equals + 1
            value = text[start:end]
            start += len(value) - len(value.lstrip(_BLANK))
            end = start + len(value.strip(_BLANK))
            if start < end:
                self._arguments[name] = (start, end)

    def fill(self, slot: Slot) -> _Piece | None:
        """Return what a slot shows, or None where nothing is given for it."""
        for name in slot.names:
            found = self._arguments.get(name.lstrip("#"))
            if found is not None:
                return self._number(found) if name.startswith("#") else found
        if slot.default == TITLE:
            title = short_title(self._run.renderer.title)
            self.is_untitled |= not title
            return title
        return slot.default

    def _number(self, argument: tuple[int, int]) -> str:
        from wikicheck.article.wikitext.number_format import format_number

        renderer = self._run.renderer
        return format_number(renderer.plain(*argument), renderer.language)

    def is_given(self, slot: Slot) -> bool:
        return any(name.lstrip("#") in self._arguments for name in slot.names)


def cut_pattern(run: "CutPass", node: Node, action: "Action") -> None:
    """Show what the pattern says; nothing where no argument is given for it."""
    pattern = read_pattern(action.detail)
    filling = _Filling(run, node)
    pieces: list[_Piece] = []
    is_given = not pattern.is_filled
    for part in pattern.parts:
        if isinstance(part, tuple) and not isinstance(part, Slot):
            slots = [inner for inner in part if isinstance(inner, Slot)]
            if not any(filling.is_given(slot) for slot in slots):
                continue
            is_given = True
            pieces += [piece for inner in part if (piece := inner if isinstance(inner, str) else filling.fill(inner))]
        elif isinstance(part, str):
            pieces.append(part)
        elif (piece := filling.fill(part)) is not None:
            is_given = True
            pieces.append(piece)
    if filling.is_untitled:
        run.cuts.append((node.start, node.end, "", LOSS, action.name))
        return
    if not is_given or not pieces:
        run.cuts.append((node.start, node.end, "", DROP, action.name))
        return
    if isinstance(pieces[0], str):  # "; Hanja: x" without what it goes on from
        pieces[0] = pieces[0].lstrip(";, ") or ""
    _show(run, node, pieces)


def _show(run: "CutPass", node: Node, pieces: list[_Piece]) -> None:
    places = [piece for piece in pieces if not isinstance(piece, str)]
    if not places or any(first[1] > second[0] for first, second in pairwise(places)):
        # not in the order of the source: one text, that leads back to the template as a whole
        shown = "".join(piece if isinstance(piece, str) else run.renderer.plain(*piece) for piece in pieces)
        run.cuts.append((node.start, node.end, shown, TEXT if shown else DROP, None))
        return
    at = node.start
    joint = ""
    for piece in pieces:
        if isinstance(piece, str):
            joint += piece
            continue
        start, end = piece
        run.cuts.append((at, start, joint, TEXT if joint else MARK, None))
        run.collect_inside(node, start, end)
        at, joint = end, ""
    run.cuts.append((at, node.end, joint, TEXT if joint else MARK, None))
