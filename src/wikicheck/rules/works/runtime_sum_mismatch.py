"""Tracks that do not add up to the stated length."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article import Article, TemplateBlock, ValueKind
from wikicheck.rulekit import Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.finding import Applicability
from wikicheck.text import lazy_pattern

_CLOCK = lazy_pattern(r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)")
_LENGTH = lazy_pattern(r"length(\d{1,3})$")
_NAMES = frozenset(("track listing", "tracklist", "track list", "tracklisting"))
_FEWEST = 3


class _Table(NamedTuple):
    """One list of tracks: the sum of its lengths, how many there are, and the total that it states itself."""

    seconds: int
    tracks: int
    total: tuple[int, str, Span] | None
    span: Span


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Add up each list of tracks; hold its own total against it, and the length in the infobox against the lists."""
    tables = [
        _read(block)
        for section in article.sections
        for block in section.blocks
        if isinstance(block, TemplateBlock) and block.name.lower() in _NAMES
    ]
    known = [table for table in tables if table is not None]
    for table in known:
        if table.total is not None and not _fits(table.total[0], [table]):
            _, words, span = table.total
            fix = Fix(Applicability.SUGGESTED, f"write the sum, {_clock(table.seconds)}", (Edit(span, _clock(table.seconds)),))
            message = f"The {table.tracks} tracks add up to {_clock(table.seconds)}, stated is {words}."
            yield ctx.finding(span, message, related=[(table.span, "tracks")], fix=fix)
    yield from _check_box(article, tables, ctx)


def _check_box(article: Article, tables: list[_Table | None], ctx: Context) -> Iterator[Finding]:
    """Hold the length in the infobox against the lists: it may be that of any of them, of the first few, or of all."""
    known = [table for table in tables if table is not None]
    if not known or len(known) < len(tables) or len(known) > 8 or len(article.infoboxes) != 1 or article.infoboxes[0].type != "album":
        return
    field = article.infoboxes[0].get("length")
    if field is None or field.value.kind is not ValueKind.DURATION or not field.value.complete:
        return
    match = _CLOCK.fullmatch(field.text.plain.strip())
    if match is None:
        return
    stated = _seconds(match)
    choices = [[known[at] for at in range(len(known)) if bits >> at & 1] for bits in range(1, 1 << len(known))]
    if any(_fits(stated, choice) for choice in choices):
        return
    message = f"The tracks add up to {_clock(sum(table.seconds for table in known))}, {field.name} says {field.text.plain.strip()}."
    yield ctx.finding(
        field.value_span, message, related=[(table.span, f"{table.tracks} tracks, {_clock(table.seconds)}") for table in known]
    )


def _fits(stated: int, tables: list[_Table]) -> bool:
    summed, count = sum(table.seconds for table in tables), sum(table.tracks for table in tables)
    return abs(summed - stated) <= max(count, summed // 100, 2)


def _read(block: TemplateBlock) -> _Table | None:
    """Return a list of tracks, None if one has no length or a length that is none."""
    seconds, count, titles = 0, 0, 0
    total: tuple[int, str, Span] | None = None
    for name, value, span in block.call.arguments:
        key, text = (name or "").strip().lower(), value.strip()
        if not text:
            continue
        if key.startswith("title") and key[5:].isdecimal():
            titles += 1
        elif _LENGTH.match(key):
            match = _CLOCK.fullmatch(text)
            if match is None:
                return None
            seconds += _seconds(match)
            count += 1
        elif key == "total_length" and (match := _CLOCK.fullmatch(text)):
            lead = len(value) - len(value.lstrip())
            total = _seconds(match), text, Span(span.start + lead, span.start + lead + len(text))
    return _Table(seconds, count, total, block.span) if count >= _FEWEST and count == titles else None


def _seconds(match: "object") -> int:
    groups = match.groupdict()  # type: ignore[attr-defined]
    return int(groups["hours"] or 0) * 3600 + int(groups["minutes"]) * 60 + int(groups["seconds"])


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _album(length: str, total: str, last: str = "5:00") -> str:
    return (
        f"{{{{Infobox album|name=Salt|length={length}|released=2001}}}}\n''Salt'' is an album.\n\n== Track listing ==\n"
        f"{{{{Track listing|total_length={total}|title1=A|length1=3:00|title2=B|length2=4:00|title3=C|length3={last}}}}}"
    )


RULE = Rule(
    name="runtime-sum-mismatch",
    group=Group.WORKS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The lengths of the tracks do not add up to the stated length.",
    why="A length was mistyped, or the total belongs to another edition.",
    needs=frozenset({Need.THING, Need.SOURCE}),
    catalogue="R29",
    good=(
        Good(_album("12:00", "12:00")),
        Good(_album("12:02", "11:59")),
        Good(_album("", "14:30", "")),
        Good(_album("{{Duration|m=12|s=0}}", "12:00")),
        Good(_album("12:00", "12:00") + "\n{{Track listing|title1=X|length1=1:00|title2=Y|length2=1:00|title3=Z|length3=1:00}}"),
        Good("{{Track listing|total_length=9:00|title1=A|length1=3:00|title2=B|length2=4:00}}"),
    ),
    bad=(
        Bad(
            _album("", "⟦14:30⟧"),
            fixed=_album("", "12:00"),
            message="The 3 tracks add up to 12:00, stated is 14:30",
            severity=Severity.WARNING,
        ),
        Bad(_album("⟦21:00⟧", "12:00"), message="length says 21:00"),
    ),
)
