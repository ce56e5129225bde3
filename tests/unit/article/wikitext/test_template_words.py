"""What templates show, in English and in the languages of other large Wikipedias."""

import json
from pathlib import Path

import pytest

import wikicheck.article
from wikicheck.article.wikitext.patterns import read_pattern
from wikicheck.article.wikitext.template_table import Treatment, template_action, template_table

TABLES = Path(wikicheck.article.__file__).parent / "tables"

ENGLISH = [
    # languages
    ("{{lang-ru|Озеро|Ozero}}", "Russian: Озеро, romanized: Ozero"),
    ("{{langx|ru|Озеро|translit=Ozero|lit=lake}}", "Russian: Озеро, romanized: Ozero, lit. ‘lake’"),
    ("{{lang-ja|湖|mizuumi|lake}}", "Japanese: 湖, romanized: mizuumi, lit. ‘lake’"),
    ("{{lang|fr|''le'' [[lac]]}}", "le lac"),
    ("{{lang-fr|lac|label=in French}}", "in French: lac"),
    ("{{nihongo2|湖}}", "湖"),
    ("{{nihongo3|Lake|湖|mizuumi}}", "mizuumi (湖, Lake)"),
    ("{{nihongo krt|Lake|湖|mizuumi}}", "湖 (mizuumi, Lake)"),
    ("{{nihongo core|湖|mizuumi}}", "湖, mizuumi"),
    ("{{korean|hangul=호수|hanja=湖水|rr=hosu|mr=hosu}}", "Korean: 호수; Hanja: 湖水; RR: hosu; MR: hosu"),
    ("{{korean|hanja=湖水}}", "Hanja: 湖水"),
    ("{{ko-hhrm|호수}}", "Korean: 호수"),
    ("{{vie|hồ}}", "Vietnamese: hồ"),
    ("{{transliteration|ru|ozero}} {{tlit|ar|bahr}}", "ozero bahr"),
    ("{{ruby|湖|mizuumi}}", "湖(mizuumi)"),
    ("{{lit|lake}}", "lit. ‘lake’"),
    # links
    ("{{ill|Lac|fr|Lac (Orbey)|lt=the lake}}", "the lake"),
    ("{{interlanguage link|Lac|fr}}", "Lac"),
    ("{{linktext|湖}} {{annotated link|Lake}}", "湖 Lake"),
    # signs
    ("a{{snd}}b{{ndash}}c{{mdash}}d{{spaced mdash}}e", "a – b–c—d — e"),
    ("a{{'}}b{{-'}}c{{\"'}}d", "a'b'c\"'d"),
    ("{{=}}{{!}}{{(}}{{)}}{{!(}}{{)!}}", "=|{}[]"),
    ("a{{nbsp}}b{{·}}c{{dot}}d{{bull}}e{{wbr}}f{{shy}}g", "a\u00a0b·c·d•efg"),
    ("{{pi}} {{tau}} {{music|sharp}} {{minus}}5 {{times}}", "π τ ♯ −5 ×"),
    ("{{sup|2}}{{sub|3}} {{mvar|x}} {{math|''y''}} {{code|z}} {{tt|t}} {{var|v}}", "23 x y z t v"),
    ('{{angbr|th}} {{"|so}} {{single quote|so}}', "⟨th⟩ “so” ‘so’"),
    # numbers
    ("{{frac|1|2}} {{sfrac|3|4}} {{frac|5}}", "1⁄2 3⁄4 1⁄5"),
    ("{{nts|12345}} {{formatnum:12345}} {{number|1234567}}", "12,345 12,345 1,234,567"),
    ("{{chem|H|2|O}} {{chem2|CO2}}", "H2O CO2"),
    ("{{val|1234|u=km}} {{convert|2|mi|km}} {{cvt|30|C|F}}", "1,234 km 2 miles (3.2 km) 30 °C (86 °F)"),
    ("{{US$|5 million}} {{£|20}} {{INR|500}} {{currency|5|EUR}}", "US$5 million £20 ₹500 €5"),
    ("{{duration|m=3|s=45}} {{coord|51|30|N|0|7|W}}", "3:45 51°30′N 0°7′W"),
    # time
    ("{{circa|1850}} {{c.|1850|1860}} {{floruit|1390}} {{reign|1970|1980}}", "c. 1850 c. 1850 – c. 1860 fl. 1390 r. 1970–1980"),
    ("{{born-in|1970}}, {{died-in|1990}}", "born 1970, died 1990"),
    ("{{as of|2016|5}} {{as of|2016|lc=y}}", "As of May 2016 as of 2016"),
    # cells of tables
    ("{{yes}} {{no}} {{won}} {{nom}} {{n/a}} {{dunno}}", "Yes No Won Nominated N/A ?"),
    ("{{yes|Since 1990}} {{no|[[Never]]}} {{won|Best}} {{unknown|not [[told]]}}", "Since 1990 Never Best not told"),
    (
        "{{sort|1|first}} {{sortname|Ann|Lee}} {{sortname|Ann|Lee|Ann Lee (potter)|nolink=1}} {{dts|1990|1|5}}",
        "first Ann Lee Ann Lee January 5, 1990",
    ),
    ("{{left|a}} {{center|b}} {{right|c}}", "a b c"),
    # countries
    ("{{flag|France}} {{flagu|France}} {{flagcountry|FRA}} {{flagcountry|GER}}", "France France France Germany"),
    ("{{USA}} {{GBR}} {{SUI}} {{flagicon|USA}}x", "United States United Kingdom Switzerland x"),
    ("{{fb|ENG}} {{flagIOC|NED|2000 Summer}} {{flagcountry|USA|name=the States}}", "England Netherlands the States"),
    # ships
    (
        "{{USS|Enterprise|CV-6}} {{HMS|Beagle|1820|2}} {{sclass|Nimitz|aircraft carrier}}",
        "USS Enterprise (CV-6) HMS Beagle Nimitz-class aircraft carrier",
    ),
    # words around and about
    ("{{abbr|St|Saint}} {{tooltip|a|b}} {{nowrap|c d}} {{small|e}} {{nobr|f}} {{big|g}}", "St a c d e f g"),
    ("{{key press|Ctrl|C}} {{legend|red|forest}} {{see below}}", "Ctrl+C forest (see below)"),
    ("{{hidden|Title|more}}", "Title\nmore"),
    ("{{sic|teh}} {{not a typo|teh}}", "teh [sic] teh"),
    ("a{{efn|b}}{{sfn|Lee|2000}}{{r|x}}{{refn|y}} c", "a c"),
    ("a{{cn}} b {{citation needed|date=May 2016}} c {{when}}{{dubious}} d", "a b c d"),
    ("{{decrease}} 5 {{increase}} 6", "5 6"),
    ("{{IMDb name|1234|Ann Lee}} {{IMDb title|id=12}}", "Ann Lee at IMDb Title at IMDb"),
    ("{{Gutenberg author|id=1|name=Ann Lee}}", "Works by Ann Lee at Project Gutenberg"),
]

OTHERS = [
    # French
    ("fr", "au {{s|XIX}} et au {{s|XVIII|e}}", "au XIXe siècle et au XVIIIe siècle"),
    ("fr", "{{sp|XVIII|e|au|XIX|e}}, {{s2|XI|e|XII|e}}, {{-s|IV|e}}", "XVIIIe au XIXe siècle, XIe et XIIe siècles, IVe siècle av. J.-C."),
    ("fr", "{{XXe siècle}} {{1re}} {{3e}} {{Ier}} {{Ve siècle av. J.-C.}}", "XXe siècle 1re 3e Ier Ve siècle av. J.-C."),
    ("fr", "{{unité|5000|km}} {{nombre|1234567}} {{nobr|a b}}", "5 000 km 1 234 567 a b"),
    ("fr", "{{citation|un lac}} {{citation étrangère|de|ein See}} {{guil|so}}", "« un lac » « ein See » « so »"),
    ("fr", "{{langue|de|See}} {{lang|de|See}} {{lang-de|See}}", "See See en allemand : See"),
    ("fr", "{{lien|langue=en|trad=Lake|fr=Lac|texte=le lac}} {{lien|Lac|en|Lake}}", "le lac Lac"),
    ("fr", "{{fchim|H|2|O}} {{exp|2}} {{ind|3}} {{n°|5}} {{p.|12}} {{vol.|3}}", "H2O 2 3 nº 5 p. 12 vol. 3"),
    ("fr", "{{abréviation|M.|Monsieur}} {{Mme|Lee}} {{av JC}} {{heure|5|30}} {{incise|a}}", "M. Mme Lee av. J.-C. 5 h 30 – a –"),
    ("fr", "{{référence nécessaire|un lac}} {{refnec|a}} {{quand|hier}} {{drapeau|France}}x{{sfn|Lee|2000}}", "un lac a hier x"),
    ("fr", "{{pays|FRA}} {{USA}}", "France États-Unis"),
    ("fr", "{{ouvrage|prénom1=Ann|nom1=Lee|titre=Lacs|éditeur=Roseau|année=2000}}", "Lee, Ann (2000). Lacs. Roseau."),
    # German
    ("de", "{{lang|en|lake}} {{enS|lake}} {{frS|lac}} {{ruS|озеро|osero}}", "lake englisch lake französisch lac russisch озеро osero"),
    ("de", '{{nowrap|a b}} {{Kapitälchen|c}} {{Abk|d|e}}{{Absatz}} {{"|so}}', "a b c d „so“"),
    ("de", "{{FN|1}}x{{Belege}} {{DEU}} {{formatnum:1234567}}", "x Deutschland 1.234.567"),
    ("de", "{{Literatur|Autor=Ann Lee|Titel=Seen|Verlag=Ried|Datum=2000}}", "Ann Lee (2000). Seen. Ried."),
    # Spanish, Italian, Portuguese, Catalan
    ("es", "{{siglo|XIX}} {{siglo||XX|s}} {{lang-de|See}} {{cita requerida}}x {{a. C.}}", "siglo XIX siglo XX en alemán: See x a. C."),
    ("es", "{{ESP}} {{nowrap|a b}} {{versalita|c}} {{refn|d}}e {{formatnum:12345}}", "España a b c e 12\u00a0345"),
    ("es", "{{cita libro|apellidos=Lee|nombre=Ann|título=Lagos|año=2000|editorial=Junco}}", "Lee, Ann (2000). Lagos. Junco."),
    ("it", "{{lang-de|See}} {{maiuscoletto|a}} {{senza fonte}}x {{ITA}}", "in tedesco: See a x Italia"),
    ("it", "{{cita libro|autore=Ann Lee|titolo=Laghi|anno=2000|editore=Giunco}}", "Ann Lee (2000). Laghi. Giunco."),
    ("pt", "{{séc|XIX}} {{fmtn|12345}} {{lang-de|See}} {{carece de fontes}}x {{BRA}}", "século XIX 12\u00a0345 em alemão: See x Brasil"),
    ("ca", "{{segle|XIX}} {{lang-de|See}} {{polític|a}}", "segle XIX en alemany: See a"),
    # Russian, Ukrainian
    ("ru", "{{lang-de|See}} {{lang-en|lake}} {{lang-grc|λίμνη}}", "нем. See англ. lake др.-греч. λίμνη"),
    ("ru", "{{нп5|Озеро|озера|en|Lake}} {{нп3|Озеро}} {{нет АИ|1|1|2010}}x {{s|a}}", "озера Озеро x a"),
    ("ru", "a{{снд}}b{{тире}}c {{nobr|d e}} {{США}} {{флагификация|FRA}} {{до н. э.}}", "a – b — c d e США Франция до н. э."),
    ("ru", "{{книга|автор=Ли А.|заглавие=Озёра|издательство=Тростник|год=2000}}", "Ли А. (2000). Озёра. Тростник."),
    ("uk", "{{lang-de|See}} {{не перекладено|Озеро|озера|en|Lake}} {{джерело}}x", "нім. See озера x"),
    # Japanese, Chinese, Korean
    ("ja", "{{仮リンク|湖|en|Lake}} {{仮リンク|湖|en|Lake|label=みずうみ}} {{要出典|date=2010年}}x", "湖 みずうみ x"),
    (
        "ja",
        "{{ルビ|湖|みずうみ}} {{lang-de|See}} {{読み仮名|湖|みずうみ}} {{JPN}} {{要出典範囲|a}}",
        "湖(みずうみ) ドイツ語: See 湖(みずうみ) 日本 a",
    ),
    (
        "zh",
        "{{link-en|湖|Lake}} {{link-en|湖|Lake|大湖}} {{tsl|en|Lake|湖|大湖}} {{lang-de|See}} {{来源请求}}x",
        "湖 大湖 大湖 德语：See x",
    ),
    ("ko", "{{임시링크|호수|en|Lake}} {{출처}}x {{KOR}} {{lang|en|lake}}", "호수 x 대한민국 lake"),
    # Dutch, Polish, Swedish and others
    ("nl", "{{afkorting|a|b}} {{bron?}}x {{DEU}} {{v.Chr.}}", "a x Duitsland v.Chr."),
    ("pl", "{{j|de|See}} {{fakt}}x {{lang-de|See}} {{państwo|POL}} {{n.e.}}", "See x niem. See Polska n.e."),
    ("sv", "{{källa behövs}}x {{lang-de|See}} {{flaggland|SWE}} {{nowrap|a}}", "x tyska: See Sverige a"),
    ("fi", "{{k-de|See}} {{lähde}}x {{lang|de|See}}", "saks. See x See"),
    ("cs", "{{vjazyce2|de|See}} {{fakt}}x {{vlajka a název|CZE}}", "See x Česko"),
    ("hu", "{{szám|12345}} {{zászló|HUN}}x {{formatnum:12345}}", "12\u00a0345 x 12\u00a0345"),
    ("tr", "{{kaynak belirt}}x {{lang-de|See}} {{MÖ}}", "x Almanca: See MÖ"),
    ("he", "x{{הערה|y}} {{שפה|de|See}}", "x See"),
    ("ar", "{{بحاجة لمصدر}}x {{lang|de|See}}", "x See"),
]


@pytest.mark.parametrize(("source", "plain"), ENGLISH)
def test_english_templates(value, source: str, plain: str):
    shown = value(source)
    assert shown.plain == plain
    assert not shown.losses


@pytest.mark.parametrize(("language", "source", "plain"), OTHERS)
def test_templates_of_other_languages(value, language: str, source: str, plain: str):
    shown = value(source, language=language)
    assert shown.plain.replace("\u202f", " ") == plain or shown.plain.replace("\u00a0", " ") == plain
    assert not shown.losses


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("en", "{{unité|}}"),
        ("en", "{{reference the moon|x}}"),
        ("en", "{{Abc|x}}"),
        ("en", "{{inflation|US|5|1990}}"),
        ("fr", "{{Wikidata inconnu|P1}}"),
    ],
)
def test_what_nobody_knows_is_a_loss(value, language: str, source: str):
    shown = value(source, language=language)
    assert shown.plain == ""
    assert len(shown.losses) == 1


def test_a_template_of_one_wiki_means_nothing_on_another():
    assert template_action("s|").treatment == template_action("S|", "fr").treatment
    assert template_action("s").treatment == Treatment.UNWRAP
    assert template_action("s", "fr").treatment == Treatment.PATTERN
    assert template_action("仮リンク").treatment == Treatment.UNKNOWN


def test_arguments_in_the_order_of_the_source_keep_their_links(value):
    source = "{{ill|Lac [[x]]|fr}} {{yes|since [[1990]]}}"
    shown = value(source)
    assert [link.target for link in shown.links] == ["x", "1990"]
    start = shown.plain.index("since")
    assert source[slice(*shown.span(start, start + 5))] == "since"


def test_arguments_out_of_order_lead_back_to_the_whole_template(value):
    source = "a {{nihongo3|Lake|湖|mizuumi}}"
    shown = value(source)
    assert source[slice(*shown.span(2, 9))] == "{{nihongo3|Lake|湖|mizuumi}}"


def _tables() -> list[Path]:
    return [TABLES / "templates.json", *sorted((TABLES / "templates").glob("*.json"))]


@pytest.mark.parametrize("path", _tables(), ids=lambda path: path.stem)
def test_tables_are_well_formed(path: Path):
    table = json.loads(path.read_text("utf-8"))
    assert table["source"]
    for key, names in table.items():
        if key in {"source", "language_labels", "languages", "abbreviations", "titles", "starts", "ends", "tables"}:
            continue
        for joined in names.values() if isinstance(names, dict) else (names,):
            for name in joined.split(" | "):
                assert name, (key, joined)
                assert name == name.strip() == name.lower(), name
                assert "_" not in name, name
    for pattern in table.get("pattern", {}):
        assert read_pattern(pattern).parts


def test_the_list_of_tables_is_complete():
    assert sorted(template_table()["tables"].split()) == sorted(path.stem for path in (TABLES / "templates").glob("*.json"))
