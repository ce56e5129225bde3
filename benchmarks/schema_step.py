"""Times holding infoboxes against their schemas, as a part of the time that reading the articles takes."""

import gc
import statistics
import time
from collections.abc import Callable
from typing import Any

Seconds = dict[str, float]

MODEL = "model, fields read"
FAST = "schema step, jsonschema-rs"
QUICK = "schema step, quick look"
LIBRARY = "schema step, jsonschema"


def time_schemas(texts: list[str], rounds: int) -> None:
    """Print what the schema step costs in each of its ways: the object made from the infobox, and the verdict.

    The model is the article parsed, with the values of all fields read, as rules that look at fields read them anyway.
    """
    judges = _judges()
    _time_round(texts, judges)  # what is compiled at first use has to be
    results = [_time_round(texts, judges) for _ in range(rounds)]
    print(f"{results[0]['infoboxes']:.0f} infoboxes with a schema; {rounds} interleaved rounds")
    for name in judges:
        ratio = statistics.median(result[name] / result[MODEL] for result in results)
        print(f"{name:26} {'':15} {ratio:7.3f} × {MODEL}")
    if FAST not in judges:
        print("jsonschema-rs is not installed (pip install 'wikicheck[fast]'), so it was not timed")
    print()


def _judges() -> dict[str, Callable[[Any, Any], object]]:
    """Return the ways to judge an object by a schema."""
    from wikicheck.schema import load_schema
    from wikicheck.schema.library import iter_failures
    from wikicheck.schema.verdict import compile_fast, compile_quick

    checks: dict[tuple[str, str], Any] = {}

    def judge_by(name: str, compile_check: Callable[[Any], Any]) -> Callable[[Any, Any], object]:
        def judge(schema: Any, instance: Any) -> object:
            check = checks.get((name, schema.name))
            if check is None:
                check = checks[name, schema.name] = compile_check(schema)
            return check(instance)

        return judge

    judges = {QUICK: judge_by(QUICK, compile_quick), LIBRARY: iter_failures}
    return ({FAST: judge_by(FAST, compile_fast)} if compile_fast(load_schema("person")) else {}) | judges


def _time_round(texts: list[str], judges: dict[str, Callable[[Any, Any], object]]) -> Seconds:
    """Return the seconds that all articles took: the model, and each way of the schema step."""
    import wikicheck
    from wikicheck.schema import load_schema
    from wikicheck.schema.fields import gather_members, to_instance
    from wikicheck.schema.files import schema_of_type

    spent: Seconds = dict.fromkeys([MODEL, *judges, "infoboxes"], 0.0)
    for text in texts:
        gc.enable()
        gc.collect(0)
        gc.disable()  # as a check does
        start = time.process_time()
        article = wikicheck.parse(text, form="wikitext", lang="en")
        infoboxes = list(article.iter_infoboxes())
        for field in [field for infobox in infoboxes for field in infobox.fields]:
            field.value, field.text.plain  # noqa: B018 - read at first use
        spent[MODEL] += time.process_time() - start
        for infobox in infoboxes:
            name = schema_of_type(infobox.subtype or infobox.type) or schema_of_type(infobox.type)
            if name is None:
                continue
            schema = load_schema(name)
            spent["infoboxes"] += 1
            for way, judge in judges.items():
                start = time.process_time()
                judge(schema, to_instance(gather_members(article, infobox), article.source))
                spent[way] += time.process_time() - start
    gc.enable()
    return spent
