"""An article as an outline for people: infobox fields with their values, sections, lists."""

from collections.abc import Iterator

from wikicheck.article import (
    Article,
    Block,
    Code,
    Field,
    Figure,
    Infobox,
    Item,
    ListBlock,
    Math,
    Paragraph,
    Table,
    TemplateBlock,
    Value,
    ValueKind,
)
from wikicheck.article.json.values import ValueWriter
from wikicheck.report.display import escape_controls, width
from wikicheck.report.summary import count
from wikicheck.report.value_text import format_value
from wikicheck.text import Span

# Columns that a text of the article may take; what is longer is cut.
_MOST_COLUMNS = 100
_STEP = "  "
# Nested deeper than this, lists and infoboxes are no longer moved to the right.
_DEEPEST = 20
_MOST_NAME_COLUMNS = 24
# More items of a list have no room.
_MOST_ITEMS = 20


def format_outline(article: Article, path: str) -> str:
    """Return the outline of an article; `path` is its name as printed. Numbers in brackets are lines."""
    facts = [path, article.form.value, article.kind.value, article.language]
    lines = [f"{article.title or 'untitled'} ({', '.join(facts)})", *_indented(_iter_parts(article))]
    return "".join(escape_controls(line).rstrip() + "\n" for line in lines)


def _iter_parts(article: Article) -> Iterator[str]:
    yield from _iter_head(article)
    waiting = [(infobox, 0) for infobox in reversed(article.infoboxes)]
    while waiting:
        infobox, depth = waiting.pop()
        yield from _indented(_iter_infobox(article, infobox), depth)
        waiting += [(child, depth + 1) for child in reversed(infobox.children)]
    for section in article.sections:
        heading = f"{'=' * section.level} {section.title}" if section.level else "lead"
        yield f"{heading} {_line(article, section.span)}"
        for block in section.blocks:
            yield from _indented(_iter_block(block))
    yield from _iter_foot(article)


def _iter_head(article: Article) -> Iterator[str]:
    """Yield what stands above the text."""
    if article.redirect is not None:
        yield f"redirect to {article.redirect.target}"
    if article.short_description is not None:
        yield f"short description: {_cut(article.short_description)}"
    for hatnote in article.hatnotes:
        yield f"hatnote, {hatnote.type}: {_cut(', '.join(hatnote.targets))}"


def _iter_foot(article: Article) -> Iterator[str]:
    """Yield what belongs to no section, and what could not be read."""
    if article.categories:
        yield f"categories: {', '.join(category.name for category in article.categories)}"
    if article.default_sort is not None:
        yield f"default sort key: {article.default_sort.name}"
    if article.references:
        yield count(len(article.references), "reference")
    for diagnostic in article.diagnostics:
        yield f"{diagnostic.severity.value} {diagnostic.rule} {_line(article, diagnostic.span)}: {diagnostic.message}"


def _iter_infobox(article: Article, infobox: Infobox) -> Iterator[str]:
    """Yield the name of an infobox, then its fields with the values in one column."""
    via = f" in {infobox.via}" if infobox.via is not None else ""
    caption = f": {_cut(infobox.caption)}" if infobox.caption is not None else ""
    yield f"infobox {infobox.type}{via} {_line(article, infobox.span)}{caption}"
    names = [_name(field) for field in infobox.fields]
    writer = ValueWriter(article.source, places=False)
    widest = max((len(name) for name in names if len(name) <= _MOST_NAME_COLUMNS), default=0)
    for name, field in zip(names, infobox.fields, strict=True):
        yield f"{_STEP}{name:<{widest}}  {_describe_field(writer, field)}"


def _name(field: Field) -> str:
    name = field.key if field.index is None else f"{field.key} {field.index}"
    return name if field.duplicate_of is None else f"{name} (again)"


def _describe_field(writer: ValueWriter, field: Field) -> str:
    return "" if field.is_empty else _describe_value(writer, field.value)


def _describe_value(writer: ValueWriter, value: Value) -> str:
    """Return the text of a value, what it was read as where that says more, and its kind."""
    if value.kind is ValueKind.LIST:
        return _cut("; ".join(_describe_value(writer, item) for item in value.items[:_MOST_ITEMS]))
    text = _cut(value.text)
    if value.kind is ValueKind.TEXT:
        return text
    read = _cut(format_value(writer.value(value)))
    target = value.target if value.kind is ValueKind.LINK else None
    if target is not None and target != value.text:
        read = _cut(target)
    return f"{text} ({value.kind})" if read == text else f"{text} → {read} ({value.kind})".lstrip()


def _iter_block(block: Block) -> Iterator[str]:
    if isinstance(block, ListBlock):
        yield from _iter_list(block)
    elif isinstance(block, Table):
        columns = max((len(row) for row in block.rows), default=0)
        caption = f": {_cut(block.caption.plain)}" if block.caption is not None else ""
        yield f"table of {count(len(block.rows), 'row')} and {count(columns, 'column')}{caption}"
    elif isinstance(block, Paragraph):
        before = "" if block.role == "prose" else f"{block.role}: "
        yield before + _cut(block.text.plain)
    else:
        yield _describe_inset(block)


def _describe_inset(block: Figure | Code | Math | TemplateBlock) -> str:
    if isinstance(block, Figure):
        caption = f": {_cut(block.caption.plain)}" if block.caption is not None else ""
        return f"figure {_cut(block.file)}{caption}"
    if isinstance(block, TemplateBlock):
        return f"template {_cut(block.name)}"
    return f"{'code' if isinstance(block, Code) else 'formula'}: {_cut(block.text)}"


def _iter_list(block: ListBlock) -> Iterator[str]:
    """Yield the items of a list, nested ones further in."""
    waiting = [(block, item, 0) for item in reversed(block.items)]
    while waiting:
        owner, item, depth = waiting.pop()
        yield from _indented([f"{_bullet(owner, item)} {_cut(item.text.plain)}"], depth)
        waiting += [(nested, child, depth + 1) for nested in reversed(item.lists) for child in reversed(nested.items)]


def _bullet(block: ListBlock, item: Item) -> str:
    if block.marker == "definition":
        return ";" if item.role == "term" else ":"
    return {"ordered": "#", "indent": ":"}.get(block.marker, "-")


def _indented(lines: Iterator[str] | list[str], depth: int = 1) -> Iterator[str]:
    before = _STEP * min(depth, _DEEPEST)
    return (before + line for line in lines)


def _line(article: Article, span: Span) -> str:
    return f"[{article.source.position(span.start).line}]"


def _cut(text: str) -> str:
    """Return a text in one line, and no more of it than fits."""
    text = " ".join(text[: 8 * _MOST_COLUMNS].split())
    columns = 0
    for index, char in enumerate(text):
        columns += width(char)
        if columns > _MOST_COLUMNS:
            return text[:index].rstrip() + "..."
    return text
