"""What infoboxes of one sort are like: which fields they have, and what those hold."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article import Article, Form, Infobox
from wikicheck.article.infobox_types import fold_template_name
from wikicheck.schema.fields import gather_members, to_instance
from wikicheck.schema.inference.choosing import definition_of, known_properties
from wikicheck.schema.inference.counter import BoundedCounter
from wikicheck.schema.inference.field_profile import FieldProfile

# No template has more parameters; slips and vandalism make more names than that, each of them rare.
_MOST_FIELDS = 1_200
_MOST_TEMPLATES = 60
_NEARLY_ALL = 0.9
# Sorts of infoboxes that are counted side by side until it is known which one is wanted.
_MOST_SORTS = 48


class Wanted(NamedTuple):
    """Which infoboxes count: those of a type or subtype, of a template, or of both; else those of the most frequent sort."""

    type: str | None = None
    template: str | None = None

    @property
    def is_open(self) -> bool:
        """Say whether nothing is said."""
        return self.type is None and self.template is None

    def takes(self, infobox: Infobox) -> bool:
        """Say whether an infobox is wanted."""
        if self.type is not None and self.type not in {infobox.type, infobox.subtype}:
            return False
        return self.template is None or fold_template_name(infobox.template) == fold_template_name(self.template)


class BoxProfile:
    """Counts the infoboxes of one sort; `fields` has those of their fields that are not all too rare, `rare` counts the others."""

    def __init__(self, sort: str) -> None:
        self.sort = sort
        self.count = 0
        self.rare = 0
        self.templates = BoundedCounter(_MOST_TEMPLATES)
        self.types = BoundedCounter(_MOST_TEMPLATES)
        self.subtypes = BoundedCounter(_MOST_TEMPLATES)
        self.fields: dict[str, FieldProfile] = {}

    def add(self, article: Article, infobox: Infobox) -> None:
        """Count one infobox."""
        self.count += 1
        self.templates.add(infobox.template)
        self.types.add(infobox.type)
        self.subtypes.add(infobox.subtype or infobox.type)
        has_links = article.form is Form.WIKITEXT
        known = known_properties(infobox.subtype or infobox.type) or known_properties(infobox.type)
        for key, value in to_instance(gather_members(article, infobox), article.source).items():
            profile = self.fields.get(key)
            if profile is None:
                if len(self.fields) >= _MOST_FIELDS:
                    self._forget()
                profile = self.fields[key] = FieldProfile(definition_of(known.get(key, {})))
            profile.add(value, has_links=has_links)

    def _forget(self) -> None:
        """Drop the rarer half of the fields: at most a few boxes in a hundred have them, so no schema describes them."""
        middle = sorted(profile.count for profile in self.fields.values())[len(self.fields) // 2]
        kept = {key: profile for key, profile in self.fields.items() if profile.count > middle}
        self.rare += len(self.fields) - len(kept)
        self.fields = kept

    @property
    def template(self) -> str:
        """The template that nearly all of the boxes are made by; "" where there are several, and in the plain form."""
        name, count = next(self.templates.items(), ("", 0))
        return name if count >= _NEARLY_ALL * self.count else ""

    @property
    def type(self) -> str:
        """The subtype of nearly all of the boxes, else the type of most; "" for none that is known."""
        name, count = next(self.subtypes.items(), ("", 0))
        return name if count >= _NEARLY_ALL * self.count else next((name for name, _ in self.types.items()), "")


class Profiles:
    """Counts the infoboxes of many articles in one pass, in bounded room. `articles` counts those that had one that is wanted."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._sorts: dict[str, BoxProfile] = {}
        self.articles = 0
        self.boxes = 0

    def add(self, article: Article) -> None:
        """Count the infoboxes of an article."""
        found = [infobox for infobox in article.iter_infoboxes() if self._wanted.takes(infobox)]
        self.articles += bool(found)
        for infobox in found:
            self.boxes += 1
            self._sort_of(infobox).add(article, infobox)

    def _sort_of(self, infobox: Infobox) -> BoxProfile:
        name = (infobox.type or fold_template_name(infobox.template)) if self._wanted.is_open else ""
        profile = self._sorts.get(name)
        if profile is None:
            if len(self._sorts) >= _MOST_SORTS:
                least = min(self._sorts.values(), key=lambda sort: sort.count)
                del self._sorts[least.sort]
            profile = self._sorts[name] = BoxProfile(name)
        return profile

    def iter_sorts(self) -> Iterator[BoxProfile]:
        """Yield what was found, the most frequent sort first; there is no other where one is wanted."""
        yield from sorted(self._sorts.values(), key=lambda sort: (-sort.count, sort.sort))
