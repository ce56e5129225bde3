"""Sections and what stands in them in JSON, described: paragraphs, lists, tables, figures and the like."""

from wikicheck.article.json.shape import Array, Names, Record, String, Tagged, may, must
from wikicheck.article.json.value_model import COUNT, MARKS, ORDINAL, PLACE, TEXT, VALUE

LIST_MARKERS = ("unordered", "ordered", "definition", "indent", "plain", "horizontal")

ITEM = Record("Item", "One item of a list.", {})
_LIST_PROPERTIES = {
    "marker": must(String(*LIST_MARKERS), "What sort of list it is."),
    "items": must(Array(ITEM), "The items in order."),
    "source": must(PLACE, "Where it stands."),
}
NESTED_LIST = Record("NestedList", "A list within an item or a cell.", _LIST_PROPERTIES)
ITEM.properties |= {
    "text": must(TEXT, "The item as readers see it, without the lists nested in it."),
    **MARKS,
    "raw": must(TEXT, "Source of the item."),
    "level": must(COUNT, "Depth, from 1."),
    "marker": must(TEXT, "All its markers: *#."),
    "role": may(String("term", "description"), "Role in a list of definitions."),
    "lists": may(Array(NESTED_LIST), "Lists nested in it."),
    "source": must(PLACE, "Where it stands."),
}

SENTENCE = Record(
    "Sentence", "A sentence of a paragraph.", {"text": must(TEXT, "As readers see it."), "source": must(PLACE, "Where it stands.")}
)
PARAGRAPH = Record(
    "Paragraph",
    "A run of text.",
    {
        "type": must(String("paragraph"), "What block it is."),
        "role": may(String("quote", "caption", "indent"), "What it is, if it is not prose."),
        "text": must(TEXT, "As readers see it."),
        **MARKS,
        "sentences": may(Array(SENTENCE), "Its sentences in order, where they are asked for."),
        "source": must(PLACE, "Where it stands."),
    },
)
LIST = Record("List", "A list.", {"type": must(String("list"), "What block it is."), **_LIST_PROPERTIES})
CAPTION = Record("Caption", "The caption of a table or figure.", {"text": must(TEXT, "As readers see it."), **MARKS})
TABLE = Record("Table", "A table. A cell that reaches over several places stands in each of them.", {})
CELL = Record(
    "Cell",
    "One cell of a table.",
    {
        "text": must(TEXT, "As readers see it."),
        **MARKS,
        "value": may(VALUE, "The typed value, where the source says by which value the cell sorts."),
        "header": may(String("row", "col"), "It is the header of a row or a column."),
        "rowspan": may(ORDINAL, "How many rows it reaches over, if not one."),
        "colspan": may(ORDINAL, "How many columns it reaches over, if not one."),
        "lists": may(Array(NESTED_LIST), "Lists inside it; their items are part of its text, too."),
        "tables": may(Array(TABLE), "Tables inside it."),
        "source": must(PLACE, "Where it stands."),
    },
)
TABLE.properties |= {
    "type": must(String("table"), "What block it is."),
    "caption": may(CAPTION, "Caption."),
    "class": may(TEXT, "Its attribute class."),
    "headers": must(Array(Array(CELL)), "Rows of nothing but headers at the top."),
    "rows": must(Array(Array(CELL)), "All other rows."),
    "records": may(Array(Names(TEXT)), "The rows as texts by the names of their columns, where headers name them."),
    "source": must(PLACE, "Where it stands."),
}
FIGURE = Record(
    "Figure",
    "A picture, sound or film.",
    {
        "type": must(String("figure"), "What block it is."),
        "file": must(TEXT, "Title of the file, without namespace."),
        "caption": may(CAPTION, "Caption."),
        "alt": may(TEXT, "Alternative text."),
        "options": must(Array(TEXT), "All other options, as written: thumb, 200px."),
        "source": must(PLACE, "Where it stands."),
    },
)
CODE = Record(
    "Code",
    "A block of code.",
    {
        "type": must(String("code"), "What block it is."),
        "text": must(TEXT, "The code."),
        "language": may(TEXT, "Its language, as the source names it."),
        "source": must(PLACE, "Where it stands."),
    },
)
MATH = Record(
    "Math",
    "A formula that has a line of its own.",
    {
        "type": must(String("math"), "What block it is."),
        "text": must(TEXT, "Its source, in TeX."),
        "source": must(PLACE, "Where it stands."),
    },
)
BLOCK_ARGUMENT = Record(
    "BlockArgument",
    "One argument of a template that has a line of its own.",
    {"name": may(TEXT, "Its name; absent for one known by its position."), "value": must(TEXT, "Its value, as readers see it.")},
)
TEMPLATE = Record(
    "Template",
    "A template that has a line of its own and that no reader understands.",
    {
        "type": must(String("template"), "What block it is."),
        "name": must(TEXT, "Name of the template."),
        "args": may(Array(BLOCK_ARGUMENT), "Its arguments in order."),
        "source": must(PLACE, "Where it stands."),
    },
)
BLOCK = Tagged(
    "type",
    {"paragraph": PARAGRAPH, "list": LIST, "table": TABLE, "figure": FIGURE, "code": CODE, "math": MATH, "template": TEMPLATE},
)

SECTION = Record(
    "Section",
    "A heading and the text up to the next heading. The lead comes first and has no heading.",
    {
        "name": must(TEXT, "Heading as readers see it; empty for the lead."),
        "level": must(COUNT, "Number of = signs; 0 for the lead."),
        "index": must(TEXT, "Number in the table of contents: 2.1; 0 for the lead."),
        "path": must(Array(TEXT), "Headings from the outermost section down to this one."),
        "anchor": may(TEXT, "Anchor on the page, in wikitext."),
        "anchors": may(Array(TEXT), "Other anchors in it: of {{anchor}}, of tags with an id."),
        "has_parts": must(Array(BLOCK), "What stands in its own text, in order."),
        "source": must(PLACE, "Where heading and own text stand."),
        "raw": may(TEXT, "Source of the heading."),
        "heading_source": may(PLACE, "Where the heading stands."),
    },
)
