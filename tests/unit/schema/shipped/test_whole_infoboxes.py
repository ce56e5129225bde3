"""Whole infoboxes as articles have them, of invented things: nothing is wrong with them, and the quick look says so."""

import pytest

from wikicheck.article.reading import read_article
from wikicheck.schema import check_infoboxes, load_schema
from wikicheck.schema.fields import gather_members, to_instance
from wikicheck.schema.files import schema_of_type
from wikicheck.schema.formats import FORMATS
from wikicheck.schema.precheck import QuickLook

_BOXES = [
    (
        "mountain",
        """{{Infobox mountain
| name = Storhetta
| native_name = {{native name|no|Storhetta}}
| photo = Storhetta from the east.jpg
| photo_caption = The east face in June
| elevation_m = 1874
| elevation_ref = <ref name="map">A map.</ref>
| prominence_m = 1102
| isolation = {{convert|18.4|km|mi|abbr=on}}
| parent_peak = [[Snøhetta]]
| listing = [[List of peaks by prominence]]
| location = [[Oppdal]], Norway
| range = [[Dovrefjell]]
| map = Norway
| coordinates = {{coord|62.41|N|9.32|E|type:mountain_region:NO|format=dms|display=inline,title}}
| topo = 1519 IV Storhetta
| type = [[Gneiss]]
| age = [[Silurian]]
| first_ascent = 14 July 1871 by [[Ida Brandt]] and two guides
| easiest_route = Hike, [[scramble]]
}}""",
    ),
    (
        "mountain",
        """{{Infobox mountain
| name = Monte Fossa
| elevation = {{convert|2412|m|ft|0|abbr=on}}
| prominence = {{convert|310|m|ft|0|abbr=on}}<br />Ranked 41st
| coordinates = {{coord|37|45|18|N|14|59|43|E}}
| location = Sicily, Italy
| type = [[Stratovolcano]]
| age = 300,000–400,000 years
| volcanic_arc/belt = [[Calabrian Arc]]
| last_eruption = 1892 to 1893
}}""",
    ),
    (
        "mountain",
        """{{Infobox mountain range
| name = The Long Fells
| country = {{ubl|Norway|Sweden}}
| highest = Storhetta
| elevation_m = 1874
| length_km = 210
| length_orientation = north–south
| width_km = 40
| geology = [[Caledonian orogeny]]
}}""",
    ),
    (
        "software",
        """{{Infobox software
| name = Tarn
| logo = Tarn logo.svg
| screenshot = Tarn 3.2.png
| author = [[Ida Brandt]]
| developer = Tarn contributors
| released = {{Start date and age|2004|03|15|df=yes}}
| latest release version = 3.2.1
| latest release date = {{Start date and age|2024|11|02|df=yes}}<ref>Notes.</ref>
| latest preview version = 4.0 beta 2
| latest preview date = {{Start date and age|2025|01|20|df=yes}}
| repo = {{URL|https://git.example.org/tarn}}
| programming language = [[C++]], [[Python (programming language)|Python]]
| operating system = [[Linux]], [[Windows 10]] and later, [[macOS]]
| platform = [[x86-64]], [[ARM64]]
| size = 14–22 MB
| language = 31 languages
| genre = [[Text editor]]
| license = [[GNU General Public License|GPL-3.0-or-later]]
| website = {{Official URL}}
}}""",
    ),
    (
        "software",
        """{{Infobox programming language
| name = Skerry
| paradigms = [[Multi-paradigm]]: functional, imperative
| designer = Per Lie
| developer = Halden Labs
| released = 1987
| latest release version = 7
| latest release date = {{start date and age|2019|6}}
| typing = Static, strong, inferred
| influenced by = [[ML (programming language)|ML]], Pascal
| file ext = .sk, .skh
| license = MIT
| website = [https://skerry.example.org skerry.example.org]
}}""",
    ),
    (
        "software",
        """{{Infobox website
| name = Fjordlist
| logo = Fjordlist.png
| url = {{URL|fjordlist.example.org}}
| type = [[Classified advertising]]
| registration = Optional
| language = Norwegian, English
| num_users = 1.2 million (2023)
| owner = Halden Media
| author = Ida Brandt, Per Lie
| launch_date = {{start date and age|2001|9|1}}
| current_status = Active
}}""",
    ),
    (
        "event",
        """{{Infobox event
| title = Askvika harbour fire
| image = Askvika harbour 1961.jpg
| date = {{start date|1961|2|11|df=y}}
| time = 21:40 [[Central European Time|CET]]
| venue = Pier 2
| location = [[Askvika]], Norway
| coordinates = {{coord|68|14|N|14|33|E|display=inline,title}}
| cause = Sparks from a forge
| reported deaths = 7
| reported injuries = 31
| reported missing = 1
| reported property damage = 4.5 million kroner
| inquiries = Harbour Commission, 1961–1962
}}""",
    ),
    (
        "event",
        """{{Infobox recurring event
| name = Skerry Week
| logo = Skerry Week 2019.svg
| status = Active
| genre = [[Music festival]]
| frequency = Annually, last full week of July
| venue = Old Shipyard
| location = Askvika
| country = Norway
| first = {{start date and age|1974}}
| last = 2024
| next = July 2025
| participants = 140 choirs
| attendance = 12,000–15,000
| budget = NOK 9 million
| organised = City of Askvika
| website = {{URL|week.example.org}}
}}""",
    ),
    (
        "event",
        """{{Infobox civilian attack
| title = Pier shooting
| partof = [[the Strife]]
| date = 31 August 1819
| time = c. 3 pm
| location = Pier 2, [[Askvika]]
| target = Customs officers
| type = Shooting
| fatalities = 3 (including the attacker)
| injuries = At least 9
| perpetrators = Unknown
| weapons = Two pistols
| coordinates = {{coord|66.4|14.4}}
| arrests = 12
}}""",
    ),
    (
        "school",
        """{{Infobox school
| name = Fell Grammar School
| image = Fell Grammar gate.jpg
| motto = {{lang|la|Lux in saltu}}
| established = {{start date and age|1584}}
| closed = 1978 (merged)
| type = [[Grammar school]]
| religious_affiliation = [[Church of England]]
| head_label = Headmaster
| head = J. P. Ward
| address = 14 School Lane
| city = Fell
| country = England
| postcode = LA9 4XX
| coordinates = {{coord|54.32|-2.74|type:edu|display=inline,title}}
| urn = 112385
| staff = 60
| enrolment = c. 650
| gender = Boys until 1971
| lower_age = 11
| upper_age = 18
| houses = 4
| colours = Blue and silver
| website = {{URL|http://www.fellgrammar.example.org}}
}}""",
    ),
    (
        "song",
        """{{Infobox song
| name = 1999 Nights
| cover = 1999Nights.jpg
| type = single
| artist = [[10 Fathoms]]
| album = [[Low Water]]
| B-side = "77"
| released = {{Start date|2001|05|07|df=yes}}
| recorded = 2000, Oslo
| studio = Studio 301
| genre = {{hlist|[[Pop rock]]|[[2-step garage|2-step]]}}
| length = {{Duration|m=3|s=52}} (album version)<br />{{Duration|m=3|s=20}} (single version)
| label = [[4AD]]
| writer = Ida Brandt, Per Lie
| producer = Per Lie
| prev_title = Brine
| prev_year = 2000
| next_title = High Water
| next_year = 2001
}}""",
    ),
    (
        "award",
        """{{Infobox award
| name = Brandt Medal
| image = Brandt Medal obverse.jpg
| awarded_for = Outstanding work in [[surveying]]
| sponsor = Halden Foundation
| date = {{start date|1931}}
| location = Oslo
| country = Norway
| presenter = [[Norwegian Academy]]
| reward = A gold medal and 200,000 kroner
| year = 1931
| year2 = 2023
| holder = Anna Lie
| total = 84 (12 posthumous)
| website = https://medal.example.org
}}""",
    ),
    (
        "river",
        """{{Infobox river
| name = Ruun
| source1_location = Storhetta, [[Oppdal]]
| source1_coordinates = {{coord|62.40|N|9.30|E}}
| source1_elevation = {{convert|1310|m|ft|abbr=on}}
| mouth = [[Trondheimsfjord]]
| mouth_elevation = {{convert|0|m|ft|abbr=on}}
| subdivision_type1 = Country
| subdivision_name1 = Norway
| length = {{convert|94|km|mi|abbr=on}}
| basin_size = {{convert|1450|km2|mi2|abbr=on}}
| discharge1_avg = {{convert|38|m3/s|cuft/s|abbr=on}}
| discharge1_max = 410 m3/s
| tributaries_left = Lille Ruun, Grana
| tributaries_right = {{hlist|Fossa|Bekka}}
}}""",
    ),
    (
        "election",
        """{{Infobox election
| election_name = 1903 Askvika municipal election
| country = Norway
| type = legislative
| previous_election = 1900 Askvika municipal election
| previous_year = 1900
| next_year = 1906
| election_date = 12–14 October 1903
| seats_for_election = All 25 seats in the council
| majority_seats = 13
| turnout = 61.3% {{increase}} 4.1 pp
| leader1 = Ida Brandt
| party1 = Liberal Party
| seats1 = '''14'''
| popular_vote1 = '''2,113'''
| percentage1 = '''55.2%'''
| leader2 = Per Lie
| party2 = List of 17 May
| seats2 = 11
| popular_vote2 = 1,714
| percentage2 = 44.8%
}}""",
    ),
    (
        "ship",
        """{{Infobox ship begin}}
{{Infobox ship image
| Ship image = [[File:SS Askvika 1912.jpg|300px]]
| Ship caption = ''Askvika'' in 1912
}}
{{Infobox ship career
| Ship country = Norway
| Ship name = ''Askvika''
| Ship owner = [[Tern Line]]
| Ship builder = Skarvik Shipyard
| Ship yard number = 114
| Ship laid down = March 1910
| Ship launched = 2 February 1911
| Ship completed = June 1911
| Ship homeport = [[Bergen]]
| Ship fate = Torpedoed 9 April 1917
}}
{{Infobox ship characteristics
| Ship type = [[Cargo ship]]
| Ship tonnage = {{GRT|1204|disp=long}}
| Ship length = {{convert|71.3|m|ftin|abbr=on}}
| Ship beam = 10.6 m
| Ship draught = 5.1 m
| Ship power = 980 ihp
| Ship speed = {{convert|10|kn|lk=in}}
| Ship crew = 21
}}
{{Infobox ship end}}""",
    ),
]


@pytest.mark.parametrize(("name", "box"), _BOXES, ids=[f"{number} {name}" for number, (name, _) in enumerate(_BOXES)])
def test_nothing_is_wrong_with_it(name, box):
    article = read_article(f"{box}\n'''It''' is the subject.\n", title="It", form="wikitext", language="en")
    assert list(check_infoboxes(article)) == []
    judged = [infobox for infobox in article.iter_infoboxes() if schema_of_type(infobox.subtype or infobox.type) == name]
    judged += [infobox for infobox in article.iter_infoboxes() if not judged and schema_of_type(infobox.type) == name]
    check = QuickLook(load_schema(name), FORMATS)
    instances = [to_instance(gather_members(article, infobox), article.source) for infobox in judged]
    assert instances
    assert all(check(instance) for instance in instances)
    assert sum(len(instance.keys() & load_schema(name).root["properties"].keys()) for instance in instances) >= 5
