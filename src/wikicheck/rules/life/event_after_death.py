"""Something the subject is said to have done after dying."""

from collections.abc import Iterator

from wikicheck.article.facts.events import event_date, tells_of_afterlife
from wikicheck.article.facts.prose import Sentence
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.values import classify_slip, describe_slip, must_not_precede


def check(sentence: Sentence, ctx: Context) -> Iterator[Finding]:
    """Compare the date of an act of the subject with the death."""
    death = ctx.article.vitals.death
    if death is None or not death.complete or not sentence.dates:
        return
    date = event_date(sentence)
    if date is None:
        return
    verdict = must_not_precede(death.date, date)
    if not verdict.is_contradiction:
        return
    if tells_of_afterlife(sentence, ctx.article.prose, death.date) or not ctx.article.subject.is_subject_of(sentence):
        return
    slip = classify_slip(date, death.date)
    hint = f" ({describe_slip(slip)})" if slip else ""
    message = f"Dated {date.text}, but the subject died {death.date.text}{hint}."
    span = sentence.span(*date.span)
    yield ctx.finding(span, message, related=[(death.span, death.words)], evidence=(death, ("the sentence", span, date), verdict))


def _life(sentence: str, heading: str = "Life") -> str:
    return f"{{{{Infobox person|birth_date=1852|death_date=1931}}}}\n'''Ann Lee''' was a potter.\n\n== {heading} ==\n{sentence}"


RULE = Rule(
    name="event-after-death",
    group=Group.LIFE,
    severity=Severity.WARNING,
    on=Sentence,
    check=check,
    what="The subject is said to have done something after dying.",
    why="The year of the event or of the death is wrong.",
    needs=frozenset({Need.DEATH, Need.PROSE}),
    uses=frozenset({"death"}),
    catalogue="R16",
    good=(
        Good(_life("In 1925, she moved to Lima.")),
        Good(_life("In 1945, she was inducted into a hall of fame.")),
        Good(_life("In 1945, Lee was posthumously honoured.")),
        Good(_life("In 1945, Lee's house became a museum.")),
        Good(_life("In 1945, she was the subject of a film.", "Legacy")),
        Good(_life("In 1945, her daughter moved to Lima.")),
        Good(_life("In 1945, the town was rebuilt.")),
        Good(_life("According to Ek, writing in 1945, Lee opened a shop.")),
        Good(_life("In 1945, she was placed among the ten best potters.")),
        Good(_life("In 1945, she would have turned 93, and in 1946 she was to have sailed to Lima.")),
        Good(_life("In 1946, she was to have sailed to Lima.")),
        Good(_life("She hoped to finish it in 1946.")),
        Good(_life("She did not see the end of the trial in 1945.")),
        Good(_life("She appears in the memoirs of Ek, written in 1945.")),
        Good(_life("She is mentioned by Ek in 1945.")),
        Good(_life("In 1945, Lee received a star on a pavement.")),
        Good(_life("In 1945, she became the first potter on a banknote.")),
        Good(_life("In 1920, she moved to Lima. In 1945, she won a prize.")),
        Good(_life("In 1945, a statue of her was unveiled. In 1920, she had moved to Lima.")),
        Good(_life("In 1945, Lee was later given a star on a pavement.")),
    ),
    bad=(
        Bad(_life("In ⟦1945⟧, she moved to Lima."), message="the subject died 1931", severity=Severity.WARNING),
        Bad(_life("In ⟦1945⟧, she was appointed to a chair in Lima."), message="the subject died 1931"),
        Bad(_life("In ⟦1945⟧, she directed a film on kilns.")),
        Bad(_life("In the ⟦spring of 1945⟧, Lee moved to Lima.")),
        Bad(_life("In ⟦1945⟧, she won a prize. In 1920, she moved to Lima."), message="the subject died 1931"),
        Bad(_life("In ⟦1945⟧, Lee became a teacher.\n\nIn 1912, Lee was elected mayor."), message="the subject died 1931"),
        Bad(_life("In 1875, Lee left. Lee went to Lima. In ⟦2013⟧, Lee opened a shop."), message="the subject died 1931"),
    ),
)
