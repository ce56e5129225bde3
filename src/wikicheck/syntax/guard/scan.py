"""The scan: pairs what opens with what closes, as MediaWiki's preprocessor does, and says what is left over.

One pass over the markers (see `markers`) with one stack; linear on any text.

* Braces pair as in `Preprocessor_Hash`: three are a parameter, two a template, and a closer never reaches past an open
  reference or other extension tag, because MediaWiki reads their bodies apart from the page.
* A link left open inside a template that is closed is the only thing wrong there, although MediaWiki drops both.
* An HTML tag may be closed outside of the template or cell in which it was opened. For the tokenizer it is unclosed, since
  it looks for the end in vain, but not for the reader.
"""

from re import Match

from wikicheck.syntax.guard import markers
from wikicheck.syntax.guard.closers import Closers
from wikicheck.syntax.guard.lost_braces import lost_braces
from wikicheck.syntax.guard.openers import (
    ANGLE,
    APART,
    BRACES,
    COMMENT,
    ELEMENT,
    END_OF_NEXT,
    EQUALS,
    EXTERNAL,
    GONE,
    LINK,
    OPAQUE,
    TABLE,
    Opener,
    OpenerStack,
)
from wikicheck.syntax.guard.references import is_closed_reference
from wikicheck.syntax.guard.tag_names import APART_TAGS, SINGLE_TAGS, VOID_TAGS
from wikicheck.syntax.tag_view import OPAQUE_TAGS

# Constructs this deep may be out of reach of the tokenizer, which gives up at a depth of a hundred of its own steps.
DEEP = 30
MOST_DEEP = 1_000

_ARGUMENT_WIDTH = 3
_IN_TEMPLATE = "in a template"  # stands as the name of a table


class Scan:
    """What the guard found in a text.

    `unclosed` has what a reader should hear about, in no order. `misnested` has everything else that sends the tokenizer
    to the end of the text in vain. `heading_lines` are the offsets of the lines that start with `=` outside of anything
    that hides them, `deep` those of constructs that are nested deeply. `blamed` has, for the offset of a template that
    may be unclosed, the one inside that took its braces. `torn` are items and cells of HTML that are left open in a template, which
    the tokenizer would give up for them. `line_ends_in_tags` are line ends that mean a space.
    """

    __slots__ = (
        "_apart_tags",
        "_closers",
        "_comment_is_open",
        "_foreign_tags",
        "_fresh",
        "_last_close",
        "_loose_elements",
        "_loose_links",
        "_reference_closers",
        "_stack",
        "_stray_angle_at",
        "blamed",
        "deep",
        "heading_lines",
        "line_ends_in_tags",
        "misnested",
        "text",
        "torn",
        "unclosed",
    )

    def __init__(self, text: str, tags: frozenset[str] = frozenset()) -> None:
        """Scan `text`; `tags` are extension tags that we know nothing of: what is wrong inside them is nobody's business."""
        self.text = text
        self.unclosed: list[Opener] = []
        self.misnested: list[Opener] = []
        self.torn: list[Opener] = []
        self.heading_lines: list[int] = [0] if text.startswith("=") else []
        self.deep: list[int] = []
        self.line_ends_in_tags: list[tuple[int, int]] = []
        self.blamed: dict[int, Opener] = {}
        self._foreign_tags = tags
        self._apart_tags = APART_TAGS | tags if tags else APART_TAGS
        self._stack = OpenerStack()
        self._closers = Closers(text)
        self._reference_closers = Closers(text)
        self._loose_elements: dict[str, list[Opener]] = {}  # out of the stack, and may still be closed
        self._loose_links: set[int] = set()  # closed across an open template
        self._comment_is_open = False
        self._stray_angle_at = -1  # where the last unfinished tag began
        self._last_close = -1  # where the last end tag stood
        self._fresh = -1  # where a comment at the start of a line ended
        self._run()
        self._finish()

    def _run(self) -> None:
        handlers = {
            markers.OPEN_BRACES: self._open_braces,
            markers.CLOSE_BRACES: self._close_braces,
            markers.OPEN_LINK: self._open_bracket,
            markers.CLOSE_BRACKETS: self._close_brackets,
            markers.HEADING_LINE: self._heading_line,
            markers.OPEN_TABLE: self._open_table,
            markers.CLOSE_TABLE: self._close_table,
            markers.COMMENT: self._comment,
            markers.TAG: self._tag,
            markers.STRAY_ANGLE: self._stray_angle,
            markers.OPEN_EXTERNAL: self._open_bracket,
        }
        text = self.text
        match = markers.MARKER.match
        items = self._stack.items
        at = 0
        while True:
            marker = match(text, at)
            if marker is None or marker.lastindex is None:
                return
            if len(items) >= DEEP and len(self.deep) < MOST_DEEP:
                self._note_depth(at, marker.end())
            at = handlers[marker.lastindex](marker)

    def _note_depth(self, start: int, end: int) -> None:
        self.deep.append(self._stack.items[-1].start)
        brace = self.text.find("{{", start, end)
        while brace >= 0 and len(self.deep) < MOST_DEEP:
            self.deep.append(brace)
            brace = self.text.find("{{", brace + 2, end)

    # -- giving up

    def _fail(self, opener: Opener) -> None:
        """Note an opener that will not be closed."""
        kind = opener.kind
        if kind == ELEMENT:
            if opener.name not in SINGLE_TAGS:
                self._loose_elements.setdefault(opener.name, []).append(opener)
            self.misnested.append(opener)
        elif kind == EXTERNAL or opener.name == _IN_TEMPLATE or (kind == LINK and opener.start in self._loose_links):
            self.misnested.append(opener)
        elif kind != GONE:
            self.unclosed.append(opener)

    def _fail_above(self, place: int) -> None:
        """Give up everything that was opened after the opener at `place`."""
        items = self._stack.items
        while len(items) > place + 1:
            self._fail(self._stack.pop())

    def _hide_headings(self, start: int) -> None:
        """Forget the headings after `start`: they turned out to be inside something."""
        lines = self.heading_lines
        while lines and lines[-1] > start:
            lines.pop()

    def _finish(self) -> None:
        """Give up what is still open; what a template or an extension tag may have swallowed is not held against it."""
        covered = apart = False
        items = self._stack.items
        while items:
            opener = self._stack.pop()
            kind = opener.kind
            if kind == ELEMENT and opener.name in SINGLE_TAGS and opener.start > self._last_close:
                continue
            if apart or (covered and kind in (LINK, TABLE)):
                self.misnested.append(opener)
            else:
                self._fail(opener)
            apart = apart or kind == APART
            covered = covered or kind == BRACES
        for openers in self._loose_elements.values():
            self.unclosed += openers

    # -- braces

    def _open_braces(self, marker: Match[str]) -> int:
        start, end = marker.span(markers.OPEN_BRACES)
        self._stack.push(Opener(BRACES, start, end - start, ""))
        return end

    def _close_braces(self, marker: Match[str]) -> int:
        start, end = marker.span(markers.CLOSE_BRACES)
        stack = self._stack
        left = end - start
        place = stack.place(BRACES)
        # |}} after an open table: a table end and a stray brace, unless the braces close a template
        in_table = stack.place(TABLE) > place and (place < 0 or left > 2)
        if in_table and self.text[start - 1] == "|" and self._is_line_start(start - 1, " \t"):
            self._end_table()
            left -= 1
        while left >= 2 and place >= 0:
            if len(stack.items) > place + 1:
                self.torn += [opener for opener in stack.items[place + 1 :] if opener.kind == ELEMENT and opener.name in SINGLE_TAGS]
            self._fail_above(place)
            opener = stack.pop()
            self._blame(opener, start)
            taken = _ARGUMENT_WIDTH if min(opener.width, left) >= _ARGUMENT_WIDTH else 2
            left -= taken
            width = opener.width - taken
            self._hide_headings(opener.start + width)
            if width >= 2:
                stack.push(Opener(BRACES, opener.start, width, ""))
            elif taken == 2 and width:  # the tokenizer looks for a parameter first
                self.misnested.append(Opener(BRACES, opener.start, width, ""))
            place = stack.place(BRACES)
        return end

    def _blame(self, opener: Opener, close: int) -> None:
        """Note a template that lost its braces, and was closed by those of the template around it."""
        place = self._stack.place(BRACES)
        if place >= 0 and lost_braces(self.text, opener.start, close):
            self.blamed[self._stack.items[place].start] = opener

    # -- brackets

    def _open_bracket(self, marker: Match[str]) -> int:
        start, end = marker.span(marker.lastindex or 0)
        self._stack.push(Opener(LINK if marker.lastindex == markers.OPEN_LINK else EXTERNAL, start, end - start, ""))
        return end

    def _close_brackets(self, marker: Match[str]) -> int:
        start, end = marker.span(markers.CLOSE_BRACKETS)
        stack = self._stack
        left = end - start
        while left:
            barrier = stack.barrier()
            in_link = barrier >= 0 and stack.items[barrier].kind == LINK
            external = stack.place(EXTERNAL)
            if external > barrier and not (in_link and left == 2):
                self._fail_above(external)
                stack.pop()
                left -= 1
            elif in_link and left >= 2:
                self._fail_above(barrier)
                stack.pop()
                left -= 2
            else:
                link = stack.place(LINK)
                if link >= 0 and left >= 2:
                    self._loose_links.add(stack.items[link].start)
                break
        return end

    # -- lines

    def _heading_line(self, marker: Match[str]) -> int:
        end = marker.end()
        self.heading_lines.append(end - 1)
        if self._stack.items:
            # inside a template, a heading that does not end on its line sends the tokenizer past the line ends there
            text = self.text
            line_end = text.find("\n", end)
            line = text[end - 1 : line_end if line_end >= 0 else len(text)]
            if not line.rstrip().endswith("="):
                self.misnested.append(Opener(EQUALS, end - 1, len(line) - len(line.lstrip("=")), ""))
        return end

    def _is_line_start(self, offset: int, indent: str) -> bool:
        """Say whether only characters of `indent` stand before `offset` on its line."""
        return not (offset := self._before(offset, indent)) or self.text[offset - 1] == "\n"

    def _before(self, offset: int, indent: str) -> int:
        """Return where the characters of `indent` begin that stand before `offset`."""
        while offset and self.text[offset - 1] in indent:
            offset -= 1
        return offset

    def _open_table(self, marker: Match[str]) -> int:
        start, end = marker.span(markers.OPEN_TABLE)
        if self.text.startswith("}", end):
            self.misnested.append(Opener(TABLE, start, 2, _IN_TEMPLATE))
        elif self._is_line_start(start, " \t:"):
            in_template = self._stack.place(BRACES) >= 0
            self._stack.push(Opener(TABLE, start, 2, _IN_TEMPLATE if in_template else ""))
        return end

    def _close_table(self, marker: Match[str]) -> int:
        bar = marker.start(markers.CLOSE_TABLE) - 1
        if self._is_line_start(bar, " \t"):
            self._end_table()
        elif self._before(bar, " \t") == self._fresh and (table := self._end_table()) is not None:
            self.misnested.append(table)  # behind a comment: MediaWiki takes that out first, the tokenizer sees no end of a table
        return marker.end()

    def _end_table(self) -> Opener | None:
        place = self._stack.place(TABLE)
        if place <= self._stack.place(BRACES):
            return None
        self._fail_above(place)
        return self._stack.pop()

    # -- angle brackets

    def _comment(self, marker: Match[str]) -> int:
        start, after = marker.span(markers.COMMENT)
        end = self._closers.comment_end(after)
        if end < 0:
            # of several, the first is to blame
            (self.misnested if self._comment_is_open else self.unclosed).append(Opener(COMMENT, start, 4, ""))
            self._comment_is_open = True
            return after
        inner = self.text.find("<!--", after, end)
        if inner >= 0 and self.text.find("\n", after, inner) >= 0:
            self.unclosed.append(Opener(COMMENT, start, 4, END_OF_NEXT))
        if self._stray_angle_at >= 0 and self.text.find(">", self._stray_angle_at, start) < 0:
            # inside a tag that does not end, the tokenizer does not know comments, and looks into them
            self._weigh_hidden(after, end)
        self._stray_angle_at = -1
        if start == 0 or self.text[start - 1] == "\n" or start == self._fresh:
            self._fresh = end
            if self.text.startswith("=", end):
                self.heading_lines.append(end)
        return end

    def _weigh_hidden(self, start: int, end: int) -> None:
        """Note all that may open in a stretch which the scan steps over, and the tokenizer may not."""
        self.misnested += [Opener(ANGLE, opening.start(), 1, "") for opening in markers.OPENING.finditer(self.text, start, end)]

    def _stray_angle(self, marker: Match[str]) -> int:
        start, end = marker.span(markers.STRAY_ANGLE)
        self.misnested.append(Opener(ANGLE, start, 1, ""))
        self._stray_angle_at = start
        if self.text.startswith("/", end):
            self._last_close = start
        return end

    def _tag(self, marker: Match[str]) -> int:
        start, end = marker.span(markers.TAG)
        name = marker.group(markers.TAG_NAME).lower()
        if marker.group(markers.TAG_SLASH):
            self._last_close = start
            self._close_tag(name, bare=not marker.group(markers.TAG_REST).strip())
            return marker.end(markers.TAG_NAME)
        if self.text[marker.end(markers.TAG_NAME)] in "\r\n":
            self._line_end_in_tag(marker.end(markers.TAG_NAME))
        if markers.OPEN_INSIDE.match(marker.group(markers.TAG_REST)):
            self._weigh_hidden(start, end)
        # MediaWiki pairs HTML tags last of all, so their attributes are text like any other here
        after_name = marker.end(markers.TAG_NAME)
        is_apart = name in self._apart_tags
        is_opaque = name in OPAQUE_TAGS
        if self.text[end - 2] == "/" or name in VOID_TAGS:
            return end if is_apart or is_opaque else after_name
        if is_opaque:
            close = self._closers.tag_end(name, end)
            if close >= 0:
                return close
            self.unclosed.append(Opener(OPAQUE, start, 1, name))
        elif is_apart:
            self._open_apart(Opener(APART, start, 1, name), end)
        else:
            self._stack.push(Opener(ELEMENT, start, 1, name))
            return after_name
        return end

    def _line_end_in_tag(self, start: int) -> None:
        """Note a line end right after the name of a tag: the tokenizer, unlike MediaWiki, does not know it for a space."""
        end = start + (2 if self.text.startswith("\r\n", start) else 1)
        self.line_ends_in_tags.append((start, end))

    def _open_apart(self, opener: Opener, end: int) -> None:
        if opener.name == "ref":
            is_closed = is_closed_reference(self.text, end, self._reference_closers)
        else:
            is_closed = self._closers.tag_end(opener.name, end) >= 0
        if not is_closed:
            self.unclosed.append(opener)
        elif self._stack.apart_place(opener.name) < 0:
            self._stack.push(opener)
        else:  # text, until the first end tag
            self.misnested.append(opener)

    def _close_tag(self, name: str, *, bare: bool) -> None:
        """Close what an end tag closes; `bare` says that there is nothing in it but its name."""
        stack = self._stack
        if name in self._apart_tags:
            place = stack.apart_place(name)
            if place >= 0 and bare:  # MediaWiki takes </ref name="x"> for text
                if name in self._foreign_tags:
                    self.misnested += [opener for opener in stack.pop_above(place) if opener.kind != GONE]
                self._fail_above(place)
                self._hide_headings(stack.pop().start)
            return
        place = stack.element(name)
        if place > stack.barrier():
            while len(stack.items) > place + 1:
                opener = stack.pop()
                if opener.name not in SINGLE_TAGS:
                    self._fail(opener)
                else:  # <ul><li></ul> is as it should be, but many of them take the tokenizer's time all the same
                    self.misnested.append(opener)
            stack.pop()
        elif place >= 0:
            self.misnested.append(stack.remove_element(place))
        elif self._loose_elements.get(name):
            self._loose_elements[name].pop()
