"""A sort key that is made of another name than the title's."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from wikicheck.article import Article
from wikicheck.article.facts.tables import read_words
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.text import lazy_pattern
from wikicheck.values import name_key
from wikicheck.values.word_slips import likeness

_WORD = lazy_pattern(r"[^\W_]+(?:['’`][^\W_]+)*")
_NUMERAL = lazy_pattern(r"(?:[ivxl]+|\d+(?:st|nd|rd|th)?)")
# "Peter 01 of Russia", however the title calls him ("Peter the Great").
_REGNAL_KEY = lazy_pattern(r"([^\W\d_]+)[ ,]+\d\d(?![\w])")
_DISAMBIGUATOR = lazy_pattern(r"\([^()]*\)")
# Words that a key writes out, and letters that stand for others in stage names.
_WRITTEN_OUT = {"st": "saint", "ste": "sainte", "dr": "doctor", "mt": "mount", "jr": "junior", "sr": "senior", "mr": "mister"}
_STYLED = str.maketrans({"$": "s", "!": "i", "@": "a"})
_GERMAN = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("ss", "s"))
_MOST_WORDS = 4
_LONGEST_KEY = 300
_ALIKE = 0.6


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the words of the key with those of the title: what one has alone may be more, but not other."""
    key, title = article.default_sort, article.title
    if key is None or title is None or len(key.name) > _LONGEST_KEY:
        return
    regnal = _REGNAL_KEY.match(key.name)
    if regnal is not None and name_key(regnal[1]) in _keys(title):
        return
    titled, keyed = _words(title), _words(key.name)
    only_title, only_key = _left(titled, keyed), _left(keyed, titled)
    if only_title and only_key:  # "Delacroix" for "de la Croix"
        by_key, by_title = _joined(key.name), _joined(title)
        only_title, only_key = [word for word in only_title if word not in by_key], [word for word in only_key if word not in by_title]
    if not only_title or not only_key or _agree(only_title, only_key):
        return
    if len(only_key) == len(keyed) and max(likeness(one, other) for one in only_key for other in only_title) < _ALIKE:
        return  # nothing in common: the title is of another kind than the key
    message = f"The sort key “{key.name}” has {_quoted(only_key)} where the title has {_quoted(only_title)}."
    yield ctx.finding(key.span, message, fix=_fix(article, only_key, only_title))


def _quoted(words: Sequence[str]) -> str:
    return f"“{' '.join(words)}”"


def _keys(name: str) -> list[str]:
    """Return the words of a name without marks and case; none of a name in another script."""
    words = [key for word in _WORD.findall(_DISAMBIGUATOR.sub(" ", name).translate(_STYLED)) if (key := name_key(word))]
    return words if all(word.isascii() for word in words) else []


def _words(name: str) -> list[str]:
    """Return the same without particles and numerals, which keys leave out or write in figures."""
    words = _keys(name)
    without = read_words("subject", "particles") | {"the", "and", "of"}
    return [_WRITTEN_OUT.get(word, word) for word in words if word not in without and not (len(words) > 1 and _NUMERAL.fullmatch(word))]


def _joined(name: str) -> set[str]:
    """Return what two or three neighbouring words make when they are written as one."""
    words = _keys(name)
    return {"".join(words[at : at + size]) for size in (2, 3) for at in range(len(words) - size + 1)}


def _left(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Return the words that have no counterpart among the others: the same, or an initial of it."""
    return [word for word in words if not any(_is_counterpart(word, other) for other in others)]


def _is_counterpart(word: str, other: str) -> bool:
    if word == other:
        return True
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    return _folded(word) == _folded(other)


def _folded(word: str) -> str:
    """Return a word in which "Mac" is "Mc", and "oe" is "o", as sort keys write what titles write with marks."""
    word = "mc" + word[3:] if word.startswith("mac") and len(word) > 5 else word
    for pair, letter in _GERMAN:
        word = word.replace(pair, letter)
    return word


def _agree(one: list[str], other: list[str]) -> bool:
    """Say whether the words are the same but for the spaces between them, in any order: "J. K." and "JK", "al-Din" and "Aldin"."""
    if len(one) > _MOST_WORDS or len(other) > _MOST_WORDS:
        return sorted("".join(one)) == sorted("".join(other))
    joined = {_folded("".join(order)) for order in permutations(one)}
    return any(_folded("".join(order)) in joined for order in permutations(other))


def _fix(article: Article, only_key: list[str], only_title: list[str]) -> Fix | None:
    """Return the fix that puts the one word that differs as the title has it, without marks."""
    key = article.default_sort
    if key is None or article.title is None or not article.has_source or len(only_key) != 1 or len(only_title) != 1:
        return None
    from wikicheck.values import strip_marks

    written = [match for match in _WORD.finditer(article.source.slice(key.span)) if name_key(match[0]) == only_key[0]]
    titled = [word for word in _WORD.findall(article.title) if name_key(word) == only_title[0]]
    if len(written) != 1 or len(titled) != 1:
        return None
    span = Span(key.span.start + written[0].start(), key.span.start + written[0].end())
    word = strip_marks(titled[0])
    return Fix(Applicability.SUGGESTED, f"write “{word}”, as the title has it", (Edit(span, word),))


def _page(key: str) -> str:
    return f"'''X''' is a potter.\n\n{{{{DEFAULTSORT:{key}}}}}\n[[Category:1950 births]]\n[[Category:Living people]]"


def _bad(key: str) -> str:
    return _page(key).replace("{{DEFAULT", "⟦{{DEFAULT").replace("}}\n", "}}⟧\n")


RULE = Rule(
    name="defaultsort-mismatch",
    group=Group.CATEGORIES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="The default sort key of a person has another name than the title.",
    why="In every category the page is listed where nobody looks for it; often the page was moved or the key copied.",
    needs=frozenset({Need.PERSON, Need.TITLE}),
    catalogue="R36",
    good=(
        Good(_page("Berg, Anna"), title="Anna Berg"),
        Good(_page("Berg, Anna"), title="Anna Berg (potter)"),
        Good(_page("Berg, Anna Maria"), title="Anna Berg"),
        Good(_page("Guomundsdottir, Bjork"), title="Björk"),
        Good(_page("Anna Gudrun Jonsdottir"), title="Anna Guðrún Jónsdóttir"),
        Good(_page("Macdonald, Ann"), title="Ann McDonald"),
        Good(_page("Park, Min-ho"), title="Park Min-ho"),
        Good(_page("Kovacs Anna"), title="Kovács Anna"),
        Good(_page("Elizabeth 02 of Thule"), title="Elizabeth II of Thule"),
        Good(_page("Peter 01 of Thule"), title="Peter the Tall"),
        Good(_page("Pius 09, Pope"), title="Pope Pius IX"),
        Good(_page("Rumani, Ahmad"), title="Ahmad al-Rumani"),
        Good(_page("Mueller, Anna"), title="Anna Müller"),
        Good(_page("Lee, AJ"), title="A. J. Lee"),
        Good(_page("Lee, Ann Jane"), title="Ann J. Lee"),
        Good(_page("Delacroix, Anna"), title="Anna de la Croix"),
        Good(_page("Saint Ann, Eva"), title="Eva St. Ann"),
        Good(_page("Berg, Anna"), title="Page 307"),
        Good(_page("Ivanova, Anna"), title="Анна Иванова"),
        Good(_page("Bergman, Anna").replace("1950 births", "Potters").replace("Living people", "Pots"), title="Anna Berg"),
    ),
    bad=(
        Bad(_bad("Bergman, Anna"), fixed=_page("Berg, Anna"), title="Anna Berg", message="has “bergman” where the title has “berg”"),
        Bad(_bad("Bregman, Anna"), fixed=_page("Bergman, Anna"), title="Anna Bergman (potter)"),
        Bad(_bad("Jonsdottir, Anna Maria"), title="Eva Jónsdóttir"),
        Bad(_bad("Nesitanbetashru"), fixed=_page("Nesitanebetashru"), title="Nesitanebetashru"),
    ),
)
