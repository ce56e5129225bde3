"""What templates show that state a value: `{{convert}}`, `{{US$}}`, `{{coord}}`, `{{duration}}` in the words of `values`."""

from wikicheck.values import TemplateCall


def value_kind(name: str) -> str | None:
    """Return what sort of value a template of that name states, of those that are worded; None for any other template."""
    from wikicheck.values import is_money_template, is_quantity_template
    from wikicheck.values.identifier_schemes import exchanges
    from wikicheck.values.template_value_names import value_template_kinds

    kind = value_template_kinds().get(name)
    if kind in {"coordinates", "duration"}:
        return kind
    if kind == "identifier" and name in exchanges():
        return "share"
    return "quantity" if is_quantity_template(name) else "money" if is_money_template(name) else None


def word_value(call: TemplateCall, kind: str, language: str) -> str | None:
    """Return what readers see of a template that states a value of a kind; None where its arguments are none."""
    from wikicheck.values import coordinates_template_wording, duration_template_wording, money_template_wording, quantity_template_wording

    if kind == "share":
        from wikicheck.values.identifier_schemes import exchanges

        symbol = next((value for value in call.positional() if value), "")
        return f"{exchanges()[call.name]}: {symbol}" if symbol else ""
    if kind == "coordinates":
        return coordinates_template_wording(call, lang=language)
    if kind == "money":
        return money_template_wording(call, lang=language)
    if kind == "duration":
        return duration_template_wording(call, lang=language)
    return quantity_template_wording(call, lang=language)
