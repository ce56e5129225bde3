"""What tags show that make something of what is written in them: code, formulas, readings above a word."""

from typing import TYPE_CHECKING, Final

from wikicheck.article.wikitext.cut import BREAK, DROP, LOSS, MARK, TEXT

if TYPE_CHECKING:
    from wikicheck.article.wikitext.cut_pass import CutPass
    from wikicheck.syntax import TagNode

_BLANK = " \t\n\r"
_HAS_BODY: Final = 3  # cuts of a tag with a body: end of the name, start and end of the body


def _body(run: "CutPass", tag: "TagNode") -> str:
    return run.text[tag.cuts[1] : tag.cuts[2]] if len(tag.cuts) >= _HAS_BODY else ""


def show_formula(run: "CutPass", tag: "TagNode", limit: int, name: str) -> None:
    """Show `<math>` as a person would type it."""
    from wikicheck.article.wikitext.formula_text import write_formula, write_reaction

    body = _body(run, tag)
    shown = write_formula(body) if name == "math" else write_reaction(body)
    effect = TEXT if shown else LOSS if shown is None else DROP
    run.cuts.append((tag.start, min(tag.end, limit), shown or "", effect, None if shown else name))


def show_code(run: "CutPass", tag: "TagNode", limit: int, name: str) -> None:
    """Show code as it is written, which is no prose: on lines of its own, if it is not set into a line."""
    end = min(tag.end, limit)
    body = _body(run, tag)
    if name == "pre":
        from html import unescape

        body = unescape(body.replace("<nowiki>", "").replace("</nowiki>", ""))
    body = body.strip("\r\n") if "\n" in body else body.strip(_BLANK)
    is_inline = name != "pre" and "inline" in run.document.tag_attributes(tag)
    if not is_inline:
        run.has_breaks = True
        run.cuts.append((tag.start, tag.start, "", BREAK, None))
    run.cuts.append((tag.start, end, body, TEXT if body else DROP, None if body else name))
    if not is_inline:
        run.cuts.append((end, end, "", BREAK, None))


def show_reading(run: "CutPass", tag: "TagNode") -> None:
    """Show `<rt>`, which stands above a word, in brackets behind it, unless `<rp>` has them already."""
    body, body_end = tag.cuts[1], tag.cuts[2]
    is_set = run.text[max(0, tag.start - 20) : tag.start].rstrip(_BLANK).lower().endswith("</rp>")
    for start, end, shown in ((tag.start, body, "("), (body_end, tag.end, ")")):
        run.cuts.append((start, end, "" if is_set else shown, MARK if is_set else TEXT, None))
        if start == tag.start:
            run.collect_inside(tag, body, body_end)
