"""A career in sport that begins too early or ends too late for the birth, or turns back to youth."""

from collections.abc import Iterator

from wikicheck.article import Article
from wikicheck.article.facts.periods import Period, PeriodKind
from wikicheck.article.facts.spells import goes_on_long, has_spells_in_turn
from wikicheck.article.facts.vital import VitalFact
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Need, Rule, Severity
from wikicheck.rulekit.mismatch import slip_words
from wikicheck.values import FuzzyDate, age_between
from wikicheck.values.comparison import gap_years

_SENIOR = frozenset({PeriodKind.CLUB, PeriodKind.NATIONAL, PeriodKind.PROVINCE})
_YOUNGEST, _IMPOSSIBLE, _OLDEST = 13, 11, 55
# Who plays for a youth team is no older, and plays there no longer after the first match with the seniors.
_OLDEST_YOUTH, _LATEST_YOUTH = 21, 3


def check(article: Article, ctx: Context) -> Iterator[Finding]:
    """Reckon the age at the beginning and the end of each spell."""
    birth = article.vitals.birth
    if birth is None or not birth.date.is_bounded:
        return
    senior = [period for period in article.periods if period.kind in _SENIOR and not period.marks & {"reserve", "posthumous"}]
    careers = [period for period in article.periods if period.kind is PeriodKind.CAREER]
    for period in (*senior, *careers):
        if period.start is not None and (found := _too_young(period, period.start, birth, ctx)) is not None:
            yield found
    last = next((period for period in (*reversed(senior), *careers) if period.end is not None and not period.is_of_list), None)
    if (
        last is not None
        and last.end is not None
        and age_between(birth.date, last.end, soft=True).least > _OLDEST
        and not goes_on_long(article)
    ):
        yield _judge(last, last.end, birth, "at the end of", Severity.WARNING, ctx)
    yield from _late_youth(article, senior, birth, ctx)


def _too_young(period: Period, start: FuzzyDate, birth: VitalFact, ctx: Context) -> Finding | None:
    age = age_between(birth.date, start, soft=True)
    if not 0 <= age.most < _YOUNGEST or (period.kind is PeriodKind.CAREER and age.most >= _IMPOSSIBLE):
        return None
    severity = Severity.ERROR if age.most < _IMPOSSIBLE and period.kind is not PeriodKind.CAREER else Severity.WARNING
    return _judge(period, start, birth, "at the beginning of", severity, ctx)


def _judge(period: Period, date: FuzzyDate, birth: VitalFact, when: str, severity: Severity, ctx: Context) -> Finding:
    age = age_between(birth.date, date)
    years = str(age.most) if age.least == age.most else f"{max(age.least, 0)}–{age.most}"
    what = f" ({period.name[:40]})" if period.name else ""
    message = f"Born {birth.date.text}, so {years} {when} {period.words}{what}{slip_words(birth.date, date)}."
    reckoning = f"from {birth.date.text} to {date.text} it is {years} years"
    evidence = (birth, (period.label, date.span, date), reckoning)
    return ctx.finding(date.span, message, severity=severity, related=[(birth.span, birth.words)], evidence=evidence)


def _late_youth(article: Article, senior: list[Period], birth: VitalFact, ctx: Context) -> Iterator[Finding]:
    first = next((period for period in senior if period.kind is PeriodKind.CLUB and period.start is not None), None)
    if first is None or first.start is None or not has_spells_in_turn(first.box):
        return
    for period in article.periods:
        if period.kind is not PeriodKind.YOUTH or period.box is not first.box or period.start is None:
            continue
        age = age_between(birth.date, period.start, soft=True)
        if gap_years(first.start, period.start, soft=True).least >= _LATEST_YOUTH and age.least >= _OLDEST_YOUTH:
            message = f"The youth spell {period.words} begins after the senior career, {first.words}, at the age of {age.least}."
            related = [(first.span, first.words), (birth.span, birth.words)]
            evidence = (birth, (period.label, period.start.span, period.start), (first.label, first.start.span, first.start))
            yield ctx.finding(period.span, message, related=related, evidence=evidence)


def _player(fields: str, kind: str = "football biography", birth: str = "5 May 1990") -> str:
    return f"{{{{Infobox {kind}|name=Ann Lee|birth_date={birth}\n{fields}\n}}}}\n'''Ann Lee''' is a player."


RULE = Rule(
    name="debut-age",
    group=Group.SPORTS,
    severity=Severity.WARNING,
    on=Article,
    check=check,
    what="A player is a child at the first senior match, over 55 at the last, or in a youth team after the senior career began.",
    why="The year of birth or that of the spell is wrong.",
    needs=frozenset({Need.PERIODS, Need.BIRTH}),
    uses=frozenset({"birth"}),
    catalogue="R63",
    good=(
        Good(_player("|years1=2007–2010|clubs1=Brann")),
        Good(_player("|years1=2004|clubs1=Brann")),
        Good(_player("|youthyears1=1998–2006|youthclubs1=Brann\n|years1=2007–2010|clubs1=Brann")),
        Good(_player("|youthyears1=2006–2009|youthclubs1=Brann\n|years1=2006–2010|clubs1=Lyn")),
        Good(_player("|years1=2007–2010|clubs1=Brann|manageryears1=1999–2001|managerclubs1=Lyn", birth="c. 1985")),
        Good(_player("|years1=1977–1990|clubs1=Brann|manageryears1=1990–2021|managerclubs1=Lyn", birth="5 May 1960")),
        Good(_player("|turnedpro=1980|retired=2020", "golfer", birth="5 May 1955")),
        Good(_player("|career_start=1980|career_end=2020|sport=Chess", birth="5 May 1955", kind="sportsperson")),
        Good(_player("|career_start=2002|career_end=2020|sport=Gymnastics", kind="sportsperson")),
        Good(_player("|years1=?|clubs1=Brann")),
    ),
    bad=(
        Bad(
            _player("|years1=⟦1998⟧–2010|clubs1=Brann"),
            message="Born 5 May 1990, so 7–8 at the beginning of years1: 1998–2010 (Brann)",
            severity=Severity.ERROR,
        ),
        Bad(_player("|years1=⟦2002⟧–2010|clubs1=Brann"), severity=Severity.WARNING),
        Bad(_player("|nationalyears1=⟦1999⟧–2010|nationalteam1=Norway"), message="(Norway)"),
        Bad(_player("|years1=1977–⟦2019⟧|clubs1=Brann", birth="1960"), message="so 58–59 at the end of", severity=Severity.WARNING),
        Bad(_player("|youthyears1=⟦2016–2018⟧|youthclubs1=Brann\n|years1=2009–2010|clubs1=Lyn"), message="begins after the senior career"),
    ),
)
