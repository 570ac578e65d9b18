"""Rules about the items of Articles 30(1) and 30(2)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import legs_by_recipient, purposes_in_text
from registry.rules.activities.items import RequiredItem, unanswered
from registry.rules.dossiers import ActivityDossier, ClientDossier
from registry.rules.rule import Seen, rule, seen
from registry.values import ActivityRecipient, JointController


@rule(
    "ACT-01",
    ActivityDossier,
    _("Every item of Article 30(1)(a) to (g) has an answer, or is confirmed as none."),
    message=_("The record of “%(activity)s” has no answer for: %(items)s."),
    fix=_("Fill in the item, or confirm that there is none"),
)
def activity_items_are_answered(d: ActivityDossier) -> Iterator[Seen]:
    own = legs_by_recipient(d.own)
    # Other rules check time limits (f), the safeguards of Art. 49(1) and the arrangement with a joint controller.
    items = unanswered(
        {
            RequiredItem.JOINT: d.parts(JointController),
            RequiredItem.PURPOSES: d.purposes or purposes_in_text(d.lens, d.activity),
            RequiredItem.SUBJECTS: d.subjects,
            RequiredItem.DATA: d.data,
            RequiredItem.RECIPIENTS: d.engagements or d.parts(ActivityRecipient) or own,
            RequiredItem.IMPORTER: all(leg.recipient for leg in own),
            RequiredItem.TRANSFERS: d.sent.answers,
            RequiredItem.SECURITY: d.activity.security,
        },
        d.none,
    )
    if items:
        yield seen(about=d.activity, items=items)


@rule(
    "ACT-04",
    ClientDossier,
    _("Every item of Article 30(2)(a) to (d) has an answer, or is confirmed as none."),
    message=_("The record of “%(own_service)s” for %(client)s has no answer for: %(items)s."),
    fix=_("Fill in the item, or confirm that there is none"),
)
def client_items_are_answered(d: ClientDossier) -> Iterator[Seen]:
    processing = d.processing
    items = unanswered(
        {
            RequiredItem.CONTACT_DETAILS: (
                processing.address or processing.contact or d.lens.named(processing.contact_person_id)
            ),
            RequiredItem.REPRESENTATIVE: processing.representative or d.lens.named(processing.representative_person_id),
            RequiredItem.DPO: processing.dpo or d.lens.named(processing.dpo_person_id),
            RequiredItem.SUB_PROCESSORS: d.sub_processors,
            RequiredItem.CATEGORIES: processing.categories,
            RequiredItem.CLIENT_TRANSFERS: processing.transfers or d.sent.answers,
            RequiredItem.CLIENT_SECURITY: d.own_service.security,
        },
        d.none,
    )
    if items:
        yield seen(about=processing, items=items)
