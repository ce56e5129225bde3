"""A commander in a battle who was dead by then, or not yet born."""

from collections.abc import Iterator

from wikicheck.article.facts.library import Linked
from wikicheck.article.facts.profile import Mention
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.values import FuzzyDate, must_not_precede
from wikicheck.values.comparison import Verdict


def check(linked: Linked, ctx: Context) -> Iterator[Finding]:
    """Compare the date of the battle with the life of each commander."""
    fought = linked.profile.fought
    if fought is None or fought.date is None:
        return
    for tie, other in linked.iter_ties("commander"):
        if not other.is_person or not tie.is_plain:
            continue
        death, birth = _date(other.death), _date(other.birth)
        if death is not None and other.death is not None and must_not_precede(death, fought.date.first) is Verdict.DEFINITE:
            place, date, words = other.death, death, "died before it"
        elif birth is not None and other.birth is not None and must_not_precede(fought.date.last, birth) is Verdict.DEFINITE:
            place, date, words = other.birth, birth, "was born after it"
        else:
            continue
        message = f"{tie.label} commanded in the battle of {fought.date.text}, but {words}: {place.words}{slip_words(date, fought.date)}."
        related = [(other.path, place), ("", fought)]
        yield ctx.finding_at(tie.where, message, related=related)


def _date(place: Mention | None) -> FuzzyDate | None:
    return place.date if place is not None else None


def _battle(date: str, commander: str) -> str:
    return f"{{{{Infobox military conflict|conflict=Battle of Hamar|date={date}|commander1={commander}}}}}\nThe '''Battle of Hamar''' was fought in the snow."


def _general(born: str, died: str) -> tuple[tuple[str, str], ...]:
    return (("Ann Lee", f"{{{{Infobox military person|birth_date={born}|death_date={died}}}}}\n'''Ann Lee''' was a general."),)


RULE = Rule(
    name="battle-participant-alive",
    group=Group.CROSS_ARTICLE,
    severity=Severity.ERROR,
    on=Linked,
    check=check,
    what="A commander in a dated battle had died before, or was born after it.",
    why="The link leads to somebody of the same name, or a date is wrong.",
    default=False,
    catalogue="R103",
    good=(
        Good(_battle("5 May 1863", "[[Ann Lee]]"), title="Battle of Hamar", others=_general("1820", "1870")),
        Good(_battle("5 May 1863", "[[Ann Lee]]"), title="Battle of Hamar", others=_general("1820", "5 May 1863")),
        Good(_battle("1861–1865", "[[Ann Lee]]"), title="Battle of Hamar", others=_general("1820", "1863")),
        Good(_battle("5 May 1863", "[[Ann Lee]]"), title="Battle of Hamar", others=_general("1820", "c. 1862")),
        Good(_battle("5 May 1863", "Ann Lee"), title="Battle of Hamar", others=_general("1820", "1850")),
        Good(_battle("{{some date|1863}}", "[[Ann Lee]]"), title="Battle of Hamar", others=_general("1820", "1850")),
    ),
    bad=(
        Bad(
            _battle("5 May 1863", "⟦[[Ann Lee]]⟧"),
            title="Battle of Hamar",
            others=_general("1820", "1850"),
            message="Ann Lee commanded in the battle of 5 May 1863, but died before it: death_date: 1850",
            severity=Severity.ERROR,
        ),
        Bad(
            _battle("5 May 1863", "⟦[[Ann Lee|Gen. Lee]]⟧"),
            title="Battle of Hamar",
            others=_general("1880", "1950"),
            message="was born after it",
        ),
    ),
)
