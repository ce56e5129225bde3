import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.values.duration_words import duration_table, duration_words
from wikicheck.values.durations import read_duration
from wikicheck.values.languages import LANGUAGES, fold_marks
from wikicheck.values.template_values import duration_template_wording, read_template_duration


def iso(text, **options):
    found = read_duration(text, **options)
    return None if found is None else found.iso8601


@pytest.mark.parametrize(
    ("text", "expected", "seconds"),
    [
        ("45 minutes", "PT45M", 2700),
        ("92 min", "PT1H32M", 5520),
        ("92 min.", "PT1H32M", 5520),
        ("92 mins", "PT1H32M", 5520),
        ("45-minute", "PT45M", 2700),
        ("1 h 32 min", "PT1H32M", 5520),
        ("1h32m", "PT1H32M", 5520),
        ("1h 32m 10s", "PT1H32M10S", 5530),
        ("1 h 32", "PT1H32M", 5520),
        ("1h32", "PT1H32M", 5520),
        ("1H30", "PT1H30M", 5400),
        ("3m 45s", "PT3M45S", 225),
        ("3 min 45", "PT3M45S", 225),
        ("1 hr. 5 min.", "PT1H5M", 3900),
        ("2 hrs 5 mins", "PT2H5M", 7500),
        ("2hrs", "PT2H", 7200),
        ("24h", "PT24H", 86400),
        ("1 hour, 32 minutes and 5 seconds", "PT1H32M5S", 5525),
        ("1 hour and 32 minutes", "PT1H32M", 5520),
        ("1\u00a0hour 32\u00a0minutes", "PT1H32M", 5520),
        ("2 days", "P2D", 172_800),
        ("2 days, 3 hours", "P2DT3H", 183_600),
        ("3 weeks", "P3W", 1_814_400),
        ("1 week and 3 days", "P10D", 864_000),
        ("1.5 hours", "PT1H30M", 5400),
        ("1½ hours", "PT1H30M", 5400),
        ("2 1/2 hours", "PT2H30M", 9000),
        ("½ hour", "PT30M", 1800),
        ("1,200 hours", "PT1200H", 4_320_000),
        ("10 s", "PT10S", 10),
        ("3.7 seconds", "PT3.7S", 3.7),
        ("250 ms", "PT0.25S", 0.25),
        ("0 minutes", "PT0S", 0),
        ("3:45 minutes", "PT3M45S", 225),
        ("1:30 hours", "PT1H30M", 5400),
        ("1:32:10 h", "PT1H32M10S", 5530),
        ("45 minutes per episode", "PT45M", 2700),
        ("30 min each", "PT30M", 1800),
        ("100 minutes (1 hour 40 minutes)", "PT1H40M", 6000),
        ("PT1H32M", "PT1H32M", 5520),
        ("PT92M", "PT1H32M", 5520),
        ("P3W", "P3W", 1_814_400),
        ("P1DT12H", "P1DT12H", 129_600),
        ("PT0.5S", "PT0.5S", 0.5),
    ],
)
def test_a_length_in_english_is_read(text, expected, seconds):
    found = read_duration(text)
    assert (found.iso8601, found.seconds, found.text) == (expected, seconds, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 years", "P10Y"),
        ("1 year, 2 months", "P1Y2M"),
        ("1 year and 6 months", "P1Y6M"),
        ("18 months", "P18M"),
        ("2.5 years", "P2.5Y"),
        ("4,000 years", "P4000Y"),
        ("1 year, 2 months and 10 days", "P1Y2M10D"),
        ("P1Y2M10DT2H30M", "P1Y2M10DT2H30M"),
    ],
)
def test_months_and_years_have_no_seconds(text, expected):
    found = read_duration(text)
    assert (found.iso8601, found.seconds) == (expected, None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("22–25 minutes", 1320, 1500),
        ("22-25 min", 1320, 1500),
        ("22 – 25 min.", 1320, 1500),
        ("22 to 25 minutes", 1320, 1500),
        ("22 or 25 minutes", 1320, 1500),
        ("22 min – 25 min", 1320, 1500),
        ("between 40 and 50 minutes", 2400, 3000),
        ("45 min – 1 h", 2700, 3600),
        ("1–2 hours", 3600, 7200),
        ("1 h 30 min – 1 h 45 min", 5400, 6300),
        ("over 2 hours", 7200, None),
        ("more than 90 minutes", 5400, None),
        ("at least 40 minutes", 2400, None),
        ("90+ minutes", 5400, None),
        ("up to 3 hours", None, 10_800),
        ("less than 30 minutes", None, 1800),
    ],
)
def test_ranges_and_limits_have_what_they_lie_between(text, low, high):
    found = read_duration(text)
    assert (found.iso8601, found.seconds) == (None, None)
    assert (found.low_seconds, found.high_seconds) == (low, high)


@pytest.mark.parametrize(
    "text",
    ["approx. 45 minutes", "c. 45 min", "about 45 minutes", "~45 min", "≈ 45 min", "ca. 45 min", "45 minutes (approx.)", "around 45 mins"],
)
def test_about_makes_it_approximate(text):
    found = read_duration(text)
    assert (found.iso8601, found.approximate) == ("PT45M", True)


@pytest.mark.parametrize(
    "text",
    [
        "", "5", "m", "minutes", "5 m", "5 ft", "10 a", "5 May", "May 5", "1990", "1990 year", "12:30", "12:30 pm", "3:45", "1:32:10",
        "12:30 UTC",
        "3D", "5s", "5S", "3 D", "P", "PT", "Peter", "P1", "5 minutes ago", "5 minutes of fame", "1 minute 2 hours", "25–22 minutes",
        "−5 minutes",
        "two hours", "half an hour", "A Day", "One Year", "90′", "3′45″", "5'10\"", "10 km", "5 min read the book now",
        "12 May 1990 – 5 June 1990",
        "45 minutes, 50 minutes", "1 hour 5 hours", "45 minutes (30 with adverts)", "3 2 hours", "10 %", "1 mi", "about",
        "between 40 minutes",
    ],
)  # fmt: skip
def test_what_is_no_length_is_not_read(text):
    assert read_duration(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3:45", "PT3M45S"),
        ("0:45", "PT45S"),
        ("75:00", "PT1H15M"),
        ("1:32:10", "PT1H32M10S"),
        ("3:45.5", "PT3M45.5S"),
        ("90′", "PT1H30M"),
        ("3′45″", "PT3M45S"),
        ("3'45\"", "PT3M45S"),
        ("1'30''", "PT1M30S"),
        ("two hours", "PT2H"),
        ("an hour", "PT1H"),
        ("half an hour", "PT30M"),
        ("an hour and a half", "PT1H30M"),
        ("one and a half hours", "PT1H30M"),
        ("six months", "P6M"),
        ("3:75", None),
        ("1:75:10", None),
        ("12:30 pm", None),
        ("3D", None),
        ("5 m", None),
        ("3:45 or so", None),
    ],
)
def test_the_clock_counts_where_a_length_is_meant(text, expected):
    assert iso(text, clock=True) == expected


def test_a_range_by_the_clock():
    found = read_duration("3:45–4:10", clock=True)
    assert (found.low_seconds, found.high_seconds) == (225, 250)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "90 Minuten", "PT1H30M"), ("de", "ca. 90 Min.", "PT1H30M"), ("de", "1 Std. 30 Min.", "PT1H30M"), ("de", "2 Jahre", "P2Y"),
        ("de", "etwa 45 Minuten", "PT45M"), ("de", "1 Stunde und 5 Minuten", "PT1H5M"), ("de", "45 Minuten pro Folge", "PT45M"),
        ("de", "1,5 Stunden", "PT1H30M"),
        ("fr", "92 minutes", "PT1H32M"), ("fr", "1 heure 32 minutes", "PT1H32M"), ("fr", "environ 90 min", "PT1H30M"),
        ("fr", "2 ans", "P2Y"), ("fr", "45 mn", "PT45M"),
        ("es", "90 minutos", "PT1H30M"), ("es", "1 hora y 32 minutos", "PT1H32M"), ("es", "3 años", "P3Y"),
        ("it", "90 minuti", "PT1H30M"), ("it", "1 ora e 32 minuti", "PT1H32M"),
        ("pt", "90 minutos", "PT1H30M"), ("pt", "2 horas e 5 minutos", "PT2H5M"),
        ("nl", "90 minuten", "PT1H30M"), ("nl", "1 uur en 32 minuten", "PT1H32M"), ("nl", "ongeveer 45 min.", "PT45M"),
        ("pl", "90 minut", "PT1H30M"), ("pl", "1 godz. 32 min", "PT1H32M"), ("pl", "5 lat", "P5Y"),
        ("ru", "90 мин.", "PT1H30M"), ("ru", "1 час 32 минуты", "PT1H32M"), ("ru", "1 ч 32 мин", "PT1H32M"), ("ru", "10 лет", "P10Y"),
        ("ru", "2 ч. 5 мин. 3 с", "PT2H5M3S"),
        ("ja", "90分", "PT1H30M"), ("ja", "2時間30分", "PT2H30M"), ("ja", "約45分", "PT45M"), ("ja", "2時間半", "PT2H30M"),
        ("ja", "10年間", "P10Y"), ("ja", "3か月", "P3M"), ("ja", "24分間", "PT24M"),
        ("zh", "90分钟", "PT1H30M"), ("zh", "2小时30分钟", "PT2H30M"), ("zh", "約45分鐘", "PT45M"), ("zh", "3个月", "P3M"),
        ("ko", "90분", "PT1H30M"), ("ko", "2시간 30분", "PT2H30M"), ("ko", "약 45분", "PT45M"), ("ko", "3개월", "P3M"),
        ("ar", "90 دقيقة", "PT1H30M"), ("ar", "2 ساعات", "PT2H"),
        ("sv", "1 tim 32 min", "PT1H32M"), ("da", "2 timer 5 minutter", "PT2H5M"), ("cs", "90 minut", "PT1H30M"),
        ("ro", "20 de minute", "PT20M"), ("uk", "90 хв", "PT1H30M"),
        ("en", "90 Minuten", "PT1H30M"), ("und", "90 分钟", "PT1H30M"),
    ],
)  # fmt: skip
def test_units_of_other_languages_are_read(language, text, expected):
    assert iso(text, lang=language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "1990 год"),
        ("ru", "1990 г."),
        ("es", "1990 año"),
        ("ja", "1990年"),
        ("ja", "5日"),
        ("ko", "1990년"),
        ("zh", "3月5日"),
        ("en", "2 time"),
    ],
)
def test_dates_of_other_languages_are_no_lengths(language, text):
    assert read_duration(text, lang=language) is None


# The CLDR has no lengths of time in these, or only some.
WITHOUT_UNITS = frozenset(("an", "ga", "la", "my", "tg", "tt", "war"))


@pytest.mark.parametrize("language", sorted(LANGUAGES - WITHOUT_UNITS))
def test_every_language_of_dates_has_units(language):
    table = duration_table()
    units = (table["units_at_home"] | table["units"])["no" if language == "nb" else language]
    assert set(units) == {"year", "month", "week", "day", "hour", "minute", "second"}
    for unit, names in units.items():
        assert names, unit
        for name in names:
            if " " not in name:
                assert duration_words(language).units[fold_marks(name).casefold().rstrip(".")] == unit, name


@pytest.mark.parametrize(
    ("source", "expected", "shown"),
    [
        ("{{duration|1|32|10}}", "PT1H32M10S", "1:32:10"),
        ("{{duration|1|2|3}}", "PT1H2M3S", "1:02:03"),
        ("{{Duration|m=3|s=45}}", "PT3M45S", "3:45"),
        ("{{duration|m=3|s=5}}", "PT3M5S", "3:05"),
        ("{{duration|h=1|m=22|s=3}}", "PT1H22M3S", "1:22:03"),
        ("{{duration|h=1}}", "PT1H", "1:00:00"),
        ("{{duration|h=1|s=34}}", "PT1H34S", "1:00:34"),
        ("{{duration|s=34}}", "PT34S", "0:34"),
        ("{{duration|h=0|m=22|s=34}}", "PT22M34S", "0:22:34"),
        ("{{duration|h=|m=4|s=5}}", "PT4M5S", "4:05"),
        ("{{duration|h=1|m=22|s=34.5}}", "PT1H22M34.5S", "1:22:34.5"),
        ("{{duration||74|32}}", "PT1H14M32S", "74:32"),
        ("{{duration||3|45}}", "PT3M45S", "3:45"),
        ("{{duration|1:22:34}}", "PT1H22M34S", "1:22:34"),
        ("{{duration|74:32}}", "PT1H14M32S", "74:32"),
        ("{{duration|1=1|2=2|3=3}}", "PT1H2M3S", "1:02:03"),
        ("{{duration|45 minutes}}", "PT45M", "45 minutes"),
        ("{{hms|1|32|10}}", "PT1H32M10S", "1h 32m 10s"),
        ("{{durée|3|45}}", "PT3M45S", "3:45"),
        ("{{duração|m=3|s=45}}", "PT3M45S", "3:45"),
    ],
)
def test_a_template_of_a_length_is_read(call, source, expected, shown):
    assert read_template_duration(call(source)).iso8601 == expected
    assert duration_template_wording(call(source)) == shown


@pytest.mark.parametrize(
    "source",
    [
        "{{duration}}",
        "{{duration|h=one}}",
        "{{duration|x|y}}",
        "{{duration|1.5|2|3}}",
        "{{hms|Victory}}",
        "{{hms|Victory|1765}}",
        "{{length|3}}",
        "{{coord|1|2|3}}",
    ],
)
def test_a_template_without_length_is_none(call, source):
    assert read_template_duration(call(source)) is None
    assert duration_template_wording(call(source)) is None


@given(st.text(alphabet="0123456789hmsd :.,-–½'\"′+PT()minutes", max_size=40))
@settings(max_examples=200, deadline=None)
def test_nothing_raises_on_any_text(text):
    for clock in (False, True):
        found = read_duration(text, clock=clock)
        assert found is None or found.seconds is None or found.seconds >= 0


@given(st.integers(0, 99), st.integers(0, 59), st.integers(0, 59))
@settings(max_examples=100, deadline=None)
def test_hours_minutes_and_seconds_add_up(hours, minutes, seconds):
    found = read_duration(f"{hours} h {minutes} min {seconds} s")
    assert found.seconds == 3600 * hours + 60 * minutes + seconds
    assert read_duration(found.iso8601).seconds == found.seconds


@pytest.mark.parametrize("piece", ["1 h ", "1:", "P1", "1 minute ", "(", "1 1/2 ", "an ", "1,000", "約", "+"])
def test_long_hostile_text_is_left_at_once(piece):
    assert read_duration(piece * 30_000, clock=True) is None
