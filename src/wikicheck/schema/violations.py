"""What is wrong with an infobox by its schema: places, severities and words for what the library found."""

from collections.abc import Iterator, Mapping
from typing import Any

from wikicheck.article import Article, Field, Infobox
from wikicheck.schema.branches import explain
from wikicheck.schema.checking import SchemaViolation
from wikicheck.schema.documents import Schema
from wikicheck.schema.fields import Member, locate
from wikicheck.schema.placeholders import fill_message, name_fields
from wikicheck.schema.unknown import hint, unwanted_fields
from wikicheck.schema.way import Step, find_way, name_place, nearest
from wikicheck.schema.wording import Failure, quote, word_infobox, word_value
from wikicheck.text import SchemaError, Severity, Span

# Of more fields that should not be there, it is not looked for what they were meant for.
_MOST_HINTS = 20


class ViolationMaker:
    """Makes violations of the failures of one infobox."""

    def __init__(self, article: Article, infobox: Infobox, members: Mapping[str, Member], schema: Schema, instance: dict[str, Any]) -> None:
        self._article = article
        self._infobox = infobox
        self._members = members
        self._schema = schema
        self._instance = instance
        self._hints = 0

    def iter_violations(self, failures: list[Failure]) -> Iterator[SchemaViolation]:
        """Yield the violations, one a field at most: a value that is no date fails every keyword about dates."""
        seen: set[tuple[str, Field | None]] = set()
        for failure in failures:
            explained = explain(failure)
            member = self._member(explained)
            if member is None:
                found = self._of_whole(explained)
            else:
                field, span = locate(member, explained.path[1:])
                # what could not be read of it may be just what the schema asks for
                if not field.value.complete or ("", field) in seen:
                    continue
                found = iter((self._of_field(explained, field, span),))
            for violation in found:
                about = ("" if violation.field is not None else violation.message, violation.field)
                if about not in seen:
                    seen.add(about)
                    yield violation

    def _member(self, failure: Failure) -> Member | None:
        return self._members.get(str(failure.path[0])) if failure.path else None

    def _of_field(self, failure: Failure, field: Field, span: Span) -> SchemaViolation:
        way = find_way(self._schema, failure.schema_path)
        related = self._related(failure)
        own = name_fields(failure.breach.message, self._names(failure, field)) if failure.breach else None
        message = own or word_value(failure, way, self._instance, field.name)
        said = {"field": field.name, "value": self._shown(field), "message": message}
        if related:
            said |= {"other": related[0][0].name, "other_value": self._shown(related[0][0])}
        places = tuple((place, f"{other.name}: {self._shown(other)}") for other, place in related)
        return self._violation(failure, way, said, field, span)._replace(related=places)

    def _of_whole(self, failure: Failure) -> Iterator[SchemaViolation]:
        way = find_way(self._schema, failure.schema_path)
        unwanted = unwanted_fields(failure, way, self._members)
        for field in unwanted:
            self._hints += 1
            words = hint(field, self._infobox, self._schema) if self._hints <= _MOST_HINTS else ""
            message = f"{self._box()} should not have «{field.name}»{words}"
            said = {"field": field.name, "value": self._shown(field), "message": message}
            yield self._violation(failure, way, said, field, field.name_span)
        if not unwanted:
            message = word_infobox(failure, self._box())
            yield self._violation(failure, way, {"message": message}, None, _head(self._article, self._infobox))

    def _violation(self, failure: Failure, way: list[Step], said: dict[str, str], field: Field | None, span: Span) -> SchemaViolation:
        from wikicheck.article.json.pointer import pointer

        template = nearest(way, "wc:message")
        message = said["message"]
        if isinstance(template, str):
            message = fill_message(template, {**said, "infobox": self._infobox.template, "schema": self._schema.title})
        place = name_place(self._schema, way, failure.keyword)
        return SchemaViolation(
            self._infobox, field, span, failure.keyword, pointer(tuple(failure.path)), message, severity_of(self._schema, way), place=place
        )

    def _related(self, failure: Failure) -> list[tuple[Field, Span]]:
        """Return the fields that contradict a value, and where they stand."""
        breach = failure.breach
        if breach is None:
            return []
        before = failure.path[: len(failure.path) - len(breach.path)]
        found = []
        for path in breach.related:
            whole = [*before, *path]
            member = self._members.get(str(whole[0])) if whole else None
            if member is not None:
                found.append(locate(member, whole[1:]))
        return found

    def _names(self, failure: Failure, field: Field) -> dict[str, str]:
        """Return the names of fields as written, by their keys, and that of the field at hand for none."""
        names = {"": field.name}
        if failure.breach is not None and len(failure.path) == len(failure.breach.path):  # the keyword is about the whole infobox
            for path in (tuple(failure.path), *failure.breach.related):
                member = self._members.get(str(path[0]))
                if member is not None:
                    names[str(path[0])] = locate(member, list(path[1:]))[0].name
        return names

    def _shown(self, field: Field) -> str:
        return quote(field.value.text or field.raw)[1:-1]

    def _box(self) -> str:
        return f"“{self._infobox.template}”" if self._infobox.template else "the infobox"


def severity_of(schema: Schema, way: list[Step]) -> Severity | None:
    """Return the severity that the innermost schema on a way gives; None where none does. Raises SchemaError for a word that is none."""
    word = nearest(way, "wc:severity")
    if word is None:
        return None
    try:
        return Severity(word)
    except ValueError:
        known = ", ".join(Severity)
        raise SchemaError(f"{schema.name}: wc:severity {str(word)[:50]!r} is none of {known}", path=schema.name) from None


def _head(article: Article, infobox: Infobox) -> Span:
    """Return where an infobox begins: what stands before its first field, without the white space behind it."""
    start, end = infobox.span
    if infobox.fields:
        end = max(start, infobox.fields[0].span.start)
    if not article.has_source and infobox.template:
        return Span(start, min(end, start + len("{{") + len(infobox.template)))
    head = article.source.slice(Span(start, end)).rstrip().removesuffix("|").rstrip()
    return Span(start, start + len(head)) if head else infobox.span
