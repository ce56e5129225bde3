"""What a template leaves of itself in the text: the cuts for each treatment of the template table."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.wikitext.cut import BREAK, DROP, LOSS, MARK, NOTE, TEXT
from wikicheck.article.wikitext.inset import LIST_TEMPLATES, set_template_aside
from wikicheck.article.wikitext.template_table import Action, Treatment, country_name, language_label, template_action
from wikicheck.syntax import Node

if TYPE_CHECKING:
    from wikicheck.article.wikitext.cut_pass import CutPass

_BLANK = " \t\n\r"
_CONTENT_NAMES = ("text", "content")
_QUOTE_NAMES = ("text", "quote", "quotetext", "content")


class _Argument(NamedTuple):
    """An argument that is shown: where its value stands, untrimmed."""

    start: int
    end: int


def _positional(run: "CutPass", node: Node) -> list[_Argument]:
    """Return the positional arguments in the order of the source; `1=` counts as positional.

    Out of order (`2=b|1=a`) they are in the order they are written.
    """
    cuts = node.cuts
    text = run.text
    last = len(cuts) - 2
    found = []
    for at in range(0, len(cuts), 2):
        equals = cuts[at + 1]
        end = cuts[at + 2] if at < last else node.end - 2
        if equals < 0:
            found.append(_Argument(cuts[at] + 1, end))
        elif text[cuts[at] + 1 : equals].strip().isdecimal():
            found.append(_Argument(equals + 1, end))
    return found


def _named(run: "CutPass", node: Node, names: tuple[str, ...]) -> _Argument | None:
    """Return the first argument with one of these names that has a value."""
    cuts = node.cuts
    text = run.text
    last = len(cuts) - 2
    for at in range(0, len(cuts), 2):
        equals = cuts[at + 1]
        end = cuts[at + 2] if at < last else node.end - 2
        if equals >= 0 and text[cuts[at] + 1 : equals].strip() in names and text[equals + 1 : end].strip():
            return _Argument(equals + 1, end)
    return None


def _trimmed(run: "CutPass", argument: _Argument) -> _Argument:
    value = run.text[argument.start : argument.end]
    start = argument.start + len(value) - len(value.lstrip(_BLANK))
    return _Argument(start, start + len(value.strip(_BLANK)))


def _filled(run: "CutPass", node: Node) -> list[_Argument]:
    """Return the positional arguments that have a value, trimmed."""
    found = [_trimmed(run, argument) for argument in _positional(run, node)]
    return [argument for argument in found if argument.end > argument.start]


def _show(run: "CutPass", node: Node, argument: _Argument, effect: int = MARK) -> None:
    """Show one argument and nothing else."""
    run.cuts.append((node.start, argument.start, "", effect, None))
    run.collect_inside(node, argument.start, argument.end)
    run.cuts.append((argument.end, node.end, "", effect, None))


def _show_all(run: "CutPass", node: Node, arguments: list[_Argument], first: str, between: list[str], last: str) -> None:
    """Show arguments with these texts before, between (the last one again and again) and after them."""
    at = node.start
    joint = first
    for number, (start, end) in enumerate(arguments):
        if number:
            joint = between[min(number, len(between)) - 1]
        run.cuts.append((at, start, joint, TEXT if joint else MARK, None))
        run.collect_inside(node, start, end)
        at = end
    run.cuts.append((at, node.end, last, TEXT if last else MARK, None))


def _drop(run: "CutPass", node: Node, action: Action) -> None:
    run.cuts.append((node.start, node.end, "", DROP, action.name))


def _note(run: "CutPass", node: Node, _action: Action) -> None:
    run.cuts.append((node.start, node.end, "", NOTE, None))


def _lose(run: "CutPass", node: Node, action: Action) -> None:
    run.cuts.append((node.start, node.end, "", LOSS, action.name))


def _unwrap(run: "CutPass", node: Node, action: Action) -> None:
    arguments = _positional(run, node)
    position = int(action.detail)
    if position == 0:
        arguments = _filled(run, node)
        position = len(arguments)
    if position > len(arguments) and action.name in {"sort", "native name"}:
        position = len(arguments)
    if 0 < position <= len(arguments):
        asked = arguments[position - 1]
        if run.text[asked.start] == "*" and "list" in action.name:  # an item that does not begin a line of the source
            run.has_breaks = True
            _show(run, node, _Argument(asked.start + 1, asked.end), BREAK)
        else:
            _show(run, node, asked)
    elif (argument := _named(run, node, _CONTENT_NAMES)) is not None:
        _show(run, node, _trimmed(run, argument))
    else:
        _drop(run, node, action)


def _text(run: "CutPass", node: Node, action: Action) -> None:
    run.cuts.append((node.start, node.end, action.detail, TEXT, None))


def _around(run: "CutPass", node: Node, action: Action) -> None:
    first, between, last = action.detail.split("|")
    arguments = _filled(run, node)
    if not arguments:
        run.cuts.append((node.start, node.end, first.strip(), TEXT if first.strip() else DROP, None))
        return
    _show_all(run, node, arguments, first, [between], last)


def _items(run: "CutPass", node: Node, action: Action) -> None:
    arguments = _filled(run, node)
    if arguments:
        _show_all(run, node, arguments, "", [action.detail], "")
    else:
        _drop(run, node, action)


def _nihongo(run: "CutPass", node: Node, action: Action) -> None:
    arguments = _filled(run, node)
    more = _named(run, node, ("extra",))
    if more is not None and (not arguments or more.start > arguments[-1].end):
        arguments.append(_trimmed(run, more))
    if arguments:
        _show_all(run, node, arguments, "", [" (", ", "], ")" if len(arguments) > 1 else "")
    else:
        _drop(run, node, action)


def _quote(run: "CutPass", node: Node, action: Action) -> None:
    argument = _named(run, node, _QUOTE_NAMES) or next(iter(_positional(run, node)), None)
    if argument is None:
        _drop(run, node, action)
        return
    run.has_breaks = True
    run.quotes.append(argument)
    if action.name.startswith("poem"):
        run.poems.append(argument)
    _show(run, node, argument, BREAK)


# Arguments of `{{lang-ru}}` and `{{langx}}`: how the text is written in Latin letters, and what it means.
_ROMANIZED = ("translit", "romanized", "tr")
_LITERAL = ("lit", "literal", "translation")


def _language(run: "CutPass", node: Node, action: Action) -> None:
    """Show `{{lang-de|x}}` and `{{langx|de|x}}` as "German: x"."""
    arguments = _filled(run, node)
    code = action.detail
    if not code and arguments:
        code = run.text[slice(*arguments.pop(0))].strip()
    if (named := _named(run, node, ("text",))) is not None and not arguments:
        arguments = [_trimmed(run, named)]
    if not arguments:
        _drop(run, node, action)
        return
    label = _named(run, node, ("label",))
    if label is None:
        shown = language_label(code, run.renderer.language)
    else:
        shown = run.renderer.plain(*label)
        shown = "" if shown.lower() == "none" else f"{shown}: "
    tail = ""
    for names, word, closing in ((_ROMANIZED, ", romanized: ", ""), (_LITERAL, ", lit. ‘", "’")):
        extra = _named(run, node, names) or (arguments[1] if len(arguments) > 1 and names is _ROMANIZED else None)
        if extra is None and names is _LITERAL and len(arguments) > 2:
            extra = arguments[2]
        if extra is not None and run.renderer.language == "en" and (text := run.renderer.plain(*extra)):
            tail += f"{word}{text}{closing}"
    _show_all(run, node, arguments[:1], shown, [""], tail)


def _call(run: "CutPass", node: Node, action: Action) -> None:
    if action.detail == "cite":
        from wikicheck.article.wikitext.citation_reader import CitationReader
        from wikicheck.article.wikitext.citation_wording import word_citation

        written = word_citation(CitationReader(run.renderer).read(node))
    else:
        from wikicheck.article.wikitext.template_text import WRITERS

        written = WRITERS[action.detail](run.renderer.call(node))
    if written is None:
        _lose(run, node, action)
    elif written.text:
        run.cuts.append((node.start, node.end, written.text, TEXT, written.italic or None))
    else:
        _drop(run, node, action)


def _value(run: "CutPass", node: Node, action: Action) -> None:
    """Show a value in the words of `values`: a quantity, money, a place."""
    from wikicheck.article.wikitext.value_words import word_value

    shown = word_value(run.renderer.call(node), action.detail, run.renderer.language)
    if shown is None:
        _lose(run, node, action)
    else:
        run.cuts.append((node.start, node.end, shown, TEXT if shown else DROP, None if shown else action.name))


def _pattern(run: "CutPass", node: Node, action: Action) -> None:
    from wikicheck.article.wikitext.pattern_cuts import cut_pattern

    cut_pattern(run, node, action)


def _country(run: "CutPass", node: Node, action: Action) -> None:
    """Show the name of a country that is given by a code or by its name."""
    language = run.renderer.language
    argument = _named(run, node, ("name", "1")) if action.detail else _named(run, node, ("name",)) or next(iter(_filled(run, node)), None)
    code = action.detail if argument is None else run.renderer.plain(*argument)
    shown = country_name(code, language) if len(code) == 3 else None
    run.cuts.append((node.start, node.end, shown or code, TEXT if code else DROP, None if code else action.name))


def _date(run: "CutPass", node: Node, action: Action) -> None:
    from wikicheck.values import format_date_template

    shown = format_date_template(run.renderer.call(node), lang=run.renderer.language)
    if shown:
        run.cuts.append((node.start, node.end, shown, TEXT, None))
    else:
        _lose(run, node, action)


def _unknown(run: "CutPass", node: Node, action: Action) -> None:
    """Show what a parser function shows; a template that nobody knows is a loss."""
    function = run.document.function(node)
    if function is None:
        _lose(run, node, action)
        return
    from wikicheck.article.wikitext.function_cuts import cut_function

    cut_function(run, node, function)


_TREATMENTS: dict[Treatment, Callable[["CutPass", Node, Action], None]] = {
    Treatment.DROP: _drop,
    Treatment.NOTE: _note,
    Treatment.HATNOTE: _drop,
    Treatment.INFOBOX: _drop,
    Treatment.UNWRAP: _unwrap,
    Treatment.TEXT: _text,
    Treatment.AROUND: _around,
    Treatment.ITEMS: _items,
    Treatment.QUOTE: _quote,
    Treatment.CALL: _call,
    Treatment.LANGUAGE: _language,
    Treatment.NIHONGO: _nihongo,
    Treatment.DATE: _date,
    Treatment.UNKNOWN: _unknown,
    Treatment.PATTERN: _pattern,
    Treatment.VALUE: _value,
    Treatment.COUNTRY: _country,
}


def cut_template(run: "CutPass", node: Node) -> None:
    """Add the cuts of a template."""
    cuts = node.cuts
    raw = run.text[node.start + 2 : cuts[0] if cuts else node.end - 2]
    renderer = run.renderer
    action = renderer.actions.get(raw) or template_action(raw, renderer.template_language, renderer.words)
    if run.insets is not None and action.name in LIST_TEMPLATES and set_template_aside(run, node, action):
        return
    _TREATMENTS[action.treatment](run, node, action)
