"""What follows from an article on a day, described."""

from wikicheck.article.facts.vital import Place
from wikicheck.article.json.shape import Array, Either, Flag, Null, Number, Record, String, Truth, may, must
from wikicheck.article.json.value_model import COUNT, DATE_PROPERTIES, PLACE, TEXT

_REACH = {"min": must(COUNT, "Least full years."), "max": must(COUNT, "Most full years.")}
# the play of "c." may put the birth behind the day
_PADDED_REACH = {"min": must(Number(whole=True), "Least full years."), "max": must(COUNT, "Most full years.")}
AGE_RANGE = Record(
    "AgeRange",
    "A reckoned age.",
    {
        **_REACH,
        "padded": may(
            Record("PaddedAge", "The same, with the play of an approximate date.", _PADDED_REACH),
            "With the play of c., where that makes a difference.",
        ),
    },
)
_STATED_DATE = {**DATE_PROPERTIES, "text": must(TEXT, "As written."), "source": must(PLACE, "Where it is stated.")}
VITAL_DATE = Record(
    "VitalDate",
    "A date of birth or death.",
    {**_STATED_DATE, "stated_in": must(String(*Place), "Which part of the article states it.")},
)
WORK = Record(
    "Work",
    "One item of a list of works.",
    {
        "title": must(TEXT, "Its title."),
        "key": must(
            Either(Number(whole=True), String("forthcoming"), Null()), "Year that it is sorted by (0 is 1 BC), forthcoming, or null."
        ),
        "years": must(Array(TEXT), "All its years, as EDTF."),
        "forthcoming": may(Flag(), "It is not out yet."),
        "posthumous": may(Flag(), "It came out after the author's death."),
        "source": must(PLACE, "Where it stands."),
    },
)
WORKS = Record(
    "WorksGroup",
    "Works that are listed together.",
    {
        "heading": must(TEXT, "Heading above them."),
        "label": may(TEXT, "Label above them, within the section."),
        "items": must(Array(WORK), "The works in order."),
    },
)
STATEMENT = Record(
    "DatedStatement",
    "A date in running text that is no vital date.",
    {
        **_STATED_DATE,
        "section": may(TEXT, "Heading of its section; absent in the lead."),
        "as_of": may(Flag(), "It says when the text was true."),
        "sentence": must(PLACE, "Where its sentence stands."),
    },
)
DERIVED = Record(
    "Derived",
    "What follows from an article on a day.",
    {
        "as_of": must(TEXT, "The day."),
        "birth": may(VITAL_DATE, "Best statement of the date of birth."),
        "death": may(VITAL_DATE, "Best statement of the date of death."),
        "living": may(Truth(), "Whether the person is alive, where the article says it."),
        "age": may(AGE_RANGE, "Age at death, or on the as-of date."),
        "written_after": may(TEXT, "Latest day that the article names: it was written on that day or later."),
        "written_age": may(AGE_RANGE, "Age between that day and the as-of date."),
        "works": must(Array(WORKS), "Lists of works."),
        "dates": must(Array(STATEMENT), "Dates of the running text, in order."),
    },
)
