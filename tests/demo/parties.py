"""The real parties of the demo, and the columns that the two statements leave empty."""

REAL_SERVICES = ("saas", "focus", "egress web hosting", "egress cove")
NOTHING_ELSE = {"parent_id", "eu_representative", "uk_representative"}
WHO = NOTHING_ELSE | {"registration_number", "address", "country_id", "website"}
# Per real party, the columns that its supplier's statement does not fill.
EMPTY: dict[str, set[str]] = {
    "siso": NOTHING_ELSE | {"registration_number", "website", "note"},
    "webcore": WHO | {"trading_name", "note"},
    "viatel": WHO - {"website"} | {"trading_name", "note"},
    "egress": NOTHING_ELSE | {"address", "country_id"},
    "egress hr industries": WHO - {"registration_number"} | {"note"},
    "egress dolphin": WHO - {"registration_number"} | {"note"},
    "egress microsoft": WHO | {"trading_name"},
    "egress aws": WHO,
    "egress n-able": WHO | {"trading_name"},
    "egress suprema": WHO | {"note"},
    "egress detectify": WHO - {"website"} | {"trading_name"},
    "egress remote service provider": WHO | {"trading_name", "note"},
    "egress other makers": WHO | {"trading_name", "note"},
    "egress hris provider": WHO | {"trading_name", "note"},
}
