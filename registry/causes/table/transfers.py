"""How the findings of the rules about transfers are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

TRANSFERS = {
    "TRA-01": Handlings(
        handled(Cause.TRANSFERS, Tab.DECIDE, Severity.HIGH, Point.TRANSFER, weighed=True),
        {
            "stated": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
        },
    ),
    "TRA-02": Handlings(
        handled(Cause.TRANSFERS, Tab.DECIDE, Severity.HIGH, Point.TRANSFER, weighed=True),
        {
            "scope": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
            "exporter": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
            "unchecked": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
            "extension": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
            "no staff data": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
            "staff data": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.LOW, Point.TRANSFER, weighed=True),
            "ends": handled(Cause.TRANSFERS, Tab.DUE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
            "touched": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.LOW, Point.TRANSFER, weighed=True),
        },
    ),
    "TRA-03": Handlings(
        handled(Cause.TRANSFERS, Tab.DECIDE, Severity.LOW, Point.TRANSFER, weighed=True),
        {
            "": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
            "other kind": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True),
            "due": handled(Cause.TRANSFERS, Tab.DUE, Severity.LOW, Point.TRANSFER, weighed=True),
        },
    ),
    "TRA-04": Handlings(handled(Cause.TRANSFERS, Tab.ASK, Severity.LOW, Point.LOCATION, weighed=False)),
    "TRA-05": Handlings(
        handled(Cause.TRANSFERS, Tab.ASK, Severity.NOTE, Point.LOCATION, weighed=False),
        {
            "": handled(Cause.TRANSFERS, Tab.ASK, Severity.MEDIUM, Point.LOCATION, weighed=True),
            "unread": handled(Cause.TRANSFERS, Tab.ASK, Severity.LOW, Point.LOCATION, weighed=False),
        },
    ),
    "TRA-06": Handlings(handled(Cause.TRANSFERS, Tab.DECIDE, Severity.MEDIUM, Point.TRANSFER, weighed=True)),
    "TRA-07": Handlings(handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True)),
    "TRA-08": Handlings(
        handled(Cause.TRANSFERS, Tab.DECIDE, Severity.HIGH, Point.TRANSFER, weighed=True),
        {
            "fallback": handled(Cause.TRANSFERS, Tab.DECIDE, Severity.LOW, Point.TRANSFER, weighed=True),
        },
    ),
    "TRA-09": Handlings(handled(Cause.TRANSFERS, Tab.DECIDE, Severity.LOW, Point.TRANSFER, weighed=True)),
    "TRA-10": Handlings(handled(Cause.TRANSFERS, Tab.ASK, Severity.MEDIUM, Point.LOCATION, weighed=False)),
    "TRA-11": Handlings(
        handled(Cause.TRANSFERS, Tab.ASK, Severity.MEDIUM, Point.LOCATION, weighed=True),
        {
            "elsewhere": handled(Cause.TRANSFERS, Tab.ASK, Severity.NOTE, Point.LOCATION, weighed=False),
        },
    ),
    "TRA-12": Handlings(
        handled(Cause.TRANSFERS, Tab.ASK, Severity.MEDIUM, Point.TRANSFER, weighed=True),
        {
            "stated": handled(Cause.TRANSFERS, Tab.ASK, Severity.LOW, Point.TRANSFER, weighed=True),
            "unconfirmed": handled(Cause.TRANSFERS, Tab.ASK, Severity.LOW, Point.TRANSFER, weighed=True),
            "not seen": handled(Cause.TRANSFERS, Tab.ASK, Severity.LOW, Point.TRANSFER, weighed=True),
        },
    ),
    "TRA-13": Handlings(handled(Cause.TRANSFERS, Tab.DECIDE, Severity.HIGH, Point.TRANSFER, weighed=True)),
    "TRA-14": Handlings(
        handled(Cause.TRANSFERS, Tab.ASK, Severity.MEDIUM, Point.LOCATION, weighed=False),
        {
            "itself": handled(Cause.TRANSFERS, Tab.ASK, Severity.LOW, Point.LOCATION, weighed=False),
        },
    ),
    "TRA-15": Handlings(handled(Cause.TRANSFERS, Tab.DECIDE, Severity.HIGH, Point.TRANSFER, weighed=True)),
    "TRA-16": Handlings(handled(Cause.TRANSFERS, Tab.DECIDE, Severity.LOW, Point.TRANSFER, weighed=False)),
    "TRA-17": Handlings(
        handled(Cause.ACTIVITY, Tab.ENTER, Severity.HIGH, weighed=True),
        {
            "unconfirmed": handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True),
            "assessment": handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True),
            "due": handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=True),
            "old": handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=True),
            "paper": handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=False),
            "told": handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=False),
            "unknown": handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True),
        },
    ),
    "TRA-18": Handlings(handled(Cause.TRANSFERS, Tab.DECIDE, Severity.NOTE, Point.LOCATION, weighed=False)),
    "TRA-19": Handlings(handled(Cause.TRANSFERS, Tab.DECIDE, Severity.LOW, Point.TRANSFER, weighed=False)),
    "TRA-20": Handlings(handled(Cause.CLIENT_RECORD, Tab.ENTER, Severity.MEDIUM, weighed=False)),
    "TRA-21": Handlings(handled(Cause.TRANSFERS, Tab.DUE, Severity.LOW, Point.TRANSFER, weighed=True)),
    "TRA-22": Handlings(handled(Cause.TRANSFERS, Tab.ASK, Severity.LOW, Point.LOCATION, weighed=False)),
}
