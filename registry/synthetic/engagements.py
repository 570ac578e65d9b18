"""Organisations' own records in a synthetic register: engagements, agreements, assessments, decisions."""

from datetime import date, timedelta
from typing import Any

from registry.synthetic.draft import Draft
from registry.synthetic.entry import EngagementEntry
from registry.synthetic.grounds import ground
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
from suppliers.values import ChangeNotice, Involvement, SecurityMeasure, Service, ServiceOption, Supplier

CITIES = (
    ("Cork", "IE", Regime.EU),
    ("Bristol", "GB", Regime.UK),
    ("Kassel", "DE", Regime.EU),
    ("Utrecht", "NL", Regime.EU),
)
DESCRIPTORS = {
    "subject_matter": "Use of the service by our people",
    "duration": "Until ended with three months' notice",
    "nature": "Storing, showing and reporting",
    "purpose": "As the record of the activity says",
    "data_and_subjects": "Data of employees and customers, as listed in the annex",
    "controller_duties": "Gives instructions in writing; may audit once a year",
}


def add_organisation(draft: Draft, number: int, on: date) -> Organisation:
    """One of our organisations, with limits of its own."""
    city, country, regime = CITIES[number % len(CITIES)]
    organisation = draft.add(
        Organisation,
        slug=f"made-{number + 1}",
        legal_name=f"Example Organisation {number + 1}",
        address=f"{number + 1} Station Street, {city}",
        country_id=country,
        email=f"privacy@made-{number + 1}.example",
        dpo="Data protection officer, at the address above",
        regime=regime,
        authority="The supervisory authority of its country",
        **{"notice_number": 36, "notice_unit": "hours", "review_number": 1, "review_unit": "years"},
        **{"age_number": 2, "age_unit": "years", "lead_number": 3, "lead_unit": "months"},
        second_factor=True,
        own_second_factor=False,
    )
    for item in ("eu representative", "uk representative"):
        draft.add(
            OrganisationConfirmedNone, organisation_id=organisation.id, item=item, on=on, note="Established there"
        )
    return organisation


def add_engagement(draft: Draft, organisation: Organisation, party: Party, on: date) -> Engagement:
    """An organisation's engagement of a service, with all its records about it."""
    owner = draft.chance.choice(("Personnel", "Finance", "Sales", "IT"))
    begun = on - timedelta(days=draft.chance.randint(30, 700))
    engagement = draft.add(
        Engagement, organisation_id=organisation.id, service_id=party.service.id, owner=owner, starts=begun
    )
    entry = EngagementEntry(draft=draft, engagement=engagement, party=party, organisation=organisation, on=on)
    for add_part in (_agree, _assess, _roles, _transfers, _notices, _options):
        add_part(entry)
    return engagement


def _agree(entry: EngagementEntry) -> None:
    if entry.has_defect("CON-01"):
        return
    title = f"Data processing agreement with {entry.party.supplier.legal_name}"
    paper = _paper(entry, title)
    agreement = entry.draft.add(
        Agreement,
        engagement_id=entry.engagement.id,
        title=title,
        version="1",
        signed=entry.begun,
        starts=entry.begun,
        ends=entry.unless("CON-02", None, date(2026, 8, 31)),
        paper_id=paper.id,
        authorisation=entry.choice_unless("CON-06", ("general", "general", "specific"), "unknown"),
        **entry.unless("CON-05", DESCRIPTORS, {}),
        **{"change_number": 30, "change_unit": "days", "objection_number": 14, "objection_unit": "days"},
        **_breach_notice(entry),
        **{"deletion_number": 60, "deletion_unit": "days"},
        disposal=entry.choice_unless("RET-06", ("delete", "choice"), "unknown"),
    )
    for item in ClauseItem:
        _review_clause(entry, agreement, item)


def _breach_notice(entry: EngagementEntry) -> dict[str, Any]:
    """The agreed notice. None where the stated notice has a defect: an agreed notice would hide the defect."""
    if entry.has_defect("BRE-01", "BRE-02", "BRE-03"):
        return {}
    return {"breach_number": 36, "breach_unit": "hours", "breach_trigger": "aware"}


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
    given: dict[str, Any] = {}
    if not entry.has_defect("CON-04"):
        clause = str(entry.chance.randint(2, 14))
        given = {"outcome": "met", "clause": clause, "reviewer": "Data protection officer", "on": entry.on}
        if entry.has_defect("CON-03") and item in {ClauseItem.G, ClauseItem.H}:
            given["outcome"] = "missing"
    entry.draft.add(ClauseReview, agreement_id=agreement.id, item=item.value, **given)


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
    if entry.likely(0.5):
        entry.draft.add(
            Review,
            organisation_id=entry.organisation.id,
            engagement_id=entry.engagement.id,
            by="Data protection officer",
            on=entry.on,
            outcome=entry.chance.choice(("good", "good", "mend")),
            next=entry.on + timedelta(days=entry.unless("ACT-05", 1_400, 200)),
        )


def _roles(entry: EngagementEntry) -> None:
    if entry.has_defect("SUB-03"):
        return
    for link in entry.of_service(Involvement):
        entry.draft.add(
            RoleAssessment,
            organisation_id=entry.organisation.id,
            involvement_id=link.id,
            role=entry.chance.choice(("sub-processor", "sub-processor", "not a processor")),
            reason="As its access and custody show",
            on=entry.on,
        )


def _transfers(entry: EngagementEntry) -> None:
    """The basis of each transfer to a third country: ours to the supplier, and that of each party further down."""
    if entry.has_defect("TRA-01"):
        return
    supplier = entry.draft.get(Supplier, entry.party.supplier.id)
    if supplier.country_id in THIRD_COUNTRIES:
        _transfer_basis(entry, supplier)
    for exporter, importer in _later_steps(entry):
        # The document of another exporter was seen in every second case.
        seen = (entry.on, None)[entry.draft.turn("copy seen") % 2]
        _transfer_basis(entry, importer, exporter_id=exporter.id, copy_seen=seen)


def _later_steps(entry: EngagementEntry) -> list[tuple[Supplier, Supplier]]:
    """Exporter and importer of the steps to third countries behind the supplier, two links deep, each once."""
    found: dict[tuple[int, int], tuple[Supplier, Supplier]] = {}
    above = [entry.party.service.id]
    for _depth in range(2):
        links = [link for service in above for link in entry.draft.where(Involvement, "service_id", service)]
        for link in links:
            exporter = entry.draft.get(Supplier, entry.draft.get(Service, link.service_id).supplier_id)
            importer = entry.draft.get(Supplier, link.party_id)
            if importer.country_id in THIRD_COUNTRIES and importer.id != exporter.id:
                found[exporter.id, importer.id] = exporter, importer
        above = [link.party_service_id for link in links if link.party_service_id]
    return list(found.values())


def _transfer_basis(entry: EngagementEntry, importer: Supplier, **given: Any) -> None:
    entry.draft.add(
        TransferBasis,
        engagement_id=entry.engagement.id,
        regime=entry.organisation.regime,
        importer_id=importer.id,
        country_id=importer.country_id,
        **_mechanism(entry, importer),
        **given,
    )


def _mechanism(entry: EngagementEntry, importer: Supplier) -> dict[str, Any]:
    """The transfer mechanism: the next kind of ground, or the mechanism of a defect."""
    if entry.has_defect("TRA-02"):
        return {"mechanism": "45", "instrument": "(EU) 2016/1250", "dated": entry.begun}
    if entry.has_defect("TRA-06"):
        return {"mechanism": "49(1)(a)", "dated": entry.begun}
    if entry.has_defect("TRA-09") and importer.country_id == "US":
        return {"mechanism": "45", "instrument": "(EU) 2023/1795", "listed_as": importer.legal_name}
    if entry.has_defect("TRA-08") and entry.organisation.regime == Regime.UK:
        return {"mechanism": "46(2)(c)", "clauses": "SCC-2021", "dated": entry.begun}
    given = ground(
        entry.draft,
        regime=entry.organisation.regime,
        country=importer.country_id or "",
        recipient=importer.legal_name,
        on=entry.begun,
    )
    if entry.has_defect("TRA-03"):
        given |= {"assessment": "", "assessed": None, "conclusion": ""}
    return given


def _notices(entry: EngagementEntry) -> None:
    answer = {"answer": "no objection", "decided": entry.on, "reason": "The party and its place are known"}
    for notice in entry.of_service(ChangeNotice):
        entry.draft.add(
            NoticeDecision,
            engagement_id=entry.engagement.id,
            notice_id=notice.id,
            received=notice.announced,
            **entry.unless("SUB-04", answer, {}),
        )


def _options(entry: EngagementEntry) -> None:
    options = entry.of_service(ServiceOption)
    if options:
        entry.draft.add(EngagementOption, engagement_id=entry.engagement.id, option_id=entry.chance.choice(options).id)
    since = {"on": True, "since": entry.begun}
    for measure in entry.of_service(SecurityMeasure):
        if measure.run_by == "customer":
            entry.draft.add(
                ControlSwitched,
                engagement_id=entry.engagement.id,
                measure_id=measure.id,
                **entry.unless("SEC-09", since, {}),
            )
