"""The articles that quality is measured on: the fixtures of this repository, and the folder of real ones where it is there."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from wikicheck.article import Article
from wikicheck.article.reading import read_article

ROOT = Path(__file__).resolve().parent.parent.parent

# Folders of mature articles, on which false alarms are counted.
MATURE = ("enwiki-l", "strus", "camchenry-wikidump", "wikipedia-client")


class Sample(NamedTuple):
    """One article. `folder` says where it is from, `form` is "wikitext" or "plain"."""

    folder: str
    name: str
    text: str
    title: str | None
    language: str
    form: str

    def read(self, text: str | None = None) -> Article:
        """Return the article, or the one that another text makes of it."""
        return read_article(self.text if text is None else text, form=self.form, title=self.title, language=self.language)


def corpus_folder() -> Path | None:
    """Return the folder of real articles, which `WIKICHECK_CORPUS` names; None where it is absent."""
    folder = Path(os.environ.get("WIKICHECK_CORPUS", ROOT.parent / "shared" / "corpus"))
    return folder if (folder / "MANIFEST.tsv").is_file() else None


def read_fixtures() -> Iterator[Sample]:
    """Return the fixtures that are in order; those that contradict themselves are no ground to break anything on."""
    for folder, form in (("wikitext", "wikitext"), ("plain", "plain")):
        for path in sorted((ROOT / "fixtures" / folder).iterdir()):
            if path.suffix in {".wiki", ".txt"} and not path.name.startswith("broken-"):
                yield Sample("fixtures", path.name, path.read_text(encoding="utf-8"), None, "en", form)


def read_corpus(folder: Path, wanted: tuple[str, ...], share: int = 1) -> Iterator[Sample]:
    """Return every `share`-th English article of some folders of the corpus; titles and languages are from its manifest."""
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["file"].partition("/")[0] in wanted]
    for row in rows[::share]:
        path = folder / "articles" / row["file"]
        if path.suffix in {".wiki", ".txt"} and (row["lang"] or "en") in {"en", "simple"}:
            text = path.read_bytes().decode("utf-8", "replace")
            form = "plain" if path.suffix == ".txt" else "wikitext"
            yield Sample(row["file"].partition("/")[0], row["file"], text, row["title"] or None, row["lang"] or "en", form)
