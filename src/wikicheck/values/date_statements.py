"""Reading one statement about time: a date, a range, a choice or a set of dates, "before", "since", "fl."."""

from dataclasses import replace
from typing import NamedTuple

from wikicheck.text import Span
from wikicheck.values.calendar import FUTURE, PAST
from wikicheck.values.date_context import is_blocked_after, is_blocked_before, is_quantity
from wikicheck.values.date_part import Part
from wikicheck.values.date_points import PointReader
from wikicheck.values.date_sharing import extend, fill, share_era
from wikicheck.values.date_tokens import Tokens
from wikicheck.values.fuzzy_date import DateFlag, DateKind, FuzzyDate, Precision, choice_date, range_date

# More members than any list of dates has that a person wrote; the rest is read as the next statement.
_MOST_PARTS = 200
# Dates waiting for the month or year that a later one brings: "5, 6, 7 and 9 January 1979".
_MOST_WAITING = 5

_RANGE, _SLASH, _OR, _AND, _COMMA = "range", "slash", "or", "and", "comma"
# What can join another date on, and what it can begin with behind a comma.
_JOINING = frozenset({"dash", "tilde", "slash", "ampersand", "semicolon"})
_JOINED = frozenset({"number", "ampersand", "tilde", "dash"})
_ONE_SIDED = frozenset({"before", "until", "after", "since"})
_PREFIXES = ("before", "until", "after", "from", "between", "either", "floruit")


class Outcome(NamedTuple):
    """What stands at a place: a date or none, and the index of the token after what was looked at.

    `is_quantity` says that a year was there, and that its surroundings make it a number of something else.
    """

    date: FuzzyDate | None
    after: int
    is_quantity: bool = False


class StatementReader:
    """Reads whole statements from a run of tokens."""

    __slots__ = ("as_of", "points", "prose", "tokens")

    def __init__(self, tokens: Tokens, limit: int, as_of: int | None) -> None:
        """Read from `tokens`; `limit` is the last year a bare number can be, `as_of` the day "present" means."""
        self.tokens = tokens
        self.points = PointReader(tokens, limit)
        self.as_of = as_of
        self.prose = tokens.prose

    def read(self, index: int) -> Outcome:
        """Read the statement that begins at token `index`."""
        tokens = self.tokens
        start = tokens[index].start
        prefix = ""
        at = index
        roles = tokens[at].roles
        for name in _PREFIXES:
            if name in roles:
                prefix = name
                at += 1
                if tokens[at].kind == "dash" and tokens.is_tight(at):  # pre-1914
                    at += 1
                break
        if prefix == "after" and "from" in roles:  # one word for both, as in Italian or Russian
            prefix = "since"
        first = self.points.read(at)
        if first is None:
            return Outcome(None, at)
        part, after = first
        if part.is_complete and self._ends_at(after):
            return self._judge_one(prefix, start, part, after)
        parts, links, ends = self._collect(part, after, between=prefix == "between")
        if not parts:
            return Outcome(None, ends[-1])
        return self._judge(prefix, start, parts, links, ends)

    def _ends_at(self, index: int) -> bool:
        """Say whether a token joins nothing on to the date before it."""
        token = self.tokens[index]
        if token.kind == "word":
            return not token.roles
        if token.kind == "comma":
            token = self.tokens[index + 1]
            return token.kind not in _JOINED and not token.roles
        return token.kind not in _JOINING

    def _judge_one(self, prefix: str, start: int, part: Part, after: int) -> Outcome:
        """Return the one date of a statement, unless its surroundings show it to be no date."""
        if part.bare:
            prefix, start, is_quantity = self._judge_start(prefix, start, part)
            if is_quantity or self._is_number(prefix, part.start, part, after):
                return Outcome(None, after, is_quantity=True)
        return self._prefixed(prefix, start, part.finish(self.tokens.text), after)

    # -- collecting ---------------------------------------------------------------------------------------------

    def _collect(self, part: Part, after: int, *, between: bool) -> tuple[list[Part], list[str], list[int]]:
        """Return the parts that can be completed, the links between them, and the index after each part."""
        parts, links, ends = [part], [""], [after]
        complete = 1 if part.is_complete else 0
        while len(parts) < _MOST_PARTS and len(parts) - complete <= _MOST_WAITING:
            link, at = self._link(after)
            if not link or (links[-1] in {_RANGE, _SLASH} and link in {_RANGE, _SLASH}):
                break
            if between and len(parts) == 1 and link is _AND:
                link = _RANGE
            tight = self.tokens[at - 1].kind in {"dash", "slash", "tilde"} and self.tokens.is_tight(at - 1)
            following = self.points.read(at)
            if following is None:
                break
            part, after = following
            if part.open and not (link is _RANGE and parts[-1].is_complete):
                break
            if not self._joins(parts[-1], part, link, at if len(parts) == 1 else -1):
                break
            after = extend(parts[-1], part, after, link=link, tight=tight, points=self.points, sign=at - 1)
            if after < 0:
                break
            part.end = self.tokens[after - 1].end
            share_era(parts[-1], part, link)
            parts.append(part)
            links.append(link)
            ends.append(after)
            if part.open:
                complete = len(parts)
                if part.open == "present":
                    continue
                break
            if part.is_complete and fill(parts, links, complete):
                complete = len(parts)
            elif part.is_complete:
                break
        if not complete:
            return [], links, ends
        return parts[:complete], links[:complete], ends[:complete]

    def _link(self, index: int) -> tuple[str, int]:
        """Return how the next date is joined on and the index it would begin at."""
        tokens = self.tokens
        token = tokens[index]
        kind, roles = token.kind, token.roles
        if kind == "dash" or (kind == "tilde" and tokens[index + 1].kind == "number"):
            if token.gap and not tokens[index + 1].gap and kind == "dash":  # "1985 -5"
                return "", index
            return _RANGE, index + 1
        if kind == "slash":
            return (_SLASH if tokens.is_tight(index) else ""), index + 1
        if kind == "ampersand" or "and" in roles:
            return _AND, index + 1
        if "or" in roles:
            return _OR, index + 1
        if "until_present" in roles:  # one word for "to the present"
            return _RANGE, index
        if "to" in roles or "until" in roles:
            return _RANGE, index + 1
        if kind == "comma" or (kind == "semicolon" and not self.prose):
            after = tokens[index + 1].roles
            if "or" in after:
                return _OR, index + 2
            if "and" in after or tokens[index + 1].kind == "ampersand":
                return _AND, index + 2
            return ("", index) if self.prose and "the" in after else (_COMMA, index + 1)  # "in 1985, the 1986 book"
        return "", index

    def _joins(self, previous: Part, part: Part, link: str, index: int) -> bool:
        """Say whether a list goes on: its members are of one sort, and in prose a comma alone joins only years.

        `index` is that of the second member; -1 for a later one, when the list has been looked at.
        """
        if link is _RANGE or link is _SLASH or link is _OR:
            return True
        if previous.is_complete and part.is_complete:
            return previous.level == part.level
        if previous.is_complete:
            return not part.bare
        return link is _AND or not self.prose or not previous.is_number or index < 0 or self._ends_in_and(index)

    def _ends_in_and(self, index: int) -> bool:
        """Say whether a list of mere numbers ("5, 6 and 7 January") has the "and" that shows it to be one."""
        tokens = self.tokens
        for at in range(index, index + 2 * _MOST_WAITING):
            token = tokens[at]
            if "and" in token.roles or "or" in token.roles or token.kind == "ampersand":
                return True
            if token.kind not in {"number", "comma"}:
                return False
        return False

    # -- judging ------------------------------------------------------------------------------------------------

    def _judge(self, prefix: str, start: int, parts: list[Part], links: list[str], ends: list[int]) -> Outcome:
        """Drop what its surroundings show to be no date, and build the rest."""
        consumed = ends[-1]
        first = parts[0]
        if first.bare:
            prefix, start, is_quantity = self._judge_start(prefix, start, first)
            if is_quantity:
                return Outcome(None, consumed, is_quantity=True)
        while parts[-1].bare and self._is_number(prefix, first.start, parts[-1], ends[-1]):
            while len(parts) > 1 and links[-1] is not _COMMA:
                _drop_last(parts, links, ends)
            if len(parts) < 2:
                return Outcome(None, consumed, is_quantity=True)
            _drop_last(parts, links, ends)
        return self._build(prefix, start, parts, links, ends)

    def _judge_start(self, prefix: str, start: int, part: Part) -> tuple[str, int, bool]:
        """Look at what stands before a bare year: return the prefix that is left, where it begins, and whether it is no year."""
        tokens = self.tokens
        if prefix in _ONE_SIDED and self._is_attribute(part):
            prefix, start = "", part.start
        return prefix, start, not prefix and is_blocked_before(tokens.text, part.start, tokens.vocabulary)

    def _is_attribute(self, part: Part) -> bool:
        """Say whether a year names something else, "after the 1974 coup", so that the "after" is not about the year."""
        return self.prose and self.tokens.text.endswith("the ", 0, part.start)

    def _is_number(self, prefix: str, start: int, part: Part, index: int) -> bool:
        """Say whether what stands behind the last bare year makes it a number of something; `start` is where the list begins."""
        tokens = self.tokens
        if is_blocked_after(tokens, index):
            return True
        token = tokens[index]
        if not self.prose or prefix or token.kind != "word" or not token.gap:
            return False
        following = tokens.text[token.start : token.end]
        return is_quantity(tokens.text, start, following, tokens.vocabulary, circa=part.circa, vague=part.vague)

    def _build(self, prefix: str, start: int, parts: list[Part], links: list[str], ends: list[int]) -> Outcome:
        if prefix in _ONE_SIDED:
            for cut in range(1, len(parts)):
                if links[cut] in {_COMMA, _AND}:
                    del parts[cut:], links[cut:], ends[cut:]
                    break
        if links[-1] is _OR and _AND not in links:  # "1340, 1345 or 1350"
            links = [_OR if link is _COMMA else link for link in links]
        text = self.tokens.text
        items: list[FuzzyDate] = []
        choices: list[FuzzyDate] = []
        at = 0
        while at < len(parts):
            if at and links[at] is not _OR:
                items.append(_joined(choices, DateKind.ONE_OF, text))
                choices = []
            if at + 1 < len(parts) and links[at + 1] in {_RANGE, _SLASH}:
                choices.append(self._range(parts[at], parts[at + 1]))
                at += 2
            else:
                choices.append(parts[at].finish(text))
                at += 1
        items.append(_joined(choices, DateKind.ONE_OF, text))
        date = _joined(items, DateKind.SET, text)
        return self._prefixed(prefix, start, date, ends[-1])

    def _range(self, first: Part, last: Part) -> FuzzyDate:
        text = self.tokens.text
        span = Span(first.start, last.end)
        written = text[span.start : span.end]
        if first.open:
            end = last.finish(text)
            unknown = FuzzyDate(text[first.start : first.end], Span(first.start, first.end), PAST, end.high, end.precision, DateKind.BEFORE)
            return replace(end, text=written, span=span, low=PAST, kind=DateKind.BEFORE, parts=(unknown, end))
        start = first.finish(text)
        if last.open:
            return self._open_range(start, last, written, span)
        if (first.circa or first.uncertain) and not (last.circa or last.uncertain) and last.start - first.end == 1:
            last.circa, last.uncertain = first.circa, first.uncertain
            last.flags |= {DateFlag.CIRCA_OF_RANGE}
        end = last.finish(text)
        return range_date(start, end, text=written, span=span)

    def _open_range(self, start: FuzzyDate, last: Part, written: str, span: Span) -> FuzzyDate:
        kind = DateKind.OPEN if last.open == "present" else DateKind.AFTER
        high = FUTURE if self.as_of is None or kind is DateKind.AFTER else max(self.as_of, start.low)
        end_span = Span(last.start, last.end)
        end = FuzzyDate(self.tokens.text[last.start : last.end], end_span, start.low, high, Precision.DAY, kind)
        return FuzzyDate(written, span, start.low, high, start.precision, kind, start.approximate, (start, end), start.flags)

    def _prefixed(self, prefix: str, start: int, date: FuzzyDate, after: int) -> Outcome:
        tokens = self.tokens
        token = tokens[after]
        if not prefix and not token.roles and token.kind != "dash":
            return Outcome(date, after)
        later, postfix = "", after
        if "onward" in token.roles:
            later, postfix = "after", after + 1
        elif "or" in token.roles and tokens[after + 1].roles.keys() & {"later", "earlier"}:
            later, postfix = "after" if "later" in tokens[after + 1].roles else "before", after + 2
        elif token.kind == "dash" and not token.gap and self._is_open_end(after + 1):
            later, postfix = "open", after + 1
        if later and date.kind in {DateKind.POINT, DateKind.RANGE} and prefix in {"", "from", "floruit"}:
            span = Span(start if prefix == "from" else date.span.start, tokens[postfix - 1].end)
            return Outcome(self._one_sided(date, later, span), postfix)
        if prefix == "since":
            prefix = "from" if date.kind in {DateKind.RANGE, DateKind.OPEN} else "after"
        if prefix in {"before", "until", "after"} and date.kind in {DateKind.POINT, DateKind.RANGE, DateKind.ONE_OF}:
            return Outcome(self._one_sided(date, "after" if prefix == "after" else "before", Span(start, date.span.end)), after)
        if prefix == "floruit":
            span = Span(start, date.span.end)
            return Outcome(replace(date, kind=DateKind.FLORUIT, span=span, text=tokens.text[start : span.end]), after)
        covered = {"from": DateKind.RANGE, "between": DateKind.RANGE, "either": DateKind.ONE_OF}
        if prefix and (date.kind is covered.get(prefix) or (prefix == "from" and date.kind is DateKind.OPEN)):
            return Outcome(date.placed(Span(start, date.span.end), tokens.text[start : date.span.end]), after)
        if prefix == "from" and not self.prose and date.kind is DateKind.POINT:
            return Outcome(self._one_sided(date, "after", Span(start, date.span.end)), after)
        return Outcome(date, after)

    def _is_open_end(self, index: int) -> bool:
        return self.tokens[index].kind in {"end", "close", "comma", "semicolon"}

    def _one_sided(self, date: FuzzyDate, side: str, span: Span) -> FuzzyDate:
        text = self.tokens.text[span.start : span.end]
        if side == "before":
            return replace(date, text=text, span=span, low=PAST, kind=DateKind.BEFORE, parts=())
        if side == "after":
            return replace(date, text=text, span=span, high=FUTURE, kind=DateKind.AFTER, parts=())
        high = FUTURE if self.as_of is None else max(self.as_of, date.low)
        return replace(date, text=text, span=span, high=high, kind=DateKind.OPEN, parts=(date,))


def _drop_last(parts: list[Part], links: list[str], ends: list[int]) -> None:
    del parts[-1], links[-1], ends[-1]


def _joined(dates: list[FuzzyDate], kind: DateKind, text: str) -> FuzzyDate:
    if len(dates) == 1:
        return dates[0]
    span = Span(dates[0].span.start, dates[-1].span.end)
    return choice_date(tuple(dates), kind, text=text[span.start : span.end], span=span)
