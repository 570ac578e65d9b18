"""How the findings of the rules about agreements and guarantees are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

CONTRACT = {
    "CON-01": Handlings(
        handled(Cause.AGREEMENT, Tab.ASK, Severity.HIGH, Point.AGREEMENT, weighed=True),
        {
            "to come": handled(Cause.AGREEMENT, Tab.DECIDE, Severity.HIGH, Point.AGREEMENT, weighed=True),
            "click": handled(Cause.SIGNATURE, Tab.HOUSEKEEPING, Severity.LOW, Point.PAPERS, weighed=False),
            "unsigned": handled(Cause.SIGNATURE, Tab.HOUSEKEEPING, Severity.NOTE, weighed=False),
            "signed later": handled(Cause.SIGNATURE, Tab.ENTER, Severity.LOW, weighed=False),
        },
    ),
    "CON-02": Handlings(handled(Cause.AGREEMENT, Tab.DUE, Severity.MEDIUM, Point.AGREEMENT, weighed=True)),
    "CON-03": Handlings(handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.AGREEMENT, weighed=True)),
    "CON-04": Handlings(
        handled(Cause.AGREEMENT, Tab.ENTER, Severity.LOW, weighed=False),
        {
            "none": handled(Cause.AGREEMENT, Tab.ENTER, Severity.MEDIUM, weighed=False),
        },
    ),
    "CON-05": Handlings(handled(Cause.AGREEMENT, Tab.ASK, Severity.LOW, Point.AGREEMENT, weighed=True)),
    "CON-06": Handlings(
        handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.CHANGES, weighed=True),
        {
            "figures": handled(Cause.AGREEMENT, Tab.ASK, Severity.LOW, Point.CHANGES, weighed=True),
        },
    ),
    "CON-07": Handlings(
        handled(Cause.GUARANTEES, Tab.DECIDE, Severity.HIGH, weighed=True),
        {
            "late": handled(Cause.HISTORY, None, Severity.NOTE, weighed=False),
            "due": handled(Cause.GUARANTEES, Tab.DUE, Severity.MEDIUM, weighed=True),
            "insufficient, due": handled(Cause.GUARANTEES, Tab.DUE, Severity.HIGH, weighed=True),
            "conditions": handled(Cause.GUARANTEES, Tab.DECIDE, Severity.LOW, weighed=True),
        },
    ),
    "CON-08": Handlings(
        handled(Cause.AGREEMENT, Tab.ASK, Severity.LOW, Point.PROMISE, weighed=True),
        {
            "breach": handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.PROMISE, weighed=True),
            "deletion": handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.PROMISE, weighed=True),
        },
    ),
    "CON-09": Handlings(
        handled(Cause.AGREEMENT, Tab.ASK, Severity.LOW, Point.DUTIES, weighed=True),
        {
            "denied": handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.DUTIES, weighed=True),
        },
    ),
    "CON-10": Handlings(
        handled(Cause.AGREEMENT, Tab.ASK, Severity.LOW, Point.OWN_USE, weighed=True),
        {
            "own use, unclear": handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.OWN_USE, weighed=True),
            "own use, denied": handled(Cause.AGREEMENT, Tab.ASK, Severity.HIGH, Point.OWN_USE, weighed=True),
            "ai training, unclear": handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.OWN_USE, weighed=True),
            "ai training, denied": handled(Cause.AGREEMENT, Tab.ASK, Severity.HIGH, Point.OWN_USE, weighed=True),
        },
    ),
    "CON-11": Handlings(
        handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True),
        {
            "to come": handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=True),
        },
    ),
    "CON-12": Handlings(handled(Cause.OUTLIVED, Tab.ENTER, Severity.HIGH, weighed=False)),
    "CON-13": Handlings(handled(Cause.AGREEMENT, Tab.ENTER, Severity.LOW, weighed=False)),
    "CON-14": Handlings(handled(Cause.AGREEMENT, Tab.DECIDE, Severity.LOW, Point.OWN_USE, weighed=True)),
}
