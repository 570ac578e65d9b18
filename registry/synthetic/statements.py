"""Statements of a synthetic register: a supplier's document and its claims about the service."""

from datetime import date, timedelta
from typing import Any

from registry.synthetic.draft import AnyRow, Draft
from registry.synthetic.entry import Entry
from registry.synthetic.parties import Party
from registry.synthetic.vocabulary import vocabulary
from suppliers.values import (
    BackupTerm,
    BreachTerm,
    Certification,
    Citation,
    Claim,
    Commitment,
    Component,
    Conflict,
    DataCategory,
    DataHandled,
    Declaration,
    Document,
    RetentionTerm,
    SecurityMeasure,
    ServiceLevel,
    ServiceOption,
    SubjectCategory,
    Test,
)

# Measures that show a defect, and a measure that the customer must switch on.
DEFECTIVE_MEASURES = {
    "SEC-01": {"heading": "encryption", "control": "encryption at rest", "name": "disks", "standing": "denied"},
    "SEC-06": {
        "heading": "transmission",
        "control": "old protocol",
        "protocol": "TLS 1.0",
        "sense": "unwanted",
        "name": "old devices are still served",
    },
    "SEC-08": {"heading": "identification", "control": "password rules", "name": "password of 8 letters"},
}
CUSTOMER_MEASURE = {
    "heading": "identification",
    "control": "second factor",
    "name": "second factor for users",
    "run_by": "customer",
}


def add_statement(draft: Draft, party: Party, on: date) -> Document:
    """A supplier's first statement, with its claims about the supplier's own service."""
    supplier = party.supplier.id
    title, version = "Data protection statement", "1.0"
    document = new_document(draft, supplier, on, title=title, version=version)
    if draft.has_defect(supplier, "EVD-09"):
        offered = {"kind": "report", "title": "Report of the last audit", "availability": "offered"}
        draft.add(Document, supplier_id=supplier, **offered)
    if party.tier == 0 and draft.chance.random() < 0.4:
        for name in ("Shared", "Instance of its own"):
            draft.add(ServiceOption, service_id=party.service.id, name=name)
    kind = draft.chance.choice(("web", "database", "backup"))
    draft.add(Component, service_id=party.service.id, kind=kind, name=f"{kind.capitalize()} servers")
    statement = StatementEntry(draft, party, document)
    for add_part in (_data, _terms, _security, _assurances, _commitments):
        add_part(statement)
    return document


def new_document(draft: Draft, supplier_id: int, on: date, **given: Any) -> Document:
    """A document received on the day. Its own date is some weeks earlier; defects make it missing or old."""
    dated: date | None = on - timedelta(days=draft.chance.randint(5, 90))
    if draft.has_defect(supplier_id, "EVD-02"):
        dated = on - timedelta(days=draft.chance.randint(1_200, 2_000))
    if draft.has_defect(supplier_id, "EVD-01"):
        dated = None
    return draft.add(
        Document,
        supplier_id=supplier_id,
        kind="statement",
        dated=dated,
        received=on,
        force=draft.chance.choice(("binding", "informative", "unknown")),
        address=f"Suppliers, folder {supplier_id:04}",
        sha256=f"{draft.chance.getrandbits(256):064x}",
        **given,
    )


class StatementEntry(Entry):
    """A statement being entered: adds claims about its service, each with its section."""

    def __init__(self, draft: Draft, party: Party, document: Document) -> None:
        super().__init__(draft, party)
        self.document = document

    def claim(self, kind: type[AnyRow], /, **given: Any) -> AnyRow:
        """A claim of the statement."""
        given.setdefault("section", f"{self.chance.randint(1, 9)}.{self.chance.randint(1, 6)}")
        given.setdefault("document_id", self.document.id)
        return self.draft.add(kind, service_id=self.party.service.id, **given)


def _data(statement: StatementEntry) -> None:
    categories = list(statement.draft.all(DataCategory))
    for category in statement.chance.sample(categories, 2):
        origin = statement.chance.choice(("customer", "subject", "unknown"))
        statement.claim(DataHandled, category_id=category.id, origin=origin, intake="typed")
    statement.claim(DataHandled, subject_id=statement.chance.choice(list(statement.draft.all(SubjectCategory))).id)
    if statement.has_defect("ACT-07"):
        for category in categories:
            if category.special:
                statement.claim(DataHandled, category_id=category.id, standing="denied")


def _terms(statement: StatementEntry) -> None:
    _breach(statement)
    _backup(statement)
    _retention(statement)
    if statement.likely(0.4):
        statement.claim(ServiceLevel, kind="rto", what="Service restored after a failure", number=8, unit="hours")


def _backup(statement: StatementEntry) -> None:
    unit, number = statement.chance.choice((("days", 30), ("days", 14), ("weeks", 8), ("months", 3)))
    every = {"every_number": 1, "every_unit": "days"}
    if statement.has_defect("RET-07"):
        statement.claim(BackupTerm, kind="snapshot", what="Snapshots of the servers", **every)
    else:
        kept = {"kept_number": number, "kept_unit": unit, "encrypted": "stated"}
        statement.claim(BackupTerm, kind="full", what="Full copy", **every, **kept)


def _retention(statement: StatementEntry) -> None:
    given = {"what": "Customer data", "event": "contract end"}
    if statement.has_defect("RET-01"):
        statement.claim(RetentionTerm, **given, standing="silent")
        return
    number = statement.chance.choice((30, 60, 90))
    first = statement.claim(RetentionTerm, **given, number=number, unit="days", disposal="delete")
    if statement.has_defect("RET-04"):
        again = statement.claim(RetentionTerm, **given, number=2, unit="years")
        _conflict(statement, first, again, "How long customer data is kept after the end")


def _breach(statement: StatementEntry) -> None:
    number = statement.choice_unless("BRE-02", (24, 24, 36, 48), 96)
    if statement.has_defect("EVD-03"):
        statement.claim(BreachTerm, number=number, unit="hours", trigger="aware", document_id=None, section="")
    elif statement.has_defect("BRE-01"):
        statement.claim(BreachTerm, standing="silent")
    elif statement.has_defect("BRE-03"):
        statement.claim(BreachTerm, worded="without undue delay", trigger="aware")
    else:
        term = statement.claim(
            BreachTerm, number=number, unit="hours", trigger="aware", channel="E-mail to the contact"
        )
        if statement.has_defect("EVD-07"):
            other = statement.claim(BreachTerm, number=5, unit="days", trigger="confirmed")
            _conflict(statement, term, other, "Time to notify a breach")


def _conflict(statement: StatementEntry, first: Claim, second: Claim, about: str) -> None:
    kinds = {"first_kind": type(first).__name__.lower(), "second_kind": type(second).__name__.lower()}
    statement.draft.add(Conflict, **kinds, first_id=first.id, second_id=second.id, about=about)


def _security(statement: StatementEntry) -> None:
    lacking = []
    if statement.has_defect("SEC-01"):
        lacking.append("encryption")
    if statement.has_defect("SEC-08"):
        lacking.append("identification")
    for measure in statement.chance.sample(vocabulary("measure"), 4):
        if measure["heading"] not in lacking:
            statement.claim(SecurityMeasure, **measure)
    for code, measure in DEFECTIVE_MEASURES.items():
        if statement.has_defect(code):
            statement.claim(SecurityMeasure, **measure)
    if statement.has_defect("SEC-09") or statement.likely(0.1):
        statement.claim(SecurityMeasure, **CUSTOMER_MEASURE)


def _assurances(statement: StatementEntry) -> None:
    day = statement.document.received or date.min
    if statement.has_defect("SEC-07"):
        statement.claim(Test, what="Test of the web pages")
    elif not statement.has_defect("SEC-02") and statement.likely(0.6):
        last = day - timedelta(days=statement.chance.randint(20, 300))
        known = {"every_number": 1, "every_unit": "years", "environment": "production", "last": last}
        statement.claim(Test, what="Penetration test", method="By hand, from outside", **known)
    if statement.has_defect("SEC-10"):
        statement.claim(Certification, scheme="ISO/IEC 27001", state="compliance", scope="The company")
    elif statement.likely(0.6) or statement.has_defect("SEC-03", "SEC-04"):
        _certification(statement, day)


def _certification(statement: StatementEntry, day: date) -> None:
    age = 200
    if statement.has_defect("SEC-04"):
        age = statement.chance.randint(1_300, 1_500)
    begun = day - timedelta(days=age)
    period = {"valid_from": begun, "valid_until": begun + timedelta(days=1_095)}
    given = {"scheme": "ISO/IEC 27001", "state": "held", "scope": "Operation of the service"}
    if statement.has_defect("SEC-03"):
        given["holder"] = "unclear"
    statement.claim(Certification, **given, **period)


def _commitments(statement: StatementEntry) -> None:
    for commitment in statement.chance.sample(vocabulary("commitment"), 3):
        statement.claim(Commitment, **commitment)
    figure = {}
    if not statement.has_defect("SUB-10"):
        figure = {"number": statement.chance.choice((14, 30, 45)), "unit": "days"}
    notice = statement.claim(Commitment, topic="change notice", words="Announces new sub-processors", **figure)
    if statement.likely(0.3):
        cited = {"claim_kind": "commitment", "claim_id": notice.id, "document_id": statement.document.id}
        statement.draft.add(Citation, **cited, section="Annex", quote="list of sub-processors")
    if statement.has_defect("EVD-08"):
        statement.claim(
            Commitment, topic="compliance", words="Says that it complies with the law", legal_conclusion=True
        )
    if statement.has_defect("EVD-10"):
        statement.claim(Commitment, topic="rights assistance", standing="unread")
        statement.claim(Commitment, topic="dpia assistance", standing="unclear", worded="where reasonable")
    if statement.likely(0.2):
        statement.claim(Declaration, kind="only customer data", words="Only data that the customer enters")
