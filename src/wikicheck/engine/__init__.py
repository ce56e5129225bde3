"""One article: read it, run the rules over it; or the two versions of an edit."""

from wikicheck.engine.api import check, parse, read_as_of, today
from wikicheck.engine.checking import check_article, hampered_rules, unavailable_rules
from wikicheck.engine.configuration import read_configuration
from wikicheck.engine.parts import JUDGED_LANGUAGES
from wikicheck.engine.selection import select_rules, suggest

__all__ = [
    "JUDGED_LANGUAGES",
    "check",
    "check_article",
    "hampered_rules",
    "parse",
    "read_as_of",
    "read_configuration",
    "select_rules",
    "suggest",
    "today",
    "unavailable_rules",
]
