"""A whole record of Article 30 as labelled items, from the register of a day."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.records.article_30.activity import activity_part
from registry.records.article_30.client import client_part
from registry.records.article_30.keeper import keeper_section
from registry.records.article_30.service_used import service_part
from registry.records.controller import controller_record
from registry.records.engagement import EngagementRecord
from registry.records.items import Chapter, Record
from registry.records.processor import processor_record
from registry.values import Organisation, RecordKind
from suppliers.wording.figures import day


def controller_items(lens: Lens, organisation: Organisation) -> Record:
    """The record that an organisation keeps as controller, Article 30(1)."""
    record = controller_record(lens, organisation)
    name = organisation.legal_name
    return Record(
        kind=RecordKind.CONTROLLER,
        organisation=name,
        title=_("Record of processing activities of %(name)s, Article 30(1)") % {"name": name},
        heading=_("Record of processing activities"),
        lead=_("Controller record under Article 30(1), as known on %(day)s") % {"day": day(lens.on)},
        short=_("Controller record"),
        keeper=keeper_section(record.keeper, _("Controller")),
        main=Chapter(
            contents=_("Activities in this record"),
            parts=tuple(map(activity_part, record.activities)),
            none=_("No processing activity was on record that day."),
        ),
        services=_services(record.engagements),
    )


def processor_items(lens: Lens, organisation: Organisation) -> Record:
    """The record that an organisation keeps as processor, Article 30(2)."""
    record = processor_record(lens, organisation)
    name = organisation.legal_name
    return Record(
        kind=RecordKind.PROCESSOR,
        organisation=name,
        title=_("Record of processing for clients of %(name)s, Article 30(2)") % {"name": name},
        heading=_("Record of processing for clients"),
        lead=_("Processor record under Article 30(2), as known on %(day)s") % {"day": day(lens.on)},
        short=_("Processor record"),
        keeper=keeper_section(record.keeper, _("Processor")),
        main=Chapter(
            contents=_("Clients in this record"),
            parts=tuple(map(client_part, record.clients)),
            none=_("No processing for clients was on record that day."),
        ),
        services=_services(record.engagements),
    )


# The function that builds each kind of record.
RECORDS: dict[str, Callable[[Lens, Organisation], Record]] = {
    RecordKind.CONTROLLER: controller_items,
    RecordKind.PROCESSOR: processor_items,
}


def _services(engagements: Iterable[EngagementRecord]) -> Chapter:
    return Chapter(
        contents=_("Services used, with their terms"),
        heading=_("Services used: terms, parties, places"),
        note=_("Each service is listed once, as its supplier states it, with the source. Agreed terms come first."),
        parts=tuple(map(service_part, engagements)),
    )
