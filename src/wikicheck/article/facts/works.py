"""Lists of works, group by group: what stands under one heading or bold line, at one depth, without prose between.

Lists of books about the subject are no works of his, nor are sources; a "Bibliography" is looked at to tell which it is.
"""

import re
from typing import TYPE_CHECKING

from wikicheck.article.blocks import Item, ListBlock, Paragraph, Section
from wikicheck.article.facts.sections import (
    FURTHER_READING_RANK,
    REFERENCES_RANK,
    appendix_ranks,
    is_bibliography,
    is_works,
    normal_heading,
)
from wikicheck.article.facts.tables import read_words
from wikicheck.article.facts.work_item import FORTHCOMING, Work, read_work, sort_key, starts_with_date
from wikicheck.article.facts.works_order import Order, alternative_order, chain_of, direction, normal_title, order_of
from wikicheck.article.page import PageKind
from wikicheck.article.table import Table
from wikicheck.text import lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.page import Article

__all__ = [
    "FORTHCOMING",
    "Order",
    "Work",
    "WorksGroup",
    "alternative_order",
    "chain_of",
    "direction",
    "lists_sources",
    "normal_title",
    "order_of",
    "read_works",
    "sort_key",
]

_ENGLISH = frozenset({"en", "simple"})
_LONGEST_LABEL = 100
_NAME_KEYS = ("birth_name", "full_name", "other_names", "pseudonym", "alias")
_LISTS_WORKS = lazy_pattern(
    r"\b(?:bibliography|discography|filmography|works|publications|videography|novels|albums|songs|films|plays)\b", 2
)
_ABOUT = lazy_pattern(r"\b(?:about|on|concerning)\b|\bother\b.*\b(?:by|authors)\b", re.IGNORECASE)
_CAPITALISED = r"[^\W\d_a-z][\w.'’-]*"
_JOINT = r"(?:[\s\xa0]+(?:and|&|with)[\s\xa0]+|,[\s\xa0]+)"
# "Lee, Ann", "Lee, A. B.", "Ann Lee and Bo Berg": somebody's name and nothing else.
_AUTHOR = lazy_pattern(
    rf"(?:{_CAPITALISED}(?:[\s\xa0]{_CAPITALISED})?,[\s\xa0](?:{_CAPITALISED}[\s\xa0]?){{1,3}}|{_CAPITALISED}[\s\xa0]+(?:{_CAPITALISED}[\s\xa0]+){{0,2}}{_CAPITALISED})"
    rf"(?:{_JOINT}(?:{_CAPITALISED}[\s\xa0,]*){{1,4}}){{0,3}}(?:[\s\xa0]*(?:et[\s\xa0]al\.?|\(eds?\.?\)|,[\s\xa0]eds?\.?))?$"
)
_AUTHOR_FIRST = lazy_pattern(rf"({_CAPITALISED},[\s\xa0](?:{_CAPITALISED}[\s\xa0,;&]*){{1,6}})(?:\(|\d{{4}}|[\"“])")
_BY = lazy_pattern(rf",?[\s\xa0]*(?:by|von|par|–|—)[\s\xa0]({_CAPITALISED}(?:[\s\xa0]{_CAPITALISED}){{1,3}})")


class WorksGroup:
    """One group of works. `label` is the bold line or `;` line above it; `columns` are the headers of a table."""

    __slots__ = ("columns", "heading", "is_table", "items", "label", "section")

    def __init__(self, section: Section, label: str | None, *, is_table: bool = False, columns: tuple[str, ...] = ()) -> None:
        self.section = section
        self.heading = section.title
        self.label = label
        self.items: list[Work] = []
        self.is_table = is_table
        self.columns = columns

    @property
    def keys(self) -> list[int]:
        """Sort keys of the items that have one, in order."""
        return [work.key for work in self.items if work.key is not None]


def read_works(article: "Article") -> list[WorksGroup]:
    """Return the groups of works of an article. English headings; none on disambiguation pages."""
    if article.language not in _ENGLISH or article.kind not in {PageKind.ARTICLE, PageKind.LIST}:
        return []
    groups: list[WorksGroup] = []
    strict: bool | None = None
    names: set[str] = set()
    for section in article.sections:
        if section.level == 0 or not is_works(section):
            continue
        if strict is None:
            strict = not _has_works(article)
        if strict and not is_works(section, strict=True):
            continue
        if is_bibliography(section) and _stands_among_sources(section, article):
            continue
        names = names or _names(article)
        groups += [group for group in _GroupReader(section, article.language).read() if not _is_about_subject(group, names)]
    return groups


def _has_works(article: "Article") -> bool:
    """Say whether works are what an article of this kind lists: a person's, a band's, or a list of works."""
    return article.subject.is_person or article.subject.is_group or bool(_LISTS_WORKS.search(article.title or ""))


def lists_sources(section: Section, article: "Article") -> bool:
    """Say whether a "Bibliography" lists the article's sources or reading about its subject, and not works of the subject."""
    if article.language not in _ENGLISH or not _has_works(article) or _stands_among_sources(section, article):
        return True
    groups = _GroupReader(section, article.language).read()
    return bool(groups) and all(_is_about_subject(group, _names(article)) for group in groups)


def _stands_among_sources(section: Section, article: "Article") -> bool:
    """Say whether notes, references or "Further reading" come before it: then it is one of them."""
    for other in article.sections:
        if other is section:
            return False
        ranks = appendix_ranks(other.known_title)
        if len(ranks) == 1 and ranks[0] in {REFERENCES_RANK, FURTHER_READING_RANK} and other.level <= section.level:
            return True
    return False


class _GroupReader:
    """Reads the groups of one section."""

    __slots__ = ("_groups", "_label", "_language", "_pending", "_section")

    def __init__(self, section: Section, language: str) -> None:
        self._section = section
        self._language = language
        self._groups: list[WorksGroup] = []
        self._label: str | None = None
        self._pending: list[ListBlock] = []

    def read(self) -> list[WorksGroup]:
        for block in self._section.blocks:
            if isinstance(block, ListBlock):
                self._take_list(block)
            elif isinstance(block, Table):
                self._flush()
                from wikicheck.article.facts.work_table import read_table_groups

                self._groups += read_table_groups(block, self._section, self._label, self._language)
                self._label = None
            elif isinstance(block, Paragraph):
                self._flush()
                self._label = _label_of(block)
        self._flush()
        return [group for group in self._groups if group.items]

    def _take_list(self, block: ListBlock) -> None:
        if block.marker != "definition":
            self._pending.append(block)
            return
        self._flush()
        terms = [item for item in block.items if item.role == "term"]
        if terms:
            self._label = terms[-1].text.plain.strip(" :") or None
        for item in block.items:
            for nested in item.lists:
                self._pending.append(nested)

    def _flush(self) -> None:
        """Make groups of the lists that stand together: one of each, or one of all where every item is a list of its own."""
        blocks, self._pending = self._pending, []
        if not blocks:
            return
        items = [item for block in blocks for item in block.items]
        if len(blocks) > 1 and 2 * len(items) <= 3 * len(blocks):
            self._add(items)
        else:
            for block in blocks:
                self._add(block.items)
        self._label = None

    def _add(self, items: list[Item]) -> None:
        group = WorksGroup(self._section, self._label)
        leading = sum(starts_with_date(item.text) for item in items)
        leads = leading >= 2 and 2 * leading >= len(items)
        for item in items:
            if not item.text.plain.strip():
                continue
            work = read_work(item.text, leads_with_year=leads, language=self._language)
            if work.title and not (item.lists and work.is_undated):  # a mere label of the items below it
                group.items.append(work)
        self._groups.append(group)


def _label_of(block: Paragraph) -> str | None:
    """Return the text of a paragraph that serves as a heading: all bold, or short and closed by a colon."""
    plain = block.text.plain.strip()
    if not plain or len(plain) > _LONGEST_LABEL or "\n" in plain:
        return None
    bold = sum(span.end - span.start for span in block.text.bold)
    if bold >= len(plain.rstrip(":. ")) or plain.endswith(":"):
        return plain.strip(" :")
    return None


def _is_about_subject(group: WorksGroup, names: set[str]) -> bool:
    """Say whether a group lists what others wrote: its label says so, or most of its items begin with other authors."""
    label = normal_heading(group.label or "")
    if label and (label in read_words("works", "not_groups") or _ABOUT.search(label) or is_appendix_label(label)):
        return True
    others = sum(_is_by_other(work, names) for work in group.items)
    return 2 * others >= len(group.items) and others > 0


def _names(article: "Article") -> set[str]:
    """Return the words of all names the subject may have signed with: of the prose, of the infobox, in bold print at the start."""
    found = list(article.subject.names)
    for box in article.infoboxes:
        found += [field.text.plain for key in _NAME_KEYS if (field := box.get(key)) is not None]
    for paragraph in article.lead.paragraphs[:2]:
        found += [paragraph.text.plain[span.start : span.end] for span in paragraph.text.bold]
    return {token.casefold() for name in found for token in name.replace(",", " ").split() if len(token) > 1}


def is_appendix_label(label: str) -> bool:
    """Say whether a bold line is the name of an appendix."""
    ranks = appendix_ranks(label)
    return bool(ranks) and ranks[0] > 1


def _is_by_other(work: Work, names: set[str]) -> bool:
    plain = work.text.plain
    match = _AUTHOR_FIRST.match(plain)
    author = match[1] if match and match.end() <= 120 else ""
    if not author and work.prefix and len(work.prefix) <= 120 and _AUTHOR.match(work.prefix):
        author = work.prefix
    if not author:
        match = _BY.match(plain[_title_end(work, plain) :])
        author = match[1] if match else ""
    return bool(author) and not names & {token.strip(".,").casefold() for token in author.split()}


def _title_end(work: Work, plain: str) -> int:
    at = plain.find(work.title)
    end = at + len(work.title) if at >= 0 else 0
    while end < len(plain) and plain[end] in "\"”’»'":
        end += 1
    return end
