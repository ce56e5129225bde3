"""What wikicheck raises. Bad articles never raise; wrong use, unreadable input and our own faults do."""


class WikicheckError(Exception):
    """Anything a caller may want to catch. Its text is one line for the user; `path` is the file it is about."""

    def __init__(self, message: str, *, path: str | None = None) -> None:
        super().__init__(message)
        self.path = path


class ConfigError(WikicheckError):
    """An option or a configuration that makes no sense."""


class InputError(WikicheckError):
    """Something that cannot be read as an article."""


class SchemaError(WikicheckError):
    """A JSON Schema that is not one, or that is missing."""


class RuleError(WikicheckError):
    """A rule that failed; our own fault, never the article's."""


class PluginError(WikicheckError):
    """A rule of another package that cannot be loaded, or that failed; its text names the package."""
