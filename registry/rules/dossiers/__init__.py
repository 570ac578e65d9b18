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
from registry.values import Engagement, Organisation, ProcessingActivity, ProcessingForClient
from suppliers.values import Row

__all__ = [
    "DOSSIER_KINDS",
    "ActivityDossier",
    "ClientDossier",
    "Dossier",
    "DossierKind",
    "EndedDossier",
    "EngagementDossier",
    "OrganisationDossier",
]

Dossier = EngagementDossier | EndedDossier | ActivityDossier | ClientDossier | OrganisationDossier


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierKind:
    """A kind of dossier, with functions that list its subjects and open the dossier of one.

    ``row`` is the kind of record that its subjects are, and ``name`` begins their names: "engagement:7".
    """

    name: str
    dossier: type
    row: type[Row]
    subjects: Callable[[Lens, Organisation], Iterator[tuple[str, Any]]]
    opened: Callable[[Lens, Organisation, Any], Dossier | None]


DOSSIER_KINDS = (
    DossierKind(
        name="engagement",
        dossier=EngagementDossier,
        row=Engagement,
        subjects=engagement_dossiers,
        opened=engagement_dossier,
    ),
    DossierKind(
        name="ended",
        dossier=EndedDossier,
        row=Engagement,
        subjects=ended_dossiers,
        opened=ended_dossier,
    ),
    DossierKind(
        name="activity",
        dossier=ActivityDossier,
        row=ProcessingActivity,
        subjects=activity_dossiers,
        opened=activity_dossier,
    ),
    DossierKind(
        name="client",
        dossier=ClientDossier,
        row=ProcessingForClient,
        subjects=client_dossiers,
        opened=client_dossier,
    ),
    DossierKind(
        name="organisation",
        dossier=OrganisationDossier,
        row=Organisation,
        subjects=organisation_dossiers,
        opened=organisation_dossier,
    ),
)
