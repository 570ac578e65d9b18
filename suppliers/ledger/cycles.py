"""Cycles: a service may not stand behind itself, at whatever distance, on any one day."""

from datetime import date
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# From a service to the services behind it: the other service, and the days on which the link applies.
Links = dict[int, list[tuple[int, date | None, date | None]]]


def refuse_cycles() -> None:
    """Raises ValidationError where the links on record lead from a service back to itself."""
    links = _links()
    if any(_reaches(links=links, at=service, target=service, starts=None, ends=None, seen=set()) for service in links):
        raise ValidationError({"party_service": _MESSAGE})


def closes_cycle(link: Any) -> bool:
    """Whether an involvement, saved or not, would put a service behind itself."""
    links = _links(leave_out=link.pk)
    return _reaches(
        links=links, at=link.party_service_id, target=link.service_id, starts=link.starts, ends=link.ends, seen=set()
    )


_MESSAGE = _("A service would stand behind itself: look along the chain.")


def _links(leave_out: int | None = None) -> Links:
    rows = apps.get_model("suppliers", "Involvement")._base_manager.exclude(party_service=None)
    if leave_out is not None:
        rows = rows.exclude(pk=leave_out)
    links: Links = {}
    for service, other, starts, ends in rows.values_list("service_id", "party_service_id", "starts", "ends"):
        links.setdefault(service, []).append((other, starts, ends))
    return links


def _reaches(
    links: Links,
    at: int,
    target: int,
    starts: date | None,
    ends: date | None,
    seen: set[tuple[int, date | None, date | None]],
) -> bool:
    """Whether *target* is below *at* through links that apply on one same day between the two days."""
    for other, link_starts, link_ends in links.get(at, ()):
        begin = max(filter(None, (starts, link_starts)), default=None)
        end = min(filter(None, (ends, link_ends)), default=None)
        step = (other, begin, end)
        if (begin and end and begin > end) or step in seen:
            continue
        seen.add(step)
        if other == target or _reaches(links=links, at=other, target=target, starts=begin, ends=end, seen=seen):
            return True
    return False
