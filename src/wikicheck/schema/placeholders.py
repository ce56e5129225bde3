"""What stands in messages for names and values: `{field}` in `wc:message`, `«key»` in the words of our keywords."""

from collections.abc import Mapping

from wikicheck.text import lazy_pattern

_PLACEHOLDER = lazy_pattern(r"\{([a-z_]{1,20})\}")
_KEY = lazy_pattern(r"«([^«»]{0,100})»")


def fill_message(template: str, said: Mapping[str, str]) -> str:
    """Return a message with what its placeholders stand for, on one line; those that stand for nothing stay."""
    return " ".join(_PLACEHOLDER.sub(lambda match: said.get(match[1], match[0]), template).split())


def name_fields(message: str, names: Mapping[str, str]) -> str:
    """Return the words of a keyword with the names of fields as they are written, for their keys; `«»` is the field at hand."""
    return _KEY.sub(lambda match: f"«{names.get(match[1], match[1])}»", message)
