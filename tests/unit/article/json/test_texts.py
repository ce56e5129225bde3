"""What JSON says of a text beside its words: bold and italics, what it lacks, sentences."""

import pytest

from wikicheck.article import Article
from wikicheck.article.reading import read_article

PAGE = """{{Infobox person
| name  = Ida Brandt
| known = ''Skagen'' {{mystery|1}}
}}
'''Ida Brandt''' or '''''Ida B.''''' was born {{mystery|in 1871}} in [[Lund]].<ref>Lee</ref> She drew ''Skagen'' ({{mystery}}), no. 5.

* '''one''' {{#invoke:x|y}}

{|
| ''two'' {{mystery}} || three
|}
"""


def _paragraph(data: dict) -> dict:
    return data["sections"][0]["has_parts"][0]


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(PAGE, title="Ida Brandt")


def test_bold_and_italic_words(article):
    paragraph = _paragraph(article.to_dict())
    assert paragraph["text"] == "Ida Brandt or Ida B. was born in Lund. She drew Skagen, no. 5."
    assert paragraph["bold"] == ["Ida Brandt", "Ida B."]
    assert paragraph["italic"] == ["Ida B.", "Skagen"]


def test_what_could_not_be_read_is_told_with_its_place(article):
    paragraph = _paragraph(article.to_dict())
    first, second = paragraph["dropped"]
    assert (first["name"], paragraph["text"][: first["offset"]]) == ("mystery", "Ida Brandt or Ida B. was born ")
    assert PAGE[first["source"]["start"] : first["source"]["end"]] == "{{mystery|in 1871}}"
    assert (first["source"]["line"], second["name"]) == (5, "mystery")
    assert PAGE[second["source"]["start"] : second["source"]["end"]] == "{{mystery}}"


def test_fields_items_and_cells_tell_it_too(article):
    data = article.to_dict()
    _, known = data["infoboxes"][0]["fields"]
    assert (known["text"], known["italic"], [entry["name"] for entry in known["dropped"]]) == ("Skagen", ["Skagen"], ["mystery"])
    parts = data["sections"][0]["has_parts"]
    (item,) = parts[1]["items"]
    assert (item["bold"], [entry["name"] for entry in item["dropped"]]) == (["one"], ["#invoke"])
    cell, other = parts[2]["rows"][0]
    assert (cell["italic"], [entry["name"] for entry in cell["dropped"]]) == (["two"], ["mystery"])
    assert {"bold", "italic", "dropped"}.isdisjoint(other)


def test_a_text_without_marks_has_none():
    paragraph = _paragraph(read_article("Plain words, {{cn}} and no more.").to_dict())
    assert paragraph.keys() == {"type", "text", "source"}


def test_sentences_are_there_for_those_who_ask(article):
    assert "sentences" not in _paragraph(article.to_dict())
    paragraph = _paragraph(article.to_dict(sentences=True))
    assert [sentence["text"] for sentence in paragraph["sentences"]] == [
        "Ida Brandt or Ida B. was born in Lund.",
        "She drew Skagen, no. 5.",
    ]
    places = [sentence["source"] for sentence in paragraph["sentences"]]
    assert PAGE[places[1]["start"] : places[1]["end"]] == "She drew ''Skagen'' ({{mystery}}), no. 5."


def test_sentences_follow_the_language():
    page = "Er wurde am 5. Januar 1950 geboren. Er starb 1990."
    (paragraph,) = read_article(page, language="de").to_dict(sentences=True)["sections"][0]["has_parts"]
    assert [sentence["text"] for sentence in paragraph["sentences"]] == ["Er wurde am 5. Januar 1950 geboren.", "Er starb 1990."]


def test_all_of_it_is_read_back(article):
    data = article.to_dict()
    again = Article.from_dict(data)
    assert again.to_dict() == data
    text = again.lead.paragraphs[0].text
    assert [text.plain[slice(*span)] for span in text.bold] == ["Ida Brandt", "Ida B."]
    assert [loss.name for loss in text.losses] == ["mystery", "mystery"]
    assert text.lost_within(30, 35)
    assert Article.from_dict(article.to_dict(sentences=True)).to_dict() == data
