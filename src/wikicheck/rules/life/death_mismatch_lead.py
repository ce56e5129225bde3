"""An infobox and a lead that give different death dates, or only one of which gives any."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import iter_mismatch
from wikicheck.text import lazy_pattern

# A bracket that begins so has lost a template, and perhaps a death with it.
_GAP = lazy_pattern(r"\(\s?[;,]")


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the death date of the lead with that of the infobox; say where a date stands in one of them alone."""
    vitals = article.vitals
    infobox, lead = vitals.death_at(Place.INFOBOX), vitals.death_at(Place.LEAD)
    if infobox is not None and lead is not None:
        yield from iter_mismatch(ctx, lead, infobox, "The lead says died {at}, the infobox says {against}{slip}.")
        return
    births = vitals.birth_at(Place.INFOBOX), vitals.birth_at(Place.LEAD)
    if not all(birth is not None and birth.complete for birth in births):
        return  # one of the two is not a place where dates are given, or could not be read
    if lead is not None and lead.complete and not _has_death_field(article):
        message = f"The lead says died {lead.date.text}, the infobox gives no death."
        yield _lone(ctx, lead, births[0], message)
    elif infobox is not None and infobox.complete and _says_living(article):
        message = f"The infobox says died {infobox.date.text}, the lead gives a birth alone."
        yield _lone(ctx, infobox, births[1], message)


def _lone(ctx: Context, death: VitalFact, birth: VitalFact | None, message: str) -> Finding:
    """Return the finding of a death that the other place, which has the birth, does not give."""
    related = [(birth.span, f"{birth.words}, and no death")] if birth is not None else []
    reason = "both places tell of the life, and only one of them of its end"
    return ctx.finding(death.span, message, severity=Severity.WARNING, related=related, doubts=frozenset(), evidence=(birth, death, reason))


def _has_death_field(article: Article) -> bool:
    return any(field.key.startswith("death") and not field.is_empty for infobox in article.iter_infoboxes() for field in infobox.fields)


def _says_living(article: Article) -> bool:
    birth = article.vitals.birth_at(Place.LEAD)
    if birth is None:
        return False
    paragraph = next((paragraph for paragraph in article.lead.paragraphs if paragraph.span.contains(birth.span)), None)
    if paragraph is None:
        return False
    before = article.source.text[max(paragraph.span.start, birth.span.start - 12) : birth.span.start].lower()
    if _GAP.search(before):
        return False
    return "born" in before and "die" not in paragraph.text.plain and "death" not in paragraph.text.plain


RULE = Rule(
    name="death-mismatch-lead",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="The infobox and the lead give death dates that cannot both be true, or only one of them gives a death.",
    why="One of the two is wrong or was forgotten when the other was changed.",
    needs=frozenset({Need.PERSON, Need.INFOBOX, Need.PROSE}),
    vital=True,
    doubts=frozenset({"death"}),
    catalogue="R05",
    good=(
        Good("{{Infobox person|name=Ann Lee|birth_date=1920|death_date=June 1999}}\n'''Ann Lee''' (1920 – 3 June 1999) was a potter."),
        Good("{{Infobox person|name=Ann Lee|birth_date=1620|death_date=before 1650}}\n'''Ann Lee''' (1620 – 1649) was a potter."),
        Good("{{Infobox person|name=Ann Lee|birth_date=1920|death_date=unknown}}\n'''Ann Lee''' (1920 – 1999) was a potter."),
        Good("{{Infobox person|name=Ann Lee|birth_date=1920|death_date={{mystery}}}}\n'''Ann Lee''' (1920 – 1999) was a potter."),
        Good("{{Infobox person|name=Ann Lee}}\n'''Ann Lee''' (1920 – 1999) was a potter."),
        Good("{{Infobox person|name=Ann Lee|birth_date=1920|death_date=1999}}\n'''Ann Lee''' was a potter."),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1920\n- Died: 1999\n\nAnn Lee (; born 1920) was a potter."),
    ),
    bad=(
        Bad(
            "{{Infobox person|name=Ann Lee|birth_date=1920|death_date=3 July 1999}}\n'''Ann Lee''' (1920 – ⟦3 June 1999⟧) was a potter.",
            message="The lead says died 3 June 1999, the infobox says 3 July 1999",
            severity=Severity.ERROR,
        ),
        Bad(
            "{{Infobox person|name=Ann Lee|birth_date=1920}}\n'''Ann Lee''' (1920 – ⟦1999⟧) was a potter.",
            message="gives no death",
            severity=Severity.WARNING,
        ),
        Bad(
            "{{Infobox person|name=Ann Lee|birth_date=1920|death_date=⟦1999⟧}}\n'''Ann Lee''' (born 1920) is a potter.",
            severity=Severity.WARNING,
        ),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 1920\n- Died: 1999\n\nAnn Lee (1920 – ⟦1989⟧) was a potter.", message="one digit"),
    ),
)
