"""Rules about each party behind a supplier: who it is, what role it has, and that nobody is left unnamed."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import DECLARED, SAID, Link, reaches
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import AssessedRole, RoleAssessment
from suppliers.values import (
    Access,
    BackupTerm,
    Contact,
    DataLocation,
    DeclaredRole,
    FlowDown,
    InvolvementKind,
    LocationKind,
    OnwardTransfer,
    Operator,
    Standing,
    Supplier,
    SupplierKind,
)

# What is known of a contract that passes the duties on.
PASSED_ON = frozenset({FlowDown.COPY_SEEN, FlowDown.CONFIRMED})
# Where data rests or is worked on; from where it is reached is another matter.
RESTS = frozenset({LocationKind.STORAGE, LocationKind.BACKUP, LocationKind.PROCESSING, LocationKind.RECOVERY})


class Particular(StrEnum):
    """What a controller has at hand of every party, whatever the risk."""

    NAME = "name"
    ADDRESS = "address"
    CONTACT = "contact"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _PARTICULARS[self]


_PARTICULARS = {
    Particular.NAME: _("registered name"),
    Particular.ADDRESS: _("address"),
    Particular.CONTACT: _("contact"),
}


def said(d: EngagementDossier) -> dict[int, list[Link]]:
    """The links of each other party that a source says is there, nearest first; none below who has no part in it."""
    found: dict[int, list[Link]] = {}
    for link in d.links:
        if link.involvement.standing in SAID and link.party.id != d.supplier.id and link.service.id in d.chain.services:
            found.setdefault(link.party.id, []).append(link)
    return found


def doing(links: Iterable[Link]) -> tuple[InvolvementKind, ...]:
    """What a party does, each thing once."""
    return tuple(dict.fromkeys(InvolvementKind(link.involvement.kind) for link in links))


@rule(
    "SUB-01",
    EngagementDossier,
    _(
        "Name, address and contact are on record for every processor and sub-processor, assessed or not yet assessed, "
        "at every level."
    ),
    message={
        "supplier": _("Missing on record for %(supplier)s, which provides “%(service)s”: %(missing)s."),
        "party": _("Missing on record for %(party)s, which works for %(above)s behind “%(service)s”: %(missing)s."),
    },
    mend=_("Ask the supplier for them, and enter what it answers"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(1), 28(2); EDPB Opinion 22/2024",
        "UK": "UK GDPR Art. 28(1), 28(2); EDPB Opinion 22/2024 (persuasive)",
    },
)
def parties_identified(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    missing = _lacking(d, d.supplier)
    if missing:
        yield Seen(d.weigh(Severity.LOW), (("missing", missing),), (d.supplier,), "", "supplier")
    for links in d.sub_processors.values():
        party, above = links[0].party, links[0].above
        missing = _lacking(d, party)
        if missing and party.kind != SupplierKind.UNNAMED:
            figures = (("party", party), ("above", above), ("missing", missing))
            yield Seen(d.weigh(Severity.LOW), figures, (party,), "", "party")


def _lacking(d: EngagementDossier, party: Supplier) -> tuple[Particular, ...]:
    contacts = d.lens.where(Contact, "supplier_id", party.id)
    there = {
        # A name of which nobody knows whether it is a company is a brand as yet.
        Particular.NAME: party.kind != SupplierKind.UNKNOWN,
        Particular.ADDRESS: bool(party.address),
        Particular.CONTACT: any(row.email or row.phone or row.address or row.person_id for row in contacts),
    }
    return tuple(each for each, known in there.items() if not known)


@rule(
    "SUB-03",
    EngagementDossier,
    _("Every third party with access or custody has an assessed role."),
    message={
        "custody": _(
            "%(party)s (%(doing)s for %(above)s) has custody of data of “%(service)s” or access to it; its role is not "
            "assessed."
        ),
        "declared": _(
            "%(party)s (%(doing)s for %(above)s) is declared as %(declared)s behind “%(service)s”; our own assessment "
            "of its role is not on record."
        ),
        "undecided": _(
            "The role of %(party)s (%(doing)s for %(above)s) behind “%(service)s” has been undecided since %(since)s."
        ),
        "unlinked": _(
            "%(party)s is on record with access to data of “%(service)s” or custody of it, but not among the parties "
            "behind it, so that its role cannot be assessed."
        ),
    },
    mend=_("Assess the party's role, with the reason"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 4(8), 28(2)", "UK": "UK GDPR Art. 4(8), 28(2)"},
)
def roles_assessed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    for links in d.sub_processors.values():
        yield from _unassessed(d, links)
    linked = {d.supplier.id, *(link.party.id for link in d.links if link.involvement.standing in SAID)}
    for party_id in sorted(_with_data(d) - linked):
        party = d.lens.get(Supplier, party_id)
        if party is not None:
            yield Seen(d.weigh(Severity.MEDIUM), (("party", party),), (d.service, party), "", "unlinked")


def _unassessed(d: EngagementDossier, links: list[Link]) -> Iterator[Seen]:
    """A party that counts as processing without our word; one sub-processing assessed answers for all that it does."""
    assessed = {d.chain.role(link.involvement) for link in links}
    if AssessedRole.SUB_PROCESSOR in assessed:
        return
    party, first = links[0].party, links[0]
    roles = [each.involvement.declared_role for each in links]
    declared = next((role for role in roles if role in DECLARED), "")
    severity = d.weigh(Severity.LOW if declared else Severity.MEDIUM)
    figures: tuple[tuple[str, Any], ...] = (("party", party), ("above", first.above), ("doing", doing(links)))
    undecided = _undecided(d, links) if assessed != {""} else None
    if undecided is not None:
        rows = (undecided, first.involvement, party)
        yield Seen(severity, (*figures, ("since", undecided.on)), rows, "", "undecided")
    elif declared:
        declared_as = ("declared", DeclaredRole(declared))
        yield Seen(severity, (*figures, declared_as), (first.involvement, party), "", "declared")
    else:
        yield Seen(severity, figures, (first.involvement, party), "", "custody")


def _undecided(d: EngagementDossier, links: list[Link]) -> RoleAssessment | None:
    """Our assessment that left the role open, the latest."""
    rows = (row for link in links if (row := d.chain.assessment(link.involvement)))
    undecided = (row for row in rows if row.role == AssessedRole.UNDECIDED)
    return max(undecided, key=lambda row: (row.on, row.id), default=None)


def _with_data(d: EngagementDossier) -> set[int]:
    """The parties that claims of the service put data in the hands of, by id."""
    named = [row.party_id for row in d.said(Access) if reaches(row)]
    named += [row.operator_id for row in d.said(DataLocation)]
    named += [row.by_id for row in d.said(BackupTerm)]
    named += [each for row in d.said(OnwardTransfer) for each in (row.exporter_id, row.importer_id)]
    return {each for each in named if each is not None}


@rule(
    "SUB-05",
    EngagementDossier,
    _("Of every sub-processor it is known that the same duties bind it."),
    message={
        "not asked": _("Not yet asked: whether the same duties bind %(parties)s, behind “%(service)s”."),
        "denied": _("%(party)s (for %(above)s, behind “%(service)s”) is said not to be bound by the same duties."),
    },
    mend=_("Ask the supplier whether its contract passes the duties on, see a copy where the risk asks for it"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(4); EDPB Opinion 22/2024",
        "UK": "UK GDPR Art. 28(4); EDPB Opinion 22/2024 (persuasive)",
    },
)
def duties_flow_down(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    unasked: dict[int, Link] = {}
    for links in d.sub_processors.values():
        for above in dict.fromkeys(link.above.id for link in links):
            here = [link for link in links if link.above.id == above]
            known = {link.involvement.flow_down for link in here}
            denied = next((link for link in here if link.involvement.flow_down == FlowDown.DENIED), None)
            if denied is not None:
                figures, rows = (("party", denied.party), ("above", denied.above)), (denied.involvement, denied.party)
                yield Seen(d.weigh(Severity.MEDIUM), figures, rows, f"above-{above}", "denied")
            elif known.isdisjoint(PASSED_ON):
                unasked[here[0].party.id] = here[0]
    if unasked:
        parties = tuple(link.party for link in unasked.values())
        first = next(iter(unasked.values())).involvement
        yield Seen(Severity.LOW, (("parties", parties),), (first, d.service), "", "not asked")


@rule(
    "SUB-09",
    EngagementDossier,
    _("No third party or place is left unnamed."),
    message={
        "party": _("A party that works for %(above)s behind “%(service)s” is not named: %(party)s."),
        "importer": _("“%(service)s” of %(supplier)s: data is said to be passed abroad to somebody who is not named."),
        "places": _("“%(service)s” of %(supplier)s: no place is named for %(places)s."),
    },
    mend=_("Ask the supplier who and where, and enter what it answers"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(2), 30(1)(d)", "UK": "UK GDPR Art. 28(2), 30(1)(d)"},
)
def nobody_unnamed(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    for links in said(d).values():
        party = links[0].party
        if party.kind == SupplierKind.UNNAMED:
            serious = any(d.chain.processes(link.involvement) for link in links)
            figures = (("party", party), ("above", links[0].above))
            severity = d.weigh(Severity.MEDIUM if serious else Severity.LOW)
            yield Seen(severity, figures, (links[0].involvement, party), "", "party")
    for transfer in d.said(OnwardTransfer):
        if transfer.importer_id is None:
            yield Seen(d.weigh(Severity.MEDIUM), (), (d.service, transfer), "", "importer")
    places = [row for row in d.claims(DataLocation) if unnamed(row)]
    if places:
        kinds = tuple(dict.fromkeys(LocationKind(row.kind) for row in places))
        yield Seen(d.weigh(Severity.MEDIUM), (("places", kinds),), (places[0], d.service), "places", "places")


def unnamed(row: DataLocation) -> bool:
    """Whether data rests somewhere of which neither city, facility nor operator is on record."""
    asked = row.kind in RESTS and row.standing in {*SAID, Standing.SILENT}
    named = row.city or row.facility or row.operator_id is not None or row.operated_by == Operator.CUSTOMER
    return asked and not named
