"""The rule about services that no activity and no client uses."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import has_use
from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Seen, rule, seen
from registry.values import ProcessingActivity


@rule(
    "CON-13",
    EngagementDossier,
    _("Every service used for personal data belongs to an activity, or to the processing for a client."),
    when="concerned",
    message=_(
        "%(organisation)s uses “%(service)s” of %(supplier)s. No activity in force and no processing for a client uses "
        "it."
    ),
    fix=_("Select the service in the activity that uses it, or record the end of the engagement"),
)
def service_has_a_use(d: EngagementDossier) -> Iterator[Seen]:
    if has_use(d.lens, d.engagement):
        return
    # Where the organisation has no activity at all, ACT-17 says so once.
    if d.lens.current(ProcessingActivity, "organisation_id", d.organisation.id):
        yield seen(about=d.engagement)
