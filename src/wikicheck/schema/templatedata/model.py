"""What TemplateData says of a template."""

from typing import Any, NamedTuple

# A text, or the same text in several languages, by language code.
InterfaceText = str | dict[str, str] | None

TYPES = frozenset(
    (
        "unknown string line content unbalanced-wikitext number boolean date url wiki-page-name wiki-user-name wiki-file-name"
        " wiki-template-name"
    ).split()
)


class Parameter(NamedTuple):
    """One parameter; what it inherits is filled in. `deprecated` may say why, and what to use instead."""

    name: str
    label: InterfaceText = None
    description: InterfaceText = None
    type: str = "unknown"
    required: bool = False
    suggested: bool = False
    deprecated: bool | str = False
    aliases: tuple[str, ...] = ()
    suggested_values: tuple[str, ...] = ()
    default: InterfaceText = None
    example: InterfaceText = None
    autovalue: str | None = None


class Template(NamedTuple):
    """A template and its parameters, in the order in which people should see them; `name` is "" where nothing says it."""

    name: str
    description: InterfaceText
    parameters: tuple[Parameter, ...]
    format: str | None = None
    sets: tuple[dict[str, Any], ...] = ()
    maps: dict[str, Any] | None = None


def choose_text(text: InterfaceText, language: str) -> str | None:
    """Return a text in a language, else in English, else in the first that there is."""
    if not isinstance(text, dict):
        return text or None
    for code in (language, language.partition("-")[0], "en"):
        if text.get(code):
            return text[code]
    return next((words for words in text.values() if words), None)
