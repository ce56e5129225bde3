"""A sentence that stands in the article twice."""

from collections.abc import Iterator
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.facts.prose import MASK, Sentence
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern

_FEWEST_WORDS = 8
_WORD = lazy_pattern(r"\w+(?:['’.,-]\w+)*")
# A sentence half of which is masked is a quotation, and may be quoted twice.
_MOST_MASKED = 0.5
_EXCERPT = 60
# Eight words are hardly ever shorter than that.
_SHORTEST = 30
_ENDS = ('." ', ".” ", ".) ")


class _Copy(NamedTuple):
    """A sentence that repeats an earlier one."""

    sentence: Sentence
    first: Sentence


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the sentences of the running text, letter case and punctuation aside; a run of copies is one finding."""
    suspects = _suspects(article)
    if not suspects:
        return
    seen: dict[str, Sentence] = {}
    run: list[_Copy] = []
    for number, paragraph in enumerate(article.prose.paragraphs):
        if number not in suspects:
            continue
        for sentence in paragraph.sentences:
            key = _key(sentence)
            if key is None:
                continue
            first = seen.setdefault(key, sentence)
            if first is sentence:
                continue
            if run and not _continues(run[-1], sentence, first):
                yield _finding(article, ctx, run)
                run = []
            run.append(_Copy(sentence, first))
    if run:
        yield _finding(article, ctx, run)


def _suspects(article: Article) -> set[int]:
    """Return the numbers of the paragraphs that share a long piece between full stops, without looking for sentences."""
    seen: dict[str, int] = {}
    suspects: set[int] = set()
    for number, paragraph in enumerate(article.prose.paragraphs):
        plain = paragraph.text.plain
        for end in _ENDS:
            if end in plain:
                plain = plain.replace(end, ". ")
        for written in plain.split(". "):
            if len(written) > _SHORTEST and written.count(" ") >= _FEWEST_WORDS - 1:
                piece = written.strip(' .\n"”)')
                first = seen.get(piece)
                if first is None:
                    seen[piece] = number
                else:
                    suspects |= {first, number}
    return suspects


def _key(sentence: Sentence) -> str | None:
    """Return the words of a sentence; None if it is short, mostly quoted, leads to a list, or has lost a part."""
    text = sentence.text
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST_WORDS or text.endswith(":") or "<unk>" in text:
        return None
    if sentence.masked.count(MASK) > _MOST_MASKED * len(text) or sentence.paragraph.text.lost_within(sentence.start, sentence.end):
        return None
    return " ".join(words)


def _continues(before: _Copy, sentence: Sentence, first: Sentence) -> bool:
    """Say whether a copy follows the copy before it, in the same order as what they repeat."""
    return (
        sentence.paragraph is before.sentence.paragraph
        and sentence.index == before.sentence.index + 1
        and first.paragraph is before.first.paragraph
        and first.index == before.first.index + 1
    )


def _finding(article: Article, ctx: Context, run: list[_Copy]) -> Finding:
    start, end = run[0], run[-1]
    span = Span(start.sentence.span().start, end.sentence.span().end)
    first = Span(start.first.span().start, end.first.span().end)
    lead = start.first.paragraph.is_lead and not start.sentence.paragraph.is_lead
    what = "This sentence" if len(run) == 1 else f"These {len(run)} sentences"
    verb = "stands" if len(run) == 1 else "stand"
    place = "the lead" if lead else f"line {ctx.line(first)}"
    message = f"{what} already {verb} in {place}: “{_short(start.sentence.text).rstrip('.')}”."
    severity = Severity.INFO if lead else Severity.WARNING
    fix = None if lead else _fix(article, run)
    return ctx.finding(span, message, severity=severity, related=[(first, _short(start.first.text))], fix=fix)


def _short(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1].rsplit(" ", 1)[0] + " …"


def _fix(article: Article, run: list[_Copy]) -> Fix | None:
    """Return the fix that deletes the copy; none where it has footnotes, of which others may be uses, or markup that goes on."""
    if not article.has_source:
        return None
    text = article.source.text
    plain = run[0].sentence.paragraph.text
    start, end = plain.source_of(run[0].sentence.start, run[-1].sentence.end)
    copy = text[start:end]
    if "<" in text[start : end + 5] or copy.count("[[") != copy.count("]]") or copy.count("{{") != copy.count("}}") or copy.count("''") % 2:
        return None
    if text[end : end + 1] == " ":
        end += 1
    elif text[start - 1 : start] == " ":
        start -= 1
    return Fix(Applicability.SUGGESTED, f"delete the {'copy' if len(run) == 1 else 'copies'}", (Edit(Span(start, end), ""),))


_ONE = "The town was controlled by a family of salt traders for two centuries."
_TWO = "Their house stands by the old harbour and is a museum today."


def _page(body: str, lead: str = "'''Salten''' is a town.") -> str:
    return f"{lead}\n\n== History ==\n{body}"


RULE = Rule(
    name="duplicate-sentence",
    group=Group.TEXT,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A sentence of eight words or more stands in the running text twice.",
    why="A passage was pasted twice, or moved and not deleted where it stood.",
    needs=frozenset({Need.PROSE}),
    catalogue="R85",
    good=(
        Good(_page(f"{_ONE} {_TWO}")),
        Good(_page(f"It burned. {_ONE} It burned. {_TWO}")),
        Good(_page(f"{_ONE} {_ONE.replace('two', 'three')}")),
        Good(_page(f"“{_ONE}” is on a plaque.\n\nThe plaque says: “{_ONE}”")),
        Good(_page(f"{_ONE}<ref>Lee: “{_TWO}”</ref>\n\n{_TWO}<ref>{_ONE}</ref>")),
        Good(_page(f"<blockquote>{_ONE}</blockquote>\n\n{_ONE}")),
        Good(
            _page(
                "In the year after that the town had the following mayors:\n* Ek\n\nIn the year after that the town had the following mayors:\n* Lee"
            )
        ),
        Good(
            _page(
                "In {{some number}} the town had this many people in all its parts. In {{another}} the town had this many people in all its parts."
            )
        ),
        Good(
            "= Salten =\n\nSalten\n- Caption: A view of the old harbour of the town of Salten\n\nSalten is a town.\n\n== A view of the old harbour of the town of Salten =="
        ),
    ),
    bad=(
        Bad(
            _page(f"{_ONE} {_TWO}\n\n⟦{_ONE}⟧ It burned."), fixed=_page(f"{_ONE} {_TWO}\n\nIt burned."), message="already stands in line 4"
        ),
        Bad(
            _page(f"{_ONE} {_TWO}\n\nIt burned. ⟦{_ONE} {_TWO}⟧"), fixed=_page(f"{_ONE} {_TWO}\n\nIt burned."), message="These 2 sentences"
        ),
        Bad(_page(f"⟦{_ONE}⟧ It burned.", lead=f"'''Salten''' is a town. {_ONE}"), message="in the lead", severity=Severity.INFO),
        Bad(
            _page(f"{_ONE} It burned. [[⟦Salt]] was boiled by more than a dozen families of the town.⟧ It burned.").replace(
                "It burned. [[⟦", "Salt was boiled by more than a dozen families of the town. It burned. [[⟦"
            ),
            fixed=_page(f"{_ONE} Salt was boiled by more than a dozen families of the town. It burned. It burned."),
            message="families of the town”.",
        ),
        Bad(_page(f"{_ONE}\n\n== Sights ==\n{_TWO} ⟦{_ONE}⟧<ref>Lee</ref>"), severity=Severity.WARNING),
        Bad(f"= Salten =\n\nSalten is a town.\n\n== History ==\n\n{_ONE} ⟦{_ONE}⟧", severity=Severity.WARNING),
    ),
)
