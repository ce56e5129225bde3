"""A life that is longer than any, or too short for what it holds."""

from collections.abc import Iterator
from re import IGNORECASE

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import age_between, format_age_range
from wikicheck.values.calendar import day_number

# Nobody is known for certain to have lived longer, and only few longer than the other.
_LONGEST = 123
_LONG = 112
# Who dies younger has no occupation, unless the article says that it was a child's.
_CHILD = 10
_LEGENDS_UNTIL = day_number(1500, 1, 1)
_VERY_OLD = lazy_pattern(r"centenarian|\boldest\b|longevity|longest[ -]lived", IGNORECASE)
_LEGEND = lazy_pattern(
    r"\b(?:legend\w*|myth\w*|biblical|bible|genesis|prophets?|patriarchs?|saints?|antediluvian|semi-legendary|hermit|immortal"
    r"|apostle|sage|tradition\w*)\b",
    IGNORECASE,
)
_OF_A_CHILD = lazy_pattern(
    r"\b(?:child\w*|infants?|baby|boys?|girls?|prodigy|prince\w*|princess\w*|kings?|queens?|emperors?|empress\w*|dukes?|duchess\w*"
    r"|earls?|counts?|barons?|heirs?|royal\w*"
    r"|monarchs?|sultans?|lamas?|popes?|murder\w*|victims?|martyr\w*|shot)\b",
    IGNORECASE,
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Reckon the years from birth to death."""
    vitals = article.vitals
    birth, death = vitals.birth, vitals.death
    if birth is None or death is None or not (birth.complete and death.complete):
        return
    if not (birth.date.is_bounded and death.date.is_bounded):
        return
    life = age_between(birth.date, death.date)
    soft = age_between(birth.date, death.date, soft=True)
    severity = _too_long(article, soft.least, birth.date.high)
    words = "longer than anybody is known to have lived" if life.least > _LONGEST else "longer than all but a few people have lived"
    if severity is None:
        severity, words = _too_short(article, soft.most), "too short for an occupation or for works"
    if severity is None:
        return
    years = format_age_range(life.least, life.most)
    message = f"Life of {years} years, {words}: {birth.date.text} to {death.date.text}{slip_words(birth.date, death.date)}."
    related = [(birth.span, birth.words)]
    yield ctx.finding(death.span, message, severity=severity, related=related, evidence=(birth, death, f"a life of {years} years"))


def _too_long(article: Article, soft_least: int, born: int) -> Severity | None:
    if soft_least <= _LONG:
        return None
    text = _what_is_said(article)
    if born < _LEGENDS_UNTIL or _LEGEND.search(text):
        return Severity.INFO
    if soft_least > _LONGEST:
        return Severity.ERROR
    return None if _VERY_OLD.search(text) else Severity.WARNING


def _too_short(article: Article, most: int) -> Severity | None:
    if not 0 <= most < _CHILD:
        return None
    has_work = bool(article.works) or any(box.get("occupation") or box.get("years_active") for box in article.iter_infoboxes())
    return Severity.WARNING if has_work and not _OF_A_CHILD.search(_what_is_said(article)) else None


def _what_is_said(article: Article) -> str:
    """Return the lead and the names of the categories, where the article says what sort of life it was."""
    lead = " ".join(paragraph.text.plain for paragraph in article.lead.paragraphs[:4])[:3_000]
    return f"{lead} {article.short_description or ''} {' '.join(category.name for category in article.categories)}"


def _life(born: str, died: str, words: str = "was a potter", more: str = "") -> str:
    return f"{{{{Infobox person|birth_date={born}|death_date={died}|occupation=Potter}}}}\n'''Ann Lee''' {words}.{more}"


RULE = Rule(
    name="lifespan-implausible",
    group=Group.LIFE,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="The years from birth to death are more than anybody has lived, or too few for the occupation or the works that are given.",
    why="One of the two dates is wrong, often by a digit.",
    needs=frozenset({Need.BIRTH, Need.DEATH}),
    uses=frozenset({"birth", "death"}),
    catalogue="R41",
    good=(
        Good(_life("1800", "1888")),
        Good(_life("1880", "1990")),
        Good(_life("c. 1785", "c. 1900")),
        Good(_life("1880", "1995", "was a potter and the oldest woman of Chile")),
        Good(_life("1880", "1994", more="\n\n[[Category:Chilean supercentenarians]]")),
        Good(_life("1990", "1996", "was a child actress")),
        Good("{{Infobox royalty|birth_date=1470|death_date=1476}}\n'''Ann Lee''' was a princess."),
        Good("{{Infobox person|birth_date=1990|death_date=1996}}\n'''Ann Lee''' was run over by a cart."),
        Good("{{Infobox animal|birth_date=1800|death_date=1950}}\n'''Ann Lee''' was a tortoise."),
        Good("{{Infobox organization|name=Lee|founded=1800|dissolved=1950}}\n'''Lee''' was a bank."),
        Good(_life("before 1800", "1935")),
    ),
    bad=(
        Bad(_life("1800", "⟦1935⟧"), message="Life of 134–135 years", severity=Severity.ERROR),
        Bad(_life("1880", "⟦1995⟧"), severity=Severity.WARNING),
        Bad(_life("1400", "⟦1530⟧", "was a nun"), severity=Severity.INFO),
        Bad(_life("1800", "⟦1940⟧", "was by legend a hermit"), severity=Severity.INFO),
        Bad(_life("5 May 1990", "⟦6 June 1996⟧"), message="Life of 6 years, too short", severity=Severity.WARNING),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 1800\n- Died: ⟦1935⟧\n\nAnn Lee was a potter.", severity=Severity.ERROR),
    ),
)
