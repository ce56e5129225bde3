"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article.facts.sentences import split_sentences

# Each case is a list of sentences that, joined by a space, must be split into themselves again.
CASES = [
    ["She sold the boat."],
    ["She sold the boat.", "He kept the nets."],
    ["Did it rain?", "It did!", "The square was empty."],
    ["It closed in 1990.", "In 1991 it reopened."],
    ["He was born c. 1450 in Ghent.", "He died there."],
    ["He was baptised ca. 1450.", "Nothing else is known."],
    ["They lived near St. Albans.", "They had two mills."],
    ["The text is No. 7 in the catalogue.", "It was lost."],
    ["See vol. 3, pp. 12–15 for the plan.", "It is wrong."],
    ["Its author was J. R. Okafor.", "She wrote two more."],
    ["Its author was J.R. Okafor.", "She wrote two more."],
    ["Its author was E. T. A. Lund.", "He wrote two more."],
    ["George W. Lund sold it.", "The buyer is unknown."],
    ["Mr. Lund and Mrs. Vaughan met Dr. Ito.", "They agreed."],
    ["Prof. Ito taught there.", "Lt. Col. Brandt did not."],
    ["She moved to Lund on 5 Jan. 1950.", "She left on 6 Feb. 1951."],
    ["It ended in Sept. 1950.", "No one came."],
    ["The company became Alpha Inc. in 1990.", "It moved."],
    ["He worked for Alpha Inc.", "In 1990 he left it."],
    ["He worked for Beta Ltd.", "The firm failed."],
    ["He was called Tom Berg Jr. by everyone.", "He hated it."],
    ["The prize went to Tom Berg Jr.", "He gave it away."],
    ["He lived in the U.S. Virgin Islands.", "He fished."],
    ["He moved to the U.S.", "In 1990 he returned."],
    ["It opened at 5 p.m. on Friday.", "Few came."],
    ["It closed at 6 p.m.", "He slept."],
    ["The rate rose by 3.5 per cent.", "Wages did not."],
    ["Version 2.0 came out.", "It had fewer faults."],
    ["She fought in World War I.", "He did not."],
    ["She lacked vitamin C.", "The doctor was wrong."],
    ['He called it "a ruin."', "She repaired it."],
    ["He asked, “Who pays?”", "Nobody answered."],
    ["It was (as she said in 1990. and later) a failure.", "He agreed."],
    ["He signed (the second time.)", "She did not."],
    ["He built mills (e.g. at Lund).", "Two remain."],
    ["Smiths, bakers, etc. lived there.", "They left."],
    ["She met the abbot, i.e. her uncle.", "He was old."],
    ["The score was 3 vs. 2.", "Both teams left."],
    ["He waited... and waited.", "Nobody came."],
    ["He waited...", "Then he left."],
    ["It was founded in 1990.", "3,000 people came."],
    ["An unclosed ( bracket stands here.", "This is a new sentence."],
    ["He saw the iMac. it was broken.", "He left."],
    ["Gen. Brandt lost the battle.", "His army fled."],
    ["The Rev. Ann Lee preached.", "People listened."],
    ["The bill passed 51–49.", "Sen. Lee opposed it."],
    ["彼は京都に生まれた。", "彼女は東京で死んだ。"],
]


# The same in other languages; joined by nothing where the script has no space between sentences.
OTHERS = [
    ("de", ["Er wurde am 5. Januar 1950 geboren.", "Sie starb 1990."]),
    ("de", ["Im 19. Jahrhundert lebten hier z. B. Töpfer.", "Sie zogen fort."]),
    ("de", ["Dr. Ida Lund und Prof. Bea Rell trafen sich.", "Es war Nr. 5."]),
    ("de", ["Sie sagte: „Ich komme.“", "Er ging."]),
    ("de", ["Das geschah 1990.", "Danach war Ruhe."]),
    ("fr", ["M. Lee et Mme Rell vivaient av. J.-C. à Lund.", "Ils partirent."]),
    ("fr", ["« Qui vient ? »", "Personne ne vint."]),
    ("fr", ["Voir p. 5 et vol. 3.", "C'est tout !", "Vraiment ?"]),
    ("es", ["El Sr. Lee vivió en EE. UU. hasta 1990.", "¿Volvió?", "¡No!"]),
    ("es", ["Nació c. 1450.", "Murió en Lund."]),
    ("it", ["Il sig. Lee visse nel III sec. a Lund.", "Morì nel 1990."]),
    ("pt", ["O Sr. Lee e a Dra. Rell vieram.", "Ficaram na pág. 5."]),
    ("nl", ["Dhr. Lee woonde o.a. Londen en Lund, bijv. Oslo.", "Hij vertrok."]),
    ("pl", ["Prof. Lee ur. 1950 w Lund.", "Zm. 1990."]),
    ("ru", ["Он жил на ул. Ленина, т. е. Москва.", "Она уехала."]),
    ("ru", ["А. С. Иванов родился в 1950 году.", "Он умер."]),
    ("uk", ["Ім. Шевченка вул. Лесі.", "Він жив тут."]),
    ("cs", ["Narodil se 5. Ledna 1950.", "Zemřel v Lundu."]),
    ("sv", ["Hon bodde bl.a. Lund och t.ex. Oslo.", "Han flyttade."]),
    ("da", ["Han blev født 5. Januar 1950.", "Hun døde."]),
    ("fi", ["Hän syntyi 5. Tammikuuta 1950.", "Hän kuoli."]),
    ("hu", ["Dr. Lee a 19. Században élt.", "Meghalt."]),
    ("tr", ["Dr. Lee geldi.", "Prof. Rell gitti."]),
    ("el", ["Πού είναι;", "Είναι εδώ."]),
    ("ja", ["彼は「行く。戻る。」と言った。", "彼女は笑った！", "本当？"]),
    ("ja", ["彼は京都（旧都。）に生まれた。", "彼女は東京で死んだ。"]),
    ("zh", ["他生于湖边。", "她说：“来吧！”", "真的吗？"]),
    ("hi", ["वह झील के पास रहता था।", "वह चला गया।"]),
    ("bn", ["সে হ্রদের কাছে থাকত।", "সে চলে গেল।"]),
    ("ar", ["أين البحيرة؟", "ذهب إلى المدينة."]),
    ("ur", ["وہ جھیل کے پاس رہتا تھا۔", "وہ چلا گیا۔"]),
    ("hy", ["Նա ապրում էր լճի մոտ։", "Նա գնաց։"]),
    ("am", ["እሱ በሐይቁ አጠገብ ይኖር ነበር።", "እሱ ሄደ።"]),
    ("my", ["သူသည် ကန်နားတွင် နေသည်။", "သူ သွားသည်။"]),
    ("km", ["គាត់រស់នៅក្បែរបឹង។", "គាត់បានទៅ។"]),
    ("he", ["הוא גר ליד האגם.", "היא הלכה."]),
    ("th", ["เขาอาศัยอยู่ใกล้ทะเลสาบ"]),
    ("ko", ["그는 호수 근처에 살았다.", "그녀는 떠났다."]),
    ("xx", ["J. R. Lee came.", "Ta left."]),
]
NO_SPACE = {"ja", "zh", "km"}


@pytest.mark.parametrize(("language", "sentences"), OTHERS, ids=lambda case: case if isinstance(case, str) else case[0][:30])
def test_splits_other_languages(language: str, sentences: list[str]):
    text = ("" if language in NO_SPACE else " ").join(sentences)
    assert [text[start:end] for start, end in split_sentences(text, language)] == sentences


MORE = [
    ["She worked for Yahoo! Japan.", "He did not."],
    ["She left Yahoo!", "The firm failed."],
    ["What?!", "He left."],
    ["See http://x.org/a.b?c=d for more.", "It is long."],
    ["He read Nature.", "She read [a.b.] Science."],
    ["The box was 3.5 m × 2.5 m.", "It was red."],
    ["He said: ‘Go.’", "She went."],
    ["It ended…", "Nobody came."],
    ["The U.S. Army came.", "It left."],
    ["He was no. 5.", "She was no. 1."],
    ["St. Louis is old.", "Mt. Fuji is older."],
    ["At 5 a.m. Lee woke.", "At 6 p.m. he slept."],
]


@pytest.mark.parametrize("sentences", MORE, ids=lambda sentences: sentences[0][:40])
def test_signs_within_sentences(sentences):
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


@pytest.mark.parametrize("sentences", CASES, ids=lambda sentences: sentences[0][:40])
def test_splits(sentences):
    joiner = "" if sentences[0].endswith("。") else " "
    text = joiner.join(sentences)
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_masked_quotation_keeps_its_end():
    text = "He said “￼￼￼￼￼￼￼￼￼￼.” In 1990 he left."
    assert [text[start:end] for start, end in split_sentences(text)] == ["He said “￼￼￼￼￼￼￼￼￼￼.”", "In 1990 he left."]


def test_line_ends_are_spaces():
    text = "  One.\nTwo.\n\nThree.  "
    assert [text[start:end] for start, end in split_sentences(text)] == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("text", ["", "   ", "\n\n", ".", "...", "?!", ")", "(" * 50, ")" * 50])
def test_hardly_any_text(text):
    spans = split_sentences(text)
    assert [text[start:end] for start, end in spans] == ([text.strip()] if text.strip() else [])


@given(st.text(alphabet='aA. !?()"“”\n1é。「」」।؟;»\ufffc', max_size=200), st.sampled_from(["en", "de", "el", "ja", "xx"]))
def test_sentences_are_in_order_and_leave_only_space_out(text, language):
    spans = split_sentences(text, language)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        last = end
    assert not text[last:].strip()


def test_long_hostile_text_is_split_in_one_pass():
    text = "J. " * 20_000 + "(" * 20_000 + ". A" * 20_000
    assert split_sentences(text)[-1][1] == len(text)
