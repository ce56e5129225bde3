"""Templates: names as titles are compared, parameters as they are written."""

import pytest

from wikicheck.syntax import Parameter, normalise_template_name, parse
from wikicheck.text import Span


@pytest.mark.parametrize(
    "call",
    [
        "{{Infobox person}}",
        "{{infobox person}}",
        "{{Infobox_person}}",
        "{{ Infobox person\n}}",
        "{{Infobox  _person|a=b}}",
        "{{Template:Infobox person}}",
        "{{template: infobox_person}}",
        "{{Infobox person<!-- a note -->\n| a = b}}",
        "{{<!-- a note -->Infobox person}}",
        "{{subst:Infobox person}}",
        "{{ safesubst: Template:Infobox person }}",
        "{{Infobox\u200e person}}",
    ],
)
def test_spellings_of_one_name(call: str) -> None:
    document = parse(call)
    assert document.template_name(document.templates[0]) == "Infobox person"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("{{:Main page}}", ":Main page"),
        ("{{Infobox Person}}", "Infobox Person"),
        ("{{User:Ada/box}}", "User:Ada/box"),
        ("{{élève}}", "Élève"),
        ("{{ßa}}", "ßa"),
        ("{{1x}}", "1x"),
    ],
)
def test_names_that_stay_apart(call: str, expected: str) -> None:
    document = parse(call)
    assert document.template_name(document.templates[0]) == expected


def test_an_empty_name_is_no_error() -> None:
    assert normalise_template_name("") == ""
    assert normalise_template_name("<!-- only a note -->") == ""
    assert normalise_template_name("Template:") == ""


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("{{Infobox person|a=b}}", "Infobox person"),
        ("{{ Infobox person\n| a = b}}", "Infobox person"),
        ("{{Infobox person<!-- x -->\n| a = b}}", "Infobox person"),
        ("{{<!-- x --> Infobox person <!-- y --> }}", "Infobox person"),
        ("{{Infobox <!-- x --> person}}", "Infobox <!-- x --> person"),
    ],
)
def test_the_span_of_a_name_is_trimmed(call: str, expected: str) -> None:
    document = parse(call)
    start, end = document.template_name_span(document.templates[0])
    assert call[start:end] == expected


def read(call: str) -> list[tuple[str | None, int, str | None, str]]:
    document = parse(call)
    return [
        (
            parameter.name,
            parameter.position,
            call[slice(*parameter.name_span)] if parameter.name_span is not None else None,
            call[slice(*parameter.value_span)],
        )
        for parameter in document.parameters(document.templates[0])
    ]


def test_named_and_positional_parameters() -> None:
    assert read("{{a| x | b = y |z|c=}}") == [(None, 1, None, "x"), ("b", 0, "b", "y"), (None, 2, None, "z"), ("c", 0, "c", "")]


def test_parameters_are_spans_of_the_text() -> None:
    document = parse("{{a| b = cd }}")
    assert document.parameters(document.templates[0]) == [Parameter("b", 0, Span(5, 6), Span(9, 11))]


def test_an_empty_value_has_an_empty_span_after_the_sign() -> None:
    document = parse("{{a|b= |c}}")
    value = document.parameters(document.templates[0])[0].value_span
    assert value == Span(6, 6)


def test_a_template_without_parameters() -> None:
    assert read("{{a}}") == []


def test_doubles_and_empty_ones_are_kept_in_order() -> None:
    assert [(name, value) for name, _, _, value in read("{{a|b=1|b=2||b=}}")] == [("b", "1"), ("b", "2"), (None, ""), ("b", "")]


def test_a_stray_bar_makes_a_positional_value() -> None:
    assert read("{{a| 1 = c | b}}") == [("1", 0, "1", "c"), (None, 1, None, "b")]
    assert read("{{x|a=1||b=2}}") == [("a", 0, "a", "1"), (None, 1, None, ""), ("b", 0, "b", "2")]


def test_an_equals_sign_in_an_address_makes_a_name() -> None:
    assert read("{{URL|http://x.org/?a=b}}") == [("http://x.org/?a", 0, "http://x.org/?a", "b")]
    assert read("{{URL|1=http://x.org/?a=b}}") == [("1", 0, "1", "http://x.org/?a=b")]


def test_a_bar_in_an_address_separates() -> None:
    assert [(name, value) for name, _, _, value in read("{{x| url = http://x.org/?a=b|c=d}}")] == [("url", "http://x.org/?a=b"), ("c", "d")]


def test_bars_and_signs_of_inner_markup_do_not_count() -> None:
    call = "{{a|b=[[c|d]]|e={{f|g=h}}|i=<ref name=j>k=l|m</ref>|<nowiki>n|o=p</nowiki>}}"
    assert [(name, value) for name, _, _, value in read(call)] == [
        ("b", "[[c|d]]"),
        ("e", "{{f|g=h}}"),
        ("i", "<ref name=j>k=l|m</ref>"),
        (None, "<nowiki>n|o=p</nowiki>"),
    ]


def test_a_field_that_is_commented_out_is_none() -> None:
    call = "{{a\n| name = A <!-- | name = B -->\n| x = y\n}}"
    assert [(name, value) for name, _, _, value in read(call)] == [("name", "A <!-- | name = B -->"), ("x", "y")]


def test_braces_in_a_comment_do_not_close() -> None:
    document = parse("{{a|b=1<!-- }} -->|c=2}} d")
    assert document.source(document.templates[0]) == "{{a|b=1<!-- }} -->|c=2}}"


def test_a_comment_in_a_parameter_name() -> None:
    assert read("{{a| <!-- x --> b <!-- y --> = c}}") == [("b", 0, "b", "c")]
    assert [name for name, *_ in read("{{a|b<!-- x -->c=d}}")] == ["bc"]


def test_a_no_break_space_belongs_to_the_name() -> None:
    assert [name for name, *_ in read("{{a|b\u00a0=c}}")] == ["b\u00a0"]


def test_an_unclosed_reference_does_not_swallow_the_next_field() -> None:
    call = "{{Infobox person\n| a = 1<ref>x\n| b = 2<ref>y</ref>\n}}"
    assert [name for name, *_ in read(call)] == ["a", "b"]


def test_an_unclosed_link_does_not_swallow_the_next_field() -> None:
    fields = [(name, value) for name, _, _, value in read("{{Infobox person\n| a = [[X|Y\n| b = 2\n}}")]
    assert fields == [("a", "[[X"), (None, "Y"), ("b", "2")]


def test_crlf_is_trimmed() -> None:
    assert read("{{a\r\n| b = c\r\n| d =\r\n}}\r\n") == [("b", 0, "b", "c"), ("d", 0, "d", "")]


def test_parameters_of_a_template_in_braces() -> None:
    document = parse("{{{{{1}}}|a=b}}")
    assert [document.source(node) for node in document.nodes] == ["{{{{{1}}}|a=b}}", "{{{1}}}"]
    assert [parameter.name for parameter in document.parameters(document.templates[0])] == ["a"]
