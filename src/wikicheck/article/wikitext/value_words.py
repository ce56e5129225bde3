"""What templates show that state a value: `{{convert}}`, `{{US$}}`, `{{coord}}`, `{{duration}}` in the words of `values`."""

from wikicheck.values import TemplateCall


def word_value(call: TemplateCall, kind: str, language: str) -> str | None:
    """Return what readers see of a template that states a value of a kind, of any kind for ""; None for any other template."""
    from wikicheck.values import coordinates_template_wording, duration_template_wording, money_template_wording, quantity_template_wording

    if kind == "coordinates":
        return coordinates_template_wording(call)
    if kind == "money":
        return money_template_wording(call, lang=language)
    if kind == "quantity":
        return quantity_template_wording(call, lang=language)
    for word in (quantity_template_wording, money_template_wording, duration_template_wording):
        shown = word(call, lang=language)
        if shown is not None:
            return shown
    return coordinates_template_wording(call)
