"""What organisations of a made register keep about suppliers: engagements, agreements, assessments, decisions."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from registry.synthetic.draft import Draft
from registry.synthetic.parties import Party
from registry.synthetic.vocabulary import THIRD_COUNTRIES
from registry.values import (
    Agreement,
    ClauseItem,
    ClauseReview,
    ControlSwitched,
    Engagement,
    EngagementOption,
    GuaranteeAssessment,
    NoticeDecision,
    Organisation,
    OrganisationConfirmedNone,
    Paper,
    Regime,
    Review,
    RoleAssessment,
    TransferBasis,
)
from suppliers.values import ChangeNotice, Involvement, SecurityMeasure, ServiceOption, Supplier

CITIES = (("Cork", "IE"), ("Bristol", "GB"), ("Kassel", "DE"), ("Utrecht", "NL"))
DESCRIPTORS = {
    "subject_matter": "Use of the service by our people",
    "duration": "Until ended with three months' notice",
    "nature": "Storing, showing and reporting",
    "purpose": "As the record of the activity says",
    "data_and_subjects": "Data of employees and customers, as listed in the annex",
    "controller_duties": "Gives instructions in writing; may audit once a year",
}


def add_organisation(draft: Draft, number: int, on: date) -> Organisation:
    """One of ours, with limits of its own."""
    city, country = CITIES[number % len(CITIES)]
    made = draft.add(
        Organisation,
        slug=f"made-{number + 1}",
        legal_name=f"Made Example {number + 1}",
        address=f"{number + 1} Station Street, {city}",
        country_id=country,
        email=f"privacy@made-{number + 1}.example",
        dpo="Data protection officer, reached at the address above",
        regime=Regime.UK if country == "GB" else Regime.EU,
        authority="The supervisory authority of its seat",
        **{"notice_number": 36, "notice_unit": "hours", "review_number": 1, "review_unit": "years"},
        **{"age_number": 2, "age_unit": "years", "lead_number": 3, "lead_unit": "months"},
        second_factor=True,
    )
    for item in ("eu representative", "uk representative"):
        draft.add(OrganisationConfirmedNone, organisation_id=made.id, item=item, on=on, note="Established there")
    return made


def add_engagement(draft: Draft, organisation: Organisation, party: Party, on: date) -> Engagement:
    """An organisation takes a service into use, with all that it keeps about it."""
    owner = draft.chance.choice(("Personnel", "Finance", "Sales", "IT"))
    begun = on - timedelta(days=draft.chance.randint(30, 700))
    made = draft.add(
        Engagement, organisation_id=organisation.id, service_id=party.service.id, owner=owner, starts=begun
    )
    entry = EngagementEntry(draft=draft, made=made, party=party, organisation=organisation, on=on)
    for add_part in (_agree, _assess, _roles, _transfers, _notices, _options):
        add_part(entry)
    return made


class EngagementEntry:
    """An engagement being entered, with the day and the supplier's defects at hand."""

    def __init__(self, draft: Draft, made: Engagement, party: Party, organisation: Organisation, on: date) -> None:
        self.draft, self.engagement, self.party, self.organisation, self.on = draft, made, party, organisation, on
        self.chance, self.begun = draft.chance, made.starts or on

    def has_defect(self, code: str) -> bool:
        """Whether what is kept about the supplier is to have a defect."""
        return self.draft.has_defect(self.party.supplier.id, code)

    def choice_unless(self, code: str, choices: Sequence[str], bad: str) -> str:
        """One of the choices by chance, or the *bad* one where the supplier is to have the defect."""
        return bad if self.has_defect(code) else self.chance.choice(choices)

    def of_service(self, kind: type[Any]) -> list[Any]:
        """What the supplier's statement says of one kind."""
        return self.draft.where(kind, "service_id", self.party.service.id)


def _agree(entry: EngagementEntry) -> None:
    if entry.has_defect("CON-01"):
        return
    title = f"Data processing agreement with {entry.party.supplier.legal_name}"
    paper = _paper(entry, title)
    # What is agreed governs: a defect of the notice that is stated would not be one beside an agreed figure.
    silent = any(entry.has_defect(code) for code in ("BRE-01", "BRE-02", "BRE-03"))
    made = entry.draft.add(
        Agreement,
        engagement_id=entry.engagement.id,
        title=title,
        version="1",
        signed=entry.begun,
        starts=entry.begun,
        ends=date(2026, 8, 31) if entry.has_defect("CON-02") else None,
        paper_id=paper.id,
        authorisation=entry.choice_unless("CON-06", ("general", "general", "specific"), "unknown"),
        **({} if entry.has_defect("CON-05") else DESCRIPTORS),
        **{"change_number": 30, "change_unit": "days", "objection_number": 14, "objection_unit": "days"},
        **({} if silent else {"breach_number": 36, "breach_unit": "hours", "breach_trigger": "aware"}),
        **{"deletion_number": 60, "deletion_unit": "days"},
        disposal=entry.choice_unless("RET-06", ("delete", "choice"), "unknown"),
    )
    for item in ClauseItem:
        _review_clause(entry, made, item)


def _paper(entry: EngagementEntry, title: str) -> Paper:
    return entry.draft.add(
        Paper,
        organisation_id=entry.organisation.id,
        kind="agreement",
        title=title,
        dated=entry.begun,
        received=entry.begun,
        address=f"Contracts, folder {entry.engagement.id:04}",
        sha256=f"{entry.chance.getrandbits(256):064x}",
    )


def _review_clause(entry: EngagementEntry, agreement: Agreement, item: ClauseItem) -> None:
    if entry.has_defect("CON-04"):
        entry.draft.add(ClauseReview, agreement_id=agreement.id, item=item.value)
        return
    outcome = "missing" if entry.has_defect("CON-03") and item in {ClauseItem.G, ClauseItem.H} else "met"
    read = {"clause": str(entry.chance.randint(2, 14)), "reviewer": "Data protection officer", "on": entry.on}
    entry.draft.add(ClauseReview, agreement_id=agreement.id, item=item.value, outcome=outcome, **read)


def _assess(entry: EngagementEntry) -> None:
    if not entry.has_defect("CON-07"):
        entry.draft.add(
            GuaranteeAssessment,
            engagement_id=entry.engagement.id,
            on=entry.begun,
            by="Data protection officer",
            tier=entry.chance.choice(("low", "medium", "high")),
            outcome=entry.chance.choice(("sufficient", "sufficient", "conditions")),
            evidence="Statement and certificate of the supplier",
            next=entry.begun + timedelta(days=1_460),
        )
    if entry.chance.random() < 0.5:
        entry.draft.add(
            Review,
            organisation_id=entry.organisation.id,
            engagement_id=entry.engagement.id,
            by="Data protection officer",
            on=entry.on,
            outcome=entry.chance.choice(("good", "good", "mend")),
            next=entry.on + timedelta(days=200 if entry.has_defect("ACT-05") else 1_400),
        )


def _roles(entry: EngagementEntry) -> None:
    for link in entry.of_service(Involvement):
        if not entry.has_defect("SUB-03"):
            entry.draft.add(
                RoleAssessment,
                organisation_id=entry.organisation.id,
                involvement_id=link.id,
                role=entry.chance.choice(("sub-processor", "sub-processor", "not a processor")),
                reason="As its access and custody show",
                on=entry.on,
            )


def _transfers(entry: EngagementEntry) -> None:
    parties = {link.party_id for link in entry.of_service(Involvement)} | {entry.party.supplier.id}
    for key in sorted(parties):
        importer = entry.draft.tables[Supplier][key]
        if getattr(importer, "country_id", None) in THIRD_COUNTRIES and not entry.has_defect("TRA-01"):
            _basis(entry, importer)


def _basis(entry: EngagementEntry, importer: Any) -> None:
    uk = entry.organisation.regime == Regime.UK
    mechanism = "46(2)(c)" if not uk or entry.has_defect("TRA-08") else "IDTA"
    given: dict[str, Any] = {"mechanism": mechanism, "dated": entry.begun}
    given |= {} if entry.has_defect("TRA-03") else {"assessment": "test" if uk else "tia", "assessed": entry.begun}
    if entry.has_defect("TRA-02"):
        given = {"mechanism": "45", "instrument": "(EU) 2016/1250", "dated": entry.begun}
    elif entry.has_defect("TRA-06"):
        given = {"mechanism": "49(1)(a)", "dated": entry.begun}
    elif entry.has_defect("TRA-09") and importer.country_id == "US":
        given = {"mechanism": "45", "instrument": "(EU) 2023/1795", "listed_as": importer.legal_name}
    entry.draft.add(
        TransferBasis,
        engagement_id=entry.engagement.id,
        regime=entry.organisation.regime,
        importer_id=importer.id,
        country_id=importer.country_id,
        **given,
    )


def _notices(entry: EngagementEntry) -> None:
    for notice in entry.of_service(ChangeNotice):
        notice_row = {"engagement_id": entry.engagement.id, "notice_id": notice.id, "received": notice.announced}
        if entry.has_defect("SUB-04"):
            entry.draft.add(NoticeDecision, **notice_row)
        else:
            decided = {"answer": "no objection", "decided": entry.on, "reason": "The party and its place are known"}
            entry.draft.add(NoticeDecision, **notice_row, **decided)


def _options(entry: EngagementEntry) -> None:
    options = entry.of_service(ServiceOption)
    if options:
        entry.draft.add(EngagementOption, engagement_id=entry.engagement.id, option_id=entry.chance.choice(options).id)
    for measure in entry.of_service(SecurityMeasure):
        if measure.run_by == "customer":
            since = {} if entry.has_defect("SEC-09") else {"on": True, "since": entry.begun}
            entry.draft.add(ControlSwitched, engagement_id=entry.engagement.id, measure_id=measure.id, **since)
