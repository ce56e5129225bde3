"""Values that a template states as a whole, by kind. A call that states none is known by its name, before any reader is loaded."""

from typing import TYPE_CHECKING

from wikicheck.values.template_value_names import value_template_kinds

if TYPE_CHECKING:
    from wikicheck.values.coordinates import Coordinates
    from wikicheck.values.durations import Duration
    from wikicheck.values.identifiers import Identifier
    from wikicheck.values.template import TemplateCall
    from wikicheck.values.template_events import Event

# The kinds of date templates that may have a place beside the date.
_PLACED = frozenset(("release", "start", "end"))


def read_template_coordinates(call: "TemplateCall", *, lang: str = "en") -> "Coordinates | None":
    """Return the place that `{{coord}}` and its relatives state; None for other templates, and where the arguments are not one place."""
    if value_template_kinds().get(call.name) != "coordinates":
        return None
    from wikicheck.values.template_coordinates import read_place

    return read_place(call, lang)


def coordinates_template_wording(call: "TemplateCall", *, lang: str = "en") -> str | None:
    """Return the text a template of a place shows: "51°30′26″N 0°7′39″W", "" where it is shown beside the title only.

    None for other templates, and where the arguments are no place. `lang` is the language of the article.
    """
    if value_template_kinds().get(call.name) != "coordinates":
        return None
    from wikicheck.values.template_coordinates_wording import write_place

    return write_place(call, lang)


def read_template_duration(call: "TemplateCall", *, lang: str = "en") -> "Duration | None":
    """Return the length of time that `{{duration}}` and its relatives state; None for other templates, and where there is none."""
    if value_template_kinds().get(call.name) != "duration":
        return None
    from wikicheck.values.template_durations import read_length

    return read_length(call, lang)


def duration_template_wording(call: "TemplateCall", *, lang: str = "en") -> str | None:
    """Return the text a template of a length shows, "1:22:34"; None for other templates, and where its arguments are no length."""
    if value_template_kinds().get(call.name) != "duration":
        return None
    from wikicheck.values.template_durations import write_length

    return write_length(call, lang)


def is_identifier_template(name: str) -> bool:
    """Say whether a template of that name states an identifier."""
    return value_template_kinds().get(name) == "identifier"


def read_template_identifier(call: "TemplateCall") -> "Identifier | None":
    """Return the identifier that a template states, the first if there are several; None for others, and where none can be read."""
    found = read_template_identifiers(call)
    return found[0] if found else None


def read_template_identifiers(call: "TemplateCall") -> tuple["Identifier", ...]:
    """Return the identifiers that a template states, in its order; empty for others, and where none can be read."""
    if not is_identifier_template(call.name):
        return ()
    from wikicheck.values.template_identifiers import read_stated

    return read_stated(call)


def read_template_event(call: "TemplateCall", *, lang: str = "en") -> "tuple[Event, ...] | None":
    """Return the events that a template states, in its order; None for templates that state none, or only a date.

    A release or a start is an event where its place is told; without one `{{film date}}` is a date like others.
    """
    if value_template_kinds().get(call.name) != "event":
        from wikicheck.values.template_date_table import date_template

        template = date_template(call.name)
        if template is None or template.kind not in _PLACED:
            return None
    from wikicheck.values.template_events import read_events

    return read_events(call, lang)
