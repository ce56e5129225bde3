"""The one form in which the names and symbols of units are looked up."""

import unicodedata

from wikicheck.text import lazy_pattern

_BLANK = lazy_pattern(r"[\s\u200b\u2060]+")
_DOT = lazy_pattern(r"\.(?=\S)(?!\d)")
_SIGNS = str.maketrans("⋅∙•‧∗*⁄∕º˚‐‑µ", "······//°°--μ")


def unit_key(text: str) -> str:
    """Return a text in the form that units are looked up in: one kind of space, dot and power, no dot at the end."""
    if text.isalnum() and text.isascii():
        return text
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("º", "°").replace("′′", "″").replace("″", '"').replace("′", "'"))
        text = text.translate(_SIGNS)
    else:
        text = text.replace("*", "·")
    if text[:1] == ".":
        return ""
    if "." in text:
        text = _DOT.sub(". ", text).replace(".", "") if text.count(".") > 1 or not text.endswith(".") else text[:-1]
    return _BLANK.sub(" ", text).strip().lstrip("-")
