"""Makes the JSON Schemas of what the commands print: `schemas/article.schema.json` and `schemas/findings.schema.json`.

The article's comes from the description that `wikicheck.article.json` reads by; that of findings is said here, below
the reporters that print them, and their tests hold the output against it. Infobox schemas are written by hand.
"""

import json
from pathlib import Path
from typing import Any

from wikicheck.article.json.model import article_schema
from wikicheck.article.json.shape import Array, Names, Number, Record, String, definitions, may, must

_TEXT = String()
_COUNT = Number(whole=True, minimum=0)
_ORDINAL = Number(whole=True, minimum=1)

_PLACE = {
    "line": must(_ORDINAL, "Line of the start, from 1; LF, CRLF and CR end a line."),
    "column": must(_ORDINAL, "Column of the start, from 1, in code points."),
    "end_line": must(_ORDINAL, "Line of the end."),
    "end_column": must(_ORDINAL, "Column of the end, exclusive."),
}
_FILE = must(_TEXT, "The file, as given, in folders relative to the current folder; - is standard input.")

_POINT = Record(
    "Point", "A place between two code points.", {"line": must(_ORDINAL, "Line, from 1."), "column": must(_ORDINAL, "Column, from 1.")}
)
EDIT = Record(
    "Edit",
    "One replacement in the file that the finding is about.",
    {
        "start": must(_POINT, "Where what is replaced begins."),
        "end": must(_POINT, "Where it ends; the same place for an insertion."),
        "content": must(_TEXT, "What should stand there."),
    },
)
FIX = Record(
    "Fix",
    "A way to mend a finding.",
    {
        "applicability": must(String("safe", "suggested"), "Whether it may be applied without a person looking at it."),
        "message": must(_TEXT, "What it does."),
        "edits": must(Array(EDIT), "Replacements, which do not overlap."),
    },
)
RELATED = Record(
    "Related",
    "Another place that a finding is about.",
    {"path": may(_TEXT, "The file."), **_PLACE, "message": must(_TEXT, "What is to be seen there.")},
)
_STATEMENT = Record(
    "Statement",
    "What was read in one place.",
    {
        "place": must(_TEXT, "What the place is called, such as a field."),
        "text": must(_TEXT, "The words as they stand there, or what they mean."),
        **_PLACE,
        "edtf": may(_TEXT, "The date that was read, in EDTF; absent for what is no date."),
        "earliest": may(_TEXT, "The first day that it can mean, as an ISO date; absent where that side is open."),
        "latest": may(_TEXT, "The last day that it can mean; absent where that side is open."),
    },
)
EVIDENCE = Record(
    "Evidence",
    "What a finding rests on.",
    {
        "statements": must(Array(_STATEMENT), "What was read where."),
        "verdict": may(
            String("definite", "likely", "holds", "unknown"),
            "How the statements compare: definite if they contradict each other however they are read, likely if only as written.",
        ),
        "conclusion": may(_TEXT, "Why the rule concluded what it did."),
    },
)
FINDING = Record(
    "Finding",
    "Something that is wrong with an article.",
    {
        "rule": must(_TEXT, "Name of the rule."),
        "severity": must(String("error", "warning", "info"), "How bad it is."),
        "message": must(_TEXT, "What is wrong, both sides named."),
        "path": _FILE,
        **_PLACE,
        "url": may(_TEXT, "Where the rule is explained."),
        "fix": may(FIX, "A way to mend it."),
        "fingerprint": must(_TEXT, "Stays the same when other lines of the article change."),
        "related": must(Array(RELATED), "The other places it is about."),
        "note": may(_TEXT, "What else is to be known, such as how many checks were held back for it."),
        "evidence": may(EVIDENCE, "What it rests on."),
    },
)
_TOOL = Record("Tool", "What made the report.", {"name": must(_TEXT, "wikicheck."), "version": must(_TEXT, "Its version.")})
_EDITS = Record(
    "Edits",
    "How the findings of two versions compare.",
    {
        "new": must(_COUNT, "Findings that the edit brought; these are the ones reported."),
        "fixed": must(_COUNT, "Findings that the version before it had, and it has not."),
        "unchanged": must(_COUNT, "Findings that both versions have."),
    },
)
_SUMMARY = Record(
    "Summary",
    "How many findings there are.",
    {
        **{f"{severity}s": must(_COUNT, f"Findings of severity {severity}.") for severity in ("error", "warning", "info")},
        "files_with_findings": must(_COUNT, "Files with at least one finding."),
        "fixable": must(_COUNT, "Findings with a fix."),
        "rules": must(Names(_COUNT), "Findings of each rule that has any, by its name."),
        "edit": may(_EDITS, "Where two versions were compared, how they do."),
    },
)
REPORT = Record(
    "Report",
    "What `wikicheck validate --output-format json` prints; with jsonl each line is a Finding (`#/$defs/Finding`). Keys may be added.",
    {
        "version": must(
            Number(whole=True, minimum=1), "Version of this form; it changes when a key changes or goes, not when one is added."
        ),
        "tool": must(_TOOL, "What made the report."),
        "as_of": must(_TEXT, "The day on which ages and future dates were judged."),
        "files": must(_COUNT, "How many files were checked."),
        "findings": must(Array(FINDING), "Findings, sorted by file, place and rule."),
        "summary": must(_SUMMARY, "How many there are."),
    },
)


def findings_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a report."""
    defs: dict[str, Any] = definitions(REPORT)
    report: dict[str, Any] = defs.pop(REPORT.name)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:wikicheck:schema:findings",
        "title": "wikicheck findings",
    }
    return {**head, **report, "$defs": defs}


def _print(schema: dict[str, Any]) -> str:
    made = {"$comment": "Made by tools/generate_schemas.py; do not edit."}
    head = {key: schema[key] for key in ("$schema", "$id")}
    return json.dumps({**head, **made, **schema}, indent=2, ensure_ascii=False) + "\n"


def outputs() -> dict[Path, str]:
    """Return the content of every schema that is generated, by its path in the repository."""
    return {
        Path("schemas/article.schema.json"): _print(article_schema()),
        Path("schemas/findings.schema.json"): _print(findings_schema()),
    }
