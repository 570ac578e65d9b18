"""Rules about the items of Articles 30(1) and 30(2), and the lawful basis."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import transfer_bases
from registry.rules.activities.items import CORE, RequiredItem, unanswered
from registry.rules.dossiers import ActivityDossier, ClientDossier, OrganisationDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import (
    ActivityBasis,
    ActivityRecipient,
    ActivityTransfer,
    Engagement,
    JointController,
    LawfulBasis,
    Mechanism,
)
from suppliers.values import Person, Regime, Supplier


def has_transfer(d: ActivityDossier | ClientDossier, engagement: Engagement) -> bool:
    """Whether a transfer through a service in use is on record under the regime, as the record prints it."""
    for row in transfer_bases(d.lens, engagement):
        needed = row.regime == d.regime and row.mechanism != Mechanism.NONE_NEEDED
        if needed and d.lens.get(Supplier, row.importer_id):
            return True
    return False


@rule(
    "ACT-01",
    ActivityDossier,
    _("Every item of Article 30(1)(a) to (g) has an answer, or is confirmed as none."),
    message=_("The record of “%(activity)s” has no answer for: %(items)s."),
    fix=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)", "UK": "UK GDPR Art. 30(1)"},
)
def activity_items_are_answered(d: ActivityDossier) -> Iterator[Seen]:
    transfers = d.parts(ActivityTransfer)
    # Other rules check time limits (f), the safeguards of Art. 49(1) and the arrangement with a joint controller.
    items = unanswered(
        {
            RequiredItem.JOINT: d.parts(JointController),
            # Before purposes were rows, an activity had them in one text.
            RequiredItem.PURPOSES: d.purposes or d.activity.purposes,
            RequiredItem.SUBJECTS: d.subjects,
            RequiredItem.DATA: d.data,
            RequiredItem.RECIPIENTS: d.engagements or d.parts(ActivityRecipient),
            RequiredItem.IMPORTER: all(row.recipient for row in transfers),
            RequiredItem.TRANSFERS: transfers or any(has_transfer(d, each.engagement) for each in d.engagements),
            RequiredItem.SECURITY: d.activity.security,
        },
        d.none,
    )
    if items:
        severity = Severity.LOW if d.planned else d.weigh(_lacking(items))
        yield seen(severity, about=d.activity, items=items)


@rule(
    "ACT-04",
    ClientDossier,
    _("Every item of Article 30(2)(a) to (d) has an answer, or is confirmed as none."),
    message=_("The record of “%(own_service)s” for %(client)s has no answer for: %(items)s."),
    fix=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(2)", "UK": "UK GDPR Art. 30(2)"},
)
def client_items_are_answered(d: ClientDossier) -> Iterator[Seen]:
    processing = d.processing
    through_services = any(has_transfer(d, engagement) for _row, engagement, _service, _party in d.sub_processors)
    items = unanswered(
        {
            RequiredItem.ADDRESS: processing.address,
            RequiredItem.CONTACT: processing.contact,
            RequiredItem.REPRESENTATIVE: processing.representative,
            RequiredItem.DPO: processing.dpo,
            RequiredItem.SUB_PROCESSORS: d.sub_processors,
            RequiredItem.CATEGORIES: processing.categories,
            RequiredItem.CLIENT_TRANSFERS: processing.transfers or through_services,
            RequiredItem.CLIENT_SECURITY: d.own_service.security,
        },
        d.none,
    )
    if items:
        yield seen(_lacking(items), about=processing, items=items)


def _lacking(items: tuple[RequiredItem, ...]) -> Severity:
    """The severity of a record without these items."""
    if CORE.isdisjoint(items):
        return Severity.LOW
    return Severity.MEDIUM


class NoBasis(Cases):
    """The open points about the lawful basis of an activity."""

    NONE = "none", _("No lawful basis for “%(activity)s” is on record.")
    OF_PURPOSE = "purpose", _("No lawful basis is on record for this purpose of “%(activity)s”: %(purpose)s.")
    FOREIGN = "foreign", _("“%(activity)s” relies on a basis that does not exist in the EU GDPR: %(basis)s.")
    UNBALANCED = (
        "unbalanced",
        _("“%(activity)s” relies on legitimate interests. No legitimate interests assessment is on record."),
    )


@rule(
    "ACT-06",
    ActivityDossier,
    _("Every activity has a lawful basis, and legitimate interests have an assessment."),
    message=NoBasis,
    fix=_("Enter the basis under Article 6(1) and, for legitimate interests, where the assessment is kept"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 6(1), 5(2)", "UK": "UK GDPR Art. 6(1), 5(2)"},
)
def activity_has_a_basis(d: ActivityDossier) -> Iterator[Seen]:
    rows = d.parts(ActivityBasis)
    if not rows:
        severity = d.weigh(Severity.LOW if d.planned else Severity.HIGH)
        yield seen(severity, about=d.activity, case=NoBasis.NONE)
    else:
        yield from _without_basis(d, rows)
    for row in rows:
        yield from _open_basis(d, row)


def _without_basis(d: ActivityDossier, rows: Iterable[ActivityBasis]) -> Iterator[Seen]:
    """The purposes without a basis, of their own or of the whole activity."""
    covered = {row.purpose_id for row in rows}
    if None in covered:
        return
    for purpose in d.purposes:
        if purpose.id not in covered:
            severity = d.weigh(Severity.LOW if d.planned else Severity.HIGH)
            yield seen(severity, about=purpose, fix=d.activity, case=NoBasis.OF_PURPOSE, purpose=purpose)


def _open_basis(d: ActivityDossier, row: ActivityBasis) -> Iterator[Seen]:
    """A basis that the regime does not have, or legitimate interests without an assessment."""
    if row.basis == LawfulBasis.RECOGNISED and d.regime == Regime.EU:
        basis = LawfulBasis(row.basis)
        yield seen(d.weigh(Severity.MEDIUM), about=row, fix=d.activity, case=NoBasis.FOREIGN, basis=basis)
    elif row.basis == LawfulBasis.LEGITIMATE_INTERESTS and not row.weighed(d.lens.on):
        yield seen(d.weigh(Severity.LOW), about=row, fix=d.activity, case=NoBasis.UNBALANCED)


@rule(
    "ACT-12",
    OrganisationDossier,
    _("Item (a) of each record names the organisation, its contact, representative and data protection officer."),
    message=_("Item (a) of the records of %(organisation)s has no answer for: %(items)s."),
    fix=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)(a), 30(2)(a)", "UK": "UK GDPR Art. 30(1)(a), 30(2)(a)"},
)
def head_of_the_record_is_complete(d: OrganisationDossier) -> Iterator[Seen]:
    ours = d.organisation
    officer = d.lens.get(Person, ours.dpo_person_id)
    items = unanswered(
        {
            RequiredItem.ADDRESS: ours.address,
            RequiredItem.EMAIL: ours.email,
            RequiredItem.PHONE: ours.phone,
            RequiredItem.EU_REPRESENTATIVE: d.regime != Regime.EU or ours.eu_representative,
            RequiredItem.UK_REPRESENTATIVE: d.regime != Regime.UK or ours.uk_representative,
            RequiredItem.DPO: ours.dpo or (officer and officer.name),
        },
        d.none,
    )
    if items and (d.activities or d.clients):
        yield seen(Severity.MEDIUM, about=ours, items=items)
