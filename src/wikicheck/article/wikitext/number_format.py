"""Numbers as `{{formatnum:}}` writes them, grouped by the custom of each language (MediaWiki's `Language::formatNum`)."""

from functools import cache
from typing import NamedTuple

from wikicheck.text import lazy_pattern, read_package_table

# MediaWiki groups every run of digits that a text has, one behind a point apart.
_RUN = lazy_pattern(r"(?<![\d.])(-)?(\d{1,100})(\.\d{1,100})?(?!\d)")
_MINUS = "\u2212"


class _Custom(NamedTuple):
    group: str
    point: str
    least: int  # groups only where this many digits stand before the first separator
    pairs: bool  # 12,34,56,789


@cache
def _customs() -> dict[str, _Custom]:
    table = read_package_table("wikicheck.article", "tables/number_formats.json")
    return {
        language: _Custom(entry.get("group", ","), entry.get("point", "."), entry.get("least", 1), entry.get("pairs", False))
        for entry in table["formats"]
        for language in entry["languages"].split()
    }


_ENGLISH = _Custom(",", ".", 1, pairs=False)


def _custom(language: str) -> _Custom:
    if language == "en":
        return _ENGLISH
    customs = _customs()
    return customs.get(language) or customs.get(language.partition("-")[0], _ENGLISH)


def _grouped(digits: str, custom: _Custom) -> str:
    if len(digits) < 3 + custom.least or not custom.group:
        return digits
    rest, last = digits[:-3], digits[-3:]
    width = 2 if custom.pairs else 3
    first = len(rest) % width
    groups = [rest[:first]] if first else []
    groups += [rest[at : at + width] for at in range(first, len(rest), width)]
    return custom.group.join([*groups, last])


def format_number(number: str, language: str = "en") -> str:
    """Return a text with its numbers grouped, as readers of that language see them: 1234567.8 as 1,234,567.8.

    The numbers are written as computers write them, with a point and without separators; the digits stay 0 to 9.
    """
    number = number.strip()
    custom = _custom(language)

    def write(sign: str | None, whole: str, rest: str | None) -> str:
        shown = _grouped(whole, custom) + (custom.point + rest[1:] if rest else "")
        return f"{_MINUS}{shown}" if sign else shown

    return str(_RUN.sub(lambda match: write(*match.groups()), number))


def unformat_number(number: str, language: str = "en") -> str:
    """Return a number without separators of groups, as `{{formatnum:1,234|R}}` shows it."""
    custom = _custom(language)
    plain = number.strip().replace(custom.group, "") if custom.group else number.strip()
    return plain.replace(custom.point, ".").replace(_MINUS, "-")
