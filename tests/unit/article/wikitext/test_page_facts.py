import pytest

from wikicheck.article import PageKind


def test_categories(article):
    source = (
        "[[Category:1815 births|Lee, Ann]] [[category: living_people]]\n[[:Category:Seas]] "
        "<!-- [[Category:No]] --> <nowiki>[[Category:No]]</nowiki>"
    )
    page = article(source)
    assert [(category.name, category.sort_key) for category in page.categories] == [("1815 births", "Lee, Ann"), ("Living people", None)]
    assert source[slice(*page.categories[0].span)] == "[[Category:1815 births|Lee, Ann]]"


def test_categories_doubled_and_hidden_in_templates_stay(article):
    page = article("[[Category:A]]{{x|[[Category:A]]}}<includeonly>[[Category:B]]</includeonly>")
    assert [category.name for category in page.categories] == ["A", "A"]


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("de", "Kategorie"),
        ("fr", "Catégorie"),
        ("es", "Categoría"),
        ("it", "Categoria"),
        ("pt", "Categoria"),
        ("nl", "Categorie"),
        ("ru", "Категория"),
        ("pl", "Kategoria"),
        ("ja", "カテゴリ"),
        ("ko", "분류"),
        ("zh", "分类"),
        ("zh", "分類"),
        ("ar", "تصنيف"),
        ("sv", "Kategori"),
        ("als", "Kategorie"),
        ("pt-br", "Categoria"),
    ],
)
def test_categories_of_other_languages(article, language: str, word: str):
    page = article(f"[[{word}:X|y]] [[Category:Z]]", language=language)
    assert [category.name for category in page.categories] == ["X", "Z"]
    if word != "Categoria":
        assert article(f"[[{word}:X]]").categories == []


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("{{DEFAULTSORT:Lee, Ann}}", "Lee, Ann"),
        ("{{DEFAULTSORTKEY: Lee }}", "Lee"),
        ("{{DEFAULTSORT|Lee}}", "Lee"),
        ("{{SORTIERUNG:Lee}}", "Lee"),
        ("{{DEFAULTSORT:A}}{{DEFAULTSORT:B}}", "B"),
        ("<!-- {{DEFAULTSORT:A}} -->", None),
        ("{{defaultsort:A}}", None),
        ("text", None),
    ],
)
def test_default_sort(article, source: str, key: str | None):
    found = article(source, language="de").default_sort
    assert (found.name if found else None) == key


@pytest.mark.parametrize(
    ("source", "description"),
    [
        ("{{Short description|English writer (1815–1852)}}", "English writer (1815–1852)"),
        ("{{short description|1=A ''lake''}}", "A lake"),
        ("{{SHORTDESC:A lake}}", "A lake"),
        ("{{short description|none}}", None),
        ("text", None),
    ],
)
def test_short_descriptions(article, source: str, description: str | None):
    assert article(source).short_description == description


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("#REDIRECT [[Lake]]", "Lake"),
        ("#redirect[[Lake#North|x]]", "Lake"),
        ("\n#Redirect: [[lake_x]]", "lake x"),
        ("#WEITERLEITUNG [[See]]", "See"),
        ("#перенаправление [[Озеро]]", "Озеро"),
        ("#転送 [[湖]]", "湖"),
        ("＃転送 [[湖]]", "湖"),
        ("# REDIRECT [[Lake]]", None),
        ("#REDIRECT Lake, see [[Lake]]", None),
        ("See #REDIRECT [[Lake]]", None),
        ("# item", None),
    ],
)
def test_redirects(article, source: str, target: str | None):
    page = article(source)
    assert (page.redirect.target if page.redirect else None) == target
    assert (page.kind is PageKind.REDIRECT) == (target is not None)


def test_where_a_redirect_leads(article):
    page = article("#REDIRECT [[Lake#North]]\n\nA lake.")
    assert [block.text.plain for block in page.lead.blocks] == ["A lake."]
    link = page.redirect
    assert (link.target, link.fragment) == ("Lake", "North")


@pytest.mark.parametrize(
    ("title", "language", "text", "kind"),
    [
        ("Lake", "en", "A lake.", PageKind.ARTICLE),
        (None, "en", "A lake.", PageKind.ARTICLE),
        ("Star Trek: Voyager", "en", "A series.", PageKind.ARTICLE),
        ("Talk:Lake", "en", "x", PageKind.OTHER),
        ("Template:Lake", "en", "x", PageKind.OTHER),
        ("User talk:Ann", "en", "x", PageKind.OTHER),
        ("Wikipedia:Lakes", "en", "x", PageKind.OTHER),
        ("Category:Lakes", "en", "x", PageKind.OTHER),
        ("Diskussion:See", "de", "x", PageKind.OTHER),
        ("Обсуждение:Озеро", "ru", "x", PageKind.OTHER),
        ("Lake", "en", "Is it? --[[User:Ann|Ann]] 14:32, 12 May 2016 (UTC)", PageKind.OTHER),
        ("See", "de", "Oder? --[[Benutzer:Ann|Ann]] 14:32, 12. Mai 2016 (CEST)", PageKind.OTHER),
        ("Lake", "en", "On 12 May 2016 (UTC) it froze.", PageKind.ARTICLE),
        ("Lake", "en", "{{Talk header}}", PageKind.OTHER),
        ("Lake", "en", "{{Disambiguation}}", PageKind.DISAMBIGUATION),
        ("Ann Lee", "en", "* [[x]]\n{{hndis|Lee, Ann}}", PageKind.DISAMBIGUATION),
        ("See", "de", "{{Begriffsklärung}}", PageKind.DISAMBIGUATION),
        ("Lee", "en", "{{surname}}", PageKind.LIST),
        ("List of lakes", "en", "* x", PageKind.LIST),
        ("Liste der Seen", "de", "* x", PageKind.LIST),
        ("湖一覧", "ja", "* x", PageKind.LIST),
        ("Listings", "en", "x", PageKind.ARTICLE),
    ],
)
def test_kinds_of_pages(article, title: str | None, language: str, text: str, kind: PageKind):
    assert article(text, title=title, language=language).kind is kind


def test_links_of_the_page(article):
    page = article("[[A|b]]s {{x|[[C]]}} [[File:D.jpg]] [[Category:E]] [[fr:F]] [[wikt:G]] [[A]] [[H#i|'' j ''k]]")
    assert [(link.target, link.fragment, link.label) for link in page.links] == [
        ("A", None, "bs"),
        ("C", None, "C"),
        ("A", None, "A"),
        ("H", "i", "j k"),
    ]


def test_nothing_is_asked_of_an_empty_page(article):
    page = article("")
    assert page.kind is PageKind.ARTICLE
    assert page.infoboxes == page.categories == page.references == page.hatnotes == page.links == page.lead.blocks == []
    assert page.redirect is page.default_sort is page.short_description is None


@pytest.mark.parametrize(
    ("title", "language", "text", "kind"),
    [
        ("Lake (disambiguation)", "en", "* [[Lake A]]", PageKind.DISAMBIGUATION),
        ("See (Begriffsklärung)", "de", "* [[See A]]", PageKind.DISAMBIGUATION),
        ("Lac (homonymie)", "fr", "* [[Lac A]]", PageKind.DISAMBIGUATION),
        ("Lago (desambiguación)", "es", "* [[Lago A]]", PageKind.DISAMBIGUATION),
        ("Lago (disambigua)", "it", "x", PageKind.DISAMBIGUATION),
        ("Озеро (значения)", "ru", "x", PageKind.DISAMBIGUATION),
        ("湖 (曖昧さ回避)", "ja", "x", PageKind.DISAMBIGUATION),
        ("湖（消歧义）", "zh", "x", PageKind.DISAMBIGUATION),
        ("Lake (film)", "en", "x", PageKind.ARTICLE),
        ("Lake (disambiguation)", "en", "#REDIRECT [[Lake]]", PageKind.REDIRECT),
        ("Lake", "en", "x __DISAMBIG__", PageKind.DISAMBIGUATION),
        ("Lake", "en", "x [[Category:Disambiguation pages]]", PageKind.DISAMBIGUATION),
        ("See", "de", "x [[Kategorie:Begriffsklärung]]", PageKind.DISAMBIGUATION),
        ("Lago", "it", "x [[Categoria:Pagine di disambiguazione]]", PageKind.DISAMBIGUATION),
        ("Lake", "en", "x [[:Category:Disambiguation pages]]", PageKind.ARTICLE),
        ("Lake", "en", "{{other uses}} x", PageKind.ARTICLE),
        ("Lago", "es", "{{desambiguación}}", PageKind.DISAMBIGUATION),
        ("Lago", "pt", "{{desambiguação}}", PageKind.DISAMBIGUATION),
        ("Meer", "nl", "{{dp}}", PageKind.DISAMBIGUATION),
        ("Jezioro", "pl", "{{ujednoznacznienie}}", PageKind.DISAMBIGUATION),
        ("Озеро", "ru", "{{неоднозначность}}", PageKind.DISAMBIGUATION),
        ("湖", "ja", "{{aimai}}", PageKind.DISAMBIGUATION),
        ("Lac", "fr", "{{homonymie}}", PageKind.DISAMBIGUATION),
        ("Lists of lakes", "en", "x", PageKind.LIST),
        ("Ann Lee discography", "en", "x", PageKind.LIST),
        ("Liste von Seen", "de", "x", PageKind.LIST),
        ("Liste des lacs", "fr", "x", PageKind.LIST),
        ("Anexo:Lagos", "es", "x", PageKind.LIST),
        ("Lista de lagos", "pt", "x", PageKind.LIST),
        ("Lijst van meren", "nl", "x", PageKind.LIST),
        ("Lista jezior", "pl", "x", PageKind.LIST),
        ("Список озёр", "ru", "x", PageKind.LIST),
        ("Lista över sjöar", "sv", "x", PageKind.LIST),
        ("Seznam jezer", "cs", "x", PageKind.LIST),
        ("Göller listesi", "tr", "x", PageKind.LIST),
        ("Lista", "en", "x", PageKind.ARTICLE),
        ("Listowel", "en", "x", PageKind.ARTICLE),
        ("Listener", "de", "x", PageKind.ARTICLE),
        ("Lake", "en", "x [[Category:Set index articles on lakes]]", PageKind.LIST),
        ("Lake", "en", "{{set index article}}", PageKind.LIST),
    ],
)
def test_kinds_of_pages_by_titles_categories_and_switches(article, title, language, text, kind):
    assert article(text, title=title, language=language).kind is kind


@pytest.mark.parametrize(
    ("source", "language", "links"),
    [
        ("[[fr:Lac]]", "en", [("fr", "Lac")]),
        ("[[fr:Lac]] [[de:See]]", "en", [("fr", "Lac"), ("de", "See")]),
        ("[[zh-min-nan:Ô]]", "en", [("zh-min-nan", "Ô")]),
        ("[[simple:Lake]]", "en", [("simple", "Lake")]),
        ("[[en:Lake]]", "fr", [("en", "Lake")]),
        ("[[fr:Lac_X#Y]]", "en", [("fr", "Lac X#Y")]),
        ("[[:fr:Lac]]", "en", []),
        ("[[wikt:lake]] [[commons:Lake]] [[s:Lake]]", "en", []),
        ("[[fr:Lac]]", "fr", []),
        ("[[Fr: Lac]]", "en", []),
        ("[[Star Trek: Voyager]]", "en", []),
        ("<nowiki>[[fr:Lac]]</nowiki><!-- [[fr:Lac]] -->", "en", []),
    ],
)
def test_links_to_the_same_page_in_other_languages(article, source, language, links):
    found = article(source, language=language).interlanguage
    assert [(link.language, link.target) for link in found] == links
    assert all(source[slice(*link.span)].startswith("[[") for link in found)


@pytest.mark.parametrize(
    ("source", "language", "switches"),
    [
        ("__NOTOC__", "en", ("NOTOC",)),
        ("__TOC__ x __NOEDITSECTION__", "en", ("TOC", "NOEDITSECTION")),
        ("__NOTOC__ __NOTOC__", "en", ("NOTOC",)),
        ("__notoc__", "en", ("NOTOC",)),
        ("__KEIN_INHALTSVERZEICHNIS__", "de", ("NOTOC",)),
        ("__AUCUNSOMMAIRE__", "fr", ("NOTOC",)),
        ("__NICHTS__", "de", ()),
        ("<nowiki>__NOTOC__</nowiki><!-- __NOTOC__ -->", "en", ()),
        ("a __ b __ c", "en", ()),
        ("", "en", ()),
    ],
)
def test_behaviour_switches(article, source, language, switches):
    assert article(source, language=language).settings.switches == switches


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("{{Use dmy dates|date=May 2020}}", "dmy"),
        ("{{use mdy dates}}", "mdy"),
        ("{{Use_dmy_dates}}", "dmy"),
        ("{{dmy}}", "dmy"),
        ("{{Use MDY dates|cs1-dates=ly}}", "mdy"),
        ("{{Use dmy dates}}{{Use mdy dates}}", "dmy"),
        ("{{Use British English}}", None),
        ("{{Use x dates}}", None),
        ("<!-- {{Use dmy dates}} -->", None),
        ("dmy", None),
    ],
)
def test_the_form_of_dates_that_a_page_asks_for(article, source, form):
    assert article(source).settings.date_format == form


@pytest.mark.parametrize(
    ("source", "images"),
    [
        ("[[File:A b.jpg|thumb|A ''lake'']]", [("A b.jpg", "A lake", None, ("thumb",))]),
        ("[[Image:a.jpg|200px|right|alt=Water|Lake]]", [("A.jpg", "Lake", "Water", ("200px", "right"))]),
        ("[[File:A.jpg]]", [("A.jpg", None, None, ())]),
        ("[[File:A_b.jpg|frame|see [[B]] and C]]", [("A b.jpg", "see B and C", None, ("frame",))]),
        ("[[:File:A.jpg]]", []),
        ("[[Media:A.ogg]]", []),
        ("<gallery>\nA.jpg|One\nFile:B.jpg\n</gallery>", [("A.jpg", "One", None, ("gallery",)), ("B.jpg", None, None, ("gallery",))]),
        ("<nowiki>[[File:A.jpg]]</nowiki>", []),
        ("x [[A]] [[Category:B]]", []),
    ],
)
def test_images_of_the_page(article, source, images):
    assert [(image.file, image.caption, image.alt, image.options) for image, _ in article(source).images] == images


def test_images_of_infoboxes_are_among_those_of_the_page(article):
    page = article("[[File:Z.jpg]]\n{{Infobox lake|name=A|image=B c.jpg|caption=D}}\n[[File:E.jpg|thumb|F]]\n")
    assert [image.file for image, _ in page.images] == ["Z.jpg", "B c.jpg", "E.jpg"]


def test_images_in_infobox_fields_count_once(article):
    page = article("{{Infobox lake|image=[[File:B.jpg|200px]]}}\n")
    assert [image.file for image, _ in page.images] == ["B.jpg"]


@pytest.mark.parametrize(("language", "word"), [("de", "Datei"), ("fr", "Fichier"), ("ru", "Файл"), ("ja", "ファイル")])
def test_images_of_other_languages(article, language, word):
    assert [image.file for image, _ in article(f"[[{word}:A.jpg|thumb]]", language=language).images] == ["A.jpg"]


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("{{coord|51|30|N|0|6|W|display=title}}", (51.5, -0.1)),
        ("{{Coord|51.5|-0.1|display=inline,title}}", (51.5, -0.1)),
        ("{{coord|51.5|N|0.1|W|display=it}}", (51.5, -0.1)),
        ("{{coord|1|N|1|E}} {{coord|51.5|-0.1|display=title}}", (51.5, -0.1)),
        ("{{Coordinate|article=/DMS|NS=51/30/N|EW=0/6/W|type=city|region=GB}}", (51.5, -0.1)),
        ("{{coor title d|51.5|N|0.1|W}}", (51.5, -0.1)),
        ("{{coord|51.5|-0.1}}", None),
        ("{{coord|51.5|-0.1|display=inline}}", None),
        ("{{coord|missing|display=title}}", None),
        ("{{Infobox lake|coordinates={{coord|51.5|-0.1}}}}", (51.5, -0.1)),
        ("{{Infobox lake|coordinates={{coord|51.5|-0.1|display=inline,title}}}}", (51.5, -0.1)),
        ("{{Infobox lake|lat_d=51|lat_m=30|lat_NS=N|long_d=0|long_m=6|long_EW=W}}", (51.5, -0.1)),
        ("{{Infobox lake|name=51.5, -0.1}}", None),
        ("It lies at 51°30′N 0°6′W.", None),
    ],
)
def test_coordinates_of_the_page(article, source, place):
    found = article(source).coordinates
    assert (found and (round(found.latitude, 3), round(found.longitude, 3))) == place


def test_counts(article):
    page = article(
        "A [[lake]] is still.<ref>x</ref>\n\nIt is wet.\n* one\n== Size ==\n{|\n| 1\n|}\n[[File:A.jpg|thumb|b]]\nBig.\n[[Category:C]]"
    )
    assert page.statistics._asdict() == {
        "words": 8,
        "characters": 30,
        "paragraphs": 3,
        "sections": 1,
        "lists": 1,
        "tables": 1,
        "links": 1,
        "images": 1,
        "references": 1,
        "categories": 1,
    }
    assert article("湖は静か。", language="ja").statistics.words is None


_MERCER = """\
'''Mercer''' may refer to:
* [[Mercer (town)|Mercer]], a town
** Mercer [[Hall]], a house in it
== People ==
* [[Ann Mercer]] (born 1970), potter
* Ben Mercer, smith
== See also ==
* [[Merser]]
{{disambiguation}}
"""


def test_the_entries_of_a_disambiguation_page(article):
    page = article(_MERCER, title="Mercer")
    assert [(entry.target, entry.text) for entry in page.entries] == [
        ("Mercer (town)", "Mercer, a town"),
        ("Hall", "Mercer Hall, a house in it"),
        ("Ann Mercer", "Ann Mercer (born 1970), potter"),
        ("", "Ben Mercer, smith"),
    ]
    assert _MERCER[slice(*page.entries[2].span)] == "* [[Ann Mercer]] (born 1970), potter"


def test_other_pages_have_no_entries(article):
    assert article(_MERCER.replace("{{disambiguation}}", ""), title="Mercer").entries == []
