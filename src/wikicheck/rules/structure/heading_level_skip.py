"""A heading that leaves out a level."""

from collections.abc import Iterator

from wikicheck.article import Article, Section
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare the level of each heading with that of the one before; the title of the page is level 1."""
    before: Section | None = None
    for section in article.sections:
        if not section.level:
            continue
        level = before.level if before is not None else 1
        if section.level > level + 1:
            yield _finding(ctx, section, before)
        before = section


def _finding(ctx: Context, section: Section, before: Section | None) -> Finding:
    if before is None:
        message = f"The first heading, “{section.title}”, is of level {section.level}; level 2 comes first."
        return ctx.finding(section.heading_span, message)
    message = f"“{section.title}” is of level {section.level} but follows “{before.title}” of level {before.level}; level "
    message += f"{before.level + 1} is left out."
    return ctx.finding(section.heading_span, message, related=[(before.heading_span, f"“{before.title}”, level {before.level}")])


RULE = Rule(
    name="heading-level-skip",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A heading is two or more levels below the one before it.",
    why="The table of contents and screen readers show a level that is not there (CheckWiki error 25).",
    catalogue="R81",
    good=(
        Good("'''Oslo''' is a city.\n\n== History ==\na\n\n=== Middle Ages ===\nb\n\n==== Fires ====\nc"),
        Good("'''Oslo''' is a city.\n\n== History ==\na\n\n=== Middle Ages ===\nb\n\n==== Fires ====\nc\n\n== Sport ==\nd"),
        Good("'''Oslo''' is a city.\n\n== History ==\na\n\n<!-- ==== Fires ==== -->\nb"),
        Good("= Oslo =\n\nOslo is a city.\n\n== History ==\n\nIt is old.\n\n=== Fires ===\n\nIt burned."),
        Good("'''Oslo''' is a city.\n\n= History =\na\n\n== Fires ==\nb"),
    ),
    bad=(
        Bad("'''Oslo''' is a city.\n\n== History ==\na\n\n⟦==== Fires ====⟧\nb\n\n==== Floods ====\nc", message="level 3 is left out"),
        Bad("'''Oslo''' is a city.\n\n⟦=== History ===⟧\na\n\n== Sport ==\nb", message="level 2 comes first"),
        Bad("= Oslo =\n\nOslo is a city.\n\n== History ==\n\nIt is old.\n\n⟦===== Fires =====⟧\n\nIt burned."),
    ),
)
