"""The article that the project began with, in two tellings: itself, which is not part of the repository, and our own in fixtures/.

Our telling ends in 2014, so some years differ.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

Row = tuple[str, int, str]  # rule, line, severity


class Telling(NamedTuple):
    """The article in one of its two tellings: its text, and the lines and years in which the two differ."""

    text: str
    path: Path
    lines: dict[str, int]
    newest: int  # the newest year it states
    blunt_age: str  # an age that no day from `newest` on gives
    dates: list[str]  # of the running text, in order
    anchors: list[int]  # the years that open a sentence of the biography
    past: tuple[str, str]  # an opening year, and the same a century early
    past_line: str  # the name of its line

    def rows(self) -> list[Row]:
        """Return what an ideal checker reports."""
        found = [
            ("age-blank", "age", "warning"),
            ("empty-parens", "lead", "warning"),
            ("name-variant", "friend", "warning"),
            ("empty-parens", "magazine", "warning"),
            ("as-of-stale", "threats", "info"),
            ("name-variant", "spelling", "warning"),
            ("works-undated", "works", "info"),
            ("name-variant", "last woman", "info"),
            ("title-without-gloss", "without gloss", "info"),
        ]
        return [(rule, self.lines[line], severity) for rule, line, severity in found]


def _lines(works: int, spelling: int) -> dict[str, int]:
    lines = {"age": 4, "lead": 8, "friend": 14, "leaving": 16, "magazine": 18, "threats": 20, "spelling": spelling}
    return lines | {"works": works, "last woman": works + 2, "without gloss": works + 3, "dear leader": works + 4, "see also": works + 6}


@pytest.fixture(scope="module", params=["seed", "own"])
def telling(request: pytest.FixtureRequest, repository: Path) -> Telling:
    if request.param == "seed":
        path = request.getfixturevalue("seed_root") / "000_43949ad9f1a21f28.txt"
        dates = ["1999", "2004", "2005-01", "2010", "2011", "2013", "2014", "2021", "2022", "2024"]
        text = path.read_text(encoding="utf-8")
        past = ("In 2022, he", "In 1922, he")
        return Telling(text, path, _lines(27, 24), 2024, "44–46", dates, [2010, 2011, 2021, 2022, 2024], past, "spelling")
    path = repository / "fixtures" / "plain" / "broken-jang-jin-sung.txt"
    dates = ["1999", "2004", "2005-01", "2010", "2011", "2013", "2014", "2014"]
    text = path.read_text(encoding="utf-8")
    past = ("In 2011, Jang", "In 1911, Jang")
    return Telling(text, path, _lines(25, 22), 2014, "34–36", dates, [2004, 2010, 2011, 2014], past, "magazine")
