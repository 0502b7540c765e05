"""Symbols of units and currencies, as the SI and ISO 4217 write them, and what people write instead."""

from __future__ import annotations

from typing import Final

SYMBOLS: Final = frozenset(
    """
    km hm m dm cm mm µm μm nm km² m² cm² mm² m³ cm³ mm³ km2 m2 cm2 m3 cm3 ha
    kg g mg µg μg t l L hl dl cl ml dL cL mL hL s ms µs μs ns min h
    Hz kHz MHz GHz THz W kW MW GW TW Wh kWh MWh GWh TWh V kV mV A mA kA Ah mAh J kJ MJ N kN Pa hPa kPa MPa
    bar mbar K cal kcal dB lx lm cd mol rad sr Bq Gy Sv mSv µSv F Ω kΩ MΩ T eV keV MeV GeV
    ko Mo Go To Po kB MB GB TB KB kbit Mbit Gbit kbps Mbps Gbps px dpi gCO2
    """.split()
)
"""The symbols that stand behind a number, case included."""

WRITTEN: Final = {
    "KG": "kg", "Kg": "kg", "kG": "kg", "kgs": "kg", "Kgs": "kg", "KGS": "kg",
    "KM": "km", "Km": "km", "kms": "km", "Kms": "km", "KMS": "km",
    "Cm": "cm", "cms": "cm", "mms": "mm", "Ha": "ha",
    "mn": "min", "hrs": "h", "Hrs": "h", "hz": "Hz", "HZ": "Hz",
    "khz": "kHz", "KHz": "kHz", "Khz": "kHz", "KHZ": "kHz", "mhz": "MHz", "Mhz": "MHz", "MHZ": "MHz",
    "ghz": "GHz", "Ghz": "GHz", "GHZ": "GHz",
    "kw": "kW", "Kw": "kW", "KW": "kW", "kwh": "kWh", "KWh": "kWh", "Kwh": "kWh", "KWH": "kWh", "kWH": "kWh",
    "Mw": "MW", "Mwh": "MWh", "MWH": "MWh", "Gw": "GW", "Gwh": "GWh",
    "Ko": "ko", "mo": "Mo", "go": "Go", "db": "dB", "Db": "dB",
    "KV": "kV", "Kv": "kV", "kv": "kV", "Cl": "cl", "gr": "g", "grs": "g", "Gr": "g",
}  # fmt: skip
"""What people write behind a number for a symbol, to the symbol."""

CURRENCIES: Final = frozenset("€$£¥₣₦₵₽")
"""The signs of currencies, which French sets behind the amount."""
