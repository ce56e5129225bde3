"""Infoboxes: which templates are ones, their fields, the boxes embedded in fields, and boxes made of several templates."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from wikicheck.article.field_groups import number_fields
from wikicheck.article.field_keys import canonical_key, label_key
from wikicheck.article.infobox import Field, Infobox
from wikicheck.article.infobox_types import generic_stems, infobox_subtype, is_generic, settled_type, unprefixed
from wikicheck.article.wikitext.infobox_parts import join_parts
from wikicheck.article.wikitext.page_templates import NamedTemplates
from wikicheck.article.wikitext.template_table import Treatment, infobox_kind
from wikicheck.syntax import Node, Parameter
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.infobox import FieldReader
    from wikicheck.article.wikitext.renderer import Renderer

_LABELLED = lazy_pattern(r"([^\W\d_][^\d]{0,30}?)_?(\d{1,3})")
_COMMENT_START, _COMMENT_END = "<!--", "-->"
# What is put in for good when a page is saved is no call on a saved page.
_SUBSTITUTION = lazy_pattern(r"\s*(?:safe)?subst\s*:")


# A template that no table names is a box if it has so many named parameters, each on a line of its own.
_FEWEST_FIELDS = 5


class InfoboxReader:
    """Finds the infoboxes of a page."""

    def __init__(self, renderer: "Renderer", templates: list[NamedTemplates], reader: "FieldReader") -> None:
        self._renderer = renderer
        self._templates = templates
        self._reader = reader
        self._text = renderer.text
        self._language = renderer.language
        self._words = renderer.words

    def read(self) -> list[Infobox]:
        """Return the outermost infoboxes in order; boxes inside them are their children."""
        outermost: list[Infobox] = []
        boxes: dict[int, Infobox] = {}  # by the index of the node
        types: dict[int, str] = {}
        for written, action, nodes in self._templates:
            if action.treatment is Treatment.INFOBOX and self._is_call(written, nodes[0]):
                types |= dict.fromkeys((node.index for node in nodes), action.detail)
        if not types and self._language not in {"", "en"} and (leading := self._leading_box()) is not None:
            types[leading] = ""
        for index in sorted(types):
            node = self._renderer.document.nodes[index]
            box = boxes[index] = self._read_box(node, types[index])
            parent = node.parent
            while parent is not None and parent.index not in boxes:
                parent = parent.parent
            if parent is None:
                outermost.append(box)
            else:
                box.via = self._field_around(parent, node)
                boxes[parent.index].children.append(box)
        if not boxes and not self._renderer.document.recovered_templates:
            return outermost
        for box in boxes.values():
            box.children = join_parts(box.children, self._text)
        outermost += self._recovered(outermost)
        outermost.sort(key=lambda box: box.span)
        return join_parts(outermost, self._text)

    def _is_call(self, written: str, node: Node) -> bool:
        """Say whether a page calls a template with a name written like that."""
        return not (self._renderer.document.is_function(node) or _SUBSTITUTION.match(written.lower()))

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

    def _leading_box(self) -> int | None:
        """Return the template of unknown name that a page of another language begins with and that is laid out as infoboxes are."""
        text = self._text
        heading = text.find("\n==")
        end = heading if heading >= 0 else len(text)
        found = None
        for written, action, nodes in self._templates:
            node = nodes[0]
            if (
                action.treatment is not Treatment.UNKNOWN
                or node.parent is not None
                or node.start >= end
                or not self._is_call(written, node)
            ):
                continue
            named = sum(equals >= 0 for equals in node.cuts[1::2])
            lines = sum("\n" in text[max(0, bar - 3) : bar] or "\n" in text[bar + 1 : bar + 3] for bar in node.cuts[::2])
            if (
                min(named, lines) >= _FEWEST_FIELDS
                and text[node.start - 1 : node.start] in {"", "\n"}
                and (found is None or node.start < found.start)
            ):
                found = node
        return found.index if found is not None else None

    def _recovered(self, whole: list[Infobox]) -> list[Infobox]:
        """Return the infoboxes that nothing closes, as far as their fields can be told."""
        found = []
        for recovered in self._renderer.document.recovered_templates:
            type_ = infobox_kind(recovered.name.lower(), self._words)
            if type_ is None or any(box.span.contains(recovered.span) for box in whole):
                continue
            box = self._new_box(recovered.name, type_, recovered.span, recovered.parameters)
            inside = [other for other in whole if recovered.span.contains(other.span)]
            for other in inside:
                whole.remove(other)
                box.children.append(other)
                other.via = next((field.name for field in box.fields if field.value_span.contains(other.span)), other.via)
            found.append(box)
        return found

    def _read_box(self, node: Node, type_: str) -> Infobox:
        document = self._renderer.document
        return self._new_box(document.template_name(node), type_, node.span, document.parameters(node))

    def _new_box(self, name: str, type_: str, span: Span, parameters: list[Parameter]) -> Infobox:
        """Return a box with its fields in order; a positional parameter is none."""
        box = Infobox(unprefixed(name) if ":" in name else name, type_, span)
        if self._words is not None:
            box.known_template = self._words.template(box.template)
        subtype = infobox_subtype(name, self._words)
        if not type_ and name[:6].lower() == "geobox" and parameters and parameters[0].name is None:
            # {{Geobox|River}} says what it is of in its first parameter
            start, end = parameters[0].value_span
            subtype = infobox_subtype("infobox " + self._text[start:end])
            box.type = infobox_kind("infobox " + self._text[start:end].lower()) or ""
            parameters = parameters[1:]
        box.subtype = subtype if subtype and subtype != box.type else None
        named = [parameter for parameter in parameters if parameter.name is not None]
        if len(named) < len(parameters):
            named = self._named(parameters, box)
        labels = self._labels(box, named)
        if labels:
            self._fill_labelled(box, named, labels)
        else:
            self._fill(box, named)
        return box

    def _named(self, parameters: list[Parameter], box: Infobox) -> list[Parameter]:
        """Return the parameters that have names, and note what the others say; behind an open link they are of its label."""
        found: list[Parameter] = []
        for parameter in parameters:
            if parameter.name is not None:
                found.append(parameter)
                continue
            span = self._without_comments(parameter.value_span)
            if span.start == span.end:
                continue
            last = found[-1] if found else None
            if last is not None and self._is_open_link(last.value_span):
                found[-1] = last._replace(value_span=Span(last.value_span.start, span.end))
            else:
                box.unnamed += (span,)
        return found

    def _is_open_link(self, span: Span) -> bool:
        """Say whether a value ends in a link that is not closed in it."""
        opening = self._text.rfind("[[", *span)
        return opening >= 0 and self._text.find("]]", opening, span.end) < 0

    def _fill(self, box: Infobox, parameters: list[Parameter]) -> None:
        first: dict[str, int] = {}
        type_, language, words = box.subtype or box.type, self._language, self._words
        for parameter in parameters:
            name = parameter.name or ""
            self._add(box, parameter, name, *canonical_key(name, type_, language, words), first)
        number_fields(box.fields, lambda name: canonical_key(name, type_, language, words)[0])
        box.type = settled_type(box)

    def _labels(self, box: Infobox, parameters: list[Parameter]) -> dict[str, str]:
        """Return the labels of a bare box, where `label1` names what `data1` says, by number; none for any other."""
        if box.type or not (is_generic(box.known_template) or any(_is_label(parameter.name) for parameter in parameters)):
            return {}
        labels: dict[str, str] = {}
        for parameter in parameters:
            part, number = _labelled(parameter.name or "")
            if part == "label":
                labels[number] = self._renderer.plain(*parameter.value_span)
        return labels

    def _fill_labelled(self, box: Infobox, parameters: list[Parameter], labels: dict[str, str]) -> None:
        first: dict[str, int] = {}
        for parameter in parameters:
            name = parameter.name or ""
            part, number = _labelled(name)
            label = labels.get(number, "")
            if part == "data" and label:
                self._add(box, parameter, label, *label_key(label, box.type, self._language, self._words), first)
            elif part != "label":
                self._add(box, parameter, name, *canonical_key(name, box.type, self._language, self._words), first)

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
        if start < end and text[start] != "<" and text[end - 1] != ">" and not text[start].isspace() and not text[end - 1].isspace():
            return span
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


def _labelled(name: str) -> tuple[str, str]:
    """Return which part of a row a parameter of a bare box is, "label", "data" or neither, and the number of the row."""
    match = _LABELLED.fullmatch(name)
    return (generic_stems().get(match[1].lower(), ""), match[2]) if match is not None else ("", "")


def _is_label(name: str | None) -> bool:
    return name is not None and name.lower() == "label1"
