"""Releases in infobox, lead and categories."""

import pytest

from wikicheck.article.reading import read_article

_KEYS = {"book": "pub_date", "television": "first_aired"}


def release(kind, lead, *categories):
    tail = "".join(f"\n[[Category:{name}]]" for name in categories)
    return read_article(f"{{{{Infobox {kind}|name=Salt|{_KEYS.get(kind, 'released')}=2011}}}}\n{lead}\n{tail}", title="Salt").release


@pytest.mark.parametrize(
    ("kind", "lead"),
    [
        ("film", "'''''Salt''''' is a 1999 American romantic comedy-drama film written and directed by Ann Lee."),
        ("film", "'''''Salt''''' (Norwegian: ''Salt'') is a 1999 Norwegian film."),
        ("film", "'''''Salt''''' is a drama film. It premiered at the Lund Theatre on 3 May 1999."),
        ("film", "'''''Salt''''' is the 1999 sequel to the film ''Pepper''."),
        ("film", "'''''Salt''''' was a 1999 film."),
        ("album", "'''''Salt''''' is the second album by Ann Lee. It was released on May 3, 1999, by Lee Records."),
        ("album", "'''''Salt''''' is a live album by Ann Lee recorded in 1997 and released in 1999."),
        ("album", "'''''Salt''''' is the third album by Ann Lee, which was released on May 3, 1999 on Lee Records."),
        ("album", "'''''Salt''''' is an EP by Ann Lee. Released on May 3, 1999, it was a success."),
        ("album", "Released in 1999, '''''Salt''''' is an album by Ann Lee."),
        ("song", "'''Salt''' is a song from her third album, ''Ash'' (1998). It was released as the lead single on May 3, 1999."),
        ("book", "'''''Salt''''' is a novel by Ann Lee, first published in 1999."),
        ("book", "'''''Salt''''' (1999) is a novel by Ann Lee."),
        ("book", "'''''Salt''''' is the third novel by Ann Lee, published by Lee Press (1999)."),
        ("television", "'''''Salt''''' is a sitcom that aired on NBC from September 22, 1999, to May 6, 2004."),
        ("television", "'''''Salt''''' is a British drama series which ran from 1999 to 2004 on ITV."),
        ("television", "'''Salt''' is the third episode of ''Lee''. The episode was first broadcast in the United States on May 3, 1999."),
        ("video game", "'''''Salt''''' is a game developed by Lee and published by Berg in 1999."),
    ],
)
def test_lead_dates_the_release(kind, lead):
    facts = release(kind, lead).released.lead
    assert facts
    assert {fact.date.year for fact in facts} == {1999}
    assert all(fact.complete for fact in facts)


@pytest.mark.parametrize(
    ("kind", "lead"),
    [
        ("film", "'''''Salt''''' is a film based on the 1999 novel by Bo Berg."),
        ("film", "'''''Salt''''' is the sequel of the 1999 film ''Pepper''."),
        ("film", "'''''Salt''''' is a film. It was re-released in 1999."),
        ("film", "'''''Salt''''' is a film set in 1999."),
        ("song", "'''Salt''' is a song by Ann Lee from the album ''Ash'', released in 1999."),
        ("book", "'''''Salt''''' is a novel by Ann Lee, who was awarded a prize in 1999."),
    ],
)
def test_other_years_are_no_release(kind, lead):
    assert release(kind, lead).released.lead == []


def test_release_in_one_country_is_not_complete():
    (fact,) = release("film", "'''''Salt''''' is a film. It was released in the United States in 1999.").released.lead
    assert not fact.complete


def test_categories_of_the_type_date_the_release():
    stated = release(
        "film", "'''''Salt''''' is a film.", "1999 drama films", "1990s drama films", "Films set in 1905", "1962 novels"
    ).released
    assert [fact.date.year for fact in stated.categories] == [1999]


def test_decades_count_where_no_category_has_a_year():
    stated = release("film", "'''''Salt''''' is a film.", "1990s drama films").released
    assert [fact.date.start.year for fact in stated.categories] == [1990]


def test_series_have_debut_and_ending():
    found = release("television", "'''''Salt''''' is a series.", "1999 television series debuts", "2004 television series endings")
    assert [fact.date.year for fact in found.released.categories] == [1999]
    assert [fact.date.year for fact in found.ended.categories] == [2004]


def test_people_are_not_released():
    article = read_article("{{Infobox person|birth_date=1950}}\n'''Ann Lee''' is a director.\n[[Category:1999 films]]")
    assert not article.release.is_of_work
