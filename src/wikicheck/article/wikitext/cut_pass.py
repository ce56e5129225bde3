"""One pass over the nodes of a part of the source that finds its cuts."""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, cast

from wikicheck.article.wikitext.cut import BREAK, CLOSE, DROP, HIDDEN, LINK, LOSS, MARK, NOTE, OPEN, TEXT, Cut
from wikicheck.article.wikitext.inset import FIGURE, INSET_TAGS, set_tag_aside
from wikicheck.article.wikitext.namespaces import read_title
from wikicheck.article.wikitext.targets import BAR_TEMPLATE, decode_target
from wikicheck.article.wikitext.template_cuts import cut_template
from wikicheck.article.wikitext.written_tags import show_code, show_formula, show_reading
from wikicheck.syntax import TAG, WIKILINK, Node, TagNode
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.wikitext.inset import Insets
    from wikicheck.article.wikitext.renderer import Renderer

# What becomes of tags. Any other tag is no tag for MediaWiki and stays in the text as it is written.
_STYLE = frozenset(
    """
    abbr b bdi bdo big cite code data del dfn em font i ins kbd mark noinclude nowiki onlyinclude q rb rp rt ruby s samp small span
    strike strong sub sup time translate tt u var wbr
    """.split()
)
_QUOTES = frozenset({"blockquote", "poem"})
_BLOCK = frozenset("blockquote caption center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p poem tbody td tfoot th thead tr ul".split())
_DROPPED = frozenset(
    """
    categorytree charinsert dynamicpagelist gallery graph imagemap includeonly indicator inputbox languages mapframe
    references section templatedata templatestyles timeline
    """.split()
)
_LOST = frozenset("hiero maplink score table".split())
_CODE = frozenset(("pre", "source", "syntaxhighlight"))
_FORMULAS = frozenset(("ce", "chem", "math"))
_EFFECTS = {
    **dict.fromkeys(_STYLE, MARK),
    **dict.fromkeys(_BLOCK, BREAK),
    **dict.fromkeys(_DROPPED, DROP),
    **dict.fromkeys(_LOST, LOSS),
    **dict.fromkeys(_CODE, TEXT),
    **dict.fromkeys(_FORMULAS, TEXT),
    "ref": NOTE,
    "br": TEXT,
}

# The opening of a tag whose inside is not shown: sort keys of tables, machine-readable dates.
_UNSEEN = lazy_pattern(r"display[ \t]{0,9}:[ \t]{0,9}none|class[ \t]{0,9}=[ \t]{0,9}[\"']?sortkey", re.IGNORECASE)

# What the pipe trick leaves of a title (Parser::pstPass2): what stands before brackets, else before a comma.
_CONTEXT = lazy_pattern(r"([^()（）]{1,250}?)(?:[ ]?[(（][^()（）]{1,250}[)）](?:,[ ].*|，.*|،[ ].*)?|,[ ].*|，.*|،[ ].*)$", re.DOTALL)
_BLANK = " \t\n\r"
_HAS_BODY: Final = 3  # cuts of a tag with a body: end of the name, start and end of the body


def _place(cut: Cut) -> tuple[int, int]:
    return cut[0], cut[1]


class CutPass:
    """The cuts of one part of the source, and what else the pass over it finds.

    `literals` are stretches whose apostrophes are text, `quotes` the insides of block quotes, `poems` those whose line
    ends count; `has_breaks` says whether a cut begins or ends a block. With `whole_tables` a table is a loss, else it is
    left to whoever reads the lines. With `insets`, what becomes a block of its own is set aside there.
    """

    __slots__ = (
        "_handlers",
        "cuts",
        "document",
        "has_breaks",
        "insets",
        "literals",
        "poems",
        "quotes",
        "renderer",
        "text",
        "whole_tables",
    )

    def __init__(self, renderer: "Renderer", *, whole_tables: bool = False, insets: "Insets | None" = None) -> None:
        self.renderer = renderer
        self.document = renderer.document
        self.text = renderer.text
        self.whole_tables = whole_tables
        self.insets = insets
        self.cuts: list[Cut] = []
        self.literals: list[tuple[int, int]] = []
        self.quotes: list[tuple[int, int]] = []
        self.poems: list[tuple[int, int]] = []
        self.has_breaks = False
        # in the order of the kinds of nodes
        self._handlers = (self._template, self._argument, self._wikilink, self._external, self._tag, self._comment, self._entity)

    # -- a part of the source

    def run(self, start: int, end: int) -> "CutPass":
        """Find the cuts between `start` and `end`, in order; return the pass itself."""
        renderer = self.renderer
        self._collect(bisect_left(renderer.starts, start), len(renderer.starts), end)
        extra = [(mask[0], min(mask[1], end), *mask[2:]) for mask in renderer.masks_between(start, end)]
        node = self.document.enclosing(start) if start < len(self.text) else None
        while node is not None:
            if isinstance(node, TagNode) and node.start < start and node.markup is None:
                self._leave_tag(node, start, end, extra)
            node = node.parent
        if extra:
            self.put(sorted(extra, key=_place))
        return self

    def part(self, start: int, end: int) -> "CutPass":
        """Return what the pass found between `start` and `end`, to be looked at; a cut that begins there ends there, too."""
        part = CutPass.__new__(CutPass)  # nothing is run: there may be one for each cell of a page
        part.cuts = []
        part.has_breaks = False
        cuts = self.cuts
        first = bisect_left(cuts, (start,))
        last = bisect_left(cuts, (end,), first)
        if first < last:
            part.cuts = cuts[first:last]
            if part.cuts[-1][1] > end:
                part.cuts[-1] = (part.cuts[-1][0], end, *part.cuts[-1][2:])
            part.has_breaks = self.has_breaks
        part.literals = self.literals
        part.quotes = self.quotes
        part.poems = self.poems
        return part

    def _leave_tag(self, tag: TagNode, start: int, end: int, extra: list[Cut]) -> None:
        """Add the cut of the closing tag of what was opened before `start`."""
        if len(tag.cuts) < _HAS_BODY or tag.cuts[2] < start:
            return
        name = self.document.tag_name(tag)
        effect = _EFFECTS.get(name)
        if name in _QUOTES:
            self.quotes.append((start, tag.cuts[2]))
        if tag.end <= end and effect is not None and effect in {MARK, BREAK}:
            extra.append((tag.cuts[2], tag.end, "", effect, None))
            self.has_breaks |= effect == BREAK

    @staticmethod
    def effect_of_tag(name: str) -> int | None:
        """Return what a tag does; None for one that is no tag for MediaWiki."""
        return _EFFECTS.get(name)

    def put(self, extra: list[Cut]) -> None:
        """Put in more cuts, in order, instead of those within them; one that another goes over the edge of gives way."""
        cuts = self.cuts
        merged: list[Cut] = []
        at = 0
        for cut in extra:
            start, end = cut[0], cut[1]
            while at < len(cuts) and cuts[at][1] <= start:
                merged.append(cuts[at])
                at += 1
            last = at
            fits = not merged or merged[-1][1] <= start
            while last < len(cuts) and cuts[last][0] < end:
                fits &= start <= cuts[last][0] and cuts[last][1] <= end
                last += 1
            if fits:
                merged.append(cut)
                at = last
        self.cuts = merged + cuts[at:]

    def _collect(self, index: int, stop: int, limit: int) -> None:
        nodes = self.document.nodes
        handlers = self._handlers
        while index < stop:
            node = nodes[index]
            if node.start >= limit:
                return
            index = handlers[node.kind](node, limit)

    def collect_inside(self, node: Node, start: int, end: int) -> None:
        """Find the cuts in the part of a node from `start` to `end`."""
        index = node.index + 1
        stop = node.stop
        if index == stop:
            return
        if self.document.nodes[index].start < start:
            index = bisect_left(self.renderer.starts, start, index, stop)
        if index < stop:
            self._collect(index, stop, end)

    # -- one node each: add its cuts, return the index of the next node

    def _comment(self, node: Node, _limit: int) -> int:
        self.cuts.append((node.start, node.end, "", HIDDEN, None))
        return node.stop

    def _entity(self, node: Node, _limit: int) -> int:
        self.cuts.append((node.start, node.end, self.renderer.entity(node), TEXT, None))
        return node.stop

    def _argument(self, node: Node, _limit: int) -> int:
        if node.cuts:
            value = node.cuts[0] + 1
            end = self._pipe(node, value, node.end - 3)
            self.cuts.append((node.start, value, "", MARK, None))
            self.collect_inside(node, value, end)
            self.cuts.append((end, node.end, "", MARK, None))
        else:
            self.cuts.append((node.start, node.end, "", LOSS, self.text[node.start + 3 : node.end - 3].strip()))
        return node.stop

    def _pipe(self, node: Node, start: int, end: int) -> int:
        """Return where the default of an argument ends: what stands behind a second `|` counts for nothing."""
        pipe = self.text.find("|", start, end)
        while pipe >= 0:
            inner = self.document.enclosing(pipe)
            if inner is None or inner is node:
                return pipe
            pipe = self.text.find("|", max(inner.end, pipe + 1), end)
        return end

    def _wikilink(self, node: Node, _limit: int) -> int:
        cuts = node.cuts
        start = node.start
        end = node.end - 2
        separator = cuts[0] if cuts else end
        if self.text.find(":", start, separator) >= 0:
            return self._prefixed_link(node, separator)
        label = separator + 1 if cuts else start + 2
        if not cuts and node.stop - node.index > 1 and (bar := self.text.find(BAR_TEMPLATE, start, end)) >= 0:
            separator, label = bar, bar + len(BAR_TEMPLATE)  # `[[A{{!}}b]]` is `[[A|b]]`
        if label >= end:
            return self._bare_link(node, start + 2, separator)
        if node.stop - node.index == 1:
            shown = self.text[label:end]
            if not cuts and ("%" in shown or shown.isspace()):
                return self._odd_link(node, shown)
            if (
                shown[0] not in _BLANK
                and "''" not in shown
                and "\n" not in shown
                and "  " not in shown
                and "__" not in shown
                and "-{" not in shown
            ):
                self.cuts.append((start, end + 2, shown, LINK, node))
                return node.stop
        elif self._has_link(node):
            return node.index + 1  # a link in a link: the outer one is text
        self.cuts.append((start, label, "", OPEN, node))
        self.collect_inside(node, label, end)
        self.cuts.append((end, end + 2, "", CLOSE, None))
        return node.stop

    def _odd_link(self, node: Node, written: str) -> int:
        """Cut a link whose title is written in codes; one without a title is none."""
        start, end = node.start, node.end
        if written.strip(_BLANK):
            shown = decode_target(written).strip(_BLANK)
            self.cuts += [(start, start + 2, "", OPEN, node), (start + 2, end - 2, shown, TEXT, None), (end - 2, end, "", CLOSE, None)]
        return node.stop

    def _has_link(self, node: Node) -> bool:
        """Say whether the label of a link has another link in it, by itself and not within a template."""
        nodes = self.document.nodes
        index = node.index + 1
        while index < node.stop:
            inner = nodes[index]
            if inner.kind == WIKILINK and not self._is_unseen_link(inner):
                return True
            index = inner.index + 1 if inner.kind == TAG else inner.stop
        return False

    def _is_unseen_link(self, node: Node) -> bool:
        """Say whether a link shows nothing where it stands: a picture, a category."""
        colon = self.text.find(":", node.start, node.cuts[0] if node.cuts else node.end)
        return colon >= 0 and read_title(self.text[node.start + 2 : colon + 1], self.renderer.site).namespace in {"File", "Category"}

    def _prefixed_link(self, node: Node, separator: int) -> int:
        """Cut a link whose target has a colon: a namespace, another wiki, or a mere title."""
        start, end = node.start, node.end - 2
        target = self.text[start + 2 : separator]
        title = read_title(target, self.renderer.site)
        if title.namespace is not None and not title.shown:
            if title.namespace == "File":
                if self.insets is not None and title.name:
                    self.insets.add(FIGURE, node, title.name)
                self.cuts.append((start, node.end, "", DROP, "File"))
                return node.stop
            if title.namespace == "Category" or title.interlanguage:
                self.cuts.append((start, node.end, "", HIDDEN, None))
                return node.stop
        label = separator + 1
        if separator == end:
            label = start + 2 + len(target) - len(target.lstrip(": \t\n")) if title.shown else start + 2
        elif label >= end:
            colon = target.find(":", 1 + len(target) - len(target.lstrip(_BLANK))) if title.shown else target.find(":")
            return self._bare_link(node, start + 2 + colon + 1 if title.namespace is not None else start + 2, separator)
        elif self._has_link(node):
            return node.index + 1
        self.cuts.append((start, label, "", OPEN, node))
        self.collect_inside(node, label, end)
        self.cuts.append((end, node.end, "", CLOSE, None))
        return node.stop

    def _bare_link(self, node: Node, start: int, end: int) -> int:
        """Cut `[[Foo (bar)|]]`, which shows the title without what tells it apart (the pipe trick)."""
        target = self.text[start:end]
        shown = target.rstrip(_BLANK)
        bracketed = _CONTEXT.match(shown) if shown.endswith((")", "）")) or ", " in shown or "，" in shown or "، " in shown else None
        if bracketed is not None:
            shown = bracketed.group(1).rstrip(_BLANK)
        if not shown.strip(_BLANK):
            return node.stop  # no link
        if "{" in shown:
            self.cuts.append((node.start, node.end, "", DROP, None))
            return node.stop
        self.cuts.append((node.start, start, "", OPEN, node))
        self.cuts.append((start + len(shown), node.end, "", CLOSE, None))
        return node.stop

    def _external(self, node: Node, _limit: int) -> int:
        if not self.text.startswith("[", node.start):
            return node.index + 1  # a bare address: shown as it is
        label = self.document.external(node).label
        if label is None or label.end <= label.start:
            self.cuts.append((node.start, node.end, "", NOTE, None))  # shown as [1]
            return node.stop
        self.cuts.append((node.start, label.start, "", MARK, None))
        self.collect_inside(node, label.start, label.end)
        self.cuts.append((label.end, node.end, "", MARK, None))
        return node.stop

    def _tag(self, node: Node, limit: int) -> int:
        tag = cast("TagNode", node)
        if tag.markup is not None:
            if self.whole_tables and tag.markup == "{|" and tag.end <= limit:
                self.cuts.append((tag.start, tag.end, "", LOSS, "table"))
                return tag.stop
            return tag.index + 1
        name = self.document.tag_name(tag)
        effect = _EFFECTS.get(name)
        if effect is None:
            return tag.index + 1
        if self.insets is not None and name in INSET_TAGS and set_tag_aside(self, tag, name, limit):
            return tag.stop
        if effect in {MARK, BREAK}:
            if tag.attributes and len(tag.cuts) >= _HAS_BODY and _UNSEEN.search(self.text, tag.start, tag.cuts[1]):
                self.cuts.append((tag.start, min(tag.end, limit), "", DROP, name))
            else:
                self._open_tag(tag, limit, effect, name)
        elif name in _FORMULAS:
            show_formula(self, tag, limit, name)
        elif name in _CODE:
            show_code(self, tag, limit, name)
        else:
            self.cuts.append((tag.start, min(tag.end, limit), "\n" if effect == TEXT else "", effect, name if effect != TEXT else None))
        return tag.stop

    def _open_tag(self, tag: TagNode, limit: int, effect: int, name: str) -> None:
        """Cut the two ends of a tag and go on inside it; the closing one may lie beyond the part that is read."""
        cuts = tag.cuts
        self.has_breaks |= effect == BREAK
        if len(cuts) < _HAS_BODY:
            self.cuts.append((tag.start, tag.end, "", effect, None))
            return
        body, body_end = cuts[1], cuts[2]
        if name == "nowiki":
            self.literals.append((body, body_end))
        elif name in _QUOTES:
            self.quotes.append((body, body_end))
            if name == "poem":
                self.poems.append((body, body_end))
        if name == "rt" and tag.end <= limit:
            show_reading(self, tag)
            return
        self.cuts.append((tag.start, min(body, limit), "", effect, None))
        self.collect_inside(tag, body, min(limit, body_end))
        if tag.end <= limit:
            self.cuts.append((body_end, tag.end, "", effect, None))

    def _template(self, node: Node, limit: int) -> int:
        if node.end > limit:  # it lost its braces and took others, past the end of the value that it stands in
            self.cuts.append((node.start, limit, "", LOSS, self.document.template_name(node).lower()))
        else:
            cut_template(self, node)
        return node.stop
