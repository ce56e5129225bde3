"""The same name written in two ways.

Two spellings are one name when nothing but case, hyphens, spaces and diacritics tells them apart (`names.name_key`).
No edit distance is used: Kyong-min and Young-min are two people.
"""

from collections.abc import Container, Iterable, Sequence
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


# What says that another spelling is meant as one: "also spelled", "born", "Korean:".
_DECLARED = lazy_pattern(
    r"(?:\b(?:spell(?:ed|ing|ings)|spelt|written|rendered|romani[sz]ed|transliterat(?:ed|ion)|transcribed|known|styli[sz]ed|credited"
    r"|billed|born|n[ée]e?|pronounced|alias|(?:real|birth|stage|pen|full|legal) name|or|aka|sic)(?: as)?|\w:)[\s\"“‘'(,]{0,4}$"
)
_DECLARED_WITHIN = 40


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
        group.setdefault(name_key(use.text), {}).setdefault(spelling(use.text), []).append(use)
    given = _given_names(full, lone) if lone else {}
    found = []
    for key, spellings in full.items():
        parts = given.get(key)
        if parts or len(spellings) > 1:
            variants = _compare(_forms(spellings, parts or {}), texts, declared)
            if variants:
                found.append(variants)
    return found


def _last(text: str) -> str:
    return text.rpartition(" ")[2]


def _given_names(
    full: dict[str, dict[str, list[NameUse]]], lone: dict[str, dict[str, list[NameUse]]]
) -> dict[str, dict[str, list[NameUse]]]:
    """Return, for the key of a full name, the lone given names that can belong to it and to no other."""
    owners: dict[str, set[str]] = {}
    for key, spellings in full.items():
        for written in spellings:
            last = _last(written)
            if "-" in last and (part := name_key(last)) in lone:
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


def _compare(forms: dict[str, NameForm], texts: Sequence[str], declared: Container[str]) -> NameVariants | None:
    def rank(written: str) -> tuple[bool, bool, int]:
        sources = {use.source for use in forms[written].uses}
        return (NameSource.TITLE in sources, NameSource.INFOBOX in sources, forms[written].weight)

    best = max(forms, key=rank)
    others = [
        form
        for written, form in forms.items()
        if written != best and form.text not in declared and _is_real(best, written, texts) and not _is_declared(form, texts)
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
        if _DECLARED.search(before):
            return True
    return False


def _is_real(one: str, other: str, texts: Sequence[str]) -> bool:
    """Say whether two spellings differ in a name, and not in common words that English writes now so, now so."""
    if is_lone(one) or is_lone(other):
        # a lone "African-American" beside "African American": only letters and case tell names apart here
        one, other = _last(one), _last(other)
        if one.count("-") != other.count("-"):
            return False
    words = name_words()
    left, right = one.split(" "), other.split(" ")
    while left and right and left[0] == right[0]:
        del left[0], right[0]
    while left and right and left[-1] == right[-1]:
        del left[-1], right[-1]
    if not left or not right:
        return False
    for token in (*left, *right):
        first, hyphen, _ = token.partition("-")
        if hyphen and first.lower() in words.compound_words:
            return False
    pieces = {piece for token in (*left, *right) for piece in token.lower().split("-")}
    return not all(piece not in words.particles and (piece in words.compound_words or _occurs(piece, texts)) for piece in pieces)


def _occurs(word: str, texts: Sequence[str]) -> bool:
    """Say whether a word stands somewhere in lower case, on its own."""
    for text in texts:
        at = text.find(word)
        while at >= 0:
            before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
            if not (before.isalnum() or before == "-" or after.isalnum() or after == "-"):
                return True
            at = text.find(word, at + len(word))
    return False


def suggest_spelling(use: NameUse, preferred: NameForm) -> tuple[Span, str]:
    """Return where in the use's text what would have to stand for it to be spelled as `preferred` is."""
    if not is_lone(use.text) and not is_lone(preferred.text):
        return use.span, preferred.text
    start = max(use.text.rfind(" "), use.text.rfind("\xa0")) + 1
    return Span(use.span.start + start, use.span.end), _last(preferred.text.replace("\xa0", " "))
