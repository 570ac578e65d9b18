"""The rule about the role of each party behind a supplier."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, DECLARED, Link, can_access
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
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
    """What there is of a party's role in place of our assessment."""

    CUSTODY = (
        "custody",
        _(
            "%(party)s (%(doing)s for %(above)s) has custody of data of “%(service)s” or access to it; its role is not "
            "assessed."
        ),
    )
    DECLARED = (
        "declared",
        _(
            "%(party)s (%(doing)s for %(above)s) is declared as %(declared)s behind “%(service)s”; our own assessment "
            "of its role is not on record."
        ),
    )
    UNDECIDED = (
        "undecided",
        _("The role of %(party)s (%(doing)s for %(above)s) behind “%(service)s” has been undecided since %(since)s."),
    )
    UNLINKED = (
        "unlinked",
        _(
            "%(party)s is on record with access to data of “%(service)s” or custody of it, but not among the parties "
            "behind it, so that its role cannot be assessed."
        ),
    )


@rule(
    "SUB-03",
    EngagementDossier,
    _("Every third party with access or custody has an assessed role."),
    when="processing",
    message=UnassessedRole,
    fix=_("Assess the party's role, with the reason"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 4(8), 28(2)", "UK": "UK GDPR Art. 4(8), 28(2)"},
)
def roles_assessed(d: EngagementDossier) -> Iterator[Seen]:
    for links in d.sub_processors.values():
        assessed = {d.chain.role(link.involvement) for link in links}
        # One sub-processing that was assessed answers for all that a party does.
        if AssessedRole.SUB_PROCESSOR not in assessed:
            yield _unassessed(d, links, _undecided(d, links) if assessed != {""} else None)
    linked = {d.supplier.id, *(link.party.id for link in d.links if link.involvement.standing in ASSERTED)}
    for party_id in sorted(_with_data(d) - linked):
        party = d.lens.get(Supplier, party_id)
        if party is not None:
            yield seen(d.weigh(Severity.MEDIUM), about=party, fix=d.service, case=UnassessedRole.UNLINKED, party=party)


def _unassessed(d: EngagementDossier, links: list[Link], undecided: RoleAssessment | None) -> Seen:
    """A party that counts as processing without our word, or with a word that left its role open."""
    first = links[0]
    roles = [each.involvement.declared_role for each in links]
    declared = next((role for role in roles if role in DECLARED), "")
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
        d.weigh(Severity.LOW if declared else Severity.MEDIUM),
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
    """Our assessment that left the role open, the latest."""
    rows = (row for link in links if (row := d.chain.assessment(link.involvement)))
    undecided = (row for row in rows if row.role == AssessedRole.UNDECIDED)
    return max(undecided, key=lambda row: (row.on, row.id), default=None)


def _with_data(d: EngagementDossier) -> set[int]:
    """The parties that claims of the service put data in the hands of, by id."""
    named = [row.party_id for row in d.asserted(Access) if can_access(row)]
    named += [row.operator_id for row in d.asserted(DataLocation)]
    named += [row.by_id for row in d.asserted(BackupTerm)]
    named += [each for row in d.asserted(OnwardTransfer) for each in (row.exporter_id, row.importer_id)]
    return {each for each in named if each is not None}
