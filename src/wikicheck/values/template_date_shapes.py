"""How the arguments of date templates lie: the reader of each shape that `tables/date_templates.json` names."""

from collections.abc import Callable

from wikicheck.values import template_date_lives as lives
from wikicheck.values import template_date_times as times
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_date_reading import Arguments, Reading
from wikicheck.values.template_date_table import DateTemplate

SHAPES: dict[str, Callable[[Arguments], Reading]] = {
    "dates": lives.read_dates,
    "span": lives.read_span,
    "text": lives.read_text,
    "text-text": lives.read_two_texts,
    "death-year": lives.read_death_year,
    "age-first": lives.read_age_first,
    "age-last": lives.read_age_last,
    "flagged": lives.read_flagged,
    "life": lives.read_life,
    "age": lives.read_age,
    "age-days": lives.read_age,
    "age-other": lives.read_age,
    "circa": times.read_circa,
    "floruit": times.read_floruit,
    "reign": times.read_reign,
    "old-style": times.read_old_style,
    "old-style-year": times.read_old_style,
    "old-style-bare": times.read_old_style_bare,
    "old-to-new": times.read_old_to_new,
    "julian": times.read_julian,
    "film": times.read_film,
    "regions": times.read_regions,
    "as-of": times.read_as_of,
}


def read_call(call: TemplateCall, template: DateTemplate, lang: str, as_of: int | None) -> Reading | None:
    """Read a call by the shape its entry names; None if it is a namesake of another purpose."""
    reading = SHAPES[template.shape](Arguments(call, template, lang, as_of))
    return None if template.ambiguous and not reading.result.dates and not reading.shown else reading
