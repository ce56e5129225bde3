"""Our own keywords of JSON Schema, `wc:…`: consistency stated without Python. Their meaning is told in docs/infobox-schemas.md."""

from wikicheck.schema.vocabulary.circumstances import Circumstances, judged_under
from wikicheck.schema.vocabulary.keyword import Breach, Keyword
from wikicheck.schema.vocabulary.keywords import DESCRIBING, DIALECTS, KEYWORDS

__all__ = ["DESCRIBING", "DIALECTS", "KEYWORDS", "Breach", "Circumstances", "Keyword", "judged_under"]
