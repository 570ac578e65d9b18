"""What the rules about evidence share: which provisions and standings, and where a claim is written."""

from registry.rules.dossiers import EngagementDossier
from suppliers.values import Citation, Claim, Standing

RECORD = {"EU": "GDPR Art. 5(2)", "UK": "UK GDPR Art. 5(2)"}


PROCESSORS = {"EU": "GDPR Art. 28(1)", "UK": "UK GDPR Art. 28(1)"}


UNREAD = Standing.UNREAD


SAYING = frozenset({Standing.STATED, Standing.DENIED, Standing.UNCLEAR})


def citations(d: EngagementDossier, claim: Claim) -> list[Citation]:
    """The further places where a claim is written."""
    rows = d.lens.where(Citation, "claim_id", claim.id)
    return [row for row in rows if (row.claim_kind, row.claim_id) == claim.key]
