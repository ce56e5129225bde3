"""Files that a package carries: tables of words and names, which are data and no code."""

import os.path
import sys
from typing import Any


def read_package_file(package: str, path: str) -> str:
    """Return the text of a UTF-8 file beside the modules of a package that is imported; `path` parts folders by `/`.

    Raises OSError where there is none. importlib.resources would do the same, and load pathlib, tempfile, zipfile and a dozen
    others for it, which takes longer than reading all tables.
    """
    spec: Any = sys.modules[package].__spec__
    folder = os.path.dirname(spec.origin)  # noqa: PTH120 - see above
    data: bytes = spec.loader.get_data(os.path.join(folder, *path.split("/")))  # noqa: PTH118 - see above
    return data.decode("utf-8")


def read_package_table(package: str, path: str) -> Any:
    """Return what a JSON file of a package holds; see `read_package_file`. The callers keep what they read."""
    import json

    return json.loads(read_package_file(package, path))
