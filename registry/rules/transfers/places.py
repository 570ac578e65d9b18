"""Whether the country of every place, and of every remote access, is on record."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED, can_access
from registry.rules.chain.parties import place_is_unnamed
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Seen, in_order, rule, seen
from suppliers.values import Access, DataLocation, LocationKind, Operator, Standing


@rule(
    "TRA-04",
    EngagementDossier,
    _("Every place and every remote access has a country."),
    when="processing",
    message=_("For “%(service)s”, the country is not on record for: %(places)s."),
    fix=_("Ask the supplier for the country, and record it with the place or the access"),
    target=answer(DataLocation),
)
def every_location_has_a_country(d: EngagementDossier) -> Iterator[Seen]:
    places = tuple(_places_without_country(d.chain.claims(DataLocation)))
    remote = tuple(filter(_access_without_country, d.chain.claims(Access)))
    kinds = {row.kind for row in places}
    if remote:
        kinds.add(LocationKind.REMOTE_ACCESS)
    if kinds:
        yield seen(
            about=d.service,
            fix=d.service,
            evidence=(*places, *remote),
            part="country",
            places=in_order(LocationKind, kinds),
        )


def _places_without_country(rows: Iterable[DataLocation]) -> Iterator[DataLocation]:
    """The places without a country, but for those of which another statement on the same part and kind gives one."""
    known, open_places = set(), []
    for row in rows:
        if row.country_id is not None and row.standing in ASSERTED:
            known.add((row.component_id, row.kind))
        elif _place_without_country(row):
            open_places.append(row)
    for row in open_places:
        if row.component_id is None or (row.component_id, row.kind) not in known:
            yield row


def _place_without_country(row: DataLocation) -> bool:
    """Whether a place lacks its country. Our own places, denied places and unnamed places do not count."""
    counts = row.standing in {*ASSERTED, Standing.SILENT}
    return counts and row.country_id is None and row.operated_by != Operator.CUSTOMER and not place_is_unnamed(row)


def _access_without_country(row: Access) -> bool:
    """Whether a remote access lacks the country from which it takes place."""
    return row.country_id is None and row.from_afar and can_access(row)
