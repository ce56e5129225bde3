"""Days of one year that run backwards."""

from collections.abc import Iterator

from wikicheck.article.facts.prose import ProseParagraph, Sentence
from wikicheck.article.facts.sections import is_narrative
from wikicheck.article.facts.timeline import is_back_shifted, reports_speech
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, FuzzyDate, Precision, must_not_precede

_FEWEST = 3
_ON = lazy_pattern(r"[Oo]n[ \xa0]$")


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Compare the first full date of each sentence; report the one that steps back within its year."""
    plain = paragraph.text.plain
    if plain.count("n ") < _FEWEST or len(paragraph.dates) < _FEWEST or not is_narrative(paragraph.section):
        return
    if sum(_is_day(date) for date in paragraph.dates) < _FEWEST:
        return
    dates = [date for sentence in paragraph.sentences if (date := _day_of(sentence, ctx.as_of)) is not None]
    if len(dates) < _FEWEST:
        return
    steps = [at for at in range(1, len(dates)) if must_not_precede(dates[at], dates[at - 1]).is_contradiction]
    if len(steps) != 1:
        return  # two steps back, and the paragraph is not told in order
    before, back = dates[steps[0] - 1], dates[steps[0]]
    if before.year != back.year or before.start is None or back.start is None or before.start.month == back.start.month:
        return
    message = f"{back.text} stands behind {before.text}; the other dates of the paragraph are in order."
    yield ctx.finding(paragraph.span(*back.span), message, related=[(paragraph.span(*before.span), before.text)])


def _day_of(sentence: Sentence, as_of: int) -> FuzzyDate | None:
    """Return the first full date of a sentence, if it says "on" that day and looks neither back nor at what was said."""
    paragraph = sentence.paragraph
    date = next((date for date in sentence.dates if _is_day(date)), None)
    if date is None or date.low > as_of or not _ON.search(paragraph.masked, max(sentence.start, date.span.start - 3), date.span.start):
        return None
    if paragraph.is_bracketed(date) or is_back_shifted(sentence.masked) or reports_speech(sentence.masked):
        return None
    return date


def _is_day(date: FuzzyDate) -> bool:
    return date.precision is Precision.DAY and date.kind is DateKind.POINT and date.low == date.high


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
        Good(
            _life(
                "On 5 May 2001, she left.", "Her book of 2 March 2001 is sold.", "On 7 June 2001, she taught.", "On 9 July 2001, she left."
            )
        ),
        Good(_life("On 5 May 2001, she left.", "Lee said on 2 March 2001 that it was so.", "On 7 June 2001, she taught.")),
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
        Bad(_life("She left on 5 May 2001.", "She was back in Oslo on ⟦2 March 2001⟧.", "On 7 June 2001, she taught.")),
        Bad(_life("On May 5, 2001, she left.", "On ⟦April 2, 2001⟧, she came back.", "On June 7, 2002, she taught.")),
    ),
)
