"""Places abroad of which it is not on record whether a separate company receives data there."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import OpenPlace, PlaceCase
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from suppliers.values import Country, DataLocation, Regime


class Seat(TextChoices):
    """The seat of a party without a country."""

    UNKNOWN = "unknown", _("country not on record")


class PlaceAbroad(Cases):
    """What is not on record of a place abroad."""

    UNKNOWN = (
        "unknown",
        _("Data of “%(service)s” is abroad (%(country)s: %(kinds)s). Who holds it there is not on record."),
    )
    ELSEWHERE = (
        "elsewhere",
        _(
            "Data of “%(service)s” is abroad (%(country)s: %(kinds)s) with %(party)s (%(seat)s). Whether a separate "
            "company takes part there is not on record."
        ),
    )
    ITSELF = (
        "itself",
        _(
            "Data of “%(service)s” is abroad (%(country)s: %(kinds)s) with %(party)s itself. Whether a separate "
            "company takes part there is not on record."
        ),
    )


@rule(
    "TRA-14",
    EngagementDossier,
    _("For every place abroad it is known which company holds the data there."),
    when="processing",
    message=PlaceAbroad,
    fix=_("Ask the supplier which company holds the data there, and record the answer"),
    target=answer(DataLocation),
)
def places_abroad_have_their_company(d: EngagementDossier) -> Iterator[Seen]:
    for place in d.places:
        party = place.party or place.supplier
        yield seen(
            about=place.service,
            evidence=place.rows,
            part=f"{place.country} {place.case} {party.id}",
            case=PlaceAbroad.ELSEWHERE if place.by_another else PlaceAbroad(place.case.value),
            severity=_severity(d, place),
            law=_law(d, place),
            kinds=place.kinds,
            country=d.lens.get(Country, place.country),
            party=party,
            seat=d.lens.get(Country, party.country_id) or Seat.UNKNOWN,
        )


def _law(d: EngagementDossier, place: OpenPlace) -> Regime | None:
    """The one of our laws under which it is open; None where it is open under all of them."""
    return place.laws[0] if len(place.laws) < len(d.laws) else None


def _severity(d: EngagementDossier, place: OpenPlace) -> Severity | None:
    """Low inside one company, and where decisions for the whole country cover it under all our laws."""
    return Severity.LOW if place.case == PlaceCase.ITSELF or place.covered(d.lens) else None
