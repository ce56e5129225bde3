"""What becomes of a template where the text of an article is read: the table `tables/templates.json`, read at first use."""

from enum import IntEnum
from functools import cache
from typing import Any, NamedTuple

from wikicheck.syntax import normalise_template_name
from wikicheck.text import lazy_pattern, read_package_table

_INFOBOX_WORD = lazy_pattern(r"(?<![^\W_])infobox(?![^\W\d_])")

# Names are kept once worked out; a hostile page must not fill the memory with them.
_MOST_NAMES = 20_000
_LONGEST_NAME = 100


class Treatment(IntEnum):
    """What becomes of a template."""

    DROP = 0  # shows nothing, or something that is no part of the text: a box, an icon, a complaint
    NOTE = 1  # a footnote mark
    HATNOTE = 2  # `detail` is its type
    INFOBOX = 3  # `detail` is its type, "" if that is not known
    UNWRAP = 4  # shows one of its arguments: `detail` is the position, or 0 for the last one
    TEXT = 5  # shows `detail`
    AROUND = 6  # shows its arguments: `detail` is the text before, between and after them, cut at `|`
    ITEMS = 7  # shows its arguments as a list: `detail` stands between them
    QUOTE = 8  # a block quote
    CALL = 9  # `detail` names the function in `template_text` that writes what it shows
    LANGUAGE = 10  # `{{lang-de|x}}`: `detail` is the code, or "" where the first argument is
    NIHONGO = 11
    DATE = 12
    UNKNOWN = 13  # nobody knows what it shows: a loss


class Action(NamedTuple):
    """A treatment and its detail; `name` is the template's name in lower case."""

    treatment: Treatment
    detail: str
    name: str


def _words(joined: str) -> list[str]:
    return joined.split(" | ")


@cache
def template_table() -> Any:
    """Return the table as it stands in the file; see its key "source"."""
    return read_package_table("wikicheck.article", "tables/templates.json")


@cache
def _treatments() -> dict[str, tuple[Treatment, str]]:
    """Return each name of the table with its treatment."""
    from wikicheck.article.wikitext.citation_table import note_table
    from wikicheck.article.wikitext.hatnote_table import hatnote_types

    table = template_table()
    found: dict[str, tuple[Treatment, str]] = {}

    def put(names: str, treatment: Treatment, detail: str = "") -> None:
        found.update(dict.fromkeys(_words(names), (treatment, detail)))

    for kind, names in table["call"].items():
        put(names, Treatment.CALL, kind)
    for detail, names in table["around"].items():
        put(names, Treatment.AROUND, detail)
    for detail, names in table["items"].items():
        put(names, Treatment.ITEMS, detail)
    for detail, names in table["text"].items():
        put(names, Treatment.TEXT, detail)
    for position, names in table["unwrap"].items():
        put(names, Treatment.UNWRAP, "0" if position == "last" else position)
    put(table["nihongo"], Treatment.NIHONGO)
    put(table["language"], Treatment.LANGUAGE)
    put(table["quote"], Treatment.QUOTE)
    put(table["note"], Treatment.NOTE)
    notes = note_table()
    found.update(dict.fromkeys((*notes.groups, *notes.by_name, *notes.short), (Treatment.NOTE, "")))
    found.update((name, (Treatment.HATNOTE, kind)) for name, kind in hatnote_types().items())
    put(table["drop"], Treatment.DROP)
    return found


@cache
def _affixes() -> list[tuple[tuple[str, ...], bool, Treatment, str]]:
    """Return (beginnings or ends, whether they are ends, treatment, detail)."""
    table = template_table()

    def spaced(joined: str) -> tuple[str, ...]:
        return tuple(word.replace("_", " ") for word in _words(joined))

    return [
        (spaced(table["starts"]["cite"]), False, Treatment.CALL, "cite"),
        (spaced(table["starts"]["unwrap"]), False, Treatment.UNWRAP, "1"),
        (spaced(table["starts"]["drop"]), False, Treatment.DROP, ""),
        (spaced(table["ends"]["drop"]), True, Treatment.DROP, ""),
    ]


def infobox_kind(name: str) -> str | None:
    """Return the type of an infobox template, "" where it is not known, and None for any other template.

    `name` is in lower case, with spaces for underscores. A name with the word "infobox" in its middle is one, too.
    """
    from wikicheck.article.infobox_types import infobox_type

    kind = infobox_type(name)
    if kind is None and _INFOBOX_WORD.search(name) and not name.startswith("infobox") and not name.endswith("infobox") and "/" not in name:
        return ""
    return kind


def _work_out(raw: str) -> Action:
    name = normalise_template_name(raw).lower()
    known = _treatments().get(name)
    if known is not None:
        return Action(*known, name)
    # {{Infobox film series}} is none of the navboxes "… series"
    affixes = _affixes() if "infobox" not in name or infobox_kind(name) is None else []
    for words, at_end, treatment, detail in affixes:
        if name.endswith(words) if at_end else name.startswith(words):
            return Action(treatment, detail, name)
    if name.startswith("lang-"):
        return Action(Treatment.LANGUAGE, name[5:], name)
    from wikicheck.values import is_date_template

    if is_date_template(name):
        return Action(Treatment.DATE, "", name)
    from wikicheck.article.wikitext.citation_table import citation_type

    if citation_type(name) is not None:
        return Action(Treatment.CALL, "cite", name)
    kind = infobox_kind(name)
    return Action(Treatment.INFOBOX, kind, name) if kind is not None else Action(Treatment.UNKNOWN, "", name)


_actions: dict[str, Action] = {}


def template_action(raw: str) -> Action:
    """Return what becomes of a template; `raw` is its name as it is written between `{{` and `|`."""
    found = _actions.get(raw)
    if found is None:
        found = _work_out(raw)
        if len(raw) < _LONGEST_NAME:
            if len(_actions) > _MOST_NAMES:
                _actions.clear()
            _actions[raw] = found
    return found


@cache
def language_names() -> dict[str, str]:
    """Return English names of languages by code, as `{{lang-de}}` shows them before its text."""
    table: dict[str, str] = template_table()["languages"]
    return table
