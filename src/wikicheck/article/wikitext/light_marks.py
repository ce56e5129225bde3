"""The text of a short value that has only the lightest markup, read without its nodes: links, italics, a comment behind it."""

from typing import TYPE_CHECKING

from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    import re

# A link with no prefix and no markup within it: [[A]] or [[A|B]].
_LINK = lazy_pattern(r"\[\[([^\[\]{}<>&|:#_'\n]{1,200})(?:\|([^\[\]{}<>&|_'\n]{1,200}))?\]\]")
_SPACE = "&nbsp;"
_HEAVY = ("{", "<", "\n", "__", "'''")


def _label(match: "re.Match[str]") -> str:
    label = match.group(2) or match.group(1)
    return label if label.strip() and "%" not in label else match.group()


def read_light_marks(value: str) -> str | None:
    """Return what is seen of a value, its spaces made one each; None where that takes a closer look."""
    if value.endswith("-->") and value.find("-->") == len(value) - 3:
        comment = value.find("<!--")
        value = value[:comment] if comment >= 0 else value
    if "&" in value:
        value = value.replace(_SPACE, " ").replace("&ndash;", "–")
        if "&" in value.replace("& ", ""):
            return None
    if "[" in value:
        value = _LINK.sub(_label, value)
        if "[" in value:
            return None
    if value.startswith("*") or any(mark in value for mark in _HEAVY):  # a bullet makes it a list
        return None
    if "''" in value:
        if value.count("''") % 2:
            return None
        value = value.replace("''", "")
    return " ".join(value.split())
