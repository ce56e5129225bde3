"""Reading one statement about time: a date, a range, a choice or a set of dates, "before", "since", "fl."."""

from dataclasses import replace
from typing import NamedTuple

from wikicheck.text import Span
from wikicheck.values.calendar import FUTURE, PAST
from wikicheck.values.date_chain import AND, COMMA, OR, RANGE, SPANS, Chain, ChainReader
from wikicheck.values.date_context import is_blocked_after, is_blocked_before, is_quantity
from wikicheck.values.date_part import Part
from wikicheck.values.date_points import PointReader
from wikicheck.values.date_tokens import Tokens
from wikicheck.values.fuzzy_date import DateFlag, DateKind, FuzzyDate, Precision, choice_date, range_date

_PREFIXES = ("before", "until", "after", "from", "between", "either", "floruit")
# What each prefix makes of the date behind it. "since" is a word that means "from" as well, as in Italian or Russian.
_SIDES = {"before": "before", "until": "before", "after": "after", "since": "after"}
# Decades this near to each other are meant as decades, even if one of them is a "2000s".
_NEAR_YEARS = 60
_BOUNDED = frozenset({DateKind.POINT, DateKind.RANGE, DateKind.ONE_OF})
_COVERED = {
    "from": frozenset({DateKind.RANGE, DateKind.OPEN}),
    "since": frozenset({DateKind.RANGE, DateKind.OPEN}),
    "after": frozenset({DateKind.OPEN}),
    "between": frozenset({DateKind.RANGE}),
    "either": frozenset({DateKind.ONE_OF}),
}


class Outcome(NamedTuple):
    """What stands at a place: a date or none, and the index of the token after what was looked at.

    `is_quantity` says that a year was there, and that its surroundings make it a number of something else.
    """

    date: FuzzyDate | None
    after: int
    is_quantity: bool = False


class Prefix(NamedTuple):
    """The word before a date that says how it is meant, empty if there is none, and the offset where the statement begins."""

    name: str
    start: int


class StatementReader:
    """Reads whole statements from a run of tokens."""

    __slots__ = ("as_of", "chains", "points", "prose", "tokens")

    def __init__(self, tokens: Tokens, limit: int, as_of: int | None) -> None:
        """Read from `tokens`; `limit` is the last year a bare number can be, `as_of` the day "present" means."""
        self.tokens = tokens
        self.points = PointReader(tokens, limit)
        self.chains = ChainReader(tokens, self.points)
        self.as_of = as_of
        self.prose = tokens.prose

    def read(self, index: int) -> Outcome:
        """Read the statement that begins at token `index`."""
        prefix, at = self._read_prefix(index)
        first = self.points.read(at)
        if first is None:
            return Outcome(None, at)
        part, after = first
        if part.is_complete and self.chains.is_end(after):
            return self._judge_one(prefix, part, after)
        chain = self.chains.read(part, after, between=prefix.name == "between")
        if len(chain.parts) == 2 and chain.links[1] == AND and "between_behind" in self.tokens[chain.ends[1]].roles:
            chain.links[1], chain.ends[1] = RANGE, chain.ends[1] + 1
            chain.parts[1].end = self.tokens[chain.ends[1] - 1].end
        return self._judge(prefix, chain) if chain.parts else Outcome(None, chain.consumed)

    def _read_prefix(self, index: int) -> tuple[Prefix, int]:
        tokens = self.tokens
        roles = tokens[index].roles
        name = next((name for name in _PREFIXES if name in roles), "") if roles else ""
        start = tokens[index].start
        if not name:
            return Prefix("", start), index
        if name == "after" and "from" in roles:
            name = "since"
        index += 1
        if tokens[index].kind == "dash" and tokens.is_tight(index):  # pre-1914
            index += 1
        return Prefix(name, start), index

    # -- judging ------------------------------------------------------------------------------------------------

    def _judge_one(self, prefix: Prefix, part: Part, after: int) -> Outcome:
        """Return the one date of a statement, unless its surroundings show it to be no date."""
        if part.bare:
            prefix = self._without_attribute(prefix, part)
            if self._is_labelled(prefix, part) or self._is_counting(prefix, part.start, part, after):
                return Outcome(None, after, is_quantity=True)
        return self._add_prefix(prefix, part.finish(self.tokens.text), after)

    def _judge(self, prefix: Prefix, chain: Chain) -> Outcome:
        """Drop what its surroundings show to be no date, and build the rest."""
        first = chain.parts[0]
        if first.bare:
            prefix = self._without_attribute(prefix, first)
            if self._is_labelled(prefix, first):
                return Outcome(None, chain.consumed, is_quantity=True)
        while chain.parts[-1].bare and self._is_counting(prefix, first.start, chain.parts[-1], chain.ends[-1]):
            # what only a comma joins on may be a quantity by itself
            last = next((at for at in range(len(chain.parts) - 1, 0, -1) if chain.links[at] == COMMA), 0)
            if not last:
                return Outcome(None, chain.consumed, is_quantity=True)
            chain.cut(last)
        if prefix.name in _SIDES:
            chain.cut(next((at for at, link in enumerate(chain.links) if link in {COMMA, AND}), len(chain.links)))
        return self._add_prefix(prefix, self._build(chain), chain.ends[-1])

    def _without_attribute(self, prefix: Prefix, part: Part) -> Prefix:
        """Drop the "after" of "after the 1974 coup", which is not about the year."""
        if prefix.name in _SIDES and self.prose and self.tokens.text.endswith("the ", 0, part.start):
            return Prefix("", part.start)
        return prefix

    def _is_labelled(self, prefix: Prefix, part: Part) -> bool:
        return not prefix.name and is_blocked_before(self.tokens.text, part.start, self.tokens.vocabulary)

    def _is_counting(self, prefix: Prefix, start: int, part: Part, index: int) -> bool:
        """Say whether what stands behind the last bare year makes it a number of something; `start` is where the list begins."""
        tokens = self.tokens
        if is_blocked_after(tokens, index):
            return True
        token = tokens[index]
        if not self.prose or prefix.name or token.kind != "word" or not token.gap:
            return False
        following = tokens.text[token.start : token.end]
        return is_quantity(tokens.text, start, following, tokens.vocabulary, circa=part.circa, vague=part.vague)

    # -- building -----------------------------------------------------------------------------------------------

    def _build(self, chain: Chain) -> FuzzyDate:
        text = self.tokens.text
        parts, links = chain.parts, chain.links
        decades = [part for part in parts if part.decade and part.year % 100]
        for part in parts if decades else ():
            part.decade_only = part.decade and any(abs(part.year - other.year) < _NEAR_YEARS for other in decades)
        if links[-1] == OR and AND not in links:  # "1340, 1345 or 1350"
            links = [OR if link == COMMA else link for link in links]
        items: list[FuzzyDate] = []
        choices: list[FuzzyDate] = []
        at = 0
        while at < len(parts):
            if at and links[at] != OR:
                items.append(_joined(choices, DateKind.ONE_OF, text))
                choices = []
            if at + 1 < len(parts) and links[at + 1] in SPANS:
                choices.append(self._build_range(parts[at], parts[at + 1]))
                at += 2
            else:
                choices.append(parts[at].finish(text))
                at += 1
        items.append(_joined(choices, DateKind.ONE_OF, text))
        return _joined(items, DateKind.SET, text)

    def _build_range(self, first: Part, last: Part) -> FuzzyDate:
        text = self.tokens.text
        span = Span(first.start, last.end)
        written = text[span.start : span.end]
        if first.open:
            end = last.finish(text)
            unknown = FuzzyDate(text[first.start : first.end], Span(first.start, first.end), PAST, end.high, end.precision, DateKind.BEFORE)
            return replace(end, text=written, span=span, low=PAST, kind=DateKind.BEFORE, parts=(unknown, end))
        start = first.finish(text)
        if last.open:
            return self._build_open_range(start, last, written, span)
        if (first.circa or first.uncertain) and not (last.circa or last.uncertain) and last.start - first.end == 1:
            last.circa, last.uncertain = first.circa, first.uncertain
            last.flags |= {DateFlag.CIRCA_OF_RANGE}
        end = last.finish(text)
        if first.unit and first.era < 0 and first.shares_era and start.low > end.low:
            start, end = end, start  # "1st to 4th centuries BC" says which centuries, not in what order
        return range_date(start, end, text=written, span=span)

    def _build_open_range(self, start: FuzzyDate, last: Part, written: str, span: Span) -> FuzzyDate:
        kind = DateKind.OPEN if last.open == "present" else DateKind.AFTER
        high = self._present(start) if kind is DateKind.OPEN else FUTURE
        end = FuzzyDate(self.tokens.text[last.start : last.end], Span(last.start, last.end), start.low, high, Precision.DAY, kind)
        return FuzzyDate(written, span, start.low, high, start.precision, kind, start.approximate, (start, end), start.flags)

    def _present(self, start: FuzzyDate) -> int:
        return FUTURE if self.as_of is None else max(self.as_of, start.low)

    # -- what stands around -------------------------------------------------------------------------------------

    def _add_prefix(self, prefix: Prefix, date: FuzzyDate, after: int) -> Outcome:
        """Read what follows the date ("onwards", "or later") and put it together with what stands before it."""
        name = prefix.name
        token = self.tokens[after]
        if token.roles or token.kind == "dash":
            side, behind = self._read_side(after)
            if side and date.kind in {DateKind.POINT, DateKind.RANGE} and name in {"", "from", "since", "floruit"}:
                span = Span(prefix.start if name in {"from", "since"} else date.span.start, self.tokens[behind - 1].end)
                return Outcome(self._one_sided(date, side, span), behind)
            if side == "open" and not name and date.kind is DateKind.SET and date.parts[-1].kind is DateKind.POINT:
                return Outcome(self._with_open_end(date, self.tokens[behind - 1].end), behind)
        if not name:
            return Outcome(date, after)
        span = Span(prefix.start, date.span.end)
        if date.kind in _COVERED.get(name, ()):
            date = date.placed(span, self.tokens.text[span.start : span.end])
        elif name == "floruit":
            date = replace(date, kind=DateKind.FLORUIT, span=span, text=self.tokens.text[span.start : span.end])
        elif name in _SIDES and date.kind in _BOUNDED:
            date = self._one_sided(date, _SIDES[name], span)
        elif name == "from" and not self.prose and date.kind is DateKind.POINT:
            date = self._one_sided(date, "after", span)
        return Outcome(date, after)

    def _read_side(self, index: int) -> tuple[str, int]:
        """Read `onwards`, `or later`, `or earlier` or a dash with nothing behind it: which side is open, and the index after it."""
        tokens = self.tokens
        token, following = tokens[index], tokens[index + 1]
        if "onward" in token.roles:
            return "after", index + 1
        joined = token.kind == "dash" and not token.gap and not following.gap  # Turkish "1990-öncesi"
        roles = following.roles if joined else token.roles
        for role in ("before", "after"):
            if f"{role}_behind" in roles:
                return role, index + 1 + joined
        if "or" in token.roles and following.roles.keys() & {"later", "earlier"}:
            return "after" if "later" in following.roles else "before", index + 2
        is_last = following.kind in {"end", "close", "comma", "semicolon"}
        if token.kind == "dash" and is_last and (not token.gap or (following.kind == "end" and not self.prose)):
            return "open", index + 1
        return "", index

    def _with_open_end(self, dates: FuzzyDate, end: int) -> FuzzyDate:
        """Return a set whose last member goes on, as in "1990, 1999–"; the dash ends at `end`."""
        *others, last = dates.parts
        last = self._one_sided(last, "open", Span(last.span.start, end))
        return _joined([*others, last], DateKind.SET, self.tokens.text)

    def _one_sided(self, date: FuzzyDate, side: str, span: Span) -> FuzzyDate:
        text = self.tokens.text[span.start : span.end]
        if side == "before":
            return replace(date, text=text, span=span, low=PAST, kind=DateKind.BEFORE, parts=())
        if side == "after":
            return replace(date, text=text, span=span, high=FUTURE, kind=DateKind.AFTER, parts=())
        return replace(date, text=text, span=span, high=self._present(date), kind=DateKind.OPEN, parts=(date,))


def _joined(dates: list[FuzzyDate], kind: DateKind, text: str) -> FuzzyDate:
    if len(dates) == 1:
        return dates[0]
    span = Span(dates[0].span.start, dates[-1].span.end)
    return choice_date(tuple(dates), kind, text=text[span.start : span.end], span=span)
