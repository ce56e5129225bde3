import pytest

_LAKE = "Lake"


def _read(article, source: str, *, language: str = "en", title: str | None = _LAKE):
    (note,) = article(source + "\ntext", language=language, title=title).hatnotes
    assert source[slice(*note.span)] == source
    return note


@pytest.mark.parametrize(
    ("source", "kind", "targets", "text"),
    [
        ("{{Main|X}}", "main", ("X",), "Main article: X"),
        ("{{main article|X|Y}}", "main", ("X", "Y"), "Main articles: X and Y"),
        ("{{Main|X|Y#Z|W}}", "main", ("X", "Y", "W"), "Main articles: X, Y § Z, and W"),
        ("{{Main|X|l1=the X}}", "main", ("X",), "Main article: the X"),
        ("{{Main|X|Y|label 2=the Y}}", "main", ("X", "Y"), "Main articles: X and the Y"),
        ("{{Main|X{{!}}the X}}", "main", ("X",), "Main article: the X"),
        ("{{Main|[[X|the X]]}}", "main", ("X",), "Main article: the X"),
        ("{{Main|#North}}", "main", (), "Main article: § North"),
        ("{{main_article |X_y}}", "main", ("X y",), "Main article: X y"),
        ("{{See also|X|Y}}", "see_also", ("X", "Y"), "See also: X and Y"),
        ("{{Seealso|X}}", "see_also", ("X",), "See also: X"),
        ("{{Further|X}}", "main", ("X",), "Further information: X"),
        ("{{Further|[[X]]|[[Y|y]]}}", "main", ("X", "Y"), "Further information: X and y"),
        ("{{Details|X|fish}}", "main", ("X",), "For more details on fish, see X."),
        ("{{Details|X}}", "main", ("X",), "For more details on this topic, see X."),
        ("{{Distinguish|X|Y}}", "distinguish", ("X", "Y"), "Not to be confused with X and Y."),
        ("{{About|the lake}}", "about", (), "This article is about the lake. For other uses, see Lake (disambiguation)."),
        (
            "{{About|the lake|the town|Lake (town)}}",
            "about",
            ("Lake (town)",),
            "This article is about the lake. For the town, see Lake (town).",
        ),
        (
            "{{About|the lake|the town|Lake (town)|other uses}}",
            "about",
            ("Lake (town)",),
            "This article is about the lake. For the town, see Lake (town). For other uses, see Lake (disambiguation).",
        ),
        (
            "{{About|the lake|towns|A|and|B}}",
            "about",
            ("A", "B"),
            "This article is about the lake. For towns, see A and B.",
        ),
        ("{{About||the town|Lake (town)}}", "about", ("Lake (town)",), "For the town, see Lake (town)."),
        ("{{About|the lake||Lakes}}", "about", ("Lakes",), "This article is about the lake. For other uses, see Lakes."),
        ("{{For|the town|Lake (town)}}", "for", ("Lake (town)",), "For the town, see Lake (town)."),
        ("{{For|towns|A|B}}", "for", ("A", "B"), "For towns, see A and B."),
        ("{{For||A}}", "for", ("A",), "For other uses, see A."),
        ("{{For2|towns|[[A]] and [[B|b]]s}}", "for", ("A", "B"), "For towns, see A and bs."),
        ("{{For-multi|towns|A|ships|B}}", "for", ("A", "B"), "For towns, see A. For ships, see B."),
        ("{{Redirect|Lak}}", "redirect", (), '"Lak" redirects here. For other uses, see Lak (disambiguation).'),
        ("{{Redirect|Lak|the town|Lak (town)}}", "redirect", ("Lak (town)",), '"Lak" redirects here. For the town, see Lak (town).'),
        ("{{Redirect2|Lak|Lac|towns|A}}", "redirect", ("A",), '"Lak" and "Lac" redirect here. For towns, see A.'),
        ("{{Redirect-distinguish|Lak|Lack}}", "redirect", ("Lack",), '"Lak" redirects here. It is not to be confused with Lack.'),
        ("{{Other uses}}", "other", (), "For other uses, see Lake (disambiguation)."),
        ("{{Other uses|Lakes}}", "other", ("Lakes",), "For other uses, see Lakes."),
        ("{{Other people|Ann Lee}}", "other", (), "For others of that name, see Ann Lee (disambiguation)."),
        ("{{Hatnote|For the town, see [[Lake (town)|there]].}}", "other", ("Lake (town)",), "For the town, see there."),
        ("{{About2|''Lake'', the town|[[Lak]]}}", "about", ("Lak",), "Lake, the town Lak"),
        ("{{Chinese name|[[Li (surname)|Li]]}}", "other", (), ""),
        ("{{Family name hatnote|Lee|lang=Korean}}", "other", (), ""),
    ],
)
def test_hatnotes_with_targets_and_text(article, source: str, kind: str, targets: tuple[str, ...], text: str):
    note = _read(article, source)
    assert (note.type, note.targets, note.text) == (kind, targets, text)


def test_what_targets_are_called(article):
    note = _read(article, "{{Main|X#North|l1=the north}}")
    assert [(link.target, link.fragment, link.label) for link in note.links] == [("X", "North", "the north")]


@pytest.mark.parametrize(
    ("language", "source", "kind", "targets", "text"),
    [
        ("de", "{{Hauptartikel|X|Y}}", "main", ("X", "Y"), "Hauptartikel: X und Y"),
        ("de", "{{Siehe auch|X}}", "see_also", ("X",), "Siehe auch: X"),
        ("de", "{{Hauptartikel|Titel1=X}}", "main", (), ""),
        ("de", "{{Begriffsklärungshinweis}}", "other", (), None),
        ("de", "{{Dieser Artikel|behandelt den See. Zum Ort siehe [[See (Ort)]].}}", "other", ("See (Ort)",), None),
        ("fr", "{{Article détaillé|X}}", "main", ("X",), "Article détaillé : X"),
        ("fr", "{{Articles détaillés|X|Y}}", "main", ("X", "Y"), "Articles détaillés : X et Y"),
        ("fr", "{{Voir homonymes|X}}", "other", ("X",), "Pour les articles homonymes, voir X."),
        ("fr", "{{Confusion|X}}", "distinguish", ("X",), "Ne doit pas être confondu avec X."),
        ("es", "{{Artículo principal|X}}", "main", ("X",), "Artículo principal: X"),
        ("es", "{{AP|X|Y}}", "main", ("X", "Y"), "Artículos principales: X y Y"),
        ("es", "{{VT|X}}", "see_also", ("X",), "Véase también: X"),
        ("it", "{{Vedi anche|X|Y}}", "main", ("X", "Y"), "Lo stesso argomento in dettaglio: X e Y"),
        ("it", "{{Nota disambigua|il lago|[[Lago (X)]]}}", "other", ("Lago (X)",), None),
        ("pt", "{{Artigo principal|X}}", "main", ("X",), "Ver artigo principal: X"),
        ("nl", "{{Zie hoofdartikel|X}}", "main", ("X",), "Zie het hoofdartikel X"),
        ("nl", "{{Zie ook|X}}", "see_also", ("X",), "Zie ook: X"),
        ("pl", "{{Osobny artykuł|X}}", "main", ("X",), "Osobny artykuł: X"),
        ("ru", "{{Основная статья|X}}", "main", ("X",), "Основная статья: X"),
        ("ru", "{{main|X|Y}}", "main", ("X", "Y"), "Основные статьи: X и Y"),
        ("ru", "{{значения|X}}", "other", ("X",), "У этого термина существуют и другие значения, см. X."),
        ("sv", "{{Huvudartikel|X}}", "main", ("X",), "Huvudartikel: X"),
        ("de", "{{Hauptartikel|X|titel1=das X}}", "main", ("X",), "Hauptartikel: das X"),
        ("de", "{{Weiterleitungshinweis|Lak}}", "redirect", (), None),
        ("fr", "{{Page détaillée|X|titre1=le X}}", "main", ("X",), "Article détaillé : le X"),
        ("fr", "{{Redirect|Lak}}", "redirect", (), "« Lak » redirige ici. Pour les autres significations, voir Lak (homonymie)."),
        ("es", "{{Otros usos}}", "other", (), "Para otros usos de este término, véase Lake (desambiguación)."),
        (
            "es",
            "{{Otros usos|X|un lago}}",
            "other",
            ("X",),
            "Este artículo trata sobre un lago. Para otros usos de este término, véase X.",
        ),
        ("es", "{{Confundir|X}}", "distinguish", ("X",), "No debe confundirse con X."),
        ("es", "{{Redirige aquí|Lak|el lago|X}}", "redirect", ("X",), ""),
        ("it", "{{Nota disambigua|il lago|[[X]]}}", "other", ("X",), "Se stai cercando il lago, vedi X."),
        ("it", "{{Nota disambigua||X}}", "other", ("X",), "Se stai cercando altri significati, vedi X."),
        ("it", "{{Torna a|X}}", "main", ("X",), ""),
        ("pl", "{{Inne znaczenia|jeziora|[[X]]}}", "other", ("X",), "Ten artykuł dotyczy jeziora. Zobacz też: X."),
        ("pl", "{{DisambigR|Lak}}", "redirect", (), ""),
        ("pt", "{{Ver artigo principal|X}}", "main", ("X",), "Ver artigo principal: X"),
        ("pt", "{{Mais informações|X}}", "main", ("X",), "Ver artigo principal: X"),
        ("pt", "{{Ver desambig|X}}", "other", ("X",), "Para outros significados, veja X."),
        ("ru", "{{Главная|X}}", "main", ("X",), "Основная статья: X"),
        ("ru", "{{Смотри также|X}}", "see_also", ("X",), "См. также: X"),
        ("ru", "{{Другие значения|X|Y}}", "other", ("X", "Y"), "У этого термина существуют и другие значения, см. X и Y."),
        ("ru", "{{Однофамильцы|X}}", "other", ("X",), ""),
        ("sv", "{{Olika betydelser|X}}", "other", ("X",), "För andra betydelser, se X."),
        ("nl", "{{Zie dp}}", "other", (), "Zie Lake (doorverwijspagina) voor andere betekenissen."),
        ("ja", "{{Main|X}}", "main", ("X",), "詳細は「X」を参照"),
        ("ja", "{{Main|X|Y|Z}}", "main", ("X", "Y", "Z"), "詳細は「X」、「Y」および「Z」を参照"),
        ("ja", "{{混同|X}}", "distinguish", ("X",), "「X」とは異なります。"),
        ("ja", "{{Otheruses|湖|X}}", "other", ("X",), None),
        ("ja", "{{Otheruses|湖}}", "other", (), None),
        ("ja", "{{Otheruseslist|湖|町|X|駅|Y}}", "about", ("X", "Y"), ""),
        ("zh", "{{主条目|X}}", "main", ("X",), "主条目：X"),
        ("zh", "{{參見|X|Y|Z}}", "see_also", ("X", "Y", "Z"), "参见：X、Y和Z"),
        ("zh", "{{区别|X}}", "distinguish", ("X",), ""),
        ("zh", "{{重定向|Lak}}", "redirect", (), ""),
        ("ar", "{{مفصلة|X}}", "main", ("X",), ""),
        ("fa", "{{اصلی|X}}", "main", ("X",), ""),
        ("uk", "{{Головна стаття|X}}", "main", ("X",), ""),
        ("cs", "{{Viz též|X}}", "see_also", ("X",), ""),
        ("fi", "{{Pääartikkeli|X}}", "main", ("X",), ""),
        ("tr", "{{Ana madde|X}}", "main", ("X",), ""),
        ("ko", "{{본문|X}}", "main", ("X",), ""),
        ("he", "{{ערך מורחב|X}}", "main", ("X",), ""),
    ],
)
def test_hatnotes_of_other_languages(article, language: str, source: str, kind: str, targets: tuple[str, ...], text: str | None):
    note = _read(article, source, language=language)
    assert (note.type, note.targets) == (kind, targets)
    if text is not None:
        assert note.text == text


@pytest.mark.parametrize(
    "source",
    [
        "{{AP|X}}",
        "{{VT|X}}",
        "{{Ana|X}}",
        "{{mainframe|X}}",
        "{{main other|X}}",
        "{{about.com|X}}",
        "{{#if:main|X}}",
        "[[Main]]",
        "{{Главная|X}}",
        "{{Torna a|X}}",
    ],
)
def test_what_is_no_hatnote(article, source: str):
    assert article(source + "\ntext").hatnotes == []


@pytest.mark.parametrize("source", ["{{Other uses}}", "{{About|the lake}}", "{{For|towns}}"])
def test_hatnotes_of_a_page_without_a_title_do_not_say_where_they_lead(article, source: str):
    note = _read(article, source, title=None)
    assert (note.targets, "see" in note.text) == ((), False)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("es", "{{Artículo principal|X}}"),
        ("es", "{{AP|X}}"),
        ("ru", "{{Главная|X}}"),
        ("it", "{{Nota disambigua||X}}"),
        ("tr", "{{Ana|X}}"),
    ],
)
def test_hatnotes_are_no_text(article, language: str, note: str):
    page = article(note + "\nUn lago.", language=language)
    assert [(block.text.plain, block.text.losses) for block in page.lead.paragraphs] == [("Un lago.", ())]
