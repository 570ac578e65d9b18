"""Section 3 of the document: backups."""

from tests.demo.facts import Placed

FACTS = (
    # 3. Backups
    Placed("E46", "egress n-able backs up", party="@egress n-able", kind="backs up", party_service="@egress cove"),
    Placed("E47", "egress n-able uk", kind="backup", country="GB", city="", operator="@egress n-able"),
    Placed(
        "E48", "egress iso 27001", scheme="ISO/IEC 27001", state="compliance", holder="unclear", party="@egress n-able"
    ),
    Placed("E49", "egress iso 9001", scheme="ISO 9001", state="compliance", holder="unclear", party="@egress n-able"),
    Placed("E50", "egress pci dss", scheme="PCI DSS", state="compliance", holder="unclear", party="@egress n-able"),
    Placed("E51", "egress soc 1", scheme="SOC 1 Type II", state="compliance", holder="unclear", party="@egress n-able"),
    Placed("E52", "egress soc 2", scheme="SOC 2 Type II", state="compliance", holder="unclear", party="@egress n-able"),
    Placed(
        "E53",
        "egress backups encrypted",
        component="@focus backup",
        heading="encryption",
        control="encryption of backups",
        algorithm="AES",
        key_bits=256,
    ),
    Placed(
        "E54",
        "egress backups encrypted first",
        component="@focus backup",
        heading="transmission",
        control="encryption of backups",
    ),
    Placed(
        "E55", "egress backups sent", component="@focus backup", control="encryption in transit", protocol="TLS 1.2"
    ),
    Placed(
        "E56",
        "egress backups kept encrypted",
        component="@focus backup",
        control="encryption at rest",
        algorithm="AES",
        key_bits=256,
    ),
    Placed(
        "E57", "egress backups decrypted", component="@focus backup", heading="restore", control="encryption of backups"
    ),
    Placed(
        "E58", "egress image backup", kind="image", every_number=1, every_unit="days", upto_number=1, upto_unit="hours"
    ),
    Placed("E59", "egress database backup", kind="database", every_number=1, every_unit="days"),
    Placed("E60", "egress single recovery", component="@focus backup", heading="restore", control="recovery"),
    Placed("E61", "egress image backup", kind="image", kept_number=90, kept_unit="days"),
    Placed("E62", "egress erased in focus", event="erased", number=90, unit="days", disposal="delete"),
    Placed("E63", "egress restore tests", component="@focus backup", party="@egress dolphin"),
    Placed(
        "E64", "egress restore tests", component="@focus backup", standing="unclear", every_number=2, every_unit="weeks"
    ),
)
