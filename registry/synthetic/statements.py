"""Statements of a made register: a supplier's document, and what it claims of its service."""

from datetime import date, timedelta
from typing import Any

from registry.synthetic.draft import Draft, R
from registry.synthetic.parties import Party
from registry.synthetic.words import words
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


def state(draft: Draft, party: Party, on: date) -> Document:
    """What a supplier's first statement says of its own service."""
    supplier = party.supplier.id
    title, version = "Data protection statement", "1.0"
    document = new_document(draft, supplier, on, title=title, version=version)
    if draft.ill(supplier, "EVD-09"):
        offered = {"kind": "report", "title": "Report of the last audit", "availability": "offered"}
        draft.add(Document, supplier_id=supplier, **offered)
    if party.tier == 0 and draft.chance.random() < 0.4:
        for name in ("Shared", "Instance of its own"):
            draft.add(ServiceOption, service_id=party.service.id, name=name)
    kind = draft.chance.choice(("web", "database", "backup"))
    draft.add(Component, service_id=party.service.id, kind=kind, name=f"{kind.capitalize()} servers")
    said = Said(draft, party, document)
    for telling in (_data, _terms, _security, _assurances, _commitments):
        telling(said)
    return document


def new_document(draft: Draft, supplier_id: int, on: date, **given: Any) -> Document:
    """A document as it came in; its own date is some weeks earlier, none or long ago where that is the defect."""
    dated: date | None = on - timedelta(days=draft.chance.randint(5, 90))
    if draft.ill(supplier_id, "EVD-02"):
        dated = on - timedelta(days=draft.chance.randint(1_200, 2_000))
    if draft.ill(supplier_id, "EVD-01"):
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


class Said:
    """A statement being read: adds claims of its service, each with the section it stands in."""

    def __init__(self, draft: Draft, party: Party, document: Document) -> None:
        self.draft, self.party, self.document = draft, party, document
        self.chance = draft.chance

    def claim(self, kind: type[R], /, **given: Any) -> R:
        """A claim of the statement."""
        given.setdefault("section", f"{self.chance.randint(1, 9)}.{self.chance.randint(1, 6)}")
        given.setdefault("document_id", self.document.id)
        return self.draft.add(kind, service_id=self.party.service.id, **given)

    def ill(self, code: str) -> bool:
        """Whether the supplier is to have a defect."""
        return self.draft.ill(self.party.supplier.id, code)

    def likely(self, share: float) -> bool:
        """Whether something that so many have is there."""
        return self.chance.random() < share


def _data(said: Said) -> None:
    categories = list(said.draft.all(DataCategory))
    for category in said.chance.sample(categories, 2):
        origin = said.chance.choice(("customer", "subject", "unknown"))
        said.claim(DataHandled, category_id=category.id, origin=origin, intake="typed")
    said.claim(DataHandled, subject_id=said.chance.choice(list(said.draft.all(SubjectCategory))).id)
    if said.ill("ACT-07"):
        for category in categories:
            if category.special:
                said.claim(DataHandled, category_id=category.id, standing="denied")


def _terms(said: Said) -> None:
    _breach(said)
    unit, number = said.chance.choice((("days", 30), ("days", 14), ("weeks", 8), ("months", 3)))
    if said.ill("RET-07"):
        said.claim(BackupTerm, kind="snapshot", what="Snapshots of the servers", every_number=1, every_unit="days")
    else:
        kept = {"kept_number": number, "kept_unit": unit, "encrypted": "stated"}
        said.claim(BackupTerm, kind="full", what="Full copy", every_number=1, every_unit="days", **kept)
    if said.ill("RET-01"):
        said.claim(RetentionTerm, what="Customer data", event="contract end", standing="silent")
    else:
        known = {"number": said.chance.choice((30, 60, 90)), "unit": "days", "disposal": "delete"}
        first = said.claim(RetentionTerm, what="Customer data", event="contract end", **known)
        if said.ill("RET-04"):
            again = said.claim(RetentionTerm, what="Customer data", event="contract end", number=2, unit="years")
            _conflict(said, first, again, "How long customer data stays after the end")
    if said.likely(0.4):
        said.claim(ServiceLevel, kind="rto", what="Service back after a failure", number=8, unit="hours")


def _breach(said: Said) -> None:
    number = 96 if said.ill("BRE-02") else said.chance.choice((24, 24, 36, 48))
    if said.ill("EVD-03"):
        said.claim(BreachTerm, number=number, unit="hours", trigger="aware", document_id=None, section="")
    elif said.ill("BRE-01"):
        said.claim(BreachTerm, standing="silent")
    elif said.ill("BRE-03"):
        said.claim(BreachTerm, worded="without undue delay", trigger="aware")
    else:
        term = said.claim(BreachTerm, number=number, unit="hours", trigger="aware", channel="E-mail to the contact")
        if said.ill("EVD-07"):
            other = said.claim(BreachTerm, number=5, unit="days", trigger="confirmed")
            _conflict(said, term, other, "Time to tell of a breach")


def _conflict(said: Said, first: Claim, second: Claim, about: str) -> None:
    kinds = {"first_kind": type(first).__name__.lower(), "second_kind": type(second).__name__.lower()}
    said.draft.add(Conflict, **kinds, first_id=first.id, second_id=second.id, about=about)


def _security(said: Said) -> None:
    lacking = {"SEC-01": "encryption", "SEC-08": "identification"}
    for measure in said.chance.sample(words("measure"), 4):
        if not any(measure["heading"] == heading and said.ill(code) for code, heading in lacking.items()):
            said.claim(SecurityMeasure, **measure)
    if said.ill("SEC-01"):
        said.claim(SecurityMeasure, heading="encryption", control="encryption at rest", name="disks", standing="denied")
    if said.ill("SEC-06"):
        old = {"control": "old protocol", "protocol": "TLS 1.0", "sense": "unwanted"}
        said.claim(SecurityMeasure, heading="transmission", name="old devices are still served", **old)
    if said.ill("SEC-08"):
        said.claim(SecurityMeasure, heading="identification", control="password rules", name="password of 8 letters")
    if said.ill("SEC-09") or said.likely(0.1):
        own = {"control": "second factor", "run_by": "customer"}
        said.claim(SecurityMeasure, heading="identification", name="second factor for users", **own)


def _assurances(said: Said) -> None:
    day = said.document.received or date.min
    if said.ill("SEC-07"):
        said.claim(Test, what="Test of the web pages")
    elif not said.ill("SEC-02") and said.likely(0.6):
        known = {"every_number": 1, "every_unit": "years", "last": day - timedelta(days=said.chance.randint(20, 300))}
        said.claim(Test, what="Penetration test", environment="production", method="By hand, from outside", **known)
    if said.ill("SEC-10"):
        said.claim(Certification, scheme="ISO/IEC 27001", state="compliance", scope="The company")
    elif said.likely(0.6) or said.ill("SEC-03") or said.ill("SEC-04"):
        begun = day - timedelta(days=said.chance.randint(1_300, 1_500) if said.ill("SEC-04") else 200)
        period = {"valid_from": begun, "valid_until": begun + timedelta(days=1_095)}
        holder = {"holder": "unclear"} if said.ill("SEC-03") else {}
        told = {"scheme": "ISO/IEC 27001", "state": "held", "scope": "Operation of the service"}
        said.claim(Certification, **told, **period, **holder)


def _commitments(said: Said) -> None:
    for commitment in said.chance.sample(words("commitment"), 3):
        said.claim(Commitment, **commitment)
    figure = {} if said.ill("SUB-10") else {"number": said.chance.choice((14, 30, 45)), "unit": "days"}
    notice = said.claim(Commitment, topic="change notice", words="Tells of new sub-processors", **figure)
    if said.likely(0.3):
        cited = {"claim_kind": "commitment", "claim_id": notice.id, "document_id": said.document.id}
        said.draft.add(Citation, **cited, section="Annex", quote="list of sub-processors")
    if said.ill("EVD-08"):
        said.claim(Commitment, topic="compliance", words="Says that it complies with the law", legal_conclusion=True)
    if said.ill("EVD-10"):
        said.claim(Commitment, topic="rights assistance", standing="unread")
        said.claim(Commitment, topic="dpia assistance", standing="unclear", worded="where reasonable")
    if said.likely(0.2):
        said.claim(Declaration, kind="only customer data", words="Only what the customer puts in")
