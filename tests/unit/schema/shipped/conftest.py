"""Judging one field of an infobox by the schema that is shipped for its type."""

from functools import cache

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import check_infoboxes


@cache
def _violations(template, lines):
    text = f"{{{{{template}\n| {lines}\n}}}}\n'''Askvika''' is the subject.\n"
    return tuple(check_infoboxes(read_article(text, title="Askvika", form="wikitext", language="en")))


@pytest.fixture(scope="session")
def judge():
    """Return a function: a template and its parameters, without the bar before the first, to what is wrong."""
    return lambda template, lines: list(_violations(template, lines))
