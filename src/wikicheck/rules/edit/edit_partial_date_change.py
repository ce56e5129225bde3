"""An edit that changed a date in one place and left the old one in another."""

from collections.abc import Iterator

from wikicheck.article.article_edit import ArticleEdit
from wikicheck.article.facts.dated_claims import DatedClaim, iter_prose_claims, read_dated_claims
from wikicheck.article.facts.vital import name_place
from wikicheck.rulekit import Applicability, Bad, Context, Edit, Finding, Fix, Good, Group, Rule, Severity, Span
from wikicheck.rulekit.mismatch import severity_of
from wikicheck.rulekit.wording import listed
from wikicheck.values import FuzzyDate, classify_slip, must_agree
from wikicheck.values.comparison import Verdict

_VITAL = frozenset({"birth", "death"})


def check(edit: ArticleEdit, ctx: Context) -> Iterator[Finding]:
    """Look for events of which one place gives another date than before, and another place still gives the old one."""
    before, after = read_dated_claims(edit.base), read_dated_claims(edit.head)
    changes: dict[str, list[tuple[FuzzyDate, DatedClaim]]] = {}
    for key, claims in after.items():
        old, new = _single(before.get(key, [])), _single(claims)
        if old is not None and new is not None and must_agree(old.date, new.date).is_contradiction:
            changes.setdefault(key[0], []).append((old.date, new))
    for event, changed in changes.items():
        old_date, claim = changed[0]
        if any(must_agree(other.date, claim.date).is_contradiction for _, other in changed[1:]):
            continue  # two places were changed to two dates: that is another rule's finding
        slots = {other.slot for _, other in changed}
        stale = list(_iter_stale(edit, after, claim, old_date, slots))
        if stale:
            yield _finding(edit, ctx, event, old_date, [other for _, other in changed], stale)


def _single(claims: list[DatedClaim]) -> DatedClaim | None:
    """Return what a place says if it says one thing; which of several dates has become which is not to be told."""
    if not claims or not all(claim.complete for claim in claims):
        return None
    return claims[0] if len({(claim.date.low, claim.date.high) for claim in claims}) == 1 else None


def _iter_stale(
    edit: ArticleEdit, after: dict[tuple[str, str], list[DatedClaim]], changed: DatedClaim, old: FuzzyDate, slots: set[str]
) -> Iterator[DatedClaim]:
    """Yield the places of the new version that give the old date, as they did before the edit."""
    for (event, slot), claims in after.items():
        if event == changed.event and slot not in slots:
            yield from (claim for claim in claims if _is_stale(claim, changed.date, old))
    told = [claim for claim in iter_prose_claims(edit.head, changed.event) if _is_stale(claim, changed.date, old)]
    if told:
        known = {claim.date.text for claim in iter_prose_claims(edit.base, changed.event)}
        yield from (claim for claim in told if claim.date.text in known)


def _is_stale(claim: DatedClaim, new: FuzzyDate, old: FuzzyDate) -> bool:
    return claim.complete and must_agree(claim.date, old) is Verdict.HOLDS and must_agree(claim.date, new).is_contradiction


def _finding(edit: ArticleEdit, ctx: Context, event: str, old: FuzzyDate, changed: list[DatedClaim], stale: list[DatedClaim]) -> Finding:
    new = changed[0]
    verdicts = [must_agree(new.date, claim.date) for claim in stale]
    slips = [classify_slip(new.date, claim.date) for claim in stale]
    severities = [severity_of(verdict, slip) or Severity.INFO for verdict, slip in zip(verdicts, slips, strict=True)]
    severity = max(severities, key=lambda one: one.rank)
    where = listed(name_place(claim.label) for claim in changed)
    left = listed(f"{name_place(claim.label)} (line {ctx.line(claim.span)})" for claim in stale)
    says = "says" if len(stale) == 1 else "say"
    message = f"The date of {event} changed from {old.text} to {new.date.text} in {where}, but {left} still {says} {stale[0].date.text}."
    places = [*changed[1:], *stale]
    return ctx.finding(
        new.span,
        message,
        severity=severity,
        related=[(claim.span, f"{claim.label}: {claim.date.text}") for claim in places],
        fix=_fix(edit, old, new, stale),
        doubts=frozenset({event}) & _VITAL,
        evidence=(*changed, *stale, max(verdicts, key=lambda verdict: verdict is Verdict.DEFINITE)),
    )


def _fix(edit: ArticleEdit, old: FuzzyDate, new: DatedClaim, stale: list[DatedClaim]) -> Fix | None:
    """Return the same change in the other places, if in each of them it is plain what to write."""
    edits = []
    for claim in stale:
        change = _same_change(edit, old, new, claim)
        if change is None:
            return None
        edits.append(change)
    labels = listed(name_place(claim.label) for claim in stale)
    return Fix(Applicability.SUGGESTED, f"write {new.date.text} in {labels} too", tuple(sorted(edits)))


def _same_change(edit: ArticleEdit, old: FuzzyDate, new: DatedClaim, claim: DatedClaim) -> Edit | None:
    source = edit.head.source
    written = source.slice(claim.span)
    if written == old.text and source.slice(new.span) == new.date.text:
        return Edit(claim.span, new.date.text)
    before, after = old.year, new.date.year
    if before is None or after is None or before == after or min(before, after) < 1000 or claim.date.year != before:
        return None
    is_year_alone = claim.date.low != claim.date.high and claim.place == "category"
    days = [(date.start, date.end) for date in (old, new.date)]
    same_day = all(day is not None and other is not None and day[1:] == other[1:] for day, other in zip(*days, strict=True))
    if not (is_year_alone or same_day) or written.count(str(before)) != 1:
        return None
    at = claim.span.start + written.index(str(before))
    return Edit(Span(at, at + 4), str(after))


def _person(field: str, lead: str, category: str, text: str = "") -> str:
    infobox = f"{{{{Infobox person|name=Ann Lee|birth_date={field}}}}}"
    return f"{infobox}\n'''Ann Lee''' (born {lead}) is a potter.\n\n== Life ==\n{text}\n\n[[Category:{category} births]]"


def _company(field: str, lead: str, category: str) -> str:
    infobox = f"{{{{Infobox company|name=Lee & Ek|founded={field}}}}}"
    return f"{infobox}\n'''Lee & Ek''' was founded in {lead} by two potters.\n\n[[Category:{category} establishments in Norway]]"


def _plain(born: str, lead: str) -> str:
    return f"= Ann Lee =\n\nAnn Lee\n- Born: {born}\n\nAnn Lee (born {lead}) is a potter."


RULE = Rule(
    name="edit-partial-date-change",
    group=Group.EDIT,
    severity=Severity.ERROR,
    on=ArticleEdit,
    check=check,
    what="An edit gave an event another date in one place, while another place of the article still gives the old one.",
    why="One of the two is wrong now, and nobody is nearer to knowing which than whoever is editing.",
    vital=True,
    catalogue="R01",
    good=(
        Good(_person("1986", "1986", "1986"), base=_person("1968", "1968", "1968")),
        # nothing was changed: a contradiction that was there before is another rule's finding
        Good(_person("1986", "1968", "1968"), base=_person("1986", "1968", "1968")),
        # what the edit corrected was the one that stood apart
        Good(_person("1968", "1968", "1968"), base=_person("1986", "1968", "1968")),
        # a finer date is no other date
        Good(_person("12 May 1968", "1968", "1968"), base=_person("1968", "1968", "1968")),
        Good(_person("c. 1968", "1968", "1968"), base=_person("1968", "1968", "1968")),
        # what could not be read is not compared
        Good(_person("{{Some date|1986}}", "1968", "1968"), base=_person("1968", "1968", "1968")),
        Good(_person("1986", "1968 {{Some note}}", "1986"), base=_person("1968", "1968 {{Some note}}", "1968")),
        # the year of another event
        Good(
            _person("1986", "1986", "1986", "Her brother was born in 1968."),
            base=_person("1968", "1968", "1968", "Her brother was born in 1968."),
        ),
        Good(
            _company("1920", "1920", "1920") + "\nIn 1902, Lee was born.",
            base=_company("1902", "1902", "1902") + "\nIn 1902, Lee was born.",
        ),
        Good(_plain("1986", "1986"), base=_plain("1968", "1968")),
        # two people
        Good(
            _person("1986", "1968", "1968") + "\n{{Infobox person|name=Bo Lee|birth_date=1990}}",
            base=_person("1968", "1968", "1968") + "\n{{Infobox person|name=Bo Lee|birth_date=1990}}",
        ),
    ),
    bad=(
        Bad(
            _person("⟦1986⟧", "1968", "1968"),
            base=_person("1968", "1968", "1968"),
            message="changed from 1968 to 1986 in birth_date, but the lead (line 2) and Category:1968 births (line 7) still say 1968",
            fixed=_person("1986", "1986", "1986"),
            severity=Severity.ERROR,
        ),
        # whichever of the two is right, as where vandalism is undone in one place
        Bad(
            _person("⟦{{birth date|1968|5|12|df=y}}⟧", "12 May 1986", "1968"),
            base=_person("{{birth date|1986|5|12|df=y}}", "12 May 1986", "1986"),
            message="changed from 12 May 1986 to 12 May 1968 in birth_date and Category:1968 births, but the lead (line 2) still says 12 May 1986",
            fixed=_person("{{birth date|1968|5|12|df=y}}", "12 May 1968", "1968"),
        ),
        Bad(
            _person("1986", "⟦1986⟧", "1986", "Ann Lee was born in 1968 in Lund."),
            base=_person("1986", "1968", "1986", "Ann Lee was born in 1968 in Lund."),
            message="in the lead, but the text (line 5) still says 1968",
        ),
        Bad(
            _company("⟦1920⟧", "1902", "1902"),
            base=_company("1902", "1902", "1902"),
            message="The date of founding changed from 1902 to 1920 in founded",
            fixed=_company("1920", "1920", "1920"),
        ),
        Bad(
            _company("1902", "1902", "1902") + "\n⟦[[Category:Companies established in 1920]]⟧",
            base=_company("1902", "1902", "1902") + "\n[[Category:Companies established in 1902]]",
        ),
        Bad(_person("⟦c. 1972⟧", "1968", "1968"), base=_person("1968", "1968", "1968"), severity=Severity.ERROR),
        Bad(_person("⟦c. 1969⟧", "1968", "1968"), base=_person("1968", "1968", "1968"), severity=Severity.WARNING),
        Bad(_plain("⟦12 May 1986⟧", "12 May 1968"), base=_plain("12 May 1968", "12 May 1968"), fixed=_plain("12 May 1986", "12 May 1986")),
    ),
)
