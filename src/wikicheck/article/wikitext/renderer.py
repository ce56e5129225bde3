"""Readable text of any part of a page of wikitext."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from wikicheck.article.text import Link
from wikicheck.article.wikitext.cut import BREAK, HIDDEN, LOSS, MARK, TEXT, Cut
from wikicheck.article.wikitext.cut_pass import CutPass
from wikicheck.article.wikitext.emphasis import add_emphasis
from wikicheck.article.wikitext.namespaces import read_title
from wikicheck.article.wikitext.rendered import LinkMark, RenderedText, assemble
from wikicheck.article.wikitext.targets import BAR_TEMPLATE, decode_target
from wikicheck.article.wikitext.template_table import known_actions
from wikicheck.syntax import Document, Node, TagNode, normalise_template_name, parse
from wikicheck.text import Span, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.references import Citation
    from wikicheck.article.sites.site import Site
    from wikicheck.article.wiki_words import WikiWords
    from wikicheck.article.wikitext.inset import Insets
    from wikicheck.values import TemplateCall

_BLANK = " \t\n\r"
_LITERAL_TAGS = frozenset(("nowiki", "pre", "source", "syntaxhighlight"))
_BARE_ADDRESS = lazy_pattern(r"[ \t\n\r]*\[((?:[a-z]{2,12}:)?//[^\s\[\]<>\"]{1,2000})[ \t]*\]")
# Behind a link these are never drawn into it, whatever the language.
_NO_TRAIL = frozenset(" ,.;:)(\n|]}{[<")
# A line end in a value with what belongs to it: space, blank lines, the marker of a list item, a rule.
_LINE_END = lazy_pattern(r"(?:(?<![ \t\r])[ \t\r]+)?\n[ \t\r\n]*(?:[*#;:]+[ \t\r]*|-{4,})?")
# The same in a cell, where space before a marker makes it text.
_CELL_LINE_END = lazy_pattern(r"(?:(?<![ \t\r])[ \t\r]+)?\n(?:[*#;:]+[ \t\r]*|-{4,}|[ \t\r\n]*(?:(?<=\n)[*#;:]+[ \t\r]*|(?<=\n)-{4,})?)")
_MARKUP = lazy_pattern(r"[\[{<&\n]|''|__")
_BULLETS = lazy_pattern(r"\*+[ \t]+|\*+(?=[^\n]{1,2000}\n[ \t]*\*)")
_MARKERS = lazy_pattern(r"[*#;:]+[ \t]*")

# More broken places than this are not put right one by one.
_MOST_MASKS = 200


def _find_masks(document: Document, language: str) -> list[Cut]:
    """Return what is left out because its markup is broken: as the place of a loss, so that nobody takes it for the whole."""
    text = document.text
    found: list[Cut] = [
        (recovered.span.start, recovered.span.end, "", LOSS, recovered.name.lower()) for recovered in document.recovered_templates
    ]
    starts = {mask[0] for mask in found}
    for diagnostic in document.diagnostics[: 10 * _MOST_MASKS]:
        start = diagnostic.span.start
        if diagnostic.rule == "unclosed-comment":
            end = text.find("-->", start)  # of the next comment, if any
            found.append((start, end + 3 if end >= 0 else len(text), "", HIDDEN, None))
        elif diagnostic.rule in {"unclosed-template", "unclosed-ref"} and start not in starts and len(found) < _MOST_MASKS:
            end = text.find("\n", start)
            if diagnostic.rule == "unclosed-template" and text.find("|", start, end + 2 if end >= 0 else len(text)) < 0:
                end = start  # without arguments it is shown as it is written
            name = (
                "ref"
                if diagnostic.rule == "unclosed-ref"
                else normalise_template_name(text[start + 2 : start + 60].partition("|")[0]).lower()
            )
            found.append((start, end if end >= 0 else len(text), "", LOSS, name))
    found += [(switch.span.start, switch.span.end, "", HIDDEN, None) for switch in document.switches]
    if "<includeonly>" in text:
        last = text.rindex("<includeonly>")
        if text.find("</includeonly", last) < 0 and document.enclosing(last) is None:
            found.append((last, len(text), "", HIDDEN, None))
    if "-{" in text:
        from wikicheck.article.wikitext.variants import find_variant_cuts

        found += find_variant_cuts(text, language)
    found.sort(key=lambda cut: cut[:2])
    apart: list[Cut] = []
    for mask in found:
        if not apart or apart[-1][1] <= mask[0]:
            apart.append(mask)
    return apart


class Renderer:
    """Makes parts of one page readable. `starts` are the offsets of its nodes."""

    __slots__ = (
        "_entities",
        "_mask_starts",
        "_masks",
        "_trail",
        "actions",
        "citations",
        "document",
        "language",
        "site",
        "starts",
        "template_language",
        "text",
        "title",
        "words",
    )

    def __init__(self, document: Document, *, title: str | None, language: str, site: "Site", words: "WikiWords | None" = None) -> None:
        self.document = document
        self.text = document.text
        self.title = title
        self.language = language
        self.template_language = language.partition("-")[0]
        self.words = words
        self.actions = known_actions(self.template_language, words)
        self.starts = document.starts
        self.site = site
        self._trail = site.trail.pattern
        self._entities: dict[str, str] = {}
        self._masks: list[Cut] | None = None
        self._mask_starts: list[int] = []
        self.citations: dict[int, Citation] = {}  # those that were read, by their offset

    def of_piece(self, start: int, end: int) -> "Renderer":
        """Return a renderer of a part of the page that the tokenizer leaves alone, such as the inside of a gallery.

        Its offsets count from `start`.
        """
        document = parse(self.text[start:end], self.site.dialect)
        return Renderer(document, title=self.title, language=self.language, site=self.site, words=self.words)

    # -- pieces that passes ask for

    def entity(self, node: Node) -> str:
        """Return the character an entity stands for; control characters are shown as spaces."""
        written = self.text[node.start : node.end]
        shown = self._entities.get(written)
        if shown is None:
            shown = max(self.document.entity_text(node), " ")
            self._entities[written] = shown
        return shown

    def is_literal(self, offset: int) -> bool:
        """Say whether what stands at `offset` is text whatever it looks like: in `<nowiki>`, `<pre>` or code."""
        node = self.document.enclosing(offset) if offset < len(self.text) else None
        while node is not None:
            if isinstance(node, TagNode) and node.markup is None and self.document.tag_name(node) in _LITERAL_TAGS:
                return True
            node = node.parent
        return False

    def masks_between(self, start: int, end: int) -> list[Cut]:
        """Return what is left out between `start` and `end` because its markup is broken, and the behaviour switches."""
        if self._masks is None:
            self._masks = _find_masks(self.document, self.language)
            self._mask_starts = [mask[0] for mask in self._masks]
        if not self._masks:
            return []
        return self._masks[bisect_left(self._mask_starts, start) : bisect_left(self._mask_starts, end)]

    def leave_out(self, *spans: Span) -> None:
        """Have parts of the page left out that no mark of its own says are none of the text."""
        masks = [*self.masks_between(0, len(self.text)), *((*span, "", MARK, None) for span in spans)]
        masks.sort(key=lambda mask: mask[:2])
        self._masks = masks
        self._mask_starts = [mask[0] for mask in masks]

    def template_name(self, node: Node) -> str:
        """Return the name of a template, ready for comparison; for one of the wiki's own, that of the one that stands for it."""
        name = self.document.template_name(node)
        return name if self.words is None else self.words.template(name)

    def call(self, node: Node) -> "TemplateCall":
        """Return a template as values read it, its arguments made readable."""
        from wikicheck.values import TemplateArgument, TemplateCall

        arguments = []
        for name, _, _, span in self.document.parameters(node):
            value = self.text[span.start : span.end]
            if _MARKUP.search(value):
                value = self.plain(*span)
            arguments.append(TemplateArgument(name, value, span))
        return TemplateCall(self.template_name(node).lower(), tuple(arguments), node.span)

    def trail(self, node: Node) -> str:
        """Return the letters that follow a link and are drawn into it (`[[bus]]es`)."""
        match = self._trail.match(self.text, node.end) if self._trail is not None else None
        return match.group() if match is not None else ""

    def read_link(self, node: Node, plain: str, start: int, end: int) -> Link:
        """Return the link that a node is; its label is `plain[start:end]` with the letters that are drawn into it."""
        return self.read_links([(node, start, end)], plain)[0]

    def read_links(self, marks: Iterable[LinkMark], plain: str) -> list[Link]:
        """Return the links that nodes are; the label of each is a part of `plain` with the letters that are drawn into it."""
        text = self.text
        found: list[Link] = []
        make = tuple.__new__  # a NamedTuple's own way to itself takes twice the time
        for node, start, end in marks:
            node_start, node_end, cuts = node.start, node.end, node.cuts
            if text[node_end : node_end + 1] not in _NO_TRAIL and (trail := self.trail(node)) and plain.startswith(trail, end):
                end += len(trail)  # noqa: PLW2901 - the label with its trail
            if node.stop - node.index == 1:
                target = text[node_start + 2 : cuts[0] if cuts else node_end - 2]
            else:
                target = text[slice(*self.document.link(node).target)].partition(BAR_TEMPLATE)[0]
            span = make(Span, (node_start, node_end))
            if ":" in target or "#" in target or "_" in target or "&" in target or "%" in target or "  " in target or "\n" in target:
                title = read_title(decode_target(target), self.site)
                found.append(make(Link, (title.name, title.fragment, plain[start:end], title.namespace, span, start, end)))
            else:
                found.append(make(Link, (target.strip(), None, plain[start:end], None, span, start, end)))
        return found

    # -- texts

    def has_nodes(self, start: int, end: int) -> bool:
        """Say whether any markup begins between `start` and `end`."""
        index = bisect_left(self.starts, start)
        return index < len(self.starts) and self.starts[index] < end

    def cuts(self, start: int, end: int, insets: "Insets | None" = None) -> CutPass:
        """Return the cuts of a part of the page whose lines are read one by one; `insets` takes what becomes a block of its own."""
        return CutPass(self, insets=insets).run(start, end)

    def plain(self, start: int, end: int) -> str:
        """Return the readable text of a part of the page, without the way back."""
        if not self.has_nodes(start, end):
            piece = self.text[start:end].strip(_BLANK)
            if "''" not in piece and "\n" not in piece and "  " not in piece and "__" not in piece and "<" not in piece:
                return piece
        return self.value(start, end).plain

    def value(self, start: int, end: int) -> RenderedText:
        """Return the text of a value: each item of a list in it, and each paragraph, has a line of its own."""
        shown = self._value(start, end, CutPass(self, whole_tables=True).run(start, end))
        if not shown.plain and shown.citations:
            return self._bare_address(shown, start, end) or shown
        return shown

    def _bare_address(self, shown: RenderedText, start: int, end: int) -> RenderedText | None:
        """Return the address of a link without a label that is all there is in a value; in running text it shows as a number."""
        match = _BARE_ADDRESS.match(self.text, start, end)
        if match is None or self.text[match.end() : end].strip(_BLANK):
            return None
        first, last = match.span(1)
        return RenderedText(match.group(1), [0], [first], [last], citations=shown.citations, renderer=self, reach=(start, end))

    def _value(self, start: int, end: int, run: CutPass, nested: list[Cut] | None = None, *, is_cell: bool = False) -> RenderedText:
        if nested:
            run.put(nested)
        cuts = run.cuts
        if run.has_breaks:
            cuts = [(cut[0], cut[1], "\n", TEXT, None) if cut[3] == BREAK else cut for cut in cuts]
        cuts = self._with_lines(start, end, cuts, run.poems, is_cell=is_cell)
        return assemble(self, start, end, add_emphasis(self.text, start, end, cuts, run.literals), fold=False)

    def cell(self, start: int, end: int, run: CutPass, nested: list[Cut]) -> RenderedText:
        """Return the text of a cell of a table, given its cuts, read as a value is; `nested` are the cuts of tables inside it."""
        return self._value(start, end, run, nested, is_cell=True)

    def block(self, start: int, end: int, cuts: list[Cut], literals: list[tuple[int, int]], *, fold: bool = True) -> RenderedText:
        """Return the text of a paragraph or an item, given its cuts."""
        return assemble(self, start, end, add_emphasis(self.text, start, end, cuts, literals), fold=fold)

    def _with_lines(self, start: int, end: int, cuts: list[Cut], typed: list[tuple[int, int]], *, is_cell: bool = False) -> list[Cut]:
        """Add the cuts of line ends and list markers in a value; within what is `typed`, line ends are what they are."""
        text = self.text
        found: list[Cut] = []
        at_line_start = start == 0 or "\n" in text[max(0, start - 2) : start]
        # a cell begins behind a bar: `| # ||` is a number sign
        bullets = (_MARKERS if at_line_start else _BULLETS).match(text, start, end) if not is_cell else None
        if bullets is not None:
            found.append((start, bullets.end(), "", MARK, None))
        if text.find("\n", start, end) >= 0:
            at = 0
            is_item = bullets is not None  # a line below an item is not its own: [[A]] below "* [[B]]"
            for match in (_CELL_LINE_END if is_cell else _LINE_END).finditer(text, start, end):
                first, last = match.span()
                while at < len(cuts) and cuts[at][1] <= first:
                    at += 1
                if at < len(cuts) and cuts[at][0] <= first:
                    continue  # inside a cut
                lines = match.group()
                if typed and any(begin <= first < stop for begin, stop in typed):
                    found += [(first + offset, first + offset + 1, "\n", TEXT, None) for offset, char in enumerate(lines) if char == "\n"]
                    continue
                has_marker = bool(lines.strip(_BLANK))
                shown = "\n" if has_marker or is_item or lines.count("\n") > 1 else " "
                is_item = has_marker
                found.append((first, last, shown, TEXT, None))
        return sorted([*cuts, *found], key=lambda cut: cut[:2]) if found else cuts
