"""Which of two templates lost its braces: the inner one then takes those of the outer one, and that seems unclosed."""

from wikicheck.text import lazy_pattern

# How far the first line of a template, and the fields of one, are looked at.
LONGEST_FIRST_LINE = 300
LONGEST_FIELDS = 10_000

# {{name|values without names, a line end, and a field
_RUNS_INTO_FIELD = lazy_pattern(r"\{\{[^{}|=\n]{1,100}\|[^{}=\n]{0,200}[^{}=|\s]\s*\n[ \t]*\|")
_HEADING = lazy_pattern(r"\n=")


def lost_braces(text: str, start: int, close: int) -> bool:
    """Say whether the template `{{` at `start`, whose `}}` is found at `close`, was meant to end on its first line.

    It was if that line ends with a single brace (`{{birth date|1815|12|10}`), or if it has values without names, the next
    line is a field and the braces stand on a line of their own: a template written over several lines has its name alone
    on the first.
    """
    line_end = text.find("\n", start, min(close, start + LONGEST_FIRST_LINE))
    if line_end < 0:
        return False
    line = text[start:line_end].rstrip()
    if line.endswith("}"):
        return not line.endswith("}}")
    match = _RUNS_INTO_FIELD.match(text, start, close)
    return match is not None and not text[text.rfind("\n", start, close) + 1 : close].strip()


def find_lost_braces(text: str, outer: int) -> int:
    """Return the offset of the template without end inside the one at `outer` that lost its braces, or -1."""
    heading = _HEADING.search(text, outer, outer + LONGEST_FIELDS)
    end = heading.start() if heading is not None else outer + LONGEST_FIELDS
    for match in _RUNS_INTO_FIELD.finditer(text, outer + 2, end):
        close = text.find("}}", match.end(), end)
        if close >= 0 and "{{" not in text[match.end() : close] and lost_braces(text, match.start(), close):
            return match.start()
    return -1
