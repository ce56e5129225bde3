"""Hatnotes: the notes above a text that lead to other articles, each with its type, its targets and what it says."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.page import Hatnote
from wikicheck.article.text import Link
from wikicheck.article.wikitext.hatnote_table import HatnoteShape, hatnote_phrases, hatnote_shapes, hatnote_words, own_shapes
from wikicheck.article.wikitext.namespaces import read_title
from wikicheck.article.wikitext.page_templates import NamedTemplates
from wikicheck.article.wikitext.template_table import Treatment
from wikicheck.syntax import WIKILINK, Node, Parameter
from wikicheck.text import Span

if TYPE_CHECKING:
    from wikicheck.article.wikitext.renderer import Renderer

_MOST_TARGETS = 50
# Shapes of notes that are a list of targets.
_LINKS = frozenset({"links", "further"})
# What the names of parameters begin with that say what a target is called.
_LABELS = frozenset({"l", "label", "titel", "titre"})
_AND = frozenset({"and", "or", "&", "und", "et", "y", "e", "и"})


class _Target(NamedTuple):
    """A page that a note names, and how it calls it."""

    link: Link
    shown: str


class _Note:
    """One hatnote while it is read."""

    __slots__ = ("renderer", "targets", "values")

    def __init__(self, renderer: "Renderer", values: list[tuple[str, Span]]) -> None:
        self.renderer = renderer
        self.values = values
        self.targets: list[_Target] = []

    def value(self, index: int) -> str:
        """Return an argument, "" where it is not given; the first is 0."""
        return self.values[index][0] if index < len(self.values) else ""

    def target(self, index: int) -> str:
        """Take an argument for a target, if it is given; return how it is shown, or the page of other uses."""
        if not self.value(index):
            return self.default()
        return self.take(*self.values[index])

    def take(self, written: str, span: Span, label: str | None = None) -> str:
        """Add a target that is written as a title, or as a link; return how it is shown."""
        page, bar, shown = written.strip("[]").partition("|")
        title = read_title(page, self.renderer.site)
        shown = label or (shown.strip() if bar and shown.strip() else _show_title(title.name, title.fragment))
        link = Link(title.name, title.fragment, shown, title.namespace, span)
        self.targets.append(_Target(link, shown))
        return shown

    def default(self, name: str | None = None) -> str:
        """Return the title of the page of other uses, which readers see although nobody wrote it; no target, for it may not exist."""
        name = name or self.renderer.title
        form = hatnote_phrases(self.renderer.language).get("default", "{} (disambiguation)")
        return form.replace("{}", name) if name else ""


def _show_title(name: str, fragment: str | None) -> str:
    return f"{name} § {fragment}" if name and fragment else f"§ {fragment}" if fragment else name


def _join(parts: list[str], joints: list[str]) -> str:
    """Join names; `joints` stand between two, before the last of more, and between the others, a comma if there is no third."""
    if len(parts) < 2:
        return "".join(parts)
    comma = joints[2] if len(joints) > 2 else ", "
    return comma.join(parts[:-1]) + joints[len(parts) > 2] + parts[-1]


# -- the shapes: each takes the targets of a note and returns what it says in English, "" where that is not known


def _links(note: _Note, shape: HatnoteShape, labels: dict[int, str]) -> str:
    shown = [note.take(value, span, labels.get(number)) for number, (value, span) in enumerate(note.values, start=1) if value]
    return _name_links(note.renderer, shape, shown)


def _name_links(renderer: "Renderer", shape: HatnoteShape, shown: list[str]) -> str:
    """Return "Main articles: A and B", in the language of the page if its words are known."""
    words = hatnote_words(renderer.language)
    kind = shape.type if shape.name == "links" else shape.name
    if not shown or words is None or kind not in words:
        return ""
    one, several, *behind = words[kind]
    end = behind[0] if behind else "." if kind == "distinguish" else ""
    return (several if len(shown) > 1 else one) + _join(shown, words["and"]) + end


def _uses(note: _Note, start: int) -> str:
    """Read "use, page" pairs from an argument on; a page behind "and" belongs to the use before."""
    parts: list[str] = []
    at = start
    while at < len(note.values) and len(parts) < _MOST_TARGETS:
        use = note.value(at) or "other uses"
        pages = [note.target(at + 1)]
        at += 2
        while at + 1 < len(note.values) and note.value(at).lower() in _AND:
            pages.append(note.target(at + 1))
            at += 2
        parts.append(_see(use, pages))
    return " ".join(filter(None, parts)) or _see("other uses", [note.default()])


def _see(use: str, pages: list[str]) -> str:
    """Return "For …, see …", or "" where nobody knows which page that is."""
    pages = [page for page in pages if page]
    return f"For {use}, see {_join(pages, [' and ', ', and '])}." if pages else ""


def _about(note: _Note) -> str:
    use = note.value(0)
    head = f"This article is about {use}. " if use else ""
    return (head + _uses(note, 1)).strip()


def _about_distinguish(note: _Note) -> str:
    shown = [note.target(index) for index in range(1, len(note.values)) if note.value(index)]
    return f"This article is about {note.value(0)}. It is not to be confused with {_join(shown, [' or ', ', or '])}."


def _details(note: _Note) -> str:
    return f"For more details on {note.value(1) or 'this topic'}, see {note.target(0)}."


def _for(note: _Note) -> str:
    shown = [note.target(index) for index in range(1, len(note.values)) if note.value(index)] or [note.default()]
    return _see(note.value(0) or "other uses", shown)


def _for_several(note: _Note) -> str:
    return _uses(note, 0)


def _redirect(note: _Note) -> str:
    name = note.value(0)
    tail = _uses(note, 1) if len(note.values) > 1 else f"For other uses, see {note.default(name)}."
    return f'"{name}" redirects here. {tail}' if name else tail


def _redirect2(note: _Note) -> str:
    tail = _uses(note, 2) if len(note.values) > 2 else f"For other uses, see {note.default(note.value(0))}."
    return f'"{note.value(0)}" and "{note.value(1)}" redirect here. {tail}'


def _redirect_multi(note: _Note) -> str:
    if note.value(0).isdecimal():
        del note.values[0]
    note.values[:] = note.values[-2:] if len(note.values) > 2 else []
    return _uses(note, 0) and ""


def _redirect_distinguish(note: _Note) -> str:
    shown = [note.target(index) for index in range(1, len(note.values)) if note.value(index)]
    confused = _join(shown, [" or ", ", or "])
    return f'"{note.value(0)}" redirects here. It is not to be confused with {confused}.'


def _redirect_distinguish_for(note: _Note) -> str:
    shown = note.target(1)
    return f'"{note.value(0)}" redirects here. It is not to be confused with {shown}. {_uses(note, 2)}'


def _distinguish_other(note: _Note) -> str:
    return f"Not to be confused with {note.target(0)}. For other uses, see {note.target(1)}."


def _other(note: _Note) -> str:
    shown = [note.target(index) for index in range(len(note.values)) if note.value(index)] or [note.default()]
    return _see("other uses", shown)


def _other_people(note: _Note) -> str:
    name = note.value(0)
    if not name:
        return ""
    return f"For others of that name, see {note.target(1) if note.value(1) else note.default(name)}."


def _read_phrase(note: _Note, shape: str) -> str:
    """Read a note of another language; return what it says as far as its words are known."""
    topic = page = ""
    if shape == "redirect":
        topic = note.value(0)
        page = note.default(topic) if len(note.values) == 1 else ""
        for index in range(2, len(note.values), 2):
            note.target(index)
    elif shape == "topic_page":
        topic, page = note.value(0), note.target(1)
    elif shape == "page_topic":
        topic, page = note.value(1), note.target(0)
    elif shape in {"other", "plain"}:
        shown = [note.target(index) for index in range(len(note.values)) if note.value(index)] or [note.default()]
        words = hatnote_words(note.renderer.language)
        page = _join(shown, words["and"]) if words is not None else ", ".join(shown)
    return _phrase(note.renderer.language, shape, topic, page)


def _phrase(language: str, shape: str, topic: str, page: str) -> str:
    phrases = hatnote_phrases(language)
    if not page or shape == "plain":
        return ""
    if shape == "redirect":
        return phrases.get("redirect", "").replace("{name}", topic).replace("{page}", page)
    about = phrases.get("topic_for") if topic else None
    phrase = about or (phrases.get("topic", "") if topic else "") + phrases.get("other", "")
    return phrase.replace("{topic}", topic).replace("{page}", page)


# Shapes that have words in other languages, too, and those that only other languages have.
_PHRASED = frozenset({"other", "redirect"})
_FOREIGN = frozenset({"plain", "topic_page", "page_topic"})

_READERS: dict[str, Callable[[_Note], str]] = {
    "about": _about,
    "about_distinguish": _about_distinguish,
    "details": _details,
    "for": _for,
    "for_several": _for_several,
    "redirect": _redirect,
    "redirect2": _redirect2,
    "redirect_multi": _redirect_multi,
    "redirect_distinguish": _redirect_distinguish,
    "redirect_distinguish_for": _redirect_distinguish_for,
    "distinguish_other": _distinguish_other,
    "other": _other,
    "other_people": _other_people,
}


class HatnoteReader:
    """Reads the hatnotes of one page."""

    def __init__(self, renderer: "Renderer", templates: list[NamedTemplates]) -> None:
        self._renderer = renderer
        self._document = renderer.document
        self._templates = templates
        self._language = renderer.language.partition("-")[0]

    def read(self) -> list[Hatnote]:
        """Return the hatnotes in order."""
        shapes, own = hatnote_shapes(), own_shapes(self._language)
        found: list[tuple[int, Hatnote]] = []
        for _, action, nodes in self._templates:
            name = action.name
            shape = own.get(name) or shapes.get(name)
            if shape is None or (action.treatment not in _POSSIBLE and name not in own):
                continue
            if not self._document.is_function(nodes[0]):
                found += [(node.index, self._read(node, shape)) for node in nodes]
        found.sort(key=lambda placed: placed[0])
        return [hatnote for _, hatnote in found]

    def _read(self, node: Node, shape: HatnoteShape) -> Hatnote:
        renderer, document = self._renderer, self._document
        parameters = document.parameters(node)
        linked = [inner for inner in document.children(node) if inner.kind == WIKILINK]
        if shape.name == "text" or (linked and shape.name != "silent"):
            return self._read_text(node, shape, linked)
        if shape.name == "silent":
            return Hatnote(shape.type, (), node.span)
        given = [parameter.value_span for parameter in parameters if parameter.name is None or parameter.name.isdecimal()]
        values = [(renderer.plain(*span), span) for span in given[: 4 * _MOST_TARGETS]]
        while values and not values[-1][0]:
            values.pop()
        note = _Note(renderer, values)
        if shape.name in _LINKS:
            shown = _links(note, shape, self._labels(parameters) if len(given) < len(parameters) else {})
        else:
            is_english = self._language == "en"
            if shape.name in _FOREIGN or (shape.name in _PHRASED and not is_english):
                shown = _read_phrase(note, shape.name)
            else:
                shown = _READERS[shape.name](note)
                shown = shown if is_english else ""
        links = tuple(target.link for target in note.targets)
        return Hatnote(shape.type, tuple(link.target for link in links if link.target), node.span, shown, links)

    def _labels(self, parameters: list[Parameter]) -> dict[int, str]:
        """Return what `l2=` and `label 2=` (`titel2=`, `titre2=`) call the targets, by their numbers."""
        found: dict[int, str] = {}
        for parameter in parameters:
            name = (parameter.name or "").lower()
            number = name.lstrip("abeilrt").strip()
            if number.isdecimal() and len(number) < 4 and name.removesuffix(number).strip() in _LABELS:
                label = self._renderer.plain(*parameter.value_span)
                if label:
                    found[int(number)] = label
        return found

    def _read_text(self, node: Node, shape: HatnoteShape, linked: list[Node]) -> Hatnote:
        """Read a note that is written out, with links in brackets."""
        renderer = self._renderer
        spans = [parameter.value_span for parameter in self._document.parameters(node) if parameter.name in {None, "1", "text", "2"}]
        links = []
        for inner in linked:
            label = inner.cuts[0] + 1 if inner.cuts and inner.cuts[0] + 1 < inner.end - 2 else inner.start + 2
            shown = renderer.plain(label, inner.end - 2) + renderer.trail(inner)
            links.append(renderer.read_link(inner, shown, 0, len(shown))._replace(start=0, end=0))
        parts = [renderer.plain(*span) for span in spans]
        shown = " ".join(part for part in parts if part)
        if shape.name in _LINKS:
            shown = _name_links(renderer, shape, [part for part in parts if part])
        elif shape.name == "for" and len(parts) > 1 and self._language == "en":
            shown = f"For {parts[0] or 'other uses'}, see {parts[1]}."
        elif shape.name == "topic_page":
            shown = _phrase(renderer.language, shape.name, parts[0] if len(parts) > 1 else "", parts[-1])
        elif shape.name != "text":
            shown = ""
        return Hatnote(shape.type, tuple(link.target for link in links if link.target), node.span, shown, tuple(links))


# Where another treatment is given to a name, it is no hatnote after all.
_POSSIBLE = frozenset({Treatment.HATNOTE, Treatment.UNKNOWN, Treatment.DROP})
