"""Infoboxes: which templates are ones, their fields, and the boxes embedded in fields."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from wikicheck.article.field_keys import canonical_key, label_key, settled_type
from wikicheck.article.infobox import Field, Infobox
from wikicheck.article.wikitext.template_table import Treatment, infobox_kind, template_action
from wikicheck.syntax import Node, Parameter
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.infobox import FieldReader
    from wikicheck.article.wikitext.renderer import Renderer

_LABELLED = lazy_pattern(r"(label|data|header)(\d{1,3})")
_COMMENT_START, _COMMENT_END = "<!--", "-->"


class InfoboxReader:
    """Finds the infoboxes of a page."""

    def __init__(self, renderer: "Renderer", reader: "FieldReader") -> None:
        self._renderer = renderer
        self._reader = reader
        self._text = renderer.text

    def read(self) -> list[Infobox]:
        """Return the outermost infoboxes in order; boxes inside them are their children."""
        outermost: list[Infobox] = []
        boxes: dict[int, Infobox] = {}  # by the index of the node
        for node in self._renderer.document.templates:
            type_ = self._infobox_type(node)
            if type_ is None:
                continue
            box = boxes[node.index] = self._read_box(node, type_)
            parent = node.parent
            while parent is not None and parent.index not in boxes:
                parent = parent.parent
            if parent is None:
                outermost.append(box)
            else:
                box.via = self._field_around(parent, node)
                boxes[parent.index].children.append(box)
        outermost += self._recovered(outermost)
        outermost.sort(key=lambda box: box.span)
        return outermost

    def _infobox_type(self, node: Node) -> str | None:
        cuts = node.cuts
        action = template_action(self._text[node.start + 2 : cuts[0] if cuts else node.end - 2])
        return action.detail if action.treatment is Treatment.INFOBOX and not self._renderer.document.is_function(node) else None

    def _field_around(self, parent: Node, node: Node) -> str | None:
        """Return the name of the parameter of `parent` that `node` stands in, or its position if it has none."""
        cuts = parent.cuts
        index = bisect_right(range(len(cuts) // 2), node.start, key=lambda number: cuts[2 * number]) - 1
        if index < 0:
            return None
        bar, equals = cuts[2 * index], cuts[2 * index + 1]
        if not bar < equals < node.start:
            return str(1 + sum(cuts[2 * number + 1] < 0 for number in range(index)))
        return self._text[bar + 1 : equals].strip()

    def _recovered(self, whole: list[Infobox]) -> list[Infobox]:
        """Return the infoboxes that nothing closes, as far as their fields can be told."""
        found = []
        for recovered in self._renderer.document.recovered_templates:
            type_ = infobox_kind(recovered.name.lower())
            if type_ is None or any(box.span.contains(recovered.span) for box in whole):
                continue
            box = Infobox(recovered.name, type_, recovered.span)
            self._fill(box, recovered.parameters)
            inside = [other for other in whole if recovered.span.contains(other.span)]
            for other in inside:
                whole.remove(other)
                box.children.append(other)
            found.append(box)
        return found

    def _read_box(self, node: Node, type_: str) -> Infobox:
        document = self._renderer.document
        box = Infobox(document.template_name(node), type_, node.span)
        self._fill(box, document.parameters(node))
        return box

    def _fill(self, box: Infobox, parameters: list[Parameter]) -> None:
        """Add the fields in order; a positional parameter is none."""
        named = [parameter for parameter in parameters if parameter.name is not None]
        if box.template.lower() == "infobox":
            self._fill_labelled(box, named)
            return
        first: dict[str, int] = {}
        for parameter in named:
            name = parameter.name or ""
            key, index = canonical_key(name, box.type)
            self._add(box, parameter, name, key, index, first)
        box.type = settled_type(box)

    def _fill_labelled(self, box: Infobox, parameters: list[Parameter]) -> None:
        """Read `{{Infobox}}` itself, where `label1` names what `data1` says."""
        labels: dict[str, str] = {}
        for parameter in parameters:
            match = _LABELLED.fullmatch(parameter.name or "")
            if match is not None and match.group(1) == "label":
                labels[match.group(2)] = self._renderer.plain(*parameter.value_span)
        first: dict[str, int] = {}
        for parameter in parameters:
            name = parameter.name or ""
            match = _LABELLED.fullmatch(name)
            if match is None or (match.group(1) == "data" and not labels.get(match.group(2))):
                self._add(box, parameter, name, *canonical_key(name, box.type), first)
            elif match.group(1) == "data":
                label = labels[match.group(2)]
                self._add(box, parameter, label, *label_key(label, box.type, self._renderer.language), first)

    def _add(self, box: Infobox, parameter: Parameter, name: str, key: str, index: int | None, first: dict[str, int]) -> None:
        span = self._without_comments(parameter.value_span)
        name_span = parameter.name_span or Span(span.start, span.start)
        raw = self._text[span.start : span.end]
        field = Field(
            self._reader, name, key, raw, span=Span(name_span.start, max(span.end, name_span.end)), name_span=name_span, value_span=span
        )
        field.index = index
        field.duplicate_of = first.get(name)
        if field.duplicate_of is None:
            first[name] = len(box.fields)
        box.fields.append(field)

    def _without_comments(self, span: Span) -> Span:
        """Return the span without comments and space at its edges; a value of comments alone is empty."""
        text = self._text
        start, end = span
        while start < end:
            if text[start].isspace():
                start += 1
            elif text.startswith(_COMMENT_START, start) and (close := text.find(_COMMENT_END, start + 4, end)) >= 0:
                start = close + 3
            else:
                break
        while end > start:
            if text[end - 1].isspace():
                end -= 1
            elif text.endswith(_COMMENT_END, start, end) and (opening := text.rfind(_COMMENT_START, start, end)) >= 0:
                end = opening
            else:
                break
        return Span(start, end)
