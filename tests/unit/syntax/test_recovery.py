"""Templates without an end, read as far as their fields go."""

import pytest

from wikicheck.syntax import RecoveredTemplate, parse


def recover(text: str) -> list[tuple[str, list[tuple[str | None, str]]]]:
    return [
        (template.name, [(parameter.name, text[slice(*parameter.value_span)]) for parameter in template.parameters])
        for template in parse(text).recovered_templates
    ]


def only(text: str) -> RecoveredTemplate:
    (template,) = parse(text).recovered_templates
    return template


def test_fields_until_the_prose() -> None:
    text = "{{Infobox person\n| name = Ada\n| birth_date = {{birth date|1815|12|10}}\n\n'''Ada''' was | b = c\n| d = e\n"
    assert recover(text) == [("Infobox person", [("name", "Ada"), ("birth_date", "{{birth date|1815|12|10}}")])]


def test_the_span_ends_with_the_last_field() -> None:
    text = "x\n{{infobox_person<!-- y -->\n| name = Ada\n\nAda was"
    template = only(text)
    assert text[slice(*template.span)] == "{{infobox_person<!-- y -->\n| name = Ada"
    assert template.name == "Infobox person"
    assert text[slice(*template.name_span)] == "infobox_person"
    (parameter,) = template.parameters
    assert parameter.name_span is not None
    assert text[slice(*parameter.name_span)] == "name"


@pytest.mark.parametrize("end", ["== Life ==\n", "Ada was\n", "\n\n'''Ada'''\n", "[[File:a.jpg]]\n", "{|\n|}\n"])
def test_what_ends_the_fields(end: str) -> None:
    assert recover(f"{{{{Infobox person\n| a = b\n{end}| c = d") == [("Infobox person", [("a", "b")])]


def test_a_blank_line_between_fields() -> None:
    assert recover("{{Infobox person\n| a = b\n\n| c = d\n") == [("Infobox person", [("a", "b"), ("c", "d")])]


def test_values_that_run_on_inside_whole_constructs() -> None:
    text = "{{Infobox person\n| a = {{plainlist|\n* b\n* c\n}}\n| d = <!-- e\n| f = g -->\n| h = i\n"
    assert recover(text) == [("Infobox person", [("a", "{{plainlist|\n* b\n* c\n}}"), ("d", "<!-- e\n| f = g -->"), ("h", "i")])]


def test_lists_run_on() -> None:
    assert recover("{{Infobox person\n| a =\n* b\n* c\n| d = e\n") == [("Infobox person", [("a", "* b\n* c"), ("d", "e")])]


def test_fields_that_share_a_line() -> None:
    text = "{{Infobox person | a = b | c = [[d|e=f]] | g = {{h|i=j}}\n|k=l|m=n\n"
    assert recover(text) == [("Infobox person", [("a", "b"), ("c", "[[d|e=f]]"), ("g", "{{h|i=j}}"), ("k", "l"), ("m", "n")])]


def test_empty_values_and_doubles_stay() -> None:
    assert recover("{{Infobox person\n| a =\n| b = c\n| b = d\n") == [("Infobox person", [("a", ""), ("b", "c"), ("b", "d")])]


def test_a_template_that_lost_one_brace() -> None:
    text = "{{Infobox person\n| birth_date = {{birth date|1815|12|10}\n| death_date = x\n}}\nAda was\n"
    assert recover(text) == [("Infobox person", [("birth_date", "{{birth date|1815|12|10}"), ("death_date", "x")])]
    (diagnostic,) = parse(text).diagnostics
    assert text[slice(*diagnostic.span)] == "{{birth date"


def test_a_template_that_lost_both_braces() -> None:
    text = "{{Infobox person\n| birth_date = {{birth date|1815|12|10\n| death_date = x\n}}\nAda was\n"
    assert recover(text) == [("Infobox person", [("birth_date", "{{birth date|1815|12|10"), ("death_date", "x")])]


def test_an_embedded_infobox_that_is_whole_keeps_its_fields() -> None:
    text = "{{Infobox person\n| module = {{Infobox officeholder|embed=yes\n | office = x\n }}\n| a = b\n"
    assert recover(text) == [("Infobox person", [("module", "{{Infobox officeholder|embed=yes\n | office = x\n }}"), ("a", "b")])]


@pytest.mark.parametrize(
    "text",
    [
        "{{Infobox person\n| a = b\n}}",
        "x {{Cite book\n| a = b\n",
        "{{Infobox person\nAda was\n",
        "{{Infobox person\n",
        "{{\n| a = b\n",
        "{{a|b",
    ],
)
def test_nothing_to_recover(text: str) -> None:
    assert parse(text).recovered_templates == []


def test_an_infobox_need_not_start_its_line() -> None:
    assert recover("{{Use dmy dates}}{{Infobox person\n| a = b\n") == [("Infobox person", [("a", "b")])]
    assert recover("{{stack|{{infobox person\n| a = b\n\nc}}") == []


def test_crlf() -> None:
    assert recover("{{Infobox person\r\n| a = b\r\n| c = d\r\n\r\nAda\r\n") == [("Infobox person", [("a", "b"), ("c", "d")])]


def test_the_same_list_each_time() -> None:
    document = parse("{{Infobox person\n| a = b\n")
    assert document.recovered_templates is document.recovered_templates


def test_braces_that_a_broken_template_inside_took_end_the_outer_one():
    text = "{{Infobox person\n| a = {{b|c}\n| d = 2\n}}\nProse."
    (recovered,) = parse(text).recovered_templates
    assert text[slice(*recovered.span)] == text[: text.index("\nProse")]
    assert [text[slice(*parameter.value_span)] for parameter in recovered.parameters] == ["{{b|c}", "2"]
