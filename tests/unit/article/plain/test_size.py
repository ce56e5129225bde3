"""The plain form of a page that is too large."""

import wikicheck
from wikicheck.text import MOST_BYTES


def test_a_page_over_the_limit_is_said_to_be_unread() -> None:
    text = "= Ann Lee =\n\n- Born: 1970\n\n" + "Ann Lee is a potter. " * (MOST_BYTES // 20)
    article = wikicheck.parse(text, form="plain")
    assert article.infoboxes == []
    assert [section.blocks for section in article.sections] == [[]]
    assert [(finding.rule, finding.line) for finding in wikicheck.check(article, as_of="2026-11-24")] == [("page-too-large", 1)]
