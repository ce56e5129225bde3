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
    ("source", "kind", "targets"),
    [
        ("{{Main|History of X|Y#Z}}", "main", ("History of X", "Y")),
        ("{{main article|X}}", "main", ("X",)),
        ("{{See also|X|Y}}", "see_also", ("X", "Y")),
        ("{{About|the lake|the town|Lake (town)|other uses|Lake (disambiguation)}}", "about", ("Lake (town)", "Lake (disambiguation)")),
        ("{{For|the town|Lake (town)}}", "for", ("Lake (town)",)),
        ("{{Redirect|Lak|the town|Lak (town)}}", "redirect", ("Lak (town)",)),
        ("{{Distinguish|Lack}}", "distinguish", ("Lack",)),
        ("{{Other uses}}", "other", ()),
        ("{{Hatnote|For the town, see [[Lake (town)|there]].}}", "other", ("Lake (town)",)),
        ("{{main_article |X}}", "main", ("X",)),
    ],
)
def test_hatnotes(article, source: str, kind: str, targets: tuple[str, ...]):
    (note,) = article(source + "\ntext").hatnotes
    assert (note.type, note.targets, source[slice(*note.span)]) == (kind, targets, source)


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
