"""A service used: who provides it, on what terms, with which parties, in which places and with which measures."""

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.records.article_30.answers import address, claimed, country, identity, said, written
from registry.records.article_30.recipients import anchor, cell, roles
from registry.records.article_30.terms import agreement_value, backup_value, breach_value, retention_value
from registry.records.engagement import EngagementRecord, PartyBehind
from registry.records.items import Item, Part, RecordTable, Section, TableRow, Value
from registry.records.service import CitedClaim
from registry.records.text import joined, phrase, text_of, typed
from registry.values import OurRole
from suppliers.values import (
    ContactRole,
    DataLocation,
    InvolvementKind,
    LocationKind,
    Operator,
    SecurityMeasure,
    Standing,
)
from suppliers.wording.choices import choice


def service_part(used: EngagementRecord) -> Part:
    """A service with its terms, parties, places and measures."""
    supplier, service = used.supplier.legal_name, used.service.service.name
    section = Section(
        items=(*_provider(used), *_terms(used)),
        tables=tuple(table for table in (_parties(used), _places(used), _measures(used)) if table.rows),
    )
    return Part(
        anchor=anchor(used),
        heading=typed(supplier) + ": " + typed(service),
        mark=supplier,
        sections=(section,),
    )


def _provider(used: EngagementRecord) -> Iterator[Item]:
    supplier, service = used.supplier, used.service.service
    role = capfirst(choice(OurRole, used.engagement.role))
    yield Item(label=role, values=(Value(text=identity(supplier), row=supplier),))
    yield address(supplier)
    yield Item(label=_("Contact"), values=tuple(_contacts(used)), row=supplier)
    if supplier.eu_representative:
        yield written(_("EU representative"), supplier.eu_representative)
    if supplier.uk_representative:
        yield written(_("UK representative"), supplier.uk_representative)
    if service.nature or service.purpose:
        yield said(_("Processing"), joined((typed(service.nature), typed(service.purpose)), by=" "))
    if used.options:
        yield said(_("Options used"), joined((typed(option.name) for option in used.options), by="; "))


def _contacts(used: EngagementRecord) -> Iterator[Value]:
    for row, person in used.contacts:
        role = capfirst(choice(ContactRole, row.role))
        who = joined((role, typed(person.name if person else "")), by=": ")
        position = typed(row.position if row.position != role else "")
        place = typed(row.address if row.address != used.supplier.address else "")
        yield Value(text=joined((who, position, typed(row.email), typed(row.phone), place)), row=row)


def _terms(used: EngagementRecord) -> Iterator[Item]:
    """What was agreed, then what the supplier states."""
    none_agreed = text_of("" if used.agreements else _("None on record"))
    agreed = tuple(Value(text=agreement_value(row), row=row) for row in used.agreements)
    yield Item(label=_("Agreement"), values=agreed, none=none_agreed)
    told = used.service
    yield Item(label=_("Notice of a breach"), values=tuple(map(breach_value, told.breach_terms)))
    yield Item(label=_("Copies"), values=tuple(map(backup_value, told.backup_terms)))
    yield Item(label=_("Deletion"), values=tuple(map(retention_value, told.retention_terms)))


def _parties(used: EngagementRecord) -> RecordTable:
    return RecordTable(
        kind="chain",
        caption=_("Parties behind the service, level by level"),
        headings=(_("Level"), _("Party"), _("Country"), _("Role"), _("What it does, standing and source")),
        rows=tuple(_party(party) for party in used.named),
        head=1,
    )


def _party(each: PartyBehind) -> TableRow:
    name = joined((typed(each.party.legal_name), typed(each.party.address)))
    if each.level > 1:
        name += "; " + phrase(_("for %(party)s"), party=typed(each.above.legal_name))
    does = (claimed(link.told, choice(InvolvementKind, link.link.involvement.kind)) for link in each.links)
    return TableRow(
        cells=(
            cell(str(each.level)),
            (Value(text=name, row=each.party),),
            cell(country(each.party.country_id)),
            cell(roles(each)),
            tuple(does),
        )
    )


def _places(used: EngagementRecord) -> RecordTable:
    return RecordTable(
        kind="places",
        caption=_("Where the data is"),
        headings=(_("What happens there"), _("Country"), _("Place"), _("Operator"), _("Standing and source")),
        rows=tuple(_place(told) for told in used.service.locations),
    )


def _place(told: CitedClaim[DataLocation]) -> TableRow:
    row = told.claim
    worded = phrase("“%(words)s”", words=typed(row.worded))
    return TableRow(
        cells=(
            cell(choice(LocationKind, row.kind)),
            cell(country(row.country_id)),
            cell(joined((joined((typed(row.city), typed(row.facility))), worded), by=" ")),
            _operator(told),
            (claimed(told, ""),),
        )
    )


def _operator(told: CitedClaim[DataLocation]) -> tuple[Value, ...]:
    if told.party:
        return (Value(text=typed(told.party.legal_name), row=told.party),)
    ours = told.claim.operated_by == Operator.CUSTOMER
    return cell(_("the customer") if ours else _("not on record"))


def _measures(used: EngagementRecord) -> RecordTable:
    rows = tuple(
        TableRow(cells=(cell(heading), tuple(_measure(told) for told in measures)))
        for heading, measures in used.measures
    )
    caption = _("Security measures as the supplier states them")
    return RecordTable(kind="measures", caption=caption, headings=(_("Heading"), _("Measures")), rows=rows)


def _measure(told: CitedClaim[SecurityMeasure]) -> Value:
    """A measure; its standing is said where it is another than the caption says."""
    return claimed(told, typed(told.claim.name), standing=told.claim.standing != Standing.STATED)
