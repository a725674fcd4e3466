"""The least that an ad group may spend in a day, by currency, in whole units."""

# TikTok's help pages state 20 USD a day for an ad group; the others are what advertisers report.
# A currency that is not listed has a floor nobody has confirmed: TikTok itself will judge it.
DAILY_FLOORS = {
    "BRL": 100, "CAD": 25, "AUD": 30, "EUR": 20, "GBP": 15, "INR": 1500, "JPY": 2500, "MXN": 350, "SGD": 25, "USD": 20,
}  # fmt: skip
