"""Whole pages of wikis in many languages, and of one that is like no other."""

import json

import pytest

import wikicheck
from wikicheck.article import PageKind
from wikicheck.article.reading import read_article
from wikicheck.text import ConfigError

# A few words of a page, a picture, a link with a trail, a switch, a category and a link to English, each in the language's own words.
PAGES = {
    "de": "'''Ida''' war [[Fotograf]]in. [[Datei:I.jpg|mini]] __KEIN_INHALTSVERZEICHNIS__\n[[Kategorie:Frau]]\n[[en:Ida]]",
    "fr": "'''Ida''' était [[photograph]]e. [[Fichier:I.jpg|vignette]] __AUCUNSOMMAIRE__\n[[Catégorie:Frau]]\n[[en:Ida]]",
    "es": "'''Ida''' fue [[fotógraf]]a. [[Archivo:I.jpg|miniatura]] __SIN_TDC__\n[[Categoría:Frau]]\n[[en:Ida]]",
    "pl": "'''Ida''' była [[fotograf]]ką. [[Plik:I.jpg|mały]] __BEZSPISU__\n[[Kategoria:Frau]]\n[[en:Ida]]",
    "ru": "'''Ида''' — [[фотограф]]иня. [[Файл:I.jpg|мини]] __БЕЗ_ОГЛАВЛЕНИЯ__\n[[Категория:Frau]]\n[[en:Ida]]",
    "uk": "'''Іда''' — [[фотограф]]иня. [[Файл:I.jpg|міні]] __БЕЗ_ЗМІСТУ__\n[[Категорія:Frau]]\n[[en:Ida]]",
    "sv": "'''Ida''' var [[fotograf]]en. [[Fil:I.jpg|mini]] __INGENINNEHÅLLSFÖRTECKNING__\n[[Kategori:Frau]]\n[[en:Ida]]",
    "vi": "'''Ida''' là [[nhiếp ảnh]]gia. [[Tập tin:I.jpg|nhỏ]] __KHÔNG_MỤC_LỤC__\n[[Thể loại:Frau]]\n[[en:Ida]]",
    "fa": "'''آیدا''' [[عکاس]]ان بود. [[پرونده:I.jpg|بندانگشتی]] __بی‌فهرست__\n[[رده:Frau]]\n[[en:Ida]]",
    "tr": "'''Ida''' bir [[fotoğraf]]çıydı. [[Dosya:I.jpg|küçükresim]] __İÇİNDEKİLERYOK__\n[[Kategori:Frau]]\n[[en:Ida]]",
    "he": "'''אידה''' היא [[צלם]]ת. [[קובץ:I.jpg|ממוזער]] __ללא_תוכן__\n[[קטגוריה:Frau]]\n[[en:Ida]]",
}


@pytest.mark.parametrize("code", PAGES)
def test_a_page_in_its_own_words(code):
    article = read_article(PAGES[code], site=f"{code}wiki", title="Ida")
    assert article.language == code
    assert [category.name for category in article.categories] == ["Frau"]
    plain = article.lead.paragraphs[0].text.plain
    assert "__" not in plain
    assert "[" not in plain
    assert "I.jpg" not in plain
    link = article.lead.paragraphs[0].text.links[0]
    assert plain[link.start : link.end].isalpha() or " " in plain[link.start : link.end]  # with its trail
    assert not plain[link.end].isalpha()
    assert article.kind is PageKind.ARTICLE


@pytest.mark.parametrize("code", PAGES)
def test_the_language_alone_does_the_same(code):
    with_site, with_language = (read_article(PAGES[code], title="Ida", **how) for how in ({"site": f"{code}wiki"}, {"language": code}))
    assert with_site.to_dict() == with_language.to_dict()


@pytest.mark.parametrize(
    ("site", "text"),
    [
        ("enwiki", "#REDIRECT [[Lake]]"),
        ("dewiki", "#WEITERLEITUNG [[See]]"),
        ("dewiki", "#REDIRECT [[See]]"),
        ("frwiki", "#REDIRECTION [[Lac]]"),
        ("ruwiki", "#перенаправление [[Озеро]]"),
        ("jawiki", "#転送 [[湖]]"),
        ("jawiki", "＃転送 [[湖]]"),
        ("viwiki", "#đổi [[Hồ]]"),
        ("plwiki", "#PATRZ [[Jezioro]]"),
        ("arwiki", "#تحويل [[بحيرة]]"),
        ("fawiki", "#تغییر_مسیر [[دریاچه]]"),
        ("enwiki", "#WEITERLEITUNG [[See]]"),  # understood everywhere
    ],
)
def test_redirects(site, text):
    article = read_article(text, site=site, form="wikitext")
    assert article.kind is PageKind.REDIRECT
    assert article.redirect.target == text.partition("[[")[2].removesuffix("]]")


@pytest.mark.parametrize(
    ("site", "title", "kind"),
    [
        ("dewiki", "Vorlage:See", PageKind.OTHER),
        ("dewiki", "WD:Fragen", PageKind.OTHER),
        ("dewiki", "See: Tiefe", PageKind.ARTICLE),
        ("frwiki", "Projet:Lacs", PageKind.OTHER),
        ("commonswiki", "Creator:Ida", PageKind.OTHER),
        ("enwiki", "Creator:Ida", PageKind.ARTICLE),
        ("wikidatawiki", "Property:P31", PageKind.OTHER),
    ],
)
def test_pages_that_are_no_articles(site, title, kind):
    assert read_article("Some [[text]].", site=site, title=title, form="wikitext").kind is kind


def test_variables_of_the_language_are_no_templates():
    article = read_article("Die Seite {{SEITENNAME}} hat einen Namen.", site="dewiki", title="See", form="wikitext")
    assert article.lead.paragraphs[0].text.plain == "Die Seite See hat einen Namen."


def test_a_site_in_many_languages_leaves_the_language_to_the_page():
    text = (
        "Der See ist tief und nicht groß, aber er ist auch nicht klein, und er liegt in den Bergen, wo das Wasser "
        "auch im Sommer nicht warm ist. Die Stadt liegt an seinem Ufer. [[COM:See]]"
    )
    article = read_article(text, site="commonswiki", title="Datei", form="wikitext")
    assert article.language == "de"
    assert article.reader.renderer.site.name == "commonswiki"


def test_the_language_that_is_said_goes_before_the_sites():
    article = read_article("Ein [[See]]. [[Kategorie:See]]", site="dewiki", language="nds")
    assert article.language == "nds"
    assert [category.name for category in article.categories] == ["See"]


def test_a_wiki_like_no_other(tmp_path):
    path = tmp_path / "own.json"
    profile = {
        "language": "en",
        "name": "ownwiki",
        "namespaces": {"14": {"name": "Drawer", "aliases": ["Dr"]}, "3000": {"name": "Depth"}},
        "case_sensitive": [14],
        "link_trail": {"letters": "A-Z"},
        "extension_tags": ["tabs"],
        "interlanguage": ["xx"],
        "redirects": ["GOTO"],
    }
    path.write_text(json.dumps(profile))
    article = wikicheck.parse(
        "A [[lake]]S and [[lake]]s.\n[[Dr:small]] [[xx:Lake]] [[de:See]] <tabs>[[</tabs>", site=str(path), form="wikitext"
    )
    assert [category.name for category in article.categories] == ["small"]
    assert article.lead.paragraphs[0].text.plain.startswith("A lakeS and lakes.")
    assert article.diagnostics == []
    shown = [link.target for link in article.links]
    assert "Lake" not in shown
    assert "de:See" in shown  # no prefix of this wiki
    assert wikicheck.parse("#GOTO [[Lake]]", site=str(path), form="wikitext").kind is PageKind.REDIRECT


def test_a_site_that_nobody_has():
    with pytest.raises(ConfigError, match="there is no site 'dwiki'"):
        wikicheck.parse("x", site="dwiki")
