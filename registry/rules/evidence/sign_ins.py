"""Two statements on sign-in that do not contradict each other: they are about different people or parts."""

from collections.abc import Iterable

from registry.rules.dossiers import EngagementDossier
from suppliers.values import Claim, Control, SecurityMeasure, Standing

SIGN_IN = frozenset(
    {Control.SECOND_FACTOR, Control.CERTIFICATE_SIGN_IN, Control.SINGLE_SIGN_ON, Control.PASSWORD_RULES}
)


def of_other_sign_ins(d: EngagementDossier, sides: Iterable[Claim | None]) -> bool:
    """Whether the two sides of a conflict are about the sign-in to different parts.

    Where a certificate is unclear, SEC-08 asks which sign-in is meant. That is the question of both.
    """
    measures = [row for row in sides if isinstance(row, SecurityMeasure) and row.control in SIGN_IN]
    if len(measures) < 2:
        return False
    parts = {row.component_id for row in measures}
    if None not in parts and len(parts) > 1:
        return True
    return d.processing and d.organisation.second_factor and any(map(_asked_about, measures))


def _asked_about(row: SecurityMeasure) -> bool:
    return row.control == Control.CERTIFICATE_SIGN_IN and row.standing == Standing.UNCLEAR
