"""Addresses of the web: bare, in brackets, without their scheme, and in templates such as `{{URL}}`."""

import re
from typing import NamedTuple

from wikicheck.text import lazy_pattern
from wikicheck.values.template import TemplateCall


class Url(NamedTuple):
    """An address, with a scheme even where none was written, and the text that stands for it (its label, if it has one)."""

    address: str
    text: str


# Longer ones are no addresses that somebody typed.
_LONGEST = 4_000

# What MediaWiki ends an address at: whitespace, brackets of links, quotation marks, tags.
_END = r"\s<>\"\[\]{}|\u3000"
# The schemes of $wgUrlProtocols that people can visit, write to or call.
_SCHEMES = (
    r"(?:https?|ftps?|sftp|ircs?|gopher|telnet|nntp|git|svn|ssh|worldwind|mms)://|mailto:|news:|sip:|sips:|sms:|tel:|xmpp:|urn:|magnet:"
)
_ADDRESS = lazy_pattern(rf"(?P<scheme>{_SCHEMES}|//)(?P<rest>[^{_END}]{{1,{_LONGEST}}})", re.IGNORECASE)
_BRACKETED = lazy_pattern(
    rf"\[(?P<address>(?:{_SCHEMES}|//)[^{_END}]{{1,{_LONGEST}}})(?:[ \t\u00a0]+(?P<label>[^\[\]\n]{{0,500}}))?\]", re.IGNORECASE
)
# "example.org/x", "www.example.co.uk", "bücher.example", "localhost:80" not: labels of letters, figures and hyphens, the last of letters.
_HOST = r"(?:[^\W_](?:[^\W_]|-){0,62}\.){1,8}(?:xn--[a-z0-9-]{2,59}|[^\W\d_]{2,24})"
_BARE = lazy_pattern(rf"{_HOST}\.?(?::\d{{1,5}})?(?:[/?#][^{_END}]{{0,{_LONGEST}}})?", re.IGNORECASE)
_USER_AND_HOST = lazy_pattern(rf"[\w.+%-]{{1,64}}@{_HOST}(?:\?[^{_END}]{{0,{_LONGEST}}})?", re.IGNORECASE)

# What may stand behind an address in a sentence is not part of it; nor is a bracket that it does not open.
_TRAILING = ",;.:!?"

_TEMPLATES = frozenset(
    (
        "url; url2; urlm; official website; official url; official site; official link; official; official homepage; homepage; home page; "
        "website; webpage; site oficial; sítio oficial; página oficial; web oficial; sitio web oficial; sitio web; sitio oficial; web; "
        "oficial; sito ufficiale; site officiel; site web officiel; offizielle website; offizielle webseite; officiële website; "
        "officiell webbplats; официальный сайт; сайт; офіційний сайт; 公式サイト; 官方网站; 官方網站; 官网; 공식 웹사이트; "
        "الموقع الرسمي; resmi site; oficjalna strona; strona oficjalna"
    ).split("; ")
)
_NAMED = ("1", "url", "address", "website", "site", "web", "link", "homepage")
_LABELS = ("2", "title", "label", "name", "text", "titel", "título", "titre", "nome", "nombre", "название")


def read_url(text: str, *, bare: bool = False) -> Url | None:
    """Return the address that a text is, else None.

    Without a scheme it is one if it begins with `www.`, or with `bare` (something else says that an address is meant) if it begins
    with a host of at least two labels.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if text[0] == "[":
        match = _BRACKETED.fullmatch(text)
        address = _complete(match["address"]) if match else None
        return Url(address, (match["label"] or "").strip() or address) if match and address else None
    if text[0] == "<" and text[-1] == ">":
        text = text[1:-1].strip()
    address = _complete(text) or (_with_scheme(text) if bare or text[:4].lower() == "www." else None)
    return Url(address, text) if address else None


def _complete(text: str) -> str | None:
    """Return an address that has its scheme, without what only stands behind it; None for what is none."""
    match = _ADDRESS.fullmatch(text)
    if match is None:
        return None
    scheme, rest = match["scheme"], _without_trailing(match["rest"])
    if scheme == "//":
        return f"https:{scheme}{rest}" if _BARE.fullmatch(rest) else None
    if scheme.lower() == "mailto:":
        return scheme + rest if _USER_AND_HOST.fullmatch(rest) else None
    if scheme.lower() in {"http://", "https://"} and not _begins_with_host(rest):
        return None
    return scheme + rest if rest else None


def _begins_with_host(rest: str) -> bool:
    """Say whether what follows `http://` can be a host: looser than for one without scheme, so that `a_b.example` and `[::1]` are."""
    host = re.split(r"[/?#:]", rest.rpartition("@")[2] if "@" in rest.partition("/")[0] else rest, maxsplit=1)[0]
    return rest.startswith("[") or (host[:1].isalnum() and ".." not in host) or host[:1] == "_"


def _with_scheme(text: str) -> str | None:
    """Return an address for a text that begins with a host."""
    text = _without_trailing(text)
    if _USER_AND_HOST.fullmatch(text):
        return f"mailto:{text}"
    return f"http://{text}" if _BARE.fullmatch(text) else None


def _without_trailing(text: str) -> str:
    text = text.rstrip(_TRAILING)
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip(_TRAILING)
    return text


def is_url_template(name: str) -> bool:
    """Say whether a template of that name shows one address."""
    return name in _TEMPLATES


def read_template_url(call: TemplateCall) -> Url | None:
    """Return the address of `{{URL}}`, `{{official website}}` and their namesakes; None for others, and where none is given.

    An address with "=" in it was taken for a named argument, whose name is its beginning.
    """
    if not is_url_template(call.name):
        return None
    positional, named = call.positional(), call.named()
    written = positional[0] if positional else ""
    label = positional[1] if len(positional) > 1 else ""
    found = read_url(written, bare=True) if written else None
    if found is None:
        found, label = _named_address(call, named, label)
    if found is None:
        return None
    label = label or next((named[name] for name in _LABELS if named.get(name)), "")
    shown = label or (found.text if written[:1] == "[" else _shown(found.address))
    return Url(found.address, shown)


def _named_address(call: TemplateCall, named: dict[str, str], label: str) -> tuple[Url | None, str]:
    """Return the address of a named argument, or one that "=" has torn apart, and the label beside it."""
    for name in _NAMED:
        found = read_url(named[name], bare=True) if named.get(name) else None
        if found is not None:
            return found, label
    for argument in call.arguments:
        name = (argument.name or "").strip()
        if "." in name:
            found = read_url(f"{name}={argument.value.strip()}", bare=True)
            if found is not None:
                return found, next((value for value in call.positional() if value), "")
    return None, label


def _shown(address: str) -> str:
    """Return an address as `{{URL}}` shows it: without its scheme and without a last slash."""
    rest = address.partition("://")[2] or address.partition(":")[2] or address
    return rest[:-1] if rest.endswith("/") and rest.count("/") == 1 else rest
