import pytest

from wikicheck.text import Span


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("plain words", "plain words"),
        ("  trimmed\t", "trimmed"),
        ("", ""),
        # links
        ("a [[Lake]] b", "a Lake b"),
        ("[[Lake Baikal|the lake]]", "the lake"),
        ("[[bus]]es", "buses"),
        ("[[Lake#North|]]", "Lake#North"),
        ("[[Foo (bar)|]]", "Foo"),
        ("[[Paris, Texas|]]", "Paris"),
        ("[[Help:Foo (bar)|]]", "Foo"),
        ("[[#Works|below]]", "below"),
        ("[[#Works]]", "#Works"),
        ("[[A|B|C]]", "B|C"),
        ("[[Paris (city), France|]]", "Paris"),
        ("[[:Category:Lakes (north)|]]", "Lakes"),
        ("[[ Lake ]]s", "Lake s"),
        ("[[lake%20shore]] [[a&amp;b]]", "lake shore a&b"),
        ("[[]] [[ ]] [[|]] x", "[[]] [[ ]] [[|]] x"),
        ("[[Lake|a [[shore]] b]]", "[[Lake|a shore b]]"),
        ("[[Lake|a {{nowrap|b}} ''c'']]", "a b c"),
        ("[[Lake|[1]]]", "[1]"),
        ("[[Lake|a\nb]]", "a b"),
        ("[[#Works|Works]]", "Works"),
        ("[[:Category:Lakes]]", "Category:Lakes"),
        ("[[:fr:Lac|lac]]", "lac"),
        ("[[:File:X.jpg|the picture]]", "the picture"),
        ("x [[Category:Lakes|Baikal]] y", "x y"),
        ("x [[fr:Lac]] y", "x y"),
        ("[[wikt:lake|word]]", "word"),
        ("[[Star Trek: The Next Generation]]", "Star Trek: The Next Generation"),
        ("before [[File:X.jpg|thumb|see [[B]] and {{c|d}}|alt=x]] after", "before after"),
        ("[http://x.org/a a label]", "a label"),
        ("see http://x.org/a.", "see http://x.org/a."),
        ("text [http://x.org/a] more", "text more"),
        (" [http://x.org/a] ", "http://x.org/a"),
        ("[//x.org/a]", "//x.org/a"),
        ("[http://x.org/a] [http://x.org/b]", ""),
        ("http://x.org/a {{dead link}}", "http://x.org/a"),
        ("http://x.org/a{{dead link}}", "http://x.org/a"),
        # bold and italics
        ("'''''x''y'''", "xy"),
        ("l'''eau'''", "leau"),
        ("l''eau''", "leau"),
        ("''''x''''", "'x'"),
        ("it's 'so'", "it's 'so'"),
        ("[[A|''b'']] c", "b c"),
        # entities
        ("a&nbsp;b &amp; c &ndash; d &#8212; e", "a\u00a0b & c – d — e"),
        ("&#10;x", "x"),
        ("Ann&apos;s &check; &NoSuch; &amp;amp; &amp;apos;", "Ann's ✓ &NoSuch; &amp; &apos;"),
        ("a&shy;b&zwj;c&lrm;d", "a\u00adb\u200dc\u200ed"),
        ("a\tb\t\tc", "a b c"),
        # comments, notes, tags
        ("a <!-- b --> c", "a c"),
        ("a<!-- b -->c", "ac"),
        ("a<ref>b</ref>, c", "a, c"),
        ('a <ref name="x" />, c', "a, c"),
        ("a<br>b<br/>c<br />d", "a\nb\nc\nd"),
        ("1<br />\n2", "1\n2"),
        ("H<sub>2</sub>O <small>(a)</small> <span style='x'>b</span>", "H2O (a) b"),
        ("<nowiki>''a'' [[b]] {{c}}</nowiki>", "''a'' [[b]] {{c}}"),
        ("<span style='display:none'>1970-01-02</span>2 January 1970", "2 January 1970"),
        ('<span class="sortkey">Lee</span> Ann Lee', "Ann Lee"),
        ("<u>a</u> <unknown>b</unknown>", "a <unknown>b</unknown>"),
        ("a</span> b", "a b"),
        ("<nowiki><b>a</b> &lt;i> <br></nowiki>", "<b>a</b> <i> <br>"),
        ("<ol><li>a<li>b</ol>", "a\nb"),
        ("a<p>b", "a\nb"),
        ("x<pre>a  b\n* c ''d'' &amp; <nowiki><i></nowiki></pre>y", "x\na b\n* c ''d'' & <i>\ny"),
        ("see <syntaxhighlight lang=py inline>x = 1</syntaxhighlight> there", "see x = 1 there"),
        ("see <syntaxhighlight lang=py>\nx = 1\ny = 2\n</syntaxhighlight>there", "see\nx = 1\ny = 2\nthere"),
        ("<ruby>湖<rp>(</rp><rt>mizuumi</rt><rp>)</rp></ruby>", "湖(mizuumi)"),
        ("<ruby><rb>湖</rb><rt>mizuumi</rt></ruby>", "湖(mizuumi)"),
        ("<poem>\na\n  b\n\nc\n</poem>", "a\nb\nc"),
        ("a __NOTOC__ b __TITLE__", "a b __TITLE__"),
        # space
        ("a  b   c", "a b c"),
        ("a\nb", "a b"),
        ("a {{cn}} b", "a b"),
        ("a {{cn}}.", "a."),
        ("'''a''' {{cn}}, b", "a, b"),
        ("a {{cn}}{{when}} {{who}} b", "a b"),
        ("{{{1|default}}} x", "default x"),
        ("{{{1|default|more}}} {{{2|[[Lake|a]]s|b}}}{{{3|}}} x", "default as x"),
    ],
)
def test_what_readers_see(value, source: str, plain: str):
    assert value(source).plain == plain


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("{{nowrap|a b}}", "a b"),
        ("{{Nowrap|a b}}", "a b"),
        ("{{ nowrap <!-- c -->|a b}}", "a b"),
        ("{{Template:nowrap|a b}}", "a b"),
        ("{{nowrap|1=a=b}}", "a=b"),
        ("{{small|{{nowrap|a [[b]]}}}}", "a b"),
        ("{{lang|fr|le lac}}", "le lac"),
        ("{{lang-de|der See}}", "German: der See"),
        ("{{lang-de|der See|label=none}}", "der See"),
        ("{{lang-sr-Cyrl|језеро}}", "Serbian: језеро"),
        ("{{citation needed span|text=a lake|date=May 2016}}", "a lake"),
        ("{{langx|de|der See}}", "German: der See"),
        ("{{transl|ru|ISO|ozero}}", "ozero"),
        ("{{native name|fr|Le Lac}}", "Le Lac"),
        ("{{nihongo|Lake|湖|mizuumi|extra}}", "Lake (湖, mizuumi, extra)"),
        ("{{nihongo|Lake|湖|mizuumi|extra=since 1990}}", "Lake (湖, mizuumi, since 1990)"),
        ("{{nihongo||湖|mizuumi}}", "湖 (mizuumi)"),
        ("{{zh|t=湖|s=湖泊|p=hú}}", "traditional Chinese: 湖; simplified Chinese: 湖泊; pinyin: hú"),
        ("1{{ndash}}2{{snd}}3{{spaced ndash}}4", "1–2 – 3 – 4"),
        ("a{{nbsp}}b", "a\u00a0b"),
        ("a{{'s}} b", "a's b"),
        ("{{convert|170|cm|ftin}}", "170 centimetres (5 ft 7 in)"),
        ("{{cvt|170|cm}}", "170 cm (67 in)"),
        ("{{convert|5|ft|10|in|cm}}", "5 feet 10 inches (178 cm)"),
        ("{{convert|3|-|5|km}}", "3–5 kilometres (1.9–3.1 mi)"),
        ("{{convert|10|x|20|m}}", "10 by 20 metres (33 ft × 66 ft)"),
        ("{{convert|5|sqmi|km2|abbr=on}}", "5 sq mi (13 km²)"),
        ("{{height|ft=5|in=10}}", "5 ft 10 in (1.78 m)"),
        ("{{height|m=1.78}}", "1.78 m (5 ft 10 in)"),
        ("{{frac|1|2}} {{frac|3|1|4}}", "1⁄2 3 1⁄4"),
        ("{{val|5|1|u=kg}}", "5±1 kg"),
        ("{{val|12345}}", "12,345"),
        ("{{coord|51|30|26|N|0|7|39|W}}", "51°30′26″N 0°7′39″W"),
        ("{{coord|51.5|-0.12}}", "51.5°N 0.12°W"),
        ("a {{coord|51|N|0|W|display=title}} b", "a b"),
        ("{{URL|http://x.org/?a=b}}", "x.org/?a=b"),
        ("{{URL|1=http://x.org/?a=b}}", "x.org/?a=b"),
        ("{{URL|https://x.org/|the site}}", "the site"),
        ("{{marriage|Ann Lee|1990|2001|end=div}}", "Ann Lee (m. 1990; div. 2001)"),
        ("{{marriage|Ann Lee|1990}}", "Ann Lee (m. 1990)"),
        ("{{HMS|Beagle|1820}} and {{USS|Enterprise|CV-6|2}}", "HMS Beagle (1820) and USS Enterprise"),
        ("{{formatnum:1234567.8}}", "1,234,567.8"),
        ("{{lc:ABC}} {{ucfirst:abc}}", "abc Abc"),
        ("{{US$|5 million}}", "US$5 million"),
        ("{{ISBN|0-19-852663-6}}", "ISBN 0-19-852663-6"),
        ("{{PAGENAME}}", "Title"),
        ("{{sic|teh}}", "teh [sic]"),
        ("{{abbr|St|Saint}}", "St"),
        ("{{ill|Lac Noir|fr|Lac Noir (Orbey)}}", "Lac Noir"),
        ("{{flag|France}} {{flagicon|FRA}} x", "France x"),
        ("{{sortname|Ann|Lee}}", "Ann Lee"),
        ("{{harvtxt|Lee|2000}} {{harv|Lee|Kim|2001|p=5}}", "Lee (2000) (Lee & Kim 2001, p. 5)"),
        ("{{circa|1850}}", "c. 1850"),
        ("{{birth date|1815|12|10|df=y}}", "10 December 1815"),
        ("{{death date and age|1852|11|27|1815|12|10}}", "November 27, 1852 (aged 36)"),
        ("{{DEFAULTSORT:x}}a", "a"),
        ("{{ubl|a|[[b]]|c}}", "a\nb\nc"),
        ("{{hlist|a|b|c}}", "a · b · c"),
        ("{{plainlist|\n* a\n* [[b]]\n}}", "a\nb"),
        ("{{flatlist|\n* a\n** b\n}}", "a\nb"),
        ("\n* a\n* b", "a\nb"),
        ("* a\n* b", "a\nb"),
        (" *NSYNC", "*NSYNC"),
        ("a\n\nb", "a\nb"),
        ("a<div>b</div>c", "a\nb\nc"),
    ],
)
def test_what_templates_show(value, source: str, plain: str):
    shown = value(source)
    assert shown.plain == plain
    assert not shown.losses


def test_other_languages_have_their_words(value):
    assert value("[[Datei:X.jpg|mini|Text]] See [[Kategorie:Seen]]", language="de").plain == "See"
    assert value("[[Bild:X.jpg|mini]] See", language="als").plain == "See"
    assert value("[[Haus]]türen", language="de").plain == "Haustüren"
    assert value("[[Datei:X.jpg|mini]]", language="en").plain == "mini"
    assert value("{{birth date|1815|12|10}}", language="fr").plain == "10 décembre 1815"


@pytest.mark.parametrize(
    ("source", "plain", "names"),
    [
        ("born {{mystery|1970}} in", "born in", ["mystery"]),
        ("{{#if: {{mystery}}|b}}", "", ["#if"]),
        ("x {{CURRENTYEAR}} y", "x y", ["CURRENTYEAR"]),
        ("{{{1}}}", "", ["1"]),
        ("<score>c d e</score> is", "is", ["score"]),
        ("a {{birth date}} b", "a b", ["birth date"]),
        ("5 {{convert|x}}", "5", ["convert"]),
        ("a\n{|\n| b\n|}\nc", "a c", ["table"]),
        ("a <ref>never closed", "a", ["ref"]),
        ("a {{never closed", "a {{never closed", ["never closed"]),
        ("a {{never|closed", "a", ["never"]),
    ],
)
def test_what_cannot_be_read_is_a_loss(value, source: str, plain: str, names: list[str]):
    shown = value(source)
    assert shown.plain == plain
    assert [loss.name for loss in shown.losses] == names


def test_a_loss_knows_its_place(value):
    source = "He was born {{mystery|1970}} in Rome"
    (loss,) = value(source).losses
    assert source[slice(*loss.span)] == "{{mystery|1970}}"
    assert loss.offset == len("He was born ")
    assert value(source).lost_within(0, 12)
    assert not value(source).lost_within(0, 11)


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("Berlin ({{IPA|x}}; German: y)", "Berlin (German: y)"),
        ("Berlin (; German: {{IPA|x}})", "Berlin"),
        ("Berlin ({{IPA|x}}) is", "Berlin is"),
        ("Berlin ({{IPA|x}}, {{IPA|y}}; {{respell|z}}) is", "Berlin is"),
        ("Berlin (y, pronounced {{IPA|x}}) is", "Berlin (y) is"),
        ("Berlin ({{lang-de|Berlin}}: {{IPA|x}}; born 1970)", "Berlin (German: Berlin; born 1970)"),
        ("Bern ({{IPA|x}}) and Rome ({{IPA|y}}; {{IPA|z}}; a) are", "Bern and Rome (a) are"),
        ("Ann {{IPA|x}} (1950–2000)", "Ann (1950–2000)"),
        ("Ann (1950 {{cn}}; 2000)", "Ann (1950; 2000)"),
        # the article's own slips stay to be seen
        ("Berlin (; German: y) is", "Berlin (; German: y) is"),
        ("Berlin () is", "Berlin () is"),
        ("Berlin () is {{cn}} nice", "Berlin () is nice"),
    ],
)
def test_brackets_left_empty_are_tidied(value, source: str, plain: str):
    assert value(source).plain == plain


def test_a_bracket_that_goes_as_a_whole_is_a_loss(value):
    source = "Berlin ({{IPA|x}}) is"
    (loss,) = value(source).losses
    assert source[slice(*loss.span)] == "({{IPA|x}})"
    assert value("Berlin ({{IPA|x}}; German: y)").losses == ()


def test_spans_lead_back_to_the_source(value):
    source = "'''Ann [[Lee (x)|Lee]]'''<ref>n</ref> was born&nbsp;in {{nowrap|[[New York|N.Y.]]}}."
    shown = value(source)
    assert shown.plain == "Ann Lee was born\u00a0in N.Y.."
    for word in ("Ann", "Lee", "was born", "in", "N.Y."):
        start = shown.plain.index(word)
        assert source[slice(*shown.span(start, start + len(word)))] == word
    start = shown.plain.index("\u00a0")
    assert source[slice(*shown.span(start, start + 1))] == "&nbsp;"
    assert shown.span(0, 7) == Span(3, source.index("Lee]]") + 3)


@pytest.mark.parametrize(
    ("source", "words", "outer"),
    [
        ("'''Ann''' [[Lee]]", "Ann Lee", "'''Ann''' [[Lee]]"),
        ("'''Ann''' [[Lee]]", "Ann", "'''Ann'''"),
        ("'''Ann''' [[Lee]]", "Lee", "[[Lee]]"),
        ("a [[Lake (x)|the lake]]s b", "the lake", "[[Lake (x)|the lake]]"),
        ("a [[Lake (x)|the lake]]s b", "lake", "lake"),
        ("a {{nowrap|'''[[b]]''' c}} d", "b c", "{{nowrap|'''[[b]]''' c}}"),
        ("a {{nowrap|'''[[b]]''' c}} d", "b", "'''[[b]]'''"),
        ("a <small>(b)</small> c", "(b)", "<small>(b)</small>"),
        ("a ''b c'' d", "b", "b"),
        ("a ''b c'' d", "b c", "''b c''"),
        ("a ''b'' c ''d''", "b c d", "''b'' c ''d''"),
        ("a ''b'' c ''d''", "a b", "a ''b''"),
        ("\n* [[a]] b\n* ''c''", "a b", "[[a]] b"),
        ("\n* [[a]] b\n* ''c''", "c", "''c''"),
        ("[[a]]<br>[[b]]", "a", "[[a]]"),
        ("[[a]]<br>[[b]]", "b", "[[b]]"),
        ("{{convert|3|-|5|km}} x", "3–5 kilometres (1.9–3.1 mi)", "{{convert|3|-|5|km}}"),
        ("a's b", "a's", "a's"),
        ("l'''eau''' b", "eau", "'''eau'''"),
        ("plain words here", "words", "words"),
    ],
)
def test_the_source_of_words_with_the_markup_around_them(value, source: str, words: str, outer: str):
    shown = value(source)
    start = shown.plain.index(words)
    assert source[slice(*shown.source_of(start, start + len(words)))] == outer


def test_what_templates_write_maps_to_the_whole_template(value):
    source = "x {{convert|3|-|5|km}} y"
    shown = value(source)
    start = shown.plain.index("5 kilometres")
    assert source[slice(*shown.span(start, start + 1))] == "{{convert|3|-|5|km}}"


def test_bold_and_italic_spans(value):
    shown = value("'''Ann''' wrote ''Lake'', '''''both''' slanted'' end")
    assert shown.plain == "Ann wrote Lake, both slanted end"
    assert [shown.plain[slice(*span)] for span in shown.bold] == ["Ann", "both"]
    assert [shown.plain[slice(*span)] for span in shown.italic] == ["Lake", "both slanted"]


def test_emphasis_ends_with_its_line(value):
    shown = value("a ''b\nc'' d")
    assert [shown.plain[slice(*span)] for span in shown.italic] == ["b", " d"]
    assert value("{{HMS|Beagle}}").italic == (Span(4, 10),)


def test_apostrophes_of_footnotes_do_not_count(value):
    shown = value("''a<ref>''b</ref> c'' d")
    assert shown.plain == "a c d"
    assert [shown.plain[slice(*span)] for span in shown.italic] == ["a c"]


def test_links_of_a_text(value):
    shown = value("see [[lake_x#North shore|the lake]]s, [[:Category:Seas]], [[:fr:Lac|lac]], [[#Works|w]] and [[bus]]es")
    assert shown.plain == "see the lakes, Category:Seas, lac, w and buses"
    assert [(link.target, link.fragment, link.label, link.namespace) for link in shown.links] == [
        ("lake x", "North shore", "the lakes", None),
        ("Seas", None, "Category:Seas", "Category"),
        ("Lac", None, "lac", "fr"),
        ("", "Works", "w", None),
        ("bus", None, "buses", None),
    ]
    for link in shown.links:
        assert shown.plain[link.start : link.end] == link.label


def test_citations_of_a_text(value):
    source = "a<ref>b</ref> c{{sfn|Lee|2000}} [http://x.org]"
    assert [source[slice(*span)] for span in value(source).citations] == ["<ref>b</ref>", "{{sfn|Lee|2000}}", "[http://x.org]"]


def test_citations_as_text(value):
    shown = value("{{cite book |last=Lee |first=A. |title=Notes on ''X'' |year=2000 |publisher=Reed |isbn=1}}")
    assert shown.plain == "Lee, A. (2000). Notes on X. Reed."
    assert [shown.plain[slice(*span)] for span in shown.italic] == ["Notes on X"]
    assert value("{{cite journal|title=On lakes|journal=Waters|date=May 2001}}").plain == '(May 2001). "On lakes". Waters.'
    assert value("{{cite web|url=http://x.org}}").losses[0].name == "cite web"


def test_line_ends_stay_one_for_one(article):
    text = article("first line\nsecond [[line]]\r\nthird").lead.paragraphs[0].text
    assert text.plain == "first line second line third"
    start = text.plain.index("second")
    assert text.span(start, start + 6) == Span(11, 17)
