"""Whether a promise on places is made to us, or to other customers only."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Seen, rule, seen
from registry.rules.transfers.regions import is_for_us
from suppliers.values import Country, Declaration, DeclarationKind


@rule(
    "TRA-22",
    EngagementDossier,
    _("Every promise that data stays in a region is made to customers of our country too."),
    when="processing",
    message=_(
        "%(supplier)s promises other customers that data of “%(service)s” never leaves a region (%(region)s). No such "
        "promise to customers in our country (%(country)s) is on record."
    ),
    fix=_("Ask the supplier what it promises us, and file the answer"),
    target=answer(Declaration),
)
def promises_are_made_to_us(d: EngagementDossier) -> Iterator[Seen]:
    country = d.lens.get(Country, d.organisation.country_id)
    promises = [row for row in d.asserted(Declaration) if row.kind == DeclarationKind.NEVER_OUTSIDE]
    # One promise to us is enough. Without our country it is not known whom a promise concerns.
    if country is None or any(is_for_us(d, row) for row in promises):
        return
    for row in promises:
        yield seen(about=row, region=(row.region,), country=country)
