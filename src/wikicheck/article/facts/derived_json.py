"""What follows from an article, as data for JSON."""

from typing import TYPE_CHECKING, Any

from wikicheck.article.facts.derived import AgeRange, Derived, Statement, work_key
from wikicheck.article.facts.vital import VitalFact
from wikicheck.article.json.dates import date_to_dict
from wikicheck.article.json.places import place_to_dict
from wikicheck.values.calendar import civil

if TYPE_CHECKING:
    from wikicheck.article.facts.work_item import Work
    from wikicheck.article.facts.works import WorksGroup
    from wikicheck.article.page import Article
    from wikicheck.text import SourceText


def _day(number: int) -> str:
    year, month, day = civil(number)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


def derived_to_dict(derived: Derived, article: "Article") -> dict[str, Any]:
    """Return the derived values; what does not follow is absent."""
    source = article.source
    data: dict[str, Any] = {"as_of": _day(derived.as_of)}
    if derived.birth is not None:
        data["birth"] = _fact(derived.birth, source)
    if derived.death is not None:
        data["death"] = _fact(derived.death, source)
    if derived.is_living is not None:
        data["living"] = derived.is_living
    if derived.age is not None:
        data["age"] = _age(derived.age)
    if derived.written_after is not None:
        data["written_after"] = _day(derived.written_after)
    if derived.written_age is not None:
        data["written_age"] = _age(derived.written_age)
    data["works"] = [_group(group, source) for group in derived.works]
    data["dates"] = [_statement(statement, source) for statement in derived.statements]
    return data


def _age(age: AgeRange) -> dict[str, Any]:
    data: dict[str, Any] = {"min": age.low, "max": age.high}
    if (age.padded_low, age.padded_high) != (age.low, age.high):
        data["padded"] = {"min": age.padded_low, "max": age.padded_high}
    return data


def _fact(fact: VitalFact, source: "SourceText") -> dict[str, Any]:
    return {
        **date_to_dict(fact.date, point=True),
        "text": fact.date.text,
        "stated_in": fact.place.value,
        "source": place_to_dict(source, fact.span),
    }


def _group(group: "WorksGroup", source: "SourceText") -> dict[str, Any]:
    data: dict[str, Any] = {"heading": group.heading}
    if group.label:
        data["label"] = group.label
    data["items"] = [_work(work, source) for work in group.items]
    return data


def _work(work: "Work", source: "SourceText") -> dict[str, Any]:
    data: dict[str, Any] = {"title": work.title, "key": work_key(work.key), "years": [date_to_dict(year)["edtf"] for year in work.years]}
    if work.is_forthcoming:
        data["forthcoming"] = True
    if work.is_posthumous:
        data["posthumous"] = True
    data["source"] = place_to_dict(source, work.span)
    return data


def _statement(statement: Statement, source: "SourceText") -> dict[str, Any]:
    data: dict[str, Any] = date_to_dict(statement.date) | {"text": statement.date.text}
    if statement.section:
        data["section"] = statement.section
    if statement.is_as_of:
        data["as_of"] = True
    data["source"] = place_to_dict(source, statement.span)
    data["sentence"] = place_to_dict(source, statement.sentence)
    return data
