"""Dates and ages that templates state: the family of `{{birth date}}`, `{{circa}}`, `{{film date}}` and their namesakes.

What a template shows is kept beside what it means, so that the text of an article reads as its page does.
"""

from enum import StrEnum
from typing import NamedTuple

from wikicheck.values.ages import Age
from wikicheck.values.fuzzy_date import FuzzyDate
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_date_table import date_template


class TemplateDateKind(StrEnum):
    """What the date of a template is the date of."""

    BIRTH = "birth"
    DEATH = "death"
    LIFE = "life"  # birth and death in one, as Chinese leads have it
    START = "start"
    END = "end"
    PLAIN = "plain"
    CIRCA = "circa"
    FLORUIT = "floruit"
    REIGN = "reign"
    OLD_STYLE = "old-style"
    RELEASE = "release"  # of a film or a game: several dates
    AS_OF = "as-of"
    AGE = "age"  # only an age or a span is shown


class TemplateDate(NamedTuple):
    """What a template says about time.

    `date` is its main date: that of birth, of death, of the start …; its text is how the template shows it, its span that
    of the template. `birth` is what a death template states as birth, `age` an age that is stated and not reckoned.
    `dates` are all dates in the order of the template. `shows_age` says that an age (or a time since) is shown.
    Where the main date is missing or a part of it could not be read, `is_complete` is false: the value is partial.
    """

    kind: TemplateDateKind
    date: FuzzyDate | None = None
    birth: FuzzyDate | None = None
    age: Age | None = None
    dates: tuple[FuzzyDate, ...] = ()
    shows_age: bool = False
    is_complete: bool = False


def is_date_template(name: str) -> bool:
    """Say whether a template of that name states a date or an age."""
    return date_template(name) is not None


def canonical_date_template(name: str) -> str | None:
    """Return the name that a date template's name redirects to; None for other templates."""
    template = date_template(name)
    return template.name if template else None


def read_date_template(call: TemplateCall, *, lang: str = "en", as_of: int | None = None) -> TemplateDate | None:
    """Return what a template says about time; None if it is no date template.

    `lang` is the language of the article, `as_of` the day number that "present" means.
    """
    from wikicheck.values.template_date_shapes import read_call

    template = date_template(call.name)
    if template is None:
        return None
    reading = read_call(call, template, lang, as_of)
    return reading.result if reading else None


def format_date_template(call: TemplateCall, *, lang: str = "en") -> str | None:
    """Return the text a date template shows, as far as it stays the same from day to day.

    The age of somebody living and the time since an event are left out. None for other templates, and where nothing
    would be left: what the page shows there is missing from the text.
    """
    from wikicheck.values.template_date_shapes import read_call

    template = date_template(call.name)
    if template is None:
        return None
    reading = read_call(call, template, lang, None)
    return (reading.shown or None) if reading else None
