"""Citation templates as typed records."""

import pytest

from wikicheck.article.json.reference_model import DATES, ROLES, VALUES
from wikicheck.article.wikitext.citation_table import citation_table, citation_type, slots_of
from wikicheck.values import format_edtf


@pytest.fixture(scope="module")
def cited(article):
    """Reads the one citation of a footnote."""

    def read(text: str, *, language: str = "en"):
        (reference,) = article(f"A.<ref>{text}</ref>", language=language).references
        (citation,) = reference.citations
        return citation

    return read


def test_a_book(cited):
    citation = cited(
        "{{cite book |last=Lee |first=Ann |last2=Kim |first2=Ben |title=''On'' [[Lakes|Still Waters]] |publisher=[[Wave Press]]"
        " |location=Oslo |year=2000 |edition=2nd |series=Waters |volume=3 |pages=5–6 |isbn=978-3-16-148410-0 |oclc=12345"
        " |language=en |quote=All still.}}"
    )
    assert (citation.template, citation.type, citation.title, citation.authors) == (
        "Cite book",
        "book",
        "On Still Waters",
        ("Lee, Ann", "Kim, Ben"),
    )
    assert citation.values == {
        "title": "On Still Waters",
        "publisher": "Wave Press",
        "place": "Oslo",
        "edition": "2nd",
        "series": "Waters",
        "volume": "3",
        "pages": "5–6",
        "language": "en",
        "quote": "All still.",
        "date": "2000",
    }
    assert [(one.scheme, one.value, one.valid) for one in citation.identifiers] == [
        ("isbn", "9783161484100", True),
        ("oclc", "12345", None),
    ]
    assert citation.anchor == "CITEREFLeeKim2000"
    assert citation.other == {}


def test_dates_are_intervals_at_their_places(article):
    text = "A.<ref>{{cite web|url=http://x.example|title=T|date= May 2005 |access-date=5 June 2006|archive-date=2007-01-02}}</ref>"
    (citation,) = article(text).references[0].citations
    dates = {key: citation.date(key) for key in ("date", "access_date", "archive_date", "original_date")}
    assert {key: date and format_edtf(date) for key, date in dates.items()} == {
        "date": "2005-05",
        "access_date": "2006-06-05",
        "archive_date": "2007-01-02",
        "original_date": None,
    }
    assert [text[slice(*dates[key].span)] for key in ("date", "access_date")] == ["May 2005", "5 June 2006"]


@pytest.mark.parametrize(
    ("arguments", "date", "place"),
    [
        ("year=2005", "2005", "2005"),
        ("year=2005|month=May", "2005-05", "2005|month=May"),
        ("day=3|month=May|year=2005", "2005-05-03", "3|month=May|year=2005"),
        ("date=3 May 2005|year=2005", "2005-05-03", "3 May 2005"),
        ("date=2005b", "2005", "2005b"),
        ("publication-date=2005", None, None),
        ("date=n.d.", None, None),
        ("month=May", None, None),
        ("date=", None, None),
    ],
)
def test_a_date_in_one_argument_or_several(article, arguments, date, place):
    text = f"A.<ref>{{{{cite book|title=T|{arguments}}}}}</ref>"
    (citation,) = article(text).references[0].citations
    found = citation.date()
    assert (found and format_edtf(found)) == date
    if place is not None:
        assert text[slice(*found.span)] == place


@pytest.mark.parametrize(
    ("arguments", "role", "names"),
    [
        ("last=Lee|first=Ann", "author", ("Lee, Ann",)),
        ("first1=Ann|last1=Lee|last2=Kim", "author", ("Lee, Ann", "Kim")),
        ("last2=Kim|last1=Lee", "author", ("Lee", "Kim")),
        ("author=Ann Lee", "author", ("Ann Lee",)),
        ("author=Lee|first=Ann", "author", ("Lee, Ann",)),
        ("author1=Ann Lee|author2=Ben Kim", "author", ("Ann Lee", "Ben Kim")),
        ("author=Ann Lee and Ben Kim", "author", ("Ann Lee", "Ben Kim")),
        ("author=Ministry of Food and Health", "author", ("Ministry of Food and Health",)),
        ("surname1=Lee|given1=Ann", "author", ("Lee, Ann",)),
        ("author1-last=Lee|author1-first=Ann", "author", ("Lee, Ann",)),
        ("author-last=Lee|author-first=Ann", "author", ("Lee, Ann",)),
        ("authors=Lee, A.; Kim, B.", "author", ("Lee, A.", "Kim, B.")),
        ("vauthors=Lee A, Kim BC", "author", ("Lee, A", "Kim, BC")),
        ("last=Lee|first=Ann|authorlink=Ann Lee (writer)", "author", ("Lee, Ann",)),
        ("author=[[Ann Lee|Lee, Ann]]", "author", ("Lee, Ann",)),
        ("editor=Ann Lee", "editor", ("Ann Lee",)),
        ("editor-last=Lee|editor-first=Ann", "editor", ("Lee, Ann",)),
        ("editor1-last=Lee|editor1-first=Ann|editor2-last=Kim", "editor", ("Lee, Ann", "Kim")),
        ("editor-last1=Lee|editor-last2=Kim", "editor", ("Lee", "Kim")),
        ("editors=Ann Lee, Ben Kim", "editor", ("Ann Lee", "Ben Kim")),
        ("translator-last=Lee|translator-first=Ann", "translator", ("Lee, Ann",)),
        ("interviewer=Ann Lee", "interviewer", ("Ann Lee",)),
        ("people=Ann Lee, Ben Kim", "author", ("Ann Lee", "Ben Kim")),
        ("last=|first=", "author", None),
    ],
)
def test_people(cited, arguments, role, names):
    assert cited(f"{{{{cite book|title=T|{arguments}}}}}").people.get(role) == names


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        ("last=Lee|display-authors=etal", True),
        ("author=Ann Lee et al.", True),
        ("last=Lee|display-authors=3", False),
        ("last=Lee", False),
    ],
)
def test_and_others(cited, arguments, more):
    citation = cited(f"{{{{cite book|title=T|{arguments}}}}}")
    assert citation.has_more_people is more
    assert not citation.authors[0].endswith("al.")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("cite book", "book"),
        ("Cite_web", "web"),
        ("cite news", "news"),
        ("Cite Journal", "journal"),
        ("cite magazine", "magazine"),
        ("cite conference", "conference"),
        ("cite thesis", "thesis"),
        ("cite encyclopedia", "encyclopedia"),
        ("cite report", "report"),
        ("cite podcast", "podcast"),
        ("cite AV media", "av_media"),
        ("cite episode", "episode"),
        ("cite press release", "press_release"),
        ("cite map", "map"),
        ("cite video game", "video_game"),
        ("cite tweet", "social_media"),
        ("cite arXiv", "preprint"),
        ("cite interview", "interview"),
        ("cite Q", "wikidata"),
        ("vcite book", "book"),
        ("cite something new", "citation"),
        ("Literatur", "book"),
        ("Internetquelle", "web"),
        ("ouvrage", "book"),
        ("lien web", "web"),
        ("article", "journal"),
        ("cita libro", "book"),
        ("cita publicación", "journal"),
        ("citar web", "web"),
        ("cytuj", "citation"),
        ("книга", "book"),
        ("статья", "journal"),
        ("Citeer web", "web"),
    ],
)
def test_what_is_cited(name, kind):
    from wikicheck.syntax import normalise_template_name

    assert citation_type(normalise_template_name(name).lower()) == kind


@pytest.mark.parametrize(
    "name", ["infobox book", "citation needed", "cita requerida", "ref-en", "cn", "main", "citeseer", "articles for x"]
)
def test_what_cites_nothing(name):
    assert citation_type(name) is None


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ("title=T|journal=J", "journal"),
        ("title=T|newspaper=N|url=http://x.example", "news"),
        ("title=T|encyclopedia=E", "encyclopedia"),
        ("title=T|publisher=P|year=2000", "book"),
        ("title=T|isbn=978-3-16-148410-0|url=http://x.example", "book"),
        ("title=T|url=http://x.example", "web"),
        ("title=T|arxiv=1501.00001", "preprint"),
        ("title=T", "citation"),
    ],
)
def test_what_a_template_for_all_sources_cites(cited, arguments, kind):
    assert cited(f"{{{{citation|{arguments}}}}}").type == kind


@pytest.mark.parametrize(
    ("arguments", "anchor"),
    [
        ("last=Lee|year=2000", "CITEREFLee2000"),
        ("last=Lee|first=Ann|date=3 May 2000", "CITEREFLee2000"),
        ("last=Lee|year=2000a|date=May 2000", "CITEREFLee2000a"),
        ("last1=A|last2=B|last3=C|last4=D|last5=E|year=1999", "CITEREFABCD1999"),
        ("author=Wave Society|year=2000", "CITEREFWaveSociety2000"),
        ("editor-last=Lee|year=2000", "CITEREFLee2000"),
        ("last=Lee", "CITEREFLee"),
        ("last=Lee|year=2000|ref=none", None),
        ("last=Lee|year=2000|ref=harv", "CITEREFLee2000"),
        ("last=Lee|year=2000|ref=Waters", "Waters"),
        ("title=T|ref={{sfnref|Waves|2001}}", "CITEREFWaves2001"),
        ("title=T|ref={{harvid|Waves|n.d.}}", "CITEREFWavesn.d."),
        ("title=T|ref=CITEREFWave Society2001", "CITEREFWaveSociety2001"),
        ("title=T|year=2000", None),
    ],
)
def test_what_short_citations_call_it(cited, arguments, anchor):
    assert cited(f"{{{{cite book|{arguments}}}}}").anchor == anchor


@pytest.mark.parametrize(
    ("arguments", "scheme", "value", "valid"),
    [
        ("isbn=3-16-148410-X", "isbn", "316148410X", True),
        ("isbn=978-3-16-148410-1", "isbn", "9783161484101", False),
        ("ISBN=978-3-16-148410-0", "isbn", "9783161484100", True),
        ("doi=10.1000/182", "doi", "10.1000/182", True),
        ("issn=0317-8471", "issn", "0317-8471", True),
        ("pmid=12345", "pmid", "12345", None),
        ("PMC=12345", "pmc", "PMC12345", True),
        ("eprint=1501.00001", "arxiv", "1501.00001", True),
        ("jstor=12345", "jstor", "12345", None),
        ("s2cid=12345", "s2cid", "12345", None),
    ],
)
def test_identifiers(cited, arguments, scheme, value, valid):
    (identifier,) = cited(f"{{{{cite journal|title=T|{arguments}}}}}").identifiers
    assert (identifier.scheme, identifier.value, identifier.valid) == (scheme, value, valid)


@pytest.mark.parametrize(
    ("arguments", "values"),
    [
        ("title=[http://x.example/a Waters]", {"title": "Waters", "url": "http://x.example/a"}),
        ("title=T|url=http://x.example/?a=b&c=d", {"title": "T", "url": "http://x.example/?a=b&c=d"}),
        ("title=T|url=http://x.example/?a=b&amp;c=d", {"title": "T", "url": "http://x.example/?a=b&c=d"}),
        ("title=T|url=[http://x.example]", {"title": "T", "url": "http://x.example"}),
        ("title=T <!-- c -->", {"title": "T"}),
        ("title=<!-- c -->", {}),
        ("title=A\nB", {"title": "A B"}),
        ("title=T|work=W|website=x.example", {"title": "T", "work": "W"}),
        ("title=T|page=5", {"title": "T", "pages": "5"}),
        ("title=T|pp=5–6", {"title": "T", "pages": "5–6"}),
        (
            "title=T|trans-title=U|chapter=C|script-title=ja:題",
            {"title": "T", "translated_title": "U", "chapter": "C", "script_title": "ja:題"},
        ),
        ("title=T|archiveurl=http://a.example|url-status=dead", {"title": "T", "archive_url": "http://a.example", "url_status": "dead"}),
        ("Title=T|mode=cs2|postscript=.|url-access=free", {"title": "T"}),
        ("title=T|number=4|via=Waves|agency=AP", {"title": "T", "issue": "4", "via": "Waves", "agency": "AP"}),
    ],
)
def test_what_arguments_say(cited, arguments, values):
    assert cited(f"{{{{cite web|{arguments}}}}}").values == values


def test_what_no_key_stands_for_is_kept(cited):
    citation = cited("{{cite web|title=T|mood=''calm''|website=x.example|work=W|stray}}")
    assert citation.other == {"mood": "calm", "work": "W", "1": "stray"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "{{Literatur|Autor=Ann Lee, Ben Kim|Hrsg=Carl Fox|Titel=Wasser|Verlag=Welle|Ort=Ulm|Jahr=2000|ISBN=978-3-16-148410-0}}",
            {
                "author": ("Ann Lee", "Ben Kim"),
                "editor": ("Carl Fox",),
                "title": "Wasser",
                "publisher": "Welle",
                "place": "Ulm",
                "date": "2000",
            },
        ),
        (
            "de",
            "{{Internetquelle|url=http://x.example|titel=Wasser|autor=Ann Lee|werk=Welle|abruf=2006-06-06|archiv-url=http://a.example}}",
            {"url": "http://x.example", "title": "Wasser", "author": ("Ann Lee",), "work": "Welle", "access_date": "2006-06-06"},
        ),
        (
            "fr",
            "{{Ouvrage|prénom1=Ann|nom1=Lee|titre=Eaux|éditeur=Vague|lieu=Lyon|année=2000|passage=5-6|consulté le=5 mai 2006}}",
            {"author": ("Lee, Ann",), "title": "Eaux", "publisher": "Vague", "place": "Lyon", "date": "2000", "pages": "5-6"},
        ),
        (
            "fr",
            "{{Lien web|auteur=Ann Lee|titre=Eaux|url=http://x.example|site=Vague|en ligne le=5 mai 2005|consulté le=6 mai 2006}}",
            {"author": ("Ann Lee",), "work": "Vague", "date": "5 mai 2005", "access_date": "6 mai 2006"},
        ),
        ("fr", "{{Chapitre|titre=Bassins|titre ouvrage=Eaux|nom1=Lee}}", {"chapter": "Bassins", "title": "Eaux"}),
        (
            "es",
            "{{cita libro|apellidos=Lee|nombre=Ann|título=Aguas|editorial=Ola|año=2000|página=5|ubicación=Madrid}}",
            {"author": ("Lee, Ann",), "title": "Aguas", "publisher": "Ola", "date": "2000", "pages": "5", "place": "Madrid"},
        ),
        (
            "it",
            "{{cita libro|nome=Ann|cognome=Lee|titolo=Acque|editore=Onda|città=Roma|anno=2000|p=5|accesso=5 maggio 2006}}",
            {
                "author": ("Lee, Ann",),
                "title": "Acque",
                "publisher": "Onda",
                "place": "Roma",
                "date": "2000",
                "access_date": "5 maggio 2006",
            },
        ),
        (
            "pt",
            "{{citar livro|último=Lee|primeiro=Ann|título=Águas|editora=Onda|ano=2000|acessodata=5 de maio de 2006}}",
            {"author": ("Lee, Ann",), "title": "Águas", "publisher": "Onda", "date": "2000", "access_date": "5 de maio de 2006"},
        ),
        (
            "nl",
            "{{Citeer web|auteur=Ann Lee|titel=Water|url=http://x.example|uitgever=Golf|datum=2005|bezochtdatum=2006}}",
            {"author": ("Ann Lee",), "title": "Water", "publisher": "Golf", "date": "2005", "access_date": "2006"},
        ),
        (
            "pl",
            "{{Cytuj książkę|imię=Ann|nazwisko=Lee|tytuł=Wody|wydawca=Fala|miejsce=Gdańsk|rok=2000|strony=5}}",
            {"author": ("Lee, Ann",), "title": "Wody", "publisher": "Fala", "place": "Gdańsk", "date": "2000", "pages": "5"},
        ),
        (
            "ru",
            "{{книга|автор=Ли А.|заглавие=Воды|место=Омск|издательство=Волна|год=2000|страницы=5|издание=2-е}}",
            {"author": ("Ли А.",), "title": "Воды", "place": "Омск", "publisher": "Волна", "date": "2000", "edition": "2-е"},
        ),
        ("ru", "{{статья|автор=Ли А.|заглавие=Воды|издание=Волна|год=2000}}", {"title": "Воды", "work": "Волна", "date": "2000"}),
        (
            "cs",
            "{{Citace monografie|příjmení=Lee|jméno=Ann|titul=Vody|vydavatel=Vlna|rok=2000}}",
            {"author": ("Lee, Ann",), "title": "Vody", "publisher": "Vlna", "date": "2000"},
        ),
        ("sv", "{{Bokref|efternamn=Lee|förnamn=Ann|titel=Vatten|förlag=Våg|år=2000}}", {"author": ("Lee, Ann",), "publisher": "Våg"}),
        ("fi", "{{Verkkoviite|Osoite=http://x.example|Nimeke=Vesi|Tekijä=Ann Lee|Julkaisu=Aalto|Viitattu=5.5.2006}}", {"title": "Vesi"}),
        ("ca", "{{ref-llibre|cognom=Lee|nom=Ann|títol=Aigües|editorial=Ona|any=2000}}", {"author": ("Lee, Ann",), "title": "Aigües"}),
        ("tr", "{{Kitap kaynağı|soyadı=Lee|ad=Ann|başlık=Sular|yayıncı=Dalga|yıl=2000}}", {"author": ("Lee, Ann",), "title": "Sular"}),
        ("ja", "{{Cite book|和書|author=李|title=水|publisher=波|year=2000}}", {"author": ("李",), "title": "水", "publisher": "波"}),
        ("ko", "{{서적 인용|성=리|이름=앤|제목=물|출판사=물결|연도=2000}}", {"author": ("리, 앤",), "title": "물", "date": "2000"}),
        ("fa", "{{یادکرد کتاب|نام خانوادگی=لی|نام=آن|عنوان=آب|ناشر=موج}}", {"author": ("لی, آن",), "title": "آب", "publisher": "موج"}),
        ("ar", "{{استشهاد ويب|مسار=http://x.example|عنوان=ماء|ناشر=موج}}", {"title": "ماء", "url": "http://x.example", "publisher": "موج"}),
        ("vi", "{{Chú thích web|url=http://x.example|tiêu đề=Nước|tác giả=Lee|nhà xuất bản=Sóng}}", {"title": "Nước", "publisher": "Sóng"}),
    ],
)
def test_citations_in_other_languages(cited, language, text, expected):
    citation = cited(text, language=language)
    assert {key: citation.people.get(key) or citation.values.get(key) for key in expected} == expected
    assert citation.other in ({}, {"1": "和書"})


def test_each_name_of_the_table_leads_to_what_it_says():
    table = citation_table()
    for key, names in table["keys"].items():
        for name in names.split(" | "):
            assert slots_of("cite book").find(name).key == key
    families = {name: family["keys"] for family in table["families"].values() for name in family["templates"].split(" | ")}
    for template, keys in families.items():
        for name, key in keys.items():
            slot = slots_of(template).find(name)
            assert key == (f"{slot.key}.{slot.part}" if slot.part else slot.key)


def test_what_citations_say_is_described_for_json():
    table = citation_table()
    assert {*table["keys"]} - {"year", "month", "day"} | {"number"} == {*VALUES, *DATES}
    assert {*table["people"]} == {*ROLES}
