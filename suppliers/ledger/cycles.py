"""Cycles: on no day may a chain lead from a service back to the same service."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# A step to a service behind another, with the days on which it applies; and the steps from each service.
Step = tuple[int, date | None, date | None]
Links = Mapping[int, list[Step]]


def refuse_cycles() -> None:
    """Raises ValidationError if the links on record lead from a service back to the same service."""
    links = _links()
    for service in links:
        if _leads_to(service, links, step=(service, None, None), seen=set()):
            raise ValidationError({"party_service": _MESSAGE})


def closes_cycle(link: Any) -> bool:
    """Whether an involvement, saved or not, leads from a service back to the same service."""
    step = (link.party_service_id, link.starts, link.ends)
    return _leads_to(link.service_id, _links(leave_out=link.pk), step=step, seen=set())


_MESSAGE = _("This link leads the chain back to the same service. Choose a service that is not above it.")


def _links(leave_out: int | None = None) -> Links:
    rows = apps.get_model("suppliers", "Involvement")._base_manager.exclude(party_service=None)
    if leave_out is not None:
        rows = rows.exclude(pk=leave_out)
    links: defaultdict[int, list[Step]] = defaultdict(list)
    for service, other, starts, ends in rows.values_list("service_id", "party_service_id", "starts", "ends"):
        links[service].append((other, starts, ends))
    return links


def _leads_to(target: int, links: Links, step: Step, seen: set[Step]) -> bool:
    """Whether *target* is below a step, through links that all apply on one same day."""
    service, starts, ends = step
    for other, link_starts, link_ends in links.get(service, ()):
        begin = max(filter(None, (starts, link_starts)), default=None)
        end = min(filter(None, (ends, link_ends)), default=None)
        below = (other, begin, end)
        if (begin and end and begin > end) or below in seen:
            continue
        seen.add(below)
        if other == target or _leads_to(target, links, step=below, seen=seen):
            return True
    return False
