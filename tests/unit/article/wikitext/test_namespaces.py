import pytest

from wikicheck.article.sites.profiles import language_site, redirect_words
from wikicheck.article.sites.site import ENGLISH
from wikicheck.article.wikitext.namespaces import Title, read_title


@pytest.mark.parametrize(
    ("title", "language", "namespace", "name"),
    [
        ("Lake Baikal", "en", None, "Lake Baikal"),
        ("lake_Baikal ", "en", None, "lake Baikal"),
        ("Category:Lakes", "en", "Category", "Lakes"),
        ("category : lakes", "en", "Category", "lakes"),
        ("Image:X.jpg", "en", "File", "X.jpg"),
        ("User_talk:Ann", "en", "User talk", "Ann"),
        ("WP:Lakes", "en", "Project", "Lakes"),
        ("MOS:LEAD", "en", "MOS", "LEAD"),
        ("Draft:Lake", "en", "Draft", "Lake"),
        ("\u200eCategory:Lakes", "en", "Category", "Lakes"),
        ("Datei:X.jpg", "de", "File", "X.jpg"),
        ("Benutzerin:Ann", "de", "User", "Ann"),
        ("File:X.jpg", "de", "File", "X.jpg"),
        ("Datei:X.jpg", "en", None, "Datei:X.jpg"),
        ("WD:Fragen", "de", "Project talk", "Fragen"),
        ("P:Physik", "de", "Portal", "Physik"),
        ("Wikipédia:Lacs", "fr", "Project", "Lacs"),
        ("Projet:Lacs", "fr", "WikiProject", "Lacs"),
        ("Référence:Lacs", "fr", "Reference", "Lacs"),
        ("Проект:Озёра", "ru", "WikiProject", "Озёра"),
        ("Инкубатор:Озеро", "ru", "Incubator", "Озеро"),
        ("Anexo:Lagos", "es", "Annex", "Lagos"),
        ("Metasivu:Järvet", "fi", "Metasivu", "Järvet"),
        ("Şablon:Göl", "tr", "Template", "Göl"),
        ("İstifadəçi:Ann", "az", "User", "Ann"),
        ("wikt:lake", "en", "wikt", "lake"),
        ("fr:Lac", "en", "fr", "Lac"),
        ("zh-min-nan:Ô͘", "en", "zh-min-nan", "Ô͘"),
        ("Alien: Covenant", "en", None, "Alien: Covenant"),
        ("Mission: Impossible", "en", None, "Mission: Impossible"),
        ("2001: A Space Odyssey", "en", None, "2001: A Space Odyssey"),
        ("P:Physik", "en", None, "P:Physik"),
    ],
)
def test_titles(title: str, language: str, namespace: str | None, name: str):
    found = read_title(title, language_site(language))
    assert (found.namespace, found.name) == (namespace, name)


def test_a_colon_in_front_makes_a_mere_link():
    assert read_title(":Category:Lakes", ENGLISH) == Title("Category", "Lakes", None, interlanguage=False, shown=True)
    assert read_title(":fr:Lac#Nord", ENGLISH) == Title("fr", "Lac", "Nord", interlanguage=True, shown=True)
    assert read_title("en:Lake", ENGLISH).interlanguage is False


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl", "ru", "pl", "ja", "ko", "zh", "ar"])
def test_each_language_that_has_dates_has_namespaces(language: str):
    site = language_site(language)
    own = {"User", "Category"} if language == "it" else {"User", "File", "Template", "Category"}  # Italian says File and Template
    english = {name.lower() for name in own}
    assert own <= {canonical for name, canonical in site.namespaces.items() if name not in english}
    assert site.redirects
    assert set(site.redirects) <= set(redirect_words())


def test_trails():
    assert ENGLISH.trail.pattern.match("es and").group() == "es"
    assert language_site("de").trail.pattern.match("ßer").group() == "ßer"
    assert ENGLISH.trail.pattern.match("ßer") is None
    assert language_site("zh").trail.pattern is None
    assert language_site("hr").trail.pattern.match("šću").group() == "šću"
    catalan = language_site("ca").trail.pattern
    assert catalan.match("l'aigua '''i").group() == "l'aigua"
    assert catalan.match("s''").group() == "s"
    assert language_site("br").trail.pattern.match("c'hoù'").group() == "c'hoù"
