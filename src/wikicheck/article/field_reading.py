"""What is the same for all items of one value while it is read."""

from collections.abc import Callable

from wikicheck.article.field_items import Item
from wikicheck.article.field_places import PlacedCall
from wikicheck.article.field_plans import Plan
from wikicheck.article.infobox import Image, Value, ValueKind
from wikicheck.article.text import Text
from wikicheck.text import Span

# Returns the pictures `[[File:…]]` of a part of the source.
Pictures = Callable[[Span], list[Image]]


class Reading:
    """One value that is being read. `raw` is its source, `span` where that stands; `understood` are templates that were read.

    `figures` is the readable text `plain` as amounts are read in it: as long, with raised figures as such (km², 10⁶).
    """

    __slots__ = ("calls", "figures", "language", "name", "pictures", "plain", "plan", "raw", "span", "text", "understood")

    def __init__(
        self, plan: Plan, text: Text, calls: list[PlacedCall], raw: str, span: Span, language: str, pictures: Pictures | None
    ) -> None:
        self.plan = plan
        self.text = text
        self.plain = self.figures = text.plain
        self.calls = calls
        self.raw = raw
        self.span = span
        self.language = language
        self.name = ""  # of the field, where it has one
        self.pictures = pictures
        self.understood: list[Span] = []

    def new(self, kind: ValueKind, start: int, end: int) -> Value:
        """Return a value of that kind, not filled yet, that is `start`..`end` of the readable text."""
        plain = self.plain
        if start == 0 and end == len(plain):
            value = Value(kind, self.raw, plain, self.span)
        else:
            span = self.text.source_of(start, end)
            first = self.span.start
            value = Value(kind, self.raw[span.start - first : span.end - first], plain[start:end], span)
        if self.text.losses and self._is_lost(start, end):
            value.complete = False
        return value

    def of_template(self, kind: ValueKind, item: Item, call: PlacedCall) -> Value:
        """Return a value that a template states, which so is nothing lost any more."""
        self.understood.append(call.call.span)
        return self.new(kind, *item)

    def _is_lost(self, start: int, end: int) -> bool:
        """Say whether something visible is missing from `start`..`end` of the text, its edges included, that nobody has read."""
        return any(start <= loss.offset <= end and not self._is_understood(loss.span) for loss in self.text.losses)

    def all_understood(self) -> bool:
        """Say whether nothing visible is missing from the text, or only what templates state that were read."""
        return all(self._is_understood(loss.span) for loss in self.text.losses)

    def _is_understood(self, span: Span) -> bool:
        """Say whether what stands at `span` of the source is part of a template that was read."""
        return any(whole.contains(span) for whole in self.understood)
