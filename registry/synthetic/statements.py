"""Statements of a made register: a supplier's document, and what it claims of its service."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from registry.synthetic.draft import AnyRow, Draft
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


def add_statement(draft: Draft, party: Party, on: date) -> Document:
    """What a supplier's first statement says of its own service."""
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
    """A document as it came in; its own date is some weeks earlier, none or long ago where that is the defect."""
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


class StatementEntry:
    """A statement being read: adds claims of its service, each with the section it stands in."""

    def __init__(self, draft: Draft, party: Party, document: Document) -> None:
        self.draft, self.party, self.document = draft, party, document
        self.chance = draft.chance

    def claim(self, kind: type[AnyRow], /, **given: Any) -> AnyRow:
        """A claim of the statement."""
        given.setdefault("section", f"{self.chance.randint(1, 9)}.{self.chance.randint(1, 6)}")
        given.setdefault("document_id", self.document.id)
        return self.draft.add(kind, service_id=self.party.service.id, **given)

    def has_defect(self, code: str) -> bool:
        """Whether the supplier is to have a defect."""
        return self.draft.has_defect(self.party.supplier.id, code)

    def choice_unless(self, code: str, choices: Sequence[str], bad: str) -> str:
        """One of the choices by chance, or the *bad* one where the supplier is to have the defect."""
        return bad if self.has_defect(code) else self.chance.choice(choices)

    def likely(self, share: float) -> bool:
        """Whether something that so many have is there."""
        return self.chance.random() < share


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
    unit, number = statement.chance.choice((("days", 30), ("days", 14), ("weeks", 8), ("months", 3)))
    if statement.has_defect("RET-07"):
        statement.claim(BackupTerm, kind="snapshot", what="Snapshots of the servers", every_number=1, every_unit="days")
    else:
        kept = {"kept_number": number, "kept_unit": unit, "encrypted": "stated"}
        statement.claim(BackupTerm, kind="full", what="Full copy", every_number=1, every_unit="days", **kept)
    if statement.has_defect("RET-01"):
        statement.claim(RetentionTerm, what="Customer data", event="contract end", standing="silent")
    else:
        known = {"number": statement.chance.choice((30, 60, 90)), "unit": "days", "disposal": "delete"}
        first = statement.claim(RetentionTerm, what="Customer data", event="contract end", **known)
        if statement.has_defect("RET-04"):
            again = statement.claim(RetentionTerm, what="Customer data", event="contract end", number=2, unit="years")
            _conflict(statement, first, again, "How long customer data stays after the end")
    if statement.likely(0.4):
        statement.claim(ServiceLevel, kind="rto", what="Service back after a failure", number=8, unit="hours")


def _breach(statement: StatementEntry) -> None:
    number = 96 if statement.has_defect("BRE-02") else statement.chance.choice((24, 24, 36, 48))
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
            _conflict(statement, term, other, "Time to tell of a breach")


def _conflict(statement: StatementEntry, first: Claim, second: Claim, about: str) -> None:
    kinds = {"first_kind": type(first).__name__.lower(), "second_kind": type(second).__name__.lower()}
    statement.draft.add(Conflict, **kinds, first_id=first.id, second_id=second.id, about=about)


def _security(statement: StatementEntry) -> None:
    lacking = {"SEC-01": "encryption", "SEC-08": "identification"}
    for measure in statement.chance.sample(vocabulary("measure"), 4):
        if not any(measure["heading"] == heading and statement.has_defect(code) for code, heading in lacking.items()):
            statement.claim(SecurityMeasure, **measure)
    if statement.has_defect("SEC-01"):
        statement.claim(
            SecurityMeasure, heading="encryption", control="encryption at rest", name="disks", standing="denied"
        )
    if statement.has_defect("SEC-06"):
        old = {"control": "old protocol", "protocol": "TLS 1.0", "sense": "unwanted"}
        statement.claim(SecurityMeasure, heading="transmission", name="old devices are still served", **old)
    if statement.has_defect("SEC-08"):
        statement.claim(
            SecurityMeasure, heading="identification", control="password rules", name="password of 8 letters"
        )
    if statement.has_defect("SEC-09") or statement.likely(0.1):
        own = {"control": "second factor", "run_by": "customer"}
        statement.claim(SecurityMeasure, heading="identification", name="second factor for users", **own)


def _assurances(statement: StatementEntry) -> None:
    day = statement.document.received or date.min
    if statement.has_defect("SEC-07"):
        statement.claim(Test, what="Test of the web pages")
    elif not statement.has_defect("SEC-02") and statement.likely(0.6):
        known = {
            "every_number": 1,
            "every_unit": "years",
            "last": day - timedelta(days=statement.chance.randint(20, 300)),
        }
        statement.claim(
            Test, what="Penetration test", environment="production", method="By hand, from outside", **known
        )
    if statement.has_defect("SEC-10"):
        statement.claim(Certification, scheme="ISO/IEC 27001", state="compliance", scope="The company")
    elif statement.likely(0.6) or statement.has_defect("SEC-03") or statement.has_defect("SEC-04"):
        begun = day - timedelta(days=statement.chance.randint(1_300, 1_500) if statement.has_defect("SEC-04") else 200)
        period = {"valid_from": begun, "valid_until": begun + timedelta(days=1_095)}
        holder = {"holder": "unclear"} if statement.has_defect("SEC-03") else {}
        given = {"scheme": "ISO/IEC 27001", "state": "held", "scope": "Operation of the service"}
        statement.claim(Certification, **given, **period, **holder)


def _commitments(statement: StatementEntry) -> None:
    for commitment in statement.chance.sample(vocabulary("commitment"), 3):
        statement.claim(Commitment, **commitment)
    figure = {} if statement.has_defect("SUB-10") else {"number": statement.chance.choice((14, 30, 45)), "unit": "days"}
    notice = statement.claim(Commitment, topic="change notice", words="Tells of new sub-processors", **figure)
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
        statement.claim(Declaration, kind="only customer data", words="Only what the customer puts in")
