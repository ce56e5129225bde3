"""What is wrong with a value that fits no branch of `anyOf` or `oneOf`: told by the branch that it fits best."""

from wikicheck.schema.wording import Failure

_BRANCHING = frozenset(("anyOf", "oneOf"))
# Branches within branches, followed so deep.
_DEEPEST = 10


def explain(failure: Failure) -> Failure:
    """Return the failure that explains one of `anyOf` or `oneOf`, which is the first of the closest branch; else the failure itself.

    Of the value of a field only a branch explains anything that takes values of its kind; the infobox as a whole is explained by the
    branch that finds the least fault with it, if that is a single one.
    """
    for _ in range(_DEEPEST):
        closest = _closest(failure)
        if closest is None:
            break
        failure = closest
    return failure


def branches_of(failure: Failure) -> list[list[Failure]]:
    """Return the failures of each branch, in the order of the schema."""
    if failure.keyword not in _BRANCHING:
        return []
    depth = len(failure.schema_path)
    found: dict[str | int, list[Failure]] = {}
    for inner in failure.context:
        if len(inner.schema_path) > depth:
            found.setdefault(inner.schema_path[depth], []).append(inner)
    return list(found.values())


def _closest(failure: Failure) -> Failure | None:
    branches = branches_of(failure)
    if not failure.path and all(missing_in(branch) for branch in branches):
        return None  # which fields to choose from is said in one sentence
    if failure.path:
        branches = [branch for branch in branches if not any(_is_of_another_kind(inner, failure) for inner in branch)]
    ranked = sorted(branches, key=_fault)
    if not ranked or (len(ranked) > 1 and _fault(ranked[0]) == _fault(ranked[1]) and ranked[0][0].keyword != ranked[1][0].keyword):
        return None
    if not failure.path and len(ranked) > 1 and _fault(ranked[0]) == _fault(ranked[1]):
        return None
    return ranked[0][0]


def _is_of_another_kind(inner: Failure, failure: Failure) -> bool:
    """Say whether a branch is about other values than the one at hand: it fails on what that was read as, or on the whole of it."""
    below = inner.path[len(failure.path) :]
    if not below and (branches := branches_of(inner)):
        return all(any(_is_of_another_kind(innermost, failure) for innermost in branch) for branch in branches)
    return not below or below == ["kind"]


def _fault(branch: list[Failure]) -> int:
    """Return how much a branch finds wrong; of what is missing, each thing counts."""
    return len(branch)  # the library tells each name that is missing for itself


def missing_in(branch: list[Failure]) -> list[str]:
    """Return the names that the infobox lacks for a branch, if that finds nothing else wrong."""
    if not all(inner.keyword == "required" and isinstance(inner.limit, list) and not inner.path for inner in branch):
        return []
    return list(dict.fromkeys(str(name) for inner in branch for name in inner.limit if name not in inner.instance))
