"""`wc:link`: values that have to be links."""

from collections.abc import Iterator, Mapping
from typing import Any

from wikicheck.schema.vocabulary.circumstances import current_circumstances
from wikicheck.schema.vocabulary.keyword import Breach, Keyword
from wikicheck.schema.vocabulary.reading import is_partial, iter_items, show

# What somebody might link and did not; a template may make the link, and a picture or a web address is none of these.
_UNLINKED = ("text", "date", "interval", "number", "quantity", "money", "duration", "age")


def _check(limit: Any, instance: Any) -> Iterator[Breach]:
    """Yield each value without a link; every value of a list is looked at for itself."""
    if limit is not True or not current_circumstances().has_links or is_partial(instance):
        return
    for value, path in iter_items(instance):
        if isinstance(value, Mapping) and value.get("kind") in _UNLINKED and not is_partial(value) and not _has_markup(value):
            yield Breach(f"“{show(value)}” in «» should be a link", path)


def _has_markup(value: Mapping[str, Any]) -> bool:
    """Say whether a link or a template that may make one stands in a value, or nobody knows: items have their source with them."""
    raw = value.get("raw")
    return not isinstance(raw, str) or "[[" in raw or "{{" in raw


def _is_usable(limit: Any) -> bool:
    return isinstance(limit, bool)


LINK = Keyword(_check, _is_usable)
