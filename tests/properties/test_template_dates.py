"""What holds of date templates whatever their arguments."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from wikicheck.text import Span
from wikicheck.values.date_text import read_date
from wikicheck.values.template import TemplateArgument, TemplateCall
from wikicheck.values.template_date_table import date_templates
from wikicheck.values.template_dates import format_date_template, read_date_template

NAMES = st.sampled_from(sorted(date_templates()))
VALUES = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "1970",
            "-44",
            "5",
            "12",
            "31",
            "99",
            "0",
            "May",
            "c. 1970",
            "12 May 1970",
            "44 BC",
            "present",
            "1990s",
            "x",
            "B",
            "dmy",
            "5月",
            "2010年",
            "１９７０",
            "50–52",
            "1970-05-12",
            "16 July 1969, 13:32:00",
            "31 March",
            "٣",
            "²",
            "99999999",
            "1970–71",
        ]
    ),
    st.text(max_size=20),
)
ARGUMENT_NAMES = st.one_of(
    st.none(),
    st.none(),
    st.none(),
    st.sampled_from(["1", "2", "3", "007", "year", "month", "day", "year2", "df", "mf", "date", "date2", "ca", "alt", "²", "na"]),
)
ARGUMENTS = st.lists(st.builds(TemplateArgument, ARGUMENT_NAMES, VALUES, st.just(Span(0, 0))), max_size=9).map(tuple)
CALLS = st.builds(TemplateCall, NAMES, ARGUMENTS, st.just(Span(7, 90)))
LANGUAGES = st.sampled_from(["en", "de", "fr", "ja", "ko", "zh", "ar", "sv", "", "pt-br"])


@given(CALLS, LANGUAGES, st.one_of(st.none(), st.integers(-1_000_000, 100_000)))
def test_any_call_can_be_read(call, lang, as_of):
    read = read_date_template(call, lang=lang, as_of=as_of)
    shown = format_date_template(call, lang=lang)
    assert shown is None or shown
    if read is None:
        assert shown is None
        return
    for date in (read.date, read.birth, *read.dates):
        if date is not None:
            assert date.span == call.span
            assert date.low <= date.high
    assert read.date is None or read.dates
    if read.age is not None:
        assert read.age.span == call.span
        assert 0 <= read.age.low <= read.age.high


# "January 1, 9" may be any two days; templates know that the 9 is a year, readers of their words do not.
@given(
    st.sampled_from(["birth date", "death date", "start date", "circa", "dts"]), st.dates(min_value=datetime.date(100, 1, 1)), st.booleans()
)
def test_a_full_date_reads_back(name, day, day_first):
    values = [str(day.year), str(day.month), str(day.day)]
    if name == "circa":
        values = [f"{day.day} {day:%B} {day.year}"]
    arguments = [TemplateArgument(None, value, Span(0, 0)) for value in values]
    if day_first:
        arguments.insert(1, TemplateArgument("df", "y", Span(0, 0)))
    call = TemplateCall(name, tuple(arguments), Span(0, 9))
    date = read_date_template(call).date
    assert tuple(date.start) == tuple(date.end) == (day.year, day.month, day.day)
    again = read_date(format_date_template(call))
    assert (again.low, again.high, again.approximate) == (date.low, date.high, date.approximate)
