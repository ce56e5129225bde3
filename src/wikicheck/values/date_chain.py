"""Following dates that are joined to each other: ranges, choices and lists, whose members share what is written once."""

from wikicheck.values.date_part import Part
from wikicheck.values.date_points import PointReader
from wikicheck.values.date_sharing import extend, fill, share_era
from wikicheck.values.date_tokens import Tokens

RANGE, SLASH, OR, AND, COMMA = "range", "slash", "or", "and", "comma"
SPANS = frozenset({RANGE, SLASH})

# More members than any list of dates has that a person wrote; the rest is read as the next statement.
_MOST_PARTS = 200
# Dates waiting for the month or year that a later one brings: "5, 6, 7 and 9 January 1979".
_MOST_WAITING = 5

# What can join another date on, and what it can begin with behind a comma.
_JOINING = frozenset({"dash", "tilde", "slash", "ampersand", "semicolon"})
_JOINED = frozenset({"number", "ampersand", "tilde", "dash"})
_WORD_LINKS = (("and", AND), ("or", OR), ("to", RANGE), ("until", RANGE))


class Chain:
    """Dates and what joins them: `links[n]` stands before `parts[n]`, `ends[n]` is the index of the token after it."""

    __slots__ = ("consumed", "ends", "links", "parts")

    def __init__(self, part: Part, after: int) -> None:
        """Begin with one date, which ends before token `after`."""
        self.parts = [part]
        self.links = [""]
        self.ends = [after]
        self.consumed = after  # the index after all that was looked at, also of what was dropped since

    def add(self, part: Part, link: str, after: int) -> None:
        """Join a date on."""
        self.parts.append(part)
        self.links.append(link)
        self.ends.append(after)
        self.consumed = after

    def cut(self, length: int) -> None:
        """Keep the first dates only."""
        del self.parts[length:], self.links[length:], self.ends[length:]


class ChainReader:
    """Reads the dates that are joined to a first one."""

    __slots__ = ("points", "prose", "tokens")

    def __init__(self, tokens: Tokens, points: PointReader) -> None:
        """Read from `tokens`, single dates with `points`."""
        self.tokens = tokens
        self.points = points
        self.prose = tokens.prose

    def is_end(self, index: int) -> bool:
        """Say whether a token joins nothing on to the date before it."""
        token = self.tokens[index]
        if token.kind == "word":
            return not token.roles
        if token.kind == "comma":
            token = self.tokens[index + 1]
            return token.kind not in _JOINED and not token.roles
        return token.kind not in _JOINING

    def read(self, part: Part, after: int, *, between: bool) -> Chain:
        """Return the dates that can be completed, from `part` on; none if it cannot be. After "between", "and" makes a range."""
        chain = Chain(part, after)
        complete = 1 if part.is_complete else 0
        while len(chain.parts) < _MOST_PARTS and len(chain.parts) - complete <= _MOST_WAITING:
            link, at = self._read_link(chain.ends[-1])
            if between and len(chain.parts) == 1 and link == AND:
                link = RANGE
            if not self._read_member(chain, link, at):
                break
            member = chain.parts[-1]
            if member.open or (member.is_complete and fill(chain.parts, chain.links, complete)):
                complete = len(chain.parts)
            elif member.is_complete:
                break
            if member.open == "unknown":
                break
        chain.cut(complete)
        return chain

    def _read_member(self, chain: Chain, link: str, index: int) -> bool:
        """Read the date at `index` and join it on; False if there is none or the two do not belong together."""
        tokens, previous = self.tokens, chain.parts[-1]
        following = self.points.read(index) if link and not (link in SPANS and chain.links[-1] in SPANS) else None
        if following is None:
            return False
        part, after = following
        if part.open and not (link == RANGE and previous.is_complete):
            return False
        if not self._belongs(previous, part, link, index if len(chain.parts) == 1 else -1):
            return False
        tight = tokens[index - 1].kind in {"dash", "slash", "tilde"} and tokens.is_tight(index - 1)
        after = extend(previous, part, after, link=link, tight=tight, points=self.points, sign=index - 1)
        if after < 0:
            return False
        part.end = tokens[after - 1].end
        share_era(chain.parts, part, [*chain.links[1:], link])
        chain.add(part, link, after)
        return True

    def _read_link(self, index: int) -> tuple[str, int]:
        """Return how the next date is joined on and the index it would begin at; an empty link if none is."""
        tokens = self.tokens
        token = tokens[index]
        kind = token.kind
        if kind == "word":
            if "until_present" in token.roles:  # one word for "to the present"
                return RANGE, index
            return next((link for role, link in _WORD_LINKS if role in token.roles), ""), index + 1
        if kind == "comma" or (kind == "semicolon" and not self.prose):
            return self._read_comma(index)
        link = ""
        if kind == "dash":
            link = RANGE if tokens[index + 1].gap or not token.gap else ""  # not "1985 -5"
        elif kind == "tilde":
            link = RANGE if tokens[index + 1].kind == "number" else ""
        elif kind == "slash":
            link = SLASH if tokens.is_tight(index) else ""
        elif kind == "ampersand":
            link = AND
        return link, index + 1

    def _read_comma(self, index: int) -> tuple[str, int]:
        following = self.tokens[index + 1]
        if "or" in following.roles:
            return OR, index + 2
        if "and" in following.roles or following.kind == "ampersand":
            return AND, index + 2
        return "" if self.prose and "the" in following.roles else COMMA, index + 1  # "in 1985, the 1986 book"

    def _belongs(self, previous: Part, part: Part, link: str, index: int) -> bool:
        """Say whether a list goes on: its members are of one sort, and in prose a comma alone joins only years.

        `index` is that of the second member; -1 for a later one, when the list has been looked at.
        """
        if link in SPANS or link == OR:
            return True
        if previous.is_complete and part.is_complete:
            return previous.level == part.level
        if previous.is_complete:
            return not part.bare
        return link == AND or not self.prose or not previous.is_number or index < 0 or self._ends_in_and(index)

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
