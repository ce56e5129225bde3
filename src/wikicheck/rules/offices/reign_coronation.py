"""A coronation before the accession or after the end of the reign; a predecessor with a later number."""

from collections.abc import Iterator

from wikicheck.article import Article, Field
from wikicheck.article.facts.periods import Period, PeriodKind
from wikicheck.article.facts.regnal import regnal_name
from wikicheck.article.facts.tables import find_phrases
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import severity_of, slip_words
from wikicheck.values import DateKind, FuzzyDate, must_not_precede
from wikicheck.values.calendar import day_number

# Before, kings had their heirs crowned beside them.
_HEIRS_CROWNED = day_number(1200)
_CROWNS = ("coronation", "enthroned")


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Hold coronations against the reign of the same number, and the numbers of predecessor and successor against the subject's."""
    reigns = [period for period in article.periods if period.kind is PeriodKind.REIGN]
    for reign in reigns:
        if sum(other.number == reign.number and other.box is reign.box for other in reigns) > 1:
            continue  # a reign that was interrupted
        for key in _CROWNS:
            field = reign.fields.get(key)
            if field is None or find_phrases(_words(reign, field), "periods", "not_accession"):
                continue
            # without a number it may be that of any reign in the box
            others = [] if field.index is not None else [other for other in reigns if other.box is reign.box and other is not reign]
            found = list(_coronation(reign, field, ctx))
            if found and all(any(True for _ in _coronation(other, field, ctx)) for other in others):
                yield from found
    if len(reigns) == 1:
        yield from _numbers(reigns[0], article, ctx)


def _words(reign: Period, field: Field) -> str:
    kind = reign.fields.get("coronation_type")
    return f"{field.text.plain[:200]} ; {kind.text.plain[:100] if kind is not None else ''}"


def _coronation(reign: Period, field: Field, ctx: Context) -> Iterator[Finding]:
    dates = [value.date for value in field.value.iter_values() if value.date is not None and value.complete]
    if len(dates) != 1 or dates[0].kind is not DateKind.POINT or not dates[0].is_bounded:
        return
    crowned = dates[0]
    if reign.start is not None and (found := _contradiction(crowned, reign.start, crowned, ctx)) is not None:
        what = f"before the reign began {reign.start.text}{slip_words(crowned, reign.start)}"
        yield _finding(reign, field, crowned, reign.start, what, found, ctx)
    elif reign.end is not None and (found := _contradiction(reign.end, crowned, crowned, ctx)) is not None:
        what = f"after the reign ended {reign.end.text}{slip_words(crowned, reign.end)}"
        yield _finding(reign, field, crowned, reign.end, what, found, ctx)


def _contradiction(later: FuzzyDate, earlier: FuzzyDate, crowned: FuzzyDate, ctx: Context) -> Severity | None:
    severity = severity_of(must_not_precede(later, earlier))
    if severity is Severity.ERROR and later is crowned and crowned.low < _HEIRS_CROWNED:
        return Severity.WARNING
    return severity if crowned.low <= ctx.as_of else None


def _finding(reign: Period, field: Field, crowned: FuzzyDate, date: FuzzyDate, what: str, severity: Severity, ctx: Context) -> Finding:
    message = f"{field.name} {crowned.text} is {what}."
    evidence = ((field.name, crowned.span, crowned), (reign.label, date.span, date))
    return ctx.finding(crowned.span, message, severity=severity, related=[(reign.span, reign.words)], evidence=evidence)


def _numbers(reign: Period, article: Article, ctx: Context) -> Iterator[Finding]:
    """Compare "Karl II", predecessor of "Karl I"."""
    own = regnal_name(article.title or "") or next((name for name in map(regnal_name, article.subject.names) if name), None)
    if own is None:
        return
    for key, is_before in (("predecessor", True), ("successor", False)):
        field = reign.fields.get(key)
        if field is None or len(field.text.plain) > 100:
            continue
        other = regnal_name(field.text.plain)
        if other is None or other.name != own.name or not _one_realm(own.realm, other.realm) or other.number == own.number:
            continue
        if (other.number > own.number) is is_before:
            side = "predecessor" if is_before else "successor"
            order = "after" if is_before else "before"
            message = f"The {side} is {other.text}, whose number comes {order} that of {own.text}."
            yield ctx.finding(field.value_span, message, severity=Severity.WARNING, related=[(reign.span, reign.words)])


def _one_realm(one: str, other: str) -> bool:
    return not one or not other or one == other


def _monarch(fields: str, name: str = "Ann I") -> str:
    return f"{{{{Infobox royalty|name={name}|succession=Queen of Thule\n{fields}\n}}}}\n'''{name}''' was a queen."


RULE = Rule(
    name="reign-coronation",
    group=Group.OFFICES,
    severity=Severity.ERROR,
    on=Article,
    check=check,
    what="A coronation lies before the accession or after the end of the reign, or regnal numbers run backwards.",
    why="A date of the reign or the coronation is wrong, or predecessor and successor were exchanged.",
    needs=frozenset({Need.PERIODS}),
    catalogue="R66",
    good=(
        Good(_monarch("|reign=1300–1320|coronation=1301")),
        Good(_monarch("|reign=5 May 1300 – 1320|coronation=1300")),
        Good(_monarch("|reign=1300–1320|coronation=1299 (as co-ruler)")),
        Good(_monarch("|reign=1300–1320|coronation=1299 (as heir)")),
        Good(_monarch("|reign=1300–1320|coronation=1325 (posthumous)")),
        Good(_monarch("|reign=1300–1320|coronation=1299 and 1301")),
        Good(_monarch("|reign=1300–1310, 1312–1320|coronation=1311")),
        Good(_monarch("|reign=1300–1320|coronation=1299|cor-type=Crowned as junior queen")),
        # of the first of two reigns, which has no number either
        Good(_monarch("|reign=1300–1320|succession=Queen of Thule|coronation=1301\n|reign1=1315–1330|succession1=Empress of Thule")),
        Good(_monarch("|reign1=1300–1320|coronation1=1301\n|reign2=1310–1320|coronation2=1311")),
        Good(_monarch("|reign=1300–1320|predecessor=Ann I|successor=Ann III", name="Ann II")),
        Good(_monarch("|reign=1300–1320|predecessor=Ann IV of Ultima", name="Ann II of Thule")),
        Good(_monarch("|reign=2022–present|coronation=6 May 2023")),
    ),
    bad=(
        Bad(
            _monarch("|reign=1300–1320|coronation=⟦1299⟧"),
            message="coronation 1299 is before the reign began 1300",
            severity=Severity.ERROR,
        ),
        Bad(_monarch("|reign=1100–1120|coronation=⟦1099⟧"), severity=Severity.WARNING),
        Bad(_monarch("|reign=1300–1320|coronation=⟦1299⟧\n|reign1=1315–1330|succession1=Empress of Thule")),
        Bad(_monarch("|reign=1300–1320|coronation=⟦5 May 1331⟧"), message="is after the reign ended 1320", severity=Severity.ERROR),
        Bad(_monarch("|reign2=6 June 1952 – 1990|coronation2=⟦2 June 1925⟧"), message="is before the reign began 6 June 1952"),
        Bad(_monarch("|reign=1300–1320|predecessor=⟦[[Ann III]]⟧", name="Ann II"), message="The predecessor is Ann III"),
    ),
)
