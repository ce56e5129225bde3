"""The profiles of all articles of a run, by title; redirects lead on."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article.facts.profile import Profile, Tie, normal_title

_MOST_REDIRECTS = 5
# What somebody is to the subject, and what the subject is to him.
_INVERSE = {
    "spouse": ("spouse",),
    "child": ("father", "mother", "parent"),
    "father": ("child",),
    "mother": ("child",),
    "parent": ("child",),
    "teacher": ("student",),
    "student": ("teacher",),
}


class Library:
    """Profiles by title. Of two articles with one title, nobody knows which is meant: neither is found."""

    def __init__(self) -> None:
        self._by_title: dict[str, Profile | None] = {}

    def add(self, profile: Profile) -> None:
        """Take the profile of one more article."""
        known = profile.title in self._by_title
        self._by_title[profile.title] = None if known else profile

    def find(self, title: str) -> Profile | None:
        """Return the article of that title, or where it leads; None where the run has none."""
        title = normal_title(title)
        for _ in range(_MOST_REDIRECTS):
            profile = self._by_title.get(title)
            if profile is None or profile.redirect is None:
                return profile
            title = profile.redirect
        return None

    def __iter__(self) -> Iterator["Linked"]:
        for profile in self._by_title.values():
            if profile is not None and profile.redirect is None:
                yield Linked(profile, self)


class Linked(NamedTuple):
    """An article of a run, and the others."""

    profile: Profile
    library: Library

    def iter_ties(self, *relations: str) -> Iterator[tuple[Tie, Profile]]:
        """Yield the ties of some kinds to other articles of the run, each article once."""
        seen: set[tuple[str, str]] = set()
        for tie in self.profile.ties:
            if tie.relation in relations:
                other = self.library.find(tie.target)
                if other is not None and other is not self.profile and (tie.relation, other.title) not in seen:
                    seen.add((tie.relation, other.title))
                    yield tie, other

    def is_told_before(self, tie: Tie, other: Profile) -> bool:
        """Say whether the other article states the same tie and comes first, so that one contradiction is told once."""
        back = _INVERSE.get(tie.relation, ())
        return other.path < self.profile.path and any(
            theirs.relation in back and self.library.find(theirs.target) is self.profile for theirs in other.ties
        )
