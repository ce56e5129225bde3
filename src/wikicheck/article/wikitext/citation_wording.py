"""How a citation reads where it stands in the text of an article: author (date). title. work. publisher, as Module:Citation/CS1 puts it."""

from typing import TYPE_CHECKING

from wikicheck.article.wikitext.template_text import Written

if TYPE_CHECKING:
    from wikicheck.article.references import Citation

_MOST_PEOPLE = 3
# What is found on its own and not in something greater has its title in quotation marks all the same.
_QUOTED = frozenset({"web", "news", "press_release"})


def word_citation(citation: "Citation") -> Written | None:
    """Return what readers see of a citation, without its identifiers; None where it says neither title nor author nor work."""
    values = citation.values
    people = citation.people.get("author") or citation.people.get("editor") or ()
    who = "; ".join(people) if len(people) <= _MOST_PEOPLE else f"{people[0]} et al."
    if citation.has_more_people and people and not who.endswith("et al."):
        who += " et al."
    title, work = values.get("title", ""), values.get("work", "")
    if not (title or who or work):
        return None
    if subtitle := values.get("subtitle"):
        title = f"{title}: {subtitle}"
    shown = who
    if date := values.get("date") or values.get("publication_date"):
        shown += f" ({date})" if shown else f"({date})"
    italic: list[tuple[int, int]] = []
    stands_alone = not work and citation.type not in _QUOTED
    parts = (
        (values.get("chapter", ""), "quoted"),
        (title, "italic" if stands_alone else "quoted"),
        (work, "italic"),
        (values.get("publisher", ""), ""),
    )
    for part, style in parts:
        if not part:
            continue
        if shown:
            shown += " " if shown.endswith(".") else ". "
        if style == "italic":
            italic.append((len(shown), len(shown) + len(part)))
        shown += f'"{part}"' if style == "quoted" else part
    return Written(shown if shown.endswith(".") else f"{shown}.", tuple(italic))
