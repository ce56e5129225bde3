"""The layout with source lines, letter by letter."""

from wikicheck.report.full import FullReport
from wikicheck.report.style import Style

GOLDEN = """\
error[birth-mismatch-lead]: Born 2 May 1878 in the lead, but 1871-05-02 in the infobox.
 --> articles/Ida_Brandt.wiki:5:24
  |
4 | }}
5 | '''Ida Brandt''' (born 2 May 1878) was a Danish surveyor.
  |                        ^^^^^^^^^^
6 |
  |
  = note: articles/Ida_Brandt.wiki:3:16: the infobox: 1871-05-02
  |
3 | | birth_date = {{birth date|1871|5|2|df=y}}
  |                ----------------------------
  |
  = note: 2 dependent checks skipped

warning[empty-parens]: The brackets are empty.
 --> articles/Ida_Brandt.wiki:8:14
  |
7 | == Maps ==
8 | * ''Skagen'' ()
  |              ^^
  |
  = help: write “” [fixable with --fix --unsafe-fixes]

"""


def show(checked, *, colored=False):
    report = FullReport(Style(colored=colored))
    return report.add(checked) + report.finish()


def test_layout(text, findings, make_checked):
    assert show(make_checked(text, *findings)) == GOLDEN


def test_without_findings_there_is_nothing_to_say(text, make_checked):
    assert show(make_checked(text)) == ""


def test_colours_change_nothing_but_colours(text, findings, make_checked):
    import re

    painted = show(make_checked(text, *findings), colored=True)
    assert "\x1b[1;31merror[birth-mismatch-lead]\x1b[0m" in painted
    assert "\x1b[1;33m^^\x1b[0m" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == GOLDEN


def test_article_without_text_has_places_but_no_lines(text, findings, make_checked):
    assert show(make_checked(text, *findings, has_text=False)) == (
        "error[birth-mismatch-lead]: Born 2 May 1878 in the lead, but 1871-05-02 in the infobox.\n"
        " --> articles/Ida_Brandt.wiki:5:24\n"
        "  = note: articles/Ida_Brandt.wiki:3:16: the infobox: 1871-05-02\n"
        "  = note: 2 dependent checks skipped\n"
        "\n"
        "warning[empty-parens]: The brackets are empty.\n"
        " --> articles/Ida_Brandt.wiki:8:14\n"
        "  = help: write “” [fixable with --fix --unsafe-fixes]\n"
        "\n"
    )


def test_gutter_is_as_wide_as_the_longest_line_number(make_finding, make_checked):
    text = "early\n" + "\n" * 97 + "here\nlate\n"
    finding = make_finding(text, "here", related=(("early", "first said"),))
    assert show(make_checked(text, finding, path="a")) == (
        "warning[odd-words]: This is odd.\n"
        "   --> a:99:1\n"
        "    |\n"
        " 98 |\n"
        " 99 | here\n"
        "    | ^^^^\n"
        "100 | late\n"
        "    |\n"
        "    = note: a:1:1: first said\n"
        "    |\n"
        "  1 | early\n"
        "    | -----\n"
        "    |\n"
        "\n"
    )


def test_range_over_many_lines_shows_its_ends(make_finding, make_checked):
    text = "one\ntwo {{open\n  a\n  b\n  c}} end\nlast\n"
    assert show(make_checked(text, make_finding(text, "{{open\n  a\n  b\n  c}}"), path="a")) == (
        "warning[odd-words]: This is odd.\n --> a:2:5\n  |\n2 | two {{open\n  |     ^^^^^^\n...\n5 |   c}} end\n  |   ^^^\n  |\n\n"
    )


def test_nothing_from_an_article_reaches_the_terminal_as_a_command(make_finding, make_checked):
    text = "bad \x1b[31m\x07\x7f\x85\u202eword\n"
    finding = make_finding(text, "word", "\x1b]0;title\x07 and\na second line", related=(("bad", "\x1b[2J"),), note="\r\x9b")
    shown = show(make_checked(text, finding, path="a\n\x1b[1m.wiki"))
    assert "bad ␛[31m␇␡��word\n" in shown
    assert r"a\n\x1b[1m.wiki:1:14" in shown
    assert r"\x1b]0;title\x07 and\na second line" in shown
    assert not set(shown) & set("\x1b\x07\r\x7f\x85\x9b\u202e")
