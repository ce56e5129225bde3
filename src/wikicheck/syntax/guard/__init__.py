"""The guard: what is never closed, and what would make the tokenizer slow or blind, found before it runs."""

from wikicheck.syntax.guard.guard import Guarded, guard

__all__ = ["Guarded", "guard"]
