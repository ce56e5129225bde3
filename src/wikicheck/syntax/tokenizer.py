"""The only door to mwparserfromhell: a text in, its list of tokens out."""

from typing import Any

from wikicheck.syntax.errors import TokenizerError


def tokenize(text: str) -> list[Any]:
    """Return the tokens of `text`; apostrophes are left in the text, they are read line by line (see `quotes`).

    The C tokenizer where there is one, else the library's own in Python, which gives the same tokens.

    Raises TokenizerError if it gives up.
    """
    from mwparserfromhell.parser import CTokenizer, ParserError  # type: ignore[attr-defined]

    tokenizer: Any
    if CTokenizer is not None:
        tokenizer = CTokenizer()
    else:
        from mwparserfromhell.parser.tokenizer import Tokenizer

        tokenizer = Tokenizer()  # type: ignore[no-untyped-call]
    try:
        tokens: list[Any] = tokenizer.tokenize(text, 0, True)  # noqa: FBT003 - skip_style_tags; the C function takes no names
    except (ParserError, RecursionError) as error:
        raise TokenizerError(str(error)) from error
    return tokens
