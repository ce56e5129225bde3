"""What looks like something that a page says of itself, and is not."""

import pytest

from wikicheck.article import PageKind


@pytest.mark.parametrize(
    ("source", "description"),
    [
        ("{{Short description|A lake in Norway}}", "A lake in Norway"),
        ("{{short description|A '''lake''' in [[Norway]]}}", "A lake in Norway"),
        ("{{Short_description|1=A lake}}", "A lake"),
        ("{{Short description|A lake}}{{Short description|A town}}", "A lake"),
        ("{{short description|A lake|noreplace}}", "A lake"),
        ("{{ short description | A lake }}", "A lake"),
        ("{{SHORTDESC:A lake}}", "A lake"),
    ],
)
def test_descriptions(article, source: str, description: str):
    page = article(source + "\ntext")
    assert (page.short_description, [block.text.plain for block in page.lead.paragraphs], len(page.lead.blocks)) == (
        description,
        ["text"],
        1,
    )


@pytest.mark.parametrize(
    "source",
    [
        "{{Short description|none}}",
        "{{Short description}}",
        "{{Short description|}}",
        "<!-- {{Short description|A lake}} -->",
        "<nowiki>{{Short description|A lake}}</nowiki>",
        "{{Short descriptions|A lake}}",
        "{{Description|A lake}}",
    ],
)
def test_what_is_no_description(article, source: str):
    assert article(source + "\ntext").short_description is None


@pytest.mark.parametrize(
    "source",
    [
        "[[:Category:Lakes]]",
        "[[Category]]",
        "[[Category:]]",
        "[[Category lakes]]",
        "<!-- [[Category:Lakes]] -->",
        "<nowiki>[[Category:Lakes]]</nowiki>",
    ],
)
def test_what_is_no_category(article, source: str):
    assert article("text " + source).categories == []


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("[[:fr:Lac]]", "en"),
        ("[[fr:Lac]]", "fr"),
        ("[[wikt:lake]]", "en"),
        ("[[Star Trek: Voyager]]", "en"),
        ("<nowiki>[[fr:Lac]]</nowiki>", "en"),
        ("<!-- [[fr:Lac]] -->", "en"),
    ],
)
def test_what_is_no_link_to_another_language(article, source: str, language: str):
    assert article("text " + source, language=language).interlanguage == []


@pytest.mark.parametrize(
    "source",
    [
        "# REDIRECT [[Lake]]",
        "#REDIRECT Lake",
        "#REDIRECT Lake, see [[Lake]]",
        "See #REDIRECT [[Lake]]",
        "text\n#REDIRECT [[Lake]]",
        "#REDIRECTS [[Lake]]",
        "<nowiki>#REDIRECT [[Lake]]</nowiki>",
        "# item",
    ],
)
def test_what_is_no_redirect(article, source: str):
    page = article(source)
    assert (page.kind is PageKind.REDIRECT, page.redirect) == (False, None)


@pytest.mark.parametrize(
    "source", ["__NICHTS__", "__NO TOC__", "_NOTOC_", "<nowiki>__NOTOC__</nowiki>", "<!-- __NOTOC__ -->", "a __ b __ c", "NOTOC"]
)
def test_what_is_no_switch(article, source: str):
    assert article(source).settings.switches == ()
