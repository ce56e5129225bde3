"""Money that templates state: `{{US$|5 million}}`, `{{INR|…}}`, `{{currency|…}}`, `{{INRConvert|…}}`, `{{FXConvert|…}}`."""

from typing import Any

from wikicheck.text import lazy_pattern
from wikicheck.values.money import Money, read_money
from wikicheck.values.money_words import currency_codes, currency_table
from wikicheck.values.template import TemplateCall

_CURRENCY = frozenset(("currency", "format currency"))
_FOREIGN = frozenset(("fxconvert", "fx convert"))
_RUPEES = frozenset(("inrconvert", "inr convert", "npr convert", "pkrconvert", "nprconvert", "lkrconvert"))
# The letters that these templates have for scales.
_SCALES = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion", "l": "lakh", "c": "crore", "lc": "lakh crore"}
_YEAR = lazy_pattern(r"1[5-9]\d\d|20\d\d")
_FIGURES = lazy_pattern(r"(?P<whole>\d{1,30})(?P<fraction>\.\d{1,12})?")
_NO = frozenset(("no", "n", "off", "false"))


def is_money_template(name: str) -> bool:
    """Say whether a template of that name states an amount of money."""
    return name in _CURRENCY or name in _FOREIGN or name in _RUPEES or name in currency_table()["templates"]


def read_template_money(call: TemplateCall, *, lang: str = "en") -> Money | None:
    """Return the amount of money that a template states; None for other templates, and where it cannot be read.

    What a template works out, such as the value in today's prices or in dollars, is none of its data.
    """
    found = _read_call(call)
    if found is None or not found[1]:
        return None
    code, amount, year, _ = found
    text = money_template_wording(call, lang=lang) or amount
    money = read_money(f"{code} {amount}") or read_money(f"{code} {amount}", lang=lang)
    if money is None or money.currency != code:
        return None
    return money._replace(text=text, year=money.year or year)


def money_template_wording(call: TemplateCall, *, lang: str = "en") -> str | None:  # noqa: ARG001 - one signature for all wordings
    """Return what readers see of a template that states money, without what it works out: "US$5 million"; None for other templates.

    One without an amount shows the sign alone, before figures that the article has itself.
    """
    found = _read_call(call)
    return (found[3] + _group(found[1])).strip() if found else None


def _read_call(call: TemplateCall) -> tuple[str, str, int | None, str] | None:
    """Return the code of the currency, the amount as written, the year of its prices, and the sign that is shown before it."""
    table = currency_table()
    name, values, named = call.name, call.positional(), call.named()
    year: int | None = None
    if name in _FOREIGN or name in _RUPEES:
        if name in _FOREIGN:
            code = table["countries"].get(values[0].upper()) if values else None
            values = values[1:]
        else:
            code = {"i": "INR", "n": "NPR", "p": "PKR", "l": "LKR"}[name[0]]
        amount = _scaled(values)
    elif name in _CURRENCY:
        written = named.get("amount", "") or (values[0] if values else "")
        asked = named.get("code") or named.get("type") or (values[1] if len(values) > 1 else "") or "USD"
        code, amount = _code(asked, table), written
    else:
        code = table["templates"].get(name)
        amount = values[0] if values else named.get("amount", "")
        prices = named.get("year") or (values[1] if len(values) > 1 else "")
        year = int(prices) if _YEAR.fullmatch(prices) else None
    if code is None or (not amount and name not in table["templates"]):
        return None
    sign: str = table["shown"].get(code, f"{code} ")
    if named.get("long", "").lower() in _NO and sign.endswith("$"):
        sign = "$"
    return code, amount, year, sign


def _scaled(values: list[str]) -> str:
    if not values or not values[0]:
        return ""
    word = _SCALES.get(values[1].lower()) if len(values) > 1 else None
    return f"{values[0]} {word}" if word else values[0]


def _code(asked: str, table: dict[str, Any]) -> str | None:
    asked = asked.strip().upper()
    code: str = table["aliases"].get(asked, asked)
    return code if code in currency_codes() else None


def _group(amount: str) -> str:
    """Return figures with commas between groups of three; what has signs or words already stays as it is, its figures grouped."""
    head, blank, rest = amount.strip().partition(" ")
    match = _FIGURES.fullmatch(head)
    if match is None:
        return amount.strip()
    return f"{int(match['whole']):,}{match['fraction'] or ''}{blank}{rest}"
