"""How the findings of the rules about breach notices are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

BREACH = {
    "BRE-01": Handlings(handled(Cause.BREACH, Tab.ASK, Severity.HIGH, Point.BREACH, weighed=True)),
    "BRE-02": Handlings(
        handled(Cause.BREACH, Tab.ASK, Severity.MEDIUM, Point.BREACH, weighed=True),
        {
            "business time": handled(Cause.BREACH, Tab.ASK, Severity.LOW, Point.BREACH, weighed=True),
        },
    ),
    "BRE-03": Handlings(handled(Cause.BREACH, Tab.ASK, Severity.MEDIUM, Point.BREACH, weighed=True)),
    "BRE-04": Handlings(handled(Cause.BREACH, Tab.ASK, Severity.MEDIUM, Point.BREACH_CHAIN, weighed=True)),
    "BRE-05": Handlings(
        handled(Cause.BREACH, Tab.ASK, Severity.LOW, Point.CONTACT, weighed=False),
        {
            "": handled(Cause.BREACH, Tab.ASK, Severity.MEDIUM, Point.CONTACT, weighed=False),
        },
    ),
    "BRE-06": Handlings(handled(Cause.BREACH, Tab.ASK, Severity.LOW, Point.BREACH_CHAIN, weighed=True)),
    "BRE-07": Handlings(
        handled(Cause.BREACH, Tab.ASK, Severity.LOW, Point.BREACH, weighed=True),
        {
            "confirmed": handled(Cause.BREACH, Tab.ASK, Severity.MEDIUM, Point.BREACH, weighed=True),
        },
    ),
}
