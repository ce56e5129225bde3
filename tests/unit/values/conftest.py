"""What the tests of date templates share."""

from collections.abc import Callable

import pytest

from wikicheck.text import Span
from wikicheck.values.template import TemplateArgument, TemplateCall


def read_call(source: str) -> TemplateCall:
    """Return the call that `{{name|argument|name=argument}}` is; arguments hold no pipes."""
    name, *rest = source.removeprefix("{{").removesuffix("}}").split("|")
    arguments = []
    for written in rest:
        left, equals, right = written.partition("=")
        arguments.append(TemplateArgument(left.strip() if equals else None, right if equals else written, Span(0, 0)))
    return TemplateCall(name.strip().lower().replace("_", " "), tuple(arguments), Span(40, 40 + len(source)))


@pytest.fixture
def call() -> Callable[[str], TemplateCall]:
    """Reader of template calls."""
    return read_call
