"""The processing for one client, in the order of Article 30(2)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from registry.records.article_30.answers import (
    confirmed_none,
    contradicted_none,
    country,
    item_of,
    post_item,
    typed_item,
)
from registry.records.article_30.recipients import sub_processors_table
from registry.records.article_30.transfers import client_answer, transfers_section
from registry.records.items import Item, Part, Section
from registry.records.processor import ClientRecord
from registry.records.text import typed
from suppliers.wording.figures import applies


def client_part(record: ClientRecord) -> Part:
    """A client with every letter of the article, answered or not."""
    client, service = record.processing.client, record.service.name
    return Part(
        anchor=f"client-{record.processing.id}",
        heading=typed(client) + ": " + typed(service),
        mark=client,
        sections=(
            Section(items=tuple(_head(record))),
            _controller(record),
            _sub_processors(record),
            _categories(record),
            _transfers(record),
            _security(record),
        ),
    )


def _head(record: ClientRecord) -> Iterator[Item]:
    """The service, the days on which it is provided to this client, and the notices that we owe the client."""
    processing = record.processing
    if record.service.description:
        yield typed_item(_("Description"), record.service.description)
    if provided := applies(record.service.starts, record.service.ends):
        yield item_of(_("Provided"), provided)
    if days := applies(processing.starts, processing.ends):
        yield item_of(_("Applies"), days)
    if processing.breach:
        yield item_of(_("Breach notice owed to the client"), str(processing.breach))
    if processing.change:
        yield item_of(_("Notice of changes owed to the client"), str(processing.change))


def _controller(record: ClientRecord) -> Section:
    row, none = record.processing, record.none
    person = record.lens.person
    representative = post_item(
        _("Representative"),
        person(row.representative_person_id),
        row.representative,
        none=none.get("representative"),
        ask=_("Enter the representative, or that there is none"),
        row=row,
    )
    officer = post_item(
        _("Data protection officer"),
        person(row.dpo_person_id),
        row.dpo,
        none=none.get("dpo"),
        ask=_("Enter the data protection officer, or that there is none"),
        row=row,
    )
    items = [
        item_of(_("Controller"), typed(row.client)),
        *_contact_details(record),
        representative,
        officer,
    ]
    if row.ultimate:
        items.append(typed_item(_("Ultimate controllers"), row.ultimate))
    return Section(letter="a", heading=_("The controller acted for"), items=tuple(items))


def _contact_details(record: ClientRecord) -> Iterator[Item]:
    """The contact details of the client with its country. One of them is an answer."""
    row = record.processing
    person = record.lens.person(row.contact_person_id)
    if row.address or not (row.contact or person):
        yield typed_item(_("Address"), row.address, ask=_("Enter the address"), row=row)
    if row.contact or person:
        yield post_item(_("Contact"), person, row.contact, row=row)
    if row.country_id:
        yield item_of(_("Country"), country(row.country_id))


def _sub_processors(record: ClientRecord) -> Section:
    heading = _("Other processors engaged")
    if record.sub_processors:
        note = contradicted_none(record.none.get("sub-processors"))
        return Section(letter="a", heading=heading, tables=(sub_processors_table(record),), note=note)
    item = Item(
        none=confirmed_none(record.none.get("sub-processors")),
        ask=_("Enter the sub-processors, or that there are none"),
        row=record.processing,
    )
    return Section(letter="a", heading=heading, items=(item,))


def _categories(record: ClientRecord) -> Section:
    row = record.processing
    item = typed_item("", row.categories, ask=_("Enter the categories of processing"), row=row)
    return Section(letter="b", heading=_("Categories of processing"), items=(item,))


def _transfers(record: ClientRecord) -> Section:
    """The transfers that people described, then those on record: through sub-processors, and back to the client."""
    ask = _("Enter the transfers, or that there are none")
    return transfers_section(client_answer(record), "c", ask=ask, row=record.processing)


def _security(record: ClientRecord) -> Section:
    item = typed_item(
        "",
        record.service.security,
        none=record.none.get("security"),
        ask=_("Describe the security measures"),
        row=record.service,
    )
    return Section(letter="d", heading=_("Security measures, general description"), items=(item,))
