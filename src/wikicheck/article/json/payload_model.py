"""What values of the kinds beyond text, date and list have in JSON, described."""

from wikicheck.article.infobox import ValueKind
from wikicheck.article.json.shape import Array, Either, Flag, Null, Number, Property, Record, String, Truth, may, must

_TEXT = String()
_NUMBER = Number()

_AMOUNT: dict[str, Property] = {
    "value": may(_NUMBER, "The number, where it is a single one."),
    "min": may(_NUMBER, "The lesser end of a range; absent where it has none."),
    "max": may(_NUMBER, "The greater end of a range; absent where it has none."),
}
_APPROXIMATE: dict[str, Property] = {"approximate": may(Flag(), "It is said to be approximate.")}
_TOLERANCE: dict[str, Property] = {"tolerance": may(_NUMBER, "What stands behind ±.")}
_MEASURE: dict[str, Property] = {
    **_AMOUNT,
    "dimensions": may(Array(_NUMBER), "The numbers of length × width or the like, instead of `value`."),
    "unit": must(_TEXT, "The unit as UCUM code."),
}

SI_MEASURE = Record("SiMeasure", "An amount in the base units of the SI.", _MEASURE)
CONVERTED = Record(
    "ConvertedMeasure",
    "The same amount in another unit, as the article gives it.",
    {**_MEASURE, "unit_text": must(_TEXT, "The unit as written."), "text": must(_TEXT, "As written.")},
)
PART = Record(
    "MeasurePart",
    "A part of an amount that is written in several units, such as 5 ft 10 in.",
    {"value": must(_NUMBER, "The number."), "unit": must(_TEXT, "The unit as UCUM code.")},
)
ARGUMENT = Record(
    "TemplateArgument",
    "An argument of a template.",
    {"name": may(_TEXT, "Its name; absent where it has none."), "value": must(_TEXT, "What it holds, as readers would see it.")},
)

_DAY = Either(_TEXT, Null())

# Kind → what it is, and the properties that it has beside those of every value.
PAYLOADS: dict[ValueKind, tuple[str, dict[str, Property]]] = {
    ValueKind.NUMBER: (
        "A number.",
        {**_AMOUNT, **_TOLERANCE, **_APPROXIMATE, "unit_text": may(_TEXT, "What is counted, where the value says so.")},
    ),
    ValueKind.QUANTITY: (
        "A number with a unit, as schema.org's QuantitativeValue.",
        {
            **_MEASURE,
            **_TOLERANCE,
            **_APPROXIMATE,
            "unit_text": must(_TEXT, "The unit as written."),
            "si": may(SI_MEASURE, "The same in the base units of the SI."),
            "parts": may(Array(PART), "What it is the sum of, where it is written in several units."),
            "converted": may(Array(CONVERTED), "The same in other units, as the article gives it."),
        },
    ),
    ValueKind.MONEY: (
        "A sum of money, as schema.org's MonetaryAmount.",
        {
            **_AMOUNT,
            **_APPROXIMATE,
            "currency": must(_TEXT, "The currency as ISO 4217 code."),
            "year": may(Number(whole=True), "The year whose money it is."),
        },
    ),
    ValueKind.COORDINATES: (
        "A place on a globe, as schema.org's GeoCoordinates.",
        {
            "latitude": must(_NUMBER, "Degrees north; south is negative."),
            "longitude": must(_NUMBER, "Degrees east; west is negative."),
            "precision": may(_NUMBER, "Degrees that the last stated digit stands for."),
            "globe": may(_TEXT, "Which globe, where it is not the earth."),
            "display": may(_TEXT, "Where the page shows them: inline, title, or both."),
            "type": may(_TEXT, "What sort of place it is said to be, such as city."),
            "out_of_range": may(Flag(), "No such place is on a globe: a latitude beyond 90, 60 minutes."),
        },
    ),
    ValueKind.DURATION: (
        "A length of time.",
        {
            "iso8601": may(_TEXT, "As ISO 8601 writes it; absent for a range."),
            "seconds": may(_NUMBER, "In seconds, where that is a single number."),
            "min_seconds": may(_NUMBER, "The shorter end of a range, in seconds."),
            "max_seconds": may(_NUMBER, "The longer end of a range, in seconds."),
            **_APPROXIMATE,
        },
    ),
    ValueKind.IDENTIFIER: (
        "An identifier of a known scheme.",
        {
            "scheme": must(_TEXT, "The scheme: isbn, issn, doi or another."),
            "value": must(_TEXT, "The identifier in its usual short form."),
            "valid": may(Truth(), "Whether its check digit and form are right; absent where it has none."),
        },
    ),
    ValueKind.EVENT: (
        "Something that happened, as {{marriage}} and {{film date}} say it.",
        {
            "event": may(_TEXT, "What sort of event: marriage, release or another."),
            "name": may(_TEXT, "Who or what."),
            "start": must(_DAY, "When, or since when, as EDTF; null where nothing says it."),
            "end": must(_DAY, "Until when, as EDTF; null where nothing says it."),
            "reason": may(_TEXT, "Why it ended."),
            "place": may(_TEXT, "Where."),
        },
    ),
    ValueKind.LINK: (
        "Exactly one wikilink.",
        {
            "target": must(_TEXT, "Title of the page."),
            "fragment": may(_TEXT, "What follows #."),
            "namespace": may(_TEXT, "Canonical English name of the namespace; absent for articles."),
            "interwiki": may(_TEXT, "Prefix of the other wiki that it leads to."),
        },
    ),
    ValueKind.IMAGE: (
        "A picture, as schema.org's ImageObject.",
        {
            "file": must(_TEXT, "Its file name, without namespace."),
            "caption": may(_TEXT, "The caption that stands beside it in the same value."),
            "alt": may(_TEXT, "What is read out instead of it."),
            "options": must(Array(_TEXT), "The other options as written, such as thumb and 200px."),
        },
    ),
    ValueKind.TEMPLATE: (
        "A template that no reader understands.",
        {"name": may(_TEXT, "Name of the template."), "args": may(Array(ARGUMENT), "Its arguments, in order.")},
    ),
}
