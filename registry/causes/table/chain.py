"""How the findings of the rules about the chain of sub-processors are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

CHAIN = {
    "SUB-01": Handlings(handled(Cause.CHAIN, Tab.ASK, Severity.LOW, Point.PARTIES, weighed=False)),
    "SUB-02": Handlings(handled(Cause.CHAIN, Tab.ASK, Severity.MEDIUM, Point.PARTIES, weighed=True)),
    "SUB-03": Handlings(
        handled(Cause.CHAIN, Tab.DECIDE, Severity.MEDIUM, weighed=True),
        {
            "declared": handled(Cause.CHAIN, Tab.DECIDE, Severity.LOW, weighed=False),
            "unlinked": handled(Cause.CHAIN, Tab.ENTER, Severity.MEDIUM, weighed=True),
        },
    ),
    "SUB-04": Handlings(
        handled(Cause.NOTICE, Tab.DUE, Severity.HIGH, Point.CHANGES, weighed=True),
        {
            "lapsed": handled(Cause.NOTICE, Tab.DECIDE, Severity.MEDIUM, Point.CHANGES, weighed=True),
            "running": handled(Cause.NOTICE, Tab.DUE, Severity.MEDIUM, Point.CHANGES, weighed=True),
        },
    ),
    "SUB-05": Handlings(
        handled(Cause.CHAIN, Tab.ASK, Severity.LOW, Point.FLOW_DOWN, weighed=False),
        {
            "denied": handled(Cause.CHAIN, Tab.ASK, Severity.MEDIUM, Point.FLOW_DOWN, weighed=True),
        },
    ),
    "SUB-06": Handlings(
        handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=False),
        {
            "unnamed": handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=False),
        },
    ),
    "SUB-07": Handlings(handled(Cause.READING, Tab.ENTER, Severity.LOW, Point.PARTIES, weighed=False)),
    "SUB-08": Handlings(
        handled(Cause.STARTED, Tab.DECIDE, Severity.HIGH, Point.CHANGES, weighed=True),
        {
            "unannounced": handled(Cause.STARTED, Tab.ASK, Severity.MEDIUM, Point.CHANGES, weighed=True),
            "early": handled(Cause.STARTED, Tab.DECIDE, Severity.MEDIUM, Point.CHANGES, weighed=True),
        },
    ),
    "SUB-09": Handlings(
        handled(Cause.TRANSFERS, Tab.ASK, Severity.MEDIUM, Point.LOCATION, weighed=True),
        {
            "party": handled(Cause.CHAIN, Tab.ASK, Severity.MEDIUM, Point.PARTIES, weighed=True),
            "maker": handled(Cause.CHAIN, Tab.ENTER, Severity.LOW, weighed=False),
        },
    ),
    "SUB-10": Handlings(
        handled(Cause.AGREEMENT, Tab.ASK, Severity.LOW, Point.CHANGES, weighed=True),
        {
            "denied": handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.CHANGES, weighed=True),
        },
    ),
    "SUB-11": Handlings(handled(Cause.CHAIN, Tab.ASK, Severity.LOW, Point.FLOW_DOWN, weighed=True)),
    "SUB-12": Handlings(
        handled(Cause.CLIENT, Tab.DECIDE, Severity.HIGH, weighed=False),
        {
            "untold": handled(Cause.CLIENT, Tab.DECIDE, Severity.MEDIUM, weighed=False),
            "late": handled(Cause.CLIENT, Tab.HOUSEKEEPING, Severity.LOW, weighed=False),
            "change": handled(Cause.CLIENT, Tab.DECIDE, Severity.MEDIUM, weighed=False),
        },
    ),
}
