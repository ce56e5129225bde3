"""Which templates cite a source, and what their arguments are called: `tables/citation_templates.json`, read at first use."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from wikicheck.syntax import normalise_template_name
from wikicheck.text import lazy_pattern, read_package_table

if TYPE_CHECKING:
    from wikicheck.article.wiki_words import WikiWords

_DIGITS = lazy_pattern(r"\d{1,3}")
_STARTS = ("cite ", "vcite ", "vancite ", "citar ")
_OPEN = frozenset({"citation", "cite", "cytuj", "vcite"})
_UNUSED_ENDS = ("-access", "-mask", "-format", "mask")
_MOST_SLOTS = 4_000
# Longer names are no template's; they are not kept.
_LONGEST_NAME = 100


# What an argument of a citation holds. Up to ADDRESS it is one of the texts of `Citation.values`.
VALUE: Final = 0
DATE: Final = 1  # a date, or a year, month or day
ADDRESS: Final = 2
PERSON: Final = 3  # `part` says whether it is a last name, a first name, one name as a whole, a list, or a list in Vancouver style
UNUSED: Final = 4  # tells the template how to show itself
IDENTIFIER: Final = 5
ANCHOR: Final = 6
OTHER: Final = 7


class Slot(NamedTuple):
    """Where an argument belongs: `key` is a canonical key, the role of a person, or the scheme of an identifier."""

    role: int
    key: str
    part: str = ""
    number: int = 1


_DATES = frozenset({"date", "year", "month", "day", "original_date", "publication_date", "access_date", "archive_date"})
_ADDRESSES = frozenset({"url", "chapter_url", "archive_url"})
_ANCHOR_SLOT = Slot(ANCHOR, "ref")
_UNUSED_SLOT = Slot(UNUSED, "")


@cache
def citation_table() -> Any:
    """Return the table as it stands in the file; see its key "source"."""
    return read_package_table("wikicheck.article", "tables/citation_templates.json")


def _words(joined: str) -> list[str]:
    return joined.split(" | ")


def _key_slot(key: str) -> Slot:
    role, dot, part = key.partition(".")
    if dot:
        return Slot(PERSON, role, part)
    return Slot(DATE if key in _DATES else ADDRESS if key in _ADDRESSES else VALUE, key)


@cache
def _named_slots() -> dict[str, Slot]:
    """Return the slot of each name of the table."""
    table = citation_table()
    found: dict[str, Slot] = {}
    for role, parts in table["people"].items():
        for part, names in parts.items():
            found.update(dict.fromkeys(_words(names), Slot(PERSON, role, part)))
    for key, names in table["keys"].items():
        found.update(dict.fromkeys(_words(names), _key_slot(key)))
    for scheme, names in table["identifiers"].items():
        found.update(dict.fromkeys(_words(names), Slot(IDENTIFIER, scheme)))
    found.update(dict.fromkeys(_words(table["unused"]), _UNUSED_SLOT))
    found["ref"] = _ANCHOR_SLOT
    return found


class SlotFinder:
    """Finds the slots of the arguments of one family of templates; `by_name` keeps those found, by name as written."""

    __slots__ = ("_own", "by_name")

    def __init__(self, own: dict[str, str]) -> None:
        self._own = {name: _key_slot(key) for name, key in own.items()}
        self.by_name: dict[str, Slot] = {}

    def find(self, written: str) -> Slot:
        """Return the slot of an argument that `by_name` does not have."""
        name = written.lower().replace("_", "-") if "_" in written else written.lower()
        slot = self._known(name)
        if slot is None:
            slot = self._numbered(name) or (_UNUSED_SLOT if name.endswith(_UNUSED_ENDS) else Slot(OTHER, written))
        if len(written) < 60 and len(self.by_name) < _MOST_SLOTS:
            self.by_name[written] = slot
        return slot

    def _known(self, name: str) -> Slot | None:
        return self._own.get(name) or _named_slots().get(name)

    def _numbered(self, name: str) -> Slot | None:
        """Return the slot of a name with a number in it: last2, author2-last, editor-first1."""
        match = _DIGITS.search(name)
        if match is None:
            return None
        bare = (name[: match.start()] + name[match.end() :]).strip()
        slot = self._known(bare) or self._known(bare.replace("--", "-"))
        if slot is None or slot.role == UNUSED:
            return slot
        if slot.role == PERSON:
            return slot._replace(number=int(match.group()))
        return slot if slot.role == IDENTIFIER or int(match.group()) == 1 else None


@cache
def _families() -> dict[str, SlotFinder]:
    found: dict[str, SlotFinder] = {}
    for family in citation_table()["families"].values():
        finder = SlotFinder(family["keys"])
        found.update(dict.fromkeys(_words(family["templates"]), finder))
    return found


@cache
def _any_template() -> SlotFinder:
    return SlotFinder({})


def slots_of(name: str) -> SlotFinder:
    """Return how the arguments of a template are read; `name` is in lower case."""
    return _families().get(name) or _any_template()


@cache
def _types() -> dict[str, str]:
    return {name: kind for kind, names in citation_table()["types"].items() for name in _words(names)}


def citation_names() -> Iterable[str]:
    """Return the names of citation templates, in lower case."""
    return _types()


def citation_type(name: str) -> str | None:
    """Return what a citation template cites: book, web …; "citation" if the name leaves it open, None if it cites nothing."""
    kind = _types().get(name)
    return "citation" if kind is None and (name in _OPEN or name.startswith(_STARTS)) else kind


class CitationForm(NamedTuple):
    """What the name of a citation template says: itself, ready for comparison, what it cites, and how its arguments are read."""

    template: str
    type: str
    finder: SlotFinder


def _work_out_form(raw: str) -> CitationForm:
    template = normalise_template_name(raw)
    name = template.lower()
    return CitationForm(template, citation_type(name) or "citation", slots_of(name))


_known_forms = lru_cache(maxsize=2_000)(_work_out_form)


def citation_form(raw: str, words: "WikiWords | None" = None) -> CitationForm:
    """Return what the name of a citation template says; `raw` is the name as it is written between `{{` and `|`.

    `words` are those of the wiki itself.
    """
    if words is not None:
        raw = words.template(normalise_template_name(raw))
    return _known_forms(raw) if len(raw) < _LONGEST_NAME else _work_out_form(raw)


# -- templates that write notes


class NoteTable(NamedTuple):
    """Templates that write notes or lead to sources, by name in lower case."""

    groups: dict[str, str | None]  # those that hold the text of a note: the group it belongs to
    by_name: frozenset[str]
    short: frozenset[str]
    several: frozenset[str]
    brackets: frozenset[str]
    harvard: frozenset[str]
    lists: frozenset[str]
    wikicite: frozenset[str]
    anchors: frozenset[str]


@cache
def note_table() -> NoteTable:
    """Return `tables/reference_templates.json`, taken apart."""
    table = read_package_table("wikicheck.article", "tables/reference_templates.json")
    groups = {name: group or None for group, names in table["notes"].items() for name in _words(names)}

    def names(*keys: str) -> frozenset[str]:
        return frozenset(name for key in keys for name in _words(table[key]))

    return NoteTable(
        groups=groups,
        by_name=names("by_name"),
        short=names("short", "short_in_brackets", "short_several"),
        several=names("short_several"),
        brackets=names("short_in_brackets", "harvard_in_brackets"),
        harvard=names("harvard", "harvard_in_brackets"),
        lists=names("lists"),
        wikicite=names("wikicite"),
        anchors=names("anchors"),
    )
