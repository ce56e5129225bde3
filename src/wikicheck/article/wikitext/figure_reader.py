"""Pictures: `[[File:…]]` with its options, the lines of a gallery, the arguments of templates that show pictures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wikicheck.article.insets import Figure
from wikicheck.article.wikitext.html_markup import trim
from wikicheck.article.wikitext.namespaces import read_title
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wikicheck.article.text import Text
    from wikicheck.article.wikitext.renderer import Renderer
    from wikicheck.syntax import Node

# Options that make a picture a block of its own. Source: Parser::makeImage.
_BLOCK_WORDS = frozenset(("thumbnail", "manualthumb", "framed", "right", "left", "center", "none"))
# Source: includes/languages/messages/MessagesEn.php ($magicWords, img_…).
_WORDS = {
    **dict.fromkeys(("thumb", "thumbnail"), "thumbnail"),
    **dict.fromkeys(("frame", "framed", "enframed"), "framed"),
    **dict.fromkeys(("center", "centre"), "center"),
    **{word: word for word in ("right", "left", "none", "frameless", "border", "upright", "baseline", "sub", "top", "middle", "bottom")},
    **{word: word for word in ("super", "sup", "text-top", "text-bottom", "loop", "muted")},
}
_PREFIXES = frozenset(("alt", "link", "page", "lang", "class", "upright", "thumb", "thumbnail", "thumbtime", "start", "end", "style"))
_SIZE = lazy_pattern(r"\d{0,6}x\d{0,6}|\d{1,6}")
_BAR = lazy_pattern(r"\|")
_COMMENT = lazy_pattern(r"<!--[^>]{0,2000}-->")
_BLANK = " \t\n\r"
_MOST_FIGURES = 2_000
# Longer parts are captions; only alternative texts may be as long.
_LONGEST_OPTION = 200


def _option(written: str, words: "Mapping[str, str]") -> str | None:
    """Return what an option of a picture is, in English, or None for a caption."""
    word = written.strip().lower()
    known = _WORDS.get(word) or words.get(word)
    if known is not None:
        return known
    head, equals, _ = word.partition("=")
    if equals:
        head = head.strip()
        return head if head in _PREFIXES else words.get(f"{head}=$1")
    size = _SIZE.match(word)
    if size is None:
        head, _, number = word.rpartition(" ")
        return words.get(f"{head} $1") if number[:1].isdecimal() else None
    unit = word[size.end() :].strip()
    return "width" if unit in {"px", "pxpx"} or f"$1{unit}" in words else None


def option_words(renderer: "Renderer") -> "Mapping[str, str]":
    """Return the words for options in the language of the page, beside the English ones; `$1` stands for a value in them."""
    return renderer.site.image_options or {}


class PictureLink(NamedTuple):
    """The parts of a picture behind its name: the place of the caption, the alternative text, the options as written.

    `is_block` says whether it stands apart from the text around it.
    """

    caption: Span | None
    alt: str | None
    options: tuple[str, ...]
    is_block: bool


def read_picture_link(renderer: "Renderer", node: "Node") -> PictureLink:
    """Return the parts of a `[[File:…]]`."""
    return _split(renderer, renderer.document.link_parts(node))


def _split(renderer: "Renderer", parts: list[Span]) -> PictureLink:
    """Return what the parts of a picture are; the last caption counts."""
    words = option_words(renderer)
    text = renderer.text
    caption: Span | None = None
    alt: str | None = None
    options = []
    is_block = False
    for part in parts:
        start, end = part
        written = text[start:end].strip(_BLANK)
        kind = _option(written, words) if len(written) < _LONGEST_OPTION or written[:3].lower() == "alt" else None
        if kind is None:
            caption = part
        elif kind == "alt" and "=" in written:
            alt = renderer.plain(text.index("=", start) + 1, end)
        else:
            options.append(written)
            is_block |= kind in _BLOCK_WORDS
    return PictureLink(caption, alt, tuple(options), is_block)


def read_caption(renderer: "Renderer", span: Span | None) -> "Text | None":
    """Return the text of a caption; None where there is none, or nothing in it."""
    if span is None:
        return None
    text = renderer.value(*span)
    return text if text.plain or text.losses else None


def file_title(renderer: "Renderer", written: str) -> str | None:
    """Return the title of a file without its namespace, which galleries let authors leave out; None for no title."""
    written = _COMMENT.sub("", written).strip()
    title = read_title(written, renderer.site)
    name = title.name if title.namespace == "File" else written if title.namespace is None else ""
    name = " ".join(name.replace("_", " ").split()).strip()
    if not name or any(char in name for char in "[]{}<>|#\n"):
        return None
    return renderer.site.title_name("File", name)


def read_gallery(renderer: "Renderer", start: int, end: int) -> Iterator[Figure]:
    """Yield the pictures of the lines between `start` and `end`, which is the inside of a gallery.

    The tokenizer leaves that inside alone, so it is read as a page of its own.
    """
    inner = renderer.of_piece(start, end)
    text = inner.text
    position = 0
    count = 0
    while position < len(text) and count < _MOST_FIGURES:
        line_end = _line_end(inner, position)
        bar = text.find("|", position, line_end)
        name = file_title(renderer, text[position : bar if bar >= 0 else line_end])
        if name is not None:
            count += 1
            yield _gallery_figure(inner, name, trim(text, position, line_end), bar, start)
        position = line_end + 1


def _line_end(renderer: "Renderer", start: int) -> int:
    """Return the end of the line of a gallery that begins at `start`, past line ends inside of templates and the like."""
    text = renderer.text
    at = start
    while True:
        end = text.find("\n", at)
        if end < 0:
            return len(text)
        node = renderer.document.enclosing(end)
        if node is None:
            return end
        while node.parent is not None:
            node = node.parent
        at = max(node.end, end + 1)


def _gallery_figure(renderer: "Renderer", name: str, line: Span, bar: int, offset: int) -> Figure:
    """Return the picture on a line of a gallery; what is none of its options is the caption, with the bars in it."""
    text = renderer.text
    if bar < 0:
        return Figure(name, line.moved(offset), options=("gallery",))
    nodes = renderer.document.nodes_between(bar, line.end)
    parts: list[Span] = []
    at = bar + 1
    for match in _BAR.finditer(text, at, line.end):
        if not any(node.start <= match.start() < node.end for node in nodes):
            parts.append(Span(at, match.start()))
            at = match.end()
    parts.append(Span(at, line.end))
    caption, alt, options, _ = _split(renderer, parts)
    shown = read_caption(renderer, caption)
    options = ("gallery", *options)
    return Figure(name, line.moved(offset), caption=shown.moved(offset) if shown is not None else None, alt=alt, options=options)


def read_picture_template(renderer: "Renderer", node: "Node", name: str) -> Iterator[Figure]:
    """Yield the pictures of `{{gallery}}`, `{{multiple image}}` and the like."""
    text = renderer.text
    parameters = renderer.document.parameters(node)
    named = {parameter.name: parameter for parameter in parameters if parameter.name is not None}
    if name == "gallery":
        positional = [parameter for parameter in parameters if parameter.name is None]
        for number in range(0, len(positional), 2):
            span = positional[number].value_span
            title = file_title(renderer, text[slice(*span)])
            if title is not None:
                after = positional[number + 1].value_span if number + 1 < len(positional) else None
                alt = named.get(f"alt{number // 2 + 1}")
                yield _template_figure(renderer, title, span, after, alt.value_span if alt else None)
        return
    for suffix in ("", *map(str, range(1, 11))):
        image = named.get(f"image{suffix}")
        title = file_title(renderer, text[slice(*image.value_span)]) if image is not None else None
        if title is not None and image is not None:
            caption, alt = named.get(f"caption{suffix}") or named.get("footer"), named.get(f"alt{suffix}")
            yield _template_figure(
                renderer, title, image.value_span, caption.value_span if caption else None, alt.value_span if alt else None
            )


def _template_figure(renderer: "Renderer", title: str, span: Span, caption: Span | None, alt: Span | None) -> Figure:
    shown = renderer.plain(*alt) if alt is not None else ""
    return Figure(title, span, caption=read_caption(renderer, caption), alt=shown or None, options=("template",))
