"""A work that the running text and the list of works date differently."""

import re
from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.prose import ProseParagraph
from wikicheck.article.facts.works import FORTHCOMING, Work
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, Slip, classify_slip, describe_slip, must_agree
from wikicheck.values.fuzzy_date import year_date

# A shorter title may be a common word.
_FEWEST_WORDS = 2
_FEWEST_LETTERS = 9
_AROUND = 60

_KIND = r"(?:book|novel|novella|film|movie|album|memoir|autobiography|poem|play|collection|short story|essay|monograph|biography|single|song|documentary|ep)"
_BEFORE = lazy_pattern(rf"(?<![\d–-])(\d{{4}})[ \xa0](?:[a-z-]+[ \xa0]){{0,2}}{_KIND},?[ \xa0][\"“‘']?$", re.IGNORECASE)
_AFTER = lazy_pattern(r"[\"”’']?,?[ \xa0]?\((\d{4})\)")
_WITH_VERB = lazy_pattern(
    r"\b(?:published|released|issued|wrote|directed|recorded)[ \xa0](?:(?:his|her|their|its|the|a)[ \xa0])?(?:[a-z-]+[ \xa0]){0,3}[\"“‘']?$",
    re.IGNORECASE,
)
_IN_YEAR = lazy_pattern(r"[\"”’']?[ \xa0]in[ \xa0](?:[A-Z][a-z]+[ \xa0])?(\d{4})(?![\d–-])")
_OTHER_YEAR = lazy_pattern(
    r"\b(?:adapt\w+|remake|version|translat\w+|edition|re-?(?:issue|print|release|publish)\w*|revised|based on|stage\w*|revival|sequel|review\w*)\b",
    re.IGNORECASE,
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look for every dated work of the lists in the running text, with a year tied to its title."""
    for group in article.works:
        for work in group.items:
            if work.years and work.key != FORTHCOMING and _is_telling(work.title):
                yield from _check_work(work, article, ctx)


def _is_telling(title: str) -> bool:
    return len(title.split()) >= _FEWEST_WORDS or sum(char.isalpha() for char in title) >= _FEWEST_LETTERS


def _check_work(work: Work, article: Article, ctx: Context) -> Iterator[Finding]:
    for paragraph in article.prose.paragraphs:
        at = paragraph.text.plain.find(work.title)
        while at >= 0:
            told = _year_told(paragraph, at, at + len(work.title))
            if told is not None:
                year, span = told
                if all(must_agree(year, date).is_contradiction for date in work.years):
                    yield _finding(ctx, work, year, span)
                    return
            at = paragraph.text.plain.find(work.title, at + len(work.title))


def _year_told(paragraph: ProseParagraph, start: int, end: int) -> tuple[FuzzyDate, Span] | None:
    """Return the year that the text ties to the title at that place, and where it stands in the source."""
    plain = paragraph.text.plain
    if plain[start - 1 : start].isalnum() or plain[end : end + 1].isalnum():
        return None
    before, after = plain[max(0, start - _AROUND) : start], plain[end : end + _AROUND]
    if _OTHER_YEAR.search(before) or _OTHER_YEAR.search(after):
        return None
    match = _BEFORE.search(before)
    if match:
        offset = max(0, start - _AROUND)
        return _year(match[1]), paragraph.span(offset + match.start(1), offset + match.end(1))
    match = _AFTER.match(after)
    if match is None and _WITH_VERB.search(before):
        match = _IN_YEAR.match(after)
    return (_year(match[1]), paragraph.span(end + match.start(1), end + match.end(1))) if match else None


def _year(digits: str) -> FuzzyDate:
    return year_date(int(digits), text=digits)


def _finding(ctx: Context, work: Work, year: FuzzyDate, span: Span) -> Finding:
    listed = work.years[0]
    slip = classify_slip(year, listed)
    hint = f" ({describe_slip(slip)})" if slip else ""
    said = ", ".join(date.text for date in work.years)
    message = f"“{work.title}”: the text says {year.text} (line {ctx.line(span)}), the list says {said}{hint}."
    severity = Severity.ERROR if slip in {Slip.TRANSPOSED, Slip.ONE_DIGIT} else Severity.WARNING
    evidence = (("the text", span, year), ("the list", listed.span, listed), must_agree(year, listed))
    return ctx.finding(listed.span, message, severity=severity, related=[(span, f"the text says {year.text}")], evidence=evidence)


def _article(sentence: str, *items: str) -> str:
    return f"'''Ann Lee''' (born 1950) is a writer. {sentence}\n\n== Works ==\n" + "".join(f"* {item}\n" for item in items)


RULE = Rule(
    name="works-prose-year-mismatch",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The running text ties another year to a work than the list of works gives.",
    why="One of the two years is wrong.",
    needs=frozenset({Need.WORKS, Need.PROSE}),
    catalogue="R20",
    good=(
        Good(_article("Her 1999 novel ''Salt Road'' sold well.", "''Salt Road'' (1991; English 1999)", "''Two'' (2001)")),
        Good(_article("A film adaptation of ''Salt Road'' (2005) followed.", "''Salt Road'' (1999)", "''Two'' (2001)")),
        Good(_article("Her 1991 novel ''Salt'' sold well.", "''Salt'' (1999)", "''Two'' (2001)")),
        Good(_article("In 1991, while at work on ''Salt Road'', she moved.", "''Salt Road'' (1999)", "''Two'' (2001)")),
        Good(_article("The second edition of ''Salt Road'' (2003) sold well.", "''Salt Road'' (1999)", "''Two'' (2001)")),
    ),
    bad=(
        Bad(
            _article("Her 1991 novel ''Salt Road'' sold well.", "''Salt Road'' (⟦1999⟧)", "''Two'' (2001)"),
            message="the text says 1991 (line 1), the list says 1999 (one digit differs)",
            severity=Severity.ERROR,
        ),
        Bad(_article("She wrote ''Salt Road'' (1978) by the sea.", "''Salt Road'' (⟦1993⟧)", "''Two'' (2001)"), severity=Severity.WARNING),
        Bad(_article("She published ''Salt Road'' in 1987.", "''Salt Road'' (⟦1978⟧)", "''Two'' (2001)"), severity=Severity.ERROR),
    ),
)
