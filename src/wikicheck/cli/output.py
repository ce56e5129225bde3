"""Where results go: standard output, or a file that is there whole or not at all."""

# File descriptors and modes; pathlib would only be one more import.
# ruff: noqa: PTH101, PTH105, PTH108, PTH116, PTH118, PTH123

import os
import stat
import sys
from types import TracebackType
from typing import BinaryIO, Self

from wikicheck.text import WikicheckError


def open_output(path: str | None) -> "Output":
    """Return the output for the option `-o`; None and "-" are standard output.

    A new file is written beside `path` and takes its place at the end, so that a failure leaves the old one. A device
    or a pipe is written to as it is. Raises WikicheckError where one cannot write.
    """
    if path is None or path == "-":
        return _StandardOutput()
    try:
        return _open_file(path)
    except (OSError, ValueError) as error:
        raise _cannot_write(path, error) from None


def _open_file(path: str) -> "_FileOutput":
    target = os.path.realpath(path)  # what a link points at is replaced, not the link
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        mode = None
    if not path:
        raise FileNotFoundError(2, "No such file or directory")
    if mode is not None and stat.S_ISDIR(mode):
        raise IsADirectoryError(21, "Is a directory")
    if mode is not None and not stat.S_ISREG(mode):
        return _FileOutput(path, target, None, open(target, "wb"))
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name[:200]}.{os.getpid()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    if mode is not None:
        os.chmod(temporary, stat.S_IMODE(mode))
    return _FileOutput(path, target, temporary, open(descriptor, "wb"))


def _cannot_write(path: str, error: Exception) -> WikicheckError:
    reason = getattr(error, "strerror", None) or str(error)
    return WikicheckError(f"cannot write to {path or repr(path)}: {reason[:1].lower()}{reason[1:]}")


class Output:
    """Takes text. Leaving it as a context manager finishes it; leaving it with an exception drops a half-written file."""

    # The reader of a pipe has gone away: there is nobody to talk to any more.
    abandoned = False

    def write(self, text: str) -> None:
        """Write for people: in the encoding of the terminal, what it does not know as escapes."""
        raise NotImplementedError

    def write_json(self, text: str) -> None:
        """Write JSON, which is UTF-8 everywhere; half characters stay as the escapes of JSON."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> bool | None:
        raise NotImplementedError


class _StandardOutput(Output):
    def __init__(self) -> None:
        stream = sys.stdout
        self._stream = None if stream is None else getattr(stream, "buffer", None)
        self._encoding = getattr(stream, "encoding", None) or "utf-8"
        self._is_terminal = stream is not None and stream.isatty()

    def write(self, text: str) -> None:
        if self._is_terminal and os.name == "nt":
            import click

            click.echo(text.encode(self._encoding, "backslashreplace").decode(self._encoding), nl=False, color=True)
        else:
            self._write(text.encode(self._encoding, "backslashreplace"))

    def write_json(self, text: str) -> None:
        self._write(text.encode("utf-8", "backslashreplace"))

    def _write(self, data: bytes) -> None:
        if self._stream is None or not data:
            return
        try:
            self._stream.write(data)
            if self._is_terminal:
                self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            _silence_standard_output()
            raise _cannot_write("standard output", error) from None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> bool:
        if error is None and self._stream is not None:
            try:
                self._stream.flush()
            except BrokenPipeError as broken:
                error = broken
            except OSError as failure:
                _silence_standard_output()
                raise _cannot_write("standard output", failure) from None
        if isinstance(error, BrokenPipeError):
            self.abandoned = True
            _silence_standard_output()
            return True
        return False


def _silence_standard_output() -> None:
    """Let what is still buffered go nowhere, or Python complains about it at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return


class _FileOutput(Output):
    def __init__(self, path: str, target: str, temporary: str | None, stream: BinaryIO) -> None:
        self._path = path
        self._target = target
        self._temporary = temporary
        self._stream = stream

    def write(self, text: str) -> None:
        self.write_json(text)

    def write_json(self, text: str) -> None:
        try:
            self._stream.write(text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise _cannot_write(self._path, error) from None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            self._stream.close()
            if error is None and self._temporary is not None:
                os.replace(self._temporary, self._target)
                self._temporary = None
        except OSError as failure:
            if error is None:
                raise _cannot_write(self._path, failure) from None
        finally:
            self._drop()

    def _drop(self) -> None:
        if self._temporary is not None:
            try:
                os.unlink(self._temporary)
            except OSError:
                return
