"""What the running text dates of doings: born, founded, married, graduated, joined, moved, elected, opened, died … English.

A deed counts where the subject of its verb is plainly the article's, or somebody with a full name, and one exact date plainly belongs to
the verb: "In 1990 she married Bo Ek", "she moved to Oslo in 1990". What is denied, disputed, planned or done again is left out.
"""

from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.facts.binding import Standing, has_verb
from wikicheck.article.facts.deed_words import (
    ACTOR,
    AGAIN,
    CLAUSE,
    DATED,
    DOUBT,
    DROPPED,
    GENERIC,
    GIVEN,
    LEMMAS,
    NOUNS,
    OBJECT_END,
    ONCE,
    OTHERS,
    PEOPLE,
    PHRASE_END,
    PHRASES,
    PREPOSITIONS,
    PUBLISHED,
    SIGNS,
    THING_FOUNDED,
    THINGS,
    TITLED,
    TURN,
    WITH_OBJECT,
)  # fmt: skip
from wikicheck.article.facts.sections import is_background, is_plot
from wikicheck.article.facts.timeline import opening_date
from wikicheck.text import Span, lazy_pattern
from wikicheck.values import DateKind, Precision

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from wikicheck.article.facts.prose import ProseParagraph, Sentence
    from wikicheck.article.page import Article
    from wikicheck.values import FuzzyDate

_ENGLISH = frozenset({"en", "simple"})
_EXACT = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_WORD = lazy_pattern(r"[^\W\d_][\w.’'-]*")
_CAPITALISED = lazy_pattern(r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*")
_LAST_WORD = lazy_pattern(r"([^\W\d_][\w’'.-]*)(,?)[ \xa0]$")
_RECKONED = lazy_pattern(r"\b(?:[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil|[Ff]ollowing|[Ff]rom|of|by)[ \xa0]$")
_LONGEST_RECKONED = 12
_LAST_NAME = lazy_pattern(r"([^\W\d_][\w.’'-]*)$")
_PLACE = lazy_pattern(r"\b(?:in|at)[ \xa0](?=[^\W\d_a-z])")
_BEFORE_VERBS = {"and": "coordinated", "then": "coordinated", "but": "coordinated", "who": "who"}
_IN_RELATIVE = lazy_pattern(r"\b(?:who|which|that|whose)\b[^,;()]*$")
_REACH = 140
# A sentence with more dates is a list, and none of them can be told to belong to a verb.
_MOST_DATES = 40
_LONGEST_OBJECT = 70
_LONGEST_ACTOR = 120
_MASK = "\ufffc"


class Deed(NamedTuple):
    """Something somebody did or that was done to it, once as a rule. Spans are places in the source.

    `verb` is the past form ("married"), `actor` whose deed it is ("" for the article's subject), `object` whom or what it was done to as
    written ("" where the verb needs none), `key` actor and object made comparable, `place` where it was as far as the text says.
    `once` says that nobody does it twice.
    """

    verb: str
    actor: str
    object: str
    key: frozenset[str]
    place: str
    date: "FuzzyDate"
    span: Span
    date_span: Span
    sentence: "Sentence"

    @property
    def once(self) -> bool:
        """Say whether it is of the sort that nobody does twice."""
        return self.verb in ONCE

    @property
    def parts(self) -> list[str]:
        """The words that tell it from others: actor, verb and object, as far as it has them."""
        return [part for part in (self.actor, "" if self.verb == "published" and self.object else self.verb, self.object) if part]

    @property
    def label(self) -> str:
        """What messages call it: “married Ann Berg”."""
        return " ".join(self.parts)


def read_deeds(article: "Article") -> list[Deed]:
    """Return the dated deeds that the prose tells, in the order of the text. English prose only."""
    if article.language not in _ENGLISH or not article.has_source:
        return []
    deeds: list[Deed] = []
    for paragraph in article.prose.paragraphs:
        plain = paragraph.text.plain
        if not paragraph.dates or not (" (1" in plain or " (2" in plain or any(sign in plain for sign in SIGNS)):
            continue
        if is_plot(paragraph.section) or is_background(paragraph.section):
            continue
        deeds += _Reader(article, paragraph).read()
    return deeds


class _Reader:
    """Reads the deeds of one paragraph."""

    __slots__ = ("_article", "_paragraph")

    def __init__(self, article: "Article", paragraph: "ProseParagraph") -> None:
        self._article = article
        self._paragraph = paragraph

    def read(self) -> "Iterator[Deed]":
        for sentence in self._paragraph.sentences:
            dates = sentence.dates
            if len(dates) > _MOST_DATES or not any(_is_exact(date) for date in dates):
                continue
            text = sentence.masked
            if _MASK in text:
                yield from self._titles(sentence, text)
            if any(sign in text for sign in SIGNS):
                yield from self._subjects_deeds(sentence, text)
                yield from self._nouns(sentence, text)
                yield from self._others_deeds(sentence, text)

    def _subjects_deeds(self, sentence: "Sentence", text: str) -> "Iterator[Deed]":
        subject = self._article.subject
        is_first = self._paragraph.is_lead and sentence.index == 0
        if is_first and not subject.is_person:
            if match := THING_FOUNDED.search(text):
                yield from self._deed(sentence, match)
            return
        standing: Standing | None = None
        for match in (PEOPLE if subject.is_person else THINGS).finditer(text):
            who = self._clause_subject(text, match.start())
            if not who:
                continue
            if who != "generic" and standing is None:
                standing = Standing.SUBJECT if subject.is_subject_of(sentence) else subject.standing(sentence)
            if standing is Standing.OTHER:
                continue
            if who in {"coordinated", "participle"} and standing is not Standing.SUBJECT:
                continue
            if who == "coordinated" and _IN_RELATIVE.search(text[max(0, match.start() - _LONGEST_ACTOR) : match.start()]):
                continue  # "a brother who was born in 1845 and died in 1901"
            if who == "who" and not is_first:
                continue
            yield from self._deed(sentence, match)

    def _clause_subject(self, text: str, at: int) -> str:
        """Return what stands before a verb: "name" or "pronoun" of the subject, "generic", "who", "coordinated", "participle", else ""."""
        before = text[:at]
        if before.endswith(("After ", "after ", "Before ", "before ", "Upon ", "upon ")) or (
            text[at : at + 40].split(" ", maxsplit=1)[0].endswith("ing")
        ):
            return "participle"
        match = _LAST_WORD.search(before[-60:])
        if match is None:
            return ""
        word = match[1].lower()
        if word in _BEFORE_VERBS:
            return _BEFORE_VERBS[word] if not (match[2] and word == "who") else ""
        subject = self._article.subject
        if word in subject.pronouns:
            return "pronoun"
        if not match[2] and match[1][0].isupper() and self._is_name(before, match[1]):
            return "name"
        return "generic" if not match[2] and not subject.is_person and self._is_generic(before) else ""

    def _is_name(self, before: str, word: str) -> bool:
        """Say whether the word before a verb ends a name of the subject's, and not a namesake's: "Lee", "Ann Lee", but not "Bo Lee"."""
        subject = self._article.subject
        names = [name.lower() for name in (*subject.names, *subject.short_names)]
        words = {part for name in names for part in name.split()}
        if not any(name.endswith(word.lower()) for name in names):
            return False
        head = before.rstrip()[: -len(word)].rstrip()
        if head.endswith(('"', "”", "'", "’", "&", " and")):
            return False
        last = _LAST_NAME.search(head[-40:])
        return last is None or last[1].lower() in words or not last[1][0].isupper() or head[-1:] in ",.;:"

    def _is_generic(self, before: str) -> bool:
        """Say whether "The company …" is what the lead calls the subject."""
        match = GENERIC.fullmatch(before[-80:])
        if match is None:
            return False
        lead = next((paragraph for paragraph in self._article.prose.paragraphs if paragraph.is_lead), None)
        return lead is not None and bool(lead.sentences) and f" {match['noun']}" in lead.sentences[0].text

    def _nouns(self, sentence: "Sentence", text: str) -> "Iterator[Deed]":
        for match in NOUNS.finditer(text):
            if _RECKONED.search(text, max(0, match.start() - _LONGEST_RECKONED), match.start()):
                continue  # "twenty years after her death, in 1994": the date is that of something else
            owner = match["owner"].lower()
            subject = self._article.subject
            if owner in {"his", "her", "its"}:
                if {"his": "he", "her": "she", "its": "it"}[owner] in subject.pronouns and subject.standing(sentence) is not Standing.OTHER:
                    yield from self._deed(sentence, match, before=False)
            elif any(name.lower() == owner[:-2] for name in (*subject.names, *subject.short_names)):
                yield from self._deed(sentence, match, before=False)

    def _others_deeds(self, sentence: "Sentence", text: str) -> "Iterator[Deed]":
        subject = self._article.subject
        for match in OTHERS.finditer(text):
            named = ACTOR.search(text[max(0, match.start() - _LONGEST_ACTOR) : match.start()])
            if named is None:
                continue
            actor = named["actor"]
            before = text[: match.start() - (len(named[0]))].rstrip()
            if before and before[-1] != "," and not (before[-1].isdigit() or before.endswith((" and", " when", " where", " while"))):
                continue
            words = {word.lower() for word in _WORD.findall(actor)} - {"the"}
            if len(words) < 2 or any(words <= {part.lower() for part in name.split()} for name in (*subject.names, *subject.short_names)):
                continue
            yield from self._deed(sentence, match, actor=actor)

    def _titles(self, sentence: "Sentence", text: str) -> "Iterator[Deed]":
        for match in TITLED.finditer(text):
            date = next((date for date in sentence.dates if date.span.start - sentence.start == match.start("year")), None)
            if date is not None and _is_exact(date):
                yield from self._published(sentence, match, date)
        for match in PUBLISHED.finditer(text):
            date = _date_behind(sentence, match.end()) if text[match.end() : match.end() + 4] in {" in ", " on "} else None
            if date is not None:
                yield from self._published(sentence, match, date)

    def _published(self, sentence: "Sentence", match: "re.Match[str]", date: "FuzzyDate") -> "Iterator[Deed]":
        title = sentence.text[match.start("title") : match.end("title")].strip(" .,")
        if (
            (len(title.split()) < 2 and len(title) < 9)
            or DOUBT.search(sentence.masked)
            or AGAIN.search(sentence.text[max(0, match.start() - 40) : match.end("title")])
        ):
            return
        start = sentence.start
        span = sentence.span(start + match.start("title"), start + match.end("title"))
        yield Deed("published", "", title, frozenset((title.lower(),)), "", date, span, sentence.span(*date.span), sentence)

    def _is_active(self, match: "re.Match[str]", actor: str) -> bool:
        """Say whether it is the subject who founded something, and not that was founded."""
        return self._article.subject.is_person and not actor and "owner" not in match.groupdict() and "was" not in match["help"]

    def _deed(self, sentence: "Sentence", match: "re.Match[str]", *, before: bool = True, actor: str = "") -> "Iterator[Deed]":
        text, group = sentence.masked, "verb" if match["verb"] else "died"
        verb, at = match[group], match.end(group)
        date = _date_behind(sentence, at) or (_date_before(sentence, match.start()) if before else None)
        if date is None:
            return
        lemma = "debuted" if verb.endswith("debut") else LEMMAS.get(verb, verb)
        date_at = date.span.start - sentence.start
        end = date_at if date_at > at else len(text)
        needs_object = lemma in WITH_OBJECT or (lemma in {"founded", "established"} and self._is_active(match, actor))
        name, key = _object(text, lemma, at, end) if needs_object else _debut(verb)
        if (
            (needs_object and not key)
            or DOUBT.search(text)
            or _is_again(text, match.start(), max(at, date_at, text.find(name, at) + len(name)))
        ):
            return
        start = sentence.start
        yield Deed(
            lemma,
            actor,
            name,
            key | _key(actor),
            _place(text, at, date_at),
            date,
            sentence.span(start + match.start(group), start + at),
            sentence.span(*date.span),
            sentence,
        )


def _is_exact(date: "FuzzyDate") -> bool:
    return date.kind is DateKind.POINT and date.precision in _EXACT and not date.approximate and date.exists


def _is_again(text: str, start: int, end: int) -> bool:
    return bool(AGAIN.search(text, max(0, start - 30), end + 20))


def _debut(verb: str) -> tuple[str, frozenset[str]]:
    """Return what sort of a debut it was: "made his acting debut"; nothing for other verbs."""
    words = verb.split()[2:-1] if verb.endswith("debut") else []
    return " ".join(words), frozenset(words)


def _date_behind(sentence: "Sentence", at: int) -> "FuzzyDate | None":
    """Return the date that belongs to the verb before it: "married Bo Ek in 1990", with neither another verb nor a clause between."""
    text = sentence.masked
    date = next((date for date in sentence.dates if date.span.start - sentence.start >= at), None)
    if date is None or not _is_exact(date):
        return None
    between = text[at : date.span.start - sentence.start]
    if len(between) > _REACH or not DATED.search(between) or TURN.search(between) or has_verb(between):
        return None
    behind = text[date.span.end - sentence.start :][:12]
    return None if behind.startswith((" and 1", " and 2", "–", "-", " or ", "'s", "’s")) else date


def _date_before(sentence: "Sentence", at: int) -> "FuzzyDate | None":
    """Return the date that opens the sentence or the clause of a verb: "In 1990, she married", "…, and in 1990 she married"."""
    before = [date for date in sentence.dates if date.span.end - sentence.start <= at]
    if not before or not _is_exact(before[-1]):
        return None
    date = before[-1]
    start, end = date.span.start - sentence.start, date.span.end - sentence.start
    between = sentence.masked[end:at]
    if len(between) > _REACH or TURN.search(between) or has_verb(between):
        return None
    if len(sentence.dates) == 1 and opening_date(sentence) is date:
        return date
    head = sentence.masked[:start].lower()
    return date if CLAUSE.fullmatch(between) and head.endswith((", in ", ", on ", "and in ", "and on ", "; in ")) else None


def _object(text: str, lemma: str, at: int, end: int) -> tuple[str, frozenset[str]]:
    """Return whom or what a verb is about, as written and made comparable; nothing where that is not told by name."""
    start = at
    if lemma == "received":
        given = GIVEN.match(text, at + 1)
        return (given[0].strip(), _key(given[0].replace(".", ""))) if given else ("", frozenset())
    if lemma in PREPOSITIONS:
        found = next((text.find(f" {word} ", at, end) for word in PREPOSITIONS[lemma] if text.find(f" {word} ", at, end) >= 0), -1)
        if found < 0 and lemma != "renamed":
            return "", frozenset()
        start = found + 1 if found >= 0 else at
    if lemma == "married" and text.startswith(" to ", at):
        start = at + len(" to")  # "her marriage to Bo Ek", "was married to Bo Ek"
    limit = min(end, start + _LONGEST_OBJECT)
    if lemma in PREPOSITIONS and start > at:
        start = text.find(" ", start) + 1
    stop = (PHRASE_END if lemma in PHRASES else OBJECT_END).search(text, start, limit)
    piece = text[start : stop.start() if stop else limit].strip(" \xa0.,")
    first = _CAPITALISED.search(piece)
    if first is None or _MASK in piece or (lemma in PHRASES and piece.split()[0] in {"engaged", "involved", "interested", "ill"}):
        return "", frozenset()
    name = piece if lemma in PHRASES else piece[first.start() :]
    return name, _key(name)


def _key(words: str) -> frozenset[str]:
    found = (word.lower().removesuffix("'s").removesuffix("’s").rstrip(".") for word in _WORD.findall(words))
    return frozenset(word for word in found if word not in DROPPED)


def _place(text: str, at: int, date_at: int) -> str:
    """Return where it was: "in Oslo" behind the verb, before or behind its date."""
    for found in _PLACE.finditer(text, at, min(len(text), at + _REACH)):
        end = OBJECT_END.search(text, found.end())
        words = text[found.end() : end.start() if end else len(text)].strip(" .")
        if words and not any(sign.isdigit() for sign in words) and not found.start() < date_at < found.end() + len(words):
            return words
    return ""
