"""Numbers in the names of fields: which names share one (`office2`, `term_start2`), and the groups such fields make.

Tables say of known names what number they bear. Of other names the box itself has to say it: `race1_time` bears a number
where `race2_time` or `race1_winner` stands beside it, `area_km2` does not.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    import re

    from wikicheck.article.infobox import Field, Infobox

# what stands before the first number, the number, and what stands behind it
_NUMBER = lazy_pattern(r"([^\d_][^\d]{0,60}?)_?([1-9]\d?)(?!\d)_?([^\d_].{0,60})?")
_DIGIT = lazy_pattern(r"\d")
_FIRST, _SECOND = 1, 2


class FieldGroup(NamedTuple):
    """Fields of an infobox that share a number: `office2`, `term_start2` and `term_end2`.

    `key` names the family ("office"), `number` is what they share, `fields` has for the key of each field its position
    among the fields of the box. Fields without number are group 1 where the others of their family begin with 2.
    """

    key: str
    number: int
    fields: dict[str, int]


def number_fields(fields: "list[Field]", key_of: Callable[[str], str]) -> None:
    """Give key and number to the fields whose number only the names beside them tell of; `key_of` says the key of a name."""
    found = [(field, match) for field in fields if field.index is None and (match := _numbered(field.key)) is not None]
    if not found:
        return
    names = {field.key for field in fields}
    numbers: dict[tuple[str, str], set[int]] = {}
    endings: dict[tuple[str, int], set[str]] = {}
    known = [match for field in fields if field.index is not None and (match := _numbered(_folded(field.name))) is not None]
    for match in (*known, *(match for _, match in found)):
        start, number, ending = match[1], int(match[2]), match[3] or ""
        numbers.setdefault((start, ending), set()).add(number)
        endings.setdefault((start, number), set()).add(ending)
    for field, match in found:
        start, number, ending = match[1], int(match[2]), match[3] or ""
        whole = f"{start}_{ending}" if ending else start
        siblings = numbers[start, ending]
        begins = _FIRST in siblings or (_SECOND in siblings and whole in names)
        repeated = begins and (len(siblings) > 1 or whole in names)
        shared = bool(ending) and len(endings[start, number]) > 1 and ((start, _FIRST) in endings or start in names)
        if repeated or shared:
            field.key, field.index = key_of(whole), number


def _numbered(name: str) -> "re.Match[str] | None":
    return _NUMBER.fullmatch(name) if _DIGIT.search(name) else None


def _folded(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def read_groups(box: "Infobox") -> list[FieldGroup]:
    """Return the groups of numbered fields of a box, in the order of their first fields.

    A single field that is repeated (`spouse1`, `spouse2`) makes none. Empty fields are in none; of fields of one key and number the
    last counts, as it does for MediaWiki.
    """
    if all(field.index is None for field in box.fields):
        return []
    from wikicheck.article.field_keys import field_families

    family_of = _Families(box.fields, field_families(box.subtype or box.type))
    numbers: dict[str, set[int]] = {}
    for field in box.fields:
        if field.index is not None and not field.is_empty:
            numbers.setdefault(family_of(field.key), set()).add(field.index)
    unnumbered = _unnumbered(box.fields, family_of, numbers)
    groups: dict[tuple[str, int], dict[str, int]] = {}
    for position, field in enumerate(box.fields):
        if field.is_empty or not field.key:
            continue
        family = family_of(field.key)
        index = field.index if field.index is not None else (_FIRST if family in unnumbered else None)
        if index is not None:
            groups.setdefault((family, index), {})[field.key] = position
    keys: dict[str, set[str]] = {}
    for (family, _), positions in groups.items():
        keys.setdefault(family, set()).update(positions)
    return [FieldGroup(family, index, positions) for (family, index), positions in groups.items() if len(keys[family]) > 1]


def _unnumbered(fields: "list[Field]", family_of: "_Families", numbers: dict[str, set[int]]) -> set[str]:
    """Return the families whose fields without number are the first group: no field of the same key bears a 1."""
    first = {field.key for field in fields if field.index == _FIRST and not field.is_empty}
    clashing = {family_of(field.key) for field in fields if field.index is None and not field.is_empty and field.key in first}
    return {family for family in numbers if family not in clashing}


class _Families:
    """Says of keys which family they are of; a key of none is a family of its own.

    Beyond the tables, keys are of one family if they share the part before the number (`race1_time`, `race1_winner`),
    or if they stand side by side with one number, and again with another.
    """

    def __init__(self, fields: "list[Field]", known: dict[str, str]) -> None:
        self._known = known
        self._leader: dict[str, str] = {}
        by_start: dict[str, str] = {}
        neighbours: dict[tuple[str, str], set[int]] = {}
        before: Field | None = None
        for field in fields:
            if field.index is None:
                before = None
                continue
            match = _numbered(_folded(field.name))
            if match is not None and match[3] and field.key not in known:
                first = by_start.setdefault(match[1], match[1])
                self._join(field.key, first)
            if before is not None and before.index == field.index and before.key != field.key:
                neighbours.setdefault((before.key, field.key), set()).add(field.index)
            before = field
        for (one, other), shared in neighbours.items():
            if len(shared) > 1 and one not in known and other not in known:
                self._join(other, self._find(one))

    def __call__(self, key: str) -> str:
        family = self._known.get(key)
        return family if family is not None else self._find(key)

    def _find(self, key: str) -> str:
        leader = self._leader
        while (above := leader.get(key, key)) != key:
            leader[key] = leader.get(above, above)  # halves the way for whoever comes next
            key = above
        return key

    def _join(self, key: str, leader: str) -> None:
        one, other = self._find(key), self._find(leader)
        if one != other:
            self._leader[one] = other
