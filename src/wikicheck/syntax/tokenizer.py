"""A text in, its list of tokens out."""

from typing import Any

from wikicheck.syntax.errors import TokenizerError
from wikicheck.syntax.library import parser_error, tokenizer_class


def tokenize(text: str) -> list[Any]:
    """Return the tokens of `text`; apostrophes are left in the text, they are read line by line (see `quotes`).

    Raises TokenizerError if the tokenizer gives up.
    """
    try:
        # skip_style_tags; the C function takes its arguments by position only
        tokens: list[Any] = tokenizer_class()().tokenize(text, 0, True)  # noqa: FBT003
    except (parser_error(), RecursionError) as error:
        raise TokenizerError(str(error)) from error
    return tokens
