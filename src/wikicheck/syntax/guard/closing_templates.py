"""Templates that close what wikitext opened, such as `{{end}}`, `{{s-end}}`, `{{Fb end}}`, `{{div col end}}`."""

from wikicheck.text import lazy_pattern

_NAME = lazy_pattern(r"\{\{([^{}|<>\[\]\n]{1,80})(?=[|}\n])")
_WORD = lazy_pattern(r"[^\W\d_]+")

# Words that mean an end, in the languages whose wikis have such templates.
_END_WORDS = frozenset(
    """
    bot bottom btm close closed colend divend einde end ende fi fim fin final fine foot footer konec koniec kraj loppu slut
    slutt son stop tableend vége конец кінець край крај نهاية پایان סוף 끝
    """.split()
)


def last_closing_template(text: str) -> int:
    """Return the offset of the last template whose name says that something ends there, or -1."""
    last = max(text.rfind("{{!)}}"), text.rfind("{{!}}}"))
    for match in _NAME.finditer(text):
        if not _END_WORDS.isdisjoint(_WORD.findall(match.group(1).lower())):
            last = max(last, match.start())
    return last
