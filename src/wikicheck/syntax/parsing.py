"""From a text to a document: limits, guard, tokenizer, nodes."""

from wikicheck.syntax.builder import Built, build, empty_build
from wikicheck.syntax.dialect import Dialect
from wikicheck.syntax.document import Document
from wikicheck.syntax.errors import TokenizerError
from wikicheck.syntax.guard import Guarded, guard
from wikicheck.syntax.guard.masking import mask
from wikicheck.syntax.tokenizer import tokenize
from wikicheck.text import Diagnostic, Severity, Span, collector_paused, is_too_large, lazy_pattern, page_too_large

# What the tokens of a page may be at most: some 500 bytes of memory each.
MOST_TOKENS = 2_000_000
# No shorter text has so many: the densest markup gives three tokens a character.
_SHORTEST_DENSE = 500_000
_LIST_MARKERS = lazy_pattern(r"\n([*#:;]++)")
# Nodes around a construct that the tokenizer left as text because of its depth, at least.
_DEEP_NODES = 25


def _count_dense_tokens(text: str) -> int:
    """Return about how many tokens the list markers and table cells of a text give: three and five each."""
    cells = sum(text.count(mark) for mark in ("||", "!!", "\n|", "\n!"))
    return 5 * cells + 3 * sum(match.end() - match.start() - 1 for match in _LIST_MARKERS.finditer(text))


def _build(text: str) -> Built:
    # memory is taken before the tokens can be counted
    if len(text) >= _SHORTEST_DENSE and _count_dense_tokens(text) > MOST_TOKENS:
        raise TokenizerError("the text is too dense")
    tokens = tokenize(text)
    if len(tokens) > MOST_TOKENS:
        raise TokenizerError(f"{len(tokens)} tokens")
    return build(text, tokens)


def _read(text: str, guarded: Guarded, diagnostics: list[Diagnostic]) -> Built:
    """Return the nodes; where the tokenizer gives up, what it makes of the text without unclosed openers, else none."""
    tokenizable = guarded.tokenizable
    for spans in ([], guarded.cautious) if guarded.cautious else ([],):
        try:
            return _build(mask(tokenizable, spans) if spans else tokenizable)
        except TokenizerError:
            continue
    message = "The markup of the page could not be read; it is taken for plain text."
    diagnostics.append(Diagnostic("unreadable-markup", Severity.WARNING, message, Span(0, min(1, len(text)))))
    return empty_build()


def _check_depth(document: Document, deep: list[int]) -> None:
    """Report the first construct that is nested too deeply for the tokenizer."""
    for offset in deep:
        node = document.enclosing(offset)
        depth = 0
        inner = node
        while inner is not None:
            depth += 1
            inner = inner.parent
        if node is not None and node.start != offset and depth >= _DEEP_NODES:
            message = f"What opens here is inside {depth} others; nested so deeply, it is read as plain text."
            document.diagnostics.append(Diagnostic("nesting-too-deep", Severity.WARNING, message, Span(offset, offset + 2)))
            return


def parse(text: str, dialect: Dialect | None = None) -> Document:
    """Return the document that `text` is; any text is one. `dialect` has the words and tags of its wiki beside those of all.

    NUL counts as U+FFFD. A text over 2 MiB in UTF-8 is not read: `too_large` is set, and there are no nodes.
    """
    if is_too_large(text):
        return Document(text, diagnostics=[page_too_large()], too_large=True, dialect=dialect)
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    with collector_paused():
        guarded = guard(text, dialect.tags if dialect is not None else frozenset())
        diagnostics = guarded.diagnostics
        document = Document(
            text,
            _read(text, guarded, diagnostics),
            diagnostics=diagnostics,
            heading_lines=guarded.heading_lines,
            unclosed_templates=guarded.unclosed_templates,
            dialect=dialect,
        )
        if guarded.deep:
            _check_depth(document, guarded.deep)
    diagnostics.sort(key=lambda diagnostic: diagnostic.span)
    return document
