"""What parser functions show, as far as the page alone tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article.wikitext.expression import format_result, read_expression
from wikicheck.article.wikitext.number_format import format_number, unformat_number


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        # conditions
        ("{{#if:|a|b}}", "b"),
        ("{{#if: \n |a|b}}", "b"),
        ("{{#if:x|a|b}}", "a"),
        ("{{#if:x|a}}", "a"),
        ("x{{#if:|a}}y", "xy"),
        ("x{{#if:1| a }}y", "xay"),
        ("{{#if:x||b}}", ""),
        ("{{#if:x}}", ""),
        ("{{#if:<!-- c -->|a|b}}", "b"),
        ("{{#if:{{{1|}}}|a|b}}", "b"),
        ("{{#if:{{nowrap|[[Lake]]}}|a [[shore]]s|b}}", "a shores"),
        ("{{#if:x|a=b|c}}", "a=b"),
        ("{{#if:{{#if:|x|y}}|{{#if:|p|q}}|r}}", "q"),
        ("{{#if:{{nowrap|}}|a|b}}", "b"),
        ("{{#if:x|\n* a\n* b\n}}", "a\nb"),
        ("{{#ifeq:a|a|y|n}} {{#ifeq:a|b|y|n}} {{#ifeq: a |a|y|n}} {{#ifeq:A|a|y|n}}", "y n y n"),
        ("{{#ifeq:01|1|y|n}} {{#ifeq:1e3|1000|y|n}} {{#ifeq:1.0|1|y|n}} {{#ifeq:|0|y|n}}", "y y y n"),
        ("x{{#ifeq:a|b|y}}", "x"),
        ("{{#switch:a|a=1|b=2}} {{#switch:b|a=1|b=2}}", "1 2"),
        ("{{#switch:c|a=1|b=2|3}} {{#switch:c|a=1|#default=4|b=2}}", "3 4"),
        ("{{#switch:a|a|b=2|c=3}} {{#switch:x|a|b=2|c}}", "2 c"),
        ("{{#switch: b | a = 1 | b = [[two]]s }}", "twos"),
        ("{{#switch:01|1=one|2=two}} {{#switch:A|a=1|2}} {{#switch:|=empty|x=y}}", "one 2 empty"),
        ("x{{#switch:z|a=1|b=2}}", "x"),
        ("{{#switch:{{lc:B}}|a=1|b={{uc:two}}}}", "TWO"),
        ("{{#ifexpr:2 = 2|y|n}} {{#ifexpr:0|y|n}} {{#ifexpr:|y|n}}", "y n n"),
        ("{{#iferror:{{#expr:1+1}}|bad|good}} {{#iferror:{{#expr:1+1}}|bad}}", "good 2"),
        # sums
        ("{{#expr:1+2}} {{#expr:1/3}} {{#expr:2*(3+4)}}", "3 0.33333333333333 14"),
        ("x{{#expr:}}y", "xy"),
        # case
        ("{{lc:ABC}} {{uc:abc}} {{ucfirst:abc}} {{lcfirst:ABC}} {{ LC: ABC }}", "abc ABC Abc aBC abc"),
        ("{{lc:''ABC''}} {{lc:{{uc:abc}}}} {{lc:A&amp;B}}", "abc abc a&b"),
        # numbers
        ("{{formatnum:1234567.891}} {{formatnum:1234}} {{formatnum:123}}", "1,234,567.891 1,234 123"),
        ("{{formatnum:-1234}} {{formatnum:abc}} {{formatnum:1234 and 5678}}", "−1,234 abc 1,234 and 5,678"),
        ("{{formatnum:1,234,567|R}} {{formatnum:1234567|NOSEP}}", "1234567 1234567"),
        ("{{formatnum:{{#expr:1000*2}}}}", "2,000"),
        # plurals and padding
        ("{{plural:1|lake|lakes}} {{plural:2|lake|lakes}} {{PLURAL:1,000|lake|lakes}} {{plural:2|lake}}", "lake lakes lakes lake"),
        ("{{plural:2|2=pair|1=one|lake|lakes}}", "pair"),
        ("{{padleft:7|3|0}} {{padright:7|3}} {{padleft:7|5|ab}} {{padleft:abcd|3}}", "007 700 abab7 abcd"),
        # names of the page
        ("{{PAGENAME}} {{FULLPAGENAME}} {{PAGENAME:Other page}}", "Title Title Other page"),
        ("x{{NAMESPACE}}y", "xy"),
        ("x{{DEFAULTSORT:y}}{{DISPLAYTITLE:z}}", "x"),
        # tags
        ("{{#tag:small|a [[b]]s}} {{#tag:nowiki|''c''}}", "a bs ''c''"),
        ("a{{#tag:ref|note|name=x}}.", "a."),
        ("{{anchorencode:a b}}", "a_b"),
        ("{{subst:uc:abc}} {{safesubst:lc:ABC}}", "ABC abc"),
    ],
)
def test_what_functions_show(value, source: str, plain: str):
    shown = value(source)
    assert shown.plain == plain
    assert not shown.losses


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("{{#if:{{mystery}}|a|b}}", "#if"),
        ("{{#if:{{{1}}}|a|b}}", "#if"),
        ("{{#if:{{sfn|Lee|2000}}|a|b}}", "#if"),
        ("{{#ifeq:{{mystery}}|a|b}}", "#ifeq"),
        ("{{#ifeq:a|{{mystery}}|b}}", "#ifeq"),
        ("{{#switch:{{mystery}}|a=1|2}}", "#switch"),
        ("{{#ifexist:Lake|a|b}}", "#ifexist"),
        ("{{#ifexpr:x|a|b}}", "#ifexpr"),
        ("{{#expr:1+}}", "#expr"),
        ("{{#expr:1/0}}", "#expr"),
        ("{{#iferror:{{#expr:1+}}|bad|good}}", "#iferror"),
        ("{{#time:Y}}", "#time"),
        ("{{#invoke:Lakes|show}}", "#invoke"),
        ("{{CURRENTYEAR}}", "CURRENTYEAR"),
        ("{{SITENAME}}", "SITENAME"),
        ("{{PAGENAME:Talk:Lake}}", "PAGENAME"),
        ("{{plural:many|lake|lakes}}", "plural"),
        ("{{formatnum:1e10}}", "formatnum"),
        ("{{#tag:score|c d}}", "score"),
    ],
)
def test_what_the_page_does_not_tell_is_a_loss(value, source: str, name: str):
    shown = value(source)
    assert shown.plain == ""
    assert [loss.name for loss in shown.losses] == [name]


def test_the_branch_that_is_shown_leads_back_to_the_source(value):
    source = "x {{#if:a|b [[lake]]s|c}} y"
    shown = value(source)
    start = shown.plain.index("lake")
    assert source[slice(*shown.span(start, start + 4))] == "lake"
    assert [link.target for link in shown.links] == ["lake"]


def test_plurals_differ_by_language(value):
    assert value("{{plural:0|lac|lacs}}", language="fr").plain == "lac"
    assert value("{{plural:5|湖|x}}", language="ja").plain == "湖"

    def shown(forms: str, language: str, *numbers: int) -> list[str]:
        return [value("{{plural:" + str(number) + "|" + forms + "}}", language=language).plain for number in numbers]

    assert shown("рыба|рыбы|рыб", "ru", 1, 3, 5, 11, 21, 22, 112) == ["рыба", "рыбы", "рыб", "рыб", "рыба", "рыбы", "рыб"]
    assert shown("a|b|c", "pl", 1, 2, 5, 21, 22) == ["a", "b", "c", "c", "b"]
    assert shown("a|b|c", "cs", 1, 4, 5, 22) == ["a", "b", "c", "c"]
    assert [loss.name for loss in value("{{plural:5|a|b|c}}", language="ar").losses] == ["plural"]


def test_functions_in_functions_take_no_longer_than_they_are(value):
    assert value("{{#iferror:" * 20 + "x" + "}}" * 20).plain == "x"
    assert value("{{#switch:x|" * 20 + "x" + "}}" * 20).plain == "x"
    assert value("{{#if:" * 20 + "x" + "|y}}" * 20).plain == "y"


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("1+2", "3"),
        ("10/4", "2.5"),
        ("1/3", "0.33333333333333"),
        ("2^10", "1024"),
        ("7 mod 3", "1"),
        ("-7 mod 3", "-1"),
        ("7 fmod 2.5", "2"),
        ("5 div 2", "2.5"),
        ("(1+2)*3", "9"),
        ("2+3*4^2", "50"),
        ("-5", "-5"),
        ("- 2 ^ 2", "4"),
        ("2*-3", "-6"),
        ("1−2", "-1"),
        ("1.50", "1.5"),
        ("3.14159 round 2", "3.14"),
        ("1234.5678 round -2", "1200"),
        ("1+2 round 0", "3"),
        ("-1.5 round 0", "-2"),
        ("1e20", "1.0E+20"),
        ("1e-7", "1.0E-7"),
        ("1234567*10", "12345670"),
        ("0.1+0.2", "0.3"),
        ("2>1", "1"),
        ("1=2", "0"),
        ("1<>2", "1"),
        ("1!=2", "1"),
        ("1<=1", "1"),
        ("not 0", "1"),
        ("1 and 0", "0"),
        ("1 or 0", "1"),
        ("floor 2.7", "2"),
        ("ceil 2.1", "3"),
        ("trunc -2.7", "-2"),
        ("abs -3", "3"),
        ("sqrt 16", "4"),
        ("pi", "3.1415926535898"),
    ],
)
def test_sums(text: str, result: str):
    value = read_expression(text)
    assert value is not None
    assert format_result(value) == result


@pytest.mark.parametrize("text", ["", "1+", "1 2", "abc", "1/0", "((1)", "(1))", "9^999^9", "(0-8)^(1/3)", "1;2", "+" * 2000, "x" * 2000])
def test_sums_with_an_error_in_them(text: str):
    assert read_expression(text) is None


@given(st.text(alphabet="0123456789.+-*/^()<>=e modrunasqt", max_size=60))
def test_no_sum_raises(text: str):
    value = read_expression(text)
    assert value is None or format_result(value)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "1,234,567.5 1,234"),
        ("de", "1.234.567,5 1.234"),
        ("fr", "1\u00a0234\u00a0567,5 1\u00a0234"),
        ("es", "1\u00a0234\u00a0567,5 1234"),
        ("it", "1\u00a0234\u00a0567,5 1\u00a0234"),
        ("nl", "1.234.567,5 1.234"),
        ("pl", "1\u00a0234\u00a0567,5 1234"),
        ("ru", "1\u00a0234\u00a0567,5 1234"),
        ("ja", "1,234,567.5 1,234"),
        ("zh-hans", "1,234,567.5 1,234"),
        ("hi", "12,34,567.5 1,234"),
        ("ar", "1٬234٬567٫5 1٬234"),
        ("sv", "1\u00a0234\u00a0567,5 1\u00a0234"),
        ("xx", "1,234,567.5 1,234"),
    ],
)
def test_numbers_are_grouped_by_language(language: str, shown: str):
    assert format_number("1234567.5 1234", language) == shown
    assert unformat_number(shown.split(" ", maxsplit=1)[0], language) == "1234567.5"


@given(st.integers(min_value=0, max_value=10**30), st.sampled_from(["en", "de", "fr", "es", "hi", "my"]))
def test_grouping_loses_no_digit(number: int, language: str):
    assert unformat_number(format_number(str(number), language), language) == str(number)
