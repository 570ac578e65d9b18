"""What organisations of a made register keep about suppliers: engagements, agreements, assessments, decisions."""

from datetime import date, timedelta
from typing import Any

from registry.synthetic.draft import Draft
from registry.synthetic.parties import Party
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

# Outside both the EEA and the United Kingdom, in the countries that made suppliers are in.
THIRD = ("US", "IN")
CITIES = (("Cork", "IE"), ("Bristol", "GB"), ("Kassel", "DE"), ("Utrecht", "NL"))
DESCRIPTORS = {
    "subject_matter": "Use of the service by our people",
    "duration": "Until ended with three months' notice",
    "nature": "Storing, showing and reporting",
    "purpose": "As the record of the activity says",
    "data_and_subjects": "Data of employees and customers, as listed in the annex",
    "controller_duties": "Gives instructions in writing; may audit once a year",
}


def new_organisation(draft: Draft, number: int, on: date) -> Organisation:
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


def engage(draft: Draft, organisation: Organisation, party: Party, on: date) -> Engagement:
    """An organisation takes a service into use, with all that it keeps about it."""
    owner = draft.chance.choice(("Personnel", "Finance", "Sales", "IT"))
    begun = on - timedelta(days=draft.chance.randint(30, 700))
    made = draft.add(
        Engagement, organisation_id=organisation.id, service_id=party.service.id, owner=owner, starts=begun
    )
    kept = Kept(draft=draft, made=made, party=party, organisation=organisation, on=on)
    for keeping in (_agree, _assess, _roles, _transfers, _notices, _options):
        keeping(kept)
    return made


class Kept:
    """An engagement being entered, with the day and the supplier's defects at hand."""

    def __init__(self, draft: Draft, made: Engagement, party: Party, organisation: Organisation, on: date) -> None:
        self.draft, self.engagement, self.party, self.organisation, self.on = draft, made, party, organisation, on
        self.chance, self.begun = draft.chance, made.starts or on

    def ill(self, code: str) -> bool:
        """Whether what is kept about the supplier is to have a defect."""
        return self.draft.ill(self.party.supplier.id, code)

    def of_service(self, kind: type[Any]) -> list[Any]:
        """What the supplier's statement says of one kind."""
        return self.draft.where(kind, "service_id", self.party.service.id)


def _agree(kept: Kept) -> None:
    if kept.ill("CON-01"):
        return
    title = f"Data processing agreement with {kept.party.supplier.legal_name}"
    paper = _paper(kept, title)
    # What is agreed governs: a defect of the notice that is stated would not be one beside an agreed figure.
    silent = any(kept.ill(code) for code in ("BRE-01", "BRE-02", "BRE-03"))
    made = kept.draft.add(
        Agreement,
        engagement_id=kept.engagement.id,
        title=title,
        version="1",
        signed=kept.begun,
        starts=kept.begun,
        ends=date(2026, 8, 31) if kept.ill("CON-02") else None,
        paper_id=paper.id,
        authorisation="unknown" if kept.ill("CON-06") else kept.chance.choice(("general", "general", "specific")),
        **({} if kept.ill("CON-05") else DESCRIPTORS),
        **{"change_number": 30, "change_unit": "days", "objection_number": 14, "objection_unit": "days"},
        **({} if silent else {"breach_number": 36, "breach_unit": "hours", "breach_trigger": "aware"}),
        **{"deletion_number": 60, "deletion_unit": "days"},
        disposal="unknown" if kept.ill("RET-06") else kept.chance.choice(("delete", "choice")),
    )
    for item in ClauseItem:
        _review_clause(kept, made, item)


def _paper(kept: Kept, title: str) -> Paper:
    return kept.draft.add(
        Paper,
        organisation_id=kept.organisation.id,
        kind="agreement",
        title=title,
        dated=kept.begun,
        received=kept.begun,
        address=f"Contracts, folder {kept.engagement.id:04}",
        sha256=f"{kept.chance.getrandbits(256):064x}",
    )


def _review_clause(kept: Kept, agreement: Agreement, item: ClauseItem) -> None:
    if kept.ill("CON-04"):
        kept.draft.add(ClauseReview, agreement_id=agreement.id, item=item.value)
        return
    outcome = "missing" if kept.ill("CON-03") and item in {ClauseItem.G, ClauseItem.H} else "met"
    read = {"clause": str(kept.chance.randint(2, 14)), "reviewer": "Data protection officer", "on": kept.on}
    kept.draft.add(ClauseReview, agreement_id=agreement.id, item=item.value, outcome=outcome, **read)


def _assess(kept: Kept) -> None:
    if not kept.ill("CON-07"):
        kept.draft.add(
            GuaranteeAssessment,
            engagement_id=kept.engagement.id,
            on=kept.begun,
            by="Data protection officer",
            tier=kept.chance.choice(("low", "medium", "high")),
            outcome=kept.chance.choice(("sufficient", "sufficient", "conditions")),
            evidence="Statement and certificate of the supplier",
            next=kept.begun + timedelta(days=1_460),
        )
    if kept.chance.random() < 0.5:
        kept.draft.add(
            Review,
            organisation_id=kept.organisation.id,
            engagement_id=kept.engagement.id,
            by="Data protection officer",
            on=kept.on,
            outcome=kept.chance.choice(("good", "good", "mend")),
            next=kept.on + timedelta(days=200 if kept.ill("ACT-05") else 1_400),
        )


def _roles(kept: Kept) -> None:
    for link in kept.of_service(Involvement):
        if not kept.ill("SUB-03"):
            kept.draft.add(
                RoleAssessment,
                organisation_id=kept.organisation.id,
                involvement_id=link.id,
                role=kept.chance.choice(("sub-processor", "sub-processor", "not a processor")),
                reason="As its access and custody show",
                on=kept.on,
            )


def _transfers(kept: Kept) -> None:
    parties = {link.party_id for link in kept.of_service(Involvement)} | {kept.party.supplier.id}
    for key in sorted(parties):
        importer = kept.draft.tables[Supplier][key]
        if getattr(importer, "country_id", None) in THIRD and not kept.ill("TRA-01"):
            _basis(kept, importer)


def _basis(kept: Kept, importer: Any) -> None:
    uk = kept.organisation.regime == Regime.UK
    given: dict[str, Any] = {"mechanism": "46(2)(c)" if not uk or kept.ill("TRA-08") else "IDTA", "dated": kept.begun}
    given |= {} if kept.ill("TRA-03") else {"assessment": "test" if uk else "tia", "assessed": kept.begun}
    if kept.ill("TRA-02"):
        given = {"mechanism": "45", "instrument": "(EU) 2016/1250", "dated": kept.begun}
    elif kept.ill("TRA-06"):
        given = {"mechanism": "49(1)(a)", "dated": kept.begun}
    elif kept.ill("TRA-09") and importer.country_id == "US":
        given = {"mechanism": "45", "instrument": "(EU) 2023/1795", "listed_as": importer.legal_name}
    kept.draft.add(
        TransferBasis,
        engagement_id=kept.engagement.id,
        regime=kept.organisation.regime,
        importer_id=importer.id,
        country_id=importer.country_id,
        **given,
    )


def _notices(kept: Kept) -> None:
    for notice in kept.of_service(ChangeNotice):
        told = {"engagement_id": kept.engagement.id, "notice_id": notice.id, "received": notice.announced}
        if kept.ill("SUB-04"):
            kept.draft.add(NoticeDecision, **told)
        else:
            decided = {"answer": "no objection", "decided": kept.on, "reason": "The party and its place are known"}
            kept.draft.add(NoticeDecision, **told, **decided)


def _options(kept: Kept) -> None:
    options = kept.of_service(ServiceOption)
    if options:
        kept.draft.add(EngagementOption, engagement_id=kept.engagement.id, option_id=kept.chance.choice(options).id)
    for measure in kept.of_service(SecurityMeasure):
        if measure.run_by == "customer":
            since = {} if kept.ill("SEC-09") else {"on": True, "since": kept.begun}
            kept.draft.add(ControlSwitched, engagement_id=kept.engagement.id, measure_id=measure.id, **since)
