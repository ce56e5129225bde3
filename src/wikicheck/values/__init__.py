"""One value at a time: dates, ages, names and the templates that state them. Pure functions on text and numbers.

The public names are loaded when they are first asked for: who only compares dates does not pay for reading them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wikicheck.values.ages import (
        Age,
        AgeForm,
        AgeUnit,
        StatedAge,
        age_between,
        birth_from_age,
        find_ages,
        find_stated_ages,
        format_age_range,
    )
    from wikicheck.values.calendar import FUTURE, PAST, Civil, civil, day_number
    from wikicheck.values.citations import (
        ShortCitation,
        citation_key,
        cited_year,
        cut_et_al,
        format_short_citation,
        is_short_year,
        read_cited_date,
        read_plain_date,
        split_people,
        split_person,
        split_vancouver,
    )
    from wikicheck.values.comparison import Gap, Verdict, gap_years, must_agree, must_lie_in, must_not_precede
    from wikicheck.values.coordinates import Coordinates, read_coordinates
    from wikicheck.values.coordinates_fields import CoordinateField, coordinate_field, read_field_coordinates
    from wikicheck.values.date_notations import read_month_day, read_notation
    from wikicheck.values.date_text import find_dates, read_date, read_leading_date
    from wikicheck.values.date_wording import format_date, format_day, format_interval, weekday_beside, weekday_name
    from wikicheck.values.durations import Duration, read_duration
    from wikicheck.values.edtf import format_edtf, read_edtf
    from wikicheck.values.fuzzy_date import DateFlag, DateKind, FuzzyDate, Precision
    from wikicheck.values.identifier_keys import scheme_of_key
    from wikicheck.values.identifiers import Identifier, read_identifier, read_identifiers
    from wikicheck.values.money import Money, read_money
    from wikicheck.values.name_variants import NameForm, NameVariants, find_name_variants, suggest_spelling
    from wikicheck.values.names import NameSource, NameUse, find_names, name_key, spelling, strip_marks
    from wikicheck.values.numbers import Number, read_number, read_written_number
    from wikicheck.values.quantities import Quantity, SIValue, read_quantity
    from wikicheck.values.slips import Slip, classify_slip, describe_slip, slip_words
    from wikicheck.values.template import TemplateArgument, TemplateCall
    from wikicheck.values.template_dates import (
        TemplateDate,
        TemplateDateKind,
        canonical_date_template,
        format_date_template,
        is_date_template,
        read_date_template,
    )
    from wikicheck.values.template_event_text import read_marriage
    from wikicheck.values.template_events import Event
    from wikicheck.values.template_money import is_money_template, money_template_wording, read_template_money
    from wikicheck.values.template_numbers import read_template_number
    from wikicheck.values.template_quantities import is_quantity_template, quantity_template_wording, read_template_quantity
    from wikicheck.values.template_values import (
        coordinates_template_wording,
        duration_template_wording,
        is_identifier_template,
        read_template_coordinates,
        read_template_duration,
        read_template_event,
        read_template_identifier,
        read_template_identifiers,
    )
    from wikicheck.values.units import Unit, read_unit
    from wikicheck.values.urls import Url, is_url_template, read_template_url, read_url

# Where each public name lives; a test holds this against the imports above.
_HOMES = {
    "ages": "Age AgeForm AgeUnit StatedAge age_between birth_from_age find_ages find_stated_ages format_age_range",
    "calendar": "FUTURE PAST Civil civil day_number",
    "citations": (
        "ShortCitation citation_key cited_year cut_et_al format_short_citation is_short_year read_cited_date "
        "read_plain_date split_people split_person split_vancouver"
    ),
    "comparison": "Gap Verdict gap_years must_agree must_lie_in must_not_precede",
    "coordinates": "Coordinates read_coordinates",
    "coordinates_fields": "CoordinateField coordinate_field read_field_coordinates",
    "date_notations": "read_month_day read_notation",
    "date_text": "find_dates read_date read_leading_date",
    "date_wording": "format_date format_day format_interval weekday_beside weekday_name",
    "durations": "Duration read_duration",
    "edtf": "format_edtf read_edtf",
    "fuzzy_date": "DateFlag DateKind FuzzyDate Precision",
    "identifier_keys": "scheme_of_key",
    "identifiers": "Identifier read_identifier read_identifiers",
    "money": "Money read_money",
    "name_variants": "NameForm NameVariants find_name_variants suggest_spelling",
    "names": "NameSource NameUse find_names name_key spelling strip_marks",
    "numbers": "Number read_number read_written_number",
    "quantities": "Quantity SIValue read_quantity",
    "slips": "Slip classify_slip describe_slip slip_words",
    "template": "TemplateArgument TemplateCall",
    "template_dates": "TemplateDate TemplateDateKind canonical_date_template format_date_template is_date_template read_date_template",
    "template_event_text": "read_marriage",
    "template_events": "Event",
    "template_money": "is_money_template money_template_wording read_template_money",
    "template_numbers": "read_template_number",
    "template_quantities": "is_quantity_template quantity_template_wording read_template_quantity",
    "template_values": (
        "coordinates_template_wording duration_template_wording is_identifier_template read_template_coordinates "
        "read_template_duration read_template_event read_template_identifier read_template_identifiers"
    ),
    "units": "Unit read_unit",
    "urls": "Url is_url_template read_template_url read_url",
}

__all__ = [
    "FUTURE",
    "PAST",
    "Age",
    "AgeForm",
    "AgeUnit",
    "Civil",
    "CoordinateField",
    "Coordinates",
    "DateFlag",
    "DateKind",
    "Duration",
    "Event",
    "FuzzyDate",
    "Gap",
    "Identifier",
    "Money",
    "NameForm",
    "NameSource",
    "NameUse",
    "NameVariants",
    "Number",
    "Precision",
    "Quantity",
    "SIValue",
    "ShortCitation",
    "Slip",
    "StatedAge",
    "TemplateArgument",
    "TemplateCall",
    "TemplateDate",
    "TemplateDateKind",
    "Unit",
    "Url",
    "Verdict",
    "age_between",
    "birth_from_age",
    "canonical_date_template",
    "citation_key",
    "cited_year",
    "civil",
    "classify_slip",
    "coordinate_field",
    "coordinates_template_wording",
    "cut_et_al",
    "day_number",
    "describe_slip",
    "duration_template_wording",
    "find_ages",
    "find_dates",
    "find_name_variants",
    "find_names",
    "find_stated_ages",
    "format_age_range",
    "format_date",
    "format_date_template",
    "format_day",
    "format_edtf",
    "format_interval",
    "format_short_citation",
    "gap_years",
    "is_date_template",
    "is_identifier_template",
    "is_money_template",
    "is_quantity_template",
    "is_short_year",
    "is_url_template",
    "money_template_wording",
    "must_agree",
    "must_lie_in",
    "must_not_precede",
    "name_key",
    "quantity_template_wording",
    "read_cited_date",
    "read_coordinates",
    "read_date",
    "read_date_template",
    "read_duration",
    "read_edtf",
    "read_field_coordinates",
    "read_identifier",
    "read_identifiers",
    "read_leading_date",
    "read_marriage",
    "read_money",
    "read_month_day",
    "read_notation",
    "read_number",
    "read_plain_date",
    "read_quantity",
    "read_template_coordinates",
    "read_template_duration",
    "read_template_event",
    "read_template_identifier",
    "read_template_identifiers",
    "read_template_money",
    "read_template_number",
    "read_template_quantity",
    "read_template_url",
    "read_unit",
    "read_url",
    "read_written_number",
    "scheme_of_key",
    "slip_words",
    "spelling",
    "split_people",
    "split_person",
    "split_vancouver",
    "strip_marks",
    "suggest_spelling",
    "weekday_beside",
    "weekday_name",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its module."""
    for module, names in _HOMES.items():
        if name in names.split():
            from importlib import import_module

            value = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
