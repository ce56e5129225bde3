"""What footnotes say: the citations in them, or their text."""

from typing import TYPE_CHECKING

from wikicheck.article.references import SHORT, Citation, CitedAddress, Note, Reference, ReferenceKind
from wikicheck.article.text import Text
from wikicheck.article.wikitext.citation_reader import CitationReader, word_short
from wikicheck.article.wikitext.citation_table import citation_type, note_table
from wikicheck.article.wikitext.light_notes import MOST_ADDRESSES, read_light_note
from wikicheck.article.wikitext.template_table import Treatment, template_action
from wikicheck.syntax import COMMENT, EXTERNAL_LINK, TAG, TEMPLATE, Node
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

_BLANK = " \t\r\n"
_WORDS = lazy_pattern(r"[^\W\d_]{2}")
# The heads of templates and the tags around citations, which are no words either.
_WRAPPING = lazy_pattern(r"\{\{[^{}|]{0,80}\||</?[a-z][^<>]{0,200}>")
_INTERNAL = frozenset({"ref", "nowiki", "gallery", "references"})

_new = tuple.__new__  # a NamedTuple's own way to itself takes several times as long
_UNDEFINED = Note(ReferenceKind.UNDEFINED)


class _Found:
    """What stands in the body of a note."""

    __slots__ = ("addresses", "citations", "rest", "silent", "unread")

    def __init__(self) -> None:
        self.citations: list[Citation] = []
        self.addresses: list[CitedAddress] = []
        self.unread: list[Node] = []  # templates that nobody knows
        self.silent: list[Node] = []  # templates that show nothing in a text
        self.rest: list[str] = []  # the text outside of citations and comments


class NoteReader:
    """Reads the bodies of notes. `citations` are the citation templates of the page, by their offsets."""

    def __init__(self, renderer: "Renderer", citations: CitationReader) -> None:
        self._renderer = renderer
        self._document = renderer.document
        self._text = renderer.text
        self._citations = citations
        self.citations: dict[int, Node] = {}

    def read(self, reference: Reference) -> Note:
        """Return what a reference says."""
        body = reference.body
        if body is None:
            return _UNDEFINED
        if not reference.continuations and (whole := self._whole_citation(body)) is not None:
            return _new(Note, (ReferenceKind.TEMPLATE, None, (whole,), ()))
        if not reference.continuations and (light := read_light_note(self._renderer, *body)) is not None:
            return light
        found = _Found()
        if (short := self._short_note(body)) is not None:
            found.citations = short
            return self._make(reference, found)
        for part in (body, *reference.continuations):
            self._collect(part, found)
        return self._make(reference, found)

    def _whole_citation(self, body: Span) -> Citation | None:
        """Return the citation that a body consists of, as most do."""
        start, end = body
        node = self.citations.get(start)
        if node is None or node.end != end:
            text = self._text
            if text[start] not in _BLANK and text[end - 1] not in _BLANK:
                return None
            while start < end and text[start] in _BLANK:
                start += 1
            while start < end and text[end - 1] in _BLANK:
                end -= 1
            node = self.citations.get(start)
            if node is None or node.end != end:
                return None
        return self._citations.read(node)

    def _short_note(self, body: Span) -> list[Citation] | None:
        """Return the short citations of a body that is a template such as `{{sfn}}`."""
        nodes = self._document.nodes_between(*body) if self._text.startswith("{{", body.start) else []
        if nodes and nodes[0].kind == TEMPLATE and nodes[0].span == body and self._role(nodes[0])[1] in note_table().short:
            return self._citations.several(nodes[0])
        return None

    def _collect(self, body: Span, found: _Found) -> None:
        at, end = body
        document, text = self._document, self._text
        for outer in document.nodes_between(at, end):
            index = outer.index
            while index < outer.stop:
                node = document.nodes[index]
                index = self._visit(node, found)
                if index == node.stop and node.start >= at and self._is_apart(node):
                    found.rest.append(text[at : node.start])
                    at = node.end
        found.rest.append(text[at:end])

    def _is_apart(self, node: Node) -> bool:
        """Say whether a node that was visited is no text: a citation, a comment."""
        return node.kind == COMMENT or (node.kind == TEMPLATE and self._role(node)[0] != "text")

    def _role(self, node: Node) -> tuple[str, str]:
        """Return what a template is to a note (short, full, unread, nothing or text) and its name."""
        cuts = node.cuts
        action = template_action(self._text[node.start + 2 : cuts[0] if cuts else node.end - 2], "en", self._renderer.words)
        name, table = action.name, note_table()
        if name in table.harvard:
            return "short", name
        if action.treatment is Treatment.DROP or name in table.groups or name in table.by_name or name in table.short:
            return "nothing", name
        if citation_type(name) is not None or name in table.wikicite:
            return "full", name
        return ("unread" if action.treatment is Treatment.UNKNOWN and not self._document.is_function(node) else "text"), name

    def _visit(self, node: Node, found: _Found) -> int:
        """Take what a node says; return the index of the next node."""
        if node.kind == TEMPLATE:
            role, _ = self._role(node)
            if role == "short":
                found.citations += self._citations.several(node)
            elif role == "full":
                found.citations.append(self._citations.read(node))
            elif role == "unread":
                found.unread.append(node)
            elif role == "nothing":
                found.silent.append(node)
            else:
                return node.index + 1
            return node.stop
        if node.kind == EXTERNAL_LINK:
            if len(found.addresses) < MOST_ADDRESSES:
                url, label, _ = self._document.external(node)
                shown = self._renderer.plain(*label) if label is not None and label.end > label.start else None
                found.addresses.append(CitedAddress(self._text[url.start : url.end], shown or None))
            return node.stop
        if node.kind == COMMENT or (node.kind == TAG and self._document.tag_name(node) in _INTERNAL):
            return node.stop
        return node.index + 1

    def _make(self, reference: Reference, found: _Found) -> Note:
        assert reference.body is not None  # noqa: S101 - a note without a body is not read
        citations = found.citations
        if not citations:
            if (found.unread or found.silent) and not found.addresses and not _has_words(found.rest):
                citations = [self._citations.read(node) for node in found.unread or found.silent]
                return Note(ReferenceKind.TEMPLATE, None, tuple(citations))
            return Note(ReferenceKind.TEXT, self._whole_text(reference), (), tuple(found.addresses))
        full = any(citation.type != SHORT for citation in citations)
        kind = ReferenceKind.TEMPLATE if full else ReferenceKind.SHORTENED
        if _has_words(found.rest):
            return Note(kind, self._whole_text(reference), tuple(citations), tuple(found.addresses))
        if full:
            return Note(kind, None, tuple(citations))
        shown = "; ".join(map(word_short, citations))
        return Note(kind, Text(shown, [0], [reference.body.start], [reference.body.end]), tuple(citations))

    def _whole_text(self, reference: Reference) -> Text | None:
        assert reference.body is not None  # noqa: S101 - as above
        text = self._renderer.value(*reference.body)
        if not reference.continuations:
            return text
        parts = [text.plain, *(self._renderer.plain(*body) for body in reference.continuations)]
        return Text(" ".join(part for part in parts if part), [0], [reference.body.start], [reference.body.end])


def _has_words(parts: list[str]) -> bool:
    """Say whether the text around the citations of a note says anything."""
    if not any(map(_WORDS.search, parts)):
        return False
    return any(_WORDS.search(_WRAPPING.sub(" ", part)) for part in parts)
