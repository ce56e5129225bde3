"""Footnotes: `<ref>`, the bodies in `<references>`, and the templates that write them."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from wikicheck.article.page import Reference
from wikicheck.article.wikitext.template_table import Treatment, template_action
from wikicheck.syntax import TEMPLATE, Node
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

# Templates that write a note of their own; the group is what they are listed under.
_NOTES = {
    "efn": "lower-alpha",
    "efn-ua": "upper-alpha",
    "efn-lr": "lower-roman",
    "efn-ur": "upper-roman",
    "efn-la": "lower-alpha",
    "efn-lg": "lower-greek",
    "notetag": "note",
    "refn": None,
}
_SHORT = frozenset({"sfn", "sfnp", "sfnm", "sfnmp", "shortened footnote"})
_BY_NAME = frozenset({"r"})


class _Note:
    """One footnote while its uses are gathered."""

    __slots__ = ("body", "group", "name", "uses")

    def __init__(self, name: str | None, group: str | None) -> None:
        self.name = name
        self.group = group
        self.body: Span | None = None
        self.uses: list[Span] = []


class ReferenceReader:
    """Gathers the footnotes of a page in the order of their first use; those without a use come where they are defined."""

    def __init__(self, renderer: "Renderer") -> None:
        self._renderer = renderer
        self._document = renderer.document
        self._text = renderer.text
        self._notes: list[_Note] = []
        self._named: dict[tuple[str | None, str], _Note] = {}
        self._lists = self._find_lists()

    def read(self) -> list[Reference]:
        """Return the footnotes."""
        document = self._document
        found: list[Node] = [tag for tag in document.tags if tag.markup is None and document.tag_name(tag) == "ref"]
        found += [node for node in document.templates if self._is_note(node)]
        found.sort(key=lambda node: node.start)
        for node in found:
            if node.kind == TEMPLATE:
                self._read_template(node)
            else:
                self._read_tag(node)
        # used notes in the order of their first use, the others behind
        notes = sorted(self._notes, key=lambda note: not note.uses)
        return [Reference(note.name, note.group, note.body, tuple(note.uses)) for note in notes]

    def _name(self, node: Node) -> str:
        cuts = node.cuts
        action = template_action(self._text[node.start + 2 : cuts[0] if cuts else node.end - 2])
        return action.name if action.treatment is Treatment.NOTE else ""

    def _is_note(self, node: Node) -> bool:
        name = self._name(node)
        return name in _NOTES or name in _SHORT or name in _BY_NAME

    def _note(self, name: str | None, group: str | None) -> _Note:
        if name:
            known = self._named.get((group, name))
            if known is not None:
                return known
        note = _Note(name or None, group)
        self._notes.append(note)
        if name:
            self._named[group, name] = note
        return note

    def _find_lists(self) -> list[tuple[int, int, str | None]]:
        """Return the parts of the page in which notes are only listed, with the group that is set for them."""
        document = self._document
        found: list[tuple[int, int, str | None]] = []
        for tag in document.tags:
            body = document.tag_body(tag) if tag.markup is None and document.tag_name(tag) == "references" else None
            if body is not None:
                found.append((*body, self._clean(document.tag_attributes(tag).get("group"))))
        for node in document.templates:
            if "list" in self._text[node.start : node.start + 12].lower() or "refs" in self._text[node.start : node.start + 8].lower():
                parameters = document.parameters(node)
                group = next((parameter.value_span for parameter in parameters if parameter.name == "group"), None)
                name = self._clean(self._text[slice(*group)]) if group is not None else None
                found += [(*parameter.value_span, name) for parameter in parameters if parameter.name in {"refs", "notes"}]
        return sorted(found, key=lambda part: part[:2])

    def _list_around(self, node: Node) -> tuple[int, int, str | None] | None:
        """Return the list (`<references>`, `{{reflist|refs=}}`) that a note only stands in, so that it is no mark; else None."""
        index = bisect_right(self._lists, node.start, key=lambda part: part[0]) - 1
        return self._lists[index] if index >= 0 and node.end <= self._lists[index][1] else None

    @staticmethod
    def _clean(value: str | None) -> str | None:
        return " ".join(value.split()).strip("\"'") or None if value else None

    def _read_tag(self, node: Node) -> None:
        attributes = self._document.tag_attributes(node)
        name = self._clean(attributes.get("name"))
        group = self._clean(attributes.get("group"))
        around = self._list_around(node)
        if around is not None and group is None:
            group = around[2]
        self._put(self._note(name, group), node, self._document.tag_body(node))

    def _put(self, note: _Note, node: Node, body: Span | None) -> None:
        if body is not None and note.body is None and self._text[body.start : body.end].strip():
            note.body = body
        if self._list_around(node) is None:
            note.uses.append(node.span)

    def _read_template(self, node: Node) -> None:
        kind = self._name(node)
        parameters = self._document.parameters(node)
        values = {parameter.name: parameter.value_span for parameter in parameters if parameter.name}
        positional = [parameter.value_span for parameter in parameters if parameter.name is None]
        group = self._clean(self._text[slice(*values["group"])]) if "group" in values else None
        if kind in _BY_NAME:
            for span in positional:
                name = self._clean(self._text[slice(*span)])
                if name:
                    self._note(name, group).uses.append(node.span)
            return
        if kind in _SHORT:
            written = ["".join(self._text[slice(*parameter.value_span)].split()) for parameter in parameters]
            note = self._note("FOOTNOTE" + "".join(written), group)
            self._put(note, node, node.span)
            return
        name = self._clean(self._text[slice(*values["name"])]) if "name" in values else None
        body = positional[0] if positional else values.get("1") or values.get("text")
        self._put(self._note(name, group or _NOTES[kind]), node, body)
