"""Events that templates state: marriages, and releases and launches with the places they happened at."""

from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import Span
from wikicheck.values.fuzzy_date import DateKind, FuzzyDate
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_date_table import date_template
from wikicheck.values.template_value_names import split_names, value_template_table


class Event(NamedTuple):
    """Something that happened, or lasted from `start` to `end`.

    `name` is who or what it is about (the spouse), `kind` what it was ("marriage", "release", "launch", "start", "end", "date"),
    `reason` why it ended ("divorced", "widowed", "died", "annulled", "separated", or as written), `place` where it happened; None
    where that is not said.
    """

    name: str | None
    start: FuzzyDate | None
    end: FuzzyDate | None
    reason: str | None
    place: str | None
    kind: str
    text: str


# Longer arguments are no dates and no names.
_LONGEST = 300
_ENDS = {"divorced": "div.", "widowed": "wid.", "died": "died", "annulled": "ann.", "separated": "sep."}
# Names of an argument, by what they hold.
_SPOUSE = ("1", "spouse", "name", "nombre", "nome", "nom")
_START = ("date", "start", "married", "from", "fecha", "inicio", "data")
_END = ("enddate", "end date", "end_date", "to", "fin", "fim", "until")
# What stands in the place of a place in `{{start date}}`: hours, zones, formats.
_NO_PLACES = frozenset("z utc df mf y yes no dmy mdy".split())


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {name: kind for kind in ("marriage", "launch", "released") for name in split_names(value_template_table()[kind])}


@lru_cache(maxsize=1)
def _reasons() -> dict[str, str]:
    return {word: reason for reason, words in value_template_table()["marriage_reasons"].items() for word in split_names(words)}


def read_events(call: TemplateCall, lang: str) -> tuple[Event, ...] | None:
    """Return the events that a template states, in its order; None where it states none, or only a date."""
    kind = _kinds().get(call.name)
    if kind == "marriage":
        return _read_marriage(call, lang)
    if kind is not None:
        return _read_dated(call, lang, "launch" if kind == "launch" else "release")
    template = date_template(call.name)
    if template is None:
        return None
    if template.kind == "release":
        return _read_releases(call, lang)
    if template.shape == "dates" and template.kind in {"start", "end"} and len(template.dates) == 1 and not template.ages:
        return _read_placed(call, lang, "release" if call.name.startswith("release") else template.kind)
    return None


def read_event_date(text: str, lang: str) -> FuzzyDate | None:
    """Return the date that a text is and nothing else."""
    if not text or len(text) > _LONGEST:
        return None
    from wikicheck.values.template_date_parts import read_text_date
    from wikicheck.values.template_date_wording import Wording

    return read_text_date(text, Wording(lang))


def _read_date(text: str, lang: str) -> FuzzyDate | None:
    """Return the date of an argument, also where something stands behind it: "1970 (civil)"."""
    date = read_event_date(text, lang)
    if date is None and len(text) <= _LONGEST and any(sign.isdecimal() for sign in text):
        from wikicheck.values.date_text import read_leading_date

        date = read_leading_date(text, lang=lang)
    return date.placed(Span(0, len(text)), text) if date else None


def _place(date: FuzzyDate | None, call: TemplateCall) -> FuzzyDate | None:
    return date.placed(call.span) if date else None


def _read_marriage(call: TemplateCall, lang: str) -> tuple[Event, ...] | None:
    """Read spouse, start and end; the end may be a date, a reason, or both."""
    positional, named = [*call.positional(), "", "", ""], call.named()
    name = _one_line(positional[0] or _given(named, _SPOUSE))
    started, ended = positional[1] or _given(named, _START), positional[2] or _given(named, _END)
    reason = named.get("reason", "")
    why = named.get("end", "")
    if why:  # a reason, or a date after all
        if not ended and _read_date(why, lang) is not None:
            ended = why
        else:
            reason = reason or why
    if not (name or started) or len(name) > _LONGEST:
        return None
    start, end = _read_date(started, lang), _read_date(ended, lang)
    if start is not None and not ended and start.kind in {DateKind.RANGE, DateKind.OPEN} and start.parts:
        start, end = start.parts[0], start.parts[-1] if start.kind is DateKind.RANGE else None
    if ended and end is None and not reason:
        reason = ended  # {{marriage|Ann Lee|1990|her death}}
    meant = _reason(reason)
    text = _write_marriage(name, started, ended, meant)
    return (Event(name or None, _place(start, call), _place(end, call), meant, named.get("place") or None, "marriage", text),)


def known_reason(text: str) -> str | None:
    """Return why a marriage ended, by the word of ours for an abbreviation or word of a template; None for others."""
    return _reasons().get(text.strip().rstrip(".").casefold())


def _reason(text: str) -> str | None:
    """Return why a marriage ended: by a word of ours where there is one, else as written."""
    return known_reason(text) or text.strip() or None


def _write_marriage(name: str, started: str, ended: str, reason: str | None) -> str:
    """Return a marriage as the template shows it: "Ann Lee (m. 1990; div. 2001)"."""
    word = _ENDS.get(reason or "", reason or "")
    times = f"m. {started}" if started else ""
    if ended and ended != reason:
        behind = f"{word} {ended}" if word else ended
        times = f"{times}{'; ' if word else '–'}{behind}" if times else behind
    elif word:
        times += f"; {word}" if times else word
    return f"{name} ({times})".strip() if times and name else times or name


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _given(named: dict[str, str], names: tuple[str, ...]) -> str:
    return next((named[name] for name in names if named.get(name)), "")


def _read_releases(call: TemplateCall, lang: str) -> tuple[Event, ...] | None:
    """Read `{{film date}}` and `{{video game release}}`: several dates, each with its place or region."""
    from wikicheck.values.template_date_reading import Arguments
    from wikicheck.values.template_date_times import film_releases, region_releases

    template = date_template(call.name)
    if template is None:
        return None
    arguments = Arguments(call, template, lang, None)
    releases = film_releases(arguments) if template.shape == "film" else region_releases(arguments)
    # figures where a place should be belong to a date that lies in a way of its own
    if not any(place for _, place in releases) or any(place.isdecimal() for _, place in releases):
        return None
    found = [
        Event(
            None,
            _place(part.date, call),
            None,
            None,
            _one_line(place) or None,
            "release",
            f"{part.text} ({_one_line(place)})" if place else part.text,
        )
        for part, place in releases
        if part.date is not None
    ]
    return tuple(found) or None


def _read_placed(call: TemplateCall, lang: str, kind: str) -> tuple[Event, ...] | None:
    """Read a template of one date with a place behind the date."""
    from wikicheck.values.template_dates import read_date_template

    place = call.named().get("place") or call.named().get("location", "")
    behind = call.positional()[3:4]
    if not place and behind and behind[0].casefold() not in _NO_PLACES and not any(sign.isdecimal() for sign in behind[0]):
        place = behind[0]
    place = _one_line(place)
    if not place or len(place) > _LONGEST:
        return None
    read = read_date_template(call, lang=lang)
    if read is None or read.date is None:
        return None
    return (Event(None, read.date, None, None, place, kind, f"{read.date.text} ({place})"),)


def _read_dated(call: TemplateCall, lang: str, kind: str) -> tuple[Event, ...] | None:
    """Read a date, written out or as year, month and day, and a place behind it."""
    from wikicheck.values.template_date_parts import read_parts
    from wikicheck.values.template_date_wording import Wording

    positional, named = call.positional(), call.named()
    written = positional or [named.get("date", "")]
    if not written[0] or len(written[0]) > _LONGEST:
        return None
    part = read_parts([text[:_LONGEST] for text in written[:3]], "ymd", Wording(lang, day_first=named.get("df", "") not in {"", "n", "no"}))
    used = part.used
    if part.date is not None and used > 1 and not part.is_complete:  # a year and a place
        short = read_parts(written[:1], "ymd", Wording(lang))
        part, used = (short, 1) if short.date is not None else (part, used)
    if part.date is None:
        return None
    place = _one_line(named.get("place") or named.get("location") or (written[used] if len(written) > used else ""))
    place = place if len(place) <= _LONGEST else ""
    text = f"{part.text} ({place})" if place else part.text
    return (Event(None, part.date.placed(call.span), None, None, place or None, kind, text),)
