"""Where results go: standard output, or a file that is there whole or not at all."""

# File descriptors and modes; pathlib would only be one more import.
# ruff: noqa: PTH101, PTH105, PTH108, PTH116, PTH118, PTH123

import codecs
import os
import stat
import sys
from itertools import count
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
        raise cannot_write(path, error) from None


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
    temporary, descriptor = _open_temporary(os.path.join(folder, f".{name[:50]}.{os.getpid()}"))
    if mode is not None:
        os.chmod(temporary, stat.S_IMODE(mode))
    return _FileOutput(path, target, temporary, open(descriptor, "wb"))


def _open_temporary(beginning: str) -> tuple[str, int]:
    """Create a file that was not there, under the usual mode, and return its name and descriptor."""
    for number in count():
        name = f"{beginning}.{number}.tmp"
        try:
            return name, os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        except FileExistsError:  # left behind by a process of the same number that was killed
            continue
    raise AssertionError


def cannot_write(path: str, error: Exception) -> WikicheckError:
    """Return what to say of a failure to write to a file or a stream."""
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
        self._text_stream = stream
        self._stream: BinaryIO | None = getattr(stream, "buffer", None)
        encoding = getattr(stream, "encoding", None) or "utf-8"
        self._encoder = codecs.getincrementalencoder(encoding)("backslashreplace")
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._is_terminal = stream is not None and stream.isatty()

    def write(self, text: str) -> None:
        data = self._encoder.encode(text)
        if self._is_terminal and os.name == "nt":
            import click

            click.echo(self._decoder.decode(data), nl=False, color=True)  # click knows how colours reach old consoles
        else:
            self._write(data, text)

    def write_json(self, text: str) -> None:
        self._write(text.encode("utf-8", "backslashreplace"), text)

    def _write(self, data: bytes, text: str) -> None:
        if self._stream is None:
            if self._text_stream is not None:  # what another program put in its place
                self._text_stream.write(text)
            return
        left = memoryview(data)
        try:
            while left:  # an unbuffered stream may take less than all
                taken = self._stream.write(left)
                if not taken:
                    raise BlockingIOError(11, "Resource temporarily unavailable")
                left = left[taken:]
            if self._is_terminal:
                self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            _silence(self._stream)
            raise cannot_write("standard output", error) from None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> bool:
        if error is None and self._stream is not None:
            try:
                self._stream.flush()
            except BrokenPipeError as broken:
                error = broken
            except OSError as failure:
                _silence(self._stream)
                raise cannot_write("standard output", failure) from None
        if isinstance(error, BrokenPipeError) and self._stream is not None:
            self.abandoned = True
            _silence(self._stream)
            return True
        return False


def _silence(stream: BinaryIO) -> None:
    """Let what is still buffered go nowhere, or Python complains about it at exit."""
    try:
        descriptor = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)
    except OSError:
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
            raise cannot_write(self._path, error) from None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            self._stream.close()
            if error is None and self._temporary is not None:
                os.replace(self._temporary, self._target)
                self._temporary = None
        except OSError as failure:
            if error is None:
                raise cannot_write(self._path, failure) from None
        finally:
            self._drop()

    def _drop(self) -> None:
        if self._temporary is not None:
            try:
                os.unlink(self._temporary)
            except OSError:
                return
