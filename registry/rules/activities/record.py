"""Rules about the items of Articles 30(1) and 30(2), and the lawful basis."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import bases
from registry.rules.activities.items import CORE, Item, unanswered
from registry.rules.dossiers import ActivityDossier, ClientDossier, OrganisationDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import (
    ActivityBasis,
    ActivityRecipient,
    ActivityTransfer,
    Engagement,
    JointController,
    LawfulBasis,
    Mechanism,
    RecordItem,
)
from suppliers.values import Person, Regime, Service, Supplier


def carried(d: ActivityDossier | ClientDossier, engagements: Iterable[tuple[Engagement, Service, Supplier]]) -> bool:
    """Whether a transfer through services used is on record under the regime, as the record prints it."""
    return any(
        row.regime == d.regime and row.mechanism != Mechanism.NONE_NEEDED and d.lens.get(Supplier, row.importer_id)
        for engagement, _service, _supplier in engagements
        for row in bases(d.lens, engagement)
    )


@rule(
    "ACT-01",
    ActivityDossier,
    _("Every item of Article 30(1)(a) to (g) is answered, or confirmed as none."),
    message=_("The record of “%(activity)s” does not answer: %(items)s."),
    mend=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)", "UK": "UK GDPR Art. 30(1)"},
)
def answered(d: ActivityDossier) -> Iterator[Seen]:
    transfers = d.parts(ActivityTransfer)
    recipients = d.engagements or d.parts(ActivityRecipient) or RecordItem.RECIPIENTS in d.none
    # Time limits, (f), the safeguards of Art. 49(1) and the arrangement with a joint controller are other rules'.
    items = unanswered(
        (
            (Item.JOINT, bool(d.parts(JointController)) or RecordItem.JOINT in d.none),
            (Item.PURPOSES, bool(d.activity.purposes)),
            (Item.SUBJECTS, bool(d.subjects) or RecordItem.SUBJECTS in d.none),
            (Item.DATA, bool(d.data) or RecordItem.DATA in d.none),
            (Item.RECIPIENTS, bool(recipients)),
            (Item.IMPORTER, all(row.recipient for row in transfers)),
            (Item.TRANSFERS, bool(transfers) or carried(d, d.engagements) or RecordItem.TRANSFERS in d.none),
            (Item.SECURITY, bool(d.activity.security) or RecordItem.SECURITY in d.none),
        )
    )
    if items:
        severity = Severity.LOW if d.planned else d.weigh(Severity.MEDIUM if CORE & set(items) else Severity.LOW)
        yield Seen(severity, (("items", items),), (d.activity,))


@rule(
    "ACT-04",
    ClientDossier,
    _("Every item of Article 30(2)(a) to (d) is answered, or confirmed as none."),
    message=_("The record of “%(own_service)s” for %(client)s does not answer: %(items)s."),
    mend=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(2)", "UK": "UK GDPR Art. 30(2)"},
)
def told(d: ClientDossier) -> Iterator[Seen]:
    done = d.processing
    transfers = carried(d, [(engagement, service, party) for _row, engagement, service, party in d.sub_processors])
    items = unanswered(
        (
            (Item.ADDRESS, bool(done.address)),
            (Item.CONTACT, bool(done.contact)),
            (Item.REPRESENTATIVE, bool(done.representative) or RecordItem.REPRESENTATIVE in d.none),
            (Item.DPO, bool(done.dpo) or RecordItem.DPO in d.none),
            (Item.SUB_PROCESSORS, bool(d.sub_processors) or RecordItem.SUB_PROCESSORS in d.none),
            (Item.CATEGORIES, bool(done.categories)),
            (Item.CLIENT_TRANSFERS, bool(done.transfers) or transfers or RecordItem.TRANSFERS in d.none),
            (Item.CLIENT_SECURITY, bool(d.own_service.security) or RecordItem.SECURITY in d.none),
        )
    )
    if items:
        severity = Severity.MEDIUM if CORE & set(items) else Severity.LOW
        yield Seen(severity, (("items", items),), (done,))


@rule(
    "ACT-06",
    ActivityDossier,
    _("Every activity has a lawful basis."),
    message={
        "none": _("No lawful basis of “%(activity)s” is on record."),
        "foreign": _("“%(activity)s” rests on a basis that the EU GDPR does not have: %(basis)s."),
        "unbalanced": _("“%(activity)s” rests on legitimate interests; no assessment of interests is on record."),
    },
    mend=_("Enter the basis under Article 6(1), and for legitimate interests where the assessment is kept"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 6(1), 5(2)", "UK": "UK GDPR Art. 6(1), 5(2)"},
)
def based(d: ActivityDossier) -> Iterator[Seen]:
    rows = d.parts(ActivityBasis)
    if not rows:
        yield Seen(d.weigh(Severity.LOW if d.planned else Severity.HIGH), (), (d.activity,), "", "none")
    for row in rows:
        if row.basis == LawfulBasis.RECOGNISED and d.regime == Regime.EU:
            yield Seen(d.weigh(Severity.MEDIUM), (("basis", LawfulBasis(row.basis)),), (d.activity, row), "", "foreign")
        elif row.basis == LawfulBasis.LEGITIMATE_INTERESTS and not row.weighed(d.lens.on):
            yield Seen(d.weigh(Severity.LOW), (), (d.activity, row), "", "unbalanced")


@rule(
    "ACT-12",
    OrganisationDossier,
    _("The head of the records names the organisation with its contact, representative and officer."),
    message=_("The head of the records of %(organisation)s does not answer: %(items)s."),
    mend=_("Fill in the item, or confirm that there is none"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)(a), 30(2)(a)", "UK": "UK GDPR Art. 30(1)(a), 30(2)(a)"},
)
def headed(d: OrganisationDossier) -> Iterator[Seen]:
    ours = d.organisation
    officer = d.lens.get(Person, ours.dpo_person_id) if ours.dpo_person_id else None
    eu, uk = RecordItem.EU_REPRESENTATIVE, RecordItem.UK_REPRESENTATIVE
    items = unanswered(
        (
            (Item.ADDRESS, bool(ours.address)),
            (Item.EMAIL, bool(ours.email)),
            (Item.PHONE, bool(ours.phone)),
            (Item.EU_REPRESENTATIVE, d.regime != Regime.EU or bool(ours.eu_representative) or eu in d.none),
            (Item.UK_REPRESENTATIVE, d.regime != Regime.UK or bool(ours.uk_representative) or uk in d.none),
            (Item.DPO, bool(ours.dpo or (officer and officer.name)) or RecordItem.DPO in d.none),
        )
    )
    if items and (d.activities or d.clients):
        yield Seen(Severity.MEDIUM, (("items", items),), (ours,))
