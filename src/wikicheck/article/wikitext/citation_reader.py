"""Citation templates as typed records: `{{cite book}}` and its namesakes in other languages, `{{sfn}}`, `{{harvnb}}`."""

from typing import TYPE_CHECKING, Final

from wikicheck.article.references import Citation, CitedIdentifier
from wikicheck.article.wikitext.citation_table import Role, citation_type, note_table, slots_of, value_keys
from wikicheck.syntax import TEMPLATE, Node
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import (
    ShortCitation,
    citation_key,
    cited_year,
    cut_et_al,
    format_short_citation,
    split_people,
    split_person,
    split_vancouver,
)

if TYPE_CHECKING:
    from wikicheck.article.wikitext.citation_table import Slot
    from wikicheck.article.wikitext.renderer import Renderer

SHORT: Final = "short"

_BLANK = " \t\n\r"
_MARKUP = lazy_pattern(r"[\[{<&\n]|''|__")
_LINKED_ADDRESS = lazy_pattern(r"\[((?:https?:)?//[^\s\]<>\"|]{1,2000})")
_ET_AL = ("etal", "et al", "et al.", "etal.")
_PREFIXES = {"author": "", "editor": "editor-"}
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


class _Arguments:
    """The arguments of one citation while they are sorted."""

    __slots__ = ("anchor", "dates", "identifiers", "more", "names", "people", "url", "work_name")

    def __init__(self) -> None:
        self.names: dict[str, dict[int, list[str]]] = {}  # role to number to last and first name
        self.people: dict[str, list[str]] = {}  # role to names that are written in one argument
        self.dates: dict[str, Span] = {}
        self.identifiers: list[CitedIdentifier] = []
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
        self._known: dict[int, Citation] = {}

    def read(self, node: Node, name: str) -> Citation:
        """Return what a citation template says; `name` is the template's, in lower case."""
        known = self._known.get(node.start)
        if known is None:
            known = self._known[node.start] = self._read(node, name)
        return known

    def _read(self, node: Node, name: str) -> Citation:
        kind = citation_type(name) or "citation"
        citation = Citation(self._document.template_name(node), kind, node.span, language=self._renderer.language)
        text, cuts = self._text, node.cuts
        finder = slots_of(name)
        slots = finder.by_name
        arguments = _Arguments()
        last = len(cuts) - 2
        position = 0
        for at in range(0, len(cuts), 2):
            equals = cuts[at + 1]
            end = cuts[at + 2] if at < last else node.end - 2
            if equals < 0:
                position += 1
                if value := self._renderer.plain(cuts[at] + 1, end):
                    citation.other[str(position)] = value
                continue
            value = text[equals + 1 : end].strip(_BLANK)
            if not value:
                continue
            written = text[cuts[at] + 1 : equals].strip(_BLANK)
            slot = slots.get(written) or finder.find(written)
            role = slot.role
            if role is Role.UNUSED:
                arguments.more = arguments.more or (value in _ET_AL and written.startswith("display"))
            elif role is Role.ANCHOR:
                arguments.anchor = Span(equals + 1, end)
            else:
                if _MARKUP.search(value) is not None:
                    value = self._shown(role, slot, arguments, equals + 1, end)
                    if not value:
                        continue
                if role is Role.PERSON:
                    self._put_person(arguments, slot, value)
                else:
                    self._put_value(citation, arguments, slot, written, value, equals + 1, end)
        self._finish(citation, arguments)
        return citation

    def _shown(self, role: Role, slot: "Slot", arguments: _Arguments, start: int, end: int) -> str:
        value = self._text[start:end].strip(_BLANK)
        if role is Role.ADDRESS and "{{" not in value and "<" not in value and "&amp;" not in value and "\n" not in value:
            match = _LINKED_ADDRESS.match(value)
            return value if match is None else match.group(1)
        if slot.key == "title" and "//" in value and arguments.url is None:
            match = _LINKED_ADDRESS.search(value)
            arguments.url = match.group(1) if match is not None else None
        return " ".join(self._renderer.plain(start, end).split())

    @staticmethod
    def _put_person(arguments: _Arguments, slot: "Slot", value: str) -> None:
        if slot.part in {"last", "first", "single"}:
            names = arguments.names.setdefault(slot.key, {}).setdefault(slot.number, ["", "", ""])
            place = 0 if slot.part == "last" else 1 if slot.part == "first" else 2
            if not names[place]:
                names[place] = value
            return
        value, more = cut_et_al(value)
        arguments.more |= more
        split = split_vancouver if slot.part == "vancouver" else split_people
        arguments.people.setdefault(slot.key, []).extend(split(value))

    def _put_value(
        self,
        citation: Citation,
        arguments: _Arguments,
        slot: "Slot",
        written: str,
        value: str,
        start: int,
        end: int,
    ) -> None:
        role, key = slot.role, slot.key
        if role is Role.IDENTIFIER:
            arguments.identifiers.append(CitedIdentifier(key, value))
        elif role is Role.OTHER or key in citation.values:
            citation.other[written] = value
        else:
            citation.values[key] = value
            if role is Role.DATE:
                raw = self._text[start:end]
                first = start + len(raw) - len(raw.lstrip(_BLANK))
                arguments.dates[key] = Span(first, first + len(raw.strip(_BLANK)))
            elif key == "work":
                arguments.work_name = written.lower()

    # -- putting together what several arguments say

    def _finish(self, citation: Citation, arguments: _Arguments) -> None:
        values = citation.values
        key_names = self._finish_people(citation, arguments)
        if arguments.url is not None and "url" not in values:
            values["url"] = arguments.url
        year = _finish_date(citation, arguments.dates)
        keys = value_keys()
        if len(values) > 1:
            citation.values = {key: values[key] for key in keys if key in values}
        citation.has_more_people = arguments.more
        citation.identifiers = tuple(arguments.identifiers)
        if citation.type == "citation":
            citation.type = _guess_type(citation, arguments.work_name)
        if arguments.anchor is not None:
            citation.anchor = self._anchor(arguments.anchor, key_names, year)
        elif key_names:
            citation.anchor = "CITEREF" + citation_key(key_names, year)

    @staticmethod
    def _finish_people(citation: Citation, arguments: _Arguments) -> tuple[str, ...]:
        """Set the people of a citation; return the names that short citations call it by: authors, or else editors."""
        keyed: dict[str, list[str]] = {}
        for role, numbered in arguments.names.items():
            found: list[str] = []
            last_names: list[str] = []
            for number in sorted(numbered):
                last, first, single = numbered[number]
                if single and first and not last:
                    last, single = single, ""
                if last or first:
                    last, more = cut_et_al(last)
                    arguments.more |= more
                    if name := f"{last}, {first}" if last and first else last or first:
                        found.append(name)
                        last_names.append(last or first)
                if single:
                    single, more = cut_et_al(single)
                    arguments.more |= more
                    if single not in found:
                        found += split_person(single)
                        last_names.append(single)
            citation.people[role] = tuple(found)
            keyed[role] = last_names
        for role, names in arguments.people.items():
            known = citation.people.get(role, ())
            citation.people[role] = (*known, *(name for name in names if name not in known))
            keyed.setdefault(role, []).extend(name.partition(",")[0] for name in names)
        citation.people = {role: names for role, names in citation.people.items() if names}
        return tuple(keyed.get("author") or keyed.get("editor") or ())

    def _anchor(self, span: Span, names: tuple[str, ...], year: str) -> str | None:
        """Return what `|ref=` says short citations call the citation."""
        for node in self._document.nodes_between(*span):
            if node.kind == TEMPLATE and self._document.template_name(node).lower() in note_table().anchors:
                return self.short(node).anchor
        written = self._text[slice(*span)].strip(_BLANK)
        if written in {"none", ""}:
            return None
        if written == "harv":
            return "CITEREF" + citation_key(names, year) if names else None
        return "".join(written.replace("_", " ").split())

    # -- short citations

    def short(self, node: Node) -> Citation:
        """Return what `{{sfn|Lee|2000|p=5}}` or `{{harvnb}}` says."""
        return self.several(node)[0]

    def several(self, node: Node) -> list[Citation]:
        """Return the short citations of a template: `{{sfnm|1a1=Lee|1y=2000|2a1=Kim|2y=2001}}` has two."""
        name = self._document.template_name(node)
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
        if not cited_year(year):
            names, year = [*names, year], ""
        pages = next((words[key] for key in words if key in _PAGE_NAMES), None)
        place = next((words[key] for key in words if key in _PLACE_NAMES), None)
        short = ShortCitation(tuple(filter(None, names)), year, pages, place)
        citation.people = {"author": short.names} if short.names else {}
        citation.values = {key: value for key, value in (("date", year), ("pages", pages), ("at", place)) if value}
        anchor = words.get("ref")
        if anchor and anchor.lower() not in {"none", "harv"}:
            citation.anchor = "".join(anchor.replace("_", " ").split())
        elif names or year:
            citation.anchor = "CITEREF" + citation_key(short.names, year)
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
        if cited_year(value):
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


def _finish_date(citation: Citation, places: dict[str, Span]) -> str:
    """Make one date of year, month and day; return the year by which short citations call the work."""
    values = citation.values
    year, month, day = values.pop("year", None), values.pop("month", None), values.pop("day", None)
    if year is not None:
        if "date" not in values:
            values["date"] = " ".join(part for part in (day, month, year) if part)
            spans = [places[key] for key in ("year", "month", "day") if key in places]
            places["date"] = Span(min(span.start for span in spans), max(span.end for span in spans))
        elif cited_year(values["date"]) != year:
            citation.other["year"] = year
    elif month is not None:
        citation.other["month"] = month
    citation.places = {key: span for key, span in places.items() if key in values}
    date = values.get("date") or values.get("publication_date") or ""
    written = cited_year(year or "") or cited_year(date)
    return written or (date if not any(sign.isdecimal() for sign in date) else "")


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
