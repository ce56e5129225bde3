def test_numbers_and_paths(article):
    page = article("lead\n== A ==\n=== B ===\n==== C ====\n=== D ===\n== E ==\n==== F ====\n= G =\n")
    assert [(section.index, section.level, section.path) for section in page.sections] == [
        ("0", 0, ()),
        ("1", 2, ("A",)),
        ("1.1", 3, ("A", "B")),
        ("1.1.1", 4, ("A", "B", "C")),
        ("1.2", 3, ("A", "D")),
        ("2", 2, ("E",)),
        ("2.1", 4, ("E", "F")),
        ("3", 1, ("G",)),
    ]
    assert [child.title for child in page.sections[1].children] == ["B", "D"]


def test_titles_are_readable(article):
    source = "== ''A'' [[b|c]]&nbsp;d {{anchor|e}} ==\n== x == y\n==  ==\n== z == <!-- c -->\n"
    assert [section.title for section in article(source).sections] == ["", "A c\u00a0d", "", "z"]


def test_spans(article):
    source = "lead\n== A ==\ntext\n== B =="
    lead, first, second = article(source).sections
    assert source[slice(*lead.span)] == "lead\n"
    assert source[slice(*first.heading_span)] == "== A =="
    assert source[slice(*first.body_span)] == "text\n"
    assert source[slice(*second.span)] == "== B =="
    assert source[slice(*second.body_span)] == ""


def test_one_unclosed_quote_or_tag_loses_no_section(article):
    source = "''open\n== A ==\n<small>x\n== B ==\ny''\n== C ==\n<span>z</span>"
    page = article(source)
    assert [section.title for section in page.sections] == ["", "A", "B", "C"]
    assert [section.paragraphs[0].text.plain for section in page.sections] == ["open", "x", "y", "z"]


def test_a_tag_closed_sections_later_leaves_no_trace(article):
    page = article("<div>a\n== A ==\nb</div> c")
    assert [[block.text.plain for block in section.paragraphs] for section in page.sections] == [["a"], ["b", "c"]]


def test_headings_in_comments_nowiki_and_templates_are_none(article):
    page = article("<!--\n== A ==\n-->\n<nowiki>\n== B ==\n</nowiki>\n{{x|\n== C ==\n}}\n== D ==\n")
    assert [section.title for section in page.sections] == ["", "D"]
