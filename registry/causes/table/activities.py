"""How the findings of the rules about the record of activities are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

ACTIVITIES = {
    "ACT-01": Handlings(handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=True)),
    "ACT-02": Handlings(
        handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=True),
        {
            "special": handled(Cause.ACTIVITY, Tab.ENTER, Severity.HIGH, weighed=True),
            "criminal": handled(Cause.ACTIVITY, Tab.ENTER, Severity.HIGH, weighed=True),
        },
    ),
    "ACT-03": Handlings(
        handled(Cause.ACTIVITY, Tab.DECIDE, Severity.HIGH, weighed=True),
        {
            "own": handled(Cause.ACTIVITY, Tab.DECIDE, Severity.MEDIUM, weighed=True),
            "planned": handled(Cause.ACTIVITY, Tab.DECIDE, Severity.MEDIUM, weighed=True),
            "refused": handled(Cause.ACTIVITY, Tab.DECIDE, Severity.MEDIUM, weighed=True),
            "reasoned": handled(Cause.HISTORY, None, Severity.NOTE, weighed=False),
            "to come": handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True),
            "unasked": handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True),
        },
    ),
    "ACT-04": Handlings(handled(Cause.CLIENT_RECORD, Tab.ENTER, Severity.LOW, weighed=False)),
    "ACT-05": Handlings(
        handled(Cause.REVIEWS, Tab.HOUSEKEEPING, Severity.LOW, weighed=False),
        {
            "next": handled(Cause.REVIEW, Tab.DUE, Severity.LOW, weighed=False),
        },
    ),
    "ACT-06": Handlings(
        handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True),
        {
            "none": handled(Cause.ACTIVITY, Tab.ENTER, Severity.HIGH, weighed=True),
            "purpose": handled(Cause.ACTIVITY, Tab.ENTER, Severity.HIGH, weighed=True),
        },
    ),
    "ACT-07": Handlings(
        handled(Cause.EXPECTED, Tab.DECIDE, Severity.MEDIUM, Point.EXPECTED, weighed=True),
        {
            "unlikely": handled(Cause.EXPECTED, Tab.DECIDE, Severity.LOW, Point.EXPECTED, weighed=True),
        },
    ),
    "ACT-08": Handlings(
        handled(Cause.ACTIVITY, Tab.DECIDE, Severity.MEDIUM, weighed=True),
        {
            "off": handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=True),
            "place": handled(Cause.SECURITY, Tab.ASK, Severity.MEDIUM, Point.TEMPLATES, weighed=True),
            "unclear": handled(Cause.SECURITY, Tab.ASK, Severity.MEDIUM, Point.TEMPLATES, weighed=True),
        },
    ),
    "ACT-09": Handlings(
        handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=False),
        {
            "missing": handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=False),
            "need": handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=True),
        },
    ),
    "ACT-10": Handlings(
        handled(Cause.READING, Tab.ENTER, Severity.LOW, Point.GENERATED, weighed=False),
        {
            "unclear": handled(Cause.READING, Tab.ASK, Severity.NOTE, Point.GENERATED, weighed=False),
        },
    ),
    "ACT-11": Handlings(
        handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=True),
        {
            "unnamed": handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=False),
        },
    ),
    "ACT-12": Handlings(
        handled(Cause.HEAD, Tab.ENTER, Severity.MEDIUM, weighed=False),
        {
            "country": handled(Cause.HEAD, Tab.ENTER, Severity.LOW, weighed=False),
        },
    ),
    "ACT-13": Handlings(
        handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=False),
        {
            "": handled(Cause.ACTIVITY, Tab.ENTER, Severity.HIGH, weighed=False),
            "open place": handled(Cause.ACTIVITY, Tab.ENTER, Severity.MEDIUM, weighed=False),
        },
    ),
    "ACT-14": Handlings(
        handled(Cause.CLIENT_RECORD, Tab.ENTER, Severity.HIGH, weighed=False),
        {
            "open place": handled(Cause.CLIENT_RECORD, Tab.ENTER, Severity.MEDIUM, weighed=False),
            "unknown country": handled(Cause.CLIENT_RECORD, Tab.ENTER, Severity.LOW, weighed=False),
        },
    ),
    "ACT-15": Handlings(handled(Cause.ACTIVITY, Tab.DECIDE, Severity.LOW, weighed=False)),
    "ACT-16": Handlings(handled(Cause.ACTIVITY, Tab.ENTER, Severity.LOW, weighed=False)),
    "ACT-17": Handlings(handled(Cause.HEAD, Tab.ENTER, Severity.MEDIUM, weighed=False)),
    "ACT-18": Handlings(handled(Cause.HEAD, Tab.ENTER, Severity.LOW, weighed=False)),
    "ACT-19": Handlings(handled(Cause.HEAD, Tab.DECIDE, Severity.LOW, weighed=False)),
}
