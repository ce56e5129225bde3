"""Formulas as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikicheck.article.wikitext.formula_text import write_formula, write_reaction


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("x", "x"),
        ("", ""),
        ("x^2", "x^2"),
        ("x^{2}", "x^2"),
        ("x^{n+1}", "x^(n + 1)"),
        ("a_i = 1", "a_i = 1"),
        ("a_{ij}", "a_ij"),
        (r"10^{-3}", "10^−3"),
        (r"\frac{1}{2}", "1/2"),
        (r"\frac{a+b}{c}", "(a + b)/c"),
        (r"\tfrac12", "1/2"),
        (r"{a+b \over c}", "(a + b)/c"),
        (r"\sqrt{x+1}", "√(x + 1)"),
        (r"\sqrt[3]{8}", "3√8"),
        (r"\alpha\le\beta", "α ≤ β"),
        (r"(P \to Q) \leftrightarrow (\neg Q \to \neg P)", "(P → Q) ↔ (¬Q → ¬P)"),
        (r"N(0, \sigma^2).\,", "N(0, σ^2)."),
        (r"\bar{x}", "x\u0304"),
        (r"\vec v", "v\u20d7"),
        (r"\overline{AB}", "AB"),
        (r"\text{if } x > 0", "if x > 0"),
        (r"\mathrm{kg}\cdot\mathrm{m}", "kg·m"),
        (r"\operatorname{rank} A", "rank A"),
        (r"\sin x + \cos\theta", "sin x + cos θ"),
        (r"\sum_{i=1}^n x_i", "∑_(i = 1)^n x_i"),
        (r"\left( \frac ab \right)^2", "(a/b)^2"),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "a b; c d"),
        (r"90^\circ", "90°"),
        (r"f'(x)", "f′(x)"),
        (r"\{1,2\}", "{1,2}"),
        (r"\displaystyle x\, y\; z", "x y z"),
        (r"\binom{n}{k}", "C(n, k)"),
        (r"\nosuchcommand{a}", r"\nosuchcommanda"),
        (r"\ce{H2O}", "H2O"),
        ("5 \\times 10^6", "5 × 10^6"),
    ],
)
def test_formulas(source: str, shown: str):
    assert write_formula(source) == shown


@pytest.mark.parametrize(
    ("source", "shown"), [("H2O", "H2O"), ("2H2 + O2 -> 2H2O", "2H2 + O2 → 2H2O"), ("SO4^{2-}", "SO42-"), ("A <=> B", "A ⇌ B")]
)
def test_reactions(source: str, shown: str):
    assert write_reaction(source) == shown


def test_what_nobody_reads_is_a_loss(value):
    assert write_formula("x" * 6000) is None
    shown = value("<math>" + "x" * 6000 + "</math> y")
    assert shown.plain == "y"
    assert [loss.name for loss in shown.losses] == ["math"]


def test_formulas_in_text(value):
    source = "where <math>x_1</math> is <chem>H2O</chem> and <ce>CO2</ce>, <math></math>"
    shown = value(source)
    assert shown.plain == "where x_1 is H2O and CO2,"
    assert not shown.losses
    assert source[slice(*shown.span(6, 7))] == "<math>x_1</math>"


@given(st.text(alphabet="\\{}[]^_& fracsqtovebign12", max_size=200))
def test_no_formula_raises(source: str):
    assert write_formula(source) is not None


@pytest.mark.parametrize("piece", ["{", "\\frac", "\\sqrt[", "^{", "\\bar", "{\\over ", "\\text{"])
def test_hostile_formulas_are_read_in_one_pass(piece: str):
    assert write_formula((piece * 5000)[:5000]) is not None
