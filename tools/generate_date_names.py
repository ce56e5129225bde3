"""Generates the names of months, weekdays and eras that languages write dates with, from the Unicode CLDR as babel has it.

One file a language in `values/tables/date_names/`. babel is a tool for making them and not needed to read them. What the CLDR has not
(case forms, older spellings, the words around dates) stands in `values/tables/dates/`, which is written by hand.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path("src/wikicheck/values/tables/date_names")
OWNS = (f"{FOLDER}/*.json",)

# The file's language, and the locales that its articles are written by. Languages whose names are all written by hand in
# `tables/dates/` (English and a dozen others) need none.
LOCALES: dict[str, tuple[str, ...]] = {
    **{
        code: (code,)
        for code in (
            "af am an ast az be bg bn br ca ceb cs cy da el eo et eu fa fi fo ga gd gl gu he hi hr hu hy id is ka kk km kn "
            "ky la lb lo lt lv mk ml mn mr ms my nb ne oc pa ro si sk sl sq sv sw ta te tg th tr tt uk ur uz"
        ).split()
    },
    "bs": ("bs", "bs_Cyrl"),
    "nn": ("nn", "nb"),
    "sh": ("sr_Latn", "sr", "hr", "bs"),
    "sr": ("sr", "sr_Latn"),
    "tl": ("fil",),
    "vi": ("vi",),
}
# What the CLDR puts before a name because the language does: the readers know it as a word of its own.
_BEFORE = re.compile(r"(?:de |del |d['\u2019]|dhen )")
# babel falls back on these where a locale says nothing of stand-alone names; they are the first of other languages.
_FALLBACKS = frozenset({"yanvar", "yan", "Jumatatu"})
_KEYS = ("months", "month_abbreviations", "weekdays", "weekday_abbreviations")


class BabelMissingError(ImportError):
    """babel is not installed."""


def read_locales(names: Iterable[str]) -> list[Any]:
    """Return babel's locales; raises BabelMissingError with what to do where there is no babel."""
    try:
        from babel import Locale
    except ImportError as error:
        raise BabelMissingError(
            "tools/generate_date_names.py needs babel: `pip install --group dev` (or `make lint`) installs it"
        ) from error
    return [Locale.parse(name) for name in names]


def cldr_version() -> str:
    """Return the version of the CLDR that babel holds."""
    from babel.core import get_cldr_version

    version: str = get_cldr_version()
    return version


def _clean(name: str) -> str:
    name = unicodedata.normalize("NFC", name.replace("\u02bc", "'").replace("\u2019", "'")).strip()
    name = _BEFORE.sub("", name, count=1).rstrip("\u0970\u05f3'").strip()
    return name.removesuffix(".") if name.count(".") == 1 else name  # but the Thai initials "\u0e21.\u0e04."


def _forms(tables: Mapping[str, Mapping[str, Mapping[int, str]]], width: str, count: int) -> list[list[str]]:
    """Return the names of a width, those within a date before those that stand alone."""
    found: list[list[str]] = [[] for _ in range(count)]
    for context in ("format", "stand-alone"):
        names = list(tables[context].get(width, {}).items())
        if context == "stand-alone" and not _FALLBACKS.isdisjoint(name for _, name in names):
            continue
        for place, (_, name) in enumerate(sorted(names)):
            found[place].append(_clean(name))
    return found


def _merge(lists: Iterable[list[list[str]]], without: list[list[str]] | None = None) -> list[list[str]]:
    """Return each name once, in any capitals; names that are in `without` are left out."""
    merged: list[list[str]] = []
    for places in zip(*lists, strict=True):
        seen: dict[str, str] = {}
        for name in (name for place in places for name in place):
            if name and not any(map(str.isdigit, name)):
                seen.setdefault(name.casefold(), name)
        merged.append(list(seen.values()))
    if without is not None:
        known = [{name.casefold() for name in names} for names in without]
        merged = [[name for name in names if name.casefold() not in known[at]] for at, names in enumerate(merged)]
    return merged


def _eras(locales: Iterable[Any], era: int) -> list[str]:
    names = (
        str(locale.eras[width][era]).strip() for locale in locales for width in ("abbreviated", "wide") if era in locale.eras.get(width, {})
    )
    return [name for name in dict.fromkeys(names) if any(map(str.isalpha, name))]


def _patterns(locale: Any) -> dict[str, str]:
    """Return how a day and a month are written out, in the letters of the CLDR: "d. MMMM y"."""
    patterns = {"day": str(locale.date_formats["long"].pattern), "month": str(locale.datetime_skeletons.get("yMMMM", "MMMM y"))}
    # a pattern with an era is one for another calendar; others have endings that depend on the number
    plain = {"day": "y MMMM d" if "(" in patterns["day"] else "d MMMM y", "month": "y MMMM" if "(" in patterns["month"] else "MMMM y"}
    odd = {name: set("GEUrcq(") & set(re.sub("'[^']*'", "", pattern)) or "y-MMMM" in pattern for name, pattern in patterns.items()}
    return {name: plain[name] if odd[name] else pattern for name, pattern in patterns.items()}


def _counted_months(months: list[list[str]], locale: Any) -> dict[str, str]:
    """Return how a language names the months that counts them: Vietnamese "tháng 5"."""
    return {} if any(months) else {"month_pattern": str(locale.months["format"]["wide"][5]).replace("5", "M")}


def make_table(code: str) -> dict[str, Any]:
    """Return the table of a language."""
    locales = read_locales(LOCALES[code])
    months = _merge([_forms(locale.months, "wide", 12) for locale in locales])
    short = _merge([_forms(locale.months, "abbreviated", 12) for locale in locales], months)
    weekdays = _merge([_forms(locale.days, "wide", 7) for locale in locales])
    short_weekdays = _merge([_forms(locale.days, "abbreviated", 7) for locale in locales], weekdays)
    return {
        "source": f"Unicode CLDR {cldr_version()} (locale {', '.join(LOCALES[code])}): gregorian calendar, format and stand-alone",
        "generated": "by tools/generate_date_names.py",
        "language": code,
        **_counted_months(months, locales[0]),
        **dict(zip(_KEYS, (months, short, weekdays, short_weekdays), strict=True)),
        "patterns": _patterns(locales[0]),
        "words": {"bc": _eras(locales, 0), "ad": _eras(locales, 1)},
    }


def format_table(table: Mapping[str, Any]) -> str:
    """Return a table as JSON, a line for each key."""
    lines = (f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in table.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def outputs() -> dict[Path, str]:
    """Return the table of each language."""
    return {FOLDER / f"{code}.json": format_table(make_table(code)) for code in sorted(LOCALES)}
