"""An anniversary in a year that the founding or the birth does not give."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikicheck.article import Article
from wikicheck.article.facts.prose import ProseParagraph, Sentence
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, FuzzyDate

if TYPE_CHECKING:
    from wikicheck.article import Infobox

_WORDS = {
    "golden jubilee": 50,
    "diamond jubilee": 60,
    "centenary": 100,
    "centennial": 100,
    "sesquicentennial": 150,
    "sesquicentenary": 150,
    "bicentenary": 200,
    "bicentennial": 200,
    "tercentenary": 300,
    "tercentennial": 300,
    "quadricentennial": 400,
    "quincentenary": 500,
    "quincentennial": 500,
}
_TENTHS = {"tenth": 10, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80}
_ANNIVERSARY = lazy_pattern(
    rf"\b(?:its|his|her|their|the(?:[ \xa0](?:city|town|company|club|school|university|college|village)['’]s)?)[ \xa0]"
    rf"(?:(?P<number>\d{{2,4}})(?:st|nd|rd|th)[ \xa0](?P<of_number>birthday|anniversary)|(?P<tenth>{'|'.join(_TENTHS)})[ \xa0](?:birthday|anniversary)"
    rf"|(?P<word>{'|'.join(_WORDS)}))\b(?P<of>[ \xa0](?:of|since)[ \xa0](?:its|his|her|their|the)[ \xa0](?P<noun>\w+))?",
    re.IGNORECASE,
)
# What is celebrated is named, and is not what the pattern knows: "the 50th anniversary of Berg's first show".
_OF_ANOTHER = lazy_pattern(r"[ \xa0](?:of|since)[ \xa0]")
_OF_A_PERSON = lazy_pattern(r"(?:his|her)[ \xa0]", re.IGNORECASE)
_FOUNDING = frozenset(("founding", "foundation", "establishment", "formation", "birth", "incorporation", "existence"))
# The keys of what is celebrated where nothing else is named.
_KEYS = ("founded", "established", "formation", "founded_date", "formed", "established_date")


def check(paragraph: ProseParagraph, ctx: Context) -> Iterator[Finding]:
    """Look at the sentences that tell of an anniversary and date it."""
    plain = paragraph.text.plain
    if "nniversary" not in plain and "entenary" not in plain and "entennial" not in plain and "birthday" not in plain:
        return
    for sentence in paragraph.sentences:
        match = _ANNIVERSARY.search(sentence.masked)
        if match is not None:
            yield from _judge(sentence, match, ctx)


def _judge(sentence: Sentence, match: "re.Match[str]", ctx: Context) -> Iterator[Finding]:
    article = ctx.article
    if not match["of"] and _OF_ANOTHER.match(sentence.masked, match.end()):
        return
    if not article.subject.is_person and (match["of_number"] == "birthday" or _OF_A_PERSON.match(match[0])) and match["noun"] is None:
        return  # the founder's
    years = sentence.dates
    if len(years) != 1 or years[0].kind is not DateKind.POINT or years[0].year is None or years[0].approximate:
        return
    number = (
        int(match["number"])
        if match["number"]
        else _WORDS.get((match["word"] or "").lower()) or _TENTHS.get((match["tenth"] or "").lower())
    )
    fact = _anchor(article, sentence, (match["noun"] or "").lower())
    if number is None or fact is None:
        return
    label, date, span = fact
    if date.year is None or date.kind is not DateKind.POINT or date.approximate:
        return
    wanted = date.year + number
    if abs(years[0].year - wanted) <= 1:
        return
    start = sentence.start
    event = "born" if article.subject.is_person else "founded"
    words = sentence.masked[match.start() : match.end()]
    message = f"“{words}” in {years[0].text}, but {event} {date.text} and {number} years make {wanted}."
    yield ctx.finding(
        sentence.span(start + match.start(), start + match.end()),
        message,
        related=[(span, f"{label}: {date.text}"), (sentence.span(*years[0].span), years[0].text)],
        evidence=((label, span, date), ("the sentence", sentence.span(*years[0].span), years[0])),
    )


def _anchor(article: Article, sentence: Sentence, noun: str) -> tuple[str, FuzzyDate, Span] | None:
    """Return what the anniversary is of, if that can only be the founding or the birth of the article's subject."""
    if noun and noun not in _FOUNDING:
        return None
    if article.subject.is_person:
        birth = article.vitals.birth
        is_birth = noun == "birth" or "birthday" in sentence.masked
        return (birth.label, birth.date, birth.span) if is_birth and birth is not None and birth.complete else None
    if noun == "birth" or not article.infoboxes:
        return None
    return _founding(article.infoboxes[0])


def _founding(box: "Infobox") -> tuple[str, FuzzyDate, Span] | None:
    found = [field for key in _KEYS if (field := box.get(key)) is not None and field.dates]
    if len(found) != 1 or len(found[0].dates) != 1 or not found[0].value.complete:
        return None
    return found[0].name, found[0].dates[0], found[0].dates[0].span


def _club(sentence: str) -> str:
    return f"{{{{Infobox company|name=Blue Cup|founded=1920}}}}\n'''Blue Cup''' is a potters' company.\n\n== History ==\n{sentence}"


RULE = Rule(
    name="anniversary-mismatch",
    group=Group.DATES,
    severity=Severity.WARNING,
    on=ProseParagraph,
    check=check,
    what="An anniversary is dated to a year that the founding or the birth does not give.",
    why="The year, the number or the date of the founding is wrong.",
    needs=frozenset({Need.PROSE, Need.INFOBOX}),
    catalogue="R45",
    good=(
        Good(_club("The company celebrated its centenary in 2020.")),
        Good(_club("The company celebrated its centenary in 2021.")),
        Good(_club("In 1995, the company celebrated its 75th anniversary.")),
        Good(_club("In 1999, the company celebrated the tenth anniversary of its museum.")),
        Good(_club("In 1999, the town celebrated the centenary of the railway.")),
        Good(_club("In 1962, the 100th anniversary of Ann Lee's birth was marked.")),
        Good(_club("Berg kept the 50th anniversary of World War I in 1964, and her 70th birthday at the works.")),
        Good(_club("The founder celebrated her 80th birthday in 1942.")),
        Good(_club("It had its 75th anniversary and a fair in 1999 and 2001.")),
        Good("{{Infobox person|birth_date=1920}}\n'''Ann Lee''' is a potter.\n\nIn 1999, she marked her tenth anniversary as a teacher."),
    ),
    bad=(
        Bad(
            _club("The company celebrated ⟦its centenary⟧ in 2002."),
            message="“its centenary” in 2002, but founded 1920 and 100 years make 2020",
            severity=Severity.WARNING,
        ),
        Bad(_club("In 1959, it celebrated ⟦its 75th anniversary⟧.")),
        Bad(_club("In 1990, ⟦the fiftieth anniversary of its foundation⟧ was celebrated.")),
        Bad(
            "{{Infobox person|birth_date=2 May 1920}}\n'''Ann Lee''' was a potter.\n\nIn 1997, friends celebrated ⟦her 70th birthday⟧.",
            message="“her 70th birthday” in 1997, but born 2 May 1920 and 70 years make 1990",
        ),
    ),
)
