"""From JSON, an answer of MediaWiki's API, or the page of a template to what TemplateData says."""

from collections.abc import Mapping
from typing import Any

from wikicheck.schema.templatedata.model import TYPES, InterfaceText, Parameter, Template
from wikicheck.text import InputError, lazy_pattern

_TAG = lazy_pattern(r"<templatedata\b[^>]*>", 2)  # re.IGNORECASE
_END = lazy_pattern(r"</templatedata\s*>", 2)
_MOST_INHERITING = 100


def read_template_data(text: str, source: str, *, template: str | None = None) -> Template:
    """Return what a text says of a template: TemplateData itself, the API's answer to `action=templatedata`, or the page that has it.

    `source` is what messages call the text. An answer may be about several templates, of which `template` names one.
    Raises InputError, with the place, for anything else.
    """
    name = ""
    data = _parse(_inner(text), source)
    if isinstance(data.get("pages"), Mapping | list) and "params" not in data:
        name, data = _page(data["pages"], source, template)
    elif "error" in data and "params" not in data:
        raise InputError(f"the wiki refused to answer: {_error_words(data['error'])}", path=source)
    return _Reader(source).template(data, template or name)


def _inner(text: str) -> str:
    """Return the JSON in a text: between the tags, where it is the page of a template."""
    if text.lstrip("\ufeff \t\r\n")[:1] == "{" and text.lstrip("\ufeff \t\r\n")[:2] != "{{":
        return text
    start = _TAG.search(text)
    if start is None:
        return text
    end = _END.search(text, start.end())
    return text[start.end() : end.start() if end is not None else len(text)]


def _parse(text: str, source: str) -> Mapping[str, Any]:
    import json

    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        raise InputError("is nested too deep", path=source) from None
    except ValueError as error:
        place = f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(f"has no TemplateData: no JSON, and no <templatedata> that has it{place}", path=source) from None
    if not isinstance(data, dict):
        raise InputError("is no JSON object, so it is no TemplateData", path=source)
    return data


def _error_words(error: Any) -> str:
    return str(error.get("info", error))[:200] if isinstance(error, Mapping) else str(error)[:200]


def _page(pages: Any, source: str, template: str | None) -> tuple[str, Mapping[str, Any]]:
    """Return the name of a template and what an answer says of it."""
    found = [page for page in (pages.values() if isinstance(pages, Mapping) else pages) if isinstance(page, Mapping)]
    if template is not None and len(found) > 1:
        found = [page for page in found if _bare(str(page.get("title", ""))) == _bare(template)]
    described = [page for page in found if "params" in page and "missing" not in page and not page.get("notemplatedata")]
    if len(described) == 1:
        return without_namespace(str(described[0].get("title", ""))), described[0]
    if described:
        names = ", ".join(str(page.get("title", "?")) for page in described[:10])
        raise InputError(f"is about several templates ({names}); --template says which one", path=source)
    missing = any("missing" in page and page["missing"] is not False for page in found)
    raise InputError(f"the wiki has no {'such template' if missing else 'TemplateData for it'}", path=source)


def without_namespace(title: str) -> str:
    """Return the name of a template without the name of the namespace."""
    return title.partition(":")[2].strip() or title


def _bare(title: str) -> str:
    return (title.partition(":")[2] or title).replace("_", " ").strip().casefold()


class _Reader:
    """Reads one description; every error says where it is."""

    def __init__(self, source: str) -> None:
        self._source = source

    def template(self, data: Mapping[str, Any], name: str) -> Template:
        params = data.get("params")
        if params == []:  # PHP's empty object
            params = {}
        if not isinstance(params, dict):
            raise self._fault("/params", "should be an object with the parameters")
        order = [key for key in self._names(data.get("paramOrder"), "/paramOrder") if key in params]
        order = list(dict.fromkeys((*order, *params)))
        raw = {key: self._inherited(params, key) for key in params}
        sets = data.get("sets") or []
        maps = data.get("maps") or {}
        return Template(
            name,
            self._text(data.get("description"), "/description"),
            tuple(self._parameter(key, raw[key]) for key in order),
            data["format"] if isinstance(data.get("format"), str) else None,
            tuple(entry for entry in sets if isinstance(entry, dict)) if isinstance(sets, list) else (),
            maps if isinstance(maps, dict) else None,
        )

    def _inherited(self, params: Mapping[str, Any], key: str) -> dict[str, Any]:
        """Return what is said of a parameter, and by the one that it inherits from where it says nothing itself."""
        found: dict[str, Any] = {}
        seen: set[str] = set()
        while key not in seen and len(seen) < _MOST_INHERITING:
            seen.add(key)
            own = params[key]
            if own is None or own == []:
                own = {}
            if not isinstance(own, dict):
                raise self._fault(f"/params/{key}", "should be an object")
            found = {**own, **found}
            parent = own.get("inherits")
            if parent is None:
                break
            if not isinstance(parent, str) or parent not in params:
                raise self._fault(f"/params/{key}/inherits", f"there is no parameter {parent!r}")
            key = parent
        return found

    def _parameter(self, name: str, data: Mapping[str, Any]) -> Parameter:
        place = f"/params/{name}"
        type_ = data.get("type") or "unknown"
        if not isinstance(type_, str):
            raise self._fault(f"{place}/type", "should be the name of a type")
        type_ = type_.removeprefix("string/")  # as the oldest ones were called
        deprecated = data.get("deprecated") or False
        return Parameter(
            name,
            self._text(data.get("label"), f"{place}/label"),
            self._text(data.get("description"), f"{place}/description"),
            type_ if type_ in TYPES else "unknown",
            _is_set(data, "required"),
            _is_set(data, "suggested"),
            deprecated if isinstance(deprecated, str) else bool(deprecated) or data.get("deprecated") == "",
            tuple(self._names(data.get("aliases"), f"{place}/aliases")),
            tuple(self._names(data.get("suggestedvalues"), f"{place}/suggestedvalues")),
            self._text(data.get("default"), f"{place}/default"),
            self._text(data.get("example"), f"{place}/example"),
            data["autovalue"] if isinstance(data.get("autovalue"), str) and data["autovalue"] else None,
        )

    def _names(self, value: Any, place: str) -> list[str]:
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(entry, str | int) for entry in value):
            raise self._fault(place, "should be a list of texts")
        return [str(entry) for entry in value]

    def _text(self, value: Any, place: str) -> InterfaceText:
        if value is None or value == []:
            return None
        if isinstance(value, str):
            return value or None
        if isinstance(value, dict) and all(isinstance(words, str) for words in value.values()):
            return dict(value) or None
        raise self._fault(place, "should be a text, or texts by language")

    def _fault(self, place: str, words: str) -> InputError:
        return InputError(f"{place[:120]}: {words}", path=self._source)


def _is_set(data: Mapping[str, Any], name: str) -> bool:
    """Say whether a flag is set; the older form of answers of the API writes "" for true."""
    return data.get(name) is True or data.get(name) == ""
