"""A recording that began after its release."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.values import must_not_precede
from wikicheck.values.comparison import Verdict


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the first day of recording with the last release that the infobox, or else the lead, states."""
    release = article.release
    recorded = release.recorded.boxes
    released = release.released.best
    if not recorded or not released or not release.recorded.box_is_whole:
        return
    first = min(recorded, key=lambda fact: fact.date.first.soft_low)
    last = max(released, key=lambda fact: fact.date.soft_high)
    verdict = must_not_precede(last.date, first.date.first)
    if verdict is Verdict.DEFINITE:
        message = f"Recorded {first.date.text}, after its release {last.date.text}{slip_words(first.date.first, last.date)}."
        yield ctx.finding(first.span, message, related=[(last.span, last.words)], evidence=(first, last, verdict))


def _album(recorded: str, released: str) -> str:
    return f"{{{{Infobox album|name=Salt|recorded={recorded}|released={released}}}}}\n'''''Salt''''' is an album by Ann Lee."


RULE = Rule(
    name="recorded-after-released",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A recording is dated after the release.",
    why="One of the two dates is mistyped.",
    needs=frozenset({Need.THING, Need.INFOBOX}),
    uses=frozenset({"release"}),
    catalogue="R28",
    reads_text=True,
    good=(
        Good(_album("2001–2002", "3 May 2003")),
        Good(_album("2003", "3 May 2003")),
        Good(_album("March 2003 – June 2004", "3 May 2003")),  # further sessions
        Good(_album("1999; bonus tracks 2010", "2001")),  # a deluxe edition
        Good(_album("2005 (new recordings of songs of 1998)", "2001")),
        Good(_album("4 July 2005, live in Oslo", "2001 (studio part), 2006")),
        Good(_album("c. 2002", "2001")),
        Good(_album("{{foo|2004}}", "2001")),
        Good("= Salt =\n\nSalt\n- Type: studio album\n- Recorded: 2001\n- Released: 3 May 2003\n\nSalt is an album."),
    ),
    bad=(
        Bad(_album("⟦2004⟧", "3 May 2001"), message="Recorded 2004, after its release 3 May 2001"),
        Bad(_album("⟦March–April 2010⟧, Oslo", "{{Start date|2001|5|3}}"), message="after its release May 3, 2001"),
        Bad("{{Infobox song|recorded=⟦12 June 1972⟧|released=May 1971}}\n'''Salt''' is a song by Ann Lee."),
    ),
)
