"""References and citations in JSON, described."""

from wikicheck.article.json.shape import Array, Flag, Names, Property, Record, String, Tagged, Truth, may, must
from wikicheck.article.json.value_model import DATE_PROPERTIES, MARKS, PLACE, TEXT
from wikicheck.article.references import ReferenceKind

_AS_WRITTEN = must(TEXT, "As written.")
CITED_DATE = Tagged(
    "kind",
    {
        "date": Record(
            "CitedDate", "A date of a citation.", {"kind": must(String("date"), "A date."), **DATE_PROPERTIES, "text": _AS_WRITTEN}
        ),
        "interval": Record(
            "CitedInterval",
            "A period, or several dates, of a citation.",
            {"kind": must(String("interval"), "A period, or several dates."), **DATE_PROPERTIES, "text": _AS_WRITTEN},
        ),
        "text": Record(
            "UnreadDate",
            "What stands in the place of a date and is none that could be read.",
            {"kind": must(String("text"), "Text."), "text": _AS_WRITTEN},
        ),
    },
)

# What `Citation.values` can hold: canonical key → what it is. A test holds this against the table of citation templates.
VALUES = {
    "title": "Title of the work.",
    "subtitle": "Subtitle.",
    "script_title": "Title in its own script.",
    "translated_title": "Title, translated.",
    "chapter": "Title of the part of it that is meant: chapter, entry, article.",
    "translated_chapter": "Title of that part, translated.",
    "work": "What it appeared in: journal, newspaper, website, encyclopedia.",
    "series": "Series, or version.",
    "volume": "Volume.",
    "issue": "Issue or number.",
    "edition": "Edition.",
    "publisher": "Publisher or institution.",
    "place": "Place of publication.",
    "agency": "News agency.",
    "event": "Conference.",
    "degree": "Degree that a thesis was for.",
    "medium": "Sort of medium or document.",
    "network": "Network or station.",
    "season": "Season of a series.",
    "episode": "Number of an episode.",
    "url": "Web address.",
    "chapter_url": "Web address of the part that is meant.",
    "archive_url": "Web address of an archived copy.",
    "url_status": "Whether the address still works, as written.",
    "pages": "Pages.",
    "total_pages": "How many pages it has.",
    "at": "Place in the work, where it is not a page.",
    "time": "Place in a recording.",
    "language": "Language, as written.",
    "quote": "Quotation.",
    "via": "Who passes the copy on.",
    "others": "Others that took part, as written.",
    "collaboration": "Group that the authors belong to.",
    "id": "Identifier of no known scheme, as written.",
    "department": "Column or department.",
    "scale": "Scale of a map.",
    "docket": "Docket.",
    "inset": "Inset of a map.",
    "format": "Format of the file.",
    "number": "Number of a report or post.",
}
DATES = {
    "date": "When it was published.",
    "original_date": "When the original was published.",
    "publication_date": "When it was published, where that is another date than that of writing.",
    "archive_date": "When the copy was archived.",
    "access_date": "When it was last looked at.",
}
ROLES = {
    "author": "Authors",
    "editor": "Editors",
    "translator": "Translators",
    "contributor": "Contributors",
    "interviewer": "Interviewers",
}

IDENTIFIER = Record(
    "CitedIdentifier",
    "An identifier of a cited work.",
    {
        "scheme": must(TEXT, "The scheme: isbn, doi or another."),
        "value": must(TEXT, "The identifier in its usual short form."),
        "valid": may(Truth(), "Whether its form and check digit are right; absent where there is nothing to check."),
        "text": may(TEXT, "As written, where that is not its short form."),
    },
)

_PROPERTIES: dict[str, Property] = {
    "template": must(TEXT, "Name of the template."),
    "type": must(TEXT, "What is cited: book, web, news, journal …; citation if nothing says it, short for a short one."),
    **{role: may(Array(TEXT), f"{words}, in order: Lee, Ann.") for role, words in ROLES.items()},
    "et_al": may(Flag(), "There are more people than are named."),
    **{key: may(TEXT, words) for key, words in VALUES.items()},
    **{key: may(CITED_DATE, words) for key, words in DATES.items()},
    "identifiers": may(Array(IDENTIFIER), "Its identifiers."),
    "anchor": may(TEXT, "What short citations call it."),
    "other": may(Names(TEXT), "All other arguments of the template, by name; unnamed ones by number."),
    "source": may(PLACE, "Where the template stands, if it is not all there is in the reference."),
}
CITATION = Record("Citation", "A source as a citation template describes it.", _PROPERTIES)

ADDRESS = Record(
    "CitedAddress",
    "A web address in a reference that is written in words.",
    {"url": must(TEXT, "The address."), "text": may(TEXT, "What it is called.")},
)
REFERENCE = Record(
    "Reference",
    "A footnote, or a full citation outside of footnotes.",
    {
        "id": must(TEXT, "What `citations` call it."),
        "name": may(TEXT, "Its name."),
        "group": may(TEXT, "Its group."),
        "kind": must(String(*ReferenceKind), "How it says what it refers to."),
        "listed": may(Flag(), "It is no footnote, but a citation in a list of sources or in the text."),
        "body": may(TEXT, "Source of its text; absent if it is used and never defined."),
        "text": may(TEXT, "Its text as readers see it; absent where it is nothing but citations from templates."),
        **MARKS,
        "urls": may(Array(ADDRESS), "Web addresses in its text."),
        "citation": may(CITATION, "The source it cites."),
        "further_citations": may(Array(CITATION), "Further sources that it cites."),
        "uses": must(Array(PLACE), "Where its marks stand."),
        "continuations": may(Array(PLACE), "Where the bodies stand that go on with it."),
        "parent_reference": may(TEXT, "The reference that has the full citation, or that this one is a part of."),
        "parent_references": may(Array(TEXT), "All of them, where there are several."),
        "source": may(PLACE, "Where its text stands."),
    },
)
