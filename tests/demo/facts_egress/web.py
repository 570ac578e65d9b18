"""Sections 4 and 5 of the document: the web application and the proxy service."""

from tests.demo.facts import Placed

FACTS = (
    # 4. Web application
    Placed("E65", "egress aws hosts", party="@egress aws", kind="hosts"),
    Placed("E66", "egress aws dublin", kind="processing", country="IE", city="Dublin", operator="@egress aws"),
    Placed("E67", "egress hr manages", party="@egress hr industries", kind="manages", component="@focus web"),
    Placed("E68", "egress hr develops again", claim="@egress hr develops", section="4.1"),
    Placed(
        "E69",
        "egress web private network",
        component="@focus web",
        control="private network",
        party="@egress hr industries",
    ),
    Placed(
        "E70",
        "egress hr web access",
        party="@egress hr industries",
        component="@focus web",
        reached="office",
        standing="stated",
    ),
    Placed(
        "E71", "egress no web access itself", component="@focus web", party=None, occasion="never", standing="denied"
    ),
    Placed("E72", "egress aws tools", component="@focus web", control="monitoring", party="@egress aws"),
    Placed(
        "E73",
        "egress monitoring data",
        component="@focus web",
        category="@diagnostic data",
        intake="use",
        standing="unclear",
    ),
    Placed("E74", "egress outage response", kind="response", number=5, unit="minutes"),
    Placed("E75", "egress web redundancy", component="@focus web", control="redundancy", standing="stated"),
    Placed("E76", "egress web spare", component="@focus web", control="spare", standing="stated"),
    Placed(
        "E77",
        "egress nothing kept on aws",
        kind="storage",
        component="@focus web",
        operator="@egress aws",
        standing="denied",
    ),
    Placed(
        "E78",
        "egress licensing database place",
        kind="storage",
        component="@focus web",
        operator="@egress aws",
        standing="unclear",
    ),
    Placed(
        "E79", "egress cis iis", scheme="CIS Microsoft IIS 10 Benchmark", state="follows", party="@egress hr industries"
    ),
    Placed(
        "E80",
        "egress cis windows",
        scheme="CIS Microsoft Windows Server 2019 Benchmark",
        state="follows",
        party="@egress hr industries",
    ),
    Placed(
        "E81",
        "egress cis sql",
        scheme="CIS Microsoft SQL Server 2019 Benchmark",
        state="follows",
        party="@egress hr industries",
    ),
    Placed(
        "E82",
        "egress cis aws",
        scheme="CIS AWS Compute Services Benchmark",
        state="follows",
        party="@egress hr industries",
    ),
    Placed("E83", "egress penetration tests", party="@egress hr industries", every_number=None, standing="stated"),
    Placed("E84", "egress detectify tests", party="@egress detectify", kind="tests"),
    Placed("E85", "egress penetration tests", party="@egress hr industries", environment="test", standing="stated"),
    Placed(
        "E86", "egress customers not tested", party="@egress hr industries", environment="production", standing="denied"
    ),
    Placed("E87", "egress password rules", component="@focus web", control="password rules", run_by="customer"),
    Placed("E88", "egress user second factor", component="@focus web", control="second factor", run_by="customer"),
    # 5. Proxy service
    Placed("E89", "egress proxy between", component="@focus proxy", heading="separation", control="hardened channel"),
    Placed("E90", "focus proxy", kind="proxy"),
    Placed("E91", "egress proxy encryption", component="@focus proxy", control="encryption in transit", protocol="SSL"),
    Placed(
        "E92",
        "egress proxy no http",
        component="@focus proxy",
        control="plain interface",
        protocol="HTTP",
        standing="denied",
        sense="unwanted",
    ),
    Placed(
        "E93",
        "egress proxy callback",
        component="@focus proxy",
        control="hardened channel",
        protocol="WCF duplex callback",
    ),
    Placed(
        "E94",
        "egress proxy for each customer",
        component="@focus proxy",
        control="separate instance",
        standing="stated",
    ),
    Placed("E95", "egress proxy serial number", component="@focus proxy", control="tenant key", standing="stated"),
    Placed("E96", "egress company key", component="@focus web", control="tenant key", standing="stated"),
)
