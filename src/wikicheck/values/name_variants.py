"""The same name written in two ways.

Two spellings are one name when nothing but case, hyphens, spaces and diacritics tells them apart (`names.name_key`).
No edit distance is used: Kyong-min and Young-min are two people.
"""

from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from wikicheck.text import Span, lazy_pattern
from wikicheck.values.names import NameSource, NameUse, is_lone, name_key, name_words, spelling


class NameForm(NamedTuple):
    """One spelling of a name, as first written, with all its uses; lone given names spelled that way are among them."""

    text: str
    uses: tuple[NameUse, ...]

    @property
    def in_works_only(self) -> bool:
        """Say whether it stands nowhere but in titles of works, quotations and references."""
        return all(use.source is NameSource.WORK for use in self.uses)

    @property
    def weight(self) -> int:
        """Return how many uses count for the spelling: all but those in titles of works, quotations and references."""
        return sum(use.source is not NameSource.WORK for use in self.uses)


class NameVariants(NamedTuple):
    """A name written in more than one way.

    `is_settled` says that `preferred` stands in title or infobox, or at least twice as often as any of the others.
    """

    preferred: NameForm
    others: tuple[NameForm, ...]
    is_settled: bool


_PUNCTUATION = ".,;:!?()[]\"'“”‘’…–—"


class _LowercaseWords:
    """The words that stand in lower case somewhere in the texts, each on its own. Collected when they are first asked for."""

    __slots__ = ("_found", "texts")

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._found: set[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._found is None:
            self._found = {token.strip(_PUNCTUATION) for text in self.texts for token in text.split() if token[:1] not in _CAPITALS}
        return word in self._found


_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
# What says that another spelling is meant as one: "also spelled", "born", "Korean:".
_DECLARED = lazy_pattern(
    r"(?:\b(?:spell(?:ed|ing|ings)|spelt|written|rendered|romani[sz]ed|transliterat(?:ed|ion)|transcribed|known|styli[sz]ed|credited"
    r"|billed|born|n[ée]e?|pronounced|alias|(?:real|birth|stage|pen|full|legal) name|or|aka|sic)(?: as)?|\w:)[\s\"“‘'(,]{0,4}$"
)
_DECLARED_WITHIN = 40
# "Abdülhamid or Abdul Hamid"
_OR = lazy_pattern(r"[\"”’']?,?[ \xa0]or[ \xa0]")


def find_name_variants(uses: Iterable[NameUse], texts: Sequence[str], *, declared: Container[str] = ()) -> list[NameVariants]:
    """Return the names that are written in more than one way.

    `texts` are the texts that the `origin` of a use counts; the words around a name are looked at there. Spellings in
    `declared`, and such as the text itself declares ("also spelled …"), are in order. What only looks like a
    name ("Vice-President", "Post-War") is left out: a difference between words that are common nouns is none.
    """
    full: dict[str, dict[str, list[NameUse]]] = {}
    lone: dict[str, dict[str, list[NameUse]]] = {}
    for use in uses:
        group = lone if is_lone(use.text) else full
        group.setdefault(name_key(use.text), {}).setdefault(use.text, []).append(use)
    given = _given_names(full, lone) if lone else {}
    lowercase = _LowercaseWords(texts)
    found = []
    for key, written in full.items():
        parts = given.get(key)
        if parts or (len(written) > 1 and key not in _twin_keys()):
            forms = _forms(_by_spelling(written), _by_spelling(parts or {}))
            variants = _compare(forms, lowercase, declared) if len(forms) > 1 else None
            if variants:
                found.append(variants)
    return found


def _by_spelling(written: dict[str, list[NameUse]]) -> dict[str, list[NameUse]]:
    spelled: dict[str, list[NameUse]] = {}
    for text, uses in written.items():
        spelled.setdefault(spelling(text), []).extend(uses)
    return spelled


@lru_cache(maxsize=1)
def _twin_keys() -> frozenset[str]:
    return frozenset(name_key(name) for name in name_words().twin_places)


def _last(text: str) -> str:
    return text.rpartition(" ")[2]


def _given_names(
    full: dict[str, dict[str, list[NameUse]]], lone: dict[str, dict[str, list[NameUse]]]
) -> dict[str, dict[str, list[NameUse]]]:
    """Return, for the key of a full name, the lone given names that can belong to it and to no other."""
    owners: dict[str, set[str]] = {}
    for key, written in full.items():
        for text in written:
            last = _last(text.replace("\xa0", " "))
            if not last.isalpha() and (part := name_key(last)) in lone:
                owners.setdefault(part, set()).add(key)
    return {next(iter(keys)): lone[part] for part, keys in owners.items() if len(keys) == 1}


def _forms(spellings: dict[str, list[NameUse]], given: dict[str, list[NameUse]]) -> dict[str, NameForm]:
    """Return the forms by spelling. A given name spelled as in one of the full names counts for that one."""
    collected = {written: list(uses) for written, uses in spellings.items()}
    for part, uses in given.items():
        owner = next((written for written in spellings if _last(written) == part), part)
        collected.setdefault(owner, []).extend(uses)
    if any(not _is_shouted(written) for written in collected):
        collected = {written: uses for written, uses in collected.items() if not _is_shouted(written)}
    return {written: NameForm(uses[0].text, tuple(uses)) for written, uses in collected.items()}


def _is_shouted(written: str) -> bool:
    return any(len(token) > 3 and token.isupper() for token in written.split())


def _compare(forms: dict[str, NameForm], lowercase: _LowercaseWords, declared: Container[str]) -> NameVariants | None:
    def rank(written: str) -> tuple[bool, bool, int]:
        sources = {use.source for use in forms[written].uses}
        return (NameSource.TITLE in sources, NameSource.INFOBOX in sources, forms[written].weight)

    best = max(forms, key=rank)
    others = [
        form
        for written, form in forms.items()
        if written != best and form.text not in declared and _is_real(best, written, lowercase) and not _is_declared(form, lowercase.texts)
    ]
    preferred = forms[best]
    if not others or preferred.in_works_only:
        return None
    titled, boxed, weight = rank(best)
    settled = titled or boxed or weight >= 2 * max(form.weight for form in others)
    return NameVariants(preferred, tuple(others), settled)


def _is_declared(form: NameForm, texts: Sequence[str]) -> bool:
    for use in form.uses:
        before = texts[use.origin][max(0, use.span.start - _DECLARED_WITHIN) : use.span.start]
        if _DECLARED.search(before) or _OR.match(texts[use.origin], use.span.end):
            return True
    return False


def _is_real(one: str, other: str, lowercase: _LowercaseWords) -> bool:
    """Say whether two spellings differ in a name, and not in common words that English writes now so, now so."""
    if is_lone(one) or is_lone(other):
        # a lone "African-American" beside "African American": only letters and case tell names apart here
        one, other = _last(one), _last(other)
        if one.count("-") != other.count("-") or one[:1].lower() + one[1:] == other[:1].lower() + other[1:]:
            return False  # a title or a sentence begins with a capital, whatever it begins with
    left, right = one.split(" "), other.split(" ")
    if len(left) == len(right):
        pairs = [(this, that) for this, that in zip(left, right, strict=True) if this != that and not _only_shouted(this, that)]
        left, right = [this for this, _ in pairs], [that for _, that in pairs]
    else:
        while left and right and left[0] == right[0]:
            del left[0], right[0]
        while left and right and left[-1] == right[-1]:
            del left[-1], right[-1]
    return bool(left and right) and not _is_common([*left, *right], lowercase)


def _only_shouted(one: str, other: str) -> bool:
    """Say whether two words differ only in that one is written in capitals throughout."""
    return len(one) > 1 and (one.isupper() or other.isupper()) and one.casefold() == other.casefold()


def _is_common(tokens: list[str], lowercase: _LowercaseWords) -> bool:
    """Say whether words are such as English writes without a capital, too."""
    words = name_words()
    for token in tokens:
        first, hyphen, _ = token.partition("-")
        if hyphen and (first.lower() in words.compound_words or token.lower() in lowercase):
            return True
    pieces = {piece for token in tokens for piece in token.lower().split("-")}
    return all(piece not in words.particles and (piece in words.compound_words or piece in lowercase) for piece in pieces)


def suggest_spelling(use: NameUse, preferred: NameForm) -> tuple[Span, str]:
    """Return where in the use's text what would have to stand for it to be spelled as `preferred` is."""
    if not is_lone(use.text) and not is_lone(preferred.text):
        return use.span, preferred.text
    start = max(use.text.rfind(" "), use.text.rfind("\xa0")) + 1
    return Span(use.span.start + start, use.span.end), _last(preferred.text.replace("\xa0", " "))
