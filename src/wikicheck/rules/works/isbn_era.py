"""An ISBN with a wrong check digit, or of an edition that is older than book numbers."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from wikicheck.article import Article, Form
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values.identifier_checks import check_identifier

# "ISBN 0-306-40615-2", "{{ISBN|0306406152}}", "|isbn = 978-…": the digits that follow, with hyphens or single spaces between.
_DIGITS = lazy_pattern(r"(?:[-_ ]?1[03])?(?:[ \xa0]?[:=|#][ \xa0]{0,20}|[ \xa0]{1,3})(?P<digits>\d(?:[- \xa0–‑]?[\dxX]){7,15})(?![\d\w-])")
_SIGNS = ("ISBN", "isbn", "Isbn")
_NOT_COUNTED = lazy_pattern(r"<!--|<nowiki>")
_IGNORED = ("ignore-isbn-error", "ignoreisbnerror")
_REACH = 1_000
# The Standard Book Number came in 1967.
_FIRST_YEAR = 1967
_LENGTHS = frozenset((10, 13))


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Check each number of the source, and hold those of lists of works against the years beside them."""
    text = article.source.text
    found = sorted((match for sign in _SIGNS for match in _iter_numbers(text, sign)), key=lambda match: match.start())
    if not found:
        return
    hidden = _hidden(text) if article.form is Form.WIKITEXT and _NOT_COUNTED.search(text) else []
    starts = [start for start, _ in hidden]
    for match in found:
        span = Span(*match.span("digits"))
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and span.start < hidden[at][1]:
            continue
        compact = "".join(char for char in match["digits"].upper() if char.isalnum())
        if not _is_valid(compact) and not _is_ignored(text, span):
            why = "its check digit is wrong" if len(compact) in _LENGTHS else f"it has {len(compact)} digits"
            yield ctx.finding(span, f"ISBN {match['digits']} is not valid: {why}.")
    yield from _check_eras(article, ctx)


def _iter_numbers(text: str, sign: str) -> Iterator[re.Match[str]]:
    """Yield what follows each "ISBN" and looks like a number."""
    at = text.find(sign)
    while at >= 0:
        at += len(sign)
        match = _DIGITS.match(text, at)
        if match:
            yield match
        at = text.find(sign, at)


def _is_valid(compact: str) -> bool:
    if len(compact) not in _LENGTHS or "X" in compact[:-1] or (len(compact) == 13 and not compact.startswith(("978", "979"))):
        return False
    return not (len(compact) == 13 and compact[-1] == "X") and bool(check_identifier("isbn", compact))


def _hidden(text: str) -> list[tuple[int, int]]:
    """Return where comments and `nowiki` stand."""
    found: list[tuple[int, int]] = []
    for opening, closing in (("<!--", "-->"), ("<nowiki>", "</nowiki>")):
        at = text.find(opening)
        while at >= 0:
            end = text.find(closing, at)
            end = len(text) if end < 0 else end
            found.append((at, end))
            at = text.find(opening, end)
    return sorted(found)


def _is_ignored(text: str, span: Span) -> bool:
    """Say whether the citation around a number says that it was printed so."""
    start = text.rfind("{{", max(0, span.start - _REACH), span.start)
    end = text.find("}}", span.end, span.end + _REACH)
    return start >= 0 and end >= 0 and any(word in text[start:end] for word in _IGNORED)


def _check_eras(article: Article, ctx: Context) -> Iterator[Finding]:
    for group in article.works:
        for work in group.items:
            plain = work.text.plain
            match = next(_iter_numbers(plain, "ISBN"), None) if work.years else None
            years = [date.year for date in work.years]
            if match and all(year is not None and year < _FIRST_YEAR for year in years):
                span = work.text.span(*match.span("digits"))
                date = max(work.years, key=lambda date: date.low)
                message = (
                    f"“{work.title}” is dated {date.text} and has an ISBN, which books have since 1967: it is that of a later edition."
                )
                yield ctx.finding(span, message, severity=Severity.INFO, related=[(date.span, date.text)])


def _list(*items: str) -> str:
    return "'''Ann Lee''' (born 1930) is a writer.\n\n== Works ==\n" + "".join(f"* {item}\n" for item in items)


RULE = Rule(
    name="isbn-era",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="An ISBN is not valid, or stands beside an edition that is older than book numbers.",
    why="A mistyped number leads to another book or to none; a reader looks for an edition that the number is not of.",
    needs=frozenset({Need.SOURCE}),
    catalogue="R75",
    good=(
        Good(_list("''Salt'' (1980), ISBN 0-306-40615-2")),
        Good(_list("''Salt'' (1999), ISBN 978-0-306-40615-7")),  # thirteen digits for a book from before 2007
        Good(_list("''Salt'' (1950; new edition 1980), ISBN 0-306-40615-2")),
        Good(_list("''Salt'' (1980), {{ISBN|0306406152}}")),
        Good("'''Salt''' is a book.<ref>{{cite book|title=Salt|isbn=0-306-40615-3|ignore-isbn-error=true}}</ref>"),
        Good("'''Salt''' is a book.<!-- ISBN 0-306-40615-3 -->"),
        Good("'''Salt''' is a book. It has no ISBN, and 1,200 copies were printed."),
        Good("= Salt =\n\nSalt is a book.\n\n== Works ==\n\n- Salt (1980), ISBN 080442957X\n"),
    ),
    bad=(
        Bad(_list("''Salt'' (1980), ISBN ⟦0-306-40615-3⟧"), message="its check digit is wrong", severity=Severity.WARNING),
        Bad("'''Salt''' is a book.<ref>{{cite book|title=Salt|isbn = ⟦978-0-306-46015-7⟧}}</ref>"),
        Bad("'''Salt''' is a book by {{ISBN|⟦030640615⟧}}.", message="it has 9 digits"),
        Bad(
            _list("''Salt'' (1950), ISBN ⟦0-306-40615-2⟧"),
            message="“Salt” is dated 1950 and has an ISBN",
            severity=Severity.INFO,
        ),
        Bad("{{Infobox book|isbn=⟦0306406125⟧}}\n'''Salt''' is a book."),
    ),
)
