"""The basis of a transfer on a day: what a mechanism or a decision gives under a regime (Articles 44 to 49)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.values import Mechanism, TransferBasis
from suppliers.values import AdequacyDecision, Regime

DEROGATIONS = frozenset(m for m in Mechanism if m.startswith("49"))
# The Commission's clauses alone are no safeguard under United Kingdom law: they need its Addendum.
UK_ALONE, EU_ALONE = frozenset({Mechanism.IDTA, Mechanism.ADDENDUM}), frozenset({Mechanism.SCC})


class Footing(TextChoices):
    """The basis of a leg."""

    HOME = "home", _("no transfer to a third country")
    ADEQUATE = "adequate", _("on an adequacy decision or regulations")
    UNCONFIRMED = "unconfirmed", _("on a decision for listed recipients; not on record whether the entry covers it")
    SAFEGUARDED = "safeguarded", _("with safeguards")
    DEROGATION = "derogation", _("under a derogation")
    NO_TRANSFER = "no transfer", _("assessed as no transfer")
    STATED = "stated", _("on a mechanism named by the supplier only")
    NOTHING = "nothing", _("nothing on record")
    UNKNOWN = "unknown", _("country not on record")

    @property
    def holds(self) -> bool:
        """Whether the leg has a basis: home, a decision, a safeguard, a derogation, or an assessment as no transfer."""
        return self not in {Footing.UNCONFIRMED, Footing.STATED, Footing.NOTHING, Footing.UNKNOWN}

    @property
    def on_decision(self) -> bool:
        """Whether the basis is a decision, even one not confirmed to cover the leg."""
        return self in {Footing.ADEQUATE, Footing.UNCONFIRMED}


def footing_of_basis(
    regime: str, basis: TransferBasis | None, decision: AdequacyDecision | None
) -> tuple[Footing, bool]:
    """The footing that the basis on record gives a leg on the day, and whether it comes from the fallback."""
    if basis is None:
        return Footing.NOTHING, False
    if basis.mechanism != Mechanism.ADEQUACY:
        return footing_of_mechanism(regime, basis.mechanism), False
    covered = _covered(regime, basis, decision)
    if covered is None:
        return Footing.UNCONFIRMED, False
    if covered:
        return Footing.ADEQUATE, False
    fallback = footing_of_mechanism(regime, basis.fallback)
    return fallback, fallback.holds


def _covered(regime: str, basis: TransferBasis, decision: AdequacyDecision | None) -> bool | None:
    """Whether a decision covers a basis that relies on one. None: it has an entry in the list that may not count."""
    if decision is None:
        return False
    return not decision.listed_only or list_entry_counts(regime, basis)


def list_entry_counts(regime: str, basis: TransferBasis) -> bool | None:
    """Whether an entry in the list is on record that counts under a regime. The UK requires its Extension as well.

    None: there is an entry, but it is not on record whether it has the Extension.
    """
    if not basis.listed_as:
        return False
    if regime == Regime.UK:
        return basis.uk_extension
    return True


def footing_of_mechanism(regime: str, mechanism: str) -> Footing:
    """The basis that a mechanism other than a decision gives under a regime. Nothing if the regime does not have it."""
    if mechanism == Mechanism.NONE_NEEDED:
        return Footing.NO_TRANSFER
    if mechanism in DEROGATIONS:
        return Footing.DEROGATION
    foreign = EU_ALONE if regime == Regime.UK else UK_ALONE
    if mechanism in foreign or mechanism in {"", Mechanism.ADEQUACY}:
        return Footing.NOTHING
    return Footing.SAFEGUARDED
