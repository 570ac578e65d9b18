"""Rules about the law of the organisation's own country, where the record names only the other one (Article 3(1))."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains.law import law_in, laws_of
from registry.rules.dossiers import ActivityDossier, OrganisationDossier
from registry.rules.fixes import ACTIVITY_LAW, ORGANISATION_LAW
from registry.rules.rule import Seen, rule, seen
from suppliers.values import Country, Regime, Row


@rule(
    "ACT-15",
    ActivityDossier,
    _("Every activity is recorded under the law of the organisation's own country, unless it does not apply."),
    message=_(
        "“%(activity)s” is recorded under the %(recorded)s alone. Whether the %(home)s, the law of the country of "
        "%(organisation)s (%(country)s), applies too is not on record."
    ),
    fix=_("Record both laws with the activity, or accept the finding with the reason why one does not apply"),
    target=ACTIVITY_LAW,
)
def own_law_is_recorded_for_an_activity(d: ActivityDossier) -> Iterator[Seen]:
    home = law_in(d.lens, d.organisation.country_id)
    # An activity without an entry of its own has the organisation's, which ACT-19 asks about.
    if home is None or home in d.laws or not d.activity.regime or home not in laws_of(d.organisation.regime):
        return
    yield _asked(d, about=d.activity, recorded=d.laws, home=home)


@rule(
    "ACT-19",
    OrganisationDossier,
    _("Every organisation is recorded under the law of its own country, unless it does not apply."),
    message=_(
        "%(organisation)s is recorded under the %(recorded)s alone. Whether the %(home)s, the law of its own country "
        "(%(country)s), applies too is not on record."
    ),
    fix=_("Record both laws with the organisation, or accept the finding with the reason why one does not apply"),
    target=ORGANISATION_LAW,
)
def own_law_is_recorded_for_an_organisation(d: OrganisationDossier) -> Iterator[Seen]:
    home = law_in(d.lens, d.organisation.country_id)
    recorded = laws_of(d.organisation.regime)
    if home is not None and home not in recorded:
        yield _asked(d, about=d.organisation, recorded=recorded, home=home)


def _asked(d: ActivityDossier | OrganisationDossier, *, about: Row, recorded: tuple[Regime, ...], home: Regime) -> Seen:
    """The question whether the law of the organisation's own country applies as well."""
    country = d.lens.get(Country, d.organisation.country_id)
    return seen(about=about, law=home, recorded=recorded, home=home, country=country)
