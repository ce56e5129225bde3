import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wikicheck.values.coordinates import read_coordinates
from wikicheck.values.coordinates_angles import coordinate_table


def place(text, **options):
    found = read_coordinates(text, **options)
    return None if found is None else (round(found.latitude, 4), round(found.longitude, 4))


LONDON = (51.5072, -0.1275)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("51°30′26″N 0°7′39″W", LONDON),
        ("51°30'26\"N 0°7'39\"W", LONDON),
        ("51° 30’ 26” N, 0° 7’ 39” W", LONDON),
        ("51º30'26''N 0º7'39''W", LONDON),
        ("51° 30′ 26″ N, 000° 07′ 39″ W", LONDON),
        ("51°30′26″N,0°7′39″W", LONDON),
        ("N 51°30′26″ W 0°7′39″", LONDON),
        ("N51°30′26″, W0°7′39″", LONDON),
        ("(51°30′26″N 0°7′39″W)", LONDON),
        ("Coordinates: 51°30′26″N 0°7′39″W", LONDON),
        ("51 30 26 N, 0 7 39 W", LONDON),
        ("51-30-26N 000-07-39W", LONDON),
        ("51d30m26s N 0d7m39s W", LONDON),
        ("51 deg 30 min 26 sec N, 0 deg 7 min 39 sec W", LONDON),
        ("513026N 0000739W", LONDON),
        ("+513026-0000739/", LONDON),
        ("51°30′26″N 0°7′39″W / 51.50722°N 0.12750°W / 51.50722; -0.12750", LONDON),
        ("51°30′26″N 0°7′39″W\ufeff / \ufeff51.50722°N 0.12750°W", LONDON),
        ("38º32' N 28º38' W", (38.5333, -28.6333)),
        ("N 51° 30.5' W 000° 7.6'", (51.5083, -0.1267)),
        ("33°51′S 151°12′E", (-33.85, 151.2)),
        ("3°S 60°W", (-3.0, -60.0)),
        ("40.7128° N, 74.0060° W", (40.7128, -74.006)),
        ("51.5074N, 0.1278W", (51.5074, -0.1278)),
        ("40.7128 N 74.0060 W", (40.7128, -74.006)),
        ("40.7128° north, 74.0060° west", (40.7128, -74.006)),
        ("40.7128 degrees north, 74.006 degrees west", (40.7128, -74.006)),
        ("40.7128, -74.0060", (40.7128, -74.006)),
        ("40.7128; -74.0060", (40.7128, -74.006)),
        ("40.7128 / -74.0060", (40.7128, -74.006)),
        ("40.7128 −74.0060", (40.7128, -74.006)),
        ("-33.8688,151.2093", (-33.8688, 151.2093)),
        ("40,7128 N, 74,0060 W", (40.7128, -74.006)),
        ("+40.7128-074.0060/", (40.7128, -74.006)),
        ("geo:40.7128,-74.0060", (40.7128, -74.006)),
        ("Lat. 51.5 Long. -0.12", (51.5, -0.12)),
        ("Latitude: 51.5; Longitude: -0.12", (51.5, -0.12)),
        ("Lat 51°30′N, Long 0°7′W", (51.5, -0.1167)),
        ("51°30′26.5″N 0°7′39″W", (51.5074, -0.1275)),
        ("51°26″N 0°7′39″W", (51.0072, -0.1275)),
        ("0°7′39″W 51°30′26″N", LONDON),
        ("0°0′N 0°0′E", (0.0, 0.0)),
    ],
)
def test_a_place_in_english_text_is_read(text, expected):
    assert place(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "48° 12′ 30″ n. Br., 16° 22′ 23″ ö. L.", (48.2083, 16.3731)),
        ("de", "52° 31′ N, 13° 24′ O", (52.5167, 13.4)),
        ("de", "52° 31′ nördlicher Breite, 13° 24′ östlicher Länge", (52.5167, 13.4)),
        ("fr", "48° 51′ 24″ N, 2° 21′ 07″ O", (48.8567, -2.3519)),
        ("fr", "48° 51′ 24″ nord, 2° 21′ 07″ est", (48.8567, 2.3519)),
        ("fr", "45° 30′ nord, 73° 34′ ouest", (45.5, -73.5667)),
        ("es", "40°25′N 3°42′O", (40.4167, -3.7)),
        ("es", "40°25′ norte, 3°42′ oeste", (40.4167, -3.7)),
        ("pt", "38°43′N 9°8′O", (38.7167, -9.1333)),
        ("pt", "38°43′N 9°8′L", (38.7167, 9.1333)),
        ("it", "41°53′N 12°29′E", (41.8833, 12.4833)),
        ("nl", "52°22′ NB, 4°54′ OL", (52.3667, 4.9)),
        ("nl", "33°55′ Z, 18°25′ O", (-33.9167, 18.4167)),
        ("pl", "52°13′N 21°02′E", (52.2167, 21.0333)),
        ("ru", "55°45′21″ с. ш., 37°37′04″ в. д.", (55.7558, 37.6178)),
        ("ru", "22°54′ ю. ш. 43°12′ з. д.", (-22.9, -43.2)),
        ("uk", "50°27′ пн. ш. 30°31′ сх. д.", (50.45, 30.5167)),
        ("cs", "50° 5′ s. š., 14° 25′ v. d.", (50.0833, 14.4167)),
        ("sv", "59°20′N 18°4′Ö", (59.3333, 18.0667)),
        ("ja", "北緯35度41分22秒 東経139度41分30秒", (35.6894, 139.6917)),
        ("zh", "北纬39度54分 东经116度23分", (39.9, 116.3833)),
        ("ko", "북위 37도 33분 동경 126도 58분", (37.55, 126.9667)),
        ("en", "55°45′ с. ш., 37°37′ в. д.", (55.75, 37.6167)),
        ("en", "40°25′N 3°42′O", (40.4167, -3.7)),
    ],
)
def test_directions_of_other_languages_are_read(language, text, expected):
    assert place(text, lang=language) == expected


def test_the_letter_o_is_east_in_german_and_west_in_french():
    text = "52°31′N 13°24′O"
    assert place(text, lang="de")[1] == 13.4
    assert place(text, lang="nl")[1] == 13.4
    assert place(text, lang="fr")[1] == -13.4
    assert place(text, lang="es")[1] == -13.4


@pytest.mark.parametrize(
    "text",
    [
        "", "51", "London, England", "51°30′N", "12 N", "N 3", "5'10\"", "5 ft 10 in", "1990-05-12", "12 May 1990", "3–5", "12, 15",
        "12.5, 13.5", "12.50, 13.75", "1.250, 3.750", "5.00, 3.000", "1.234, 5.678", "12°, 15°", "−3.5° / 12.1°", "20 °C", "20 °C, 30 °C",
        "3 N 4 N", "51°N 12°N", "100 S, 20 E", "10 W, 5 L", "2 B, 3 T", "51°20′N to 71°50′N", "51.5 N, 0.12 W, 5", "51°30′26″",
        "51.5°30′N 0°7′W", "120.123, 200.456", "Section 5 S", "51°30′N 0°7′W (approx)", "route 5", "+12", "N", "°", "51°N", "[51°N",
        "1:30", "3:45", "210 × 297 mm", "0800 123 4567", "#12, 5th St NW",
    ],
)  # fmt: skip
def test_what_is_no_place_is_not_read(text):
    assert read_coordinates(text) is None


def test_two_bare_numbers_are_a_place_where_something_else_says_so():
    assert place("51, 0", bare=True) == (51.0, 0.0)
    assert place("51.5, -0.1", bare=True) == (51.5, -0.1)
    assert read_coordinates("51.5, -0.1") is None
    assert read_coordinates("words, words", bare=True) is None


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("51°N 0°W", 1),
        ("51°30′N 0°7′W", 1 / 60),
        ("51°30′26″N 0°7′39″W", 1 / 3600),
        ("51°30′26.5″N 0°7′39.5″W", 1 / 36000),
        ("51.5074°N 0.1278°W", 1e-4),
        ("51.5°N 0.1278°W", 1e-4),
        ("51°30.5′N 0°7.6′W", 1 / 600),
    ],
)
def test_precision_is_that_of_the_last_digit(text, precision):
    assert read_coordinates(text).precision == pytest.approx(precision, rel=1e-4)


@pytest.mark.parametrize("text", ["95°N 10°E", "51°75′N 0°7′W", "51°30′60″N 0°7′39″W", "51°N 190°W"])
def test_a_place_that_no_globe_has_is_out_of_range(text):
    assert read_coordinates(text).in_range is False
    assert read_coordinates("51°30′N 0°7′W").in_range is True


def test_text_is_kept_and_nothing_else_is_known_of_it():
    found = read_coordinates(" 51°30′N 0°7′W ")
    assert found.text == "51°30′N 0°7′W"
    assert (found.globe, found.display, found.type) == (None, None, None)


def test_decimals_are_kept_as_they_are_and_minutes_do_not_grow_digits():
    assert read_coordinates("40.71283, -74.00602").latitude == 40.71283
    assert read_coordinates("51°20′N 0°20′E").longitude == 0.333333


def test_every_direction_of_the_table_is_on_its_axis():
    for entry in coordinate_table()["directions"]:
        north, south, east, west = (names[0].upper() for names in entry["names"])
        for vertical, sign in ((north, 1), (south, -1)):
            found = read_coordinates(f"10°30′ {vertical} 20°15′ {east}", lang=entry["language"])
            assert found is not None, entry["language"]
            assert found.latitude == sign * 10.5, entry["language"]
        assert read_coordinates(f"10°30′ {south} 20°15′ {west}", lang=entry["language"]) is not None


@given(st.text(alphabet="0123456789°′″'\".,-−NSEW /;", max_size=60))
@settings(max_examples=200, deadline=None)
def test_nothing_raises_on_any_text(text):
    found = read_coordinates(text, bare=True)
    assert found is None or isinstance(found.latitude, float)


@given(st.integers(0, 89), st.integers(0, 59), st.integers(0, 59), st.sampled_from("NS"), st.integers(0, 179), st.sampled_from("EW"))
@settings(max_examples=100, deadline=None)
def test_degrees_minutes_and_seconds_add_up(degrees, minutes, seconds, direction, east, side):
    found = read_coordinates(f"{degrees}°{minutes}′{seconds}″{direction} {east}°{minutes}′{seconds}″{side}")
    exact = degrees + minutes / 60 + seconds / 3600
    assert abs(found.latitude) == pytest.approx(exact, abs=1e-6)
    assert (found.latitude < 0) == (direction == "S" and exact > 0)


@pytest.mark.parametrize("piece", ["1°", "N ", "1 ", "′", "12.5 ", "(", "n. Br. ", "1°1′1″"])
def test_long_hostile_text_is_left_at_once(piece):
    assert read_coordinates(piece * 30_000) is None
    assert read_coordinates(piece * 30_000, bare=True) is None
