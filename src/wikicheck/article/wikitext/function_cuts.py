"""What a parser function leaves of itself in the text, as far as that can be told from the page alone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wikicheck.article.wikitext.cut import DROP, LOSS, MARK, NOTE, TEXT
from wikicheck.syntax import Node
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.cut_pass import CutPass
    from wikicheck.syntax import Function

_BLANK = " \t\n\r"
_LIST_START = lazy_pattern(r"[ \t]*\n[ \t\n]*(?=[*#:;]|\{\|)")
_FIGURES = lazy_pattern(r"[-+]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][-+]?\d{1,3})?")

# Functions that say something about the page and show nothing.
_SILENT = frozenset({"DEFAULTSORT", "DISPLAYTITLE", "NOEXTERNALLANGLINKS"})
# Names of an article: it stands in no namespace, and its title has no subpages.
_TITLES = frozenset({"PAGENAME", "FULLPAGENAME", "ARTICLEPAGENAME", "SUBJECTPAGENAME", "BASEPAGENAME", "ROOTPAGENAME", "SUBPAGENAME"})
_NO_NAMESPACE = frozenset({"NAMESPACE", "NAMESPACEE", "SUBJECTSPACE", "SUBJECTSPACEE", "ARTICLESPACE", "ARTICLESPACEE"})
_LANGUAGES = frozenset({"CONTENTLANG", "CONTENTLANGUAGE", "PAGELANGUAGE"})
_CASES: dict[str, Callable[[str], str]] = {
    "lc": str.lower,
    "uc": str.upper,
    "lcfirst": lambda text: text[:1].lower() + text[1:],
    "ucfirst": lambda text: text[:1].upper() + text[1:],
}
# Which of two forms goes with a number (CLDR, cardinal plurals). Languages with other rules are not read.
_ONE_AND_OTHER = frozenset("en de nl sv da no nb nn fi et it es pt ca gl eu el hu tr bg eo sq af lb fy als ast hy ka az uz kk".split())
# Those with a form for two to four: East Slavic and Polish count 22 as 2, Polish has "one" for 1 alone; Czech and Slovak count as written.
_FEW = {"ru": (True, True), "uk": (True, True), "be": (True, True), "pl": (False, True), "cs": (False, False), "sk": (False, False)}
_NO_PLURAL = frozenset("ja zh ko vi th id ms my km lo".split())
_MOST_PADDING = 500


class _Undecided(Exception):  # noqa: N818 - no error: what it would show cannot be told
    """What a function shows depends on something that the page does not say."""


class _FunctionCut:
    """One parser function that is being read."""

    __slots__ = ("arguments", "function", "node", "run")

    def __init__(self, run: "CutPass", node: Node, function: "Function") -> None:
        self.run = run
        self.node = node
        self.function = function
        cuts = node.cuts
        last = len(cuts) - 2
        # start, end, place of "=" or -1: of what follows the first `|`
        self.arguments = [(cuts[at] + 1, cuts[at + 2] if at < last else node.end - 2, cuts[at + 1]) for at in range(0, len(cuts), 2)]

    # -- what its arguments say

    def read(self, start: int, end: int) -> str:
        """Return the readable text of an argument."""
        renderer = self.run.renderer
        written = renderer.text[start:end].strip(_BLANK)
        if not renderer.has_nodes(start, end) and "''" not in written and "\n" not in written:
            return written
        shown = renderer.value(start, end)
        if shown.losses or ((shown.drops or shown.citations) and not shown.plain):
            raise _Undecided
        return shown.plain

    def first(self) -> str:
        """Return the readable text of the argument after the colon."""
        argument = self.function.argument
        return self.read(*argument) if argument is not None else ""

    def text_of(self, number: int) -> str | None:
        """Return the readable text of a later argument; None where it is not given."""
        if number >= len(self.arguments):
            return None
        start, end, _ = self.arguments[number]
        return self.read(start, end)

    # -- what it shows

    def show_text(self, shown: str) -> None:
        node = self.node
        self.run.cuts.append((node.start, node.end, shown, TEXT if shown else DROP, None))

    def show_part(self, start: int, end: int) -> None:
        """Show a part of the function and nothing else, trimmed; a list in it still begins a line."""
        run, node = self.run, self.node
        value = run.text[start:end]
        if _LIST_START.match(value) is None:
            start += len(value) - len(value.lstrip(_BLANK))
        end = start + len(run.text[start:end].rstrip(_BLANK))
        if start >= end:
            run.cuts.append((node.start, node.end, "", DROP, None))
            return
        run.cuts.append((node.start, start, "", MARK, None))
        run.collect_inside(node, start, end)
        run.cuts.append((end, node.end, "", MARK, None))

    def choose(self, number: int) -> None:
        """Show one of the later arguments, or nothing where it is not given."""
        if number < len(self.arguments):
            self.show_part(*self.arguments[number][:2])
        else:
            self.show_text("")


def _if(cut: _FunctionCut) -> None:
    cut.choose(0 if cut.first() else 1)


def _is_same(left: str, right: str) -> bool:
    if left == right:
        return True
    return bool(_FIGURES.fullmatch(left) and _FIGURES.fullmatch(right)) and float(left) == float(right)


def _if_equal(cut: _FunctionCut) -> None:
    other = cut.text_of(0)
    if other is not None:
        cut.choose(1 if _is_same(cut.first(), other) else 2)
    else:
        cut.show_text("")


def _switch(cut: _FunctionCut) -> None:
    wanted = cut.first()
    default: tuple[int, int] | None = None
    found = is_default = False
    for number, (start, end, equals) in enumerate(cut.arguments):
        if equals < 0:
            if number == len(cut.arguments) - 1:  # the last one shows itself; it is not read twice
                default = (start, end)
                break
            name = cut.read(start, end)
            found |= _is_same(wanted, name)
            is_default |= name == "#default"
            continue
        name = cut.read(start, equals)
        if found or _is_same(wanted, name):
            cut.show_part(equals + 1, end)
            return
        if is_default or name == "#default":
            default = (equals + 1, end)
            is_default = False
    if default is not None:
        cut.show_part(*default)
    else:
        cut.show_text("")


def _if_expression(cut: _FunctionCut) -> None:
    from wikicheck.article.wikitext.expression import read_expression

    text = cut.first()
    value = read_expression(text) if text else 0.0
    if value is None:
        raise _Undecided
    cut.choose(0 if value else 1)


def _expression(cut: _FunctionCut) -> None:
    from wikicheck.article.wikitext.expression import format_result, read_expression

    text = cut.first()
    value = read_expression(text)
    if text and value is None:
        raise _Undecided
    cut.show_text(format_result(value) if value is not None else "")


def _if_error(cut: _FunctionCut) -> None:
    """Show the test, or what is given for its success: a test that can be read is none with an error in it."""
    shown = cut.first()
    if len(cut.arguments) > 1:
        cut.choose(1)
    else:
        cut.show_text(shown)


def _format_number(cut: _FunctionCut) -> None:
    from wikicheck.article.wikitext.number_format import format_number, unformat_number

    language = cut.run.renderer.language
    how = cut.text_of(0) or ""
    number = cut.first()
    if how == "R":
        cut.show_text(unformat_number(number, language))
    elif how == "NOSEP":
        cut.show_text(number)
    elif "e" in number.lower() and _FIGURES.fullmatch(number):
        raise _Undecided
    else:
        cut.show_text(format_number(number, language))


def _slavic_form(number: int, ones_repeat: bool, fews_repeat: bool) -> int:  # noqa: FBT001 - a row of the table
    last, tens = number % 10, number % 100
    if number == 1 or (ones_repeat and last == 1 and tens != 11):
        return 0
    few = (last in {2, 3, 4} and tens not in {12, 13, 14}) if fews_repeat else number in {2, 3, 4}
    return 1 if few else 2


def _plural(cut: _FunctionCut) -> None:
    language = cut.run.renderer.language.partition("-")[0]
    number = cut.first().replace(",", "") if language == "en" else cut.first()
    if not _FIGURES.fullmatch(number):
        raise _Undecided
    forms: list[tuple[int, int]] = []
    for start, end, equals in cut.arguments:
        if equals < 0:
            forms.append((start, end))
        elif _FIGURES.fullmatch(name := cut.read(start, equals)) and float(name) == float(number):
            cut.show_part(equals + 1, end)
            return
    if language in _NO_PLURAL:
        wanted = 0
    elif language in _ONE_AND_OTHER:
        wanted = 0 if float(number) == 1 else 1
    elif language == "fr":
        wanted = 0 if 0 <= float(number) < 2 else 1
    elif language in _FEW and number.isdecimal() and len(forms) == 3:
        wanted = _slavic_form(int(number[-3:]) if len(number) > 3 else int(number), *_FEW[language])
    else:
        raise _Undecided
    if forms:
        cut.show_part(*forms[min(wanted, len(forms) - 1)])
    else:
        cut.show_text("")


def _pad(cut: _FunctionCut) -> None:
    text, width, filling = cut.first(), cut.text_of(0) or "", cut.text_of(1)
    filling = filling if filling is not None else "0"
    missing = min(int(width), _MOST_PADDING) - len(text) if width.isdecimal() and len(width) < 5 else 0
    if missing <= 0 or not filling:
        cut.show_text(text)
        return
    padding = (filling * (missing // len(filling) + 1))[:missing]
    cut.show_text(text + padding if cut.function.name == "padright" else padding + text)


def _change_case(cut: _FunctionCut) -> None:
    cut.show_text(_CASES[cut.function.name](cut.first()))


def _tag(cut: _FunctionCut) -> None:
    """Show what the tag of that name would show."""
    run, node = cut.run, cut.node
    name = cut.first().lower()
    if name == "ref":
        run.cuts.append((node.start, node.end, "", NOTE, None))
    elif not cut.arguments:
        cut.show_text("")
    else:
        effect = run.effect_of_tag(name)
        if effect is None or effect >= DROP:
            run.cuts.append((node.start, node.end, "", effect or LOSS, name))
            return
        if name == "nowiki":
            run.literals.append(cut.arguments[0][:2])
        cut.choose(0)


def _encode_anchor(cut: _FunctionCut) -> None:
    cut.show_text("_".join(cut.first().split()))


_FUNCTIONS: dict[str, Callable[[_FunctionCut], None]] = {
    "#if": _if,
    "#ifeq": _if_equal,
    "#switch": _switch,
    "#ifexpr": _if_expression,
    "#expr": _expression,
    "#iferror": _if_error,
    "#tag": _tag,
    "formatnum": _format_number,
    "plural": _plural,
    "padleft": _pad,
    "padright": _pad,
    "anchorencode": _encode_anchor,
    **dict.fromkeys(_CASES, _change_case),
}


def _variable(run: "CutPass", name: str, argument: Span | None) -> str | None:
    """Return what a variable shows, or None where the page does not tell."""
    if name in _NO_NAMESPACE and not argument:
        return ""
    if name in _LANGUAGES and not argument:
        return run.renderer.language
    if name not in _TITLES:
        return None
    title = run.renderer.plain(*argument) if argument else run.renderer.title
    return None if title is None or (argument and (":" in title or "/" in title)) else title


def cut_function(run: "CutPass", node: Node, function: "Function") -> None:
    """Add the cuts of a parser function or variable: what it shows, or a loss where that cannot be told."""
    name = function.name
    handler = _FUNCTIONS.get(name)
    if name in _SILENT:
        run.cuts.append((node.start, node.end, "", DROP, name))
        return
    at, quotes, literals = len(run.cuts), len(run.quotes), len(run.literals)
    if handler is not None:
        try:
            handler(_FunctionCut(run, node, function))
        except _Undecided:
            del run.cuts[at:], run.quotes[quotes:], run.literals[literals:]
        else:
            return
    else:
        shown = _variable(run, name, function.argument)
        if shown is not None:
            run.cuts.append((node.start, node.end, shown, TEXT if shown else DROP, name if not shown else None))
            return
    run.cuts.append((node.start, node.end, "", LOSS, name))
