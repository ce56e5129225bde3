"""A name at the start of the article that is spelled otherwise than the title."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wikicheck.article import Article, Form
from wikicheck.article.facts.opening import Opening, read_opening
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import name_key
from wikicheck.values.word_slips import is_one_slip

_WORD = lazy_pattern(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")
# The opening says itself that there is more than one name.
_DECLARED = lazy_pattern(
    r"\b(?:(?:born|Born)[ \xa0](?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-ZÀ-Þ]|née?\b|alias|a\.?k\.?a\b|known|called|pseudonym|pen name|stage name|spelled|spelt|formerly|birth name|real name|variously|written"
    r"|transliterated|romani[sz]ed|or)\b"
)
_SHORTEST = 4
# Spellings that are a matter of country or transcription, and no slip.
_ALIKE = (
    ("ph", "f"),
    ("ou", "o"),
    ("re", "er"),
    ("ae", "e"),
    ("oe", "e"),
    ("s", "z"),
    ("y", "i"),
    ("ij", "i"),
    ("c", "k"),
    ("v", "w"),
    ("h", ""),
)


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
    is_slip = _are_near(difference.titled, difference.written)
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
    missing = [key for key in titled if key not in head]
    if len(missing) != 1 or len(titled) < 2 or len(missing[0]) < _SHORTEST:
        return None
    named = _words(opening.name)
    extra = [key for key in named if key not in titled and len(key) >= _SHORTEST]
    if not extra or not any(key in titled for key in named):
        return None
    if _DECLARED.search(opening.head) or article.subject.base_title.lower() in opening.text.plain.lower():
        return None
    near = next((key for key in extra if _are_near(missing[0], key)), None)
    if near is not None:
        return _Difference(titled[missing[0]], named[near])
    return _surname(list(titled), list(named), missing[0], titled, named)


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
    if one.startswith(other) or other.startswith(one) or not is_one_slip(one, other):
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
        Bad("= Anna Lindholm =\n\nAnna ⟦Lindhlom⟧ (born 1970) is a potter. Lindholm lives in Oslo."),
        Bad("'''''The ⟦Coluor⟧ of Clay''''' is a film.", title="The Colour of Clay", severity=Severity.INFO),
    ),
)
