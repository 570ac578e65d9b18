"""The document itself, and its section 1: processors and sub-processors."""

from tests.demo.facts import Placed

FACTS = (
    # The document
    Placed("E1", "tc013", reference="TC013"),
    Placed("E2", "tc013", version="1.2"),
    Placed("E3", "tc013", reference="TC013", dated=None),
    Placed("E4", "tc013", kind="statement", availability="held"),
    Placed("E5", "egress general contact", role="general", email="info@egress-sys.co.uk"),
    # 1. Data processors and sub-processors
    Placed("E6", "egress", registration_number="04872869", kind="company"),
    Placed("E7", "egress two partners", kind="only these", standing="stated"),
    Placed("E8", "egress hr industries", registration_number="05487860", kind="company"),
    Placed("E9", "egress dolphin", registration_number="06206916", kind="company"),
    Placed("E10", "egress hosting agreement", kind="terms", availability="referred", force="binding"),
    Placed("E11", "egress hr owns software", party="@egress hr industries", kind="owns software"),
    Placed("E12", "egress hr hosts", party="@egress hr industries", kind="hosts", component="@focus web"),
    Placed("E13", "egress hr develops", party="@egress hr industries", kind="develops"),
    Placed(
        "E14",
        "egress hr unattended access",
        party="@egress hr industries",
        component="@focus database",
        occasion="standing",
        supervised="denied",
        standing="denied",
    ),
    Placed("E15", "egress dolphin hosts", party="@egress dolphin", kind="hosts"),
    Placed("E16", "egress dolphin licenses", party="@egress dolphin", kind="licenses"),
    Placed("E17", "egress dolphin backs up", party="@egress dolphin", kind="backs up", component="@focus backup"),
    Placed("E18", "egress dolphin manages", party="@egress dolphin", kind="manages"),
    Placed("E19", "egress dolphin anti-virus", party="@egress dolphin", kind="anti-virus"),
    Placed("E20", "egress dolphin sla", kind="other", availability="referred", force="binding"),
    Placed("E21", "egress dolphin access", party="@egress dolphin", component="@focus database", standing="stated"),
    Placed("E22", "egress dolphin backs up", party="@egress dolphin", kind="backs up", declared_role="sub-processor"),
)
