"""Markup of language variants, `-{zh-hans:…; zh-hant:…}-`: which part of it a reader sees (MediaWiki's `LanguageConverter`)."""

from typing import Final

from wikicheck.article.wikitext.cut import MARK, Cut
from wikicheck.text import lazy_pattern

# The languages that have variants, each with those that are shown where nobody chose one, the first that is given of them.
VARIANTS: Final = {
    "ban": ("ban", "ban-x-dharma", "ban-bali"),
    "crh": ("crh", "crh-cyrl", "crh-latn"),
    "gan": ("gan", "gan-hans", "gan-hant"),
    "iu": ("iu", "ike-cans", "ike-latn"),
    "ku": ("ku", "ku-latn", "ku-arab"),
    "mni": ("mni", "mni-beng"),
    "sh": ("sh", "sh-latn", "sh-cyrl"),
    "shi": ("shi", "shi-latn", "shi-tfng"),
    "sr": ("sr", "sr-ec", "sr-cyrl", "sr-el", "sr-latn"),
    "tg": ("tg", "tg-latn"),
    "tly": ("tly", "tly-cyrl"),
    "uz": ("uz", "uz-latn", "uz-cyrl"),
    "wuu": ("wuu", "wuu-hans", "wuu-hant"),
    "zgh": ("zgh", "zgh-latn"),
    "zh": ("zh", "zh-hans", "zh-hant", "zh-cn", "zh-tw", "zh-hk", "zh-sg", "zh-mo", "zh-my"),
}

_EDGE = lazy_pattern(r"-\{(?!\{)|\}-")
_FLAGS = lazy_pattern(r"\s*([A-Z+-]|[a-z]{2,3}(?:-[a-z]{2,8})?(?:\s*;\s*[a-z]{2,3}(?:-[a-z]{2,8})?)*)?\s*\|")
_PART = lazy_pattern(r"\s*(?:[^;:=>|]{0,100}=>\s*)?([a-z]{2,3}(?:-[a-z]{2,8})?)\s*:")
# Rules for the rest of the page or for its title: nothing is shown. D and N describe a rule.
_UNSEEN = frozenset("HT-DN")
_MOST = 5_000


def _pairs(text: str) -> list[tuple[int, int]]:
    """Return start and end of the outermost pairs, with their braces."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _EDGE.finditer(text):
        if match.group() == "-{":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, match.end()))
        if len(pairs) > _MOST or len(opened) > _MOST:
            break
    return pairs


def _chosen(text: str, start: int, end: int, order: tuple[str, ...]) -> tuple[int, int]:
    """Return which part between `start` and `end` is seen: that of the first variant, or all where there are no variants."""
    found: dict[str, tuple[int, int]] = {}
    at = start
    while at < end:
        match = _PART.match(text, at, end)
        if match is None:
            if at == start:
                return start, end
            break
        stop = at
        while True:  # a part ends at a semicolon behind which another one begins
            stop = text.find(";", stop, end)
            if stop < 0 or not text[stop + 1 : end].strip() or _PART.match(text, stop + 1, end) is not None:
                break
            stop += 1
        stop = stop if stop >= 0 else end
        found.setdefault(match.group(1), (match.end(), stop))
        at = stop + 1
    if not found:
        return start, end
    return next((found[variant] for variant in order if variant in found), next(iter(found.values())))


def find_variant_cuts(text: str, language: str) -> list[Cut]:
    """Return the cuts of the markup of variants on a page, in order."""
    order = VARIANTS.get(language) or VARIANTS.get(language.partition("-")[0])
    if order is None or "-{" not in text:
        return []
    if language in order:
        order = (language, *order)
    cuts: list[Cut] = []
    for first, last in _pairs(text):
        start, end = first + 2, last - 2
        flags = _FLAGS.match(text, start, end)
        if flags is not None:
            start = flags.end()
            if flags.group(1) in _UNSEEN:
                cuts.append((first, last, "", MARK, None))
                continue
        if flags is None or flags.group(1) != "R":
            start, end = _chosen(text, start, end, order)
        shown = text[start:end]
        start += len(shown) - len(shown.lstrip(" \n"))
        end = max(start, end - len(shown) + len(shown.rstrip(" \n")))
        cuts += [(first, start, "", MARK, None), (end, last, "", MARK, None)]
    return cuts
