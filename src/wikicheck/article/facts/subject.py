"""What an article is about: a person or something else, and what the prose calls it."""

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from wikicheck.article.facts.tables import find_phrases, read_words
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wikicheck.article.facts.binding import Binder, Standing
    from wikicheck.article.facts.categories import CategoryFacts
    from wikicheck.article.facts.lead import Lead
    from wikicheck.article.facts.prose import Sentence
    from wikicheck.article.infobox import Infobox
    from wikicheck.article.page import Article

ENGLISH = frozenset({"en", "simple"})

_DISAMBIGUATOR = lazy_pattern(r"\s*[(（][^()（）]*[)）]\s*$")
_AND_TITLE = lazy_pattern(r"\w\s+(?:and|&)\s+(?:[A-ZÀ-Þ]|the\s)")
_TITLE_WORD = lazy_pattern(r"\w+")
_PRONOUN = lazy_pattern(r"\b(?:[Hh]e|[Hh]is|[Hh]im|[Ss]he|[Hh]er|[Hh]ers)\b")
_FICTION = lazy_pattern(r"\b(?:is|was|are|were)\s+(?:an?|the|one of the)\s+(?:[\w-]+\s+){0,4}fictional\b")
_FAMILY_FIRST = lazy_pattern(r"[A-Z][a-z]+\s+[A-Z][a-z]+-[a-zA-Z][a-z]+$")
_NUMERAL = lazy_pattern(r"[IVXL]+$")
_KINDS = {"character": "fiction", "deity": "fiction", "animal": "animal"}
_MEMBERS = ("current_members", "past_members", "members")
# How much of the prose is looked at to tell what it calls its subject.
_MOST_TEXT = 30_000


class Subject:
    """What an article is about. English tables: in other languages only infoboxes and categories are looked at.

    `type` is "person" for every infobox of people, else the type of the first infobox, "" where there is none.
    """

    def __init__(self, article: "Article") -> None:
        self._article = article

    @cached_property
    def _boxes(self) -> "list[Infobox]":
        return [box for box in self._article.infoboxes if box.fields]

    @cached_property
    def type(self) -> str:
        """Type of the infobox: "person" for all kinds of people, else as the template has it ("film"); "" unknown."""
        if not self._boxes:
            return ""
        return "person" if infobox_kind(self._boxes[0]) == "person" else self._boxes[0].type

    @cached_property
    def kind(self) -> str:
        """Kind of subject as far as infoboxes say: "person", "group", "fiction", "animal", "other" or "" (no infobox, or unknown)."""
        kinds = [infobox_kind(box) for box in self._boxes]
        for kind in ("fiction", "animal", "group"):
            if kinds and kinds[0] == kind:
                return kind
        if "person" in kinds:
            return "person"
        return kinds[0] if kinds else ""

    @cached_property
    def lead(self) -> "Lead":
        """What the lead says of a life."""
        from wikicheck.article.facts.lead import read_lead

        return read_lead(self._article)

    @cached_property
    def categories(self) -> "CategoryFacts":
        """What the categories say of a life."""
        from wikicheck.article.facts.categories import read_categories

        return read_categories(self._article.categories)

    @cached_property
    def is_group(self) -> bool:
        """Say whether the title or the infobox names several people: "X and Y", brothers, a band."""
        if self.kind == "group":
            return True
        title = self._article.title or ""
        base = _DISAMBIGUATOR.sub("", title)
        words = {word.lower() for word in _TITLE_WORD.findall(title)}
        if words & read_words("subject", "group_title_words"):
            return True
        return bool(_AND_TITLE.search(base))

    @cached_property
    def is_person(self) -> bool:
        """Say whether the article is about one person: by its infobox, its categories, or the bracket after the name."""
        if self.kind in {"group", "fiction", "animal"} or self.is_group:
            return False
        categories = self.categories
        if categories.births or categories.living or categories.birth_missing:
            return True
        if self.kind == "person":
            return not self.is_fiction
        if self.kind == "other":
            return False
        if categories.deaths:
            return True
        return self._is_person_by_lead()

    @cached_property
    def is_fiction(self) -> bool:
        """Say whether the article is about somebody or something invented: its infobox or its first sentences say so."""
        return self.kind == "fiction" or bool(_FICTION.search(self._opening))

    @cached_property
    def _opening(self) -> str:
        paragraphs = [paragraph.text.plain for paragraph in self._article.lead.paragraphs if paragraph.role == "prose"]
        return " ".join(paragraphs[:3])[:3_000]

    def _is_person_by_lead(self) -> bool:
        if self.lead.people != 1 or not self.lead.facts or self.is_fiction:
            return False
        return self.lead.says_born or bool(_PRONOUN.search(self._opening))

    @cached_property
    def base_title(self) -> str:
        """Title without its disambiguator; where nothing gives a title, the name in the infobox or in bold print.

        MediaWiki's titles begin with a capital: what does not is the name of a file, and stands back behind a name with one.
        """
        title = self._article.title
        if title is None or (title[:1].islower() and self._written_name[:1].isupper()):
            return self._written_name
        return _DISAMBIGUATOR.sub("", title.replace("_", " ")).strip()

    @cached_property
    def _written_name(self) -> str:
        for box in self._boxes[:1]:
            field = box.get("name")
            if field is not None:
                return field.text.plain.strip()
        return next(iter(self.lead.bold), "")

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Full names: of the title, the infobox and the bold print of the lead."""
        found = [self.base_title]
        for box in self._boxes[:1]:
            field = box.get("name")
            if field is not None:
                found.append(field.text.plain.split("\n")[0].strip())
        found += self.lead.bold[:2]
        return _unique(name for name in found if 1 < len(name) <= 80)

    @cached_property
    def _tokens(self) -> list[str]:
        """Words of the title that make the name, without honorifics before it and "Jr." after it."""
        tokens = self.base_title.replace(",", " ").split()
        while len(tokens) > 1 and tokens[0].lower() in read_words("subject", "honorifics"):
            tokens.pop(0)
        while len(tokens) > 1 and (tokens[-1].lower() in read_words("subject", "suffixes") or _NUMERAL.match(tokens[-1])):
            tokens.pop()
        return tokens

    @cached_property
    def _calls(self) -> Counter[str]:
        """How often the prose uses each word of the name by itself."""
        import re

        words = {token for token in self._tokens if len(token) > 1}
        if not words:
            return Counter()
        word = "|".join(re.escape(token) for token in sorted(words, key=len, reverse=True))
        pattern = re.compile(rf"(?<![\w-])(?<![A-ZÀ-Þ]\.[ \xa0])(?:{word})(?![\w-])(?![ \xa0][A-ZÀ-Þ])")
        calls: Counter[str] = Counter()
        left = _MOST_TEXT
        for paragraph in self._article.prose.paragraphs:
            plain = paragraph.text.plain
            for match in pattern.finditer(plain):
                before = plain[max(0, match.start() - 30) : match.start()].rsplit(None, 1)
                if not before or not _is_name_part(before[-1], plain, match.start()):
                    calls[match[0]] += 1
            left -= len(plain)
            if left < 0:
                break
        return calls

    @cached_property
    def surname(self) -> str | None:
        """Name the prose calls a person by: the last word of the title, or the first where family names come first."""
        tokens = self._tokens
        if not tokens or not self.is_person:
            return None
        if len(tokens) == 1:
            return tokens[0]
        sorted_by = self._article.default_sort
        if sorted_by is not None and "," in sorted_by.name:
            head = sorted_by.name.split(",")[0].strip()
            match = next((token for token in tokens if token.casefold() == head.casefold()), None)
            if match:
                return match
        calls = self._calls
        first, last = tokens[0], tokens[-1]
        if calls[first] != calls[last] and max(calls[first], calls[last]) > 1:
            return first if calls[first] > calls[last] else last
        if _FAMILY_FIRST.match(self.base_title):
            return first
        return last

    @cached_property
    def short_names(self) -> tuple[str, ...]:
        """What the prose may call the subject for short: a surname with and without its particle, a first name, a short title."""
        tokens = self._tokens
        if not tokens:
            return ()
        if not self.is_person:
            base = self.base_title
            bare = base.removeprefix("The ")
            return _unique((base, bare, f"The {bare}")) if base else ()
        found: list[str] = []
        surname = self.surname
        if surname:
            found += (surname, *self._with_particles(surname))
        if len(tokens) > 1 and " of " in f" {' '.join(tokens)} ":
            found.append(tokens[0])
        first = tokens[0]
        if first != surname and self._calls[first] >= 3 and self._calls[first] >= self._calls[surname or ""]:
            found.append(first)
        found.append(" ".join(tokens))
        return _unique(name for name in found if len(name) > 1)

    def _with_particles(self, surname: str) -> list[str]:
        tokens = self._tokens
        start = end = tokens.index(surname)
        while start > 0 and tokens[start - 1].lower() in read_words("subject", "particles"):
            start -= 1
        if start == end:
            return []
        joined = " ".join(tokens[start : end + 1])
        return [joined, joined[0].upper() + joined[1:]]

    @cached_property
    def pronouns(self) -> tuple[str, ...]:
        """Pronouns the prose uses for the subject: he or she for a person, whichever is used more; it (and they) for others."""
        if not self.is_person:
            return ("they",) if self.is_group else ("it",)
        counts = self._pronoun_counts
        if counts["he"] == counts["she"]:
            return ("he", "she") if counts["he"] else ("he", "she", "they")
        return ("he",) if counts["he"] > counts["she"] else ("she",)

    @cached_property
    def _pronoun_counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        left = _MOST_TEXT
        for paragraph in self._article.prose.paragraphs:
            plain = paragraph.text.plain
            for match in _PRONOUN.finditer(plain):
                counts["she" if match[0][0] in "Ss" or match[0].lower().startswith("her") else "he"] += 3 if paragraph.is_lead else 1
            left -= len(plain)
            if left < 0:
                break
        return counts

    @cached_property
    def _binder(self) -> "Binder":
        from wikicheck.article.facts.binding import Binder

        titles = frozenset(find_phrases(f"{self._article.title or ''} {self._opening}", "grammar", "titles_before"))
        return Binder(_unique((*self.names, *self.short_names)), self.pronouns, titles)

    def is_subject_of(self, sentence: "Sentence") -> bool:
        """Say whether the sentence tells what the subject did or was: its grammatical subject is the name, or a pronoun for it.

        English only: in other languages the answer is no.
        """
        return self._article.language in ENGLISH and self._binder.binds(sentence)

    def standing(self, sentence: "Sentence") -> "Standing":
        """Return whether a sentence is about the subject, somebody else, or cannot be told (English)."""
        return self._binder.standing(sentence)


def _unique(names: "Iterable[str]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _is_name_part(before: str, plain: str, at: int) -> bool:
    """Say whether the word before makes a lone word part of a longer name: "Anna Smith", but not "In Smith" or ". Smith"."""
    if not before[0].isupper() or before[-1] in '.,;:!?)"”' or plain[at - 1 : at].strip():
        return False
    return before.lower() not in read_words("sentences", "starters") and before.lower() not in read_words("subject", "honorifics")


def infobox_kind(box: "Infobox") -> str:
    """Return "person", "group", "fiction", "animal", "other", or "" for an infobox whose type says nothing."""
    type_ = box.type
    if type_ in _KINDS:
        return _KINDS[type_]
    vital = box.get("birth_date") or box.get("death_date")
    if type_ and type_ not in {"person", "musical artist"}:
        return "other"
    if type_ and _is_group_box(box, has_vital=bool(vital)):
        return "group"
    return "person" if type_ == "person" or vital else ""


def _is_group_box(box: "Infobox", *, has_vital: bool) -> bool:
    background = box.get("background")
    if background and background.text.plain.strip().lower() in read_words("subject", "group_backgrounds"):
        return True
    name = box.known_template.strip().lower().replace("_", " ").removeprefix("infobox").strip()
    return not has_vital and (name in read_words("subject", "group") or any(box.get(key) for key in _MEMBERS))


def read_subject(article: "Article") -> Subject:
    """Return what an article is about; its parts are read when they are first asked for."""
    return Subject(article)
