"""An age template of the wrong kind: one that counts on for somebody dead or something closed, or one of a death without the birth."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikicheck.article import Article, Form
from wikicheck.article.facts.vital import Place
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Need, Rule, Severity, Span
from wikicheck.values.template_date_table import DateTemplate, date_template

if TYPE_CHECKING:
    from wikicheck.article.infobox import Field, Infobox
    from wikicheck.values import FuzzyDate, TemplateCall

_BIRTH_KEYS = frozenset({"birth_date", "birth_year"})
_DEATH_KEYS = frozenset({"death_date", "death_year"})
_START_KEYS = frozenset(
    {
        "founded",
        "foundation",
        "formation",
        "formed",
        "established",
        "opened",
        "opened_date",
        "launched",
        "launch_date",
        "started",
        "start_date",
    }
)
_END_KEYS = (
    "dissolved",
    "defunct",
    "closed",
    "closed_date",
    "disbanded",
    "demolished",
    "ceased",
    "ended",
    "end_date",
    "abolished",
    "extinction",
)
# Without arguments of their own these go on counting to today; the date alone is what is wanted.
_DAY = 3  # year, month and day
_PLAIN = {"birth": "birth date", "start": "start date"}


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Look at the templates in fields of births, deaths and foundings."""
    if article.form is not Form.WIKITEXT:
        return
    for box in article.iter_infoboxes():
        for field in box.fields:
            if field.key in _BIRTH_KEYS and "{{" in field.raw:
                yield from _iter_living(article, ctx, field)
            elif field.key in _DEATH_KEYS and "{{" in field.raw:
                yield from _iter_without_birth(article, ctx, field)
            elif field.key in _START_KEYS and "{{" in field.raw:
                yield from _iter_open(article, ctx, box, field)


def _calls(field: "Field", kind: str) -> "Iterator[tuple[TemplateCall, DateTemplate]]":
    """Yield the templates of a field that show an age and are of a kind."""
    for call in field.templates:
        template = date_template(call.name)
        if template is not None and template.kind == kind and template.ages and call.positional():
            yield call, template


def _iter_living(article: Article, ctx: Context, field: "Field") -> Iterator[Finding]:
    vitals = article.vitals
    death = vitals.death
    if not article.subject.is_person or not vitals.is_single or (death is None and not vitals.dead):
        return
    if vitals.living or "death" in ctx.doubted:
        return
    if death is not None and death.date.low > ctx.as_of:
        return
    related = [(death.span, death.words)] if death is not None else [(vitals.dead[0].span, vitals.dead[0].label)]
    stated = vitals.dead[0].label if death is None else death.label
    if death is not None and death.place is not Place.CATEGORY:
        stated = f"died {death.date.text}"
    for call, template in _calls(field, "birth"):
        if template.shape == "age-first":
            continue
        message = f"{{{{{call.name}}}}} goes on counting the age, but the subject is dead ({stated})."
        yield ctx.finding(call.span, message, related=related, fix=_plain_fix(ctx, call, template))


def _iter_open(article: Article, ctx: Context, box: "Infobox", field: "Field") -> Iterator[Finding]:
    end = next((found for key in _END_KEYS if (found := box.get(key)) is not None and found.dates), None)
    if end is None:
        return
    date = end.dates[0]
    if not date.is_bounded or date.low > ctx.as_of or article.founding.is_founded_anew:
        return
    if any(_calls(end, "end")):
        return  # so many years ago either was: meant, and true
    for call, template in _calls(field, "start"):
        message = f"{{{{{call.name}}}}} goes on counting the years, but {end.name} says {date.text}."
        related = [(date.span, f"{end.name}: {date.text}")]
        # "96 years ago" is true of what is closed, too
        yield ctx.finding(call.span, message, severity=Severity.INFO, related=related, fix=_plain_fix(ctx, call, template))


def _plain_fix(ctx: Context, call: "TemplateCall", template: DateTemplate) -> Fix | None:
    """Return the exchange of the template's name, where the other takes the same arguments: of a birth that is a whole day."""
    if template.kind == "birth" and len(call.positional()) < _DAY:
        return None
    if template.shape != "dates" or template.dates != ("main",) or "year" in call.name or "month" in call.name:
        return None
    piece = ctx.article.source.slice(call.span)
    at = piece.find("|")
    name = piece[2:at]
    if at < 0 or len(call.positional()) < 1 or " ".join(name.replace("_", " ").lower().split()) != call.name:
        return None
    start = call.span.start + 2
    stop = start + len(name.rstrip())
    plain = _PLAIN[template.kind]
    return Fix(
        Applicability.SUGGESTED, f"write {{{{{plain}}}}}", (Edit(Span(start, stop), plain.capitalize() if name[:1].isupper() else plain),)
    )


def _iter_without_birth(article: Article, ctx: Context, field: "Field") -> Iterator[Finding]:
    stated = [value for value in field.value.iter_values() if value.born is not None]
    if stated or any(value.age is not None for value in field.value.iter_values()):
        return
    for call, template in _calls(field, "death"):
        if not field.dates or ("main" not in template.dates and template.shape not in {"text-text", "death-year"}):
            continue
        birth = article.vitals.birth if article.subject.is_person and "birth" not in ctx.doubted else None
        message = f"{{{{{call.name}}}}} has no birth date, so it can show no age."
        related = [(birth.span, birth.words)] if birth is not None else []
        fix = _birth_fix(call, template, birth.date) if birth is not None and birth.complete else None
        yield ctx.finding(call.span, message, related=related, fix=fix)


def _birth_fix(call: "TemplateCall", template: DateTemplate, birth: "FuzzyDate") -> Fix | None:
    """Return the birth as three further arguments, where it is a day and the template has the three of the death."""
    start = birth.start
    if start is None or birth.low != birth.high or birth.approximate or template.dates != ("main", "birth") or template.order != "ymd":
        return None
    if len(call.positional()) != 3 or start.year < 1:
        return None
    last = [argument for argument in call.arguments if argument.name is None][-1:]
    if not last:
        return None
    end = last[0].span.end
    words = f"|{start.year}|{start.month}|{start.day}"
    return Fix(Applicability.SUGGESTED, f"add the birth, {words}", (Edit(Span(end, end), words),))


def _box(birth: str, death: str = "", text: str = "was a potter") -> str:
    return f"{{{{Infobox person|birth_date={birth}|death_date={death}}}}}\n'''Ann Lee''' {text}."


RULE = Rule(
    name="age-template-kind",
    group=Group.AGES,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A template that counts an age on to today stands beside a death or a closure, or an age-at-death template has no birth date.",
    why="Readers see an age that somebody dead has not, or none where one was meant.",
    needs=frozenset({Need.INFOBOX, Need.SOURCE}),
    catalogue="R51",
    good=(
        # closed, and founded anew
        Good(
            "{{Infobox company|founded={{start date and age|1898}}<br>1991 (re-founded)|defunct=1978}}\n'''Lee Works''' is a maker of pots."
        ),
        Good(_box("{{birth date|1930|1|1}}", "{{death date and age|1999|3|4|1930|1|1}}")),
        Good(_box("{{birth date and age|1970|1|1}}", text="is a potter")),
        Good(_box("{{birth date|1930|1|1}}", "{{dda|1999|3|4|1930|1|1}}")),
        Good(_box("{{dob|1930|1|1}}", "{{BirthDeathAge||1930|1|1|1999|3|4}}")),
        Good(_box("1930", "{{death date|1999|3|4}}")),
        Good(_box("1930", "{{death date and age|1999|3|4|}} (aged 69)")),
        Good("{{Infobox company|name=Lee|founded={{start date|1930}}|defunct=1999}}\n'''Lee''' was a bank."),
        Good("{{Infobox company|founded={{start date and age|1930}}|defunct={{end date and age|1999}}}}\n'''Lee''' was a bank."),
        Good("{{Infobox company|name=Lee|founded={{start date and age|1930}}}}\n'''Lee''' is a bank."),
        Good("= Ann Lee =\n\nAnn Lee\n- Born: 1930 (age 96)\n- Died: 1999\n\nAnn Lee was a potter."),
    ),
    bad=(
        Bad(
            _box("⟦{{birth date and age|1930|1|1}}⟧", "{{death date and age|1999|3|4|1930|1|1}}"),
            fixed=_box("{{birth date|1930|1|1}}", "{{death date and age|1999|3|4|1930|1|1}}"),
            message="goes on counting the age, but the subject is dead (died March 4, 1999)",
            severity=Severity.WARNING,
        ),
        Bad(_box("⟦{{Birth date and age|df=yes|1930|1|1}}⟧", "1999"), fixed=_box("{{Birth date|df=yes|1930|1|1}}", "1999")),
        # a year alone is no birth date for the other template
        Bad(_box("⟦{{bya|1930}}⟧", "1999"), fixed=_box("{{bya|1930}}", "1999")),
        Bad(_box("⟦{{birth date and age|1930|1|1}}⟧") + "\n\n[[Category:1999 deaths]]", message="dead (Category:1999 deaths)"),
        Bad(
            _box("{{birth date|1930|1|5}}", "⟦{{death date and age|1999|3|4}}⟧"),
            fixed=_box("{{birth date|1930|1|5}}", "{{death date and age|1999|3|4|1930|1|5}}"),
            message="has no birth date",
        ),
        Bad(_box("1930", "⟦{{death date and age|1999|3|4}}⟧"), message="has no birth date"),
        Bad(
            "{{Infobox company|name=Lee|founded=⟦{{start date and age|1930}}⟧|defunct=1999}}\n'''Lee''' was a bank.",
            fixed="{{Infobox company|name=Lee|founded={{start date|1930}}|defunct=1999}}\n'''Lee''' was a bank.",
            message="goes on counting the years, but defunct says 1999",
            severity=Severity.INFO,
        ),
    ),
)
