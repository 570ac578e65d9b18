"""The words for the kinds of claims, as a sentence lists them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values import Claim


class ClaimKind(TextChoices):
    """The kinds of claims, as a sentence lists them."""

    DATA = "datahandled", _("data handled")
    PARTIES = "involvement", _("parties")
    PLACES = "datalocation", _("places")
    ACCESS = "access", _("access")
    TRANSFERS = "onwardtransfer", _("onward transfers")
    BREACH = "breachterm", _("breach notice")
    BACKUPS = "backupterm", _("backups")
    RETENTION = "retentionterm", _("retention")
    LEVELS = "servicelevel", _("service levels")
    MEASURES = "securitymeasure", _("security measures")
    TESTS = "test", _("tests")
    CERTIFICATES = "certification", _("certificates")
    COMMITMENTS = "commitment", _("commitments")
    DECLARATIONS = "declaration", _("declarations")


def claim_kind(claim: Claim) -> ClaimKind:
    """The kind of a claim."""
    return ClaimKind(claim.key[0])
