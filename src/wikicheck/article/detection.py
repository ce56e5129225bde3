"""What a text is: wikitext or the plain form, an article at all, and how it is called."""

import re

from wikicheck.article.page import Form
from wikicheck.text import lazy_pattern

# As much of a text as has to be looked at to know its form; marks of wikitext do not begin only after this much prose.
LOOKED_AT = 50_000

_WIKITEXT_NAMES = (".wiki", ".wikitext", ".mediawiki")

# A link, a template with a name that templates have, a tag, bold or italic type, a table, a comment, a switch, a redirect, an address,
# an item of a list that stands in another one, or that plain texts do not mark so.
# LaTeX in extracts has `{\displaystyle`, and `{{x}}` without a bar; neither is a template's name of two letters and more.
_MARKS = lazy_pattern(
    r"\[\[[^\[\]|\n]{1,200}(?:\||\]\])"
    r"|\{\{[ \t]{0,9}\n?[#:]?[^\W\d_][\w .:/()'’–-]{1,80}[ \t]{0,9}(?:\n[ \t]{0,9})?(?:\||\}\})"
    r"|</?(?:ref|nowiki|gallery|noinclude|includeonly|onlyinclude|references|math|small|div|span|br|center|table)\b"
    r"|</?(?:p|h[1-6]|b|i|ul|ol|li|blockquote|sup|sub)>"
    r"|'''|(?<!\w)''[^'\n]{1,200}''(?!\w)"
    r"|^\{\||^\|-|^\|\}|<!--|__[A-Z]{5,20}__"
    r"|^#[^\W\d_]{4,20}[ \t]{0,9}:?[ \t]{0,9}\[\[|\[https?://"
    r"|^[*#:]{2,6}[ \t]?[^\W_]|^[:;][ \t]?[^\W_]|^#[ \t]?[^\W_][^\n]{0,500}\n#[ \t]?[^\W_]",
    re.MULTILINE,
)
_PLAIN_TITLE = lazy_pattern(r"\s{0,200}= ?[^=\s][^=\n]{0,300} ?=[ \t]{0,20}(?:\r?\n|\r|$)")
# These begin with the line end before them: a literal is found faster than `^`.
_PLAIN_FIELD = lazy_pattern(r"\n[-•*–] ?[^\W\d_][^\n:：]{0,50}[:：]")
_SPACED_HEADING = lazy_pattern(r"\n ?= = [^\n]{1,300} = =[ \t]{0,20}\r?(?=\n|$)")
_EXTRACT_HEADING = lazy_pattern(r"\n\n\n==+ [^\n=]{1,300} ==+\n")
_HEADING = lazy_pattern(r"\n={1,6}[^=\n][^\n]{0,300}={1,6}[ \t]{0,20}\r?(?=\n|$)")
_CATEGORY = lazy_pattern(r"\[\[[ \t]{0,9}[^\W\d_]{4,30}[ \t]{0,9}:[^\[\]\n]{1,200}\]\]")

# Wikitext has a mark in each hundred characters or so. A page that begins like the plain form has to come near that, for
# flattening leaves a stray mark behind now and then; in any other text a few are enough.
_DENSE = 300
_SPARSE = 3_000
_FEW = 3


def detect_form(text: str, *, file_name: str | None = None) -> Form:
    """Return how a text is written.

    Links, templates and the like make wikitext. A text that begins with `= Title =`, that has `- Field: value` lines or
    headings of spaced signs, has to have many of them: flattening leaves a stray one behind now and then.
    """
    head = "\n" + text[:LOOKED_AT]
    plain = looks_plain(head)
    named_wikitext = file_name is not None and file_name.lower().endswith(_WIKITEXT_NAMES)
    if not plain and head.count("[[") + head.count("'''") > 20:  # what most articles have, without a closer look
        return Form.WIKITEXT
    marks = sum(1 for _ in _MARKS.finditer(head))
    if plain:
        if "\n{|" in head and "\n|}" in head:  # no other text has a table of wikitext
            return Form.WIKITEXT
        return Form.WIKITEXT if marks >= _FEW and marks * _DENSE >= len(head) else Form.PLAIN
    if named_wikitext or (marks and (marks >= _FEW or marks * _SPARSE >= len(head))):
        return Form.WIKITEXT
    return Form.PLAIN


def looks_plain(text: str) -> bool:
    """Say whether a text has a sign of the plain form: its title line, its spaced headings, a field before the first heading.

    `text` begins with a line end.
    """
    if _PLAIN_TITLE.match(text) or ("= =" in text and _SPACED_HEADING.search(text)):
        return True
    field = _PLAIN_FIELD.search(text)
    if field is None:
        return False
    heading = _HEADING.search(text)
    return heading is None or field.start() < heading.start()


def looks_like_article(text: str) -> bool:
    """Say whether a text found in a folder is an article: `= Title =` on its first line, `- Field:` lines before any prose, or wikitext.

    Of wikitext an infobox, a heading or a category is asked for; notes and licences have none of these.
    """
    head = "\n" + text[:LOOKED_AT].removeprefix("\ufeff")
    if _PLAIN_TITLE.match(head) or _begins_with_fields(head) or _EXTRACT_HEADING.search(head):
        return True
    marks = sum(1 for _ in _MARKS.finditer(head))
    if not marks:
        return False
    return bool(_HEADING.search(head) or _CATEGORY.search(text[-LOOKED_AT:]) or _has_infobox(head))


def _begins_with_fields(text: str) -> bool:
    """Say whether `- Field:` lines stand above all prose."""
    from wikicheck.article.field_keys import is_label
    from wikicheck.article.plain.fields import BlockScanner
    from wikicheck.article.plain.lines import read_lines
    from wikicheck.text import SourceText

    if ":" not in text and "：" not in text:
        return False
    source = SourceText(text[:5_000])
    lines = read_lines(source)
    return bool(BlockScanner(lines, source.text, title=None, is_label=is_label).scan(0, len(lines)))


_TEMPLATE_NAME = lazy_pattern(r"\{\{[ \t\n]{0,9}([^\W\d_][^|{}\[\]\n<]{1,80})[ \t\n]{0,9}(?=\||\}\}|\n)")


def _has_infobox(text: str) -> bool:
    from wikicheck.article.infobox_types import infobox_type

    return any(infobox_type(match[1]) is not None for match in _TEMPLATE_NAME.finditer(text))


def title_of_file(file_name: str) -> str | None:
    """Return the title a file's name stands for: without folder and ending, `_` as blank, `%2F` and the like decoded."""
    name = file_name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    if dot and stem and ending.lower() in {"wiki", "wikitext", "mediawiki", "txt", "text", "json", "md"}:
        name = stem
    if "%" in name:
        from urllib.parse import unquote

        name = unquote(name, errors="strict") if _decodes(name) else name
    return " ".join(name.replace("_", " ").split()) or None


def _decodes(name: str) -> bool:
    from urllib.parse import unquote

    try:
        unquote(name, errors="strict")
    except UnicodeDecodeError:
        return False
    return True
