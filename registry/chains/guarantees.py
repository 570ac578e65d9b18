"""Whether the guarantees of a supplier are sufficient, as an organisation assessed them (Article 28(1))."""

from registry.reading.lens import Lens
from registry.values import GuaranteeAssessment


def last_assessment(lens: Lens, engagement_id: int) -> GuaranteeAssessment | None:
    """The last assessment of an engagement's guarantees by the lens's day. None: none is on record."""
    last = None
    for row in lens.where(GuaranteeAssessment, "engagement_id", engagement_id):
        if row.on <= lens.on and (last is None or (row.on, row.id) > (last.on, last.id)):
            last = row
    return last
