"""How the findings of the rules about security are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

SECURITY = {
    "SEC-01": Handlings(
        handled(Cause.SECURITY, Tab.ASK, Severity.MEDIUM, Point.ENCRYPTION, weighed=True),
        {
            "copies": handled(Cause.DELETION, Tab.ASK, Severity.LOW, Point.COPIES, weighed=True),
        },
    ),
    "SEC-02": Handlings(handled(Cause.SECURITY, Tab.ASK, Severity.MEDIUM, Point.TESTS, weighed=True)),
    "SEC-03": Handlings(
        handled(Cause.PAPERS, Tab.ASK, Severity.LOW, Point.CERTIFICATES, weighed=False),
        {
            "expired": handled(Cause.PAPERS, Tab.ASK, Severity.MEDIUM, Point.CERTIFICATES, weighed=False),
        },
    ),
    "SEC-04": Handlings(
        handled(Cause.PAPERS, Tab.ASK, Severity.LOW, Point.CERTIFICATES, weighed=False),
        {
            "over": handled(Cause.PAPERS, Tab.ASK, Severity.MEDIUM, Point.CERTIFICATES, weighed=False),
            "lapsed": handled(Cause.PAPERS, Tab.ASK, Severity.MEDIUM, Point.CERTIFICATES, weighed=False),
            "soon": handled(Cause.CERTIFICATE, Tab.DUE, Severity.NOTE, Point.CERTIFICATES, weighed=False),
        },
    ),
    "SEC-05": Handlings(handled(Cause.PAPERS, Tab.HOUSEKEEPING, Severity.NOTE, Point.CERTIFICATES, weighed=False)),
    "SEC-06": Handlings(handled(Cause.SECURITY, Tab.ASK, Severity.LOW, Point.ENCRYPTION, weighed=False)),
    "SEC-07": Handlings(handled(Cause.SECURITY, Tab.ASK, Severity.LOW, Point.TESTS, weighed=False)),
    "SEC-08": Handlings(handled(Cause.SECURITY, Tab.ASK, Severity.MEDIUM, Point.SIGN_IN, weighed=True)),
    "SEC-09": Handlings(
        handled(Cause.CONTROLS, Tab.DECIDE, Severity.MEDIUM, weighed=False),
        {
            "unanswered": handled(Cause.CONTROLS, Tab.ENTER, Severity.LOW, weighed=False),
        },
    ),
    "SEC-10": Handlings(
        handled(Cause.PAPERS, Tab.ASK, Severity.LOW, Point.CERTIFICATES, weighed=False),
        {
            "follows": handled(Cause.PAPERS, Tab.ASK, Severity.NOTE, Point.CERTIFICATES, weighed=False),
        },
    ),
    "SEC-11": Handlings(handled(Cause.SECURITY, Tab.ASK, Severity.LOW, Point.ENCRYPTION, weighed=True)),
    "SEC-12": Handlings(handled(Cause.SECURITY, Tab.ASK, Severity.LOW, Point.TEMPLATES, weighed=True)),
    "SEC-13": Handlings(
        handled(Cause.SECURITY, Tab.ASK, Severity.LOW, Point.SIGN_IN, weighed=True),
        {
            "short": handled(Cause.SECURITY, Tab.ASK, Severity.MEDIUM, Point.SIGN_IN, weighed=True),
        },
    ),
}
