"""Rules about each party behind a supplier: who it is, what binds it, and that nobody is left unnamed."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, Link
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import (
    Contact,
    DataLocation,
    FlowDown,
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


class Particular(TextChoices):
    """What a controller has at hand of every party, whatever the risk."""

    NAME = "name", _("registered name")
    ADDRESS = "address", _("address")
    CONTACT = "contact", _("contact")


def asserted_parties(d: EngagementDossier) -> dict[int, list[Link]]:
    """The links of each other party that a source says is there, nearest first; none below who has no part in it."""
    found: dict[int, list[Link]] = {}
    for link in d.links:
        if (
            link.involvement.standing in ASSERTED
            and link.party.id != d.supplier.id
            and link.service.id in d.chain.services
        ):
            found.setdefault(link.party.id, []).append(link)
    return found


class Unidentified(Cases):
    """Whose particulars are missing."""

    SUPPLIER = "supplier", _("Missing on record for %(supplier)s, which provides “%(service)s”: %(missing)s.")
    PARTY = (
        "party",
        _("Missing on record for %(party)s, which works for %(above)s behind “%(service)s”: %(missing)s."),
    )


@rule(
    "SUB-01",
    EngagementDossier,
    _(
        "Name, address and contact are on record for every processor and sub-processor, assessed or not yet assessed, "
        "at every level."
    ),
    when="processing",
    message=Unidentified,
    fix=_("Ask the supplier for them, and enter what it answers"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(1), 28(2); EDPB Opinion 22/2024",
        "UK": "UK GDPR Art. 28(1), 28(2); EDPB Opinion 22/2024 (persuasive)",
    },
)
def parties_identified(d: EngagementDossier) -> Iterator[Seen]:
    missing = _lacking(d, d.supplier)
    if missing:
        yield seen(d.weigh(Severity.LOW), about=d.supplier, case=Unidentified.SUPPLIER, missing=missing)
    for links in d.sub_processors.values():
        party, above = links[0].party, links[0].above
        missing = _lacking(d, party)
        if missing and party.kind != SupplierKind.UNNAMED:
            yield seen(
                d.weigh(Severity.LOW), about=party, case=Unidentified.PARTY, party=party, above=above, missing=missing
            )


def _lacking(d: EngagementDossier, party: Supplier) -> tuple[Particular, ...]:
    contacts = d.lens.where(Contact, "supplier_id", party.id)
    there = {
        # A name of which nobody knows whether it is a company is a brand as yet.
        Particular.NAME: party.kind != SupplierKind.UNKNOWN,
        Particular.ADDRESS: bool(party.address),
        Particular.CONTACT: any(row.email or row.phone or row.address or row.person_id for row in contacts),
    }
    return tuple(each for each, known in there.items() if not known)


class Unbound(Cases):
    """What is known of the duties of a party, where it is not that they bind it."""

    NOT_ASKED = "not asked", _("Not yet asked: whether the same duties bind %(parties)s, behind “%(service)s”.")
    DENIED = (
        "denied",
        _("%(party)s (for %(above)s, behind “%(service)s”) is said not to be bound by the same duties."),
    )


@rule(
    "SUB-05",
    EngagementDossier,
    _("Of every sub-processor it is known that the same duties bind it."),
    when="processing",
    message=Unbound,
    fix=_("Ask the supplier whether its contract passes the duties on, see a copy where the risk asks for it"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(4); EDPB Opinion 22/2024",
        "UK": "UK GDPR Art. 28(4); EDPB Opinion 22/2024 (persuasive)",
    },
)
def duties_flow_down(d: EngagementDossier) -> Iterator[Seen]:
    unasked: dict[int, Link] = {}
    for here in _contracts(d):
        nearest = here[0]
        denied = next((link for link in here if link.involvement.flow_down == FlowDown.DENIED), None)
        if denied is not None:
            yield seen(
                d.weigh(Severity.MEDIUM),
                about=denied.party,
                fix=denied.involvement,
                evidence=(denied.involvement,),
                part=f"above-{denied.above.id}",
                case=Unbound.DENIED,
                party=denied.party,
                above=denied.above,
            )
        elif PASSED_ON.isdisjoint(link.involvement.flow_down for link in here):
            unasked[nearest.party.id] = nearest
    if unasked:
        first = next(iter(unasked.values())).involvement
        parties = tuple(link.party for link in unasked.values())
        yield seen(Severity.LOW, about=d.service, fix=first, evidence=(first,), case=Unbound.NOT_ASKED, parties=parties)


def _contracts(d: EngagementDossier) -> Iterator[list[Link]]:
    """The links of each sub-processor, apart for each party that it works for: one contract is between two."""
    for links in d.sub_processors.values():
        found: dict[int, list[Link]] = {}
        for link in links:
            found.setdefault(link.above.id, []).append(link)
        yield from found.values()


class UnnamedParty(Cases):
    """Who or what is not named."""

    PARTY = "party", _("A party that works for %(above)s behind “%(service)s” is not named: %(party)s.")
    IMPORTER = (
        "importer",
        _("“%(service)s” of %(supplier)s: data is said to be passed abroad to somebody who is not named."),
    )
    PLACES = "places", _("“%(service)s” of %(supplier)s: no place is named for %(places)s.")


@rule(
    "SUB-09",
    EngagementDossier,
    _("No third party or place is left unnamed."),
    when="processing",
    message=UnnamedParty,
    fix=_("Ask the supplier who and where, and enter what it answers"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(2), 30(1)(d)", "UK": "UK GDPR Art. 28(2), 30(1)(d)"},
)
def parties_and_places_are_named(d: EngagementDossier) -> Iterator[Seen]:
    for links in asserted_parties(d).values():
        if links[0].party.kind == SupplierKind.UNNAMED:
            yield _unnamed_party(d, links)
    for transfer in d.asserted(OnwardTransfer):
        if transfer.importer_id is None:
            yield seen(d.weigh(Severity.MEDIUM), about=transfer, fix=d.service, case=UnnamedParty.IMPORTER)
    places = [row for row in d.claims(DataLocation) if place_is_unnamed(row)]
    if places:
        yield seen(
            d.weigh(Severity.MEDIUM),
            about=d.service,
            fix=places[0],
            evidence=(places[0],),
            part="places",
            case=UnnamedParty.PLACES,
            places=tuple(dict.fromkeys(LocationKind(row.kind) for row in places)),
        )


def _unnamed_party(d: EngagementDossier, links: list[Link]) -> Seen:
    """A party without a name: graver where it has a part in the processing."""
    nearest = links[0]
    serious = any(d.chain.processes(link.involvement) for link in links)
    return seen(
        d.weigh(Severity.MEDIUM if serious else Severity.LOW),
        about=nearest.party,
        fix=nearest.involvement,
        evidence=(nearest.involvement,),
        case=UnnamedParty.PARTY,
        party=nearest.party,
        above=nearest.above,
    )


def place_is_unnamed(row: DataLocation) -> bool:
    """Whether data rests somewhere of which neither city, facility nor operator is on record."""
    asked = row.kind in RESTS and row.standing in {*ASSERTED, Standing.SILENT}
    named = row.city or row.facility or row.operator_id is not None or row.operated_by == Operator.CUSTOMER
    return asked and not named
