"""Parser functions and variables, told from templates."""

import pytest

from wikicheck.syntax import parse


@pytest.mark.parametrize(
    ("call", "name", "argument"),
    [
        ("{{#if: x | a | b}}", "#if", "x"),
        ("{{ #IfEq: {{{1|}}} | a | b | c }}", "#ifeq", "{{{1|}}}"),
        ("{{#invoke:Infobox|infobox}}", "#invoke", "Infobox"),
        ("{{#tag:ref|text|name=a}}", "#tag", "ref"),
        ("{{formatnum:1234567}}", "formatnum", "1234567"),
        ("{{FORMATNUM: 1,234|R}}", "formatnum", "1,234"),
        ("{{lc:ABC}}", "lc", "ABC"),
        ("{{PAGENAME}}", "PAGENAME", None),
        ("{{PAGENAME:Other page}}", "PAGENAME", "Other page"),
        ("{{ CURRENTYEAR }}", "CURRENTYEAR", None),
        ("{{!}}", "!", None),
        ("{{=}}", "=", None),
        ("{{DEFAULTSORT:Lovelace, Ada}}", "DEFAULTSORT", "Lovelace, Ada"),
        ("{{DEFAULTSORTKEY: Lovelace, Ada }}", "DEFAULTSORT", "Lovelace, Ada"),
        ("{{SORTIERUNG:Lovelace, Ada}}", "DEFAULTSORT", "Lovelace, Ada"),
        ("{{СОРТИРОВКА_ПО_УМОЛЧАНИЮ:Лавлейс}}", "DEFAULTSORT", "Лавлейс"),
        ("{{DISPLAYTITLE:''x''}}", "DISPLAYTITLE", "''x''"),
        ("{{<!-- note -->lc:ABC}}", "lc", "ABC"),
    ],
)
def test_functions(call: str, name: str, argument: str | None) -> None:
    document = parse(call)
    function = document.function(document.templates[0])
    assert function is not None
    assert document.is_function(document.templates[0])
    assert function.name == name
    assert (call[slice(*function.argument)] if function.argument is not None else None) == argument
    assert not function.substituted


@pytest.mark.parametrize(
    "call",
    [
        "{{Infobox person}}",
        "{{pagename}}",
        "{{PageName}}",
        "{{lc}}",
        "{{formatnum}}",
        "{{DEFAULTSORT}}",
        "{{defaultsort:x}}",
        "{{Template:lc}}",
        "{{User:Ada/x}}",
        "{{NASA:x}}",
        "{{CURRENT YEAR}}",
        "{{subst:Infobox person}}",
        "{{If: x}}",
    ],
)
def test_templates_are_no_functions(call: str) -> None:
    document = parse(call)
    assert document.function(document.templates[0]) is None
    assert not document.is_function(document.templates[0])


@pytest.mark.parametrize("prefix", ["subst:", "safesubst:", "Subst: ", "SAFESUBST:", "subst:safesubst:"])
def test_substitution_is_seen_through(prefix: str) -> None:
    call = f"{{{{{prefix}#if: x | y}}}}"
    document = parse(call)
    function = document.function(document.templates[0])
    assert function is not None
    assert (function.name, function.substituted) == ("#if", True)
    assert call[slice(*function.name_span)] == "#if"


def test_the_span_of_the_name() -> None:
    call = "{{ formatnum : 12 }}"
    document = parse(call)
    function = document.function(document.templates[0])
    assert function is not None
    assert call[slice(*function.name_span)] == "formatnum"
