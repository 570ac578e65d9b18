"""What an organisation does for its clients."""

from typing import Any

from registry import models as judgement
from tests.factories.engagements import engagement
from tests.factories.organisations import organisation
from tests.factories.writing import DAY, acting, made


def own_service(**fields: Any) -> judgement.OwnService:
    return made(judgement.OwnService, fields, organisation=organisation, name="Payroll bureau")


def processing_for_client(**fields: Any) -> judgement.ProcessingForClient:
    return made(judgement.ProcessingForClient, fields, service=own_service, client="Client Ltd")


def client_sub_processor(**fields: Any) -> judgement.ClientSubProcessor:
    """By default an engagement of the organisation that serves the client."""
    with acting():
        fields.setdefault("processing", None)
        fields["processing"] = fields["processing"] or processing_for_client()
        ours = fields["processing"].service.organisation
        return made(judgement.ClientSubProcessor, fields, engagement=lambda: engagement(organisation=ours))


def client_confirmed_none(**fields: Any) -> judgement.ClientConfirmedNone:
    return made(judgement.ClientConfirmedNone, fields, processing=processing_for_client, item="transfers", on=DAY)
