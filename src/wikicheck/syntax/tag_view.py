"""What a tag says: name, attributes, body."""

from wikicheck.syntax.node import TagNode
from wikicheck.syntax.trimming import WHITESPACE
from wikicheck.text import Span

# Tags whose bodies are not wikitext, or wikitext of a kind of its own. The tokenizer leaves most of them alone too.
OPAQUE_TAGS = frozenset(
    """
    categorytree ce charinsert chem dynamicpagelist graph hiero imagemap inputbox mapframe maplink math nowiki pre score
    source syntaxhighlight templatedata templatestyles timeline
    """.split()
)

# Tags of extensions: MediaWiki reads their bodies apart from the page around them (Parser::extensionSubstitution).
EXTENSION_TAGS = OPAQUE_TAGS | frozenset("gallery indicator langconvert languages poem ref references section".split())


def is_caption(text: str, node: TagNode) -> bool:
    """Say whether a cell is the `|+` caption of its table, which the tokenizer takes for a cell."""
    return node.markup == "|" and text.startswith("+", node.start + 1)


def tag_name(text: str, node: TagNode) -> str:
    """Return the name of a tag in lower case; for wiki markup the HTML it stands for (`*` is "li", `|+` "caption")."""
    name = node.name
    if name is None:
        start = node.start + (2 if node.invalid else 1)
        name = node.name = text[start : node.cuts[0]].strip(WHITESPACE).lower()
    elif node.markup == "|" and is_caption(text, node):
        name = node.name = "caption"
    return name


def tag_attributes(text: str, node: TagNode) -> dict[str, str | None]:
    """Return the attributes: name in lower case to value without quotes, None where there is no `=`; the last one counts."""
    found: dict[str, str | None] = {}
    for name_start, name_end, value_start, value_end, *_ in node.attributes or ():
        name = text[name_start:name_end].strip(WHITESPACE).lower()
        found[name] = text[value_start:value_end] if value_start >= 0 else None
    if node.markup == "|" and is_caption(text, node):
        found.pop("+", None)
    return found


def tag_body(text: str, node: TagNode) -> Span | None:
    """Return what stands between opening and closing tag, or None for a tag that closes itself."""
    cuts = node.cuts
    if len(cuts) < 3:
        return None
    start, end = cuts[1], cuts[2]
    if start == node.start + 1 and is_caption(text, node):
        start += 1
    return Span(start, end)
