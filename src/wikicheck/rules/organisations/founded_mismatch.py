"""A founding that infobox, lead and categories date differently."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.lead_events import iter_lead_sentences
from wikicheck.article.facts.stated import Stated, agree, is_told_of
from wikicheck.article.facts.vital import Place, VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.agreement import TELLING_SLIPS, Disagreement, find_disagreements, is_explained, judge_disagreement, make_finding
from wikicheck.text import lazy_pattern
from wikicheck.values import classify_slip

# Words of sentences that tell of another beginning: a forerunner, a merger, the opening of a building.
_TOLD = lazy_pattern(
    r"\b(?:found\w+|establish\w*|incorporat\w+|form\w*|creat\w+|open\w*|launch\w*|merg\w+|predecessor|origin\w*|roots?|start\w*|began|begun|charter\w*"
    r"|organi[sz]\w+|split|re-?\w*found\w*|re-?establish\w*|built|construct\w+|complet\w+|independ\w+|settle\w*|conver\w+|purchas\w+|bought|licen\w+)\b",
    2,
)

_FORERUNNER = lazy_pattern(
    r"\b(?:predecessor\w*|forerunner|precursor|origins?|roots|traces?|traced|re-?found\w+|re-?establish\w+|re-?organi[sz]\w+)\b", 2
)

_FIRST = lazy_pattern(r"\b(?:first|inaugural|began|begun|start(?:ed|ing|s)|open(?:ed|ing|s)|launch(?:ed|ing))\b", 2)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold the founding, or else the opening, and then the completion of each place against the others."""
    founding = article.founding
    if not founding.is_dated:
        return
    beginning = _beginning(article)
    aside = [*founding.opened.boxes, *founding.opened.lead, *founding.completed.boxes, *founding.founded.boxes]
    yield from _check(article, ctx, beginning, aside, "founded")
    completed = founding.completed
    if completed.boxes or completed.lead:
        aside = [*founding.opened.boxes, *founding.founded.boxes, *founding.opened.lead, *founding.founded.lead]
        yield from _check(article, ctx, completed, aside, "completed", least_years=2)


def _beginning(article: Article) -> Stated:
    """Return the founding; where the infobox has an opening only, that. A category "established in" may mean either."""
    founded, opened = article.founding.founded, article.founding.opened
    stated = Stated()
    main = founded if founded.boxes or not opened.boxes else opened
    stated.boxes, stated.box_is_whole = main.boxes, founded.box_is_whole and opened.box_is_whole
    stated.lead = main.lead if main.boxes or main.lead else opened.lead
    stated.categories = [*founded.categories, *opened.categories]
    return stated


def _check(article: Article, ctx: Context, stated: Stated, aside: list[VitalFact], done: str, *, least_years: int = 0) -> Iterator[Finding]:
    def is_told(fact: VitalFact, in_any_words: bool) -> bool:  # noqa: FBT001 - what the judge asks
        return is_told_of(article, stated, fact, None if in_any_words else _TOLD)

    for found in find_disagreements(stated):
        others = [fact for fact in aside if fact.place is found.against.place]
        if found.at.place is Place.CATEGORY and agree([found.at], others):
            continue  # the year of the opening, and not of the founding
        if found.at.place is Place.CATEGORY and _is_told_beside(article, found):
            continue  # "founded in 1968, and first given in 1969"
        if least_years and abs((found.at.date.year or 0) - (found.against.date.year or 0)) < least_years:
            continue
        if not found.is_outvoted and is_explained(ctx, found, _FORERUNNER):
            continue
        severity = judge_disagreement(found, is_told, outvoted_is_sure=False, two_are_sure=False)
        if severity is not None:
            yield make_finding(ctx, found, severity, done)


def _is_told_beside(article: Article, found: Disagreement) -> bool:
    """Say whether the sentence of the lead that dates the founding tells of a first time, or of a work begun, in the year of the category."""
    at, against = found.at, found.against
    if against.place is not Place.LEAD or at.date.year is None or classify_slip(at.date, against.date) in TELLING_SLIPS:
        return False
    sentences = (sentence for sentence in iter_lead_sentences(article) if sentence.span().overlaps(against.span))
    return any(date.year == at.date.year and _FIRST.search(sentence.masked) for sentence in sentences for date in sentence.dates)


def _page(box: str, lead: str, *categories: str) -> str:
    names = "".join(f"\n[[Category:{name}]]".replace("[[Category:⟦", "⟦[[Category:").replace("⟧]]", "]]⟧") for name in categories)
    return f"{{{{Infobox company|{box}}}}}\n'''Lee Works''' is a maker of pots{lead}\n{names}"


RULE = Rule(
    name="founded-mismatch",
    group=Group.ORGANISATIONS,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="Infobox, lead and categories date the founding of an organisation, building or place differently.",
    why="One of them was corrected, or mistyped, and the others were forgotten.",
    vital=True,
    doubts=frozenset({"founding"}),
    needs=frozenset({Need.THING}),
    catalogue="R26",
    reads_text=True,
    good=(
        Good(_page("founded={{start date and age|1976|5|3}}", " founded in 1976 by Ann Lee.", "Companies established in 1976")),
        Good(_page("founded=1976", ". It was founded in May 1976.", "1970s establishments in Norway")),
        Good(_page("founded=c. 1890", ".", "Companies established in 1891")),
        Good(_page("founded=1890 (as Bo Berg's kiln); 1911 (as Lee Works)", " established in 1911.", "Companies established in 1890")),
        # a predecessor, an incorporation, an opening: both years are told of
        Good(_page("founded=1911", ".\n\n== History ==\nIts predecessor was formed in 1888.", "Companies established in 1888")),
        Good(
            _page(
                "founded=1888",
                ". The company was incorporated in 1911. It had been founded by a potter in 1888.",
                "Companies established in 1911",
            )
        ),
        Good(_page("founded=1930|opened=1935", ".", "1935 establishments in Norway")),
        Good("The '''Lee Prize''' is a prize. It was founded in 1968, and first given in 1969.\n\n[[Category:Awards established in 1969]]"),
        Good(_page("founded=1976", ". It traces its origins to a kiln of 1801.", "Companies established in 1976")),
        Good(_page("founded=1976", ". It belongs to Berg Holding, which was founded in 1967.")),
        Good(_page("founded=1976", ". The works were taken over by a firm founded in 1999.")),
        # founded anew: any of the years will do
        Good(
            _page(
                "founded=1919",
                ". It was founded in 1919 and re-established in 1990.",
                "Companies established in 1919",
                "Companies established in 1990",
            )
        ),
        Good(_page("founded={{foo|1967}}", " founded in 1976.")),
        Good(
            "{{Infobox musical artist|background=group_or_band|years_active=1992–1997, 2003–present}}\n'''The Lees''' are a band.\n[[Category:Musical groups established in 1992]]"
        ),
        Good("= Lee Works =\n\nLee Works\n- Founded: 1976\n\nLee Works is a maker of pots founded in 1976."),
        Good(
            "{{Infobox person|birth_date=1950}}\n'''Ann Lee''' is a potter. She founded Lee Works in 1976.\n[[Category:1967 establishments in Norway]]"
        ),
    ),
    bad=(
        Bad(
            _page("founded=1976", " founded in Oslo in 1976.", "⟦Companies established in 1967⟧"),
            fixed=_page("founded=1976", " founded in Oslo in 1976.", "Companies established in 1976"),
            message="Category:Companies established in 1967 contradicts the infobox: founded 1976 (digits transposed)",
            severity=Severity.ERROR,
        ),
        Bad(
            _page(
                "founded=⟦{{start date|1967|5|3}}⟧", ". It was founded by Ann Lee in Oslo on 3 May 1976.", "Companies established in 1976"
            ),
            message="founded says May 3, 1967, but the lead says 3 May 1976 (digits transposed)",
            severity=Severity.ERROR,
        ),
        Bad(
            _page("founded=1976", ". The company was established in ⟦1946⟧."),
            message="The lead says founded 1946, but founded says 1976",
            severity=Severity.WARNING,
        ),
        Bad(
            _page("founded=1976", ".", "⟦Pottery companies established in 1956⟧", "1956 establishments in Norway"),
            severity=Severity.WARNING,
        ),
        Bad(_page("founded=1976", ".", "Companies established in 1976", "⟦1986 establishments in Norway⟧"), severity=Severity.WARNING),
        Bad(
            "= Lee Works =\n\nLee Works\n- Founded: 1976\n\nFounded in Oslo in ⟦1967⟧, Lee Works is a maker of pots.",
            message="digits transposed",
        ),
        Bad("{{Infobox hotel|opening_date=12 May 1935}}\nThe '''Grand''' is a hotel in Lund.\n⟦[[Category:Hotels established in 1953]]⟧"),
        Bad(
            "{{Infobox building|completion_date=1935}}\n'''Lee Tower''' is a tower in Lund.\n⟦[[Category:Buildings and structures completed in 1953]]⟧"
        ),
        Bad(
            "The '''Lee Prize''' is a prize. It was founded in 1968, and first given in 1969.\n\n⟦[[Category:Awards established in 1986]]⟧"
        ),
        Bad("'''Lee Review''' is a magazine established in 2008.\n⟦[[Category:Magazines established in 1998]]⟧"),
    ),
)
