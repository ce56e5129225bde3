"""Something that happens once, told twice with dates that exclude each other."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.mismatch import severity_of
from wikicheck.values import FuzzyDate, classify_slip, describe_slip, must_agree

if TYPE_CHECKING:
    from wikicheck.article.facts.deeds import Deed

_MOST = 300
# Of a deed, this many code points may stand between its parts to be quoted with them.
_MOST_BETWEEN = 40
# People do these again, elsewhere in the text; only the lead sums them up.
_REPEATED = frozenset(
    (
        "moved",
        "joined",
        "became",
        "entered",
        "resigned",
        "opened",
        "closed",
        "launched",
        "acquired",
        "renamed",
        "released",
        "received",
        "enrolled",
    )
)
_EVENTS = {
    "founded": "founding",
    "established": "founding",
    "formed": "founding",
    "opened": "opening",
    "completed": "completion",
    "dissolved": "closure",
    "disbanded": "closure",
    "demolished": "closure",
}


class _Statement(NamedTuple):
    """One date of the deed, and where it stands."""

    date: FuzzyDate
    span: Span
    where: str


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare what the prose dates twice; and births, deaths and foundings in it with infobox, lead and categories."""
    deeds = article.deeds[:_MOST]
    reported: set[Span] = set()
    for deed in deeds:
        against = _stated(article, deed)
        if against and all(must_agree(deed.date, other.date).is_contradiction for other in against):
            reported.add(deed.date_span)
            yield from _finding(ctx, deed, against[0])
    groups: dict[tuple[str, frozenset[str]], list[Deed]] = {}
    for deed in deeds:
        if deed.date_span not in reported:
            groups.setdefault(_group(deed, groups), []).append(deed)
    for told in groups.values():
        pair = _conflict(told) if len(told) > 1 else None
        if pair is not None:
            odd, other = pair
            where = "in the lead" if other.sentence.paragraph.is_lead else f"in line {ctx.line(other.date_span)}"
            yield from _finding(ctx, odd, _Statement(other.date, other.date_span, where))


def _group(deed: "Deed", groups: "dict[tuple[str, frozenset[str]], list[Deed]]") -> tuple[str, frozenset[str]]:
    """Return the key of the deeds that tell the same; a spouse may be named in full once and for short later."""
    if deed.verb == "married":
        for verb, key in groups:
            if verb == "married" and (key <= deed.key or deed.key <= key):
                return verb, key
    return deed.verb, deed.key


def _stated(article: Article, deed: "Deed") -> list[_Statement]:
    """Return what infobox, lead bracket and categories say of the same event."""
    if deed.actor or deed.key:
        return []
    if deed.verb in {"born", "died"}:
        vitals = article.vitals
        if not (article.subject.is_person and vitals.is_single):
            return []
        facts = vitals.births if deed.verb == "born" else vitals.deaths
        return [
            _Statement(fact.date, fact.span, f"in the {fact.place.value}")
            for fact in facts
            if fact.complete and not fact.span.overlaps(deed.date_span)
        ]
    event = _EVENTS.get(deed.verb)
    if event is None or article.subject.is_person or deed.sentence.paragraph.is_lead or deed.place:
        return []
    from wikicheck.article.facts.dated_claims import read_dated_claims

    claims = read_dated_claims(article)
    boxes = claims.get((event, "infobox"), [])
    others = [*claims.get((event, "lead"), []), *claims.get((event, "category"), [])]
    return [_Statement(claim.date, claim.span, f"in the {claim.place}") for claim in (*boxes, *others) if claim.complete] if boxes else []


def _conflict(told: "list[Deed]") -> "tuple[Deed, Deed] | None":
    """Return the statement that stands alone and one that it contradicts; None where all agree or the deed may have been done twice."""
    if told[0].verb in _REPEATED:
        lead = [deed for deed in told if deed.sentence.paragraph.is_lead]
        body = [deed for deed in told if not deed.sentence.paragraph.is_lead]
        if len(lead) != 1 or not body or any(not must_agree(deed.date, lead[0].date).is_contradiction for deed in body):
            return None
        return body[0], lead[0]
    for position, deed in enumerate(told):
        others = [*told[:position], *told[position + 1 :]]
        if not told[0].once:
            others = [other for other in others if other.sentence.paragraph.section is not deed.sentence.paragraph.section]
        if others and all(must_agree(deed.date, other.date).is_contradiction for other in others):
            rest = [other for other in others if other is not others[0]]
            if position == 0 and not rest:
                continue  # of two the later one is shown
            if all(not must_agree(other.date, others[0].date).is_contradiction for other in rest):
                return deed, others[0]
    return None


def _as_told(deed: "Deed") -> str:
    """Return the words of the text from actor to object, where they stand close together; else what they come to."""
    text = deed.sentence.text
    found = [(text.find(part), len(part)) for part in deed.parts]
    start, end = min(at for at, _ in found), max(at + length for at, length in found)
    is_close = end - start - sum(length for _, length in found) <= _MOST_BETWEEN
    return f"“{text[start:end] if start >= 0 and is_close else deed.label}”"


def _finding(ctx: Context, deed: "Deed", other: _Statement) -> Iterator[Finding]:
    slip = classify_slip(deed.date, other.date)
    verdict = must_agree(deed.date, other.date)
    severity = severity_of(verdict, slip)
    hint = f" ({describe_slip(slip)})" if slip else ""
    message = f"{_as_told(deed)} is dated {deed.date.text} here and {other.date.text} {other.where}{hint}."
    evidence = (("here", deed.date_span, deed.date), (other.where, other.span, other.date), verdict)
    yield ctx.finding(
        deed.date_span,
        message,
        severity=Severity.INFO if severity is Severity.INFO else Severity.WARNING,
        related=[(other.span, f"{other.date.text} {other.where}")],
        evidence=evidence,
    )


def _life(*sections: str, lead: str = "'''Ann Lee''' (born 1950) is a potter.") -> str:
    titles = ("Early life", "Career", "Personal life")
    return "\n\n".join((lead, *(f"== {title} ==\n{text}" for title, text in zip(titles, sections, strict=False))))


def _company(text: str, lead: str = "'''Blue Cup''' is a pottery company.", founded: str = "") -> str:
    box = f"{{{{Infobox company|name=Blue Cup|founded={founded}}}}}\n" if founded else ""
    return f"{box}{lead}\n\n== History ==\n{text}"


RULE = Rule(
    name="fact-conflict-prose",
    group=Group.TIMELINE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="Something that happens once is told twice, with dates that exclude each other.",
    why="One of the two dates is wrong: often one place was mended and the other forgotten.",
    needs=frozenset({Need.PROSE}),
    catalogue="R59",
    good=(
        # reckoned from the deed, and not its date
        Good(
            "'''Ann Lee''' (5 May 1871 – 9 August 1974) was a weaver.\n\n== Life ==\nTwenty years after her death, in 1994, a museum was named for her."
        ),
        Good("'''Ann Lee''' (born 1950) is a potter.\n\n== Life ==\nLong before her birth, in 1920, the kiln was built."),
        Good("'''Ann Lee''' (1950 – 5 May 2010) was a potter.\n\n== Life ==\nLee had a brother who was born in 1945 and died in 1991."),
        Good(_life("In 1970, Lee married Bo Ek.", "She taught.", "She married Bo Ek in May 1970.")),
        Good(_life("She graduated from Oslo School in 1972.", "She moved to Oslo in 1970, and in 1975 she moved to Lund.")),
        # the lead rounds
        Good(
            _life(
                "In 1972, Lee founded the Blue Cup.",
                lead="'''Ann Lee''' (born 1950) is a potter. She founded the Blue Cup in the early 1970s.",
            )
        ),
        # done again
        Good(_life("She married Bo Ek in 1970.", "She taught.", "She married Bo Ek again in 1980.")),
        Good(_life("She was elected mayor of Lund in 1990.", "She was re-elected mayor of Lund in 1994.")),
        Good(_life("She won the Nobel Prize in 1990.", "She won her second Nobel Prize in 1994.")),
        Good(_life("She moved to Oslo in 1970.", "She moved to Oslo in 1980.")),
        # other people and other objects
        Good(_life("She was born in 1950.", "Her son was born in 1975.", "Bo Lee was born in 1980.")),
        Good(_life("She married Bo Ek in 1970.", "She taught.", "She married Per Dahl in 1980.")),
        Good(_life("She was born in 1950, and her father died in 1960.", "In 1960, his brother died.")),
        # planned, denied, disputed
        Good(_life("She was born in 1950.", "According to her sister, she was born in 1948.")),
        Good(_life("She would have married Bo Ek in 1970.", "She taught.", "She married Bo Ek in 1972.")),
        Good(_company("It was founded in 1920. It was re-opened in 1950.", founded="1920")),
        Good(_company("The company opened in Oslo in 1930.", founded="1920")),
        Good(_life("She published ''Salt Road'' in 1991.", "An English edition of ''Salt Road'' (1999) followed.")),
        Good("= Ann Lee =\n\nAnn Lee (born 1950) is a potter.\n\n== Life ==\n\nLee was born in 1950 in Oslo."),
    ),
    bad=(
        Bad(
            _life("In 1970, Lee married Bo Ek.", "She taught.", "She married the painter Bo Ek in ⟦1971⟧."),
            message="“married the painter Bo Ek” is dated 1971 here and 1970 in line 4",
            severity=Severity.WARNING,
        ),
        Bad(_life("Lee was born in ⟦1905⟧ in Oslo.", "She taught."), message="“born” is dated 1905 here and 1950 in the lead"),
        Bad(
            "'''Ann Lee''' was a potter.\n\n== Life ==\nThe Red Kiln Society was founded in 1990.\n\n== Later life ==\n"
            "The Red Kiln Society had been founded in ⟦1991⟧."
        ),
        Bad(_company("The company was founded in ⟦1902⟧ by two sisters.", founded="1920"), message="1902 here and 1920 in the infobox"),
        Bad(_life("She moved to Oslo in ⟦1989⟧.", lead="'''Ann Lee''' (born 1950) is a potter. In 1980, she moved to Oslo.")),
        Bad(_life("She published ''Salt Road'' in 1991.", "Her novel ''Salt Road'' (⟦1919⟧) sold well.")),
        Bad(
            "= Ann Lee =\n\nAnn Lee (1950 – 2001) was a potter. She made bowls.\n\n== Life ==\n\nAfter graduating from Oslo School in 1972, she taught.\n\n"
            "== Death ==\n\nLee died in Oslo on ⟦5 May 2010⟧."
        ),
        Bad(
            _life(
                "She was inducted into the Potters' Hall of Honour in 1990.", "Lee was inducted into the Potters' Hall of Honour in ⟦1999⟧."
            )
        ),
    ),
)
