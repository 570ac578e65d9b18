"""Whether the return of data to a client abroad has a ground (EDPB Guidelines 05/2021)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import ClientDossier
from registry.rules.fixes import CLIENT
from registry.rules.rule import Seen, rule, seen
from registry.rules.transfers.legs import place


@rule(
    "TRA-20",
    ClientDossier,
    _("The return of data to a client abroad is covered under the EU GDPR."),
    message=_(
        "Data of “%(own_service)s” is returned to %(client)s (%(country)s). Nothing that covers this transfer under "
        "the EU GDPR is on record."
    ),
    fix=_("Check what covers the return of data to the client, and describe it under the client's transfers"),
    target=CLIENT,
)
def returns_to_clients_are_covered(d: ClientDossier) -> Iterator[Seen]:
    leg = d.returned
    # What people describe in their own words is an answer; no rule can read it.
    if leg is not None and not leg.footing.holds and not d.sent.described:
        yield seen(about=d.processing, part="returned", law=leg.law, country=place(d, leg))
