"""Citation templates as typed records: `{{cite book}}` and its namesakes in other languages, `{{sfn}}`, `{{harvnb}}`."""

from typing import TYPE_CHECKING

from wikicheck.article.references import SHORT, Citation
from wikicheck.article.wikitext.citation_table import (
    ADDRESS,
    ANCHOR,
    DATE,
    IDENTIFIER,
    PERSON,
    UNUSED,
    citation_form,
    note_table,
)
from wikicheck.article.wikitext.light_marks import read_light_marks
from wikicheck.syntax import TEMPLATE, Node
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import (
    ShortCitation,
    citation_key,
    cited_year,
    cut_et_al,
    format_short_citation,
    is_short_year,
    split_people,
    split_person,
    split_vancouver,
)

if TYPE_CHECKING:
    from wikicheck.article.wikitext.citation_table import Slot
    from wikicheck.article.wikitext.renderer import Renderer

_BLANK = " \t\n\r"
_MARKUP = lazy_pattern(r"[\[{<&\n]|''|__")
_LINKED_ADDRESS = lazy_pattern(r"\[((?:https?:)?//[^\s\]<>\"|]{1,2000})")
_CALLED = "CITEREF"
_ET_AL = ("etal", "et al", "et al.", "etal.")
_PARTS = {"last": 0, "first": 1, "single": 2}
_PAGE_NAMES = frozenset({"p", "pp", "page", "pages", "s", "с", "сс", "str", "pag"})
_PLACE_NAMES = frozenset({"loc", "at", "location", "passage"})
# What the argument that names a work says of a `{{citation}}`, and then what other arguments say.
_TYPES_BY_WORK = {
    "journal": "journal",
    "magazine": "magazine",
    "newspaper": "news",
    "website": "web",
    "encyclopedia": "encyclopedia",
    "encyclopaedia": "encyclopedia",
    "dictionary": "encyclopedia",
    "booktitle": "conference",
    "book-title": "conference",
    "czasopismo": "journal",
    "périodique": "journal",
    "revista": "journal",
    "rivista": "journal",
}

_new = tuple.__new__  # a NamedTuple's own way to itself takes several times as long


class _Arguments:
    """The arguments of one citation while they are sorted."""

    __slots__ = ("anchor", "identifiers", "lists", "more", "names", "url", "work_name")

    def __init__(self) -> None:
        self.names: dict[str, dict[int, list[str]]] = {}  # role to number to last name, first name, name as a whole
        self.lists: dict[str, list[str]] = {}  # role to names that are written in one argument
        self.identifiers: list[tuple[str, str]] = []
        self.anchor: Span | None = None
        self.url: str | None = None
        self.work_name = ""
        self.more = False


class CitationReader:
    """Reads citation templates of one page; each is read once."""

    def __init__(self, renderer: "Renderer") -> None:
        self._renderer = renderer
        self._document = renderer.document
        self._text = renderer.text
        self._known = renderer.citations

    def read(self, node: Node) -> Citation:
        """Return what a citation template says."""
        known = self._known.get(node.start)
        if known is None:
            known = self._known[node.start] = self._read(node)
        return known

    def _read(self, node: Node) -> Citation:  # noqa: C901, PLR0912 - one hot loop
        text, cuts, stop = self._text, node.cuts, node.end - 2
        form = citation_form(text[node.start + 2 : cuts[0] if cuts else stop], self._renderer.words)
        citation = Citation(form.template, form.type, _new(Span, (node.start, node.end)), language=self._renderer.language)
        if not cuts:
            return citation
        values = citation.values
        slot_of = form.finder.by_name.get
        whole = text[cuts[0] : stop]
        is_marked = "[" in whole or "{" in whole or "<" in whole or "''" in whole or "__" in whole
        arguments = _Arguments()
        names = arguments.names
        for separator, equals, end in zip(cuts[::2], cuts[1::2], [*cuts[2::2], stop], strict=True):
            if equals < 0:
                self._put_unnamed(citation, separator + 1, end)
                continue
            start = equals + 1
            value = text[start:end].strip(_BLANK)
            if not value:
                continue
            written = text[separator + 1 : equals].strip(_BLANK)
            role, key, part, number = slot = slot_of(written) or form.finder.find(written)
            size = len(value)
            if role < UNUSED and (
                (is_marked and _MARKUP.search(value) is not None)
                or "\n" in value
                or ("&" in value and (role != ADDRESS or "&amp;" in value))
            ):
                value = self._shown(slot, arguments, start, end)
                if not value:
                    continue
            if role <= ADDRESS:  # a text, a date, an address
                if key in values:
                    citation.other[written] = value
                    continue
                values[key] = value
                if role == DATE:
                    while text[start] in _BLANK:
                        start += 1
                    citation.places[key] = (start, start + size)
                elif key == "work":
                    arguments.work_name = written.lower()
            elif role != PERSON:
                self._put_rest(citation, arguments, slot, written, value, (start, end))
            elif (place := _PARTS.get(part)) is None:
                _put_list(arguments, key, part, value)
            else:
                numbered = names.get(key)
                if numbered is None:
                    numbered = names[key] = {}
                name = numbered.get(number)
                if name is None:
                    name = numbered[number] = ["", "", ""]
                if not name[place]:
                    name[place] = value
        self._finish(citation, arguments)
        return citation

    def _put_unnamed(self, citation: Citation, start: int, end: int) -> None:
        if value := self._renderer.plain(start, end):
            unnamed = sum(1 for name in citation.other if name.isdecimal())
            citation.other[str(unnamed + 1)] = value

    def _put_rest(self, citation: Citation, arguments: _Arguments, slot: "Slot", written: str, value: str, span: tuple[int, int]) -> None:
        role = slot.role
        if role == IDENTIFIER:
            arguments.identifiers.append((slot.key, value if _MARKUP.search(value) is None else self._shown(slot, arguments, *span)))
        elif role == ANCHOR:
            arguments.anchor = Span(*span)
        elif role == UNUSED:
            arguments.more = arguments.more or (value in _ET_AL and written.startswith("display"))
        else:
            shown = value if _MARKUP.search(value) is None else self._shown(slot, arguments, *span)
            if shown:
                citation.other[written] = shown

    def _shown(self, slot: "Slot", arguments: _Arguments, start: int, end: int) -> str:
        value = self._text[start:end].strip(_BLANK)
        if slot.role == ADDRESS and "{{" not in value and "<" not in value and "&amp;" not in value and "\n" not in value:
            match = _LINKED_ADDRESS.match(value)
            return value if match is None else match.group(1)
        if slot.key == "title" and "//" in value and arguments.url is None:
            match = _LINKED_ADDRESS.search(value)
            arguments.url = match.group(1) if match is not None else None
        shown = read_light_marks(value)
        return shown if shown is not None else " ".join(self._renderer.plain(start, end).split())

    # -- putting together what several arguments say

    def _finish(self, citation: Citation, arguments: _Arguments) -> None:
        values = citation.values
        names = _finish_people(citation, arguments) if arguments.names or arguments.lists else ()
        if arguments.url is not None and "url" not in values:
            values["url"] = arguments.url
        year = _finish_date(citation) if "year" in values or "month" in values or "day" in values else None
        if names:
            citation.anchor = _CALLED + citation_key(names, year or values.get("date") or values.get("publication_date") or "")
        citation.has_more_people = arguments.more
        citation.written_identifiers = tuple(arguments.identifiers)
        if citation.type == "citation":
            citation.type = _guess_type(citation, arguments.work_name)
        if arguments.anchor is not None:
            self._set_anchor(citation, arguments.anchor)

    def _set_anchor(self, citation: Citation, span: Span) -> None:
        """Take what `|ref=` says short citations call the citation."""
        for node in self._document.nodes_between(*span):
            if node.kind == TEMPLATE and self._renderer.template_name(node).lower() in note_table().anchors:
                citation.anchor = self.several(node)[0].anchor
                return
        written = self._text[slice(*span)].strip(_BLANK)
        if written.lower() == "none":
            citation.anchor = None
        elif written != "harv":
            citation.anchor = "".join(written.replace("_", " ").split())

    # -- short citations

    def several(self, node: Node) -> list[Citation]:
        """Return the short citations of a template: `{{sfnm|1a1=Lee|1y=2000|2a1=Kim|2y=2001}}` has two."""
        name = self._renderer.template_name(node)
        lower = name.lower()
        words: dict[str, str] = {}
        positional: list[str] = []
        for parameter in self._document.parameters(node):
            value = self._renderer.plain(*parameter.value_span)
            if parameter.name is None or parameter.name.isdecimal():
                positional.append(value)
            elif value:
                words[parameter.name.lower()] = value
        positional = [value for value in positional if value]
        if lower in note_table().several:
            return [self._make_short(node, name, *part) for part in _split_several(positional, words)] or [
                self._make_short(node, name, positional, words)
            ]
        if not positional:
            positional = [words[key] for key in ("last", "last1", "author", "last2", "last3", "last4") if key in words]
            positional += [words[key] for key in ("year", "date") if key in words][:1]
        return [self._make_short(node, name, positional, words)]

    def _make_short(self, node: Node, name: str, positional: list[str], words: dict[str, str]) -> Citation:
        citation = Citation(name, SHORT, node.span, language=self._renderer.language)
        *names, year = positional or ("",)
        if not is_short_year(year):
            names, year = [*names, year], ""
        pages = next((words[key] for key in words if key in _PAGE_NAMES), None)
        place = next((words[key] for key in words if key in _PLACE_NAMES), None)
        short = ShortCitation(tuple(filter(None, names)), year, pages, place)
        citation.people = {"author": short.names} if short.names else {}
        citation.values = {key: value for key, value in (("date", year), ("pages", pages), ("at", place)) if value}
        anchor = words.get("ref")
        if anchor and anchor.lower() not in {"none", "harv"}:
            citation.anchor = "".join(anchor.replace("_", " ").split())
        elif short.names or year:
            citation.anchor = _CALLED + citation_key(short.names, year)
        return citation


def word_short(citation: Citation) -> str:
    """Return a short citation as readers see it."""
    values = citation.values
    short = ShortCitation(citation.authors, values.get("date", ""), values.get("pages"), values.get("at"))
    return format_short_citation(short, brackets=citation.template.lower() in note_table().brackets)


def _split_several(positional: list[str], words: dict[str, str]) -> list[tuple[list[str], dict[str, str]]]:
    """Return names with year, and place, of each citation of `{{sfnm}}`: `1a1= 1y= 1p=`, or names and years in a row."""
    found: dict[int, tuple[list[str], dict[str, str]]] = {}
    number = 1
    for value in positional:
        found.setdefault(number, ([], {}))[0].append(value)
        if is_short_year(value):
            number += 1
    named: dict[int, dict[str, str]] = {}
    for key, value in words.items():
        if key[0].isdecimal():
            named.setdefault(int(key[0]), {})[key[1:]] = value
    for number, parts in named.items():
        names, place = found.setdefault(number, ([], {}))
        authors = [parts[key] for key in sorted(parts) if key[0] == "a" and (len(key) == 1 or key[1:].isdecimal())]
        year = parts.get("y")
        names[:0] = authors
        if year:
            names.append(year)
        place.update({key: value for key, value in parts.items() if key in _PAGE_NAMES or key in _PLACE_NAMES or key == "ref"})
    return [found[number] for number in sorted(found)]


def _put_list(arguments: _Arguments, role: str, part: str, value: str) -> None:
    """Take names that are written in one argument."""
    value, more = cut_et_al(value)
    arguments.more |= more
    split = split_vancouver if part == "vancouver" else split_people
    arguments.lists.setdefault(role, []).extend(split(value))


def _finish_people(citation: Citation, arguments: _Arguments) -> tuple[str, ...]:
    """Set the people of a citation; return the names that short citations call it by: authors, or else editors."""
    keyed: dict[str, list[str]] = {}
    for role, numbered in arguments.names.items():
        people: list[str] = []
        last_names = keyed[role] = []
        for number in sorted(numbered) if len(numbered) > 1 else numbered:
            last, first, single = numbered[number]
            if single:
                if last or not first:
                    single, more = cut_et_al(single)
                    arguments.more |= more
                    last_names.append(single)
                    people += split_person(single)
                else:
                    last = single
            if last or first:
                last, more = cut_et_al(last)
                arguments.more |= more
                last_names.append(last or first)
                people.append(f"{last}, {first}" if last and first else last or first)
        citation.people[role] = tuple(dict.fromkeys(people)) if len(people) > 1 else tuple(people)
    for role, names in arguments.lists.items():
        known = citation.people.get(role, ())
        citation.people[role] = (*known, *(name for name in names if name not in known))
        keyed.setdefault(role, []).extend(name.partition(",")[0] for name in names)
    return tuple(filter(None, keyed.get("author") or keyed.get("editor") or ()))


def _finish_date(citation: Citation) -> str | None:
    """Make one date of year, month and day; return the year."""
    values, places = citation.values, citation.places
    year, month, day = values.pop("year", None), values.pop("month", None), values.pop("day", None)
    spans = [span for span in (places.pop("year", None), places.pop("month", None), places.pop("day", None)) if span is not None]
    if year is not None:
        if "date" not in values:
            if month is not None:
                values["date"] = f"{day} {month} {year}" if day else f"{month} {year}"
            else:
                values["date"] = f"{day} {year}" if day else year
            places["date"] = spans[0] if len(spans) == 1 else (min(start for start, _ in spans), max(end for _, end in spans))
        elif cited_year(values["date"]) != year:
            citation.other["year"] = year
    elif month is not None:
        citation.other["month"] = month
    return year


def _guess_type(citation: Citation, work_name: str) -> str:
    """Return what a citation cites whose template leaves that open."""
    if kind := _TYPES_BY_WORK.get(work_name):
        return kind
    values = citation.values
    schemes = {identifier.scheme for identifier in citation.identifiers}
    if "isbn" in schemes or ("publisher" in values and "url" not in values and "work" not in values):
        return "book"
    if schemes & {"arxiv", "biorxiv"} and "work" not in values:
        return "preprint"
    if "issue" in values and "work" in values:
        return "journal"
    return "web" if "url" in values and not schemes else "citation"
