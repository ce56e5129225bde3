"""The keywords of the vocabulary, by name. Each is loaded when a schema first uses it."""

from collections.abc import Iterator, Mapping

from wikicheck.schema.vocabulary.keyword import Keyword

# What `$schema` may say: the plain draft, and our dialect, which is the draft with the vocabulary.
DIALECTS = ("https://json-schema.org/draft/2020-12/schema", "urn:wikicheck:schema:dialect")

# Keywords that describe and never refuse.
DESCRIBING = frozenset(("wc:expects", "wc:message", "wc:severity", "wc:target", "wc:types"))

# The module of each keyword that judges, and its name there.
_HOMES = {
    "wc:ageOf": ("age", "AGE_OF"),
    "wc:agree": ("agree", "AGREE"),
    "wc:link": ("links", "LINK"),
    "wc:order": ("order", "ORDER"),
    "wc:sorted": ("sorting", "SORTED"),
    "wc:sum": ("sums", "SUM"),
    "wc:unit": ("units", "UNIT"),
    "wc:within": ("within", "WITHIN"),
}


class _Keywords(Mapping[str, Keyword]):
    """The keywords that judge."""

    def __getitem__(self, name: str) -> Keyword:
        module, attribute = _HOMES[name]
        from importlib import import_module

        keyword: Keyword = getattr(import_module(f"wikicheck.schema.vocabulary.{module}"), attribute)
        return keyword

    def __iter__(self) -> Iterator[str]:
        return iter(_HOMES)

    def __len__(self) -> int:
        return len(_HOMES)

    def __contains__(self, name: object) -> bool:  # asked without loading what it is
        return name in _HOMES


KEYWORDS: Mapping[str, Keyword] = _Keywords()
