"""Templates that close what wikitext opened, such as `{{end}}`, `{{s-end}}`, `{{Fb end}}`, `{{div col end}}`."""

from wikicheck.text import lazy_pattern

_NAME = lazy_pattern(r"\{\{([^{}|<>\[\]\n]{1,80})(?=[|}\n])")
_WORD = lazy_pattern(r"[^\W\d_]+")

# Words that mean an end, and words that mean a beginning, in the languages whose wikis have such templates.
_END_WORDS = frozenset(
    """
    bot bottom btm close closed colend divend einde end ende fi fim fin final fine foot footer konec koniec kraj loppu slut
    slutt son stop tableend vége конец кінець край نهاية پایان סוף 끝
    """.split()
)
_START_WORDS = frozenset(
    """
    alku anfang begin beginn colbegin début debut header head inicio início inizio início open początek start tablestart top
    začátek начало початок بداية شروع התחלה 시작
    """.split()
)


def last_closing_template(text: str) -> int:
    """Return the offset of the last template that ends something which no template began, or -1.

    `{{s-end}}` after `{{s-start}}` closes that and nothing else, and so does `{{div col end}}` after `{{div col}}`.
    """
    calls = [(match.start(), tuple(_WORD.findall(match.group(1).lower()))) for match in _NAME.finditer(text)]
    ends = {words for _, words in calls if not _END_WORDS.isdisjoint(words)}
    begins = {tuple(word for word in words if word not in _END_WORDS) for words in ends} - {()}
    last = max(text.rfind("{{!)}}"), text.rfind("{{!}}}"))
    open_count = 0
    for offset, words in calls:
        if words in begins or not _START_WORDS.isdisjoint(words):
            open_count += 1
        elif words in ends:
            if open_count:
                open_count -= 1
            else:
                last = max(last, offset)
    return last
