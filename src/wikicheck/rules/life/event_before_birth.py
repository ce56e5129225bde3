"""Something the subject is said to have done before being born."""

from collections.abc import Iterator

from wikicheck.article.facts.events import event_date, tells_of_forebears
from wikicheck.article.facts.prose import Sentence
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import severity_of
from wikicheck.values import gap_years, must_not_precede
from wikicheck.values.fuzzy_date import FuzzyDate

_CENTURY = 100
_LONGEST_LIFE = 123


def check(sentence: Sentence, ctx: Context) -> Iterator[Finding]:
    """Compare the date of an act of the subject with the birth."""
    birth = ctx.article.vitals.birth
    if birth is None or not birth.complete or not sentence.dates:
        return
    date = event_date(sentence)
    if date is None:
        return
    verdict = must_not_precede(date, birth.date)
    severity = severity_of(verdict)
    if severity is None or tells_of_forebears(sentence) or not ctx.article.subject.is_subject_of(sentence):
        return
    message = f"Dated {date.text}, but the subject was born {birth.date.text}{_hint(birth.date, date, ctx)}."
    span = sentence.span(*date.span)
    evidence = (birth, ("the sentence", span, date), verdict)
    yield ctx.finding(span, message, severity=severity, related=[(birth.span, birth.words)], evidence=evidence)


def _hint(birth: FuzzyDate, date: FuzzyDate, ctx: Context) -> str:
    """Return the year a hundred years on, if it lies within a life."""
    year = date.year
    if year is None or year + _CENTURY > ctx.as_of_year or not 0 <= gap_years(birth, date).most + _CENTURY <= _LONGEST_LIFE:
        return ""
    return f" ({year + _CENTURY}?)"


def _life(sentence: str, heading: str = "Life") -> str:
    return f"{{{{Infobox person|birth_date=1952}}}}\n'''Ann Lee''' is a potter.\n\n== {heading} ==\n{sentence}"


RULE = Rule(
    name="event-before-birth",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Sentence,
    check=check,
    what="The subject is said to have done something before being born.",
    why="The year of the event or of the birth is wrong.",
    needs=frozenset({Need.BIRTH, Need.PROSE}),
    uses=frozenset({"birth"}),
    catalogue="R16",
    good=(
        Good(_life("In 1975, she moved to Lima.")),
        Good(_life("In 1925, her father moved to Lima.")),
        Good(_life("In 1925, Lee's grandparents moved to Lima.")),
        Good(_life("In 1925, the town was rebuilt.")),
        Good(_life("In 1925, the potter Bo Ek moved to Lima, where Lee met him.")),
        Good(_life("In 1925, she came from a family that moved to Lima.", "Family")),
        Good(_life("She studied the Lima school of 1925.")),
        Good(_life("She studied at a school founded in 1925.")),
        Good(_life("She lived in a house built by Bo Ek in 1925.")),
        Good(_life("In 1925, she had not yet been born.")),
        Good(_life("In 1925, her husband had moved to Lima, where he met her brother.")),
        Good(_life("She was the first woman to win since Bo Ek won in 1925.")),
        Good(_life("She edited the letters of Bo Ek, killed in 1925.")),
        Good(_life("She joined the society set up by Ek in 1925.")),
        Good(_life("She revived the custom, given up in 1925, and held a chair endowed in 1899.")),
        Good(_life("She wrote on the fire of Lima in 1925.")),
        Good(_life("She sets the novel in 1925.")),
        Good(_life("In ''1925'', a play of hers, she told of Lima.")),
    ),
    bad=(
        Bad(_life("In ⟦1925⟧, she had her first show in Lima.")),
        Bad(_life("In ⟦1925⟧, she learned to throw pots from a cook.")),
        Bad(_life("In ⟦1925⟧, she founded a school.")),
        Bad(_life("She moved to Lima in ⟦1925⟧.")),
        Bad(_life("She sang, painted and married in ⟦1925⟧.")),
        Bad(_life("In ⟦1925⟧, she travelled with her husband to Lima.")),
        Bad(_life("In ⟦1925⟧, she learned that the kiln had been sold.")),
        Bad(_life("In ⟦1925⟧, she moved to Lima."), message="the subject was born 1952", severity=Severity.ERROR),
        Bad(_life("In 1975, Lee left. Lee went to Lima. In ⟦1899⟧, Lee opened a shop."), message="(1999?)"),
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Born: c. 1970\n\nAnn Lee is a potter.\n\n== Life ==\n\nIn ⟦1969⟧, Lee moved to Lima.",
            severity=Severity.WARNING,
        ),
    ),
)
