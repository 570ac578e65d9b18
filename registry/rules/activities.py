"""Rules about our own records of processing, Article 30."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.biometrics import alternative, necessity, resting
from registry.rules.dossiers import ActivityDossier, ClientDossier, EngagementDossier, OrganisationDossier
from registry.rules.impact import GUIDELINES, criteria
from registry.rules.items import CORE, Item, unanswered
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import (
    ActivityBasis,
    ActivityRecipient,
    ActivityStatus,
    ActivityTransfer,
    DpiaStatus,
    Engagement,
    GuaranteeAssessment,
    JointController,
    LawfulBasis,
    Mechanism,
    RecordItem,
    Review,
    SpecialCondition,
    TransferBasis,
)
from suppliers.values import (
    DataCategory,
    DataHandled,
    Declaration,
    DeclarationKind,
    LegalTerm,
    OnwardTransfer,
    Origin,
    Person,
    Regime,
    Row,
    Service,
    SpecialCategory,
    Standing,
    Supplier,
)


def planned(d: ActivityDossier) -> bool:
    """Whether nothing is processed yet."""
    return d.activity.status == ActivityStatus.PLANNED


def carried(d: ActivityDossier | ClientDossier, engagements: Iterable[tuple[Engagement, Service, Supplier]]) -> bool:
    """Whether a transfer through services used is on record under the regime, as the record prints it."""
    return any(
        row.regime == d.regime and row.mechanism != Mechanism.NONE_NEEDED and d.lens.get(Supplier, row.importer_id)
        for engagement, _service, _supplier in engagements
        for row in d.lens.where(TransferBasis, "engagement_id", engagement.id)
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
    joint, transfers = d.parts(JointController), d.parts(ActivityTransfer)
    recipients = d.engagements or d.parts(ActivityRecipient) or RecordItem.RECIPIENTS in d.none
    # Time limits, (f), are another rule's.
    items = unanswered(
        (
            (Item.JOINT, bool(joint) or RecordItem.JOINT in d.none),
            (Item.ARRANGEMENT, all(row.arrangement for row in joint)),
            (Item.PURPOSES, bool(d.activity.purposes)),
            (Item.SUBJECTS, bool(d.subjects) or RecordItem.SUBJECTS in d.none),
            (Item.DATA, bool(d.data) or RecordItem.DATA in d.none),
            (Item.RECIPIENTS, bool(recipients)),
            (Item.TRANSFERS, bool(transfers) or carried(d, d.engagements) or RecordItem.TRANSFERS in d.none),
            (Item.IMPORTER, all(row.recipient for row in transfers)),
            (Item.SAFEGUARDS, all(row.safeguards for row in transfers if row.mechanism == Mechanism.COMPELLING)),
            (Item.SECURITY, bool(d.activity.security) or RecordItem.SECURITY in d.none),
        )
    )
    if items:
        severity = Severity.LOW if planned(d) else d.weigh(Severity.MEDIUM if CORE & set(items) else Severity.LOW)
        yield Seen(severity, (("items", items),), (d.activity,))


# Conditions that hold only on the ground of further law: in the United Kingdom a condition of Schedule 1.
ON_LAW = frozenset(
    {
        *(SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.HEALTH),
        *(SpecialCondition.PUBLIC_HEALTH, SpecialCondition.ARCHIVING, SpecialCondition.CRIMINAL),
    }
)


@rule(
    "ACT-02",
    ActivityDossier,
    _("Special categories of data have a condition under Article 9, criminal data under Article 10, with its law."),
    message={
        "special": _("“%(activity)s” holds %(data)s; no condition of Article 9(2) is on record."),
        "criminal": _("“%(activity)s” holds %(data)s; nothing under Article 10 is on record."),
        "schedule": _("“%(activity)s” names %(condition)s without a condition of Schedule 1 to the DPA 2018."),
        "national": _("“%(activity)s” names %(condition)s without the provision of EU or national law behind it."),
    },
    mend=_("Enter the condition, and the provision that it rests on"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 9(2), 10", "UK": "UK GDPR Art. 9(2), 10; DPA 2018 Sch 1"},
)
def conditioned(d: ActivityDossier) -> Iterator[Seen]:
    given = {row.condition for row in d.conditions}
    criminal = tuple(each for each in d.special if each.special == SpecialCategory.CRIMINAL)
    special = tuple(each for each in d.special if each not in criminal)
    grave = Severity.MEDIUM if planned(d) else Severity.HIGH
    if special and not given - {SpecialCondition.CRIMINAL}:
        yield Seen(d.weigh(grave), (("data", special),), (d.activity,), "special", "special")
    if criminal and SpecialCondition.CRIMINAL not in given:
        yield Seen(d.weigh(grave), (("data", criminal),), (d.activity,), "criminal", "criminal")
    for row in d.conditions if d.special else ():
        behind = row.schedule_1 if d.regime == Regime.UK else row.national
        if row.condition in ON_LAW and not behind:
            figures = (("condition", SpecialCondition(row.condition)),)
            case = "schedule" if d.regime == Regime.UK else "national"
            yield Seen(d.weigh(Severity.LOW), figures, (d.activity, row), "", case)


@rule(
    "ACT-03",
    ActivityDossier,
    _("An impact assessment exists where the criteria or an authority's list make one due."),
    message={
        "due": _("“%(activity)s” meets criteria of high risk (%(criteria)s); impact assessment: %(status)s."),
        "own": _("Impact assessment of “%(activity)s”: %(status)s."),
        "risk": _("“%(activity)s” is on record as likely high risk; impact assessment: %(status)s."),
        "planned": _("“%(activity)s” is planned; before it starts comes its impact assessment (now: %(status)s)."),
        "refused": _("“%(activity)s” meets criteria of high risk (%(criteria)s); on record, no assessment is due."),
        "reasoned": _(
            "“%(activity)s” meets criteria of high risk (%(criteria)s); found on %(on)s not to need an assessment."
        ),
        "unasked": _("Whether an impact assessment of “%(activity)s” is due has not been asked."),
    },
    mend=_("Make the assessment, or record on which day and where it was found not to be due"),
    basis=Basis.LAW,
    citations={
        "EU": "GDPR Art. 35(1), 35(3)–(4); WP 248",
        "UK": "UK GDPR Art. 35(1), 35(3)–(4); WP 248 (persuasive)",
    },
)
def assessed(d: ActivityDossier) -> Iterator[Seen]:
    status = DpiaStatus(d.activity.dpia or DpiaStatus.NOT_ASSESSED)
    if status == DpiaStatus.DONE or d.activity.status == ActivityStatus.ENDED:
        return
    met = criteria(d)
    alone = any(row.provision != GUIDELINES for row in met)
    due = alone or len(met) > 1
    if status == DpiaStatus.NOT_DUE:
        yield from _not_due(d, met if due else (), alone)
    elif planned(d) and (due or status != DpiaStatus.NOT_ASSESSED):
        severity = Severity.NOTE if status == DpiaStatus.IN_PROGRESS else d.weigh(Severity.LOW)
        yield Seen(severity, (("status", status),), (d.activity,), "", "planned")
    elif due or d.activity.high_risk or status != DpiaStatus.NOT_ASSESSED:
        case = "due" if due else "risk" if d.activity.high_risk else "own"
        begun = status == DpiaStatus.IN_PROGRESS
        figures = (("criteria", met if due else ()), ("status", status))
        yield Seen(d.weigh(Severity.MEDIUM if begun else Severity.HIGH), figures, (d.activity,), "", case)
    else:
        yield Seen(Severity.LOW, (), (d.activity,), "", "unasked")


def _not_due(d: ActivityDossier, met: tuple[LegalTerm, ...], alone: bool) -> Iterator[Seen]:
    """Found not due: a note where criteria of the guidelines were weighed in writing, amiss where a list says so."""
    if not met:
        if d.activity.high_risk:
            yield Seen(d.weigh(Severity.MEDIUM), (("status", DpiaStatus.NOT_DUE),), (d.activity,), "", "risk")
        return
    on = d.activity.dpia_on
    if not alone and on is not None and d.activity.dpia_address:
        yield Seen(Severity.NOTE, (("criteria", met), ("on", on)), (d.activity,), "", "reasoned")
    else:
        severity = d.weigh(Severity.HIGH if alone else Severity.MEDIUM)
        yield Seen(severity, (("criteria", met),), (d.activity,), "", "refused")


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
    "ACT-05",
    OrganisationDossier,
    _("Reviews are done in time."),
    message={
        "next": _("The review of “%(what)s” that was set for %(due)s is not on record."),
        "interval": _("“%(what)s” was last reviewed on %(last)s; %(organisation)s reviews every %(interval)s."),
        "never": _("No review of “%(what)s” is on record; %(organisation)s reviews every %(interval)s."),
    },
    mend=_("Review it, and enter the review with the day of the next"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 24(1)", "UK": "UK GDPR Art. 24(1)"},
)
def reviewed(d: OrganisationDossier) -> Iterator[Seen]:
    reviews: dict[Row, list[Review]] = {}
    for review in d.reviews:
        row = d.reviewed(review)
        if row is not None and review.on <= d.lens.on:
            reviews.setdefault(row, []).append(review)
    for supplier in {supplier.id: supplier for _e, _s, supplier in d.engagements}.values():
        if supplier in reviews:
            yield from _overdue(d, supplier, supplier, reviews[supplier])
    for engagement, service, supplier in d.engagements:
        # Whoever assessed the supplier's guarantees, or reviewed the supplier, has looked at it.
        looked = [row.on for row in d.lens.where(GuaranteeAssessment, "engagement_id", engagement.id)]
        looked += [review.on for review in reviews.get(supplier, ())]
        yield from _overdue(d, engagement, service, reviews.get(engagement, []), looked)
    for activity in d.activities:
        if activity.status == ActivityStatus.LIVE:
            yield from _overdue(d, activity, activity, reviews.get(activity, []))


def _overdue(
    d: OrganisationDossier, row: Row, what: Row, reviews: list[Review], looked: Iterable[date] = ()
) -> Iterator[Seen]:
    """What is late about the reviews of one record: the day set for the next, else the interval."""
    today, interval = d.lens.on, d.organisation.review
    last = max(reviews, key=lambda review: (review.on, review.id), default=None)
    if last is not None and last.next is not None:
        if last.next < today:
            yield Seen(Severity.LOW, (("what", what), ("due", last.next)), (row,), "", "next")
        return
    seen = max([*(review.on for review in reviews), *(on for on in looked if on <= today)], default=None)
    start = seen or getattr(row, "starts", None)
    limit = span_of(interval).after(start) if interval and start else None
    if interval is None or (start is not None and (limit is None or limit >= today)):
        return
    if seen is None:
        yield Seen(Severity.LOW, (("what", what), ("interval", interval)), (row,), "", "never")
    else:
        yield Seen(Severity.LOW, (("what", what), ("last", seen), ("interval", interval)), (row,), "", "interval")


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
        yield Seen(d.weigh(Severity.LOW if planned(d) else Severity.HIGH), (), (d.activity,), "", "none")
    for row in rows:
        if row.basis == LawfulBasis.RECOGNISED and d.regime == Regime.EU:
            yield Seen(d.weigh(Severity.MEDIUM), (("basis", LawfulBasis(row.basis)),), (d.activity, row), "", "foreign")
        elif row.basis == LawfulBasis.LEGITIMATE_INTERESTS and not row.assessment:
            yield Seen(d.weigh(Severity.LOW), (), (d.activity, row), "", "unbalanced")


@rule(
    "ACT-07",
    EngagementDossier,
    _("No activity sends data that the supplier says it does not expect."),
    message={
        "data": _("%(activities)s with “%(service)s” holds %(data)s, which %(supplier)s says it does not handle."),
        "special": _("%(activities)s with “%(service)s” holds %(data)s; %(supplier)s rules out special categories."),
        "unlikely": _(
            "%(activities)s with “%(service)s” holds %(data)s; %(supplier)s does not expect special categories."
        ),
    },
    mend=_("Keep the data out of the service, or agree with the supplier that it handles it"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def expected(d: EngagementDossier) -> Iterator[Seen]:
    denied = [row for row in d.claims(DataHandled) if row.standing == Standing.DENIED and row.category_id]
    for row in denied:
        data = tuple(each for each in d.data if each.id == row.category_id)
        if data:
            yield Seen(d.weigh(Severity.MEDIUM), _sent(d, data), (d.service, row), "", "data")
    named = {row.category_id for row in denied}
    special = tuple(each for each in d.data if each.special and each.id not in named)
    for declared in d.said(Declaration) if special else ():
        if declared.kind == DeclarationKind.NO_SPECIAL:
            stated = declared.standing == Standing.STATED
            severity = d.weigh(Severity.MEDIUM if stated else Severity.LOW)
            yield Seen(severity, _sent(d, special), (d.service, declared), "", "special" if stated else "unlikely")


def _sent(d: EngagementDossier, data: tuple[DataCategory, ...]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The activities that hold the data, and the data."""
    keys = {each.id for each in data}
    activities = tuple(a for a in d.activities if keys & {row.category_id for row in d.data_of(a)})
    return ("activities", activities), ("data", data)


@rule(
    "ACT-08",
    ActivityDossier,
    _("Biometric identification shows why it is necessary, a real alternative, and where templates rest."),
    message={
        "necessity": _("“%(activity)s” holds biometric data; nothing on record shows why nothing milder would do."),
        "alternative": _("“%(activity)s” holds biometric data; no other way for those who refuse is on record."),
        "off": _(
            "“%(activity)s” holds biometric data; nothing shows that the other way of “%(service)s” is switched on."
        ),
        "place": _("“%(activity)s” holds biometric data; where its templates rest is not on record."),
        "unclear": _("“%(activity)s” holds biometric data; whether its templates rest in %(components)s is unclear."),
    },
    mend=_("Record the assessment, the alternative and the place of the templates, or ask the supplier for them"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 5(1)(c), 9(1), 35(7)(b)", "UK": "UK GDPR Art. 5(1)(c), 9(1), 35(7)(b)"},
)
def recognising(d: ActivityDossier) -> Iterator[Seen]:
    if not any(each.special == SpecialCategory.BIOMETRIC for each in d.special):
        return
    found = (*necessity(d), *alternative(d), *resting(d))
    for case, figures, about in found:
        severity = Severity.LOW if planned(d) else d.weigh(Severity.MEDIUM)
        yield Seen(severity, figures, (d.activity,), about, case)


# The conditions of Schedule 1 for which its Part 4 asks for a policy document.
ON_POLICY = frozenset({SpecialCondition.EMPLOYMENT, SpecialCondition.PUBLIC_INTEREST, SpecialCondition.CRIMINAL})


@rule(
    "ACT-09",
    ActivityDossier,
    _("A UK condition that needs a policy document has one, and the record says whether it is followed."),
    message={
        "missing": _("“%(activity)s” names %(condition)s with Schedule 1; no policy document is on record."),
        "open": _("Whether “%(activity)s” follows its policy document for %(condition)s is not on record."),
        "reason": _("“%(activity)s” does not follow its policy document for %(condition)s; why is not on record."),
    },
    mend=_("Name the policy document, whether it is followed, and if not why"),
    basis=Basis.LAW,
    citations={"EU": "DPA 2018 Sch 1 Pt 4 (UK alone)", "UK": "DPA 2018 Sch 1 Pt 4"},
)
def with_policy(d: ActivityDossier) -> Iterator[Seen]:
    if d.regime != Regime.UK or not d.special:
        return
    for row in d.conditions:
        if row.condition not in ON_POLICY or not row.schedule_1:
            continue
        reasoned = row.policy_followed or bool(row.policy_reason)
        case = "missing" if not row.policy else "open" if row.policy_followed is None else "reason"
        if case == "reason" and reasoned:
            continue
        severity = d.weigh(Severity.MEDIUM if case == "missing" else Severity.LOW)
        yield Seen(severity, (("condition", SpecialCondition(row.condition)),), (d.activity, row), "", case)


@rule(
    "ACT-10",
    EngagementDossier,
    _("Data that the supplier generates itself is on record."),
    message={
        "": _("%(supplier)s generates data in “%(service)s” that no activity using it has on record: %(data)s."),
        "unclear": _(
            "%(supplier)s may generate data in “%(service)s” that no activity using it has on record: %(data)s."
        ),
    },
    mend=_("Enter the data with an activity that uses the service, or ask the supplier what it keeps"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 30(1)(c)", "UK": "UK GDPR Art. 30(1)(c)"},
)
def generated(d: EngagementDossier) -> Iterator[Seen]:
    if not d.activities:
        return
    known = {row.id for row in d.data}
    made = [row for row in d.said(DataHandled) if row.origin == Origin.SUPPLIER and row.category_id not in known]
    stated = list(dict.fromkeys(row.category_id for row in made if row.standing == Standing.STATED))
    vague = list(dict.fromkeys(row.category_id for row in made if row.category_id not in stated))
    for case, keys in (("", stated), ("unclear", vague)):
        data = tuple(row for key in keys if key and (row := d.lens.get(DataCategory, key)))
        if data:
            yield Seen(Severity.LOW if not case else Severity.NOTE, (("data", data),), (d.service,), case, case)


@rule(
    "ACT-11",
    EngagementDossier,
    _("Recipients reached through a supplier on our instruction are named."),
    message={
        "onward": _("“%(service)s” passes data on to %(party)s; no activity that uses it names that party."),
        "unnamed": _("“%(activity)s” reaches a recipient through %(supplier)s that is not named: %(category)s."),
    },
    mend=_("Name the recipient with the activity, reached through the supplier"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)(d), 15(1)(c)", "UK": "UK GDPR Art. 30(1)(d), 15(1)(c)"},
)
def named(d: EngagementDossier) -> Iterator[Seen]:
    recipients = [(a, row) for a in d.activities for row in d.lens.where(ActivityRecipient, "activity_id", a.id)]
    for activity, row in recipients:
        if row.through_id == d.supplier.id and not row.name:
            figures = (("activity", activity), ("category", row.category))
            yield Seen(Severity.LOW, figures, (activity, row), "", "unnamed")
    names = {row.name.casefold() for _activity, row in recipients}
    # A party of the chain stands in the record beside its supplier.
    there = {d.supplier.id, *(link.party.id for link in d.links)}
    told = d.said(OnwardTransfer) if d.activities else ()
    for key in sorted({row.importer_id for row in told if row.importer_id} - there):
        party = d.lens.get(Supplier, key)
        if party and not names & {party.legal_name.casefold(), party.name.casefold()}:
            yield Seen(d.weigh(Severity.LOW), (("party", party),), (d.service, party), "", "onward")


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
