"""What is told twice, broken in one of the two places; counts and shares that no longer add up."""

import random
from collections.abc import Iterator

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced_within, slip

from wikicheck.article import Article
from wikicheck.article.facts.deeds import Deed
from wikicheck.values import must_agree


def _shift_deed(article: Article, chance: random.Random) -> Iterator[str]:
    """Change the year of a deed that the text tells with the same date somewhere else, or that infobox and lead date."""
    places = [deed for deed in article.deeds if _is_told_again(article, deed)]
    chance.shuffle(places)
    found = 0
    for deed in places:
        year = deed.date.year
        broken = replaced_within(article, deed.date_span, str(year), str(slip(year, chance))) if year is not None and year > 1000 else None
        if broken is not None:
            yield broken
            found += 1
        if found == MOST_PLACES:
            return


def _is_told_again(article: Article, deed: Deed) -> bool:
    others = [other.date for other in article.deeds if other is not deed and (other.verb, other.key) == (deed.verb, deed.key)]
    if not deed.key and not deed.actor and deed.verb in {"born", "died"} and article.subject.is_person and article.vitals.is_single:
        others += [fact.date for fact in article.vitals.of("birth" if deed.verb == "born" else "death") if fact.complete]
    return bool(others) and not any(must_agree(deed.date, date).is_contradiction for date in others)


OPERATORS = (Operator("fact-told-twice", 2, ("fact-conflict-prose",), _shift_deed),)
