"""Pages that state one thing hundreds of times: no rule compares each with every other."""

import pytest

import wikicheck
from wikicheck.rulekit import Context, parse_day
from wikicheck.rules import load_rule

LEAD = "'''Ann Lee''' (born 1950) is a potter.\n\n"


def findings(text: str, rule: str) -> list[int]:
    return [finding.line for finding in wikicheck.check(wikicheck.parse(text), as_of="2026-11-24") if finding.rule == rule]


@pytest.mark.parametrize("name", ["marriage-outside-life", "degree-order"])
def test_pairs(name):
    box = (
        "{{Infobox scientist|name=Ann Lee|birth_date=1950|spouse={{marriage|Bo Ek|1975|1990}}"
        "|education=[[Lund University]] (BSc, 1994)<br>[[Uppsala]] (PhD, 1990)}}\n"
    )
    article = wikicheck.parse(box * 100 + LEAD)
    rule = load_rule(name)
    found = list(rule.check(article, Context(article, parse_day("2026-11-24"), name, rule.severity)))
    assert 0 < len(found) <= 30 * 29 / 2


@pytest.mark.parametrize(("count", "expected"), [(60, 1), (400, 0)])
def test_dates_of_one_section(count, expected):
    years = [1981 + number for number in range(count)]
    told = [f"In {1600 + year % 400 if year > 2020 else year}, she left." for year in years]
    in_order = " ".join(sorted(told))
    text = f"{LEAD}== Life ==\n{in_order} In 1500, she came back. {' '.join(sorted(told)[-1:] * 3)}"
    assert len(findings(text, "timeline-outlier")) == expected
