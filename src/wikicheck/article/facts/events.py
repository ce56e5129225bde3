"""Which date of a sentence is that of what its subject does, and sentences that tell of other times than a life. English."""

import re
from typing import TYPE_CHECKING

from wikicheck.article.facts.binding import has_verb
from wikicheck.article.facts.sections import is_afterlife, is_background, is_plot
from wikicheck.article.facts.tables import read_words
from wikicheck.text import lazy_pattern
from wikicheck.values import DateKind

if TYPE_CHECKING:
    from wikicheck.article.facts.prose import Prose, Sentence
    from wikicheck.article.page import Article
    from wikicheck.text import Span
    from wikicheck.values import FuzzyDate

_INITIAL = lazy_pattern(
    r"(?:In|On|During|Around|By)[ \xa0](?:(?:the(?=[ \xa0](?:spring|summer|autumn|fall|winter))|early|mid|late|about|around"
    r"|the[ \xa0](?:spring|summer|autumn|fall|winter)[ \xa0]of)[ \xa0-])?"
)
_BEFORE_DATE = lazy_pattern(r"\b(?:[Ii]n|[Oo]n)[ \xa0](?:(?:early|mid|late)[ \xa0-])?$")
# "In letters revealed in 2015, Berg says …": the date of the letters, not of what he says.
_OF_A_THING = lazy_pattern(
    r"(?:In|On|At|By|From|With|For|As|According)\b[^,]*\b(?:[a-z]+ed|made|written|shown|held|given|taken|found|drawn|won|built|sent|sold)"
    r"[ \xa0](?:in|on)[ \xa0](?:(?:early|mid|late)[ \xa0-])?$"
)
# "a school founded in 1925", "the house built by Berg in 1925": the date of the thing.
_MADE = lazy_pattern(
    r"\b(?:founded|built|rebuilt|established|created|opened|launched|constructed|formed|introduced|erected|completed|begun|invented"
    r"|discovered)"
    r"[ \xa0](?:by[ \xa0](?:[\w.'’-]+[ \xa0]){1,4})?(?:in|on)[ \xa0](?:(?:early|mid|late)[ \xa0-])?$"
)
# "the letters of Abel, killed in 1829", "the society set up by Ek in 1832": a participle that neither helps nor goes on with a deed.
_MODIFIER = lazy_pattern(
    r"(?P<before>[^\W\d_][\w.’'-]*)(?P<comma>,?)[ \xa0]"
    r"(?P<verb>[a-z]{2,}ed|made|written|shown|held|given|taken|found|drawn|won|built|sent|sold|set|seen|begun|kept|lost|bought|sung|left|put"
    r"|known|dead)(?:[ \xa0](?:up|out|off|down|over))?(?:[ \xa0]by[ \xa0](?:[\w.'’-]+[ \xa0]){1,3}|[ \xa0])"
    r"(?:in|on)[ \xa0](?:(?:early|mid|late)[ \xa0-])?$"
)
_LONGEST_MODIFIER = 160
_JOINS = frozenset(
    "and or but then also later first again was were is are be been being had has have he she they who it not never soon finally".split()
)
# Behind a comma these go on with what the subject did: "She studied in Lund, graduated in 1829".
_GOES_ON = frozenset(
    "graduated moved returned married retired settled joined resigned emigrated migrated died worked lived studied qualified enrolled"
    " enlisted divorced debuted travelled traveled".split()
)
# What a text or a lecture is about has dates of its own, and so has the story of a novel.
_ABOUT = lazy_pattern(
    r"\b(?:wrote|writes|lectur\w+|spoke|speaks|tells|told|reported|researched)[ \xa0]"
    r"(?:(?:extensively|often|a[ \xa0]\w+)[ \xa0])?(?:on|about|of)[ \xa0]"
    r"|\b(?:studi\w+|re-?count\w*|describ\w+|narrat\w+)[ \xa0]the[ \xa0]"
    r"|\b(?:sets?|places?)[ \xa0](?:the|its|his|her|it|an?)[ \xa0](?:\w+[ \xa0])?"
    r"(?:action|novel|story|play|film|book|scene|tale|plot|opera|murder)\b"
)
# "According to Berg, writing in 2015, …"
_REPORTED = lazy_pattern(r"According[ \xa0]to\b")
_COMPARED = lazy_pattern(r"\b(?:since|after|before|when|who|which|whose|where|that|than|like|as)\b")
# A date that is not when the subject acts: "since 1925", "had moved in 1925"; "from a cook" shifts nothing.
_SHIFTED = lazy_pattern(
    r"\bhad[ \xa0](?!\d|(?:an?|the|his|her|its|their|no|some|many|several|two|three|four|five|six|to|little|only|more|about|over"
    r"|one|both|great|much|enough)\b)"
    r"|\b(?:previously|earlier|formerly|originally|prior|dating|dated|born|ago)\b"
    r"|\b(?:since|before|until|till|from)[ \xa0](?:(?:early|mid|late|the|about|around)[ \xa0-])?(?:\d|(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December|then|childhood)\b)"
)

_CLAUSE = lazy_pattern(r"\b(?:that|which|whom?|whose|where|because)\b")
_FOREBEARS = lazy_pattern(
    r"\b(?:parents?|father|mother|grand\w+|ancest\w+|forebears?|famil(?:y|ies)|forefathers?|uncles?|aunts?"
    r"|predecessor|descend\w+|emigrat\w+ from|reincarnation)\b",
    re.IGNORECASE,
)
# Relatives who may be meant, but for a sentence that plainly opens with what the subject did.
_RELATIVES = lazy_pattern(r"\b(?:brothers?|sisters?|cousins?|husband|wife)\b", re.IGNORECASE)
# What only the living do: "In 1925, he moved …", "In 1925, Lee wrote to …".
_LIVING_ACT = lazy_pattern(
    r"(?:In|On)[ \xa0][^,;()]{0,30}?\d{4},?[ \xa0](?:[Hh]e|[Ss]he|[A-ZÀ-Þ][\w’'-]+)[ \xa0]"
    r"(?:also[ \xa0]|then[ \xa0]|later[ \xa0]|again[ \xa0]|soon[ \xa0]|first[ \xa0])?"
    r"(?:moved|migrated|emigrated|immigrated|settled|visited|travell?ed|toured|married|divorced|wrote|taught|studied|attended"
    r"|enrolled|enlisted"
    r"|graduated|resigned|retired|directed|conducted|began(?![ \xa0]to[ \xa0]be)|learned|learnt|met|fled|escaped|quit|dropped[ \xa0]out"
    r"|sold[ \xa0](?:his|her|the)[ \xa0]rights|had[ \xa0](?:his|her)[ \xa0]first"
    r"|bought|signed|sailed|broke|fell|lived|worked)\b"
)
_ACT_IN_MEMORY = lazy_pattern(
    r"\b(?:posthum\w+|remains|grave|tomb|statue|monument|memorial\w*"
    r"|hall[ \xa0]of[ \xa0]fame|legend|ghost|spirit|wax|reburied|reincarnat\w+)\b",
    re.IGNORECASE,
)
# What may have been there before the subject, where the date does not open the sentence.
_OLD_THINGS = lazy_pattern(r"\b(?:town|village|house|founded|established|built|constructed|history|tradition)\b", re.IGNORECASE)
# Words of what is done for the dead, and of what they left.
_AFTERLIFE = lazy_pattern(
    r"\b(?:posthum\w+|re-?issued?|reprint\w+|buried|reburied|exhumed|reinterred|interred|remains|grave|tomb|statue|monument"
    r"|memorial\w*|bust|plaque|stamps?|coins?|named|renamed|induct\w+|remember\w*|commemorat\w+|biograph\w+|films?|movie"
    r"|documentary|musical|play(?:ed)? by|portray\w+|depict\w+|estate|heirs?|widow|museum|exhibit\w+|retrospective|auction\w*"
    r"|rediscover\w+|canoni[sz]\w+|beatif\w+|anniversary|centen\w+|bicenten\w+|pardon\w*|exonerat\w+|rehabilitat\w+|unveil\w+"
    r"|erected|inscribed|enshrined|legacy|death|died|killed|star on|would[ \xa0](?:\w+[ \xa0])?have|(?:was|were)[ \xa0]to[ \xa0]have"
    # what was not done any more
    r"|did[ \xa0]not|never|(?:hoped|planned|intended|expected|due|scheduled|meant|about|supposed)[ \xa0]to)\b",
    re.IGNORECASE,
)
# Words of what is told of the dead and of the living alike.
_HONOURS = lazy_pattern(
    r"\b(?:awarded|released?|published|publishes|printed|sold|discover\w+|translat\w+|edition|declared|honou?r\w*"
    r"|receiv\w+|won|earned|gained|charted|topped|reached|became|appeared|placed|finished|came|sales|prizes?|medals?|grammy"
    r"|ranked|rated|voted|listed|nominated|dedicated|recogni[sz]\w+|credited|featured|included|celebrated|cited|described|considered"
    r"|regarded|called|elected|selected|chosen|added|identified|was (?:the )?subject)\b",
    re.IGNORECASE,
)


# What is done to somebody can be done to his memory ("was placed 58th", "was given a star"), but for what only the living undergo.
_PASSIVE = lazy_pattern(
    r"\b(?:was|were|been|is|are)[ \xa0](?:[a-z]+ly[ \xa0]|(?:also|later|again|even|first)[ \xa0])?"
    r"(?!(?:appointed|arrested|married|divorced|hired|employed|imprisoned|drafted|ordained|enrolled|signed|injured|wounded|engaged"
    r"|diagnosed|expelled"
    r"|fired|dismissed|educated|interested|involved|admitted)\b)"
    r"(?:[a-z]{2,}ed|given|made|shown|put|taken|held|seen|sung|set|written|told|brought|built|found|drawn|paid|read|laid|spoken"
    r"|brought|thought)\b"
)


def event_date(sentence: "Sentence") -> "FuzzyDate | None":
    """Return the date of what the sentence tells: the one it opens with, or its only one; None where it has no such date.

    Only single dates count, to the year or finer, that stand behind "in" or "on" and outside brackets; a sentence that
    looks back ("had moved", "since", "born in") has none.
    """
    dates = sentence.dates
    text = sentence.masked
    if not dates:
        return None
    first = dates[0]
    match = _INITIAL.match(text)
    is_initial = match is not None and match.end() == first.span.start - sentence.start
    # "In 1925, she found that the house had been sold": what had been is no longer what she did
    clause = _CLAUSE.search(text, first.span.end - sentence.start) if is_initial else None
    if _SHIFTED.search(text, 0, clause.start() if clause else len(text)):
        return None
    if not is_initial and len(dates) > 1:
        return None
    if first.kind is not DateKind.POINT or first.precision not in {"day", "month", "season", "year"}:
        return None
    before = text[: first.span.start - sentence.start]
    if not is_initial and (not _BEFORE_DATE.search(before) or is_of_another(before)):
        return None
    paragraph = sentence.paragraph
    return None if paragraph.is_bracketed(first) or paragraph.is_as_of(first) else first


def is_of_another(before: str) -> bool:
    """Say whether the words before a date make it that of a thing, or of what somebody did before ("the first since Berg won in 1925")."""
    if _REPORTED.match(before) or _OF_A_THING.match(before) or _MADE.search(before) or _COMPARED.search(before) or _ABOUT.search(before):
        return True
    near = before[-_LONGEST_MODIFIER:]
    modifier = _MODIFIER.search(near)
    if modifier is None or modifier["before"].lower() in _JOINS or modifier["before"].endswith("ly"):
        return False
    if modifier["comma"] and modifier["verb"] in _GOES_ON:
        return False
    head = before[: len(before) - len(near) + modifier.start("verb")]
    return has_verb(head) or not read_words("grammar", "present").isdisjoint(head.split())


def tells_of_forebears(sentence: "Sentence") -> bool:
    """Say whether a sentence may tell of what was before a life: parents, a house, a section on the family."""
    section = sentence.paragraph.section
    if is_background(section) or is_plot(section) or _FOREBEARS.search(sentence.text):
        return True
    if _RELATIVES.search(sentence.text) and not _LIVING_ACT.match(sentence.masked):
        return True
    return not _INITIAL.match(sentence.masked) and bool(_OLD_THINGS.search(sentence.text))


def tells_of_afterlife(sentence: "Sentence", prose: "Prose", death: "FuzzyDate") -> bool:
    """Say whether a sentence may tell of what came after a life: honours, editions, a section on the legacy.

    What is told of the dead and of the living alike ("won a prize", "was placed first") belongs to the life where the section goes
    on with it: a later sentence opens with a date before the death.
    """
    section = sentence.paragraph.section
    if is_afterlife(section) or is_background(section) or is_plot(section):
        return True
    if _LIVING_ACT.match(sentence.masked) and not _ACT_IN_MEMORY.search(sentence.text):
        return False
    if _AFTERLIFE.search(sentence.text):
        return True
    if not (_HONOURS.search(sentence.text) or _PASSIVE.search(sentence.text)):
        return False
    return not _goes_on(sentence, prose, death)


def _goes_on(sentence: "Sentence", prose: "Prose", death: "FuzzyDate") -> bool:
    """Say whether a sentence further down in the section opens with a date that is surely before the death."""
    is_behind = False
    for paragraph in prose.in_section(sentence.paragraph.section):
        is_behind |= paragraph is sentence.paragraph
        if not is_behind or not paragraph.dates:
            continue
        for other in paragraph.sentences:
            if paragraph is sentence.paragraph and other.index <= sentence.index:
                continue
            date = event_date(other)
            if date is not None and date.high < death.low and _INITIAL.match(other.masked):
                return True
    return False


def is_told_before(sentence: "Sentence", span: "Span", article: "Article") -> bool:
    """Say whether the date at a place of the source is held against the birth as that of an act of the subject."""
    return _is_act(sentence, span, article) and not tells_of_forebears(sentence)


def is_told_after(sentence: "Sentence", span: "Span", article: "Article", death: "FuzzyDate") -> bool:
    """Say whether the date at a place of the source is held against the death as that of an act of the subject."""
    return _is_act(sentence, span, article) and not tells_of_afterlife(sentence, article.prose, death)


def _is_act(sentence: "Sentence", span: "Span", article: "Article") -> bool:
    date = event_date(sentence)
    return date is not None and sentence.span(*date.span) == span and article.subject.is_subject_of(sentence)
