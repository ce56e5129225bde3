import pytest

from wikicheck.values import DateFlag, DateKind, day_number, find_dates

AS_OF = day_number(2026, 11, 24)


def found(text, **options):
    dates = find_dates(text, as_of=AS_OF, **options)
    assert [text[slice(*date.span)] for date in dates] == [date.text for date in dates]
    return [date.text for date in dates]


# The dates that have to be found stand between ⟦ and ⟧.
@pytest.mark.parametrize(
    "marked",
    [
        "She was born in ⟦1970⟧ in Lund.",
        "Born ⟦c. 1970–1971⟧, he fled in the spring.",
        "He died on ⟦12 May 1970⟧, a week after his sister.",
        "On ⟦May 12, 1970⟧, the bridge fell.",
        "On ⟦Monday, 4 July 2021⟧ the shop closed.",
        "⟦Between 5 and 7 January 1979⟧ it snowed.",
        "The fair ran ⟦from 5 to 7 January 1979⟧ in Malmö.",
        "It was used ⟦from 1990 to 1994⟧ and again in ⟦1999⟧.",
        "A letter from ⟦1990⟧ says so.",
        "She ruled ⟦between 1340 and 1345⟧.",
        "He was mayor in ⟦1990 and 1994⟧.",
        "The team won in ⟦1990, 1992 and 1995⟧.",
        "Issues appeared in ⟦May and June 2004⟧.",
        "The war (⟦1914–18⟧) changed that.",
        "His reign (⟦44–42 BC⟧) was short.",
        "The temple dates ⟦from 63 BC to AD 14⟧.",
        "It was built in the ⟦early 20th century⟧ and rebuilt in the ⟦mid-1990s⟧.",
        "In the ⟦18th and 19th centuries⟧ trade grew.",
        "A ⟦19th-century⟧ painter.",
        "In the ⟦nineteenth century⟧ it burned.",
        "In the ⟦late 1990s⟧ she moved.",
        "⟦By 1990⟧ he had left; ⟦since 1995⟧ he has been back.",
        "⟦Until the end of 1990⟧ it was closed.",
        "After the ⟦1974⟧ coup they fled.",
        "He left before the ⟦1992⟧ elections.",
        "As of ⟦2013⟧, it stands.",
        "The ⟦1998⟧ elections were close.",
        "In ⟦1998⟧ elections were held.",
        "His ⟦2014⟧ book sold well.",
        "It opened ⟦around 1500⟧ and closed soon.",
        "It was built ⟦about 1500⟧ by monks.",
        "Probably, in ⟦1500⟧, it was sold.",
        "He worked there ⟦since at least 1990⟧.",
        "Winter (⟦winter 1944⟧) was hard.",
        "They met in the ⟦summer of 1990⟧.",
        "⟦2001⟧: A Space Odyssey",
        "He (born ⟦1970⟧) and she (died ⟦12 May 1999⟧).",
        "Works: Title (⟦1999⟧), Other (⟦2001⟧)",
        "Poems (Japanese ⟦2009⟧, English ⟦2010⟧)",
        "See Smith ⟦1999⟧, Jones 2001a",
        "The battle of ⟦28 June 548⟧ was lost.",
        "He was crowned in ⟦AD 79⟧.",
        "⟦1999–present⟧",
        "He was the host (⟦1999–⟧).",
        "In ⟦1999⟧ – when he was ten – he left.",
        "Was he born in ⟦1985⟧? Nobody knows.",
        "He was born (⟦1985?⟧) in Rome.",
        "The ⟦1960 and 1968⟧ elections were close.",
        "In ⟦1985⟧, 1,500 people came.",
        "In ⟦1985⟧, 1500 people came.",
        "In ⟦1985⟧ 300 came.",
        "At 12:30 on ⟦5 May 1990⟧ it rang.",
        "On ⟦5 May 1990⟧ at 12:30 it rang.",
        "The forms ⟦1985-03-12 and 12/03/1985⟧.",
        "on ⟦22 February [O.S. 11 February] 1732⟧ in Virginia",
        "in ⟦1731/32⟧ he went",
        "“⟦1984⟧” is a novel.",
        "the ⟦12 May 1970⟧–born singer",
        "a ⟦1985⟧-built church",
        "a ⟦1985⟧ church",
        "12 May\n⟦1970⟧",
        "⟦1990⟧\n– ⟦1994⟧",
        "⟦1990⟧\n\n⟦1994⟧",
        "It fell in ⟦March 1999⟧. ⟦April 2001⟧ brought rain.",
        "In May. ⟦1970⟧ was dry.",
        "⟦fl. 1390⟧; ⟦c. 1400⟧",
        "in ⟦2nd-century BC⟧ Rome",
        "⟦300 CE to 1939⟧",
        "in ⟦348/47 BC⟧ he left",
        "in ⟦44 BC⟧. Then",
        "in ⟦44 B.C.⟧ and later",
        "He turned pro in ⟦1986⟧; 36 wins followed.",
        "He was 21 in ⟦1986⟧.",
        "⟦1864⟧ re-election of the king",
        "The fight was over. ⟦1990⟧ was calm.",
        "There were some. ⟦1990⟧ brought more.",
        "on ⟦31 June 1999⟧ it rained",
        "the ⟦1300⟧ census",
        "the number 1 song of ⟦1999⟧",
        "Apollo 11 (⟦July 16, 1969⟧ – 35 years ago)",
        "in ⟦1990's⟧ best film",
        "Beginning in ⟦1967⟧, he wrote.",
        "Starting in ⟦1967⟧ he wrote, to end in ⟦1970⟧.",
        "At the ⟦beginning of 1967⟧ he wrote.",
        "⟦Early in 1967⟧ he wrote.",
        "⟦Late in the 19th century⟧ they met.",
        "at the ⟦turn of the 20th century⟧",
        "a ⟦turn-of-the-20th-century⟧ house",
        "On ⟦April 26/27, 1994⟧ they voted.",
        "in ⟦A.D. 988 or so⟧; in ⟦A.D. 79⟧",
        "founded ⟦~1850⟧ by",
        "the ⟦1930s⟧, the ⟦1940s⟧",
        "in ⟦1985⟧, the ⟦1986⟧ book",
        "built in the ⟦7th century B.C⟧, with columns",
        "built in ⟦44 B.C⟧ by",
        "in the ⟦1990's⟧ they sang",
    ],
)
def test_dates_in_prose(marked):
    text = marked.replace("⟦", "").replace("⟧", "")
    wanted = [piece.split("⟧", 1)[0] for piece in marked.split("⟦")[1:]]
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Office 101, Division 19, Section 5",
        "for 100 Won",
        "It cost £1985, $1985, €1985 or 1985 euros.",
        "1,500 and 1,985 and 12,345",
        "1985 people, 1985 pages, 1985 km, 1985km, 1985-metre",
        "about 1500 dislodged rocks",
        "around 1200 blacks",
        "ca. 1650 images",
        "There were 1200 journalists.",
        "He taught 1500 students.",
        "He owned 1000 horses and 2000 cows.",
        "more than 1500 of them",
        "nearly 1200, almost 1300, over 1400",
        "between 1500 and 2000 people",
        "some 1500–2000 people",
        "1000–1500 m above the sea",
        "No. 1985, Route 1066, Channel 1985, p. 1234, pp. 1234–1240, vol. 1985",
        "ISBN 978-0-1985-1985-2",
        "ISBN 1985",
        "+1-555-1985",
        "0-19-1985",
        "Boeing 1985; ISO 1985; NGC 1300; EN 1332-4",
        "Windows 2000, Formula 3000",
        "A1985, M1942, J2000, 1985b, 1985th",
        "1985% 1985° 1985²",
        "1985.5 and 3.1985",
        "https://x.org/1985/12/x1985",
        "12:30, 19:45",
        "3–1, 5–7, 63–14",
        "in May and June",
        "on 12 May",
        "In 985 it was.",
        "100",
        "5 and 7",
        "the '90s",
        "a vote of 45",
        "12345 and 123456",
        "1985–19905",
        "#1985 @1985 1985x",
        "UTC 1900 hours",
        "the year 3000",
        "1800 GMT",
        "Psalm 1985",
        "1985×",
        "20%",
        "a 12-year-old boy aged 15",
        "Chapter 9 (municipal)",
        "5 May 1500m race",
        "per 1000 women",
        "$1000–1500",
        "On May 5, 548 people were there.",
        "12 of March",
        "may 1",
        "march 5",
        "they march 1985 miles",
        "c. 12",
        "c. 300 people",
        "since 12 people came",
        "by 5 and 7",
        "19th and 20th",
        "May 1st",
        "resolution 2048 by 1080 pixels",
        "phone 1234-5678",
        "1985.1986.1987.1988",
        "1985-1990-1995",
        "Gliese 1214, Natura 2000",
        "the label 4AD",
        "until the last century",
        "in the latter half of the last century",
    ],
)
def test_no_dates_in_prose(text):
    assert found(text) == []


def test_kinds_in_prose():
    text = "By 1990 he left. Since 1995, between 1996 and 1998, in 2001 and 2003; 2004 or 2005; 2006–present; fl. 1390."
    kinds = [date.kind for date in find_dates(text, as_of=AS_OF)]
    assert kinds == [
        DateKind.BEFORE,
        DateKind.AFTER,
        DateKind.RANGE,
        DateKind.SET,
        DateKind.ONE_OF,
        DateKind.OPEN,
        DateKind.FLORUIT,
    ]


def test_a_later_number_with_a_unit_ends_a_list():
    assert found("in 1990, 1991 and 1500 people") == ["1990"]
    assert found("in 1990 or 1500 people") == []
    assert found("in 1990, 1500 people") == ["1990"]


def test_a_reversed_range_is_found_and_flagged():
    (date,) = find_dates("He reigned (1976–1967) long.")
    assert DateFlag.REVERSED in date.flags


def test_centuries_before_christ_in_the_order_of_their_numbers_are_not_reversed():
    (date,) = find_dates("carvings of the 1st to 4th centuries BC")
    assert DateFlag.REVERSED not in date.flags
    assert (date.start.year, date.end.year) == (-399, 0)
    (date,) = find_dates("the 2nd century BC – 4th century BC")
    assert DateFlag.REVERSED in date.flags


def test_numbers_past_the_as_of_date():
    assert found("by 2040") == ["by 2040"]
    assert found("by 2050") == []
    assert [date.text for date in find_dates("by 2050")] == ["by 2050"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "Er wurde am 12. März 1985 in Bonn geboren und lebte bis 1990 dort.", ["12. März 1985", "bis 1990"]),
        ("de", "In den 1990er Jahren hatte der Ort 1500 Einwohner.", ["1990er Jahren"]),
        ("fr", "Elle est née le 12 mars 1985 et vécut au XIXe siècle.", ["12 mars 1985", "XIXe siècle"]),
        ("es", "Nació el 20 de marzo de 1985; en el siglo XIX era otra.", ["20 de marzo de 1985", "siglo XIX"]),
        ("ru", "Родился 12 мая 1985 года в Москве, с 1990 по 1994 учился.", ["12 мая 1985 года", "с 1990 по 1994"]),
        ("pl", "Urodził się 12 maja 1985 roku w XX wieku.", ["12 maja 1985 roku", "XX wieku"]),
        ("ja", "彼は昭和20年8月15日に生まれ、1985年に死去した。", ["昭和20年8月15日", "1985年"]),
        ("ja", "20年間で100人。2000年前のこと。", []),
        ("zh", "他于1985年3月12日出生，公元前221年。", ["1985年3月12日", "公元前221年"]),
        ("ko", "그는 2008년 3월 1일에 태어났다. 20년 후.", ["2008년 3월 1일"]),
        ("ar", "ولد في 12 مايو 1985 في القاهرة", ["12 مايو 1985"]),
        ("xx", "1985 ghi 1970–1971 jkl 1985-03-12", ["1985", "1970–1971", "1985-03-12"]),
    ],
)
def test_prose_in_other_languages(language, text, wanted):
    assert found(text, lang=language) == wanted


RUNS = """1|1-|1–|1985 |1985–|1985, |5, |5, 6 and |May |1 May |1 May – |1 May [O.S. |early |early to |first half of the |c. |between 1985 |
(1985 |,111|1/|1.|AD |19th–|1985?|1985年|昭和|昭和1|B.C.|Monday |turn of the |1985's | |a"""


@pytest.mark.parametrize("unit", RUNS.replace("\n", "").split("|"))
def test_runs_of_anything_are_read_to_their_end(unit):
    dates = find_dates(unit * (20_000 // len(unit)))
    assert all(date.low <= date.high for date in dates)


def test_numbers_beyond_measure_are_left():
    assert len(find_dates("In 1985 x. " * 60_000)) == 50_000
