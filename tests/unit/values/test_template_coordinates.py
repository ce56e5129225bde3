import pytest

from wikicheck.values.coordinates_fields import coordinate_field, read_field_coordinates
from wikicheck.values.template_values import coordinates_template_wording, read_template_coordinates


def place(found):
    return None if found is None else (round(found.latitude, 4), round(found.longitude, 4))


LONDON = (51.5072, -0.1275)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{coord|51|30|26|N|0|7|39|W}}", LONDON),
        ("{{Coord|51|30|26|N|0|7|39|W|type:city_region:GB|display=inline,title}}", LONDON),
        ("{{coord| 51 | 30 | 26 | N | 0 | 7 | 39 | W }}", LONDON),
        ("{{coord|51|30|26|n|0|7|39|w}}", LONDON),
        ("{{coord|51|30|26|N|0|7|39|W|junk|more junk|format=dms|name=X|notes=y|nosave=1}}", LONDON),
        ("{{coord|1=51|2=30|3=26|4=N|5=0|6=7|7=39|8=W}}", LONDON),
        ("{{coord|51|30|N|0|7|W}}", (51.5, -0.1167)),
        ("{{coord|51|30||N|0|7||W}}", (51.5, -0.1167)),
        ("{{coord|51||26|N|0||39|W}}", (51.0072, -0.0108)),
        ("{{coord|51|N|0|W}}", (51.0, 0.0)),
        ("{{coord|51.5074|N|0.1278|W}}", (51.5074, -0.1278)),
        ("{{coord|51.5074|-0.1278}}", (51.5074, -0.1278)),
        ("{{coord|-33.8688|151.2093|type:city}}", (-33.8688, 151.2093)),
        ("{{coord|−33.8688|151.2093}}", (-33.8688, 151.2093)),
        ("{{coord|51.5°|N|0.12°|W}}", (51.5, -0.12)),
        ("{{coord|51|30.5|N|0|7.6|W}}", (51.5083, -0.1267)),
        ("{{coord|51°30'N|0°7'W}}", (51.5, -0.1167)),
        ("{{coord|51°30'N 0°7'W|display=title}}", (51.5, -0.1167)),
        ("{{coord|51.5, -0.12}}", (51.5, -0.12)),
        ("{{coord|N|51|30|W|0|7}}", (51.5, -0.1167)),
        ("{{coord|lat=51.5|lon=-0.12}}", (51.5, -0.12)),
        ("{{coor dms|51|30|26|N|0|7|39|W}}", LONDON),
        ("{{coor dm|52|31|N|13|25|E}}", (52.5167, 13.4167)),
        ("{{coor d|52.5|N|13.4|E}}", (52.5, 13.4)),
        ("{{coor title dms|51|30|26|N|0|7|39|W|type:city}}", LONDON),
        ("{{coor at dm|52|31|N|13|25|E}}", (52.5167, 13.4167)),
        ("{{coords|52|31|N|13|25|E}}", (52.5167, 13.4167)),
        ("{{Koordinate|NS=48/12/30/N|EW=16/22/23/E|type=city|region=AT}}", (48.2083, 16.3731)),
        ("{{Koordinate|NS=48/12/N|EW=16/22/E}}", (48.2, 16.3667)),
        ("{{Coordinate|NS=48/12//N|EW=16/22//E}}", (48.2, 16.3667)),
        ("{{Coordinate|NS=48.2083|EW=-16.3731}}", (48.2083, -16.3731)),
        ("{{Koordinate Artikel|5_10_N_112_13_W_type:city(120000)_region:DE-BY|5° 10′ n. Br., 112° 13′ w. L.}}", (5.1667, -112.2167)),
        ("{{Koordinate Text|5_10_30_N_112_13_30_W|here}}", (5.175, -112.225)),
        ("{{Coordenadas|40|25|N|3|42|O}}", (40.4167, -3.7)),
        ("{{Koordynaty|52|13|N|21|02|E}}", (52.2167, 21.0333)),
        ("{{Współrzędne|52°13′N 21°02′E}}", (52.2167, 21.0333)),
        ("{{souřadnice|50|5|S|14|25|V}}", (50.0833, 14.4167)),
    ],
)
def test_a_template_of_a_place_is_read(call, source, expected):
    assert place(read_template_coordinates(call(source))) == expected


@pytest.mark.parametrize(
    "source",
    [
        "{{ברק|1|2}}", "{{coord}}", "{{coord||||}}", "{{coord|51|N}}", "{{coord|51|30|26}}", "{{coord|x|y}}", "{{coord|51|30|N|0|7|N}}",
        "{{coord missing|UK}}", "{{location map|51|0}}", "{{coord|51|-30|N|0|7|W}}", "{{Koordinate|NS=|EW=}}",
        "{{Koordinate|NS=48/12/x|EW=1}}",
        "{{coord|51.5|30|N|0|7|W}}", "{{convert|5|km}}",
    ],
)  # fmt: skip
def test_what_states_no_place_is_not_read(call, source):
    assert read_template_coordinates(call(source)) is None


def test_letters_follow_the_language(call):
    assert read_template_coordinates(call("{{coord|52|31|N|13|24|O}}"), lang="de").longitude == 13.4
    assert read_template_coordinates(call("{{coord|52|31|N|13|24|O}}"), lang="fr").longitude == -13.4


@pytest.mark.parametrize(
    ("source", "kind", "globe", "in_range"),
    [
        ("{{coord|51|N|0|W|type:city(3390444)_region:GB}}", "city", None, True),
        ("{{coord|51|N|0|W|region:GB_type:Landmark}}", "landmark", None, True),
        ("{{coord|15|N|20|E|globe:Moon_type:crater}}", "crater", "moon", True),
        ("{{coord|15|N|200|E|globe:mars}}", None, "mars", True),
        ("{{coord|15|N|200|E|globe:earth}}", None, None, False),
        ("{{coord|15|N|200|E}}", None, None, False),
        ("{{coord|95|N|20|E}}", None, None, False),
        ("{{coord|51|75|N|20|10|E}}", None, None, False),
        ("{{Coordinate|NS=48.2|EW=16.3|type=mountain}}", "mountain", None, True),
    ],
)
def test_type_and_globe_are_read_and_the_range_is_checked(call, source, kind, globe, in_range):
    found = read_template_coordinates(call(source))
    assert (found.type, found.globe, found.in_range) == (kind, globe, in_range)


@pytest.mark.parametrize(
    ("source", "display"),
    [
        ("{{coord|51|N|0|W}}", "inline"),
        ("{{coord|51|N|0|W|display=title}}", "title"),
        ("{{coord|51|N|0|W|display=t}}", "title"),
        ("{{coord|51|N|0|W|display=it}}", "inline,title"),
        ("{{coord|51|N|0|W|display=title,inline}}", "inline,title"),
        ("{{coor title d|51|N|0|W}}", "title"),
        ("{{coor at d|51|N|0|W}}", "inline,title"),
        ("{{Coordinate|NS=48.2|EW=16.3}}", "title"),
        ("{{Coordinate|NS=48.2|EW=16.3|text=DMS}}", "inline"),
        ("{{Coordinate|NS=48.2|EW=16.3|text=DMS|article=DMS}}", "inline,title"),
        ("{{Koordinate Artikel|5_10_N_112_13_W|x}}", "title"),
    ],
)
def test_where_the_page_shows_a_place(call, source, display):
    assert read_template_coordinates(call(source)).display == display


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{coord|51|30|26|N|0|7|39|W}}", "51°30′26″N 0°7′39″W"),
        ("{{coord|51|30|N|0|07|W}}", "51°30′N 0°07′W"),
        ("{{coord|51.5074|N|0.1278|W}}", "51.5074°N 0.1278°W"),
        ("{{coord|51.50|-0.12}}", "51.50°N 0.12°W"),
        ("{{coord|51.5074|-0.1278|format=dms}}", "51°30′27″N 0°07′40″W"),
        ("{{coord|51.5|-0.5|format=dms}}", "51°30′N 0°30′W"),
        ("{{coord|51|30|26|N|0|7|39|W|format=dec}}", "51.50722°N 0.12750°W"),
        ("{{coord|51|30|N|0|7|W|format=dec}}", "51.500°N 0.117°W"),
        ("{{coord|51|30|N|0|7|W|display=title}}", ""),
        ("{{coord|51|30|N|0|7|W|display=inline,title}}", "51°30′N 0°7′W"),
        ("{{coord|51°30'N 0°7'W}}", "51°30'N 0°7'W"),
        ("{{Coordinate|NS=48/12/30/N|EW=16/22/23/E|text=DMS}}", "48° 12′ 30″ N, 16° 22′ 23″ O"),
        ("{{Coordinate|NS=48.2083|EW=-16.3731|text=DM}}", "48° 12′ N, 16° 22′ W"),
        ("{{Coordinate|NS=48.2083|EW=16.3731|text=DEC}}", "48.2083° N, 16.3731° O"),
        ("{{Coordinate|NS=48.2083|EW=16.3731|text=at the gate}}", "at the gate"),
        ("{{Coordinate|NS=48.2083|EW=16.3731}}", ""),
        ("{{Koordinate Text|5_10_N_112_13_W|5° 10′ n. Br.}}", "5° 10′ n. Br."),
        ("{{coord|x}}", None),
        ("{{convert|5|km}}", None),
    ],
)
def test_what_the_page_shows(call, source, shown):
    assert coordinates_template_wording(call(source)) == shown


SPLIT = [
    ({"latd": "51", "latm": "30", "lats": "26", "latNS": "N", "longd": "0", "longm": "7", "longs": "39", "longEW": "W"}, LONDON),

    ({"lat_deg": "51", "lat_min": "30", "lat_sec": "26", "lat_dir": "N", "lon_deg": "0",
      "lon_min": "7", "lon_sec": "39", "lon_dir": "W"}, LONDON),
    ({"lat_d": "51", "lat_m": "30", "lat_s": "26", "lat_NS": "N", "long_d": "0", "long_m": "7", "long_s": "39", "long_EW": "W"}, LONDON),

    ({"lat_degrees": "51", "lat_minutes": "30", "lat_direction": "N", "long_degrees": "0",
      "long_minutes": "7", "long_direction": "W"}, (51.5, -0.1167)),
    ({"lat_d": "51.5", "long_d": "-0.12"}, (51.5, -0.12)),
    ({"lat_deg": "52", "lon_deg": "13"}, (52.0, 13.0)),
    ({"lat_deg": "52", "lat_dir": "S", "lon_deg": "13"}, (-52.0, 13.0)),
    ({"latitude": "51.5", "longitude": "-0.12"}, (51.5, -0.12)),
    ({"Latitude": "51.5° N", "Longitude": "0.12° W"}, (51.5, -0.12)),
    ({"latitude": "51°30′N", "longitude": "0°7′W"}, (51.5, -0.1167)),
    ({"latitude": "51°30′", "longitude": "-0°7′"}, (51.5, -0.1167)),
    ({"latitude": "51", "latitude_minutes": "30", "longitude": "0", "longitude_minutes": "7"}, (51.5, 0.1167)),
    ({"lat": "51.5", "long": "0.12", "name": "x", "population": "5"}, (51.5, 0.12)),
    ({"lat": "51.5", "lng": "0.12"}, (51.5, 0.12)),
    ({"BREITENGRAD": "48/12/30/N", "LÄNGENGRAD": "16/22/23/E"}, (48.2083, 16.3731)),
    ({"KOOR_NS": "52.518333", "KOOR_OW": "13.408333"}, (52.5183, 13.4083)),
    ({"NS": "48/12/30/N", "EW": "16/22/23/E"}, (48.2083, 16.3731)),

    ({"Latitudine gradi": "52", "Latitudine minuti": "32", "Latitudine NS": "N",
      "Longitudine gradi": "13", "Longitudine EW": "E"}, (52.5333, 13.0)),
    ({"широта": "55°45′ с. ш.", "долгота": "37°37′ в. д."}, (55.75, 37.6167)),
    ({"latd": "51", "latd ": "", "longd": "0", "longm": ""}, (51.0, 0.0)),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), SPLIT)
def test_a_place_in_several_fields_is_put_together(fields, expected):
    assert place(read_field_coordinates(fields)) == expected


@pytest.mark.parametrize(
    "fields",
    [
        {}, {"name": "x"}, {"latd": "51"}, {"latd": "51", "longd": ""}, {"latitude": "51°20′N to 71°50′N", "longitude": "1"},
        {"latd": "x", "longd": "y"}, {"latitude": "51 E", "longitude": "0 N"}, {"lat": "see map", "long": "see map"},
        {"latm": "30", "longm": "7"},
        {"latd": "5" * 200, "longd": "0"},
    ],
)  # fmt: skip
def test_fields_that_make_no_place_are_none(fields):
    assert read_field_coordinates(fields) is None


def test_a_field_of_a_place_is_known_by_its_name():
    assert coordinate_field("lat_d") == ("latitude", "degrees")
    assert coordinate_field("LONGEW") == ("longitude", "direction")
    assert coordinate_field("longitude") == ("longitude", "whole")
    assert coordinate_field("latin_name") is None
    assert coordinate_field("length") is None
    assert coordinate_field("platform") is None
    assert coordinate_field("x" * 1000) is None


def test_hostile_arguments_are_none(call):
    assert read_template_coordinates(call("{{coord|" + "1|" * 30_000 + "}}")) is None
    assert read_template_coordinates(call("{{coord|" + "9" * 100_000 + "|N|0|W}}")) is None
    assert read_template_coordinates(call("{{coord|" + "1_" * 50_000 + "}}")) is None
