"""Something an organisation is said to have done before it was founded."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.events import event_date
from wikicheck.article.facts.lead_events import begins_with_noun
from wikicheck.article.facts.prose import Sentence
from wikicheck.article.facts.sections import is_background
from wikicheck.article.facts.vital import VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import must_not_precede

_TYPES = frozenset(("company", "organization", "school", "university", "sports club"))
_INITIAL = lazy_pattern(r"(?:In|On)[ \xa0](?:(?:early|mid|late)[ \xa0-])?")
_AFTER_DATE = lazy_pattern(r"[^,]{0,60},?[ \xa0]+")
# What is told of before there was the organisation: who made it, what was there before, how it came about.
_EARLIER = lazy_pattern(
    r"\b(?:found\w*|co-?found\w*|predecessors?|forerunners?|precursors?|origins?|roots|establish\w*|form(?:ed|ation|erly)|creat\w+|incorporat\w+|charter\w*|merg\w+"
    r"|propos\w+|idea|renamed|known[ \xa0]as|called|amalgam\w+|split|reorgani\w+)\b",
    2,
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the date that a sentence about the organisation opens with with the earliest founding that is stated anywhere."""
    founding = article.founding
    if not founding.is_dated or not any(box.type in _TYPES for box in article.infoboxes):
        return
    facts = [fact for stated in (founding.founded, founding.opened) for fact in (*stated.boxes, *stated.lead, *stated.categories)]
    if not (founding.founded.best or founding.opened.best) or not founding.founded.box_is_whole:
        return
    first = min(facts, key=lambda fact: fact.date.soft_low)
    for paragraph in article.prose.paragraphs:
        if paragraph.dates and not paragraph.is_lead and not is_background(paragraph.section):
            for sentence in paragraph.sentences:
                yield from _check_sentence(article, ctx, sentence, first)


def _check_sentence(article: Article, ctx: Context, sentence: Sentence, first: VitalFact) -> Iterator[Finding]:
    if not sentence.dates or sentence.dates[0].low >= first.date.soft_low or not _INITIAL.match(sentence.masked):
        return
    date = event_date(sentence)
    if date is None or date is not sentence.dates[0]:
        return
    verdict = must_not_precede(date, first.date)
    if not verdict.is_contradiction or _EARLIER.search(sentence.masked):
        return
    rest = _AFTER_DATE.match(sentence.masked, date.span.end - sentence.start)
    is_own = rest is not None and begins_with_noun(sentence.masked[rest.end() :])
    if is_own or article.subject.is_subject_of(sentence):
        span = sentence.span(*date.span)
        message = f"Dated {date.text}, but the subject was founded {first.date.text}{slip_words(date, first.date)}."
        yield ctx.finding(span, message, related=[(first.span, first.words)], evidence=(first, ("the sentence", span, date), verdict))


def _page(text: str, founded: str = "1975", heading: str = "History") -> str:
    return f"{{{{Infobox company|founded={founded}}}}}\n'''Lee Works''' is a maker of pots.\n\n== {heading} ==\n{text}\n"


RULE = Rule(
    name="org-event-before-founding",
    group=Group.ORGANISATIONS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A sentence dates something the organisation did before its founding.",
    why="The date in the sentence, or that of the founding, is mistyped.",
    needs=frozenset({Need.THING, Need.INFOBOX, Need.PROSE}),
    uses=frozenset({"founding"}),
    catalogue="R70",
    good=(
        Good(_page("In 1977, the company opened a plant in Lund.")),
        Good(_page("In 1957, the founder opened a shop. In 1960, its predecessor opened a plant.")),
        Good(_page("In 1957, the company's founder moved to Lund.")),
        Good(_page("In 1957, the company opened a plant.", heading="Background")),
        Good(_page("In 1957, the company opened a plant.", heading="Origins")),
        Good(_page("In 1957, the company which owns it opened a plant.")),
        Good(_page("In 1957, the company opened a plant.", founded="1950 (as Bo Berg's kiln); 1975")),
        Good(_page("In 1957, a rival opened a plant. The hall had been opened in 1957.")),
        Good(_page("In 1974, the company opened a plant.", founded="c. 1975")),
        Good(_page("In 1957, the company opened a plant.", founded="{{foo}}")),
    ),
    bad=(
        Bad(
            _page("In ⟦1957⟧, the company opened a plant in Lund."),
            message="Dated 1957, but the subject was founded 1975 (digits transposed)",
            severity=Severity.WARNING,
        ),
        Bad(_page("On ⟦3 May 1905⟧, Lee Works moved to Lund.")),
        Bad(
            "{{Infobox school|established=1975}}\n'''Lee School''' is a school in Lund.\n\n== History ==\nIn ⟦1965⟧, the school moved to Oslo.",
        ),
    ),
)
