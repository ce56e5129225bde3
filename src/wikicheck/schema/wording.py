"""What is wrong with a field, in words for the person who edits it; never the validation library's own text."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wikicheck.schema.vocabulary import Breach

if TYPE_CHECKING:
    from wikicheck.schema.way import Step

_LONGEST_QUOTE = 60

# What a value was read as, as the end of a sentence: "but “Oslo” is a link". Of text see `_noun`.
KIND_NOUNS = {
    "text": "text",
    "date": "a date",
    "interval": "a period",
    "number": "a number",
    "quantity": "a quantity",
    "money": "a sum of money",
    "coordinates": "coordinates",
    "duration": "a length of time",
    "age": "an age",
    "link": "a link",
    "url": "a web address",
    "image": "a picture",
    "event": "an event",
    "identifier": "an identifier",
    "list": "a list",
    "template": "a template",
}

_TYPE_NOUNS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "empty",
    "number": "a number",
    "object": "a value with parts",
    "string": "text",
}

# What a format wants, as the end of "should be …".
_FORMAT_NOUNS = {
    "edtf": "a date in EDTF",
    "isbn": "an ISBN with a right check digit",
    "language-tag": "a language tag",
    "web-address": "a web address",
    "wikitext-title": "a title that a page can have",
}


class Failure(NamedTuple):
    """One error of the library, as plain data: the keyword that failed, what it says, what it failed on, and where both stand.

    `message` is the library's, which is never shown; it alone tells which names a keyword about names is about. `breach` is what a keyword
    of our own says; `context` has the failures of the branches of `anyOf` and `oneOf`, whose schema paths begin with the branch's number.
    """

    keyword: str
    limit: Any
    instance: Any
    path: list[str | int]
    schema_path: list[str | int]
    message: str
    breach: Breach | None = None
    context: "tuple[Failure, ...]" = ()


class Wrong(NamedTuple):
    """One wrong value on its way into words.

    `name` is the field as written, `shown` its value as a reader sees it, `noun` what that was read as, `expected` what
    the schema says it wanted ("a date"), if it does; `attribute` is the last piece of the path.
    """

    name: str
    shown: str
    noun: str
    expected: str | None
    attribute: str | int | None


def quote(text: str) -> str:
    """Return a text in quotation marks, white space folded and cut where it gets long."""
    folded = " ".join(text.split())
    if len(folded) > _LONGEST_QUOTE:
        folded = folded[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return f"“{folded}”"


def join(words: Sequence[str], conjunction: str) -> str:
    """Return "a", "a or b", "a, b or c"."""
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}" if len(words) > 1 else "".join(words)


def word_value(failure: Failure, way: "Sequence[Step]", instance: Any, name: str) -> str:
    """Return the sentence for a failure inside the value of the field called `name`; its path leads there from `instance`.

    `way` are the schemas that lead to the keyword that failed; what the innermost says it expects (`wc:expects`) is named.
    """
    value, attribute = _innermost_value(instance, failure.path)
    shown = quote(str(value.get("text") or value.get("raw") or ""))
    expected = next((str(step.schema["wc:expects"]) for step in reversed(way) if "wc:expects" in step.schema), None)
    wrong = Wrong(name, shown, _noun(value), expected, attribute)
    return _sentence(failure, wrong)


def word_part(failure: Failure, way: "Sequence[Step]", name: str, shown: str) -> str:
    """Return the sentence for a failure inside an article: of its member or attribute `name`, in a part that is called `shown`, if any."""
    expected = next((str(step.schema["wc:expects"]) for step in reversed(way) if "wc:expects" in step.schema), None)
    keyword, instance = failure.keyword, failure.instance
    of = f" of {quote(shown)}" if shown else ""
    if keyword in {"contains", "minContains"}:
        count = "too few" if keyword == "minContains" else "none"
        return f"«{name}»{of} should have {expected or 'what its schema asks for'}, but has {count}"
    if keyword == "maxContains":
        return f"«{name}»{of} has more of {expected or 'one sort'} than its schema allows"
    if keyword == "required":
        missing = _join_names([missing for missing in failure.limit if missing not in instance], "and")
        return f"{quote(shown) if shown else f'an entry of «{name}»'} lacks {missing}"
    if isinstance(instance, list | dict) and keyword not in {"minItems", "maxItems"}:
        return f"«{name}»{of} is not {expected or f'what its schema asks for ({keyword})'}"
    value = instance if isinstance(instance, str) else str(instance)
    return _sentence(failure, Wrong(name, quote(value), "something else", expected, None))


def _noun(value: Mapping[str, Any]) -> str:
    """Return what a value is; text that is a number or a date all over is called so, though its field takes only words."""
    kind, text = value.get("kind"), str(value.get("text", ""))
    if kind == "text" and text.strip().isdecimal():
        return "a number"
    if kind == "text" and len(text) < _LONGEST_QUOTE:
        from wikicheck.values import read_date

        if read_date(text) is not None:
            return "a date"
    return KIND_NOUNS.get(str(kind), "something else")


def _innermost_value(instance: Any, path: Sequence[str | int]) -> tuple[Mapping[str, Any], str | int | None]:
    """Return the innermost typed value on the way to the error, and which of its attributes is wrong."""
    value: Mapping[str, Any] = {}
    attribute: str | int | None = None
    here = instance
    for piece in path:
        here = here[piece]
        if isinstance(here, dict) and "kind" in here:
            value, attribute = here, None
        elif attribute is None:
            attribute = piece
    return value, attribute


def _sentence(failure: Failure, wrong: Wrong) -> str:
    keyword = failure.keyword
    if wrong.expected and wrong.expected != wrong.noun:
        if keyword == "contains":
            return f"«{wrong.name}» should be {wrong.expected}, but there is none in {wrong.shown}"
        # words are what they are; that they are not what was wanted is all there is to say
        noun = "none" if wrong.noun == KIND_NOUNS["text"] else wrong.noun
        return f"«{wrong.name}» should be {wrong.expected}, but {wrong.shown} is {noun}"
    if wrong.attribute == "kind":
        return _word_kind(keyword, failure.limit, wrong)
    if keyword == "oneOf" and not failure.context:
        return f"{wrong.shown} in «{wrong.name}» is more than one of the forms of which its schema allows one"
    word = _WORDS.get(keyword)
    if word is None:
        return f"{wrong.shown} in «{wrong.name}» is not what its schema asks for ({keyword})"
    return word(wrong, failure.limit, failure.instance)


def _word_kind(keyword: str, limit: Any, wrong: Wrong) -> str:
    kinds = [KIND_NOUNS[kind] for kind in ([limit] if keyword == "const" else limit if keyword == "enum" else []) if kind in KIND_NOUNS]
    if kinds:
        return f"«{wrong.name}» should be {join(kinds, 'or')}, but {wrong.shown} is {wrong.noun}"
    return f"«{wrong.name}» should not be {wrong.noun}, but {wrong.shown} is"


def _plain(value: Any) -> str:
    return quote(value) if isinstance(value, str) else "a value with parts" if isinstance(value, dict | list) else str(value)


def _count(number: Any, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _word_type(wrong: Wrong, limit: Any, _: Any) -> str:
    nouns = [_TYPE_NOUNS.get(name, name) for name in ([limit] if isinstance(limit, str) else limit)]
    return f"«{wrong.name}» should be {join(nouns, 'or')}, but is {wrong.shown}"


def _word_enum(wrong: Wrong, limit: Any, instance: Any) -> str:
    return f"«{wrong.name}» should be {join([_plain(value) for value in limit], 'or')}, but is {_plain(instance)}"


def _word_branches(wrong: Wrong, limit: Any, _: Any) -> str:
    nouns = [str(branch["wc:expects"]) for branch in limit if isinstance(branch, Mapping) and "wc:expects" in branch]
    if nouns:
        return f"«{wrong.name}» should be {join(nouns, 'or')}, but {wrong.shown} is {wrong.noun}"
    return f"{wrong.shown} in «{wrong.name}» is none of the forms that its schema allows"


def _word_format(wrong: Wrong, limit: Any, instance: Any) -> str:
    noun = _FORMAT_NOUNS.get(str(limit), f"in the format {limit}")
    return f"«{wrong.name}» should be {noun}, but {_plain(instance)} is none"


def _word_surplus(wrong: Wrong, _limit: Any, _: Any) -> str:
    return f"{wrong.shown} in «{wrong.name}» has more parts than its schema allows"


_WORDS: dict[str, Callable[[Wrong, Any, Any], str]] = {
    "type": _word_type,
    "enum": _word_enum,
    "const": lambda wrong, limit, instance: _word_enum(wrong, [limit], instance),
    "pattern": lambda wrong, limit, instance: f"{_plain(instance)} in «{wrong.name}» is not written as its schema asks ({limit})",
    "format": _word_format,
    "minimum": lambda wrong, limit, instance: f"«{wrong.name}» should be at least {limit}, but is {_plain(instance)}",
    "maximum": lambda wrong, limit, instance: f"«{wrong.name}» should be at most {limit}, but is {_plain(instance)}",
    "exclusiveMinimum": lambda wrong, limit, instance: f"«{wrong.name}» should be more than {limit}, but is {_plain(instance)}",
    "exclusiveMaximum": lambda wrong, limit, instance: f"«{wrong.name}» should be less than {limit}, but is {_plain(instance)}",
    "multipleOf": lambda wrong, limit, instance: f"«{wrong.name}» should be a multiple of {limit}, but is {_plain(instance)}",
    "minLength": lambda wrong, limit, _: f"«{wrong.name}» should have at least {_count(limit, 'character')}, but is {wrong.shown}",
    "maxLength": lambda wrong, limit, _: f"«{wrong.name}» should have at most {_count(limit, 'character')}, but is {wrong.shown}",
    "minItems": lambda wrong, limit, instance: f"«{wrong.name}» should have at least {_count(limit, 'value')}, but has {len(instance)}",
    "maxItems": lambda wrong, limit, instance: f"«{wrong.name}» should have at most {_count(limit, 'value')}, but has {len(instance)}",
    "uniqueItems": lambda wrong, _limit, _: f"«{wrong.name}» has the same value twice in {wrong.shown}",
    "contains": lambda wrong, _limit, _: f"no value of «{wrong.name}» is what its schema asks for, but {wrong.shown}",
    "minContains": lambda wrong, _limit, _: f"too few values of «{wrong.name}» are what its schema asks for in {wrong.shown}",
    "maxContains": lambda wrong, _limit, _: f"too many values of «{wrong.name}» are alike in {wrong.shown}",
    "anyOf": _word_branches,
    "oneOf": _word_branches,
    "additionalProperties": _word_surplus,
    "items": _word_surplus,
    "unevaluatedItems": _word_surplus,
    "unevaluatedProperties": _word_surplus,
    "None": lambda wrong, _limit, _: f"{wrong.shown} is not allowed in «{wrong.name}»",
    "not": lambda wrong, _limit, _: f"{wrong.shown} is not allowed in «{wrong.name}»",
    "required": lambda wrong, limit, instance: (
        f"{wrong.shown} in «{wrong.name}» has no {join([str(name) for name in limit if name not in instance], 'or')}"
    ),
}


def word_infobox(failure: Failure, box: str) -> str:
    """Return the sentence for a failure of the infobox as a whole, which `box` names."""
    keyword, limit, instance = failure.keyword, failure.limit, failure.instance
    if keyword == "required":
        return f"{box} lacks {_join_names([name for name in limit if name not in instance], 'and')}"
    if keyword == "dependentRequired":
        missing = [
            f"«{needed}» is missing, which «{name}» needs"
            for name, needs in limit.items()
            if name in instance
            for needed in needs
            if needed not in instance
        ]
        return f"{box}: {join(missing, 'and')}"
    if keyword == "minProperties":
        return f"{box} should have at least {_count(limit, 'field')}, but has {len(instance)}"
    if keyword == "maxProperties":
        return f"{box} should have at most {_count(limit, 'field')}, but has {len(instance)}"
    if keyword in {"anyOf", "oneOf"}:
        return _word_alternatives(failure, box)
    return f"the fields of {box} do not fit together as its schema asks ({keyword})"


def _word_alternatives(failure: Failure, box: str) -> str:
    """Return the sentence for an infobox that fits no branch, of which each may only miss fields, or several where one is allowed."""
    from wikicheck.schema.branches import branches_of, missing_in

    if failure.keyword == "oneOf" and not failure.context:
        return f"the fields of {box} fit more than one of the forms of which its schema allows one"
    missing = [missing_in(branch) for branch in branches_of(failure)]
    if missing and all(missing):
        return f"{box} lacks {join([_join_names(names, 'and') for names in missing], 'or')}"
    return f"the fields of {box} do not fit together as its schema asks ({failure.keyword})"


def _join_names(names: Sequence[Any], conjunction: str) -> str:
    return join([f"«{name}»" for name in names], conjunction)
