"""The configuration files: found from each article's folder upwards, the nearest counts alone.

In one folder, `.wikicheck.toml` goes before `wikicheck.toml`, and that before a `pyproject.toml` that has `[tool.wikicheck]`. The search
ends at the root of a repository, and then looks into the user's own configuration folder. It is the way of ruff.
"""

# One more import than this needs on every run.
# ruff: noqa: PTH100, PTH110, PTH111, PTH112, PTH118, PTH119, PTH120, PTH123

import os
import sys

from wikicheck.engine.configuration_keys import Configuration, read_keys
from wikicheck.text import ConfigError

_NAMES = (".wikicheck.toml", "wikicheck.toml")
_PROJECT = "pyproject.toml"
_TOOL = "wikicheck"
# Longer files are no configurations.
_MOST_BYTES = 1_000_000


NOTHING = Configuration()


class Configurations:
    """The configurations of folders, each file read once.

    `file` is the one that counts for all of them; `isolated` says that none does.
    """

    def __init__(self, file: str | None = None, *, isolated: bool = False) -> None:
        """Raise ConfigError for a `file` that cannot be read or makes no sense."""
        self._found: dict[str, Configuration | ConfigError] = {}
        self._fixed: Configuration | None = NOTHING if isolated else None
        if file is not None and not isolated:
            self._fixed = read_configuration(file)

    def of(self, folder: str) -> Configuration:
        """Return the configuration for articles in a folder. Raises ConfigError where its file cannot be read or makes no sense."""
        if self._fixed is not None:
            return self._fixed
        folder = os.path.abspath(folder or os.curdir)
        passed = []
        while (found := self._found.get(folder)) is None:
            passed.append(folder)
            try:
                found = _in_folder(folder)
            except ConfigError as error:
                found = error
            if found is not None:
                break
            parent = os.path.dirname(folder)
            if parent == folder or os.path.exists(os.path.join(folder, ".git")):
                found = self._of_user()
                break
            folder = parent
        self._found.update(dict.fromkeys(passed, found))
        if isinstance(found, ConfigError):
            raise found
        return found

    def _of_user(self) -> Configuration | ConfigError:
        """Return what the user has set up for every folder."""
        known = self._found.get("")
        if known is None:
            try:
                known = _of_user()
            except ConfigError as error:
                known = error
            self._found[""] = known
        return known


def read_configuration(path: str) -> Configuration:
    """Return what a configuration file says. Raises ConfigError, with the file and the key, for what makes no sense."""
    data = _read(path)
    if data is None:
        raise ConfigError("no such file", path=_shown(path))
    found = _parse(path, data, is_project=os.path.basename(path) == _PROJECT)
    return found or Configuration(path)


def _in_folder(folder: str) -> Configuration | None:
    for name in _NAMES:
        path = os.path.join(folder, name)
        data = _read(path)
        if data is not None:
            return _parse(path, data, is_project=False)
    path = os.path.join(folder, _PROJECT)
    data = _read(path)
    # without the word there is no need to take it apart
    return _parse(path, data, is_project=True) if data is not None and _TOOL.encode() in data else None


def _of_user() -> Configuration:
    if sys.platform == "linux":
        # the folder that platformdirs would name; where it is not there, the library need not be loaded for each run
        folder = os.path.join(os.environ.get("XDG_CONFIG_HOME", "").strip() or os.path.expanduser("~/.config"), _TOOL)
        if not os.path.isdir(folder):
            return NOTHING
    from platformdirs import user_config_dir

    folder = user_config_dir(_TOOL, appauthor=False)
    for name in _NAMES:
        path = os.path.join(folder, name)
        data = _read(path)
        if data is not None:
            return _parse(path, data, is_project=False) or NOTHING
    return NOTHING


def _read(path: str) -> bytes | None:
    """Return what a file holds; None where there is none."""
    try:
        with open(path, "rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise ConfigError(f"the configuration cannot be read ({getattr(error, 'strerror', None) or error})", path=_shown(path)) from None
    if len(data) > _MOST_BYTES:
        raise ConfigError("too large for a configuration", path=_shown(path))
    return data


def _parse(path: str, data: bytes, *, is_project: bool) -> Configuration | None:
    """Return what a file says; None for a project's that says nothing of us."""
    import tomllib

    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"no valid TOML: {error}", path=_shown(path)) from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"not UTF-8 (byte {error.start})", path=_shown(path)) from None
    except RecursionError:
        raise ConfigError("no valid TOML: nested too deeply", path=_shown(path)) from None
    if is_project:
        tool = table.get("tool")
        if not isinstance(tool, dict) or _TOOL not in tool:
            return None
        table = tool[_TOOL]
        if not isinstance(table, dict):
            raise ConfigError("'tool.wikicheck' is no table", path=_shown(path))
    try:
        return read_keys(path, table, "tool.wikicheck." if is_project else "")
    except ConfigError as error:
        raise ConfigError(str(error), path=_shown(path)) from None


def _shown(path: str) -> str:
    """Return a path for messages: from the current folder, where it is below it."""
    folder = os.path.join(os.path.abspath(os.curdir), "")
    full = os.path.abspath(path)
    return full.removeprefix(folder)
