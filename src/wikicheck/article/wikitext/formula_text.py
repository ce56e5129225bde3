"""Formulas as a person would type them: a fraction as `a/b`, an index as `x_i`, a Greek letter as itself."""

from functools import cache
from typing import Any

from wikicheck.text import lazy_pattern, read_package_table

# A command, a line end, or one sign.
_TOKEN = lazy_pattern(r"\\(?:[A-Za-z]+\*?|.)|[ \t\n\r]+|.", 0)
# An operand that needs no brackets: `2n`, `x_1`, `f(x)`.
_SIMPLE = lazy_pattern(r"[\w.′∞√]+|\([^()]*\)|[^\W\d_]+\([^()]*\)")
_SPACES = lazy_pattern(r" {2,}")
_CHEMISTRY = (("<=>>", " ⇌ "), ("<=>", " ⇌ "), ("<-->", " ⇌ "), ("<->", " ↔ "), ("->", " → "), ("<-", " ← "))

_MARKS = {"~": " ", "&": " ", "'": "′", "-": "−"}

# Nobody nests deeper by hand, and what is longer than this no one reads.
_DEEPEST = 30
_LONGEST = 5_000


@cache
def _signs() -> dict[str, Any]:
    table: dict[str, Any] = read_package_table("wikicheck.article", "tables/formula_signs.json")
    return {
        "signs": {name: sign for group in table["signs"].values() for name, sign in group.items()},
        "accents": table["accents"],
        "names": frozenset(table["names"].split()),
        "verbatim": frozenset(table["verbatim"].split()),
        "silent": frozenset(table["silent"].split()),
        "transparent": frozenset(table["transparent"].split()),
        "relations": frozenset(table["relations"]),
    }


class _Formula:
    """A formula that is being read: its tokens, and where the next one is."""

    def __init__(self, source: str) -> None:
        self.tokens: list[str] = _TOKEN.findall(source)
        self.at = 0

    def skip_space(self) -> None:
        while self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1

    def argument(self, depth: int) -> str:
        """Read what belongs to a command: a group in braces, a command, or one sign."""
        self.skip_space()
        if self.at >= len(self.tokens) or depth > _DEEPEST:
            return ""
        mark = self.tokens[self.at]
        if mark in {"}", "&"}:
            return ""
        self.at += 1
        if mark == "{":
            return self.until("}", depth + 1)
        return self.one(mark, depth + 1)

    def option(self, depth: int) -> str:
        """Read `[n]`, if it is there."""
        self.skip_space()
        if self.at < len(self.tokens) and self.tokens[self.at] == "[":
            self.at += 1
            return self.until("]", depth + 1)
        return ""

    def raw_group(self) -> str:
        """Return what stands in the next braces, as it is written."""
        self.skip_space()
        if self.at >= len(self.tokens) or self.tokens[self.at] != "{":
            return ""
        depth = 0
        start = self.at
        while self.at < len(self.tokens):
            depth += {"{": 1, "}": -1}.get(self.tokens[self.at], 0)
            self.at += 1
            if not depth:
                return "".join(self.tokens[start + 1 : self.at - 1])
        return "".join(self.tokens[start + 1 :])

    def until(self, closing: str, depth: int) -> str:
        parts: list[str] = []
        while self.at < len(self.tokens):
            mark = self.tokens[self.at]
            self.at += 1
            if mark == closing:
                break
            if mark == "\\over":
                return f"{bracketed(''.join(parts))}/{bracketed(self.until(closing, depth + 1))}"
            if depth > _DEEPEST:
                if mark not in {"{", "}"}:
                    parts.append(mark)
                continue
            parts.append(self.until("}", depth + 1) if mark == "{" else self.one(mark, depth))
        return "".join(parts)

    def one(self, mark: str, depth: int) -> str:
        """Return what one mark shows, with the arguments it takes."""
        if mark[0] == "\\":
            return self.command(mark[1:], depth)
        if mark in {"^", "_"}:
            return self.script(mark, depth)
        if mark.isspace():
            return " "
        return f" {mark} " if mark in _signs()["relations"] else _MARKS.get(mark, mark)

    def script(self, sign: str, depth: int) -> str:
        inner = self.argument(depth).strip()
        if sign == "^" and inner in {"°", "′", "″", "∘", "*", "†"}:
            return "°" if inner == "∘" else inner
        return f"{sign}{inner}" if len(inner) == 1 or inner.isalnum() or _is_signed(inner) else f"{sign}({inner})" if inner else ""

    def command(self, name: str, depth: int) -> str:  # noqa: PLR0911 - one for each kind of command
        known = _signs()
        if name in known["signs"]:
            sign: str = known["signs"][name]
            if name.isalpha():
                self.skip_space()
            return f" {sign} " if sign in known["relations"] else sign
        if name in known["accents"]:
            inner = self.argument(depth).strip()
            return inner + known["accents"][name] if len(inner) == 1 else inner
        if name in known["transparent"]:
            return self.argument(depth)
        if name in known["names"]:
            return self.function_name(name)
        if name in known["verbatim"]:
            return self.raw_group()
        if name in known["silent"]:
            return ""
        return self.structure(name, depth)

    def structure(self, name: str, depth: int) -> str:  # noqa: PLR0911 - as before
        """Return what a command with several arguments makes of them; one that is not known stays as it is written."""
        if name in {"frac", "tfrac", "dfrac", "cfrac", "sfrac"}:
            above, below = self.argument(depth), self.argument(depth)
            return f"{bracketed(above)}/{bracketed(below)}"
        if name in {"binom", "tbinom", "dbinom"}:
            return f"C({self.argument(depth)}, {self.argument(depth)})"
        if name == "sqrt":
            root = self.option(depth)
            return f"{root if root != '2' else ''}√{bracketed(self.argument(depth))}"
        if name == "ce":
            return write_reaction(self.raw_group()) or ""
        if name in {"color", "begin", "end", "hspace", "vspace", "label", "tag", "phantom"}:
            self.raw_group()
            return ""
        if name == "\\":
            return "; "
        return name if len(name) == 1 else f"\\{name}"

    def function_name(self, name: str) -> str:
        """Return the name of a function, with a space before an operand that would run into it."""
        following = self.tokens[self.at] if self.at < len(self.tokens) else ""
        return f"{name} " if following.isspace() or following[:1] == "\\" or following.isalnum() else name


def _is_signed(inner: str) -> bool:
    return inner[:1] in {"−", "+"} and inner[1:].isalnum()


def bracketed(operand: str) -> str:
    """Return an operand with brackets around it, if it needs them beside `/` or `√`."""
    operand = operand.strip()
    return operand if _SIMPLE.fullmatch(operand) else f"({operand})"


def write_formula(source: str) -> str | None:
    """Return the text of a formula of LaTeX; None for one that is too long to be read."""
    if len(source) > _LONGEST:
        return None
    shown = _Formula(source).until("", 0)
    shown = _SPACES.sub(" ", shown).strip()
    for sign in ",;)":
        shown = shown.replace(f" {sign}", sign)
    return shown.replace("( ", "(")


def write_reaction(source: str) -> str | None:
    """Return the text of a formula of chemistry, in the notation of mhchem."""
    if len(source) > _LONGEST:
        return None
    for written, sign in _CHEMISTRY:
        source = source.replace(written, sign)
    for sign in "{}$_":
        source = source.replace(sign, "")
    return " ".join(source.replace("^", "").split())
