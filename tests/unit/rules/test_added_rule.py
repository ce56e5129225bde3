"""A rule that is known for a while leaves nothing behind."""

from wikicheck.rulekit import Severity
from wikicheck.rules import added_rule, entries, load_rule


def test_new_rule_is_known_for_a_while():
    before = dict(entries())
    rule = load_rule("works-unsorted")._replace(name="a-new-rule")
    with added_rule(rule, "somewhere") as entry:
        assert entries()["a-new-rule"] == entry
        assert entry.module == "somewhere"
        assert load_rule("a-new-rule") is rule
    assert entries() == before
    assert list(entries()) == list(before)


def test_rule_of_ours_is_back_afterwards():
    before, ours = dict(entries()), load_rule("works-unsorted")
    with added_rule(ours._replace(severity=Severity.INFO), "somewhere"):
        assert load_rule("works-unsorted").severity is Severity.INFO
    assert list(entries().items()) == list(before.items())
    assert load_rule("works-unsorted") is ours
