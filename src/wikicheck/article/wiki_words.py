"""What a wiki's own templates, fields, boxes and headings mean in the words that the tables know, as its configuration says."""

from collections.abc import Mapping
from typing import Any

from wikicheck.article.field_keys import plain_key, split_number
from wikicheck.article.infobox_types import fold_template_name, known_types, supertype


class WikiWords:
    """The words of one wiki. Nothing of it changes once it is made, so what was worked out with it can be kept by its identity.

    `templates` maps the wiki's templates to those that are known, `infoboxes` its boxes to types or subtypes, both by name as
    `fold_template_name` gives it; `fields` has for each type or subtype, and for "" as what counts in all boxes, names and labels as
    `plain_key` gives them with their keys; `sections` maps headings, as `normal_heading` gives them, to headings that are known.
    """

    __slots__ = ("_all_fields", "actions", "fields", "infoboxes", "sections", "templates")

    def __init__(
        self,
        *,
        templates: Mapping[str, str] | None = None,
        infoboxes: Mapping[str, str] | None = None,
        fields: Mapping[str, Mapping[str, str]] | None = None,
        sections: Mapping[str, str] | None = None,
    ) -> None:
        from wikicheck.article.facts.sections import normal_heading

        self.templates = {fold_template_name(name): target for name, target in (templates or {}).items()}
        self.infoboxes = {fold_template_name(name): type_ for name, type_ in (infoboxes or {}).items()}
        self.fields = {type_: {plain_key(name): key for name, key in names.items()} for type_, names in (fields or {}).items()}
        self.sections = {normal_heading(title): meaning for title, meaning in (sections or {}).items()}
        self._all_fields: dict[str, str] = {}
        for names in self.fields.values():
            self._all_fields = names | self._all_fields
        # by language: what becomes of templates, by their names as they are written; see `template_table`
        self.actions: dict[str, dict[str, Any]] = {}

    def template(self, name: str) -> str:
        """Return the name of the template that stands for one of the wiki's, or else the name itself."""
        return self.templates.get(fold_template_name(name), name)

    def infobox_type(self, name: str) -> str | None:
        """Return the type or subtype that the wiki gives to a template, if it gives one; `name` is folded."""
        return self.infoboxes.get(fold_template_name(self.templates.get(name, name)))

    def field(self, name: str, infobox_type: str) -> tuple[str, int | None] | None:
        """Return the key of a name or label in a box of a type or subtype, and the number at its end; None if the wiki says nothing.

        The names of all types count in boxes of no known type. In boxes of a type of the wiki's own, what is not said is a key itself.
        """
        plain = plain_key(name)
        types = dict.fromkeys((infobox_type, supertype(infobox_type), "")) if infobox_type else {}
        tables = [self.fields[type_] for type_ in types if type_ in self.fields] if types else [self._all_fields]
        for names in tables:
            if (key := names.get(plain)) is not None:
                return key, None
        base, number = split_number(plain)
        key = next((names[base] for names in tables if base in names), None) if number is not None else None
        if key is not None:
            return key, number
        return (plain, None) if infobox_type and infobox_type not in known_types() else None

    def is_label(self, label: str) -> bool:
        """Say whether a label is a field of some box of the wiki."""
        return plain_key(label) in self._all_fields

    def heading(self, title: str) -> str:
        """Return the heading that is known for one of the wiki's, or else the heading itself."""
        from wikicheck.article.facts.sections import normal_heading

        return self.sections.get(normal_heading(title), title)

    def to_dict(self) -> dict[str, Any]:
        """Return for JSON what reading an article once more takes, in the parts that `WikiWords` has; the keys of fields are on record."""
        return {part: words for part in ("templates", "infoboxes", "sections") if (words := getattr(self, part))}
