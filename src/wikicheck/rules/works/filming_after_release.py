"""A film that was shot after its release."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.prose import Sentence
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind, must_not_precede

_SIGNS = ("ilm", "hotography", "hoot", "shot")
_FILMING = lazy_pattern(
    r"\b(?:(?:[Pp]rincipal[ \xa0])?[Pp]hotography|[Ff]ilming|[Ss]hooting|[Tt]he[ \xa0]shoot)(?:[ \xa0](?:of|for)[ \xa0]the[ \xa0]film)?[ \xa0]"
    r"(?:was[ \xa0]|had[ \xa0]|also[ \xa0]|officially[ \xa0]|then[ \xa0])*(?:began|begun|started|commenced|took[ \xa0]place|lasted|ran|wrapped|ended|finished|concluded|completed|done|scheduled|set)\b"
    r"|\b(?:The|the)[ \xa0](?:film|movie|picture)[ \xa0]was[ \xa0](?:(?:mostly|mainly|largely|entirely|partly|also)[ \xa0])?(?:filmed|shot)\b"
)
# Something else was filmed, or the film again.
_OTHER = lazy_pattern(
    r"\b(?:re-?shoots?|additional|pick-?ups?|sequels?|prequels?|remake|re-?release\w*|director['’]s[ \xa0]cut|documentar\w+|series|season|episodes?|video|spin-?off|second[ \xa0]film)\b",
    2,
)
_WHEN = lazy_pattern(
    r"\b(?:in|on|from|between|until)[ \xa0](?:(?:early|mid|late|the[ \xa0](?:spring|summer|autumn|fall|winter)[ \xa0]of)[ \xa0-])?$", 2
)
_REACH = 120


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the date of a sentence on the filming with the last release."""
    release = article.release
    if "film" not in release.types and not any("films" in fact.label for fact in release.released.categories):
        return
    for paragraph in article.prose.paragraphs:
        plain = paragraph.text.plain
        if any(sign in plain for sign in _SIGNS) and _FILMING.search(paragraph.masked):
            for sentence in paragraph.sentences:
                yield from _check_sentence(article, ctx, sentence)


def _check_sentence(article: Article, ctx: Context, sentence: Sentence) -> Iterator[Finding]:
    masked = sentence.masked
    match = _FILMING.search(masked)
    released = article.release.released.best
    if match is None or _OTHER.search(masked) or not released:
        return
    last = max(released, key=lambda fact: fact.date.soft_high)
    date = next((date for date in sentence.dates if date.span.start >= sentence.start + match.end()), None) or next(
        iter(sentence.dates), None
    )
    if date is None or date.kind not in {DateKind.POINT, DateKind.RANGE}:
        return
    start = date.span.start - sentence.start
    if abs(start - match.end()) > _REACH or not (_WHEN.search(masked[:start]) or date.kind is DateKind.RANGE):
        return
    verdict = must_not_precede(last.date, date.first)
    if verdict.is_contradiction:
        span = sentence.span(*date.span)
        message = f"Filmed {date.text}, after the release {last.date.text}{slip_words(date.first, last.date)}."
        yield ctx.finding(span, message, related=[(last.span, last.words)], evidence=(("the text", span, date), last, verdict))


def _film(text: str, released: str = "12 March 2008") -> str:
    return f"{{{{Infobox film|name=Salt|released={released}}}}}\n'''''Salt''''' is a drama film.\n\n== Production ==\n{text}\n"


RULE = Rule(
    name="filming-after-release",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The text dates the filming after the release of the film.",
    why="One of the two years is mistyped.",
    needs=frozenset({Need.THING, Need.PROSE}),
    uses=frozenset({"release"}),
    catalogue="R73",
    good=(
        Good(_film("Principal photography began in May 2007.")),
        Good(_film("Filming began in 2007 and ended in 2008.")),
        Good(
            _film(
                "Filming of additional scenes began in 2009. Reshoots took place in 2010, when shooting began again in May 2010 as reshoots."
            )
        ),
        Good(_film("For the re-release, filming began in 2012.")),
        Good(_film("A documentary followed; its filming began in 2013, and the documentary was shown in 2014.")),
        Good(_film("Filming of the sequel began in 2011.")),
        Good(_film("The film was shot in Oslo. It won a prize in 2011.")),
        Good(_film("Filming began in 2010.", "12 March 2008 (Lund), 2011")),
        Good(_film("Filming began in 2010.", "{{foo}}")),
    ),
    bad=(
        Bad(_film("Principal photography began in ⟦May 2010⟧ in Oslo."), message="Filmed May 2010, after the release 12 March 2008"),
        Bad(_film("Filming took place in Lund ⟦from March to June 2009⟧."), severity=Severity.WARNING),
        Bad(_film("In ⟦May 2080⟧, shooting began in Oslo.")),
        Bad(_film("The film was shot on location in Lund in ⟦2017⟧.")),
    ),
)
