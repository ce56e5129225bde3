"""A person without a category of births, or a film without one of its year."""

from collections.abc import Iterator

from wikicheck.article import Article, Form
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern

_FILM_YEAR = lazy_pattern(r"\d{4}[ _].*\bfilms?\b|(?:upcoming|unreleased|lost|unfinished)\b.*\bfilms?\b", 2)
# Templates that put a page into such categories by themselves.
_SUPPLIED = ("{{lifetime", "{{bd|", "{{birth-death", "{{births", "{{category handler")
# Of the categories, so many are shown as evidence.
_MOST_SHOWN = 20


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look for the category that the type of the first infobox asks for."""
    if article.form is not Form.WIKITEXT or not article.infoboxes:
        return
    box, subject = article.infoboxes[0], article.subject
    where = article.categories[0].span
    evidence = (("the infobox", box.span, box.template), *(("Category", one.span, one.name) for one in article.categories[:_MOST_SHOWN]))
    if subject.kind == "person" and subject.is_person:
        facts = subject.categories
        if facts.births or facts.living or facts.birth_missing or facts.deaths or facts.death_missing or subject.is_fiction:
            return
        lowered = article.source.text.lower()
        if any(template in lowered for template in _SUPPLIED):
            return
        message = f"{box.template} is for a person, but no category says when he or she was born, or is living."
        yield ctx.finding(where, message, related=[(box.span, box.template)], evidence=evidence)
    elif _is_released_film(article) and not any(_FILM_YEAR.match(category.name) for category in article.categories):
        yield ctx.finding(
            where, f"{box.template} is for a film, but no category has its year.", related=[(box.span, box.template)], evidence=evidence
        )


def _is_released_film(article: Article) -> bool:
    box = article.infoboxes[0]
    return (
        box.type == "film"
        and len(article.infoboxes) == 1
        and box.get("released") is not None
        and "series" not in box.known_template.lower()
    )


def _page(box: str, lead: str, *categories: str) -> str:
    return f"{{{{{box}}}}}\n{lead}\n\n" + "\n".join(
        f"[[Category:{name}]]".replace("[[Category:⟦", "⟦[[Category:").replace("⟧]]", "]]⟧") for name in categories
    )


_ANN = "'''Ann Lee''' is a potter."

RULE = Rule(
    name="infobox-type-category",
    group=Group.CATEGORIES,
    severity=Severity.INFO,
    on=Article,
    check=check,
    what="The infobox is for a person, and no category says when he or she was born or is living; or for a film, and none has its year.",
    why="Lists and maintenance work by these categories.",
    needs=frozenset({Need.INFOBOX, Need.CATEGORIES, Need.SOURCE}),
    catalogue="R99",
    good=(
        Good(_page("Infobox person|name=Ann Lee|birth_date=1950", _ANN, "1950 births", "Potters")),
        Good(_page("Infobox person|name=Ann Lee", _ANN, "Living people", "Potters")),
        Good(_page("Infobox person|name=Ann Lee", _ANN, "Year of birth missing", "Potters")),
        Good(_page("Infobox musical artist|background=group_or_band", "'''The Lees''' are a band.", "Musical groups")),
        Good(_page("Infobox person|name=Ann Lee", "'''Ann Lee''' is a fictional potter.", "Fictional potters")),
        Good(_page("Infobox character|name=Ann Lee", "'''Ann Lee''' is a character.", "Characters")),
        Good(_page("Infobox person|name=Ann Lee", _ANN + " {{Lifetime|1950||Lee, Ann}}", "Potters")),
        Good(_page("Infobox person|name=Ann Lee", _ANN)),  # no category at all: a draft
        Good(_page("Infobox film|released=1999", "'''''Salt''''' is a film.", "1999 drama films")),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1950\n\nAnn Lee is a potter."),
    ),
    bad=(
        Bad(
            _page("Infobox person|name=Ann Lee|birth_date=1950", _ANN, "⟦Potters⟧", "People from Lund"),
            message="Infobox person is for a person, but no category says when he or she was born",
            severity=Severity.INFO,
        ),
        Bad(_page("Infobox film|released=1999", "'''''Salt''''' is a film.", "⟦Norwegian films⟧"), message="no category has its year"),
    ),
)
