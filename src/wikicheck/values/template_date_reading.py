"""What the readers of date templates work with: the arguments of a call, and the outcome of reading it."""

from typing import NamedTuple

from wikicheck.values.fuzzy_date import FuzzyDate
from wikicheck.values.template import TemplateCall
from wikicheck.values.template_date_parts import PartialDate, read_parts
from wikicheck.values.template_date_table import DateTemplate
from wikicheck.values.template_date_wording import Wording
from wikicheck.values.template_dates import TemplateDate, TemplateDateKind

_NO = frozenset(("", "n", "no", "off", "0", "false", "us", "mdy"))
# Words that older calls put among the numbers; they say how to show the date.
_FORMATS = frozenset(("dmy", "mdy", "ymd", "iso"))


class Reading(NamedTuple):
    """What a call means, and the text it shows (empty if nothing lasting is shown)."""

    result: TemplateDate
    shown: str = ""


class Arguments:
    """A call with what its readers need: positional and named arguments, the table's entry, the wording."""

    __slots__ = ("call", "named", "positional", "template", "wording")

    def __init__(self, call: TemplateCall, template: DateTemplate, lang: str, as_of: int | None) -> None:
        """Take a call, its entry in the table, the article's language and the as-of day."""
        positional = call.positional()
        self.call = call
        self.template = template
        self.positional = [argument for argument in positional if argument.lower() not in _FORMATS]
        self.named = call.named()
        self.wording = Wording(lang, self._is_day_first("dmy" in positional), as_of)

    def _is_day_first(self, written: bool) -> bool:  # noqa: FBT001
        if written or self.is_on("df") or self.named.get("format", "").lower() == "dmy":
            return True
        # {{as of}} is the one template that puts the day first unless told otherwise
        return self.template.kind == TemplateDateKind.AS_OF and self.named.get("df", "").lower() not in {"us", "mdy"}

    def is_on(self, name: str) -> bool:
        """Say whether a switch such as `df=y` is set."""
        return self.named.get(name, "").lower() not in _NO

    def read_date(self, start: int, suffix: str = "") -> PartialDate:
        """Read the date that begins at a position, or is given as `year=`, `month=` and `day=` with a suffix."""
        numbered = suffix or "1"
        named = [self.named.get(f"{part}{suffix}") or self.named.get(f"{part}{numbered}", "") for part in ("year", "month", "day")]
        if named[0]:
            return read_parts(named, "ymd", self.wording)._replace(used=0)
        written = self.named.get(f"date{suffix}", "")
        if written and not any(self.positional[start:]):
            return read_parts([written], "ymd", self.wording)._replace(used=0)
        return read_parts(self.positional[start:], self.template.order, self.wording)

    def at(self, index: int) -> str:
        """Return a positional argument, counted from 0; empty where there is none."""
        return self.positional[index] if index < len(self.positional) else ""

    def place(self, date: FuzzyDate | None, text: str | None = None) -> FuzzyDate | None:
        """Return a date as one that stands where the call stands."""
        return date.placed(self.call.span, text) if date else None

    def outcome(self, date: FuzzyDate | None, *, is_complete: bool = False) -> TemplateDate:
        """Return what the call means with `date` for its main date."""
        placed = self.place(date)
        kind = TemplateDateKind(self.template.kind)
        dates = (placed,) if placed else ()
        return TemplateDate(kind, placed, dates=dates, shows_age=self.template.ages, is_complete=is_complete)
