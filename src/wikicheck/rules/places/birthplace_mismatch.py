"""A birthplace in the infobox that the text does not share."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.birthplaces import may_be_same_place, read_birthplaces
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the names in the infobox with those behind "born in"."""
    box, told = read_birthplaces(article)
    if box is None:
        return
    for place in told:
        if not may_be_same_place(box, place):
            message = f"Born in {place.text}, but {box.label} says {box.text}."
            yield ctx.finding(
                place.span,
                message,
                related=[(box.span, f"{box.label}: {box.text}")],
                evidence=((box.label, box.span, box.text), (place.label, place.span, place.text), "the two share no name"),
            )
            return


def _life(place: str, text: str, lead: str = "is a potter") -> str:
    return f"{{{{Infobox person|birth_date=1970|birth_place={place}}}}}\n'''Ann Lee''' {lead}.\n\n== Life ==\n{text}"


RULE = Rule(
    name="birthplace-mismatch",
    group=Group.PLACES,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="The infobox and the text name birthplaces that have no name in common.",
    why="One of the two is wrong, or the town and the hospital should both be named.",
    needs=frozenset({Need.PERSON, Need.INFOBOX, Need.PROSE}),
    catalogue="R96",
    good=(
        Good(_life("[[Oslo]], Norway", "Lee was born in Oslo.")),
        Good(_life("Oslo, Norway", "Lee was born at the Ullevål Hospital in Oslo on 5 May 1970.")),
        Good(_life("[[Kristiania]]", "Lee was born in Oslo.")),
        Good(_life("[[Christiania (Oslo)|Christiania]]", "Lee was born in Oslo.")),
        Good(_life("Norway", "Lee was born in Bergen.")),
        Good(_life("Oslo", "Lee was born in Norway.")),
        Good(_life("Saint Petersburg, Russian Empire", "Lee was born in Russia.")),
        Good(_life("Oslo", "Lee's mother was born in Bergen.")),
        Good(_life("Oslo", "Lee was born in May 1970 to a potter from Bergen.")),
        Good(_life("Oslo", "Lee was born to Bo Ek, a potter in Bergen.")),
        Good(_life("Oslo", "Her son was born in Bergen.")),
        Good(_life("Oslo", "Lee, who was born in Bergen's sister city, is a potter.")),
        Good(_life("", "Lee was born in Bergen.")),
    ),
    bad=(
        Bad(_life("Oslo", "Lee was born in ⟦Bergen⟧."), message="Born in Bergen, but birth_place says Oslo", severity=Severity.INFO),
        Bad(_life("[[Oslo]], Norway", "She was born on 5 May 1970 in ⟦Malmö⟧, and grew up in Lund.")),
        Bad("{{Infobox person|birth_place=Oslo}}\n'''Ann Lee''' (born 5 May 1970 in ⟦Bergen⟧) is a potter."),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 5 May 1970 Oslo, Norway\n\nAnn Lee is a potter. She was born in ⟦Malmö, Sweden⟧."),
    ),
)
