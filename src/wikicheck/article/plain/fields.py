"""The infobox of the plain form: a caption line and `- Field: value` lines before the lead."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from wikicheck.article.field_keys import is_box_heading
from wikicheck.article.plain.lines import Bullet, Line, read_bullet
from wikicheck.text import Span, lazy_pattern

# A label is a few words; anything longer before a colon is a sentence.
LONGEST_LABEL = 50
MOST_LABEL_WORDS = 6
LONGEST_CAPTION = 100
MOST_CAPTION_LINES = 3
# A value line this long, or one that ends like a sentence, is running text.
LONGEST_VALUE_LINE = 120
# No infobox has more; what follows is a list.
MOST_FIELDS = 1_000
MOST_BLOCKS = 20

# Some write labels in bold, as Markdown has it: `- **Born:** 1950`.
_BOLD = "**"

_SENTENCE_END = lazy_pattern(r"[.!?。！？][\"'”’»)\]]{0,3}$")
_NOT_IN_LABEL = lazy_pattern(r"[!?;=<>{}\[\]|\"“”„«»。！？]|\.\s|://|,\s.*,\s")
_OPEN_END = lazy_pattern(r"(?:[,;:/&(–-]|\b(?:and|or|of|the|in|und|et|y|e|en|i|и))$", re.IGNORECASE)


class FieldLine(NamedTuple):
    """One field: `label` is "" for an item without one; `lines` are the numbers of its lines, the first and the last."""

    label: str
    label_span: Span
    value_span: Span
    span: Span
    first: int
    last: int


class FieldBlock(NamedTuple):
    """The lines of one infobox; `caption` is the text above it, `first` and `last` are numbers of lines."""

    caption: str | None
    fields: list[FieldLine]
    span: Span
    first: int
    last: int


def read_label(text: str, is_known: Callable[[str], bool]) -> tuple[str, int] | None:
    """Return the label at the start of `Field: value` and the offset behind its colon, or None.

    `is_known` says which labels need no further look ("No. of episodes").
    """
    head = text[: LONGEST_LABEL + 3]
    places = [place for place in (head.find(":"), head.find("：")) if place > 0]
    if not places:
        return None
    place = min(places)
    label = head[:place].strip()
    if _BOLD in label:
        label = label.removeprefix(_BOLD).removesuffix(_BOLD).strip()
    if not label or len(label) > LONGEST_LABEL or len(label.split()) > MOST_LABEL_WORDS:
        return None
    if not any(char.isalpha() for char in label) or (_NOT_IN_LABEL.search(label) and not is_known(label)):
        return None
    behind = text[place + 1 : place + 3]
    if behind == "//" or (behind[:1].isdigit() and label[-1].isdigit()):  # a URL, a time of day
        return None
    return label, place + (3 if behind == _BOLD else 1)


class BlockScanner:
    """Finds the infoboxes at the top of a page.

    `is_label` says whether a label is one that infoboxes are known to use; `fenced` holds the numbers of the lines in code blocks.
    """

    def __init__(
        self, lines: list[Line], text: str, *, title: str | None, is_label: Callable[[str], bool], fenced: AbstractSet[int] = frozenset()
    ) -> None:
        self.lines = lines
        self.text = text
        self.fenced = fenced
        self.title = _folded(title or "")
        self.is_label = is_label

    def scan(self, first: int, end: int) -> list[FieldBlock]:
        """Return the infoboxes among the lines `first` to `end`, which is the first heading; prose ends the search."""
        blocks: list[FieldBlock] = []
        at = first
        while len(blocks) < MOST_BLOCKS:
            block = self._read_block(at, end)
            if block is None:
                break
            blocks.append(block)
            at = block.last + 1
            if len(block.fields) == MOST_FIELDS:
                break
        return blocks

    def _skip_blank(self, at: int, end: int) -> int:
        while at < end and self.lines[at].is_blank:
            at += 1
        return at

    def _read_block(self, at: int, end: int) -> FieldBlock | None:
        start = at = self._skip_blank(at, end)
        captions = 0
        while at < end and not read_bullet(self.lines[at]):
            if at in self.fenced or captions == MOST_CAPTION_LINES or not self._is_caption(self.lines[at].text):
                return None
            captions += 1
            at = self._skip_blank(at + 1, end)
        if at >= end or at in self.fenced:
            return None
        fields, last = self._read_fields(at, end)
        if not self._is_infobox(fields, captioned=self._names_title(self.lines[start].text) if captions else False):
            return None
        caption = "\n".join(line.text.strip() for line in self.lines[start:at] if not line.is_blank) or None
        span = Span(self.lines[start].content.start, fields[-1].span.end)
        return FieldBlock(caption, fields, span, start, last)

    def _names_title(self, text: str) -> bool:
        folded = _folded(text)
        return bool(folded and self.title) and (folded in self.title or self.title in folded)

    def _is_caption(self, text: str) -> bool:
        stripped = text.strip()
        if len(stripped) > LONGEST_CAPTION or stripped.endswith((":", "：", ";")):
            return False
        return not _SENTENCE_END.search(stripped) or _folded(stripped) == self.title

    def _is_infobox(self, fields: list[FieldLine], *, captioned: bool) -> bool:
        labelled = [field for field in fields if field.label]
        known = sum(self.is_label(field.label) for field in labelled)
        if not labelled or 2 * len(labelled) < len(fields):
            return False
        return known > 0 or len(labelled) > 1 or captioned

    def _read_fields(self, at: int, end: int) -> tuple[list[FieldLine], int]:
        """Return the fields from line `at` on, and the number of the last line of the last one."""
        fields: list[FieldLine] = []
        last = at
        margin = self.lines[at].indent
        while at < end and len(fields) < MOST_FIELDS:
            bullet = read_bullet(self.lines[at]) if at not in self.fenced else None
            if bullet is None:
                ahead = self._skip_blank(at, end)
                if ahead < end and is_box_heading(self.lines[ahead].text):
                    ahead = self._skip_blank(ahead + 1, end)
                if ahead == at or ahead >= end or not self._begins_field(ahead):
                    break
                at = ahead
                continue
            last = self._value_end(at, end, margin, empty=self._value_is_empty(bullet))
            fields.append(self._field(at, last, bullet))
            at = last + 1
        return fields, last

    def _begins_field(self, at: int) -> bool:
        bullet = read_bullet(self.lines[at]) if at not in self.fenced else None
        return bullet is not None and self._label(bullet) is not None

    def _label(self, bullet: Bullet) -> tuple[str, int] | None:
        start = bullet.content.start
        return read_label(self.text[start : min(bullet.content.end, start + 2 * LONGEST_LABEL)], self.is_label)

    def _value_is_empty(self, bullet: Bullet) -> bool:
        label = self._label(bullet)
        return label is not None and not self.text[bullet.content.start + label[1] : bullet.content.end].strip()

    def _value_end(self, at: int, end: int, margin: int, *, empty: bool) -> int:
        """Return the number of the last line that still belongs to the field on line `at`."""
        last = at
        while last + 1 < end and not self.lines[last + 1].is_blank and last + 1 not in self.fenced:
            line = self.lines[last + 1]
            bullet = read_bullet(line)
            if bullet:
                # deeper items belong to the field, and so do plain items below a label without a value
                if line.indent <= margin and not (empty and self._label(bullet) is None):
                    break
            elif is_box_heading(line.text) or (line.indent <= margin and not self._runs_on(last, end)):
                break
            last += 1
        return last

    def _runs_on(self, last: int, end: int) -> bool:
        """Say whether the line after `last`, which has no bullet, continues the value."""
        text = self.lines[last + 1].text.strip()
        if len(text) > LONGEST_VALUE_LINE:
            return False
        if _OPEN_END.search(self.lines[last].text.rstrip()[-40:]):
            return True
        ahead = last + 2
        while ahead < end and not self.lines[ahead].is_blank and not read_bullet(self.lines[ahead]) and ahead < last + 6:
            ahead += 1
        if ahead < end and self._begins_field(ahead):  # more fields follow without a gap
            return True
        if _SENTENCE_END.search(text) or (self.title and _folded(text).startswith(self.title)):
            return False
        # the last line of the block: what comes after a gap has to be the lead, or this line is the lead itself
        ahead = self._skip_blank(last + 2, end)
        return ahead > last + 2 and ahead < end

    def _field(self, at: int, last: int, bullet: Bullet) -> FieldLine:
        start = bullet.content.start
        end = max(bullet.content.end, self.lines[last].content.end)
        label = self._label(bullet)
        if label is None:
            return FieldLine("", Span(start, start), Span(start, end), Span(start, end), at, last)
        text, behind = label
        label_start = self.text.find(text, start)
        value_start = start + behind
        raw = self.text[value_start:end]
        value_start += len(raw) - len(raw.lstrip()) if raw.strip() else 0
        value_end = value_start + len(self.text[value_start:end].rstrip())
        return FieldLine(
            text, Span(label_start, label_start + len(text)), Span(value_start, value_end), Span(start, max(end, start + behind)), at, last
        )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
