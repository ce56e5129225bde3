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
    from wikicheck.values.comparison import Gap, Verdict, gap_years, must_agree, must_lie_in, must_not_precede
    from wikicheck.values.date_text import find_dates, read_date, read_leading_date
    from wikicheck.values.date_wording import format_date, format_day, format_interval, weekday_beside, weekday_name
    from wikicheck.values.edtf import format_edtf, read_edtf
    from wikicheck.values.fuzzy_date import DateFlag, DateKind, FuzzyDate, Precision
    from wikicheck.values.name_variants import NameForm, NameVariants, find_name_variants, suggest_spelling
    from wikicheck.values.names import NameSource, NameUse, find_names, name_key, spelling, strip_marks
    from wikicheck.values.slips import Slip, classify_slip, describe_slip
    from wikicheck.values.template import TemplateArgument, TemplateCall
    from wikicheck.values.template_dates import (
        TemplateDate,
        TemplateDateKind,
        canonical_date_template,
        format_date_template,
        is_date_template,
        read_date_template,
    )

# Where each public name lives; a test holds this against the imports above.
_HOMES = {
    "ages": "Age AgeForm AgeUnit StatedAge age_between birth_from_age find_ages find_stated_ages format_age_range",
    "calendar": "FUTURE PAST Civil civil day_number",
    "comparison": "Gap Verdict gap_years must_agree must_lie_in must_not_precede",
    "date_text": "find_dates read_date read_leading_date",
    "date_wording": "format_date format_day format_interval weekday_beside weekday_name",
    "edtf": "format_edtf read_edtf",
    "fuzzy_date": "DateFlag DateKind FuzzyDate Precision",
    "name_variants": "NameForm NameVariants find_name_variants suggest_spelling",
    "names": "NameSource NameUse find_names name_key spelling strip_marks",
    "slips": "Slip classify_slip describe_slip",
    "template": "TemplateArgument TemplateCall",
    "template_dates": "TemplateDate TemplateDateKind canonical_date_template format_date_template is_date_template read_date_template",
}

__all__ = [
    "FUTURE",
    "PAST",
    "Age",
    "AgeForm",
    "AgeUnit",
    "Civil",
    "DateFlag",
    "DateKind",
    "FuzzyDate",
    "Gap",
    "NameForm",
    "NameSource",
    "NameUse",
    "NameVariants",
    "Precision",
    "Slip",
    "StatedAge",
    "TemplateArgument",
    "TemplateCall",
    "TemplateDate",
    "TemplateDateKind",
    "Verdict",
    "age_between",
    "birth_from_age",
    "canonical_date_template",
    "civil",
    "classify_slip",
    "day_number",
    "describe_slip",
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
    "gap_years",
    "is_date_template",
    "must_agree",
    "must_lie_in",
    "must_not_precede",
    "name_key",
    "read_date",
    "read_date_template",
    "read_edtf",
    "read_leading_date",
    "spelling",
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
