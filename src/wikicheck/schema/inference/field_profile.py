"""What the values of one field are like in many infoboxes, in bounded room."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from wikicheck.schema.documents import Schema
from wikicheck.schema.files import load_schema
from wikicheck.schema.verdict import Check, compile_verdict

# Definitions that are tried on any field, told by the kinds of its values; others are narrower, and only for the fields they are made for.
GENERAL = frozenset("date years measure web-address file place words name count money coordinates running-time".split())
VALUES = "urn:wikicheck:schema:values"
_MOST_TEXTS = 40
_LONGEST_TEXT = 40
_MOST_DIGITS = 15
# Kinds whose text may be one of a few words.
_WORDED = frozenset(("text", "link"))


class FieldProfile:
    """Counts the values of one key; `count` says in how many boxes it is given.

    `kinds` counts what values were read as, `item_kinds` in how many boxes a list has items of a kind; `failures` in how many boxes the
    value is not what a definition of the shared values asks for; `unlinked` where there is no link.
    """

    __slots__ = (
        "_checks",
        "_texts",
        "count",
        "failures",
        "high",
        "item_kinds",
        "kinds",
        "linkable",
        "low",
        "numbers",
        "partial",
        "unlinked",
    )

    def __init__(self, known: str | None = None) -> None:
        """Count by the definitions that may be of any field; `known` names the one that the shipped schema has for this one."""
        self._checks = [(name, check) for name, check in definitions().items() if name in GENERAL or name == known]
        self.count = 0
        self.kinds: Counter[str] = Counter()
        self.item_kinds: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()
        self.numbers = 0
        self.low = self.high = 0.0
        self.linkable = self.unlinked = 0
        self.partial = 0
        self._texts: Counter[str] | None = Counter()

    def add(self, value: Mapping[str, Any], *, has_links: bool) -> None:
        """Count one value, as a schema sees it."""
        self.count += 1
        kind = str(value["kind"])
        self.kinds[kind] += 1
        self.partial += bool(value.get("partial"))
        if kind == "list":
            self.item_kinds.update({str(item.get("kind")) for item in value.get("items", ())})
        for name, check in self._checks:
            if not check(value):
                self.failures[name] += 1
        if kind == "number":
            self._add_number(value.get("value"))
        if has_links:
            self.linkable += 1
            self.unlinked += not _is_linked(value)
        if self._texts is not None:
            self._add_text(value)

    def _add_number(self, number: Any) -> None:
        if type(number) in {int, float} and abs(number) < 10**_MOST_DIGITS:
            self.low = min(self.low, number) if self.numbers else number
            self.high = max(self.high, number) if self.numbers else number
            self.numbers += 1

    def _add_text(self, value: Mapping[str, Any]) -> None:
        """Count what is written, as long as it may be one of a few words."""
        if value["kind"] not in _WORDED:
            return
        text = str(value.get("text", ""))
        if len(text) > _LONGEST_TEXT or self._texts is None:
            self._texts = None
            return
        self._texts[text] += 1
        if len(self._texts) > _MOST_TEXTS:
            self._texts = None

    def is_counted(self, name: str) -> bool:
        """Say whether it was counted which values are not what a definition asks for."""
        return any(name == counted for counted, _ in self._checks)

    def texts(self) -> dict[str, int]:
        """Return what is written in the field, each text with its count; nothing where there are too many or too long ones."""
        return dict(self._texts or {})

    def share(self, *kinds: str) -> float:
        """Return in which share of the boxes that have the field its value, or an item of it, is of one of these kinds."""
        return sum(self.kinds[kind] + self.item_kinds[kind] for kind in kinds) / self.count

    @property
    def lists(self) -> int:
        """In how many boxes the field has several values."""
        return self.kinds["list"]


def _is_linked(value: Mapping[str, Any]) -> bool:
    from wikicheck.schema.vocabulary import KEYWORDS

    return next(iter(KEYWORDS["wc:link"].check(True, value)), None) is None  # noqa: FBT003 - the value that the keyword has in a schema


@cache
def definitions() -> dict[str, Check]:
    """Return the shared definitions of values by name, each as what says whether a value is so."""
    return {name: compile_verdict(schema) for name, schema in _iter_definitions()}


def _iter_definitions() -> Iterator[tuple[str, Schema]]:
    person = load_schema("person")
    for name in person.documents[VALUES]["$defs"]:
        yield name, Schema(name, {"$ref": f"{VALUES}#/$defs/{name}"}, f"urn:wikicheck:inference:{name}", {VALUES: person.documents[VALUES]})
