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


@given(st.text(alphabet='aA. !?()"“”\n1é。\ufffc', max_size=200))
def test_sentences_are_in_order_and_leave_only_space_out(text):
    spans = split_sentences(text)
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
