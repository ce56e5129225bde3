"""`wc:ageOf`: an age that has to follow from a birth and an end, or the day the article is judged on."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wikicheck.schema.vocabulary.circumstances import current_circumstances
from wikicheck.schema.vocabulary.keys import are_records, records
from wikicheck.schema.vocabulary.keyword import Breach, Keyword
from wikicheck.schema.vocabulary.reading import Dated, is_partial, read_dates, show

if TYPE_CHECKING:
    from wikicheck.values import Age, FuzzyDate

_NEEDED = frozenset(("age", "born"))
_POSSIBLE = frozenset(("age", "born", "at"))


def _check(limit: Any, instance: Any) -> Iterator[Breach]:
    """Yield each age that somebody born then cannot have had at the end."""
    if not isinstance(instance, Mapping):
        return
    for record in records(limit):
        age = _read_age(instance.get(record["age"]))
        born = _single(instance, record["born"])
        if age is None or born is None:
            continue
        if "at" in record:
            end = _single(instance, record["at"])
            breach = None if end is None else _judge(record["age"], instance, age, born, end)
        else:
            day = age.at if age.at is not None else _as_of()
            breach = None if day is None else _judge(record["age"], instance, age, born, Dated(day, (), ""))
        if breach is not None:
            yield breach


def _single(instance: Mapping[str, Any], key: str) -> Dated | None:
    dates = read_dates(instance, key)
    return dates[0] if dates is not None and len(dates) == 1 and dates[0].date.is_bounded else None


def _as_of() -> "FuzzyDate | None":
    from wikicheck.values.calendar import civil
    from wikicheck.values.fuzzy_date import day_date

    day = current_circumstances().as_of
    return None if day is None else day_date(*civil(day))


def _judge(key: str, instance: Mapping[str, Any], age: "Age", born: Dated, end: Dated) -> Breach | None:
    from wikicheck.values import age_between, format_age_range, format_edtf

    stated, possible = age.years, age_between(born.date, end.date, soft=True)
    if stated is None or possible.most < 0 or (stated.least <= possible.most and possible.least <= stated.most):
        return None  # nobody has an age before birth: that is for `wc:order` to say
    until = f"«{end.path[0]}» {end.shown}" if end.path else format_edtf(end.date)
    derived = format_age_range(max(possible.least, 0), possible.most)
    words = f"«{key}» says {show(age.text or instance[key])}, but from «{born.path[0]}» {born.shown} to {until} it is {derived}"
    related = (born.path, end.path) if end.path else (born.path,)
    return Breach(words, (key,), tuple(path for path in related if path != (key,)))


def _read_age(value: Any) -> "Age | None":
    """Return the age that a value is, or that stands beside its date; None for one that is approximate, reckoned by a template, or none."""
    if type(value) is int:
        return _age({"years": value})
    if not isinstance(value, Mapping) or is_partial(value):
        return None
    if isinstance(beside := value.get("age"), Mapping):
        return None if beside.get("computed") else _age(beside)
    if value.get("kind") == "age":
        return _age(value)
    if value.get("kind") == "number" and type(value.get("value")) is int and not {"approximate", "min", "max", "tolerance"} & value.keys():
        return _age({"years": value["value"], "text": value.get("text")})
    return None


def _age(data: Mapping[str, Any]) -> "Age | None":
    from wikicheck.text import Span
    from wikicheck.values import Age, read_edtf
    from wikicheck.values.ages import OLDEST, AgeUnit

    if data.get("approximate") or data.get("blank"):
        return None
    unit = next((unit for unit in AgeUnit if unit.value in data), None)
    low, high = (data[unit.value],) * 2 if unit is not None else (data.get("min"), data.get("max"))
    unit = unit or next((unit for unit in AgeUnit if unit.value == data.get("unit")), AgeUnit.YEARS)
    limits = [limit for limit in (low, high) if limit is not None]
    if not limits or not all(type(limit) is int and 0 <= limit <= OLDEST * 366 for limit in limits):
        return None
    at = read_edtf(data["at"]) if isinstance(data.get("at"), str) else None
    if at is None and "at" in data:
        return None
    return Age(low, high, str(data.get("text") or ""), Span(0, 0), unit, at=at)


def _is_usable(limit: Any) -> bool:
    return are_records(limit, _NEEDED, _POSSIBLE) and all(isinstance(key, str) for record in records(limit) for key in record.values())


AGE_OF = Keyword(_check, _is_usable)
