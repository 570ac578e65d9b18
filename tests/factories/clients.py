"""Processing of an organisation for its clients."""

from typing import Any

from registry import models as ours
from tests.factories.engagements import engagement
from tests.factories.organisations import organisation
from tests.factories.writing import DAY, acting, made


def own_service(**fields: Any) -> ours.OwnService:
    return made(ours.OwnService, fields, organisation=organisation, name="Payroll bureau")


def processing_for_client(**fields: Any) -> ours.ProcessingForClient:
    return made(ours.ProcessingForClient, fields, service=own_service, client="Client Ltd")


def client_sub_processor(**fields: Any) -> ours.ClientSubProcessor:
    """By default an engagement of the organisation that serves the client."""
    with acting():
        fields.setdefault("processing", None)
        fields["processing"] = fields["processing"] or processing_for_client()
        served_by = fields["processing"].service.organisation
        return made(ours.ClientSubProcessor, fields, engagement=lambda: engagement(organisation=served_by))


def client_confirmed_none(**fields: Any) -> ours.ClientConfirmedNone:
    return made(ours.ClientConfirmedNone, fields, processing=processing_for_client, item="transfers", on=DAY)
