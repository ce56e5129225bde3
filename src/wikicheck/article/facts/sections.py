"""What the heading of a section says of its contents. English headings; others have no rank and are nothing in particular.

The order of appendices is that of Wikipedia's Manual of Style (Layout): works, "See also", notes and references,
"Further reading", "External links".
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from wikicheck.article.facts.tables import find_phrases, read_table, read_words
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.blocks import Section

WORKS_RANK = 1
REFERENCES_RANK = 3
FURTHER_READING_RANK = 4

_SPACES = lazy_pattern(r"\s+")
# "Works on Kant" is a list of others' works; "On stage" and "Works for orchestra" are not meant.
_ABOUT = lazy_pattern(
    r"\w\s+(?:on|about|concerning|regarding)\s+(?!(?:stage|screen|film|television|tv|radio|record|dvd|video|paper|canvas|wood)\b)"
    r"|^(?:on|about)\s"
)
_LIFE = lazy_pattern(r"\b(?:life|career|childhood|youth|years|biography|education)\b")
# Under such headings the family is the one that the subject made, not the one it came from.
_OWN_FAMILY = lazy_pattern(r"\b(?:personal|private|marriages?|married|relationships?|spouses?|wife|wives|husbands?|children)\b")
_PLOT_WORDS = lazy_pattern(r"\b(?:plot|synopsis|storylines?|premise|gameplay|fictional|in-universe)\b")


def normal_heading(title: str) -> str:
    """Return a heading in lower case, spaces made single, "&" written out, without a colon or full stop at its end."""
    return _SPACES.sub(" ", title.casefold().replace("&", "and")).strip(" .:\u00a0")


@lru_cache(maxsize=4096)
def appendix_ranks(title: str) -> tuple[int, ...]:
    """Return the ranks that a heading can have: one for most, two for "Bibliography" and headings of two appendices; none for others."""
    table = read_table("headings")
    heading = normal_heading(title)
    rank: int | None = table["appendices"].get(heading)
    if rank is not None:
        return (rank,)
    return tuple(table["either"].get(heading, ()))


@lru_cache(maxsize=4096)
def _is_appendix_title(title: str) -> bool:
    ranks = appendix_ranks(title)
    return bool(ranks) and ranks[0] > WORKS_RANK


def is_appendix(section: "Section") -> bool:
    """Say whether a section is, or stands in, "See also", notes, references, "Further reading" or "External links".

    A "Bibliography" is not counted here: what it lists has to be looked at (`works.lists_sources`).
    """
    return any(_is_appendix_title(title) for title in section.known_path)


def is_bibliography(section: "Section") -> bool:
    """Say whether a section is, or stands in, one whose heading can mean works as well as sources."""
    return any(WORKS_RANK in ranks and len(ranks) > 1 for ranks in map(appendix_ranks, section.known_path))


@lru_cache(maxsize=4096)
def _is_excluded_title(title: str) -> bool:
    heading = normal_heading(title)
    return _is_appendix_title(title) or bool(_ABOUT.search(heading) or find_phrases(heading, "headings", "not_works"))


@lru_cache(maxsize=4096)
def _works_words(title: str) -> tuple[str, ...]:
    """Return the words of a heading that name works."""
    heading = normal_heading(title)
    return () if find_phrases(heading, "headings", "plain_words") else tuple(find_phrases(heading, "headings", "works"))


def is_works(section: "Section", *, strict: bool = False) -> bool:
    """Say whether a section lists works, as far as headings tell: "Works", "Discography", "Selected novels", or a part of such.

    Not when it, or a section around it, is about others' works ("Books about …", "Adaptations", "In popular culture", an appendix).
    With `strict` one heading has to say so whatever the article is about: "Works" does, "Buildings" and "Television" do not.
    """
    path = section.known_path
    if any(_is_excluded_title(title) for title in path):
        return False
    words = [word for title in path for word in _works_words(title)]
    return any(word in read_words("headings", "works_always") for word in words) if strict else bool(words)


@lru_cache(maxsize=4096)
def _is_plot_title(title: str) -> bool:
    heading = normal_heading(title)
    return heading in read_words("headings", "plot") or bool(_PLOT_WORDS.search(heading))


def is_plot(section: "Section") -> bool:
    """Say whether a section tells a story that never happened, or stands in one: plot, synopsis, setting, characters."""
    return any(_is_plot_title(title) for title in section.known_path)


@lru_cache(maxsize=4096)
def _is_afterlife_title(title: str) -> bool:
    return bool(find_phrases(normal_heading(title), "headings", "afterlife"))


def is_afterlife(section: "Section") -> bool:
    """Say whether a section tells, or stands in one that tells, what came after a life or a work: legacy, reception, awards, honours."""
    return any(_is_afterlife_title(title) for title in section.known_path)


@lru_cache(maxsize=4096)
def _is_background_title(title: str) -> bool:
    heading = normal_heading(title)
    return bool(find_phrases(heading, "headings", "background")) and not _LIFE.search(heading)


def is_background(section: "Section") -> bool:
    """Say whether a section tells, or stands in one that tells, what came before: background, family, ancestry, origins.

    "Marriage and family" and a "Family" within "Personal life" tell of the family that the subject has made.
    """
    path = section.known_path
    return any(_is_background_title(title) for title in path) and not any(_is_own_family_title(title) for title in path)


@lru_cache(maxsize=4096)
def _is_own_family_title(title: str) -> bool:
    return bool(_OWN_FAMILY.search(normal_heading(title)))


@lru_cache(maxsize=4096)
def _is_thematic_title(title: str) -> bool:
    return normal_heading(title) in read_words("headings", "not_narrative")


def is_narrative(section: "Section") -> bool:
    """Say whether a section can be expected to tell events in order.

    Not so the lead, appendices, plots, lists of works, legacy, geography, views and the like.
    """
    if section.level == 0:
        return False
    path = section.known_path
    if is_appendix(section) or is_bibliography(section) or is_plot(section) or is_works(section):
        return False
    return not any(_is_thematic_title(title) or (_is_afterlife_title(title) and not _LIFE.search(normal_heading(title))) for title in path)
