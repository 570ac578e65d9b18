"""Rules about each party behind a supplier: its details, its duties, and its name and places."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, Link
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import IDENTITY, ROLE, answer
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import AssessedRole
from suppliers.values import (
    Contact,
    DataLocation,
    FlowDown,
    Involvement,
    InvolvementKind,
    LocationKind,
    OnwardTransfer,
    Operator,
    Standing,
    Supplier,
    SupplierKind,
)

# The answers by which a contract is known to pass the duties on.
PASSED_ON = frozenset({FlowDown.COPY_SEEN, FlowDown.CONFIRMED})
# The places where data is stored or processed. A place of remote access is not one.
STORED = frozenset({LocationKind.STORAGE, LocationKind.BACKUP, LocationKind.PROCESSING, LocationKind.RECOVERY})


class Particular(TextChoices):
    """The details that a controller needs of every party, at any risk."""

    NAME = "name", _("registered name")
    ADDRESS = "address", _("address")
    CONTACT = "contact", _("contact")


def asserted_parties(d: EngagementDossier) -> dict[int, list[Link]]:
    """The links of each party that a source asserts, by party id, nearest first, behind services that have our data."""
    found: dict[int, list[Link]] = {}
    for link in d.links:
        asserted = link.involvement.standing in ASSERTED and link.service.id in d.chain.services
        if asserted and link.party.id != d.supplier.id:
            found.setdefault(link.party.id, []).append(link)
    return found


class Unidentified(Cases):
    """The party whose details are missing."""

    SUPPLIER = "supplier", _("Not on record for %(supplier)s, which provides “%(service)s”: %(missing)s.")
    PARTY = (
        "party",
        _("Not on record for %(party)s, which works for %(above)s behind “%(service)s”: %(missing)s."),
    )


@rule(
    "SUB-01",
    EngagementDossier,
    _("Every processor and every sub-processor, at every level, has a name, an address and a contact on record."),
    when="processing",
    message=Unidentified,
    fix=_("Ask the supplier for the missing details, and file the answer"),
    target=IDENTITY,
)
def parties_identified(d: EngagementDossier) -> Iterator[Seen]:
    missing = _missing(d, d.supplier)
    if missing:
        yield seen(about=d.supplier, case=Unidentified.SUPPLIER, missing=missing)
    for links in d.sub_processors.values():
        party, above = links[0].party, links[0].above
        missing = _missing(d, party)
        if missing and party.kind != SupplierKind.UNNAMED:
            yield seen(about=party, case=Unidentified.PARTY, party=party, above=above, missing=missing)


def _missing(d: EngagementDossier, party: Supplier) -> tuple[Particular, ...]:
    """The details of a party that are not on record."""
    missing: list[Particular] = []
    # The name of a party of unknown kind may be a brand.
    if party.kind == SupplierKind.UNKNOWN:
        missing.append(Particular.NAME)
    if not party.address:
        missing.append(Particular.ADDRESS)
    if not any(map(_has_details, d.lens.current(Contact, "supplier_id", party.id))):
        missing.append(Particular.CONTACT)
    return tuple(missing)


def _has_details(contact: Contact) -> bool:
    """Whether a contact has an e-mail address, a telephone, a postal address or a person."""
    return bool(contact.email or contact.phone or contact.address or contact.person_id)


class Unbound(Cases):
    """The states in which the same duties are not known to bind a party."""

    NOT_ASKED = "not asked", _("It is not on record whether the same duties bind %(parties)s, behind “%(service)s”.")
    DENIED = (
        "denied",
        _(
            "The source states that %(party)s, which works for %(above)s behind “%(service)s”, is not bound by the "
            "same duties."
        ),
    )


@rule(
    "SUB-05",
    EngagementDossier,
    _("Every sub-processor is on record as bound by the same duties as the supplier."),
    when="processing",
    message=Unbound,
    fix=_("Ask the supplier whether its contract passes the duties on, and for a copy if the risk is high"),
    target=answer(Involvement),
)
def duties_flow_down(d: EngagementDossier) -> Iterator[Seen]:
    unknown: dict[int, Link] = {}
    for links in _contracts(d):
        denied = _denied(links)
        if denied is not None:
            yield _not_bound(d, denied)
        elif PASSED_ON.isdisjoint(link.involvement.flow_down for link in links):
            unknown[links[0].party.id] = links[0]
    if unknown:
        yield _not_known(d, list(unknown.values()))


def _not_bound(d: EngagementDossier, denied: Link) -> Seen:
    """A party that is not bound, by the source."""
    return seen(
        about=denied.party,
        fix=denied.involvement,
        evidence=(denied.involvement,),
        part=f"above-{denied.above.id}",
        case=Unbound.DENIED,
        party=denied.party,
        above=denied.above,
    )


def _not_known(d: EngagementDossier, links: list[Link]) -> Seen:
    """The parties of which it is not on record whether they are bound, in one finding."""
    first = links[0].involvement
    parties = tuple(link.party for link in links)
    return seen(about=d.service, fix=first, evidence=(first,), case=Unbound.NOT_ASKED, parties=parties)


def _denied(links: list[Link]) -> Link | None:
    """The first link whose source denies that the duties bind the party."""
    for link in links:
        if link.involvement.flow_down == FlowDown.DENIED:
            return link
    return None


def _contracts(d: EngagementDossier) -> Iterator[list[Link]]:
    """The links of each sub-processor, grouped by the party that it works for: each contract has two parties."""
    for links in d.sub_processors.values():
        found: dict[int, list[Link]] = {}
        for link in links:
            found.setdefault(link.above.id, []).append(link)
        yield from found.values()


class UnnamedParty(Cases):
    """The party or place that has no name."""

    PARTY = "party", _("A party that works for %(above)s behind “%(service)s” is not named: %(party)s.")
    MAKER = (
        "maker",
        _(
            "The maker of some devices for “%(service)s” is not named: %(party)s. It is not on record whether we use "
            "devices of another maker."
        ),
    )
    IMPORTER = (
        "importer",
        _("Data of “%(service)s” of %(supplier)s is on record as passed abroad. The recipient is not named."),
    )
    PLACES = "places", _("For “%(service)s” of %(supplier)s, no place is named for %(places)s.")


@rule(
    "SUB-09",
    EngagementDossier,
    _("Every party behind a service and every place of its data has a name."),
    when="processing",
    message=UnnamedParty,
    fix=_("Ask the supplier for the names, and file the answer"),
    target=answer(Involvement),
    targets={
        UnnamedParty.MAKER: ROLE,
        UnnamedParty.IMPORTER: answer(OnwardTransfer),
        UnnamedParty.PLACES: answer(DataLocation),
    },
)
def parties_and_places_are_named(d: EngagementDossier) -> Iterator[Seen]:
    for links in asserted_parties(d).values():
        if links[0].party.kind == SupplierKind.UNNAMED:
            yield from _unnamed_party(d, links)
    for transfer in d.asserted(OnwardTransfer):
        if transfer.importer_id is None:
            yield seen(about=transfer, case=UnnamedParty.IMPORTER)
    places = list(filter(place_is_unnamed, d.claims(DataLocation)))
    if places:
        yield seen(
            about=d.service,
            evidence=(places[0],),
            part="places",
            case=UnnamedParty.PLACES,
            places=tuple(dict.fromkeys(LocationKind(row.kind) for row in places)),
        )


def _unnamed_party(d: EngagementDossier, links: list[Link]) -> Iterator[Seen]:
    """A party without a name. The devices on our wall are ours to name: an assessed role of their maker says enough."""
    nearest, case = links[0], UnnamedParty.PARTY
    if all(link.involvement.kind == InvolvementKind.MAKES_DEVICES for link in links):
        case = UnnamedParty.MAKER
        if any(d.chain.role(link.involvement) not in {None, "", AssessedRole.UNDECIDED} for link in links):
            return
    yield seen(
        about=nearest.party,
        fix=nearest.involvement,
        evidence=(nearest.involvement,),
        case=case,
        party=nearest.party,
        above=nearest.above,
    )


def place_is_unnamed(row: DataLocation) -> bool:
    """Whether data is stored or processed in a place without a country, city, facility or operator on record.

    A country is a place. Which company holds the data in a country abroad is another question.
    """
    asked = row.kind in STORED and row.standing in {*ASSERTED, Standing.SILENT}
    named = row.country_id or row.city or row.facility or row.operator_id is not None
    return asked and not named and row.operated_by != Operator.CUSTOMER
