"""Infoboxes in JSON, described."""

from wikicheck.article.json.shape import Array, Flag, Names, Record, may, must
from wikicheck.article.json.value_model import COUNT, MARKS, PLACE, PLAIN_VALUE, TEXT, VALUE

FIELD = Record(
    "Field",
    "One field of an infobox, in the order of the source.",
    {
        "name": must(TEXT, "Name as written."),
        "key": must(TEXT, "Canonical key without number: birth_date."),
        "index": may(COUNT, "Number in the name: office2 has 2."),
        "label": may(TEXT, "Label, in the plain form."),
        "raw": must(TEXT, "Source of the value, without white space around it."),
        "empty": may(Flag(), "Nothing is given."),
        "text": may(TEXT, "The value as readers see it."),
        "value": may(VALUE, "The typed value."),
        "values": may(Array(PLAIN_VALUE), "The items of a list of two or more, as bare data."),
        **MARKS,
        "duplicates": may(Array(COUNT), "Positions of later fields of the same name."),
        "source": must(PLACE, "Where name and value stand."),
        "name_source": may(PLACE, "Where the name stands, if not at the start."),
        "value_source": may(PLACE, "Where `raw` stands, if the value lies elsewhere."),
    },
)

GROUP = Record(
    "FieldGroup",
    "Fields that share a number: office2, term_start2, term_end2. Those without number are group 1 beside others.",
    {
        "key": must(TEXT, "Name of the family: office."),
        "index": must(COUNT, "The number they share."),
        "fields": must(Names(COUNT), "Position of each field among the fields, by canonical key."),
    },
)

INFOBOX = Record("Infobox", "One infobox.", {})
INFOBOX.properties |= {
    "template": may(TEXT, "Name of the template; absent in the plain form."),
    "type": must(TEXT, "Type: person, film …; empty if nothing says it."),
    "subtype": may(TEXT, "What it is more exactly: officeholder of a person."),
    "via": may(TEXT, "Field of the outer infobox that this one stands in; absent for a further part of a box of several templates."),
    "caption": may(TEXT, "Text above the fields."),
    "fields": must(Array(FIELD), "Fields in order, empty and repeated ones included."),
    "groups": may(Array(GROUP), "Numbered fields, grouped."),
    "has_parts": may(Array(INFOBOX), "Infoboxes that stand in fields of this one, and its further parts."),
    "source": must(PLACE, "Where it stands."),
}
