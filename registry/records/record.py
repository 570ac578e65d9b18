"""A whole record of Article 30 as labelled items, from the register of a day."""

from collections.abc import Callable, Collection, Iterable

from django.utils.translation import gettext as _

from registry.chains import sent_apart
from registry.reading.lens import Lens
from registry.records.article_30.activity import activity_part
from registry.records.article_30.client import client_part
from registry.records.article_30.keeper import keeper_section
from registry.records.article_30.service_used import service_part
from registry.records.article_30.transfers import transfers_table
from registry.records.controller import controller_record
from registry.records.engagement import EngagementRecord
from registry.records.items import Chapter, Item, Record, Section, Value
from registry.records.processor import processor_record
from registry.records.text import typed
from registry.records.transfer_lines import lines_of
from registry.values import Organisation, RecordKind
from registry.wording.clocks import clocks_of


def controller_items(lens: Lens, organisation: Organisation) -> Record:
    """The record that an organisation keeps as controller, Article 30(1)."""
    record = controller_record(lens, organisation)
    name = organisation.legal_name
    return Record(
        kind=RecordKind.CONTROLLER,
        organisation=name,
        title=_title(lens, _("Record of processing activities of %(name)s, Article 30(1)") % {"name": name}),
        heading=_("Record of processing activities"),
        lead=_lead(lens, _("Controller record under Article 30(1)")),
        short=_("Controller record"),
        keeper=keeper_section(record.keeper, _("Controller")),
        main=Chapter(
            contents=_("Activities in this record"),
            parts=tuple(activity_part(each) for each in record.activities if each.in_use),
            none=_("No processing activity was in use that day."),
        ),
        apart=Chapter(
            contents=_("Activities that are not in use"),
            heading=_("Not in use: activities that are planned, or have ended"),
            note=_(
                "A planned activity has not begun. One that is recorded as ended is listed up to its last day, and "
                "stays here if no last day is on record."
            ),
            parts=tuple(activity_part(each) for each in record.activities if not each.in_use),
        ),
        services=_services(record.engagements),
        unnamed=_unnamed(lens, organisation, record.unnamed, heading=_("Services in use that no activity names")),
    )


def processor_items(lens: Lens, organisation: Organisation) -> Record:
    """The record that an organisation keeps as processor, Article 30(2)."""
    record = processor_record(lens, organisation)
    name, apart = organisation.legal_name, _("Sub-processors in use that no processing for a client names")
    return Record(
        kind=RecordKind.PROCESSOR,
        organisation=name,
        title=_title(lens, _("Record of processing for clients of %(name)s, Article 30(2)") % {"name": name}),
        heading=_("Record of processing for clients"),
        lead=_lead(lens, _("Processor record under Article 30(2)")),
        short=_("Processor record"),
        keeper=keeper_section(record.keeper, _("Processor")),
        main=Chapter(
            contents=_("Clients in this record"),
            parts=tuple(map(client_part, record.clients)),
            none=_("No processing for clients was on record that day."),
        ),
        apart=Chapter(contents="", parts=()),
        services=_services(record.engagements),
        unnamed=_unnamed(lens, organisation, record.unnamed, heading=apart),
    )


# The function that builds each kind of record.
RECORDS: dict[str, Callable[[Lens, Organisation], Record]] = {
    RecordKind.CONTROLLER: controller_items,
    RecordKind.PROCESSOR: processor_items,
}


def _title(lens: Lens, title: str) -> str:
    """The title of a record. It names both days where the record has what was entered later."""
    if not lens.known_later:
        return title
    return f"{title}, {clocks_of(lens)}"


def _lead(lens: Lens, kind: str) -> str:
    """The line below the heading: the kind of record, its day, and whether it has what was entered later."""
    words = {"kind": kind, "known": clocks_of(lens)}
    if lens.known_later:
        return _("%(kind)s, %(known)s (with what was entered later)") % words
    return _("%(kind)s, %(known)s") % words


def _unnamed(
    lens: Lens, organisation: Organisation, engagements: Collection[EngagementRecord], *, heading: str
) -> Section:
    """The services in use that no part of the record names, by supplier, with the transfers through them.

    What is done with data there is not stated.
    """
    values = []
    for used in engagements:
        name = typed(used.supplier.legal_name) + ": " + typed(used.service.service.name)
        values.append(Value(text=name, row=used.engagement))
    if not values:
        return Section(heading=heading)
    sent = sent_apart(lens, organisation, [used.transfers for used in engagements])
    lines = lines_of(lens, sent, organisation)
    return Section(
        heading=heading,
        items=(Item(values=tuple(values), listed=True),),
        tables=(transfers_table(lines, _("Transfers through these services")),) if lines else (),
    )


def _services(engagements: Iterable[EngagementRecord]) -> Chapter:
    return Chapter(
        contents=_("Services used, with their terms"),
        heading=_("Services used: terms, parties, places"),
        note=_("Each service is listed once, as its supplier states it, with the source. Agreed terms come first."),
        parts=tuple(map(service_part, engagements)),
    )
