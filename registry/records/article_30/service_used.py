"""A service used: its supplier, terms, parties, places and measures."""

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.records.article_30.answers import (
    address,
    claimed,
    country,
    identity,
    item_of,
    person_name,
    post_item,
)
from registry.records.article_30.recipients import anchor, cell, party_cell, roles, seat, work
from registry.records.article_30.terms import agreement_value, backup_value, breach_value, retention_value
from registry.records.engagement import EngagementRecord, PartyBehind
from registry.records.items import Cell, Item, Part, RecordTable, Section, TableRow, Value
from registry.records.service import CitedClaim
from registry.records.text import Text, joined, phrase, text_of, typed
from registry.values import OurRole
from suppliers.values import (
    ContactRole,
    DataLocation,
    LocationKind,
    Operator,
    SecurityMeasure,
    Standing,
    Supplier,
)
from suppliers.wording.choices import choice


def service_part(used: EngagementRecord) -> Part:
    """A service with its terms, parties, places and measures."""
    supplier, service = used.supplier.legal_name, used.service.service.name
    tables = [table for table in (_parties(used), _places(used), _measures(used)) if table.rows]
    section = Section(items=(*_provider(used), *_terms(used)), tables=tuple(tables))
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
    yield from representatives(used.lens, supplier)
    if service.nature or service.purpose:
        yield item_of(_("Processing"), joined((typed(service.nature), typed(service.purpose)), by=" "))
    if used.options:
        yield item_of(_("Options used"), joined((typed(option.name) for option in used.options), by="; "))


def representatives(lens: Lens, supplier: Supplier) -> Iterator[Item]:
    """The representatives of a supplier that are on record (Article 27)."""
    for label, key, words in (
        (_("EU representative"), supplier.eu_representative_person_id, supplier.eu_representative),
        (_("UK representative"), supplier.uk_representative_person_id, supplier.uk_representative),
    ):
        person = lens.person(key)
        if person or words:
            yield post_item(label, person, words)


def _contacts(used: EngagementRecord) -> Iterator[Value]:
    for row, person in used.contacts:
        role = capfirst(choice(ContactRole, row.role))
        parts: list[Text | str] = [role]
        if person:
            parts = [joined((role, person_name(person)), by=": ")]
        if row.position != role:
            parts.append(typed(row.position))
        parts += [typed(row.email), typed(row.phone)]
        if row.address != used.supplier.address:
            parts.append(typed(row.address))
        yield Value(text=joined(parts), row=row)


def _terms(used: EngagementRecord) -> Iterator[Item]:
    """The agreed terms, then those that the supplier states."""
    agreed = tuple(Value(text=agreement_value(used.lens, row), row=row) for row in used.agreements)
    yield Item(label=_("Agreement"), values=agreed, none=text_of(_("None on record")))
    service = used.service
    yield Item(label=_("Breach notice"), values=tuple(map(breach_value, service.breach_terms)))
    yield Item(label=_("Backups"), values=tuple(map(backup_value, service.backup_terms)))
    yield Item(label=_("Retention"), values=tuple(map(retention_value, service.retention_terms)))


def _parties(used: EngagementRecord) -> RecordTable:
    return RecordTable(
        kind="chain",
        caption=_("Parties behind the service, level by level"),
        headings=(_("Level"), _("Party"), _("Country"), _("Role"), _("Task, standing and source")),
        rows=tuple(_party(used, each) for each in used.named),
        head=1,
    )


def _party(used: EngagementRecord, each: PartyBehind) -> TableRow:
    name = joined((typed(each.party.legal_name), typed(each.party.address)))
    if each.level > 1:
        name += "; " + phrase(_("for %(party)s"), party=typed(each.above.legal_name))
    works = tuple(claimed(link.cited, work(link.link.involvement)) for link in each.links)
    return TableRow(
        cells=(
            cell(str(each.level)),
            (Value(text=name, row=each.party),),
            cell(seat(used, each.party)),
            cell(roles(each)),
            works,
        )
    )


def _places(used: EngagementRecord) -> RecordTable:
    return RecordTable(
        kind="places",
        caption=_("Where the data is"),
        headings=(_("Used for"), _("Country"), _("Place"), _("Run by"), _("Standing and source")),
        rows=tuple(map(_place, used.service.locations)),
    )


def _place(cited: CitedClaim[DataLocation]) -> TableRow:
    row = cited.claim
    worded = phrase("“%(words)s”", words=typed(row.worded))
    return TableRow(
        cells=(
            cell(choice(LocationKind, row.kind)),
            cell(country(row.country_id)),
            cell(joined((joined((typed(row.city), typed(row.facility))), worded), by=" ")),
            _operator(cited),
            (claimed(cited, ""),),
        )
    )


def _operator(cited: CitedClaim[DataLocation]) -> Cell:
    if cited.party:
        return party_cell(cited.party)
    if cited.claim.operated_by == Operator.CUSTOMER:
        return cell(_("the customer"))
    return cell(_("not on record"))


def _measures(used: EngagementRecord) -> RecordTable:
    rows = []
    for heading, measures in used.measures:
        rows.append(TableRow(cells=(cell(heading), tuple(map(_measure, measures)))))
    caption = _("Security measures as the supplier states them")
    return RecordTable(kind="measures", caption=caption, headings=(_("Heading"), _("Measures")), rows=tuple(rows))


def _measure(cited: CitedClaim[SecurityMeasure]) -> Value:
    """A measure, with its standing where it differs from the caption."""
    return claimed(cited, typed(cited.claim.name), standing=cited.claim.standing != Standing.STATED)
