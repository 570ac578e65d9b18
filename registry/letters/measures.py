"""The measures behind questions on security: by what they protect, and at rest, in transit or in copies."""

from registry.rules.dossiers import EngagementDossier
from suppliers.values import Control, SecurityMeasure, Standing

# What the conflict of a claim with a measure is about, by its control.
AT_REST = frozenset({Control.ENCRYPTION_REST, Control.ENCRYPTION_BACKUP})
IN_TRANSIT = frozenset(
    {Control.ENCRYPTION_TRANSIT, Control.OLD_PROTOCOL, Control.PLAIN_TRANSFER, Control.PLAIN_INTERFACE}
)


def denied_at_rest(dossier: EngagementDossier) -> tuple[SecurityMeasure, ...]:
    """The statements that stored data is not encrypted."""
    rows = dossier.claims(SecurityMeasure)
    return tuple(row for row in rows if (row.control, row.standing) == (Control.ENCRYPTION_REST, Standing.DENIED))
