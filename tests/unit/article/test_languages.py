import pytest

from wikicheck.article.languages import plain_language, prose_language, wikitext_language

PROSE = {
    "en": "The poet was born in the north of the country and lived there for most of her life. She had written her first "
    "poems at the age of ten, "
    "and they were printed in a paper of the town in which her father was a teacher.",
    "de": "Die Dichterin wurde im Norden des Landes geboren und lebte dort die meiste Zeit ihres Lebens. Sie hatte ihre "
    "ersten Gedichte mit zehn "
    "Jahren geschrieben, und sie wurden in einer Zeitung der Stadt gedruckt, in der ihr Vater Lehrer war.",
    "fr": "La poétesse est née dans le nord du pays et y a vécu la plus grande partie de sa vie. Elle avait écrit ses "
    "premiers poèmes à dix ans, "
    "et ils ont été imprimés dans un journal de la ville où son père était maître d'école.",
    "es": "La poeta nació en el norte del país y vivió allí la mayor parte de su vida. Había escrito sus primeros poemas a "
    "los diez años, y se "
    "publicaron en un periódico de la ciudad en la que su padre era maestro de escuela.",
    "it": "La poetessa nacque nel nord del paese e visse lì per la maggior parte della sua vita. Aveva scritto le sue prime "
    "poesie all'età di dieci "
    "anni, e furono stampate in un giornale della città in cui il padre era maestro.",
    "nl": "De dichteres werd in het noorden van het land geboren en woonde daar het grootste deel van haar leven. Zij had "
    "haar eerste gedichten op "
    "tienjarige leeftijd geschreven en ze werden in een krant van de stad gedrukt waar haar vader leraar was.",
    "pl": "Poetka urodziła się na północy kraju i mieszkała tam przez większość życia. Pierwsze wiersze napisała w wieku "
    "dziesięciu lat, a zostały "
    "wydrukowane w gazecie miasta, w którym jej ojciec był nauczycielem, i są znane do dziś po raz kolejny wydane.",
    "ru": "Поэтесса родилась на севере страны и прожила там большую часть своей жизни. Первые стихи она написала в десять лет, и они были "
    "напечатаны в газете города, в котором её отец был учителем, но не в столице.",
    "uk": "Поетеса народилася на півночі країни і прожила там більшу частину свого життя. Перші вірші вона написала в десять "
    "років, і їх було "
    "надруковано в газеті міста, у якому її батько був учителем, але не в столиці, де він також жив.",
    "ja": "この詩人は国の北部で生まれ、人生の大半をそこで過ごした。",
    "zh": "这位诗人出生在该国北部，一生大部分时间都在那里度过。",
    "ko": "이 시인은 나라의 북부에서 태어나 생애 대부분을 그곳에서 보냈다.",
    "el": "Η ποιήτρια γεννήθηκε στον βορρά της χώρας και έζησε εκεί το μεγαλύτερο μέρος της ζωής της.",
    "tr": "Şair ülkenin kuzeyinde doğdu ve hayatının büyük bir bölümünü orada geçirdi. İlk şiirlerini on yaşında yazdı ve bu "
    "şiirler babasının "
    "öğretmen olduğu bir şehrin gazetesinde yayımlandı. Daha sonra da bir kitap için yeni şiirler yazdı ve çok okundu.",
}


@pytest.mark.parametrize("language", PROSE)
def test_prose(language):
    assert plain_language(PROSE[language]) == language
    assert wikitext_language(f"'''X''' {PROSE[language]}\n") == language


def test_english_categories_of_births_outweigh_a_little_prose():
    works = "".join(f"* Sonata No. {number} in D major, Op. {number} ({1850 + number})\n" for number in range(1, 12))
    text = f"'''Ann Lee''' (7 May 1833 – 3 April 1897) was a composer.\n== Works ==\n{works}"
    assert wikitext_language(f"{text}[[Category:1833 births]]") == "en"


def test_items_of_the_plain_form_tell_no_language():
    works = "".join(f"- Sonata No. {number} in D major, Op. {number} ({1850 + number})\n" for number in range(1, 12))
    assert plain_language(f"= Ann Lee =\n\nAnn Lee (7 May 1833 – 3 April 1897) was a composer.\n\n==Works==\n{works}") == "en"


def test_scots_has_categories_of_births_too():
    prose = "Ann Lee wis a makar an it wis her that wrate the maist o the buik in the toun, wi a leid o its ain, "
    prose += "frae the sooth efter ane an' its toun. "
    assert wikitext_language(f"{prose * 3}\n[[Category:1833 births]]") == "sco"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Short.",
        "= T =\n\n- Born: 1921\n\nMira Toll, poet.\n",
        "\n".join(f"* [[Toll {number}]] in Hull, Lincolnshire ({number})" for number in range(1900, 1990)),
        "== List ==\n" + "\n".join(f"* Rell {number}, Ann, in Paris" for number in range(1900, 1990)),
    ],
)
def test_english_where_nothing_speaks_against_it(text):
    assert plain_language(text) == "en"
    assert wikitext_language(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("'''X'''\n[[Kategorie:Dichter]]\n[[Datei:X.jpg]]\n", "de"),
        ("'''X'''\n[[Catégorie:Poète]]\n[[Fichier:X.jpg]]\n", "fr"),
        ("'''X'''\n[[Категория:Поэты]]\n" + PROSE["ru"], "ru"),
        ("'''X'''\n[[Категория:Поети]]\n" + PROSE["uk"], "uk"),
        ("'''X'''\n[[분류:시인]]\n", "ko"),
        ("'''X'''\n[[Category:Poets]]\n[[File:X.jpg]]\n", "en"),
        ("'''X'''\n[[wikt:poet]] [[Talk:X]] [[2001: A Space Odyssey]]\n", "en"),
    ],
)
def test_namespace_words(text, language):
    assert wikitext_language(text) == language


def test_a_language_nobody_knows_is_not_english():
    words = "wabo kelu miro tanse pilo vuda rekko soli nebu hado lemi turo banse kivo "
    assert plain_language(f"{words * 6}.") == "und"


def test_an_english_page_with_foreign_names_is_english():
    text = PROSE["en"] + " " + "Her book «Der Dichter und die Stadt» was read in the land of the poets, and it was the first of them. " * 3
    assert plain_language(text) == "en"


def test_candidates():
    assert prose_language(PROSE["uk"], frozenset({"uk", "ru", "bg"})) == "uk"


@pytest.mark.parametrize("text", ["", "𝄞 ", "— 1871 —", "\u0301"])
def test_a_text_without_letters_tells_nothing(text):
    assert prose_language(text) is None
    assert wikitext_language(text) == "en"
