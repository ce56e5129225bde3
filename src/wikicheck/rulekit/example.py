"""Examples of a rule: they are its tests and its documentation."""

from typing import NamedTuple

from wikicheck.text import Severity, Span

# Every example is judged as of this day unless it says otherwise.
EXAMPLE_AS_OF = "2026-11-24"

_OPEN, _CLOSE = "⟦", "⟧"


class Good(NamedTuple):
    """A text on which the rule stays silent: a near miss or one of its traps. `show` replaces it in documentation.

    `base` is the text before the edit, for rules that judge one; `others` are further articles of the run, each with its title.
    """

    text: str | bytes
    title: str | None = None
    form: str | None = None
    as_of: str = EXAMPLE_AS_OF
    language: str | None = None
    show: str | None = None
    base: str | bytes | None = None
    others: tuple[tuple[str, str], ...] = ()


class Bad(NamedTuple):
    """A text on which the rule reports exactly the places between ⟦ and ⟧.

    `fixed` is the text after the fix, `message` a part of the (first) message, `severity` that of all its findings, `base` the text
    before the edit, for rules that judge one, `others` further articles of the run, each with its title.
    """

    text: str | bytes
    fixed: str | None = None
    message: str | None = None
    severity: Severity | None = None
    title: str | None = None
    form: str | None = None
    as_of: str = EXAMPLE_AS_OF
    language: str | None = None
    show: str | None = None
    base: str | bytes | None = None
    others: tuple[tuple[str, str], ...] = ()

    def unmarked(self) -> tuple[str | bytes, list[Span]]:
        """Return the text without its marks, and the spans (in code points) that must be reported.

        Raises ValueError where a mark has no counterpart.
        """
        marked = self.text.decode("utf-8", "replace") if isinstance(self.text, bytes) else self.text
        spans: list[Span] = []
        starts: list[int] = []
        removed = 0
        for offset, char in enumerate(marked):
            if char == _OPEN:
                starts.append(offset - removed)
                removed += 1
            elif char == _CLOSE:
                if not starts:
                    raise ValueError(f"its mark {_CLOSE} has no {_OPEN} before it")
                spans.append(Span(starts.pop(), offset - removed))
                removed += 1
        if starts:
            raise ValueError(f"its mark {_OPEN} has no {_CLOSE} behind it")
        if isinstance(self.text, bytes):
            return self.text.replace(_OPEN.encode(), b"").replace(_CLOSE.encode(), b""), sorted(spans)
        return self.text.replace(_OPEN, "").replace(_CLOSE, ""), sorted(spans)
