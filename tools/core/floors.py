"""The least that an ad group may spend in a day, by currency, in whole units."""

from decimal import Decimal

# TikTok's help pages state 20 USD a day for an ad group; the others are what advertisers report.
# A currency that is not listed has a floor nobody has confirmed: TikTok itself will judge it.
DAILY_FLOORS = {
    "BRL": 100, "CAD": 25, "AUD": 30, "EUR": 20, "GBP": 15, "INR": 1500, "JPY": 2500, "MXN": 350, "SGD": 25, "USD": 20,
}  # fmt: skip

# About as much money elsewhere, rounded: nothing is refused for being less. It tells what is a lot in a currency.
_ABOUT_A_FLOOR = {
    "AED": 75, "ARS": 20_000, "BDT": 2400, "BHD": 8, "BOB": 140, "CHF": 18, "CLP": 19_000, "CNY": 145, "COP": 80_000,
    "CRC": 10_000, "CZK": 450, "DKK": 140, "DZD": 2700, "EGP": 1000, "GTQ": 155, "HKD": 155, "HNL": 500, "HUF": 7000,
    "IDR": 320_000, "ILS": 70, "ISK": 2500, "KES": 2600, "KRW": 28_000, "KWD": 6, "KZT": 10_000, "MAD": 200, "MOP": 160,
    "MYR": 90, "NGN": 30_000, "NIO": 730, "NOK": 210, "NZD": 35, "OMR": 8, "PEN": 75, "PHP": 1150, "PKR": 5600,
    "PLN": 80, "PYG": 150_000, "QAR": 75, "RON": 90, "RUB": 1800, "SAR": 75, "SEK": 210, "THB": 700, "TRY": 800,
    "TWD": 640, "UAH": 830, "UYU": 800, "VND": 500_000, "ZAR": 370,
}  # fmt: skip


def about_a_floor(currency: str) -> Decimal | None:
    """Give TikTok's floor, or about as much in a currency of which none is known; None where nobody knows its worth."""
    known = DAILY_FLOORS.get(currency, _ABOUT_A_FLOOR.get(currency))
    return None if known is None else Decimal(known)
