"""What the tests of the keywords share: the object that a schema sees, and what a keyword says of it."""

from collections.abc import Callable
from typing import Any

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema.fields import gather_members, to_instance
from wikicheck.schema.vocabulary import KEYWORDS, Breach


@pytest.fixture
def seen() -> Callable[..., dict[str, Any]]:
    """Returns the object that a schema sees of an infobox with some fields."""

    def read(**fields: str) -> dict[str, Any]:
        lines = "".join(f"| {name} = {value}\n" for name, value in fields.items())
        article = read_article(f"{{{{Infobox thing\n{lines}}}}}\n", form="wikitext", language="en")
        return to_instance(gather_members(article, article.infoboxes[0]), article.source)

    return read


@pytest.fixture
def judge(seen: Callable[..., dict[str, Any]]) -> Callable[..., list[Breach]]:
    """Returns what a keyword says of an infobox with some fields."""

    def check(keyword: str, limit: Any, **fields: str) -> list[Breach]:
        assert KEYWORDS[keyword].is_usable(limit)
        return list(KEYWORDS[keyword].check(limit, seen(**fields)))

    return check
