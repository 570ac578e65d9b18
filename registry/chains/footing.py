"""The footing of a transfer on a day: what carries it, what does not, and why (Articles 44 to 49)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.values import Mechanism

DEROGATIONS = frozenset(m for m in Mechanism if m.startswith("49"))


class Footing(TextChoices):
    """What a transfer is based on."""

    HOME = "home", _("no transfer to a third country")
    NO_TRANSFER = "no transfer", _("assessed as no transfer")
    ADEQUATE = "adequate", _("on an adequacy decision or regulations")
    SAFEGUARDED = "safeguarded", _("with safeguards")
    DEROGATION = "derogation", _("under a derogation")
    UNCONFIRMED = "unconfirmed", _("not confirmed that it covers the transfer")
    INSUFFICIENT = "insufficient", _("with safeguards assessed as not sufficient")
    STATED = "stated", _("on a mechanism named by the supplier only")
    NOTHING = "nothing", _("nothing on record that holds")
    UNKNOWN = "unknown", _("country not on record")
    ONWARD = "onward", _("onward from a third country")

    @property
    def holds(self) -> bool:
        """Whether the leg is no transfer, or has a ground that carries it."""
        return self in HOLDING

    @property
    def leaves(self) -> bool:
        """Whether data goes to a third country or an international organisation, as far as is on record."""
        return self not in {Footing.HOME, Footing.NO_TRANSFER}


HOLDING = frozenset({Footing.HOME, Footing.NO_TRANSFER, Footing.ADEQUATE, Footing.SAFEGUARDED, Footing.DEROGATION})


class Why(TextChoices):
    """Why a ground does not carry a transfer, or is not confirmed to carry it."""

    # Nothing on record, or nothing that holds.
    NONE = "none", _("nothing on record")
    LAPSED = "lapsed", _("what carried it has ended")
    FOREIGN = "foreign", _("the mechanism is none of this law")
    OTHER_LAW = "other law", _("it is recorded under the other law only")
    NO_DECISION = "no decision", _("no decision covers it")
    DECISION_ENDED = "decision ended", _("the decision has ended")
    NOT_COVERED = "not covered", _("the decision does not cover it")
    NOT_LISTED = "not listed", _("it is not in the list")
    INACTIVE = "inactive", _("its entry in the list is inactive")
    NO_EXTENSION = "no extension", _("its entry has no UK Extension")
    EARLY = "early", _("the clauses were not yet in force")
    LATE = "late", _("the clauses were concluded too late")
    ENDED = "ended", _("the clauses have ended")
    ALONE = "alone", _("the Commission's clauses without the Addendum")
    # Chosen or in force; whether it covers the transfer is not on record.
    SCOPE = "scope", _("whether the decision covers it is not on record")
    EXPORTER = "exporter", _("whether the decision serves this exporter is not on record")
    UNCHECKED = "unchecked", _("its entry in the list was never checked")
    EXTENSION = "extension", _("whether its entry has the UK Extension is not on record")
    NO_STAFF_DATA = "no staff data", _("its entry does not cover data from employment")
    STAFF_DATA = "staff data", _("whether its entry covers data from employment is not on record")
    APPROVAL = "approval", _("the approval is not on record")
    COMMITMENTS = "commitments", _("the commitments of the recipient are not on record")
    WHICH = "which", _("which clauses is not on record")
    IMPOSSIBLE = "impossible", _("the clauses are dated before they existed")
    # Onward from outside both laws.
    KNOWN = "known", _("something is on record")
    NOT_KNOWN = "not known", _("nothing is on record")


# The reasons for which a decision that was chosen does not carry a transfer. A fallback may carry it instead.
OF_DECISION = frozenset(
    {
        *(Why.NO_DECISION, Why.DECISION_ENDED, Why.NOT_COVERED, Why.NOT_LISTED, Why.INACTIVE, Why.NO_EXTENSION),
    }
)
# The reasons for which standard clauses do not carry a transfer on a day.
OF_CLAUSES = frozenset({Why.EARLY, Why.LATE, Why.ENDED})
