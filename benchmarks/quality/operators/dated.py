"""Foundings and releases, broken where infobox, lead and categories state them twice."""

import random
import re
from collections.abc import Callable, Iterator

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced, replaced_within, slip

from wikicheck.article import Article
from wikicheck.article.facts.stated import Stated, agree
from wikicheck.article.facts.vital import VitalFact

_READ: dict[str, Callable[[Article], Stated]] = {
    "founding": lambda article: article.founding.founded,
    "opening": lambda article: article.founding.opened,
    "release": lambda article: article.release.released,
    "ending": lambda article: article.release.ended,
}
_OF = {"infobox": "boxes", "lead": "lead", "category": "categories"}


def _partners(article: Article, what: str, stated: Stated, place: str) -> list[VitalFact]:
    others = [fact for other, name in _OF.items() if other != place for fact in getattr(stated, name)]
    if what == "opening" and not article.founding.founded.boxes:
        others += article.founding.founded.categories if place != "category" else []
    return [fact for fact in others if fact.complete]


def _shift(what: str, place: str, rule: str) -> Operator:
    def mutate(article: Article, chance: random.Random) -> Iterator[str]:
        stated = _READ[what](article)
        facts = [fact for fact in getattr(stated, _OF[place]) if fact.complete]
        years = {fact.date.year for fact in facts}
        if place != "category" and len(years) != 1:
            return  # alternatives: any of them may be what another place has
        seen = set()
        for fact in facts[:MOST_PLACES]:
            year = fact.date.year
            if year is None or year < 1000 or fact.span in seen or not agree([fact], _partners(article, what, stated, place)):
                continue
            seen.add(fact.span)
            broken = replaced_within(article, fact.span, str(year), str(slip(year, chance)))
            if broken is not None:
                yield broken

    return Operator(f"{what}-year-{place}", 1, (rule,), mutate)


def _exchange(article: Article, _chance: random.Random) -> Iterator[str]:
    """Exchange beginning and end of an infobox."""
    founding = article.founding
    for stated in (founding.founded, founding.opened):
        starts, ends = ([fact for fact in facts if fact.complete] for facts in (stated.boxes, founding.dissolved.boxes))
        if len(starts) == len(ends) == 1 and starts[0].date.high < ends[0].date.low:
            text, (one, other) = article.source.text, sorted((starts[0].span, ends[0].span))
            yield (
                text[: one.start]
                + text[other.start : other.end]
                + text[one.end : other.start]
                + text[one.start : one.end]
                + text[other.end :]
            )


def _record_late(article: Article, chance: random.Random) -> Iterator[str]:
    for fact in article.release.recorded.boxes[:1]:
        piece = article.source.slice(fact.span)
        years = re.findall(r"\b\d{4}\b", piece)
        if years and article.release.released.boxes:
            late = (
                2
                + chance.randrange(9)
                + max(int(year) for year in re.findall(r"\d{4}", article.release.released.boxes[-1].date.text) or years)
            )
            yield replaced(article, fact.span, re.sub(r"\b\d{4}\b", str(late), piece))


OPERATORS = (
    *(_shift("founding", place, "founded-mismatch") for place in _OF),
    *(_shift("opening", place, "founded-mismatch") for place in ("infobox", "lead")),
    *(_shift("release", place, "release-mismatch") for place in _OF),
    _shift("ending", "infobox", "release-mismatch"),
    _shift("ending", "category", "release-mismatch"),
    Operator("founded-and-dissolved-exchanged", 1, ("founded-after-dissolved",), _exchange),
    Operator("recorded-late", 1, ("recorded-after-released",), _record_late),
)
