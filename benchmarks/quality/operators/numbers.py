"""Numbers that other numbers follow from, broken in one place."""

import random
import re
from collections.abc import Iterator

from benchmarks.quality.mutation import MOST_PLACES, Operator, replaced

from wikicheck.article import Article, Field
from wikicheck.text import Span


def _plain_number(article: Article, field: Field) -> int | None:
    """Return the whole number that a field is and nothing else."""
    piece = article.source.slice(field.value_span).strip().strip("()").replace(",", "")
    return int(piece) if re.fullmatch(r"\d{1,9}", piece) else None


def _changed(article: Article, field: Field, number: int, other: int) -> str:
    piece = article.source.slice(field.value_span)
    written = next(way for way in (f"{number:,}", str(number)) if way in piece)
    return replaced(article, field.value_span, piece.replace(written, f"{other:,}" if "," in written else str(other)))


def _density(article: Article, chance: random.Random) -> Iterator[str]:
    """Multiply a population by a few, where area and density stand beside it."""
    for box in article.iter_infoboxes():
        people = next((field for key in ("population_total", "population") if (field := box.get(key)) is not None), None)
        area = any(box.get(key) is not None and not box.get(key).is_empty for key in ("area_total", "area", "area_land"))  # type: ignore[union-attr]
        others = [box.get(key) for key in ("population_estimate", "population_est", "population_census")]
        density = box.get("population_density") or box.get("density")
        if (
            people is None
            or not area
            or density is None
            or density.is_empty
            or any(other is not None and not other.is_empty for other in others)
        ):
            continue
        number = _plain_number(article, people)
        if number is not None and number > 100 and re.search(r"\d", density.text.plain):
            yield _changed(article, people, number, number * chance.choice((2, 3, 10)))


def _career(article: Article, chance: random.Random) -> Iterator[str]:
    for box in article.iter_infoboxes():
        for total_key, key in (("total_caps", "caps"), ("total_goals", "goals")):
            total = box.get(total_key)
            number = _plain_number(article, total) if total is not None and not total.is_empty else None
            spells = [field for field in box.fields if field.key == key and field.index is not None and not field.is_empty]
            numbers = [_plain_number(article, field) for field in spells]
            if total is None or number is None or len(spells) < 2 or None in numbers or sum(one or 0 for one in numbers) != number:
                continue
            at = chance.randrange(len(spells))
            yield _changed(article, spells[at], numbers[at] or 0, (numbers[at] or 0) + 3)


_UNIT = "(?:km|m|kg|lb|miles|feet|ft|mi|in|cm|metres|kilometres)"
_PAIR = re.compile(rf"(?<![\w.,(–-])\d{{1,3}}(?:\.\d)? {_UNIT} \((\d{{1,3}}(?:\.\d)?) {_UNIT}\)")


def _unit_pair(article: Article, chance: random.Random) -> Iterator[str]:
    """Double the second of a measure in two units."""
    found = []
    for paragraph in article.prose.paragraphs:
        for match in _PAIR.finditer(paragraph.text.plain):
            span = paragraph.span(*match.span())
            if article.source.slice(span) == match.group():
                found.append((span.start + match.start(1) - match.start(), match[1]))
    chance.shuffle(found)
    for start, number in found[:MOST_PLACES]:
        yield replaced(article, Span(start, start + len(number)), f"{float(number) * 2 + 7:g}")


def _hemisphere(article: Article, _chance: random.Random) -> Iterator[str]:
    """Change N to S in the coordinates of a box, or minutes to what no clock has."""
    text = article.source.text
    for box in article.iter_infoboxes():
        field = box.get("coordinates")
        match = (
            re.search(r"\{\{[Cc]oord\|(\d+)\|(\d+)\|", text[field.value_span.start : field.value_span.end]) if field is not None else None
        )
        if field is not None and match is not None:
            start = field.value_span.start + match.start(2)
            yield text[:start] + "73" + text[start + len(match[2]) :]


OPERATORS = (
    Operator("population-multiplied", 1, ("density-mismatch",), _density),
    Operator("career-spell-changed", 1, ("career-total-mismatch",), _career),
    Operator("unit-pair-doubled", 1, ("unit-pair-mismatch",), _unit_pair),
    Operator("coordinates-out-of-range", 2, ("coordinate-hemisphere",), _hemisphere),
)
