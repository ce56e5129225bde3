"""Footnotes: `<ref>`, the bodies in `<references>`, the templates that write them, and full citations outside of any footnote."""

from bisect import bisect_right
from functools import cache, cached_property
from html import unescape
from operator import itemgetter
from typing import TYPE_CHECKING, Final, cast
from weakref import ref

from wikicheck.article.references import SHORT, Note, Reference
from wikicheck.article.wikitext.citation_reader import CitationReader
from wikicheck.article.wikitext.citation_table import citation_type, note_table
from wikicheck.article.wikitext.note_reader import NoteReader
from wikicheck.article.wikitext.template_table import Action, Treatment, template_action
from wikicheck.syntax import TAG, TEMPLATE, Node, TagNode
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.wikitext.page_templates import NamedTemplates
    from wikicheck.article.wikitext.renderer import Renderer

# What a template or tag is to references.
_TAG: Final = "<ref>"
_TEXT: Final = "text"  # holds the text of a note
_BY_NAME: Final = "name"  # marks for notes by their names
_SHORT: Final = "short"  # a note that is a short citation
_HARVARD: Final = "harvard"  # a short citation in the text, or in a note
_FULL: Final = "full"
_LIST: Final = "list"  # a list of notes that are defined in it
_ANCHOR: Final = "anchor"  # gives the template around it a name for short citations

_GROUPS = ("group", "groupe", "grupo", "gruppo", "grupa", "группа", "gruppe", "groep", "grup", "گروه", "مجموعة")
_NAMES = ("name", "nom", "nombre", "nome", "имя", "nazwa", "نام")
_TEXTS = ("text", "texte", "texto", "reftext", "content", "1")


@cache
def _roles() -> dict[str, str]:
    """Return what templates are to references, by name in lower case."""
    table = note_table()
    return {
        **dict.fromkeys(table.lists, _LIST),
        **dict.fromkeys(table.anchors, _ANCHOR),
        **dict.fromkeys(table.wikicite, _FULL),
        **dict.fromkeys(table.by_name, _BY_NAME),
        **dict.fromkeys(table.harvard, _HARVARD),
        **dict.fromkeys(table.short, _SHORT),
        **dict.fromkeys(table.groups, _TEXT),
    }


def _role_of(action: Action) -> str:
    """Return what a template is to references, "" for nothing."""
    name = action.name
    role = _roles().get(name, "")
    if role in {_LIST, _ANCHOR}:
        return role
    if action.treatment is Treatment.DROP:
        return ""
    return role or (_FULL if citation_type(name) is not None else "")


_new = tuple.__new__  # a NamedTuple's own way to itself takes several times as long

# Where it starts, the tag or template, its role and its name.
_Found = tuple[int, Node, str, str]


def _is_in_note(node: Node) -> bool:
    """Say whether a template stands directly in the body of a footnote, as most citations do."""
    parent = node.parent
    return parent is not None and parent.kind == TAG and len(parent.cuts) > 2 and cast("TagNode", parent).name == "ref"


class _Entry:
    """One reference while its uses are gathered."""

    __slots__ = ("body", "continuations", "group", "is_listed", "name", "parent", "uses")

    def __init__(self, name: str | None, group: str | None) -> None:
        self.name = name
        self.group = group
        self.body: Span | None = None
        self.uses: list[Span] = []
        self.continuations: list[Span] | None = None
        self.is_listed = False
        self.parent: _Entry | None = None  # what it is a part of: `<ref extends=…>`


class ReferenceReader:
    """Gathers the footnotes of a page in the order of their first use.

    Those without a use come behind, where they are defined, and then the full citations outside of footnotes.
    """

    def __init__(self, renderer: "Renderer", templates: "list[NamedTemplates]") -> None:
        self._templates = templates
        self._document = renderer.document
        self._text = renderer.text
        self._words = renderer.words
        self._citations = CitationReader(renderer)
        self._notes = NoteReader(renderer, self._citations)
        self._entries: list[_Entry] = []
        self._named: dict[tuple[str | None, str], _Entry] = {}
        self._lists: list[tuple[int, int, str | None]] = []
        self._list_starts: list[int] = []
        # the references know their reader; were they held here, too, they would wait for the collector of cycles
        self._references: list[ref[Reference]] = []
        self._parents: dict[int, ref[Reference]] = {}
        self._has_parts = False

    def read(self) -> list[Reference]:
        """Return the references."""
        self._gather(self._find())
        entries = self._entries
        if any(entry.is_listed or not entry.uses for entry in entries):
            entries = sorted(entries, key=lambda entry: 2 if entry.is_listed else not entry.uses)
        references = [
            Reference(
                self,
                entry.name,
                entry.group,
                entry.body,
                tuple(entry.uses),
                continuations=tuple(entry.continuations) if entry.continuations else (),
                is_listed=entry.is_listed,
            )
            for entry in entries
        ]
        self._references = [ref(reference) for reference in references]
        if self._has_parts:
            made = {id(entry): reference for entry, reference in zip(entries, references, strict=True)}
            self._parents = {
                id(made[id(entry)]): ref(made[id(entry.parent)])
                for entry in entries
                if entry.parent is not None and entry.parent is not entry
            }
        return references

    # -- what the references themselves ask for

    def read_note(self, reference: Reference) -> Note:
        """Return what a reference says."""
        return self._notes.read(reference)

    def read_parents(self, reference: Reference) -> tuple[Reference, ...]:
        """Return the references that a short or partial one leads to, each once."""
        if self._has_parts and (known := self._parents.get(id(reference))) is not None:
            parent = known()
            return (parent,) if parent is not None else ()
        anchors = [citation.anchor for citation in reference.note.citations if citation.type == SHORT and citation.anchor]
        if not anchors:
            return ()
        held = (self._by_anchor.get(anchor) for anchor in dict.fromkeys(anchors))
        found = (entry() for entry in held if entry is not None)
        return tuple(dict.fromkeys(full for full in found if full is not None and full is not reference))

    @cached_property
    def _by_anchor(self) -> "dict[str, ref[Reference]]":
        """The reference of each full citation, by what short citations call it; the first of doubled ones."""
        found: dict[str, ref[Reference]] = {}
        for held in self._references:
            reference = held()
            for citation in reference.citations if reference is not None else ():
                if citation.type != SHORT and citation.anchor is not None:
                    found.setdefault(citation.anchor, held)
        return found

    # -- finding

    def _find(self) -> list[_Found]:
        """Return tags and templates that have to do with references, in order."""
        document = self._document
        found: list[_Found] = []
        for tag in document.tags:
            if tag.markup is None:
                name = tag.name or document.tag_name(tag)
                if name == "ref":
                    found.append((tag.start, tag, _TAG, ""))
                elif name == "references" and (body := document.tag_body(tag)) is not None:
                    self._lists.append((*body, self._clean(document.tag_attributes(tag).get("group"))))
        for _, action, nodes in self._templates:
            role = _role_of(action)
            if not role:
                continue
            if role is _LIST:
                self._lists += [(node.start, node.end, self._argument(node, _GROUPS)) for node in nodes]
            elif role is _ANCHOR:
                found += [named for node in nodes if (named := self._named_by(node)) is not None]
            elif role is _FULL:
                self._notes.citations.update([(node.start, node) for node in nodes])
                found += [(node.start, node, role, action.name) for node in nodes if not _is_in_note(node)]
            else:
                found += [(node.start, node, role, action.name) for node in nodes]
        self._lists.sort(key=itemgetter(0, 1))
        self._list_starts = [part[0] for part in self._lists]
        found.sort(key=itemgetter(0))
        return found

    def _named_by(self, node: Node) -> _Found | None:
        """Return the template that `{{sfnref}}` gives a name to: it cites something, although nobody knows it."""
        parent = node.parent
        if parent is None or parent.kind != TEMPLATE or not parent.cuts:
            return None
        action = template_action(self._text[parent.start + 2 : parent.cuts[0]], "en", self._words)
        return (parent.start, parent, _FULL, action.name) if action.treatment is Treatment.UNKNOWN else None

    def _gather(self, found: list[_Found]) -> None:
        """Make entries of what was found; citations and Harvard references within notes or citations are the affair of those."""
        inside = 0
        for start, node, role, name in found:
            if role is _TAG:
                if len(node.cuts) > 2 and node.end > inside:
                    inside = node.end
                self._read_tag(cast("TagNode", node))
            elif role is _FULL:
                if start >= inside:
                    inside = node.end
                    entry = self._entry(None, None)
                    entry.body = node.span
                    entry.is_listed = True
            elif role is _HARVARD:
                if start >= inside:
                    inside = node.end
                    self._read_template(node, role, name)
            else:
                if role is _TEXT:
                    inside = max(inside, node.end)
                self._read_template(node, role, name)

    def _list_around(self, node: Node) -> tuple[int, int, str | None] | None:
        """Return the list (`<references>`, `{{reflist|refs=}}`) that a note only stands in, so that it is no mark; else None."""
        index = bisect_right(self._list_starts, node.start) - 1
        return self._lists[index] if index >= 0 and node.end <= self._lists[index][1] else None

    @staticmethod
    def _clean(value: str | None) -> str | None:
        if not value:
            return None
        value = " ".join(value.split()).strip("\"'")
        return (unescape(value) if "&" in value else value) or None

    # -- reading

    def _entry(self, name: str | None, group: str | None) -> _Entry:
        """Return the entry of that name, or a new one."""
        if name:
            known = self._named.get((group, name))
            if known is not None:
                return known
        entry = _Entry(name or None, group)
        self._entries.append(entry)
        if name:
            self._named[group, name] = entry
        return entry

    def _read_tag(self, node: TagNode) -> None:
        name = group = None
        written, text = node.attributes, self._text
        if written and len(written) == 1 and text[written[0][0] : written[0][1]] == "name":
            start, end = written[0][2:4]
            name = self._clean(text[start:end]) if start >= 0 else None
        elif written:
            attributes = self._document.tag_attributes(node)
            name, group = self._clean(attributes.get("name")), self._clean(attributes.get("group"))
            if len(attributes) > (name is not None) + (group is not None) and self._read_part(node, attributes, name, group):
                return
        around = self._list_around(node) if self._lists else None
        if around is not None and group is None:
            group = around[2]
        entry, cuts = self._entry(name, group), node.cuts
        if len(cuts) > 2 and entry.body is None:
            inside = text[cuts[1] : cuts[2]]
            if inside and not inside.isspace():
                entry.body = _new(Span, (cuts[1], cuts[2]))
        if around is None:
            entry.uses.append(_new(Span, (node.start, node.end)))

    def _read_part(self, node: Node, attributes: dict[str, str | None], name: str | None, group: str | None) -> bool:
        """Read a tag that goes on with another note or is a part of one; say whether it is such a tag."""
        body = self._document.tag_body(node)
        if follow := self._clean(attributes.get("follow")):
            known = self._named.get((group, follow))
            if known is not None and body is not None:
                known.continuations = known.continuations or []
                known.continuations.append(body)
                return True
            return False
        if extends := self._clean(attributes.get("extends")):
            entry = self._entry(name, group)
            entry.parent = self._entry(extends, group)
            self._has_parts = True
            self._put(entry, node, body, listed=self._list_around(node) is not None)
            return True
        details = attributes.get("details")
        if not details or not details.strip():
            return False
        # the tag marks a part of its note, which may be defined right here
        whole = self._entry(name, group)
        if body is not None and whole.body is None and self._text[body.start : body.end].strip():
            whole.body = body
        part = self._entry(f"{name} {' '.join(details.split())}" if name else None, group)
        part.parent = whole
        self._has_parts = True
        self._put(part, node, self._attribute_span(node, "details"), listed=False)
        return True

    def _attribute_span(self, node: Node, wanted: str) -> Span | None:
        for name_start, name_end, value_start, value_end, *_ in cast("TagNode", node).attributes or ():
            if value_start >= 0 and self._text[name_start:name_end].strip().lower() == wanted:
                return Span(value_start, value_end)
        return None

    def _put(self, entry: _Entry, node: Node, body: Span | None, *, listed: bool) -> None:
        if body is not None and entry.body is None and self._text[body.start : body.end].strip():
            entry.body = body
        if not listed:
            entry.uses.append(node.span)

    def _argument(self, node: Node, names: tuple[str, ...]) -> str | None:
        for parameter in self._document.parameters(node):
            if parameter.name is not None and parameter.name.lower() in names:
                return self._clean(self._text[slice(*parameter.value_span)])
        return None

    def _read_template(self, node: Node, role: str, kind: str) -> None:
        parameters = self._document.parameters(node)
        values = {parameter.name.lower(): parameter.value_span for parameter in parameters if parameter.name}
        positional = [parameter.value_span for parameter in parameters if parameter.name is None]
        group = next((self._clean(self._text[slice(*values[name])]) for name in _GROUPS if name in values), None)
        if role is _BY_NAME:
            names = [*positional, *(span for name, span in values.items() if name in _NAMES or name.isdecimal())]
            for span in names:
                if name := self._clean(self._text[slice(*span)]):
                    self._entry(name, group).uses.append(node.span)
            return
        if role in {_SHORT, _HARVARD}:
            # MediaWiki's name of such a note is made of all that its template says
            written = ["".join(self._text[slice(*parameter.value_span)].split()) for parameter in parameters]
            mark = "FOOTNOTE" if role is _SHORT else "HARV"
            self._put(self._entry(mark + "".join(written), group), node, node.span, listed=self._is_listed(node))
            return
        name = next((self._clean(self._text[slice(*values[name])]) for name in _NAMES if name in values), None)
        body = positional[0] if positional else next((values[text] for text in _TEXTS if text in values), None)
        if kind.startswith("#") and node.cuts:  # a function takes what stands first for the text, whatever it looks like
            body = Span(node.cuts[0] + 1, node.cuts[2] if len(node.cuts) > 2 else node.end - 2)
        self._put(self._entry(name, group or note_table().groups[kind]), node, body, listed=self._is_listed(node))

    def _is_listed(self, node: Node) -> bool:
        return bool(self._lists) and self._list_around(node) is not None
