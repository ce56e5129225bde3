"""A first sentence whose tense does not go with the life it tells of."""

from collections.abc import Iterator
from re import IGNORECASE

from wikicheck.article import Article
from wikicheck.article.facts.opening import Opening, read_opening
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern

# What somebody can still be after death.
_LASTING = lazy_pattern(
    r"\b(?:saint|martyr|blessed|venerated|patron|figure|character|fictional|legendary|mythical|ancestor|name|buried|namesake|eponym|subject"
    r"|victim|winner|recipient|deceased|late|missing|folk[ \xa0]hero|icon|only)\b",
    IGNORECASE,
)
_SO = lazy_pattern(r"[ \xa0](?:an?|the|one[ \xa0]of)[ \xa0]")
# What is over in a life that goes on: an office held, a team left, a place in a row.
_FORMER = lazy_pattern(
    r"\b(?:former|formerly|retired|ex-|late|until|from[ \xa0]\d|between|during|who[ \xa0](?:last[ \xa0])?(?:was|had|served|won|[a-z]+ed)|first|last|original|founding|born|best|contestant|competitor"
    r"|winner|finalist|champion|president|governor|minister|\d{4}|\d{1,3}(?:st|nd|rd|th))\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
    IGNORECASE,
)
_SENTENCE_END = lazy_pattern(r"[.!?](?=\s|$)")
_LONGEST = 400


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the first verb with the death, or with the categories of the living."""
    vitals = article.vitals
    death = vitals.death
    if death is None and not vitals.living:
        return
    opening = read_opening(article)
    if opening is None or article.subject.is_fiction:
        return
    predicate = _predicate(opening)
    if not _SO.match(predicate):
        return
    place = opening.text.span(*opening.verb_span)
    if opening.verb == "is" and death is not None:
        if death.complete and death.date.high <= ctx.as_of and not vitals.living and not _LASTING.search(predicate):
            message = f"“{opening.name} is …”, but the subject died {death.date.text}."
            yield ctx.finding(place, message, related=[(death.span, death.words)])
    elif opening.verb == "was" and vitals.living and not vitals.deaths and not vitals.dead and not _FORMER.search(predicate):
        message = f"“{opening.name} was …”, but {vitals.living[0].label} marks the subject as living and no death is given."
        yield ctx.finding(place, message, severity=Severity.INFO, related=[(vitals.living[0].span, vitals.living[0].label)])


def _predicate(opening: Opening) -> str:
    """Return what the first sentence says behind its verb."""
    predicate = opening.predicate[:_LONGEST]
    end = _SENTENCE_END.search(predicate)
    return predicate[: end.start()] if end else predicate


def _life(sentence: str, *categories: str) -> str:
    return f"{sentence}\n\n" + "\n".join(f"[[Category:{name}]]" for name in categories)


RULE = Rule(
    name="lead-tense-living",
    group=Group.LIFE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The first sentence says that somebody “is” although a death is given, or “was” although the subject is marked as living.",
    why="The tense is what readers learn first; it is often forgotten when a death is entered, or changed on a rumour.",
    needs=frozenset({Need.PERSON, Need.PROSE}),
    uses=frozenset({"death"}),
    catalogue="R56",
    good=(
        Good(_life("'''Ann Lee''' (1920 – 1999) was a Danish painter.", "1920 births", "1999 deaths")),
        Good(_life("'''Ann Lee''' (born 1970) is a Danish painter.", "1970 births", "Living people")),
        Good(_life("'''Ann Lee''' (born 1970) was a Danish painter from 1990 to 2001.", "1970 births", "Living people")),
        Good(_life("'''Ann Lee''' (born 1970) is a retired judge who was a painter.", "1970 births", "Living people")),
        Good(_life("'''Ann Lee''' (born 1970) was the seventh member of a band.", "1970 births", "Living people")),
        Good(_life("'''Ann Lee''' (1920 – 1999) is considered a great painter. She is the patron of Salten.", "1999 deaths")),
        Good(_life("'''Ann Lee''' (720 – 799) is a saint of the Danish church.", "720 births", "799 deaths")),
        Good(_life("'''Ann Lee''' (died 2001) is a fictional painter in ''Salt''.", "Fictional painters")),
        Good(_life("'''The Pots''' are a band of living people.", "Living people")),
        Good(_life("'''Ann Lee''' (1920 – 1999), who is a Danish painter's mother, was a potter.", "1999 deaths")),
        Good("= Ann Lee =\n\nAnn Lee (1920 – {{death}}) is a painter."),
    ),
    bad=(
        Bad(
            _life("'''Ann Lee''' (1920 – 1999) ⟦is⟧ a Danish painter.", "1920 births", "1999 deaths"),
            message="“Ann Lee is …”, but the subject died 1999",
            severity=Severity.WARNING,
        ),
        Bad("{{Infobox person|birth_date=1920|death_date=3 May 1999}}\n'''Ann Lee''' ⟦is⟧ one of the painters of Skagen."),
        Bad(_life("'''Ann Lee''' (born 1970) ⟦was⟧ a Danish painter.", "1970 births", "Living people"), severity=Severity.INFO),
        Bad("= Ann Lee =\n\nAnn Lee (12 May 1920 – 3 May 1999) ⟦is⟧ a Danish painter. She lived in Oslo."),
    ),
)
