import pytest

from wikicheck.article.wikitext.namespaces import Title, link_trail, names_by_language, names_of, read_title, redirect_words


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
        ("Datei:X.jpg", "de", "File", "X.jpg"),
        ("Benutzerin:Ann", "de", "User", "Ann"),
        ("File:X.jpg", "de", "File", "X.jpg"),
        ("Datei:X.jpg", "en", None, "Datei:X.jpg"),
        ("Wikipédia:Lacs", "fr", "Project", "Lacs"),
        ("wikt:lake", "en", "wikt", "lake"),
        ("fr:Lac", "en", "fr", "Lac"),
        ("Alien: Covenant", "en", None, "Alien: Covenant"),
        ("Mission: Impossible", "en", None, "Mission: Impossible"),
        ("2001: A Space Odyssey", "en", None, "2001: A Space Odyssey"),
    ],
)
def test_titles(title: str, language: str, namespace: str | None, name: str):
    found = read_title(title, language)
    assert (found.namespace, found.name) == (namespace, name)


def test_a_colon_in_front_makes_a_mere_link():
    assert read_title(":Category:Lakes", "en") == Title("Category", "Lakes", None, interlanguage=False, shown=True)
    assert read_title(":fr:Lac#Nord", "en") == Title("fr", "Lac", "Nord", interlanguage=True, shown=True)
    assert read_title("en:Lake", "en").interlanguage is False


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl", "ru", "pl", "ja", "ko", "zh", "ar"])
def test_each_language_that_has_dates_has_namespaces(language: str):
    own = {2, 14} if language == "it" else {2, 6, 10, 14}  # Italian says File and Template
    assert own <= set(names_of(language).values())
    assert redirect_words()[language]


def test_tables_have_no_name_twice_for_different_things():
    for language, names in names_by_language().items():
        assert names, language
        assert all(name == name.strip().lower() for name in names), language


def test_trails():
    assert link_trail("en").match("es and").group() == "es"
    assert link_trail("de").match("ßer").group() == "ßer"
    assert link_trail("en").match("ßer") is None
    assert link_trail("zh") is None
