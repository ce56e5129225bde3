"""A value that is missing in a flattened text."""

from collections.abc import Iterator

from wikicheck.article import Article, Form, ListBlock, Paragraph, Text
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern

_BEFORE = r"(?P<word>\b(?:[Aa]t|[Oo]f|[Bb]etween|[Ff]rom|[Aa]bout|[Aa]pproximately))"
_UNITS = r"(?:km²?|km2|ft|mi|mph|kg|sq[ \xa0](?:mi|km|ft)|°[CF])"
_GAP = lazy_pattern(
    # "At , Alabama": a space is left before the comma, full stop or closing bracket
    rf"{_BEFORE}(?:[ \xa0]{{1,3}}(?=[,.;)](?:\s|$|[,.;)]))|[ \xa0]{{0,3}}\([ \xa0]{{0,3}}\)"
    # "of  and", "about  in": two spaces where one word was
    rf"|[ \xa0]{{2,3}}(?=(?:and|or|to|in|on|by|with|per|{_UNITS})\b)"
    # "of km": the number is gone
    rf"|[ \xa0](?={_UNITS}(?![\w/])))"
    r"|(?P<pair>\b[Bb]etween[ \xa0]{1,3}and\b|\b[Ff]rom[ \xa0]{1,3}to\b(?=[ \xa0]))"
    # "(about)" and, at the start of a sentence, "At, Alabama"
    r"|\((?P<alone>about|approximately|from|between)[ \xa0]?\)"
    r"|(?:^|(?<=[.!?][ \xa0]))(?P<first>At|Of|Between|From|About|Approximately)(?=,[ \xa0]?[A-Z])"
)
_HINTS = (" ,", " .", " )", "( ", "()", "  ", "etween and", "rom to", "bout)", "mately)", "rom)", "tween)", "At,", "Of,", "From,", "About,")
_UNIT_HINTS = (" km", " ft", " mi", " mph", " kg", " sq ", " °")
# In text that was cut into words for a machine a space stands before every comma.
_TOKENISED = 3
# The words are spoken of, and not used.
_WORDS = lazy_pattern(r"[\"“'‘(]$")


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look through paragraphs and list items of the plain form; wikitext says itself where a template stands."""
    if article.form is not Form.PLAIN or article.source.text.count(" , ") > _TOKENISED + len(article.source.text) // 1000:
        return
    for section in article.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield from _check_text(ctx, block.text)
            elif isinstance(block, ListBlock):
                for item in block.walk():
                    yield from _check_text(ctx, item.text)


def _check_text(ctx: Context, text: Text) -> Iterator[Finding]:
    plain = text.plain
    if not any(hint in plain for hint in _HINTS) and not any(hint in plain for hint in _UNIT_HINTS):
        return
    for match in _GAP.finditer(plain):
        if _WORDS.search(plain[max(0, match.start() - 1) : match.start()]) and not match["alone"]:
            continue
        word = match["word"] or match["alone"] or match["first"]
        if match["pair"]:
            first, last = match["pair"].split()
            message = f"A value is missing between “{first}” and “{last}”; a template may have been dropped."
            span = text.span(match.start("pair"), match.end("pair"))
        else:
            start = match.start("word") if match["word"] else match.start("alone") if match["alone"] else match.start("first")
            message = f"A value is missing after “{word}”; a template may have been dropped."
            span = text.span(start, start + len(word))
        yield ctx.finding(span, message)


def _page(sentence: str) -> str:
    return f"= Salten =\n\nSalten is a hill. {sentence}"


RULE = Rule(
    name="dropped-template-gap",
    group=Group.TEXT,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A flattened text has a preposition with nothing behind it: the value was a template, and was dropped.",
    why="The sentence says nothing any more, or something else than it did.",
    needs=frozenset({Need.SOURCE}),
    catalogue="R35",
    good=(
        Good(_page("At 2,100 km, it is the longest in Alabama.")),
        Good(_page("It is the house he lived in. That is what they dreamed of, Alabama or not.")),
        Good(_page("She spoke of it, and asked what it was made of. Nobody knew (or what it was made of).")),
        Good(_page("It lies between 20 and 30 km from here, from east to west, about  half way.")),
        Good(_page("The words “between and” are two words, and “from to” is none.")),
        Good("= Salten =\n\nSalten , a hill , is what he dreamed of , he said , at night , and more , or less , as ever .", form="plain"),
        Good("'''Salten''' is a hill. At {{convert|2100|km}}, it is the longest. At , it ends.", form="wikitext"),
        Good(_page("The keys f and km stand at the end. It has 40 km of roads.")),
    ),
    bad=(
        Bad(_page("⟦At⟧ , it is the longest in Alabama."), message="A value is missing after “At”"),
        Bad(_page("⟦At⟧, Alabama is behind it.")),
        Bad(_page("It has a height ⟦of⟧  and a length ⟦of⟧ km.")),
        Bad(_page("It lies ⟦between and⟧ above the sea, at a height ⟦of⟧ ( ) in summer."), message="between “between” and “and”"),
        Bad(_page("It is low (⟦about⟧) and wide (⟦approximately⟧ ), a hill ⟦of⟧ .")),
        Bad("= Salten =\n\nSalten is a hill.\n\n== Lakes ==\n\n- One, with an area ⟦of⟧  sq mi\n- Two, ⟦at⟧ , far away"),
    ),
)
