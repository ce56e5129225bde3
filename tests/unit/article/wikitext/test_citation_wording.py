"""Citations as a page shows them."""

import pytest


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{cite book|last=Lee|first=Ann|title=Waters|publisher=Wave|year=2000}}", "Lee, Ann (2000). Waters. Wave."),
        ("{{cite journal|last=Lee|title=Waters|journal=Waves|year=2000}}", 'Lee (2000). "Waters". Waves.'),
        ("{{cite book|last1=A|last2=B|last3=C|last4=D|title=T}}", "A et al. T."),
        ("{{cite book|last=Lee|display-authors=etal|title=T}}", "Lee et al. T."),
        ("{{Literatur|Autor=Ann Lee|Titel=Wasser|Jahr=2000}}", "Ann Lee (2000). Wasser."),
        ("{{cite book}}", ""),
    ],
)
def test_citations_in_the_text(value, text, shown):
    assert value(text).plain == shown
