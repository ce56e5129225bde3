"""A work that stands in a chronology before what comes earlier, or after what comes later."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.infobox import Infobox
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.text import lazy_pattern
from wikicheck.values import FuzzyDate, TemplateCall, must_not_precede
from wikicheck.values.comparison import Verdict
from wikicheck.values.fuzzy_date import year_date

# Fields that name the neighbour and its year, or the neighbour with its year in brackets.
_BEFORE = ("prev_year", "previous_year", "prev_title", "last_album", "preceded_by", "last_single")
_AFTER = ("next_year", "next_title", "next_album", "followed_by", "next_single")
_KEYS = frozenset((*_BEFORE, *_AFTER, "misc"))
_OWN = ("year", "this_year", "election_date")
_TEMPLATES = ("extra chronology", "extra album cover", "singles")
_YEAR = lazy_pattern(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_IN_BRACKETS = lazy_pattern(r"\((?:1[0-9]|20)\d\d\)")


class _Year(NamedTuple):
    label: str
    date: FuzzyDate
    span: Span


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the years of the works before and after with that of the work, and with each other."""
    for box in article.iter_infoboxes():
        if _KEYS.isdisjoint(field.key for field in box.fields):
            continue
        before, after = _neighbour(box, _BEFORE), _neighbour(box, _AFTER)
        if before is not None or after is not None:
            yield from _check(ctx, before, _own(article, box), after)
        for field in box.fields:
            if field.key == "misc" and "hronology" in field.raw:
                yield from _check_templates(ctx, field.templates)


def _check(ctx: Context, before: _Year | None, own: list[_Year], after: _Year | None) -> Iterator[Finding]:
    pairs: list[tuple[_Year, _Year, str, bool]] = []
    if own and before is not None:
        pairs.append((before, max(own, key=lambda year: year.date.high), "after this one", True))
    if own and after is not None:
        pairs.append((min(own, key=lambda year: year.date.low), after, "before this one", False))
    if before is not None and after is not None:
        pairs.append((before, after, "before the one it follows", False))
    for earlier, later, where, at_earlier in pairs:
        verdict = must_not_precede(later.date, earlier.date)
        if verdict is Verdict.DEFINITE:
            at, other = (earlier, later) if at_earlier else (later, earlier)
            message = f"{at.label} {at.date.text} is {where} ({other.label}: {other.date.text}){slip_words(at.date, other.date)}."
            yield ctx.finding(
                at.span,
                message,
                related=[(other.span, f"{other.label}: {other.date.text}")],
                evidence=((at.label, at.span, at.date), (other.label, other.span, other.date), verdict),
            )
            return


def _neighbour(box: Infobox, keys: tuple[str, ...]) -> _Year | None:
    for key in keys:
        field = box.get(key)
        if field is None:
            continue
        plain = field.text.plain
        matches = [*(_YEAR if key.endswith("year") else _IN_BRACKETS).finditer(plain[:300])]
        if len(matches) == 1:
            start, end = matches[0].span()
            digits = plain[start:end].strip("()")
            start += plain[start] == "("
            span = field.text.span(start, start + 4)
            return _Year(field.name, year_date(int(digits), text=digits, span=span), span)
    return None


def _own(article: Article, box: Infobox) -> list[_Year]:
    for key in _OWN:
        field = box.get(key)
        if field is not None and field.dates:
            return [_Year(field.name, date, date.span) for date in field.dates]
    return [_Year(fact.label, fact.date, fact.span) for fact in article.release.released.best]


def _check_templates(ctx: Context, calls: Sequence[TemplateCall]) -> Iterator[Finding]:
    for call in calls:
        if call.name in _TEMPLATES:
            years = {argument.name: argument for argument in call.arguments if argument.name in {"prev_year", "year", "next_year"}}
            found = {
                name: _Year(
                    str(name), year_date(int(argument.value.strip()), text=argument.value.strip(), span=argument.span), argument.span
                )
                for name, argument in years.items()
                if _YEAR.fullmatch(argument.value.strip())
            }
            yield from _check(ctx, found.get("prev_year"), [found["year"]] if "year" in found else [], found.get("next_year"))


def _album(released: str, fields: str) -> str:
    return f"{{{{Infobox album|name=Salt|released={released}|{fields}}}}}\n'''''Salt''''' is an album by Ann Lee."


RULE = Rule(
    name="chronology-chain",
    group=Group.WORKS,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="In the chronology of an infobox the work before is later, or the work after is earlier.",
    why="A year is mistyped, or the two neighbours were exchanged.",
    needs=frozenset({Need.THING, Need.INFOBOX}),
    uses=frozenset({"release"}),
    catalogue="R46",
    reads_text=True,
    good=(
        Good(_album("2003", "prev_title=One|prev_year=2001|next_title=Two|next_year=2003")),
        Good(_album("3 May 2003", "prev_year=2003|next_year=2005")),
        Good(_album("2001 (EP), 2004", "prev_year=2003|next_year=2005")),
        # another artist's chronology has an order of its own, with this work's year in it
        Good(
            _album(
                "2003",
                "prev_year=2001|misc={{Extra chronology|artist=Bo|prev_title=A|prev_year=2002|title=Salt|year=2003|next_title=B|next_year=2004}}",
            )
        ),
        Good(_album("2003", "prev_title=''The Year 2010''|next_title=Two")),
        Good(_album("c. 2003", "prev_year=2004")),
        Good("{{Infobox book|pub_date=1983|preceded_by=[[Farthest]] (1975)|followed_by=Near (1991)}}\n'''Salt''' is a novel."),
        Good("{{Infobox election|previous_year=1844|election_date=7 November 1848|next_year=1852}}\nThe '''election''' was held."),
    ),
    bad=(
        Bad(
            _album("2003", "prev_title=One|prev_year=⟦2005⟧"),
            message="prev_year 2005 is after this one (released: 2003)",
            severity=Severity.ERROR,
        ),
        Bad(_album("{{Start date|2003|5|1}}", "prev_year=2001|next_year=⟦1999⟧"), message="next_year 1999 is before this one"),
        Bad(_album("", "prev_year=2005|next_year=⟦2001⟧"), message="is before the one it follows"),
        Bad("{{Infobox election|previous_year=1844|election_date=7 November 1848|next_year=⟦1825⟧}}\nThe '''election''' was held."),
        Bad("{{Infobox book|pub_date=1983|preceded_by=[[Farthest]] (⟦1987⟧)}}\n'''Salt''' is a novel."),
        Bad(
            _album(
                "2003",
                "misc={{Extra chronology|artist=Bo|prev_title=A|prev_year=⟦2006⟧|title=Salt|year=2003|next_title=B|next_year=2004}}",
            )
        ),
    ),
)
