"""Dossiers: everything that the rules about one subject may read. A dossier reads its Lens when a rule asks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from registry.reading.lens import Lens
from registry.rules.dossiers.activity import ActivityDossier, activity_dossier, activity_dossiers
from registry.rules.dossiers.client import ClientDossier, client_dossier, client_dossiers
from registry.rules.dossiers.ended import EndedDossier, ended_dossier, ended_dossiers
from registry.rules.dossiers.engagement import EngagementDossier, engagement_dossier, engagement_dossiers
from registry.rules.dossiers.organisation import OrganisationDossier, organisation_dossier, organisation_dossiers
from registry.values import Organisation

__all__ = [
    "DOSSIER_KINDS",
    "ActivityDossier",
    "ClientDossier",
    "DossierKind",
    "EndedDossier",
    "EngagementDossier",
    "OrganisationDossier",
]

Dossier = EngagementDossier | EndedDossier | ActivityDossier | ClientDossier | OrganisationDossier


@dataclass(frozen=True, slots=True)
class DossierKind:
    """A kind of dossier, with functions that list its subjects and open the dossier of one."""

    dossier: type
    subjects: Callable[[Lens, Organisation], Iterator[tuple[str, Any]]]
    opened: Callable[[Lens, Organisation, Any], Dossier | None]


DOSSIER_KINDS = (
    DossierKind(EngagementDossier, engagement_dossiers, engagement_dossier),
    DossierKind(EndedDossier, ended_dossiers, ended_dossier),
    DossierKind(ActivityDossier, activity_dossiers, activity_dossier),
    DossierKind(ClientDossier, client_dossiers, client_dossier),
    DossierKind(OrganisationDossier, organisation_dossiers, organisation_dossier),
)
