"""The typed values of fields in JSON, described: places, links, dates, ages, and a record for each kind of value."""

from wikicheck.article.infobox import ValueKind
from wikicheck.article.json.dates import DATE_KINDS, QUALIFIERS
from wikicheck.article.json.payload_model import PAYLOADS
from wikicheck.article.json.shape import Array, Either, Flag, Null, Number, Property, Record, String, Tagged, may, must
from wikicheck.values import Precision

TEXT = String()
COUNT = Number(whole=True, minimum=0)
ORDINAL = Number(whole=True, minimum=1)

PLACE = Record(
    "Place",
    "Where something stands in the source: half-open code-point offsets from 0, lines and columns from 1, the end exclusive.",
    {
        "start": must(COUNT, "Offset of the first code point."),
        "end": must(COUNT, "Offset behind the last code point."),
        "line": must(ORDINAL, "Line of the start; LF, CRLF and CR end a line."),
        "column": must(ORDINAL, "Column of the start, in code points."),
        "end_line": must(ORDINAL, "Line of the end."),
        "end_column": must(ORDINAL, "Column of the end."),
    },
)

LINK = Record(
    "Link",
    "A wikilink.",
    {
        "target": must(TEXT, "Title of the page, without fragment; empty for a link within the page."),
        "fragment": may(TEXT, "What follows #."),
        "text": must(TEXT, "Label, as readers see it."),
        "namespace": may(TEXT, "Canonical English name of the namespace; absent for articles."),
    },
)

REDIRECT = Record("Redirect", "Where a redirect leads.", {**LINK.properties, "source": must(PLACE, "Where the link stands.")})

CITATIONS = Array(TEXT)

DROPPED = Record(
    "Dropped",
    "Something that readers of the page see and that could not be read.",
    {
        "name": must(TEXT, 'The template, tag or function; "brackets" for a bracket that was left empty and went with it.'),
        "offset": must(COUNT, "Where it would stand in the text."),
        "source": must(PLACE, "Where it stands."),
    },
)

MARKS = {
    "links": may(Array(LINK), "Wikilinks in the text, in order."),
    "citations": may(CITATIONS, "Identifiers of the footnotes, in order (`references`)."),
    "bold": may(Array(TEXT), "What is bold in the text, in order."),
    "italic": may(Array(TEXT), "What is italic in the text, in order."),
    "dropped": may(Array(DROPPED), "What the text lacks, in order."),
}

DATE_PROPERTIES: dict[str, Property] = {
    "edtf": must(TEXT, "The date as EDTF (ISO 8601-2) level 1; of level 2 only sets: [a,b] is one of them, {a,b} all of them."),
    "precision": must(String(*Precision), "How finely the date is stated."),
    "qualifiers": may(Array(String(*QUALIFIERS)), "What else is to be known about how the date is written."),
    "form": may(String(*DATE_KINDS), "What sort of statement it is, where the EDTF string does not show it."),
    "earliest": may(TEXT, "First day it can mean, where the EDTF string does not say it; .. is open."),
    "latest": may(TEXT, "Last day it can mean, where the EDTF string does not say it; .. is open."),
}

DATE_PART = Record(
    "DatePart", "An end of a range, or a member of a set, that the EDTF string alone does not describe.", dict(DATE_PROPERTIES)
)
DATE_PROPERTIES["parts"] = may(Array(DATE_PART), "Ends of the range or members of the set, where the EDTF string does not describe them.")
DATE_PART.properties["parts"] = DATE_PROPERTIES["parts"]

BIRTH = Record(
    "StatedBirth",
    "A date of birth that a template for another date states.",
    {**DATE_PROPERTIES, "text": must(TEXT, "As written."), "source": must(PLACE, "Where it stands.")},
)
PLAIN_BIRTH = Record("PlainBirth", "The same, without its place.", {**DATE_PROPERTIES, "text": must(TEXT, "As written.")})

AGE_COUNTS: dict[str, Property] = {
    **{unit: may(COUNT, f"The age in {unit}.") for unit in ("years", "months", "weeks", "days")},
    "min": may(COUNT, "Least age, where it is a range."),
    "max": may(COUNT, "Greatest age, where it is a range."),
    "unit": may(String("months", "weeks", "days"), "What min and max count, where it is not years."),
    "approximate": may(Flag(), "It is said to be approximate."),
    "blank": may(Flag(), "A bracket for an age that holds none."),
    "at": may(TEXT, "The date it is stated for, as EDTF."),
}
_AGE_PROPERTIES: dict[str, Property] = {
    **AGE_COUNTS,
    "text": may(TEXT, "As written, where it is stated."),
    "born": may(TEXT, "The date of birth that it follows from, as EDTF."),
    "computed": may(Flag(), "Nobody states it; it follows from the two dates of a template."),
}

AGE = Record("Age", "An age, in full years unless it says otherwise.", {**_AGE_PROPERTIES, "source": may(PLACE, "Where it is stated.")})
PLAIN_AGE = Record("PlainAge", "The same, without its place.", _AGE_PROPERTIES)


def _values(name: str, words: str, more: dict[str, Property], age: Record, birth: Record) -> Tagged:
    """Return the kinds of values, each with `more` properties; records are called `name` and their kind."""
    records: dict[str, Record] = {}
    values = Tagged("kind", records)
    dated = DATE_PROPERTIES
    end = Either(TEXT, Null())
    kinds: dict[ValueKind, tuple[str, dict[str, Property]]] = {
        ValueKind.TEXT: ("Text that no reader takes for anything else.", {}),
        ValueKind.DATE: ("A date.", dated),
        ValueKind.INTERVAL: (
            "A period, or several dates.",
            {
                **dated,
                "start": must(end, "First date, as EDTF; null where it is open."),
                "end": must(end, "Last date, as EDTF; null where it is open."),
                "open": may(Flag(), "It goes on."),
            },
        ),
        ValueKind.AGE: ("An age, in full years unless it says otherwise.", AGE_COUNTS),
        ValueKind.URL: ("A web address.", {"url": must(TEXT, "The address.")}),
        ValueKind.LIST: (
            "Several values.",
            {
                "marker": must(TEXT, "How they are set apart: bullet, ordered, plain, horizontal, br, comma."),
                "items": must(Array(values), "The values."),
            },
        ),
        **PAYLOADS,
    }
    event, properties = PAYLOADS[ValueKind.EVENT]
    kinds[ValueKind.EVENT] = (event, {**properties, **{key: entry._replace(required=False) for key, entry in dated.items()}})
    common = {
        "text": must(TEXT, "The value as readers see it."),
        "note": may(TEXT, "What stood in trailing brackets."),
        "partial": may(Flag(), "Part of it could not be read."),
        "age": may(age, "An age stated in it."),
        "born": may(birth, "A date of birth that a template for another date states."),
    }
    for kind in ValueKind:
        description, properties = kinds[kind]
        head = {"kind": must(String(kind), "What the value was read as.")}
        records[kind] = Record(f"{kind.capitalize()}{name}", f"{description} {words}", {**head, **properties, **common, **more})
    return values


_PLACED = {
    "date_text": may(TEXT, "The date as written, where it is not the whole value."),
    "date_source": may(PLACE, "Where the date stands, where it is not the whole value."),
    "raw": may(TEXT, "Source of the item, where the value is one of a list."),
    "source": must(PLACE, "Where the value stands."),
}
VALUE = _values("Value", "With its place in the source.", _PLACED, AGE, BIRTH)
PLAIN_VALUE = _values("PlainValue", "The bare data.", {}, PLAIN_AGE, PLAIN_BIRTH)
