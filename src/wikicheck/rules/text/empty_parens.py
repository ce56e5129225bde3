"""Brackets and quotation marks with nothing in them."""

from collections.abc import Iterator

from wikicheck.article import Article, Form, ListBlock, Paragraph, Text
from wikicheck.article.facts.sections import is_appendix
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values import find_ages

# Each alternative is one sort of gap; the name of its group says which.
_GAP = lazy_pattern(
    r"(?P<empty>(?<![^\s“\"])\((?!(?:or|and)\))\s{0,3}(?:(?:born|or|and|[;,:/–—-])\s{0,3}){0,3}\)|(?<!\S)\[\]|“”|(?<!\S)\"\"(?=[\s,.;:)]|$))"
    r"|(?P<first>\(\s{0,3}[;,](?=\s?[^\s;,)]))"
    r"|(?P<last>(?:;\s{0,3}|,\s{1,3})\))"
)
# A text without any of these has no gap; looking for them is a hundred times faster than the pattern.
_HINTS = ("()", "( ", "(;", "(,", "(:", "(/", "(–", "(—", "(-", "(born", "(or", "(and", "[]", "“”", '""', ";)", "; )", ", )", "\xa0)")
_CODE_LIKE = lazy_pattern(r"\b(?:operator|syntax|array|string|code|command|lambda|tuple|emoticon|smiley)s?\b", 2)
_EMOTICON = lazy_pattern(r"[;:]-?\)")
_LAST_WORD = lazy_pattern(r"([\w'’-]+(?:\s[\w'’-]+){0,2})\s*$")


# "({{IPA|x}}; )": readers see nothing of the bracket, but an editor left a part of it empty.
_BESIDE_TEMPLATE = lazy_pattern(r"(?<=\}\})[;,] ?(?=\))|(?<=\()[;,] ?(?=\{\{)")
_TEMPLATE_HINTS = ("}};)", "}}; )", "}},)", "}}, )", "(;{{", "(; {{", "(,{{", "(, {{")


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look through paragraphs, list items and infobox fields."""
    if article.form is Form.WIKITEXT and any(hint in article.source.text for hint in _TEMPLATE_HINTS):
        found = list(_iter_gaps(article, ctx))
        yield from found
        yield from _iter_beside_templates(article, ctx, found)
    else:
        yield from _iter_gaps(article, ctx)


def _iter_beside_templates(article: Article, ctx: Context, found: list[Finding]) -> Iterator[Finding]:
    """Yield the empty parts beside a template of brackets in paragraphs that are not reported yet."""
    for section in article.sections:
        for block in section.blocks:
            if not isinstance(block, Paragraph) or not block.text.plain:
                continue
            start, end = block.text.span(0, len(block.text.plain))
            for match in _BESIDE_TEMPLATE.finditer(article.source.text, start, end):
                span = Span(*match.span())
                if not any(other.span.start <= span.end and span.start <= other.span.end for other in found):
                    fix = Fix(Applicability.SAFE, f"delete “{match[0]}”", (Edit(span, ""),))
                    yield ctx.finding(
                        span, f"The part of the bracket at “{match[0].strip()}” is empty; a template may have been dropped.", fix=fix
                    )


def _iter_gaps(article: Article, ctx: Context) -> Iterator[Finding]:
    for text in _iter_texts(article):
        plain = text.plain
        if (")" in plain or "(" in plain or '""' in plain or "[]" in plain or "“”" in plain) and any(hint in plain for hint in _HINTS):
            yield from _check_text(text, ctx)


def _iter_texts(article: Article) -> Iterator[Text]:
    for infobox in article.iter_infoboxes():
        for field in infobox.fields:
            if not field.is_empty:
                yield field.text
    is_wikitext = article.form is Form.WIKITEXT
    for section in article.sections:
        if is_wikitext and is_appendix(section):
            continue  # lists of sources and links, which make up half of a page and which no template was dropped from
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, ListBlock):
                for item in block.walk():
                    yield item.text


def _check_text(text: Text, ctx: Context) -> Iterator[Finding]:
    plain = text.plain
    ages = [age.span for age in find_ages(plain) if age.blank] if "ag" in plain or "Ag" in plain else []
    for match in _GAP.finditer(plain):
        start, end = match.span()
        span = Span(start, end)
        if any(age.overlaps(span) for age in ages) or _is_meant(plain, start, end, match.lastgroup or ""):
            continue
        source = text.span(start, end)
        if ctx.article.form is Form.WIKITEXT and ctx.article.source.slice(source) != match[0]:
            continue  # something stands there that the readable text leaves out
        yield ctx.finding(source, _message(plain, match[0], start, match.lastgroup or ""), fix=_fix(text, match[0], start, end, ctx))


def _is_meant(plain: str, start: int, end: int, kind: str) -> bool:
    """Say whether it is code, an emoticon or the like, and no gap."""
    if _CODE_LIKE.search(plain[max(0, start - 60) : end + 60]):
        return True
    if kind == "last":
        if _EMOTICON.fullmatch(plain[start:end]):
            return plain[start] == ";" and (start == 0 or plain[start - 1].isspace())
        opened = plain.rfind("(", max(0, start - 500), start)
        return opened < 0 or plain.find(")", opened, start) >= 0
    return False


def _message(plain: str, gap: str, start: int, kind: str) -> str:
    before = _LAST_WORD.search(plain[max(0, start - 60) : start])
    after = f" after “{before[1]}”" if before else ""
    if kind == "first":
        return f"The part of the bracket before “{gap[-1]}” is empty{after}; a template may have been dropped."
    if kind == "last":
        return f"The part of the bracket behind “{gap[0]}” is empty; a template may have been dropped."
    return f"“{gap}”{after} is empty; a template may have been dropped."


def _fix(text: Text, gap: str, start: int, end: int, ctx: Context) -> Fix | None:
    plain = text.plain
    content = ""
    if gap[0] == "(" and not gap.endswith(")"):
        content = "("
        while end < len(plain) and plain[end] == " ":
            end += 1
    elif gap[0] in ";,":
        content = ")"
    elif start and plain[start - 1] == " ":
        start -= 1
    if plain[:start].strip() == "" and plain[end:].strip() == "":
        return None  # nothing would be left
    span = text.span(start, end)
    if ctx.article.source.slice(span) != plain[start:end]:
        return None
    applicability = Applicability.SAFE if ctx.article.form is Form.WIKITEXT else Applicability.SUGGESTED
    words = f"delete “{gap}”" if not content else f"write “{content}” for “{gap}”"
    return Fix(applicability, words, (Edit(span, content),))


RULE = Rule(
    name="empty-parens",
    group=Group.TEXT,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="Brackets or quotation marks with nothing in them, or with an empty part.",
    why="Something is missing: most often the text was made from wikitext whose templates were dropped.",
    needs=frozenset({Need.SOURCE}),
    catalogue="R34",
    good=(
        Good("Kim (born 1970) is a poet."),
        Good("The function f() calls main()."),
        Good("Either (or) and both (and) are words."),
        Good("An empty list is written [] in this language, and the tuple ()."),
        Good("The smiley ;) and its sister :) came in 1982."),
        Good("Kim (Korean: {{lang|ko|김}}; born 1970) is a poet."),
        Good("Kim ({{IPA|kɪm}}; born 1970) is a poet, {{lang|ko|김}} (see {{lang|ko|박}})."),
        Good("<math>f()</math> and <code>()</code> are code."),
        Good("She did this (a, b, and c), and that."),
        Good("The keys 2 to 9 gave #$%&'() and the space bar none."),
        Good("Printed in Oslo (Berg, Dahl & co,)."),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1970 (age –)\n- Occupation: Potter\n\nAnn Lee is a potter."),
    ),
    bad=(
        Bad("= Kim =\n\nKim ⟦(;⟧ born 1970) is a poet.", fixed="= Kim =\n\nKim (born 1970) is a poet.", message="before “;” is empty"),
        Bad("= Kim =\n\nShe founded Blue House ⟦()⟧ in Seoul.", fixed="= Kim =\n\nShe founded Blue House in Seoul.", message="Blue House"),
        Bad("Kim (born 1970⟦; )⟧ is a poet.", fixed="Kim (born 1970) is a poet."),
        Bad("Kim ({{IPA|kɪm}}⟦; ⟧) is a poet.", fixed="Kim ({{IPA|kɪm}}) is a poet."),
        Bad("Kim (⟦; ⟧{{IPA|kɪm}}) is a poet.", fixed="Kim ({{IPA|kɪm}}) is a poet."),
        Bad("Kim ⟦( or )⟧ is a poet of “Sea”."),
        Bad("We call a part of them a sample ⟦()⟧ of the whole.", fixed="We call a part of them a sample of the whole."),
        Bad("== Works ==\n* A garden ⟦()⟧\n* A road", fixed="== Works ==\n* A garden\n* A road"),
    ),
)
