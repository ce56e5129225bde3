"""Days of one year that run backwards."""

from collections.abc import Iterator

from wikicheck.article.facts.prose import ProseParagraph
from wikicheck.article.facts.sections import is_narrative
from wikicheck.article.facts.timeline import anchors_of
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.values import FuzzyDate, Precision, must_not_precede

_FEWEST = 3


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Compare the full dates that open the sentences of a paragraph; report the one that steps back within its year."""
    plain = paragraph.text.plain
    if plain.count("On ") < 2 or not is_narrative(paragraph.section):
        return
    if sum(_is_day(date) for date in paragraph.dates) < _FEWEST:
        return
    anchors = [anchor for anchor in anchors_of([paragraph], subject=ctx.article.subject, as_of=ctx.as_of) if _is_day(anchor.date)]
    steps = [at for at in range(1, len(anchors)) if must_not_precede(anchors[at].date, anchors[at - 1].date).is_contradiction]
    if len(steps) != 1:
        return  # two steps back, and the paragraph is not told in order
    before, back = anchors[steps[0] - 1], anchors[steps[0]]
    if before.date.year != back.date.year or before.date.start is None or back.date.start is None:
        return
    if before.date.start.month == back.date.start.month:
        return
    message = f"{back.date.text} stands behind {before.date.text}; the other dates of the paragraph are in order."
    yield ctx.finding(back.span, message, related=[(before.span, before.date.text)])


def _is_day(date: FuzzyDate) -> bool:
    return date.precision is Precision.DAY and date.low == date.high


def _life(*sentences: str, heading: str = "Life") -> str:
    return f"'''Ann Lee''' (born 1950) is a potter.\n\n== {heading} ==\n" + " ".join(sentences)


RULE = Rule(
    name="month-order-in-year",
    group=Group.TIMELINE,
    severity=Severity.INFO,
    on=ProseParagraph,
    check=check,
    what="A paragraph is told day by day, and one day lies in an earlier month of the year than the day before it.",
    why="The month or the year is probably mistyped.",
    needs=frozenset({Need.PROSE}),
    catalogue="R95",
    good=(
        Good(_life("On 2 March 2001, she left.", "On 5 May 2001, she came back.", "On 7 June 2001, she taught.")),
        Good(_life("On 5 May 2001, she left.", "On 2 March 2001, she came back.")),
        Good(_life("On 5 May 2001, she left.", "On 2 March 2001, she had bought a house.", "On 7 June 2001, she taught.")),
        Good(_life("On 5 May 2001, she left.", "In March 2001, she was ill.", "On 7 June 2001, she taught.", "On 9 July 2001, she came.")),
        Good(_life("On 9 May 2001, she left.", "On 2 May 2001, she came back.", "On 7 June 2001, she taught.")),
        Good(_life("On 5 May 2001, she left.", "On 2 March 2002, she came back.", "On 7 June 2002, she taught.")),
        Good(_life("On 5 May 2001, she left.", "On 2 March 2001, she came.", "On 7 June 2001, she left.", "On 1 April 2001, she came.")),
        Good(_life("On 5 May 2001, she left.", "On 2 March 2001, she won.", "On 7 June 2001, she taught.", heading="Awards")),
    ),
    bad=(
        Bad(
            _life("On 5 May 2001, she left.", "On ⟦2 March 2001⟧, she came back.", "On 7 June 2001, she taught."),
            message="2 March 2001 stands behind 5 May 2001",
            severity=Severity.INFO,
        ),
        Bad(
            "= Salten =\n\nSalten is a town.\n\n== History ==\n\nOn 5 May 2001, the port burned. On 6 August 2001, the mill burned. "
            "On ⟦9 June 2001⟧, the school burned."
        ),
        Bad(_life("On May 5, 2001, she left.", "On ⟦April 2, 2001⟧, she came back.", "On June 7, 2002, she taught.")),
    ),
)
