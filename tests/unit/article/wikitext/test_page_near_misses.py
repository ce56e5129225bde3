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


@pytest.mark.parametrize(
    ("source", "label", "target"),
    [
        ("[[A{{!}}b]]", "b", "A"),
        ("[[A (x){{!}}''b'']]", "b", "A (x)"),
        ("[[A#c{{!}}b]]s", "bs", "A"),
        ("{{nowrap|[[A{{!}}b]]}}", "b", "A"),
        ("[[A|b{{!}}c]]", "b|c", "A"),
    ],
)
def test_bars_of_links_that_templates_write(article, source: str, label: str, target: str):
    (link,) = article("x " + source).lead.paragraphs[0].text.links
    assert (link.label, link.target) == (label, target)


@pytest.mark.parametrize(
    ("source", "name", "key"),
    [("[[Category:A{{!}}b]]", "A", "b"), ("[[Category:A|b]]", "A", "b"), ("[[Category:A| ]]", "A", ""), ("[[Category:A]]", "A", None)],
)
def test_sort_keys_behind_any_bar(article, source: str, name: str, key: str | None):
    assert [(category.name, category.sort_key) for category in article(source).categories] == [(name, key)]


@pytest.mark.parametrize(
    ("notice", "language"),
    [
        ("{{disambiguation}}", "en"),
        ("{{hndis|Lee, Ann}}", "en"),
        ("{{Set index article}}", "en"),
        ("{{Begriffsklärung}}", "de"),
        ("{{Homonymie}}", "fr"),
        ("{{Desambiguación}}", "es"),
        ("{{Disambigua}}", "it"),
        ("{{曖昧さ回避}}", "ja"),
        ("{{消歧义}}", "zh"),
        ("{{Peker}}", "no"),
    ],
)
def test_notices_below_a_page_are_no_blocks(article, notice: str, language: str):
    page = article("'''X''' is:\n* [[A]]\n" + notice, language=language)
    assert [type(block).__name__ for block in page.lead.blocks] == ["Paragraph", "ListBlock"]
    assert page.kind in {PageKind.DISAMBIGUATION, PageKind.LIST}
