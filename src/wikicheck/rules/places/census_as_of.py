"""A population, a number of employees or a revenue without its year, or with one that cannot be."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.infobox import Field, Infobox
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.text import lazy_pattern
from wikicheck.values import must_agree
from wikicheck.values.fuzzy_date import year_date

_PLACES = frozenset(("settlement", "region", "country", "island"))
_COMPANIES = frozenset(("company", "organization", "university", "school"))
# Keys of amounts that change from year to year, with the beginnings of the names of fields that may date them.
_AMOUNTS = {
    "population_total": ("population", "pop"),
    "population_estimate": ("population", "pop"),
    "population_census": ("population", "pop"),
    "num_employees": ("num_employees", "employees", "number_of_employees"),
    "revenue": ("revenue",),
}
_DATING = ("as_of", "year", "date", "footnote", "ref", "note", "census", "demographics", "title", "blank")
_YEAR = lazy_pattern(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?![\d,.]\d)")
_CENSUS = lazy_pattern(
    r"\b(?P<year>(?:1[7-9]|20)\d\d)[ \xa0](?:[A-Za-z]+[ \xa0]){0,2}?census\b|\bcensus[ \xa0](?:of|in)[ \xa0](?P<after>(?:1[7-9]|20)\d\d)\b",
    2,
)


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look for the year of each amount of the first box, and hold it against the day of judgement and the prose."""
    for box in article.infoboxes[:1]:
        if box.type in _PLACES or box.type in _COMPANIES:
            for field in box.fields:
                if field.key in _AMOUNTS and not field.is_empty:
                    yield from _check_amount(article, ctx, box, field)


def _check_amount(article: Article, ctx: Context, box: Infobox, field: Field) -> Iterator[Finding]:
    plain = field.text.plain
    if not any(char.isdigit() for char in plain):
        return
    starts = _AMOUNTS[field.key]
    dating = [other for other in box.fields if other is not field and not other.is_empty and _dates(other, starts)]
    own = _YEAR.search(plain)
    if own is None and not dating and not field.templates and "<ref" not in field.raw:
        if article.form.value == "wikitext" or field.key != "population_total":
            yield ctx.finding(field.span, f"{field.name} does not say as of when.", severity=Severity.INFO)
        return
    years = [(other, match) for other in dating if (match := _YEAR.search(other.text.plain)) and len(other.text.plain) < 60]
    if own is not None:
        years.append((field, own))
    for other, match in years:
        year = int(match[0])
        if year > ctx.as_of_year:
            span = other.text.span(*match.span())
            yield ctx.finding(span, f"{other.name} says {year}, which is later than {ctx.as_of_text}.", severity=Severity.ERROR)
            return
    if len(years) == 1 and field.key.startswith("population") and article.has_source:
        yield from _check_prose(article, ctx, field, years[0][0], int(years[0][1][0]))


def _dates(other: Field, starts: tuple[str, ...]) -> bool:
    name = other.name.lower()
    return name.startswith(starts) and any(word in name for word in _DATING)


def _check_prose(article: Article, ctx: Context, field: Field, dated: Field, year: int) -> Iterator[Finding]:
    """Compare the year with that of the census to which a sentence ascribes the same figure."""
    figure = next((word.strip(".,;()") for word in field.text.plain.split()), "")
    digits = figure.replace(",", "")
    if not digits.isdigit() or len(digits) < 4:
        return
    for paragraph in article.prose.paragraphs:
        if "ensus" not in paragraph.text.plain:
            continue
        for sentence in paragraph.sentences:
            text = sentence.text
            if not (figure in text or f"{int(digits):,}" in text or digits in text):
                continue
            found = [*_CENSUS.finditer(text)]
            told = {int(match["year"] or match["after"]) for match in found}
            if len(told) == 1 and year not in told:
                match = found[0]
                group = "year" if match["year"] else "after"
                span = sentence.span(sentence.start + match.start(group), sentence.start + match.end(group))
                verdict = must_agree(year_date(year), year_date(min(told)))
                message = f"The text ascribes {figure} to the census of {min(told)}, {dated.name} to {year}."
                yield ctx.finding(span, message, related=[(dated.value_span, f"{dated.name}: {year}")], evidence=(verdict,))
                return


def _town(fields: str, text: str = "") -> str:
    return f"{{{{Infobox settlement|{fields}}}}}\n'''Salthavn''' is a town in Norway. {text}"


RULE = Rule(
    name="census-as-of",
    group=Group.PLACES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A population, a number of employees or a revenue has no year, one in the future, or another one than the text gives the same figure.",
    why="The amounts change from year to year, and readers have to know how old one is.",
    needs=frozenset({Need.INFOBOX}),
    catalogue="R76",
    reads_text=True,
    good=(
        Good(_town("population_total=12,345|population_as_of=2022 census")),
        Good(_town("population_total=12,345 (2022)")),
        Good(_town("population_total=12,345|population_footnotes=<ref>Census of 2022</ref>")),
        Good(_town("population_total=12,345<ref>Census of 2022</ref>")),
        Good(_town("population_total=2,022|population_as_of=2022")),
        Good(_town("population_total=12,345|population_as_of=2022", "The census of 2022 counted 12,345 people, that of 2012 11,234.")),
        Good(_town("population_total=12,345|population_as_of=2022", "The census of 2012 counted 11,234 people.")),
        Good("{{Infobox company|num_employees=1,200 (2019)|revenue=$3 million (2020)}}\n'''Lee Works''' is a company."),
        Good("{{Infobox company|num_employees=1,200|num_employees_year=2019}}\n'''Lee Works''' is a company."),
    ),
    bad=(
        Bad(
            _town("population_total=12,345|population_as_of=⟦2062⟧"),
            message="population_as_of says 2062, which is later than 2026-11-24",
            severity=Severity.ERROR,
        ),
        Bad("{{Infobox company|num_employees=1,200 (⟦2091⟧)}}\n'''Lee Works''' is a company.", severity=Severity.ERROR),
        Bad(_town("⟦population_total=12,345⟧"), message="population_total does not say as of when", severity=Severity.INFO),
        Bad("{{Infobox company|⟦num_employees=1,200⟧}}\n'''Lee Works''' is a company.", severity=Severity.INFO),
        Bad(
            _town("population_total=12,345|population_as_of=2022", "The ⟦2012⟧ census counted 12,345 people."),
            message="The text ascribes 12,345 to the census of 2012, population_as_of to 2022",
            severity=Severity.WARNING,
        ),
    ),
)
