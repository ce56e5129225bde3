"""What belongs to a page as a whole in JSON, described: categories, hatnotes, pictures, links to other languages, counts."""

from wikicheck.article.infobox import ValueKind
from wikicheck.article.json.payload_model import PAYLOADS
from wikicheck.article.json.shape import Array, Names, Record, String, may, must
from wikicheck.article.json.value_model import COUNT, LINK, PLACE, TEXT

CATEGORY = Record(
    "Category",
    "A category that the page is put in.",
    {
        "name": must(TEXT, "Name without namespace."),
        "sort_key": may(TEXT, "Sort key."),
        "raw": must(TEXT, "Its source."),
        "source": must(PLACE, "Where it stands."),
    },
)
SORT_KEY = Record("DefaultSort", "The default sort key.", {"key": must(TEXT, "The key."), "source": must(PLACE, "Where it stands.")})
HATNOTE = Record(
    "Hatnote",
    "A note above the text.",
    {
        "type": must(TEXT, "main, see_also, about, for, redirect, distinguish or other."),
        "targets": must(Array(LINK), "The pages it names."),
        "text": may(TEXT, "What readers see; absent where nobody knows what its template says."),
        "source": must(PLACE, "Where it stands."),
    },
)
TABLES = Record(
    "Tables",
    "What words of the wiki itself mean, as its configuration says: it takes them to read the article once more.",
    {
        "templates": may(Names(TEXT), "The wiki's templates, each with the one that stands for it."),
        "infoboxes": may(Names(TEXT), "Infobox templates, each with its type."),
        "sections": may(Names(TEXT), "Headings, each with the one that stands for it."),
    },
)
INTERLANGUAGE = Record(
    "Interlanguage",
    "The same page in another language.",
    {
        "language": must(TEXT, "Code of the Wikipedia."),
        "target": must(TEXT, "Title of the page there."),
        "source": must(PLACE, "Where the link stands."),
    },
)
PAGE_IMAGE = Record(
    "PageImage",
    "A picture, in the text, in a gallery or in an infobox.",
    {**PAYLOADS[ValueKind.IMAGE][1], "source": must(PLACE, "Where it stands.")},
)
PAGE_COORDINATES = Record(
    "PageCoordinates", "Where the subject of the page lies.", {**PAYLOADS[ValueKind.COORDINATES][1], "text": must(TEXT, "As written.")}
)
ENTRY = Record(
    "Entry",
    "One of the meanings that a disambiguation page lists.",
    {
        "target": may(TEXT, "Title of the page that it leads to; absent where it has no link."),
        "text": must(TEXT, "Its line, as readers see it."),
        "source": must(PLACE, "Where it stands."),
    },
)
STATISTICS = Record(
    "Statistics",
    "How much there is of what.",
    {
        "words": may(COUNT, "Words of the running text; absent in languages without blanks between words."),
        "characters": must(COUNT, "Characters of the running text."),
        "paragraphs": must(COUNT, "Paragraphs of running text."),
        "sections": must(COUNT, "Sections, without the lead."),
        "lists": must(COUNT, "Lists, without those within lists."),
        "tables": must(COUNT, "Tables."),
        "links": must(COUNT, "Links in the running text."),
        "images": must(COUNT, "Pictures."),
        "references": must(COUNT, "References."),
        "categories": must(COUNT, "Categories."),
    },
)
DATE_FORMAT = String("dmy", "mdy")
