"""Cuts: stretches of the source that readers do not see, or see as something else.

Between cuts the text is what it is, so that a readable text is a list of slices with the way back to the source.
"""

from typing import Any, Final

# Start, end, what is shown in its place, what it does, payload. A plain tuple: an article has thousands of them.
Cut = tuple[int, int, str, int, Any]

# What a cut does, beside taking its stretch out; from HIDDEN on, the space left over beside it goes, too.
MARK: Final = 0
OPEN: Final = 1  # the label of a link begins; the payload is its node
CLOSE: Final = 2
QUOTE: Final = 3  # bold and italics from here on: (bold, italic)
TEXT: Final = 4  # shown as something else; the payload are the parts of that which are italic, or None
BREAK: Final = 5  # a block begins or ends
HIDDEN: Final = 6  # a comment, a category: not even the line it has for itself is there
DROP: Final = 7  # the payload is its name
NOTE: Final = 8  # a footnote mark
LOSS: Final = 9  # something visible that could not be read; the payload is its name
LINK: Final = 10  # a link whole: shown is its label, which ends two brackets before the cut does; the payload is its node
