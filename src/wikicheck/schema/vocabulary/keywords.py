"""The keywords of the vocabulary, by name."""

from wikicheck.schema.vocabulary.keyword import Keyword

# What `$schema` may say: the plain draft, and our dialect, which is the draft with the vocabulary.
DIALECTS = ("https://json-schema.org/draft/2020-12/schema", "urn:wikicheck:schema:dialect")

# Keywords that describe and never refuse.
DESCRIBING = frozenset(("wc:expects", "wc:message", "wc:severity", "wc:target", "wc:types"))

# Keywords that judge.
KEYWORDS: dict[str, Keyword] = {}
