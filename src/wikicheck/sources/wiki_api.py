"""Asking the API of a wiki with mwclient (the extra `wiki`), one question at a time."""

from typing import Any

from wikicheck.text import ConfigError, InputError

# Seconds for a connection and for an answer.
_PATIENCE = 30
# A wiki that is out of breath is asked once more, after a second.
_RETRIES = 1


def ask(api: str, action: str, **parameters: str) -> dict[str, Any]:
    """Return the answer of the API at this address, as in `https://de.wikipedia.org/w/api.php`.

    Raises ConfigError for what is no such address, and where mwclient is missing; InputError where no wiki answers.
    """
    scheme, host, path = _parts(api)
    try:
        import mwclient
        import requests
    except ImportError:
        raise ConfigError("mwclient is not installed; wikis are read with it: pip install 'wikicheck[wiki]'") from None
    site = mwclient.Site(
        host,
        path=path.removesuffix("api.php"),
        scheme=scheme,
        clients_useragent=_user_agent(),
        connection_options={"timeout": _PATIENCE},
        max_retries=_RETRIES,
        retry_timeout=1,
        do_init=False,
    )
    try:
        answer = site.get(action, formatversion="2", **parameters)
    except mwclient.errors.APIError as error:
        raise InputError(f"{api} refused to answer: {error.info}") from None
    except (mwclient.errors.InvalidResponse, TypeError, AttributeError, KeyError):  # the latter where mwclient expects an object
        raise InputError(f"{api} did not answer as a MediaWiki does") from None
    except (mwclient.errors.MwClientError, requests.exceptions.RequestException, OSError, ValueError) as error:
        raise InputError(f"{api} could not be reached ({_in_short(error)})") from None
    if not isinstance(answer, dict):
        raise InputError(f"{api} did not answer as a MediaWiki does")
    return answer


def _parts(api: str) -> tuple[str, str, str]:
    """Return scheme, host and path of an address of an API."""
    from urllib.parse import urlsplit

    try:
        scheme, host, path, query, fragment = urlsplit(api)
    except ValueError:
        scheme = host = path = query = fragment = ""
    if scheme not in {"http", "https"} or not host or not path.endswith("/api.php") or query or fragment:
        raise ConfigError(f"{api!r} is not the address of a wiki's API, which looks like https://en.wikipedia.org/w/api.php")
    return scheme, host, path


def _user_agent() -> str:
    import wikicheck

    return f"wikicheck/{wikicheck.__version__}"


def _in_short(error: Exception) -> str:
    """Return the plainest words in a chain of errors, each of which wraps the next."""
    response = getattr(error, "response", None)
    if response is not None:
        return f"it answers {response.status_code} {response.reason}"
    inner: object = error
    for _ in range(10):
        if isinstance(inner, OSError) and inner.strerror:
            return inner.strerror
        if not isinstance(inner, Exception):
            break
        wrapped = getattr(inner, "reason", None) or (inner.args[0] if inner.args else None)
        inner = wrapped if isinstance(wrapped, Exception) else inner.__cause__ or inner.__context__
    return type(error).__name__
