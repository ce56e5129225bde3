"""The parts of an article that rules register for, and whether an article has what a rule needs."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from wikicheck.article import Article, PageKind

if TYPE_CHECKING:
    from wikicheck.article.facts.vitals import Vitals

# The languages whose prose, headings and category words have tables; articles in others are read, not judged.
JUDGED_LANGUAGES = frozenset({"en", "simple"})

_JUDGED_KINDS = frozenset({PageKind.ARTICLE, PageKind.LIST})


def is_judged(article: Article) -> bool:
    """Say whether article rules apply: an article in a language with tables. Syntax is judged everywhere."""
    return article.kind in _JUDGED_KINDS and article.language in JUDGED_LANGUAGES


def _has_prose(article: Article) -> bool:
    return article.has_source


def _vitals(article: Article) -> "Vitals | None":
    return article.vitals if article.subject.is_person and article.vitals.is_single else None


def _has_birth(article: Article) -> bool:
    vitals = _vitals(article)
    return vitals is not None and vitals.birth is not None


def _has_death(article: Article) -> bool:
    vitals = _vitals(article)
    return vitals is not None and vitals.death is not None


NEEDS: dict[str, Callable[[Article], bool]] = {
    "person": lambda article: _vitals(article) is not None,
    "thing": lambda article: not article.subject.is_person,
    "birth": _has_birth,
    "death": _has_death,
    "infobox": lambda article: bool(article.infoboxes),
    "categories": lambda article: bool(article.categories),
    "works": lambda article: bool(article.works),
    "periods": lambda article: bool(article.infoboxes) and bool(article.periods),
    "title": lambda article: article.title is not None,
    "prose": _has_prose,
    "source": lambda article: article.has_source,
}

PARTS: dict[str, Callable[[Article], Iterable[Any]]] = {
    "Article": lambda article: (article,),
    "Infobox": lambda article: article.iter_infoboxes(),
    "Field": lambda article: (field for infobox in article.iter_infoboxes() for field in infobox.fields),
    "Section": lambda article: article.sections,
    "Category": lambda article: article.categories,
    "Reference": lambda article: article.references,
    "Hatnote": lambda article: article.hatnotes,
    "Link": lambda article: article.links,
    "Period": lambda article: article.periods,
    "Linked": lambda _article: (),  # judged once all articles of a run are known, see `across`
    "WorksGroup": lambda article: article.works,
    "ProseParagraph": lambda article: article.prose.paragraphs,
    "Sentence": lambda article: (sentence for paragraph in article.prose.paragraphs for sentence in paragraph.sentences),
}


class Needs:
    """Answers what one article has, each question once."""

    __slots__ = ("_answers", "_article")

    def __init__(self, article: Article) -> None:
        self._article = article
        self._answers: dict[str, bool] = {}

    def met(self, needs: tuple[str, ...]) -> bool:
        """Say whether the article has all of them."""
        for need in needs:
            if need not in self._answers:
                self._answers[need] = NEEDS[need](self._article)
            if not self._answers[need]:
                return False
        return True
