"""Generates the names of countries and languages, in the languages of large Wikipedias, from the CLDR as babel carries it.

babel is a tool for making the tables and not needed to read them. Codes and names that Wikipedia has otherwise come from
`country_codes.json`, the codes of languages from `templates.json`; both are written by hand.
"""

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TABLES = Path("src/wikicheck/article/tables")
OWNS = ("src/wikicheck/article/tables/names/*.json",)

LANGUAGES = """
ar ca cs da de en es fa fi fr he hu id it ja ko nl no pl pt ro ru sv tr uk vi zh
""".split()
_SOURCE = "Names: the Common Locale Data Repository, as the Python library babel carries it. Made by tools/generate_names.py."
_LOCALES = {"no": "nb"}
# Of the languages with three letters, those that articles give names in.
_OLD = frozenset(("ang", "egy", "grc", "sux", "yue"))


class BabelMissingError(ImportError):
    """babel is not installed."""


def _read_babel() -> tuple[Any, dict[str, str]]:
    """Return babel's class of locales, and the two-letter code of every three-letter code of a country."""
    try:
        from babel import Locale
        from babel.core import get_global
    except ImportError as error:
        raise BabelMissingError("tools/generate_names.py needs babel: `pip install --group dev` (or `make lint`) installs it") from error
    aliases = get_global("territory_aliases")
    return Locale, {code: new[0] for code, new in aliases.items() if len(code) == 3 and code.isalpha() and len(new) == 1}


def _write(table: dict[str, Any]) -> str:
    """Return a table as JSON with a line for each key: a language changes as a whole."""
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in table.items()) + "\n}\n"


def outputs() -> dict[Path, str]:
    """Return the two-letter code of each three-letter code of a country, and for each language the names of countries and languages."""
    locale_class, alpha3 = _read_babel()
    own = json.loads((ROOT / TABLES / "country_codes.json").read_text("utf-8"))
    languages = sorted(json.loads((ROOT / TABLES / "templates.json").read_text("utf-8"))["languages"])
    codes = {code: alpha2 for code, alpha2 in alpha3.items() if len(alpha2) == 2} | own["codes"]
    made = {TABLES / "names" / "codes.json": _write({"source": _SOURCE, "codes": dict(sorted(codes.items()))})}
    for language in LANGUAGES:
        locale = locale_class(_LOCALES.get(language, language))
        countries = dict(locale.territories) | (own["names"] if language == "en" else {})
        spoken = [code for code in languages if code in locale.languages and (len(code) == 2 or code in _OLD)]
        table = {
            "source": _SOURCE,
            "countries": {alpha2: countries[alpha2] for alpha2 in sorted({*codes.values()}) if countries.get(alpha2)},
            "languages": {code: locale.languages[code] for code in spoken} if language != "en" else {},
        }
        made[TABLES / "names" / f"{language}.json"] = _write(table)
    return made
