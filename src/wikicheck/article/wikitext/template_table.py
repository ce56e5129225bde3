"""What becomes of a template where the text of an article is read: the table `tables/templates.json`, read at first use."""

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.syntax import normalise_template_name
from wikicheck.text import lazy_pattern, read_package_table

if TYPE_CHECKING:
    from wikicheck.article.wiki_words import WikiWords

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
    PATTERN = 14  # `detail` is the pattern of what it shows, see `patterns`
    VALUE = 15  # `detail` says what sort of value it states, in the words of `values`
    COUNTRY = 16  # shows a country: `detail` is its code, "" where the first argument is


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
def _other_languages() -> frozenset[str]:
    return frozenset(template_table()["tables"].split())


@cache
def local_table(language: str) -> Any:
    """Return the table of the templates that the Wikipedia of a language has of its own; English has the table of all."""
    if language not in _other_languages():
        return {}
    return read_package_table("wikicheck.article", f"tables/templates/{language}.json")


_SHORTEST_NOTICE = 5

_KINDS = {
    "call": Treatment.CALL,
    "around": Treatment.AROUND,
    "items": Treatment.ITEMS,
    "text": Treatment.TEXT,
    "unwrap": Treatment.UNWRAP,
    "pattern": Treatment.PATTERN,
    "value": Treatment.VALUE,
    "nihongo": Treatment.NIHONGO,
    "language": Treatment.LANGUAGE,
    "countries": Treatment.COUNTRY,
    "quote": Treatment.QUOTE,
    "note": Treatment.NOTE,
    "drop": Treatment.DROP,
}


def _read_treatments(table: Any) -> dict[str, tuple[Treatment, str]]:
    """Return each name of a table with its treatment."""
    found: dict[str, tuple[Treatment, str]] = {}
    for key, treatment in _KINDS.items():
        names = table.get(key, "")
        for detail, joined in names.items() if isinstance(names, dict) else (("", names),):
            detail = "0" if detail == "last" else detail  # noqa: PLW2901 - as a number
            found.update(dict.fromkeys(_words(joined), (treatment, detail)))
    return found


@cache
def _treatments() -> dict[str, tuple[Treatment, str]]:
    """Return each name of the table of all Wikipedias with its treatment."""
    from wikicheck.article.wikitext.citation_table import note_table
    from wikicheck.article.wikitext.hatnote_table import hatnote_types

    found = _read_treatments(template_table())
    drops = {name: known for name, known in found.items() if known[0] == Treatment.DROP}
    notes = note_table()
    found.update(dict.fromkeys((*notes.groups, *notes.by_name, *notes.short), (Treatment.NOTE, "")))
    found.update((name, (Treatment.HATNOTE, kind)) for name, kind in hatnote_types().items())
    return _notices() | found | drops


def _notices() -> dict[str, tuple[Treatment, str]]:
    """Return the notices below pages that tell subjects of one name apart; a short name may mean something else on another wiki."""
    table = template_table()
    names = f"{table['disambiguation']} | {table['set_index']}".split(" | ")
    return dict.fromkeys([name for name in names if len(name) >= _SHORTEST_NOTICE or not name.isascii()], (Treatment.DROP, ""))


@cache
def _local_treatments(language: str) -> dict[str, tuple[Treatment, str]]:
    from wikicheck.article.wikitext.hatnote_table import own_shapes

    notes = {name: (Treatment.HATNOTE, shape.type) for name, shape in own_shapes(language).items()}
    return notes | _read_treatments(local_table(language))


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


def infobox_kind(name: str, words: "WikiWords | None" = None) -> str | None:
    """Return the type of an infobox template, "" where it is not known, and None for any other template.

    `name` is in lower case, with spaces for underscores. A name with the word "infobox" in its middle is one, too.
    """
    from wikicheck.article.infobox_types import infobox_type

    kind = infobox_type(name, words)
    if kind is None and _INFOBOX_WORD.search(name) and not name.startswith("infobox") and not name.endswith("infobox") and "/" not in name:
        return ""
    return kind


def known_template_names() -> frozenset[str]:
    """Return the names of templates that are known by name, in lower case; others are known by their beginnings or ends."""
    from wikicheck.article.infobox_types import known_box_names
    from wikicheck.article.wikitext.citation_table import citation_names
    from wikicheck.values.template_date_table import date_templates
    from wikicheck.values.template_value_names import value_template_kinds

    return frozenset((*_treatments(), *date_templates(), *value_template_kinds(), *citation_names(), *known_box_names()))


_ORDINAL = lazy_pattern(r"(?:\d{1,4}|[IVXLC]{1,9})(?:er|re|e|ème|nd|nde|d)(?P<century> siècle(?P<before> av\. j\.-c\.)?)?", 2)


def _work_out_own(name: str, written: str, language: str) -> Action | None:
    """Return what becomes of a template of the Wikipedia of a language, if it has one of that name."""
    known = _local_treatments(language).get(name)
    if known is not None:
        return Action(*known, name)
    if language == "fr" and (match := _ORDINAL.fullmatch(written)) is not None:
        return Action(Treatment.TEXT, match.group(), name)
    if name in _country_titles(language):  # {{США}}
        return Action(Treatment.TEXT, written, name)
    return None


def _work_out_by_rule(name: str) -> Action | None:
    """Return what becomes of a template that no table names, if its name says so."""
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
    if kind is not None:
        return Action(Treatment.INFOBOX, kind, name)
    from wikicheck.article.wikitext.value_words import value_kind

    stated = value_kind(name)
    return Action(Treatment.VALUE, stated, name) if stated is not None else None


def _work_out(raw: str, language: str) -> Action:
    from wikicheck.values import is_date_template

    written = normalise_template_name(raw)
    name = written.lower()
    if len(written) == 3 and written.isupper() and country_name(written, language) is not None:  # {{USA}}
        return Action(Treatment.COUNTRY, written, name)
    if (
        language != "en"
        and _local_treatments(language)
        and not is_date_template(name)
        and (own := _work_out_own(name, written, language)) is not None
    ):
        return own
    known = _treatments().get(name)
    if known is not None:
        return Action(*known, name)
    return _work_out_by_rule(name) or Action(Treatment.UNKNOWN, "", name)


def _work_out_with(words: "WikiWords", raw: str, language: str) -> Action:
    """Return what becomes of a template on a wiki with words of its own."""
    from wikicheck.article.infobox_types import infobox_type

    name = words.template(normalise_template_name(raw))
    if words.infobox_type(name.lower()) is not None:
        return Action(Treatment.INFOBOX, infobox_type(name, words) or "", name.lower())
    return _work_out(name, language)


_actions: dict[str, dict[str, Action]] = {}


def known_actions(language: str, words: "WikiWords | None" = None) -> dict[str, Action]:
    """Return what was worked out before for a language and the words of a wiki, by the names as they are written."""
    return (_actions if words is None else words.actions).setdefault(language, {})


def template_action(raw: str, language: str = "en", words: "WikiWords | None" = None) -> Action:
    """Return what becomes of a template; `raw` is its name as it is written between `{{` and `|`.

    With the words of a wiki, an action has the name of the template that stands for the wiki's own.
    """
    actions = known_actions(language, words)
    found = actions.get(raw)
    if found is None:
        found = _work_out(raw, language) if words is None else _work_out_with(words, raw, language)
        if len(raw) < _LONGEST_NAME:
            if len(actions) > _MOST_NAMES:
                actions.clear()
            actions[raw] = found
    return found


@cache
def _names(language: str) -> Any:
    """Return names of countries and languages in a language, in English where there is no table."""
    try:
        return read_package_table("wikicheck.article", f"tables/names/{language}.json")
    except OSError:
        return _names("en")


@cache
def _country_codes() -> dict[str, str]:
    codes: dict[str, str] = read_package_table("wikicheck.article", "tables/names/codes.json")["codes"]
    return codes


@cache
def _country_titles(language: str) -> frozenset[str]:
    names = [*_names(language)["countries"].values(), *_words(local_table(language).get("titles", ""))]
    return frozenset(name.lower() for name in names)


def country_name(code: str, language: str) -> str | None:
    """Return the name of the country that a code of three letters means to ISO, the Olympics or FIFA."""
    alpha2 = _country_codes().get(code.upper())
    if alpha2 is None:
        return None
    name: str | None = _names(language)["countries"].get(alpha2) or _names("en")["countries"].get(alpha2)
    return name


def language_label(code: str, language: str) -> str:
    """Return what stands before a text in a foreign language, on a page in `language`: "German: ", "нем. ", "en allemand : "."""
    code = code.lower()
    short = local_table(language).get("abbreviations", {})
    if code in short:
        return f"{short[code]} "
    names = _names(language)["languages"] if language != "en" else {}
    english = language_names()
    whole, part = code, code.partition("-")[0]
    name = names.get(whole) or names.get(part) or english.get(whole) or english.get(part)
    label: str = template_table()["language_labels"].get(language, "{}: ")
    return label.format(name) if name else ""


@cache
def language_names() -> dict[str, str]:
    """Return English names of languages by code, as `{{lang-de}}` shows them before its text."""
    table: dict[str, str] = template_table()["languages"]
    return table
