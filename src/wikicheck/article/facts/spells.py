"""Spells of a player at clubs, taken from the periods that infoboxes date."""

from typing import TYPE_CHECKING

from wikicheck.article.facts.periods import Period, PeriodKind
from wikicheck.article.facts.tables import find_phrases
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.infobox import Infobox
    from wikicheck.article.page import Article

_WORD = lazy_pattern(r"[^\W\d_]{3,}")
# Clubs of a year that a player has side by side: county and country, franchise and province.
_SIDE_BY_SIDE = ("cricket", "gaa", "rugby", "field hockey", "hurl", "volleyball", "curl", "lacrosse", "netball", "water polo", "cycl")


def spells_of(article: "Article") -> "list[list[Period]]":
    """Return the spells at clubs of each box that gives two or more, in the order of their numbers."""
    groups: dict[tuple[int, str], list[Period]] = {}
    for period in article.periods:
        if period.kind in {PeriodKind.CLUB, PeriodKind.YOUTH, PeriodKind.MANAGER}:
            field = period.start_field or period.end_field
            key = field.key if field is not None else ""
            groups.setdefault((id(period.box), key), []).append(period)
    return [sorted(spells, key=lambda spell: spell.number) for spells in groups.values() if len(spells) > 1]


def has_spells_in_turn(box: "Infobox") -> bool:
    """Say whether a player of this sport is with one club at a time."""
    name = box.known_template.lower()
    return not any(sport in name for sport in _SIDE_BY_SIDE)


def is_football(box: "Infobox") -> bool:
    """Say whether the box is that of an association footballer, whose spells its documentation wants in order of time."""
    return box.subtype == "football biography"


def are_of_one_club(one: Period, other: Period) -> bool:
    """Say whether two names are of one club and its second team: "Brann", "Brann 2"."""
    first, second = (set(_WORD.findall(name.lower())) for name in (one.name, other.name))
    return not first or not second or first <= second or second <= first


def is_side_spell(spell: Period) -> bool:
    """Say whether a spell may run beside another: on loan, with a second or youth team."""
    return bool(spell.marks & {"loan", "reserve", "posthumous"})


def goes_on_long(article: "Article") -> bool:
    """Say whether the subject's sport, or what else he does, is done at any age."""
    for box in article.iter_infoboxes():
        if find_phrases(box.known_template[:80], "periods", "long_careers"):
            return True
        for key in ("sport", "occupation", "known_for", "event", "discipline", "position"):
            field = box.get(key)
            if field is not None and find_phrases(field.text.plain[:300], "periods", "long_careers"):
                return True
    text = article.lead.paragraphs[0].text.plain[:600] if article.lead.paragraphs else ""
    return bool(find_phrases(text, "periods", "long_careers"))
