"""How the findings of the rules about retention and deletion are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

RETENTION = {
    "RET-01": Handlings(handled(Cause.DELETION, Tab.ASK, Severity.MEDIUM, Point.ENDING, weighed=True)),
    "RET-02": Handlings(handled(Cause.DELETION, Tab.ASK, Severity.LOW, Point.ENDING, weighed=False)),
    "RET-03": Handlings(handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=False)),
    "RET-04": Handlings(handled(Cause.DELETION, Tab.ASK, Severity.LOW, Point.COPIES, weighed=False)),
    "RET-05": Handlings(handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=True)),
    "RET-06": Handlings(
        handled(Cause.AGREEMENT, Tab.ASK, Severity.LOW, Point.ENDING, weighed=True),
        {
            "terms": handled(Cause.AGREEMENT, Tab.DECIDE, Severity.MEDIUM, Point.ENDING, weighed=True),
        },
    ),
    "RET-07": Handlings(handled(Cause.DELETION, Tab.ASK, Severity.LOW, Point.COPIES, weighed=False)),
    "RET-08": Handlings(
        handled(Cause.DELETION, Tab.ASK, Severity.NOTE, Point.COPIES, weighed=False),
        {
            "denied": handled(Cause.DELETION, Tab.ASK, Severity.LOW, Point.COPIES, weighed=True),
        },
    ),
    "RET-09": Handlings(
        handled(Cause.ERASED, Tab.DUE, Severity.MEDIUM, Point.ENDING, weighed=True),
        {
            "none": handled(Cause.ERASED, Tab.ASK, Severity.MEDIUM, Point.ENDING, weighed=True),
        },
    ),
}
