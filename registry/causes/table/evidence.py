"""How the findings of the rules about documents and evidence are handled."""

from registry.causes.cause import Cause
from registry.causes.handling import Handlings, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab

EVIDENCE = {
    "EVD-01": Handlings(handled(Cause.PAPERS, Tab.ASK, Severity.MEDIUM, Point.STATEMENT, weighed=False)),
    "EVD-02": Handlings(handled(Cause.PAPERS, Tab.ASK, Severity.MEDIUM, Point.STATEMENT, weighed=False)),
    "EVD-03": Handlings(handled(Cause.READING, Tab.HOUSEKEEPING, Severity.NOTE, weighed=False)),
    "EVD-04": Handlings(
        handled(Cause.FILES, Tab.HOUSEKEEPING, Severity.NOTE, weighed=False),
        {
            "missing": handled(Cause.FILE, Tab.ENTER, Severity.MEDIUM, weighed=False),
            "other": handled(Cause.FILE, Tab.DECIDE, Severity.HIGH, weighed=False),
        },
    ),
    "EVD-05": Handlings(handled(Cause.READING, Tab.ENTER, Severity.LOW, weighed=False)),
    "EVD-06": Handlings(handled(Cause.PAPERS, Tab.ASK, Severity.LOW, Point.STATEMENT, weighed=False)),
    "EVD-07": Handlings(handled(Cause.READING, Tab.ASK, Severity.LOW, Point.GENERATED, weighed=False)),
    "EVD-08": Handlings(
        handled(Cause.PAPERS, Tab.HOUSEKEEPING, Severity.NOTE, Point.EVIDENCE, weighed=False),
        {
            "alone": handled(Cause.PAPERS, Tab.ASK, Severity.LOW, Point.EVIDENCE, weighed=False),
        },
    ),
    "EVD-09": Handlings(
        handled(Cause.PAPERS, Tab.ASK, Severity.LOW, Point.PAPERS, weighed=False),
        {
            "refused": handled(Cause.PAPERS, Tab.ASK, Severity.MEDIUM, Point.PAPERS, weighed=False),
            "referred": handled(Cause.PAPERS, Tab.ASK, Severity.NOTE, Point.PAPERS, weighed=False),
        },
    ),
    "EVD-10": Handlings(
        handled(Cause.READING, Tab.ENTER, Severity.MEDIUM, weighed=False),
        {
            # It contains that there is no agreement, and ranks as that does.
            "name": handled(Cause.READING, Tab.ENTER, Severity.HIGH, weighed=True),
            "unread": handled(Cause.READING, Tab.ENTER, Severity.LOW, weighed=False),
            "unclear": handled(Cause.AGREEMENT, Tab.ASK, Severity.LOW, Point.DUTIES, weighed=False),
            "silent": handled(Cause.AGREEMENT, Tab.ASK, Severity.MEDIUM, Point.DUTIES, weighed=True),
        },
    ),
    "EVD-11": Handlings(handled(Cause.PAPERS, Tab.ASK, Severity.NOTE, Point.EVIDENCE, weighed=False)),
    "EVD-12": Handlings(handled(Cause.PAPERS, Tab.ASK, Severity.LOW, Point.EVIDENCE, weighed=False)),
}
