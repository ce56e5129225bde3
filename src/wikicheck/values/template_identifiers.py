"""Identifiers in templates: `{{ISBN}}`, `{{doi}}`, `{{IMDb name}}`, `{{NYSE}}`, `{{authority control}}` and their like."""

from collections.abc import Callable

from wikicheck.text import lazy_pattern
from wikicheck.values.identifier_keys import scheme_keys
from wikicheck.values.identifier_schemes import exchanges, imdb_kinds, scheme_templates
from wikicheck.values.identifiers import Identifier, read_identifier
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_value_names import split_names, value_template_table

# A template with more arguments lists something else.
_MOST_ARGUMENTS = 20
_SYMBOL = lazy_pattern(r"[A-Za-z0-9][A-Za-z0-9.^/-]{0,14}")
_IMDB = lazy_pattern(r"(?:(?:tt|nm|co|ch|ev|ni))?\d{1,10}")


def read_stated(call: TemplateCall) -> tuple[Identifier, ...]:
    """Return the identifiers that a template of some states, in its order; empty where none can be read."""
    name = call.name
    scheme = scheme_templates().get(name)
    if scheme is not None:
        reader = _READERS.get(scheme)
        if reader is None:
            return _read_plain(call, scheme)
        found = reader(call)
        return (found,) if found else ()
    if name in exchanges():
        return _read_share(call, exchanges()[name])
    return _read_codes(call) if name in split_names(value_template_table()["airport_codes"]) else _read_authority(call)


def _first(call: TemplateCall, *names: str) -> str:
    """Return the identifier argument of a call: named, or the first positional one."""
    named = call.named()
    for name in ("id", *names):
        if named.get(name):
            return named[name]
    return next((value for value in call.positional()[:_MOST_ARGUMENTS] if value), "")


def _read_plain(call: TemplateCall, scheme: str) -> tuple[Identifier, ...]:
    """Return what the arguments of a template of one scheme are; the first must be one, others may be notes."""
    found: list[Identifier] = []
    written = [value for value in call.positional()[:_MOST_ARGUMENTS] if value]
    if not written:
        named = _first(call, scheme)
        written = [named] if named else []
    for index, value in enumerate(written):
        read = read_identifier(value, scheme=scheme)
        if read is not None and (not index or read.valid is not None) and (not index or scheme in {"isbn", "issn"}):
            found.append(read)
        elif not index:
            return ()
    return tuple(found)


def _read_imdb(call: TemplateCall) -> Identifier | None:
    """Return `nm0000206` for `{{IMDb name|0000206}}` and `{{IMDb name|id=206}}`."""
    written = _first(call).lower().rstrip("/")
    if not _IMDB.fullmatch(written):
        return read_identifier(written, scheme="imdb")
    kind = next((prefix for word, prefix in imdb_kinds().items() if word in call.name.split()), "")
    if written.isdecimal():
        written = f"{kind}{written.zfill(7)}"
    read = read_identifier(written, scheme="imdb")
    return read._replace(text=_first(call)) if read else None


def _read_arxiv(call: TemplateCall) -> Identifier | None:
    """Return `hep-th/9901001` for `{{arXiv|hep-th|9901001}}` and `{{arXiv|archive=hep-th|id=9901001}}`."""
    named, positional = call.named(), [value for value in call.positional()[:3] if value]
    identifier = named.get("id") or named.get("eprint", "")
    archive = named.get("archive", "")
    if not identifier and positional:
        identifier = positional[0]
        if len(positional) > 1 and positional[0].replace("-", "").replace(".", "").isalpha():
            archive, identifier = positional[0], positional[1]
    elif identifier and positional and not archive:
        archive = positional[0]
    written = f"{archive}/{identifier}" if archive and "/" not in identifier else identifier
    return read_identifier(written, scheme="arxiv")


def _read_joined(scheme: str, joint: str) -> Callable[[TemplateCall], Identifier | None]:
    """Return a reader for an identifier whose parts stand in several arguments."""

    def read(call: TemplateCall) -> Identifier | None:
        parts = [value for value in call.positional()[:4] if value]
        return read_identifier(joint.join(parts), scheme=scheme) if parts else None

    return read


def _read_icd10(call: TemplateCall) -> Identifier | None:
    """Return `F20.0` for `{{ICD10|F|20|0|f|20}}`: letter, number, decimals; what follows is for the link."""
    parts = [*call.positional()[:3], "", ""]
    if len(parts[0]) != 1 or not parts[1]:
        return read_identifier(parts[0], scheme="icd10")
    decimals = f".{parts[2]}" if parts[2] else ""
    return read_identifier(f"{parts[0]}{parts[1]}{decimals}", scheme="icd10")


def _read_share(call: TemplateCall, exchange: str) -> tuple[Identifier, ...]:
    """Return the symbol of `{{NYSE|IBM}}` with its exchange."""
    symbol = _first(call, "symbol", "ticker")
    if not _SYMBOL.fullmatch(symbol):
        return ()
    return (Identifier("ticker", f"{exchange}:{symbol.upper()}", None, symbol),)


def _read_codes(call: TemplateCall) -> tuple[Identifier, ...]:
    """Return the codes of `{{airport codes|IATA|ICAO|FAA}}`."""
    read = [
        read_identifier(value, scheme=scheme) if value else None
        for scheme, value in zip(("iata", "icao", "faa"), call.positional(), strict=False)
    ]
    return tuple(found for found in read if found)


def _read_authority(call: TemplateCall) -> tuple[Identifier, ...]:
    """Return the identifiers that are the named arguments of a template of authority control."""
    found = []
    for name, value in call.named().items():
        scheme = scheme_keys().get(name.replace(" ", ""))
        read = read_identifier(value, scheme=scheme) if scheme and value else None
        if read is not None:
            found.append(read)
    return tuple(found)


_READERS: dict[str, Callable[[TemplateCall], Identifier | None]] = {
    "imdb": _read_imdb,
    "arxiv": _read_arxiv,
    "icd10": _read_icd10,
    "atc": _read_joined("atc", ""),
    "lccn": _read_joined("lccn", "/"),
}
