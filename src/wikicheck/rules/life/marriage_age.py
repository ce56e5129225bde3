"""A marriage at an age at which people do not marry."""

from collections.abc import Iterator
from re import IGNORECASE

from wikicheck.article import Article
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import age_between, format_age_range, must_not_precede
from wikicheck.values.calendar import day_number

_CHILD = 10
# From the twentieth century on, marriages under this age are rare everywhere that articles come from.
_YOUNGEST = 14
_OLDEST = 100
_TWENTIETH_CENTURY = day_number(1900, 1, 1)
_ROYAL = lazy_pattern(
    r"\b(?:king|queen|prince|princess|emperor|empress|duke|duchess|sultan|maharaja|maharani|raja|rani|shogun|daimyo|tsar|tsarina"
    r"|count|countess|archduke|archduchess"
    r"|dauphin|infanta|earl|marquess|nobl\w+|aristocrat|dynasty|reign\w*|khan|pharaoh|regent|consort)\b",
    IGNORECASE,
)
_ROYAL_BOXES = ("royal", "monarch", "nobility", "noble", "peer", "pharaoh")
_CHILD_MARRIAGE = lazy_pattern(r"\b(?:child[ -](?:bride|marriage|groom)|betroth\w*|forced[ \xa0](?:in)?to[ \xa0]marr\w+)", IGNORECASE)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Reckon the age at each marriage."""
    birth = article.vitals.birth
    marriages = article.milestones.marriages
    if not marriages or birth is None or not (birth.complete and birth.date.is_bounded):
        return
    for marriage in marriages:
        date = marriage.start
        if date is None or not date.is_bounded or must_not_precede(date, birth.date).is_contradiction:
            continue
        years = age_between(birth.date, date, soft=True)
        is_modern = date.low >= _TWENTIETH_CENTURY
        if not (years.most < _CHILD or (is_modern and years.most < _YOUNGEST) or years.least > _OLDEST):
            continue
        if years.most < _YOUNGEST and _is_told_as_such(article):
            continue
        given = age_between(birth.date, date)
        age = format_age_range(max(0, given.least), given.most)
        severity = Severity.INFO if not is_modern and years.most < _CHILD and _is_royal(article) else Severity.WARNING
        who = f" to {marriage.spouse}" if marriage.spouse else ""
        message = f"Married{who} {date.text}, at the age of {age}: born {birth.date.text}{slip_words(birth.date, date)}."
        yield ctx.finding(
            marriage.start_span,
            message,
            severity=severity,
            related=[(birth.span, birth.words)],
            evidence=(birth, (f"marriage{who}", marriage.start_span, date)),
        )


def _opening(article: Article) -> str:
    lead = " ".join(paragraph.text.plain for paragraph in article.lead.paragraphs[:2])[:1_000]
    return f"{article.title or ''} {lead}"


def _is_royal(article: Article) -> bool:
    """Say whether the subject was born into a family that married its children off."""
    names = " ".join(f"{box.known_template} {box.subtype or ''}" for box in article.iter_infoboxes()).lower()
    return any(word in names for word in _ROYAL_BOXES) or bool(_ROYAL.search(_opening(article)))


def _is_told_as_such(article: Article) -> bool:
    """Say whether the article itself says that a child was married."""
    return article.has_source and any(_CHILD_MARRIAGE.search(paragraph.text.plain) for paragraph in article.prose.paragraphs)


def _life(born: str, spouse: str, words: str = "was a potter") -> str:
    return f"{{{{Infobox person|birth_date={born}|spouse={spouse}}}}}\n'''Ann Lee''' {words}."


RULE = Rule(
    name="marriage-age",
    group=Group.LIFE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The subject married as a child, or past a hundred, if the dates are right.",
    why="The year of the marriage or of the birth is probably wrong by a digit.",
    needs=frozenset({Need.BIRTH}),
    uses=frozenset({"birth"}),
    catalogue="R62",
    reads_text=True,
    good=(
        Good(_life("1950", "{{marriage|Bo Ek|1972}}")),
        Good(_life("1950", "{{marriage|Bo Ek|1964}}")),
        Good(_life("1850", "{{marriage|Bo Ek|1862}}")),
        Good(_life("c. 1950", "{{marriage|Bo Ek|1963}}")),
        Good(_life("1950", "Bo Ek (1958–1999)")),
        Good(_life("1950", "{{marriage|Bo Ek|1961}}", "is a potter and writer. She was a child bride")),
        Good(_life("1950", "{{marriage|Bo Ek|1940}}")),
        Good("'''Ann Lee''' (born 1950) is a potter.\n\n== Family ==\nHer sister married Bo Ek in 1960."),
    ),
    bad=(
        Bad(
            _life("1950", "⟦{{marriage|Bo Ek|1960}}⟧"),
            message="Married to Bo Ek 1960, at the age of 9–10: born 1950",
            severity=Severity.WARNING,
        ),
        Bad(_life("5 May 1850", "⟦{{marriage|Bo Ek|1855}}⟧"), severity=Severity.WARNING),
        Bad(_life("1450", "⟦{{marriage|Bo Ek|1455}}⟧", "was a queen of Lappland"), severity=Severity.INFO),
        Bad(_life("1850", "⟦{{marriage|Bo Ek|1955}}⟧"), message="at the age of 104–105"),
        Bad(
            "'''Ann Lee''' (born 1950) is a potter.\n\n== Life ==\nShe married Bo Ek in ⟦1956⟧.", message="Married 1956, at the age of 5–6"
        ),
        Bad("= Ann Lee =\n\nAnn Lee\n- Born: 1950\n- Spouse: ⟦Bo Ek (m. 1960)⟧\n\nAnn Lee is a potter."),
    ),
)
