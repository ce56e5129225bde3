"""Parent and child whose articles tell differently when the child was born, or who the parents are."""

from collections.abc import Iterator

from wikicheck.article.facts.library import Linked
from wikicheck.article.facts.profile import Profile, Tie
from wikicheck.rulekit import Bad, Context, Finding, Good, Group, Rule, Severity
from wikicheck.rulekit.mismatch import severity_of, slip_words
from wikicheck.values import must_agree

_PARENTS = ("father", "mother", "parent")


def check(linked: Linked, ctx: Context) -> Iterator[Finding]:
    """Look at each child in its own article."""
    for tie, child in linked.iter_ties("child"):
        if not child.is_person or not tie.is_plain:
            continue
        stated, birth = tie.where.date, child.birth
        if stated is not None and birth is not None and birth.date is not None:
            severity = severity_of(must_agree(stated, birth.date))
            if severity is not None:
                message = f"{tie.label} was born {stated.text} here, but {birth.date.text} there{slip_words(stated, birth.date)}."
                yield ctx.finding_at(tie.where, message, related=[(child.path, birth)])
        yield from _others_named(tie, child, linked, ctx)


def _others_named(tie: Tie, child: Profile, linked: Linked, ctx: Context) -> Iterator[Finding]:
    """Report a child whose article names two other parents, both by links to articles of the run."""
    parents = [other for other in child.ties if other.relation in _PARENTS]
    found = [linked.library.find(parent.target) for parent in parents]
    if len(parents) < 2 or None in found or linked.profile in found or not all(parent.is_plain for parent in parents):
        return
    roles = {parent.relation for parent in parents}
    if roles not in ({"father", "mother"}, {"parent"}) or len(parents) != 2:
        return
    names = " and ".join(parent.label for parent in parents)
    message = f"{tie.label} is named as a child, but that article names {names} as parents."
    yield ctx.finding_at(tie.where, message, related=[(child.path, parent.where) for parent in parents])


def _parent(children: str) -> str:
    return f"{{{{Infobox person|birth_date=1920|children={children}}}}}\n'''Ann Lee''' was a potter."


def _person(name: str, fields: str) -> tuple[str, str]:
    return (name, f"{{{{Infobox person|name={name}|{fields}}}}}\n'''{name}''' is a potter.")


_CY, _DI = _person("Cy Dahl", "birth_date=1921"), _person("Di Dahl", "birth_date=1922")

RULE = Rule(
    name="parent-child-mutual",
    group=Group.CROSS_ARTICLE,
    severity=Severity.ERROR,
    on=Linked,
    check=check,
    what="The articles on a parent and on the child differ on the child's birth, or the child's names other parents.",
    why="A year or a name in one of the two is wrong, or the link leads to somebody of the same name.",
    default=False,
    catalogue="R104",
    good=(
        Good(_parent("[[Bo Lee]] (b. 1950)"), title="Ann Lee", others=(_person("Bo Lee", "birth_date=5 May 1950|mother=[[Ann Lee]]"),)),
        Good(_parent("[[Bo Lee]] (1950–2001)"), title="Ann Lee", others=(_person("Bo Lee", "birth_date=5 May 1950|death_date=2001"),)),
        Good(_parent("[[Bo Lee]] (m. 1970)"), title="Ann Lee", others=(_person("Bo Lee", "birth_date=1950"),)),
        Good(_parent("[[Bo Lee]] (2001)"), title="Ann Lee", others=(_person("Bo Lee", "birth_date=1950"),)),
        Good(
            _parent("[[Bo Lee]] (stepson)"),
            title="Ann Lee",
            others=(_person("Bo Lee", "birth_date=1950|father=[[Cy Dahl]]|mother=[[Di Dahl]]"), _CY, _DI),
        ),
        Good(_parent("[[Bo Lee]]"), title="Ann Lee", others=(_person("Bo Lee", "birth_date=1950|father=[[Cy Dahl]]"), _CY)),
        Good(
            _parent("[[Bo Lee]]"), title="Ann Lee", others=(_person("Bo Lee", "birth_date=1950|father=[[Cy Dahl]]|mother=[[Ann Lee]]"), _CY)
        ),
    ),
    bad=(
        Bad(
            _parent("[[Bo Lee]] (b. ⟦1950⟧)"),
            title="Ann Lee",
            others=(_person("Bo Lee", "birth_date=5 May 1952|mother=[[Ann Lee]]"),),
            message="Bo Lee was born 1950 here, but 5 May 1952 there",
            severity=Severity.ERROR,
        ),
        Bad(
            _parent("[[Bo Lee]] (⟦1905⟧–2001)"),
            title="Ann Lee",
            others=(_person("Bo Lee", "birth_date=1950"),),
            message="digits transposed",
        ),
        Bad(
            _parent("⟦[[Bo Lee]]⟧"),
            title="Ann Lee",
            others=(_person("Bo Lee", "birth_date=1950|father=[[Cy Dahl]]|mother=[[Di Dahl]]"), _CY, _DI),
            message="but that article names Cy Dahl and Di Dahl as parents",
        ),
    ),
)
