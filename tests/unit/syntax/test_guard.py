"""What is never closed, and all that only looks like it."""

import pytest

from wikicheck.syntax import parse
from wikicheck.text import Severity


def findings(text: str) -> list[tuple[str, str]]:
    """Return rule and source of each diagnostic."""
    return [(diagnostic.rule, text[slice(*diagnostic.span)]) for diagnostic in parse(text).diagnostics]


@pytest.mark.parametrize(
    ("text", "rule", "source", "message"),
    [
        ("a {{Infobox person\n| b = c\n", "unclosed-template", "{{Infobox person", "The template {{Infobox person is never closed."),
        ("{{a|b={{c}}", "unclosed-template", "{{a", "The template {{a is never closed."),
        ("{{a|{{b|c}\n|d=e\n}}\nf", "unclosed-template", "{{b", "The template {{b is never closed."),
        ("{{a|b={{c|1|2\n|d=e\n}}\nf", "unclosed-template", "{{c", "The template {{c is never closed."),
        ("{{a|b={{c\n|d=e\n}}\nf", "unclosed-template", "{{a", "The template {{a is never closed."),
        ("{{a|b={{c|d=e\n|f=g\n}}\nh", "unclosed-template", "{{a", "The template {{a is never closed."),
        ("{{a|b={{c|\n* d\n}}\ne", "unclosed-template", "{{a", "The template {{a is never closed."),
        ("{{a<!-- x -->|b", "unclosed-template", "{{a", "The template {{a is never closed."),
        ("{{#if: a | b", "unclosed-template", "{{#if: a", "The template {{#if: a is never closed."),
        ("{{{a|b", "unclosed-template", "{{{a", "The parameter {{{a is never closed."),
        ("<ref>{{a|b</ref>", "unclosed-template", "{{a", "The template {{a is never closed."),
        ("{{" + "a" * 60, "unclosed-template", "{{" + "a" * 60, "The template {{" + "a" * 37 + "… is never closed."),
        ("a [[b c\n\nd", "unclosed-link", "[[b c", "The link [[b c is never closed."),
        ("a [[b|c d", "unclosed-link", "[[b", "The link [[b is never closed."),
        ("{{a|[[b}} c", "unclosed-link", "[[b", "The link [[b is never closed."),
        ("{{a|[[b|c}} [[d]]", "unclosed-link", "[[b", "The link [[b is never closed."),
        ("[[File:a.jpg|thumb|b [[c]] d", "unclosed-link", "[[File:a.jpg", "The link [[File:a.jpg is never closed."),
        ("a <!-- b\nc", "unclosed-comment", "<!-- b", "The comment <!-- b is never closed."),
        ("<!-- a\n\nb <!-- c --> d", "unclosed-comment", "<!-- a", "The comment <!-- a is not closed before the next one begins."),
        ("{{s-start}}\n{|\n| a\n{{s-end}}", "unclosed-table", "{|", "The table {| is never closed."),
        ("{|\n| a\n\n{{div col}}\nb\n{{div col end}}", "unclosed-table", "{|", "The table {| is never closed."),
        ("{{end}}\n{|\n| a\n", "unclosed-table", "{|", "The table {| is never closed."),
        ("{| class=a\n|-\n| b\n", "unclosed-table", "{| class=a", "The table {| class=a is never closed."),
        (":{|\n| b\n", "unclosed-table", "{|", "The table {| is never closed."),
        ("{|\n{|\n|}\n", "unclosed-table", "{|", "The table {| is never closed."),
        ("{|\n| a |}\n", "unclosed-table", "{|", "The table {| is never closed."),
        ("a<ref>b\n", "unclosed-ref", "<ref>", "The reference <ref> is never closed."),
        ("a<ref name=b>c\n\nd<ref>e</ref>", "unclosed-ref", "<ref name=b>", "The reference <ref name=b> is never closed."),
        ("{{a|b=1<ref>x\n|c=2<ref>y</ref>\n}}", "unclosed-ref", "<ref>", "The reference <ref> is never closed."),
        ("a<ref>b<ref/>", "unclosed-ref", "<ref>", "The reference <ref> is never closed."),
        ("a <small>b\n", "unclosed-tag", "<small>", "The tag <small> is never closed."),
        ("<small>a<small>b</small>", "unclosed-tag", "<small>", "The tag <small> is never closed."),
        ("<small>a<small/>", "unclosed-tag", "<small>", "The tag <small> is never closed."),
        ("<div style='a'>b", "unclosed-tag", "<div style='a'>", "The tag <div style='a'> is never closed."),
        ("<nowiki>a", "unclosed-tag", "<nowiki>", "The tag <nowiki> is never closed."),
        ("<math>a", "unclosed-tag", "<math>", "The tag <math> is never closed."),
        ("<gallery>\nA.jpg|b\n", "unclosed-tag", "<gallery>", "The tag <gallery> is never closed."),
        ("{|\n| <center>a\n|}", "unclosed-tag", "<center>", "The tag <center> is never closed."),
    ],
)
def test_one_finding(text: str, rule: str, source: str, message: str) -> None:
    (diagnostic,) = parse(text).diagnostics
    assert diagnostic.rule == rule
    assert diagnostic.severity == (Severity.WARNING if rule == "unclosed-tag" else Severity.ERROR)
    assert text[slice(*diagnostic.span)] == source
    assert diagnostic.message == message


def test_each_opener_has_its_own_finding_in_the_order_of_the_text() -> None:
    assert findings("<b>x\n{{a\n[[c\n<!-- d\n") == [
        ("unclosed-tag", "<b>"),
        ("unclosed-template", "{{a"),
        ("unclosed-link", "[[c"),
        ("unclosed-comment", "<!-- d"),
    ]


def test_of_two_open_comments_the_first_is_named() -> None:
    assert findings("<!-- a\n<!-- b\n") == [("unclosed-comment", "<!-- a")]


def test_a_link_that_closes_across_an_open_template_is_not_held_against_it() -> None:
    assert findings("[[a|{{b]] c") == [("unclosed-template", "{{b")]
    assert findings("{|\n| {{b\n|}\n") == [("unclosed-template", "{{b")]


def test_a_closer_does_not_reach_out_of_a_reference() -> None:
    assert findings("{{a|<ref>b}}</ref>") == [("unclosed-template", "{{a")]
    assert findings("[[a|<ref>b]]</ref>") == [("unclosed-link", "[[a")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "a } b { c ] d [ e",
        "a }} b ]] c --> d |} </b> </ref>",
        "{{a|b={{c|{{d}}}}}}",
        "{{{a|{{{b|}}}}}}",
        "{{{{{1}}}}}",
        "{{{{a}}}}",
        "{{a}}}",
        "{{{|safesubst:}}}",
        "{{ {{{|safesubst:}}}#if: a | b }}",
        "{{a|{|}}",
        "{{!}}}",
        "{{(!}} a {{!)}}",
        "{{{!}} class=a\n{{!}} b\n{{!}}}",
        "{{Infobox person\n| a = b\n|}}",
        "[[a|b [c] d]]",
        "[[File:a.jpg|thumb|[http://b.org c]]]",
        "[[File:a.jpg|thumb|a [[b]]]]",
        "[[File:a.jpg|thumb|250[cx|b]]",
        "[http://a.org [[b]]]",
        "[http://a.org b {{c}}] d",
        "[http://a.org b",
        "[0,1) and [sic and [a",
        "<http://a.org> and <a@b.org> and 1 < 2 <- x <3 <=",
        "<unk> and <foo bar>",
        "a<br>b<br/>c</br><hr><wbr><img src=a>",
        "<ul><li>a<li>b</ul><p>c\n\n<dl><dt>d<dd>e</dl>",
        "<table><tr><td>a<td>b<tr><th>c</table>",
        '<ref name=a/>b<ref name="c" />',
        "<ref name=a/><ref>b</ref>",
        "<ref>a <!-- <ref> --> b</ref>",
        "<ref>a <nowiki><ref></nowiki> b</ref>",
        "<REF>a</Ref>",
        "<ref>a</ref >",
        "<references><ref name=a>b</ref><ref>c</ref></references>",
        "<references>",
        "<references />",
        "<references group=a>\n== b ==",
        "<onlyinclude>a",
        "<noinclude>a",
        "<includeonly>a",
        "<section begin=a />b<section end=a />",
        "<nowiki>{{ [[ <!-- <ref> {|</nowiki>",
        "<nowiki/>{{a}}",
        "<pre>{{ [[</pre>",
        "<math>\\frac{{a}{b}</math>",
        "<math>[[</MATH>",
        "<syntaxhighlight lang=c>if (a[[0]]) {{ x(); </syntaxhighlight>",
        '<mapframe>{"a":{"b":[[1,2],[3,{"c":{}}}</mapframe>',
        "<!-- {{ [[ <ref> {| <b> <!-- -->",
        "<!--a--><!--b-->",
        "<!-- <!-- a\n -->",
        "{|\n|-\n| a\n|}",
        "{|\n| a\n| {|\n| b\n|}\n|}",
        "{|\n| a\n  |}",
        ":{|\n| a\n|}",
        "{|\n| {{a|\n|}}\n|}",
        "a {| b",
        "{|}",
        "{|\n| a\n|-\n{{end}}",
        "{|\n| a\n{{s-end}}",
        "{|\n| a\n{{Fb end|b}}",
        "{|\n| a\n{{ Fb cl footer }}",
        "{|\n| a\n{{!)}}",
        "{|\n| a\n</table>",
        "{{s-start}}\n{|\n| a\n{{s-end}}\n{{end}}",
        "{{a|\n{|\n! b\n}}",
        "<div>\na\n{{div end}}",
        "<small>a {{b|c</small>}}",
        "{{a|<b>c}} d</b>",
        "<b>a\n{|\n| b</b>\n|}",
        "<b>a<i>b</b>c</i>",
        "<b\n>a</b>",
        "<b>a</b foo>",
        '<span title="a>b">c</span>',
        "-{zh:a; en:b}-",
        "{{#tag:ref|a<ref>b</ref>|name=c}}",
        "<gallery>\nA.jpg|b <ref>c</ref>\nD.jpg\n</gallery>",
        "<poem>\na {{b}}\n</poem>",
        "a\r\n{|\r\n| b\r\n|}\r\n",
    ],
)
def test_nothing_to_say(text: str) -> None:
    assert findings(text) == []


def test_a_stray_opener_of_a_tag_is_no_tag() -> None:
    assert findings("a <b and c") == []


def test_a_misnested_closer_of_a_reference_is_text() -> None:
    assert findings('<ref>{{a|b</ref name="c"> d}}</ref>') == []


def test_tags_left_open_in_a_template_or_cell_are_found_when_nothing_closes_them() -> None:
    assert findings("{{a|b=<small>c|d=e}} f") == [("unclosed-tag", "<small>")]
    assert findings("{|\n| <small>a\n|}\n<small>b</small>") == [("unclosed-tag", "<small>")]


def test_many_of_a_kind_are_cut_off() -> None:
    diagnostics = parse("[[a " * 1500).diagnostics
    assert {diagnostic.rule for diagnostic in diagnostics} == {"unclosed-link"}
    assert len(diagnostics) == 1000
