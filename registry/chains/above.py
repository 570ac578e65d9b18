"""Above a party: the engagements whose chains lead to it, found from the party up."""

from collections.abc import Iterator

from registry.chains.links import ASSERTED
from registry.reading.lens import Lens
from registry.values import Engagement
from suppliers.values import Access, DataLocation, Involvement


def engagements_above(lens: Lens, party_id: int) -> list[Engagement]:
    """The engagements in force of whose services, or of services further down, a source names the party, nearest first.

    Whether it counts there as a sub-processor is not asked: it may be the maker of a device.
    """
    found: dict[int, Engagement] = {}
    seen = list(dict.fromkeys(_named_in(lens, party_id)))
    # The list grows while it is walked.
    for service_id in seen:
        for engagement in lens.current(Engagement, "service_id", service_id):
            found.setdefault(engagement.id, engagement)
        for row in lens.current(Involvement, "party_service_id", service_id):
            if row.standing in ASSERTED and row.service_id not in seen:
                seen.append(row.service_id)
    return list(found.values())


def _named_in(lens: Lens, party_id: int) -> Iterator[int]:
    """The services in which a source gives the party a task, access or a place."""
    for row in lens.current(Involvement, "party_id", party_id):
        if row.standing in ASSERTED:
            yield row.service_id
    for access in lens.current(Access, "party_id", party_id):
        if access.standing in ASSERTED:
            yield access.service_id
    for place in lens.current(DataLocation, "operator_id", party_id):
        if place.standing in ASSERTED:
            yield place.service_id
