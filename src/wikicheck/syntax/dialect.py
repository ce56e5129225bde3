"""What magic words and tags are called on one wiki, where that is more than every wiki has."""

from collections.abc import Iterable, Mapping

from wikicheck.syntax.magic_words import CAPITAL_FUNCTIONS, FUNCTIONS, VARIABLES
from wikicheck.syntax.tag_view import EXTENSION_TAGS

Words = Mapping[str, Iterable[str]]


class Dialect:
    """The words of one wiki beside the English ones, which count everywhere, each with its English name.

    `variables` counts with the case as it is; `functions` has names whose case does not count in lower case. `switches` are the
    words between double underscores in upper case. `tags` are the wiki's extension tags beyond those that every page may have.
    """

    __slots__ = ("functions", "switches", "tags", "variables")

    def __init__(self, *, functions: Words, variables: Words, switches: Words, tags: Iterable[str] = ()) -> None:
        """Take the words by their English names, as a site's profile has them."""
        self.functions: dict[str, str] = {}
        for name, aliases in functions.items():
            folds = name.startswith("#") or name in FUNCTIONS or plain_function(name.lower()) is None
            for alias in (name, *aliases):
                self.functions[alias.lower() if folds else alias] = name
        self.variables = {alias: name for name, aliases in variables.items() for alias in (name, *aliases)}
        self.switches = {alias.upper(): name for name, aliases in switches.items() for alias in (name, *aliases)}
        self.tags = frozenset(tag.lower() for tag in tags) - EXTENSION_TAGS

    def function_name(self, word: str, *, colon: bool) -> str | None:
        """Return the English name of the function or variable that `word` is here; only with a colon behind it may it be a function."""
        if word[:1] == "#":
            return self.functions.get(word.lower(), word.lower())
        name = self.variables.get(word)
        if name is None and colon:
            name = self.functions.get(word) or self.functions.get(word.lower())
        return name


def plain_function(name: str) -> str | None:
    """Return how a function that MediaWiki's API calls `name` is written in English, if it is written without `#`; else None."""
    if name in FUNCTIONS:
        return name
    upper = name.upper()
    return upper if upper in CAPITAL_FUNCTIONS or upper in VARIABLES else None
