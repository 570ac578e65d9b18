"""What is done for one client in the order of Article 30(2)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from registry.records.article_30.answers import confirmed_none, said, written
from registry.records.article_30.recipients import sub_processors_table
from registry.records.article_30.transfers import transfers_heading, transfers_table
from registry.records.items import Item, Part, Section
from registry.records.processor import ClientRecord
from registry.records.text import typed
from suppliers.wording.figures import applies


def client_part(told: ClientRecord) -> Part:
    """A client with every letter of the article, answered or not."""
    client, service = told.processing.client, told.service.name
    return Part(
        anchor=f"client-{told.processing.id}",
        heading=typed(client) + ": " + typed(service),
        mark=client,
        sections=(
            Section(items=tuple(_head(told))),
            _controller(told),
            _sub_processors(told),
            _categories(told),
            _transfers(told),
            _security(told),
        ),
    )


def _head(told: ClientRecord) -> Iterator[Item]:
    """What the service is, when it is provided to this client, and what is owed to the client."""
    processing = told.processing
    if told.service.description:
        yield written(_("Description"), told.service.description)
    if days := applies(processing.starts, processing.ends):
        yield said(_("Applies"), days)
    if processing.breach:
        yield said(_("Breach notice owed to the client"), str(processing.breach))
    if processing.change:
        yield said(_("Notice of changes owed to the client"), str(processing.change))


def _controller(told: ClientRecord) -> Section:
    row, none = told.processing, told.none
    representative = written(
        _("Representative"),
        row.representative,
        none=none.get("representative"),
        ask=_("Enter the representative, or that there is none"),
        row=row,
    )
    officer = written(
        _("Data protection officer"),
        row.dpo,
        none=none.get("dpo"),
        ask=_("Enter the data protection officer, or that there is none"),
        row=row,
    )
    items = [
        said(_("Controller"), typed(row.client)),
        written(_("Address"), row.address, ask=_("Enter the address"), row=row),
        written(_("Contact"), row.contact, ask=_("Enter the contact"), row=row),
        representative,
        officer,
    ]
    if row.ultimate:
        items.append(written(_("Ultimate controllers"), row.ultimate))
    return Section(letter="a", heading=_("The controller acted for"), items=tuple(items))


def _sub_processors(told: ClientRecord) -> Section:
    heading = _("Other processors engaged")
    if told.sub_processors:
        return Section(letter="a", heading=heading, tables=(sub_processors_table(told),))
    item = Item(
        none=confirmed_none(told.none.get("sub-processors")),
        ask=_("Enter the sub-processors, or that there are none"),
        row=told.processing,
    )
    return Section(letter="a", heading=heading, items=(item,))


def _categories(told: ClientRecord) -> Section:
    row = told.processing
    item = written("", row.categories, ask=_("Enter the categories of processing"), row=row)
    return Section(letter="b", heading=_("Categories of processing"), items=(item,))


def _transfers(told: ClientRecord) -> Section:
    """What is typed of transfers, then those through sub-processors."""
    row = told.processing
    item = written(
        "",
        row.transfers,
        none=told.none.get("transfers"),
        ask=_("Enter the transfers, or that there are none"),
        row=row,
    )
    return Section(
        letter="c",
        heading=transfers_heading(),
        items=() if told.transfers and not row.transfers else (item,),
        tables=(transfers_table(told.transfers),) if told.transfers else (),
    )


def _security(told: ClientRecord) -> Section:
    item = written(
        "",
        told.service.security,
        none=told.none.get("security"),
        ask=_("Describe the security measures"),
        row=told.service,
    )
    return Section(letter="d", heading=_("Security measures, general description"), items=(item,))
