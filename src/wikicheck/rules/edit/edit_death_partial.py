"""An edit that added a death in one place, and left the subject alive in another."""

import re
from collections.abc import Iterator

from wikicheck.article import Article, Form
from wikicheck.article.article_edit import ArticleEdit
from wikicheck.article.facts.vital import Place, name_place
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.wording import listed
from wikicheck.text import lazy_pattern

# A birth template that reckons the age of the living.
_AGE_TODAY = lazy_pattern(r"\{\{[ \n]?(birth[ _-](?:date|year)[ _]and[ _]age|bda)[ \n]?\|", re.IGNORECASE)
_IS = lazy_pattern(r"\b(is|was)\b(?=[ \xa0](?:an?|the|one)\b)")
_TOLD = lazy_pattern(r"\b(?:died|dead|death|killed|murdered|deceased|until (?:his|her|their) death)\b")


def check(edit: ArticleEdit, ctx: Context) -> Iterator[Finding]:
    """Look at each place that tells of a life, if the edit brought the first word of its end."""
    if not _lives(edit.base) or not edit.base.subject.is_person:
        return
    head = edit.head
    added = [(fact.span, fact.label) for fact in head.vitals.deaths if fact.complete and fact.date.exists]
    if not added:
        return
    left = [*_iter_infobox(head), *_iter_lead(head), *_iter_categories(head)]
    if not left:
        return
    where = listed(dict.fromkeys(name_place(label) for _, label in added))
    message = f"A death was added to {where}, but {'; '.join(words for _, words in left)}."
    related = [(span, words) for span, words in left if span is not None]
    deaths = [fact for fact in head.vitals.deaths if fact.complete]
    yield ctx.finding(added[0][0], message, related=related, evidence=(*deaths, *((words, span, "no death") for span, words in related)))


def _lives(article: Article) -> bool:
    """Say whether nothing in a version says that the subject is dead."""
    vitals = article.vitals
    return not (vitals.deaths or vitals.dead or vitals.death_missing)


def _iter_infobox(article: Article) -> Iterator[tuple[Span | None, str]]:
    birth = article.vitals.birth_at(Place.INFOBOX)
    if birth is None or not article.infoboxes:
        return
    fields = [field for infobox in article.iter_infoboxes() for field in infobox.fields if not field.is_empty]
    if not any(field.key.startswith(("death", "died", "disappeared")) for field in fields):
        yield birth.span, "the infobox gives none"
    for field in fields:
        if field.key == "birth_date" and (match := _AGE_TODAY.match(article.source.slice(field.value.span).strip())):
            yield field.value.span, f"“{match[1]}” still reckons the age of somebody living"
    for stated in article.vitals.ages:
        if article.form is Form.PLAIN and stated.about == "birth" and stated.place is Place.INFOBOX:
            yield stated.age.span, f"{stated.label} still has an age of somebody living"


def _iter_lead(article: Article) -> Iterator[tuple[Span | None, str]]:
    birth = article.vitals.birth_at(Place.LEAD)
    if birth is None or not article.has_source:
        return
    paragraphs = (paragraph for paragraph in article.prose.paragraphs if paragraph.is_lead)
    paragraph = next((one for one in paragraphs if one.span(0, len(one.text.plain)).contains(birth.span)), None)
    if paragraph is None:
        return
    plain = paragraph.text.plain
    if article.vitals.death_at(Place.LEAD) is None and not _TOLD.search(plain):
        yield birth.span, "the lead gives none"
    verb = _IS.search(plain, plain.find(")") + 1)
    if verb is not None and verb[1] == "is":
        yield paragraph.span(verb.start(), verb.end()), "the lead still says “is”"


def _iter_categories(article: Article) -> Iterator[tuple[Span | None, str]]:
    vitals = article.vitals
    for marker in vitals.living:
        yield marker.span, f"{marker.label} still stands"
    births = [fact for fact in vitals.births if fact.place is Place.CATEGORY]
    dead = vitals.death_missing or any(fact.place is Place.CATEGORY for fact in vitals.deaths)
    if births and not dead:
        yield births[0].span, "no category has it"


def _article(
    *, birth: str = "{{birth date|1940|3|4}}", death: str = "", lead: str = "born 4 March 1940", verb: str = "is", end: str = ""
) -> str:
    died = f"|death_date={death}" if death else ""
    infobox = f"{{{{Infobox person|name=Ann Lee|birth_date={birth}{died}}}}}"
    return f"{infobox}\n'''Ann Lee''' ({lead}) {verb} a potter from Lund.\n\n[[Category:1940 births]]\n{end}"


_ALIVE = _article(end="[[Category:Living people]]")
_BOX = "{{death date and age|2024|6|7|1940|3|4}}"
_DATES = "4 March 1940 – 7 June 2024"
_DEATHS = "[[Category:2024 deaths]]"

RULE = Rule(
    name="edit-death-partial",
    group=Group.EDIT,
    severity=Severity.WARNING,
    on=ArticleEdit,
    check=check,
    what="An edit added a death in one place of a biography, while another place still treats the subject as living.",
    why="Infobox, lead and categories tell of a death together; who adds it to one of them has seldom looked at the others.",
    needs=frozenset({Need.PERSON}),
    vital=True,
    catalogue="R50",
    good=(
        Good(_article(death=_BOX, lead=_DATES, verb="was", end=_DEATHS), base=_ALIVE),
        # nobody has died
        Good(_article(birth="4 March 1940", end="[[Category:Living people]]"), base=_ALIVE),
        # the death was there before; what is missing is for rules that judge one version
        Good(
            _article(death=_BOX, end="[[Category:Living people]]\n\n== Life ==\nMore."),
            base=_article(death=_BOX, end="[[Category:Living people]]"),
        ),
        Good(_article(lead=_DATES, verb="was", end=_DEATHS), base=_article(end=_DEATHS)),
        # a day of disappearance is no death, and an article without categories, or without an infobox, lacks none
        Good(_article(birth="{{birth date|1940|3|4}}|disappeared_date=7 June 2024", end="[[Category:Living people]]"), base=_ALIVE),
        Good(
            "'''Ann Lee''' (4 March 1940 – 7 June 2024) was a potter.",
            base="'''Ann Lee''' (born 4 March 1940) is a potter.",
        ),
        # a lead that tells of the death in words
        Good(
            _article(death=_BOX, verb="was", end=_DEATHS).replace("from Lund.", "from Lund, who died in 2024."),
            base=_ALIVE,
        ),
        # the death of somebody else
        Good(_article(end="[[Category:Living people]]\n\n== Life ==\nHer husband died on 7 June 2024."), base=_ALIVE),
        # what the template holds is not known
        Good(_article(death="{{Some date|2024}}", end="[[Category:Living people]]"), base=_ALIVE),
        Good(
            "= Ann Lee =\n\nAnn Lee\n- Born: 4 March 1940\n- Died: 7 June 2024 (aged 84)\n\nAnn Lee (4 March 1940 – 7 June 2024) was a potter.",
            base="= Ann Lee =\n\nAnn Lee\n- Born: 4 March 1940 (age 84)\n\nAnn Lee (born 4 March 1940) is a potter.",
        ),
    ),
    bad=(
        Bad(
            _article(death=f"⟦{_BOX}⟧", end="[[Category:Living people]]"),
            base=_ALIVE,
            message="added to death_date, but the lead gives none; the lead still says “is”; Category:Living people still stands; no category",
            severity=Severity.WARNING,
        ),
        Bad(
            _article(lead=_DATES.replace("7 June 2024", "⟦7 June 2024⟧"), verb="was", end=_DEATHS),
            base=_ALIVE,
            message="added to the lead and Category:2024 deaths, but the infobox gives none",
        ),
        Bad(_article(end=f"⟦{_DEATHS}⟧"), base=_ALIVE, message="Category:2024 deaths, but the infobox gives none; the lead gives none"),
        Bad(
            _article(birth="{{birth date and age|1940|3|4}}", death=f"⟦{_BOX}⟧", lead=_DATES, verb="was", end=_DEATHS),
            base=_ALIVE,
            message="but “birth date and age” still reckons the age of somebody living.",
        ),
        Bad(
            "= Ann Lee =\n\nAnn Lee\n- Born: 4 March 1940 (age 84)\n- Died: ⟦7 June 2024⟧\n\nAnn Lee (born 4 March 1940) is a potter.",
            base="= Ann Lee =\n\nAnn Lee\n- Born: 4 March 1940 (age 84)\n\nAnn Lee (born 4 March 1940) is a potter.",
            message="but Born still has an age of somebody living; the lead gives none; the lead still says “is”.",
        ),
    ),
)
