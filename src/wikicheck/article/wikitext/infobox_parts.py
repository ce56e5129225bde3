"""Boxes that are made of several templates, as `{{Infobox ship begin}}`, `{{Infobox ship career}}` … in one table.

The first template is the box, those after it are its parts: children that stand in no field. So the fields of two careers are not
mixed, and what stands in the first one (`{{Infobox animanga/Header}}`) is said of all.
"""

from wikicheck.article.infobox import Infobox
from wikicheck.article.infobox_types import part_family
from wikicheck.text import Span

# Between two parts stand line ends, comments, and the rows of the table they are in.
_LONGEST_GAP = 500
_ROW_STARTS = ("|", "{|", "!", "<")
_COMMENT_START, _COMMENT_END = "<!--", "-->"


def join_parts(boxes: list[Infobox], text: str) -> list[Infobox]:
    """Return boxes that stand side by side, further parts as children of the first; a template that only ends a box is none."""
    if not any(part_family(box.known_template) for box in boxes):
        return boxes
    found: list[Infobox] = []
    whole: Infobox | None = None
    family = ""
    for box in boxes:
        part = part_family(box.known_template)
        if part is None:
            whole = None
            found.append(box)
            continue
        if whole is not None and part[0] == family and whole.via == box.via and _is_gap(text, whole.span.end, box.span.start):
            if box.fields or box.children or not part[1]:
                box.via = None
                whole.children.append(box)
            whole.span = Span(whole.span.start, box.span.end)
        else:
            whole, family = box, part[0]
            if box.fields or not part[1]:
                found.append(box)
        if part[1]:
            whole = None
    return found


def _is_gap(text: str, start: int, end: int) -> bool:
    """Say whether nothing stands between two parts that a reader would see."""
    if not 0 <= end - start <= _LONGEST_GAP:
        return False
    between = text[start:end]
    while (opening := between.find(_COMMENT_START)) >= 0 and (close := between.find(_COMMENT_END, opening)) >= 0:
        between = between[:opening] + between[close + len(_COMMENT_END) :]
    return all(not line.strip() or line.lstrip().startswith(_ROW_STARTS) for line in between.split("\n"))
