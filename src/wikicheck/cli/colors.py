"""Whether to print in colours."""

import os
import sys


def use_colors(choice: str, *, to_file: bool) -> bool:
    """Say whether to paint: the option first, then FORCE_COLOR, NO_COLOR (both count when not empty), then the terminal.

    click itself knows neither variable. A file (`-o`) gets colours only where the option says "always".
    """
    if choice != "auto":
        return choice == "always"
    if to_file:
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout is not None and sys.stdout.isatty()
