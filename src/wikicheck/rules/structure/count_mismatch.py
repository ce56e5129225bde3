"""A number of children, siblings or works, and names or lists that are more or fewer."""

import re
from collections.abc import Iterator

from wikicheck.article import Article, Field
from wikicheck.article.facts.prose import Sentence
from wikicheck.article.facts.sections import normal_heading
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values.count_words import COUNT, read_count

_PEOPLE = r"(?:children|sons|daughters|siblings|brothers|sisters|kids)"
_WORKS = r"(?:novels|plays|operas|symphonies|albums|films|books|poems|ballets|musicals|memoirs|novellas|biographies|anthologies)"
_NAME = r"[^\W\d_a-z][\w.’'-]*(?:[ \xa0][^\W\d_a-z][\w.’'-]*){0,3}(?:[ \xa0]\([^()]{1,60}\))?"
# Children are counted and then named: "three children: Ann, Bo and Cy".
_NAMED = lazy_pattern(
    rf"\b(?P<count>{COUNT})[ \xa0](?P<noun>{_PEOPLE})[ \xa0]?(?:[:,]"
    rf"|[ \xa0][–—])[ \xa0](?P<names>{_NAME}(?:,[ \xa0]{_NAME}){{0,12}},?[ \xa0]and[ \xa0]{_NAME})(?=[.;]|$)"
)
_WROTE = lazy_pattern(
    rf"\b(?:wrote|published|released|composed|directed|produced)[ \xa0](?:(?:a[ \xa0]total[ \xa0]of|only|just|altogether"
    rf"|in[ \xa0]all)[ \xa0])?"
    rf"(?P<count>{COUNT})[ \xa0](?:[a-z-]+[ \xa0])?(?P<noun>{_WORKS})\b(?![ \xa0](?:with|for|between|in|on|from|before|after"
    rf"|under|by|during|together|and))",
    re.IGNORECASE,
)
_NOT_ALL = lazy_pattern(
    r"\b(?:includ\w+|among|such as|selected|at least|over|more than|about|around|some|other|another|further|first|last|next"
    r"|of his|of her|of which|more|nearly|almost)\b",
    2,
)
_PARTS = lazy_pattern(r",?[ \xa0]and[ \xa0]|,[ \xa0]")
_FIELD = lazy_pattern(r"(?P<count>\d{1,2})[ \xa0]?(?:\((?P<bracket>[^()\d]+)\)|[,:;\n][ \xa0]?(?P<names>[^()\d]+))")
_SIGNS = (" children", " sons", " daughters", " siblings", " brothers", " sisters", " kids")
_MOST = 30


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the children of the infobox, at names behind a number, and at works that are counted and listed."""
    for infobox in article.iter_infoboxes():
        field = infobox.get("children")
        if field is not None:
            yield from _check_field(ctx, field)
    if not article.has_source:
        return
    for paragraph in article.prose.paragraphs:
        plain = paragraph.text.plain
        named = any(sign in plain for sign in _SIGNS) and (" and " in plain)
        works = bool(article.works) and (
            "wrote " in plain or "ublished " in plain or "eleased " in plain or "omposed " in plain or "irected " in plain
        )
        for sentence in paragraph.sentences if named or works else ():
            if named:
                yield from _check_names(ctx, sentence)
            if works and article.subject.is_subject_of(sentence):
                yield from _check_works(article, ctx, sentence)


def _count_names(words: str) -> int:
    return sum(1 for part in _PARTS.split(words) if part.strip())


def _check_field(ctx: Context, field: Field) -> Iterator[Finding]:
    plain = field.text.plain.strip()
    match = _FIELD.fullmatch(plain)
    if match is None or _NOT_ALL.search(plain):
        return
    names = [part.strip() for part in re.split(r"[,;\n]| and ", match["bracket"] or match["names"]) if part.strip()]
    if len(names) < 2 or not all(name[0].isupper() for name in names) or int(match["count"]) == len(names):
        return
    start = field.text.plain.find(plain)
    span = field.text.span(start, start + len(match["count"]))
    yield ctx.finding(
        span,
        f"“{field.name}” says {match['count']} and names {len(names)}: {', '.join(names)}.",
        severity=Severity.WARNING,
        related=[(field.text.span(start + len(match["count"]), start + len(plain)), f"{len(names)} names")],
    )


def _check_names(ctx: Context, sentence: Sentence) -> Iterator[Finding]:
    for match in _NAMED.finditer(sentence.masked):
        count, named = read_count(match["count"]), _count_names(match["names"])
        before = sentence.masked[max(0, match.start() - 20) : match.start()]
        if count is None or count == named or count > _MOST or _NOT_ALL.search(before):
            continue
        start = sentence.start
        span = sentence.span(start + match.start("count"), start + match.end("noun"))
        names = sentence.span(start + match.start("names"), start + match.end("names"))
        yield ctx.finding(
            span,
            f"The text says “{match['count']} {match['noun']}” and names {named}: {match['names'].rstrip('.')}.",
            related=[(names, f"{named} names")],
            evidence=(("count", span, f"{match['count']} {match['noun']}"), ("names", names, match["names"])),
        )


def _check_works(article: Article, ctx: Context, sentence: Sentence) -> Iterator[Finding]:
    match = _WROTE.search(sentence.masked)
    if match is None or _NOT_ALL.search(sentence.masked) or sentence.dates:
        return
    noun, count = match["noun"].lower(), read_count(match["count"])
    groups = [group for group in article.works if normal_heading(group.label or group.heading) == noun]
    if len(groups) != 1 or count is None or not 1 < count <= _MOST or any("elected" in title for title in groups[0].section.path):
        return
    items = groups[0].items
    if len(items) == count or any(work.is_forthcoming for work in items):
        return
    start = sentence.start
    span = sentence.span(start + match.start("count"), start + match.end("noun"))
    listed = Span(items[0].span.start, items[-1].span.end)
    yield ctx.finding(
        span,
        f"The text says “{match['count']} {match['noun']}”, the list of {noun} has {len(items)}.",
        related=[(listed, f"{len(items)} {noun}")],
        evidence=(("count", span, f"{match['count']} {match['noun']}"), ("the list", listed, ", ".join(work.title for work in items))),
    )


def _life(sentence: str, *plays: str) -> str:
    works = "\n\n== Plays ==\n" + "".join(f"* ''{play}''\n" for play in plays) if plays else ""
    return f"'''Ann Lee''' (born 1950) is a writer.\n\n== Life ==\n{sentence}{works}"


RULE = Rule(
    name="count-mismatch",
    group=Group.STRUCTURE,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="A number of children or works is not that of the names, or of the list, beside it.",
    why="The number is wrong, or a name or a work is missing.",
    needs=frozenset({Need.SOURCE}),
    catalogue="R60",
    also_known_as=("duration-span-vs-list",),
    good=(
        Good(_life("She had three children: Bo, Cy and Di.")),
        Good(_life("She had three children, including Bo and Cy.")),
        Good(_life("She had at least three children: Bo and Cy.")),
        Good(_life("She had three children, Bo and Cy being the elder ones.")),
        Good(_life("She wrote three plays.", "Ash (1970)", "Birch (1972)", "Cedar (1974)")),
        Good(_life("She wrote over three plays.", "Ash (1970)", "Birch (1972)")),
        Good(_life("In 1975, she wrote three plays.", "Ash (1970)", "Birch (1972)")),
        Good(_life("She wrote three plays.\n\n== Selected works ==\n=== Plays ===\n* ''Ash'' (1970)\n* ''Birch'' (1972)")),
        Good(_life("She wrote three plays for children.", "Ash (1970)", "Birch (1972)")),
        Good("{{Infobox person|name=Ann Lee|children=3 (Bo, Cy and Di)}}\n'''Ann Lee''' is a writer."),
        Good("{{Infobox person|name=Ann Lee|children=3, including Bo and Cy}}\n'''Ann Lee''' is a writer."),
        Good("{{Infobox person|name=Ann Lee|children=3}}\n'''Ann Lee''' is a writer."),
    ),
    bad=(
        Bad(
            "{{Infobox person|name=Ann Lee|children=⟦3⟧ (Bo, Cy)}}\n'''Ann Lee''' is a writer.",
            message="says 3 and names 2: Bo, Cy",
            severity=Severity.WARNING,
        ),
        Bad(_life("She had ⟦three children⟧: Bo and Cy Berg (born 1975)."), message="and names 2: Bo and Cy Berg", severity=Severity.INFO),
        Bad(_life("She had ⟦two sons⟧, Bo, Cy and Di.")),
        Bad(_life("She wrote ⟦three plays⟧.", "Ash (1970)", "Birch (1972)"), message="the list of plays has 2", severity=Severity.INFO),
        Bad("= Ann Lee =\n\nAnn Lee\n- Children: ⟦4⟧ (Bo, Cy and Di)\n\nAnn Lee is a writer."),
    ),
)
