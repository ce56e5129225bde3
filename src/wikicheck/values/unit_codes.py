"""UCUM codes read back: `km2`, `[ft_i].[lbf_av]`, `W/(m.K)` and the like become units again."""

from functools import lru_cache

from wikicheck.text import lazy_pattern
from wikicheck.values.unit_table import Factor, UnitTable, unit_table
from wikicheck.values.units import Unit, divide_factor, make_unit, multiply_factors, prefixed_code, raise_factor

_LONGEST_CODE = 80
_TOKEN = lazy_pattern(r"[./()]|(?:\[[^\]]*\]|\{[^}]*\}|[^./()\[\]{}])+")
_EXPONENT = lazy_pattern(r"(.*[^\d-])(-?[1-4])")


@lru_cache(maxsize=512)
def read_ucum(code: str) -> Unit | None:
    """Return the unit that a code of the Unified Code for Units of Measure stands for, as far as our own readers give such codes."""
    if not code or len(code) > _LONGEST_CODE:
        return None
    table = unit_table()
    factor = _whole(table, code) or _Terms(table, code).read()
    return make_unit(factor) if factor else None


def _whole(table: UnitTable, code: str) -> Factor | None:
    return table.factors.get(code) or prefixed_code(table, code)


class _Terms:
    """Reads products and quotients from left to right."""

    __slots__ = ("_at", "_pieces", "_table")

    def __init__(self, table: UnitTable, code: str) -> None:
        self._table = table
        self._pieces = _TOKEN.findall(code)
        self._at = 0

    def read(self) -> Factor | None:
        """Return the whole code's unit."""
        found = self._read_term(0)
        return found if self._at == len(self._pieces) else None

    def _read_term(self, depth: int) -> Factor | None:
        found: Factor | None = self._table.nothing if self._peek() == "/" else self._read_component(depth)
        while found is not None and self._peek() in {".", "/"}:
            sign = self._pieces[self._at]
            self._at += 1
            more = self._read_component(depth)
            if more is None:
                return None
            found = multiply_factors([found, more]) if sign == "." else divide_factor(found, more)
        return found

    def _peek(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    def _read_component(self, depth: int) -> Factor | None:
        piece = self._peek()
        self._at += 1
        if piece == "(" and depth < 2:
            found = self._read_term(depth + 1)
            if self._peek() != ")":
                return None
            self._at += 1
            return found
        if piece.isdecimal():
            return self._table.nothing._replace(factor=self._table.nothing.factor * int(piece))
        piece = self._table.roots.get(piece, piece)
        direct = _whole(self._table, piece)
        if direct is not None:
            return direct
        match = _EXPONENT.fullmatch(piece)
        return raise_factor(self._table, _whole(self._table, match[1]), int(match[2])) if match else None
