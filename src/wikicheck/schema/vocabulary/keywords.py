"""The keywords of the vocabulary, by name."""

from wikicheck.schema.vocabulary.age import AGE_OF
from wikicheck.schema.vocabulary.agree import AGREE
from wikicheck.schema.vocabulary.keyword import Keyword
from wikicheck.schema.vocabulary.links import LINK
from wikicheck.schema.vocabulary.order import ORDER
from wikicheck.schema.vocabulary.sorting import SORTED
from wikicheck.schema.vocabulary.sums import SUM
from wikicheck.schema.vocabulary.units import UNIT
from wikicheck.schema.vocabulary.within import WITHIN

# What `$schema` may say: the plain draft, and our dialect, which is the draft with the vocabulary.
DIALECTS = ("https://json-schema.org/draft/2020-12/schema", "urn:wikicheck:schema:dialect")

# Keywords that describe and never refuse.
DESCRIBING = frozenset(("wc:expects", "wc:message", "wc:severity", "wc:target", "wc:types"))

# Keywords that judge.
KEYWORDS: dict[str, Keyword] = {
    "wc:ageOf": AGE_OF,
    "wc:agree": AGREE,
    "wc:link": LINK,
    "wc:order": ORDER,
    "wc:sorted": SORTED,
    "wc:sum": SUM,
    "wc:unit": UNIT,
    "wc:within": WITHIN,
}
