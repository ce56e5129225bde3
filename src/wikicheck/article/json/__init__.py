"""The article as JSON and back: `wikicheck.article/1`."""

from wikicheck.article.json.reading import article_from_dict
from wikicheck.article.json.writing import SCHEMA, article_to_dict

__all__ = ["SCHEMA", "article_from_dict", "article_to_dict"]
