"""Wikitext as nodes with exact offsets: `parse` a text, ask the `Document`."""

from wikicheck.syntax.dialect import Dialect, plain_function
from wikicheck.syntax.document import Document
from wikicheck.syntax.errors import SyntaxFloorError
from wikicheck.syntax.function_view import Function
from wikicheck.syntax.heading import Heading
from wikicheck.syntax.link_view import ExternalLink, Link
from wikicheck.syntax.node import (
    ARGUMENT,
    COMMENT,
    ENTITY,
    EXTERNAL_LINK,
    HEADING,
    TAG,
    TEMPLATE,
    WIKILINK,
    Node,
    TagNode,
)
from wikicheck.syntax.parsing import parse
from wikicheck.syntax.quotes import QuoteRun, quote_runs
from wikicheck.syntax.recovery import RecoveredTemplate
from wikicheck.syntax.switches import Switch
from wikicheck.syntax.tag_view import EXTENSION_TAGS, OPAQUE_TAGS
from wikicheck.syntax.template_view import Parameter, normalise_template_name

__all__ = [
    "ARGUMENT",
    "COMMENT",
    "ENTITY",
    "EXTENSION_TAGS",
    "EXTERNAL_LINK",
    "HEADING",
    "OPAQUE_TAGS",
    "TAG",
    "TEMPLATE",
    "WIKILINK",
    "Dialect",
    "Document",
    "ExternalLink",
    "Function",
    "Heading",
    "Link",
    "Node",
    "Parameter",
    "QuoteRun",
    "RecoveredTemplate",
    "Switch",
    "SyntaxFloorError",
    "TagNode",
    "normalise_template_name",
    "parse",
    "plain_function",
    "quote_runs",
]
