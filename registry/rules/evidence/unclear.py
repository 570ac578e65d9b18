"""The rule about facts that a source leaves unclear and that no other rule asks about."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.asked import is_asked
from registry.rules.evidence.claim_kinds import claim_kind
from registry.rules.fixes import answer
from registry.rules.rule import Seen, rule, seen
from suppliers.values import (
    Claim,
    Commitment,
    Control,
    DataLocation,
    Declaration,
    DeclarationKind,
    LocationKind,
    SecurityMeasure,
    Standing,
)


@rule(
    "EVD-12",
    EngagementDossier,
    _("Every fact that a source leaves unclear is asked about."),
    when="concerned",
    message=_("The documents of %(supplier)s on “%(service)s” are unclear on: %(facts)s."),
    fix=_("Ask the supplier what is meant, and file the answer"),
    target=answer(Commitment),
)
def unclear_facts_are_asked(d: EngagementDossier) -> Iterator[Seen]:
    rows = tuple(filter(_is_open, d.claimed))
    if rows:
        yield seen(about=d.service, evidence=rows, facts=tuple(dict.fromkeys(map(_in_its_words, rows))))


def _in_its_words(claim: Claim) -> str | TextChoices:
    """The words of the source that leave a claim unclear; where they are not on record, what it is about."""
    if claim.worded:
        return f"“{claim.worded}”"
    match claim:
        case DataLocation():
            return LocationKind(claim.kind)
        case Declaration():
            return DeclarationKind(claim.kind)
        case SecurityMeasure():
            return Control(claim.control)
    return claim_kind(claim)


def _is_open(claim: Claim) -> bool:
    """Whether a claim is unclear, and no rule asks about it."""
    return claim.standing == Standing.UNCLEAR and not is_asked(claim)
