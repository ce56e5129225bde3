"""Categories that cannot both be true."""

from collections.abc import Iterator, Sequence

from wikicheck.article import Article
from wikicheck.article.facts.vital import Marker, Place, VitalFact
from wikicheck.rulekit import Applicability, Bad, Context, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.removal import delete_line
from wikicheck.values import Precision, must_agree

_UNCERTAIN = "uncertain"
_DATE_MISSING = {"date of birth missing": "birth", "date of birth missing (living people)": "birth", "date of death missing": "death"}
_YEAR = frozenset({Precision.YEAR})


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold the categories on missing and uncertain years against those with years, against each other, and against the infobox."""
    facts = article.subject.categories
    for missing, dated in ((facts.birth_missing, facts.births), (facts.death_missing, facts.deaths)):
        yield from _missing(article, ctx, missing, dated)
    yield from _living(article, ctx, facts.living, facts.death_missing)
    yield from _two_years(article, ctx, facts.deaths)
    yield from _date_missing(article, ctx)


def _missing(article: Article, ctx: Context, missing: Sequence[Marker], dated: Sequence[VitalFact]) -> Iterator[Finding]:
    """Report a missing year beside a stated one; one that is "uncertain" goes with any, but not with a missing one."""
    other = next(((fact.span, fact.label) for fact in dated if fact.date.precision in _YEAR), None)
    if other is None:
        other = next(((known.span, known.label) for known in missing if _UNCERTAIN in known.label.lower()), None)
    if other is not None:
        for marker in missing:
            if _UNCERTAIN not in marker.label.lower():
                yield _finding(article, ctx, marker, other)


def _living(article: Article, ctx: Context, living: Sequence[Marker], death_missing: Sequence[Marker]) -> Iterator[Finding]:
    if living:
        for marker in death_missing:
            message = f"{marker.label} marks the subject as dead, {living[0].label} as living."
            yield ctx.finding(marker.span, message, related=[(living[0].span, living[0].label)])


def _two_years(article: Article, ctx: Context, deaths: Sequence[VitalFact]) -> Iterator[Finding]:
    """Report a second year of death, unless the article is about several people or leaves open which of the years it was."""
    subject = article.subject
    if (
        len(deaths) < 2
        or not subject.is_person
        or subject.lead.people > 1
        or len({fact.date.low for fact in subject.categories.births}) > 1
    ):
        return
    open_ones = [fact.date for fact in article.vitals.deaths if fact.place is not Place.CATEGORY and fact.date.year is None]
    first = deaths[0]
    for fact in deaths[1:]:
        if must_agree(first.date, fact.date).is_contradiction and all(must_agree(date, fact.date).is_contradiction for date in open_ones):
            yield ctx.finding(
                fact.span, f"{fact.label} and {first.label} cannot both be true of one person.", related=[(first.span, first.label)]
            )


def _date_missing(article: Article, ctx: Context) -> Iterator[Finding]:
    """Report "Date of birth missing" where the infobox gives the day."""
    for category in article.categories:
        what = _DATE_MISSING.get(" ".join(category.name.replace("_", " ").split()).lower())
        if what is None:
            continue
        full = next((fact for fact in article.vitals.of(what) if fact.complete and _is_full(fact)), None)
        if full is not None:
            yield _finding(article, ctx, Marker(f"Category:{category.name}", category.span), (full.span, full.words))


def _is_full(fact: VitalFact) -> bool:
    return fact.date.precision is Precision.DAY and fact.date.low == fact.date.high and not fact.date.approximate


def _finding(article: Article, ctx: Context, marker: Marker, other: tuple[Span, str]) -> Finding:
    fix: Fix | None = None
    if article.has_source:
        fix = Fix(Applicability.SAFE, f"delete {marker.label}", (delete_line(article.source.text, marker.span),))
    return ctx.finding(marker.span, f"{marker.label} contradicts {other[1]}.", related=[other], fix=fix)


def _page(*categories: str, lead: str = "'''Ann Lee''' (born 1950) is a potter.") -> str:
    return (
        lead
        + "\n\n"
        + "\n".join(f"[[Category:{name}]]".replace("[[Category:⟦", "⟦[[Category:").replace("⟧]]", "]]⟧") for name in categories)
    )


_BOX = "{{Infobox person|birth_date={{birth date and age|1950|5|12}}}}\n'''Ann Lee''' is a potter."
_UNSURE = "'''Ann Lee''' (born 1901; died 1990 or 1991) was a potter."

RULE = Rule(
    name="category-contradiction",
    group=Group.CATEGORIES,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="Two categories exclude each other: a missing year of birth or death and a stated one, or two years of death.",
    why="One of them was forgotten when the other was added, and lists made from categories are wrong.",
    needs=frozenset({Need.CATEGORIES}),
    catalogue="R37",
    good=(
        Good(_page("1950 births", "Living people")),
        Good(_page("Year of birth missing (living people)", "Potters", lead="'''Ann Lee''' is a potter.")),
        Good(_page("Year of birth uncertain", "1950 births", "Living people")),
        Good(_page("1950s births", "Year of birth missing", "Living people")),
        Good(_page("Date of birth missing (living people)", "1950 births")),
        Good(_page("1950 births", "<!-- Year of birth missing -->", "Living people")),
        Good(_page("1901 births", "1990 deaths", "1991 deaths", lead=_UNSURE)),
        Good(_page("1901 births", "1903 births", "1990 deaths", "1995 deaths", lead="'''Ann Lee''' and '''Eva Lee''' were potters.")),
        Good(_page("1901 births", "1990 deaths", "1995 deaths", lead="'''Ann and Eva Lee''' were potters."), title="Ann and Eva Lee"),
    ),
    bad=(
        Bad(
            _page("1950 births", "⟦Year of birth missing (living people)⟧", "Living people"),
            fixed=_page("1950 births", "Living people"),
            message="contradicts Category:1950 births",
            severity=Severity.ERROR,
        ),
        Bad(_page("Year of birth uncertain", "⟦Year of birth missing⟧"), fixed=_page("Year of birth uncertain")),
        Bad(_page("1901 births", "1990 deaths", "⟦Year of death missing⟧"), fixed=_page("1901 births", "1990 deaths")),
        Bad(_page("1950 births", "Living people", "⟦Year of death missing⟧"), message="marks the subject as dead"),
        Bad(_page("⟦Date of birth missing (living people)⟧", "Living people", lead=_BOX), fixed=_page("Living people", lead=_BOX)),
        Bad(_page("1901 births", "1990 deaths", "⟦1909 deaths⟧", lead="'''Ann Lee''' was a potter."), message="cannot both be true"),
    ),
)
