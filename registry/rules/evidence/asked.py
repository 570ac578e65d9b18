"""Which rules ask about unclear claims, by the kind of claim. EVD-12 asks about the rest."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from registry.rules.evidence.topics import ELSEWHERE
from suppliers.values import (
    ASKED,
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
    Claim,
    Commitment,
    Control,
    DataHandled,
    DataLocation,
    Declaration,
    DeclarationKind,
    Involvement,
    Occasion,
    OnwardTransfer,
    Origin,
    RetentionEvent,
    RetentionTerm,
    SecurityMeasure,
    Standing,
    Test,
)

SIGN_IN = {Control.SECOND_FACTOR, Control.CERTIFICATE_SIGN_IN}
ENCRYPTION = {Control.ENCRYPTION_REST, Control.ENCRYPTION_TRANSIT, Control.ENCRYPTION_BACKUP}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """A rule that asks about unclear claims of one kind: about all of them, or about those that *these* is true of."""

    code: str
    kind: type[Claim]
    these: Callable[[Any], bool] = lambda claim: True


ASKS = (
    Asks(code="ACT-07", kind=Declaration, these=lambda row: row.kind == DeclarationKind.NO_SPECIAL),
    Asks(code="ACT-10", kind=DataHandled, these=lambda row: row.category_id and row.origin == Origin.SUPPLIER),
    Asks(code="TRA-04", kind=DataLocation, these=lambda row: row.country_id is None),
    Asks(code="ACC-02", kind=Access, these=lambda row: row.occasion in {Occasion.STANDING, Occasion.UNKNOWN}),
    Asks(code="SUB-09", kind=OnwardTransfer, these=lambda row: row.importer_id is None),
    Asks(code="BRE-01", kind=BreachTerm),
    Asks(code="RET-01", kind=RetentionTerm, these=lambda row: row.event == RetentionEvent.CONTRACT_END),
    Asks(code="SEC-01", kind=SecurityMeasure, these=lambda row: row.control in ENCRYPTION),
    Asks(code="SEC-08", kind=SecurityMeasure, these=lambda row: row.control in SIGN_IN),
    Asks(code="SEC-12", kind=SecurityMeasure, these=lambda row: row.control in {Control.UNLINKABLE, Control.RENEWABLE}),
    Asks(code="SEC-10", kind=Certification),
    Asks(code="SEC-01", kind=BackupTerm, these=lambda row: row.encrypted == Standing.UNCLEAR),
    # Every topic of the reading is asked about: in one finding (EVD-10), or by a rule of its own.
    Asks(code="EVD-10", kind=Commitment, these=lambda row: row.topic in {*ASKED, *ELSEWHERE}),
    Asks(code="SUB-03", kind=Involvement),
    Asks(code="SEC-07", kind=Test, these=lambda row: row.last is None),
)


def is_asked(claim: Claim) -> bool:
    """Whether a rule asks about an unclear claim."""
    return any(isinstance(claim, each.kind) and each.these(claim) for each in ASKS)
