"""Properties of documents: any text is one, and its nodes are exactly what stands in it."""

from hypothesis import given
from hypothesis import strategies as st

from wikicheck.syntax import EXTERNAL_LINK, TAG, Document, Node, parse, quote_runs
from wikicheck.syntax.builder import build
from wikicheck.syntax.guard import guard
from wikicheck.syntax.tokenizer import tokenize
from wikicheck.text import Span

TOKENS = [
    *"{}[]|=<>!*#:;'\"&/-_ \n\r\0",
    *("{{", "}}", "{{{", "}}}", "[[", "]]", "[http://a.b ", "http://c.d/e", "//f", "mailto:g@h", "{|", "|}", "|-", "||", "!!", "|+"),
    *("\n{|", "\n|}", "\n|-\n", "\n| ", "\n! ", "\n* ", "\n; ", "\n: ", "\n----", "\n==", "== ", "==\n", "\n= ", "''", "'''", "'''''"),
    *("<ref>", "</ref>", "<ref name=a>", '<ref name="b"/>', "<ref\n", "<b>", "</b>", "<br>", "</br>", "<li>", "<span a='b'>", "</span>"),
    *("<!--", "-->", "<nowiki>", "</nowiki>", "<math>", "</math>", "<gallery>", "</gallery>", "<references>", "<a b=", "<div ", "/>"),
    *(
        "&amp;",
        "&#65;",
        "&#x41;",
        "&#0000000000000000000000",
        "__NOTOC__",
        "{{!}}",
        "{{end}}",
        "{{#if:",
        "DEFAULTSORT:",
        "subst:",
        "Infobox x",
    ),
    *("a", "b ", "é", "𝄞", "\u00a0", "\ud800", "\ufeff", "\u2028", "-{", "}-", "name = ", "| x = "),
]
SOUPS = st.lists(st.sampled_from(TOKENS), max_size=60).map("".join)
TEXTS = st.one_of(SOUPS, SOUPS, st.text(max_size=80))


def check_tree(document: Document) -> None:
    """Every node lies inside its parent and after its elder siblings, and `index` and `stop` say where its own are."""
    open_nodes: list[Node] = []
    ends: dict[int, int] = {}  # of the last child, by index of the parent
    for index, node in enumerate(document.nodes):
        while open_nodes and open_nodes[-1].stop <= index:
            open_nodes.pop()
        parent = open_nodes[-1] if open_nodes else None
        assert (node.index, node.parent) == (index, parent)
        inside = parent.span if parent is not None else Span(0, len(document.text))
        assert inside.contains(node.span)
        assert ends.get(parent.index if parent is not None else -1, 0) <= node.start < node.end
        ends[parent.index if parent is not None else -1] = node.end
        open_nodes.append(node)


def ask_everything(document: Document) -> None:
    """Call every view; none may raise, and every span must lie inside its node."""
    text = document.text
    for node in document.templates:
        spans = [document.template_name_span(node)]
        document.template_name(node)
        for parameter in document.parameters(node):
            spans.append(parameter.value_span)
            assert (parameter.name is None) == (parameter.name_span is None) == (parameter.position > 0)
        function = document.function(node)
        if function is not None:
            spans += [function.name_span, *([function.argument] if function.argument else [])]
        assert all(node.start < start <= end < node.end for start, end in spans)
    for node in document.wikilinks:
        link = document.link(node)
        parts = document.link_parts(node)
        assert "|".join(text[slice(*part)] for part in parts) == (text[slice(*link.label)] if link.label is not None else "")
    for node in document.external_links:
        external = document.external(node)
        assert "{{" not in text[slice(*external.url)]
        assert node.start <= external.url.start <= external.url.end <= node.end
    for node in document.tags:
        assert document.tag_name(node) == document.tag_name(node).lower()
        document.tag_attributes(node)
        body = document.tag_body(node)
        assert body is None or node.start < body.start <= body.end <= node.end
    for node in document.entities:
        assert document.entity_text(node)


@given(TEXTS)
def test_any_text_is_a_document(text: str) -> None:
    document = parse(text)
    assert document.text == text.replace("\0", "\ufffd")
    check_tree(document)
    ask_everything(document)


@given(TEXTS)
def test_diagnostics_point_into_the_text(text: str) -> None:
    diagnostics = parse(text).diagnostics
    assert all(0 <= diagnostic.span.start < diagnostic.span.end <= len(text) for diagnostic in diagnostics)
    assert diagnostics == sorted(diagnostics, key=lambda diagnostic: diagnostic.span)


@given(TEXTS)
def test_headings_are_lines_and_do_not_overlap(text: str) -> None:
    document = parse(text)
    last = -1
    for heading in document.headings:
        assert document.text[heading.span.start] == document.text[heading.span.end - 1] == "="
        assert last < heading.span.start
        assert heading.span.contains(heading.title_span)
        assert heading.span.end <= heading.line_end
        assert 1 <= heading.level <= 6
        last = heading.line_end


@given(TEXTS)
def test_recovered_templates_lie_in_the_text(text: str) -> None:
    document = parse(text)
    for template in document.recovered_templates:
        assert document.text.startswith("{{", template.span.start)
        assert template.span.end <= len(text)
        assert all(template.span.contains(parameter.value_span) for parameter in template.parameters)


@given(TEXTS, st.data())
def test_finding_nodes_agrees_with_looking_at_all(text: str, data: st.DataObject) -> None:
    document = parse(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inside = [node for node in document.nodes if start <= node.start and node.end <= end]
    outermost = [node for node in inside if not any(other is not node and other.index < node.index < other.stop for other in inside)]
    assert document.nodes_between(start, end) == outermost
    around = [node for node in document.nodes if node.start <= start < node.end]
    assert document.enclosing(start) is (around[-1] if around else None)
    for node in document.nodes:
        assert document.children(node) == [child for child in document.nodes if child.parent is node]


@given(SOUPS)
def test_what_the_guard_changes_keeps_every_offset(text: str) -> None:
    text = text.replace("\0", "\ufffd")
    guarded = guard(text)
    assert len(guarded.tokenizable) == len(text)
    build(guarded.tokenizable, tokenize(guarded.tokenizable))


@given(SOUPS)
def test_a_text_without_openers_has_nothing_unclosed(text: str) -> None:
    plain = text.translate({ord(char): "." for char in "{[<&"})
    assert [diagnostic.rule for diagnostic in parse(plain).diagnostics if diagnostic.rule.startswith("unclosed")] == []


@given(st.text("'ab \n", max_size=40))
def test_quotes_take_only_apostrophes_and_end_with_their_line(text: str) -> None:
    runs = quote_runs(text, 0, len(text))
    bold = italic = False
    last = 0
    for run in runs:
        if "\n" in text[last : run.start]:
            bold = italic = False
        assert set(text[run.start : run.end]) == {"'"}
        switched = {2: (False, True), 3: (True, False), 5: (True, True)}[run.end - run.start]
        assert (run.bold != bold, run.italic != italic) == switched
        bold, italic, last = run.bold, run.italic, run.end


@given(TEXTS)
def test_whole_markup_before_does_not_change_the_nodes_after(text: str) -> None:
    before = "Text with {{a|b}}, [[c]] and <ref>d</ref>.\n\n"
    alone = parse(text)
    together = parse(before + text)
    shift = len(before)
    assert [(node.kind, node.start + shift, node.end + shift) for node in alone.nodes if node.kind not in (TAG, EXTERNAL_LINK)] == [
        (node.kind, node.start, node.end) for node in together.nodes if node.start >= shift and node.kind not in (TAG, EXTERNAL_LINK)
    ]
