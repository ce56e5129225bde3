"""A name at the start of the article that is spelled otherwise than the title."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wikicheck.article import Article, Form
from wikicheck.article.facts.opening import Opening, read_opening
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import name_key
from wikicheck.values.word_slips import is_one_slip, likeness

_WORD = lazy_pattern(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")
# The opening says itself that the name is spelled in more than one way.
_SPELLED = lazy_pattern(r"\b(?:spelled|spelt|variously|written|transliterated|romani[sz]ed|or|also(?![ \xa0]known)|sometimes|often)\b")
# … that there is more than one name.
_DECLARED = lazy_pattern(
    r"\b(?:(?:born|Born)[ \xa0](?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-ZÀ-Þ]"
    r"|née?\b|alias|a\.?k\.?a\b|known|called|pseudonym|pen name|stage name|formerly|birth name|real name)\b"
)
_SHORTEST = 4
# Of a longer word two letters may be wrong, if both ends are right.
_LONG = 6
_ALMOST = 0.7
# Spellings that are a matter of country or transcription, and no slip.
_ALIKE = (("ph", "f"), ("ou", "o"), ("ae", "e"), ("oe", "e"), ("s", "z"), ("y", "i"), ("ij", "i"), ("c", "k"), ("v", "w"))


class _Difference(NamedTuple):
    """A word of the title, and the word of the opening that stands in its place."""

    titled: str
    written: str


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the words of the title with those before the first verb."""
    if not article.title or not article.subject.base_title:
        return
    opening = read_opening(article)
    if opening is None or (article.form is Form.WIKITEXT and not opening.text.bold):
        return  # without a bold name the opening may be a description
    difference = _difference(article, opening)
    if difference is None:
        return
    elsewhere = _count(article, difference.titled, opening)
    again = _count(article, difference.written, opening)
    titled, written = name_key(difference.titled), name_key(difference.written)
    is_slip = _are_near(titled, written) or _are_almost(titled, written)
    if not is_slip and (not article.subject.is_person or again or elsewhere < 2):
        return
    severity = Severity.WARNING if elsewhere and not again else Severity.INFO
    at = opening.text.plain.find(difference.written, opening.name_span.start)
    span = opening.text.span(at, at + len(difference.written)) if at >= 0 else opening.text.span(*opening.name_span)
    message = f"The article begins with “{opening.name}”, but its title is “{article.subject.base_title}”: "
    message += f"“{difference.written}” or “{difference.titled}”?"
    yield ctx.finding(span, message, severity=severity)


def _words(text: str) -> dict[str, str]:
    """Return the words of a name as written, by their letters without marks and case."""
    return {name_key(word): word for word in _WORD.findall(text)}


def _difference(article: Article, opening: Opening) -> _Difference | None:
    """Return the one word of the title that the opening has otherwise; None if it has all, or too few of them."""
    titled, head = _words(article.subject.base_title), _words(opening.head)
    words = list(titled)
    missing = [key for key in words if key not in head and not any(_is_short_form(key, other) for other in head)]
    if len(missing) == 2 and missing[0] == words[0] and article.subject.is_person:
        missing = missing[1:]  # "Mike" for "Michael"
    if len(missing) != 1 or len(words) < 2 or len(missing[0]) < _SHORTEST:
        return None
    named = _words(opening.name)
    extra = [key for key in named if key not in titled and len(key) >= _SHORTEST]
    if not extra or _SPELLED.search(opening.head) or article.subject.base_title.lower() in opening.text.plain.lower():
        return None
    is_first = missing[0] == words[0]
    near = next((key for key in extra if _are_near(missing[0], key) or (not is_first and _are_almost(missing[0], key))), None)
    if near is not None:
        return _Difference(titled[missing[0]], named[near])
    return None if _DECLARED.search(opening.head) else _surname(words, list(named), missing[0], titled, named)


def _is_short_form(one: str, other: str) -> bool:
    """Say whether one is an initial or the beginning of the other: "V." and "Vappala", "Ben" and "Benjamin"."""
    least = min(len(one), len(other))
    return (least == 1 or least >= 3) and (one.startswith(other) or other.startswith(one))


def _are_almost(one: str, other: str) -> bool:
    """Say whether two long words begin alike and differ by little: "Prinsep" and "Princip"."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0] or one.startswith(other) or other.startswith(one):
        return False
    return likeness(one, other) >= _ALMOST and _is_same_country(one, other)


def _surname(
    titled: Sequence[str], named: Sequence[str], missing: str, by_title: dict[str, str], by_name: dict[str, str]
) -> _Difference | None:
    """Return the last words of both, if they are what differs: "Anna Berg" and "Anna Maria Holm"."""
    if titled[-1] != missing or named[-1] in titled or named[0] != titled[0]:
        return None
    return _Difference(by_title[missing], by_name[named[-1]])


def _are_near(one: str, other: str) -> bool:
    """Say whether one is a slip for the other, and neither a short form nor another country's spelling of it."""
    one, other = name_key(one), name_key(other)
    return not (one.startswith(other) or other.startswith(one)) and is_one_slip(one, other) and _is_same_country(one, other)


def _is_same_country(one: str, other: str) -> bool:
    if len(one) != len(other) and one.replace("h", "") == other.replace("h", ""):
        return False
    if one[-2:] in {"re", "er"} and one[:-2] == other[:-2] and sorted(one) == sorted(other):
        return False
    return not any(one.replace(first, second) == other.replace(first, second) for first, second in _ALIKE)


def _count(article: Article, word: str, opening: Opening) -> int:
    """Return how often the infobox's name and the running text, the opening aside, have a word."""
    import re

    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    texts = [paragraph.text.plain for paragraph in article.prose.paragraphs if paragraph.text is not opening.text]
    texts.append(opening.predicate)
    texts += [field.text.plain for box in article.infoboxes for field in box.fields if field.key == "name" and not field.is_empty]
    return sum(len(pattern.findall(text)) for text in texts if word in text)


RULE = Rule(
    name="title-lead-name",
    group=Group.NAMES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="One word of the name that the article begins with is not that of the title.",
    why="Readers cannot tell which is right; after a move or a correction one of the two was left as it was.",
    needs=frozenset({Need.TITLE, Need.PROSE}),
    catalogue="R55",
    good=(
        Good("'''Anna Maria Berg''' (born 1970) is a potter. Berg lives in Oslo.", title="Anna Berg (potter)"),
        Good("'''Anna Berg''' (born 1970) is a potter.", title="Anna Maria Berg"),
        Good("'''Anne Holm''' (born 1970), known as '''Anna Berg''', is a potter. Berg lives in Oslo.", title="Anna Berg"),
        Good("'''Anna Holm''' (born 1970), better known by her pseudonym Berg, is a potter. Berg lives. Berg is.", title="Anna Berg"),
        Good("'''Thomas Berg''' (born 1970) is a potter. Tom Berg lives in Oslo.", title="Tom Berg"),
        Good("'''Stephen Berg''' (born 1970) is a potter. Steven lives in Oslo.", title="Steven Berg"),
        Good("'''Anna Bergova''' (Czech: Anna Berg; born 1970) is a potter.", title="Anna Berg"),
        Good("'''Pots of Norway''' are made of clay.", title="List of pots in Norway"),
        Good("Pots were made in Norway by Anne Berg and others.", title="Pottery in Norway"),
        Good("'''''The Colour of Clay''''' is a film. The color is red.", title="The Color of Clay"),
        Good("'''Eva Holm''' (born 1970) is a potter.", title="Page 307"),
        Good("'''Robert Carter Holm''' (born 1970) is a potter. Bob Holm lives in Oslo.", title="Bob Holm"),
        Good("'''Anna Holm Centre''' is a shop.", title="Anna Holm Center"),
        Good("'''Anna Müller''' is a potter. Muller lives in Oslo.", title="Anna Muller"),
        Good("= Anna Berg =\n\nAnna Berg is a potter."),
    ),
    bad=(
        Bad(
            "'''⟦Anne⟧ Berg''' (born 1970) is a potter. Anna lives in Oslo.",
            title="Anna Berg",
            message="begins with “Anne Berg”, but its title is “Anna Berg”: “Anne” or “Anna”?",
            severity=Severity.WARNING,
        ),
        Bad(
            "'''Anna Maria ⟦Lindholn⟧''' is a potter.\n\nLindholm lives in Oslo.", title="Anna Lindholm (potter)", severity=Severity.WARNING
        ),
        Bad("'''Anna ⟦Sandvik⟧''' (born 1970) is a potter. Berglund lives in Oslo. Berglund has a cat.", title="Anna Berglund"),
        Bad("'''Michael ⟦Lindohlm⟧''' (born 1970) is a potter.\n\n[[Category:1970 births]]", title="Mike Lindholm", severity=Severity.INFO),
        Bad("'''Anna ⟦Princip⟧ Holm''' (1870–1940) was a potter.", title="Anna Prinsep Holm"),
        Bad("= Anna Lindholm =\n\nAnna ⟦Lindhlom⟧ (born 1970) is a potter. Lindholm lives in Oslo."),
        Bad("'''''The ⟦Coluor⟧ of Clay''''' is a film.", title="The Colour of Clay", severity=Severity.INFO),
    ),
)
