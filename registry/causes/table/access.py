"""How the findings of the rules about access to data are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

ACCESS = {
    "ACC-01": Handlings(
        handled(Cause.CHAIN, Tab.ASK, Severity.LOW, Point.ACCESS, weighed=True),
        {
            "nobody else": handled(Cause.CHAIN, Tab.ASK, Severity.MEDIUM, Point.ACCESS, weighed=True),
        },
    ),
    "ACC-02": Handlings(handled(Cause.CHAIN, Tab.ASK, Severity.MEDIUM, Point.ACCESS, weighed=True)),
    "ACC-03": Handlings(handled(Cause.SECURITY, Tab.ASK, Severity.MEDIUM, Point.ENCRYPTION, weighed=True)),
    "ACC-04": Handlings(handled(Cause.CHAIN, Tab.ASK, Severity.LOW, Point.PARTIES, weighed=True)),
    "ACC-05": Handlings(handled(Cause.CHAIN, Tab.ASK, Severity.MEDIUM, Point.ACCESS, weighed=True)),
}
