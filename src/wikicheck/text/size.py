"""How large a page may be and still be read."""

from wikicheck.text.diagnostic import Diagnostic, Severity
from wikicheck.text.span import Span

# MediaWiki's own limit ($wgMaxArticleSize, 2048 KiB).
MOST_BYTES = 2 * 1024 * 1024
_WIDEST_CHARACTER = 4


def is_too_large(text: str) -> bool:
    """Say whether a text takes more than 2 MiB in UTF-8."""
    length = len(text)
    if length > MOST_BYTES:
        return True
    if length * _WIDEST_CHARACTER <= MOST_BYTES or text.isascii():
        return False
    return len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES


def page_too_large() -> Diagnostic:
    """Return what is to be said of such a text; it is not read in either form."""
    message = f"The page is larger than {MOST_BYTES // 1024 // 1024} MiB and is not read."
    return Diagnostic("page-too-large", Severity.WARNING, message, Span(0, 1))
