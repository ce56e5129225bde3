"""An award to a small child, or to somebody dead."""

from collections.abc import Iterator
from re import IGNORECASE

from wikicheck.article import Article
from wikicheck.article.facts.events import is_told_after, is_told_before
from wikicheck.article.facts.milestones import Award
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, age_between, format_age_range, must_not_precede
from wikicheck.values.calendar import day_number

_YOUNGEST = 10
# Since then the Nobel Foundation gives no prize to the dead, unless the death comes between the announcement and the ceremony.
_NOBEL_LIVING_FROM = day_number(1974, 1, 1)
_NOBEL = lazy_pattern(r"\bNobel\b")
# These are given to the living only, and have been from the beginning.
_LIVING_ONLY = lazy_pattern(r"\b(?:Fields[ \xa0]Medal|Abel[ \xa0]Prize|Pritzker|Turing[ \xa0]Award)\b")
# What is given to the dead as a matter of course, or not to a person.
_OF_THE_DEAD = lazy_pattern(
    r"posthum|hall[ \xa0]of[ \xa0]fame|induct|walk[ \xa0]of[ \xa0]fame|\bstar\b|memorial|lifetime|of[ \xa0]the[ \xa0]century"
    r"|greatest|stamp|plaque|street|named"
    r"|heritage|hero\b|righteous|centen|retro",
    IGNORECASE,
)
_OF_CHILDREN = lazy_pattern(r"juvenile|junior|youth|young|child|kid|teen|baby|school|prodigy|birth", IGNORECASE)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold the year of each award against birth and death."""
    for award in article.milestones.awards:
        finding = _too_early(article, ctx, award) or _too_late(article, ctx, award)
        if finding is not None:
            yield finding


def _too_early(article: Article, ctx: Context, award: Award) -> Finding | None:
    birth = article.vitals.birth
    if birth is None or "birth" in ctx.doubted or not (birth.complete and birth.date.is_bounded and award.date.is_bounded):
        return None
    if age_between(birth.date, award.date, soft=True).most >= _YOUNGEST or _OF_CHILDREN.search(award.name):
        return None
    is_before = must_not_precede(award.date, birth.date).is_contradiction
    if is_before and award.sentence is not None and is_told_before(award.sentence, award.span, article):
        return None
    years = age_between(birth.date, award.date)
    words = "before the birth" if is_before else f"at the age of {format_age_range(max(0, years.least), years.most)}"
    message = f"{award.name} {award.date.text}, {words}: born {birth.date.text}{slip_words(birth.date, award.date)}."
    return ctx.finding(award.span, message, related=[(birth.span, birth.words)], evidence=(_read(award), birth))


def _too_late(article: Article, ctx: Context, award: Award) -> Finding | None:
    death = article.vitals.death
    if death is None or "death" in ctx.doubted or not death.complete:
        return None
    if not must_not_precede(death.date, award.date).is_contradiction or _OF_THE_DEAD.search(award.name):
        return None
    sentence = award.sentence
    if sentence is not None and (_OF_THE_DEAD.search(sentence.text) or is_told_after(sentence, award.span, article, death.date)):
        return None
    is_nobel = bool(_NOBEL.search(award.name)) and award.date.low >= _NOBEL_LIVING_FROM
    of_the_living = is_nobel or bool(_LIVING_ONLY.search(award.name))
    if is_nobel and award.date.year == death.date.year:
        return None
    words = "and it is given to the living only" if of_the_living else "and nothing says that it was given posthumously"
    message = f"{award.name} {award.date.text}, but the subject died {death.date.text}, {words}{slip_words(death.date, award.date)}."
    severity = Severity.WARNING if of_the_living else Severity.INFO
    return ctx.finding(award.span, message, severity=severity, related=[(death.span, death.words)], evidence=(_read(award), death))


def _read(award: Award) -> tuple[str, Span, FuzzyDate]:
    """Return an award and its date as evidence."""
    return award.name, award.span, award.date


def _life(awards: str, text: str = "", death: str = "1980") -> str:
    box = f"{{{{Infobox scientist|birth_date=1910|death_date={death}|awards={awards}}}}}"
    return f"{box}\n'''Ann Lee''' was a botanist.\n\n== Awards ==\n{text}"


RULE = Rule(
    name="award-life",
    group=Group.LIFE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="An award is dated before the birth, in early childhood, or after the death without a word that it was posthumous.",
    why="The year of the award is probably wrong; if it was given posthumously, readers want to know.",
    needs=frozenset({Need.PERSON}),
    uses=frozenset({"birth"}),
    catalogue="R69",
    reads_text=True,
    good=(
        Good(_life("[[Nobel Prize in Physics]] (1970)")),
        Good(_life("[[Nobel Prize in Physics]] (1980)")),
        Good(_life("Grand Prix (1990, posthumous)")),
        Good(_life("Botany Hall of Fame (1990)")),
        Good(_life("Juvenile Prize (1917)")),
        Good(_life("", "* 1990: Inducted into the Hall of Botany\n* Linnaeus Medal, 1950")),
        Good(_life("", "* Linnaeus Medal (established 1880)")),
        Good(_life("", "* Ann Lee Medal, 1990")),
        Good(
            _life("", "In 1990, the Ann Lee Medal was given for the first time. Lee won the Linnaeus Medal of the school founded in 1880.")
        ),
        Good(_life("", "In 1990, Lee was posthumously awarded the Linnaeus Medal.")),
        Good(_life("", "Her son won the Linnaeus Medal in 1990.")),
    ),
    bad=(
        Bad(_life("[[Nobel Prize in Physics]] (⟦1990⟧)"), message="given to the living only", severity=Severity.WARNING),
        Bad(_life("Linnaeus Medal (⟦1990⟧)"), message="but the subject died 1980", severity=Severity.INFO),
        Bad(_life("Linnaeus Medal (⟦1917⟧)"), message="at the age of 6–7: born 1910", severity=Severity.WARNING),
        Bad(_life("", "* Linnaeus Medal, ⟦1890⟧\n* 1960: Grand Prix"), message="before the birth", severity=Severity.WARNING),
        Bad(_life("", "Lee was awarded the Linnaeus Medal in ⟦1915⟧."), message="at the age of 4–5"),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 1910\n- Awards: Linnaeus Medal (⟦1890⟧)\n\nAnn Lee was a botanist."),
    ),
)
