"""Where the subject was born: as the infobox has it, and as sentences do ("She was born on 5 May 1970 in Oslo"). English."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.tables import read_table, read_words
from wikicheck.article.page import Form
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wikicheck.article.facts.prose import ProseParagraph, Sentence
    from wikicheck.article.infobox import Field
    from wikicheck.article.page import Article

_BORN = lazy_pattern(r"(?<![\w-])[Bb]orn\b(?!-)")
# A place stands behind one of these with a capital, which those of months have, too.
_IN = lazy_pattern(
    r"\b(?:in|at|near|outside)[ \xa0](?:(?:the|what[ \xa0]is[ \xa0]now|then|present-day|a|an)[ \xa0])?(?:(?:small"
    r"|[a-z-]+)[ \xa0](?:town|village|city|hamlet|suburb|part|district|parish|farm|hospital)"
    r"[ \xa0](?:of|in)[ \xa0]|(?:town|village|city|hamlet|suburb|parish)[ \xa0]of[ \xa0])?(?=[^\W\d_a-z])"
)
_END = lazy_pattern(
    r"\b(?:to|who|whom|where|as|during|before|after|when|while|because|but|the[ \xa0](?:son|daughter|eldest|youngest|only|second"
    r"|third|first|child)|into|under|with"
    r"|and[ \xa0](?:is|was|has|had|grew|raised|moved|lived|died|attended|studied|educated|brought|spent|began|became|later|his|her"
    r"|he|she)|raised|died|on)\b|[;:–—]|\d{3}|\bsee\b"
)
_MONTH = lazy_pattern(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_TOKEN = lazy_pattern(r"[^\W\d_a-z][\w’'-]*")
# A word of a place, or what parts two.
_STEP = lazy_pattern(r"(?P<word>[^\W\d_][\w.’'-]*)|,?[ \xa0]|[.,](?=[ \xa0])")
_SMALL = frozenset("of the de da do di la le in near upon on del du sur am an der den het y and what is now".split())
_REACH = 200
_LONGEST = 160
_STEM = 5


class Birthplace(NamedTuple):
    """One statement of where the subject was born. `words` are the names in it, folded; `text` is as written."""

    text: str
    words: frozenset[str]
    label: str
    span: Span


def read_birthplaces(article: "Article") -> tuple[Birthplace | None, list[Birthplace]]:
    """Return the birthplace of the infobox, and those that sentences state."""
    box = _of_infobox(article)
    if box is None or not article.has_source:
        return box, []
    found = []
    for paragraph in article.prose.paragraphs:
        if "orn" in paragraph.text.plain and _BORN.search(paragraph.text.plain):
            found += list(_iter_prose(article, paragraph))
    return box, found


def _of_infobox(article: "Article") -> Birthplace | None:
    for infobox in article.infoboxes:
        field = infobox.get("birth_place")
        if field is not None:
            return _of_field(field, field.text.plain, field.value_span)
        if article.form is Form.PLAIN:
            field = infobox.get("birth_date")
            for value in field.value.iter_values() if field is not None else ():
                if field is not None and value.note and _TOKEN.search(value.note):
                    at = field.text.plain.find(value.note)
                    if at >= 0:
                        return _of_field(field, value.note, field.text.span(at, at + len(value.note)))
    return None


def _of_field(field: "Field", plain: str, span: Span) -> Birthplace | None:
    if len(plain) > _LONGEST or field.text.losses:
        return None
    names = [plain, *(link.target for link in field.text.links)]
    words = frozenset(word for name in names for word in _words(name))
    return Birthplace(" ".join(plain.split()), words, field.name, span) if words else None


def _words(text: str) -> "Iterator[str]":
    from wikicheck.values import name_key

    for match in _TOKEN.finditer(text):
        word = match[0].removesuffix("'s").removesuffix("’s")
        if word not in read_words("places", "generic") and (key := name_key(word)):
            yield key


def _iter_prose(article: "Article", paragraph: "ProseParagraph") -> "Iterator[Birthplace]":
    names = frozenset(article.subject.short_names)
    for sentence in paragraph.sentences:
        born = _BORN.search(sentence.masked)
        if born is None or not _is_own(article, sentence, born.start()):
            continue
        place = _place_behind(paragraph, sentence.start + born.end(), sentence.end, names)
        if place is not None:
            start, end = place
            text = paragraph.text.plain[start:end].rstrip(" ,.\xa0")
            links = [link.target for link in paragraph.text.links if start <= link.start < end]
            words = frozenset(word for name in (text, *links) for word in _words(name))
            if words and not paragraph.text.lost_within(sentence.start + born.end(), end):
                label = "the lead" if paragraph.is_lead else "the text"
                yield Birthplace(text, words, label, paragraph.span(start, start + len(text)))


def _is_own(article: "Article", sentence: "Sentence", born: int) -> bool:
    """Say whether it is the subject that a sentence says was born: right behind its subject, or in the bracket that opens the lead."""
    text = sentence.masked
    before = text[:born]
    if not before.strip():
        return sentence.paragraph.is_lead
    if before.count("(") > before.count(")"):
        return sentence.paragraph.is_lead and sentence.index == 0 and born < 300
    tail = before.rstrip("\xa0 ")
    return tail.endswith((" was", "\xa0was")) and born < 120 and article.subject.is_subject_of(sentence)


def _place_behind(paragraph: "ProseParagraph", at: int, end: int, names: frozenset[str]) -> tuple[int, int] | None:
    """Return where the place stands that a sentence names behind "born": offsets into the paragraph's text."""
    text = paragraph.masked
    stop = min(end, at + _REACH)
    close = text.find(")", at, stop)
    if close >= 0 and "(" not in text[at:close]:
        stop = close
    for match in _IN.finditer(text, at, stop):
        name = _TOKEN.match(text, match.end())
        if name is None or _MONTH.match(text, match.end()):
            continue
        if name[0].endswith(("'s", "’s")):
            return None  # in something of that place
        if _END.search(text[at : match.start()].replace(" on ", "    ")) and not _is_date(text[at : match.start()]):
            return None
        return match.end(), _place_end(text, match.end(), stop, names)
    return None


def _place_end(text: str, at: int, stop: int, names: frozenset[str]) -> int:
    """Return where a place ends that begins at `at`: behind the last name that only commas and small words part from the one before."""
    end = at
    for match in _STEP.finditer(text, at, stop):
        word = match["word"]
        if match.start() != at or (word and word in names):
            break
        if word and not word[0].islower():
            end = match.end()
        elif word and word not in _SMALL and not word.startswith("then-"):
            break
        at = match.end()
    return end


def _is_date(text: str) -> bool:
    """Say whether nothing but a name and a date stands between "born" and the place."""
    return not any(word in text for word in (" to ", " who ", " as ", " the son", " the daughter", ";", " after ", " before ", " when "))


@lru_cache(maxsize=1)
def _renamed() -> dict[str, frozenset[str]]:
    from wikicheck.values import name_key

    found: dict[str, frozenset[str]] = {}
    for line in read_table("places")["renamed"]:
        names = frozenset(name_key(name) for name in line.split())
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return found


@lru_cache(maxsize=1)
def _wide() -> frozenset[str]:
    from wikicheck.values import name_key

    return frozenset(name_key(name) for name in read_words("places", "wide"))


def may_be_same_place(one: Birthplace, other: Birthplace) -> bool:
    """Say whether two statements can mean one place: they share a name, one of them names no more than a country, or a name was changed."""
    first = {name for word in one.words for name in _renamed().get(word, frozenset((word,)))}
    if first & other.words or any(_is_stem(a, b) for a in first for b in other.words):
        return True
    return one.words <= _wide() or other.words <= _wide()


def _is_stem(one: str, other: str) -> bool:
    """Say whether two words begin alike, as "Russia" and "Russian" do, or one is within the other: "Konigsberg" in "Konigsberger"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _STEM and (long.startswith(short[: max(_STEM, len(short) - 2)]))
