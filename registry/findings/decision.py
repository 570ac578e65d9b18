"""The decision on a finding."""

from registry.reading.lens import Lens
from registry.values import FindingDecision, Organisation


def decision_on(lens: Lens, organisation: Organisation, code: str, subject: str) -> FindingDecision | None:
    """The decision of an organisation under the code of a rule and a subject; None where there is none."""
    for row in lens.where(FindingDecision, "subject", subject):
        if (row.organisation_id, row.code) == (organisation.id, code):
            return row
    return None
