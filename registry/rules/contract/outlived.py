"""The rule about engagements whose service is not in force."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import service_and_supplier
from registry.rules.dossiers import OrganisationDossier
from registry.rules.fixes import DATES
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import Engagement


class Outlived(Cases):
    """How an engagement lies outside the dates of its service."""

    ENDED = (
        "ended",
        _(
            "%(organisation)s is recorded as using “%(used)s” of %(party)s, which ended on %(day)s. Nothing else about "
            "this engagement has been checked since."
        ),
    )
    BEGINS = (
        "begins",
        _(
            "%(organisation)s is recorded as using “%(used)s” of %(party)s, which starts on %(day)s. Nothing else "
            "about this engagement is checked until then."
        ),
    )


@rule(
    "CON-12",
    OrganisationDossier,
    _("Every engagement is within the dates of its service."),
    message=Outlived,
    fix=_("Record the end of the engagement, or correct the dates of the service"),
    target=DATES,
)
def service_outlasts_engagement(d: OrganisationDossier) -> Iterator[Seen]:
    for engagement in d.lens.current(Engagement, "organisation_id", d.organisation.id):
        provided = service_and_supplier(d.lens, engagement)
        if provided is None:
            continue
        service, supplier = provided
        if service.in_force(d.lens.on):
            continue
        case, day = Outlived.BEGINS, service.starts
        if service.ends is not None and service.ends < d.lens.on:
            case, day = Outlived.ENDED, service.ends
        yield seen(
            about=service,
            fix=engagement,
            case=case,
            supplier=supplier,
            used=service,
            party=supplier,
            day=day,
        )
