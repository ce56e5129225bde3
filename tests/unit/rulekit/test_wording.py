"""Words of messages that several rules share."""

import pytest

from wikicheck.rulekit.wording import listed


@pytest.mark.parametrize(("words", "text"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_listed(words, text):
    assert listed(iter(words)) == text
