"""A template as the value readers see it: a name and arguments, with offsets. Values never see parser nodes."""

from typing import NamedTuple

from wikicheck.text import Span


class TemplateArgument(NamedTuple):
    """One argument: `name` is None when positional; `value` is its readable text; `span` is where that stands."""

    name: str | None
    value: str
    span: Span


class TemplateCall(NamedTuple):
    """A template with its arguments. `name` is in lower case, spaces for underscores, without namespace."""

    name: str
    arguments: tuple[TemplateArgument, ...]
    span: Span

    def positional(self) -> list[str]:
        """Return the values of the positional arguments, stripped; an explicit `1=` counts as its position."""
        by_place: dict[int, str] = {}
        place = 0
        for argument in self.arguments:
            if argument.name is None:
                place += 1
                by_place[place] = argument.value.strip()
            elif argument.name.isdecimal() and 0 < int(argument.name) < 100:
                by_place[int(argument.name)] = argument.value.strip()
        return [by_place.get(index, "") for index in range(1, max(by_place, default=0) + 1)]

    def named(self) -> dict[str, str]:
        """Return the named arguments, names in lower case, values stripped; the last of a doubled name wins."""
        return {
            argument.name.strip().lower(): argument.value.strip()
            for argument in self.arguments
            if argument.name is not None and not argument.name.isdecimal()
        }
