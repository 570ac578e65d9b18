"""Rules about the head of the records: item (a) of Article 30, and who receives complaints."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains.own_law import laws_as_controller, laws_to_be_represented
from registry.rules.activities.items import RequiredItem, unanswered
from registry.rules.dossiers import OrganisationDossier
from registry.rules.fixes import COMPLAINTS, HEAD
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import Regime, RuleCitation


class OpenHead(Cases):
    """The points of item (a) that are not on record."""

    ITEMS = "", _("Item (a) of the records of %(organisation)s has no answer for: %(items)s.")
    COUNTRY = (
        "country",
        _(
            "The country of %(organisation)s is not on record. Whether Article 27 asks for these items depends on it: "
            "%(items)s."
        ),
    )


@rule(
    "ACT-12",
    OrganisationDossier,
    _("Item (a) of each record names the organisation, its contact, representative and data protection officer."),
    message=OpenHead,
    fix=_("Fill in the item, or confirm that there is none"),
    target=HEAD,
)
def head_of_the_record_is_complete(d: OrganisationDossier) -> Iterator[Seen]:
    if not (d.activities or d.clients):
        return
    ours = d.organisation
    representatives = _representatives(d)
    items: dict[RequiredItem, object] = {
        RequiredItem.CONTACT_DETAILS: ours.address or ours.email or ours.phone,
        RequiredItem.DPO: ours.dpo or d.lens.named(ours.dpo_person_id),
    }
    if ours.country_id:
        items = representatives | items
    elif depending := unanswered(representatives, d.none):
        yield seen(about=ours, part="country", case=OpenHead.COUNTRY, items=depending)
    if missing := unanswered(items, d.none):
        yield seen(about=ours, items=missing)


def _representatives(d: OrganisationDossier) -> dict[RequiredItem, object]:
    """The representatives that Article 27(1) asks for, each with what is on record."""
    ours, laws = d.organisation, laws_to_be_represented(d.lens, d.organisation)
    found: dict[RequiredItem, object] = {}
    if Regime.EU in laws:
        found[RequiredItem.EU_REPRESENTATIVE] = ours.eu_representative or d.lens.named(ours.eu_representative_person_id)
    if Regime.UK in laws:
        found[RequiredItem.UK_REPRESENTATIVE] = ours.uk_representative or d.lens.named(ours.uk_representative_person_id)
    return found


ON_COMPLAINTS = "ACT-18"


@rule(
    ON_COMPLAINTS,
    OrganisationDossier,
    _("Every controller under the UK GDPR has on record who receives complaints of data subjects."),
    message=_("Who receives complaints of data subjects at %(organisation)s is not on record."),
    fix=_("Enter the position that receives complaints, and how"),
    target=COMPLAINTS,
)
def complaints_have_a_recipient(d: OrganisationDossier) -> Iterator[Seen]:
    if d.organisation.complaints or Regime.UK not in laws_as_controller(d.lens, d.organisation):
        return
    # The duty is younger than the law: it applies while its provision is on record.
    if any(row.provision for row in d.lens.current(RuleCitation, "rule", ON_COMPLAINTS) if row.regime == Regime.UK):
        yield seen(about=d.organisation, law=Regime.UK)
