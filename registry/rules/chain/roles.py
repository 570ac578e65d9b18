"""The rule about the role of each party behind a supplier."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, DECLARED, Link, can_access
from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.rows import by_day
from registry.rules.fixes import NEW_PARTY, ROLE
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import AssessedRole, RoleAssessment
from suppliers.values import (
    Access,
    BackupTerm,
    DataLocation,
    DeclaredRole,
    InvolvementKind,
    OnwardTransfer,
    Row,
    Supplier,
)


class UnassessedRole(Cases):
    """The states of a party's role without our assessment."""

    CUSTODY = (
        "custody",
        _(
            "%(party)s (%(doing)s for %(above)s) holds data of “%(service)s” or can access it. Its role has not been "
            "assessed."
        ),
    )
    DECLARED = (
        "declared",
        _(
            "%(party)s (%(doing)s for %(above)s) is declared as %(declared)s behind “%(service)s”. We have not "
            "assessed its role."
        ),
    )
    UNDECIDED = (
        "undecided",
        _("The role of %(party)s (%(doing)s for %(above)s) behind “%(service)s” has been undecided since %(since)s."),
    )
    UNLINKED = (
        "unlinked",
        _(
            "%(party)s is recorded with access to data of “%(service)s” or custody of it, but not as a party behind "
            "the service, so its role cannot be assessed."
        ),
    )


@rule(
    "SUB-03",
    EngagementDossier,
    _("Every party with access to data or custody of it has an assessed role."),
    when="processing",
    message=UnassessedRole,
    fix=_("Assess the role of the party, and give the reason"),
    target=ROLE,
    targets={UnassessedRole.UNLINKED: NEW_PARTY},
)
def roles_assessed(d: EngagementDossier) -> Iterator[Seen]:
    for links in d.sub_processors.values():
        assessed = {d.chain.role(link.involvement) for link in links}
        # A party that we assessed as a sub-processor once needs no assessment of its other work.
        if AssessedRole.SUB_PROCESSOR not in assessed:
            yield _unassessed(d, links)
    for party in d.lens.get_each(Supplier, _not_linked(d)):
        yield seen(about=party, case=UnassessedRole.UNLINKED, party=party)


def _unassessed(d: EngagementDossier, links: list[Link]) -> Seen:
    """A party that counts as a sub-processor without our assessment, or with one that left its role open."""
    first, undecided, declared = links[0], _undecided(d, links), _declared_role(links)
    shown: tuple[Row, ...] = (first.involvement,)
    figures: dict[str, Any] = {}
    if undecided is not None:
        case, shown = UnassessedRole.UNDECIDED, (undecided, *shown)
        figures["since"] = undecided.on
    elif declared:
        case = UnassessedRole.DECLARED
        figures["declared"] = DeclaredRole(declared)
    else:
        case = UnassessedRole.CUSTODY
    return seen(
        about=first.party,
        fix=undecided or first.involvement,
        evidence=shown,
        case=case,
        party=first.party,
        above=first.above,
        doing=tuple(dict.fromkeys(InvolvementKind(link.involvement.kind) for link in links)),
        **figures,
    )


def _undecided(d: EngagementDossier, links: list[Link]) -> RoleAssessment | None:
    """The latest of our assessments that left the role of a party open."""
    undecided: list[RoleAssessment] = []
    for link in links:
        row = d.chain.assessment(link.involvement)
        if row is not None and row.role == AssessedRole.UNDECIDED:
            undecided.append(row)
    return max(undecided, key=by_day, default=None)


def _declared_role(links: list[Link]) -> str:
    """The first declared role that makes a party a processor; empty where there is none."""
    for link in links:
        if link.involvement.declared_role in DECLARED:
            return link.involvement.declared_role
    return ""


def _not_linked(d: EngagementDossier) -> list[int]:
    """The ids of parties that have access to data or custody of it, but no link in the chain."""
    found = set(_with_data(d)) - {d.supplier.id}
    for link in d.links:
        if link.involvement.standing in ASSERTED:
            found.discard(link.party.id)
    return sorted(found)


def _with_data(d: EngagementDossier) -> Iterator[int]:
    """The ids of parties that have access to data or custody of it, by the claims about the service."""
    ids: list[int | None] = []
    for access in filter(can_access, d.asserted(Access)):
        ids.append(access.party_id)
    for place in d.asserted(DataLocation):
        ids.append(place.operator_id)
    for term in d.asserted(BackupTerm):
        ids.append(term.by_id)
    for transfer in d.asserted(OnwardTransfer):
        ids += (transfer.exporter_id, transfer.importer_id)
    return filter(None, ids)
