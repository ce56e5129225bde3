"""An edit: two versions of one article."""

from typing import NamedTuple

from wikicheck.article.page import Article


class ArticleEdit(NamedTuple):
    """The version before an edit and the one after it. Places of findings are places of the `head`."""

    base: Article
    head: Article
