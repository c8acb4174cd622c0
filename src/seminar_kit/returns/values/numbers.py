"""Numbers and amounts as people write them."""

import re
from decimal import Decimal
from typing import Final

from seminar_kit.folding import western_digits
from seminar_kit.model.returned import Money

_DECIMAL_COMMA: Final = frozenset({"es", "fr", "pt"})
_BLANKS: Final = "\\s\u00a0\u202f\u2009'\u2019\u066c"
_GROUPED: Final = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[{_BLANKS}]\d{{3}})+(?=\D|$)")
_AMOUNT: Final = re.compile(rf"-?\d(?:[\d.,\u066b{_BLANKS}]*\d)?")
_DOUBTFUL: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_PLAIN: Final = re.compile(r"\d+(?:[.,]\d+)?")
_POINTS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CODE: Final = re.compile(r"[A-Z]{3}", re.IGNORECASE)
# Signs and short names beside the codes; several codes: the one that the form offers is meant.
_SIGNS: Final = {
    "$": ("USD", "CAD", "AUD", "LRD", "ZWL"),
    "us$": ("USD",),
    "€": ("EUR",),
    "£": ("GBP", "EGP", "SSP", "SDG"),
    "¥": ("JPY", "CNY"),
    "sh": ("UGX", "KES", "TZS", "SOS"),
    "ush": ("UGX",),
    "ksh": ("KES",),
    "tsh": ("TZS",),
    "tzsh": ("TZS",),
    "fcfa": ("XAF", "XOF"),
    "f cfa": ("XAF", "XOF"),
    "cfa": ("XAF", "XOF"),
    "fc": ("CDF",),
    "frw": ("RWF",),
    "rf": ("RWF",),
    "fbu": ("BIF",),
    "bif": ("BIF",),
    "kz": ("AOA",),
    "zk": ("ZMW",),
    "k": ("ZMW",),
}


def number_of(text: str, language: str) -> Decimal | None:
    """The number, with or without a percent sign; None where a point or comma could mean two things."""
    plain = western_digits(text).replace("\N{MINUS SIGN}", "-").replace("٫", ",").strip()
    plain = _GROUPED.sub(lambda group: re.sub(rf"[{_BLANKS}]", "", group[0]), plain)
    plain = plain.removesuffix("%").strip()
    sign = -1 if plain.startswith("-") else 1
    digits = plain.lstrip("+-").strip()
    amount = _amount(digits, language)
    return None if amount is None else sign * amount


def money_of(text: str, language: str, currencies: tuple[str, ...], held: Decimal | None = None) -> Money | None:
    """The amount with its currency, which may be left out where only one can be meant; `held`: the known amount."""
    plain = western_digits(text).replace("\N{MINUS SIGN}", "-")
    found = _AMOUNT.search(plain)
    if found is None:
        return None
    amount = number_of(found[0], language) if held is None else held
    currency = _currency(f"{plain[: found.start()]} {plain[found.end() :]}", currencies)
    return Money(amount, currency) if amount is not None and currency else None


def _amount(digits: str, language: str) -> Decimal | None:
    """One mark with three digits after it may be a thousand and more, or one and a fifth: 1,200 and 1.200."""
    if _DOUBTFUL.fullmatch(digits):
        parts_thousands = "." if language in _DECIMAL_COMMA else ","
        return Decimal(digits.replace(parts_thousands, "")) if parts_thousands in digits else None
    if _PLAIN.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    if _POINTS.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _COMMAS.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    return None


def _currency(around: str, currencies: tuple[str, ...]) -> str:
    """The code that stands beside the amount; "" where there is none or something else."""
    written = around.strip(" .,:;()")
    if not written:
        return currencies[0] if len(currencies) == 1 else ""
    if _CODE.fullmatch(written) and written.casefold() not in _SIGNS:
        return written.upper()
    known = _SIGNS.get(written.casefold(), ())
    meant = [code for code in known if code in currencies] or list(known)
    return meant[0] if len(meant) == 1 else ""
