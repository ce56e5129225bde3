"""A number of works in the running text, or of children in a field, that the list does not have."""

import re
from collections.abc import Iterator

from wikicheck.article import Article, Field
from wikicheck.article.facts.prose import Sentence
from wikicheck.article.facts.works import WorksGroup
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values.count_words import COUNT, read_count

_NOUNS = (
    r"(?:novels|plays|albums|studio albums|films|feature films|operas|symphonies|poems|short stories|books|paintings|singles|documentaries)"
)
_COUNTED = lazy_pattern(
    rf"\b(?:published|wrote|written|released|recorded|directed|composed|authored|completed|produced)[ \xa0](?:only[ \xa0])?(?P<count>{COUNT})[ \xa0]"
    rf"(?P<noun>{_NOUNS})\b",
    re.IGNORECASE,
)
# What makes the number another than that of the list, or the list no whole.
_OPEN = lazy_pattern(
    r"\b(?:at least|over|more than|some|about|around|nearly|almost|another|other|further|first|last|next|between|during|by|until|before|after|since"
    r"|in (?:the )?\d{4}|unpublished|each|co-\w+|with)\b"
)
_SELECTED = lazy_pattern(r"\b(?:selected|select|notable|partial|incomplete|major|principal|as \w+|other)\b", re.IGNORECASE)
_CHILDREN = lazy_pattern(
    rf"(?P<count>{COUNT})[ \xa0]?(?:children)?[ \xa0]?(?::|–|—|-|\(|\n)[ \xa0]?(?P<names>[^\d()]{{3,400}})\)?$", re.IGNORECASE
)
_NAMES = lazy_pattern(r",[ \xa0]?(?:and[ \xa0])?|[ \xa0]and[ \xa0]|\n|[ \xa0]?[•·&][ \xa0]?")
_VAGUE = lazy_pattern(
    r"\b(?:including|among|others?|more|step\w*|adopted|grand\w*|deceased|one|two|three|unknown|several|e\.g)\b", re.IGNORECASE
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the children of a person, and at the works that the running text counts."""
    for box in article.iter_infoboxes():
        field = box.get("children")
        if field is not None and not field.is_empty:
            yield from _check_children(field, ctx)
    if article.has_source and article.works:
        for paragraph in article.prose.paragraphs:
            if _COUNTED.search(paragraph.text.plain):
                for sentence in paragraph.sentences:
                    yield from _check_sentence(sentence, article, ctx)


def _check_children(field: Field, ctx: Context) -> Iterator[Finding]:
    plain = field.text.plain.strip()
    match = _CHILDREN.fullmatch(plain)
    if match is None or field.text.losses or _VAGUE.search(match["names"]):
        return
    count = read_count(match["count"])
    names = [name for name in _NAMES.split(match["names"].strip(" \xa0,;.)")) if name.strip()]
    if count is None or count == len(names) or not all(name.strip()[0].isupper() for name in names):
        return
    message = f"{field.name} counts {count} and names {len(names)}: {', '.join(name.strip() for name in names)}."
    yield ctx.finding(field.value_span, message, severity=Severity.WARNING)


def _check_sentence(sentence: Sentence, article: Article, ctx: Context) -> Iterator[Finding]:
    text = sentence.masked
    match = _COUNTED.search(text)
    if match is None or _OPEN.search(text) or not article.subject.is_subject_of(sentence):
        return
    count, noun = read_count(match["count"]), match["noun"].lower()
    groups = [group for group in article.works if group.heading.strip().lower() == noun or (group.label or "").strip(" :").lower() == noun]
    if count is None or not groups or any(_is_partial(group) for group in groups):
        return
    listed = sum(len(group.items) for group in groups)
    if listed == count:
        return
    start = sentence.start
    message = f"The text counts {match['count']} {noun}, the list under “{groups[0].heading}” has {listed}."
    yield ctx.finding(
        sentence.span(start + match.start("count"), start + match.end("noun")),
        message,
        related=[(groups[0].section.heading_span, groups[0].heading)],
    )


def _is_partial(group: WorksGroup) -> bool:
    return bool(_SELECTED.search(group.heading) or _SELECTED.search(group.label or ""))


def _writer(sentence: str, heading: str = "Plays") -> str:
    return f"'''Ann Lee''' (born 1950) is a writer.\n\n== Life ==\n{sentence}\n\n== {heading} ==\n* ''Salt'' (1991)\n* ''Ashes'' (1995)"


def _person(children: str) -> str:
    return f"{{{{Infobox person|name=Ann Lee|birth_date=1950|children={children}}}}}\n'''Ann Lee''' is a potter."


RULE = Rule(
    name="count-mismatch",
    group=Group.WORKS,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="The text counts works, or a field counts children, and the list has another number of them.",
    why="A list was made longer and the number forgotten, or the list lacks one.",
    catalogue="R60",
    also_known_as=("duration-span-vs-list",),
    good=(
        Good(_writer("Lee wrote two plays.")),
        Good(_writer("Lee wrote at least three plays.")),
        Good(_writer("Lee wrote over three plays.")),
        Good(_writer("Lee wrote three plays.", "Selected plays")),
        Good(_writer("Lee wrote three plays in 1990.")),
        Good(_writer("Bo Ek wrote three plays.")),
        Good(_writer("Lee wrote three songs.")),
        Good(_person("2: Bo, Ida")),
        Good(_person("3, including Bo and Ida")),
        Good(_person("3")),
        Good(_person("Bo, Ida")),
    ),
    bad=(
        Bad(
            _writer("Lee wrote ⟦three plays⟧."), message="The text counts three plays, the list under “Plays” has 2", severity=Severity.INFO
        ),
        Bad(_person("⟦3: Bo, Ida⟧"), message="children counts 3 and names 2: Bo, Ida", severity=Severity.WARNING),
        Bad(_person("⟦4 (Bo, Ida, and Jo)⟧")),
    ),
)
