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
from suppliers.values import Person, Regime, Service, Supplier


def has_transfers(
    d: ActivityDossier | ClientDossier, engagements: Iterable[tuple[Engagement, Service, Supplier]]
) -> bool:
    """Whether a transfer through services used is on record under the regime, as the record prints it."""
    return any(
        row.regime == d.regime and row.mechanism != Mechanism.NONE_NEEDED and d.lens.get(Supplier, row.importer_id)
        for engagement, _service, _supplier in engagements
        for row in transfer_bases(d.lens, engagement)
    )


@rule(
    "ACT-01",
    ActivityDossier,
    _("Every item of Article 30(1)(a) to (g) is answered, or confirmed as none."),
    message=_("The record of “%(activity)s” does not answer: %(items)s."),
    fix=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)", "UK": "UK GDPR Art. 30(1)"},
)
def activity_items_are_answered(d: ActivityDossier) -> Iterator[Seen]:
    transfers = d.parts(ActivityTransfer)
    # Time limits, (f), the safeguards of Art. 49(1) and the arrangement with a joint controller are other rules'.
    items = unanswered(
        {
            RequiredItem.JOINT: d.parts(JointController),
            RequiredItem.PURPOSES: d.activity.purposes,
            RequiredItem.SUBJECTS: d.subjects,
            RequiredItem.DATA: d.data,
            RequiredItem.RECIPIENTS: d.engagements or d.parts(ActivityRecipient),
            RequiredItem.IMPORTER: all(row.recipient for row in transfers),
            RequiredItem.TRANSFERS: transfers or has_transfers(d, d.engagements),
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
    _("Every item of Article 30(2)(a) to (d) is answered, or confirmed as none."),
    message=_("The record of “%(own_service)s” for %(client)s does not answer: %(items)s."),
    fix=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(2)", "UK": "UK GDPR Art. 30(2)"},
)
def client_items_are_answered(d: ClientDossier) -> Iterator[Seen]:
    done = d.processing
    transfers = has_transfers(
        d, [(engagement, service, party) for _row, engagement, service, party in d.sub_processors]
    )
    items = unanswered(
        {
            RequiredItem.ADDRESS: done.address,
            RequiredItem.CONTACT: done.contact,
            RequiredItem.REPRESENTATIVE: done.representative,
            RequiredItem.DPO: done.dpo,
            RequiredItem.SUB_PROCESSORS: d.sub_processors,
            RequiredItem.CATEGORIES: done.categories,
            RequiredItem.CLIENT_TRANSFERS: done.transfers or transfers,
            RequiredItem.CLIENT_SECURITY: d.own_service.security,
        },
        d.none,
    )
    if items:
        yield seen(_lacking(items), about=done, items=items)


def _lacking(items: tuple[RequiredItem, ...]) -> Severity:
    """How grave it is that a record lacks these items."""
    return Severity.MEDIUM if CORE & set(items) else Severity.LOW


class Unfounded(Cases):
    """What is open about the lawful basis of an activity."""

    NO_BASIS = "none", _("No lawful basis of “%(activity)s” is on record.")
    FOREIGN = "foreign", _("“%(activity)s” rests on a basis that the EU GDPR does not have: %(basis)s.")
    UNBALANCED = (
        "unbalanced",
        _("“%(activity)s” rests on legitimate interests; no assessment of interests is on record."),
    )


@rule(
    "ACT-06",
    ActivityDossier,
    _("Every activity has a lawful basis."),
    message=Unfounded,
    fix=_("Enter the basis under Article 6(1), and for legitimate interests where the assessment is kept"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 6(1), 5(2)", "UK": "UK GDPR Art. 6(1), 5(2)"},
)
def activity_has_a_basis(d: ActivityDossier) -> Iterator[Seen]:
    rows = d.parts(ActivityBasis)
    if not rows:
        severity = d.weigh(Severity.LOW if d.planned else Severity.HIGH)
        yield seen(severity, about=d.activity, case=Unfounded.NO_BASIS)
    for row in rows:
        if row.basis == LawfulBasis.RECOGNISED and d.regime == Regime.EU:
            yield seen(
                d.weigh(Severity.MEDIUM),
                about=row,
                fix=d.activity,
                case=Unfounded.FOREIGN,
                basis=LawfulBasis(row.basis),
            )
        elif row.basis == LawfulBasis.LEGITIMATE_INTERESTS and not row.weighed(d.lens.on):
            yield seen(d.weigh(Severity.LOW), about=row, fix=d.activity, case=Unfounded.UNBALANCED)


@rule(
    "ACT-12",
    OrganisationDossier,
    _("The head of the records names the organisation with its contact, representative and officer."),
    message=_("The head of the records of %(organisation)s does not answer: %(items)s."),
    fix=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)(a), 30(2)(a)", "UK": "UK GDPR Art. 30(1)(a), 30(2)(a)"},
)
def head_of_the_record_is_complete(d: OrganisationDossier) -> Iterator[Seen]:
    ours = d.organisation
    officer = d.lens.get(Person, ours.dpo_person_id) if ours.dpo_person_id else None
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
