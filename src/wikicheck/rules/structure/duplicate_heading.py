"""Two sections of the same name side by side."""

from collections.abc import Iterator, Sequence

from wikicheck.article import Article, Section
from wikicheck.article.facts.sections import normal_heading
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the headings under one parent, and each heading with the one it stands directly under."""
    tops = [section for section in article.sections if section.level and len(section.path) <= 1]
    yield from _among(ctx, tops)
    for section in article.sections:
        if section.children and section.level:
            yield from _among(ctx, section.children)
            first = section.children[0]
            if normal_heading(first.title) == normal_heading(section.title) and _is_said(first.title) and not section.blocks:
                yield _finding(ctx, first, section, "the heading it stands under")


def _among(ctx: Context, sections: Sequence[Section]) -> Iterator[Finding]:
    seen: dict[tuple[int, str], Section] = {}
    for section in sections:
        if not _is_said(section.title):
            continue
        first = seen.setdefault((section.level, normal_heading(section.title)), section)
        if first is not section:
            yield _finding(ctx, section, first, "an earlier section")


def _is_said(title: str) -> bool:
    """Say whether the heading can be told from others; a text can have lost its rare words ("<unk>")."""
    return bool(title.strip()) and "<" not in title


def _finding(ctx: Context, section: Section, first: Section, what: str) -> Finding:
    message = f"“{section.title}” is also the name of {what} (line {ctx.line(first.heading_span)})."
    return ctx.finding(section.heading_span, message, related=[(first.heading_span, f"“{first.title}”")])


RULE = Rule(
    name="duplicate-heading",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="Two sections under the same parent have the same heading.",
    why="One was pasted twice, or links to the second lead to the first (CheckWiki error 92).",
    catalogue="R83",
    good=(
        Good("'''Oslo''' is a city.\n\n== History ==\na\n\n== Sport ==\nb\n\n== References ==\n{{reflist}}"),
        Good("'''Oslo''' is a city.\n\n== 2001 ==\na\n\n=== Cast ===\nb\n\n== 2002 ==\nc\n\n=== Cast ===\nd"),
        Good("'''Oslo''' is a city.\n\n== Sport ==\na\n\n=== Football ===\nb\n\n== Football ==\nc"),
        Good("'''Oslo''' is a city.\n\n== History ==\nIt is old.\n\n=== History ===\nSee the other book."),
        Good("= Oslo =\n\nOslo is a city.\n\n== Typhoon <unk> ==\n\na\n\n== Typhoon <unk> ==\n\nb"),
    ),
    bad=(
        Bad("'''Oslo''' is a city.\n\n== History ==\na\n\n== Sport ==\nb\n\n⟦== History ==⟧\nc", message="line 3"),
        Bad("'''Oslo''' is a city.\n\n== Sport ==\na\n\n=== Ski clubs ===\nb\n\n⟦=== Ski Clubs ===⟧\nc"),
        Bad("'''Oslo''' is a city.\n\n== Sport ==\n\n⟦=== Sport ===⟧\na", message="stands under"),
        Bad("= Oslo =\n\nOslo is a city.\n\n== Sport ==\n\na\n\n⟦== Sport ==⟧\n\nb"),
    ),
)
