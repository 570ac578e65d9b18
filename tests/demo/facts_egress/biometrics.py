"""Section 6 of the document: biometric data."""

from tests.demo.facts import Placed

FACTS = (
    # 6. Biometric data
    Placed(
        "E97",
        "egress templates",
        option="@focus terminals",
        component="@focus terminal",
        category="@biometric templates",
        standing="stated",
    ),
    Placed(
        "E98",
        "egress templates",
        component="@focus terminal",
        category="@biometric templates",
        origin="subject",
        intake="device",
    ),
    Placed(
        "E99",
        "egress suprema makes terminals",
        party="@egress suprema",
        kind="makes devices",
        option="@focus terminals",
    ),
    Placed("E100", "egress suprema papers", availability="offered"),
    Placed(
        "E101",
        "egress clocking tokens",
        option="@focus cards",
        component="@focus terminal",
        category="@clocking tokens",
        standing="stated",
    ),
    Placed(
        "E102", "egress alternative", option="@focus cards", control="alternative", run_by="customer", standing="stated"
    ),
    Placed(
        "E103",
        "egress four principles",
        topic="compliance",
        legal_conclusion=True,
        standing="stated",
        option="@focus terminals",
    ),
    Placed(
        "E104",
        "egress templates encrypted",
        component="@focus terminal",
        control="encryption at rest",
        standing="stated",
    ),
    Placed(
        "E105", "egress templates irreversible", control="irreversible", standing="stated", option="@focus terminals"
    ),
    Placed("E106", "egress templates unlinkable", control="unlinkable", standing="stated", option="@focus terminals"),
    Placed("E107", "egress templates revocable", control="revocable", standing="stated", option="@focus terminals"),
    Placed(
        "E108",
        "egress templates on terminals",
        kind="storage",
        component="@focus terminal",
        operated_by="customer",
        assurance="inferred",
    ),
    Placed(
        "E109",
        "egress templates in database",
        component="@focus database",
        category="@biometric templates",
        standing="unclear",
        assurance="inferred",
    ),
    Placed("E110", "egress templates renewable", component="@focus database", control="renewable", standing="unclear"),
)
