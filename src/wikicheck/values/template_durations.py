"""Lengths of time in templates: `{{duration}}` and its namesakes on other Wikipedias."""

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.duration_text import Measure
from wikicheck.values.durations import Duration, read_duration
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_value_names import split_names, value_template_table

_NUMBER = lazy_pattern(r"\d{1,6}(?:[.,]\d{1,6})?")
_NAMES = {
    "hour": ("h", "hours", "hour", "heures", "horas", "stunden", "часы"),
    "minute": ("m", "min", "minutes", "minute", "minutos", "minuten", "минуты"),
    "second": ("s", "sec", "seconds", "second", "secondes", "segundos", "sekunden", "секунды"),
}


class DurationTemplate(NamedTuple):
    """What the table says of one template: what its first two of two arguments are, and whether it shows letters (1h 32m 10s)."""

    two_are: str
    letters: bool


class _Written(NamedTuple):
    """Hours, minutes and seconds as the arguments of a call give them; None where one is not given."""

    hour: str | None
    minute: str | None
    second: str | None


@lru_cache(maxsize=1)
def _templates() -> dict[str, DurationTemplate]:
    return {
        name: DurationTemplate(entry["two_are"], bool(entry.get("letters")))
        for entry in value_template_table()["duration"]
        for name in split_names(entry["names"])
    }


def read_length(call: TemplateCall, lang: str) -> Duration | None:
    """Return the length that a template of one states; None where its arguments are none."""
    template = _templates()[call.name]
    written = _read_arguments(call, template)
    if written is None:
        text = next((value for value in call.positional() if value), "") or call.named().get("duration", "")
        return read_duration(text, lang=lang, clock=True) if text else None
    amounts = tuple((Fraction(value.replace(",", ".")), unit) for value, unit in zip(written, _NAMES, strict=True) if value is not None)
    measure = Measure(amounts)
    return Duration(measure.iso8601(), measure.seconds, approximate=False, low_seconds=None, high_seconds=None, text=_clock(written))


def write_length(call: TemplateCall, lang: str) -> str | None:
    """Return the text a template of a length shows, "1:22:34"; None where its arguments are no length."""
    template = _templates()[call.name]
    written = _read_arguments(call, template)
    if written is None:
        found = read_length(call, lang)
        return found.text if found else None
    if template.letters:
        return " ".join(f"{value}{letter}" for value, letter in zip(written, "hms", strict=True) if value is not None)
    return _clock(written)


def _read_arguments(call: TemplateCall, template: DurationTemplate) -> _Written | None:
    """Return hours, minutes and seconds; None where they are not given apart, or are no numbers."""
    named, positional = call.named(), call.positional()
    values = [next((named[name] for name in names if named.get(name)), "") for names in _NAMES.values()]
    if not any(values):
        if not 1 < len(positional) <= 3:
            return None
        values = [*positional, ""][:3]
        if len(positional) == 2 and template.two_are == "ms":
            values = ["", *positional]
    if not any(values) or not all(_NUMBER.fullmatch(value) for value in values if value):
        return None
    # only the smallest given may have a fraction
    given = [value for value in values if value]
    if any("." in value or "," in value for value in given[:-1]):
        return None
    return _Written(*(value or None for value in values))


def _clock(written: _Written) -> str:
    """Return hours, minutes and seconds as `{{duration}}` shows them: the hours only where they were given."""
    minute, second = written.minute or "0", written.second or "0"
    whole, point, fraction = second.partition(".")
    shown = f"{whole.zfill(2)}{point}{fraction}"
    return f"{written.hour}:{minute.zfill(2)}:{shown}" if written.hour is not None else f"{minute}:{shown}"
