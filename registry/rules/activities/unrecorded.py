"""The rule about organisations that use services for personal data and have no activity on record."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import OrganisationDossier
from registry.rules.rule import Seen, rule, seen
from registry.values import ClientSubProcessor, OurRole


@rule(
    "ACT-17",
    OrganisationDossier,
    _("Every organisation that uses services for personal data has its activities on record."),
    message=_("%(organisation)s uses services for personal data. None of its processing activities is on record."),
    fix=_("Enter the activities, or the processing for clients, for which the services are used"),
)
def activities_are_on_record(d: OrganisationDossier) -> Iterator[Seen]:
    if d.activities:
        return
    for_clients = set()
    for processing in d.clients:
        for row in d.lens.current(ClientSubProcessor, "processing_id", processing.id):
            for_clients.add(row.engagement_id)
    for engagement, _service, _supplier in d.engagements:
        if engagement.role != OurRole.NOT_PROCESSOR and engagement.id not in for_clients:
            yield seen(about=d.organisation)
            return
