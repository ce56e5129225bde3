"""Whose deed a sentence tells: whether its grammatical subject is the article's subject. English.

A sentence counts only when it is plain: a pronoun or the name itself, at the start or after adverbials ("In 1925, …"), and
a verb. "Smith's father", "Smith and Jones", "the Smith family" are not Smith. When in doubt the answer is no.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from wikicheck.article.facts.tables import read_words
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.facts.prose import Sentence

_MOST_ADVERBIALS = 5
_LONGEST_ADVERBIAL = 220
_PRONOUN_WITHIN = 80
_MOST_SENTENCES_BACK = 8

_OPENING = lazy_pattern(r"[\s\"“‘'(\[]{0,4}")
_WORD = lazy_pattern(r"[^\W\d_][\w’'-]*")
_DOTTED_WORD = lazy_pattern(r"[^\W\d_][\w.’'-]*")
_COMMA = lazy_pattern(r"[,()\[\]]|[\s\xa0][–—][\s\xa0]")
_TIME = lazy_pattern(
    r"(?:(?:An?|Some|Several|Many|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty|\d{1,3})[\s\xa0](?:few[\s\xa0]|couple[\s\xa0]of[\s\xa0]|short[\s\xa0]|brief[\s\xa0])?"
    r"(?:hours?|days?|weeks?|fortnight|months?|years?|decades?|generations?|time|while)\b"
    r"|(?:The|That|This)[\s\xa0](?:following|next|same|previous|very[\s\xa0]same|very|first)?[\s\xa0]?"
    r"(?:day|night|morning|afternoon|evening|week|weekend|month|year|decade|summer|winter|spring|autumn|fall|season|century)\b"
    r"|\d{4}\b)"
)
_PARTICIPLE = lazy_pattern(r"[A-Z][a-z]{2,}(?:ing|ed)[\s\xa0](?!(?:was|is|had|has|became)\b)[a-z]")
_PLACE = lazy_pattern(r"[\s\xa0]*(?:(?:[^\W\d_a-z][\w.’'-]*|\d{1,4}|of|the|de|upon|on|and|in)[\s\xa0]*){1,5}$")
_CONTINUES = lazy_pattern(
    r"[\s\xa0]*(?:(?:and|but|or)[\s\xa0])?(?:(?:aged?|at|in|on|by|with|after|before|during|while|when|following|together|along|alongside|having|being|now|then|still|only"
    r"|just|though|although|as|because|despite|without|for|from|under|near|where|which|who|whom|whose|until|since|to|like|based|where)\b|[a-z]+(?:ing|ed)\b|\d)"
)
_NEVER_BETWEEN = lazy_pattern(
    r"[,;:]|\b(?:who|whom|whose|which|that|when|where|while|because|and|but|if|as|was|were|is|are|had|has|been)\b"
)
_CAPITALISED = lazy_pattern(r"(?:[Tt]he[\s\xa0](?:[a-z-]+[\s\xa0]){0,3})?[^\W\d_a-z][\w’'.-]*")
# "After the war he …": these words open phrases as well as clauses.
_THE_EVENT = lazy_pattern(r"(?:After|Before|Since|Until)[\s\xa0](?:the|an?|this|that|World|graduation|university|school)\b")
_THE_NAME = lazy_pattern(r"[Tt]he[\s\xa0][^\W\d_a-z]")


class Standing(StrEnum):
    """What a sentence's grammatical subject is."""

    SUBJECT = "subject"  # the article's subject, by name or pronoun
    OTHER = "other"  # somebody or something else that a pronoun after it may mean
    NEUTRAL = "neutral"  # a thing, or not to be told


_AFTER_NAME = lazy_pattern(
    r"(?P<sign>,[\s\xa0](?![^\W\d_a-z])(?!and\b|or\b)|[\s\xa0][–—]|[\s\xa0]and[\s\xa0](?:his|her|their)\b)|[\s\xa0]\([^()]*\)(?=[\s\xa0])"
)
_NEXT_WORD = lazy_pattern(r"[\s\xa0]+([^\W\d_][\w’'-]*)")
_MOST_ADVERBS = 3


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(word for key in ("auxiliaries", "irregular_past", "present") for word in read_words("grammar", key))


def _is_verb(word: str) -> bool:
    if not word[0].islower():
        return False
    return word.endswith("ed") or not _verbs().isdisjoint(
        (word, word.removeprefix("co-"), word.removeprefix("re-"), word.removeprefix("re"))
    )


def has_verb(text: str) -> bool:
    """Say whether a word of a text looks like a verb in the past, or one that helps another."""
    irregular, helping = read_words("grammar", "irregular_past"), read_words("grammar", "auxiliaries")
    return any(
        word[0].islower() and (word.endswith(("ed", "ing")) or word in irregular or word in helping) for word in _DOTTED_WORD.findall(text)
    )


def _is_predicate(text: str, at: int) -> bool:
    """Say whether a verb follows a name, behind adverbs or a bracket, or a comma that does not go on with a list of names."""
    match = _AFTER_NAME.match(text, at)
    if match:
        if match["sign"]:
            return True
        at = match.end()
    for _ in range(_MOST_ADVERBS + 1):
        match = _NEXT_WORD.match(text, at)
        if not match:
            return False
        word = match[1]
        if _is_verb(word):
            return True
        if not (word.endswith("ly") or word in read_words("grammar", "adverbs")):
            return False
        at = match.end()
    return False


def _behind_title(text: str, at: int, titles: frozenset[str]) -> int:
    """Return where a name begins behind one of the titles ("King", "Prime Minister"); `at` where there is none."""
    for size in (2, 1):
        end = at
        words = []
        for _ in range(size):
            match = _WORDS_WITH_DOT.match(text, end)
            if not match:
                break
            words.append(match[1].lower().rstrip("."))
            end = match.end()
        if len(words) == size and " ".join(words) in titles:
            return end
    return at


_WORDS_WITH_DOT = lazy_pattern(r"([^\W\d_]+\.?)[\s\xa0]+")
_OWNER = lazy_pattern(r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Oo]ne[\s\xa0]of[\s\xa0](?:his|her)|[\w.-]+['’]s?)(?=[\s\xa0])")
_MOST_BEFORE_KIN = 3


def _is_kin(text: str, at: int) -> bool:
    """Say whether somebody's relative or companion stands there: "his elder brother", "Smith's father"."""
    match = _OWNER.match(text, at)
    for _ in range(_MOST_BEFORE_KIN + 1):
        match = _NEXT_WORD.match(text, match.end()) if match else None
        if match and (match[1].lower() in read_words("grammar", "kin") or match[1] == "born"):
            return True
    return False


def _is_expletive(text: str, at: int) -> bool:
    """Say whether "it" stands for nothing: "It was in 1990 that …", "It has been said …"."""
    words = [match.lower() for match in _WORD.findall(text[at : at + 40])[:4]]
    tails = read_words("grammar", "expletive_tail")
    return any(" ".join(words[:size]) in read_words("grammar", "expletive_it") and words[size] in tails for size in range(1, len(words)))


class Binder:
    """Tells whether sentences are about one subject.

    `names` are all names the prose may use, `titles` the titles it may put before them, `pronouns` those it may use instead;
    titles and pronouns in lower case. With another title the name is somebody else's: "Captain Lincoln was killed in 1786".
    """

    __slots__ = ("_name", "_pronoun", "_pronouns", "_titles")

    def __init__(self, names: tuple[str, ...], pronouns: tuple[str, ...], titles: frozenset[str] = frozenset()) -> None:
        self._pronouns = pronouns
        self._titles = titles
        forms = "|".join(
            re.escape(name).replace(r"\ ", r"[\s\xa0]+") for name in sorted(set(names), key=lambda name: (-len(name), name)) if name
        )
        end = r"(?![\w-])(?!\.\w)(?!['’])"
        self._name = re.compile(rf"(?:{forms}){end}", re.IGNORECASE) if forms else None
        words = "|".join(pronouns)
        self._pronoun = re.compile(rf"(?i:{words})(?!['’-]s\b(?!\s))\b(?!-)") if words else None

    def binds(self, sentence: "Sentence") -> bool:
        """Say whether the grammatical subject of a sentence is the subject, by name, or by a pronoun that can mean nobody else."""
        kind = self._look(sentence)
        if kind != "pronoun":
            return kind == "name"
        return self._antecedent(sentence)

    def standing(self, sentence: "Sentence") -> Standing:
        """Return what the sentence is about."""
        kind = self._look(sentence)
        if kind == "name" or (kind == "pronoun" and self._antecedent(sentence)):
            return Standing.SUBJECT
        return Standing.OTHER if kind in {"other", "pronoun"} else Standing.NEUTRAL

    def _antecedent(self, sentence: "Sentence") -> bool:
        """Say whether a pronoun means the subject: nobody else was the subject of a sentence since its name stood there."""
        sentences = sentence.paragraph.sentences
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _MOST_SENTENCES_BACK), -1):
            kind = self._look(sentences[index])
            if kind == "name":
                return True
            if kind == "other":
                return False
        return True

    def _look(self, sentence: "Sentence") -> str:
        """Return "name", "pronoun", "other" (somebody else) or "" for a sentence's grammatical subject; found once and kept."""
        if sentence.subject_kind is None:
            sentence.subject_kind = self._find(sentence)
        return sentence.subject_kind

    def _find(self, sentence: "Sentence") -> str:
        text = sentence.masked
        opening = _OPENING.match(text)
        at = opening.end() if opening else 0
        kind = self._kind_at(text, at)
        if kind or not self._is_adverbial(text, at):
            return kind or self._other_at(text, at)
        return self._after_adverbials(sentence, text, at)

    def _kind_at(self, text: str, at: int) -> str:
        if self._pronoun:
            match = self._pronoun.match(text, at)
            if match and not (match[0].lower() == "it" and _is_expletive(text, match.end())):
                return "pronoun"
        match = self._name_at(text, at)
        return "name" if match and _is_predicate(text, match.end()) else ""

    def _name_at(self, text: str, at: int) -> re.Match[str] | None:
        """Match one of the names, with or without "Mr", "King" or "the painter" before it."""
        if not self._name:
            return None
        match = self._name.match(text, at)
        if match is None:
            behind = _behind_title(text, at, self._titles)
            match = self._name.match(text, behind) if behind > at else None
        return match

    def _other_at(self, text: str, at: int) -> str:
        if _is_kin(text, at):
            return "other"
        match = _CAPITALISED.match(text, at)
        if not match:
            return ""
        word = _WORD.match(text, at)
        if word and word[0].lower() in {"he", "she", "they"}:
            return "" if word[0].lower() == "they" else "other"
        if self._name_at(text, at):
            return ""
        if word and (word[0].lower() in read_words("sentences", "starters") or word[0] in {"I", "We"}) and match[0] == word[0]:
            return ""
        # "The Mill Society opened. In 1990, he left it.": no person has an article before his name
        return "" if _THE_NAME.match(text, at) and "they" not in self._pronouns and "it" not in self._pronouns else "other"

    @staticmethod
    def _is_adverbial(text: str, at: int) -> bool:
        word = _WORD.match(text, at)
        if word and word[0].lower() in read_words("grammar", "adverbials"):
            return True
        if word and word[0].endswith("ly") and text[word.end() : word.end() + 1] in {",", " "}:
            return True
        return bool(_TIME.match(text, at) or _PARTICIPLE.match(text, at))

    def _after_adverbials(self, sentence: "Sentence", text: str, start: int) -> str:
        """Look behind a date that no comma follows, at a loose pronoun, and behind each comma that may close an adverbial."""
        date = next(iter(sentence.dates), None)
        end = date.span.end - sentence.start if date else 0
        if date and end < _LONGEST_ADVERBIAL and not _NEVER_BETWEEN.search(text, start, date.span.start - sentence.start):
            kind = self._kind_at(text, _skip(text, end))
            if kind:
                return kind
        kind = self._loose_pronoun(text, start)
        if kind:
            return kind
        chunk = start
        for count, comma in enumerate(_commas(text, start)):
            if count and not self._continues(text, chunk, comma):
                break
            chunk = comma + 1
            kind = self._kind_at(text, _skip(text, chunk))
            if kind:
                return kind
        return self._other_at(text, _skip(text, chunk)) if chunk > start else ""

    @staticmethod
    def _continues(text: str, start: int, end: int) -> bool:
        """Say whether what stands between two commas still belongs to the adverbial: a place, a year, a participle."""
        return bool(_CONTINUES.match(text, start, end) or _PLACE.match(text, start, end))

    def _loose_pronoun(self, text: str, start: int) -> str:
        """Find "In Paris he met": a pronoun after a preposition's phrase, with neither comma nor clause between."""
        word = _WORD.match(text, start)
        if not self._pronoun or not word:
            return ""
        if word[0].lower() in read_words("grammar", "conjunctions") and not _THE_EVENT.match(text, start):
            return ""
        for match in re.finditer(r"\b(?:he|she|they)\b", text[word.end() : word.end() + _PRONOUN_WITHIN]):
            if _NEVER_BETWEEN.search(text, word.end(), word.end() + match.start()):
                return ""
            return "pronoun" if match[0] in self._pronouns else ""
        return ""


def _commas(text: str, start: int) -> list[int]:
    """Return where the first commas and spaced dashes outside of brackets stand."""
    found: list[int] = []
    depth = 0
    for match in _COMMA.finditer(text, start, start + _LONGEST_ADVERBIAL):
        if match[0] in "([":
            depth += 1
        elif match[0] in ")]":
            depth = max(0, depth - 1)
        elif not depth:
            found.append(match.end() - 1)
            if len(found) == _MOST_ADVERBIALS:
                break
    return found


def _skip(text: str, at: int) -> int:
    match = _OPENING.match(text, at)
    at = match.end() if match else at
    return at + 1 if text[at : at + 1] == "," else at
