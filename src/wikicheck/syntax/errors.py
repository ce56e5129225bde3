"""What can go wrong in this floor itself; a bad text never raises any of these out of `parse`, only a fault of ours does."""


class SyntaxFloorError(RuntimeError):
    """The widths of the tokens do not add up to the text: our own mistake, or a tokenizer we do not know."""


class TokenizerError(RuntimeError):
    """The tokenizer gave up on a text; `parse` catches this and tries again with less markup."""
