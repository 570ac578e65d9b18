"""The kinds of claims in words, as a sentence lists them."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from suppliers.values import Claim


class Claimed(StrEnum):
    """The kinds of claims, as a sentence lists them."""

    DATA = "datahandled"
    PARTIES = "involvement"
    PLACES = "datalocation"
    ACCESS = "access"
    TRANSFERS = "onwardtransfer"
    BREACH = "breachterm"
    BACKUPS = "backupterm"
    RETENTION = "retentionterm"
    LEVELS = "servicelevel"
    MEASURES = "securitymeasure"
    TESTS = "test"
    CERTIFICATES = "certification"
    COMMITMENTS = "commitment"
    DECLARATIONS = "declaration"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _CLAIMED[self]


_CLAIMED = {
    Claimed.DATA: _("data handled"),
    Claimed.PARTIES: _("parties"),
    Claimed.PLACES: _("places"),
    Claimed.ACCESS: _("access"),
    Claimed.TRANSFERS: _("onward transfers"),
    Claimed.BREACH: _("breach notice"),
    Claimed.BACKUPS: _("backups"),
    Claimed.RETENTION: _("retention"),
    Claimed.LEVELS: _("service levels"),
    Claimed.MEASURES: _("security measures"),
    Claimed.TESTS: _("tests"),
    Claimed.CERTIFICATES: _("certificates"),
    Claimed.COMMITMENTS: _("commitments"),
    Claimed.DECLARATIONS: _("declarations"),
}


def kind_of(claim: Claim) -> Claimed:
    """The kind of a claim."""
    return Claimed(claim.key[0])
