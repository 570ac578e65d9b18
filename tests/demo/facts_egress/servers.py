"""Section 2 of the document: data servers."""

from tests.demo.facts import Placed

FACTS = (
    # 2. Data servers
    Placed(
        "E23",
        "egress azure uk",
        kind="storage",
        option="@focus cloud",
        country="GB",
        operated_by="party",
        operator="@egress microsoft",
    ),
    Placed("E24", "focus database", kind="database"),
    Placed(
        "E25", "egress separate instance", component="@focus database", control="separate instance", standing="stated"
    ),
    Placed(
        "E26", "egress no shared database", component="@focus database", control="separate database", standing="stated"
    ),
    Placed(
        "E27",
        "egress own servers place",
        kind="storage",
        option="@focus own servers",
        operated_by="customer",
        standing="stated",
    ),
    Placed(
        "E28", "egress customer runs security", topic="customer duty", option="@focus own servers", standing="stated"
    ),
    Placed("E29", "egress nothing on its servers", kind="storage", option="@focus own servers", standing="denied"),
    Placed("E30", "egress stays in service", kind="stays in service", option="@focus cloud", standing="stated"),
    Placed("E31", "egress sharing", topic="sharing", standing="stated"),
    Placed("E32", "egress shares with application", option="@focus api", kind="other", party="@egress hris provider"),
    Placed(
        "E33",
        "egress support access",
        component="@focus database",
        option="@focus cloud",
        party=None,
        standing="stated",
    ),
    Placed("E34", "egress dolphin access again", claim="@egress dolphin access", section="2.5"),
    Placed(
        "E35", "egress remote desktop network", component="@focus database", control="network limit", standing="stated"
    ),
    Placed(
        "E36",
        "egress remote desktop encryption",
        component="@focus database",
        control="encryption in transit",
        protocol="SSL",
    ),
    Placed(
        "E37",
        "egress remote desktop second factor",
        component="@focus database",
        control="second factor",
        standing="stated",
    ),
    Placed(
        "E38",
        "egress hr temporary access",
        party="@egress hr industries",
        component="@focus database",
        occasion="on call",
        standing="stated",
    ),
    Placed("E39", "egress hr supports", party="@egress hr industries", kind="supports", component="@focus database"),
    Placed(
        "E40",
        "egress remote support service",
        party="@egress remote service provider",
        component="@focus database",
        option="@focus cloud",
    ),
    Placed(
        "E41",
        "egress hr temporary access",
        party="@egress hr industries",
        component="@focus database",
        supervised="stated",
        standing="stated",
    ),
    Placed(
        "E42", "egress temporary access", component="@focus database", control="temporary access", standing="stated"
    ),
    Placed(
        "E43", "egress access log", component="@focus database", control="logging", heading="logging", standing="stated"
    ),
    Placed("E44", "egress never outside eu", kind="never outside", region="EU", standing="stated"),
    Placed("E45", "egress never outside for uk", kind="never outside", standing="silent"),
)
