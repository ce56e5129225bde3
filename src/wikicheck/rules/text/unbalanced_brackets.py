"""A bracket or quotation mark without its other half."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.blocks import ListBlock, Paragraph, Section
from wikicheck.article.facts.prose import ProseParagraph
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern

_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
# "a)", "12)", "iv)" at the start or after a space count something; ":)" smiles.
_ENUMERATOR = lazy_pattern(r"(?:^|[\s\xa0(;,])(?:[^\W\d_]|\d{1,3}|[ivx]{1,4})$")
_SMILING = lazy_pattern(r"(?:^|[\s\xa0])[:;=][-^o']?$")
_LONGEST = 20_000
# Names of templates and tags that can stand for a sign: "{{(}}", "{{bracket}}", "{{open quote}}", formulas.
_SHORTEST_NAME = 2
_SIGNS = ("math", "bracket", "paren", "quot", "chem", "code", "sign", "char", "symbol", "angle", "unicode", "ipa", "interval", "brace")


class _Stray(NamedTuple):
    """A sign without its other half, by its offset in the plain text."""

    at: int
    sign: str
    is_open: bool


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Count the signs of each paragraph, and look closer where they are odd."""
    paragraphs = article.prose.paragraphs
    places = _Places()
    for number, paragraph in enumerate(paragraphs):
        plain = paragraph.text.plain
        if (
            "(" not in plain
            and ")" not in plain
            and '"' not in plain
            and "[" not in plain
            and "]" not in plain
            and "“" not in plain
            and "”" not in plain
        ):
            continue
        if len(plain) > _LONGEST or _has_lost_half(article, paragraph):
            continue
        for stray in _strays(plain):
            if not _is_elsewhere(paragraphs, number, stray) and not _leads_on(paragraph, stray, places.of(paragraph)):
                yield _finding(ctx, paragraph, stray)


def _has_lost_half(article: Article, paragraph: ProseParagraph) -> bool:
    """Say whether a template that was left out may have held the other half: it has one itself, or is a sign or formula."""
    for loss in paragraph.text.losses:
        source = article.source.slice(loss.span)
        if len(loss.name) < _SHORTEST_NAME or any(source.count(opening) != source.count(closing) for opening, closing in _PAIRS):
            return True
        if '"' in source or any(word in loss.name.lower() for word in _SIGNS):
            return True
    return False


def _strays(plain: str) -> Iterator[_Stray]:
    """Yield at most one stray sign of each kind."""
    quotes = plain.count('"')
    for opening, closing in _PAIRS:
        if plain.count(opening) == plain.count(closing) or (opening == "“" and (quotes or "„" in plain or "»" in plain)):
            continue
        stray = _first_stray(plain, opening, closing)
        if stray is not None:
            yield stray
    if quotes and (quotes + plain.count("“") + plain.count("”")) % 2 and "„" not in plain:
        stray = _stray_quote(plain)
        if stray is not None:
            yield stray


def _first_stray(plain: str, opening: str, closing: str) -> _Stray | None:
    """Return the sign that has no other half, if there is just one; several are a matter of taste or of another script."""
    open_at: list[int] = []
    strays: list[_Stray] = []
    for at, char in enumerate(plain):
        if char not in {opening, closing}:
            continue
        if _is_shown(plain, at) or (opening == "(" and _SMILING.search(plain[max(0, at - 3) : at])):
            continue
        if char == opening:
            open_at.append(at)
        elif open_at:
            open_at.pop()
        elif not (opening == "(" and _ENUMERATOR.search(plain[max(0, at - 6) : at])):
            strays.append(_Stray(at, char, is_open=False))
    strays += [_Stray(at, opening, is_open=True) for at in open_at]
    if len(strays) != 1:
        return None
    stray = strays[0]
    if opening in "([" and _is_interval(plain, stray):
        return None
    return stray


def _is_shown(plain: str, at: int) -> bool:
    """Say whether the sign is spoken of rather than used: by itself between spaces or quotation marks."""
    before, after = plain[at - 1 : at], plain[at + 1 : at + 2]
    return before in {"", " ", "\xa0", "'", '"', "“", "‘", "/", ","} and after in {"", " ", "\xa0", "'", '"', "”", "’", "/", ","}


def _is_interval(plain: str, stray: _Stray) -> bool:
    """Say whether a bracket of the other shape closes it: the half-open interval "[0, 1)"."""
    if stray.is_open:
        piece = plain[stray.at + 1 : stray.at + 30]
        return any(sign in piece for sign in (")" if stray.sign == "[" else "]"))
    piece = plain[max(0, stray.at - 30) : stray.at]
    return any(sign in piece for sign in ("[" if stray.sign == ")" else "("))


def _stray_quote(plain: str) -> _Stray | None:
    """Return the straight quotation mark that breaks the turn of opening and closing ones; None where inches are meant."""
    opened = -1
    for at, char in enumerate(plain):
        if char not in '"“”':
            continue
        before, after = plain[at - 1 : at], plain[at + 1 : at + 2]
        if before.isdigit() or before in {"'", "′", "½", "¼", "¾"} or after == "'":
            return None
        opens = char == "“" or (
            char == '"' and (before in {"", "(", "[", "—", "–", "/"} or before.isspace()) and not (after.isspace() or after == "")
        )
        closes = char == "”" or (char == '"' and not opens)
        if opens:
            if opened >= 0:
                return _Stray(opened, plain[opened], is_open=True)
            opened = at
        elif closes:
            if opened < 0:
                return _Stray(at, char, is_open=False)
            opened = -1
    return _Stray(opened, plain[opened], is_open=True) if opened >= 0 else None


def _is_elsewhere(paragraphs: Sequence[ProseParagraph], number: int, stray: _Stray) -> bool:
    """Say whether the other half may stand in a paragraph beside it: a quotation of several, or a bracket around two."""
    own = paragraphs[number]
    for other in (number - 1, number + 1):
        if not 0 <= other < len(paragraphs) or paragraphs[other].section is not own.section:
            continue
        plain = paragraphs[other].text.plain
        if stray.sign in '"“”':
            if (plain.count('"') + plain.count("“") + plain.count("”")) % 2 or plain[:1] in '"“':
                return True
        else:
            pair = next(pair for pair in _PAIRS if stray.sign in pair)
            if plain.count(pair[0]) != plain.count(pair[1]):
                return True
    return False


class _Places:
    """Finds where paragraphs stand among the blocks of their section; the last section is kept."""

    __slots__ = ("_places", "_section")

    def __init__(self) -> None:
        self._section: Section | None = None
        self._places: dict[int, int] = {}

    def of(self, paragraph: ProseParagraph) -> int | None:
        if paragraph.section is not self._section:
            self._section = paragraph.section
            blocks = enumerate(paragraph.section.blocks)
            self._places = {id(block.text): at for at, block in blocks if isinstance(block, Paragraph)}
        return self._places.get(id(paragraph.text))


def _leads_on(paragraph: ProseParagraph, stray: _Stray, at: int | None) -> bool:
    """Say whether a list or quotation goes on behind the paragraph, or before it, that may hold the other half."""
    blocks = paragraph.section.blocks
    if at is None:
        return True
    beside = next(iter(blocks[at + 1 : at + 2] if stray.is_open else blocks[max(0, at - 1) : at]), None)
    if isinstance(beside, Paragraph):
        return beside.role != "prose" and (beside.role != "caption" or stray.sign in '"“”')
    return isinstance(beside, ListBlock) and (stray.sign in '"“”' or not stray.is_open or paragraph.text.plain.rstrip().endswith(":"))


def _finding(ctx: Context, paragraph: ProseParagraph, stray: _Stray) -> Finding:
    plain = paragraph.text.plain
    end = min(len(plain), stray.at + 30)
    start = max(0, stray.at - 30)
    if stray.is_open:
        words = plain[stray.at : end].rsplit(" ", 1)[0]
        message = (
            f"“{stray.sign}” is not closed in this paragraph: “{words} …”."
            if stray.sign in "(["
            else f"The quotation is not closed: {words} …"
        )
    else:
        words = plain[start : stray.at + 1].split(" ", 1)[-1]
        message = (
            f"“{stray.sign}” is not opened in this paragraph: “… {words}”."
            if stray.sign in ")]"
            else f"The quotation is not opened: … {words}"
        )
    return ctx.finding(paragraph.span(stray.at, stray.at + 1), message)


RULE = Rule(
    name="unbalanced-brackets",
    group=Group.TEXT,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A paragraph opens a bracket or a quotation and does not close it, or the other way round.",
    why="Readers cannot tell where the addition or the quotation ends; often some of the text was deleted with the sign.",
    needs=frozenset({Need.PROSE}),
    catalogue="R86",
    good=(
        Good("Ann Lee (born 1970) is a potter [in Oslo] and “happy” (more (or less))."),
        Good("There are three kinds: a) pots, b) cups, and 3) plates, iv) others."),
        Good("She wrote “see you” :) and left ;-) for good."),
        Good("The half-open interval [0, 1) has a least number, (0, 1] a greatest."),
        Good("It holds in <math>(0, 1]</math> and for <code>f(</code> as well, or in {{math|[0, 1)}}."),
        Good('She pressed a 7" single and a 12" and was 6\'4" tall.'),
        Good("She wrote ‘pots’ and the potters’ guild’s ‘kilns’."),
        Good("The keys ( and [ and “(” and '\"' stand in the upper row. Above them stands \" too."),
        Good('She said: "The first is clay.\n\n"The second is fire."'),
        Good("She said (as we know\n\nfrom a letter) that it burned."),
        Good('She said: "There are three things:\n* clay\n* fire\n* water"'),
        Good("Ann Lee (born {{age needed and so on|1970)}} is a potter. It holds in {{open interval|0}}, 1)."),
        Good("Er sagte „so ist es“ und ging (dann)."),
    ),
    bad=(
        Bad("Ann Lee ⟦(⟧born 1970 is a potter.", message="“(” is not closed in this paragraph: “(born 1970 is a"),
        Bad("Ann Lee, born 1970⟦)⟧, is a potter. She (with others) lives in Oslo.", message="not opened"),
        Bad("She said that it was “good”⟦”⟧ and left.", message="not opened"),
        Bad('She called it ⟦"⟧a good pot and left. It is called "Blue" today.', message='The quotation is not closed: "a good pot'),
        Bad("Ann Lee, born 1988⟦)⟧, is a potter. She (with her son) lives in Oslo (2008).", message="not opened"),
        Bad("The pot [a vase]⟦]⟧ burned.\n\nIt was sold."),
        Bad("= Ann Lee =\n\nAnn Lee ⟦(⟧born 1970 is a potter."),
    ),
)
