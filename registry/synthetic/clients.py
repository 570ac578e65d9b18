"""Processing for clients in a synthetic register, Article 30(2)."""

from collections.abc import Sequence
from datetime import date

from registry.synthetic.draft import Draft
from registry.synthetic.vocabulary import vocabulary
from registry.values import ClientConfirmedNone, ClientSubProcessor, Engagement, Organisation, OwnService
from registry.values import ProcessingForClient as Processing

# The number of engagements for each client, and for each service of our own; an organisation has two clients or more.
PER_CLIENT, PER_SERVICE, FEWEST_CLIENTS = 4, 60, 2
# The number of other processors engaged for each client.
SUB_PROCESSORS = 3
# The notices that we owe a client.
OWED = {"breach_number": 48, "breach_unit": "hours", "change_number": 30, "change_unit": "days"}


def add_client_processing(
    draft: Draft, organisation: Organisation, engagements: Sequence[Engagement], on: date
) -> None:
    """The processor record of an organisation: the services that it provides, each with its clients in turn."""
    services = [_service(draft, organisation, number) for number in range(1 + len(engagements) // PER_SERVICE)]
    for number in range(max(FEWEST_CLIENTS, len(engagements) // PER_CLIENT)):
        processing = _processing(draft, services[number % len(services)], number, on)
        first = number * SUB_PROCESSORS % max(1, len(engagements))
        for engagement in engagements[first : first + SUB_PROCESSORS]:
            draft.add(
                ClientSubProcessor, processing_id=processing.id, engagement_id=engagement.id, authorised="general"
            )


def _service(draft: Draft, organisation: Organisation, number: int) -> OwnService:
    """A service of the organisation, with the name of the kinds of service in turn."""
    kinds = vocabulary("service")
    name = kinds[number % len(kinds)]["name"]
    if number >= len(kinds):
        name += f" {1 + number // len(kinds)}"
    return draft.add(OwnService, organisation_id=organisation.id, name=name, security="As above")


def _processing(draft: Draft, service: OwnService, number: int, on: date) -> Processing:
    """The processing for one client, every fourth abroad. Every fifth has no categories of processing on record."""
    country = draft.get(Organisation, service.organisation_id).country_id
    if number % 4 == 1:
        country = "US"
    kinds = vocabulary("service")
    categories = ""
    if number % 5 != 1:
        categories = kinds[number % len(kinds)]["categories"]
    processing = draft.add(
        Processing,
        service_id=service.id,
        client=f"Example Client {number + 1}",
        address=f"{number + 1} Market Street",
        country_id=country,
        categories=categories,
        transfers="None",
        starts=on,
        **OWED,
    )
    draft.add(ClientConfirmedNone, processing_id=processing.id, item="representative", on=on)
    return processing
