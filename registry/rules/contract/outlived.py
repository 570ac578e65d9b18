"""The rule about engagements that outlive what they engage."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import OrganisationDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import Engagement
from suppliers.values import Service, Supplier


class Outlived(Cases):
    """On which side an engagement reaches beyond the days of its service."""

    ENDED = (
        "ended",
        _(
            "%(organisation)s is on record as using “%(used)s” of %(party)s, which ended on %(day)s; nothing else "
            "about this engagement is judged since."
        ),
    )
    BEGINS = (
        "begins",
        _(
            "%(organisation)s is on record as using “%(used)s” of %(party)s, which begins on %(day)s; nothing else "
            "about this engagement is judged until then."
        ),
    )


@rule(
    "CON-12",
    OrganisationDossier,
    _("No engagement runs on after its service has ended, or before it has begun."),
    message=Outlived,
    fix=_("Enter the end of the engagement, or mend the days of the service"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 5(2), 28(3)", "UK": "UK GDPR Art. 5(2), 28(3)"},
)
def service_outlasts_engagement(d: OrganisationDossier) -> Iterator[Seen]:
    for engagement in d.lens.current(Engagement, "organisation_id", d.organisation.id):
        service = d.lens.get(Service, engagement.service_id)
        supplier = d.lens.get(Supplier, service.supplier_id) if service else None
        if service is None or supplier is None or service.in_force(d.lens.on):
            continue
        case, day = Outlived.BEGINS, service.starts
        if service.ends is not None and service.ends < d.lens.on:
            case, day = Outlived.ENDED, service.ends
        yield seen(
            Severity.HIGH,
            about=service,
            fix=engagement,
            case=case,
            supplier=supplier,
            used=service,
            party=supplier,
            day=day,
        )
