"""An infobox field in which only punctuation is left."""

from collections.abc import Iterator
from re import IGNORECASE

from wikicheck.article import Field
from wikicheck.rulekit import Applicability, Bad, Context, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.rulekit.removal import delete_line
from wikicheck.text import lazy_pattern

_LONGEST_RESIDUE = 40
# Labels that stood beside the value: "(m. –)", "(age )", "born:", "c.".
_LABELS = lazy_pattern(
    r"\b(?:aged?|born|died|married|divorced|circa|née?|since|until|from|and|or|in|[mbdcr](?=\.)|div(?=\.)|est(?=\.)|ca(?=\.))(?![\w'’])",
    IGNORECASE,
)
_SIGN = lazy_pattern(r"\w|[^\x00-\x7f–—−…“”‘’«»·•\xa0]")
# A dash by itself says "none" in fields for figures, and "there is none" in those for what comes before and after.
_MAY_BE_NONE = (
    *(
        "caps",
        "goals",
        "score",
        "win",
        "won",
        "loss",
        "lost",
        "point",
        "game",
        "match",
        "record",
        "total",
        "stat",
        "rank",
        "number",
        "draw",
    ),
    *("result", "prev", "next", "last_", "preced", "predecess", "success", "follow", "years", "club"),
)


def check(field: Field, ctx: Context) -> Iterator[Finding]:
    """Take labels and punctuation off the value, and report it where nothing is left."""
    raw = field.raw
    if not raw or len(raw) > _LONGEST_RESIDUE or (raw[0] not in '(,;:.–—-[]/|="“' and raw[-1] not in ")],;:–—-.(="):
        return
    if any(sign in raw for sign in "{<?!*#+$%&@~") or "[[" in raw:
        return  # templates, tags and lists; signs that say something by themselves
    if _SIGN.search(_LABELS.sub("", raw)):
        return
    name = field.name.lower()
    if raw.strip("–—- ()") == "" and any(word in name for word in _MAY_BE_NONE):
        return
    yield ctx.finding(field.span, f"Nothing is left of the value of “{field.name}” but “{raw}”.", fix=_fix(field, ctx))


def _fix(field: Field, ctx: Context) -> Fix | None:
    """Return the fix that deletes the line of the field."""
    if not ctx.article.has_source:
        return None
    text = ctx.article.source.text
    before = text[max(0, field.span.start - _LONGEST_RESIDUE) : field.span.start].rstrip(" ")[-1:]
    if before not in {"-", "|"}:
        return None
    span = Span(text.rfind(before, 0, field.span.start), field.span.end)
    edit = delete_line(text, span)
    return Fix(Applicability.SUGGESTED, f"delete the field “{field.name}”", (edit,)) if edit.span != span else None


def _plain(field: str) -> str:
    return f"= Ann Lee =\n\nAnn Lee\n- Born: 12 May 1970\n{field}- Occupation: Potter\n\nAnn Lee is a potter."


def _box(field: str) -> str:
    return f"{{{{Infobox person\n| name = Ann Lee\n{field}| birth_date = 1970\n}}}}\n'''Ann Lee''' is a potter."


RULE = Rule(
    name="infobox-residue",
    group=Group.TEXT,
    severity=Severity.WARNING,
    on=Field,
    check=check,
    what="The value of an infobox field is only punctuation, empty brackets, a dash or a label.",
    why="What the field was to say is missing: a template was dropped, or somebody deleted the value and not the field.",
    needs=frozenset({Need.INFOBOX}),
    catalogue="R39",
    good=(
        Good(_plain("- Spouse: Jan Ek (m. 1995)\n")),
        Good(_plain("")),
        Good(_plain("- Caps: –\n- Goals: (–)\n")),
        Good(_plain("- Years active: 1990–\n")),
        Good(_plain("- Spouse: (m. 1995)\n")),
        Good(_box("| caps1 = –\n| goals1 = -\n")),
        Good(_box("| spouse = {{marriage|Jan Ek|1995}}\n")),
        Good(_box("| spouse = \n| alias = $\n| death_date = ?\n")),
        Good(_box("| native_name = (李)\n")),
        Good(_box("| blood_type = B\n| module = {{Infobox writer|name=x}}\n")),
        Good(_box("| signature = <!-- none -->\n")),
    ),
    bad=(
        Bad(_plain("- ⟦Spouse: (m. –)⟧\n"), fixed=_plain(""), message="“(m. –)”"),
        Bad(_plain("- ⟦Died: ,⟧\n- ⟦Partner: (died )⟧\n"), fixed=_plain("")),
        Bad("= Ann Lee =\n\nAnn Lee\n- ⟦Born: (age )⟧\n- Occupation: Potter\n\nAnn Lee is a potter."),
        Bad(_box("| ⟦spouse = (; )⟧\n"), fixed=_box("")),
        Bad(_box("| ⟦alma_mater = —⟧\n"), fixed=_box("")),
    ),
)
